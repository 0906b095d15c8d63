/*
 * The functions of expressions that are not libxml2's own, and those of its own
 * that take numbers as doubles are: a number here is settled first.
 */
#include <math.h>
#include <libxml/xpathInternals.h>
#include "base/buf.h"
#include "base/text.h"
#include "form/expr_own.h"
#include "form/form_own.h"

enum { TEXT_ROOM = 64 * 1024 };

static const char *
node_text(const xmlNode *n)
{
	/* Each answer is one text node; see form_doc.c. */
	return n->children && n->children->content ?
		(const char *)n->children->content : "";
}

static int
count_of(const xmlXPathObject *o)
{
	return o->type == XPATH_NODESET && o->nodesetval ?
		o->nodesetval->nodeNr : 0;
}

const char *
expr_object_text(struct arena *a, const xmlXPathObject *o)
{
	switch (o->type) {
	case XPATH_NODESET:
		return count_of(o) ?
			arena_strdup(a, node_text(o->nodesetval->nodeTab[0])) : "";
	case XPATH_NUMBER:
		return number_text(a, number_settle(o->floatval));
	case XPATH_BOOLEAN:
		return o->boolval ? "true" : "false";
	case XPATH_STRING:
		return o->stringval ?
			arena_strdup(a, (const char *)o->stringval) : "";
	default:
		return "";
	}
}

static const char *
text(struct run *run, const xmlXPathObject *o)
{
	return expr_object_text(run->form->arena, o);
}

static double
number(xmlXPathObject *o)
{
	return xmlXPathCastToNumber(o);
}

static xmlXPathObject *
new_number(double v)
{
	return xmlXPathNewFloat(v);
}

static xmlXPathObject *
new_text(const char *s)
{
	return xmlXPathNewString((const xmlChar *)s);
}

static xmlXPathObject *
new_bool(bool v)
{
	return xmlXPathNewBoolean(v);
}

/* The chosen one is handed on as it is, with its node. */
static xmlXPathObject *
hand_on(xmlXPathObject **o)
{
	xmlXPathObject *kept = *o;

	*o = NULL;
	return kept;
}

static xmlXPathObject *
call_if(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return hand_on(xmlXPathCastToBoolean(a[0]) ? &a[1] : &a[2]);
}

static bool
is_given(const xmlXPathObject *o)
{
	switch (o->type) {
	case XPATH_NODESET:
		return count_of(o) && *node_text(o->nodesetval->nodeTab[0]);
	case XPATH_NUMBER:
		return !isnan(o->floatval);
	case XPATH_STRING:
		return o->stringval && *o->stringval;
	default:
		return true;
	}
}

static xmlXPathObject *
call_coalesce(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	for (int i = 0; i < n - 1; i++)
		if (is_given(a[i]))
			return hand_on(&a[i]);
	return hand_on(&a[n - 1]);
}

static bool
has_word(const char *words, const char *value)
{
	size_t len = strlen(value), n;

	for (words += strspn(words, " "); *words; words += strspn(words, " ")) {
		n = strcspn(words, " ");
		if (n == len && !memcmp(words, value, n))
			return true;
		words += n;
	}
	return false;
}

static xmlXPathObject *
call_selected(struct run *run, xmlXPathObject **a, int n)
{
	(void)n;
	return new_bool(has_word(text(run, a[0]), text(run, a[1])));
}

static xmlXPathObject *
call_count_selected(struct run *run, xmlXPathObject **a, int n)
{
	const char *s = text(run, a[0]);
	int words = 0;

	(void)n;
	for (s += strspn(s, " "); *s; s += strspn(s, " ")) {
		words++;
		s += strcspn(s, " ");
	}
	return new_number(words);
}

static xmlXPathObject *
call_regex(struct run *run, xmlXPathObject **a, int n)
{
	(void)n;
	return new_bool(pattern_matches(text(run, a[1]), text(run, a[0])));
}

static xmlXPathObject *
call_int(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return new_number(trunc(number_settle(number(a[0]))));
}

static xmlXPathObject *
call_floor(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return new_number(floor(number_settle(number(a[0]))));
}

static xmlXPathObject *
call_ceiling(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return new_number(ceil(number_settle(number(a[0]))));
}

/* Halves up. Settled again after the shift, which is no exact one. */
static xmlXPathObject *
call_round(struct run *run, xmlXPathObject **a, int n)
{
	double v = number_settle(number(a[0]));
	double places = n > 1 ? number(a[1]) : 0, shift;

	(void)run;
	if (!isfinite(v) || isnan(places))
		return new_number(v);
	places = fmax(-15, fmin(15, trunc(places)));
	shift = pow(10, fabs(places));
	v = places < 0 ? v / shift : v * shift;
	v = floor(number_settle(v) + 0.5);
	return new_number(number_settle(places < 0 ? v * shift : v / shift));
}

static xmlXPathObject *
call_pow(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return new_number(pow(number(a[0]), number(a[1])));
}

/* Go through the numbers that were given: in the rows of node-sets, and as
 * single values. */
static double
fold(xmlXPathObject **a, int n, double start, double (*two)(double, double))
{
	double v = start, one;

	for (int i = 0; i < n; i++) {
		if (a[i]->type != XPATH_NODESET) {
			one = number(a[i]);
			if (is_given(a[i]))
				v = two(v, one);
			continue;
		}
		for (int k = 0; k < count_of(a[i]); k++) {
			const char *s = node_text(a[i]->nodesetval->nodeTab[k]);

			if (*s)
				v = two(v, xmlXPathCastStringToNumber(
					(const xmlChar *)s));
		}
	}
	return v;
}

static double
less(double a, double b)
{
	return isnan(a) || b < a ? b : a;
}

static double
more(double a, double b)
{
	return isnan(a) || b > a ? b : a;
}

static double
plus(double a, double b)
{
	return a + b;
}

static xmlXPathObject *
call_min(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	return new_number(fold(a, n, NAN, less));
}

static xmlXPathObject *
call_max(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	return new_number(fold(a, n, NAN, more));
}

static xmlXPathObject *
call_sum(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	return new_number(fold(a, n, 0, plus));
}

static xmlXPathObject *
call_join(struct run *run, xmlXPathObject **a, int n)
{
	const char *between = text(run, a[0]), *s;
	struct buf b;

	buf_init(&b, run->form->arena, TEXT_ROOM);
	for (int i = 1; i < n; i++) {
		bool nodes = a[i]->type == XPATH_NODESET;

		for (int k = 0; k < (nodes ? count_of(a[i]) : 1); k++) {
			s = nodes ? node_text(a[i]->nodesetval->nodeTab[k]) :
				text(run, a[i]);
			if (!*s)
				continue;
			buf_puts(&b, b.len ? between : "");
			buf_puts(&b, s);
		}
	}
	return new_text(b.data);
}

/* The node knows whose answer it is. */
static xmlXPathObject *
call_label(struct run *run, xmlXPathObject **a, int n)
{
	const struct field *f;
	const char *s = text(run, a[0]);

	(void)n;
	if (!count_of(a[0]) || !*s)
		return new_text("");
	f = a[0]->nodesetval->nodeTab[0]->_private;
	if (f && f->type->show)
		s = f->type->show(run->form->arena, f, s, run->form->env.lang);
	return new_text(s);
}

/* Computed before the expression, by expr_eval.c. */
static xmlXPathObject *
call_fee(struct run *run, xmlXPathObject **a, int n)
{
	const struct form *f = run->form;

	(void)a;
	(void)n;
	return new_number(f->fee_state == KNOWN && f->fee_good ?
		(double)f->fee_total : NAN);
}

static xmlXPathObject *
call_string(struct run *run, xmlXPathObject **a, int n)
{
	if (n == 0)
		return new_text(node_text(run->node));
	return new_text(text(run, a[0]));
}

static xmlXPathObject *
call_concat(struct run *run, xmlXPathObject **a, int n)
{
	struct buf b;

	buf_init(&b, run->form->arena, TEXT_ROOM);
	for (int i = 0; i < n; i++)
		buf_puts(&b, text(run, a[i]));
	return new_text(b.data);
}

static const struct {
	const char *name;
	called call;
} calls[] = {
	{ "if", call_if }, { "sum", call_sum }, { "today", call_today },
	{ "selected", call_selected }, { "coalesce", call_coalesce },
	{ "count-selected", call_count_selected }, { "regex", call_regex },
	{ "int", call_int }, { "round", call_round }, { "pow", call_pow },
	{ "min", call_min }, { "max", call_max }, { "date", call_date },
	{ "format-date", call_format_date }, { "join", call_join },
	{ "years-since", call_years_since }, { "now", call_now },
	{ "days-between", call_days_between },
	{ "working-days-after", call_working_days_after },
	{ "label", call_label }, { "fee", call_fee },
	{ "string", call_string }, { "concat", call_concat },
	{ "floor", call_floor }, { "ceiling", call_ceiling },
};

const char *
expr_call_name(size_t i)
{
	return i < COUNT(calls) ? calls[i].name : NULL;
}

static called
call_named(const char *name)
{
	for (size_t i = 0; i < COUNT(calls); i++)
		if (!strcmp(calls[i].name, name))
			return calls[i].call;
	return NULL;
}

void
expr_call(xmlXPathParserContextPtr ctxt, int nargs)
{
	const char *name = (const char *)ctxt->context->function;
	xmlXPathObject *args[ARGS_MOST], *result = NULL;
	struct run *run = ctxt->context->userData;
	called call = call_named(name);
	bool whole = call != NULL;

	/* The reader lets no more through. */
	assert(nargs >= 0 && nargs <= ARGS_MOST);
	for (int i = nargs - 1; i >= 0; i--) {
		args[i] = valuePop(ctxt);
		whole &= args[i] != NULL;
	}
	run->node = ctxt->context->node;
	if (whole)
		result = call(run, args, nargs);
	for (int i = 0; i < nargs; i++)
		xmlXPathFreeObject(args[i]);
	if (!result) {
		xmlXPathErr(ctxt, XPATH_INVALID_OPERAND);
		return;
	}
	valuePush(ctxt, result);
}
