/* Whether a page showed what it is to be blamed for. */
#include "base/text.h"
#include "web/fill_own.h"

bool
fill_listed(const char *list, const char *name)
{
	size_t n = strlen(name);
	const char *at = list;

	while ((at = strstr(at, name))) {
		if ((at == list || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
			return true;
		at += n;
	}
	return false;
}

bool
fill_on_page(const struct field *f, const struct page *page)
{
	return page ? f->page == page : !f->page->stage;
}

bool
fill_may_take(const struct dossier *d, const struct field *f, int row,
	const struct page *page)
{
	return fill_on_page(f, page) && !f->calculate &&
		f->type->value != VALUE_FILE && f->type->value != VALUE_NONE &&
		!form_readonly(d->form, f, row);
}

/* A question in a repeat counts when its first row does. */
static bool
field_came_up(struct request *rq, const struct dossier *d,
	const struct field *f, const struct taken *t)
{
	int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

	for (int i = 0; i < rows; i++) {
		int row = f->repeat ? i : -1;

		if (fill_may_take(d, f, row, f->page) &&
		    form_relevant(d->form, f, row) &&
		    !fill_listed(t->asked, answers_name(req_arena(rq), f, row)))
			return true;
	}
	return false;
}

bool
fill_came_up(struct request *rq, const struct dossier *d,
	const struct page *page, const struct taken *t)
{
	for (size_t i = 0; i < d->permit->nfields; i++)
		if (fill_on_page(d->permit->fields[i], page) &&
		    field_came_up(rq, d, d->permit->fields[i], t))
			return true;
	return false;
}

static bool
is_narrowed(const struct taken *t, const struct problem *p)
{
	for (size_t i = 0; i < t->nnarrowed; i++)
		if (t->narrowed[i].child == p->field &&
		    t->narrowed[i].row == p->row)
			return true;
	return false;
}

static bool
row_listed(struct request *rq, const struct repeat *r, const struct taken *t)
{
	const char *start = arena_printf(req_arena(rq), "%s.", r->name);
	const char *at = strstr(t->asked, start);

	while (at && at != t->asked && at[-1] != ' ')
		at = strstr(at + 1, start);
	return at != NULL;
}

static bool
unseen(struct request *rq, const struct dossier *d, const struct problem *p,
	const struct taken *t)
{
	/* A repeat that must have rows is shown with them. */
	if (p->repeat)
		return p->code == P_ROWS_MIN && !row_listed(rq, p->repeat, t);
	if (p->code != P_REQUIRED || !p->field)
		return false;
	return is_narrowed(t, p) || (fill_may_take(d, p->field, p->row,
		p->field->page) && !fill_listed(t->asked,
		answers_name(req_arena(rq), p->field, p->row)));
}

struct problems
fill_seen(struct request *rq, const struct dossier *d, struct problems found,
	const struct taken *t)
{
	struct problem *left = arena_array(req_arena(rq), found.n + 1,
		sizeof(*left));
	size_t n = 0;

	for (size_t i = 0; i < found.n; i++)
		if (!unseen(rq, d, &found.list[i], t))
			left[n++] = found.list[i];
	return (struct problems){ left, n };
}

