/*
 * What cairo cannot write: the language of a PDF, and what its figure shows to
 * those who hear it. Both are appended to what cairo made, as PDF lets a file be
 * changed: the objects once more, a table of where they are, and a trailer. A
 * cairo that writes another way leaves its file as it is.
 */
#include <stdlib.h>
#include "out/sheet_own.h"

/* One object said anew. */
struct object {
	int64_t number;
	size_t at;		/* where, in the new file */
};

static const char figure[] = "<< /Type /StructElem\n   /S /Figure\n";
static const char catalog[] = "<< /Type /Catalog\n";

/* The last place where s stands in the first len bytes; NULL when nowhere. */
static const char *
last(const char *p, size_t len, const char *s)
{
	size_t n = strlen(s);

	for (size_t i = len; i-- > 0;)
		if (i + n <= len && !memcmp(p + i, s, n))
			return p + i;
	return NULL;
}

/* The number after a word of the trailer; -1 when it is not there. */
static int64_t
number_after(const char *trailer, const char *word)
{
	const char *p = strstr(trailer, word);

	return p ? strtoll(p + strlen(word), NULL, 10) : -1;
}

/* Text in parentheses; ASCII only, as addresses are. */
static void
put_string(struct buf *b, const char *s)
{
	buf_putc(b, '(');
	for (; *s; s++) {
		if (strchr("()\\", *s))
			buf_putc(b, '\\');
		buf_putc(b, *s >= ' ' && *s < 127 ? *s : '?');
	}
	buf_puts(b, ")\n");
}

/* The dictionary that begins at p with head, once more with one entry added. */
static bool
say_again(struct buf *b, const char *p, const char *head, int64_t number,
	const char *entry, const char *value, struct object *o)
{
	const char *end = strstr(p, "\nendobj");
	const char *rest = p + strlen(head);

	if (!end || strncmp(p, head, strlen(head)))
		return false;
	o->number = number;
	o->at = b->len;
	buf_printf(b, "%lld 0 obj\n", (long long)number);
	buf_puts(b, head);
	buf_printf(b, "   /%s ", entry);
	put_string(b, value);
	buf_add(b, rest, (size_t)(end - rest));
	buf_puts(b, "\nendobj\n");
	return true;
}

/* The number of the object whose dictionary begins at p: "30 0 obj\n<<". */
static int64_t
number_before(const char *start, const char *p)
{
	static const char tail[] = " 0 obj\n";
	const char *d = p - strlen(tail);

	if (d <= start || memcmp(d, tail, strlen(tail)))
		return -1;
	while (d > start && d[-1] >= '0' && d[-1] <= '9')
		d--;
	return strtoll(d, NULL, 10);
}

static void
put_table(struct buf *b, const struct object *o, size_t n, const char *trailer,
	int64_t before)
{
	size_t table = b->len;

	buf_puts(b, "xref\n");
	for (size_t i = 0; i < n; i++)
		buf_printf(b, "%lld 1\n%010zu 00000 n \n",
			(long long)o[i].number, o[i].at);
	buf_printf(b, "trailer\n<< /Size %lld\n   /Root %lld 0 R\n"
		"   /Info %lld 0 R\n   /Prev %lld\n>>\nstartxref\n%zu\n%%%%EOF\n",
		(long long)number_after(trailer, "/Size "),
		(long long)number_after(trailer, "/Root "),
		(long long)number_after(trailer, "/Info "),
		(long long)before, table);
}

void
sheet_speak(const struct sheet *s, struct buf *b)
{
	struct arena *a = s->c->arena;
	size_t len = b->len, n = 0;
	const char *pdf, *trailer, *at;
	struct object o[2];
	int64_t before, root;

	if (buf_full(b))
		return;
	/* The buffer may move while it grows. */
	pdf = arena_memdup(a, b->data, len + 1);
	trailer = last(pdf, len, "\ntrailer\n<<");
	before = trailer ? number_after(trailer, "\nstartxref\n") : -1;
	root = trailer ? number_after(trailer, "/Root ") : -1;
	at = last(pdf, len, catalog);
	if (before <= 0 || root <= 0 || !at || number_before(pdf, at) != root)
		return;
	at = last(pdf, len, figure);
	if (at && s->info->figure && number_before(pdf, at) > 0)
		n += say_again(b, at, figure, number_before(pdf, at), "Alt",
			s->info->figure, &o[n]);
	n += say_again(b, last(pdf, len, catalog), catalog, root, "Lang",
		s->info->lang, &o[n]);
	put_table(b, o, n, trailer, before);
}
