/* desk: everything that waits for the head's signature, one or several at once. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "store/store_desk.h"
#include "store/store_licence.h"
#include "view/price.h"
#include "work/definitions.h"

enum { SIGN_MOST = 20, LOOK_AT = 1000 };

/* The licence's own lines, as they will be printed. */
static void
show_licence(struct view *v, const struct dossier *d)
{
	const struct licence_form *l = d->permit->licence;

	for (size_t i = 0; l && i < l->nrows; i++) {
		struct view *row = view_add(v, "ROW");

		view_set(row, "LABEL", form_text(d->form, &l->rows[i].label, -1,
			"id"));
		view_set(row, "VALUE", form_expr_shown(d->form, l->rows[i].value,
			-1, "id"));
	}
}

/* What officers found out: the pages of the stages before. */
static void
show_findings(struct request *rq, struct view *v, const struct dossier *d)
{
	struct view *part = NULL;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		const char *shown;
		struct view *row;

		if (!f->page->stage || f->repeat || !form_relevant(d->form, f, -1) ||
		    !*(shown = form_shown(d->form, f, -1)))
			continue;
		if (!part)
			part = view_add(v, "FINDINGS");
		row = view_add(part, "FINDING");
		view_set(row, "LABEL", text_in(&f->label, req_lang(rq)));
		view_set(row, "VALUE", shown);
	}
}

/* Whether it may be ticked; why not otherwise. */
static enum lk_err
show_choice(struct request *rq, struct view *v, struct dossier *d)
{
	const struct officer *o = req_officer(rq);
	struct blocks b;
	struct view *tick;

	if (d->app->holder && d->app->holder != o->id) {
		view_set(view_add(v, "HELD"), "HOLDER", d->app->holder_name);
		return LK_OK;
	}
	TRY(desk_blocks(req_ctx(rq), d, &b));
	if (*b.letters) {
		view_set(view_add(v, "LETTERS"), "LIST", b.letters);
		return LK_OK;
	}
	if (b.nmissing || b.npages || !desk_offers(o, d, DEED_SIGN)) {
		view_show(v, "NOT_YET");
		return LK_OK;
	}
	tick = view_add(v, "TICK");
	view_set(tick, "NUMBER_", d->app->number);
	view_int(tick, "VERSION", d->app->version);
	return LK_OK;
}

static enum lk_err
show_case(struct request *rq, struct view *v, const char *number)
{
	struct dossier *d;

	TRY(desk_open_one(rq, number, false, &d));
	v = view_add(v, "CASE");
	view_set(v, "ID", d->app->number);
	view_set(v, "NAME", *d->app->name ? d->app->name :
		view_text(req_lang(rq), "tanpa-nama"));
	view_set(v, "PERMIT", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(req_arena(rq), d->app->number));
	view_set(v, "HREF", req_link(rq, "/petugas/permohonan/%s",
		d->app->number));
	if (d->app->due != NO_DAY)
		show_days_left(rq, view_add(v, "CLOCK"), d->app->due);
	TRY(show_choice(rq, v, d));
	desk_show_money(rq, v, d);
	show_licence(v, d);
	show_findings(rq, v, d);
	return LK_OK;
}

/* Those of the queue that wait for a signature; a head has other stages too
 * where a definition says so. */
static enum lk_err
waiting(struct request *rq, const char **numbers, size_t *n, size_t *total,
	bool *exact)
{
	struct ctx *c = req_ctx(rq);
	const struct case_row *rows;
	int64_t all;
	size_t found;

	*n = *total = 0;
	TRY(store_queue(c, req_officer(rq), LOOK_AT, &rows, &found, &all));
	*exact = all <= LOOK_AT;
	for (size_t i = 0; i < found; i++) {
		const struct permit *p;
		const struct stage *s;

		TRY(definitions_version(c, rows[i].definition, &p));
		s = rows[i].stage ? permit_stage(p, rows[i].stage) : NULL;
		if (!s || s->kind != STAGE_SIGN ||
		    !strcmp(rows[i].state, "perbaikan"))
			continue;
		if (*n < SIGN_MOST)
			numbers[(*n)++] = rows[i].number;
		++*total;
	}
	return LK_OK;
}

/* What became of those that were ticked. */
struct outcome {
	size_t done;
	const char *changed[SIGN_MOST];
	size_t nchanged;
	bool none_ticked;
};

static enum lk_err
show(struct request *rq, int status, const struct outcome *out)
{
	const char *numbers[SIGN_MOST];
	struct view *v = req_office(rq, "petugas_tandatangan.tpl"), *form;
	struct view *list = out->nchanged ? view_add(v, "CHANGED") : NULL;
	size_t n, total;
	bool exact;

	if (out->none_ticked) {
		view_show(v, "NONE_TICKED");
		view_show(v, "PROBLEMS");
	}
	if (out->done)
		view_int(view_add(v, "DONE"), "N", (int64_t)out->done);
	for (size_t i = 0; i < out->nchanged; i++) {
		struct view *one = view_add(list, "ONE");

		view_set(one, "HREF", req_link(rq, "/petugas/permohonan/%s",
			out->changed[i]));
		view_set(one, "NUMBER", number_shown(req_arena(rq),
			out->changed[i]));
	}
	TRY(waiting(rq, numbers, &n, &total, &exact));
	if (n == 0) {
		view_show(v, "EMPTY");
		return resp_page(rq, status, v);
	}
	form = view_add(v, "WAITING");
	req_hidden(rq, form, true);
	if (total > n) {
		struct view *more = view_add(form, exact ? "MORE" : "MANY");

		view_int(more, "N", (int64_t)n);
		view_int(more, "TOTAL", (int64_t)total);
	}
	for (size_t i = 0; i < n; i++)
		TRY(show_case(rq, form, numbers[i]));
	return resp_page(rq, status, v);
}

/* GET /petugas/tandatangan; ?selesai= and ?berubah= say what was done. */
enum lk_err
sign_page(struct request *rq)
{
	const char *done = req_query(rq, "selesai");
	const char *changed = req_query(rq, "berubah");
	struct outcome out = { 0 };
	int64_t n;

	if (done && parse_int(done, &n) && n > 0 && n <= SIGN_MOST)
		out.done = (size_t)n;
	while (changed && *changed && out.nchanged < SIGN_MOST) {
		size_t len = strcspn(changed, ".");
		const char *number = number_typed(req_arena(rq),
			arena_strndup(req_arena(rq), changed, len));

		if (number)
			out.changed[out.nchanged++] = number;
		changed += len + (changed[len] == '.');
	}
	return show(rq, 200, &out);
}

/* Signed by this very officer a moment ago: the same form, running again. */
static enum lk_err
signed_by_me(struct request *rq, const struct dossier *d, bool *mine)
{
	struct ctx *c = req_ctx(rq);
	enum lk_err err = store_licence_signed(c, d->app->id,
		req_officer(rq)->id, c->now - 600);

	*mine = err == LK_OK;
	return err == LK_ENOENT ? LK_OK : err;
}

/* One case, one transaction. What has changed, is held by another or lacks
 * something is not signed; *done says whether it was. */
static enum lk_err
sign_one(struct request *rq, const char *number, int64_t version, bool *done)
{
	struct ctx *c = req_ctx(rq);
	struct application *app;
	struct dossier *d;
	struct blocks b;
	enum lk_err err;

	*done = false;
	TRY(store_application_by_number(c, number, &app));
	TRY(store_begin(c));
	TRY(desk_hold_series(c, app->permit));
	TRY(desk_open_one(rq, number, true, &d));
	err = desk_judge(req_officer(rq), d, DEED_SIGN, version);
	if (err == LK_OK) {
		TRY(desk_blocks(c, d, &b));
		err = b.nmissing || b.npages || *b.letters ? LK_ESTATE :
			LK_OK;
	}
	if (err == LK_ESTATE || err == LK_EPERM) {
		store_rollback(c);
		return signed_by_me(rq, d, done);
	}
	TRY(err);
	TRY(desk_sign(c, d, req_officer(rq)));
	*done = true;
	return store_commit(c);
}

/* The version that was on the screen for a ticked case. */
static bool
version_of(struct request *rq, const char *number, int64_t *version)
{
	const char *v = req_typed(rq, arena_printf(req_arena(rq), "_versi.%s",
		number));

	return v && parse_int(v, version);
}

static enum lk_err
finish(struct request *rq, const struct outcome *out)
{
	struct ctx *c = req_ctx(rq);
	const char *list = "";

	for (size_t i = 0; i < out->nchanged; i++)
		list = arena_printf(c->arena, "%s%s%s", list, i ? "." : "",
			out->changed[i]);
	TRY(store_begin(c));
	return resp_done(rq, "/petugas/tandatangan?selesai=%zu%s%s", out->done,
		*list ? "&berubah=" : "", list);
}

/* POST /petugas/tandatangan */
enum lk_err
sign_several(struct request *rq)
{
	struct outcome out = { 0 };
	size_t n, ticked = 0;
	const struct pair *p = req_body(rq, &n);

	for (size_t i = 0; i < n; i++) {
		const char *number;
		int64_t version;
		bool done;

		if (strcmp(p[i].name, "tandai"))
			continue;
		number = number_typed(req_arena(rq), p[i].value);
		if (++ticked > SIGN_MOST || !number ||
		    !version_of(rq, number, &version))
			return fail(req_ctx(rq), LK_EINVAL, "not a form of ours");
		TRY(sign_one(rq, number, version, &done));
		if (done)
			out.done++;
		else
			out.changed[out.nchanged++] = number;
	}
	out.none_ticked = ticked == 0;
	if (ticked == 0)
		return show(rq, 422, &out);
	return out.done ? finish(rq, &out) : show(rq, 409, &out);
}
