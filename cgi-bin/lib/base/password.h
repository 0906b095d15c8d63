/*
 * Officers' passwords: hashed with argon2id by libsodium, and judged before
 * they are taken. Nothing is asked of a password but length and that nobody
 * would guess it first.
 */
#ifndef LOKET_PASSWORD_H
#define LOKET_PASSWORD_H

#include "base/arena.h"
#include "base/conf.h"

enum { PASSWORD_LEAST = 12, PASSWORD_MOST = 256 };	/* characters; bytes */

/* "$argon2id$v=19$m=47104,t=1,p=1$…", in a. NULL when memory for it is short. */
const char *password_hash(struct arena *a, const char *password);

/* Takes the same time whether it fits or not. hash NULL, for an account that
 * does not exist, takes that time too and never fits. */
bool password_fits(const char *hash, const char *password);

/* Whether the hash was made with less work than is asked today. */
bool password_is_old(const char *hash);

/* Why a password will not do: it is too short, too long, among the first that
 * all try, the same over and over, a row of keys or letters, or hardly more than
 * the names, ended by NULL, and their words. */
enum password_fault { PASSWORD_GOOD, PASSWORD_SHORT, PASSWORD_LONG,
	PASSWORD_COMMON, PASSWORD_REPEATED, PASSWORD_ROW, PASSWORD_NAMES };
enum password_fault password_judge(struct arena *a, const char *password,
	const char *const *names);

/* What an outsider would try first for that account: its own names and the
 * office's. In a. */
const char *const *password_names(struct arena *a, const struct conf *conf,
	const char *login, const char *name);

#endif
