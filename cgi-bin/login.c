/* login -- officers sign in and out. The only program that sees hashes. */
#include "base/log.h"
#include "base/password.h"
#include "login.h"
#include "store/store_session.h"
#include "work/application.h"

enum { HOUR = 3600, LOGIN_MOST = 64 };

/* Wrong PINs that come from the same address count apart. */
#define ADDRESS "alamat-petugas"

static enum lk_err
show(struct request *rq, int status, const char *user)
{
	struct view *v;

	if (req_kept_for(rq))
		return resp_sign_in_again(rq, req_kept_for(rq), true);
	v = req_office(rq, "petugas_masuk.tpl");
	if (status == 422)
		view_show(v, "WRONG");
	view_set(v, "USER", user);
	req_hidden(rq, v, false);
	return resp_page(rq, status, v);
}

static enum lk_err
page_form(struct request *rq)
{
	return show(rq, 200, "");
}

/*
 * How many seconds an account that met these failures waits; 0 when it may try.
 * The wait grows, and ends by itself: whoever hammers an account must not be
 * able to lock its owner out for ever.
 */
static int
wait_for(const struct ctx *c, const struct failures *f)
{
	const int64_t most = c->conf->login_failures;
	int64_t wait = 0;

	if (f->recent >= most)
		wait = 300;
	if (f->hour >= 3 * most)
		wait = 900;
	if (f->day >= 10 * most)
		wait = 3600;
	wait -= wait ? c->now - f->last : 0;
	return wait > 0 ? (int)wait : 0;
}

/* By what failures are counted: a browser in which this account was signed in to
 * before has a count of its own, which no stranger can fill. */
static const char *
counted_by(struct request *rq, const char *user)
{
	const char *own = req_device_for(rq, user);

	return own ? own : user;
}

/* Before any hash is computed: it costs 46 MiB and 50 ms. */
enum lk_err
login_throttle(struct request *rq, const char *who, int *wait)
{
	struct ctx *c = req_ctx(rq);
	const char *user = counted_by(rq, who);
	struct failures f;
	int64_t n;

	TRY(store_throttle_get(c, ADDRESS, c->actor.address, HOUR, &n));
	if (n >= c->conf->address_failures && user == who) {
		*wait = (int)(HOUR - c->now % HOUR);
		return LK_OK;
	}
	TRY(store_login_failures(c, user, &f));
	*wait = wait_for(c, &f);
	if (*wait)
		return LK_OK;
	TRY(store_login_count(c, user));
	/* Of many that come at once each sees the others now. */
	TRY(store_login_failures(c, user, &f));
	if (f.recent > c->conf->login_failures) {
		*wait = 300;
		return store_login_uncount(c, user);
	}
	return LK_OK;
}

/* A name that is no account's may be a password typed in the wrong place: it
 * goes into no record. */
static enum lk_err
note(struct ctx *c, const char *action, const struct account *a)
{
	TRY(store_begin(c));
	TRY(audit(c, 0, action, a ? a->officer.login : "?", NULL, 0));
	return store_commit(c);
}

enum lk_err
login_failed(struct request *rq, const char *action, const struct account *a)
{
	struct ctx *c = req_ctx(rq);
	int64_t n;

	TRY(store_throttle_add(c, ADDRESS, c->actor.address, HOUR, &n));
	return note(c, action, a);
}

enum lk_err
login_fitted(struct request *rq, const char *user)
{
	return store_login_uncount(req_ctx(rq), counted_by(rq, user));
}

/* Under a new cookie: whoever planted the old one must not share in it. */
static enum lk_err
admit(struct request *rq, const char *user, const struct account *a,
	const char *password)
{
	struct ctx *c = req_ctx(rq);
	unsigned char old[32];
	const char *hash = password_is_old(a->password) ?
		password_hash(c->arena, password) : NULL;

	memcpy(old, req_session_id(rq), sizeof(old));
	TRY(login_fitted(rq, user));
	req_device_opens(rq, user);
	req_new_cookie(rq, true);
	c->actor.kind = ACTOR_OFFICER;
	c->actor.officer = a->officer.id;
	TRY(store_begin(c));
	TRY(store_login_end(c, old));
	TRY(store_login_open(c, req_session_id(rq), a->officer.id,
		c->actor.address));
	if (hash)
		TRY(store_account_rehash(c, a->officer.id, hash));
	TRY(audit(c, 0, "masuk", a->officer.login, NULL, 0));
	TRY(store_commit(c));
	/* A form that waited for this is pressed once more: he sees what it does,
	 * and who he is now. */
	if (req_kept_for(rq))
		return resp_press_again(rq, 422, req_kept_for(rq),
			a->officer.name);
	return resp_see_other(rq, "/petugas");
}

/* POST /petugas/masuk -- neither answer nor time tells whether the name or the
 * password was wrong. */
static enum lk_err
page_enter(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	bool kept = req_kept_for(rq) != NULL;
	const char *user = req_typed(rq, kept ? "_pengguna" : "pengguna");
	const char *password = req_typed(rq, kept ? "_sandi" : "sandi");
	struct account *a = NULL;
	enum lk_err err;
	bool usable;
	int wait;

	if (!user || !password || !*user || strlen(user) > LOGIN_MOST)
		return show(rq, 422, "");
	TRY(login_throttle(rq, user, &wait));
	if (wait)
		return resp_throttled(rq, wait);
	err = store_account(c, user, &a);
	if (err != LK_OK && err != LK_ENOENT)
		return err;
	usable = a && a->officer.active && *a->password &&
		strlen(password) <= PASSWORD_MOST;
	if (!password_fits(usable ? a->password : NULL, password)) {
		TRY(login_failed(rq, "masuk-gagal", a));
		return show(rq, 422, user);
	}
	return admit(rq, user, a, password);
}

static enum lk_err
page_ask_leave(struct request *rq)
{
	struct view *v = req_office(rq, "petugas_keluar.tpl");

	view_set(v, "NAME", req_officer(rq)->name);
	req_hidden(rq, v, false);
	return resp_page(rq, 200, v);
}

static enum lk_err
page_leave(struct request *rq)
{
	struct ctx *c = req_ctx(rq);

	TRY(store_begin(c));
	TRY(store_login_end(c, req_session_id(rq)));
	TRY(audit(c, 0, "keluar", req_officer(rq)->login, NULL, 0));
	TRY(resp_done(rq, "/petugas/masuk"));
	req_drop_cookie(rq, true);
	return LK_OK;
}

/* The first unknown name must not take longer than the second. */
static enum lk_err
warm(struct ctx *c)
{
	(void)c;
	(void)password_fits(NULL, "");
	return LK_OK;
}

static const struct page_row pages[] = {
	{ GET, "/petugas/masuk", WHO_VISITOR, 0, 0, page_form, NULL },
	/* It brings along what was typed in the session that ended. */
	{ POST, "/petugas/masuk", WHO_VISITOR, 0, PAGE_FORM | PAGE_LONG,
		page_enter, NULL },
	{ GET, "/petugas/keluar", WHO_OFFICER, 0, 0, page_ask_leave, NULL },
	{ POST, "/petugas/keluar", WHO_OFFICER, 0, PAGE_FORM, page_leave, NULL },
	{ GET, "/petugas/sesi", WHO_OFFICER, 0, 0, account_page, NULL },
	{ POST, "/petugas/sesi", WHO_OFFICER, 0, PAGE_FORM, account_deed, NULL },
};

static const char *const views[] = {
	"petugas_akun.tpl", "petugas_keluar.tpl", "petugas_masuk.tpl", NULL };

static const struct program_rows program = {
	.name = "login", .program = LOGIN, .pages = pages, .n = COUNT(pages),
	.views = views,
	.init = warm,
};

int
main(int argc, char **argv)
{
	return web_main(&program, argc, argv);
}
