/* What one answer says that another does not: a NIK holds a birth date and a
 * sex, and so may questions beside it. */
#include "unit/unit.h"
#include "unit/made.h"
#include "form/form.h"

/* 5 August 1990, a woman; the same day, a man. */
#define WOMAN "5271014508900003"
#define MAN "5271010508900003"

static struct arena *arena;
static struct permit *permit;
static struct field *nik, *born, *sex;
static struct answers *answers;
static struct form *form;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	permit = made_permit(arena);
	made_page(permit, "pemohon");
	form = NULL;
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
questions(const char *nik_name, const char *born_name, const char *sex_name,
	const char *choices)
{
	nik = made_field(permit, nik_name, "nik");
	born = made_field(permit, born_name, "date");
	born->label.id = "Tanggal lahir";
	sex = made_field(permit, sex_name, "select");
	sex->label.id = "Jenis kelamin";
	sex->list = made_list(permit, "kelamin", choices);
}

static void
answered(const char *number, const char *day, const char *choice)
{
	/* 24 November 2026, in the morning */
	struct form_env env = { .now = 1795486500, .zone = 8,
		.params_day = NO_DAY, .lang = "id" };

	answers = answers_new(arena, permit);
	answers_set(answers, nik, -1, number);
	answers_set(answers, born, -1, day);
	answers_set(answers, sex, -1, choice);
	form = form_new(arena, permit, answers, &env);
	form_update(form);
}

/* What the warning names, "a|b"; "" when there is none. */
static const char *
warned(void)
{
	struct problem p = form_warning(form, nik, -1);

	if (!p.code)
		return "";
	assert_int_equal(p.code, P_NIK_DIFFERS);
	assert_ptr_equal(p.field, nik);
	return p.b ? arena_printf(arena, "%s|%s", p.a, p.b) : p.a;
}

static void
a_nik_that_fits_says_nothing(void **state)
{
	(void)state;
	questions("nik", "tanggal_lahir", "jenis_kelamin", "L P");
	answered(WOMAN, "1990-08-05", "P");
	assert_string_equal(warned(), "");
	answered(MAN, "1990-08-05", "L");
	assert_string_equal(warned(), "");
}

static void
another_birth_date_or_sex_warns(void **state)
{
	(void)state;
	questions("nik", "tgl_lahir", "jenis_kelamin", "laki-laki perempuan");
	answered(WOMAN, "1990-08-06", "perempuan");
	assert_string_equal(warned(), "Tanggal lahir: 5 Agustus 1990");
	answered(WOMAN, "1990-08-05", "laki-laki");
	assert_string_equal(warned(), "Jenis kelamin: Perempuan");
	answered(MAN, "1990-08-05", "perempuan");
	assert_string_equal(warned(), "Jenis kelamin: Laki-laki");
	answered(MAN, "1991-08-05", "perempuan");
	assert_string_equal(warned(),
		"Tanggal lahir: 5 Agustus 1990|Jenis kelamin: Laki-laki");
}

static void
a_warning_stands_in_nobodys_way(void **state)
{
	(void)state;
	questions("nik", "tanggal_lahir", "jenis_kelamin", "L P");
	answered(MAN, "1980-01-01", "P");
	assert_string_not_equal(warned(), "");
	assert_int_equal(form_check(form, NULL, CHECK_ALL).n, 0);
	assert_int_equal(form_check_field(form, nik, -1).code, P_NONE);
}

static void
what_is_not_given_is_not_compared(void **state)
{
	(void)state;
	questions("nik", "tanggal_lahir", "jenis_kelamin", "L P");
	answered(WOMAN, "", "");
	assert_string_equal(warned(), "");
	answered("", "1980-01-01", "L");
	assert_string_equal(warned(), "");
	made_expr(permit, &born->relevant, born, EXPR_BOOL, "no");
	answered(WOMAN, "1980-01-01", "");
	assert_string_equal(warned(), "");
}

static void
a_century_is_not_in_the_number(void **state)
{
	(void)state;
	questions("nik", "tanggal_lahir", "jenis_kelamin", "L P");
	answered("5271010112250003", "1925-12-01", "");
	assert_string_equal(warned(), "");
	answered("5271010112250003", "2025-12-01", "");
	assert_string_equal(warned(), "");
	/* Nobody was born after today. */
	answered("5271010112270003", "2020-12-01", "");
	assert_string_equal(warned(), "Tanggal lahir: 1 Desember 1927");
}

static void
a_sex_is_known_by_its_text_or_its_value(void **state)
{
	(void)state;
	questions("nik", "lahir", "kelamin", "P W");
	sex->list->items[0].text.id = "Pria";
	sex->list->items[1].text.id = "Wanita";
	answered(MAN, "", "P");
	assert_string_equal(warned(), "");
	answered(MAN, "", "W");
	assert_string_equal(warned(), "Jenis kelamin: Pria");
	/* A choice that tells neither is none to compare with. */
	sex->list->items[1].text.id = "Tidak ingin menjawab";
	answered(MAN, "", "W");
	assert_string_equal(warned(), "");
}

static void
people_are_told_apart_by_their_names(void **state)
{
	(void)state;
	questions("nik_ibu", "tanggal_lahir_anak", "jenis_kelamin_anak", "L P");
	answered(WOMAN, "2020-01-01", "L");
	assert_string_equal(warned(), "");
	born->name = "tanggal_lahir_ibu";
	answered(WOMAN, "2020-01-01", "L");
	assert_string_equal(warned(), "Tanggal lahir: 5 Agustus 1990");
	nik->name = "nik";
	answered(WOMAN, "2020-01-01", "L");
	assert_string_equal(warned(), "");
	/* The applicant is who is meant where nobody is named. */
	born->name = "tanggal_lahir_pemohon";
	answered(WOMAN, "2020-01-01", "L");
	assert_string_equal(warned(), "Tanggal lahir: 5 Agustus 1990");
}

static void
a_date_that_is_no_birth_date_is_not_compared(void **state)
{
	(void)state;
	questions("nik", "tanggal", "jenis", "L P");
	answered(MAN, "2020-01-01", "P");
	assert_string_equal(warned(), "");
}

static void
a_row_is_compared_with_itself(void **state)
{
	struct field *in_row, *born_there;
	struct repeat *r;

	(void)state;
	questions("nik", "tanggal_lahir", "jenis_kelamin", "L P");
	r = made_repeat(permit, "anggota");
	in_row = made_field(permit, "nik_anggota", "nik");
	born_there = made_field(permit, "tanggal_lahir_anggota", "date");
	born_there->label.id = "Lahir";
	answered(WOMAN, "1990-08-05", "P");
	answers_add_row(answers, r);
	answers_add_row(answers, r);
	answers_set(answers, in_row, 0, MAN);
	answers_set(answers, born_there, 0, "1990-08-05");
	answers_set(answers, in_row, 1, MAN);
	answers_set(answers, born_there, 1, "1990-08-04");
	form_update(form);
	assert_string_equal(warned(), "");
	assert_int_equal(form_warning(form, in_row, 0).code, P_NONE);
	assert_int_equal(form_warning(form, in_row, 1).code, P_NIK_DIFFERS);
	assert_int_equal(form_warning(form, in_row, 1).row, 1);
	assert_int_equal(form_warning(form, born, -1).code, P_NONE);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)
	const struct CMUnitTest tests[] = {
		TEST(a_nik_that_fits_says_nothing),
		TEST(another_birth_date_or_sex_warns),
		TEST(a_warning_stands_in_nobodys_way),
		TEST(what_is_not_given_is_not_compared),
		TEST(a_century_is_not_in_the_number),
		TEST(a_sex_is_known_by_its_text_or_its_value),
		TEST(people_are_told_apart_by_their_names),
		TEST(a_date_that_is_no_birth_date_is_not_compared),
		TEST(a_row_is_compared_with_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
