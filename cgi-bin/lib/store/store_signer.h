/* What loket-signer reads of a licence that was signed and not drawn yet. */
#ifndef LOKET_STORE_SIGNER_H
#define LOKET_STORE_SIGNER_H

#include "store/store_licence.h"

/* Who signed, as the signature block names him; "" where it is not known. */
struct signatory {
	const char *name, *position, *rank, *nip;
};

/* The oldest undrawn licence with an id above `after`; LK_ENOENT when all those
 * are drawn. */
enum lk_err store_undrawn(struct ctx *c, int64_t after, struct licence *l,
	struct signatory *who) LK_MUST_CHECK;

/* What it says, by part and order. */
enum lk_err store_licence_lines(struct ctx *c, int64_t licence,
	const struct licence_line **lines, size_t *n) LK_MUST_CHECK;

/* The sheet is there: LK_ESTATE when another signer was first. */
enum lk_err store_licence_drawn(struct ctx *c, int64_t licence,
	const char *signature, int64_t document) LK_MUST_CHECK;

/* The letters that the signer's fonts can show, as it found them when it began:
 * ranges of code points, "20-7e a0-17f". LK_ENOENT before it ever began. */
enum lk_err store_drawable(struct ctx *c, const char **letters) LK_MUST_CHECK;
enum lk_err store_drawable_put(struct ctx *c, const char *letters)
	LK_MUST_CHECK;

#endif
