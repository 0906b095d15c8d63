/* Versions of permit definitions, the codes of their pages, and the holidays. */
#ifndef LOKET_STORE_DEFINITION_H
#define LOKET_STORE_DEFINITION_H

#include "store/store.h"

enum lk_err store_definition_put(struct ctx *c, const unsigned char sha256[32],
	const char *permit, const char *body, size_t len) LK_MUST_CHECK;
/* Note that a version came into service, unless it was the last to do so. */
enum lk_err store_definition_used(struct ctx *c, const unsigned char sha256[32],
	const char *permit) LK_MUST_CHECK;
/* LK_ENOENT when a version is not stored (yet). */
enum lk_err store_definition_known(struct ctx *c, const unsigned char sha256[32])
	LK_MUST_CHECK;
enum lk_err store_definition(struct ctx *c, const unsigned char sha256[32],
	const char **body, size_t *len) LK_MUST_CHECK;
/* The version of a permit that came into service last. */
enum lk_err store_definition_last(struct ctx *c, const char *permit,
	unsigned char sha256[32]) LK_MUST_CHECK;

/* The versions of a permit as they came into service, the last first. */
enum lk_err store_definitions(struct ctx *c, const char *permit, size_t most,
	const unsigned char (**list)[32], size_t *n) LK_MUST_CHECK;

/* The codes of the pages of forms, in no order. */
struct page_code {
	int code;
	const char *permit, *page;
};
enum lk_err store_page_codes(struct ctx *c, const struct page_code **list,
	size_t *n) LK_MUST_CHECK;
/* LK_EEXIST when the code is given, or the page has one. */
enum lk_err store_page_code_put(struct ctx *c, int code, const char *permit,
	const char *page) LK_MUST_CHECK;

/* Ascending days. */
enum lk_err store_holidays(struct ctx *c, int64_t **days, size_t *n) LK_MUST_CHECK;

#endif
