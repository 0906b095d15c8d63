/* The board's rules: shares, targets; and tables as files. */
#include "unit/unit.h"
#include "base/date.h"
#include "out/csv.h"
#include "work/board.h"
#include "work/search.h"

static struct arena *arena;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static int64_t
day(const char *iso)
{
	return date_parse_iso(iso);
}

static int
share(int64_t self, int64_t assisted, int64_t companion, int64_t counter)
{
	struct tally t = { { self, assisted, companion, counter } };

	return tally_share(&t);
}

static void
a_share_is_online_of_all_with_halves_up(void **state)
{
	(void)state;
	assert_int_equal(share(2, 4, 0, 9), 40);
	assert_int_equal(share(0, 0, 0, 5), 0);
	assert_int_equal(share(1, 0, 0, 0), 100);
	assert_int_equal(share(0, 0, 1, 7), 13);
	assert_int_equal(share(0, 1, 0, 2), 33);
	assert_int_equal(share(1, 1, 0, 1), 67);
	assert_int_equal(share(1, 0, 0, 199), 1);
}

static void
nothing_of_nothing_is_no_share(void **state)
{
	(void)state;
	assert_int_equal(share(0, 0, 0, 0), -1);
}

/* Mondays 10, then 12 from the 16th; Tuesdays 8, none from the 24th. */
static int64_t
target(const char *iso, const struct calendar *cal)
{
	const struct target_row rows[] = {
		{ day("2026-11-02"), 1, 10 }, { day("2026-11-02"), 2, 8 },
		{ day("2026-11-16"), 1, 12 }, { day("2026-11-24"), 2, -1 },
	};

	return board_target(rows, COUNT(rows), cal, day(iso));
}

static void
the_newest_target_of_a_weekday_counts(void **state)
{
	(void)state;
	assert_int_equal(target("2026-11-09", NULL), 10);
	assert_int_equal(target("2026-11-16", NULL), 12);
	assert_int_equal(target("2026-11-23", NULL), 12);
	assert_int_equal(target("2026-11-17", NULL), 8);
}

static void
a_weekday_without_a_target_has_none(void **state)
{
	(void)state;
	assert_int_equal(target("2026-11-18", NULL), -1);
	assert_int_equal(target("2026-11-24", NULL), -1);
	assert_int_equal(target("2026-10-26", NULL), -1);
}

static void
a_holiday_has_no_target(void **state)
{
	const int64_t list[] = { day("2026-11-09") };
	const struct calendar cal = { list, 1 };

	(void)state;
	assert_int_equal(target("2026-11-09", &cal), -1);
	assert_int_equal(target("2026-11-16", &cal), 12);
}

static void
the_board_is_for_those_who_lead(void **state)
{
	struct officer o = { .roles = 1u << ROLE_DIRECTOR };

	(void)state;
	assert_true(board_is_for(&o));
	o.unit = "pupr";
	assert_false(board_is_for(&o));
	o = (struct officer){ .roles = 1u << ROLE_FRONT | 1u << ROLE_TREASURER };
	assert_false(board_is_for(&o));
}

static const char *
csv_in(const char *lang, const char *a, const char *b)
{
	static const char mark[] = "\xef\xbb\xbf";
	struct csv_file f;
	struct buf out;

	buf_init(&out, arena, 1024);
	csv_file_begin(&f, &out, lang);
	csv_value(&f, a);
	csv_value(&f, b);
	csv_end(&f);
	assert_memory_equal(out.data, mark, strlen(mark));
	return out.data + strlen(mark);
}

static const char *
csv(const char *a, const char *b)
{
	return csv_in("en", a, b);
}

static void
values_stand_between_commas(void **state)
{
	(void)state;
	assert_string_equal(csv("a", "12"), "a,12\r\n");
	assert_string_equal(csv("", ""), ",\r\n");
	assert_string_equal(csv("a,b", "c"), "\"a,b\",c\r\n");
	assert_string_equal(csv("a;b", "c\nd"), "\"a;b\",\"c\nd\"\r\n");
	assert_string_equal(csv("\"x\"", "y"), "\"\"\"x\"\"\",y\r\n");
}

/* Where the comma is a decimal mark, Excel splits at semicolons. */
static void
indonesian_values_stand_between_semicolons(void **state)
{
	(void)state;
	assert_string_equal(csv_in("id", "a", "2,5"), "a;\"2,5\"\r\n");
	assert_string_equal(csv_in("id", "", ""), ";\r\n");
}

static void
what_would_be_a_formula_is_text(void **state)
{
	(void)state;
	assert_string_equal(csv("=1+1", "+62"), "'=1+1,'+62\r\n");
	assert_string_equal(csv("-1", "@x"), "'-1,'@x\r\n");
	assert_string_equal(csv("=\"a\",b", "a=b"), "\"'=\"\"a\"\",b\",a=b\r\n");
	assert_string_equal(csv("\t=1", "\r=1"), "'\t=1,\"'\r=1\"\r\n");
}

static void
searches_are_noted_in_plain_words(void **state)
{
	(void)state;
	assert_string_equal(search_noted(arena, "  Papan, NAMA!  toko "),
		"papan nama toko");
	assert_string_equal(search_noted(arena, "imb 2024"), "imb 2024");
	assert_string_equal(search_noted(arena, "kaf\xc3\xa9 tenda"), "kaf tenda");
	assert_string_equal(search_noted(arena, "abcdefghij abcdefghij abcdefghij "
		"abcdefghij"), "abcdefghij abcdefghij abcdefghij abcdefg");
	assert_string_equal(search_noted(arena, "abcdefghij abcdefghij abcdefghij "
		"abcdef ghij"), "abcdefghij abcdefghij abcdefghij abcdef");
}

static const struct permit sign = { .id = "reklame",
	.title = { "Izin Penyelenggaraan Reklame", "Advertising permit" },
	.summary = { "Untuk memasang papan nama atau baliho.", "Signboards." },
	.keywords = { "plang, warung, kaki lima, usaha iklan", "billboard" } };
static const struct permit food = { .id = "slhs",
	.title = { "Sertifikat Laik Higiene Sanitasi", "Hygiene certificate" },
	.summary = { "Untuk jasa boga dan kantin.", "For caterers." },
	.keywords = { "katering, warung, rumah makan", "food" } };
static const struct permit trade = { .id = "siup",
	.title = { "Surat Izin Usaha Perdagangan", "Trading licence" },
	.summary = { "Dahulu izin untuk berdagang.", "Of before." },
	.keywords = { "izin dagang, jual", "shop" } };

/* What is found, best first: "reklame slhs". */
static const char *
searched(const char *words)
{
	static const struct permit *const all[] = { &sign, &food, &trade };
	const struct permit *out[COUNT(all)];
	size_t n = search_permits(arena, words, all, COUNT(all), out);
	const char *ids = "";

	for (size_t i = 0; i < n; i++)
		ids = arena_printf(arena, "%s%s%s", ids, i ? " " : "", out[i]->id);
	return ids;
}

static void
any_word_that_fits_finds_the_best_first(void **state)
{
	(void)state;
	assert_string_equal(searched("bikin plang dagangan"), "reklame siup");
	assert_string_equal(searched("izin jualan kaki lima"), "reklame siup");
	assert_string_equal(searched("usaha katering"), "slhs");
	assert_string_equal(searched("cara urus katering di rumah"), "slhs");
	assert_string_equal(searched("reklame warung"), "reklame slhs");
	assert_string_equal(searched("reklam"), "reklame");
	assert_string_equal(searched("rekalme"), "reklame");
	assert_string_equal(searched("kantin sekolah"), "slhs");
	assert_string_equal(searched("izin usaha"), "siup reklame");
	assert_string_equal(searched("kandang ayam"), "");
	assert_string_equal(searched("mau izin untuk perawat"), "");
}

static void
what_may_be_somebodys_number_is_not_noted(void **state)
{
	(void)state;
	assert_null(search_noted(arena, "5271014508900003"));
	assert_null(search_noted(arena, "budi 0812 34 56"));
	assert_null(search_noted(arena, "1-2-3-4-5-6"));
	assert_null(search_noted(arena, "panjang sekali namanya sampai lewat batas "
		"nik 5271014508900003"));
	assert_null(search_noted(arena, "ab"));
	assert_null(search_noted(arena, " ?! "));
	assert_non_null(search_noted(arena, "izin 12345"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_share_is_online_of_all_with_halves_up),
		cmocka_unit_test(nothing_of_nothing_is_no_share),
		cmocka_unit_test(the_newest_target_of_a_weekday_counts),
		cmocka_unit_test(a_weekday_without_a_target_has_none),
		cmocka_unit_test(a_holiday_has_no_target),
		cmocka_unit_test(the_board_is_for_those_who_lead),
		cmocka_unit_test(any_word_that_fits_finds_the_best_first),
		cmocka_unit_test(searches_are_noted_in_plain_words),
		cmocka_unit_test(what_may_be_somebodys_number_is_not_noted),
		cmocka_unit_test(values_stand_between_commas),
		cmocka_unit_test(indonesian_values_stand_between_semicolons),
		cmocka_unit_test(what_would_be_a_formula_is_text),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
