/*
 * Pictures of documents, made by loket-picture: decoders meet a stranger's bytes
 * there and never in a program that has keys or a database. It is started once,
 * before the sandbox closes, and asked over a socket pair from then on; each
 * order is carried out by a process of its own, which can do nothing but compute
 * and is gone afterwards.
 */
#ifndef LOKET_PICTURE_H
#define LOKET_PICTURE_H

#include "base/base.h"

enum picture_kind {
	PICTURE_SMALL,	/* to recognise a document by: PICTURE_SIDE at most */
	PICTURE_WHOLE	/* to read: as it is, where it is not larger than needed */
};

enum {
	PICTURE_SIDE = 160,		/* pixels */
	/* With the head of its answer it stays below 4 KiB on the wire. */
	PICTURE_SMALL_MOST = 3 * 1024,
	PICTURE_WHOLE_MOST = 3 * 1024 * 1024,
	PICTURE_SECONDS = 10		/* longer than any honest one takes */
};

struct picture {
	const void *data;	/* JPEG, turned upright, with nothing beside it */
	size_t len;
	int width, height;
};

/* What goes over the socket: one and n bytes there, the other and len bytes
 * back; len is 0 when no picture can be made. */
struct picture_order {
	uint32_t kind, most, n;
};
struct picture_answer {
	uint32_t len, width, height;
};

/* Start it, before the sandbox closes; without it, which is logged, there are no
 * pictures. */
enum lk_err picture_open(struct ctx *c) LK_MUST_CHECK;

/* The picture of a document of n bytes, of at most so many bytes, in the arena;
 * false, logged, when there is none. */
bool picture_ask(struct ctx *c, enum picture_kind kind, const void *p, size_t n,
	size_t most, struct picture *out);

#endif
