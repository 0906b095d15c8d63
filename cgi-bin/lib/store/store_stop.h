/*
 * Where drafts stop: the page that was saved last, and what stood in the way
 * there. Question and problem only, never an answer.
 */
#ifndef LOKET_STORE_STOP_H
#define LOKET_STORE_STOP_H

#include "store/store_board.h"

/* The draft is at a page, without its version being raised. */
enum lk_err store_page_put(struct ctx *c, int64_t app, const char *page)
	LK_MUST_CHECK;
/* Once more that problem of that question. */
enum lk_err store_stumble_put(struct ctx *c, int64_t app, const char *page,
	const char *question, const char *problem) LK_MUST_CHECK;
/* It was sent or withdrawn: nothing stands in its way any more. */
enum lk_err store_stumbles_drop(struct ctx *c, int64_t app) LK_MUST_CHECK;

/*
 * The board looks at the STOPS_MOST drafts touched last before an instant: as
 * many are enough to see where people stop, however many there are.
 */
enum { STOPS_MOST = 500 };

struct stop {
	const char *permit, *page;	/* page "": none was saved yet */
	int64_t n;			/* drafts */
	/* Of these drafts most had this problem here; "" when none is known. */
	const char *question, *problem;
	int64_t hits;			/* drafts that had it */
};
struct stops {
	const struct stop *list;	/* the most drafts first */
	size_t n;
};
enum lk_err store_stops(struct ctx *c, int64_t before, struct stops *s)
	LK_MUST_CHECK;

/* What went wrong on one page, in the STOPS_MOST drafts of its permit touched
 * last, wherever they are now: in most drafts first. */
struct trouble {
	const char *question, *problem;
	int64_t drafts;			/* that had it */
};
struct troubles {
	const struct trouble *list;
	size_t n;
};
enum lk_err store_troubles(struct ctx *c, const char *permit, const char *page,
	struct troubles *t) LK_MUST_CHECK;

/* The board's drafts, newest first; stage is the page's id, "" for none, NULL any;
 * stage_since and at of a case are when it was saved. */
enum lk_err store_cases_stopped(struct ctx *c, int64_t before,
	const struct case_filter *f, struct board_cases *r) LK_MUST_CHECK;

#endif
