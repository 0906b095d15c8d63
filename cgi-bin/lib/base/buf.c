#include <stdio.h>
#include "base/buf.h"

void
buf_init(struct buf *b, struct arena *a, size_t ceiling)
{
	b->arena = a;
	b->ceiling = ceiling;
	b->room = ceiling < 240 ? ceiling : 240;
	b->data = arena_alloc(a, b->room + 1);
	b->len = 0;
	b->full = false;
}

/* Make room for n more bytes, which is not there, or mark the buffer full. */
static bool
grow(struct buf *b, size_t n)
{
	size_t room = b->room;
	char *data;

	if (n > b->ceiling - b->len) {
		b->full = true;
		return false;
	}
	while (room - b->len < n)
		room = room > b->ceiling / 4 ? b->ceiling : room * 4 + 16;
	data = arena_alloc(b->arena, room + 1);
	memcpy(data, b->data, b->len);
	b->data = data;
	b->room = room;
	return true;
}

void
buf_add(struct buf *b, const void *p, size_t n)
{
	if (b->full || (n > b->room - b->len && !grow(b, n)))
		return;
	memcpy(b->data + b->len, p, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_putc(struct buf *b, char ch)
{
	buf_add(b, &ch, 1);
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	size_t left = b->room - b->len;
	va_list ap, again;
	int n;

	if (b->full)
		return;
	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(b->data + b->len, left + 1, fmt, ap);
	va_end(ap);
	assert(n >= 0);
	if ((size_t)n > left) {
		b->data[b->len] = '\0';
		n = grow(b, (size_t)n) ? vsnprintf(b->data + b->len,
			(size_t)n + 1, fmt, again) : 0;
	}
	va_end(again);
	b->len += (size_t)n;
}

void
buf_xml(struct buf *b, const char *s)
{
	for (;;) {
		size_t n = strcspn(s, "&<>\"'");

		buf_add(b, s, n);
		s += n;
		switch (*s++) {
		case '&': buf_puts(b, "&amp;"); break;
		case '<': buf_puts(b, "&lt;"); break;
		case '>': buf_puts(b, "&gt;"); break;
		case '"': buf_puts(b, "&quot;"); break;
		case '\'': buf_puts(b, "&#39;"); break;
		default: return;
		}
	}
}

void
buf_url(struct buf *b, const char *s)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789-._~";
	static const char hex[] = "0123456789ABCDEF";

	for (; *s; s++) {
		unsigned char ch = (unsigned char)*s;

		if (strchr(plain, ch)) {
			buf_putc(b, (char)ch);
		} else {
			char out[3] = { '%', hex[ch >> 4], hex[ch & 15] };

			buf_add(b, out, 3);
		}
	}
}

bool
buf_full(const struct buf *b)
{
	return b->full;
}

void
buf_clear(struct buf *b)
{
	b->len = 0;
	b->full = false;
	b->data[0] = '\0';
}
