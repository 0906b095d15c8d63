/* The pages, repeats and questions of a definition, without their expressions. */
#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

/* Sizes are known before: pointers into the arrays are handed out. */
struct builder {
	struct reader *r;
	const struct field **fields;
	const struct repeat **repeats;
};

static size_t
count_fields(const struct node *n)
{
	size_t count = node_count(n, "field");

	for (const struct node *c = n->first; c; c = c->next)
		if (c->is && c->is->id != EL_FIELD)
			count += count_fields(c);
	return count;
}

static int64_t
size_of(const struct node *n)
{
	const char *s = node_get(n, "max-size");
	int64_t v;
	char *end;

	if (!s)
		return 10 << 20;
	v = strtoll(s, &end, 10);
	v = *end == 'K' ? v << 10 : v << 20;
	return v < FILE_SIZE_MOST ? v : FILE_SIZE_MOST;
}

static int
whole(const struct node *n, const char *attr, int otherwise)
{
	const char *s = node_get(n, attr);
	int64_t v;

	return s && parse_int(s, &v) && v >= 0 && v <= 1000000 ? (int)v : otherwise;
}

static unsigned
accepted(const struct node *n)
{
	const char *s = node_get(n, "accept");

	if (!s)
		return ACCEPT_JPG | ACCEPT_PNG | ACCEPT_PDF;
	return (strstr(s, "jpg") ? ACCEPT_JPG : 0u) |
		(strstr(s, "png") ? ACCEPT_PNG : 0u) |
		(strstr(s, "pdf") ? ACCEPT_PDF : 0u);
}

static bool
says(const struct node *n, const char *attr, const char *word)
{
	const char *s = node_get(n, attr);

	return s && !strcmp(s, word);
}

static void
file_attrs(struct field *f, const struct node *n)
{
	f->accept = accepted(n);
	f->max_files = whole(n, "max-files", 1);
	f->max_size = size_of(n);
	f->original = says(n, "original", "yes");
	f->later = !says(n, "later", "no");
}

static struct field *
field(struct builder *b, struct node *n)
{
	struct reader *r = b->r;
	struct field *f = arena_alloc(r->keep, sizeof(*f));
	const struct node *sample = node_child(n, "sample");
	const char *type = node_get(n, "type");

	f->where = n->where;
	f->index = (int)r->p->nfields;
	f->name = permit_keep(r, node_get(n, "name"));
	/* A type that is not known was told; as a text it does no more harm. */
	f->type = type ? field_type(type) : NULL;
	if (!f->type)
		f->type = field_type("text");
	f->label = permit_text(r, n, "label");
	f->hint = permit_text(r, n, "hint");
	f->help = permit_text(r, n, "help");
	f->error = permit_text(r, n, "error");
	f->sample = permit_keep(r, sample ? node_get(sample, "href") : NULL);
	f->min_length = whole(n, "min-length", 0);
	f->max_length = whole(n, "max-length", 0);
	f->pattern = permit_keep(r, node_get(n, "pattern"));
	f->unit = permit_keep(r, node_get(n, "unit"));
	if (node_get(n, "list"))
		f->list = permit_list(r->p, node_get(n, "list"));
	f->sensitive = says(n, "sensitive", "yes");
	f->index_as = permit_keep(r, node_get(n, "index"));
	file_attrs(f, n);
	r->field_nodes[f->index] = n;
	b->fields[r->p->nfields++] = f;
	return f;
}

static struct repeat *
repeat(struct builder *b, struct node *n, const struct page *page)
{
	struct reader *r = b->r;
	struct repeat *rep = arena_alloc(r->keep, sizeof(*rep));

	rep->where = n->where;
	rep->index = (int)r->p->nrepeats;
	rep->name = permit_keep(r, node_get(n, "name"));
	rep->page = page;
	rep->title = permit_text(r, n, "title");
	rep->hint = permit_text(r, n, "hint");
	rep->fields = arena_array(r->keep, node_count(n, "field") + 1,
		sizeof(*rep->fields));
	r->repeat_nodes[rep->index] = n;
	b->repeats[r->p->nrepeats++] = rep;
	for (struct node *c = n->first; c; c = c->next) {
		struct field *f;

		if (!c->is || c->is->id != EL_FIELD || !node_get(c, "name"))
			continue;
		f = field(b, c);
		f->page = page;
		f->repeat = rep;
		rep->fields[rep->nfields++] = f;
	}
	return rep;
}

static struct page *
page(struct builder *b, struct node *n)
{
	struct reader *r = b->r;
	struct page *pg = arena_alloc(r->keep, sizeof(*pg));
	struct entry *entries = arena_array(r->keep, node_count(n, "field") +
		node_count(n, "repeat") + 1, sizeof(*entries));
	const char *stage = node_get(n, "stage");

	pg->where = n->where;
	pg->index = (int)r->p->npages;
	/* That it has none was told; its questions are there all the same. */
	pg->id = node_get(n, "id") ? permit_keep(r, node_get(n, "id")) : "";
	pg->title = permit_text(r, n, "title");
	pg->hint = permit_text(r, n, "hint");
	pg->stage = stage ? permit_stage(r->p, stage) : NULL;
	pg->entries = entries;
	for (struct node *c = n->first; c; c = c->next) {
		if (!c->is || !node_get(c, "name"))
			continue;
		if (c->is->id == EL_REPEAT) {
			entries[pg->n++].repeat = repeat(b, c, pg);
		} else if (c->is->id == EL_FIELD) {
			struct field *f = field(b, c);

			f->page = pg;
			entries[pg->n++].field = f;
		}
	}
	return pg;
}

/* A parent is a question of the same row first, then of those outside. */
static void
parents(struct reader *r)
{
	for (size_t i = 0; i < r->p->nfields; i++) {
		struct field *f = (struct field *)r->p->fields[i];
		const char *name = node_get(r->field_nodes[i], "parent");

		if (!name)
			continue;
		if (f->repeat)
			f->parent = permit_field(r->p, f->repeat, name);
		if (!f->parent)
			f->parent = permit_field(r->p, NULL, name);
	}
}

void
permit_build_form(struct reader *r, const struct node *form)
{
	struct builder b = { .r = r };
	size_t npages = node_count(form, "page"), nrepeats = 0;
	size_t nfields = count_fields(form);
	const struct page **pages;

	if (nfields > FIELDS_MOST) {
		mistake(r->m, form->where, "formulir: %zu pertanyaan; paling banyak %d",
			nfields, FIELDS_MOST);
		r->blind = true;
		return;
	}
	for (const struct node *c = form->first; c; c = c->next)
		nrepeats += c->is ? node_count(c, "repeat") : 0;
	pages = arena_array(r->keep, npages + 1, sizeof(*pages));
	b.fields = arena_array(r->keep, nfields + 1, sizeof(*b.fields));
	b.repeats = arena_array(r->keep, nrepeats + 1, sizeof(*b.repeats));
	r->field_nodes = arena_array(r->scratch, nfields + 1, sizeof(struct node *));
	r->page_nodes = arena_array(r->scratch, npages + 1, sizeof(struct node *));
	r->repeat_nodes = arena_array(r->scratch, nrepeats + 1,
		sizeof(struct node *));
	r->p->pages = pages;
	r->p->fields = b.fields;
	r->p->repeats = b.repeats;
	for (struct node *c = form->first; c; c = c->next) {
		if (!c->is || c->is->id != EL_PAGE)
			continue;
		r->page_nodes[r->p->npages] = c;
		pages[r->p->npages] = page(&b, c);
		r->p->npages++;
	}
	parents(r);
}
