/*
 * Licences: their series, and what is fixed when one is signed. A series is one
 * permit's in one year; its numbers have no gap, because the counter is held
 * and raised in the transaction that signs.
 */
#ifndef LOKET_STORE_LICENCE_H
#define LOKET_STORE_LICENCE_H

#include "store/store.h"

struct licence {
	int64_t id;
	int64_t application;
	const char *permit;
	int64_t year, seq;
	const char *number;		/* as printed */
	const char *number_key;		/* letters and digits, upper case */
	const char *code;		/* 22 characters of base64url */
	const char *title, *holder;
	int64_t issued_at;
	int64_t signed_by;		/* officer id */
	const char *signed_as;		/* "plt", "plh", "an"; NULL: the head */
	int64_t valid_from, valid_until;	/* NO_DAY: not given, no end */
};

struct licence_line {
	const char *part;		/* "basis", "row", "clause", "copy" */
	const char *label;		/* of a row, else "" */
	const char *words;
};

/*
 * Hold the series until the transaction ends; whoever signs in it next waits.
 * It comes first in the transaction: a row that has changed since the
 * transaction first read anything cannot be locked any more.
 */
enum lk_err store_series_hold(struct ctx *c, const char *permit, int64_t year)
	LK_MUST_CHECK;

/* The next number of the series that is held. */
enum lk_err store_series_next(struct ctx *c, const char *permit, int64_t year,
	int64_t *seq) LK_MUST_CHECK;

/* Where another permit writes its numbers alike, it may have given this one:
 * the series that is held goes on behind those of the other. */
enum lk_err store_series_pass(struct ctx *c, const char *permit, int64_t year,
	const char *number_key) LK_MUST_CHECK;

/* loketctl: the last number that the series gave (0: none) and the next one that
 * it will give; the series is held. And the next one, set. */
enum lk_err store_series_reached(struct ctx *c, const char *permit, int64_t year,
	int64_t *last, int64_t *next) LK_MUST_CHECK;
enum lk_err store_series_set(struct ctx *c, const char *permit, int64_t year,
	int64_t next) LK_MUST_CHECK;

/* A licence that was issued before Loket: application, seq and signed_by mean
 * nothing. LK_EEXIST: the number is there. */
enum lk_err store_licence_import(struct ctx *c, const struct licence *l)
	LK_MUST_CHECK;

/* LK_EEXIST: the application has one, or the number was given before. */
enum lk_err store_licence_insert(struct ctx *c, const struct licence *l,
	const struct licence_line *lines, size_t n) LK_MUST_CHECK;

/* What applicant and officers are told of an application's; LK_ENOENT when none
 * was signed. */
struct issued {
	const char *number;
	int64_t valid_until;		/* NO_DAY: no end */
	int64_t revoked_at;		/* 0: not */
	const char *revoked_reason;
};
enum lk_err store_licence_issued(struct ctx *c, int64_t app, struct issued *i)
	LK_MUST_CHECK;

/* LK_OK when this officer has signed that application since then, else
 * LK_ENOENT. */
enum lk_err store_licence_signed(struct ctx *c, int64_t app, int64_t officer,
	int64_t since) LK_MUST_CHECK;

/* A licence that is to be revoked, with its case as the history needs it;
 * application is 0 where it was issued before Loket. */
struct revocable {
	int64_t id, application;
	const char *number, *application_number, *state;
	const char *stage;		/* NULL: at none */
	int64_t revoked_at;		/* 0: not yet */
};
enum lk_err store_licence_one(struct ctx *c, const char *number_key,
	struct revocable *r) LK_MUST_CHECK;

/* LK_ESTATE when it was revoked before. */
enum lk_err store_licence_revoke(struct ctx *c, int64_t id, const char *reason)
	LK_MUST_CHECK;

#endif
