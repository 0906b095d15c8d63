/* Rows of a repeat as a page showed them: known by their ids, named by place. */
#include <stdlib.h>
#include "base/buf.h"
#include "base/text.h"
#include "web/fill_own.h"

enum { ROWS_ON_PAGE = 1000, ROW_ID_MOST = 1000000000 };

static bool
no_question(const void *of, const struct field *f, int row)
{
	(void)of;
	(void)f;
	(void)row;
	return false;
}

static bool
no_rows(const void *of, const struct repeat *r)
{
	(void)of;
	(void)r;
	return false;
}

const struct fill_may fill_nothing = { no_question, no_rows, NULL };

static bool
is_of(const struct repeat *r, const struct page *page)
{
	return page ? r->page == page : !r->page->stage;
}

/* Whether a list with spaces between has that repeat, alone or in a question's
 * name. */
static bool
has_repeat(const char *list, const struct repeat *r)
{
	size_t n = strlen(r->name);

	for (; list && *list; list += strcspn(list, " "), list += *list == ' ')
		if (!strncmp(list + (*list == '~'), r->name, n) &&
		    strchr(". ", list[n + (*list == '~')]))
			return true;
	return false;
}

const char *
fill_rows_told(struct arena *a, const struct dossier *d, const struct asking *as)
{
	struct buf b;

	buf_init(&b, a, 64 * 1024);
	for (size_t i = 0; as && i < d->permit->nrepeats; i++) {
		const struct repeat *r = d->permit->repeats[i];

		if (!has_repeat(as->asked ? as->asked->data : NULL, r) &&
		    !has_repeat(as->repeats ? as->repeats->data : NULL, r))
			continue;
		buf_printf(&b, "%s%s:", b.len ? " " : "", r->name);
		for (int k = 0; k < answers_rows(d->answers, r); k++)
			buf_printf(&b, "%s%d", k ? "," : "",
				answers_row_ref(d->answers, r, k));
	}
	return b.data;
}

/* "titik:3,5,0,-7" */
static void
read_told(struct arena *a, const struct permit *p, const struct page *page,
	const char *told, struct shown_rows *rows)
{
	const char *name = told, *colon = strchr(told, ':'), *at;
	const struct repeat *r = colon ? permit_repeat(p, arena_strndup(a, name,
		(size_t)(colon - name))) : NULL;
	struct shown_rows *s;
	size_t len;

	if (!r || !is_of(r, page) || rows[r->index].told)
		return;
	s = &rows[r->index];
	s->told = true;
	s->list = arena_array(a, strlen(colon), sizeof(*s->list));
	for (at = colon + 1; *at && s->n < ROWS_ON_PAGE;
	    at += len + (at[len] == ',')) {
		int64_t ref;

		len = strcspn(at, ",");
		if (!parse_int(arena_strndup(a, at, len), &ref) ||
		    ref > ROW_ID_MOST || ref < -ROW_ID_MOST)
			return;
		s->list[s->n++] = (struct place){ .ref = (int)ref,
			.id = abs((int)ref), .row = -1 };
	}
}

int
fill_drops(const struct permit *p, const char *button, const struct repeat **r)
{
	const char *name, *colon;
	int64_t place;

	*r = NULL;
	if (strncmp(button, "hapus:", 6))
		return -1;
	name = button + 6;
	colon = strchr(name, ':');
	for (size_t i = 0; colon && i < p->nrepeats; i++)
		if (strlen(p->repeats[i]->name) == (size_t)(colon - name) &&
		    !strncmp(p->repeats[i]->name, name, (size_t)(colon - name)))
			*r = p->repeats[i];
	if (!*r || !parse_int(colon + 1, &place) || place < 0 ||
	    place >= ROWS_ON_PAGE)
		return -1;
	return (int)place;
}

static bool
is_claimed(const struct shown_rows *s, int id)
{
	for (int i = 0; i < s->n; i++)
		if (s->list[i].id == id)
			return true;
	return false;
}

/* Whether anything was typed into that row of the page. */
static bool
was_typed(struct request *rq, const struct repeat *r, int place)
{
	for (size_t i = 0; i < r->nfields; i++) {
		const char *v = req_typed(rq, answers_name(req_arena(rq),
			r->fields[i], place));

		if (v && *v)
			return true;
	}
	return false;
}

/* A row made for the page: it may be there by now, put down by the same page or
 * by another one that had to have it too. */
static void
settle_new(struct request *rq, struct dossier *d, const struct repeat *r,
	struct shown_rows *s, int place)
{
	for (int k = 0; k < answers_rows(d->answers, r); k++) {
		int id = answers_row_id(d->answers, r, k);

		if (!is_claimed(s, id)) {
			s->list[place].id = id;
			return;
		}
	}
	if (was_typed(rq, r, place) && answers_rows(d->answers, r) < ROWS_ON_PAGE)
		s->list[place].id = answers_row_id(d->answers, r,
			answers_add_row(d->answers, r));
}

/* Who has read that it is gone and saves all the same wants it back. */
static void
settle_gone(struct dossier *d, const struct repeat *r, struct place *p)
{
	if (answers_row_of(d->answers, r, p->id) >= 0 ||
	    answers_rows(d->answers, r) >= ROWS_ON_PAGE)
		return;
	answers_bring_row(d->answers, r, p->id);
	p->back = true;
}

static void
settle(struct request *rq, struct dossier *d, const struct repeat *r,
	struct shown_rows *s, int dropped)
{
	int before = answers_rows(d->answers, r);

	for (int i = 0; i < s->n; i++)
		if (s->list[i].ref < 0 && i != dropped)
			settle_gone(d, r, &s->list[i]);
	for (int i = 0; i < s->n; i++)
		if (s->list[i].ref == 0)
			settle_new(rq, d, r, s, i);
	if (answers_rows(d->answers, r) != before)
		form_update(d->form);
}

struct shown_rows *
fill_rows_shown(struct request *rq, struct dossier *d, const struct page *page,
	const struct fill_may *may)
{
	struct arena *a = req_arena(rq);
	const char *told = req_typed(rq, "_baris"), *one;
	const char *button = req_typed(rq, "aksi");
	struct shown_rows *rows = arena_array(a, d->permit->nrepeats + 1,
		sizeof(*rows));
	const struct repeat *of;
	int dropped = fill_drops(d->permit, button ? button : "", &of);

	while (told && (one = fill_next_name(a, &told)))
		read_told(a, d->permit, page, one, rows);
	for (size_t i = 0; i < d->permit->nrepeats; i++) {
		const struct repeat *r = d->permit->repeats[i];

		if (rows[i].told && (!may || may->rows(may->of, r)))
			settle(rq, d, r, &rows[i], of == r ? dropped : -1);
		for (int k = 0; k < rows[i].n; k++)
			rows[i].list[k].row = answers_row_of(d->answers, r,
				rows[i].list[k].id);
	}
	return rows;
}

bool
fill_named(const struct dossier *d, const struct shown_rows *rows,
	const char *name, const struct field **f, int *row, struct place **place)
{
	const struct shown_rows *s;
	int n;

	*place = NULL;
	if (!answers_name_says(d->permit, name, f, &n))
		return false;
	*row = n;
	if (!(*f)->repeat)
		return true;
	s = &rows[(*f)->repeat->index];
	if (!s->told)
		return n < answers_rows(d->answers, (*f)->repeat);
	if (n >= s->n)
		return false;
	*place = &s->list[n];
	*row = s->list[n].row;
	return true;
}

bool
fill_is_rows(const char *button)
{
	return !strncmp(button, "tambah:", 7) ||
		!strncmp(button, "hapus:", 6) ||
		!strncmp(button, "kembalikan:", 11);
}

/* Another page may have brought it back, or dropped a later one. */
static void
bring_back(struct dossier *d, const struct repeat *r, const char *name)
{
	const char *colon = strchr(name, ':');
	int64_t id;

	if (colon && parse_int(colon + 1, &id) && id > 0 &&
	    id == answers_dropped(d->answers, r))
		answers_bring_row(d->answers, r, (int)id);
}

static enum lk_err
drop(struct request *rq, struct dossier *d, const char *button,
	const struct taken *t)
{
	const struct repeat *r;
	int place = fill_drops(d->permit, button, &r);
	const struct shown_rows *s;

	if (place < 0)
		return fail(req_ctx(rq), LK_EINVAL, "no such row");
	s = &t->rows[r->index];
	/* One that is gone already is gone. */
	if (s->told && place < s->n)
		place = s->list[place].row;
	else if (s->told || place >= answers_rows(d->answers, r))
		return fail(req_ctx(rq), LK_EINVAL, "no such row");
	if (place >= 0)
		answers_drop_row(d->answers, r, place);
	return LK_OK;
}

enum lk_err
fill_change_rows(struct request *rq, struct dossier *d, const struct page *page,
	const char *button, const struct taken *t,
	const struct repeat **changed)
{
	const char *name = strchr(button, ':') + 1;
	const struct repeat *r = permit_repeat(d->permit,
		arena_strndup(req_arena(rq), name, strcspn(name, ":")));

	if (!r || !is_of(r, page))
		return fail(req_ctx(rq), LK_EINVAL, "no such row");
	if (!strncmp(button, "hapus:", 6))
		TRY(drop(rq, d, button, t));
	else if (answers_rows(d->answers, r) >= form_rows_max(d->form, r))
		;
	else if (!strncmp(button, "tambah:", 7))
		answers_add_row(d->answers, r);
	else
		bring_back(d, r, name);
	form_update(d->form);
	*changed = r;
	return LK_OK;
}

struct problems
fill_put_back(struct request *rq, struct dossier *d, const struct taken *t,
	struct problems bad)
{
	struct arena *a = req_arena(rq);
	struct problem *list = arena_array(a, bad.n + 1, sizeof(*list));

	if (bad.n)
		memcpy(list, bad.list, bad.n * sizeof(*list));
	for (size_t i = 0; i < bad.n; i++) {
		const struct repeat *r = list[i].repeat;
		int place = list[i].row;

		if (list[i].code != P_ROW_GONE)
			continue;
		list[i].row = answers_append_row(d->answers, r,
			t->rows[r->index].list[place].id);
		for (size_t k = 0; k < r->nfields; k++)
			if (r->fields[k]->type->normalise)
				form_type(d->form, r->fields[k], list[i].row,
					fill_typed(rq, r->fields[k],
					answers_name(a, r->fields[k], place)),
					NULL);
	}
	form_update(d->form);
	return (struct problems){ list, bad.n };
}
