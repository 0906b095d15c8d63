/* What stands behind an amount, for people. */
#include <math.h>
#include <libxml/tree.h>
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

enum { FACTORS_MOST = 12 };

/* What it says is attached counts as a document. */
static void
attach(struct arena *a, const struct example *e, struct answers *an,
	struct form_env *env)
{
	struct attached *list = arena_array(a, e->n + 1, sizeof(*list));

	env->attached = list;
	env->nattached = 0;
	for (size_t i = 0; i < e->n; i++) {
		const struct example_answer *x = &e->answers[i];

		if (x->field->type->value == VALUE_FILE && *x->typed)
			list[env->nattached++] = (struct attached){
				.key = answers_key(a, an, x->field, x->row),
				.documents = 1 };
	}
}

struct form *
form_example(struct arena *a, const struct permit *p, const struct example *e,
	const struct form_env *env)
{
	struct answers *an = answers_new(a, p);
	struct form_env own = *env;
	struct form *f;

	own.now = date_start(e->day, env->zone) + 12 * 3600;
	attach(a, e, an, &own);
	f = form_new(a, p, an, &own);
	for (size_t i = 0; i < e->n; i++) {
		const struct example_answer *x = &e->answers[i];

		if (x->field->page->stage || x->field->calculate ||
		    x->field->type->value == VALUE_FILE)
			continue;
		while (x->row >= 0 &&
		    answers_rows(an, x->field->repeat) <= x->row)
			answers_add_row(an, x->field->repeat);
		(void)form_type_example(f, x->field, x->row, x->typed, NULL);
	}
	form_update(f);
	return f;
}

const char *
number_shown_grouped(struct arena *a, double v, const char *lang)
{
	if (v >= 0 && v < 1e15 && floor(v) == v)
		return text_thousands(a, (int64_t)v, lang);
	return number_in(a, number_text(a, v), lang);
}

static struct fee_factor
shown(struct form *f, const struct factor *x)
{
	const char *lang = f->env.lang;
	double v = x->number;

	if (x->field)
		return (struct fee_factor){ text_in(&x->field->label, lang),
			form_shown(f, x->field, -1) };
	if (x->param)
		permit_param(f->permit, x->param, f->params_day, &v);
	return (struct fee_factor){ x->param ? param_label(f->arena, f->permit,
		x->param, lang) : NULL, number_shown_grouped(f->arena, v, lang) };
}

size_t
form_fee_factors(struct form *f, const struct fee_line *l,
	const struct fee_factor **factors)
{
	struct factor found[FACTORS_MOST];
	size_t n = expr_factors(l->amount, found, FACTORS_MOST);
	struct fee_factor *list = arena_array(f->arena, n + 1, sizeof(*list));

	for (size_t i = 0; i < n; i++)
		list[i] = shown(f, &found[i]);
	*factors = list;
	return n;
}

bool
form_fee_confirmed(const struct form *f)
{
	return permit_fee_confirmed(f->permit, f->params_day);
}
