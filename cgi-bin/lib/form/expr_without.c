/*
 * What an expression is sure to come to when some answers are not given, whatever
 * the others are. Only what is plain is known: anything else "depends".
 */
#include <math.h>
#include "form/expr_own.h"

enum known { DEPENDS, STRING, NUMBER, TRUTH };

struct outcome {
	enum known known;
	const char *text;
	double number;		/* TRUTH: 0 or 1 */
};

static const struct outcome depends = { DEPENDS, NULL, 0 };

static struct outcome
number(double v)
{
	return (struct outcome){ NUMBER, NULL, v };
}

static struct outcome
truth(bool v)
{
	return (struct outcome){ TRUTH, NULL, v };
}

/* -1: it depends. */
static int
as_truth(struct outcome o)
{
	switch (o.known) {
	case STRING: return *o.text != '\0';
	case NUMBER: return o.number == o.number && o.number != 0;
	case TRUTH: return o.number != 0;
	default: return -1;
	}
}

/* An empty text is no number; what other texts are is not needed here. */
static struct outcome
as_number(struct outcome o)
{
	if (o.known == STRING)
		return *o.text ? depends : number(NAN);
	if (o.known == TRUTH)
		return number(o.number);
	return o;
}

static struct outcome
equal(struct outcome a, struct outcome b, bool want)
{
	if (a.known == DEPENDS || b.known == DEPENDS)
		return depends;
	if (a.known == STRING && b.known == STRING)
		return truth(!strcmp(a.text, b.text) == want);
	if (a.known == TRUTH || b.known == TRUTH)
		return truth((as_truth(a) == as_truth(b)) == want);
	a = as_number(a);
	b = as_number(b);
	if (a.known == DEPENDS || b.known == DEPENDS)
		return depends;
	return truth((a.number == b.number) == want);
}

/* What is no number is neither smaller nor greater than anything, and makes no
 * number with anything. */
static struct outcome
compute(const char *op, struct outcome a, struct outcome b)
{
	bool compares = *op == '<' || *op == '>', or_equal = op[1] == '=';

	a = as_number(a);
	b = as_number(b);
	if ((a.known == NUMBER && a.number != a.number) ||
	    (b.known == NUMBER && b.number != b.number))
		return compares ? truth(false) : number(NAN);
	if (!compares || a.known != NUMBER || b.known != NUMBER)
		return depends;
	if (or_equal && a.number == b.number)
		return truth(true);
	return truth(*op == '<' ? a.number < b.number : a.number > b.number);
}

static struct outcome outcome(const struct node *n, const bool *missing);

static struct outcome
binary(const struct node *n, const bool *missing)
{
	struct outcome a = outcome(n->args[0], missing);
	struct outcome b = outcome(n->args[1], missing);
	bool is_and = !strcmp(n->text, "and");

	if (is_and || !strcmp(n->text, "or")) {
		int x = as_truth(a), y = as_truth(b);

		if (x == !is_and || y == !is_and)
			return truth(!is_and);
		return x < 0 || y < 0 ? depends : truth(is_and);
	}
	if (!strcmp(n->text, "=") || !strcmp(n->text, "!="))
		return equal(a, b, *n->text == '=');
	return compute(n->text, a, b);
}

static struct outcome
call(const struct node *n, const bool *missing)
{
	const char *name = n->function->name;
	struct outcome a = n->nargs ? outcome(n->args[0], missing) : depends;
	int t = as_truth(a);

	if (!strcmp(name, "true") || !strcmp(name, "false"))
		return truth(*name == 't');
	if (!strcmp(name, "not"))
		return t < 0 ? depends : truth(!t);
	if (!strcmp(name, "boolean"))
		return t < 0 ? depends : truth(t);
	if (!strcmp(name, "if"))
		return t < 0 ? depends : outcome(n->args[t ? 1 : 2], missing);
	if (a.known != STRING || *a.text)
		return depends;
	/* Of an answer that is not given. */
	if (!strcmp(name, "selected"))
		return truth(false);
	if (!strcmp(name, "count-selected") || !strcmp(name, "string-length"))
		return number(0);
	if (!strcmp(name, "number") || !strcmp(name, "int"))
		return number(NAN);
	return depends;
}

static struct outcome
outcome(const struct node *n, const bool *missing)
{
	switch (n->kind) {
	case NODE_NUMBER:
		return number(n->number);
	case NODE_STRING:
		return (struct outcome){ STRING, n->text, 0 };
	case NODE_VALUE:
		return n->field && !n->many && missing[n->field->index] ?
			(struct outcome){ STRING, "", 0 } : depends;
	case NODE_NEGATIVE:
		return compute("-", number(0), outcome(n->args[0], missing));
	case NODE_BINARY:
		return binary(n, missing);
	case NODE_CALL:
		return call(n, missing);
	}
	return depends;
}

int
expr_without(const struct expr *e, const bool *missing)
{
	if (e->constant >= 0 || !e->root)
		return e->constant;
	return as_truth(outcome(e->root, missing));
}
