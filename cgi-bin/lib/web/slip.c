#include "base/date.h"
#include "out/qr.h"
#include "web/help.h"
#include "web/request.h"
#include "web/slip.h"

static bool
on_a_roll(struct request *rq)
{
	const char *paper = req_query(rq, "cetak");

	return paper && !strcmp(paper, "58");
}

bool
slip_is_asked(struct request *rq, const struct application *a)
{
	return on_a_roll(rq) || (req_query(rq, "cetak") &&
		application_is_draft(a));
}

/* "izin.example/lanjut", as it is typed. */
static const char *
where_typed(const struct ctx *c)
{
	const char *host = strstr(c->conf->base_url, "://");

	return arena_printf(c->arena, "%s%s/lanjut", host ? host + 3 :
		c->conf->base_url, c->conf->base_path);
}

enum lk_err
resp_slip(struct request *rq, const struct dossier *d, const char *query)
{
	struct ctx *c = &rq->ctx;
	const struct application *a = d->app;
	const char *pin = application_pin(c, a);
	struct view *v, *code;
	struct qr qr;

	/* It is taken home: who calls with it in hand reads out what it says. */
	rq->help = help_named("AT_SLIP");
	v = req_view(rq, "slip.tpl");
	if (on_a_roll(rq))
		view_set(v, "KIND", "slip");
	view_set(v, "NAME", text_in(&d->permit->title, rq->lang));
	view_set(v, "NUMBER", number_shown(c->arena, a->number));
	view_set(v, "WHERE", where_typed(c));
	view_setf(v, "A4", "?%s%scetak", query ? query : "", query ? "&" : "");
	view_setf(v, "ROLL", "?%s%scetak=58", query ? query : "",
		query ? "&" : "");
	view_set(v, "BACK", req_link(rq, "%s%s%s", rq->path, query ? "?" : "",
		query ? query : ""));
	if (pin)
		view_set(view_add(v, "KEEP_PIN"), "PIN", pin_shown(c->arena, pin));
	if (application_is_draft(a))
		view_set(view_add(v, "LAPSES_ON"), "LAPSES", date_long(c->arena,
			date_today(a->saved_at, c->conf->zone) +
			c->conf->draft_days, rq->lang));
	if (qr_make(c, arena_printf(c->arena, "%s%s/lanjut?nomor=%s",
	    c->conf->base_url, c->conf->base_path, a->number), &qr) == LK_OK) {
		code = view_add(v, "QR_CODE");
		view_set(code, "QR", qr_path(c->arena, &qr));
		view_set(code, "QR_BOX", qr_box(c->arena, &qr));
	}
	return resp_page(rq, 200, v);
}
