#include "unit/unit.h"
#include "unit/made.h"

enum { ROOM = 64 };

/* The arrays of a definition are read-only to all but who makes it. */
#define ADD(array, n, what) (((void **)(uintptr_t)(array))[(n)++] = (what))

static struct arena *arena;
static struct repeat *in_repeat;
static struct page *on_page;

struct arena *
made_arena(void)
{
	return arena;
}

struct permit *
made_permit(struct arena *a)
{
	struct permit *p = arena_alloc(a, sizeof(*p));

	arena = a;
	in_repeat = NULL;
	on_page = NULL;
	p->where.file = "uji.xml";
	p->id = "uji";
	p->opens = p->closes = NO_DAY;
	p->params = arena_array(a, ROOM, sizeof(struct parameter));
	p->lists = arena_array(a, ROOM, sizeof(void *));
	p->pages = arena_array(a, ROOM, sizeof(void *));
	p->fields = arena_array(a, ROOM, sizeof(void *));
	p->repeats = arena_array(a, ROOM, sizeof(void *));
	p->calculated = arena_array(a, ROOM, sizeof(void *));
	p->stages = arena_array(a, ROOM, sizeof(void *));
	p->fee.lines = arena_array(a, ROOM, sizeof(struct fee_line));
	return p;
}

struct page *
made_page(struct permit *p, const char *id)
{
	struct page *page = arena_alloc(arena, sizeof(*page));

	page->id = id;
	page->index = (int)p->npages;
	page->entries = arena_array(arena, ROOM, sizeof(struct entry));
	ADD(p->pages, p->npages, page);
	on_page = page;
	in_repeat = NULL;
	return page;
}

static struct entry *
entry_new(void)
{
	return (struct entry *)(uintptr_t)&on_page->entries[on_page->n++];
}

struct field *
made_field(struct permit *p, const char *name, const char *type)
{
	struct field *f = arena_alloc(arena, sizeof(*f));

	assert_true(p->nfields < ROOM);
	f->where.file = "uji.xml";
	f->name = name;
	f->index = (int)p->nfields;
	f->type = field_type(type);
	assert_non_null(f->type);
	f->page = on_page;
	f->repeat = in_repeat;
	f->label.id = name;
	f->later = true;
	ADD(p->fields, p->nfields, f);
	if (in_repeat)
		in_repeat->fields[in_repeat->nfields++] = f;
	else
		entry_new()->field = f;
	return f;
}

struct repeat *
made_repeat(struct permit *p, const char *name)
{
	struct repeat *r = arena_alloc(arena, sizeof(*r));

	r->name = name;
	r->index = (int)p->nrepeats;
	r->page = on_page;
	r->fields = arena_array(arena, ROOM, sizeof(void *));
	ADD(p->repeats, p->nrepeats, r);
	entry_new()->repeat = r;
	in_repeat = r;
	return r;
}

void
made_outside(struct permit *p)
{
	(void)p;
	in_repeat = NULL;
}

struct list *
made_list(struct permit *p, const char *id, const char *values)
{
	struct list *l = arena_alloc(arena, sizeof(*l));

	l->id = id;
	l->items = arena_array(arena, ROOM, sizeof(struct item));
	while (*values) {
		size_t n = strcspn(values, " ");
		struct item *it = &l->items[l->n++];
		char *text;

		it->value = arena_strndup(arena, values, n);
		text = arena_strdup(arena, it->value);
		if (*text >= 'a' && *text <= 'z')
			*text = (char)(*text - 'a' + 'A');
		it->text.id = text;
		values += n + (values[n] == ' ');
	}
	ADD(p->lists, p->nlists, l);
	return l;
}

void
made_param(struct permit *p, const char *name, double value, const char *from)
{
	struct parameter *q = (struct parameter *)(uintptr_t)&p->params[p->nparams++];

	q->name = name;
	q->value = value;
	q->from = date_parse_iso(from);
}
