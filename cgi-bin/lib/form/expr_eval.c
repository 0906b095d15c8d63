/* Evaluation, by libxml2, in a context that serves the whole process. */
#include <math.h>
#include <libxml/xpathInternals.h>
#include "base/log.h"
#include "form/expr_own.h"
#include "form/form_own.h"

/* Steps of one evaluation; the longest honest one takes a few thousand. */
enum { STEPS_MOST = 200000 };

static xmlXPathContext *context;

#if LIBXML_VERSION >= 21200
static void
ignore(void *data, const xmlError *error)
#else
static void
ignore(void *data, xmlErrorPtr error)
#endif
{
	(void)data;
	(void)error;
}

static const struct use *
use_named(const struct expr *e, const char *name)
{
	for (size_t i = 0; i < e->nuses; i++)
		if (e->uses[i].name && !strcmp(e->uses[i].name, name))
			return &e->uses[i];
	return NULL;
}

static xmlXPathObject *
rows_of(struct form *f, const struct repeat *r)
{
	struct rows_state *rows = &f->rows[r->index];
	xmlXPathObject *o = xmlXPathNewNodeSet(NULL);

	for (int i = 0; o && rows->relevant && i < rows->n; i++)
		if (rows->counts[i])
			xmlXPathNodeSetAdd(o->nodesetval, rows->nodes[i]);
	return o;
}

/* $name, while an expression runs. */
static xmlXPathObject *
look_up(void *data, const xmlChar *name, const xmlChar *ns)
{
	const struct run *run = data;
	const struct use *u = use_named(run->expr, (const char *)name);
	struct form *f = run->form;
	double v;

	(void)ns;
	if (!u)
		return NULL;
	if (u->param)
		return xmlXPathNewFloat(permit_param(f->permit, u->name,
			f->params_day, &v) ? v : NAN);
	if (u->field)
		return xmlXPathNewNodeSet(f->cells[u->field->index]
			[u->field->repeat ? run->row : 0].node);
	return rows_of(f, u->repeat);
}

static xmlXPathContext *
the_context(void)
{
	const char *name;

	if (context)
		return context;
	context = xmlXPathNewContext(NULL);
	if (!context)
		abort();
	context->error = ignore;
	context->opLimit = STEPS_MOST;
	xmlXPathContextSetCache(context, 1, -1, 0);
	xmlXPathRegisterVariableLookup(context, look_up, NULL);
	for (size_t i = 0; (name = expr_call_name(i)); i++) {
		/* A built-in is not replaced: it has to go first. */
		xmlXPathRegisterFunc(context, (const xmlChar *)name, NULL);
		if (xmlXPathRegisterFunc(context, (const xmlChar *)name,
		    expr_call))
			abort();
	}
	return context;
}

xmlXPathCompExpr *
expr_compile(const char *text)
{
	return xmlXPathCtxtCompile(the_context(), (const xmlChar *)text);
}

/* Make known all that the expression reads. */
static void
prepare(struct form *f, const struct expr *e, int row)
{
	for (size_t i = 0; i < e->nuses; i++) {
		const struct use *u = &e->uses[i];

		if (u->repeat)
			form_rows(f, u->repeat);
		if (!u->field)
			continue;
		if (!u->field->repeat) {
			form_cell(f, u->field, -1);
			continue;
		}
		if (!u->all) {
			form_cell(f, u->field, row);
			continue;
		}
		form_rows(f, u->field->repeat);
		for (int k = 0; k < f->rows[u->field->repeat->index].n; k++)
			form_cell(f, u->field, k);
	}
	if (e->uses_fee)
		form_fee_compute(f);
	form_doc(f);
}

/* Where "." and ".." begin. */
static xmlNode *
node_of(struct form *f, const struct expr *e, int row)
{
	if (e->self && e->self->type->value != VALUE_NONE)
		return f->cells[e->self->index][e->self->repeat ? row : 0].node;
	if (e->repeat)
		return f->rows[e->repeat->index].nodes[row];
	return f->root;
}

/* NULL when there is no such row, or the work was over its limit: then there is
 * no answer. */
static xmlXPathObject *
evaluate(struct form *f, const struct expr *e, int row)
{
	struct run run = { .form = f, .expr = e, .row = row };
	xmlXPathContext *x = the_context();
	xmlXPathObject *o;

	/* A form without rows shows its texts all the same. */
	if (e->repeat && (row < 0 || row >= f->rows[e->repeat->index].n))
		return NULL;
	prepare(f, e, row);
	x->doc = f->doc;
	x->node = node_of(f, e, row);
	x->userData = x->varLookupData = &run;
	x->opCount = 0;
	x->proximityPosition = e->repeat ? row + 1 : 1;
	x->contextSize = e->repeat ? f->rows[e->repeat->index].n : 1;
	o = xmlXPathCompiledEval(e->compiled, x);
	x->doc = NULL;
	x->node = NULL;
	x->userData = x->varLookupData = NULL;
	if (!o)
		log_write(NULL, LOG_WARNING, "%s:%d: expression gave up",
			e->where.file ? e->where.file : "?", e->where.line);
	return o;
}

bool
expr_bool(struct form *f, const struct expr *e, int row)
{
	xmlXPathObject *o;
	bool truth;

	if (e->constant >= 0)
		return e->constant;
	o = evaluate(f, e, row);
	truth = o && xmlXPathCastToBoolean(o);
	xmlXPathFreeObject(o);
	return truth;
}

static double
literal_number(const struct expr *e)
{
	if (!e->root)
		return e->constant;
	if (e->root->kind == NODE_STRING)
		return xmlXPathCastStringToNumber((const xmlChar *)e->root->text);
	return e->root->literal ? e->root->number : e->constant;
}

double
expr_number(struct form *f, const struct expr *e, int row)
{
	xmlXPathObject *o;
	double v;

	if (!e->compiled)
		return number_settle(literal_number(e));
	o = evaluate(f, e, row);
	v = o ? xmlXPathCastToNumber(o) : NAN;
	xmlXPathFreeObject(o);
	return number_settle(v);
}

void
expr_result(struct form *f, const struct expr *e, int row, struct result *res)
{
	xmlXPathObject *o;

	memset(res, 0, sizeof(*res));
	res->text = "";
	res->number = NAN;
	if (!e->compiled) {
		res->kind = e->type == T_NUMBER ? RESULT_NUMBER :
			e->type == T_BOOL ? RESULT_BOOL : RESULT_TEXT;
		res->number = number_settle(literal_number(e));
		res->truth = e->constant > 0;
		if (e->root && e->root->kind == NODE_STRING)
			res->text = e->root->text;
		return;
	}
	o = evaluate(f, e, row);
	if (!o)
		return;
	res->kind = o->type == XPATH_NUMBER || e->type == T_DATE ||
		e->type == T_NUMBER ? RESULT_NUMBER :
		o->type == XPATH_BOOLEAN ? RESULT_BOOL : RESULT_TEXT;
	if (res->kind == RESULT_NUMBER && e->type == T_DATE)
		res->kind = RESULT_DATE;
	if (e->is_fee)
		res->kind = RESULT_RUPIAH;
	res->number = number_settle(xmlXPathCastToNumber(o));
	res->truth = xmlXPathCastToBoolean(o);
	res->text = expr_object_text(f->arena, o);
	xmlXPathFreeObject(o);
}

/* A day number as the answer to a date. */
static const char *
iso(struct arena *a, double v)
{
	if (!(v > -1e6 && v < 1e6))
		return "";
	return date_iso(a, (int64_t)floor(v));
}

const char *
expr_string(struct form *f, const struct expr *e, int row)
{
	struct result res;

	expr_result(f, e, row, &res);
	switch (res.kind) {
	case RESULT_NUMBER:
	case RESULT_RUPIAH:
		return number_text(f->arena, res.number);
	case RESULT_DATE:
		return iso(f->arena, res.number);
	case RESULT_BOOL:
		return res.truth ? "true" : "false";
	default:
		return res.text;
	}
}
