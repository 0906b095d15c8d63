/* Applicants' sessions, throttles, and deeds done once. */
#ifndef LOKET_STORE_SESSION_H
#define LOKET_STORE_SESSION_H

#include "store/store.h"

/* When the session ends; LK_ENOENT when there is none that is open: it has
 * expired, it is idle, or it belongs to another computer than c->actor.pc. One
 * that was seen expired stays so, whatever the clock says later. */
enum lk_err store_session_find(struct ctx *c, const unsigned char id[32],
	int64_t *ends) LK_MUST_CHECK;

/* Make the session if it is not there, and move its end, but not of one that has
 * expired. At an assisted PC it is
 * alone and new, and its end near: what was open there before ends. In a
 * transaction. */
enum lk_err store_session_put(struct ctx *c, const unsigned char id[32],
	const char *channel, int64_t expires) LK_MUST_CHECK;

/* Move its end while it is open, away from assisted PCs. */
enum lk_err store_session_renew(struct ctx *c, const unsigned char id[32],
	int64_t expires) LK_MUST_CHECK;
enum lk_err store_session_knows(struct ctx *c, const unsigned char id[32],
	int64_t application) LK_MUST_CHECK;

/* Give the applications of an old session to a new one: a new cookie after
 * number and PIN keeps "Permohonan di HP ini". */
enum lk_err store_session_move(struct ctx *c, const unsigned char from[32],
	const unsigned char to[32]) LK_MUST_CHECK;

/* No session but that one, which may be NULL, knows the application any more. In
 * the transaction that gives it a new PIN. */
enum lk_err store_session_forget_others(struct ctx *c, int64_t application,
	const unsigned char keep[32]) LK_MUST_CHECK;

/* The person signs out: the session forgets one application; or it ends, in a
 * transaction. */
enum lk_err store_session_leave(struct ctx *c, const unsigned char id[32],
	const char *number) LK_MUST_CHECK;
enum lk_err store_session_end(struct ctx *c, const unsigned char id[32])
	LK_MUST_CHECK;

struct known_application {
	const char *number, *permit, *state, *name;
	int64_t saved_at;
};
enum lk_err store_session_applications(struct ctx *c, const unsigned char id[32],
	const struct known_application **list, size_t *n) LK_MUST_CHECK;

/* A deed under its key; LK_ENOENT when it was not done yet. */
struct deed_row {
	unsigned char digest[32];
	const char *answer;
};
enum lk_err store_deed(struct ctx *c, const unsigned char actor[32],
	const unsigned char key[16], struct deed_row *d) LK_MUST_CHECK;
enum lk_err store_deed_insert(struct ctx *c, const unsigned char actor[32],
	const unsigned char key[16], const unsigned char digest[32],
	const char *answer) LK_MUST_CHECK;

/* What counts of a place: an assisted PC by itself, for all of them share the
 * office's address; else the address. */
const char *store_throttle_place(const struct ctx *c);

/*
 * Count one more of kind for subject in a window of so many seconds; *n is the
 * count with it. Must not be inside a transaction: a failure that is rolled
 * back must count.
 */
enum lk_err store_throttle_add(struct ctx *c, const char *kind,
	const char *subject, int window, int64_t *n) LK_MUST_CHECK;

/* The same for something that is counted by its size. */
enum lk_err store_throttle_add_more(struct ctx *c, const char *kind,
	const char *subject, int window, int64_t more, int64_t *n) LK_MUST_CHECK;

/* The count in the running window, 0 when none. */
enum lk_err store_throttle_get(struct ctx *c, const char *kind,
	const char *subject, int window, int64_t *n) LK_MUST_CHECK;

#endif
