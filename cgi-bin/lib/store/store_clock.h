/* What time alone ends, for loket-clock. Every list is bounded: what is left is
 * for the next round. */
#ifndef LOKET_STORE_CLOCK_H
#define LOKET_STORE_CLOCK_H

#include "store/store.h"

enum { ROUND_MOST = 200 };	/* cases of one kind in a round */

struct numbers {
	const char *const *list;
	size_t n;
};

/* Numbers of drafts not touched since before. */
enum lk_err store_clock_lapsed(struct ctx *c, int64_t before, struct numbers *n)
	LK_MUST_CHECK;
/* Numbers of drafts with a phone, touched last since one and before the other,
 * whose owner has not been told since. */
enum lk_err store_clock_lapsing(struct ctx *c, int64_t before, int64_t since,
	struct numbers *n) LK_MUST_CHECK;
/* Cases that waited for their applicant until a day before today. */
enum lk_err store_clock_unanswered(struct ctx *c, int64_t today, struct numbers *n)
	LK_MUST_CHECK;
/* Licences in force whose applicant has fetched them. */
enum lk_err store_clock_fetched(struct ctx *c, struct numbers *n) LK_MUST_CHECK;

/* Everything of a draft, messages too, but its events and audit rows, and that
 * there was one (struct lapsed, for ninety days); the version is compared first.
 * Documents' chunks are left to store_clock_sweep_chunks(). */
enum lk_err store_clock_forget(struct ctx *c, int64_t app, int64_t version)
	LK_MUST_CHECK;

/* End the case: state, and what goes with it, by compare-and-swap. */
enum lk_err store_clock_end(struct ctx *c, int64_t app, int64_t version,
	const char *state, int64_t clock_used) LK_MUST_CHECK;

/* Sessions of applicants that have ended, and what was counted of them; a part of
 * store_clock_sweep(). */
enum lk_err store_clock_sweep_visits(struct ctx *c, int64_t *rows) LK_MUST_CHECK;

/* Rows that mean nothing any more: sessions that have ended, old throttle slots
 * and deeds. *rows is how many went. */
enum lk_err store_clock_sweep(struct ctx *c, int64_t *rows) LK_MUST_CHECK;

/* Contents of documents that never became one, or are none any more. It looks
 * at every chunk, so not in every round. *rows is how many contents went. */
enum lk_err store_clock_sweep_chunks(struct ctx *c, int64_t *rows) LK_MUST_CHECK;

/* The last round that was done; 0: none yet. */
struct clock_round {
	int64_t last_at;
	int64_t would;		/* drafts and cases that a round would end now */
	int64_t most;		/* ended in a day, of thirty up to the last round */
};
enum lk_err store_clock_last(struct ctx *c, struct clock_round *r) LK_MUST_CHECK;
/* Fills in the rest; drafts lapse that were not touched since lapsed. */
enum lk_err store_clock_would(struct ctx *c, int64_t lapsed,
	struct clock_round *r) LK_MUST_CHECK;

/* A round is not done, for the clock seems wrong; or it was, and ended so many. */
enum lk_err store_clock_held(struct ctx *c, int64_t would) LK_MUST_CHECK;
enum lk_err store_clock_done(struct ctx *c, int64_t ended) LK_MUST_CHECK;

#endif
