#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include "base/text.h"
#include "base/words.h"

/* Signs that people write for an apostrophe, and those that Unicode has for it. */
static bool
is_apostrophe(ucs4_t cp)
{
	return cp == '\'' || cp == '`' || cp == 0xb4 ||
	       (cp >= 0x2b9 && cp <= 0x2bf) || cp == 0x2c8 ||
	       (cp >= 0x2018 && cp <= 0x201b) || cp == 0x2032 || cp == 0x2035 ||
	       cp == 0xff07;
}

/* Accents, the tones of other scripts, and what draws nothing. */
static bool
is_left_out(ucs4_t cp)
{
	return uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M) ||
	       uc_is_property_default_ignorable_code_point(cp);
}

static bool
is_part_of_word(ucs4_t cp)
{
	return uc_is_general_category_withtable(cp,
		UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

/* Without the apostrophes, some of which would come apart in a space and a
 * mark. */
static uint8_t *
without_apostrophes(struct arena *a, const char *text, size_t *n)
{
	uint8_t *out = arena_alloc(a, strlen(text) + 1);
	const uint8_t *p = (const uint8_t *)text;
	ucs4_t cp;

	*n = 0;
	while ((p = u8_next(&cp, p)))
		if (!is_apostrophe(cp))
			*n += (size_t)u8_uctomb(out + *n, cp, 6);
	return out;
}

/* In one case, letters apart from their accents. */
static const char *
folded(struct arena *a, const char *text)
{
	size_t len, n;
	uint8_t *plain, *out;
	const char *s;

	if (!utf8_valid(text, strlen(text)))
		return "";
	plain = without_apostrophes(a, text, &len);
	out = u8_casefold(plain, len, NULL, UNINORM_NFKD, NULL, &n);
	if (!out)
		abort();	/* out of memory */
	s = arena_strndup(a, (const char *)out, n);
	free(out);
	return s;
}

/* The next word at *s into out, which has room; its characters. */
static size_t
next_word(const uint8_t **s, char *out)
{
	size_t n = 0, chars = 0;
	const uint8_t *p;
	ucs4_t cp;

	while ((p = u8_next(&cp, *s))) {
		if (is_part_of_word(cp)) {
			if (chars++ < WORD_MOST)
				n += (size_t)u8_uctomb((uint8_t *)out + n, cp, 6);
		} else if (!is_left_out(cp) && chars) {
			break;
		}
		*s = p;
	}
	out[n] = '\0';
	return chars;
}

const char *const *
words_of(struct arena *a, const char *text, size_t most, size_t *n)
{
	const char **list = arena_array(a, most + 1, sizeof(*list));
	const uint8_t *s = (const uint8_t *)folded(a, text);
	char word[WORD_MOST * 4 + 1];

	*n = 0;
	while (*n < most && next_word(&s, word))
		list[(*n)++] = arena_strdup(a, word);
	return list;
}

struct nearby {
	struct arena *a;
	const char **list;
	size_t n;
};

/* The word of `head` bytes of s, a letter ('\0': none), and what is at tail. */
static void
near_word(struct nearby *out, const char *s, size_t head, char letter,
	const char *tail)
{
	out->list[out->n++] = letter ?
		arena_printf(out->a, "%.*s%c%s", (int)head, s, letter, tail) :
		arena_printf(out->a, "%.*s%s", (int)head, s, tail);
}

static size_t
char_length(const char *s)
{
	return *s ? (size_t)u8_strmblen((const uint8_t *)s) : 0;
}

/* What can be done at the place `at` of the word. */
static void
near_at(struct nearby *out, const char *s, size_t at)
{
	size_t one = char_length(s + at), two = char_length(s + at + one);

	for (char letter = 'a'; letter <= 'z'; letter++) {
		near_word(out, s, at, letter, s + at);
		if (one)
			near_word(out, s, at, letter, s + at + one);
	}
	if (one)
		near_word(out, s, at, '\0', s + at + one);
	if (two)
		out->list[out->n++] = arena_printf(out->a, "%.*s%.*s%.*s%s",
			(int)at, s, (int)two, s + at + one, (int)one, s + at,
			s + at + one + two);
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *
words_near(struct arena *a, const char *word, size_t *n)
{
	enum { AT_A_PLACE = 2 * 26 + 2 };
	size_t places = utf8_length(word) + 1, kept = 0;
	struct nearby out = { a, arena_array(a, places * AT_A_PLACE,
		sizeof(char *)), 0 };

	for (size_t at = 0, i = 0; i < places; i++) {
		near_at(&out, word, at);
		at += char_length(word + at);
	}
	qsort(out.list, out.n, sizeof(*out.list), by_bytes);
	for (size_t i = 0; i < out.n; i++)
		if (*out.list[i] && strcmp(out.list[i], word) &&
		    (!kept || strcmp(out.list[i], out.list[kept - 1])))
			out.list[kept++] = out.list[i];
	*n = kept;
	return out.list;
}

bool
word_is_number(const char *word)
{
	return word[strspn(word, "0123456789")] == '\0';
}
