/* What the search boxes take for the same. */
#include "unit/unit.h"
#include "base/buf.h"
#include "base/words.h"
#include "store/store_word.h"

#define CASE(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static const char *
joined(const char *const *words, size_t n)
{
	struct buf b;

	buf_init(&b, arena, 65536);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s%s", i ? " " : "", words[i]);
	return b.data ? b.data : "";
}

static const char *
folded(const char *text)
{
	size_t n;
	const char *const *words = words_of(arena, text, 12, &n);

	return joined(words, n);
}

static void
what_sounds_the_same_is_the_same(void **state)
{
	static const struct { const char *typed, *words; } cases[] = {
		{ "Siti Nur\u2019aini", "siti nuraini" },
		{ "Ni'mah", "nimah" }, { "Ni\u2018mah", "nimah" },
		{ "Ni`mah", "nimah" }, { "Ni\u02bcmah", "nimah" },
		{ "Ni\u00b4mah", "nimah" }, { "Ni\uff07mah", "nimah" },
		{ "JUM'AT", "jumat" },
		{ "Jos\u00e9  \u00c9l\u00e8ne", "jose elene" },
		{ "Jose\u0301", "jose" },
		{ "\uff21li", "ali" },
		{ "Al-Amin, S.T.", "al amin s t" },
		{ "\u738b\u5c0f", "\u738b\u5c0f" },
		{ "si\u200bti \u00adrah\u00admawati", "siti rahmawati" },
		{ "CV.Maju  \u00a0Jaya", "cv maju jaya" },
		{ "Stra\u00dfe", "strasse" },
		{ "", "" }, { " -!% ", "" }, { "a\xff", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(folded(cases[i].typed), cases[i].words);
}

static void
long_words_and_many_of_them_are_cut(void **state)
{
	size_t n;
	const char *const *words = words_of(arena, "a b c d", 3, &n);

	(void)state;
	assert_int_equal(n, 3);
	words = words_of(arena, "abcdefghijabcdefghijabcdefghijabcdefghijxyz k",
		3, &n);
	assert_int_equal(n, 2);
	assert_int_equal(strlen(words[0]), WORD_MOST);
	assert_string_equal(words[1], "k");
}

static bool
is_near(const char *word, const char *other)
{
	size_t n;
	const char *const *words = words_near(arena, word, &n);

	for (size_t i = 0; i < n; i++)
		if (!strcmp(words[i], other))
			return true;
	return false;
}

static void
a_letter_too_few_too_many_or_exchanged_is_near(void **state)
{
	size_t n;
	const char *const *words;

	(void)state;
	assert_true(is_near("muhamad", "muhammad"));
	assert_true(is_near("muhammmad", "muhammad"));
	assert_true(is_near("rizky", "rizki"));
	assert_true(is_near("sarfi", "safri"));
	assert_true(is_near("iti", "siti"));
	assert_true(is_near("siti", "sitia"));
	assert_true(is_near("\u738b\u5c0f\u660e", "\u738b\u5c0f"));
	assert_true(is_near("\u738b\u5c0f\u660e", "\u5c0f\u738b\u660e"));
	assert_false(is_near("siti", "siti"));
	assert_false(is_near("siti", "sri"));
	assert_false(is_near("mohamad", "muhammad"));
	words = words_near(arena, "a", &n);
	for (size_t i = 0; i < n; i++)
		assert_true(*words[i]);
	for (size_t i = 1; i < n; i++)
		assert_true(strcmp(words[i - 1], words[i]) < 0);
}

static const char *
found_by(const char *kind, const char *value)
{
	const struct term t = { kind, value };
	size_t n;
	const char *const *words = term_words(arena, &t, &n);

	return joined(words, n);
}

static void
a_term_is_found_by_its_words_and_last_digits(void **state)
{
	(void)state;
	assert_string_equal(found_by("name", "Siti Nur Aini"),
		"siti sitinur nur nuraini aini");
	assert_string_equal(found_by("business", "CV Maju"), "cv cvmaju maju");
	assert_string_equal(found_by("nik", "5271014508900003"), "0003");
	assert_string_equal(found_by("phone", "+6281234567890"), "7890");
	assert_string_equal(found_by("phone", "12"), "");
	assert_string_equal(found_by("email", "a@b.id"), "");
	assert_string_equal(found_by("address", "Jalan Pejanggik 12"), "");
	assert_string_equal(found_by("name", "-"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_sounds_the_same_is_the_same),
		CASE(long_words_and_many_of_them_are_cut),
		CASE(a_letter_too_few_too_many_or_exchanged_is_near),
		CASE(a_term_is_found_by_its_words_and_last_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
