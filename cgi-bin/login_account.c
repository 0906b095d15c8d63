/* login: an officer's own account, where it is signed in and its password. */
#include "base/date.h"
#include "base/password.h"
#include "base/secret.h"
#include "base/text.h"
#include "login.h"
#include "work/application.h"

/* What is wrong with what was typed, as keys of kata.txt; NULL: nothing. */
struct wrong {
	const char *now, *fresh, *again;
};

static const char *
moment(struct request *rq, int64_t at)
{
	return date_time(req_arena(rq), at, req_ctx(rq)->conf->zone,
		req_lang(rq));
}

static void
show_session(struct request *rq, struct view *list,
	const struct officer_session *s)
{
	struct view *v = view_add(list, "SESSION"), *other;

	view_set(v, "SINCE", moment(rq, s->since));
	view_set(v, "FROM_ADDRESS", s->address);
	if (s->present) {
		view_show(v, "PRESENT");
		return;
	}
	view_set(view_add(v, "USED"), "SEEN", moment(rq, s->seen));
	other = view_add(v, "OTHER");
	view_set(other, "REF", secret_hex(req_arena(rq), s->ref, SESSION_REF));
	req_hidden(rq, other, false);
}

static void
show_wrong(struct request *rq, struct view *v, const struct wrong *w)
{
	const struct {
		const char *name, *key;
	} all[] = { { "NOW_WRONG", w->now }, { "FRESH_WRONG", w->fresh },
		{ "AGAIN_WRONG", w->again } };

	for (size_t i = 0; i < COUNT(all); i++) {
		if (!all[i].key)
			continue;
		view_show(v, "TROUBLE");
		view_show(v, "PROBLEMS");
		view_some(v, all[i].name, view_text(req_lang(rq), all[i].key));
	}
}

/* What was done, out of the query: one of those that are. */
static void
show_done(struct request *rq, struct view *v)
{
	static const char *const deeds[] = { "ganti-sandi", "akhiri",
		"akhiri-lain" };
	const char *done = req_method(rq) == GET ? req_query(rq, "hasil") : NULL;

	for (size_t i = 0; done && i < COUNT(deeds); i++)
		if (!strcmp(done, deeds[i]))
			view_some(v, "DONE", view_text(req_lang(rq), arena_printf(
				req_arena(rq), "hasil.%s", done)));
}

static enum lk_err
show(struct request *rq, int status, const struct wrong *w)
{
	struct ctx *c = req_ctx(rq);
	struct view *v = req_office(rq, "petugas_akun.tpl"), *form;
	const struct officer_session *list;
	size_t n;

	TRY(store_login_sessions(c, req_officer(rq)->id, &list, &n));
	show_done(rq, v);
	show_wrong(rq, v, w);
	for (size_t i = 0; i < n; i++)
		show_session(rq, v, &list[i]);
	if (n > 1)
		req_hidden(rq, view_add(v, "OTHERS"), false);
	form = view_add(v, "FORM");
	view_set(form, "LOGIN", req_officer(rq)->login);
	req_hidden(rq, form, false);
	return resp_page(rq, status, v);
}

/* GET /petugas/sesi */
enum lk_err
account_page(struct request *rq)
{
	const struct wrong none = { 0 };

	return show(rq, 200, &none);
}

/* Of another officer, or ended meanwhile: there is no such session any more. */
static enum lk_err
end_one(struct request *rq, const char *typed)
{
	struct ctx *c = req_ctx(rq);
	const struct officer *o = req_officer(rq);
	unsigned char ref[SESSION_REF];
	int64_t ended;

	if (!secret_from_hex(typed, ref, sizeof(ref)))
		return fail(c, LK_EINVAL, "no session");
	TRY(store_begin(c));
	TRY(store_login_end_other(c, o->id, ref, &ended));
	if (ended)
		TRY(audit(c, 0, "akhiri-sesi", o->login, NULL, 0));
	return resp_done(rq, "/petugas/sesi?hasil=akhiri");
}

static enum lk_err
end_others(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const struct officer *o = req_officer(rq);
	int64_t ended;

	TRY(store_begin(c));
	TRY(store_login_end_others(c, o->id, &ended));
	if (ended)
		TRY(audit(c, 0, "akhiri-sesi", o->login, NULL, 0));
	return resp_done(rq, "/petugas/sesi?hasil=akhiri-lain");
}

/* What can be said without trying the password of now, which costs. */
static void
judge(struct request *rq, const char *now, const char *fresh, const char *again,
	struct wrong *w)
{
	static const char *const why[] = {
		[PASSWORD_SHORT] = "sandi.pendek",
		[PASSWORD_LONG] = "sandi.panjang",
		[PASSWORD_COMMON] = "sandi.umum",
		[PASSWORD_REPEATED] = "sandi.berulang",
		[PASSWORD_ROW] = "sandi.deret",
		[PASSWORD_NAMES] = "sandi.nama",
	};
	const struct officer *o = req_officer(rq);
	struct arena *a = req_arena(rq);
	enum password_fault fault = password_judge(a, fresh, password_names(a,
		req_ctx(rq)->conf, o->login, o->name));

	if (!*now)
		w->now = "sandi.kosong";
	if (!*fresh)
		w->fresh = "sandi.kosong";
	else if (fault)
		w->fresh = why[fault];
	else if (!strcmp(fresh, now))
		w->fresh = "sandi.sama";
	if (!w->fresh && strcmp(fresh, again))
		w->again = *again ? "sandi.beda" : "sandi.kosong";
}

/* Every session ends, and this one goes on under a new cookie. */
static enum lk_err
replace(struct request *rq, const struct account *a, const char *fresh)
{
	struct ctx *c = req_ctx(rq);
	const char *hash = password_hash(c->arena, fresh);

	if (!hash)
		return fail(c, LK_EFAULT, "no memory for a hash");
	req_new_cookie(rq, true);
	TRY(store_begin(c));
	TRY(store_login_change(c, a, hash));
	TRY(store_login_open(c, req_session_id(rq), a->officer.id,
		c->actor.address));
	TRY(audit(c, 0, "ganti-sandi", a->officer.login, NULL, 0));
	return resp_done(rq, "/petugas/sesi?hasil=ganti-sandi");
}

static enum lk_err
change_password(struct request *rq)
{
	const char *user = req_officer(rq)->login;
	const char *now = req_retyped(rq, "sandi");
	const char *fresh = req_retyped(rq, "baru");
	struct wrong w = { 0 };
	struct account *a;
	int wait;

	judge(rq, now, fresh, req_retyped(rq, "ulang"), &w);
	if (w.now || w.fresh || w.again)
		return show(rq, 422, &w);
	TRY(login_throttle(rq, user, &wait));
	if (wait)
		return resp_throttled(rq, wait);
	TRY(store_account(req_ctx(rq), user, &a));
	if (strlen(now) > PASSWORD_MOST || !password_fits(*a->password ?
	    a->password : NULL, now)) {
		TRY(login_failed(rq, "ganti-sandi-gagal", a));
		w.now = "sandi.salah";
		return show(rq, 422, &w);
	}
	TRY(login_fitted(rq, user));
	return replace(rq, a, fresh);
}

/* POST /petugas/sesi: akhiri:{session}, akhiri-lain, or ganti */
enum lk_err
account_deed(struct request *rq)
{
	const char *button = req_retyped(rq, "aksi");

	if (!strncmp(button, "akhiri:", 7))
		return end_one(rq, button + 7);
	if (!strcmp(button, "akhiri-lain"))
		return end_others(rq);
	if (!strcmp(button, "ganti"))
		return change_password(rq);
	return fail(req_ctx(rq), LK_EINVAL, "no such button");
}
