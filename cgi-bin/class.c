/* class -- help at the office: assisted PCs, and who helps at them. */
#include "base/date.h"
#include "class.h"
#include "form/form.h"
#include "form/permit.h"
#include "store/store_officer.h"
#include "web/help.h"
#include "work/definitions.h"

static void
list_permits(struct request *rq, struct view *v)
{
	const struct ctx *c = req_ctx(rq);
	const int64_t today = ctx_today(c);
	size_t n;
	const struct permit *const *list = definitions_list(&n);

	for (size_t i = 0; i < n; i++) {
		struct view *row;

		if (list[i]->status == PERMIT_HIDDEN ||
		    !permit_is_open(list[i], today))
			continue;
		row = view_add(v, "PERMIT");
		view_set(row, "HREF", req_link(rq, "/ajukan/%s", list[i]->id));
		view_set(row, "TITLE_", text_in(&list[i]->title, req_lang(rq)));
	}
}

/* Whose session it is stays unsaid: anybody may stand here. The way back is
 * shown only after an officer has opened it again. */
static enum lk_err
show_session(struct request *rq, struct view *v)
{
	struct pc_session s;
	enum lk_err err = store_pc_session(req_ctx(rq), &s);

	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	if (s.is_idle)
		view_show(v, "WIPED");
	else if (!s.reopened)
		view_show(v, "BUSY");
	else if (strcmp(s.state, "draf"))
		view_set(view_add(v, "REOPENED"), "HREF", req_link(rq,
			"/status/%s", s.number));
	else
		view_set(view_add(v, "REOPENED"), "HREF", req_link(rq,
			"/ajukan/%s/%s", s.permit, s.number));
	return LK_OK;
}

/* GET /dampingan -- start or go on, without signing in. */
static enum lk_err
page_begin(struct request *rq)
{
	struct view *v = req_view(rq, "dampingan.tpl");

	if (!req_pc(rq)) {
		view_show(v, "NOT_ENROLLED");
		return resp_page(rq, 200, v);
	}
	TRY(show_session(rq, v));
	v = view_add(v, "ENROLLED");
	list_permits(rq, v);
	view_set(v, "ACTION", req_link(rq, "/lanjut"));
	req_hidden(rq, v, false);
	req_keep_device(rq);
	req_end_practice(rq);
	return resp_page(rq, 200, v);
}

/* "selesai": nothing is left here. "kosongkan", which the script of an idle
 * screen presses: nothing is shown any more, but an officer may open it again. */
static enum lk_err
page_end(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *deed = req_typed(rq, "aksi");
	bool ends = deed && !strcmp(deed, "selesai");

	if (!ends && (!deed || strcmp(deed, "kosongkan")))
		return fail(c, LK_EINVAL, "no such button");
	if (!req_pc(rq))
		return resp_see_other(rq, "/dampingan");
	TRY(store_begin(c));
	if (ends)
		TRY(store_pc_end_sessions(c, c->actor.pc));
	else
		TRY(store_pc_idle_now(c, c->actor.pc));
	TRY(resp_done(rq, "/dampingan"));
	if (ends)
		req_drop_cookie(rq, false);
	req_end_practice(rq);
	req_wipe(rq);
	return LK_OK;
}

/* GET /dampingan/denyut -- somebody types on a page that asks for nothing else:
 * the script says so. */
static enum lk_err
page_pulse(struct request *rq)
{
	bool has = false;

	if (req_pc(rq))
		TRY(req_has_session(rq, &has));
	if (!has)
		return resp_text(rq, 404, "habis\n");
	TRY(store_pc_used(req_ctx(rq)));
	return resp_text(rq, 200, "ya\n");
}

#define HELPERS (1u << ROLE_FRONT | OFFICER_ADMIN)

static const struct page_row pages[] = {
	{ GET, "/dampingan", WHO_VISITOR, 0, 0, page_begin, NULL },
	{ POST, "/dampingan", WHO_VISITOR, 0, PAGE_FORM, page_end, NULL },
	{ GET, "/dampingan/denyut", WHO_VISITOR, 0, 0, page_pulse, NULL },
	{ GET, "/petugas/dampingan", WHO_OFFICER, HELPERS, 0, class_pcs, NULL },
	{ POST, "/petugas/dampingan", WHO_OFFICER, HELPERS,
		PAGE_ONCE | PAGE_FORM, class_pcs_deed, NULL },
	{ GET, "/petugas/bantuan", WHO_OFFICER, HELP_ROLES, 0, class_help, NULL },
};

static const char *const views[] = {
	"dampingan.tpl", "petugas_bantuan.tpl", "petugas_dampingan.tpl", NULL };

static const struct program_rows program = {
	.name = "class", .program = CLASS, .pages = pages, .n = COUNT(pages),
	.views = views,
};

int
main(int argc, char **argv)
{
	return web_main(&program, argc, argv);
}
