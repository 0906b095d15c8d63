/* class: what the code means that somebody on the telephone reads out. */
#include "base/text.h"
#include "class.h"
#include "web/help.h"
#include "work/application.h"
#include "work/definitions.h"
#include "work/page_code.h"

static const char *
help_words(struct request *rq, const struct help *h)
{
	return view_text(req_lang(rq), arena_printf(req_arena(rq), "bantuan.%s",
		h->name));
}

const char *
class_page_words(struct request *rq, int code)
{
	const struct help *fixed = help_find(code);
	const struct page_code *known = page_code_find(code);
	const struct permit *p = known ? definitions_find(known->permit) : NULL;
	const struct page *page = p ? permit_page(p, known->page) : NULL;

	if (fixed)
		return help_words(rq, fixed);
	return page ? text_in(&page->title, req_lang(rq)) : "";
}

static void
add_code(struct request *rq, struct view *group, int code, const char *title)
{
	struct view *row = view_add(group, "ROW");

	view_set(row, "SHOWN", help_shown(req_arena(rq), code));
	view_set(row, "HREF", req_link(rq, "/petugas/bantuan?kode=%d", code));
	view_set(row, "TITLE_", title);
}

/* Every code that can be read out today: of each permit in service, and of what is
 * the same for all. */
static void
list_codes(struct request *rq, struct view *v)
{
	const struct permit *const *permits;
	const struct help *fixed;
	struct view *group;
	size_t n;

	permits = definitions_list(&n);
	for (size_t i = 0; i < n; i++) {
		const struct permit *p = permits[i];

		/* Nobody gets to its pages. */
		if (p->status == PERMIT_CLOSED)
			continue;
		group = view_add(v, "GROUP");
		view_set(group, "TITLE_", text_in(&p->title, req_lang(rq)));
		for (size_t k = 0; k < p->npages; k++) {
			int code = page_code(p->id, p->pages[k]->id);

			if (code && !p->pages[k]->stage)
				add_code(rq, group, code, text_in(
					&p->pages[k]->title, req_lang(rq)));
		}
	}
	fixed = help_list(&n);
	group = view_add(v, "GROUP");
	view_set(group, "TITLE_", view_text(req_lang(rq), "bantuan.semua-izin"));
	for (size_t i = 0; i < n; i++)
		if (fixed[i].code)
			add_code(rq, group, fixed[i].code, help_words(rq,
				&fixed[i]));
}

static void
explain_fixed(struct request *rq, struct view *v, const struct help *h)
{
	const char *path = h->paths[0];

	v = view_add(v, "FIXED");
	view_set(v, "SHOWN", help_shown(req_arena(rq), h->code));
	view_set(v, "TITLE_", help_words(rq, h));
	view_show(v, h->name);
	/* Practice has shorter addresses than the programs know. */
	if (path && !strcmp(path, "/ajukan"))
		path = "/latihan";
	/* Pages of an application cannot be opened from here; nor are POSTs. */
	if (path && !strchr(path, '{') && strcmp(path, "/unggah"))
		view_set(view_add(v, "OPEN"), "HREF", req_link(rq, "%s", path));
}

/* The codes that another host gave to a definition of its own are read when they
 * are asked for. */
static enum lk_err
find_code(struct ctx *c, int code, const struct page_code **out)
{
	*out = page_code_find(code);
	if (!*out) {
		TRY(page_codes_read(c));
		*out = page_code_find(code);
	}
	return LK_OK;
}

/* What is typed there, when it is no code: a number belongs to the queue. */
static void
show_wrong(struct request *rq, struct view *form, const char *typed, int code)
{
	struct view *bad = view_add(form, "BAD");
	const char *number = number_typed(req_arena(rq), typed);

	if (number)
		view_set(view_add(bad, "NUMBER_TYPED"), "HREF", req_link(rq,
			"/petugas?q=%s", number));
	else if (code)
		view_set(view_add(bad, "UNKNOWN"), "SHOWN", help_shown(
			req_arena(rq), code));
	else
		view_show(bad, "NO_CODE");
}

static enum lk_err
look_up(struct request *rq, struct view *v, int code, bool *found)
{
	const struct help *fixed = help_find(code);
	const struct page_code *known;

	*found = fixed != NULL;
	if (fixed) {
		explain_fixed(rq, v, fixed);
		return LK_OK;
	}
	TRY(find_code(req_ctx(rq), code, &known));
	return known ? class_explain_page(rq, v, known, found) : LK_OK;
}

/* GET /petugas/bantuan -- what the page of ?kode= is, and what usually goes wrong
 * there. */
enum lk_err
class_help(struct request *rq)
{
	enum { TYPED_MOST = 40 };
	const char *typed = req_query(rq, "kode");
	struct view *v = req_office(rq, "petugas_bantuan.tpl"), *form;
	bool found = true;
	int code = 0;

	typed = typed ? utf8_clip(req_arena(rq), text_squeeze(req_arena(rq),
		typed), TYPED_MOST) : "";
	if (*typed) {
		found = help_typed(req_arena(rq), typed, &code);
		if (found)
			TRY(look_up(rq, v, code, &found));
	}
	if (found && code)
		view_some(v, "SHOWN", help_shown(req_arena(rq), code));
	form = view_add(v, "SEARCH");
	view_set(form, "TYPED", typed);
	if (!found) {
		view_show(v, "PROBLEMS");
		show_wrong(rq, form, typed, code);
	}
	if (!*typed)
		view_show(v, "UNASKED");
	list_codes(rq, v);
	return resp_page(rq, found ? 200 : 404, v);
}
