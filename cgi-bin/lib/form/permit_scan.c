/*
 * A first reading of a definition's text that knows what clerks do to XML.
 * libxml2 reads it afterwards and is the judge; but it says "attributes
 * construct error", and stops at the first. It also cannot say on which line a
 * tag begins.
 */
#include <strings.h>
#include "form/permit_scan.h"
#include "form/permit_words.h"

enum { TOLD_MOST = 30 };

void
scan_tell(struct scan *s, int line, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	if (s->told++ < TOLD_MOST && !s->quiet)
		mistake(s->r->m, (struct where){ s->file, line }, "%s",
			arena_vprintf(s->r->scratch, fmt, ap));
	va_end(ap);
}

/* Go to p, counting lines. */
void
scan_to(struct scan *s, const char *p)
{
	for (; s->p < p; s->p++)
		s->line += *s->p == '\n';
}

size_t
scan_curly(const char *p)
{
	static const char *const curly[] = { "\342\200\234", "\342\200\235",
		"\342\200\236", "\342\200\237", "\342\200\230", "\342\200\231",
		"\342\200\263", "\302\253", "\302\273" };

	for (size_t i = 0; i < COUNT(curly); i++)
		if (!strncmp(p, curly[i], strlen(curly[i])))
			return strlen(curly[i]);
	return 0;
}

bool
scan_is_name(char ch)
{
	return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') ||
		(ch >= '0' && ch <= '9') || ch == '_' || ch == '-' ||
		ch == '.' || ch == ':';
}

static bool
is_name_start(char ch)
{
	return scan_is_name(ch) && ch != '-' && ch != '.' &&
		!(ch >= '0' && ch <= '9');
}

size_t
scan_name(const char *p)
{
	size_t n = 0;

	while (scan_is_name(p[n]))
		n++;
	return n;
}

/* At an "&": whether it begins a reference XML knows without a DTD. */
void
scan_ampersand(struct scan *s, const char *p, int line)
{
	static const char *const known[] = { "amp;", "lt;", "gt;", "quot;",
		"apos;" };
	size_t n;

	for (size_t i = 0; i < COUNT(known); i++)
		if (!strncmp(p + 1, known[i], strlen(known[i])))
			return;
	if (p[1] == '#') {
		bool hex = p[2] == 'x';

		n = strspn(p + 2 + hex, hex ? "0123456789abcdefABCDEF" :
			"0123456789");
		if (n && p[2 + hex + n] == ';')
			return;
		scan_tell(s, line, "tanda \"&#\" di sini tidak lengkap; tulis "
			"hurufnya langsung, misalnya ² atau é");
		scan_fix(s, p + 1, 0, "amp;");
		scan_fixed(s);
		return;
	}
	if (p > s->start && p[-1] == '&')
		return;
	n = scan_name(p + 1);
	if (p[1] == '&')
		scan_fix(s, p, 2, "and");
	else
		scan_fix(s, p + 1, 0, "amp;");
	if (p[1] == '&')
		scan_tell(s, line, "\"&&\" tidak dikenal; di dalam ungkapan tulis "
			"\"and\"");
	else if (n && p[1 + n] == ';')
		scan_tell(s, line, "\"&%.*s;\" tidak dikenal di sini; tulis "
			"hurufnya langsung", (int)n, p + 1);
	else
		scan_tell(s, line, "tanda \"&\" harus ditulis \"&amp;\", misalnya "
			"\"Toko A &amp; B\"");
	scan_fixed(s);
}

static void
note_text(struct scan *s, int line)
{
	struct mark *m;

	if (s->depth == 0)
		return;
	m = &s->marks->list[s->open[s->depth - 1].mark];
	if (!m->text_line)
		m->text_line = line;
}

static void
text(struct scan *s)
{
	const char *end = strchr(s->p, '<'), *p;
	int line = s->line;
	bool blank = true;

	if (!end)
		end = s->p + strlen(s->p);
	for (p = s->p; p < end; p++) {
		if (*p == '\n')
			line++;
		if (*p == '&')
			scan_ampersand(s, p, line);
		if (blank && !strchr(" \t\r\n", *p)) {
			blank = false;
			note_text(s, line);
			if (s->depth == 0 && !s->outside && (s->roots || *end))
				scan_tell(s, line, s->roots ? "ada teks sesudah "
					"elemen terakhir; hapus" : "ada teks "
					"sebelum elemen pertama; hapus");
		}
		if (!strncmp(p, "]]>", 3)) {
			scan_tell(s, line, "\"]]>\" tidak boleh berdiri di sini; "
				"tulis \"]]&gt;\"");
			scan_fix(s, p + 2, 1, "&gt;");
			scan_fixed(s);
		}
	}
	s->outside |= s->depth == 0 && !blank;
	scan_to(s, end);
}

/* From an opening to its end; false when the end is missing. */
static bool
skip(struct scan *s, const char *open, const char *close)
{
	const char *end = strstr(s->p + strlen(open), close);

	if (!end) {
		scan_tell(s, s->line, "\"%s\" yang dibuka di sini belum ditutup "
			"dengan \"%s\"", open, close);
		s->stop = true;
		return false;
	}
	scan_to(s, end + strlen(close));
	return true;
}

static void
comment(struct scan *s)
{
	const char *from = s->p + 4, *dash, *p;
	int line = s->line;

	if (!skip(s, "<!--", "-->"))
		return;
	dash = strstr(from, "--");
	if (!dash || dash >= s->p - 3)
		return;
	for (p = from; p < dash; p++)
		line += *p == '\n';
	scan_tell(s, line, "di dalam komentar tidak boleh ada dua tanda hubung "
		"\"--\"; pakai satu saja");
	scan_blank(s, from, s->p - 3);
	scan_fixed(s);
}

/* The encoding that an XML declaration claims. */
static void
declaration(struct scan *s, const char *from, const char *end)
{
	const char *e = strstr(from, "encoding");
	size_t n;

	if (!e || e >= end)
		return;
	e += strcspn(e, "\"'?");
	if (e >= end || *e == '?')
		return;
	n = strcspn(e + 1, "\"'?");
	if (n == 5 && (!strncmp(e + 1, "UTF-8", 5) || !strncmp(e + 1, "utf-8", 5)))
		return;
	scan_tell(s, s->line, "encoding=\"%.*s\": Loket hanya membaca UTF-8; tulis "
		"encoding=\"UTF-8\" dan simpan berkasnya sebagai UTF-8",
		(int)(n > 40 ? 40 : n), e + 1);
	scan_fix(s, e + 1, n, "UTF-8");
	scan_fixed(s);
}

static void
instruction(struct scan *s)
{
	const char *from = s->p;
	bool xml = !strncmp(from, "<?xml", 5) && strchr(" \t\r\n", from[5]);
	bool late = xml && from != s->start;

	if (!xml && !strncasecmp(from, "<?xml", 5) && strchr(" \t\r\n", from[5]))
		scan_tell(s, s->line, "tulis \"<?xml\" dengan huruf kecil");
	if (late)
		scan_tell(s, s->line, "\"<?xml\" harus menjadi huruf pertama dalam "
			"berkas; hapus spasi, baris kosong atau teks di depannya");
	if (xml && !late) {
		const char *end = strstr(from, "?>");

		if (end)
			declaration(s, from, end);
	}
	if (skip(s, "<?", "?>") && late) {
		scan_blank(s, from, s->p);
		scan_fixed(s);
	}
}

static void
markup(struct scan *s)
{
	const char *p = s->p;

	if (!strncmp(p, "<!--", 4)) {
		comment(s);
	} else if (!strncmp(p, "<![CDATA[", 9)) {
		skip(s, "<![CDATA[", "]]>");
	} else if (!strncasecmp(p, "<!DOCTYPE html", 14) ||
	    (!strncasecmp(p, "<html", 5) && s->roots == 0)) {
		scan_tell(s, s->line, "ini halaman web (HTML), bukan formulir; simpan "
			"formulirnya sendiri sebagai teks");
		s->stop = true;
	} else if (!strncmp(p, "<!DOCTYPE", 9) || !strncmp(p, "<!doctype", 9) ||
	    !strncmp(p, "<!ENTITY", 8)) {
		scan_tell(s, s->line, "DOCTYPE dan ENTITY tidak boleh dipakai; "
			"hapus");
		s->stop = true;
	} else if (p[1] == '?') {
		instruction(s);
	} else if (p[1] == '/') {
		scan_end_tag(s);
	} else if (is_name_start(p[1])) {
		scan_start_tag(s);
	} else {
		scan_tell(s, s->line, "tanda \"<\" di dalam teks harus ditulis "
			"\"&lt;\"");
		scan_fix(s, p, 1, "&lt;");
		scan_fixed(s);
		scan_to(s, p + 1);
	}
}

static bool
scan(struct scan *s)
{
	if (!strncmp(s->p, "\357\273\277", 3))
		s->p += 3;
	s->start = s->p;
	while (*s->p && !s->stop) {
		if (*s->p == '<')
			markup(s);
		else
			text(s);
	}
	if (!s->stop)
		scan_finish(s);
	return s->told == 0;
}

const char *
permit_scan(struct reader *r, const char *file, const char *text,
	struct marks *marks)
{
	struct scan s = { .r = r, .file = file, .line = 1, .marks = marks,
		.p = text };
	struct scan again = { .r = r, .file = file, .line = 1, .marks = marks,
		.quiet = true };

	if (scan(&s))
		return text;
	again.p = scan_mended(&s);
	if (!again.p)
		return NULL;
	text = again.p;
	marks->n = 0;
	return scan(&again) ? text : NULL;
}
