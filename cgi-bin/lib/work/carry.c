/*
 * A draft follows the definition in service. Names join a question to the same
 * one of before, wherever it stands now; nothing that was typed is lost.
 */
#include "base/text.h"
#include "work/application.h"
#include "work/definitions.h"

/* Whether an applicant types an answer to it. */
static bool
is_typed(const struct field *f)
{
	return !f->page->stage && !f->calculate && f->type->normalise;
}

const char *
application_readable(struct arena *a, const struct field *f, const char *stored)
{
	if (f->type->edit)
		return f->type->edit(a, f, stored);
	return f->type->show && f->list ? f->type->show(a, f, stored, "id") :
		stored;
}

const char *
application_label(struct arena *a, const struct field *f, int row)
{
	const char *label = text_in(&f->label, "id");

	return row > 0 ? arena_printf(a, "%s (%d)", label, row + 1) : label;
}

/* "titik.2.panjang" is panjang of row 2, "panjang" that of row 0. */
static const char *
split(const char *name, int64_t *row)
{
	const char *last = strrchr(name, '.'), *first = strchr(name, '.');
	int64_t n = 0;

	*row = 0;
	for (const char *s = first ? first + 1 : last; s && s < last; s++) {
		if (*s < '0' || *s > '9' || n > REPEAT_MOST)
			return NULL;
		n = n * 10 + (*s - '0');
	}
	*row = n;
	return last ? last + 1 : name;
}

/* The question that has the name now, in another place perhaps, and its row,
 * which is made. NULL when none can have the answer. */
static const struct field *
place(struct dossier *d, const char *name, int *row)
{
	const struct field *f = NULL;
	int64_t k;
	const char *last;

	if (answers_find(d->answers, name, &f, row) && is_typed(f))
		return f;
	last = split(name, &k);
	f = NULL;
	for (size_t i = 0; last && i < d->permit->nfields && !f; i++)
		if (!strcmp(d->permit->fields[i]->name, last) &&
		    is_typed(d->permit->fields[i]))
			f = d->permit->fields[i];
	if (!f || k >= REPEAT_MOST || (!f->repeat && k > 0))
		return NULL;
	while (f->repeat && answers_rows(d->answers, f->repeat) <= k)
		answers_add_row(d->answers, f->repeat);
	*row = f->repeat ? (int)k : -1;
	return f;
}

void
application_stray(struct dossier *d, const char *name, const char *label,
	const char *text, bool newer)
{
	const struct field *f;
	int row;

	if (!*text)
		return;
	f = place(d, name, &row);
	if (f && (newer || (!*answers_get(d->answers, f, row) &&
	    !answers_typed(d->answers, f, row)))) {
		(void)form_type(d->form, f, row, text, NULL);
		answers_forget_gone(d->answers, name);
		return;
	}
	answers_put_gone(d->answers, name, label ? label : name, text);
}

/* The same question in the same place; NULL when it takes no answer now. */
static const struct field *
same(const struct dossier *d, const struct field *f)
{
	const struct repeat *r = f->repeat ? permit_repeat(d->permit,
		f->repeat->name) : NULL;
	const struct field *now = f->repeat && !r ? NULL :
		permit_field(d->permit, r, f->name);

	return now && is_typed(now) ? now : NULL;
}

static bool
is_reworded(const struct field *now, const struct field *was)
{
	return now->type->control == CONTROL_DECLARATION &&
		strcmp(text_in(&now->label, "id"), text_in(&was->label, "id"));
}

/* One answer of before, over to where it belongs now. */
static void
carry(struct ctx *c, struct dossier *d, const struct answers *old,
	const struct field *was, int row)
{
	const struct field *now = same(d, was);
	const char *stored = answers_get(old, was, row);
	const char *typed = answers_typed(old, was, row), *text;
	struct problem p;
	int at = row;

	if (!*stored && !typed)
		return;
	text = typed ? typed : application_readable(c->arena, was, stored);
	if (now && now->repeat)
		at = answers_row_of(d->answers, now->repeat,
			answers_row_id(old, was->repeat, row));
	if (!now || (now->repeat && at < 0))
		application_stray(d, answers_name(c->arena, was, row),
			application_label(c->arena, was, row), text, false);
	else if (now->type != was->type || (!typed && now->type->check &&
	    now->type->check(c->arena, now, stored, &p)))
		(void)form_type(d->form, now, at, text, NULL);
	else if (is_reworded(now, was))
		answers_set(d->answers, now, at, "");
}

/* The version whose answers they are. */
static enum lk_err
version_of(struct ctx *c, const struct dossier *d, const struct permit **from)
{
	const char *v = answers_version(d->answers);
	unsigned char digest[32];
	enum lk_err err;

	*from = d->before;
	if (!v || !secret_from_hex(v, digest, sizeof(digest)))
		return LK_OK;
	if (!memcmp(digest, d->permit->sha256, sizeof(digest))) {
		*from = NULL;
		return LK_OK;
	}
	err = definitions_version(c, digest, from);
	return err == LK_ENOENT ? LK_OK : err;
}

/* What was gone may be asked again. */
static void
ask_again(struct ctx *c, struct dossier *d)
{
	size_t n;
	const struct gone *g = answers_gone(d->answers, &n);

	g = n ? arena_memdup(c->arena, g, n * sizeof(*g)) : NULL;
	for (size_t i = 0; i < n; i++)
		application_stray(d, g[i].name, g[i].label, g[i].value, false);
}

enum lk_err
application_follow(struct ctx *c, struct dossier *d)
{
	const struct permit *from;
	struct answers *old;

	/* None is told of where the version before is in service again; the
	 * answers may be of the one between all the same. */
	TRY(version_of(c, d, &from));
	if (!from)
		return LK_OK;
	TRY(answers_parse(c, from, d->app->answers, &old));
	ask_again(c, d);
	for (size_t i = 0; i < from->nfields; i++) {
		const struct field *f = from->fields[i];
		int rows = f->repeat ? answers_rows(old, f->repeat) : 1;

		for (int k = 0; is_typed(f) && k < rows; k++)
			carry(c, d, old, f, f->repeat ? k : -1);
	}
	answers_brought_over(d->answers, old);
	form_update(d->form);
	return LK_OK;
}
