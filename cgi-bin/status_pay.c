/* status: the bill. Nobody has to come to pay. */
#include "base/date.h"
#include "base/log.h"
#include "base/text.h"
#include "out/filetype.h"
#include "status.h"
#include "view/document.h"
#include "view/price.h"
#include "work/definitions.h"

/* One picture of a few kilobytes; more is no QRIS. */
enum { QRIS_MOST = 200 * 1024 };

bool
status_failed(const struct application *a)
{
	return !strcmp(a->state, "tolak") || !strcmp(a->state, "gugur") ||
		!strcmp(a->state, "batal");
}

/* The picture that a clerk put into the live folder, if it is one: by its
 * bytes, and only up to where it ends. */
static bool
find_qris(struct ctx *c, char **data, size_t *len)
{
	if (!definitions_file(c, "pembayaran/qris.png", data, len))
		return false;
	if (*len <= QRIS_MOST &&
	    filetype_walk(ACCEPT_PNG, *data, *len, len) == P_NONE)
		return true;
	log_write(c, LOG_WARNING, "pembayaran/qris.png is no whole PNG of at most "
		"%d KB: it is not shown", QRIS_MOST / 1024);
	return false;
}

static bool
is_open(const struct dossier *d)
{
	return !strcmp(d->app->state, "bayar") && !d->paid;
}

enum lk_err
status_qris(struct request *rq, const struct dossier *d)
{
	char *data;
	size_t len;

	if (!is_open(d) || !find_qris(req_ctx(rq), &data, &len))
		return LK_ENOENT;
	return resp_file(rq, "image/png", "qris.png", true, data, len);
}

/* The day by which a bill is asked to be paid. */
static int64_t
pay_by(struct request *rq, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);

	return calendar_after(calendar_of(c), date_today(d->app->stage_since,
		c->conf->zone), d->permit->repair_days);
}

static void
show_ways(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct conf *conf = req_ctx(rq)->conf;
	bool far = false;
	char *data;
	size_t len;

	view_set(v, "PAY_BY", status_day(rq, pay_by(rq, d)));
	if (*conf->pay_account) {
		struct view *to = view_add(v, "TRANSFER");

		view_some(to, "BANK", conf->pay_bank);
		view_set(to, "ACCOUNT", conf->pay_account);
		view_some(to, "ACCOUNT_NAME", conf->pay_name);
		far = true;
	}
	if (find_qris(req_ctx(rq), &data, &len)) {
		view_set(view_add(v, "QRIS"), "HREF", req_link(rq,
			"/status/%s?qris", d->app->number));
		far = true;
	}
	view_show(v, far ? "HERE_TOO" : "ONLY_HERE");
}

static void
show_open(struct request *rq, struct view *v, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	const struct asking as = { .form = d->form };

	view_show(v, "SCRIPT");
	v = view_add(v, "TO_PAY");
	view_set(v, "TOTAL", text_rupiah(c->arena, d->app->fee));
	view_set(v, "NUMBER", number_shown(c->arena, d->app->number));
	view_price_doubt(v, d->form);
	show_ways(rq, v, d);
	view_document_question(c, v, "PROOF", &as, d, view_proof(c, req_lang(rq)),
		-1, 0, req_token(rq), req_key(rq));
}

/* What was paid is said, what is to be paid shown large; who was refused or has
 * withdrawn owes nothing, and is told what becomes of what was paid. */
enum lk_err
status_bill(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;

	if (a->fee < 0)
		return LK_OK;
	if (a->fee == 0) {
		view_show(v, "FREE");
		return LK_OK;
	}
	if (!d->paid && status_failed(a))
		return LK_OK;
	if (is_open(d)) {
		show_open(rq, v, d);
	} else {
		struct view *fee = view_add(v, "FEE");

		view_set(fee, "TOTAL", text_rupiah(req_arena(rq), a->fee));
		view_price_doubt(fee, d->form);
	}
	if (!d->paid)
		return LK_OK;
	v = view_add(v, "PAID");
	view_set(v, "AMOUNT", text_rupiah(req_arena(rq), d->paid->amount));
	view_set(v, "DAY", status_day(rq, d->paid->paid_on));
	if (status_failed(a))
		view_show(v, "REFUND");
	return LK_OK;
}
