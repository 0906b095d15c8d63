/*
 * Assisted PCs, and the one session that is open at each. A session of a PC is
 * good there only (store_session.h compares c->actor.pc), knows one application,
 * and goes idle PC_IDLE seconds after its last request. PC_KEPT seconds later it is
 * forgotten, and no officer opens it again.
 */
#ifndef LOKET_STORE_PC_H
#define LOKET_STORE_PC_H

#include "store/store.h"

enum { PC_IDLE = 300, PC_REOPENED = 900, PC_KEPT = 1800, PC_NAME_MOST = 40 };

struct pc {
	int64_t id;
	const char *name;	/* "PC 3" */
	int64_t seen_at;	/* 0: never */
};

/* The PC whose cookie has this digest, if it is enrolled still; LK_ENOENT
 * otherwise. */
enum lk_err store_pc_of_device(struct ctx *c, const unsigned char device[32],
	struct pc **pc) LK_MUST_CHECK;
enum lk_err store_pc_seen(struct ctx *c, int64_t pc) LK_MUST_CHECK;

/* Somebody is at it: c->actor's session goes idle later. Written at most every
 * quarter of a minute; an idle session stays idle. */
enum lk_err store_pc_used(struct ctx *c) LK_MUST_CHECK;

/* The same, on the page of that short code. */
enum lk_err store_pc_at(struct ctx *c, int code) LK_MUST_CHECK;

/* End every session of the PC, and c->actor's. In a transaction. */
enum lk_err store_pc_end_sessions(struct ctx *c, int64_t pc) LK_MUST_CHECK;

/* The sessions of the PC open nothing from now on; an officer may open them
 * again. */
enum lk_err store_pc_idle_now(struct ctx *c, int64_t pc) LK_MUST_CHECK;

/* The session of c->actor at its PC, idle or not; LK_ENOENT when it has none. */
struct pc_session {
	bool is_idle, reopened;
	const char *number, *permit, *state;
};
enum lk_err store_pc_session(struct ctx *c, struct pc_session *s) LK_MUST_CHECK;

/* For officers: the enrolled PCs, with who is at them. */
struct pc_row {
	int64_t id;
	const char *name, *enrolled_by;
	int64_t enrolled_at, seen_at;	/* seen_at 0: never */
	/* Its session; app 0: none is there. */
	int64_t app, began_at, idle_at;
	const char *number, *permit, *state, *stage;
	unsigned char definition[32];
	int page_code;			/* of the page shown last; 0: not known */
};
enum lk_err store_pcs(struct ctx *c, const struct pc_row **list, size_t *n)
	LK_MUST_CHECK;

/* LK_EEXIST when an enrolled PC has the name. In a transaction. */
enum lk_err store_pc_insert(struct ctx *c, const char *name,
	const unsigned char device[32]) LK_MUST_CHECK;
/* LK_ESTATE when it is not enrolled any more. */
enum lk_err store_pc_revoke(struct ctx *c, int64_t pc) LK_MUST_CHECK;

/* Open the session again for PC_REOPENED seconds; LK_ESTATE when it is not
 * there any more. */
enum lk_err store_pc_reopen(struct ctx *c, int64_t pc, int64_t app) LK_MUST_CHECK;

#endif
