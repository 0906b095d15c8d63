/*
 * Expressions of a permit definition: XPath 1.0 with $names, ODK's functions and
 * ours, evaluated by libxml2 over the answers. They are read here before, with
 * a tokenizer and parser of our own, because libxml2 finds an unknown function
 * only when it meets it and says nothing a clerk understands.
 */
#ifndef LOKET_EXPR_H
#define LOKET_EXPR_H

#include "form/permit.h"

struct form;

/* What its place wants of an expression. */
enum expr_kind { EXPR_BOOL, EXPR_NUMBER, EXPR_DATE, EXPR_TIME, EXPR_STRING,
	EXPR_ANY };

struct scope {
	const struct permit *permit;	/* params, lists, fields and repeats are there */
	const struct repeat *repeat;	/* the row it is evaluated in, or NULL */
	const struct field *self;	/* whose answer "." is, or NULL */
	enum expr_kind want;
	const char *of;			/* "tahap \"teknis\"", for messages; NULL:
					 * the question of self */
	const char *place;		/* "relevant", "amount", for messages */
	bool braces;			/* it stands in a text, in {…} */
	bool self_given;		/* "." is only evaluated when given */
	bool stored;			/* it was judged when it was stored: only
					 * what cannot be computed is a mistake */
	bool blind;			/* names may be in what could not be read:
					 * one that is not known is no mistake, and
					 * NULL is returned without a word */
	/* fee() would go in a circle here: in the lines of the fee, in what is
	 * relevant of pages and repeats. It is refused of itself wherever
	 * repeat or self is set. */
	bool no_fee;
	/* Words that text_prepare() leaves to form_env: "nomor", "tautan";
	 * ended by NULL, or NULL. */
	const char *const *placeholders;
};

/*
 * Check text and make it ready. Mistakes go to m in the clerk's words and NULL
 * is returned: syntax, unknown names and functions, wrong numbers of arguments,
 * and what is silently wrong in XPath (PERMIT-FORMAT, "Expressions"). "yes" and
 * "no" are short for true() and false() where EXPR_BOOL is wanted.
 */
const struct expr *expr_new(struct arena *a, const struct scope *s,
	const char *text, struct where w, struct mistakes *m);

/* The text as the clerk wrote it, and where. */
const char *expr_text(const struct expr *e);
struct where expr_where(const struct expr *e);

/* The only value it can ever have (true(), a literal), for warnings and for
 * required="yes": 1 always true, 0 always false, -1 it depends. */
int expr_constant(const struct expr *e);

/* What it is sure to be as a truth value when those answers, by the place of their
 * fields in the permit, are not given, whatever the others say: 1, 0, or -1, it
 * depends on more (or is too involved to tell). */
int expr_without(const struct expr *e, const bool *missing);

/* Whether its result depends on the day: today(), now(), years-since(). */
bool expr_uses_day(const struct expr *e);

/* The fields whose answers it reads (a repeat's name counts as all of its
 * fields), for the order of calculations. */
size_t expr_uses(const struct expr *e, const struct field *const **fields);

bool expr_reads_param(const struct expr *e, const char *name);

/* A product of at least two answers outside rows, parameters and numbers, and of
 * nothing else: its factors, in order. 0 when it is none, or of more than room. */
struct factor {
	const struct field *field;
	const char *param;
	double number;			/* where both are NULL */
};
size_t expr_factors(const struct expr *e, struct factor *factors, size_t room);

/* A bare $x: that field; NULL otherwise. Pages and licences then show the
 * answer as a person reads it: a date as a date, a choice by its text. */
const struct field *expr_bare(const struct expr *e);

/*
 * Read the {…} in a text of notes, declarations, reasons, messages and licences:
 * each is an expression of s or one of its placeholders. "{{" and "}}" stand for
 * the braces themselves. Mistakes go to m, and the text stays as it is written.
 */
void text_prepare(struct arena *a, const struct scope *s, struct text *t,
	struct where w, struct mistakes *m);

/*
 * Evaluate in row (0..., or -1 outside repeats) of a form; see form.h. A number
 * is taken to 13 significant digits, halves up; NaN is "no answer".
 */
bool expr_bool(struct form *f, const struct expr *e, int row);
double expr_number(struct form *f, const struct expr *e, int row);
const char *expr_string(struct form *f, const struct expr *e, int row);

/* A number as an answer is stored: shortest decimal, "." as the mark, no
 * exponent; "" for NaN and infinities. */
const char *number_text(struct arena *a, double v);

/* To 13 significant decimal digits, halves up. */
double number_settle(double v);

#endif
