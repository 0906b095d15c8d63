#include "base/date.h"
#include "base/text.h"
#include "view/price.h"
#include "view/question.h"
#include "work/definitions.h"

enum { EXAMPLES_SHOWN = 6 };

static void
doubt(struct view *v, bool confirmed)
{
	if (!confirmed)
		view_include(v, "NOT_OURS", "tarif_contoh.tpl");
}

void
view_price_doubt(struct view *v, const struct form *f)
{
	doubt(v, form_fee_confirmed(f));
}

/* "Tarif 0,25 × Luas 8 m²"; without answers "Tarif × Luas". */
static const char *
product(struct arena *a, const struct fee_factor *factors, size_t n, bool values)
{
	struct buf b;

	buf_init(&b, a, 4096);
	for (size_t i = 0; i < n; i++) {
		const struct fee_factor *x = &factors[i];

		buf_puts(&b, i ? " × " : "");
		if (x->label)
			buf_printf(&b, "%s%s", x->label, values ? " " : "");
		if (values || !x->label)
			buf_puts(&b, x->shown);
	}
	return b.data;
}

void
view_fee_lines(struct view *v, struct form *f, const struct fee_result *lines,
	size_t n)
{
	struct arena *a = view_arena(v);

	for (size_t i = 0; i < n; i++) {
		const struct fee_line *l = lines[i].line;
		struct view *row = view_add(v, "LINE");
		const struct fee_factor *factors;
		size_t k = form_fee_factors(f, l, &factors);

		if (l->label.id)
			view_some(row, "LABEL", text_in(&l->label, view_lang(v)));
		else
			view_show(row, "NAMELESS");
		if (k)
			view_some(row, "HOW", product(a, factors, k, true));
		view_set(row, "AMOUNT", text_rupiah(a, lines[i].amount));
	}
}

static struct form_env
env_today(struct ctx *c, struct view *v)
{
	return (struct form_env){ .now = c->now, .zone = c->conf->zone,
		.params_day = ctx_today(c), .calendar = calendar_of(c),
		.lang = view_lang(v) };
}

/* Whatever has a price today. One that names none in the definition may leave
 * out what would cost something. */
static void
show_examples(struct ctx *c, struct view *v, const struct permit *p)
{
	const struct form_env env = env_today(c, v);
	struct view *list = NULL;
	int shown = 0;

	for (size_t i = 0; i < p->nexamples && shown < EXAMPLES_SHOWN; i++) {
		const struct example *e = &p->examples[i];
		struct form *f = form_example(c->arena, p, e, &env);
		struct view *row;
		int64_t total;

		if (!form_fee(f, &total, NULL, NULL) || (!total && !e->says_fee))
			continue;
		list = list ? list : view_add(v, "EXAMPLES");
		row = view_add(list, "EXAMPLE");
		view_set(row, "NAME", e->name);
		view_set(row, "AMOUNT", text_rupiah(c->arena, total));
		shown++;
	}
}

static void
show_ways(struct ctx *c, struct view *v, const struct permit *p)
{
	const struct form_env env = env_today(c, v);
	struct form *f = form_new(c->arena, p, answers_new(c->arena, p), &env);

	for (size_t i = 0; i < p->fee.n; i++) {
		const struct fee_line *l = &p->fee.lines[i];
		struct view *row = view_add(v, "WAY");
		const struct fee_factor *factors;
		size_t n = form_fee_factors(f, l, &factors);

		if (l->label.id)
			view_some(row, "LABEL", text_in(&l->label, view_lang(v)));
		else
			view_show(row, "NAMELESS");
		if (n)
			view_some(row, "HOW", product(c->arena, factors, n, false));
	}
}

/* The first value that is announced for later. */
static const struct parameter *
announced(const struct permit *p, const char *name, int64_t today)
{
	const struct parameter *next = NULL;

	for (size_t i = 0; i < p->nparams; i++) {
		const struct parameter *q = &p->params[i];

		if (!strcmp(q->name, name) && q->from > today &&
		    (!next || q->from < next->from))
			next = q;
	}
	return next;
}

static void
show_figures(struct ctx *c, struct view *v, const struct permit *p)
{
	const int64_t today = ctx_today(c);
	const char *lang = view_lang(v);

	for (size_t i = 0; i < p->nparams; i++) {
		const struct parameter *q = &p->params[i], *next;
		struct view *row;

		if (!q->in_fee || permit_param_on(p, q->name, today) != q)
			continue;
		row = view_add(v, "FIGURE");
		view_set(row, "LABEL", param_label(c->arena, p, q->name, lang));
		view_set(row, "VALUE", number_shown_grouped(c->arena, q->value,
			lang));
		view_set(row, "SINCE", date_long(c->arena, q->from, lang));
		next = announced(p, q->name, today);
		if (!next)
			continue;
		row = view_add(row, "NEXT");
		view_set(row, "LATER", number_shown_grouped(c->arena, next->value,
			lang));
		view_set(row, "FROM", date_long(c->arena, next->from, lang));
	}
}

void
view_price(struct ctx *c, struct view *v, const struct permit *p, bool whole)
{
	if (!p->fee.kind)
		return;
	v = view_include(v, "PRICE", "biaya.tpl");
	show_examples(c, v, p);
	doubt(v, permit_fee_confirmed(p, ctx_today(c)));
	if (!whole)
		return;
	v = view_add(v, "TARIFF");
	show_ways(c, v, p);
	show_figures(c, v, p);
}

static void
show_result(struct view **part, struct view *v, struct form *f,
	const struct field *q, int row)
{
	struct view *one;

	if (!q->calculate || !form_relevant(f, q, row) || !*form_shown(f, q, row))
		return;
	if (!*part)
		*part = view_add(v, "RESULTS");
	one = view_add(*part, "RESULT");
	view_set(one, "LABEL", view_label(view_arena(v), q, row, view_lang(v)));
	view_set(one, "VALUE", form_shown(f, q, row));
}

static void
show_results(struct view *v, struct form *f, const struct page *from)
{
	struct view *part = NULL;

	for (size_t i = 0; from && i < from->n; i++) {
		const struct field *q = from->entries[i].field;
		const struct repeat *r = from->entries[i].repeat;
		int rows = r && form_repeat_relevant(f, r) ?
			answers_rows(form_answers(f), r) : 0;

		if (q)
			show_result(&part, v, f, q, -1);
		for (int row = 0; row < rows; row++)
			for (size_t k = 0; k < r->nfields; k++)
				show_result(&part, v, f, r->fields[k], row);
	}
}

/* An amount before anything it hangs on was asked would be a guess. */
static bool
fee_is_begun(const struct permit *p, const struct page *on)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->in_fee && !p->fields[i]->calculate &&
		    p->fields[i]->page->index <= on->index)
			return true;
	return false;
}

void
view_so_far(struct view *v, struct form *f, const struct page *from,
	const struct page *on)
{
	struct view *part = view_include(v, "SO_FAR", "sejauh_ini.tpl");
	int64_t total;

	show_results(part, f, from);
	if (!fee_is_begun(form_permit(f), on) ||
	    !form_fee(f, &total, NULL, NULL) || total <= 0)
		return;
	part = view_add(part, "FEE");
	view_set(part, "TOTAL", text_rupiah(view_arena(v), total));
	view_price_doubt(part, f);
}
