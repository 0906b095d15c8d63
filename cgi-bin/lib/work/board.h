/*
 * The head's board: what was sent through which channel, against the target;
 * what is late, incomplete, or waits for a signature. Everything on a board is
 * read at one moment, so that its figures agree with each other to the unit.
 */
#ifndef LOKET_WORK_BOARD_H
#define LOKET_WORK_BOARD_H

#include "base/calendar.h"
#include "form/permit.h"
#include "store/store_miss.h"
#include "store/store_officer.h"
#include "store/store_stop.h"

enum channel { CHANNEL_SELF, CHANNEL_ASSISTED, CHANNEL_COMPANION,
	CHANNEL_COUNTER, CHANNELS };
extern const char *const channel_names[CHANNELS];	/* "mandiri", ... */

/* Applications sent, by channel. */
struct tally {
	int64_t n[CHANNELS];
};
int64_t tally_all(const struct tally *t);
/* Without those keyed in at the counter. */
int64_t tally_online(const struct tally *t);
/* Online of all in per cent, halves up; -1 when there are none: nothing of
 * nothing is no share. */
int tally_share(const struct tally *t);

struct board_day {
	int64_t day, target;		/* target -1: none */
	struct tally sent;
};
struct board_month {
	int64_t first;			/* its first day */
	struct tally sent;
};
struct board_permit {
	const char *permit;
	struct tally sent;		/* in the board's days */
};

struct board {
	int64_t today;
	const struct board_day *days;	/* oldest first, the last is today */
	size_t ndays;
	const struct board_month *months;
	size_t nmonths;
	const struct board_permit *permits;	/* the most first */
	size_t npermits;
	struct tally total;		/* of the days */
	struct case_groups late, incomplete, signature;
	struct misses misses;		/* the most searched first, some of them */
	int64_t missed;			/* all searches that found nothing */
	struct stops stops;
};

enum { BOARD_DAYS = 14, BOARD_DAYS_MOST = 31, BOARD_MONTHS = 12,
	BOARD_MISS_DAYS = 30, BOARD_MISSES = 1000 };

/* Read all of it in a transaction of its own; ndays at most BOARD_DAYS_MOST. */
enum lk_err board_read(struct ctx *c, size_t ndays, struct board **b)
	LK_MUST_CHECK;

/* The first day whose searches a board counts; the instant before which a draft
 * was touched last that has stopped: it lay untouched all of today. */
int64_t board_misses_from(const struct ctx *c);
int64_t board_stopped_before(const struct ctx *c);

/* The last day of a board, which is today. */
const struct board_day *board_today(const struct board *b);
int64_t groups_total(const struct case_groups *g);

/* The target of a day: the newest that was set for its weekday; -1 when there is
 * none, and on holidays. list is in the order of from_day. */
int64_t board_target(const struct target_row *list, size_t n,
	const struct calendar *cal, int64_t day);

/* Put the week's targets in force from today on: n of each weekday from Monday,
 * -1 for none. What stays as it is is not written. Inside a transaction. */
enum lk_err board_set_targets(struct ctx *c, const int64_t n[7]) LK_MUST_CHECK;
/* Those in force today, holidays apart. */
enum lk_err board_targets(struct ctx *c, int64_t n[7]) LK_MUST_CHECK;

/*
 * Who sees the board: the head, whom he leads the office with (secretary, heads
 * of section), and the admin. It names who holds what is late, so it is for
 * those who lead. Officers of another agency's unit do not see it.
 */
enum { BOARD_ROLES = 1 << ROLE_DIRECTOR | 1 << ROLE_SECRETARY |
	1 << ROLE_SECTION | OFFICER_ADMIN };
bool board_is_for(const struct officer *o);

/* The stages at which permits in service are signed, for store_at_stages(). */
void board_sign_stages(struct arena *a, unsigned *roles, const char **stages);

/*
 * Fold finished days into day_count, some at a time; *more says that others are
 * left. A day is finished a quarter of an hour after its end: what was begun
 * before midnight has then been committed.
 */
enum lk_err board_fold(struct ctx *c, bool *more) LK_MUST_CHECK;

#endif
