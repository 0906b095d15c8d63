#include "base/date.h"
#include "base/log.h"
#include "base/secret.h"
#include "work/definitions.h"
#include "work/follow.h"
#include "work/workflow.h"

enum {
	/* Programs hold the list for some seconds (definitions.c): what they
	 * write by the old one meanwhile is found by going through once more
	 * when they cannot any longer. */
	SETTLES = 15,
	AT_ONCE = 20		/* times FOLLOW_MOST cases in a round */
};

/* The later of two days; NO_DAY is none. */
static int64_t
later(int64_t told, int64_t day)
{
	return told > day ? told : day;
}

void
follow_dates(struct ctx *c, const struct dated *d, const struct permit *p,
	int64_t *due, int64_t *repair_by)
{
	const int64_t from = d->corrects ? d->asked_at : d->sent_at;

	*due = d->due;
	*repair_by = d->repair_by;
	if (d->due != NO_DAY && d->clock_from != NO_DAY)
		*due = later(d->due, workflow_due(c, d->clock_from,
			d->clock_used, p->days));
	if (d->repair_by != NO_DAY && from)
		*repair_by = later(d->repair_by, calendar_after(calendar_of(c),
			date_today(from, c->conf->zone), p->repair_days));
}

/* One whose version cannot be read holds up no other. */
static enum lk_err
move(struct ctx *c, const struct dated *d)
{
	const struct permit *p;
	int64_t due, repair_by;
	enum lk_err err;

	if (d->due == NO_DAY && d->repair_by == NO_DAY)
		return LK_OK;
	err = definitions_version(c, d->definition, &p);
	if (err == LK_EDOWN || err == LK_EAGAIN)
		return err;
	if (err != LK_OK) {
		log_write(c, LOG_WARNING, "%lld: its dates do not follow: %s",
			(long long)d->id, err_name(err));
		return LK_OK;
	}
	follow_dates(c, d, p, &due, &repair_by);
	if (due == d->due && repair_by == d->repair_by)
		return LK_OK;
	/* Who acts at the same moment counts by the list as it is. */
	return store_dated_move(c, d, due, repair_by);
}

/* So many cases are one transaction: few enough that nobody waits for them. */
static enum lk_err
some(struct ctx *c, struct follow *f)
{
	const struct dated *list;
	size_t n;

	TRY(store_dated(c, f->upto, &list, &n));
	TRY(store_begin(c));
	for (size_t i = 0; i < n; i++)
		TRY(move(c, &list[i]));
	if (n)
		f->upto = list[n - 1].id;
	if (n < FOLLOW_MOST) {
		f->rounds++;
		f->upto = c->now - f->since < SETTLES &&
			f->since - c->now < SETTLES ? 0 : -1;
	}
	TRY(store_follow_put(c, f));
	return store_commit(c);
}

enum lk_err
follow_holidays(struct ctx *c, bool *all, bool *more)
{
	const struct calendar *cal;
	unsigned char list[32];
	struct follow f;
	int64_t before;

	*all = false;
	TRY(calendar_read(c));
	cal = calendar_of(c);
	secret_digest(cal->holidays, cal->n * sizeof(*cal->holidays), list);
	TRY(store_follow(c, &f));
	if (memcmp(list, f.list, sizeof(list))) {
		memcpy(f.list, list, sizeof(list));
		f.since = c->now;
		f.rounds = f.upto = 0;
	}
	before = f.rounds;
	for (int i = 0; i < AT_ONCE && f.upto >= 0 && f.rounds == before; i++)
		TRY(some(c, &f));
	*all = f.rounds > 0;
	*more |= !*all;
	return LK_OK;
}
