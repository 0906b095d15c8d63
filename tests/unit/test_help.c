/* Short codes of pages: as they are said on the telephone, and whose they are. */
#include "unit/unit.h"
#include "base/arena.h"
#include "web/help.h"
#include "work/page_code.h"

static void
a_code_is_read_as_people_type_it(void **state)
{
	static const char *const good[] = { "R-27", "r-27", "R27", "r27", "R 27",
		"27", " 27 ", "R - 27", "r- 27", "R-027", "R\u201127",
		"R\u201327", "\u200bR-27\u200e", "R\u00a0\u2212\u00a0\uff12\uff17" };

	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		int code = 0;

		assert_true(help_typed(arena, good[i], &code));
		assert_int_equal(code, 27);
	}
	arena_free(&arena);
}

static void
what_is_no_code_is_not_read(void **state)
{
	static const char *const bad[] = { "", " ", "R", "R-", "-27", "R--27",
		"27a", "2 7", "R-2-7", "RR27", "S-27", "0", "R-0", "1000000",
		"99999999999999999999", "27.", "+27", "0x1b", "R\xe2\x80" "27",
		"\xe2\x80\x93" "27", "Reklame" };

	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		int code = -1;

		assert_false(help_typed(arena, bad[i], &code));
		assert_int_equal(code, -1);
	}
	arena_free(&arena);
}

static void
a_code_is_read_as_it_is_shown(void **state)
{
	struct arena *a = arena_new();
	int code = 0;

	(void)state;
	assert_string_equal(help_shown(a, 52), "R-52");
	assert_true(help_typed(a, help_shown(a, 999999), &code));
	assert_int_equal(code, 999999);
	arena_free(&a);
}

/* Codes stand on paper and in people's messages: these are for ever. */
static void
fixed_codes_are_as_they_were_given(void **state)
{
	static const struct { int code; const char *name; } given[] = {
		{ 1, "AT_HOME" }, { 2, "AT_PERMITS" }, { 3, "AT_PERMIT" },
		{ 4, "AT_START" }, { 5, "AT_OVERVIEW" }, { 6, "AT_CHECK" },
		{ 7, "AT_RESUME" }, { 8, "AT_STATUS_ENTRY" },
		{ 9, "AT_STATUS" }, { 10, "AT_REPAIR" }, { 11, "AT_UPLOAD" },
		{ 12, "AT_VERIFY" }, { 13, "AT_ASSISTED" },
		{ 14, "AT_PRACTICE" },
		{ 15, "AT_SLIP" },
		{ 16, "AT_LOST_PIN" },
		{ 30, "NOT_FOUND" }, { 31, "FORBIDDEN" }, { 32, "EXPIRED" },
		{ 33, "INVALID" }, { 34, "METHOD" }, { 35, "CHANGED" },
		{ 36, "TOO_BIG" }, { 37, "THROTTLED" }, { 38, "DOWN" },
		{ 39, "FAULT" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(given); i++) {
		const struct help *h = help_find(given[i].code);

		assert_non_null(h);
		assert_string_equal(h->name, given[i].name);
	}
}

static void
fixed_codes_stay_below_those_of_forms(void **state)
{
	const struct help *list;
	size_t n;

	(void)state;
	list = help_list(&n);
	for (size_t i = 0; i < n; i++) {
		assert_in_range(list[i].code, 0, PAGE_CODE_FIRST - 1);
		if (list[i].code)
			assert_ptr_equal(help_find(list[i].code), &list[i]);
	}
	assert_null(help_find(0));
	assert_null(help_find(-1));
	assert_null(help_find(PAGE_CODE_FIRST));
}

static void
a_path_has_the_code_of_its_page(void **state)
{
	(void)state;
	assert_int_equal(help_of_path("/")->code, 1);
	assert_int_equal(help_of_path("/cek/{rest*}")->code,
		help_of_path("/cek")->code);
	assert_int_equal(help_of_path("/ajukan/{permit}/{number}/{page}")->code,
		0);
	assert_null(help_of_path("/petugas"));
	assert_int_equal(help_named("NOT_FOUND"), 30);
	assert_int_equal(help_named("AT_NOTHING"), 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_is_read_as_people_type_it),
		cmocka_unit_test(what_is_no_code_is_not_read),
		cmocka_unit_test(a_code_is_read_as_it_is_shown),
		cmocka_unit_test(fixed_codes_are_as_they_were_given),
		cmocka_unit_test(fixed_codes_stay_below_those_of_forms),
		cmocka_unit_test(a_path_has_the_code_of_its_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
