/* status -- one application: where it is, who has it, what is asked. */
#include "base/date.h"
#include "base/sign.h"
#include "base/text.h"
#include "out/qr.h"
#include "status.h"
#include "store/store_document.h"
#include "store/store_licence.h"
#include "view/problem.h"
#include "web/enter.h"
#include "web/slip.h"
#include "web/web.h"
#include "work/application.h"
#include "work/definitions.h"
#include "work/message.h"

enum { JUST_SENT = 600 };

static const struct param enter_params[] = {
	{ "nomor", valid_typed, 200, false },
	{ "kode", valid_typed, 200, false },
	{ NULL, NULL, 0, false }
};

static const struct param number_params[] = {
	{ "number", valid_number, 40, true },
	{ NULL, NULL, 0, false }
};

static enum lk_err
show_enter(struct request *rq, int status, bool bad)
{
	const char *typed = req_param(rq, "nomor");
	struct view *v = req_view(rq, "status_masuk.tpl");

	view_set(v, "ACTION", req_action(rq, "/status"));
	enter_show(rq, v, typed, bad);
	req_hidden(rq, v, false);
	return resp_page(rq, status, v);
}

/* GET /status */
static enum lk_err
page_ask(struct request *rq)
{
	return show_enter(rq, 200, false);
}

/* POST /status -- number and PIN. */
static enum lk_err
page_enter(struct request *rq)
{
	const char *typed = req_param(rq, "nomor"), *pin = req_param(rq, "kode");
	enum lk_err err;

	if (enter_is_empty(rq))
		return show_enter(rq, 422, true);
	err = req_enter(rq, typed ? typed : "", pin ? pin : "");
	if (err == LK_EPERM)
		return show_enter(rq, 422, true);
	if (err == LK_ENOENT)
		return resp_lapsed(rq, 422);
	TRY(err);
	return resp_see_other(rq, "/status/%s",
		req_application(rq)->number);
}

const char *
status_day(struct request *rq, int64_t day)
{
	return date_full(req_arena(rq), day, req_lang(rq));
}

static const char *
when(struct request *rq, int64_t at)
{
	return date_time(req_arena(rq), at, req_ctx(rq)->conf->zone, req_lang(rq));
}

/* Who has it: the stage's name and role, never a person's name. */
static void
show_holder(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;
	const struct stage *s = a->stage ? permit_stage(d->permit, a->stage) : NULL;

	if (!s)
		return;
	v = view_add(v, "HOLDER");
	view_set(v, "STAGE", text_in(&s->label, req_lang(rq)));
	view_set(v, "ROLE", view_text(req_lang(rq), arena_printf(req_arena(rq),
		"peran.%s", role_names[s->role])));
}

static void
show_promise(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;

	if (a->due != NO_DAY)
		view_set(view_add(v, "DUE"), "DAY", status_day(rq, a->due));
	else if (a->complete_at && !application_has_ended(a) &&
	    strcmp(a->state, "terbit"))
		view_show(v, "CLOCK_STANDS");
	else if (!a->complete_at && !application_has_ended(a) && a->sent_at)
		view_int(view_add(v, "DAYS"), "N", d->permit->days);
}

static void
show_missing(struct request *rq, struct view *v, const struct dossier *d)
{
	size_t n;
	const char *const *names = application_missing(req_arena(rq), d, &n);

	for (size_t i = 0; i < n; i++) {
		const struct field *f = permit_field(d->permit, NULL, names[i]);

		view_set(view_add(v, "ITEM"), "LABEL",
			text_in(&f->label, req_lang(rq)));
	}
}

static void
show_flags(struct request *rq, struct view *v, const struct dossier *d,
	const struct correction *cor)
{
	for (size_t i = 0; i < cor->n; i++) {
		const struct field *f;
		const struct reason *why = permit_reason(d->permit,
			cor->flags[i].reason);
		struct view *row;
		int place;

		if (!answers_find_key(d->answers, cor->flags[i].question, &f, &place))
			continue;
		row = view_add(v, "ITEM");
		view_set(row, "LABEL", view_label(req_arena(rq), f, place,
			req_lang(rq)));
		view_some(row, "REASON", why ? form_text(d->form, &why->text, -1,
			req_lang(rq)) : "");
		view_some(row, "WORDS", cor->flags[i].words);
	}
}

/* What must I do? One box, before everything else. */
static enum lk_err
show_asked(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;
	struct correction *cor;
	struct view *ask;
	enum lk_err err;

	if (!application_asks(a))
		return LK_OK;
	ask = view_add(v, "ASKED");
	view_set(ask, "HREF", req_link(rq, "/status/%s/perbaiki", a->number));
	if (a->repair_by != NO_DAY)
		view_set(view_add(ask, "BY"), "DAY", status_day(rq, a->repair_by));
	if (!strcmp(a->state, "kurang")) {
		view_show(ask, "INCOMPLETE");
		show_missing(rq, ask, d);
		return LK_OK;
	}
	view_show(ask, "CORRECTION");
	err = store_correction_last(req_ctx(rq), a->id, &cor);
	if (err == LK_OK)
		show_flags(rq, ask, d, cor);
	return err == LK_ENOENT ? LK_OK : err;
}

static enum lk_err
show_licence(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct document *pdf = dossier_licence(d);
	struct ctx *c = req_ctx(rq);
	enum lk_err err = LK_ENOENT;
	struct issued l;

	if (dossier_may_be_signed(d))
		err = store_licence_issued(c, d->app->id, &l);
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	v = view_add(v, "LICENCE");
	view_set(v, "NUMBER", l.number);
	if (l.valid_until != NO_DAY)
		view_set(view_add(v, "UNTIL"), "DAY", status_day(rq, l.valid_until));
	if (l.revoked_at)
		view_set(view_add(v, "REVOKED"), "WHY", l.revoked_reason);
	if (pdf)
		view_set(view_add(v, "PDF"), "HREF", req_link(rq, "/berkas/%s",
			document_address(c->arena, pdf)));
	else
		view_show(v, "BEING_MADE");
	return LK_OK;
}

/* The history in plain words. Officers' own notes stay in the office; names of
 * persons too. */
/* The event's word for applicants; what is sent after the first time was asked. */
static const char *
event_key(struct arena *a, const struct event *e, size_t i)
{
	bool again = false;

	for (size_t k = 0; k < i && !strcmp(e[i].action, "kirim"); k++)
		again |= !strcmp(e[k].action, "kirim");
	/* The applicant's own is the promise to bring it. */
	if (!strcmp(e[i].action, "asli") && !strcmp(e[i].actor, "applicant"))
		return arena_strdup(a, "riwayat.asli-janji");
	return arena_printf(a, "riwayat.%s%s", e[i].action,
		again ? "-lagi" : "");
}

static enum lk_err
show_history(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct event *e;
	size_t n;

	TRY(store_events(req_ctx(rq), d->app->id, &e, &n));
	for (size_t i = n; i-- > 0;) {
		const struct stage *s = *e[i].stage ?
			permit_stage(d->permit, e[i].stage) : NULL;
		const char *key = event_key(req_arena(rq), e, i);
		const char *words = view_text(req_lang(rq), key);
		struct view *row;

		/* An action without words for applicants is the office's own. */
		if (!strcmp(words, key))
			continue;
		row = view_add(v, "EVENT");
		view_set(row, "AT", when(rq, e[i].at));
		view_set(row, "WHAT", words);
		if (s && !strcmp(e[i].action, "teruskan"))
			view_some(row, "STAGE", text_in(&s->label, req_lang(rq)));
		if (e[i].is_public)
			view_some(row, "WORDS", e[i].words);
		if (e[i].is_public && !strcmp(e[i].action, "tolak"))
			view_some(v, "REFUSAL", e[i].words);
	}
	return LK_OK;
}

static void
show_receipt(struct request *rq, struct view *v, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	struct qr qr;

	if (!d->app->sent_at)
		return;
	v = view_add(v, "RECEIPT");
	view_set(v, "SENT", when(rq, d->app->sent_at));
	view_some(v, "WA", message_keep(c, d, NULL, "/status"));
	view_set(v, "CHANNEL", view_text(req_lang(rq), arena_printf(c->arena,
		"saluran.%s", d->app->channel)));
	if (req_query(rq, "cetak") && qr_make(c, arena_printf(c->arena,
	    "%s%s/status?nomor=%s", c->conf->base_url, c->conf->base_path,
	    d->app->number), &qr) == LK_OK) {
		v = view_add(v, "QR_CODE");
		view_set(v, "QR", qr_path(c->arena, &qr));
		view_set(v, "QR_BOX", qr_box(c->arena, &qr));
	}
}

/* The state's word: at work, the stage's label says more. */
static void
show_state(struct request *rq, struct view *v, const struct application *a)
{
	view_set(v, "STATE", a->state);
	view_set(v, "STATE_WORD", view_text(req_lang(rq), arena_printf(
		req_arena(rq), "keadaan.%s", a->state)));
	if (application_asks(a) || !strcmp(a->state, "bayar") ||
	    application_is_draft(a))
		view_show(v, "WAITS");
	else if (status_failed(a))
		view_show(v, "ENDED_BADLY");
}

/* In practice the way ends here: how it goes on in the office. */
static void
show_lesson(struct request *rq, struct view *v, const struct dossier *d)
{
	if (!req_ctx(rq)->conf->practice_hours ||
	    application_is_draft(d->app) || application_asks(d->app))
		return;
	v = view_add(v, "LESSON");
	for (size_t i = 0; i < d->permit->nstages; i++)
		view_set(view_add(v, "STEP"), "LABEL",
			text_in(&d->permit->stages[i]->label, req_lang(rq)));
}

/* Right after sending one thing counts: that it was sent, and its number. It
 * stays so when the page is loaded again, until somebody in the office has seen
 * it or a while has passed. */
static bool
is_just_sent(struct request *rq, const struct application *a)
{
	return a->sent_at && !req_query(rq, "cetak") && !a->complete_at &&
		!a->holder && (!strcmp(a->state, "proses") ||
		!strcmp(a->state, "kurang")) &&
		req_ctx(rq)->now < a->sent_at + JUST_SENT;
}

static void
show_sent(struct view *v, const struct dossier *d)
{
	v = view_add(v, "SENT");
	if (!strcmp(d->app->state, "kurang"))
		view_show(v, "LACKS");
	else
		view_int(view_add(v, "WHOLE"), "N", d->permit->days);
	view_show(v, *d->app->phone ? "WILL_TELL" : "LOOK_HERE");
}

/* A new PIN, and signing out: an assisted PC has its own end for both. */
static void
show_own(struct request *rq, struct view *v, const struct application *a)
{
	if (req_pc(rq))
		return;
	v = view_add(v, "OWN");
	view_set(v, "NUMBER", number_shown(req_arena(rq), a->number));
	view_set(v, "NOMOR", a->number);
	view_set(v, "LOST", req_link(rq, "/lupa?nomor=%s", a->number));
	req_hidden(rq, v, false);
}

static enum lk_err
show_status(struct request *rq, struct dossier *d, int status)
{
	const struct application *a = d->app;
	struct view *v = req_view(rq, "status.tpl");
	bool sent = is_just_sent(rq, a);

	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(req_arena(rq), a->number));
	view_some(v, "APPLICANT", a->name);
	show_state(rq, v, a);
	if (sent)
		show_sent(v, d);
	else
		view_show(v, "USUAL");
	if (application_is_draft(a)) {
		view_set(view_add(v, "DRAFT"), "HREF", req_link(rq,
			"/ajukan/%s/%s", a->permit, a->number));
	} else {
		show_holder(rq, v, d);
		if (!sent || !strcmp(a->state, "kurang"))
			show_promise(rq, v, d);
		view_set(v, "PRINT", req_link(rq, "/status/%s?cetak", a->number));
	}
	show_lesson(rq, v, d);
	TRY(show_asked(rq, v, d));
	TRY(status_bill(rq, v, d));
	TRY(show_licence(rq, v, d));
	TRY(show_history(rq, v, d));
	show_receipt(rq, v, d);
	show_own(rq, v, a);
	if (!application_has_ended(a) && strcmp(a->state, "terbit")) {
		v = view_add(v, "WITHDRAW");
		view_set(v, "ACTION", req_action(rq, "/status/%s", a->number));
		req_hidden(rq, v, true);
	}
	return resp_page(rq, status, v);
}

/* GET /status/{number} -- also the receipt. */
static enum lk_err
page_status(struct request *rq)
{
	struct dossier *d;

	TRY(dossier_open(req_ctx(rq), req_application(rq), req_lang(rq), &d));
	if (slip_is_asked(rq, d->app))
		return resp_slip(rq, d, NULL);
	if (req_query(rq, "qris"))
		return status_qris(rq, d);
	return show_status(rq, d, 200);
}

/* POST batal -- the applicant withdraws. */
static enum lk_err
page_withdraw(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *deed = req_typed(rq, "aksi");
	struct application *app = req_application(rq);
	struct dossier *d;

	if (!deed || strcmp(deed, "batal"))
		return fail(c, LK_EINVAL, "no such button");
	TRY(dossier_open(c, app, req_lang(rq), &d));
	TRY(store_begin(c));
	TRY(application_withdraw(c, d));
	return resp_done(rq, "/status/%s", app->number);
}

static const struct page_row pages[] = {
	{ GET, "/status", WHO_VISITOR, 0, 0, page_ask, enter_params },
	{ POST, "/status", WHO_VISITOR, 0, 0, page_enter, enter_params },
	{ GET, "/status/{number}", WHO_APPLICANT, 0, 0, page_status,
		number_params },
	{ POST, "/status/{number}", WHO_APPLICANT, 0, PAGE_ONCE,
		page_withdraw, number_params },
};

int
main(int argc, char **argv)
{
	static const char *const views[] = {
		"status.tpl", "status_masuk.tpl", NULL };
	static const struct program_rows rows = { "status", STATUS, pages,
		COUNT(pages), views, NULL, NULL };

	return web_main(&rows, argc, argv);
}
