/* apply: a PIN that was lost, and signing out. */
#include "apply.h"
#include "base/text.h"
#include "store/store_pin.h"
#include "store/store_session.h"

enum { HOUR = 3600, ASKED_MOST = 5 };

/* What is wrong with the form of who has nothing but a phone. */
enum { BAD_PHONE = 1, BAD_NIK = 2 };

/* The application of ?nomor= if this browser may open it; NULL otherwise. */
static enum lk_err
known(struct request *rq, const char *typed, struct application **app)
{
	const char *number = typed ? number_typed(req_arena(rq), typed) : NULL;
	enum lk_err err = LK_ENOENT;
	bool has;

	*app = NULL;
	TRY(req_has_session(rq, &has));
	if (number && has)
		err = req_knows(rq, number, app);
	return err == LK_ENOENT ? LK_OK : err;
}

static void
show_own(struct request *rq, struct view *v, const struct application *a)
{
	struct ctx *c = req_ctx(rq);
	const char *wrapped = req_query(rq, "kode"), *pin = NULL;

	if (wrapped)
		pin = pin_unwrap(c, a->number, wrapped);
	v = view_add(v, pin ? "FRESH" : "OWN");
	view_set(v, "NUMBER", number_shown(c->arena, a->number));
	view_set(v, "BACK", application_way(rq, a->permit, a->number, a->state));
	if (pin) {
		view_set(v, "PIN", pin_shown(c->arena, pin));
		return;
	}
	view_set(v, "NOMOR", a->number);
	view_set(v, "ACTION", req_link(rq, "/lupa"));
	req_hidden(rq, v, true);
}

static enum lk_err
show_lost(struct request *rq, int status, const struct application *a, int bad)
{
	const char *done = req_method(rq) == GET ? req_query(rq, "hasil") : NULL;
	struct view *v = req_view(rq, "lupa.tpl");

	if (bad) {
		struct view *list = view_add(v, "TROUBLE");

		if (bad & BAD_PHONE)
			view_show(list, "PHONE_WRONG");
		if (bad & BAD_NIK)
			view_show(list, "NIK_WRONG");
	}
	if (a) {
		show_own(rq, v, a);
		return resp_page(rq, status, v);
	}
	if (done && !strcmp(done, "diminta")) {
		view_show(v, "ASKED");
		return resp_page(rq, status, v);
	}
	v = view_add(v, "ASK");
	if (bad & BAD_PHONE)
		view_show(v, "PHONE_BAD");
	if (bad & BAD_NIK)
		view_show(v, "NIK_BAD");
	view_set(v, "ACTION", req_link(rq, "/lupa"));
	view_set(v, "PHONE_TYPED", req_retyped_line(rq, "telepon"));
	view_set(v, "NIK_TYPED", req_retyped_line(rq, "nik"));
	view_set(v, "COMPLETE", req_pc(rq) ? "off" : "tel");
	req_hidden(rq, v, false);
	return resp_page(rq, status, v);
}

/* GET /lupa */
enum lk_err
apply_lost(struct request *rq)
{
	struct application *a;

	/* In practice nobody is told anything, and another one is begun. */
	if (req_ctx(rq)->conf->practice_hours)
		return LK_ENOENT;
	TRY(known(rq, req_query(rq, "nomor"), &a));
	return show_lost(rq, 200, a, 0);
}

/* POST pin-baru: shown once, on the phone that may open the application. */
static enum lk_err
make_new(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *pin, *wrapped;
	struct application *a;

	TRY(req_once(rq));
	if (req_done(rq))
		return LK_OK;
	TRY(known(rq, req_typed(rq, "nomor"), &a));
	if (!a)
		return LK_ENOENT;
	TRY(store_begin(c));
	TRY(application_new_pin(c, a, c->actor.session, &pin));
	TRY(pin_wrap(c, a->number, pin, &wrapped));
	return resp_done(rq, "/lupa?nomor=%s&kode=%s", a->number, wrapped);
}

static enum lk_err
throttle(struct request *rq, const char *phone)
{
	struct ctx *c = req_ctx(rq);
	const char *place = store_throttle_place(c);
	int64_t n;

	TRY(store_throttle_get(c, "alamat", place, HOUR, &n));
	if (n >= c->conf->address_failures)
		return fail(c, LK_ETHROTTLE, "%lld failures this hour",
			(long long)n);
	TRY(store_throttle_add(c, "lupa", phone, HOUR, &n));
	if (n > ASKED_MOST)
		return fail(c, LK_ETHROTTLE, "%lld PINs asked for this hour",
			(long long)n);
	return store_throttle_add(c, "alamat", place, HOUR, &n);
}

/* POST minta: noted for everyone alike; whose it is, loket-clock looks. */
static enum lk_err
ask_for(struct request *rq)
{
	const struct field_type *type = field_type("phone");
	const char *typed = req_retyped_line(rq, "telepon"), *phone = "";
	const char *nik = text_digits(req_arena(rq), req_retyped(rq, "nik"));
	size_t n = strlen(nik);
	struct problem why;
	int bad = 0;

	if (!*typed || type->normalise(req_arena(rq), NULL, typed, &phone, &why))
		bad |= BAD_PHONE;
	/* Whoever types the whole number has said its end too. */
	if (!valid_digits(req_retyped_line(rq, "nik")) ||
	    (n != NIK_END && n != 16))
		bad |= BAD_NIK;
	if (bad)
		return show_lost(rq, 422, NULL, bad);
	TRY(throttle(rq, phone));
	TRY(store_pin_ask(req_ctx(rq), phone, nik + n - NIK_END));
	return resp_see_other(rq, "/lupa?hasil=diminta");
}

/* POST /lupa */
enum lk_err
apply_lost_deed(struct request *rq)
{
	const char *button = req_typed(rq, "aksi");

	if (req_ctx(rq)->conf->practice_hours)
		return LK_ENOENT;
	if (button && !strcmp(button, "pin-baru"))
		return make_new(rq);
	return ask_for(rq);
}

/* POST /lanjut: keluar, and keluar:{number} for one of several. */
enum lk_err
apply_leaving(struct request *rq, const char *button)
{
	struct ctx *c = req_ctx(rq);
	const char *number = button[strcspn(button, ":")] ?
		number_typed(c->arena, strchr(button, ':') + 1) : NULL;
	const unsigned char *session = req_session_id(rq);

	if (number) {
		TRY(store_session_leave(c, session, number));
		return resp_see_other(rq, "/lanjut?hasil=keluar");
	}
	TRY(store_begin(c));
	TRY(store_session_end(c, session));
	TRY(store_commit(c));
	TRY(resp_see_other(rq, "/lanjut?hasil=keluar"));
	req_drop_cookie(rq, false);
	req_device_forgets(rq);
	return LK_OK;
}
