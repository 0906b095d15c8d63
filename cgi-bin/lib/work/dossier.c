/* An application with everything a page about it needs. */
#include "base/date.h"
#include "work/application.h"
#include "work/definitions.h"

bool
application_is_draft(const struct application *a)
{
	return !strcmp(a->state, "draf");
}

bool
application_has_ended(const struct application *a)
{
	return a->ended_at != 0;
}

bool
application_asks(const struct application *a)
{
	return !strcmp(a->state, "kurang") || !strcmp(a->state, "perbaikan");
}

/* A draft follows the version in service; what was sent stays with its own. */
static enum lk_err
find_permit(struct ctx *c, struct dossier *d)
{
	const struct application *a = d->app;

	if (application_is_draft(a)) {
		d->permit = definitions_find(a->permit);
		if (d->permit && memcmp(d->permit->sha256, a->definition, 32))
			return definitions_version(c, a->definition, &d->before);
		if (d->permit)
			return LK_OK;
	}
	return definitions_version(c, a->definition, &d->permit);
}

static const struct promise_row *
promise_for(const struct dossier *d, const char *key)
{
	for (size_t i = 0; i < d->npromises; i++)
		if (!strcmp(d->promises[i].question, key))
			return &d->promises[i];
	return NULL;
}

static int
documents_for(const struct dossier *d, const char *key)
{
	int n = 0;

	for (size_t i = 0; i < d->ndocuments; i++)
		n += !strcmp(d->documents[i].question, key);
	return n;
}

static struct attached
attached_to(const struct dossier *d, const char *key)
{
	const struct promise_row *p = promise_for(d, key);
	struct attached at = { .key = key, .documents = documents_for(d, key) };

	if (p) {
		at.promise = !strcmp(p->kind, "asli") ? PROMISE_ORIGINAL :
			PROMISE_LATER;
		at.original_seen = p->seen_at != 0;
	}
	return at;
}

/* Rows of a question: one outside repeats, numbered -1. */
static int
rows_of(const struct dossier *d, const struct field *f)
{
	return f->repeat ? answers_rows(d->answers, f->repeat) : 1;
}

/* What is stored and promised, for each file question and row of it. */
static void
fill_attached(struct ctx *c, struct dossier *d, struct form_env *env)
{
	struct attached *list;
	size_t n = 0;

	for (size_t i = 0; i < d->permit->nfields; i++)
		n += (size_t)rows_of(d, d->permit->fields[i]);
	list = arena_array(c->arena, n + 1, sizeof(*list));
	n = 0;
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		for (int r = 0; f->type->value == VALUE_FILE &&
		     r < rows_of(d, f); r++)
			list[n++] = attached_to(d, answers_key(c->arena,
				d->answers, f, f->repeat ? r : -1));
	}
	env->attached = list;
	env->nattached = n;
}

static bool
has_files(const struct permit *p)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->type->value == VALUE_FILE)
			return true;
	return false;
}

static enum lk_err
read_papers(struct ctx *c, struct dossier *d)
{
	struct papers papers = { 0 };

	/* A permit that asks for no document, nor for money that a transfer
	 * proves, needs no look for any. */
	if (has_files(d->permit) || d->permit->licence || d->permit->fee.kind)
		TRY(store_papers(c, d->app->id, &papers));
	d->documents = papers.documents;
	d->ndocuments = papers.ndocuments;
	d->promises = papers.promises;
	d->npromises = papers.npromises;
	return LK_OK;
}

/* What was never sent, or costs nothing by its law, was never paid. */
static enum lk_err
read_payment(struct ctx *c, struct dossier *d)
{
	struct payment *paid = arena_alloc(c->arena, sizeof(*paid));
	enum lk_err err;

	if (!d->app->sent_at || !d->permit->fee.kind)
		return LK_OK;
	err = store_payment(c, d->app->id, paid);
	if (err == LK_OK)
		d->paid = paid;
	return err == LK_ENOENT ? LK_OK : err;
}

/* All but the form. */
static enum lk_err
open_papers(struct ctx *c, struct application *app, struct dossier *d)
{
	d->app = app;
	TRY(find_permit(c, d));
	TRY(read_payment(c, d));
	TRY(answers_parse(c, d->permit, app->answers, &d->answers));
	return read_papers(c, d);
}

static struct form_env
environment(struct ctx *c, struct dossier *d, const char *lang)
{
	struct form_env env = { .now = c->now, .zone = c->conf->zone,
		.sent = d->app->sent_at, .params_day = d->app->params_day,
		.calendar = calendar_of(c), .lang = lang };

	fill_attached(c, d, &env);
	return env;
}

static void
open_form(struct ctx *c, struct dossier *d, const struct form_env *env)
{
	const struct application *app = d->app;

	d->form = form_new(c->arena, d->permit, d->answers, env);
	form_name(d->form, number_shown(c->arena, app->number),
		arena_printf(c->arena, "%s%s/status/%s", c->conf->base_url,
		c->conf->base_path, app->number));
}

enum lk_err
dossier_open_files(struct ctx *c, struct application *app, const char *lang,
	struct dossier **dossier)
{
	struct dossier *d = arena_alloc(c->arena, sizeof(*d));
	struct form_env env;

	d->app = app;
	TRY(find_permit(c, d));
	d->answers = answers_new(c->arena, d->permit);
	TRY(read_papers(c, d));
	env = environment(c, d, lang);
	open_form(c, d, &env);
	*dossier = d;
	return LK_OK;
}

enum lk_err
dossier_open(struct ctx *c, struct application *app, const char *lang,
	struct dossier **dossier)
{
	struct dossier *d = arena_alloc(c->arena, sizeof(*d));
	struct form_env env;

	TRY(open_papers(c, app, d));
	env = environment(c, d, lang);
	open_form(c, d, &env);
	*dossier = d;
	return application_is_draft(app) ? application_follow(c, d) : LK_OK;
}

/* What was asked after one sending and no later than the next. */
static void
ask(struct ctx *c, struct form_env *env, const struct flagged *asked, size_t n,
	int64_t after, int64_t until)
{
	const char **keys = arena_array(c->arena, n + 1, sizeof(*keys));

	env->asked = keys;
	env->nasked = 0;
	for (size_t i = 0; after && i < n; i++)
		if (asked[i].at >= after && asked[i].at <= until)
			keys[env->nasked++] = asked[i].question;
}

/* The form as it was at each sending, on top of the one before. */
static enum lk_err
open_sent(struct ctx *c, struct dossier *d, struct form_env env,
	const struct flagged *asked, size_t nasked)
{
	const struct submission *sub;
	int64_t after = 0;
	size_t n;

	TRY(store_submissions(c, d->app->id, &sub, &n));
	for (size_t i = 0; i < n; i++) {
		struct answers *an;

		TRY(answers_parse(c, d->permit, sub[i].answers, &an));
		env.now = sub[i].sent_at;
		env.before = d->sent;
		ask(c, &env, asked, nasked, after, env.now);
		d->sent = form_new(c->arena, d->permit, an, &env);
		after = env.now;
	}
	return LK_OK;
}

enum lk_err
dossier_reopen(struct ctx *c, struct application *app, const char *lang,
	struct dossier **dossier)
{
	struct dossier *d = arena_alloc(c->arena, sizeof(*d));
	const struct flagged *asked;
	struct form_env env;
	size_t n;

	TRY(open_papers(c, app, d));
	TRY(store_flags_ever(c, app->id, &asked, &n));
	env = environment(c, d, lang);
	TRY(open_sent(c, d, env, asked, n));
	env.before = d->sent;
	/* What is asked no more, for an officer took it back, is not asked. */
	if (d->sent && !strcmp(app->state, "perbaikan"))
		ask(c, &env, asked, n, form_environment(d->sent)->now, c->now);
	open_form(c, d, &env);
	*dossier = d;
	return LK_OK;
}

bool
dossier_is_open(const struct ctx *c, const struct dossier *d)
{
	const struct permit *now = definitions_find(d->app->permit);

	return now && permit_is_open(now, ctx_today(c));
}

const struct document *
dossier_licence(const struct dossier *d)
{
	for (size_t i = 0; i < d->ndocuments; i++)
		if (!strcmp(d->documents[i].kind, "licence"))
			return &d->documents[i];
	return NULL;
}

bool
dossier_may_be_signed(const struct dossier *d)
{
	return d->permit->licence && (application_has_ended(d->app) ||
		!strcmp(d->app->state, "terbit"));
}

const char *const *
application_missing(struct arena *a, const struct dossier *d, size_t *n)
{
	const struct form_env *env = form_environment(d->form);
	const char **out = arena_array(a, env->nattached + 1, sizeof(*out));

	*n = 0;
	for (size_t i = 0; i < env->nattached; i++) {
		const struct attached *at = &env->attached[i];
		const struct field *f;
		int row;

		if (at->promise == PROMISE_NONE || at->documents ||
		    at->original_seen)
			continue;
		if (answers_find_key(d->answers, at->key, &f, &row) &&
		    !f->page->stage && form_relevant(d->form, f, row))
			out[(*n)++] = at->key;
	}
	return out;
}
