/*
 * What the files of expr share: how an expression is read and kept. Nobody else
 * includes this. The way of an expression: expr_lex.c cuts it into tokens,
 * expr_parse.c reads them into nodes with the help of expr_path.c (names and
 * paths), expr_type.c and expr_args.c judge each node, expr.c keeps what was learnt, and
 * expr_eval.c lets libxml2 compute it with the functions of expr_call.c and
 * expr_day.c.
 */
#ifndef LOKET_EXPR_OWN_H
#define LOKET_EXPR_OWN_H

#include <libxml/xpath.h>
#include "form/expr.h"
#include "form/field.h"

enum token_kind { TOK_END, TOK_NUMBER, TOK_STRING, TOK_VAR, TOK_NAME, TOK_OP,
	TOK_BAD };

struct token {
	enum token_kind kind;
	size_t at, len;		/* in the text */
	const char *text;	/* of names and strings; an operator as written */
	double number;
};

/* What is known of a value before anything is computed. */
enum type { T_ANY, T_NUMBER, T_DATE, T_STRING, T_EMPTY /* '' */, T_BOOL,
	T_ROWS };

enum node_kind { NODE_NUMBER, NODE_STRING, NODE_VALUE /* $x . a path */,
	NODE_CALL, NODE_BINARY, NODE_NEGATIVE };

enum { ARGS_MOST = 32, DEPTH_MOST = 40, TEXT_MOST = 4000 };

struct node {
	enum node_kind kind;
	enum type type;
	const struct field *field;	/* whose answers it is, or NULL */
	const struct repeat *rows;	/* T_ROWS: of this repeat */
	bool many;			/* answers of several rows */
	bool variable;			/* written as $x and nothing more */
	bool literal;			/* NODE_NUMBER, NODE_STRING, -1 */
	double number;
	const char *text;		/* a string's, an operator's */
	const char *param;		/* the parameter's name */
	const struct function *function;
	int nargs;
	struct node *args[];		/* a call's, an operator's operands */
};

/*
 * A function. args has a letter for each argument, the last standing for all
 * that follow: n number, d date, s text, b truth value, l answer of a choice,
 * r answers, perhaps of many rows, m those or a number, e those or a text,
 * c rows or answers, p pattern, f format, i date as text, x a text that is made
 * of it (a date would become a number there), v any one value, a any.
 */
struct function {
	const char *name;
	int least, most;	/* arguments; most -1: ARGS_MOST */
	const char *args;
	enum type type;		/* T_ANY: that of its arguments */
	const char *usage;	/* as a clerk would write it */
};

const struct function *function_find(const char *name);

/* What an expression reads, each once. */
struct use {
	const char *name;		/* of $name; NULL in a path */
	const struct field *field;
	const struct repeat *repeat;
	bool param;
	bool all;			/* in all rows, not only in this one */
};

struct expr {
	const char *text;
	struct where where;
	const struct repeat *repeat;
	const struct field *self;
	enum type type;
	const struct node *root;
	int constant;
	bool uses_day, uses_fee, is_fee;
	const struct use *uses;
	size_t nuses;
	const struct field *const *fields;
	size_t nfields;
	xmlXPathCompExpr *compiled;	/* NULL for literals */
};

/* One expression being read. */
struct reader {
	struct arena *arena;
	const struct scope *scope;
	const char *text;
	struct where where;
	struct mistakes *mistakes;
	bool failed;			/* stop: the rest makes no sense */
	bool wrong;			/* go on, but it will not do */
	size_t at;			/* of the lexer */
	struct token tok;		/* the next one */
	int depth;
	/* Inside [ ]: the rows or answers that are sieved. */
	const struct repeat *sieve_rows;
	const struct field *sieve_field;
	bool uses_day, uses_fee;
	struct use *uses;
	size_t nuses, room;
};

/* The first one stops the reading; the second does not. */
/* "tahap \"teknis\": ", with which a mistake begins; "" where unknown. */
const char *expr_owner(struct arena *a, const struct scope *s);
void expr_fail(struct reader *r, const char *fmt, ...) LK_PRINTF(2, 3);
void expr_wrong(struct reader *r, const char *fmt, ...) LK_PRINTF(2, 3);

void expr_next(struct reader *r);
bool expr_is_op(const struct reader *r, const char *op);
bool expr_is_name(const struct reader *r, const char *name);

struct node *expr_node(struct reader *r, enum node_kind kind);
struct node *expr_parse(struct reader *r);
struct node *expr_or(struct reader *r);
struct node *expr_path(struct reader *r);
void expr_bare_name(struct reader *r, const struct node *other,
	const char *name);

/* The name nearest to what was written, with its "$", or NULL. */
const char *expr_nearest(struct reader *r, const char *name);
const char *function_nearest(const char *name);
void expr_use(struct reader *r, struct use u);

/* Judge a node when its parts are there, and the whole. */
void expr_judge_binary(struct reader *r, struct node *n);
void expr_judge_call(struct reader *r, struct node *n);
void expr_judge_whole(struct reader *r, const struct node *n);
void expr_judge_truth(struct reader *r, const struct node *n);
void expr_judge_number(struct reader *r, const struct node *n);
void expr_judge_count(struct reader *r, const struct node *n);
void expr_judge_date(struct reader *r, const struct node *n);
void expr_judge_text(struct reader *r, const struct node *n);
void expr_judge_literal(struct reader *r, const struct node *answer,
	const struct node *lit);
bool expr_is_bare(const struct node *n);
void expr_judge_time(struct reader *r, const struct node *n);
const char *expr_written(struct reader *r, const struct node *n);

/* libxml2's side. */
xmlXPathCompExpr *expr_compile(const char *text);

/* One evaluation, for the functions. */
struct run {
	struct form *form;
	const struct expr *expr;
	int row;
	const xmlNode *node;	/* "." where the function stands */
};

/* All functions of ours come through this one, which libxml2 calls. */
void expr_call(xmlXPathParserContextPtr ctxt, int nargs);
const char *expr_call_name(size_t i);		/* NULL past the last */

typedef xmlXPathObject *(*called)(struct run *, xmlXPathObject **, int);
xmlXPathObject *call_today(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_now(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_date(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_format_date(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_years_since(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_days_between(struct run *run, xmlXPathObject **a, int n);
xmlXPathObject *call_working_days_after(struct run *run, xmlXPathObject **a,
	int n);

/* A value as text, without libxml2's exponents; in the arena of the form. */
const char *expr_object_text(struct arena *a, const xmlXPathObject *o);

#endif
