/*
 * What the head's board is read from. Finished days come from day_count, into
 * which loket-clock folds them; days that are not folded yet are counted live.
 * No statement here sees a name, an answer or a PIN: the board's database user
 * may not.
 */
#ifndef LOKET_STORE_BOARD_H
#define LOKET_STORE_BOARD_H

#include "store/store.h"

/* How many were sent on a day (or in the month that begins with it). */
struct sent_row {
	int64_t day;
	const char *permit;		/* "" where permits are added up */
	const char *channel;
	int64_t n;
};
struct sent_rows {
	const struct sent_row *list;
	size_t n;
};

/* The last day that is folded; NO_DAY when none is. */
enum lk_err store_fold_until(struct ctx *c, int64_t *until) LK_MUST_CHECK;
/* The day of the first sending there is; NO_DAY when nothing was ever sent. */
enum lk_err store_fold_first(struct ctx *c, int64_t *day) LK_MUST_CHECK;
/* Fold the days after `was` up to `until`, inside a transaction. LK_ESTATE when
 * somebody else has folded since `was` was read. */
enum lk_err store_fold(struct ctx *c, int64_t was, int64_t from, int64_t until)
	LK_MUST_CHECK;

/* Folded days from..before (without it), day by day, or month by month with all
 * permits together. */
enum lk_err store_sent_days(struct ctx *c, int64_t from, int64_t before,
	struct sent_rows *r) LK_MUST_CHECK;
enum lk_err store_sent_months(struct ctx *c, int64_t from, int64_t before,
	struct sent_rows *r) LK_MUST_CHECK;
/* Counted now, from day `from` on. */
enum lk_err store_sent_live(struct ctx *c, int64_t from, struct sent_rows *r)
	LK_MUST_CHECK;

/* Targets that hold on a day or held before it, oldest first. */
struct target_row {
	int64_t from_day;
	int weekday;			/* 1 Monday to 7 Sunday */
	int64_t n;			/* -1: none from then on */
};
enum lk_err store_targets(struct ctx *c, int64_t until,
	const struct target_row **list, size_t *n) LK_MUST_CHECK;
/* n -1: none. By the officer who acts. */
enum lk_err store_target_set(struct ctx *c, int64_t from_day, int weekday,
	int64_t n) LK_MUST_CHECK;

/* Cases of one kind that are together somewhere. */
struct case_group {
	const char *permit;
	const char *state;		/* "" where it is known */
	const char *stage;		/* "" where it does not matter */
	const char *holder_name;	/* NULL: nobody's, or it does not matter */
	int64_t holder;			/* officer's id; 0 */
	int64_t n;
	int64_t oldest;			/* late: due day; signature: since when */
};
struct case_groups {
	const struct case_group *list;
	size_t n;
};

/* Past their limit on `today`, the longest first. */
enum lk_err store_late(struct ctx *c, int64_t today, struct case_groups *g)
	LK_MUST_CHECK;
/* In kurang or perbaikan, permit by permit. */
enum lk_err store_incomplete(struct ctx *c, struct case_groups *g) LK_MUST_CHECK;
/* At one of the stages ("permit:stage,permit:stage"), which are of these roles
 * (1 << enum role). */
enum lk_err store_at_stages(struct ctx *c, unsigned roles, const char *stages,
	struct case_groups *g) LK_MUST_CHECK;

/*
 * The cases behind a figure, a page of them: NULL, 0 or NO_DAY in a filter is
 * any. A page goes on after the case of `at` and `number`; number NULL begins.
 */
struct case_filter {
	const char *permit, *stage, *state;
	const char *channels;		/* "mandiri,dampingan" */
	int64_t holder;			/* -1: any; 0: nobody's */
	int64_t from, until;		/* days of sending, both counted */
	unsigned roles;			/* signature: see store_at_stages() */
	const char *stages;
	int64_t at;			/* what the list is ordered by */
	const char *number;
	int64_t limit;
};
struct board_case {
	const char *number, *permit, *state, *stage, *channel;
	const char *holder_name;	/* NULL: nobody's */
	int64_t sent_at, stage_since, due, repair_by;
	int64_t at;			/* for the next page's filter */
};
struct board_cases {
	const struct board_case *list;
	size_t n;
};
/* Newest first; longest late first; first to lapse first; longest waiting
 * first. */
enum lk_err store_cases_sent(struct ctx *c, const struct case_filter *f,
	struct board_cases *r) LK_MUST_CHECK;
enum lk_err store_cases_late(struct ctx *c, int64_t today,
	const struct case_filter *f, struct board_cases *r) LK_MUST_CHECK;
enum lk_err store_cases_incomplete(struct ctx *c, const struct case_filter *f,
	struct board_cases *r) LK_MUST_CHECK;
enum lk_err store_cases_at_stages(struct ctx *c, const struct case_filter *f,
	struct board_cases *r) LK_MUST_CHECK;

#endif
