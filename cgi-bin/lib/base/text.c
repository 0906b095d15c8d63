#include <ctype.h>
#include <inttypes.h>
#include "base/text.h"

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

char *
text_squeeze(struct arena *a, const char *s)
{
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;
	bool gap = false;

	for (; *s; s++) {
		if (strchr(" \t\r\n", *s)) {
			gap = p > out;
			continue;
		}
		if (gap)
			*p++ = ' ';
		gap = false;
		*p++ = *s;
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
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;

	for (; *s; s++)
		if ((*s >= '0' && *s <= '9') || (*s >= 'A' && *s <= 'Z'))
			*p++ = *s;
		else if (*s >= 'a' && *s <= 'z')
			*p++ = (char)(*s - 'a' + 'A');
	*p = '\0';
	return out;
}

char *
text_thousands(struct arena *a, int64_t n)
{
	char *plain = arena_printf(a, "%" PRId64, n);
	bool minus = *plain == '-';
	size_t len = strlen(plain + minus);
	char *out = arena_alloc(a, len + len / 3 + 2), *p = out;

	if (minus)
		*p++ = '-';
	for (size_t i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			*p++ = '.';
		*p++ = plain[minus + i];
	}
	*p = '\0';
	return out;
}

char *
text_rupiah(struct arena *a, int64_t amount)
{
	return arena_printf(a, "Rp%s", text_thousands(a, amount));
}
