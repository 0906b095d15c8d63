#include "base/buf.h"
#include "base/secret.h"
#include "web/fill.h"
#include "web/stray.h"

/* Names of _tanya; a sign before one says that its default was offered. */
static const char *
next_name(struct arena *a, const char **at)
{
	size_t n;

	*at += strspn(*at, " ~");
	n = strcspn(*at, " ");
	*at += n;
	return n ? arena_strndup(a, *at - n, n) : NULL;
}

/* The question of that name in this version, whatever its row. */
static const struct field *
question(struct arena *a, const struct permit *p, const char *name)
{
	const char *dot = strchr(name, '.'), *last = strrchr(name, '.');
	const struct repeat *r = dot ? permit_repeat(p, arena_strndup(a, name,
		(size_t)(dot - name))) : NULL;

	return dot && !r ? NULL : permit_field(p, r, dot ? last + 1 : name);
}

static bool
is_asked(struct arena *a, const struct dossier *d, const char *name,
	const struct page *page)
{
	const struct field *f = question(a, d->permit, name);

	return f && (page ? f->page == page : !f->page->stage) &&
		!f->calculate && f->type->normalise;
}

bool
stray_any(struct request *rq, const struct dossier *d, const struct page *page)
{
	const char *at = req_typed(rq, "_tanya"), *name;

	while (at && (name = next_name(req_arena(rq), &at)))
		if (!is_asked(req_arena(rq), d, name, page))
			return true;
	return false;
}

/* All that its control sent. */
static const char *
typed_for(struct request *rq, const char *name)
{
	size_t n;
	const struct pair *p = req_body(rq, &n);
	struct buf b;

	buf_init(&b, req_arena(rq), 64 * 1024);
	for (size_t i = 0; i < n; i++)
		if (!strcmp(p[i].name, name))
			buf_printf(&b, "%s%s", b.len ? " " : "", p[i].value);
	return b.data;
}

static void
take(struct request *rq, struct dossier *d, const char *name)
{
	struct arena *a = req_arena(rq);
	const char *typed = typed_for(rq, name), *stored = "", *label = NULL;
	const struct field *was = d->before ? question(a, d->before, name) : NULL;
	struct problem p = { 0 };

	if (was && *typed && was->type->normalise &&
	    !was->type->normalise(a, was, typed, &stored, &p))
		typed = application_readable(a, was, stored);
	if (was)
		label = application_label(a, was, 0);
	application_stray(d, name, label, typed, true);
}

void
stray_take(struct request *rq, struct dossier *d)
{
	enum { MOST = 500 };	/* more than any page asks */
	const char *at = req_typed(rq, "_tanya"), *name;
	int n = 0;

	while (at && n < MOST && (name = next_name(req_arena(rq), &at)))
		if (!is_asked(req_arena(rq), d, name, NULL)) {
			take(rq, d, name);
			n++;
		}
	(void)stray_reworded(rq, d);
	form_update(d->form);
}

static bool
is_declared(const struct field *f)
{
	return f && f->type->control == CONTROL_DECLARATION;
}

const char *
stray_words(struct arena *a, const struct dossier *d, const char *names)
{
	enum { MARK = 4 };
	const char *name;
	struct buf b;
	uint64_t m;

	buf_init(&b, a, 256 * 1024);
	while ((name = next_name(a, &names))) {
		const struct field *f = question(a, d->permit, name);

		if (is_declared(f))
			buf_puts(&b, text_in(&f->label, "id"));
	}
	if (!b.len)
		return NULL;
	m = secret_mark(b.data, b.len);
	return secret_hex(a, &m, MARK);
}

bool
stray_reworded(struct request *rq, struct dossier *d)
{
	const char *at = req_typed(rq, "_tanya"), *name;
	const char *shown = req_typed(rq, "_pernyataan");
	const char *now = at ? stray_words(req_arena(rq), d, at) : NULL;
	const struct field *f;
	int row;

	if (!shown || !now || !strcmp(shown, now))
		return false;
	while ((name = next_name(req_arena(rq), &at)))
		if (answers_find(d->answers, name, &f, &row) && is_declared(f))
			answers_set(d->answers, f, row, "");
	form_update(d->form);
	return true;
}
