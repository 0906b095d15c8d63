/* Searches of the catalogue that found nothing: noted by it, read by the board. */
#ifndef LOKET_STORE_MISS_H
#define LOKET_STORE_MISS_H

#include "store/store.h"

/* Count one search; words as search_noted() has them. Of a day's different ones
 * only the first hundreds are kept, so that nobody can fill the table. */
enum lk_err store_miss_note(struct ctx *c, int64_t day, const char *words)
	LK_MUST_CHECK;

struct miss {
	const char *words;
	int64_t n, last;		/* how often; the last day */
};
struct misses {
	const struct miss *list;
	size_t n;
};

/* Since a day, the most searched first: after the one of n and words (NULL: from
 * the beginning), at most limit. */
enum lk_err store_misses(struct ctx *c, int64_t from, int64_t n,
	const char *words, int64_t limit, struct misses *m) LK_MUST_CHECK;
/* All searches since that day. */
enum lk_err store_misses_total(struct ctx *c, int64_t from, int64_t *n)
	LK_MUST_CHECK;
/* One's days, newest first: last is the day. */
enum lk_err store_miss_days(struct ctx *c, int64_t from, const char *words,
	struct misses *m) LK_MUST_CHECK;

#endif
