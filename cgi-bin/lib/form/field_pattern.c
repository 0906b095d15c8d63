/*
 * Patterns, by PCRE2. They come from definitions and the values from anybody,
 * so each match has a limit to its work; past it a value does not match.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include "form/field.h"

enum { MATCH_MOST = 200000, DEPTH_MOST = 2000, HEAP_MOST = 8 * 1024 /* KiB */,
	CACHE = 64 };

/* A process meets the same few patterns again and again. A slot that two of
 * them want is the newer one's. */
static struct {
	char *pattern;
	pcre2_code *code;
} cache[CACHE];

static pcre2_code *
compile(const char *pattern, int *error, size_t *at)
{
	return pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
		PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED |
		PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C, error, at, NULL);
}

static unsigned
slot_of(const char *pattern)
{
	uint32_t h = 2166136261u;

	for (; *pattern; pattern++)
		h = (h ^ (unsigned char)*pattern) * 16777619u;
	return h % CACHE;
}

static const pcre2_code *
compiled(const char *pattern)
{
	unsigned i = slot_of(pattern);
	int error;
	size_t at;

	if (cache[i].pattern && !strcmp(cache[i].pattern, pattern))
		return cache[i].code;
	free(cache[i].pattern);
	pcre2_code_free(cache[i].code);
	cache[i].code = compile(pattern, &error, &at);
	cache[i].pattern = strdup(pattern);
	return cache[i].code;
}

bool
pattern_matches(const char *pattern, const char *value)
{
	static pcre2_match_context *limits;
	static pcre2_match_data *match;
	const pcre2_code *code = compiled(pattern);

	if (!limits) {
		limits = pcre2_match_context_create(NULL);
		match = pcre2_match_data_create(1, NULL);
		if (!limits || !match)
			abort();
		pcre2_set_match_limit(limits, MATCH_MOST);
		pcre2_set_depth_limit(limits, DEPTH_MOST);
		pcre2_set_heap_limit(limits, HEAP_MOST);
	}
	return code && pcre2_match(code, (PCRE2_SPTR)value, strlen(value), 0, 0,
		match, limits) >= 0;
}

/* PCRE2's own words are English; these are the slips that happen. */
static const char *
slip(int error)
{
	switch (error) {
	case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS:
		return "kurung ( tidak ditutup";
	case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS:
		return "ada ) tanpa (; tulis \\) bila yang dimaksud tanda kurung";
	case PCRE2_ERROR_MISSING_SQUARE_BRACKET:
		return "kurung [ tidak ditutup";
	case PCRE2_ERROR_QUANTIFIER_INVALID:
		return "tanda ulang (* + ?) tidak mengikuti apa pun";
	case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER:
		return "batas dalam {…} terbalik";
	case PCRE2_ERROR_CLASS_RANGE_ORDER:
		return "urutan dalam […] terbalik";
	case PCRE2_ERROR_END_BACKSLASH:
		return "berakhir dengan \\";
	default:
		return "ada yang tidak dapat dibaca";
	}
}

const char *
pattern_error(struct arena *a, const char *pattern)
{
	int error;
	size_t at;
	pcre2_code *code = compile(pattern, &error, &at);

	if (code) {
		pcre2_code_free(code);
		return NULL;
	}
	return arena_printf(a, "pola \"%s\": %s, dekat tanda ke-%zu", pattern,
		slip(error), at);
}
