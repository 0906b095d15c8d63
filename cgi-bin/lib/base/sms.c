#include "base/buf.h"
#include "base/sms.h"

enum { LEAST = 8 };	/* letters: less than that says nothing */

/* U+00C0 to U+017F without their accents. */
static const char plain[] =
	"AAAAAAACEEEEIIII" "DNOOOOOxOUUUUYTs" "aaaaaaaceeeeiiii" "dnooooo/ouuuuyty"
	"AaAaAaCcCcCcCcDd" "DdEeEeEeEeEeGgGg" "GgGgHhHhIiIiIiIi" "IiIiJjKkkLlLlLlL"
	"lLlNnNnNnnNnOoOo" "OoOoRrRrRrSsSsSs" "SsTtTtTtUuUuUuUu" "UuUuWwYyYZzZzZzs";

/* Others that texts of an office hold. In the GSM alphabet [ ] { } ^ ~ | and the
 * backslash count twice, and ` is not there. */
static const struct { uint32_t cp; const char *as; } alike[] = {
	{ '[', "(" }, { ']', ")" }, { '{', "(" }, { '}', ")" }, { '\\', "/" },
	{ '^', "" }, { '~', "-" }, { '|', "/" }, { '`', "'" },
	{ 0xa0, " " }, { 0xab, "\"" }, { 0xb0, "" }, { 0xb1, "+/-" },
	{ 0xb2, "2" }, { 0xb3, "3" }, { 0xb7, "." }, { 0xb9, "1" },
	{ 0xbb, "\"" }, { 0xbc, "1/4" }, { 0xbd, "1/2" }, { 0xbe, "3/4" },
	{ 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" }, { 0x2013, "-" },
	{ 0x2014, "-" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201c, "\"" },
	{ 0x201d, "\"" }, { 0x201e, "\"" }, { 0x2022, "-" }, { 0x2026, "..." },
	{ 0x2032, "'" }, { 0x20ac, "EUR" }, { 0x2212, "-" }, { 0x2264, "<=" },
	{ 0x2265, ">=" },
};

/* The next character of valid UTF-8. */
static uint32_t
next(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	uint32_t cp = *p++;
	int more = cp >= 0xf0 ? 3 : cp >= 0xe0 ? 2 : cp >= 0xc0 ? 1 : 0;

	if (more)
		cp &= 0x3fu >> more;
	for (; more && (*p & 0xc0) == 0x80; more--)
		cp = cp << 6 | (*p++ & 0x3f);
	*s = (const char *)p;
	return cp;
}

static void
put(struct buf *b, uint32_t cp)
{
	for (size_t i = 0; i < COUNT(alike); i++)
		if (alike[i].cp == cp) {
			buf_puts(b, alike[i].as);
			return;
		}
	if (cp < 0x80)
		buf_putc(b, (char)cp);
	else if (cp >= 0xc0 && cp <= 0x17f)
		buf_putc(b, plain[cp - 0xc0]);
	else if (cp < 0x300 || cp > 0x36f)	/* a lone accent is no letter */
		buf_putc(b, '?');
}

char *
sms_text(struct arena *a, const char *utf8)
{
	struct buf b;

	static_assert(sizeof(plain) == 0x180 - 0xc0 + 1, "a letter for each");
	buf_init(&b, a, 3 * strlen(utf8) + 1);
	while (*utf8) {
		uint32_t cp = next(&utf8);

		if (cp <= ' ' || cp == 0xa0) {
			if (b.len && b.data[b.len - 1] != ' ')
				buf_putc(&b, ' ');
		} else if (cp != 0x7f) {
			put(&b, cp);
		}
	}
	if (b.len && b.data[b.len - 1] == ' ')
		b.data[--b.len] = '\0';
	return b.data;
}

const char *
sms_clip(struct arena *a, const char *sms, size_t n)
{
	if (strlen(sms) <= n)
		return sms;
	if (n < LEAST + 3)
		return "";
	n -= 3;
	/* Back to the end of a word, unless it is one long word. */
	for (size_t i = n; i > n / 2; i--)
		if (sms[i] == ' ') {
			n = i;
			break;
		}
	while (n > 0 && strchr(" ,.:;-(", sms[n - 1]))
		n--;
	return arena_printf(a, "%.*s...", (int)n, sms);
}

const char *
sms_fit(struct arena *a, const char *sms, const char *link)
{
	const char *at = link && *link ? strstr(sms, link) : NULL;
	size_t before, n;

	if (strlen(sms) <= SMS_MOST)
		return sms;
	n = at ? strlen(link) : SMS_MOST;
	if (n + 1 + LEAST + 3 > SMS_MOST)
		return sms_clip(a, sms, SMS_MOST);
	before = (size_t)(at - sms);
	if (before + n <= SMS_MOST)
		return arena_printf(a, "%.*s", (int)(before + n), sms);
	return arena_printf(a, "%s %s", sms_clip(a, arena_printf(a, "%.*s",
		(int)before, sms), SMS_MOST - n - 1), link);
}
