/* The audit trail: rows in hash chains, one per application and one (0) for
 * what belongs to none. */
#ifndef LOKET_STORE_AUDIT_H
#define LOKET_STORE_AUDIT_H

#include "store/store.h"

/* Lock the chain and read its last hash (zeros when it is new). In a
 * transaction. */
enum lk_err store_audit_head(struct ctx *c, int64_t chain, unsigned char hash[32])
	LK_MUST_CHECK;

struct audit_row {
	int64_t chain, at_us;
	const char *actor, *address, *action, *object;
	unsigned char digest[32], prev[32], hash[32];
};
enum lk_err store_audit_add(struct ctx *c, const struct audit_row *r) LK_MUST_CHECK;

#endif
