/*
 * Questions that are never asked: those that wait for their own answer, and those
 * that wait for each other.
 */
#include "form/expr.h"
#include "form/permit_words.h"

/* Whether e reads an answer that is asked only where e holds. */
static const struct field *
own(const struct expr *e, const struct page *page, const struct repeat *repeat,
	const struct field *field)
{
	const struct field *const *uses;
	size_t n = e ? expr_uses(e, &uses) : 0;

	for (size_t i = 0; i < n; i++)
		if (uses[i] == field || (page && uses[i]->page == page) ||
		    (repeat && uses[i]->repeat == repeat))
			return uses[i];
	return NULL;
}

static void
judge_own(struct reader *r, const struct node *n, const struct field *f)
{
	if (!f)
		return;
	permit_doubt(r, n);
	mistake(r->m, node_at(n, "relevant"), "%s: relevant memakai $%s, yang baru "
		"ditanyakan bila ini tampil; jadi ini tidak pernah tampil",
		place_of(r->scratch, n), f->name);
}

/* What waits for its own answer is never asked. */
static void
waiting(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->npages; i++)
		judge_own(r, r->page_nodes[i], own(p->pages[i]->relevant,
			p->pages[i], NULL, NULL));
	for (size_t i = 0; i < p->nrepeats; i++)
		judge_own(r, r->repeat_nodes[i], own(p->repeats[i]->relevant,
			NULL, p->repeats[i], NULL));
	for (size_t i = 0; i < p->nfields; i++)
		if (!p->fields[i]->calculate)
			judge_own(r, r->field_nodes[i], own(
				p->fields[i]->relevant, NULL, NULL,
				p->fields[i]));
}

/* Questions none of which is ever asked as long as none of them is answered. */
struct never {
	struct reader *r;
	bool *missing;			/* of each field */
	const struct field **path;	/* from the first to the one in hand */
	bool *seen;
	size_t depth;
};

/* What keeps f from being asked while those are missing: *n is its node. */
static const struct expr *
keeps_out(const struct never *v, const struct field *f, const struct node **n)
{
	const struct reader *r = v->r;
	const struct expr *e = f->relevant;

	*n = r->field_nodes[f->index];
	if (e && expr_without(e, v->missing) == 0)
		return e;
	e = f->repeat ? f->repeat->relevant : NULL;
	if (e && expr_without(e, v->missing) == 0) {
		*n = r->repeat_nodes[f->repeat->index];
		return e;
	}
	e = f->page->relevant;
	*n = r->page_nodes[f->page->index];
	return e && expr_without(e, v->missing) == 0 ? e : NULL;
}

/* From all questions, those are taken away that some answer of the rest brings
 * up, until none is. */
static void
find_missing(struct never *v)
{
	const struct permit *p = v->r->p;
	const struct node *n;
	bool fewer = true;

	for (size_t i = 0; i < p->nfields; i++)
		v->missing[i] = true;
	while (fewer) {
		fewer = false;
		for (size_t i = 0; i < p->nfields; i++)
			if (v->missing[i] && !keeps_out(v, p->fields[i], &n)) {
				v->missing[i] = false;
				fewer = true;
			}
	}
}

/* Whether the way from f leads back to the first of the path. */
static bool
leads_back(struct never *v, const struct field *f)
{
	const struct field *const *uses;
	const struct node *n;
	const struct expr *e = keeps_out(v, f, &n);
	size_t nuses = e ? expr_uses(e, &uses) : 0;

	v->path[v->depth++] = f;
	v->seen[f->index] = true;
	for (size_t i = 0; i < nuses; i++) {
		if (!v->missing[uses[i]->index])
			continue;
		if (uses[i] == v->path[0] && v->depth > 1)
			return true;
		if (!v->seen[uses[i]->index] && leads_back(v, uses[i]))
			return true;
	}
	v->depth--;
	return false;
}

static void
tell(struct never *v)
{
	const struct node *n;
	struct buf b;

	keeps_out(v, v->path[0], &n);
	buf_init(&b, v->r->scratch, 2000);
	for (size_t i = 0; i < v->depth; i++)
		buf_printf(&b, "%s → ", v->path[i]->name);
	permit_doubt(v->r, n);
	mistake(v->r->m, node_at(n, "relevant"), "%s: relevant memakai $%s, yang "
		"menunggu jawaban dari sini juga (%s%s); semuanya tidak pernah "
		"tampil", place_of(v->r->scratch, n), v->path[1]->name, b.data,
		v->path[0]->name);
}

/* Each circle is told once, at its first question. */
static void
waiting_for_each_other(struct reader *r)
{
	size_t n = r->p->nfields + 1;
	struct never v = { .r = r };
	bool *told = arena_array(r->scratch, n, sizeof(*told));

	v.missing = arena_array(r->scratch, n, sizeof(*v.missing));
	v.path = arena_array(r->scratch, n, sizeof(*v.path));
	find_missing(&v);
	for (size_t i = 0; i < r->p->nfields; i++) {
		const struct field *f = r->p->fields[i];

		v.seen = arena_array(r->scratch, n, sizeof(*v.seen));
		v.depth = 0;
		if (!v.missing[i] || told[i] || f->calculate || !leads_back(&v, f))
			continue;
		for (size_t k = 0; k < v.depth; k++)
			told[v.path[k]->index] = true;
		tell(&v);
	}
}

void
permit_never(struct reader *r)
{
	waiting(r);
	waiting_for_each_other(r);
}
