/* desk: a page of the form that an officer fills at his stage. */
#include "base/text.h"
#include "desk.h"
#include "view/document.h"
#include "web/fill.h"

/* What must be said of a page before it is shown or saved: it is an officer's,
 * of the stage where the case is, and the case is this officer's to fill. */
static enum lk_err
find_page(struct request *rq, struct dossier *d, const struct page **page,
	bool *now)
{
	const struct page *p = permit_page(d->permit, req_param(rq, "page"));

	if (!p || !p->stage || !form_page_relevant(d->form, p))
		return fail(req_ctx(rq), LK_ENOENT, "no page of an officer");
	if (!(req_officer(rq)->roles & 1u << p->stage->role))
		return fail(req_ctx(rq), LK_EPERM, "not this officer's page");
	*page = p;
	*now = p->stage == desk_stage(d);
	return LK_OK;
}

static bool
has_files(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f && f->type->value == VALUE_FILE &&
		    form_relevant(d->form, f, -1))
			return true;
	}
	return false;
}

/* Each document is a form of its own, after the questions: what was typed into
 * those is saved before the first one is given. */
static void
show_files(struct request *rq, struct view *v, const struct dossier *d,
	const struct asking *as, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f && f->type->value == VALUE_FILE &&
		    form_relevant(d->form, f, -1))
			view_document_question(req_ctx(rq), v, "FILES", as, d, f,
				-1, 0, req_token(rq), req_key(rq));
	}
}

static struct view *
begin(struct request *rq, const struct dossier *d, const struct page *p)
{
	struct arena *a = req_arena(rq);
	struct view *v = req_office(rq, "petugas_isian.tpl");

	view_set(v, "TITLE_", text_in(&p->title, req_lang(rq)));
	view_some(v, "HINT", form_text(d->form, &p->hint, -1, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(a, d->app->number));
	view_set(v, "NAME", d->app->name);
	view_set(v, "ACTION", req_link(rq, "/petugas/permohonan/%s/%s",
		d->app->number, p->id));
	view_set(v, "CASE_LINK", req_link(rq, "/petugas/permohonan/%s",
		d->app->number));
	return v;
}

/* stored is what is stored, where what was typed was not; else NULL. */
static enum lk_err
show(struct request *rq, const struct dossier *d, const struct page *p,
	int status, const struct problems *bad, const struct answers *stored)
{
	struct view *v = begin(rq, d, p), *form = view_add(v, "FORM");
	struct buf asked, repeats;
	struct asking as = { .form = d->form, .problems = bad, .asked = &asked,
		.repeats = &repeats, .button = "tombol.simpan", .office = true,
		.fresh = status == 200 && fill_is_fresh(d, p) };

	buf_init(&asked, req_arena(rq), 64 * 1024);
	buf_init(&repeats, req_arena(rq), 16 * 1024);
	if (req_query(rq, "baru"))
		view_show(v, "MORE");
	view_questions(form, "QUESTIONS", &as, p);
	fill_hidden(rq, form, d, &as, stored);
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, false);
	return resp_page(rq, status, v);
}

static enum lk_err
show_documents(struct request *rq, const struct dossier *d, const struct page *p)
{
	struct view *v = begin(rq, d, p), *part = view_add(v, "DOCUMENTS");
	const struct asking as = { .form = d->form, .office = true };

	TRY(document_questions_shown(req_ctx(rq), d));
	view_show(v, "SCRIPT");
	if (form_check(d->form, p, CHECK_FILES).n)
		view_show(v, "FILES_LEFT");
	if (fill_asks(d, p))
		view_show(part, "QUESTIONS_TOO");
	show_files(rq, part, d, &as, p);
	return resp_page(rq, 200, v);
}

/* GET /petugas/permohonan/{number}/{page} */
enum lk_err
desk_page(struct request *rq)
{
	const struct page *p;
	struct dossier *d;
	bool now;

	TRY(desk_open(rq, false, &d));
	TRY(find_page(rq, d, &p, &now));
	if (!now || !desk_offers(req_officer(rq), d, DEED_FILL))
		return resp_see_other(rq, "/petugas/permohonan/%s",
			d->app->number);
	fill_least_rows(d, p);
	if (has_files(d, p) && (req_query(rq, "berkas") || !fill_asks(d, p)))
		return show_documents(rq, d, p);
	return show(rq, d, p, 200, NULL, NULL);
}

enum lk_err
desk_change_rows(struct request *rq, struct dossier *d, const struct page *p,
	const char *button, const struct taken *t, const struct repeat **rows,
	const char **before)
{
	*rows = NULL;
	*before = NULL;
	/* First a person chooses between what two pages said. */
	if (!fill_is_rows(button) || fill_of_another(req_arena(rq), t).n)
		return LK_OK;
	TRY(req_once_button(rq, button, before));
	return *before ? LK_OK : fill_change_rows(rq, d, p, button, t, rows);
}

static enum lk_err
save(struct request *rq, struct dossier *d, const struct page *p,
	const char *button)
{
	struct ctx *c = req_ctx(rq);
	struct answers *stored = answers_copy(c->arena, d->answers);
	const struct repeat *rows;
	const char *before;
	struct problems found, bad;
	struct taken t;
	bool more;

	fill_least_rows(d, p);
	TRY(fill_take(rq, d, p, &t));
	TRY(desk_change_rows(rq, d, p, button, &t, &rows, &before));
	found = form_check(d->form, p, CHECK_QUESTIONS);
	bad = fill_seen(rq, d, found, &t);
	more = t.more || fill_came_up(rq, d, p, &t) || bad.n < found.n;
	bad = fill_with(c->arena, bad, &t);
	/* What an officer states is complete or is not stated; his documents are
	 * given one by one, and asked for before the case is passed on. */
	if (bad.n && !rows && !before) {
		store_rollback(c);
		bad = fill_put_back(rq, d, &t, bad);
		return show(rq, d, p, 422, &bad, stored);
	}
	TRY(desk_fill(c, d, req_officer(rq), p));
	if (before)
		return resp_done(rq, "%s", before);
	if (rows || more)
		return resp_done(rq, "/petugas/permohonan/%s/%s%s",
			d->app->number, p->id, rows ? "" : "?baru");
	if (has_files(d, p))
		return resp_done(rq, "/petugas/permohonan/%s/%s?berkas",
			d->app->number, p->id);
	return resp_done(rq, "/petugas/permohonan/%s?hasil=simpan",
		d->app->number);
}

/* POST /petugas/permohonan/{number}/{page} */
enum lk_err
desk_page_save(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *v = req_typed(rq, "_versi"), *button = req_typed(rq, "aksi");
	const struct page *p;
	struct dossier *d;
	int64_t version;
	enum lk_err err;
	bool now;

	if (!v || !parse_int(v, &version))
		return fail(c, LK_EINVAL, "not a form of this page");
	TRY(store_begin(c));
	TRY(desk_open(rq, true, &d));
	TRY(find_page(rq, d, &p, &now));
	/* Who holds the case cannot be overtaken: his page saves every time. */
	if (d->app->holder == req_officer(rq)->id)
		version = d->app->version;
	err = now ? desk_judge(req_officer(rq), d, DEED_FILL, version) : LK_ESTATE;
	if (err == LK_ESTATE)
		return desk_conflict(rq, d, version);
	if (err != LK_OK)
		return err;
	return save(rq, d, p, button ? button : "simpan");
}
