/* A draft that time deleted: told to whoever knows its number and PIN, or whose
 * session knew it. */
#include "base/date.h"
#include "web/request.h"
#include "work/application.h"
#include "work/definitions.h"

const struct lapsed *
req_lapsed(const struct request *rq)
{
	return rq->lapsed;
}

enum lk_err
gate_lapsed(struct request *rq, const char *number)
{
	TRY(store_lapsed_of_session(&rq->ctx, number, rq->ctx.actor.session,
		&rq->lapsed));
	return resp_lapsed(rq, 410);
}

enum lk_err
resp_lapsed(struct request *rq, int status)
{
	struct ctx *c = &rq->ctx;
	const struct lapsed *l = rq->lapsed;
	const struct permit *p;
	struct view *v;

	if (!l)
		return LK_ENOENT;
	p = definitions_find(l->permit);
	v = req_view(rq, "habis.tpl");
	view_set(v, "NAME", p ? text_in(&p->title, rq->lang) : l->permit);
	view_set(v, "NUMBER", number_shown(c->arena, l->number));
	view_set(v, "DAY", date_long(c->arena, l->on, rq->lang));
	if (status != 422)
		resume_typed(rq, v);
	if (!p || !permit_is_open(p, ctx_today(c))) {
		view_show(v, "SHUT");
		return resp_page(rq, status, v);
	}
	v = view_add(v, "AGAIN");
	view_set(v, "ACTION", req_link(rq, "/ajukan/%s", p->id));
	req_hidden(rq, v, true);
	return resp_page(rq, status, v);
}
