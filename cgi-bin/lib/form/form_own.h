/*
 * What the files of form and the evaluation of expressions share. Nobody else
 * includes this.
 *
 * Everything is computed when it is asked for and then known until the next
 * form_update(): whether a question is relevant, its calculation, the rows that
 * count, the fee. Before an expression is evaluated all that it reads is made
 * known, so that the order of questions does not matter; what would ask for
 * itself (the checker refuses such definitions) sees itself as relevant and as
 * it was answered. The document for libxml2 is built for the first expression
 * that needs it.
 */
#ifndef LOKET_FORM_OWN_H
#define LOKET_FORM_OWN_H

#include <libxml/tree.h>
#include "form/form.h"

enum state { UNKNOWN, BUSY, KNOWN };

/* A question in a row. */
struct cell {
	enum state state;
	bool relevant;
	const char *value;	/* "" when not relevant or not given */
	xmlNode *node;		/* NULL while there is no document */
};

struct rows_state {
	enum state state;
	bool relevant;
	int n;			/* rows when last updated */
	bool *counts;		/* not empty beyond the minimum */
	xmlNode **nodes;
};

struct form {
	struct arena *arena;
	const struct permit *permit;
	struct answers *answers;
	struct form_env env;
	int64_t at, today;		/* the moment that is now; form_turn() */
	int64_t params_day;
	struct cell **cells;		/* as permit->fields, then by row */
	struct rows_state *rows;	/* as permit->repeats */
	enum state *pages;		/* of pages_relevant */
	bool *pages_relevant;		/* by their own expression */
	xmlDoc *doc;
	xmlNode *root, *aside;		/* aside: rows that do not count */
	enum state fee_state;
	bool fee_good;
	int64_t fee_total;
	const struct fee_result *fee_lines;
	size_t nfee_lines;
};

/* The cell, known. */
struct cell *form_cell(struct form *f, const struct field *q, int row);
struct rows_state *form_rows(struct form *f, const struct repeat *r);

/* The document, built if there is none; form_doc.c. */
void form_doc(struct form *f);
/* The cells that point into it are forgotten with it. */
void form_doc_free(struct form *f);
void form_doc_set(struct form *f, const struct field *q, struct cell *c);
void form_doc_rows(struct form *f, const struct repeat *r);

void form_fee_compute(struct form *f);

/*
 * form_when.c: as of which moment today() is for what is evaluated next; the one
 * before is returned, to turn back. Whoever evaluates for a question turns to
 * its moment first, for what is asked of one comes from any other.
 */
int64_t form_turn(struct form *f, int64_t at);
bool form_bool_at(struct form *f, const struct expr *e, int row, int64_t at);
/* The first sending: pages, stages, the fee. */
int64_t form_sent_at(const struct form *f);
/* Whether a question is asked at all; then, what its answer must be. */
int64_t form_placed_at(struct form *f, const struct field *q, int row);
int64_t form_given_at(struct form *f, const struct field *q, int row);
bool form_required_at(struct form *f, const struct field *q, int row,
	int64_t at);
/* How many rows there may be. */
int64_t form_counted_at(struct form *f, const struct repeat *r);
/* min and max, as they are now. */
enum problem_code form_within(struct form *f, const struct field *q, int row,
	const char *value, struct problem *p);

/* A limit as an answer is stored; "" where it has no value. */
const char *form_limit_stored(struct form *f, const struct field *q,
	const struct expr *limit, int row);

/* A date that by its name is a person's day of birth. */
bool form_is_birth(const struct field *q);

/* An answer that q would take, as one types it; form_sample.c. */
const char *form_sample(struct form *f, const struct field *q, int row);

/* The one stored form that P_CENTURY leaves by q's limits; NULL: none or both. */
const char *form_century(struct form *f, const struct field *q, int row,
	const struct problem *p);

/* Again what form_type() refused, now that the other answers are known: whether
 * anything is another answer by that; form_check.c. */
bool form_settle(struct form *f);

/* The result of an expression without knowing its kind. */
enum result_kind { RESULT_TEXT, RESULT_NUMBER, RESULT_DATE, RESULT_BOOL,
	RESULT_RUPIAH };
struct result {
	enum result_kind kind;
	double number;
	bool truth;
	const char *text;
};
void expr_result(struct form *f, const struct expr *e, int row,
	struct result *res);

/* A text cut at its {…}; expr_text.c makes it. */
struct part {
	const char *literal;		/* or NULL */
	const char *placeholder;	/* or NULL */
	const struct expr *expr;
};
struct parts {
	struct part *list;
	size_t n;
};

#endif
