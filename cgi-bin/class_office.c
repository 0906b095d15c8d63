/* class: assisted PCs as officers see them. */
#include "base/date.h"
#include "base/text.h"
#include "class.h"
#include "store/store_document.h"
#include "store/store_login.h"
#include "store/store_officer.h"
#include "view/document.h"
#include "web/help.h"
#include "work/application.h"
#include "work/definitions.h"

static const char *
when(struct request *rq, int64_t at)
{
	const struct ctx *c = req_ctx(rq);

	return date_time(req_arena(rq), at, c->conf->zone, req_lang(rq));
}

static void
show_document(struct request *rq, struct view *v, const struct permit *p,
	const struct document *d)
{
	struct ctx *c = req_ctx(rq);
	const struct field *f = permit_field(p, NULL, d->question);
	struct view *row = view_add(v, "DOCUMENT");

	view_set(row, "LABEL", f ? text_in(&f->label, req_lang(rq)) : d->question);
	view_set(row, "FILE", d->name);
	view_set(row, "ABOUT", view_document_about(c, d, req_lang(rq)));
	view_set(view_add(row, d->matched_at ? "MATCHED" : "UNMATCHED"), "ID",
		document_address(c->arena, d));
}

/* On which page, as the caller would say it. */
static void
show_place(struct request *rq, struct view *v, int code)
{
	v = view_add(v, "PLACE");
	view_set(v, "PAGE_CODE", help_shown(req_arena(rq), code));
	view_set(v, "HREF", req_link(rq, "/petugas/bantuan?kode=%d", code));
	view_set(v, "TITLE_", class_page_words(rq, code));
}

/* Who sits there, by what is applied for; a name is nobody's business here. */
static enum lk_err
show_session(struct request *rq, struct view *v, const struct pc_row *pc)
{
	struct ctx *c = req_ctx(rq);
	const struct permit *p;
	struct papers papers;

	TRY(definitions_version(c, pc->definition, &p));
	TRY(store_papers(c, pc->app, &papers));
	v = view_add(v, "SESSION");
	view_set(v, "PERMIT", text_in(&p->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(c->arena, pc->number));
	view_set(v, "STATE_WORD", req_office_state(rq, pc->state));
	if (pc->page_code)
		show_place(rq, v, pc->page_code);
	view_int(v, "MINUTES", (c->now - pc->began_at) / 60);
	if (pc->idle_at <= c->now) {
		struct view *idle = view_add(v, "IDLE");

		view_set(idle, "SINCE", when(rq, pc->idle_at));
		view_set(idle, "NUMBER_", pc->number);
	}
	v = papers.ndocuments ? view_add(v, "PAPERS") : v;
	for (size_t i = 0; i < papers.ndocuments; i++)
		if (!strcmp(papers.documents[i].kind, "answer"))
			show_document(rq, v, p, &papers.documents[i]);
	return LK_OK;
}

static enum lk_err
show_pc(struct request *rq, struct view *v, const struct pc_row *pc)
{
	struct view *row = view_add(v, "PC_ROW");

	view_set(row, "PC_NAME", pc->name);
	view_int(row, "PC_ID", pc->id);
	view_set(row, "ENROLLED_AT", when(rq, pc->enrolled_at));
	view_set(row, "ENROLLED_BY", pc->enrolled_by);
	view_some(row, "SEEN", pc->seen_at ? when(rq, pc->seen_at) : NULL);
	if (pc->app)
		return show_session(rq, row, pc);
	view_show(row, "FREE");
	return LK_OK;
}

static enum lk_err
show(struct request *rq, int status, const char *problem)
{
	const char *name = req_method(rq) == POST ? req_typed(rq, "nama") : NULL;
	const struct pc_row *list;
	const struct pc *here;
	struct view *v, *form;
	size_t n;

	TRY(store_pcs(req_ctx(rq), &list, &n));
	TRY(req_find_pc(rq, &here));
	v = req_office(rq, "petugas_dampingan.tpl");
	req_hidden(rq, v, true);
	if (problem)
		view_show(view_add(v, "TROUBLE"), problem);
	view_show(v, n ? "SOME" : "NONE");
	for (size_t i = 0; i < n; i++)
		TRY(show_pc(rq, v, &list[i]));
	if (here) {
		view_set(view_add(v, "IS_ONE"), "PC_NAME", here->name);
		return resp_page(rq, status, v);
	}
	form = view_add(v, "ENROL");
	view_set(form, "TYPED", name ? name : "");
	if (problem)
		view_show(form, "BAD");
	return resp_page(rq, status, v);
}

/* GET /petugas/dampingan */
enum lk_err
class_pcs(struct request *rq)
{
	return show(rq, 200, NULL);
}

/*
 * This computer becomes an assisted PC: it is known by a cookie from now on. Who
 * enrolled it is signed out there, for the next who sits down is a citizen; so
 * is whoever applied there before.
 */
static enum lk_err
enrol(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *typed = req_typed(rq, "nama");
	const char *name = text_squeeze(c->arena, typed ? typed : "");
	unsigned char device[32];
	const struct pc *here;
	enum lk_err err;

	TRY(req_find_pc(rq, &here));
	if (here)
		return show(rq, 422, "ENROLLED");
	if (!*name || !valid_line(name) || utf8_length(name) > PC_NAME_MOST)
		return show(rq, 422, "NO_NAME");
	req_new_device(rq, device);
	TRY(store_begin(c));
	err = store_pc_insert(c, name, device);
	if (err == LK_EEXIST) {
		store_rollback(c);
		return show(rq, 422, "TAKEN");
	}
	TRY(err);
	TRY(audit(c, 0, "pc-daftar", name, NULL, 0));
	TRY(store_login_end(c, req_session_id(rq)));
	TRY(resp_done(rq, "/dampingan"));
	req_keep_device(rq);
	req_device_is_shared(rq);
	req_drop_cookie(rq, true);
	req_drop_cookie(rq, false);
	return LK_OK;
}

static enum lk_err
finish(struct request *rq)
{
	return resp_done(rq, "/petugas/dampingan");
}

/* "cabut:3" */
static enum lk_err
revoke(struct request *rq, const char *which)
{
	struct ctx *c = req_ctx(rq);
	int64_t id;

	if (!parse_int(which, &id))
		return fail(c, LK_EINVAL, "no such PC");
	TRY(store_begin(c));
	TRY(store_pc_revoke(c, id));
	TRY(store_pc_end_sessions(c, id));
	TRY(audit(c, 0, "pc-cabut", which, NULL, 0));
	return finish(rq);
}

/* The PC at which this application is now; LK_ESTATE when somebody else has
 * begun there since, or it was ended. */
static enum lk_err
pc_with(struct request *rq, int64_t app, const char *number,
	const struct pc_row **pc)
{
	const struct pc_row *list;
	size_t n;

	TRY(store_pcs(req_ctx(rq), &list, &n));
	for (size_t i = 0; i < n; i++)
		if (list[i].app && (number ? !strcmp(list[i].number, number) :
		    list[i].app == app)) {
			*pc = &list[i];
			return LK_OK;
		}
	return fail(req_ctx(rq), LK_ESTATE, "it is at no PC any more");
}

/* "buka:261104573811" */
static enum lk_err
reopen(struct request *rq, const char *number)
{
	struct ctx *c = req_ctx(rq);
	const struct pc_row *pc;

	TRY(store_begin(c));
	TRY(pc_with(rq, 0, number, &pc));
	TRY(store_pc_reopen(c, pc->id, pc->app));
	TRY(audit(c, pc->app, "pc-buka", pc->name, NULL, 0));
	return finish(rq);
}

/* "cocok:ADDRESS": the original lay beside it. */
static enum lk_err
match(struct request *rq, const char *which, bool yes)
{
	struct ctx *c = req_ctx(rq);
	unsigned char address[ADDRESS_LEN];
	const struct pc_row *pc;
	struct document *d;
	const char *number;

	if (!secret_from_base64(which, address, sizeof(address)))
		return fail(c, LK_EINVAL, "no such document");
	TRY(store_begin(c));
	TRY(store_document_by_address(c, address, &d, &number));
	TRY(pc_with(rq, d->application, NULL, &pc));
	TRY(store_document_match(c, d->id, yes));
	TRY(store_event_insert(c, pc->app, yes ? "cocok" : "batal-cocok",
		pc->state, pc->stage, d->question, false));
	TRY(audit(c, pc->app, yes ? "cocok" : "batal-cocok", d->question,
		d->sha256, sizeof(d->sha256)));
	return finish(rq);
}

/* POST /petugas/dampingan */
enum lk_err
class_pcs_deed(struct request *rq)
{
	const char *deed = req_typed(rq, "aksi");
	const char *of = deed ? strchr(deed, ':') : NULL;

	if (deed && !strcmp(deed, "daftarkan"))
		return enrol(rq);
	if (of && !strncmp(deed, "cabut:", 6))
		return revoke(rq, of + 1);
	if (of && !strncmp(deed, "buka:", 5))
		return reopen(rq, of + 1);
	if (of && !strncmp(deed, "cocok:", 6))
		return match(rq, of + 1, true);
	if (of && !strncmp(deed, "batal-cocok:", 12))
		return match(rq, of + 1, false);
	return fail(req_ctx(rq), LK_EINVAL, "no such button");
}
