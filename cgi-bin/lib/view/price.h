/* What a permit costs, on every page that says so. */
#ifndef LOKET_VIEW_PRICE_H
#define LOKET_VIEW_PRICE_H

#include "form/form.h"
#include "view/view.h"

/*
 * Where {{>PRICE}} stands: the tariff as it is today and what the definition's
 * examples cost by it; with whole false the examples alone. Nothing where there
 * is nothing to say.
 */
void view_price(struct ctx *c, struct view *v, const struct permit *p, bool whole);

/* Where {{>NOT_OURS}} stands: that the tariff by which it is reckoned is not the
 * office's own, where it is not. */
void view_price_doubt(struct view *v, const struct form *f);

/*
 * Where {{>SO_FAR}} stands: what was worked out from the answers of a page (NULL:
 * none), and the fee as far as it is known once the person has come to a page
 * that it hangs on; on is the one that is shown.
 */
void view_so_far(struct view *v, struct form *f, const struct page *from,
	const struct page *on);

/* The lines of a fee with how each comes about: {{#LINE}} LABEL or NAMELESS,
 * {{#HOW}}, AMOUNT. */
void view_fee_lines(struct view *v, struct form *f,
	const struct fee_result *lines, size_t n);

#endif
