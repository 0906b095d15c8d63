/*
 * The checks before a handler, in this order: session or officer, origin and
 * token, parameters, the deed's key. Cheap and harmless ones come first.
 */
#include <errno.h>
#include "base/log.h"
#include "base/text.h"
#include "store/store_session.h"
#include "web/request.h"
#include "work/application.h"

enum { DAY = 86400 };

static struct key citizen_key, officer_key;
static bool has_citizen_key, has_officer_key;

/* A program has the keys that are in its folder; what it needs without having
 * it shows when the first page asks. */
bool
gate_init(struct ctx *c, const char *program)
{
	const char *folder = c->conf->secrets;

	(void)program;
	has_citizen_key = secret_key(folder, "token", &citizen_key);
	if (!has_citizen_key && errno != ENOENT)
		log_write(c, LOG_ERROR, "key token: %s", strerror(errno));
	has_officer_key = secret_key(folder, "petugas", &officer_key);
	if (!has_officer_key && errno != ENOENT)
		log_write(c, LOG_ERROR, "key petugas: %s", strerror(errno));
	return true;
}

bool
cookie_is_secure(const struct ctx *c)
{
	return !strncmp(c->conf->base_url, "https://", 8);
}

/* "__Host-loket"; over plain http, which is for loopback only, the port keeps
 * two instances on one machine apart. */
const char *
cookie_named(const struct ctx *c, const char *name)
{
	const char *port;

	if (cookie_is_secure(c))
		return arena_printf(c->arena, "__Host-%s", name);
	port = strrchr(c->conf->base_url, ':');
	port = port && port[1] >= '0' && port[1] <= '9' ? port + 1 : "80";
	return arena_printf(c->arena, "%s-%.*s", name,
		(int)strspn(port, "0123456789"), port);
}

const char *
cookie_name(const struct ctx *c, bool officer)
{
	return cookie_named(c, officer ? "petugas" :
		c->conf->practice_hours ? PRACTICE_COOKIE : "loket");
}

bool
gate_is_officers(const struct request *rq)
{
	return rq->row->who == WHO_OFFICER || !strncmp(rq->row->path, "/petugas", 8);
}

bool
gate_has_token(const struct request *rq)
{
	return rq->row && (gate_is_officers(rq) ? has_officer_key :
		has_citizen_key);
}

static void
identify(struct request *rq, const char *cookie)
{
	rq->cookie = cookie;
	rq->token = NULL;
	secret_digest(cookie, strlen(cookie), rq->ctx.actor.session);
}

const unsigned char *
req_new_cookie(struct request *rq, bool officer)
{
	unsigned char bytes[COOKIE_BYTES];

	(void)officer;
	secret_random(bytes, sizeof(bytes));
	identify(rq, secret_base64(rq->ctx.arena, bytes, sizeof(bytes)));
	rq->cookie_new = true;
	return rq->ctx.actor.session;
}

const unsigned char *
req_session_id(struct request *rq)
{
	return rq->ctx.actor.session;
}

/* The cookie of that kind, NULL when there is none of ours. */
static const char *
cookie_of(struct request *rq, bool officer)
{
	const char *header = source_param(rq->source, "HTTP_COOKIE");
	unsigned char bytes[COOKIE_BYTES];
	const char *v = parse_cookie(rq->ctx.arena, header,
		cookie_name(&rq->ctx, officer));

	return v && secret_from_base64(v, bytes, sizeof(bytes)) ? v : NULL;
}

static void
read_cookie(struct request *rq)
{
	const char *v = cookie_of(rq, gate_is_officers(rq));

	if (v)
		identify(rq, v);
}

const struct key *
gate_key(const struct request *rq)
{
	bool officer = gate_is_officers(rq);

	assert(officer ? has_officer_key : has_citizen_key);
	return officer ? &officer_key : &citizen_key;
}

/* Whether the browser says that the form came from us. Old browsers say
 * nothing; then the token alone decides. */
static bool
origin_is_ours(struct request *rq)
{
	const char *site = source_param(rq->source, "HTTP_SEC_FETCH_SITE");
	const char *origin = source_param(rq->source, "HTTP_ORIGIN");
	const char *host = source_param(rq->source, "HTTP_HOST");
	const char *scheme = cookie_is_secure(&rq->ctx) ? "https://" : "http://";

	if (site && !strcmp(site, "cross-site"))
		return false;
	if (!origin)
		return true;
	return host && !strncmp(origin, scheme, strlen(scheme)) &&
		!strcmp(origin + strlen(scheme), host);
}

static bool
origin_is_told(struct request *rq)
{
	const char *site = source_param(rq->source, "HTTP_SEC_FETCH_SITE");

	return source_param(rq->source, "HTTP_ORIGIN") ||
		(site && !strcmp(site, "same-origin"));
}

bool
gate_may_keep(struct request *rq)
{
	return rq->row && rq->method == POST && rq->row->flags & PAGE_RESUME &&
		origin_is_ours(rq) && origin_is_told(rq);
}

/* Not ours, or not of this session: told in words of its own. */
static enum lk_err
refuse_form(struct request *rq)
{
	rq->stale = true;
	return fail(&rq->ctx, LK_EPERM, "no origin and token that fit");
}

/* Programs that may move the end of an applicant's session. */
#define RENEWING (APPLY | STATUS | UPLOAD)

/*
 * A session that is used does not end: once a day it gets its whole life again,
 * and the cookie with it. A page that can be read is read all the same when that
 * cannot be noted.
 */
static enum lk_err
renew_session(struct request *rq, int64_t ends)
{
	struct ctx *c = &rq->ctx;
	int64_t fresh = c->now + (int64_t)c->conf->applicant_days * DAY;
	enum lk_err err;

	if (rq->pc || fresh - ends < DAY || !(rq->program->program & RENEWING))
		return LK_OK;
	err = store_session_renew(c, c->actor.session, fresh);
	rq->cookie_renewed = err == LK_OK;
	return err == LK_EAGAIN ? err : LK_OK;
}

static enum lk_err
find_session(struct request *rq)
{
	int64_t ends;
	enum lk_err err;

	if (!rq->cookie || rq->cookie_new)
		return LK_OK;
	err = store_session_find(&rq->ctx, rq->ctx.actor.session, &ends);
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	rq->has_session = true;
	return renew_session(rq, ends);
}

/* Each use of a session at an assisted PC puts off the moment it goes idle; and
 * the helper sees on which page it is. */
static enum lk_err
note_use(struct request *rq)
{
	int code = rq->method == GET ? req_help(rq) : 0;

	if (!rq->pc || !rq->has_session)
		return LK_OK;
	return code ? store_pc_at(&rq->ctx, code) : store_pc_used(&rq->ctx);
}

/* No session that knows the application: where to, without losing anything. */
static enum lk_err
turn_away(struct request *rq, const char *number)
{
	if (rq->has_session && rq->program->program & (APPLY | STATUS)) {
		enum lk_err err = gate_lapsed(rq, number);

		if (err != LK_ENOENT || rq->method == GET)
			return err;
	}
	if (rq->has_session && rq->method == GET)
		return LK_ENOENT;
	if (rq->pc && !rq->has_session)
		return pc_turn_away(rq);
	if (rq->method == POST && rq->row->flags & PAGE_RESUME &&
	    !rq->has_session)
		return gate_may_keep(rq) ? resp_resume(rq) : refuse_form(rq);
	if (rq->has_session)
		return LK_ENOENT;
	return resp_see_other(rq, "/lanjut?nomor=%s", number);
}

/* Number and PIN that came with a form kept over an ended session. */
static enum lk_err
come_back(struct request *rq, const char *number)
{
	const char *typed = req_typed(rq, "_nomor"), *pin = req_typed(rq, "_kode");
	const char *asked = typed ? number_typed(rq->ctx.arena, typed) : NULL;
	enum lk_err err;

	if (!gate_token_fits(rq) || !origin_is_ours(rq))
		return resp_resume(rq);
	if (!asked || strcmp(asked, number))
		return resp_resume(rq);
	err = session_enter(rq, number, pin);
	if (err == LK_ENOENT && rq->lapsed)
		return resp_lapsed(rq, 410);
	return err == LK_EPERM ? resp_resume(rq) : err;
}

static enum lk_err
admit_applicant(struct request *rq)
{
	const char *number = rq->row->flags & PAGE_NUMBER_IN_BODY ?
		route_number(rq) : req_param(rq, "number");
	bool back = rq->method == POST && rq->row->flags & PAGE_RESUME &&
		req_typed(rq, "_kode");
	enum lk_err err = LK_ENOENT;
	int64_t ends;

	if (!number)
		return LK_ENOENT;
	if (back) {
		TRY(come_back(rq, number));
		if (rq->done)
			return LK_OK;
	}
	if (rq->cookie)
		err = store_application_of_session(&rq->ctx, number,
			rq->ctx.actor.session, &rq->app, &ends);
	if (err == LK_ENOENT) {
		TRY(find_session(rq));
		return turn_away(rq, number);
	}
	if (err != LK_OK)
		return err;
	rq->has_session = true;
	rq->ctx.actor.kind = ACTOR_APPLICANT;
	TRY(renew_session(rq, ends));
	TRY(note_use(rq));
	if (rq->method != POST || back)
		return LK_OK;
	if (!origin_is_ours(rq))
		return refuse_form(rq);
	if (gate_token_fits(rq))
		return LK_OK;
	/* The cookie was renewed in another tab: the form is ours all the same,
	 * and what was typed into it must not be lost. */
	return gate_may_keep(rq) ? resp_resume(rq) : refuse_form(rq);
}

static enum lk_err
admit_officer(struct request *rq)
{
	enum lk_err err = LK_ENOENT;

	if (rq->cookie)
		err = store_officer_of_session(&rq->ctx, rq->ctx.actor.session,
			&rq->officer);
	if (err == LK_ENOENT)
		return gate_may_keep(rq) ? resp_sign_in_again(rq, rq->path, false) :
			resp_see_other(rq, "/petugas/masuk");
	if (err != LK_OK)
		return err;
	rq->has_session = true;
	rq->ctx.actor.kind = ACTOR_OFFICER;
	rq->ctx.actor.channel = "loket";
	rq->ctx.actor.officer = rq->officer->id;
	rq->ctx.actor.name = rq->officer->name;
	rq->ctx.actor.unit = rq->officer->unit;
	if (rq->row->roles && !(rq->row->roles & rq->officer->roles))
		return fail(&rq->ctx, LK_EPERM, "not this officer's page");
	if (rq->method != POST || (origin_is_ours(rq) && gate_token_fits(rq)))
		return LK_OK;
	/* He signed in again in another window; the form is ours all the same. */
	return gate_may_keep(rq) ? resp_press_again(rq, 403, rq->path,
		rq->officer->name) : refuse_form(rq);
}

/*
 * A form of the cookie that this browser had before a deed gave it this one: that
 * deed once more, known by its key, which is as random and noted for this cookie;
 * or one like it in another tab, known by its token, which was noted too. No other
 * page takes such a form.
 */
static enum lk_err
admit_again(struct request *rq)
{
	const char *key = req_typed(rq, "_kunci");
	unsigned char bytes[sizeof(rq->key)];
	struct deed_row deed;
	enum lk_err err = LK_ENOENT;

	if (!(rq->row->flags & PAGE_NEW_COOKIE) || !rq->cookie)
		return refuse_form(rq);
	if (key && secret_from_base64(key, bytes, sizeof(bytes)))
		err = store_deed(&rq->ctx, rq->ctx.actor.session, bytes, &deed);
	if (err == LK_ENOENT && gate_token_mark(rq, bytes))
		err = store_deed(&rq->ctx, rq->ctx.actor.session, bytes, &deed);
	return err == LK_ENOENT ? refuse_form(rq) : err;
}

static enum lk_err
admit_visitor(struct request *rq)
{
	if (rq->method == GET) {
		if (!rq->cookie)
			req_new_cookie(rq, gate_is_officers(rq));
		return LK_OK;
	}
	if (!origin_is_ours(rq))
		return refuse_form(rq);
	return gate_token_fits(rq) ? LK_OK : admit_again(rq);
}

const struct officer *
req_as_officer(struct request *rq)
{
	if (!rq->officer)
		return NULL;
	identify(rq, rq->officer_cookie);
	rq->ctx.actor.kind = ACTOR_OFFICER;
	rq->ctx.actor.channel = "loket";
	rq->ctx.actor.officer = rq->officer->id;
	rq->ctx.actor.name = rq->officer->name;
	rq->ctx.actor.unit = rq->officer->unit;
	return rq->officer;
}

enum lk_err
req_knows(struct request *rq, const char *number, struct application **app)
{
	int64_t ends;

	if (!rq->has_session)
		return LK_ENOENT;
	TRY(store_application_of_session(&rq->ctx, number,
		rq->ctx.actor.session, app, &ends));
	rq->ctx.actor.kind = ACTOR_APPLICANT;
	return LK_OK;
}

/* Either cookie will do; what each may see is the handler's question. */
static enum lk_err
admit_either(struct request *rq)
{
	unsigned char session[DIGEST_LEN];
	enum lk_err err;

	assert(rq->method == GET);
	TRY(find_session(rq));
	TRY(note_use(rq));
	rq->officer_cookie = cookie_of(rq, true);
	if (rq->officer_cookie) {
		secret_digest(rq->officer_cookie, strlen(rq->officer_cookie),
			session);
		err = store_officer_of_session(&rq->ctx, session, &rq->officer);
		if (err != LK_OK && err != LK_ENOENT)
			return err;
	}
	if (!rq->has_session && !rq->officer)
		return rq->pc ? pc_turn_away(rq) : resp_see_other(rq, "/lanjut");
	return LK_OK;
}

enum lk_err
gate_open(struct request *rq)
{
	read_cookie(rq);
	if (!gate_is_officers(rq))
		TRY(pc_find(rq));
	switch (rq->row->who) {
	case WHO_APPLICANT:
		TRY(admit_applicant(rq));
		break;
	case WHO_OFFICER:
		TRY(admit_officer(rq));
		break;
	case WHO_EITHER:
		TRY(admit_either(rq));
		break;
	case WHO_VISITOR:
		TRY(admit_visitor(rq));
		break;
	case WHO_ANYONE:
		break;
	}
	if (rq->done)
		return LK_OK;
	TRY(route_params(rq));
	if (rq->method == POST && rq->row->flags & PAGE_ONCE)
		return req_once(rq);
	return LK_OK;
}

enum lk_err
req_has_session(struct request *rq, bool *has)
{
	if (!rq->has_session)
		TRY(find_session(rq));
	*has = rq->has_session;
	return LK_OK;
}
