#include <unictype.h>
#include <uninorm.h>
#include "base/buf.h"
#include "base/sms.h"

enum { LEAST = 8 };	/* letters: less than that says nothing */

/* U+00C0 to U+017F without their accents. */
static const char plain[] =
	"AAAAAAACEEEEIIII" "DNOOOOOxOUUUUYTs" "aaaaaaaceeeeiiii" "dnooooo/ouuuuyty"
	"AaAaAaCcCcCcCcDd" "DdEeEeEeEeEeGgGg" "GgGgHhHhIiIiIiIi" "IiIiJjKkkLlLlLlL"
	"lLlNnNnNnnNnOoOo" "OoOoRrRrRrSsSsSs" "SsTtTtTtUuUuUuUu" "UuUuWwYyYZzZzZzs";

/* Others that texts of an office hold and Unicode does not take apart so. In the
 * GSM alphabet [ ] { } ^ ~ | and the backslash count twice, and ` is not there. */
static const struct { uint32_t cp; const char *as; } alike[] = {
	{ '[', "(" }, { ']', ")" }, { '{', "(" }, { '}', ")" }, { '\\', "/" },
	{ '^', "" }, { '~', "-" }, { '|', "/" }, { '`', "'" },
	{ 0xb0, "" }, { 0xb1, "+/-" }, { 0xb4, "'" }, { 0xb7, "." },
	{ 0x2b9, "'" }, { 0x2bb, "'" }, { 0x2bc, "'" }, { 0x2bd, "'" },
	{ 0x2018, "'" }, { 0x2019, "'" }, { 0x201a, "'" }, { 0x201b, "'" },
	{ 0x2022, "-" }, { 0x2032, "'" }, { 0x2033, "\"" }, { 0x2039, "'" },
	{ 0x203a, "'" }, { 0x2044, "/" }, { 0x20ac, "EUR" }, { 0x2215, "/" },
	{ 0x2264, "<=" }, { 0x2265, ">=" },
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

static const char *
likeness(uint32_t cp)
{
	for (size_t i = 0; i < COUNT(alike); i++)
		if (alike[i].cp == cp)
			return alike[i].as;
	if (uc_is_property_dash(cp))
		return "-";
	return uc_is_property_quotation_mark(cp) ? "\"" : NULL;
}

/* One letter of the alphabet; false when cp has none. */
static bool
put_letter(struct buf *b, uint32_t cp)
{
	const char *as = likeness(cp);
	int digit = uc_decimal_value(cp);

	if (as)
		buf_puts(b, as);
	else if (cp < 0x80)
		buf_putc(b, (char)cp);
	else if (cp >= 0xc0 && cp <= 0x17f)
		buf_putc(b, plain[cp - 0xc0]);
	else if (digit >= 0)
		buf_putc(b, (char)('0' + digit));
	else
		return false;
	return true;
}

/* What cp is made of, without its accents: a ligature, a raised or a wide
 * letter, one of another country. "?" when that is no letter here. */
static void
put_parts(struct buf *b, uint32_t cp)
{
	uint32_t parts[64];
	size_t n = COUNT(parts), from = b->len;

	if (!u32_normalize(UNINORM_NFKD, &cp, 1, parts, &n))
		n = 0;
	for (size_t i = 0; i < n; i++)
		if (!uc_is_general_category(parts[i], UC_MARK) &&
		    !put_letter(b, parts[i])) {
			b->len = from;
			break;
		}
	if (b->len == from)
		buf_putc(b, '?');
}

static void
put(struct buf *b, uint32_t cp)
{
	if (uc_is_property_white_space(cp)) {
		if (b->len && b->data[b->len - 1] != ' ')
			buf_putc(b, ' ');
		return;
	}
	/* A lone accent is no letter, and what draws nothing none either. */
	if (uc_is_property_default_ignorable_code_point(cp) ||
	    uc_is_general_category(cp, UC_MARK) ||
	    uc_is_general_category(cp, UC_CONTROL))
		return;
	if (!put_letter(b, cp))
		put_parts(b, cp);
}

char *
sms_text(struct arena *a, const char *utf8)
{
	struct buf b;

	static_assert(sizeof(plain) == 0x180 - 0xc0 + 1, "a letter for each");
	buf_init(&b, a, 3 * strlen(utf8) + 1);
	while (*utf8)
		put(&b, next(&utf8));
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
