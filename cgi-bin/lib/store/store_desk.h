/*
 * The queue and the search box of the desk: short rows, not whole applications.
 */
#ifndef LOKET_STORE_DESK_H
#define LOKET_STORE_DESK_H

#include "store/store_officer.h"

struct case_row {
	const char *number, *permit, *name, *state;
	unsigned char definition[32];
	const char *stage;		/* NULL when at none */
	int64_t stage_since;
	int64_t due, repair_by;		/* NO_DAY: none */
	const char *holder_name;	/* NULL: nobody's */
	int64_t holder, sent_at;
};

/*
 * What waits at the officer's stages, soonest due first; then what waits there
 * for the applicant. At most limit rows; *total is how many there are.
 */
enum lk_err store_queue(struct ctx *c, const struct officer *o, int64_t limit,
	const struct case_row **list, size_t *n, int64_t *total) LK_MUST_CHECK;

/*
 * Sent applications, newest first, at most limit: by number (NULL: not by it),
 * or by NIK or phone as they are stored (NULL: not by it). The caller leaves out
 * what may not be read.
 */
struct search {
	const char *number;
	const char *nik, *phone;
};
enum lk_err store_search(struct ctx *c, const struct search *s, int64_t limit,
	const struct case_row **list, size_t *n) LK_MUST_CHECK;

/* A word that applications must have: itself, with prefix one that begins so, or
 * one of those between commas in `or`. All are as lib/base/words.h has them. */
struct wanted {
	const char *word, *or;
	bool prefix;
};

/*
 * Sent applications that have every word wanted, of the first only itself and
 * what it begins: the newest, at most limit. The first should be the rarest.
 */
enum { WANTED_MOST = 6 };
enum lk_err store_cases_with(struct ctx *c, const struct wanted *w, size_t n,
	int64_t limit, const struct case_row **list, size_t *found) LK_MUST_CHECK;

/* Drafts started at the counter and not sent yet, newest first. */
enum lk_err store_counter_drafts(struct ctx *c, int64_t limit,
	const struct case_row **list, size_t *n) LK_MUST_CHECK;

#endif
