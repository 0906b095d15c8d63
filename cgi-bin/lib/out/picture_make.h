/* Decoding and drawing, for loket-picture alone. */
#ifndef LOKET_PICTURE_MAKE_H
#define LOKET_PICTURE_MAKE_H

#include "base/arena.h"
#include "out/picture.h"

/* What the decoders load; before a sandbox closes. */
void picture_make_open(void);

/*
 * A JPEG, PNG or HEIC of n bytes as a JPEG of at most so many; false when it is
 * none, is broken or too large, or does not get that small. Runs out of memory
 * or time by ending the process. @UNSAFE: raw bytes.
 */
bool picture_make(struct arena *a, enum picture_kind kind, const void *p,
	size_t n, size_t most, struct picture *out);

#endif
