/*
 * An arena holds everything a request builds; nothing in it is freed by hand.
 * Allocation never returns NULL: out of memory ends the process and the
 * supervisor starts another. What is not memory is given to arena_defer() on
 * the line after it was opened.
 */
#ifndef LOKET_ARENA_H
#define LOKET_ARENA_H

#include <stdarg.h>
#include "base/base.h"

struct arena *arena_new(void);
void arena_free(struct arena **a);

/* Run the deferred calls, last first, and forget all memory. One block is kept
 * for the next request. */
void arena_reset(struct arena *a);

/* After loading, which leaves much unused: give it back to the system. */
void arena_trim(void);

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *a, size_t size);

/* Zeroed memory for n elements; a product that overflows ends the process. */
void *arena_array(struct arena *a, size_t n, size_t size);

/* Call fn(arg) when the arena is reset or freed. */
void arena_defer(struct arena *a, void (*fn)(void *), void *arg);

char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t n);
void *arena_memdup(struct arena *a, const void *p, size_t n);
char *arena_printf(struct arena *a, const char *fmt, ...) LK_PRINTF(2, 3);
char *arena_vprintf(struct arena *a, const char *fmt, va_list ap) LK_PRINTF(2, 0);

/* Bytes handed out since the last reset, for tests and caps. */
size_t arena_used(const struct arena *a);

#endif
