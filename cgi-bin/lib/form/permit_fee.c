/*
 * What the fee is made with: the parameters and the questions that its lines
 * read, by way of calculations and of what is relevant too.
 */
#include "form/expr.h"
#include "form/permit_read.h"

static void
follow(struct reader *r, const struct expr *e)
{
	/* What they hold is the parser's own. */
	struct parameter *params = (struct parameter *)r->p->params;
	const struct field *const *uses;
	size_t n = e ? expr_uses(e, &uses) : 0;

	for (size_t i = 0; e && i < r->p->nparams; i++)
		params[i].in_fee |= expr_reads_param(e, params[i].name);
	for (size_t i = 0; i < n; i++) {
		struct field *f = (struct field *)uses[i];

		if (f->in_fee)
			continue;
		f->in_fee = true;
		follow(r, f->calculate);
		follow(r, f->relevant);
	}
}

void
permit_fee(struct reader *r)
{
	for (size_t i = 0; i < r->p->fee.n; i++) {
		follow(r, r->p->fee.lines[i].amount);
		follow(r, r->p->fee.lines[i].relevant);
	}
}
