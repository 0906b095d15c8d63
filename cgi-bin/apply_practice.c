/* apply: where practice begins. */
#include "apply.h"
#include "base/date.h"
#include "work/definitions.h"

/* The form as the permit's first example fills it in, on its day. */
static struct form *
example_form(struct request *rq, const struct permit *p)
{
	struct ctx *c = req_ctx(rq);
	const struct example *e = &p->examples[0];
	const struct form_env env = { .zone = c->conf->zone, .params_day = e->day,
		.calendar = calendar_of(c), .lang = req_lang(rq) };

	return form_example(c->arena, p, e, &env);
}

/* The made-up person: what the definition's own example answers. */
static void
show_person(struct request *rq, struct view *v, const struct permit *p)
{
	struct form *f = example_form(rq, p);

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *q = p->fields[i];
		struct view *row;

		if (q->page->stage || q->repeat || q->type->value == VALUE_FILE ||
		    !*form_shown(f, q, -1))
			continue;
		row = view_add(v, "ANSWER");
		view_set(row, "LABEL", text_in(&q->label, req_lang(rq)));
		view_set(row, "VALUE", form_shown(f, q, -1));
	}
}

static void
show_samples(struct request *rq, struct view *v, const struct permit *p)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->sample) {
			struct view *one = view_add(v, "SAMPLE");

			view_set(one, "HREF", req_link(rq, "/%s",
				p->fields[i]->sample));
			view_set(one, "LABEL", text_in(&p->fields[i]->label,
				req_lang(rq)));
		}
}

enum lk_err
practice_begins(struct request *rq, const struct permit *p)
{
	struct view *v = req_view(rq, "latihan.tpl");

	if (p->nexamples)
		show_person(rq, v, p);
	show_samples(rq, v, p);
	view_set(v, "ACTION", req_action(rq, "/ajukan/%s", p->id));
	view_some(v, "PRIVACY", text_in(&p->privacy, req_lang(rq)));
	req_hidden(rq, v, true);
	return resp_page(rq, 200, v);
}

/* GET /latihan -- with the permit that there is; an office has no such page. */
enum lk_err
apply_practising(struct request *rq)
{
	const struct permit *const *list;
	size_t n;

	if (!req_ctx(rq)->conf->practice_hours)
		return LK_ENOENT;
	list = definitions_list(&n);
	return n ? practice_begins(rq, list[0]) : LK_ENOENT;
}
