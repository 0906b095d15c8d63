/*
 * The simulated office year, for loketctl demo alone: rows are gathered table by
 * table and written many at a time. Nobody else writes an application whole, so
 * no role has these rights; the database's administrator does it.
 */
#ifndef LOKET_STORE_DEMO_H
#define LOKET_STORE_DEMO_H

#include "store/store_application.h"
#include "store/store_audit.h"
#include "store/store_document.h"
#include "store/store_licence.h"
#include "store/store_officer.h"

/* The year that was made: what its audit row says; LK_ENOENT when none was. */
enum lk_err store_demo_made(struct ctx *c, const char **words) LK_MUST_CHECK;

/* How many applications, licences and corrections there are; ids begin after
 * the last one. */
struct demo_before {
	int64_t applications, licence, correction;
};
enum lk_err store_demo_before(struct ctx *c, struct demo_before *b)
	LK_MUST_CHECK;

/* Officers who may sign in, by id. */
enum lk_err store_demo_officers(struct ctx *c, const struct officer **list,
	size_t *n) LK_MUST_CHECK;

/* The number that the next licence of the series gets, and what it is to be. */
enum lk_err store_demo_series(struct ctx *c, const char *permit, int64_t year,
	int64_t *next) LK_MUST_CHECK;
enum lk_err store_demo_series_set(struct ctx *c, const char *permit,
	int64_t year, int64_t next) LK_MUST_CHECK;

/* The daily target from a day on, of a weekday (1 Monday); n -1: none. */
enum lk_err store_demo_target(struct ctx *c, int64_t from_day, int weekday,
	int64_t n, int64_t officer) LK_MUST_CHECK;

/* Rows to be written, in an arena of the caller's. Begins as {.arena = a}. */
enum { DEMO_APPLICATION, DEMO_TERM, DEMO_WORD, DEMO_SUBMISSION, DEMO_PROMISE,
	DEMO_CORRECTION, DEMO_FLAG, DEMO_PAYMENT, DEMO_LICENCE, DEMO_LINE,
	DEMO_FETCHED, DEMO_EVENT, DEMO_AUDIT, DEMO_HEAD, DEMO_STUMBLE,
	DEMO_MISS, DEMO_TABLES };
struct demo_rows {
	struct arena *arena;
	struct {
		struct value *v;
		size_t n, room;		/* values */
	} of[DEMO_TABLES];
};

/* Strings stay the caller's until store_demo_flush(). sent_channel and page may
 * be NULL. */
void store_demo_application(struct demo_rows *r, const struct application *a,
	const unsigned char pin[32], const char *sent_channel, const char *page);
void store_demo_term(struct demo_rows *r, int64_t app, const struct term *t);
void store_demo_submission(struct demo_rows *r, int64_t n,
	const struct application *a);
void store_demo_promise(struct demo_rows *r, int64_t app,
	const struct promise_row *p, int64_t seen_by);
void store_demo_correction(struct demo_rows *r, int64_t app,
	const struct correction *cor);
void store_demo_payment(struct demo_rows *r, int64_t app,
	const struct payment *p, int64_t officer);
/* drawn: no sheet is to be drawn of it any more. */
void store_demo_licence(struct demo_rows *r, const struct licence *l,
	const struct licence_line *lines, size_t n, bool drawn);
void store_demo_fetched(struct demo_rows *r, int64_t app, int64_t at);
void store_demo_event(struct demo_rows *r, int64_t app, int64_t officer,
	const struct event *e);
void store_demo_audit(struct demo_rows *r, const struct audit_row *a);
void store_demo_head(struct demo_rows *r, int64_t chain,
	const unsigned char hash[32]);
void store_demo_stumble(struct demo_rows *r, int64_t app, const char *page,
	const char *question, const char *problem, int64_t n, int64_t at);
void store_demo_miss(struct demo_rows *r, int64_t day, const char *words,
	int64_t n);

/* Write what was gathered and forget it. Inside a transaction. */
enum lk_err store_demo_flush(struct ctx *c, struct demo_rows *r) LK_MUST_CHECK;

#endif
