/* catalogue -- which permits exist, and what each needs. */
#include <inttypes.h>
#include "base/date.h"
#include "base/text.h"
#include "catalogue.h"
#include "form/form.h"
#include "store/store_miss.h"
#include "view/price.h"
#include "view/shut.h"
#include "web/web.h"
#include "work/definitions.h"
#include "work/elsewhere.h"
#include "work/search.h"

static const struct param search_params[] = {
	{ "q", valid_typed, 200, false },
	{ NULL, NULL, 0, false }
};

static const struct param permit_params[] = {
	{ "permit", valid_slug, 32, true },
	{ NULL, NULL, 0, false }
};

static void
list_permit(struct request *rq, struct view *v, const struct permit *p)
{
	struct view *row = view_include(v, "PERMIT", "izin_baris.tpl");

	view_set(row, "HREF", req_link(rq, "/izin/%s", p->id));
	view_set(row, "TITLE_", text_in(&p->title, req_lang(rq)));
	view_some(row, "SUMMARY", text_in(&p->summary, req_lang(rq)));
	if (!permit_is_open(p, ctx_today(req_ctx(rq))))
		view_show(row, "CLOSED");
}

/* What can be applied for; below it what cannot any more. */
static void
list_all(struct request *rq, struct view *v)
{
	const int64_t today = ctx_today(req_ctx(rq));
	struct view *gone = NULL;
	size_t n;
	const struct permit *const *list = definitions_list(&n);

	for (size_t i = 0; i < n; i++) {
		if (list[i]->status == PERMIT_HIDDEN)
			continue;
		if (permit_is_open(list[i], today)) {
			list_permit(rq, v, list[i]);
			continue;
		}
		gone = gone ? gone : view_add(v, "GONE");
		list_permit(rq, gone, list[i]);
	}
}

/* GET / -- where everything begins. */
static enum lk_err
page_home(struct request *rq)
{
	struct view *v = req_view(rq, "beranda.tpl");

	list_all(rq, v);
	return resp_page(rq, 200, v);
}

/* For the board: what people look for and we do not have, or do not call so. A
 * log: the page does not depend on it. */
static void
note_miss(struct request *rq, const char *q)
{
	const char *words = search_noted(req_arena(rq), q);

	if (words)
		(void)!store_miss_note(req_ctx(rq), ctx_today(req_ctx(rq)), words);
}

/* What others handle; how many of them. */
static size_t
show_elsewhere(struct request *rq, struct view *v, const char *q)
{
	enum { MOST = 5 };
	struct elsewhere list[MOST];
	size_t n = elsewhere_find(req_ctx(rq), q, list, MOST);
	struct view *box = n ? view_add(v, "ELSEWHERE") : NULL;

	for (size_t i = 0; i < n; i++) {
		struct view *row = view_add(box, "AWAY");

		view_set(row, "HREF", list[i].href);
		view_set(row, "NAME", text_in(&list[i].name, req_lang(rq)));
		view_some(row, "WORDS", text_in(&list[i].words, req_lang(rq)));
	}
	return n;
}

/* GET /izin -- all permits, or those that fit ?q=. */
static enum lk_err
page_list(struct request *rq)
{
	const char *q = req_param(rq, "q");
	struct view *v = req_view(rq, "izin.tpl");
	const struct permit *const *list;
	const struct permit **found;
	size_t n, hits, others;

	view_set(v, "Q", q ? q : "");
	q = text_plain(req_arena(rq), q ? q : "");
	if (!*q) {
		list_all(rq, v);
		return resp_page(rq, 200, v);
	}
	list = definitions_list(&n);
	found = arena_array(req_arena(rq), n + 1, sizeof(*found));
	hits = search_permits(req_arena(rq), q, list, n, found);
	others = show_elsewhere(rq, v, q);
	if (hits || !others)
		view_show(v, hits ? "FOUND" : "NOTHING");
	for (size_t i = 0; i < hits; i++)
		list_permit(rq, v, found[i]);
	if (!hits) {
		list_all(rq, v);
		if (!others)
			note_miss(rq, q);
	}
	return resp_page(rq, 200, v);
}

/* The file questions of one need; heading is NULL where none is wanted. */
static void
show_needed(struct request *rq, struct view *v, const struct permit *p, int need,
	const char *heading)
{
	struct view *list = NULL, *row;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (f->type->value != VALUE_FILE || f->page->stage ||
		    field_need(f) != need)
			continue;
		if (!list) {
			list = view_add(v, "NEEDED");
			if (heading)
				view_show(list, heading);
		}
		row = view_add(list, "REQUIREMENT");
		view_set(row, "LABEL", text_in(&f->label, req_lang(rq)));
		view_some(row, "HINT", text_in(&f->hint, req_lang(rq)));
		if (f->original)
			view_show(row, "ORIGINAL");
		if (f->sample)
			view_set(view_add(row, "SAMPLE"), "HREF",
				req_link(rq, "/%s", f->sample));
	}
}

/* What must be brought, by how often it is needed. */
static void
show_requirements(struct request *rq, struct view *v, const struct permit *p)
{
	size_t i = 0;

	while (i < p->nfields && (p->fields[i]->type->value != VALUE_FILE ||
	    p->fields[i]->page->stage))
		i++;
	if (i == p->nfields)
		return;
	v = view_add(v, "PAPERS");
	if (permit_may_follow(p))
		view_show(v, "FOLLOW");
	show_needed(rq, v, p, 1, NULL);
	show_needed(rq, v, p, 2, "SOMETIMES");
	show_needed(rq, v, p, 0, "OPTIONAL");
}

static void
show_steps(struct request *rq, struct view *v, const struct permit *p)
{
	for (size_t i = 0; i < p->nstages; i++) {
		struct view *row = view_add(v, "STEP");

		view_set(row, "LABEL", text_in(&p->stages[i]->label, req_lang(rq)));
		if (p->stages[i]->days) {
			struct view *days = view_add(row, "DAYS");

			view_int(days, "N", p->stages[i]->days);
		}
		if (p->stages[i]->relevant)
			view_show(row, "SOMETIMES");
	}
}

/* The components of the standard that the definition spells out. */
static void
show_components(struct request *rq, struct view *v, const struct permit *p)
{
	for (int i = 0; i < COMPONENTS; i++) {
		struct view *row;

		if (!p->components[i].id)
			continue;
		row = view_add(v, "COMPONENT");
		view_set(row, "NAME", view_text(req_lang(rq), arena_printf(
			req_arena(rq), "komponen.%s", component_names[i])));
		view_set(row, "TEXT", text_in(&p->components[i], req_lang(rq)));
	}
}

static void
show_fee(struct request *rq, struct view *v, const struct permit *p)
{
	if (!p->fee.kind) {
		view_show(v, "FREE");
		return;
	}
	view_show(v, strcmp(p->fee.kind, "pajak") ? "CHARGE" : "TAX");
	view_price(req_ctx(rq), v, p, true);
}

/* GET /izin/{permit} -- one permit's service standard (UU 25/2009 article 21). */
static enum lk_err
page_permit(struct request *rq)
{
	const struct permit *p = definitions_find(req_param(rq, "permit"));
	struct view *v, *page;

	if (!p)
		return LK_ENOENT;
	v = page = req_view(rq, "izin_satu.tpl");
	view_set(v, "NAME", text_in(&p->title, req_lang(rq)));
	view_some(v, "SUMMARY", text_in(&p->summary, req_lang(rq)));
	if (permit_is_open(p, ctx_today(req_ctx(rq)))) {
		view_set(view_add(v, "OPEN"), "HREF", req_link(rq, "/ajukan/%s",
			p->id));
	} else {
		view_shut(view_add(v, "CLOSED"), p, ctx_today(req_ctx(rq)));
	}
	/* What is closed for good only says what to do instead. */
	if (p->status == PERMIT_CLOSED)
		return resp_page(rq, 200, v);
	v = view_add(page, "STANDARD");
	view_int(v, "DAYS", p->days);
	view_some(v, "PRIVACY", text_in(&p->privacy, req_lang(rq)));
	show_requirements(rq, v, p);
	show_steps(rq, v, p);
	show_fee(rq, v, p);
	show_components(rq, v, p);
	return resp_page(rq, 200, page);
}

static const struct page_row pages[] = {
	{ GET, "/", WHO_ANYONE, 0, PAGE_PUBLIC, page_home, NULL },
	{ GET, "/izin", WHO_ANYONE, 0, PAGE_PUBLIC, page_list, search_params },
	{ GET, "/izin/{permit}", WHO_ANYONE, 0, PAGE_PUBLIC, page_permit,
		permit_params },
	{ GET, "/sehat", WHO_ANYONE, 0, 0, page_health, NULL },
};

int
main(int argc, char **argv)
{
	static const char *const views[] = {
		"beranda.tpl", "izin.tpl", "izin_satu.tpl", NULL };
	static const struct program_rows rows = { "catalogue", CATALOGUE, pages,
		COUNT(pages), views, NULL, NULL };

	return web_main(&rows, argc, argv);
}
