/*
 * Small questions about bytes: is this a number, UTF-8, a name? They answer yes
 * or no; what a thing means is the business of field types.
 */
#ifndef LOKET_TEXT_H
#define LOKET_TEXT_H

#include "base/arena.h"

/* A whole decimal number, with nothing before or after it. */
bool parse_int(const char *s, int64_t *n);

/* Well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong) without NUL. */
bool utf8_valid(const char *p, size_t len);

/* Characters (code points) of valid UTF-8. */
size_t utf8_length(const char *s);

/* The first n characters, with "…" when something was cut. */
const char *utf8_clip(struct arena *a, const char *s, size_t n);

/* Control characters besides tab and line ends; also the bidirectional
 * overrides, which can make a page say what is not written, and U+FFFE and
 * U+FFFF, which XML cannot hold. */
bool text_has_controls(const char *s);

/* Shapes of things in addresses. */
bool valid_slug(const char *s);		/* [a-z][a-z0-9-]{1,31}: a permit's id */
bool valid_name(const char *s);		/* [a-z][a-z0-9_-]{0,63}: field, page */
bool valid_text(const char *s);		/* UTF-8 without control characters */
bool valid_line(const char *s);		/* that, and one line */
bool valid_typed(const char *s);	/* one line that text_squeeze() mends */
bool valid_digits(const char *s);	/* digits, spaces and dashes */

/* Whether anything of it can be seen: more than spaces of any kind, marks that
 * draw nothing, and letters that are blank by design. */
bool text_visible(const char *s);

/*
 * What people write, as it is kept and shown: composed (NFC), any run of spaces
 * of any kind one blank and none at the ends, without the marks that only turn a
 * line about or say where it may break. "" when nothing of it can be seen.
 */
char *text_squeeze(struct arena *a, const char *s);

/* The same of several lines: each is squeezed, and ends with a LF. Empty ones
 * stay, but not at the ends. */
char *text_lines(struct arena *a, const char *s);

/*
 * What is read as digits, dates, numbers and addresses, however a telephone
 * pasted it: squeezed, and besides any dash a hyphen, any script's digits 0 to
 * 9, wide letters plain, and nothing left that draws nothing.
 */
char *text_plain(struct arena *a, const char *s);

/* Whether a code point is in ranges as "20-7e a0-17f", in hexadecimal and in
 * order. */
bool text_in_ranges(const char *ranges, uint32_t cp);

/* Lower case for comparing (ASCII only; the rest stays). */
char *text_lower(struct arena *a, const char *s);

/* Only the digits of s, which is plain. */
char *text_digits(struct arena *a, const char *s);

/* Only the ASCII letters and digits of s made plain, in upper case: a licence's
 * number is the same however its slashes, blanks and small letters are typed. */
char *text_key(struct arena *a, const char *s);

/* 1250000 as "Rp1.250.000"; lang "en" keeps the Indonesian notation, which is
 * what stands on bills. */
char *text_rupiah(struct arena *a, int64_t amount);

/* "1.250.000"; in English "1,250,000". Without a language as on bills. */
char *text_thousands(struct arena *a, int64_t n, const char *lang);

#endif
