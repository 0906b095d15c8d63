/* apply: this phone's applications, and going on with number and PIN. */
#include "apply.h"
#include "base/date.h"
#include "store/store_session.h"
#include "web/enter.h"
#include "work/definitions.h"

const char *
application_way(struct request *rq, const char *permit, const char *number,
	const char *state)
{
	return strcmp(state, "draf") ?
		req_link(rq, "/status/%s", number) :
		req_link(rq, "/ajukan/%s/%s", permit, number);
}

static enum lk_err
list_known(struct request *rq, struct view *v)
{
	struct ctx *c = req_ctx(rq);
	const struct known_application *list;
	size_t n;
	bool has;

	TRY(req_has_session(rq, &has));
	TRY(store_session_applications(c, req_session_id(rq), &list, &n));
	if (n == 0)
		return LK_OK;
	v = view_add(v, "KNOWN");
	view_set(v, "ACTION", req_link(rq, "/lanjut"));
	req_hidden(rq, v, false);
	for (size_t i = 0; i < n; i++) {
		const struct permit *p = definitions_find(list[i].permit);
		struct view *row = view_add(v, "ONE");

		view_set(row, "HREF", application_way(rq, list[i].permit, list[i].number,
			list[i].state));
		view_set(row, "NAME", p ? text_in(&p->title, req_lang(rq)) :
			list[i].permit);
		view_set(row, "NUMBER", number_shown(c->arena, list[i].number));
		view_set(row, "NOMOR", list[i].number);
		view_set(row, "LOST", req_link(rq, "/lupa?nomor=%s",
			list[i].number));
		view_set(row, "STATE", view_text(req_lang(rq), arena_printf(c->arena,
			"keadaan.%s", list[i].state)));
		view_set(row, "AT", date_time(c->arena, list[i].saved_at,
			c->conf->zone, req_lang(rq)));
	}
	return LK_OK;
}

static enum lk_err
show_resume(struct request *rq, int status, const char *number, bool bad)
{
	const char *done = req_method(rq) == GET ? req_query(rq, "hasil") : NULL;
	struct view *v = req_view(rq, "lanjut.tpl");

	if (done && !strcmp(done, "keluar"))
		view_show(v, "LEFT_IT");

	if (!req_pc(rq))
		TRY(list_known(rq, v));
	view_set(v, "ACTION", req_action(rq, "/lanjut"));
	enter_show(rq, v, number, bad);
	req_hidden(rq, v, false);
	return resp_page(rq, status, v);
}

/* GET /lanjut */
enum lk_err
apply_resuming(struct request *rq)
{
	return show_resume(rq, 200, req_param(rq, "nomor"), false);
}

/* POST /lanjut -- number and PIN. */
enum lk_err
apply_resumed(struct request *rq)
{
	const char *typed = req_param(rq, "nomor"), *pin = req_typed(rq, "kode");
	const char *button = req_typed(rq, "aksi");
	enum lk_err err;

	if (button && !strncmp(button, "keluar", 6))
		return apply_leaving(rq, button);
	if (enter_is_empty(rq))
		return show_resume(rq, 422, typed, true);
	err = req_enter(rq, typed ? typed : "", pin ? pin : "");
	if (err == LK_EPERM)
		return show_resume(rq, 422, typed, true);
	if (err == LK_ENOENT)
		return resp_lapsed(rq, 422);
	TRY(err);
	if (application_is_draft(req_application(rq)))
		return resp_see_other(rq, "/ajukan/%s/%s",
			req_application(rq)->permit,
			req_application(rq)->number);
	return resp_see_other(rq, "/status/%s", req_application(rq)->number);
}
