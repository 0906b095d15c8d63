/* Answers: kept by question and row, printed as a document and read again. */
#include "unit/unit.h"
#include "unit/made.h"
#include "form/answers.h"

static struct arena *arena;
static struct ctx ctx;
static struct permit *permit;
static const struct field *naskah, *panjang, *lebar;
static const struct repeat *titik;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	ctx.arena = arena;
	permit = made_permit(arena);
	made_page(permit, "reklame");
	naskah = made_field(permit, "naskah", "text");
	titik = made_repeat(permit, "titik");
	panjang = made_field(permit, "panjang", "decimal");
	lebar = made_field(permit, "lebar", "decimal");
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct answers *
parsed(const char *xml)
{
	struct answers *an = NULL;

	assert_int_equal(answers_parse(&ctx, permit, xml, &an), LK_OK);
	return an;
}

static void
assert_printed(const struct answers *an, const char *xml)
{
	assert_string_equal(answers_print(arena, an), xml);
}

static void
a_new_application_has_no_answers(void **state)
{
	struct answers *an = answers_new(arena, permit);

	(void)state;
	assert_string_equal(answers_get(an, naskah, -1), "");
	assert_null(answers_typed(an, naskah, -1));
	assert_int_equal(answers_rows(an, titik), 0);
	assert_printed(an, "<answers></answers>");
}

static void
what_is_set_is_printed_and_read_again(void **state)
{
	static const char xml[] = "<answers last=\"1\">"
		"<naskah>Toko &amp; &lt;Sri&gt; &quot;baru&quot;</naskah>"
		"<titik id=\"1\"><panjang>2.5</panjang>"
		"<lebar typed=\"li&lt;ma&#10;\"/></titik></answers>";
	struct answers *an = answers_new(arena, permit);

	(void)state;
	answers_set(an, naskah, -1, "Toko & <Sri> \"baru\"");
	assert_int_equal(answers_add_row(an, titik), 0);
	answers_set(an, panjang, 0, "2.5");
	answers_refuse(an, lebar, 0, "li<ma\n");
	assert_printed(an, xml);
	an = parsed(xml);
	assert_printed(an, xml);
	assert_string_equal(answers_get(an, lebar, 0), "");
	assert_string_equal(answers_typed(an, lebar, 0), "li<ma\n");
	answers_set(an, lebar, 0, "5");
	assert_null(answers_typed(an, lebar, 0));
	answers_set(an, naskah, -1, "");
	assert_printed(an, "<answers last=\"1\"><titik id=\"1\">"
		"<panjang>2.5</panjang><lebar>5</lebar></titik></answers>");
}

static void
bytes_that_xml_cannot_hold_do_not_break_the_document(void **state)
{
	static const char *const typed[] = { "a\x01" "b", "\xff\xfe", "\xed\xa0\x80",
		"\xc3", "\xef\xbf\xbf", "\r\n\t", "]]>", "\xf0\x9f\x8f\xaa" };
	struct answers *an, *again;

	(void)state;
	for (size_t i = 0; i < COUNT(typed); i++) {
		an = answers_new(arena, permit);
		answers_refuse(an, naskah, -1, typed[i]);
		again = parsed(answers_print(arena, an));
		assert_string_equal(answers_typed(again, naskah, -1),
			answers_typed(an, naskah, -1));
		answers_set(an, naskah, -1, typed[i]);
		again = parsed(answers_print(arena, an));
		assert_string_equal(answers_get(again, naskah, -1),
			answers_get(an, naskah, -1));
	}
}

static void
the_id_of_a_dropped_row_is_not_given_again(void **state)
{
	struct answers *an = answers_new(arena, permit);

	(void)state;
	answers_add_row(an, titik);
	answers_add_row(an, titik);
	answers_set(an, panjang, 0, "1");
	answers_set(an, panjang, 1, "2");
	assert_int_equal(answers_row_of(an, titik, 2), 1);
	answers_drop_row(an, titik, 1);
	an = parsed(answers_print(arena, an));
	assert_int_equal(answers_rows(an, titik), 1);
	assert_int_equal(answers_add_row(an, titik), 1);
	assert_int_equal(answers_row_id(an, titik, 1), 3);
	answers_drop_row(an, titik, 0);
	assert_int_equal(answers_row_of(an, titik, 1), -1);
	assert_int_equal(answers_row_of(an, titik, 3), 0);
}

static void
a_row_is_empty_until_something_is_given(void **state)
{
	struct answers *an = answers_new(arena, permit);

	(void)state;
	answers_add_row(an, titik);
	assert_true(answers_row_empty(an, titik, 0));
	answers_refuse(an, panjang, 0, "x");
	assert_false(answers_row_empty(an, titik, 0));
}

static void
controls_and_keys_name_a_question(void **state)
{
	static const char *const wrong[] = { "", "tidak", "panjang", "titik",
		"titik.0", "titik.2.panjang", "titik.-1.panjang",
		"titik.01.panjang", "titik.0.naskah", "titik.0.panjang.x",
		"titik..panjang", "titik.#1.panjang", "titik.0x.panjang",
		"titik.99999999999.panjang" };
	struct answers *an = answers_new(arena, permit);
	const struct field *f;
	int row;

	(void)state;
	answers_add_row(an, titik);
	answers_add_row(an, titik);
	answers_drop_row(an, titik, 0);
	assert_string_equal(answers_name(arena, naskah, -1), "naskah");
	assert_string_equal(answers_name(arena, lebar, 0), "titik.0.lebar");
	assert_string_equal(answers_key(arena, an, lebar, 0), "titik.#2.lebar");
	assert_true(answers_find(an, "titik.0.lebar", &f, &row));
	assert_ptr_equal(f, lebar);
	assert_int_equal(row, 0);
	assert_true(answers_find(an, "naskah", &f, &row));
	assert_int_equal(row, -1);
	assert_true(answers_find_key(an, "titik.#2.lebar", &f, &row));
	assert_int_equal(row, 0);
	assert_false(answers_find_key(an, "titik.#1.lebar", &f, &row));
	assert_false(answers_find_key(an, "titik.0.lebar", &f, &row));
	for (size_t i = 0; i < COUNT(wrong); i++)
		if (answers_find(an, wrong[i], &f, &row))
			test_wrong("\"%s\" was found\n", wrong[i]);
}

static void
questions_that_are_gone_stay_in_the_document(void **state)
{
	static const char xml[] = "<answers last=\"4\"><naskah>x</naskah>"
		"<titik id=\"2\"><panjang>1</panjang><tinggi>3</tinggi></titik>"
		"<lama>30</lama><mulai typed=\"besok\"/>"
		"<saksi id=\"4\"><nama>Sri</nama></saksi></answers>";

	(void)state;
	assert_printed(parsed(xml), xml);
	assert_printed(answers_copy(arena, parsed(xml)), xml);
}

static void
a_question_that_became_a_repeat_keeps_its_answer_aside(void **state)
{
	struct answers *an;

	(void)state;
	an = parsed("<answers><titik>dua</titik><naskah id=\"1\"><a>1</a></naskah>"
		"</answers>");
	assert_int_equal(answers_rows(an, titik), 0);
	assert_printed(an, "<answers><titik>dua</titik>"
		"<naskah id=\"1\"><a>1</a></naskah></answers>");
}

static void
what_is_no_document_of_ours_is_refused(void **state)
{
	static const char *const bad[] = { "", "<answers>", "<jawaban/>",
		"<!DOCTYPE answers><answers/>",
		"<!DOCTYPE a [<!ENTITY e 'x'>]><answers><naskah>&e;</naskah></answers>",
		"<answers xmlns='urn:x'/>",
		"<answers><naskah>&e;</naskah></answers>",
		"<answers><a id='1'><b><c/></b></a></answers>",
		"<answers><titik id='1'/><titik id='1'/></answers>",
		"<answers><a><b id='3'/></a></answers>" };
	struct answers *an = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		if (answers_parse(&ctx, permit, bad[i], &an) != LK_EFAULT)
			test_wrong("\"%s\" was read\n", bad[i]);
	assert_null(an);
}

static void
a_copy_changes_alone(void **state)
{
	struct answers *an = answers_new(arena, permit), *copy;

	(void)state;
	answers_add_row(an, titik);
	answers_set(an, panjang, 0, "1");
	copy = answers_copy(arena, an);
	answers_set(copy, panjang, 0, "2");
	answers_add_row(copy, titik);
	assert_string_equal(answers_get(an, panjang, 0), "1");
	assert_int_equal(answers_rows(an, titik), 1);
	assert_int_equal(answers_row_id(copy, titik, 1), 2);
}

static struct answers *
three_rows(void)
{
	struct answers *an = answers_new(arena, permit);

	for (int i = 0; i < 3; i++) {
		answers_add_row(an, titik);
		answers_set(an, panjang, i, i == 0 ? "1" : i == 1 ? "2" : "3");
	}
	return an;
}

static void
the_row_dropped_last_can_be_brought_back(void **state)
{
	struct answers *an = three_rows();

	(void)state;
	assert_int_equal(answers_dropped(an, titik), 0);
	answers_drop_row(an, titik, 0);
	answers_drop_row(an, titik, 0);
	an = parsed(answers_print(arena, an));
	assert_int_equal(answers_rows(an, titik), 1);
	assert_int_equal(answers_dropped(an, titik), 2);
	assert_string_equal(answers_dropped_get(an, panjang), "2");
	assert_string_equal(answers_dropped_get(an, lebar), "");
	assert_int_equal(answers_bring_row(an, titik, 2), 0);
	assert_string_equal(answers_get(an, panjang, 0), "2");
	assert_string_equal(answers_get(an, panjang, 1), "3");
	assert_int_equal(answers_dropped(an, titik), 0);
	/* Of the one before only the row. */
	assert_int_equal(answers_bring_row(an, titik, 1), 0);
	assert_string_equal(answers_get(an, panjang, 0), "");
	assert_int_equal(answers_row_id(an, titik, 2), 3);
}

static void
an_empty_row_is_not_kept_when_it_is_dropped(void **state)
{
	struct answers *an = three_rows();

	(void)state;
	answers_drop_row(an, titik, 1);
	answers_drop_row(an, titik, answers_add_row(an, titik));
	assert_int_equal(answers_dropped(an, titik), 2);
	answers_set_pages(an, "a1b2c3d4,----");
	answers_forget(an);
	assert_printed(an, "<answers last=\"4\"><titik id=\"1\"><panjang>1"
		"</panjang></titik><titik id=\"3\"><panjang>3</panjang></titik>"
		"</answers>");
}

static void
a_page_names_rows_by_what_is_stored_of_them(void **state)
{
	struct answers *an = parsed(answers_print(arena, three_rows()));

	(void)state;
	assert_int_equal(answers_row_ref(an, titik, 1), 2);
	assert_int_equal(answers_row_ref(an, titik,
		answers_add_row(an, titik)), 0);
	answers_keep(an);
	assert_int_equal(answers_row_ref(an, titik, 3), 4);
	answers_drop_row(an, titik, 1);
	assert_int_equal(answers_row_ref(an, titik,
		answers_append_row(an, titik, 2)), -2);
}

static void
answers_have_an_end(void **state)
{
	struct answers *an = answers_new(arena, permit);
	char *big = arena_alloc(arena, 200001);

	(void)state;
	memset(big, '&', 200000);
	for (int i = 0; i < 20; i++) {
		answers_add_row(an, titik);
		answers_refuse(an, panjang, i, big);
	}
	assert_true(answers_full(an));
	assert_null(answers_typed(an, panjang, 19));
	parsed(answers_print(arena, an));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_application_has_no_answers),
		cmocka_unit_test(what_is_set_is_printed_and_read_again),
		cmocka_unit_test(
			bytes_that_xml_cannot_hold_do_not_break_the_document),
		cmocka_unit_test(the_id_of_a_dropped_row_is_not_given_again),
		cmocka_unit_test(a_row_is_empty_until_something_is_given),
		cmocka_unit_test(controls_and_keys_name_a_question),
		cmocka_unit_test(questions_that_are_gone_stay_in_the_document),
		cmocka_unit_test(
			a_question_that_became_a_repeat_keeps_its_answer_aside),
		cmocka_unit_test(what_is_no_document_of_ours_is_refused),
		cmocka_unit_test(a_copy_changes_alone),
		cmocka_unit_test(the_row_dropped_last_can_be_brought_back),
		cmocka_unit_test(an_empty_row_is_not_kept_when_it_is_dropped),
		cmocka_unit_test(a_page_names_rows_by_what_is_stored_of_them),
		cmocka_unit_test(answers_have_an_end),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
