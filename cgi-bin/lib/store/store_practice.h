/*
 * The end of what was practised, for loket-clock on practice's database. Nothing
 * else may take away what a history or a trail says: the rights for it are given
 * there alone (schema/practice.sql).
 */
#ifndef LOKET_STORE_PRACTICE_H
#define LOKET_STORE_PRACTICE_H

#include "store/store.h"

struct practised {
	const int64_t *ids;		/* of applications */
	size_t n;
};

/* Applications begun before, the oldest first; at most ROUND_MOST. */
enum lk_err store_practice_old(struct ctx *c, int64_t before, struct practised *p)
	LK_MUST_CHECK;

/* One of them with everything that hangs on it, in a transaction of its own, and
 * then the contents of its documents. */
enum lk_err store_practice_forget(struct ctx *c, int64_t app) LK_MUST_CHECK;

/* Trail and deeds of before that belong to no application. *rows is how many
 * rows went. */
enum lk_err store_practice_sweep(struct ctx *c, int64_t before, int64_t *rows)
	LK_MUST_CHECK;

#endif
