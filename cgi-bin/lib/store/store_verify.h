/* What anybody may know of a licence, through the published view alone. */
#ifndef LOKET_STORE_VERIFY_H
#define LOKET_STORE_VERIFY_H

#include "store/store.h"

struct public_licence {
	const char *number, *code, *title, *holder;
	int64_t issued_at;
	int64_t valid_from, valid_until;	/* NO_DAY: not given, no end */
	int64_t revoked_at;			/* 0: not */
};

/* By the letters and digits of its number, in upper case; LK_ENOENT when it was
 * never issued. */
enum lk_err store_public_by_key(struct ctx *c, const char *number_key,
	struct public_licence *l) LK_MUST_CHECK;
enum lk_err store_public_by_code(struct ctx *c, const char *code,
	struct public_licence *l) LK_MUST_CHECK;

/* Whether any number begins with those letters and digits. */
enum lk_err store_public_begins(struct ctx *c, const char *number_key,
	bool *begins) LK_MUST_CHECK;

#endif
