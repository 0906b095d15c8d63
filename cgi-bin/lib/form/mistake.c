#include <stdio.h>
#include "form/mistake.h"

void
mistakes_init(struct mistakes *m, struct arena *a)
{
	*m = (struct mistakes){ .arena = a };
}

/* A definition with thousands of mistakes is the wrong file: past the limit
 * they are counted, not kept. */
static void
add(struct mistakes *m, struct where w, bool warning, char *words)
{
	m->errors += !warning;
	if (m->n == MISTAKES_MOST)
		return;
	if (m->n == m->room) {
		size_t room = m->room ? m->room * 2 : 16;
		struct mistake *list = arena_array(m->arena, room, sizeof(*list));

		if (m->n)
			memcpy(list, m->list, m->n * sizeof(*list));
		m->list = list;
		m->room = room;
	}
	/* The file's name may live in a definition that is dropped. */
	if (w.file)
		w.file = arena_strdup(m->arena, w.file);
	m->list[m->n++] = (struct mistake){ w, words, warning };
}

void
mistake(struct mistakes *m, struct where w, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add(m, w, false, arena_vprintf(m->arena, fmt, ap));
	va_end(ap);
}

void
mistake_odd(struct mistakes *m, struct where w, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add(m, w, true, arena_vprintf(m->arena, fmt, ap));
	va_end(ap);
}

static int
compare(const struct mistake *a, const struct mistake *b)
{
	const char *x = a->where.file ? a->where.file : "";
	const char *y = b->where.file ? b->where.file : "";
	int d = strcmp(x, y);

	return d ? d : (a->where.line > b->where.line) -
		(a->where.line < b->where.line);
}

static bool
said_before(const struct mistakes *m, size_t n, const struct mistake *new)
{
	while (n-- > 0 && compare(&m->list[n], new) == 0)
		if (!strcmp(m->list[n].words, new->words))
			return true;
	return false;
}

void
mistakes_sort(struct mistakes *m)
{
	size_t n = 0;

	/* By insertion: it is stable, and what comes is nearly in order. */
	for (size_t i = 1; i < m->n; i++) {
		struct mistake new = m->list[i];
		size_t k = i;

		for (; k > 0 && compare(&m->list[k - 1], &new) > 0; k--)
			m->list[k] = m->list[k - 1];
		m->list[k] = new;
	}
	for (size_t i = 0; i < m->n; i++) {
		struct mistake new = m->list[i];

		if (said_before(m, n, &new))
			m->errors -= !new.warning;
		else
			m->list[n++] = new;
	}
	m->n = n;
}
