/* desk: messages that wait to be sent by hand, and what became of each. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "work/definitions.h"
#include "work/message.h"

enum { A_PAGE = 20, PAGES_MOST = 100000, WHY_MOST = 199 };

static const char *const ways[] = { "wa", "sms", "telepon" };

static const char *
word(struct request *rq, const char *group, const char *key)
{
	return view_text(req_lang(rq), arena_printf(req_arena(rq), "%s.%s",
		group, key));
}

/* The PIN of a message is made by its button, which leads here with it. */
static const char *
pin_for(struct request *rq, const struct waiting *m)
{
	const char *wrapped = req_method(rq) == GET ? req_query(rq, "kode") : NULL;

	return wrapped ? pin_unwrap(req_ctx(rq), m->number, wrapped) : NULL;
}

/* The words, with the links that send them; while they lack a PIN, its button. */
static void
show_words(struct request *rq, struct view *v, const struct waiting *m)
{
	struct arena *a = req_arena(rq);
	const char *words = m->words, *brief = m->short_words, *pin;

	if (!strcmp(m->cause, "pin")) {
		pin = pin_for(rq, m);
		if (!pin) {
			view_set(v, "TEXT", words);
			view_set(view_add(v, "PIN_FORM"), "ID", arena_printf(a,
				"%lld", (long long)m->id));
			return;
		}
		words = message_with_pin(a, words, pin);
		brief = message_with_pin(a, brief, pin);
	}
	view_set(v, "TEXT", words);
	v = view_add(v, "SEND");
	desk_show_phone(v, m->phone);
	view_set(v, "SHORT", brief);
	view_set(v, "WA", message_address(a, text_digits(a, m->phone), "text",
		words));
	view_set(v, "SMS", message_address(a, m->phone, "body", brief));
}

static enum lk_err
show_message(struct request *rq, struct view *v, const struct waiting *m,
	int64_t page, int64_t unreasoned)
{
	struct ctx *c = req_ctx(rq);
	const struct permit *p;

	TRY(definitions_version(c, m->definition, &p));
	v = view_add(v, "MESSAGE");
	view_int(v, "ID", m->id);
	view_int(v, "PAGE_NUMBER", page);
	if (m->id == unreasoned)
		view_show(v, "OPEN");
	view_set(v, "NAME", *m->name ? m->name : view_text(req_lang(rq),
		"tanpa-nama"));
	view_set(v, "PERMIT", text_in(&p->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(c->arena, m->number));
	if (desk_may_read(req_officer(rq), p) && strcmp(m->cause, "draf"))
		view_set(view_add(v, "CASE"), "HREF", req_link(rq,
			"/petugas/permohonan/%s", m->number));
	else
		view_show(v, "NO_CASE");
	view_set(v, "CAUSE", word(rq, "sebab", m->cause));
	view_set(v, "AT", date_time(c->arena, m->at, c->conf->zone,
		req_lang(rq)));
	view_set(v, "ACTION", req_link(rq, "/petugas/pesan"));
	show_words(rq, v, m);
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct view *way = view_add(v, "WAY");

		view_set(way, "VIA", ways[i]);
		view_set(way, "WORD", word(rq, "lewat", ways[i]));
	}
	req_hidden(rq, v, true);
	return LK_OK;
}

static void
show_turning(struct request *rq, struct view *v, int64_t page, bool more)
{
	if (page > 1)
		view_set(view_add(v, "BEFORE"), "HREF", req_link(rq,
			"/petugas/pesan?hal=%lld", (long long)page - 1));
	if (more)
		view_set(view_add(v, "AFTER"), "HREF", req_link(rq,
			"/petugas/pesan?hal=%lld", (long long)page + 1));
}

/* unreasoned: of the message that is not to be sent without a reason; 0: none. */
static enum lk_err
show_list(struct request *rq, int status, int64_t page, int64_t unreasoned)
{
	struct view *v = req_office(rq, "petugas_pesan.tpl");
	const char *done = req_query(rq, "hasil");
	const struct waiting *list;
	size_t n;

	TRY(store_outbox_waiting(req_ctx(rq), (page - 1) * A_PAGE, A_PAGE + 1,
		&list, &n));
	if (unreasoned)
		view_int(view_add(v, "TROUBLE"), "ID", unreasoned);
	else if (done && (!strcmp(done, "terkirim") || !strcmp(done, "tidak-perlu")))
		view_some(v, "DONE", word(rq, "hasil", done));
	view_show(v, n ? "SOME" : "NONE");
	for (size_t i = 0; i < n && i < A_PAGE; i++)
		TRY(show_message(rq, v, &list[i], page, unreasoned));
	show_turning(rq, v, page, n > A_PAGE);
	return resp_page(rq, status, v);
}

static enum lk_err
page_asked(struct request *rq, int64_t *page)
{
	const char *typed = req_param(rq, "hal");

	*page = 1;
	if (typed && (!parse_int(typed, page) || *page < 1 || *page > PAGES_MOST))
		return fail(req_ctx(rq), LK_EINVAL, "%s: no page", typed);
	return LK_OK;
}

/* GET /petugas/pesan */
enum lk_err
desk_messages(struct request *rq)
{
	int64_t page;

	if (!message_is_for(req_officer(rq)))
		return LK_EPERM;
	TRY(page_asked(rq, &page));
	return show_list(rq, 200, page, 0);
}

/* Somebody was first, or something newer overtook it. */
static enum lk_err
too_late(struct request *rq, int64_t id)
{
	struct outcome o;

	store_rollback(req_ctx(rq));
	/* It may be this very form, sent twice at once. */
	TRY(req_once(rq));
	if (req_done(rq))
		return LK_OK;
	TRY(store_outbox_outcome(req_ctx(rq), id, &o));
	return resp_conflict(rq, *o.by ? o.by : view_text(req_lang(rq),
		"pelaku.sistem"), o.sent_at ? o.sent_at : o.dropped_at);
}

static bool
is_way(const char *via)
{
	for (size_t i = 0; via && i < COUNT(ways); i++)
		if (!strcmp(ways[i], via))
			return true;
	return false;
}

/* Mark it, with the case's history saying so, in the caller's transaction. */
static enum lk_err
settle(struct request *rq, int64_t id, const struct outcome *o, const char *via,
	const char *why)
{
	struct ctx *c = req_ctx(rq);
	int64_t officer = req_officer(rq)->id;
	struct application *app;

	TRY(store_application_lock(c, o->number, &app));
	if (via) {
		TRY(store_outbox_sent(c, id, officer, via));
		return record(c, app, "terkirim", arena_printf(c->arena,
			"%s. %s", view_text("id", arena_printf(c->arena,
			"sebab.%s", o->cause)), view_text("id", arena_printf(
			c->arena, "lewat.%s", via))), false);
	}
	TRY(store_outbox_drop(c, id, officer, why));
	return record(c, app, "tidak-perlu", arena_printf(c->arena, "%s. %s",
		view_text("id", arena_printf(c->arena, "sebab.%s", o->cause)),
		why), false);
}

/* kode-baru: the message gets its PIN, to be sent now. */
static enum lk_err
give_pin(struct request *rq, int64_t id, const char *page)
{
	struct ctx *c = req_ctx(rq);
	const char *pin, *wrapped;
	struct application *app;
	struct outcome o;

	TRY(store_outbox_outcome(c, id, &o));
	if (strcmp(o.cause, "pin"))
		return fail(c, LK_EINVAL, "a message without a PIN");
	TRY(store_begin(c));
	if (o.sent_at || o.dropped_at)
		return too_late(rq, id);
	TRY(store_application_lock(c, o.number, &app));
	TRY(application_new_pin(c, app, NULL, &pin));
	TRY(pin_wrap(c, app->number, pin, &wrapped));
	return resp_done(rq, "/petugas/pesan?hal=%s&kode=%s#f-untuk-%lld", page,
		wrapped, (long long)id);
}

/* POST /petugas/pesan: terkirim, tidak-perlu, kode-baru */
enum lk_err
desk_tell(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *button = req_typed(rq, "aksi"), *via = req_typed(rq, "via");
	const char *why = req_typed(rq, "alasan");
	bool sent = button && !strcmp(button, "terkirim");
	struct outcome o;
	enum lk_err err;
	int64_t id, page;

	if (!message_is_for(req_officer(rq)))
		return LK_EPERM;
	TRY(page_asked(rq, &page));
	if (button && !strcmp(button, "kode-baru") &&
	    parse_int(req_param(rq, "pesan"), &id))
		return give_pin(rq, id, arena_printf(c->arena, "%lld",
			(long long)page));
	if (!button || (!sent && strcmp(button, "tidak-perlu")) ||
	    !parse_int(req_param(rq, "pesan"), &id) || (sent && !is_way(via)))
		return fail(c, LK_EINVAL, "no such button");
	why = utf8_clip(c->arena, text_lines(c->arena, why ? why : ""),
		WHY_MOST);
	if (!sent && !*why)
		return show_list(rq, 422, page, id);
	TRY(store_outbox_outcome(c, id, &o));
	TRY(store_begin(c));
	err = settle(rq, id, &o, sent ? via : NULL, why);
	if (err == LK_ESTATE)
		return too_late(rq, id);
	if (err != LK_OK)
		return err;
	return resp_done(rq, "/petugas/pesan?hasil=%s", button);
}
