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
		if (d->permit) {
			d->permit_changed = memcmp(d->permit->sha256,
				a->definition, 32) != 0;
			return LK_OK;
		}
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

/* What is stored and promised, for each file question of the permit. */
static void
fill_attached(struct ctx *c, struct dossier *d, struct form_env *env)
{
	struct attached *list = arena_array(c->arena, d->permit->nfields + 1,
		sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		const struct promise_row *p;

		if (f->type->value != VALUE_FILE || f->repeat)
			continue;
		p = promise_for(d, f->name);
		list[n].key = f->name;
		list[n].documents = documents_for(d, f->name);
		if (p) {
			list[n].promise = !strcmp(p->kind, "asli") ?
				PROMISE_ORIGINAL : PROMISE_LATER;
			list[n].original_seen = p->seen_at != 0;
		}
		n++;
	}
	env->attached = list;
	env->nattached = n;
}

enum lk_err
dossier_open(struct ctx *c, struct application *app, const char *lang,
	struct dossier **dossier)
{
	struct dossier *d = arena_alloc(c->arena, sizeof(*d));
	struct form_env env = { .now = c->now, .zone = c->conf->zone,
		.params_day = app->params_day, .calendar = calendar_of(c),
		.lang = lang };

	d->app = app;
	TRY(find_permit(c, d));
	TRY(answers_parse(c, d->permit, app->answers, &d->answers));
	TRY(store_documents(c, app->id, &d->documents, &d->ndocuments));
	TRY(store_promises(c, app->id, &d->promises, &d->npromises));
	fill_attached(c, d, &env);
	d->form = form_new(c->arena, d->permit, d->answers, &env);
	form_update(d->form);
	*dossier = d;
	return LK_OK;
}

const char *const *
application_missing(struct arena *a, const struct dossier *d, size_t *n)
{
	const char **out = arena_array(a, d->permit->nfields + 1, sizeof(*out));

	*n = 0;
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		const struct attached *at;

		if (f->type->value != VALUE_FILE || f->repeat || f->page->stage ||
		    !form_relevant(d->form, f, -1))
			continue;
		at = form_attached(d->form, f->name);
		if (at && at->promise != PROMISE_NONE && at->documents == 0 &&
		    !at->original_seen)
			out[(*n)++] = f->name;
	}
	return out;
}
