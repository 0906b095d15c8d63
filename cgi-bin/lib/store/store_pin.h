/* New PINs that are asked for at /lupa, until loket-clock has looked whom they
 * are about. */
#ifndef LOKET_STORE_PIN_H
#define LOKET_STORE_PIN_H

#include "store/store.h"

enum { NIK_END = 4 };	/* digits */

/* phone as the type phone stores it; the last digits of the NIK. */
enum lk_err store_pin_ask(struct ctx *c, const char *phone, const char *nik_end)
	LK_MUST_CHECK;

struct pin_request {
	int64_t id;
	const char *phone, *nik_end;
};
enum lk_err store_pin_requests(struct ctx *c, int64_t most,
	const struct pin_request **list, size_t *n) LK_MUST_CHECK;
enum lk_err store_pin_answered(struct ctx *c, int64_t id) LK_MUST_CHECK;

/* The numbers of the applications that can be told of by this phone, those that
 * go on first, then the newest. */
enum lk_err store_pin_numbers(struct ctx *c, const char *phone,
	const char *const **list, size_t *n) LK_MUST_CHECK;

#endif
