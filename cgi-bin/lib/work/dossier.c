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

enum lk_err
dossier_open(struct ctx *c, struct application *app, const char *lang,
	struct dossier **dossier)
{
	struct dossier *d = arena_alloc(c->arena, sizeof(*d));
	struct papers papers = { 0 };
	struct form_env env = { .now = c->now, .zone = c->conf->zone,
		.params_day = app->params_day, .calendar = calendar_of(c),
		.lang = lang };

	d->app = app;
	TRY(find_permit(c, d));
	TRY(answers_parse(c, d->permit, app->answers, &d->answers));
	/* A permit that asks for no document needs no look for any. */
	if (has_files(d->permit) || d->permit->licence)
		TRY(store_papers(c, app->id, &papers));
	d->documents = papers.documents;
	d->ndocuments = papers.ndocuments;
	d->promises = papers.promises;
	d->npromises = papers.npromises;
	fill_attached(c, d, &env);
	d->form = form_new(c->arena, d->permit, d->answers, &env);
	form_name(d->form, number_shown(c->arena, app->number),
		arena_printf(c->arena, "%s%s/status/%s", c->conf->base_url,
		c->conf->base_path, app->number));
	*dossier = d;
	return LK_OK;
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
