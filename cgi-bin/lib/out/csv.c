#include "out/csv.h"

void
csv_file_begin(struct csv_file *f, struct buf *b, const char *lang)
{
	f->to = b;
	f->separator = strcmp(lang, "en") ? ';' : ',';
	f->begun = false;
	buf_puts(b, "\xef\xbb\xbf");
}

void
csv_value(struct csv_file *f, const char *s)
{
	bool quoted = s[strcspn(s, ",;\"\r\n")] != '\0';

	if (f->begun)
		buf_putc(f->to, f->separator);
	f->begun = true;
	if (quoted)
		buf_putc(f->to, '"');
	if (*s && strchr("=+-@\t\r", *s))
		buf_putc(f->to, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_putc(f->to, '"');
		buf_putc(f->to, *s);
	}
	if (quoted)
		buf_putc(f->to, '"');
}

void
csv_end(struct csv_file *f)
{
	buf_puts(f->to, "\r\n");
	f->begun = false;
}
