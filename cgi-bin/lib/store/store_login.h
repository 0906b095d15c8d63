/*
 * Accounts of officers: what signing in needs, and what the console does to
 * them. Only login and the console see password hashes.
 */
#ifndef LOKET_STORE_LOGIN_H
#define LOKET_STORE_LOGIN_H

#include "store/store_officer.h"

struct account {
	struct officer officer;
	const char *password;	/* encoded hash; "" when none was ever set */
};

/* By what is typed to sign in, byte for byte; LK_ENOENT when there is none.
 * Accounts that are not active are found too. */
enum lk_err store_account(struct ctx *c, const char *login, struct account **a)
	LK_MUST_CHECK;

/* The same password, hashed with more work. */
enum lk_err store_account_rehash(struct ctx *c, int64_t officer,
	const char *hash) LK_MUST_CHECK;

/* Open a session under the digest of a new cookie; end one; end all of an
 * officer's. */
enum lk_err store_login_open(struct ctx *c, const unsigned char session[32],
	int64_t officer, const char *address) LK_MUST_CHECK;
enum lk_err store_login_end(struct ctx *c, const unsigned char session[32])
	LK_MUST_CHECK;

/* An officer changes the password: all sessions end. LK_ESTATE when it is not
 * a's any more. In a transaction. */
enum lk_err store_login_change(struct ctx *c, const struct account *a,
	const char *hash) LK_MUST_CHECK;

/* What names a session to its officer: the first bytes of its id. */
enum { SESSION_REF = 8 };

/* End another session than the present one, or all others, of the officer;
 * *ended is how many did. */
enum lk_err store_login_end_other(struct ctx *c, int64_t officer,
	const unsigned char ref[SESSION_REF], int64_t *ended) LK_MUST_CHECK;
enum lk_err store_login_end_others(struct ctx *c, int64_t officer,
	int64_t *ended) LK_MUST_CHECK;

/* An officer's open sessions, the present one first, then the last used. */
struct officer_session {
	unsigned char ref[SESSION_REF];
	bool present;
	int64_t since, seen;
	const char *address;
};
enum lk_err store_login_sessions(struct ctx *c, int64_t officer,
	const struct officer_session **list, size_t *n) LK_MUST_CHECK;

/*
 * Failures to sign in to an account are counted by the minute. Count one before
 * the hash is computed, so that many at once cannot pass together, and take
 * it back when the password fits. Not inside a transaction.
 */
struct failures {
	int64_t recent;		/* in the last five minutes */
	int64_t hour, day;
	int64_t last;		/* when the last minute with one began; 0: none */
};
enum lk_err store_login_failures(struct ctx *c, const char *login,
	struct failures *f) LK_MUST_CHECK;
enum lk_err store_login_count(struct ctx *c, const char *login) LK_MUST_CHECK;
enum lk_err store_login_uncount(struct ctx *c, const char *login) LK_MUST_CHECK;

/* The console's. roles: "front,verifier", as the column has them; LK_EEXIST when
 * the login is taken. Setting a password or disabling ends all sessions. */
enum lk_err store_account_insert(struct ctx *c, const struct officer *o,
	const char *roles, const char *hash, int64_t *id) LK_MUST_CHECK;
/* What stands under the officer's signature; NULL: stays as it is. */
enum lk_err store_account_title(struct ctx *c, int64_t officer,
	const char *position, const char *rank, const char *nip) LK_MUST_CHECK;
enum lk_err store_account_password(struct ctx *c, int64_t officer,
	const char *hash) LK_MUST_CHECK;
enum lk_err store_account_disable(struct ctx *c, int64_t officer) LK_MUST_CHECK;

struct account_row {
	const char *login, *name, *roles, *unit;	/* unit NULL: none */
	bool active;
};
enum lk_err store_accounts(struct ctx *c, const struct account_row **list,
	size_t *n) LK_MUST_CHECK;

#endif
