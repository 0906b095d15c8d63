#include "base/buf.h"
#include "base/date.h"
#include "work/application.h"
#include "work/board.h"
#include "work/definitions.h"

enum { FOLD_AFTER = 15 * 60, FOLD_DAYS = 31 };

const char *const channel_names[CHANNELS] = {
	[CHANNEL_SELF] = "mandiri",
	[CHANNEL_ASSISTED] = "dampingan",
	[CHANNEL_COMPANION] = "pendamping",
	[CHANNEL_COUNTER] = "loket",
};

bool
board_is_for(const struct officer *o)
{
	return o->roles & BOARD_ROLES && !o->unit;
}

int64_t
tally_all(const struct tally *t)
{
	return tally_online(t) + t->n[CHANNEL_COUNTER];
}

int64_t
tally_online(const struct tally *t)
{
	return t->n[CHANNEL_SELF] + t->n[CHANNEL_ASSISTED] +
		t->n[CHANNEL_COMPANION];
}

int
tally_share(const struct tally *t)
{
	int64_t all = tally_all(t);

	return all ? (int)((tally_online(t) * 200 + all) / (all * 2)) : -1;
}

/* A channel that this program does not know cannot be in its database. */
static void
count(struct tally *t, const struct sent_row *r)
{
	for (int i = 0; i < CHANNELS; i++)
		if (!strcmp(channel_names[i], r->channel))
			t->n[i] += r->n;
}

static bool
is_holiday(const struct calendar *cal, int64_t day)
{
	for (size_t i = 0; cal && i < cal->n; i++)
		if (cal->holidays[i] == day)
			return true;
	return false;
}

static int64_t
set_for(const struct target_row *list, size_t n, int64_t day)
{
	int64_t found = -1;

	for (size_t i = 0; i < n && list[i].from_day <= day; i++)
		if (list[i].weekday == date_weekday(day))
			found = list[i].n;
	return found;
}

int64_t
board_target(const struct target_row *list, size_t n,
	const struct calendar *cal, int64_t day)
{
	return is_holiday(cal, day) ? -1 : set_for(list, n, day);
}

int64_t
groups_total(const struct case_groups *g)
{
	int64_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		n += g->list[i].n;
	return n;
}

const struct board_day *
board_today(const struct board *b)
{
	return &b->days[b->ndays - 1];
}

/* Months are counted from year 0. */
static int
month_of(int64_t day)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return y * 12 + m - 1;
}

static int64_t
month_start(int month)
{
	return date_day(month / 12, month % 12 + 1, 1);
}

static struct board_permit *
permit_row(struct board_permit *list, size_t *n, const char *permit)
{
	for (size_t i = 0; i < *n; i++)
		if (!strcmp(list[i].permit, permit))
			return &list[i];
	list[*n].permit = permit;
	return &list[(*n)++];
}

static int
by_number(const void *a, const void *b)
{
	const struct board_permit *p = a, *q = b;
	int64_t np = tally_all(&p->sent), nq = tally_all(&q->sent);

	return np != nq ? (np < nq ? 1 : -1) : strcmp(p->permit, q->permit);
}

/* What was sent: folded days, then those that are counted live. */
struct sent {
	struct sent_rows folded, months, live;
};

static void
add_days(struct ctx *c, struct board *b, const struct sent *s)
{
	const struct sent_rows *parts[] = { &s->folded, &s->live };
	const int64_t first = b->today - (int64_t)b->ndays + 1;
	struct board_day *days = arena_array(c->arena, b->ndays, sizeof(*days));
	struct board_permit *permits = arena_array(c->arena,
		s->folded.n + s->live.n + 1, sizeof(*permits));

	for (size_t i = 0; i < b->ndays; i++)
		days[i].day = first + (int64_t)i;
	for (size_t p = 0; p < COUNT(parts); p++)
		for (size_t i = 0; i < parts[p]->n; i++) {
			const struct sent_row *r = &parts[p]->list[i];

			if (r->day < first || r->day > b->today)
				continue;
			count(&days[r->day - first].sent, r);
			count(&permit_row(permits, &b->npermits, r->permit)->sent,
				r);
			count(&b->total, r);
		}
	qsort(permits, b->npermits, sizeof(*permits), by_number);
	b->days = days;
	b->permits = permits;
}

static void
add_months(struct ctx *c, struct board *b, const struct sent *s)
{
	const struct sent_rows *parts[] = { &s->months, &s->live };
	const int first = month_of(b->today) - BOARD_MONTHS + 1;
	struct board_month *months = arena_array(c->arena, BOARD_MONTHS,
		sizeof(*months));

	b->nmonths = BOARD_MONTHS;
	for (int i = 0; i < BOARD_MONTHS; i++)
		months[i].first = month_start(first + i);
	for (size_t p = 0; p < COUNT(parts); p++)
		for (size_t i = 0; i < parts[p]->n; i++) {
			const struct sent_row *r = &parts[p]->list[i];
			int at = month_of(r->day) - first;

			if (at >= 0 && at < BOARD_MONTHS && r->day <= b->today)
				count(&months[at].sent, r);
		}
	b->months = months;
}

static enum lk_err
read_sent(struct ctx *c, struct board *b)
{
	const int64_t year = month_start(month_of(b->today) - BOARD_MONTHS + 1);
	const int64_t first = b->today - (int64_t)b->ndays + 1;
	int64_t until, live;
	struct sent s;

	TRY(store_fold_until(c, &until));
	/* Today is never taken from the fold, whatever a clock that was put
	 * back may have left there. */
	live = until == NO_DAY || until < year ? year :
		until < b->today ? until + 1 : b->today;
	TRY(store_sent_days(c, first, live, &s.folded));
	TRY(store_sent_months(c, year, live, &s.months));
	TRY(store_sent_live(c, live, &s.live));
	add_days(c, b, &s);
	add_months(c, b, &s);
	return LK_OK;
}

static enum lk_err
read_targets(struct ctx *c, struct board *b)
{
	struct board_day *days = arena_memdup(c->arena, b->days,
		b->ndays * sizeof(*days));
	const struct calendar *cal = calendar_of(c);
	const struct target_row *list;
	size_t n;

	TRY(store_targets(c, b->today, &list, &n));
	for (size_t i = 0; i < b->ndays; i++)
		days[i].target = board_target(list, n, cal, days[i].day);
	b->days = days;
	return LK_OK;
}

static enum lk_err
read_cases(struct ctx *c, struct board *b)
{
	const char *stages;
	unsigned roles;

	board_sign_stages(c->arena, &roles, &stages);
	TRY(store_late(c, b->today, &b->late));
	TRY(store_incomplete(c, &b->incomplete));
	return store_at_stages(c, roles, stages, &b->signature);
}

int64_t
board_misses_from(const struct ctx *c)
{
	return ctx_today(c) - BOARD_MISS_DAYS + 1;
}

int64_t
board_stopped_before(const struct ctx *c)
{
	return date_start(ctx_today(c), c->conf->zone);
}

/* Where people give up. */
static enum lk_err
read_losses(struct ctx *c, struct board *b)
{
	const int64_t from = board_misses_from(c);

	TRY(store_misses(c, from, 0, NULL, BOARD_MISSES, &b->misses));
	TRY(store_misses_total(c, from, &b->missed));
	return store_stops(c, board_stopped_before(c), &b->stops);
}

/* One snapshot: the first read of a transaction is what all of it sees. */
enum lk_err
board_read(struct ctx *c, size_t ndays, struct board **out)
{
	struct board *b = arena_alloc(c->arena, sizeof(*b));

	assert(ndays >= 1 && ndays <= BOARD_DAYS_MOST);
	b->today = ctx_today(c);
	b->ndays = ndays;
	TRY(calendar_read(c));
	TRY(store_begin(c));
	TRY(read_sent(c, b));
	TRY(read_targets(c, b));
	TRY(read_cases(c, b));
	TRY(read_losses(c, b));
	store_rollback(c);
	*out = b;
	return LK_OK;
}

enum lk_err
board_targets(struct ctx *c, int64_t n[7])
{
	const int64_t today = ctx_today(c);
	const struct target_row *list;
	size_t rows;

	TRY(store_targets(c, today, &list, &rows));
	for (int i = 0; i < 7; i++)
		n[i] = -1;
	for (size_t i = 0; i < rows; i++)
		n[list[i].weekday - 1] = list[i].n;
	return LK_OK;
}

enum lk_err
board_set_targets(struct ctx *c, const int64_t n[7])
{
	const int64_t today = ctx_today(c);
	int64_t was[7];
	struct buf said;

	TRY(board_targets(c, was));
	buf_init(&said, c->arena, 160);
	for (int i = 0; i < 7; i++) {
		if (n[i] == was[i])
			continue;
		TRY(store_target_set(c, today, i + 1, n[i]));
		buf_printf(&said, "%s%d=%lld", said.len ? " " : "", i + 1,
			(long long)n[i]);
	}
	return said.len ? audit(c, 0, "target", said.data, said.data, said.len) :
		LK_OK;
}

void
board_sign_stages(struct arena *a, unsigned *roles, const char **stages)
{
	size_t n;
	const struct permit *const *list = definitions_list(&n);
	struct buf b;

	*roles = 0;
	buf_init(&b, a, 64 * 1024);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < list[i]->nstages; k++) {
			const struct stage *s = list[i]->stages[k];

			if (s->kind != STAGE_SIGN)
				continue;
			*roles |= 1u << s->role;
			buf_printf(&b, "%s%s:%s", b.len ? "," : "",
				list[i]->id, s->id);
		}
	*stages = b.data;
}

/* The days after `was` up to `last`, at most FOLD_DAYS of them. */
static enum lk_err
fold_some(struct ctx *c, int64_t was, int64_t from, int64_t last, int64_t *until)
{
	enum lk_err err;

	*until = last - from < FOLD_DAYS ? last : from + FOLD_DAYS - 1;
	TRY(store_begin(c));
	err = store_fold(c, was, from, *until);
	if (err == LK_OK)
		return store_commit(c);
	store_rollback(c);
	/* Another host's clock has done it. */
	return err == LK_ESTATE ? LK_OK : err;
}

enum lk_err
board_fold(struct ctx *c, bool *more)
{
	const int64_t last = date_today(c->now - FOLD_AFTER, c->conf->zone) - 1;
	int64_t was, from, until;

	TRY(store_fold_until(c, &was));
	if (was == NO_DAY)
		TRY(store_fold_first(c, &from));
	else
		from = was + 1;
	/* Before the first sending there is nothing to begin with. */
	if (from == NO_DAY || from > last)
		return LK_OK;
	TRY(fold_some(c, was, from, last, &until));
	*more |= until < last;
	return LK_OK;
}
