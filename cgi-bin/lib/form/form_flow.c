/* What it costs, which way it goes, and what sending leaves behind. */
#include <math.h>
#include <libxml/tree.h>
#include "form/form_own.h"

/* Beyond this a line is a mistake in the definition, not an amount. */
#define AMOUNT_MOST 1e14

static bool
line_amount(struct form *f, const struct fee_line *l, int64_t *amount)
{
	double v = expr_number(f, l->amount, -1);

	if (isnan(v) || fabs(v) > AMOUNT_MOST)
		return false;
	/* Settled already: a half is a half. */
	*amount = (int64_t)floor(v + 0.5);
	return true;
}

void
form_fee_compute(struct form *f)
{
	const struct fee *fee = &f->permit->fee;
	struct fee_result *lines;
	int64_t was;

	if (f->fee_state != UNKNOWN)
		return;
	f->fee_state = BUSY;
	f->fee_good = true;
	f->fee_total = 0;
	f->nfee_lines = 0;
	lines = arena_array(f->arena, fee->n + 1, sizeof(*lines));
	f->fee_lines = lines;
	was = form_turn(f, form_sent_at(f));
	for (size_t i = 0; i < fee->n; i++) {
		const struct fee_line *l = &fee->lines[i];
		struct fee_result *res = &lines[f->nfee_lines];

		if (l->relevant && !expr_bool(f, l->relevant, -1))
			continue;
		res->line = l;
		if (line_amount(f, l, &res->amount)) {
			f->fee_total += res->amount;
			f->nfee_lines++;
		} else {
			f->fee_good = false;
		}
	}
	form_turn(f, was);
	f->fee_state = KNOWN;
}

bool
form_fee(struct form *f, int64_t *total, const struct fee_result **lines,
	size_t *n)
{
	form_fee_compute(f);
	if (lines) {
		*lines = f->fee_lines;
		*n = f->nfee_lines;
	}
	if (!f->fee_good)
		return false;
	*total = f->fee_total;
	return true;
}

bool
form_stage_relevant(struct form *f, const struct stage *s)
{
	return !s->relevant ||
		form_bool_at(f, s->relevant, -1, form_sent_at(f));
}

const struct stage *
form_next_stage(struct form *f, const struct stage *s)
{
	const struct permit *p = f->permit;

	for (size_t i = s ? (size_t)s->index + 1 : 0; i < p->nstages; i++)
		if (form_stage_relevant(f, p->stages[i]))
			return p->stages[i];
	return NULL;
}

static void
prune_rows(struct form *f, const struct repeat *r)
{
	const struct rows_state *rows = form_rows(f, r);

	for (int i = rows->n - 1; i >= 0; i--)
		if (!rows->relevant || !rows->counts[i])
			answers_drop_row(f->answers, r, i);
}

void
form_prune(struct form *f)
{
	const struct permit *p = f->permit;

	/* Known first, all of it: what goes must not change what is relevant. */
	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *q = p->fields[i];
		int n = q->repeat ? form_rows(f, q->repeat)->n : 1;

		for (int k = 0; k < n; k++)
			if (!form_relevant(f, q, q->repeat ? k : -1))
				answers_set(f->answers, q, q->repeat ? k : -1, "");
	}
	for (size_t i = 0; i < p->nrepeats; i++)
		prune_rows(f, p->repeats[i]);
	answers_forget(f->answers);
	form_update(f);
}

static int
need_of(const struct expr *e, int otherwise)
{
	return e ? expr_constant(e) : otherwise;
}

int
field_need(const struct field *q)
{
	int required = need_of(q->required, 0);
	int relevant = need_of(q->relevant, 1);
	int page = need_of(q->page->relevant, 1);
	int repeat = q->repeat ? need_of(q->repeat->relevant, 1) : 1;

	if (!required || !relevant || !page || !repeat)
		return 0;
	return required == 1 && relevant == 1 && page == 1 && repeat == 1 ? 1 : 2;
}
