/* loket-clock, on practice's database: all of it goes a day after it was begun. */
#include "base/log.h"
#include "store/store_clock.h"
#include "store/store_practice.h"
#include "tool/clock.h"

/* One that fails holds up no other. */
static enum lk_err
forget(struct ctx *c, const struct practised *p, bool *more)
{
	size_t done = 0;

	for (size_t i = 0; i < p->n; i++) {
		enum lk_err err = store_practice_forget(c, p->ids[i]);

		if (err == LK_EDOWN)
			return err;
		if (err == LK_OK) {
			done++;
			continue;
		}
		store_rollback(c);
		log_write(c, LOG_WARNING, "%lld: %s", (long long)p->ids[i],
			err_name(err));
	}
	*more |= p->n == ROUND_MOST && done > 0;
	return LK_OK;
}

enum lk_err
practice_round(struct ctx *c, bool *more)
{
	const int64_t before = c->now - (int64_t)c->conf->practice_hours * 3600;
	struct practised old;
	int64_t rows, others;

	TRY(store_practice_old(c, before, &old));
	TRY(forget(c, &old, more));
	TRY(store_practice_sweep(c, before, &rows));
	TRY(store_clock_sweep_visits(c, &others));
	*more |= rows >= ROUND_MOST || others >= ROUND_MOST;
	return sweep_contents(c, false, more);
}
