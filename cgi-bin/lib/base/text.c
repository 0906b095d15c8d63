#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <uninorm.h>
#include <unictype.h>
#include <unistr.h>
#include "base/text.h"

enum { UTF8_MOST = 4 };		/* bytes of a character */

bool
parse_int(const char *s, int64_t *n)
{
	bool minus = *s == '-';
	int64_t v = 0;

	s += minus;
	if (!*s)
		return false;
	for (; *s; s++) {
		if (*s < '0' || *s > '9' ||
		    __builtin_mul_overflow(v, 10, &v) ||
		    __builtin_sub_overflow(v, *s - '0', &v))
			return false;
	}
	/* Counted downwards, so that the smallest number fits too. */
	if (!minus && v == INT64_MIN)
		return false;
	*n = minus ? v : -v;
	return true;
}

/*
 * The length of the well-formed sequence at p, 0 when there is none; its code
 * point in *cp. @UNSAFE: raw bytes.
 */
static size_t
sequence(const unsigned char *p, size_t len, uint32_t *cp)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n;

	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	if ((p[0] & 0xe0) == 0xc0) {
		n = 2;
		*cp = p[0] & 0x1f;
	} else if ((p[0] & 0xf0) == 0xe0) {
		n = 3;
		*cp = p[0] & 0x0f;
	} else if ((p[0] & 0xf8) == 0xf0) {
		n = 4;
		*cp = p[0] & 0x07;
	} else {
		return 0;
	}
	if (len < n)
		return 0;
	for (size_t i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*cp = *cp << 6 | (p[i] & 0x3f);
	}
	if (*cp < least[n] || *cp > 0x10ffff || (*cp >= 0xd800 && *cp <= 0xdfff))
		return 0;
	return n;
}

/* @UNSAFE: raw bytes. */
bool
utf8_valid(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t cp;

	while (len) {
		size_t n = sequence(p, len, &cp);

		if (n == 0 || cp == 0)
			return false;
		p += n;
		len -= n;
	}
	return true;
}

size_t
utf8_length(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

const char *
utf8_clip(struct arena *a, const char *s, size_t n)
{
	const char *p = s;

	for (; *p; p++)
		if (((unsigned char)*p & 0xc0) != 0x80 && n-- == 0)
			return arena_printf(a, "%.*s…", (int)(p - s), s);
	return s;
}

static bool
is_control(uint32_t cp)
{
	return (cp < 0x20 && cp != '\t' && cp != '\n' && cp != '\r') ||
	       (cp >= 0x7f && cp < 0xa0) || (cp >= 0x202a && cp <= 0x202e) ||
	       (cp >= 0x2066 && cp <= 0x2069) || cp == 0x2028 || cp == 0x2029 ||
	       cp == 0xfffe || cp == 0xffff;
}

bool
text_has_controls(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t len = strlen(s);
	uint32_t cp;

	while (len) {
		size_t n = sequence(p, len, &cp);

		if (n == 0 || is_control(cp))
			return true;
		p += n;
		len -= n;
	}
	return false;
}

static bool
shaped(const char *s, size_t least, size_t most, const char *also)
{
	size_t n = strlen(s);

	if (n < least || n > most || *s < 'a' || *s > 'z')
		return false;
	for (; *s; s++)
		if (!(*s >= 'a' && *s <= 'z') && !(*s >= '0' && *s <= '9') &&
		    !strchr(also, *s))
			return false;
	return true;
}

bool
valid_slug(const char *s)
{
	return shaped(s, 2, 32, "-");
}

bool
valid_name(const char *s)
{
	return shaped(s, 1, 64, "_-");
}

bool
valid_text(const char *s)
{
	return utf8_valid(s, strlen(s)) && !text_has_controls(s);
}

bool
valid_line(const char *s)
{
	return valid_text(s) && !strpbrk(s, "\r\n");
}

bool
valid_digits(const char *s)
{
	return *s && s[strspn(s, "0123456789 -")] == '\0';
}

bool
valid_typed(const char *s)
{
	for (const char *p = s; *p; p++)
		if (((unsigned char)*p < ' ' && *p != '\t') || *p == 0x7f)
			return false;
	return utf8_valid(s, strlen(s));
}

/* The next character of s, which may hold bytes that are none: those are taken
 * one at a time, as U+FFFD. */
static uint32_t
next(const char **s)
{
	uint32_t cp;
	size_t n = sequence((const unsigned char *)*s, strnlen(*s, UTF8_MOST), &cp);

	*s += n ? n : 1;
	return n ? cp : 0xfffd;
}

/* U+2800 is a cell of braille without a dot; Unicode counts it as a sign. */
static bool
draws_nothing(uint32_t cp)
{
	return uc_is_property_default_ignorable_code_point(cp) || cp == 0x2800 ||
	       cp < 0x20 || (cp >= 0x7f && cp < 0xa0);
}

bool
text_visible(const char *s)
{
	while (*s) {
		uint32_t cp = next(&s);

		if (!uc_is_property_white_space(cp) && !draws_nothing(cp))
			return true;
	}
	return false;
}

/* The soft hyphen, directions, isolates, the byte order mark and their like. The
 * two joiners stay: they shape letters. */
static bool
is_mark(uint32_t cp)
{
	return cp == 0xad || cp == 0x200b || cp == 0x200e || cp == 0x200f ||
	       (cp >= 0x202a && cp <= 0x202e) ||
	       (cp >= 0x2060 && cp <= 0x2069) || cp == 0xfeff;
}

static bool
is_ascii(const char *s)
{
	while (*s && (unsigned char)*s < 0x80)
		s++;
	return !*s;
}

/* In the composed form; as it is when there are bytes in it that are no text. */
static const char *
composed(struct arena *a, const char *s)
{
	size_t len = strlen(s), n;
	uint8_t *nfc;

	if (is_ascii(s) || !utf8_valid(s, len))
		return s;
	nfc = u8_normalize(UNINORM_NFC, (const uint8_t *)s, len, NULL, &n);
	if (!nfc)
		abort();	/* out of memory */
	s = arena_strndup(a, (const char *)nfc, n);
	free(nfc);
	return s;
}

/* The end of the line at s, and where the next begins. */
static const char *
line_end(const char *s, const char **rest)
{
	const char *end = s + strcspn(s, "\r\n");

	*rest = end + (*end == '\r' && end[1] == '\n') + (*end != '\0');
	return end;
}

/* What stands between s and end, squeezed, to out; where that ends. */
static char *
squeeze(char *out, const char *s, const char *end)
{
	char *from = out;
	bool gap = false;

	while (s < end) {
		const char *at = s;
		uint32_t cp = next(&s);

		if (uc_is_property_white_space(cp)) {
			gap = out > from;
			continue;
		}
		if (is_mark(cp))
			continue;
		if (gap)
			*out++ = ' ';
		gap = false;
		memcpy(out, at, (size_t)(s - at));
		out += s - at;
	}
	return out;
}

char *
text_squeeze(struct arena *a, const char *s)
{
	char *out;

	if (!text_visible(s))
		return arena_strdup(a, "");
	s = composed(a, s);
	out = arena_alloc(a, strlen(s) + 1);
	*squeeze(out, s, s + strlen(s)) = '\0';
	return out;
}

char *
text_lines(struct arena *a, const char *s)
{
	char *out, *p, *last;
	const char *end, *rest;

	if (!text_visible(s))
		return arena_strdup(a, "");
	s = composed(a, s);
	out = p = last = arena_alloc(a, strlen(s) + 2);
	for (; *s; s = rest) {
		char *from = p;

		end = line_end(s, &rest);
		p = squeeze(p, s, end);
		if (p > from)
			last = p;
		if (last > out)
			*p++ = '\n';
	}
	*last = '\0';
	return out;
}

static char
plain_char(uint32_t cp)
{
	int digit = uc_decimal_value(cp);

	if (digit >= 0)
		return (char)('0' + digit);
	if (uc_is_property_dash(cp))
		return '-';
	return cp >= 0xff01 && cp <= 0xff5e ? (char)(cp - 0xff01 + '!') : '\0';
}

char *
text_plain(struct arena *a, const char *s)
{
	char *out, *p;

	s = text_squeeze(a, s);
	out = p = arena_alloc(a, strlen(s) + 1);
	while (*s) {
		const char *at = s;
		uint32_t cp = next(&s);
		char plain = cp < 0x80 ? (char)cp : plain_char(cp);

		if (plain) {
			*p++ = plain;
		} else if (!draws_nothing(cp)) {
			memcpy(p, at, (size_t)(s - at));
			p += s - at;
		}
	}
	*p = '\0';
	return out;
}

char *
text_lower(struct arena *a, const char *s)
{
	char *out = arena_strdup(a, s);

	for (char *p = out; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	return out;
}

char *
text_digits(struct arena *a, const char *s)
{
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;

	for (; *s; s++)
		if (*s >= '0' && *s <= '9')
			*p++ = *s;
	*p = '\0';
	return out;
}

char *
text_key(struct arena *a, const char *s)
{
	char *out, *p;

	s = text_plain(a, s);
	out = p = arena_alloc(a, strlen(s) + 1);
	for (; *s; s++)
		if ((*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'Z'))
			*p++ = *s;
		else if (*s >= 'a' && *s <= 'z')
			*p++ = (char)(*s - 'a' + 'A');
	*p = '\0';
	return out;
}

char *
text_thousands(struct arena *a, int64_t n, const char *lang)
{
	const char mark = lang && !strcmp(lang, "en") ? ',' : '.';
	char *plain = arena_printf(a, "%" PRId64, n);
	bool minus = *plain == '-';
	size_t len = strlen(plain + minus);
	char *out = arena_alloc(a, len + len / 3 + 2), *p = out;

	if (minus)
		*p++ = '-';
	for (size_t i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			*p++ = mark;
		*p++ = plain[minus + i];
	}
	*p = '\0';
	return out;
}

char *
text_rupiah(struct arena *a, int64_t amount)
{
	return arena_printf(a, "Rp%s", text_thousands(a, amount, NULL));
}

bool
text_in_ranges(const char *ranges, uint32_t cp)
{
	while (*ranges) {
		char *end;
		unsigned long first = strtoul(ranges, &end, 16), last = first;

		if (*end == '-')
			last = strtoul(end + 1, &end, 16);
		if (cp <= last)
			return cp >= first;
		if (end == ranges)
			return false;
		ranges = end + (*end == ' ');
	}
	return false;
}
