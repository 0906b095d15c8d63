/* apply -- fill in and send one application form. */
#include "apply.h"
#include "base/date.h"
#include "base/log.h"
#include "base/sign.h"
#include "base/text.h"
#include "out/qr.h"
#include "store/store_session.h"
#include "view/price.h"
#include "view/shut.h"
#include "web/slip.h"
#include "work/definitions.h"
#include "work/keys.h"
#include "work/message.h"

enum { HOUR = 3600 };

static const struct param start_params[] = {
	{ "permit", valid_slug, 32, true },
	{ "telepon", valid_typed, 200, false },
	{ NULL, NULL, 0, false }
};

static const struct param overview_params[] = {
	{ "permit", valid_slug, 32, true },
	{ "number", valid_number, 40, true },
	{ NULL, NULL, 0, false }
};

static const struct param page_params[] = {
	{ "permit", valid_slug, 32, true },
	{ "number", valid_number, 40, true },
	{ "page", valid_name, 64, true },
	{ NULL, NULL, 0, false }
};

static const struct param number_params[] = {
	{ "number", valid_number, 40, true },
	{ NULL, NULL, 0, false }
};

static const struct param resume_params[] = {
	{ "nomor", valid_typed, 200, false },
	{ NULL, NULL, 0, false }
};

enum lk_err
apply_open(struct request *rq, struct dossier **d)
{
	struct application *app = req_application(rq);

	if (strcmp(app->permit, req_param(rq, "permit")))
		return LK_ENOENT;
	if (!application_is_draft(app))
		return resp_see_other(rq, "/status/%s", app->number);
	return dossier_open(req_ctx(rq), app, req_lang(rq), d);
}

const struct page *
apply_page(struct request *rq, const struct dossier *d)
{
	const struct page *p = permit_page(d->permit, req_param(rq, "page"));

	return p && !p->stage ? p : NULL;
}

const struct page *const *
apply_pages(struct arena *a, const struct dossier *d, size_t *n)
{
	const struct page **out = arena_array(a, d->permit->npages + 1,
		sizeof(*out));

	*n = 0;
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];

		if (!p->stage && form_page_relevant(d->form, p))
			out[(*n)++] = p;
	}
	return out;
}

/* The documents that everybody needs, where there are any. */
static void
show_needed(struct request *rq, struct view *v, const struct permit *p)
{
	struct view *papers = NULL;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (f->type->value != VALUE_FILE || f->page->stage ||
		    field_need(f) != 1)
			continue;
		if (!papers && permit_may_follow(p))
			view_show(v, "FOLLOW");
		if (!papers)
			papers = view_add(v, "PAPERS");
		view_set(view_add(papers, "NEED"), "LABEL",
			text_in(&f->label, req_lang(rq)));
	}
}

/* GET /ajukan/{permit} -- what you need, and the button that starts. */
static enum lk_err
show_start(struct request *rq, int status, const char *phone, bool bad)
{
	const struct permit *p = definitions_find(req_param(rq, "permit"));
	struct view *v;

	if (!p)
		return LK_ENOENT;
	if (req_ctx(rq)->conf->practice_hours)
		return practice_begins(rq, p);
	v = req_view(rq, "ajukan.tpl");
	view_set(v, "NAME", text_in(&p->title, req_lang(rq)));
	view_set(v, "STANDARD", req_link(rq, "/izin/%s", p->id));
	if (!permit_is_open(p, ctx_today(req_ctx(rq)))) {
		view_shut(view_add(v, "CLOSED"), p, ctx_today(req_ctx(rq)));
		return resp_page(rq, status, v);
	}
	show_needed(rq, v, p);
	view_show(v, !p->fee.kind ? "FREE" : !strcmp(p->fee.kind, "pajak") ?
		"TAX" : "CHARGE");
	v = view_add(v, "OPEN");
	view_price(req_ctx(rq), v, p, false);
	view_set(v, "ACTION", req_action(rq, "/ajukan/%s", p->id));
	view_set(v, "PHONE_TYPED", phone ? phone : "");
	view_set(v, "COMPLETE", req_pc(rq) ? "off" : "tel");
	view_some(v, "PRIVACY", text_in(&p->privacy, req_lang(rq)));
	if (bad)
		view_show(v, "BAD");
	req_hidden(rq, v, true);
	return resp_page(rq, status, v);
}

static enum lk_err
page_start(struct request *rq)
{
	return show_start(rq, 200, NULL, false);
}

/*
 * The same form again: the answer to the first may have been lost on the way,
 * and its cookie with it. Who has the form's key is who began; until the first
 * page is saved the draft is opened to that browser once more.
 */
static enum lk_err
begun_before(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *number = strrchr(req_answer(rq), '/') + 1;
	struct application *app;
	enum lk_err err;

	err = store_application_by_number(c, number, &app);
	if (err == LK_ENOENT || (err == LK_OK && !app->pin_sealed))
		return LK_OK;
	TRY(err);
	TRY(req_begin_session(rq));
	TRY(store_begin(c));
	TRY(application_is_known(c, app));
	TRY(req_note_again(rq, req_answer(rq)));
	req_device_opens(rq, app->number);
	return store_commit(c);
}

/* POST mulai -- a draft, its number and its PIN. */
static enum lk_err
page_begin(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const struct permit *p = definitions_find(req_param(rq, "permit"));
	const char *typed = req_param(rq, "telepon"), *phone = "", *pin;
	const struct field_type *type = field_type("phone");
	struct application *app;
	const struct key *k;
	struct problem why;
	int64_t n;

	TRY(req_once(rq));
	if (req_done(rq))
		return req_answer(rq) ? begun_before(rq) : LK_OK;
	if (!p)
		return LK_ENOENT;
	if (!permit_is_open(p, ctx_today(req_ctx(rq))))
		return show_start(rq, 422, typed, false);
	typed = text_squeeze(req_arena(rq), typed ? typed : "");
	if (*typed && type->normalise(c->arena, NULL, typed, &phone, &why))
		return show_start(rq, 422, typed, true);
	TRY(store_throttle_get(c, "draf", store_throttle_place(c), HOUR, &n));
	if (n >= c->conf->address_drafts)
		return fail(c, LK_ETHROTTLE, "%lld drafts this hour", (long long)n);
	TRY(key_pin(c, &k));
	TRY(req_begin_session(rq));
	TRY(store_begin(c));
	TRY(application_start(c, p, phone, "", k, &app, &pin));
	TRY(resp_done(rq, "/ajukan/%s/%s", p->id, app->number));
	req_device_opens(rq, app->number);
	/* It is begun: that it could not be counted is no reason to say no. */
	if (store_throttle_add(c, "draf", store_throttle_place(c), HOUR, &n) != LK_OK)
		log_write(c, LOG_WARNING, "a new draft was not counted");
	return LK_OK;
}

static void
show_number(struct request *rq, struct view *v, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	const char *pin = application_pin(c, d->app);
	struct view *keep;
	struct qr qr;

	view_set(v, "NUMBER", number_shown(c->arena, d->app->number));
	if (!pin)
		return;
	keep = view_add(v, "KEEP");
	view_set(keep, "PIN", pin_shown(c->arena, pin));
	view_some(keep, "WA", message_keep(c, d, pin, "/lanjut"));
	if (qr_make(c, arena_printf(c->arena, "%s%s/lanjut?nomor=%s",
	    c->conf->base_url, c->conf->base_path, d->app->number), &qr) == LK_OK) {
		view_set(keep, "QR", qr_path(c->arena, &qr));
		view_set(keep, "QR_BOX", qr_box(c->arena, &qr));
	}
}

/* In the words of today's definition, where there is one. */
bool
show_shut(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct permit *now = definitions_find(d->app->permit);

	if (dossier_is_open(req_ctx(rq), d))
		return false;
	view_shut(view_add(v, "CLOSED"), now ? now : d->permit,
		ctx_today(req_ctx(rq)));
	return true;
}

/* Answers to what is asked no more. */
static void
show_gone(struct view *v, const struct dossier *d)
{
	size_t n;
	const struct gone *g = answers_gone(d->answers, &n);
	struct view *list = n ? view_add(v, "GONE") : NULL;

	for (size_t i = 0; i < n; i++) {
		struct view *one = view_add(list, "ONE");

		view_set(one, "LABEL", g[i].label);
		view_set(one, "VALUE", g[i].value);
	}
}

void
show_news(struct request *rq, struct view *v, const struct dossier *d)
{
	struct arena *a = req_arena(rq);
	const struct novelty *news;
	struct view *list;
	size_t n;

	/* Whoever has saved nothing yet knows no other version. */
	if ((!d->before || d->app->pin_sealed) && !req_query(rq, "baru"))
		return;
	v = view_include(v, "NEWER", "ajukan_baru.tpl");
	news = application_news(a, d, &n);
	list = n ? view_add(v, "NEWS") : NULL;
	for (size_t i = 0; i < n; i++) {
		const struct field *f = news[i].field;
		struct view *one = view_add(list, "ONE");

		view_show(one, news[i].news == NEWS_ADDED ? "ADDED" : "ALTERED");
		view_set(one, "LABEL", view_label(a, f, 0, req_lang(rq)));
		view_set(one, "HREF", req_link(rq, "/ajukan/%s/%s/%s%s#f-%s",
			d->permit->id, d->app->number, f->page->id,
			f->type->value == VALUE_FILE ? "?berkas" : "",
			view_id(a, answers_name(a, f, f->repeat ? 0 : -1))));
	}
}

/* How many documents of the page are promised, and not there. */
static int64_t
count_promised(struct arena *a, const struct dossier *d, const struct page *p)
{
	size_t n;
	const char *const *missing = application_missing(a, d, &n);
	int64_t of_page = 0;

	for (size_t i = 0; i < n; i++) {
		const struct field *f;
		int row;

		if (answers_find_key(d->answers, missing[i], &f, &row))
			of_page += f->page == p;
	}
	return of_page;
}

/* A page and what is left on it, which is given back. */
static size_t
show_page(struct request *rq, struct view *v, const struct dossier *d,
	const struct page *p)
{
	int64_t promised = count_promised(req_arena(rq), d, p);
	struct problems bad;

	/* What will be asked: the rows that will stand there too. */
	fill_least_rows(d, p);
	bad = form_check(d->form, p, CHECK_ALL);
	view_set(v, "HREF", req_link(rq, "%s", page_address(req_arena(rq), d, p,
		false, false)));
	view_set(v, "TITLE_", text_in(&p->title, req_lang(rq)));
	if (bad.n == 0 && !promised)
		view_show(v, "DONE");
	if (promised)
		view_int(view_add(v, "PROMISED"), "N", promised);
	if (bad.n)
		view_int(view_add(v, "LEFT"), "N", (int64_t)bad.n);
	return bad.n;
}

/* GET /ajukan/{permit}/{number} -- the pages with what is left. */
static enum lk_err
page_overview(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const struct page *const *pages, *first = NULL;
	struct dossier *d;
	struct view *v;
	size_t n;

	TRY(apply_open(rq, &d));
	if (req_done(rq))
		return LK_OK;
	if (slip_is_asked(rq, d->app))
		return resp_slip(rq, d, NULL);
	v = req_view(rq, "ajukan_daftar.tpl");
	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	show_number(rq, v, d);
	view_set(v, "LAPSES", date_long(c->arena, draft_lapses(c, d->app),
		req_lang(rq)));
	(void)show_shut(rq, v, d);
	show_news(rq, v, d);
	show_gone(v, d);
	pages = apply_pages(c->arena, d, &n);
	for (size_t i = 0; i < n; i++)
		if (show_page(rq, view_add(v, "PAGE"), d, pages[i]) && !first)
			first = pages[i];
	if (!first && d->app->pin_sealed && n)
		first = pages[0];
	view_set(v, "GO", first ? req_link(rq, "/ajukan/%s/%s/%s", d->permit->id,
		d->app->number, first->id) : req_link(rq, "/ajukan/%s/%s/periksa",
		d->permit->id, d->app->number));
	view_show(v, d->app->pin_sealed ? "BEGIN" : first ? "GO_ON" : "CHECK");
	return resp_page(rq, 200, v);
}

static const struct page_row pages[] = {
	{ GET, "/ajukan", WHO_VISITOR, 0, 0, apply_practising, NULL },
	{ GET, "/ajukan/{permit}", WHO_VISITOR, 0, 0, page_start, start_params },
	{ POST, "/ajukan/{permit}", WHO_VISITOR, 0, PAGE_NEW_COOKIE, page_begin,
		start_params },
	{ GET, "/ajukan/{permit}/{number}", WHO_APPLICANT, 0, 0, page_overview,
		overview_params },
	{ GET, "/ajukan/{permit}/{number}/periksa", WHO_APPLICANT, 0, 0,
		apply_checking, overview_params },
	{ POST, "/ajukan/{permit}/{number}/periksa", WHO_APPLICANT, 0,
		PAGE_RESUME, apply_sending, overview_params },
	{ GET, "/ajukan/{permit}/{number}/{page}", WHO_APPLICANT, 0, 0,
		apply_filling, page_params },
	{ POST, "/ajukan/{permit}/{number}/{page}", WHO_APPLICANT, 0,
		PAGE_FORM | PAGE_LONG | PAGE_RESUME, apply_saving, page_params },
	{ GET, "/status/{number}/perbaiki", WHO_APPLICANT, 0, 0,
		apply_repairing, number_params },
	{ POST, "/status/{number}/perbaiki", WHO_APPLICANT, 0,
		PAGE_FORM | PAGE_LONG | PAGE_RESUME, apply_repaired,
		number_params },
	{ GET, "/lanjut", WHO_VISITOR, 0, 0, apply_resuming, resume_params },
	{ POST, "/lanjut", WHO_VISITOR, 0, PAGE_FORM, apply_resumed,
		resume_params },
	{ GET, "/lupa", WHO_VISITOR, 0, 0, apply_lost, NULL },
	{ POST, "/lupa", WHO_VISITOR, 0, PAGE_FORM, apply_lost_deed, NULL },
};

int
main(int argc, char **argv)
{
	static const char *const views[] = {
		"ajukan.tpl", "ajukan_berkas.tpl", "ajukan_daftar.tpl",
		"ajukan_isian.tpl", "ajukan_periksa.tpl", "lanjut.tpl", "latihan.tpl",
		"lupa.tpl",
		"perbaiki.tpl", "perbaiki_berkas.tpl", NULL };
	static const struct program_rows rows = { "apply", APPLY, pages,
		COUNT(pages), views, NULL, NULL };

	return web_main(&rows, argc, argv);
}
