/*
 * A growing string of bytes in an arena, up to a ceiling given at its birth.
 * Past the ceiling it takes nothing more and buf_full() says so; what it holds
 * is always ended by a NUL that is not counted.
 */
#ifndef LOKET_BUF_H
#define LOKET_BUF_H

#include "base/arena.h"

struct buf {
	struct arena *arena;
	char *data;		/* never NULL after buf_init */
	size_t len, room, ceiling;
	bool full;
};

void buf_init(struct buf *b, struct arena *a, size_t ceiling);
void buf_add(struct buf *b, const void *p, size_t n);
void buf_puts(struct buf *b, const char *s);
void buf_putc(struct buf *b, char ch);
void buf_printf(struct buf *b, const char *fmt, ...) LK_PRINTF(2, 3);

/* The text with & < > " ' as XML character references. */
void buf_xml(struct buf *b, const char *s);

/* The text percent-encoded, as one value of a query. */
void buf_url(struct buf *b, const char *s);

bool buf_full(const struct buf *b);

/* Forget the content, keep the room. */
void buf_clear(struct buf *b);

#endif
