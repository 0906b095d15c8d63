/* The ground floor: arenas, buffers, dates, working days, texts, secrets. */
#include "unit/unit.h"
#include "base/buf.h"
#include "base/calendar.h"
#include "base/date.h"
#include "base/dice.h"
#include "base/secret.h"
#include "base/text.h"

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

static char seen[8];

static void append_a(void *p) { (void)p; seen[strlen(seen)] = 'a'; }
static void append_b(void *p) { (void)p; seen[strlen(seen)] = 'b'; }

static void
deferred_calls_run_last_first(void **state)
{
	(void)state;
	arena_defer(arena, append_a, NULL);
	arena_defer(arena, append_b, NULL);
	arena_reset(arena);
	assert_string_equal(seen, "ba");
}

static void
memory_from_an_arena_is_zeroed_after_a_reset(void **state)
{
	unsigned char *p = arena_alloc(arena, 100);

	(void)state;
	memset(p, 0xff, 100);
	arena_reset(arena);
	p = arena_alloc(arena, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
}

static void
a_large_page_leaves_nothing_to_the_next(void **state)
{
	enum { PIECES = 1000, PIECE = 1000 };

	(void)state;
	for (int page = 0; page < 3; page++) {
		for (int i = 0; i < PIECES; i++) {
			unsigned char *p = arena_alloc(arena, PIECE);

			assert_int_equal((uintptr_t)p % 16, 0);
			for (int k = 0; k < PIECE; k++)
				assert_int_equal(p[k], 0);
			memset(p, 0xff, PIECE);
		}
		arena_reset(arena);
		assert_int_equal(arena_used(arena), 0);
	}
}

static void
a_buffer_takes_formatted_text_of_any_length(void **state)
{
	char *line = arena_printf(arena, "%0300d", 7);
	struct buf b;

	(void)state;
	buf_init(&b, arena, 1000);
	for (int i = 0; i < 3; i++)
		buf_printf(&b, "%s;", line);
	assert_int_equal(b.len, 903);
	assert_memory_equal(b.data + 602, line, 300);
	buf_printf(&b, "%s", line);
	assert_true(buf_full(&b));
	buf_printf(&b, "x");
	assert_int_equal(strlen(b.data), 903);
}

static void
a_buffer_stops_at_its_ceiling(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, arena, 10);
	buf_puts(&b, "12345678");
	buf_puts(&b, "9012");
	assert_true(buf_full(&b));
	assert_string_equal(b.data, "12345678");
}

static void
days_and_dates_agree_over_four_centuries(void **state)
{
	int64_t day = date_day(1800, 1, 1);
	int y, m, d;

	(void)state;
	assert_int_equal(date_day(1970, 1, 1), 0);
	assert_int_equal(date_day(2026, 11, 24), 20781);
	for (int i = 0; i < 146097; i++, day++) {
		date_civil(day, &y, &m, &d);
		assert_int_equal(date_day(y, m, d), day);
	}
	assert_int_equal(date_day(2026, 2, 29), NO_DAY);
	assert_int_equal(date_day(2026, 13, 1), NO_DAY);
}

static void
dates_are_read_as_people_type_them(void **state)
{
	static const char *const good[] = { "31/12/2026", "31-12-2026",
		"31.12.2026", "31 Desember 2026", "31 des 2026", "2026-12-31",
		" 31 DECEMBER 2026 ", "2026/12/31", "31122026", "20261231",
		"Kamis, 31 Desember 2026", "December 31, 2026", "31 Des. 2026",
		"2026 Desember 31" };
	static const char *const bad[] = { "", "31/12/26", "31 2026", "32/12/2026",
		"12/31/2026", "besok", "31/12/20266", "31 Desembre 2026" };

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_int_equal(date_parse_typed(good[i]), date_day(2026, 12, 31));
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(date_parse_typed(bad[i]), NO_DAY);
}

static void
the_office_day_begins_at_sixteen_hours_utc(void **state)
{
	int64_t at;

	(void)state;
	assert_true(date_parse_instant("2026-12-31T15:59:59Z", &at));
	assert_int_equal(date_today(at, 8), date_day(2026, 12, 31));
	assert_int_equal(date_today(at + 1, 8), date_day(2027, 1, 1));
	assert_true(date_parse_instant("2026-12-31T23:59:59.5+08:00", &at));
	assert_int_equal(date_today(at, 8), date_day(2026, 12, 31));
	assert_false(date_parse_instant("2026-12-31", &at));
}

static void
working_days_pass_over_weekends_and_holidays(void **state)
{
	int64_t holidays[] = { date_day(2026, 12, 24), date_day(2026, 12, 25) };
	struct calendar cal = { holidays, 2 };
	int64_t wednesday = date_day(2026, 12, 23);

	(void)state;
	assert_int_equal(date_weekday(wednesday), 3);
	assert_int_equal(calendar_after(&cal, wednesday, 1), date_day(2026, 12, 28));
	assert_int_equal(calendar_after(NULL, wednesday, 1), date_day(2026, 12, 24));
	assert_int_equal(calendar_after(&cal, date_day(2026, 12, 28), -1), wednesday);
	assert_int_equal(calendar_between(&cal, wednesday, date_day(2026, 12, 28)), 1);
	assert_int_equal(calendar_between(&cal, wednesday, wednesday), 0);
}

static void
ages_count_completed_years(void **state)
{
	(void)state;
	assert_int_equal(date_years(date_day(2000, 2, 29), date_day(2026, 2, 28)), 25);
	assert_int_equal(date_years(date_day(2000, 2, 29), date_day(2026, 3, 1)), 26);
}

static void
only_well_formed_utf8_passes(void **state)
{
	(void)state;
	assert_true(utf8_valid("Rp1 \xe2\x80\xa6 \xf0\x9f\x98\x80", 12));
	assert_false(utf8_valid("\xc0\xbc", 2));
	assert_false(utf8_valid("\xed\xa0\x80", 3));
	assert_false(utf8_valid("a\0b", 3));
	assert_true(text_has_controls("a\x1b[2J"));
	assert_true(text_has_controls("\xe2\x80\xae" "abc"));
	assert_true(text_has_controls("a\xef\xbf\xbf"));
	assert_false(text_has_controls("baris\r\nbaris"));
}

static void
whole_numbers_are_read_whole_or_not_at_all(void **state)
{
	int64_t n;

	(void)state;
	assert_true(parse_int("-9223372036854775808", &n));
	assert_int_equal(n, INT64_MIN);
	assert_false(parse_int("9223372036854775808", &n));
	assert_false(parse_int("", &n));
	assert_false(parse_int("12a", &n));
	assert_string_equal(text_rupiah(arena, 7500000), "Rp7.500.000");
	assert_string_equal(text_rupiah(arena, 0), "Rp0");
	assert_string_equal(text_thousands(arena, -1250, "id"), "-1.250");
	assert_string_equal(text_thousands(arena, 1250000, "en"), "1,250,000");
}

static void
a_seal_opens_only_unchanged(void **state)
{
	struct key k;
	unsigned char box[8 + SEAL_EXTRA], out[8];

	(void)state;
	secret_random(&k, sizeof(k));
	secret_seal(&k, "48217706", 8, box);
	assert_true(secret_open(&k, box, sizeof(box), out));
	assert_memory_equal(out, "48217706", 8);
	box[30] ^= 1;
	assert_false(secret_open(&k, box, sizeof(box), out));
}

static void
dice_fall_the_same_again_for_a_seed(void **state)
{
	struct dice a, b;
	int heads = 0, fell[3] = { 0 };
	const int weights[] = { 1, 0, 3 };

	(void)state;
	dice_init(&a, 7, 1);
	dice_init(&b, 7, 1);
	for (int i = 0; i < 2000; i++)
		assert_int_equal(dice_below(&a, 1000), dice_below(&b, 1000));
	dice_init(&b, 7, 2);
	for (int i = 0; i < 2000; i++) {
		int64_t n = dice_between(&b, -2, 2);

		assert_true(n >= -2 && n <= 2);
		heads += dice_chance(&b, 500);
		fell[dice_weighted(&b, weights, 3)]++;
	}
	assert_true(heads > 850 && heads < 1150);
	assert_int_equal(fell[1], 0);
	assert_true(fell[2] > 2 * fell[0]);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)

/* What a telephone pastes, and what is meant by it. */
static void
pasted_digits_and_dates_are_plain(void **state)
{
	static const struct { const char *typed, *plain; } rows[] = {
		{ "0812\u00a03456\u20097890", "0812 3456 7890" },
		{ "\u202a+62\u00a0812\u2011345\u2013678\u202c", "+62 812-345-678" },
		{ "\u200b5271\u200c0145\u200d08\u2060\ufeff", "5271014508" },
		{ "31\u00ad/12\u200e/1985\u200f", "31/12/1985" },
		{ "\u206631\u3000Desember\u202f1985\u2069", "31 Desember 1985" },
		{ "4821\u22127706", "4821-7706" },
		{ "4821 \u2014 7706", "4821 - 7706" },
		{ "\uff10\uff18\uff0f\uff11", "08/1" },
		{ "\u0660\u0661\u06f2\u0967", "0121" },
		{ "\u3000nama\uff20contoh.id\u3000", "nama@contoh.id" },
		/* A raised digit is no digit of the number before it. */
		{ "10\u00b2", "10\u00b2" },
		{ "\t 12\n 3 ", "12 3" },
		{ "\u200b\u00a0", "" },
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(text_plain(a, rows[i].typed), rows[i].plain);
	assert_string_equal(text_key(a, "503\u2013\uff10\uff11/reK\u200b"),
		"50301REK");
	arena_free(&a);
}

static void
texts_are_composed_and_their_spaces_single(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	assert_string_equal(text_squeeze(a, "  Toko \u00a0 Se\u0301hat\r\n"),
		"Toko S\u00e9hat");
	assert_string_equal(text_squeeze(a, "\u200eBudi\u202e \ufeff"), "Budi");
	/* Joiners and variants draw letters. */
	assert_string_equal(text_squeeze(a, "\ua9b1\ua9c0\u200c\ua9a0"),
		"\ua9b1\ua9c0\u200c\ua9a0");
	assert_string_equal(text_squeeze(a, "a\xff  b"), "a\xff b");
	assert_string_equal(text_lines(a, "\r\n Jalan\u00a0 A \r\n\r\n\tB\r"),
		"Jalan A\n\nB");
	assert_string_equal(text_lines(a, "satu"), "satu");
	assert_string_equal(text_lines(a, " \n\u2028\n"), "");
	arena_free(&a);
}

static void
what_draws_nothing_is_not_there(void **state)
{
	static const char *const nothing[] = { "", " \t\r\n", "\u00a0", "\u200b",
		"\u3164", "\u2800", "\ufeff", "\u200d", "\u00ad", "\u115f\u1160",
		"\uffa0", "\u180e", "\ufe0f", "\U000e0041", "\U000e0100", "\u034f",
		"\u17b4", "\u2028", "\u3000", "\u2062", "\u202e \u2069", "\x01" };
	static const char *const something[] = { ".", "-", "\u200bx", "\u00e9",
		"\U0001f3fd", "\ua9b1", "\xff" };
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(nothing); i++) {
		assert_false(text_visible(nothing[i]));
		assert_string_equal(text_squeeze(a, nothing[i]), "");
		assert_string_equal(text_lines(a, nothing[i]), "");
		assert_string_equal(text_plain(a, nothing[i]), "");
	}
	for (size_t i = 0; i < COUNT(something); i++)
		assert_true(text_visible(something[i]));
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(deferred_calls_run_last_first),
		CASE(memory_from_an_arena_is_zeroed_after_a_reset),
		CASE(a_large_page_leaves_nothing_to_the_next),
		CASE(a_buffer_takes_formatted_text_of_any_length),
		CASE(a_buffer_stops_at_its_ceiling),
		CASE(days_and_dates_agree_over_four_centuries),
		CASE(dates_are_read_as_people_type_them),
		CASE(the_office_day_begins_at_sixteen_hours_utc),
		CASE(working_days_pass_over_weekends_and_holidays),
		CASE(ages_count_completed_years),
		CASE(pasted_digits_and_dates_are_plain),
		CASE(texts_are_composed_and_their_spaces_single),
		CASE(what_draws_nothing_is_not_there),
		CASE(only_well_formed_utf8_passes),
		CASE(whole_numbers_are_read_whole_or_not_at_all),
		CASE(a_seal_opens_only_unchanged),
		CASE(dice_fall_the_same_again_for_a_seed),
	};

	if (!secret_init())
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
