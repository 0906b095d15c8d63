/* The applicant's deeds. */
#include "base/date.h"
#include "base/text.h"
#include "store/store_definition.h"
#include "store/store_session.h"
#include "store/store_stop.h"
#include "work/application.h"
#include "work/definitions.h"
#include "work/document.h"
#include "work/keys.h"
#include "work/message.h"
#include "work/workflow.h"

enum { HOUR = 3600 };

/* Numbers are random, so two may meet; the second is drawn again. */
static enum lk_err
insert(struct ctx *c, struct application *a, const struct key *k, const char *pin)
{
	enum lk_err err = LK_EEXIST;

	for (int i = 0; i < 5 && err == LK_EEXIST; i++) {
		unsigned char hash[32], *sealed;

		a->number = number_new(c);
		pin_hash(k, a->number, pin, hash);
		sealed = arena_alloc(c->arena, 8 + SEAL_EXTRA);
		secret_seal(k, pin, 8, sealed);
		a->pin_sealed = sealed;
		a->pin_sealed_len = 8 + SEAL_EXTRA;
		err = store_application_insert(c, a, hash, &a->id);
	}
	return err == LK_EEXIST ? fail(c, LK_EFAULT, "no free number") : err;
}

/* What is known of the person before the form answers its own questions. */
static void
answer_indexed(struct answers *an, const struct permit *p, const char *kind,
	const char *value)
{
	for (size_t i = 0; *value && i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (f->index_as && !strcmp(f->index_as, kind) && !f->repeat &&
		    !f->calculate && !f->page->stage)
			answers_set(an, f, -1, value);
	}
}

bool
application_at_counter(const struct ctx *c, const struct application *a)
{
	const char *unit = c->actor.unit;

	if (!application_is_draft(a))
		return false;
	if (a->holder == c->actor.officer && a->held_since > c->now - HOUR)
		return true;
	return !strcmp(a->channel, "loket") && (!unit ||
		(a->stage_unit && !strcmp(a->stage_unit, unit)));
}

enum lk_err
application_is_known(struct ctx *c, const struct application *a)
{
	TRY(store_session_put(c, c->actor.session, c->actor.channel,
		c->now + (int64_t)c->conf->applicant_days * 86400));
	return store_session_knows(c, c->actor.session, a->id);
}

/* Nothing is of a version that could not be read again. One that serves without
 * being stored, for there was no database at the start, soon is. */
static enum lk_err
version_is_stored(struct ctx *c, const struct permit *p)
{
	enum lk_err err = store_definition_known(c, p->sha256);

	return err == LK_ENOENT ? fail(c, LK_EAGAIN, "%s: this version is not "
		"stored yet", p->id) : err;
}

enum lk_err
application_start(struct ctx *c, const struct permit *p, const char *phone,
	const char *name, const struct key *k, struct application **app,
	const char **pin)
{
	struct application *a = arena_alloc(c->arena, sizeof(*a));
	struct answers *an = answers_new(c->arena, p);

	a->permit = p->id;
	memcpy(a->definition, p->sha256, sizeof(a->definition));
	a->version = 1;
	a->state = "draf";
	a->channel = c->actor.channel;
	a->stage_unit = c->actor.unit;
	a->phone = phone;
	a->name = name;
	answer_indexed(an, p, "phone", phone);
	answer_indexed(an, p, "name", name);
	a->answers = answers_print(c->arena, an);
	a->created_at = a->saved_at = c->now;
	a->params_day = a->clock_from = a->due = a->repair_by = NO_DAY;
	a->fee = -1;
	*pin = pin_new(c->arena);
	TRY(version_is_stored(c, p));
	TRY(insert(c, a, k, *pin));
	/* At the counter it belongs to no browser but to whoever has the PIN. */
	if (c->actor.kind != ACTOR_OFFICER)
		TRY(application_is_known(c, a));
	TRY(record(c, a, "mulai", "", true));
	*app = a;
	return LK_OK;
}

const char *
application_pin(struct ctx *c, const struct application *a)
{
	char *pin = arena_alloc(c->arena, 9);
	const struct key *k;

	if (!a->pin_sealed || a->pin_sealed_len != 8 + SEAL_EXTRA ||
	    key_pin(c, &k) != LK_OK || !secret_open(k, a->pin_sealed, a->pin_sealed_len,
	    (unsigned char *)pin))
		return NULL;
	return pin;
}

const char *
dossier_indexed(const struct dossier *d, const char *kind)
{
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		if (f->index_as && !strcmp(f->index_as, kind) && !f->repeat &&
		    *form_value(d->form, f, -1))
			return form_value(d->form, f, -1);
	}
	return "";
}

/* Columns that are searched and shown in lists follow the answers. */
static void
settle_columns(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;
	const char *phone = dossier_indexed(d, "phone");

	a->answers = answers_print(c->arena, d->answers);
	a->file_questions = document_questions(c->arena, d);
	a->name = utf8_clip(c->arena, dossier_indexed(d, "name"), 190);
	if (*phone)
		a->phone = phone;
}

/* From now on it is one of the version that it follows. */
static enum lk_err
settle_version(struct ctx *c, struct dossier *d)
{
	memcpy(d->app->definition, d->permit->sha256, sizeof(d->app->definition));
	answers_set_version(d->answers, NULL);
	return version_is_stored(c, d->permit);
}

static bool
others_have_news(struct ctx *c, const struct dossier *d, const struct page *page)
{
	size_t n;
	const struct novelty *news = application_news(c->arena, d, &n);

	for (size_t i = 0; i < n; i++)
		if (news[i].field->page != page)
			return true;
	return false;
}

enum lk_err
application_save(struct ctx *c, struct dossier *d, const struct page *page)
{
	/* While it is told, its answers are of the new version already. */
	if (d->before && others_have_news(c, d, page)) {
		answers_set_version(d->answers, secret_hex(c->arena,
			d->permit->sha256, sizeof(d->permit->sha256)));
		TRY(version_is_stored(c, d->permit));
	} else if (d->before) {
		TRY(settle_version(c, d));
	} else {
		answers_set_version(d->answers, NULL);
	}
	settle_columns(c, d);
	TRY(store_application_save(c, d->app, c->actor.session,
		page ? page->id : NULL));
	answers_keep(d->answers);
	return LK_OK;
}

/* A question's name without its row: what stands in the way does so in any. */
static const char *
question_name(struct arena *a, const struct problem *p)
{
	const struct field *f = p->field;

	if (!f)
		return p->repeat->name;
	return f->repeat ? arena_printf(a, "%s.%s", f->repeat->name, f->name) :
		f->name;
}

enum lk_err
application_stumble(struct ctx *c, const struct dossier *d,
	const struct page *page, const struct problems *bad)
{
	enum { MOST = 20 };

	if (!application_is_draft(d->app))
		return LK_OK;
	TRY(store_page_put(c, d->app->id, page->id));
	for (size_t i = 0; i < bad->n && i < MOST; i++)
		TRY(store_stumble_put(c, d->app->id, page->id,
			question_name(c->arena, &bad->list[i]),
			problem_names[bad->list[i].code]));
	return LK_OK;
}

const struct term *
application_terms(struct arena *a, const struct dossier *d, size_t *n)
{
	struct term *t = arena_array(a, d->permit->nfields * REPEAT_MOST + 1,
		sizeof(*t));

	*n = 0;
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

		for (int r = 0; f->index_as && r < rows; r++) {
			int row = f->repeat ? r : -1;
			const char *v = f->list ? form_shown(d->form, f, row) :
				form_value(d->form, f, row);

			if (!*v)
				continue;
			t[*n].kind = f->index_as;
			t[(*n)++].value = utf8_clip(a, v, 150);
		}
	}
	return t;
}

static enum lk_err
put_terms(struct ctx *c, struct dossier *d)
{
	size_t n;
	const struct term *t = application_terms(c->arena, d, &n);

	return store_terms_put(c, d->app->id, t, n);
}

/* Promises to questions that turned out not to be asked mean nothing more. */
static enum lk_err
drop_idle_promises(struct ctx *c, struct dossier *d)
{
	for (size_t i = 0; i < d->npromises; i++) {
		const struct field *f;
		int row;

		if (answers_find_key(d->answers, d->promises[i].question, &f,
		    &row) && form_relevant(d->form, f, row))
			continue;
		TRY(store_promise_drop(c, d->app->id, d->promises[i].question));
	}
	return LK_OK;
}

/* What both kinds of sending have in common: prune, fee, the copy for ever. A bill
 * that was paid stands. */
static enum lk_err
keep_copy(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;
	int64_t n, total;

	form_prune(d->form);
	form_update(d->form);
	if (!d->paid) {
		if (!form_fee(d->form, &total, NULL, NULL))
			return fail(c, LK_EFAULT, "%s: the fee is no number",
				a->number);
		a->fee = total;
	}
	settle_columns(c, d);
	TRY(store_submission_count(c, a->id, &n));
	TRY(store_submission_insert(c, a->id, n + 1, a));
	TRY(put_terms(c, d));
	return drop_idle_promises(c, d);
}

static bool
something_missing(struct ctx *c, const struct dossier *d)
{
	size_t n;

	application_missing(c->arena, d, &n);
	return n > 0;
}

/* Received; at the first stage, or waiting for what was promised. */
static void
enter_first(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;
	const struct stage *first = form_next_stage(d->form, NULL);

	workflow_enter(c, d, first);
	if (!something_missing(c, d) || !first)
		return;
	a->state = "kurang";
	a->repair_by = calendar_after(calendar_of(c), ctx_today(c),
		d->permit->repair_days);
}

/* Whoever is known by the NIK that is applied with. */
static enum lk_err
tell_owner(struct ctx *c, struct dossier *d)
{
	const char *nik = dossier_indexed(d, "nik");

	return *nik ? message_owner(c, d, nik) : LK_OK;
}

enum lk_err
application_send(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;

	if (!application_is_draft(a))
		return fail(c, LK_ESTATE, "%s: sent already", a->number);
	a->sent_at = a->saved_at = c->now;
	a->params_day = ctx_today(c);
	TRY(settle_version(c, d));
	TRY(keep_copy(c, d));
	enter_first(c, d);
	TRY(store_application_write(c, a));
	TRY(store_application_sent(c, a->id, c->actor.channel));
	TRY(store_stumbles_drop(c, a->id));
	TRY(message_sent(c, d));
	TRY(tell_owner(c, d));
	return record(c, a, "kirim", "", true);
}

enum lk_err
application_answer(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;
	const struct stage *back;

	if (!application_asks(a))
		return fail(c, LK_ESTATE, "%s: nothing is asked", a->number);
	a->saved_at = c->now;
	a->saved_by = c->actor.session;
	back = a->repair_stage ? permit_stage(d->permit, a->repair_stage) : NULL;
	TRY(keep_copy(c, d));
	if (back)
		workflow_enter(c, d, back);
	else
		enter_first(c, d);
	TRY(store_application_write(c, a));
	TRY(message_sent(c, d));
	return record(c, a, "kirim", "", true);
}

enum lk_err
application_withdraw(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;

	if (application_has_ended(a) || !strcmp(a->state, "terbit"))
		return fail(c, LK_ESTATE, "%s: cannot be withdrawn", a->number);
	if (application_is_draft(a))
		TRY(store_stumbles_drop(c, a->id));
	workflow_end(c, a, "batal");
	TRY(store_application_end(c, a));
	TRY(message_tell(c, d, "batal", NULL));
	return record(c, a, "batal", "", true);
}
