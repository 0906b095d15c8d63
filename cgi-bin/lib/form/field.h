/*
 * Field types: what an answer of a type means. One file a type or family, one
 * row each in field.c. Answers are stored in one canonical form; a type takes
 * what people type, and shows the stored form to people.
 */
#ifndef LOKET_FIELD_H
#define LOKET_FIELD_H

#include "form/permit.h"

/* What is wrong with an answer. Its words stand in tpl/problem.tpl, a section a
 * code (view/problem.h); a and b are what they name, ready to show. */
enum problem_code {
	P_NONE = 0,
	P_REQUIRED, P_TEXT_CONTROLS, P_MIN_LENGTH, P_MAX_LENGTH, P_PATTERN,
	/* What is asked for comes with an example (a) of the question's own. */
	P_NUMBER, P_INTEGER, P_MONEY, P_DATE, P_TIME, P_MONTH,
	P_MANY_DIGITS,			/* a: how many there may be */
	P_UNIT,				/* a: the question's; b: an example */
	P_AMBIGUOUS,			/* a, b: both readings */
	P_CONVERTED,			/* a: as understood */
	P_MIN, P_MAX, P_DATE_MIN, P_DATE_MAX,		/* a: the limit */
	P_NO_DAY,			/* a: "31 Februari 2026" */
	P_NO_MONTH, P_NO_TIME,
	P_YEAR,				/* a, b: the first, the last */
	P_CENTURY,			/* a, b: both that it may be */
	P_CHOICE, P_DECLARATION,
	P_ONLY_DIGITS,
	P_NIK, P_KK, P_NPWP, P_NIB,	/* a: how many digits there are */
	P_NIK_DATE, P_KK_DATE,		/* a: the digits that are none */
	P_PHONE, P_PHONE_LENGTH, P_PHONE_ABROAD,	/* a: how many digits */
	P_EMAIL, P_EMAIL_AT, P_EMAIL_DOMAIN,		/* a: what stands there */
	P_CONSTRAINT,					/* the field's own <error> */
	P_FILE_REQUIRED, P_ROWS_MIN, P_ROWS_MAX,	/* a: how many */
	P_BOTH,			/* saved meanwhile from another page; a: that one,
				 * b: what was typed here, for the control */
	P_ROW_GONE,		/* taken out meanwhile, and changed here */
	P_FILE_TYPE, P_FILE_SIZE, P_FILE_BROKEN, P_FILE_COUNT, P_FILE_PIXELS,
	P_FILE_EMPTY, P_FILE_LOCKED,	/* a: what is allowed */
	P_FILE_AWAITED,	/* promised before, and now the time to give it */
	P_FILE_ROOM,	/* the office has no place for it at the moment */
	P_NIK_DIFFERS,	/* only a warning; a, b: what the NIK says of other answers */
	PROBLEM_CODES
};

/* Understood, but the person is asked first whether it is meant so. */
bool problem_asks(enum problem_code code);

/* Their names, "P_REQUIRED": of the sections in tpl/problem.tpl, and as kept. */
extern const char *const problem_names[PROBLEM_CODES];

struct problem {
	enum problem_code code;
	const struct field *field;	/* or NULL: of a repeat */
	const struct repeat *repeat;
	int row;			/* -1 outside repeats */
	const char *a, *b;
};

/* How a control is drawn: tpl/field_<name>.tpl. */
enum control { CONTROL_TEXT, CONTROL_TEXTAREA, CONTROL_NUMBER, CONTROL_CHOICE,
	CONTROL_CHOICES, CONTROL_YESNO, CONTROL_DECLARATION, CONTROL_FILE,
	CONTROL_NOTE };

/* What the answer is in an expression. */
enum value_kind { VALUE_STRING, VALUE_NUMBER, VALUE_DATE, VALUE_BOOL,
	VALUE_LIST, VALUE_FILE, VALUE_NONE };

struct field_type {
	const char *name;		/* as in the definition */
	enum value_kind value;
	enum control control;
	const char *inputmode;		/* HTML; NULL: none */
	const char *autocomplete;	/* HTML; NULL: none */
	/*
	 * Turn what was typed into the stored form, or say what is wrong.
	 * typed is valid UTF-8, trimmed by the caller, not empty. Limits that
	 * are expressions (min, max, constraint) are checked by the form.
	 * One that asks (problem_asks()) comes with *stored filled. typed is
	 * made plain by the type itself.
	 * NULL: nothing is typed here (file, note).
	 */
	enum problem_code (*normalise)(struct arena *a, const struct field *f,
		const char *typed, const char **stored, struct problem *p);
	/*
	 * The stored form against the definition as it is now, which may have
	 * another list, pattern or length than the day it was typed. NULL:
	 * nothing can be wrong with it.
	 */
	enum problem_code (*check)(struct arena *a, const struct field *f,
		const char *stored, struct problem *p);
	/* The stored form for people; NULL: as it is. */
	const char *(*show)(struct arena *a, const struct field *f,
		const char *stored, const char *lang);
	/* The stored form as the control's value, as one would type it; NULL: as
	 * it is ("2.5" is edited as "2,5"; a date as "31/12/2026"). */
	const char *(*edit)(struct arena *a, const struct field *f,
		const char *stored);
};

/* By name; NULL for an unknown one. */
const struct field_type *field_type(const char *name);

/* Names of the standard that are not in service yet: region kbli location. */
bool field_type_is_planned(const char *name);

/* PCRE2 on the whole value, UTF-8, with limits on its work; false also when the
 * limit is met. pattern_error gives what is wrong with a pattern, or NULL. */
bool pattern_matches(const char *pattern, const char *value);
const char *pattern_error(struct arena *a, const char *pattern);

/* A question's unit as an English page names it, of several ("days"); as the
 * definition has it in Indonesian, and where no English is known. NULL: none. */
const char *unit_in(const char *unit, const char *lang);

#endif
