#include "out/csv.h"

void
csv_value(struct buf *b, const char *s)
{
	bool quoted = s[strcspn(s, ",;\"\r\n")] != '\0';

	if (quoted)
		buf_putc(b, '"');
	if (*s && strchr("=+-@\t\r", *s))
		buf_putc(b, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_putc(b, '"');
		buf_putc(b, *s);
	}
	buf_puts(b, quoted ? "\"," : ",");
}

/* In place of the comma after the last value. */
void
csv_end(struct buf *b)
{
	if (b->len && b->data[b->len - 1] == ',')
		b->data[--b->len] = '\0';
	buf_puts(b, "\r\n");
}
