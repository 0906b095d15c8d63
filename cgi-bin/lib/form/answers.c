#include <stdio.h>
#include "base/text.h"
#include "form/answers_own.h"

struct answers *
answers_new(struct arena *a, const struct permit *p)
{
	struct answers *an = arena_alloc(a, sizeof(*an));

	an->arena = a;
	an->permit = p;
	an->slots = arena_array(a, p->nfields + 1, sizeof(*an->slots));
	an->rows = arena_array(a, p->nrepeats + 1, sizeof(*an->rows));
	an->unknown = an->pages = "";
	return an;
}

const struct permit *
answers_permit(const struct answers *an)
{
	return an->permit;
}

/* A repeat's fields follow each other in the permit. */
static size_t
place_of(const struct field *f)
{
	size_t i = (size_t)(f->index - f->repeat->fields[0]->index);

	assert(i < f->repeat->nfields && f->repeat->fields[i] == f);
	return i;
}

struct slot *
answers_slot(const struct answers *an, const struct field *f, int row)
{
	const struct rows *rows;

	if (!f->repeat)
		return &an->slots[f->index];
	rows = &an->rows[f->repeat->index];
	assert(row >= 0 && (size_t)row < rows->n);
	return &rows->list[row].slots[place_of(f)];
}

const char *
answers_get(const struct answers *an, const struct field *f, int row)
{
	const char *s = answers_slot(an, f, row)->stored;

	return s ? s : "";
}

const char *
answers_typed(const struct answers *an, const struct field *f, int row)
{
	return answers_slot(an, f, row)->typed;
}

bool
answers_full(const struct answers *an)
{
	return an->full;
}

/* Characters that XML cannot hold, and broken UTF-8, become U+FFFD: kept in
 * memory is what would be read back. @UNSAFE: raw bytes. */
const char *
answers_clean(struct arena *a, const char *s)
{
	static const char instead[] = "\xef\xbf\xbd";
	size_t len = strlen(s), n;
	char *out = arena_alloc(a, len * 3 + 1), *p = out;

	for (; *s; s += n) {
		unsigned char ch = (unsigned char)*s;

		if (ch >= 0x20 && ch < 0x80) {
			*p++ = *s;
			n = 1;
			continue;
		}
		n = ch < 0x80 ? 1 : ch < 0xe0 ? 2 : ch < 0xf0 ? 3 : 4;
		if (strnlen(s, n) < n || !utf8_valid(s, n) ||
		    (ch < 0x20 && !strchr("\t\n\r", ch)) ||
		    !memcmp(s, "\xef\xbf\xbe", n) ||
		    !memcmp(s, "\xef\xbf\xbf", n)) {
			memcpy(p, instead, 3);
			p += 3;
			n = 1;
			/* What was left of the sequence says nothing. */
			while (((unsigned char)s[n] & 0xc0) == 0x80)
				n++;
			continue;
		}
		memcpy(p, s, n);
		p += n;
	}
	*p = '\0';
	return out;
}

void
answers_put(struct answers *an, struct slot *s, const char *stored,
	const char *typed)
{
	size_t n = (stored ? strlen(stored) : 0) + (typed ? strlen(typed) : 0);
	size_t old = (s->stored ? strlen(s->stored) : 0) +
		(s->typed ? strlen(s->typed) : 0);

	an->size -= old;
	s->stored = s->typed = NULL;
	if (n > ANSWERS_MOST - an->size) {
		an->full = true;
		return;
	}
	an->size += n;
	s->stored = stored;
	s->typed = typed;
}

void
answers_set(struct answers *an, const struct field *f, int row,
	const char *stored)
{
	struct slot *s = answers_slot(an, f, row);

	/* A page saved again changes little; do not let the arena grow. */
	if (s->stored && !s->typed && !strcmp(s->stored, stored))
		return;
	answers_put(an, s, *stored ? answers_clean(an->arena, stored) : NULL, NULL);
}

void
answers_refuse(struct answers *an, const struct field *f, int row,
	const char *typed)
{
	struct slot *s = answers_slot(an, f, row);

	if (s->typed && !strcmp(s->typed, typed))
		return;
	answers_put(an, s, NULL, answers_clean(an->arena, typed));
}

int
answers_rows(const struct answers *an, const struct repeat *r)
{
	return (int)an->rows[r->index].n;
}

int
answers_row_id(const struct answers *an, const struct repeat *r, int row)
{
	const struct rows *rows = &an->rows[r->index];

	assert(row >= 0 && (size_t)row < rows->n);
	return rows->list[row].id;
}

int
answers_row_of(const struct answers *an, const struct repeat *r, int id)
{
	const struct rows *rows = &an->rows[r->index];

	for (size_t i = 0; i < rows->n; i++)
		if (rows->list[i].id == id)
			return (int)i;
	return -1;
}

int
answers_row_new(struct answers *an, const struct repeat *r, int id)
{
	struct rows *rows = &an->rows[r->index];
	struct row_of *row;

	if (rows->n == rows->room) {
		struct row_of *old = rows->list;

		rows->room = rows->room ? rows->room * 2 : 4;
		rows->list = arena_array(an->arena, rows->room, sizeof(*row));
		if (rows->n)
			memcpy(rows->list, old, rows->n * sizeof(*row));
	}
	row = &rows->list[rows->n];
	*row = (struct row_of){ .id = id, .unknown = "" };
	row->slots = arena_array(an->arena, r->nfields + 1, sizeof(*row->slots));
	return (int)rows->n++;
}

int
answers_add_row(struct answers *an, const struct repeat *r)
{
	return answers_row_new(an, r, ++an->last_id);
}

int
answers_append_row(struct answers *an, const struct repeat *r, int id)
{
	return answers_row_new(an, r, id);
}

/* Out of the list, kept aside in place of the one before. */
void
answers_drop_as(struct answers *an, const struct repeat *r, int row)
{
	struct rows *rows = &an->rows[r->index];

	assert(row >= 0 && (size_t)row < rows->n);
	rows->dropped = rows->list[row];
	memmove(rows->list + row, rows->list + row + 1,
		(rows->n - (size_t)row - 1) * sizeof(*rows->list));
	rows->n--;
}

void
answers_drop_row(struct answers *an, const struct repeat *r, int row)
{
	struct rows *rows = &an->rows[r->index];
	struct row_of before = rows->dropped;
	bool empty = answers_row_empty(an, r, row);

	answers_drop_as(an, r, row);
	/* There is nothing to bring back of an empty one. */
	if (empty)
		rows->dropped = before;
}

int
answers_bring_row(struct answers *an, const struct repeat *r, int id)
{
	struct rows *rows = &an->rows[r->index];
	size_t at = (size_t)answers_row_new(an, r, id);
	struct row_of row = rows->list[at];

	if (rows->dropped.id == id) {
		row = rows->dropped;
		row.kept = false;
		rows->dropped.id = 0;
	}
	for (; at > 0 && rows->list[at - 1].id > id; at--)
		rows->list[at] = rows->list[at - 1];
	rows->list[at] = row;
	if (id > an->last_id)
		an->last_id = id;
	return (int)at;
}

int
answers_dropped(const struct answers *an, const struct repeat *r)
{
	return an->rows[r->index].dropped.id;
}

const char *
answers_dropped_get(const struct answers *an, const struct field *f)
{
	const struct row_of *row = &an->rows[f->repeat->index].dropped;
	const char *s = row->id ? row->slots[place_of(f)].stored : NULL;

	return s ? s : "";
}

int
answers_row_ref(const struct answers *an, const struct repeat *r, int row)
{
	int id = answers_row_id(an, r, row);

	if (an->rows[r->index].list[row].kept)
		return id;
	return id > an->last_kept ? 0 : -id;
}

void
answers_keep(struct answers *an)
{
	for (size_t i = 0; i < an->permit->nrepeats; i++)
		for (size_t k = 0; k < an->rows[i].n; k++)
			an->rows[i].list[k].kept = true;
	an->last_kept = an->last_id;
}

const char *
answers_pages(const struct answers *an)
{
	return an->pages;
}

void
answers_set_pages(struct answers *an, const char *pages)
{
	an->pages = answers_clean(an->arena, pages);
}

void
answers_forget(struct answers *an)
{
	an->pages = "";
	for (size_t i = 0; i < an->permit->nrepeats; i++)
		an->rows[i].dropped.id = 0;
}

bool
answers_row_empty(const struct answers *an, const struct repeat *r, int row)
{
	for (size_t i = 0; i < r->nfields; i++) {
		const struct slot *s = answers_slot(an, r->fields[i], row);

		/* A calculation is not given by anybody. */
		if ((s->stored || s->typed) && !r->fields[i]->calculate)
			return false;
	}
	return true;
}

const char *
answers_name(struct arena *a, const struct field *f, int row)
{
	if (!f->repeat)
		return f->name;
	return arena_printf(a, "%s.%d.%s", f->repeat->name, row, f->name);
}

const char *
answers_key(struct arena *a, const struct answers *an, const struct field *f,
	int row)
{
	if (!f->repeat)
		return f->name;
	return arena_printf(a, "%s.#%d.%s", f->repeat->name,
		answers_row_id(an, f->repeat, row), f->name);
}

/* A short number without a sign or leading zeros; -1 when it is none. */
static int
small(const char *s, size_t n)
{
	int v = 0;

	if (n < 1 || n > 9 || (*s == '0' && n > 1))
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		v = v * 10 + (s[i] - '0');
	}
	return v;
}

static const struct repeat *
repeat_named(const struct permit *p, const char *name, size_t n)
{
	for (size_t i = 0; i < p->nrepeats; i++)
		if (strlen(p->repeats[i]->name) == n &&
		    !memcmp(p->repeats[i]->name, name, n))
			return p->repeats[i];
	return NULL;
}

/* What a name says; with mark the row's number stands behind that sign. */
static bool
name_says(const struct permit *p, const char *name, bool mark,
	const struct field **f, int *number)
{
	const char *dot = strchr(name, '.'), *second;
	const struct repeat *r = NULL;
	const struct field *found;
	int n = -1;

	if (dot) {
		r = repeat_named(p, name, (size_t)(dot - name));
		second = strchr(++dot, '.');
		if (!r || !second || (mark && *dot++ != '#'))
			return false;
		n = small(dot, (size_t)(second - dot));
		if (n < 0)
			return false;
		name = second + 1;
	}
	found = permit_field(p, r, name);
	if (!found)
		return false;
	*f = found;
	*number = n;
	return true;
}

bool
answers_name_says(const struct permit *p, const char *name,
	const struct field **f, int *place)
{
	return name_says(p, name, false, f, place);
}

static bool
find(const struct answers *an, const char *name, bool by_id,
	const struct field **f, int *row)
{
	const struct field *found;
	int n;

	if (!name_says(an->permit, name, by_id, &found, &n))
		return false;
	if (found->repeat && by_id)
		n = answers_row_of(an, found->repeat, n);
	if (found->repeat && (n < 0 || n >= answers_rows(an, found->repeat)))
		return false;
	*f = found;
	*row = n;
	return true;
}

bool
answers_find(const struct answers *an, const char *name, const struct field **f,
	int *row)
{
	return find(an, name, false, f, row);
}

bool
answers_find_key(const struct answers *an, const char *key,
	const struct field **f, int *row)
{
	return find(an, key, true, f, row);
}

static struct slot
slot_copy(struct arena *a, struct slot s)
{
	if (s.stored)
		s.stored = arena_strdup(a, s.stored);
	if (s.typed)
		s.typed = arena_strdup(a, s.typed);
	return s;
}

static struct row_of
row_copy(struct arena *a, const struct repeat *r, const struct row_of *from)
{
	struct row_of row = *from;

	if (!from->id)
		return row;
	row.unknown = arena_strdup(a, from->unknown);
	row.slots = arena_array(a, r->nfields + 1, sizeof(*row.slots));
	for (size_t k = 0; k < r->nfields; k++)
		row.slots[k] = slot_copy(a, from->slots[k]);
	return row;
}

struct answers *
answers_copy(struct arena *a, const struct answers *an)
{
	const struct permit *p = an->permit;
	struct answers *to = answers_new(a, p);

	to->last_id = an->last_id;
	to->last_kept = an->last_kept;
	to->size = an->size;
	to->full = an->full;
	to->unknown = arena_strdup(a, an->unknown);
	to->pages = arena_strdup(a, an->pages);
	answers_set_version(to, an->version);
	for (size_t i = 0; i < an->ngone; i++)
		answers_put_gone(to, an->gone[i].name, an->gone[i].label,
			an->gone[i].value);
	to->size = an->size;
	for (size_t i = 0; i < p->nfields; i++)
		to->slots[i] = slot_copy(a, an->slots[i]);
	for (size_t i = 0; i < p->nrepeats; i++) {
		const struct repeat *r = p->repeats[i];

		for (size_t j = 0; j < an->rows[i].n; j++) {
			answers_row_new(to, r, an->rows[i].list[j].id);
			to->rows[i].list[j] = row_copy(a, r,
				&an->rows[i].list[j]);
		}
		to->rows[i].dropped = row_copy(a, r, &an->rows[i].dropped);
	}
	return to;
}
