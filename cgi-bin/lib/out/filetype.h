/*
 * What a file is, by its bytes and never by its name: libmagic says what it
 * seems to be, then a walk over its structure says whether it is whole. Nothing
 * is decompressed, so a bomb costs no more than its own length, once.
 *
 * A picture ends where its format ends: what a phone hangs on behind it (a
 * video, a second picture) is not part of the document and is not kept, nor is
 * whatever else a file may carry there. A PDF is kept as it is, because a
 * signature may cover its last byte; so nothing may follow its end.
 *
 * Of a HEIC only the boxes are walked over: it is decoded by loket-picture before
 * anything of it is kept.
 *
 * Scripts and actions inside a PDF are not looked for: they hide in compressed
 * objects from any search like this one, and honest forms use them to add up.
 * What keeps people safe is the sandbox it is shown in.
 */
#ifndef LOKET_FILETYPE_H
#define LOKET_FILETYPE_H

#include "form/field.h"

/* For filetype_walk(); where a definition takes JPEG it is taken too. */
enum { FILE_HEIC = 1 << 8 };

/* Phones take pictures of 64 million pixels; a viewer needs four bytes each. */
enum { PIXELS_MOST = 70 * 1000 * 1000 };

struct filetype {
	unsigned accept;	/* ACCEPT_JPG, ... */
	const char *mime;	/* "image/jpeg" */
	const char *ending;	/* ".jpg" */
	size_t size;		/* bytes to keep, from the first */
	bool heic;		/* accept says ACCEPT_JPG, which it has yet to become */
};

/* Load libmagic's table, before the sandbox closes. LK_EFAULT without it. */
enum lk_err filetype_open(struct ctx *c) LK_MUST_CHECK;

/*
 * P_NONE with *ft filled, or P_FILE_EMPTY, P_FILE_TYPE (nothing that is in
 * accept), P_FILE_BROKEN, P_FILE_PIXELS, P_FILE_LOCKED; then ft->mime is what it
 * seemed to be, for the log, until the next call. @UNSAFE: raw bytes.
 */
enum problem_code filetype_check(unsigned accept, const void *p, size_t n,
	struct filetype *ft);

/* The walk alone, for one type of ACCEPT_* or FILE_HEIC; *size is what to keep. */
enum problem_code filetype_walk(unsigned type, const void *p, size_t n,
	size_t *size);

#endif
