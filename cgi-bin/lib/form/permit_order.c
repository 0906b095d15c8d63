/*
 * The order of calculations: each after those it uses. What a question is
 * worth depends on its calculation, and on whether it is relevant, for what is
 * not relevant counts as not given; so both are followed. Two questions that
 * are each relevant while the other is empty are no circle worth refusing:
 * nothing is calculated in it. Those that are never asked at all are found by
 * permit_never.c.
 */
#include "form/expr.h"
#include "form/permit_words.h"

enum colour { WHITE, GREY, BLACK };

struct order {
	struct reader *r;
	enum colour *colour;		/* of each field */
	const struct field **path;	/* from the first to the one in hand */
	size_t depth;
	const struct field **done;	/* calculated, in order */
	size_t ndone;
	bool told;
};

static void visit(struct order *o, const struct field *f);

static void
tell(struct order *o, const struct field *f)
{
	size_t from = o->depth;
	bool calculated = false;
	struct buf b;

	buf_init(&b, o->r->scratch, 2000);
	while (from > 0 && o->path[--from] != f)
		;
	for (size_t i = from; i < o->depth; i++) {
		calculated |= o->path[i]->calculate != NULL;
		buf_printf(&b, "%s → ", o->path[i]->name);
	}
	if (!calculated)
		return;
	/* It begins with one that is calculated. */
	while (!o->path[from]->calculate)
		from++;
	mistake(o->r->m, node_at(o->r->field_nodes[o->path[from]->index],
		"calculate"), "pertanyaan \"%s\": perhitungan melingkar (%s%s); salah "
		"satu tidak boleh memakai yang lain", o->path[from]->name, b.data,
		f->name);
	o->told = true;
	o->r->doubt |= DOUBT_ANSWERS;
}

static void
follow(struct order *o, const struct expr *e)
{
	const struct field *const *uses;
	size_t n = e ? expr_uses(e, &uses) : 0;

	for (size_t i = 0; i < n; i++)
		visit(o, uses[i]);
}

static void
visit(struct order *o, const struct field *f)
{
	if (o->colour[f->index] == BLACK)
		return;
	if (o->colour[f->index] == GREY) {
		tell(o, f);
		return;
	}
	o->colour[f->index] = GREY;
	o->path[o->depth++] = f;
	follow(o, f->calculate);
	follow(o, f->relevant);
	if (f->repeat)
		follow(o, f->repeat->relevant);
	if (f->page)
		follow(o, f->page->relevant);
	o->depth--;
	o->colour[f->index] = BLACK;
	if (f->calculate)
		o->done[o->ndone++] = f;
}

/* The officer's answer that comes last of what e reads, itself or by what that
 * is calculated from. */
static const struct field *
latest(const struct field *const *late, const struct expr *e)
{
	const struct field *const *uses, *last = NULL;
	size_t n = e ? expr_uses(e, &uses) : 0;

	for (size_t i = 0; i < n; i++) {
		const struct field *f = uses[i]->page->stage ? uses[i] :
			late[uses[i]->index];

		if (f && (!last ||
		    f->page->stage->index > last->page->stage->index))
			last = f;
	}
	return last;
}

/* The same, of the stage with that place or a later one. */
static const struct field *
officers(const struct field *const *late, const struct expr *e, int from)
{
	const struct field *f = latest(late, e);

	return f && f->page->stage->index >= from ? f : NULL;
}

/* For each calculated field the officer's answer that it waits for, or NULL. */
static const struct field *const *
late_ones(struct reader *r, const struct order *o)
{
	const struct field **late = arena_array(r->scratch, r->p->nfields + 1,
		sizeof(*late));

	for (size_t i = 0; i < o->ndone; i++)
		late[o->done[i]->index] = latest(late, o->done[i]->calculate);
	return late;
}

static void
too_early(struct reader *r, const struct node *n, const char *attr,
	const struct field *f, const char *when)
{
	if (f)
		mistake_odd(r->m, node_at(n, attr), "%s: %s memakai $%s, yang baru "
			"diisi petugas di tahap \"%s\"; %s jawabannya belum ada",
			place_of(r->scratch, n), attr, f->name,
			f->page->stage->id, when);
}

/* Which way a case goes is decided when the stage before is passed. */
static void
stages_wait(struct reader *r, const struct field *const *late)
{
	for (size_t i = 0; i < r->p->nstages; i++) {
		const struct node *n = r->stage_nodes[i];
		const struct field *f = officers(late,
			r->p->stages[i]->relevant, (int)i);

		if (!f)
			continue;
		permit_doubt(r, n);
		mistake(r->m, node_at(n, "relevant"), "%s: relevant memakai $%s, "
			"yang baru diisi di tahap \"%s\"; tahap ini diputuskan "
			"sebelum itu", place_of(r->scratch, n), f->name,
			f->page->stage->id);
	}
}

/* What is read before an officer has filled it in. */
static void
early(struct reader *r, const struct field *const *late)
{
	static const char asking[] = "saat pemohon mengisi", paying[] =
		"saat biaya dihitung, waktu dikirim,";
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->npages; i++)
		if (!p->pages[i]->stage)
			too_early(r, r->page_nodes[i], "relevant",
				officers(late, p->pages[i]->relevant, 0), asking);
	for (size_t i = 0; i < p->nfields; i++)
		if (!p->fields[i]->page->stage && !p->fields[i]->calculate)
			too_early(r, r->field_nodes[i], "relevant",
				officers(late, p->fields[i]->relevant, 0), asking);
	for (size_t i = 0; i < p->fee.n; i++)
		too_early(r, r->line_nodes[i], "amount",
			officers(late, p->fee.lines[i].amount, 0), paying);
}

void
permit_order(struct reader *r)
{
	size_t n = r->p->nfields + 1;
	struct order o = { .r = r };

	o.colour = arena_array(r->scratch, n, sizeof(*o.colour));
	o.path = arena_array(r->scratch, n, sizeof(*o.path));
	o.done = arena_array(r->keep, n, sizeof(*o.done));
	for (size_t i = 0; i < r->p->nfields; i++)
		visit(&o, r->p->fields[i]);
	/* What was sent under a version must be readable for ever. */
	if (r->dirfd >= 0) {
		const struct field *const *late = late_ones(r, &o);

		permit_never(r);
		stages_wait(r, late);
		early(r, late);
	}
	r->p->calculated = o.done;
	r->p->ncalculated = o.ndone;
}
