#include "unit/unit.h"
#include "unit/made.h"

static const struct expr *
good(struct permit *p, const struct repeat *r, struct field *f,
	enum expr_kind want, const char *place, const char *text)
{
	struct scope s = { .permit = p, .repeat = r, .self = f, .want = want,
		.place = place, .no_fee = !strcmp(place, "amount") };
	struct mistakes m;
	const struct expr *e;

	mistakes_init(&m, made_arena());
	e = expr_new(made_arena(), &s, text, p->where, &m);
	if (!e)
		test_wrong("\"%s\": %s\n", text, m.n ? m.list[0].words : "?");
	return e;
}

void
made_expr(struct permit *p, const struct expr **where, struct field *f,
	enum expr_kind want, const char *text)
{
	*where = good(p, f ? f->repeat : NULL, f, want, "relevant", text);
}

void
made_calculate(struct permit *p, struct field *f, enum expr_kind want,
	const char *text)
{
	made_expr(p, &f->calculate, f, want, text);
	((void **)(uintptr_t)p->calculated)[p->ncalculated++] = f;
}

struct fee_line *
made_fee_line(struct permit *p, const char *amount)
{
	struct fee_line *l;

	l = (struct fee_line *)(uintptr_t)&p->fee.lines[p->fee.n++];
	p->fee.kind = "retribusi";
	l->amount = good(p, NULL, NULL, EXPR_NUMBER, "amount", amount);
	return l;
}

struct stage *
made_stage(struct permit *p, const char *id, const char *relevant)
{
	struct stage *s = arena_alloc(made_arena(), sizeof(*s));

	s->id = id;
	s->index = (int)p->nstages;
	if (relevant)
		s->relevant = good(p, NULL, NULL, EXPR_BOOL, "relevant",
			relevant);
	((void **)(uintptr_t)p->stages)[p->nstages++] = s;
	return s;
}
