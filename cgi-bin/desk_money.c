/* desk: what a case costs, and what was paid. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "view/document.h"
#include "view/price.h"

void
desk_show_proofs(struct request *rq, struct view *v, const struct dossier *d)
{
	struct view *all = NULL;

	for (size_t i = 0; i < d->ndocuments; i++) {
		const struct document *doc = &d->documents[i];
		struct view *one;

		if (!document_is_proof(doc->question))
			continue;
		all = all ? all : view_add(v, "PROOFS");
		one = view_add(all, "PROOF");
		view_set(one, "HREF", view_document_href(req_ctx(rq), doc));
		view_set(one, "FILE", doc->name);
		view_set(one, "ABOUT", view_document_about(req_ctx(rq), doc,
			req_lang(rq)));
	}
}

/* What it costs by the answers as they are: the bill, unless a correction came
 * after it was paid. */
static int64_t
owed(const struct dossier *d)
{
	int64_t total;

	return form_fee(d->form, &total, NULL, NULL) ? total : d->app->fee;
}

/* A correction can make a case cost something that has passed the treasurer. */
static bool
has_passed_unpaid(const struct dossier *d)
{
	const struct stage *now = desk_stage(d), *s = NULL;

	if (d->paid || d->app->fee <= 0 ||
	    (!now && strcmp(d->app->state, "selesai")))
		return false;
	while ((s = form_next_stage(d->form, s)) && s != now)
		if (s->kind == STAGE_PAYMENT)
			return true;
	return false;
}

static void
show_difference(struct view *v, const struct dossier *d)
{
	struct arena *a = view_arena(v);
	const int64_t fee = owed(d), paid = d->paid->amount;

	if (fee != d->app->fee)
		view_set(view_add(v, "CORRECTED"), "FEE_NOW",
			text_rupiah(a, fee));
	if (paid < fee)
		view_set(view_add(v, "SHORT"), "DIFFERENCE",
			text_rupiah(a, fee - paid));
	else if (paid > fee)
		view_set(view_add(v, "OVER"), "DIFFERENCE",
			text_rupiah(a, paid - fee));
}

void
desk_show_money(struct request *rq, struct view *v, const struct dossier *d)
{
	struct arena *a = req_arena(rq);

	if (d->app->fee < 0)
		return;
	v = view_include(v, "MONEY", "petugas_uang.tpl");
	view_set(v, "FEE", text_rupiah(a, d->app->fee));
	if (d->app->fee > 0)
		view_price_doubt(v, d->form);
	if (has_passed_unpaid(d))
		view_show(v, "UNPAID");
	if (!d->paid)
		return;
	v = view_add(v, "RECEIVED");
	view_set(v, "AMOUNT", text_rupiah(a, d->paid->amount));
	view_set(v, "DAY", date_long(a, d->paid->paid_on, req_lang(rq)));
	desk_show_proofs(rq, v, d);
	show_difference(v, d);
}
