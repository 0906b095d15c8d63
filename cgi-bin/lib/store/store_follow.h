/* Dates of open cases that hang on the holiday list, for loket-clock. */
#ifndef LOKET_STORE_FOLLOW_H
#define LOKET_STORE_FOLLOW_H

#include "store/store.h"

enum { FOLLOW_MOST = 200 };	/* cases at a time */

/* How far it has come. */
struct follow {
	unsigned char list[32];		/* digest of the list that is followed */
	int64_t since;			/* when it was first seen */
	int64_t rounds;			/* through all cases, since then */
	int64_t upto;			/* id in this round; -1: nothing is left */
};
enum lk_err store_follow(struct ctx *c, struct follow *f) LK_MUST_CHECK;
enum lk_err store_follow_put(struct ctx *c, const struct follow *f) LK_MUST_CHECK;

/* A case with a date that hangs on the list, and what it is counted from. */
struct dated {
	int64_t id, version;
	bool corrects;			/* in perbaikan; else in kurang or at work */
	unsigned char definition[32];
	int64_t clock_from, clock_used;
	int64_t due, repair_by;		/* NO_DAY */
	int64_t sent_at;		/* last */
	int64_t asked_at;		/* the last correction; 0: none */
};
/* The next of them after that id, by id. */
enum lk_err store_dated(struct ctx *c, int64_t after, const struct dated **list,
	size_t *n) LK_MUST_CHECK;

/* Put other dates, if the version is still that one: it stays, for nothing that
 * anybody decides on has changed. */
enum lk_err store_dated_move(struct ctx *c, const struct dated *d, int64_t due,
	int64_t repair_by) LK_MUST_CHECK;

#endif
