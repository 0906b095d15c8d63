#include "base/buf.h"
#include "web/fill_own.h"
#include "web/stray.h"

bool
fill_asks(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f ? f->type->value != VALUE_FILE &&
		    form_relevant(d->form, f, -1) :
		    form_repeat_relevant(d->form, p->entries[i].repeat))
			return true;
	}
	return false;
}

void
fill_least_rows(const struct dossier *d, const struct page *p)
{
	bool added = false;

	for (size_t i = 0; i < p->n; i++) {
		const struct repeat *r = p->entries[i].repeat;

		if (!r || !form_repeat_relevant(d->form, r))
			continue;
		while (answers_rows(d->answers, r) < form_rows_min(d->form, r) &&
		    answers_rows(d->answers, r) < REPEAT_MOST) {
			answers_add_row(d->answers, r);
			added = true;
		}
	}
	if (added)
		form_update(d->form);
}

bool
fill_is_fresh(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;
		const struct repeat *r = p->entries[i].repeat;

		if (f && !f->calculate && (*answers_get(d->answers, f, -1) ||
		    answers_typed(d->answers, f, -1)))
			return false;
		for (int row = 0; r && row < answers_rows(d->answers, r); row++)
			if (!answers_row_empty(d->answers, r, row))
				return false;
	}
	return true;
}

const char *
fill_next_name(struct arena *a, const char **at)
{
	size_t n;
	const char *name;

	*at += strspn(*at, " ");
	n = strcspn(*at, " ");
	if (n == 0)
		return NULL;
	name = arena_strndup(a, *at, n);
	*at += n;
	return name;
}

/* What is stored of a question that the page shows, by the row's id. */
static const char *
stored_shown(struct arena *a, const struct dossier *d,
	const struct answers *stored, const struct field *f, int row)
{
	if (stored && f->repeat)
		row = answers_row_of(stored, f->repeat,
			answers_row_id(d->answers, f->repeat, row));
	if (f->repeat && row < 0)
		return "";
	return merge_shown(a, stored ? stored : d->answers, f, row);
}

static const char *
default_shown(struct arena *a, const struct dossier *d, const struct field *f,
	int row)
{
	const char *v = form_default(d->form, f, row);

	return *v && f->type->edit ? f->type->edit(a, f, v) : v;
}

static void
add_asked(struct buf *names, struct buf *marks, const struct dossier *d,
	const char *name, const struct answers *stored)
{
	struct arena *a = names->arena;
	bool offered = *name == '~';
	const struct field *f;
	int row;

	name += offered;
	buf_printf(names, "%s%s", names->len ? " " : "", name);
	if (!answers_find(d->answers, name, &f, &row))
		buf_puts(marks, merge_mark(a, "", false));
	else
		buf_puts(marks, merge_mark(a, offered ?
			default_shown(a, d, f, row) :
			stored_shown(a, d, stored, f, row), offered));
}

void
fill_hidden(struct request *rq, struct view *form, const struct dossier *d,
	const struct asking *as, const struct answers *stored)
{
	struct arena *a = req_arena(rq);
	const char *at = as && as->asked ? as->asked->data : "", *name;
	const char *rows = fill_rows_told(a, d, as);
	struct hidden list[7];
	struct buf names, marks;

	buf_init(&names, a, 64 * 1024);
	buf_init(&marks, a, 64 * 1024);
	while ((name = fill_next_name(a, &at)))
		add_asked(&names, &marks, d, name, stored);
	list[0] = (struct hidden){ "_token", req_token(rq) };
	list[1] = (struct hidden){ "_kunci", req_key(rq) };
	list[2] = (struct hidden){ "_versi", arena_printf(a, "%lld",
		(long long)d->app->version) };
	list[3] = (struct hidden){ "_tanya", names.data };
	list[4] = (struct hidden){ "_semula", marks.data };
	list[5] = (struct hidden){ "_baris", *rows ? rows : NULL };
	list[6] = (struct hidden){ "_pernyataan", stray_words(a, d, names.data) };
	view_hidden(form, "HIDDEN", list, COUNT(list));
}

struct problems
fill_with(struct arena *a, struct problems found, const struct taken *t)
{
	struct problem *all = arena_array(a, found.n + t->n + 1, sizeof(*all));

	if (t->n == 0)
		return found;
	memcpy(all, t->problems, t->n * sizeof(*all));
	if (found.n)
		memcpy(all + t->n, found.list, found.n * sizeof(*all));
	return (struct problems){ all, found.n + t->n };
}

struct problems
fill_of_another(struct arena *a, const struct taken *t)
{
	struct problem *list = arena_array(a, t->n + 1, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		if (t->problems[i].code == P_BOTH ||
		    t->problems[i].code == P_ROW_GONE)
			list[n++] = t->problems[i];
	return (struct problems){ list, n };
}
