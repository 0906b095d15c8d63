/* Officers and their sessions, as every program of theirs needs them. */
#ifndef LOKET_STORE_OFFICER_H
#define LOKET_STORE_OFFICER_H

#include "store/store.h"

/* Bits of officer.roles; the first seven are 1 << enum role. */
enum { OFFICER_ADMIN = 1 << 7, OFFICER_COMPANION = 1 << 8 };

struct officer {
	int64_t id;
	const char *login, *name;
	unsigned roles;		/* with those of whom he stands in for today */
	unsigned own_roles;
	const char *unit;	/* NULL: none */
	bool active;
};

/* A session is open that was opened and used after these. */
int64_t officer_oldest(const struct ctx *c);
int64_t officer_idle(const struct ctx *c);

/* Who is signed in with this session; LK_ENOENT when it is unknown, idle too
 * long, too old, or its officer is not active; it stays dead, also when the clock
 * is set back. seen_at moves by the minute. */
enum lk_err store_officer_of_session(struct ctx *c,
	const unsigned char session[32], struct officer **o) LK_MUST_CHECK;

/* An officer's name; "" when there is none of that id (0 too). */
enum lk_err store_officer_name(struct ctx *c, int64_t id, const char **name)
	LK_MUST_CHECK;

#endif
