#include <stdio.h>
#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif
#include "base/arena.h"

enum {
	ALIGN = 16,
	LEAST_BLOCK = 16 * 1024,
	KEPT_BLOCK = 256 * 1024	/* what a page may need; more is given back */
};

struct block {
	struct block *next;
	size_t size, used;
	_Alignas(ALIGN) unsigned char data[];
};

struct deferred {
	struct deferred *next;
	void (*fn)(void *);
	void *arg;
};

struct arena {
	struct block *blocks;		/* the newest first */
	struct deferred *deferred;	/* the newest first */
	size_t used;
};

static void
out_of_memory(void)
{
	fputs("loket: out of memory\n", stderr);
	abort();
}

static struct block *
block_new(size_t size)
{
	struct block *b;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	b = calloc(1, sizeof(*b) + size);
	if (!b)
		out_of_memory();
	b->size = size;
	return b;
}

struct arena *
arena_new(void)
{
	struct arena *a = calloc(1, sizeof(*a));

	if (!a)
		out_of_memory();
	return a;
}

/* A block that is large enough, and not much larger than what there is: most
 * arenas are full once and stay. */
static struct block *
add_block(struct arena *a, size_t want)
{
	size_t size = a->used / 4 > LEAST_BLOCK ? a->used / 4 : LEAST_BLOCK;
	struct block *b = block_new(want > size ? want : size);

	b->next = a->blocks;
	a->blocks = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	struct block *b = a->blocks;
	size_t want = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
	void *p;

	if (want < size)
		out_of_memory();
	if (!b || b->size - b->used < want)
		b = add_block(a, want);
	p = b->data + b->used;
	b->used += want;
	a->used += want;
	return p;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(n, size, &total))
		out_of_memory();
	return arena_alloc(a, total);
}

void
arena_defer(struct arena *a, void (*fn)(void *), void *arg)
{
	struct deferred *d = arena_alloc(a, sizeof(*d));

	d->fn = fn;
	d->arg = arg;
	d->next = a->deferred;
	a->deferred = d;
}

static void
drop_blocks(struct arena *a)
{
	struct block *b, *next;

	for (b = a->blocks; b; b = next) {
		next = b->next;
		free(b);
	}
	a->blocks = NULL;
}

/* A deferred call may defer another, so the list is read anew. */
static void
call_deferred(struct arena *a)
{
	while (a->deferred) {
		struct deferred *d = a->deferred;

		a->deferred = d->next;
		d->fn(d->arg);
	}
}

void
arena_reset(struct arena *a)
{
	struct block *b;

	call_deferred(a);
	b = a->blocks;
	if (b && !b->next && b->size <= KEPT_BLOCK) {
		/* What is not used is zero: nothing of this page is left. */
		memset(b->data, 0, b->used);
		b->used = 0;
	} else if (b) {
		/* The next page has room in one. */
		drop_blocks(a);
		a->blocks = block_new(a->used < KEPT_BLOCK ? a->used : KEPT_BLOCK);
	}
	a->used = 0;
}

void
arena_free(struct arena **a)
{
	if (!*a)
		return;
	call_deferred(*a);
	drop_blocks(*a);
	free(*a);
	*a = NULL;
}

void
arena_trim(void)
{
#ifdef HAVE_MALLOC_TRIM
	malloc_trim(0);
#endif
}

void *
arena_memdup(struct arena *a, const void *p, size_t n)
{
	void *copy = arena_alloc(a, n ? n : 1);

	if (n)
		memcpy(copy, p, n);
	return copy;
}

char *
arena_strndup(struct arena *a, const char *s, size_t n)
{
	size_t len = strnlen(s, n);
	char *copy = arena_alloc(a, len + 1);

	memcpy(copy, s, len);
	return copy;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *
arena_vprintf(struct arena *a, const char *fmt, va_list ap)
{
	char first[256];	/* most texts fit, and are made once */
	va_list again;
	int len;
	char *s;

	va_copy(again, ap);
	len = vsnprintf(first, sizeof(first), fmt, again);
	va_end(again);
	assert(len >= 0);
	if ((size_t)len < sizeof(first))
		return arena_memdup(a, first, (size_t)len + 1);
	s = arena_alloc(a, (size_t)len + 1);
	vsnprintf(s, (size_t)len + 1, fmt, ap);
	return s;
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vprintf(a, fmt, ap);
	va_end(ap);
	return s;
}

size_t
arena_used(const struct arena *a)
{
	return a->used;
}
