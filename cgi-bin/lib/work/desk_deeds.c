/* The officers' deeds: each writes the case, an event and an audit row. */
#include "base/buf.h"
#include "base/date.h"
#include "base/text.h"
#include "work/definitions.h"
#include "work/desk.h"
#include "work/document.h"
#include "work/letters.h"
#include "work/message.h"
#include "work/workflow.h"

enum { WORDS_MOST = 1900 };	/* characters of an event */

/* Whoever acts holds the case, if nobody did. */
static void
hold(struct ctx *c, struct dossier *d, const struct officer *o)
{
	if (d->app->holder)
		return;
	d->app->holder = o->id;
	d->app->held_since = c->now;
}

static enum lk_err
write_and_record(struct ctx *c, struct dossier *d, enum deed deed,
	const char *words, bool is_public)
{
	d->app->file_questions = document_questions(c->arena, d);
	TRY(store_application_write(c, d->app));
	return record(c, d->app, deed_word(deed),
		utf8_clip(c->arena, words, WORDS_MOST), is_public);
}

enum lk_err
desk_take(struct ctx *c, struct dossier *d, const struct officer *o)
{
	struct application *a = d->app;
	const char *from, *words = "";

	TRY(store_officer_name(c, a->holder, &from));
	if (*from)
		words = arena_printf(c->arena, "Diambil alih dari %s", from);
	a->holder = o->id;
	a->held_since = c->now;
	return write_and_record(c, d, DEED_TAKE, words, false);
}

enum lk_err
desk_release(struct ctx *c, struct dossier *d, const struct officer *o)
{
	if (d->app->holder != o->id)
		return fail(c, LK_ESTATE, "%s: not held by this officer",
			d->app->number);
	d->app->holder = 0;
	d->app->held_since = 0;
	return write_and_record(c, d, DEED_RELEASE, "", false);
}

/* A note changes nothing that another officer decides on: the version stays. */
enum lk_err
desk_note(struct ctx *c, struct dossier *d, const struct officer *o,
	const char *words)
{
	(void)o;
	return record(c, d->app, deed_word(DEED_NOTE),
		utf8_clip(c->arena, words, WORDS_MOST), false);
}

/* What was paid once is not billed again when the case comes by once more. */
static const struct stage *
next_stage(struct dossier *d)
{
	const struct stage *s = form_next_stage(d->form, desk_stage(d));

	while (s && s->kind == STAGE_PAYMENT && d->paid)
		s = form_next_stage(d->form, s);
	return s;
}

/* From this stage on. Leaving the first one says that the file is complete:
 * from then on the clock runs. */
static void
advance(struct ctx *c, struct dossier *d)
{
	if (!d->app->complete_at)
		d->app->complete_at = c->now;
	workflow_enter(c, d, next_stage(d));
}

enum lk_err
desk_pass(struct ctx *c, struct dossier *d, const struct officer *o)
{
	(void)o;
	advance(c, d);
	TRY(message_moved(c, d));
	return write_and_record(c, d, DEED_PASS, "", true);
}

/* What stands there, for "old beside new": an answer as people read it, or the
 * names of the documents. */
static const char *
answer_now(struct ctx *c, const struct dossier *d, const char *key)
{
	const struct field *f;
	struct buf b;
	int row;

	if (!answers_find_key(d->answers, key, &f, &row))
		return "";
	if (f->type->value != VALUE_FILE)
		return form_shown(d->form, f, row);
	buf_init(&b, c->arena, 4096);
	for (size_t i = 0; i < d->ndocuments; i++) {
		if (strcmp(d->documents[i].question, key))
			continue;
		buf_printf(&b, "%s%s", b.len ? ", " : "", d->documents[i].name);
	}
	return b.data;
}

static bool
is_flagged(const struct flag *flags, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(flags[i].question, key))
			return true;
	return false;
}

const char *
desk_flags_said(struct ctx *c, const struct dossier *d, const struct flag *flags,
	size_t n)
{
	struct buf b;

	buf_init(&b, c->arena, 64 * 1024);
	for (size_t i = 0; i < n; i++) {
		const struct reason *r = *flags[i].reason ?
			permit_reason(d->permit, flags[i].reason) : NULL;
		const struct field *f;
		int row;

		if (!answers_find_key(d->answers, flags[i].question, &f, &row))
			continue;
		buf_printf(&b, "%s%s", b.len ? "\n" : "", text_in(&f->label, "id"));
		if (row >= 0)
			buf_printf(&b, " (%d)", row + 1);
		if (r)
			buf_printf(&b, ": %s", form_text(d->form, &r->text, -1, "id"));
		if (*flags[i].words)
			buf_printf(&b, "%s %s", r ? "." : ":", flags[i].words);
	}
	return b.data;
}

/* The questions' names alone for an SMS; for the rest, what history says. */
static enum lk_err
tell_flags(struct ctx *c, struct dossier *d, const struct flag *flags, size_t n,
	const char *words)
{
	struct buf list;

	buf_init(&list, c->arena, 64 * 1024);
	for (size_t i = 0; i < n; i++) {
		const struct field *f;
		int row;

		if (answers_find_key(d->answers, flags[i].question, &f, &row))
			buf_printf(&list, "%s%s", list.len ? ", " : "",
				text_in(&f->label, "id"));
	}
	return message_tell(c, d, "perbaikan", &(struct particulars){ n,
		list.data, arena_printf(c->arena, "\n%s\n", utf8_clip(c->arena,
		words, MESSAGE_LINES)), NULL });
}

enum lk_err
desk_correct(struct ctx *c, struct dossier *d, const struct officer *o,
	const struct flag *flags, size_t n)
{
	struct application *a = d->app;
	const char *const *missing;
	size_t nmissing, all = n;
	struct flag *list;
	const char *words;

	missing = application_missing(c->arena, d, &nmissing);
	list = arena_array(c->arena, n + nmissing + 1, sizeof(*list));
	for (size_t i = 0; i < n; i++)
		list[i] = flags[i];
	for (size_t i = 0; i < nmissing; i++)
		if (!is_flagged(flags, n, missing[i]))
			list[all++] = (struct flag){ missing[i], "", "", "" };
	for (size_t i = 0; i < all; i++)
		list[i].old_answer = answer_now(c, d, list[i].question);
	TRY(store_correction_insert(c, a->id, o->id, a->stage, list, all));
	workflow_ask(c, d);
	words = desk_flags_said(c, d, list, all);
	TRY(tell_flags(c, d, list, all, words));
	return write_and_record(c, d, DEED_CORRECT, words, true);
}

enum lk_err
desk_back(struct ctx *c, struct dossier *d, const struct officer *o,
	const struct stage *to, const char *words)
{
	(void)o;
	assert(desk_is_earlier(d, to));
	workflow_enter(c, d, to);
	TRY(message_moved(c, d));
	return write_and_record(c, d, DEED_BACK, words, false);
}

enum lk_err
desk_refuse(struct ctx *c, struct dossier *d, const struct officer *o,
	const struct reason *reason, const char *grounds)
{
	struct particulars p = { 0 };
	const char *words = grounds;

	(void)o;
	if (reason)
		words = arena_printf(c->arena, "%s. %s",
			form_text(d->form, &reason->text, -1, "id"), grounds);
	workflow_end(c, d->app, "tolak");
	p.list = words;
	TRY(message_tell(c, d, "tolak", &p));
	return write_and_record(c, d, DEED_REFUSE, words, true);
}

enum lk_err
desk_pay(struct ctx *c, struct dossier *d, const struct officer *o,
	int64_t amount, int64_t paid_on)
{
	struct payment *paid = arena_alloc(c->arena, sizeof(*paid));

	if (d->paid)
		return fail(c, LK_ESTATE, "%s: paid already", d->app->number);
	TRY(store_payment_insert(c, d->app->id, amount, paid_on, o->id));
	*paid = (struct payment){ amount, paid_on, c->now };
	d->paid = paid;
	advance(c, d);
	TRY(message_moved(c, d));
	return write_and_record(c, d, DEED_PAY, arena_printf(c->arena, "%s, %s",
		text_rupiah(c->arena, amount),
		date_long(c->arena, paid_on, "id")), true);
}

enum lk_err
desk_hand_over(struct ctx *c, struct dossier *d, const struct officer *o)
{
	(void)o;
	workflow_end(c, d->app, "selesai");
	TRY(message_settle(c, d->app));
	return write_and_record(c, d, DEED_HAND_OVER, "", true);
}

/* The last original that was waited for makes the file whole. */
enum lk_err
desk_original(struct ctx *c, struct dossier *d, const struct officer *o,
	const char *question)
{
	const struct field *f = permit_field(d->permit, NULL, question);
	struct application *a = d->app;
	size_t n;

	assert(f && desk_awaits_original(d, question));
	application_missing(c->arena, d, &n);
	TRY(store_promise_seen(c, a->id, question, o->id));
	if (n == 1 && !strcmp(a->state, "kurang")) {
		a->state = "proses";
		a->repair_by = NO_DAY;
		a->repair_stage = NULL;
	}
	TRY(message_settle(c, a));
	hold(c, d, o);
	return write_and_record(c, d, DEED_ORIGINAL, text_in(&f->label, "id"),
		true);
}

enum lk_err
desk_fill(struct ctx *c, struct dossier *d, const struct officer *o,
	const struct page *page)
{
	d->app->answers = answers_print(c->arena, d->answers);
	d->app->saved_by = c->actor.session;
	hold(c, d, o);
	return write_and_record(c, d, DEED_FILL, page->id, false);
}

/* A page that asks for nothing is filled all the same only when its officer
 * has saved it: he has looked. */
static bool
was_saved(const struct event *e, size_t n, const struct page *p)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(e[i].action, deed_word(DEED_FILL)) &&
		    !strcmp(e[i].words, p->id))
			return true;
	return false;
}

enum lk_err
desk_blocks(struct ctx *c, struct dossier *d, struct blocks *b)
{
	const struct stage *now = desk_stage(d);
	const struct page **pages = arena_array(c->arena, d->permit->npages + 1,
		sizeof(*pages));
	const struct event *events;
	size_t n;

	memset(b, 0, sizeof(*b));
	b->pages = pages;
	b->letters = "";
	if (now && now->kind == STAGE_SIGN)
		TRY(letters_missing(c, d, &b->letters));
	if (!d->app->complete_at)
		b->missing = application_missing(c->arena, d, &b->nmissing);
	TRY(store_events(c, d->app->id, &events, &n));
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];

		if (p->stage != now || !now || !form_page_relevant(d->form, p))
			continue;
		if (!was_saved(events, n, p) ||
		    form_check(d->form, p, CHECK_ALL).n)
			pages[b->npages++] = p;
	}
	return LK_OK;
}
