/*
 * multipart/form-data (RFC 7578) as browsers send it, and nothing else: the body
 * begins with its boundary and ends with the closing one, so that a body that
 * was cut is never taken for a whole one. A pure function over bytes; nothing is
 * copied but names and the values of ordinary controls.
 */
#ifndef LOKET_MULTIPART_H
#define LOKET_MULTIPART_H

#include "base/arena.h"

enum {
	PARTS_MOST = 64,
	PART_HEADER_MOST = 4 * 1024,
	PART_NAME_MOST = 160,			/* bytes of a control's name */
	PART_VALUE_MOST = 1024 * 1024,		/* bytes of an ordinary control */
	FILE_NAME_MOST = 100			/* characters of a shown file name */
};

struct part {
	const char *name;	/* of the control: one line of UTF-8 */
	/*
	 * A file's name for showing, "" when it has none: without folders,
	 * control characters and leading dots, clipped. NULL: an ordinary control.
	 */
	const char *filename;
	/* An ordinary control's value: UTF-8, line ends are LF. NULL for a file. */
	const char *value;
	/* A file's bytes, in the body that was given. */
	const void *data;
	size_t len;
};

struct multipart {
	const struct part *parts;
	size_t n;
};

/*
 * Take a body apart. LK_EINVAL with *why, in English for the log, when it is not
 * what a browser sends whole. @UNSAFE: raw bytes.
 */
enum lk_err multipart_parse(struct arena *a, const char *content_type,
	const void *body, size_t len, struct multipart *m, const char **why)
	LK_MUST_CHECK;

/* The first ordinary control of that name, NULL when there is none. */
const char *multipart_value(const struct multipart *m, const char *name);

/* The first file of that name, NULL when there is none. */
const struct part *multipart_file(const struct multipart *m, const char *name);

/* A file's name as it may be shown: what struct part's filename promises. */
const char *multipart_file_name(struct arena *a, const char *raw, size_t len);

#endif
