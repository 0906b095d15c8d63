/*
 * loket-clock, before each round: whether the machine's clock can be right. It
 * runs all the time, so that days between two rounds mean that it was stopped or
 * that the clock jumped; and a clock that is weeks ahead would take every draft
 * for one that lapsed. A clock that goes backwards ends nothing.
 */
#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"
#include "store/store_clock.h"
#include "tool/clock.h"

enum { GAP = 3 * 86400, USUAL = 20, TIMES = 3, AGAIN_MS = 3600000 };

/* At once and then every hour: who looks at the log later finds it too. */
static void
complain(struct ctx *c, const struct clock_round *r)
{
	static int64_t said;

	if (said && clock_tick() - said < AGAIN_MS)
		return;
	said = clock_tick();
	log_write(c, LOG_ERROR, "the clock says %s, the last round was on %s, and "
		"this one would end %lld drafts and cases: nothing is done until "
		"the clock is right, or \"loket-clock --once --yes\" says that it is",
		date_iso(c->arena, ctx_today(c)), date_iso(c->arena,
		date_today(r->last_at, c->conf->zone)), (long long)r->would);
}

enum lk_err
clock_guard(struct ctx *c, int64_t lapsed)
{
	struct clock_round r;

	TRY(store_clock_last(c, &r));
	if (!r.last_at || c->now - r.last_at <= GAP)
		return LK_OK;
	TRY(store_clock_would(c, lapsed, &r));
	if (r.would <= USUAL || r.would <= TIMES * r.most)
		return LK_OK;
	complain(c, &r);
	TRY(store_clock_held(c, r.would));
	return LK_ESTATE;
}
