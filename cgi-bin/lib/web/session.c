#include "base/log.h"
#include "base/text.h"
#include "store/store_session.h"
#include "web/request.h"
#include "work/application.h"
#include "work/keys.h"

enum { HOUR = 3600, ALARM = 1000 };

static enum lk_err
throttled(struct request *rq, const char *kind, const char *subject, int most)
{
	int64_t n;

	TRY(store_throttle_get(&rq->ctx, kind, subject, HOUR, &n));
	return n < most ? LK_OK : fail(&rq->ctx, LK_ETHROTTLE,
		"%s: %lld failures this hour", kind, (long long)n);
}

/* own: what a browser is counted by that opened the application before; NULL. */
static enum lk_err
count_failure(struct request *rq, const char *number, const char *own)
{
	struct ctx *c = &rq->ctx;
	int64_t n;

	if (own) {
		TRY(store_throttle_add(c, "pin-alat", own, HOUR, &n));
	} else {
		TRY(store_throttle_add(c, "pin", number, HOUR, &n));
		TRY(store_throttle_add(c, "alamat", store_throttle_place(c),
			HOUR, &n));
	}
	TRY(store_throttle_add(c, "semua", "", HOUR, &n));
	if (n % ALARM == 0)
		log_write(c, LOG_ERROR, "%lld wrong PINs this hour: somebody may "
			"be guessing", (long long)n);
	return LK_EPERM;
}

/* The hash is computed for numbers that do not exist too: both take as long. */
static enum lk_err
pin_fits(struct request *rq, const char *number, const char *typed, bool *fits)
{
	struct ctx *c = &rq->ctx;
	const char *pin = typed ? pin_typed(c->arena, typed) : NULL;
	unsigned char want[32] = { 0 }, got[32];
	const struct key *k;
	enum lk_err err;

	TRY(key_pin(c, &k));
	pin_hash(k, number, pin ? pin : "00000000", got);
	err = store_application_pin(c, number, want, &rq->lapsed);
	if (err != LK_OK && err != LK_ENOENT)
		return err;
	*fits = err == LK_OK && pin && secret_equal(want, got, sizeof(want));
	return LK_OK;
}

/* Under a new cookie, as whoever fixed the old one must not share in it. The
 * applications that this browser knew already come along, but for those of who
 * sat before at an assisted PC. */
static enum lk_err
admit(struct request *rq, const char *number)
{
	struct ctx *c = &rq->ctx;
	struct application *app;
	unsigned char old[32];
	bool had;

	TRY(req_has_session(rq, &had));
	memcpy(old, c->actor.session, sizeof(old));
	req_new_cookie(rq, false);
	TRY(store_begin(c));
	TRY(store_application_by_number(c, number, &app));
	TRY(application_is_known(c, app));
	if (had && !c->actor.pc)
		TRY(store_session_move(c, old, c->actor.session));
	TRY(store_commit(c));
	rq->app = app;
	rq->has_session = true;
	rq->ctx.actor.kind = ACTOR_APPLICANT;
	req_device_opens(rq, number);
	return LK_OK;
}

/* Later ones keep it: the browser's other tabs hold forms of that session. */
enum lk_err
req_begin_session(struct request *rq)
{
	bool had;

	TRY(req_has_session(rq, &had));
	if (!had || rq->pc)
		req_new_cookie(rq, false);
	return LK_OK;
}

enum lk_err
req_pin(struct request *rq, const char *number, const char *typed)
{
	const struct conf *conf = rq->ctx.conf;
	const char *own = req_device_for(rq, number);
	bool fits;

	if (own) {
		TRY(throttled(rq, "pin-alat", own, conf->pin_failures));
	} else {
		TRY(throttled(rq, "pin", number, conf->pin_failures));
		TRY(throttled(rq, "alamat", store_throttle_place(&rq->ctx),
			conf->address_failures));
	}
	TRY(pin_fits(rq, number, typed, &fits));
	if (!fits)
		return count_failure(rq, number, own);
	return rq->lapsed ? LK_ENOENT : LK_OK;
}

enum lk_err
session_enter(struct request *rq, const char *number, const char *typed)
{
	TRY(req_pin(rq, number, typed));
	return admit(rq, number);
}

/* What cannot be a number is tried like one that nobody has: it counts as much
 * and takes as long. */
enum lk_err
req_enter(struct request *rq, const char *typed, const char *pin)
{
	struct arena *a = rq->ctx.arena;
	const char *number = number_typed(a, typed);

	if (!number)
		number = arena_strndup(a, text_digits(a, typed), 24);
	return *number ? session_enter(rq, number, pin) : LK_EPERM;
}
