/*
 * What every file of Loket starts with: error codes, the two macros that
 * check them, and the context that the floors below web know of a request.
 */
#ifndef LOKET_BASE_H
#define LOKET_BASE_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LK_MUST_CHECK __attribute__((warn_unused_result))
#define LK_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Why something could not be done. A wrong answer in a form is no error. */
enum lk_err {
	LK_OK = 0,
	LK_ENOENT,	/* not there, or not yours: the same from outside: 404 */
	LK_EPERM,	/* known, but this role may not: 403 */
	LK_EINVAL,	/* a request no page of ours would send: 400 */
	LK_ESTATE,	/* changed meanwhile: 409 */
	LK_EEXIST,	/* a unique key was there first */
	LK_ETOOBIG,	/* over a limit: 413 */
	LK_ETHROTTLE,	/* too many failures: 429 */
	LK_EAGAIN,	/* deadlock or lost connection: the request may run again */
	LK_EDOWN,	/* no database: 503 */
	LK_EFAULT	/* everything else: 500 */
};

/* Return the code to the caller. The only macro that hides a return; safe
 * because arena and transaction clean up after themselves. */
#define TRY(call) do { \
	enum lk_err err_ = (call); \
	if (err_ != LK_OK) \
		return err_; \
} while (0)

struct arena;
struct conf;
struct store;

/* Who does something, for events, audit and throttling. */
enum actor_kind { ACTOR_NOBODY, ACTOR_APPLICANT, ACTOR_OFFICER, ACTOR_CLOCK,
	ACTOR_SIGNER, ACTOR_CONSOLE };

struct actor {
	enum actor_kind kind;
	int64_t officer;		/* id, 0 when none */
	const char *name;		/* an officer's, for events */
	const char *unit;		/* of an officer of another agency; NULL */
	unsigned char session[32];	/* SHA-256 of the cookie */
	int64_t pc;			/* the assisted PC's id, 0 elsewhere */
	const char *channel;		/* "mandiri", "dampingan", "pendamping", "loket" */
	const char *address;		/* of the peer, numeric */
};

/* All that the floors below web know of a request. A daemon or loketctl makes
 * its own. */
struct ctx {
	struct arena *arena;		/* emptied after the request */
	struct store *store;		/* NULL where no database is used */
	const struct conf *conf;
	int64_t now;			/* UTC seconds, fixed for the request */
	const char *ref;		/* reference number, as in the log */
	struct actor actor;
};

/*
 * Write one line to the log with the request's reference and return code, so
 * that a failing function ends in "return fail(c, LK_ENOENT, ...)". The words
 * are for the log, in English; no page shows them.
 */
enum lk_err fail(const struct ctx *c, enum lk_err code, const char *fmt, ...)
	LK_PRINTF(3, 4);

/* The code's name, for logs and tests. */
const char *err_name(enum lk_err code);

#include "base/banned.h"

#endif
