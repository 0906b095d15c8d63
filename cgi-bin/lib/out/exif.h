/*
 * What a camera writes beside its picture: where it was taken, with which phone,
 * when, sometimes a second, smaller picture. Nobody who applies means to tell
 * that. Only what shows the picture right is kept; the picture itself stays the
 * same, bit by bit.
 */
#ifndef LOKET_EXIF_H
#define LOKET_EXIF_H

#include "base/base.h"

/*
 * How a picture has to be turned, by the content of an APP1 segment: 1 (not at
 * all) to 8, as EXIF numbers it; 0 when it does not say. @UNSAFE: raw bytes.
 */
int exif_orientation(const void *p, size_t n);

/*
 * A JPEG or PNG (ACCEPT_*) that filetype_walk() found whole, without what is not
 * for showing it, into out, which has room for n bytes; how many were written.
 * Another type is copied as it is. Of a JPEG's EXIF the orientation remains.
 */
size_t exif_clean(unsigned type, const void *p, size_t n, void *out);

#endif
