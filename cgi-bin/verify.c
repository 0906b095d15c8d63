/* verify -- is this licence genuine, and in force? */
#include <errno.h>
#include "base/date.h"
#include "base/log.h"
#include "base/sign.h"
#include "base/text.h"
#include "store/store_verify.h"
#include "web/web.h"

static struct key public_key;

enum { HALF_LEAST = 3 };	/* letters of a number that was begun */

static const struct param ask_params[] = {
	{ "nomor", valid_typed, 400, false },
	{ NULL, NULL, 0, false }
};

static const struct param path_params[] = {
	{ "rest", valid_typed, 400, true },
	{ NULL, NULL, 0, false }
};

static enum lk_err
init(struct ctx *c)
{
	if (!secret_key(c->conf->secrets, SIGN_PUBLIC, &public_key))
		return fail(c, LK_EFAULT, "%s/%s: %s", c->conf->secrets,
			SIGN_PUBLIC, strerror(errno));
	return LK_OK;
}

/* "Ni Made Ayu" as "N. M. A.": enough for who knows the name, no list of names
 * for who tries numbers. */
static const char *
initials(struct arena *a, const char *name)
{
	char *out = arena_alloc(a, strlen(name) * 3 + 1), *p = out;
	bool begin = true;

	for (; *name; name++) {
		if (*name == ' ') {
			begin = true;
			continue;
		}
		if (!begin)
			continue;
		begin = false;
		if (p > out)
			*p++ = ' ';
		*p++ = *name;
		while (((unsigned char)name[1] & 0xc0) == 0x80)
			*p++ = *++name;
		*p++ = '.';
	}
	return out;
}

/* The state on this day, as the section of the template. */
static const char *
standing(const struct public_licence *l, int64_t today)
{
	if (l->revoked_at)
		return "REVOKED";
	if (l->valid_until != NO_DAY && l->valid_until < today)
		return "EXPIRED";
	if (l->valid_from != NO_DAY && l->valid_from > today)
		return "NOT_YET";
	return "IN_FORCE";
}

static struct view *
begin(struct request *rq, const char *typed)
{
	struct view *v = req_view(rq, "cek.tpl");

	view_set(v, "TYPED", typed ? typed : "");
	return v;
}

static enum lk_err
show(struct request *rq, const char *typed, const struct public_licence *l,
	bool by_code)
{
	struct ctx *c = req_ctx(rq);
	struct view *v = begin(rq, by_code ? NULL : typed);
	const char *lang = req_lang(rq);
	struct view *part;

	view_show(v, "RESULT");
	part = view_add(v, standing(l, ctx_today(c)));
	/* When, not why: the reason is between the office and the holder. */
	if (l->revoked_at)
		view_set(part, "DAY", date_long(c->arena,
			date_today(l->revoked_at, c->conf->zone), lang));
	v = view_add(v, "LICENCE");
	view_set(v, "NUMBER", l->number);
	view_set(v, "WHAT", l->title);
	view_some(v, "HOLDER", by_code ? l->holder :
		initials(c->arena, l->holder));
	view_set(v, "ISSUED", date_long(c->arena,
		date_today(l->issued_at, c->conf->zone), lang));
	if (l->valid_from != NO_DAY)
		view_set(view_add(v, "FROM"), "DAY",
			date_long(c->arena, l->valid_from, lang));
	if (l->valid_until != NO_DAY)
		view_set(view_add(v, "UNTIL"), "DAY",
			date_long(c->arena, l->valid_until, lang));
	return resp_page(rq, 200, v);
}

static enum lk_err
show_unknown(struct request *rq, const char *typed)
{
	struct view *v = begin(rq, typed);

	view_set(view_add(v, "NEVER"), "ASKED", typed);
	return resp_page(rq, 404, v);
}

/* Somebody who stopped in the middle holds no forgery. */
static enum lk_err
show_half(struct request *rq, const char *typed)
{
	struct view *v = begin(rq, typed);

	view_set(view_add(v, "HALF"), "ASKED", typed);
	return resp_page(rq, 404, v);
}

static enum lk_err
by_number(struct request *rq, const char *typed)
{
	const char *key = text_key(req_arena(rq), typed);
	struct public_licence l;
	enum lk_err err = LK_ENOENT;
	bool half = false;

	if (*key)
		err = store_public_by_key(req_ctx(rq), key, &l);
	if (err == LK_ENOENT && strlen(key) >= HALF_LEAST)
		TRY(store_public_begins(req_ctx(rq), key, &half));
	if (err == LK_ENOENT)
		return half ? show_half(rq, typed) : show_unknown(rq, typed);
	TRY(err);
	return show(rq, typed, &l, false);
}

/* Code, number and signature belong together: one of them changed, and it is
 * none. */
static enum lk_err
by_code(struct request *rq, const char *typed, const char *code,
	const char *signature)
{
	struct public_licence l;
	enum lk_err err = store_public_by_code(req_ctx(rq), code, &l);

	if (err == LK_ENOENT)
		return show_unknown(rq, typed);
	TRY(err);
	if (!sign_check(&public_key, code, l.number, signature))
		return show_unknown(rq, typed);
	return show(rq, typed, &l, true);
}

static enum lk_err
look_up(struct request *rq, const char *typed)
{
	const char *at, *code, *signature;

	typed = text_plain(req_arena(rq), typed);
	/* Some copy the address that stands under the QR. */
	at = strstr(typed, "/cek/");
	at = at ? at + strlen("/cek/") : typed;
	if (sign_split(req_arena(rq), at, &code, &signature))
		return by_code(rq, typed, code, signature);
	return by_number(rq, at);
}

/* GET /cek -- a box to type a number into, or what ?nomor= says. */
static enum lk_err
page_ask(struct request *rq)
{
	const char *typed = req_param(rq, "nomor");

	typed = typed ? text_squeeze(req_arena(rq), typed) : "";
	return *typed ? look_up(rq, typed) : resp_page(rq, 200, begin(rq, NULL));
}

/* GET /cek/{code}.{signature} from a QR, or /cek/{number with slashes}. */
static enum lk_err
page_path(struct request *rq)
{
	return look_up(rq, req_param(rq, "rest"));
}

static const struct page_row pages[] = {
	{ GET, "/cek", WHO_ANYONE, 0, 0, page_ask, ask_params },
	{ GET, "/cek/{rest*}", WHO_ANYONE, 0, 0, page_path, path_params },
};

int
main(int argc, char **argv)
{
	static const char *const views[] = {
		"cek.tpl", NULL };
	static const struct program_rows rows = { "verify", VERIFY, pages,
		COUNT(pages), views, init, NULL };

	return web_main(&rows, argc, argv);
}
