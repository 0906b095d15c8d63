/* Versions of permit definitions, and the holidays. */
#ifndef LOKET_STORE_DEFINITION_H
#define LOKET_STORE_DEFINITION_H

#include "store/store.h"

enum lk_err store_definition_put(struct ctx *c, const unsigned char sha256[32],
	const char *permit, const char *body, size_t len) LK_MUST_CHECK;
/* Note that a version came into service, unless it was the last to do so. */
enum lk_err store_definition_used(struct ctx *c, const unsigned char sha256[32],
	const char *permit) LK_MUST_CHECK;
enum lk_err store_definition(struct ctx *c, const unsigned char sha256[32],
	const char **body, size_t *len) LK_MUST_CHECK;
/* The version of a permit that came into service last. */
enum lk_err store_definition_last(struct ctx *c, const char *permit,
	unsigned char sha256[32]) LK_MUST_CHECK;

/* Ascending days. */
enum lk_err store_holidays(struct ctx *c, int64_t **days, size_t *n) LK_MUST_CHECK;

#endif
