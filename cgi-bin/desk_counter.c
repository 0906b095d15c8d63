/* desk: at the window. Catat singkat, and the drafts that are keyed in here. */
#include "base/date.h"
#include "base/log.h"
#include "base/text.h"
#include "desk.h"
#include "store/store_desk.h"
#include "work/definitions.h"
#include "work/keys.h"

enum { DRAFTS_MOST = 30, NAME_MOST = 190 };

/* What is wrong with either form of the page. */
struct wrong {
	bool permit, phone, pin;
	const struct lapsed *lapsed;	/* what the PIN would have opened */
};

static void
show_permits(struct request *rq, struct view *v)
{
	const char *chosen = req_retyped_line(rq, "permit");
	size_t n;
	const struct permit *const *list = definitions_list(&n);

	for (size_t i = 0; i < n; i++) {
		struct view *one;

		if (list[i]->status == PERMIT_HIDDEN ||
		    !permit_is_open(list[i], ctx_today(req_ctx(rq))))
			continue;
		one = view_add(v, "PERMIT");
		view_set(one, "VALUE", list[i]->id);
		view_set(one, "TEXT", text_in(&list[i]->title, req_lang(rq)));
		if (!strcmp(list[i]->id, chosen))
			view_show(one, "CHOSEN");
	}
}

static enum lk_err
show_drafts(struct request *rq, struct view *v)
{
	struct ctx *c = req_ctx(rq);
	const struct case_row *rows;
	size_t n;

	TRY(store_counter_drafts(c, DRAFTS_MOST, &rows, &n));
	if (n)
		v = view_add(v, "DRAFTS");
	for (size_t i = 0; i < n; i++) {
		const struct permit *p = definitions_find(rows[i].permit);
		struct view *one = view_add(v, "DRAFT");

		view_set(one, "HREF", req_link(rq, "/petugas/loket?nomor=%s",
			rows[i].number));
		view_set(one, "NAME", *rows[i].name ? rows[i].name :
			view_text(req_lang(rq), "tanpa-nama"));
		view_set(one, "PERMIT", p ? text_in(&p->title, req_lang(rq)) :
			rows[i].permit);
		view_set(one, "NUMBER", number_shown(c->arena, rows[i].number));
	}
	return LK_OK;
}

static enum lk_err
show_counter(struct request *rq, int status, const struct wrong *w)
{
	struct view *v = req_office(rq, "petugas_loket.tpl"), *form;

	if (w->permit || w->phone || w->pin || w->lapsed) {
		struct view *t = view_add(v, "TROUBLE");

		if (w->permit)
			view_show(t, "BAD_PERMIT");
		if (w->phone)
			view_show(t, "BAD_PHONE");
		if (w->pin)
			view_show(t, "BAD_PIN");
		if (w->lapsed)
			view_set(view_add(t, "LAPSED"), "DAY", date_long(
				req_arena(rq), w->lapsed->on, req_lang(rq)));
		view_show(v, "PROBLEMS");
	}
	form = view_add(v, "START");
	view_set(form, "NAME", req_retyped_line(rq, "nama"));
	view_set(form, "PHONE_TYPED", req_retyped_line(rq, "telepon"));
	if (w->permit)
		view_show(form, "BAD_PERMIT");
	if (w->phone)
		view_show(form, "BAD_PHONE");
	show_permits(rq, form);
	req_hidden(rq, form, true);
	form = view_add(v, "GO_ON");
	view_set(form, "TYPED", req_retyped_line(rq, "nomor"));
	if (w->pin)
		view_show(form, "BAD_PIN");
	req_hidden(rq, form, false);
	TRY(show_drafts(rq, v));
	return resp_page(rq, status, v);
}

/* GET /petugas/loket -- both ways to begin, or with ?nomor= a draft's form. */
enum lk_err
counter_page(struct request *rq)
{
	const struct wrong none = { 0 };
	const char *number = req_query(rq, "nomor");

	return number ? counter_form(rq, number) : show_counter(rq, 200, &none);
}

/* Catat singkat: a draft with its number and PIN; the rest is keyed in when
 * there is time, here or by the person. */
static enum lk_err
start(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const struct permit *p = definitions_find(req_retyped_line(rq, "permit"));
	const char *phone = "", *pin;
	struct wrong w = { 0 };
	struct application *app;
	const struct key *k;
	struct problem why;

	TRY(req_once(rq));
	if (req_done(rq))
		return LK_OK;
	w.permit = !p || p->status == PERMIT_HIDDEN ||
		!permit_is_open(p, ctx_today(req_ctx(rq)));
	w.phone = *req_retyped_line(rq, "telepon") && field_type("phone")->normalise(
		c->arena, NULL, req_retyped_line(rq, "telepon"), &phone, &why);
	if (w.permit || w.phone)
		return show_counter(rq, 422, &w);
	TRY(key_pin(c, &k));
	TRY(store_begin(c));
	TRY(application_start(c, p, phone, utf8_clip(c->arena,
		req_retyped_line(rq, "nama"), NAME_MOST), k, &app, &pin));
	return resp_done(rq, "/petugas/loket?nomor=%s", app->number);
}

/* A draft from a phone or an assisted PC goes on here, by number and PIN. */
static enum lk_err
go_on(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *number = number_typed(c->arena, req_retyped_line(rq, "nomor"));
	struct wrong wrong = { 0 };
	struct application *app;
	enum lk_err err;

	err = number ? req_pin(rq, number, req_retyped_line(rq, "kode")) : LK_EPERM;
	wrong.pin = err == LK_EPERM;
	wrong.lapsed = err == LK_ENOENT ? req_lapsed(rq) : NULL;
	if (wrong.pin || wrong.lapsed)
		return show_counter(rq, 422, &wrong);
	TRY(err);
	TRY(store_application_by_number(c, number, &app));
	if (!application_is_draft(app))
		return resp_see_other(rq, "/petugas/permohonan/%s", number);
	TRY(store_begin(c));
	TRY(store_draft_hold(c, app->id, req_officer(rq)->id));
	TRY(audit(c, app->id, "buka", app->number, NULL, 0));
	return resp_done(rq, "/petugas/loket?nomor=%s", number);
}

/* POST /petugas/loket */
enum lk_err
counter_deed(struct request *rq)
{
	const char *number = req_typed(rq, "_permohonan");
	const char *button = req_typed(rq, "aksi");

	if (number)
		return counter_fill(rq, number, button ? button : "simpan");
	if (button && !strcmp(button, "mulai"))
		return start(rq);
	if (button && !strcmp(button, "buka"))
		return go_on(rq);
	return fail(req_ctx(rq), LK_EINVAL, "no such button");
}
