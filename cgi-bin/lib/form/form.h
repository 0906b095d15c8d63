/*
 * A definition with answers on a day: what is relevant, required, computed, what
 * is wrong, what it costs, which way it goes. What was sent is judged as on the
 * day of sending, whatever day it is: see form_env. Made for one request, in its
 * arena. Whoever changes an answer calls form_update() before asking again.
 */
#ifndef LOKET_FORM_H
#define LOKET_FORM_H

#include "base/calendar.h"
#include "form/answers.h"
#include "form/expr.h"
#include "form/field.h"

/* What is stored or promised for one file question. */
enum promise { PROMISE_NONE, PROMISE_LATER, PROMISE_ORIGINAL };

struct attached {
	const char *key;		/* answers_key() of the question */
	int documents;
	enum promise promise;
	bool original_seen;		/* the counter has ticked the original */
};

struct form_env {
	int64_t now;			/* UTC seconds: now(), today() */
	/* Of what was sent, see form_when.c. Pages of officers are always judged
	 * as of now. */
	int64_t sent;			/* as of when applicants' answers are
					 * judged; 0: now */
	struct form *before;		/* as it was sent last: judges for sent what
					 * is the same and not asked; or NULL */
	const char *const *asked;	/* answers_key() of what is asked again */
	size_t nasked;
	int zone;			/* the office's, in hours */
	int64_t params_day;		/* day whose parameters count; NO_DAY: today */
	const struct calendar *calendar;
	const struct attached *attached;
	size_t nattached;
	const char *lang;		/* of label() and texts */
	const char *number, *link;	/* {nomor} and {tautan} in texts, or NULL */
};

/* Computes at once, as form_update() does. */
struct form *form_new(struct arena *a, const struct permit *p,
	struct answers *an, const struct form_env *env);

const struct permit *form_permit(const struct form *f);
struct answers *form_answers(const struct form *f);
const struct form_env *form_environment(const struct form *f);
struct arena *form_arena(const struct form *f);

/* Compute all calculations and what is relevant, from the answers as they are
 * now. Calculated answers are written into the answers. */
void form_update(struct form *f);

/* A page counts only when it and one of its entries is relevant. */
bool form_page_relevant(struct form *f, const struct page *p);
bool form_repeat_relevant(struct form *f, const struct repeat *r);
bool form_relevant(struct form *f, const struct field *q, int row);
bool form_required(struct form *f, const struct field *q, int row);
bool form_readonly(struct form *f, const struct field *q, int row);

/* The answer if relevant, else "". Of a file question: how many documents there
 * are, "" for none (a promise is none). */
const char *form_value(struct form *f, const struct field *q, int row);

/* "125.000", "0,25"; in English "125,000", "0.25" */
const char *number_shown_grouped(struct arena *a, double v, const char *lang);

/* For people: "2,5 m", "31 Desember 2026", a choice's text; "" when not given. */
const char *form_shown(struct form *f, const struct field *q, int row);

/* The choices of a select now, narrowed by its parent's answer. */
const struct item *const *form_choices(struct form *f, const struct field *q,
	int row, size_t *n);

/* Rows a repeat must and may have now. */
int form_rows_min(struct form *f, const struct repeat *r);
int form_rows_max(struct form *f, const struct repeat *r);

/* The default of a question that was never answered; "" when it has none. */
const char *form_default(struct form *f, const struct field *q, int row);

const struct attached *form_attached(const struct form *f, const char *key);

/*
 * Take what was typed for one question: normalise, store or refuse. False with
 * *p filled when it was refused; p may be NULL. Empty input empties the answer.
 * Limits by expression are judged by form_check(). What has to be asked
 * (problem_asks()) is refused too, so that it waits for its answer however long;
 * but not where what was understood is the answer already. What is typed for a
 * calculation is passed over.
 */
bool form_type(struct form *f, const struct field *q, int row,
	const char *typed, struct problem *p);

/* As form_type, with the answer read as an example's: dates in ISO, and what
 * would have to be asked is taken as understood. */
bool form_type_example(struct form *f, const struct field *q, int row,
	const char *typed, struct problem *p);

struct problems {
	const struct problem *list;
	size_t n;
};

/* What a check covers. Pages of officers are checked only by name. A promised
 * document satisfies a required file. */
enum check_part { CHECK_ALL, CHECK_QUESTIONS, CHECK_FILES };

/* All that is wrong on a page, or with page NULL on all of the applicant's,
 * in the order of the questions. */
struct problems form_check(struct form *f, const struct page *page,
	enum check_part part);

/* What is wrong with one question, P_NONE when nothing. */
struct problem form_check_field(struct form *f, const struct field *q, int row);

/* The limit that such a problem names, for people: "9 m", "24 Desember 2026".
 * NULL when it has none, or one that hangs on answers not given; in a repeat the
 * first row's, which must be there. */
const char *form_limit(struct form *f, const struct field *q,
	enum problem_code code);

/* What is odd about an answer beside others, P_NONE when nothing: shown, while
 * nothing is in the way of sending. A NIK is compared with the birth date and
 * the sex of the same person, known by the names of the questions. */
struct problem form_warning(struct form *f, const struct field *q, int row);

/* Take what is not relevant out of the answers, and empty rows beyond the
 * repeat's minimum: what sending does. */
void form_prune(struct form *f);

/* The fee in whole rupiah; lines that are relevant only. False when a line is
 * no number: then nothing may be sent. lines (may be NULL) is in the arena. */
struct fee_result {
	const struct fee_line *line;
	int64_t amount;
};
bool form_fee(struct form *f, int64_t *total, const struct fee_result **lines,
	size_t *n);

/* How a line comes about, where it is a plain product of answers, parameters and
 * numbers: its factors as people read them. 0 where it is anything else. */
struct fee_factor {
	const char *label;		/* NULL: a number of the definition */
	const char *shown;		/* "" while it is not given */
};
size_t form_fee_factors(struct form *f, const struct fee_line *l,
	const struct fee_factor **factors);

/* Whether all that the fee is made with is the office's own figure. */
bool form_fee_confirmed(const struct form *f);

/* An example as the applicant would fill it in, on the example's own day; the
 * parameters are those of env. */
struct form *form_example(struct arena *a, const struct permit *p,
	const struct example *e, const struct form_env *env);

bool form_stage_relevant(struct form *f, const struct stage *s);

/* The next relevant stage after s (NULL: the first); NULL at the end. */
const struct stage *form_next_stage(struct form *f, const struct stage *s);

/* What {nomor} and {tautan} in texts stand for from now on; the strings stay
 * the caller's. */
void form_name(struct form *f, const char *number, const char *link);

/* A text with {expressions} filled in: of notes, declarations, reasons,
 * messages and licences. */
const char *form_text(struct form *f, const struct text *t, int row,
	const char *lang);

/* A licence row's value, or any expression, as people read it. */
const char *form_expr_shown(struct form *f, const struct expr *e, int row,
	const char *lang);

/* Documents a person must bring: for the requirements of the service standard.
 * Whether a file question is required always (1), under a condition (2), or
 * never (0). */
int field_need(const struct field *q);

#endif
