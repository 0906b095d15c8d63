/* As of which day what was sent is judged, when time has passed. */
#include "unit/unit.h"
#include "unit/made.h"
#include "base/date.h"
#include "form/form.h"

static struct arena *arena;
static struct permit *permit;
static struct field *nama, *mulai, *lahir, *sim, *umur, *lama, *terakhir, *tempo,
	*periksa, *pasang;
static struct repeat *titik;
static struct stage *anak;
static struct fee_line *sewa;
static struct answers *answers;
static struct form_env env;
static struct form *form;

static int64_t
noon(const char *day)
{
	return date_parse_iso(day) * 86400 + 4 * 3600;
}

static void
make_permit(void)
{
	permit = made_permit(arena);
	made_page(permit, "isian");
	nama = made_field(permit, "nama", "text");
	mulai = made_field(permit, "mulai", "date");
	made_expr(permit, &mulai->required, mulai, EXPR_BOOL, "yes");
	made_expr(permit, &mulai->min, mulai, EXPR_DATE, "today()");
	lahir = made_field(permit, "lahir", "date");
	made_expr(permit, &lahir->max, lahir, EXPR_DATE, "today()");
	sim = made_field(permit, "sim", "text");
	made_expr(permit, &sim->relevant, sim, EXPR_BOOL,
		"years-since($lahir) >= 17");
	made_expr(permit, &sim->required, sim, EXPR_BOOL, "yes");
	umur = made_field(permit, "umur", "integer");
	made_calculate(permit, umur, EXPR_NUMBER, "years-since($lahir)");
	lama = made_field(permit, "lama", "integer");
	terakhir = made_field(permit, "terakhir", "date");
	made_expr(permit, &terakhir->max, terakhir, EXPR_DATE, "today() + $lama");
	tempo = made_field(permit, "tempo", "date");
	made_expr(permit, &tempo->relevant, tempo, EXPR_BOOL, "$lama > 100");
	made_expr(permit, &tempo->min, tempo, EXPR_DATE, "today()");
	made_expr(permit, &tempo->default_expr, tempo, EXPR_DATE, "today()");
	titik = made_repeat(permit, "titik");
	pasang = made_field(permit, "pasang", "date");
	made_expr(permit, &pasang->constraint, pasang, EXPR_BOOL, ". >= today()");
	made_stage(permit, "fo", NULL);
	anak = made_stage(permit, "anak", "years-since($lahir) < 17");
	made_page(permit, "bap")->stage = permit->stages[0];
	periksa = made_field(permit, "periksa", "date");
	made_expr(permit, &periksa->min, periksa, EXPR_DATE, "today()");
	sewa = made_fee_line(permit, "$mulai - today()");
}

static void
type(const struct field *q, int row, const char *typed)
{
	form_type(form, q, row, typed, NULL);
	form_update(form);
}

/* Sixteen years old until 4 December. */
static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	make_permit();
	env = (struct form_env){ .zone = 8, .params_day = NO_DAY, .lang = "id",
		.now = noon("2026-12-01") };
	answers = answers_new(arena, permit);
	form = form_new(arena, permit, answers, &env);
	answers_add_row(answers, titik);
	form_update(form);
	type(mulai, -1, "1/12/2026");
	type(lahir, -1, "4/12/2009");
	type(lama, -1, "10");
	type(terakhir, -1, "11/12/2026");
	type(pasang, 0, "1/12/2026");
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* It was sent as it stands, and these questions are asked again on that day. */
static void
later(const char *day, const char *asked)
{
	const char **keys = arena_array(arena, 1, sizeof(*keys));

	env.before = form;
	env.now = noon(day);
	keys[0] = asked;
	env.asked = keys;
	env.nasked = asked != NULL;
	answers = answers_copy(arena, answers);
	form = form_new(arena, permit, answers, &env);
}

static const char *
problems(void)
{
	struct problems bad = form_check(form, NULL, CHECK_ALL);
	const char *s = "";

	for (size_t i = 0; i < bad.n; i++)
		s = arena_printf(arena, "%s%s%s", s, i ? " " : "", answers_name(
			arena, bad.list[i].field, bad.list[i].row));
	return s;
}

static void
waiting_makes_nothing_wrong(void **state)
{
	(void)state;
	assert_string_equal(problems(), "");
	later("2026-12-08", "nama");
	assert_string_equal(problems(), "");
}

static void
without_its_history_all_is_as_of_the_first_sending(void **state)
{
	(void)state;
	env.now = noon("2026-12-08");
	form = form_new(arena, permit, answers, &env);
	assert_string_equal(problems(), "mulai sim titik.0.pasang");
	env.sent = noon("2026-12-01");
	form = form_new(arena, permit, answers, &env);
	assert_string_equal(problems(), "");
}

static void
nobody_grows_older_by_waiting(void **state)
{
	(void)state;
	assert_string_equal(form_value(form, umur, -1), "16");
	later("2026-12-08", "nama");
	assert_false(form_relevant(form, sim, -1));
	assert_string_equal(form_value(form, umur, -1), "16");
	assert_true(form_stage_relevant(form, anak));
	type(lahir, -1, "4/12/2008");
	assert_true(form_relevant(form, sim, -1));
	assert_string_equal(form_value(form, umur, -1), "17");
	assert_false(form_stage_relevant(form, anak));
}

static void
what_is_asked_again_is_judged_as_of_today(void **state)
{
	(void)state;
	later("2026-12-08", "mulai");
	assert_string_equal(problems(), "mulai");
	type(mulai, -1, "7/12/2026");
	assert_string_equal(problems(), "mulai");
	type(mulai, -1, "8/12/2026");
	assert_string_equal(problems(), "");
	later("2026-12-10", "sim");
	assert_true(form_relevant(form, sim, -1));
}

static void
so_is_what_was_answered_otherwise(void **state)
{
	(void)state;
	later("2026-12-08", NULL);
	type(lahir, -1, "7/12/2026");
	assert_string_equal(problems(), "");
	type(mulai, -1, "2/12/2026");
	assert_string_equal(problems(), "mulai");
}

/* Corrected on the eighth, it stands as of the eighth when another correction
 * asks for something else. */
static void
each_answer_is_of_the_sending_that_brought_it(void **state)
{
	(void)state;
	later("2026-12-08", "lahir");
	type(lahir, -1, "7/12/2026");
	assert_string_equal(problems(), "");
	later("2026-12-10", "nama");
	assert_string_equal(problems(), "");
	later("2026-12-12", NULL);
	assert_string_equal(problems(), "");
}

static void
what_a_correction_brings_up_is_judged_as_of_today(void **state)
{
	(void)state;
	later("2026-12-08", "lama");
	type(lama, -1, "101");
	assert_true(form_relevant(form, tempo, -1));
	assert_string_equal(form_default(form, tempo, -1), "2026-12-08");
	type(tempo, -1, "7/12/2026");
	assert_string_equal(problems(), "tempo");
	type(tempo, -1, "8/12/2026");
	assert_string_equal(problems(), "");
}

/* As of sending the last day would be the sixth; what is wrong by that is put
 * right as of today. */
static void
what_a_correction_makes_wrong_is_put_right_as_of_today(void **state)
{
	(void)state;
	later("2026-12-08", "lama");
	type(lama, -1, "2");
	assert_string_equal(problems(), "terakhir");
	assert_string_equal(form_check_field(form, terakhir, -1).a,
		"10 Desember 2026");
	type(terakhir, -1, "10/12/2026");
	assert_string_equal(problems(), "");
}

static void
a_new_row_is_of_today_and_the_others_as_they_were(void **state)
{
	(void)state;
	later("2026-12-08", NULL);
	answers_add_row(answers, titik);
	form_update(form);
	type(pasang, 1, "7/12/2026");
	assert_string_equal(problems(), "titik.1.pasang");
	type(pasang, 1, "8/12/2026");
	assert_string_equal(problems(), "");
	answers_drop_row(answers, titik, 0);
	form_update(form);
	assert_string_equal(problems(), "");
}

static void
the_fee_is_as_of_the_first_sending(void **state)
{
	int64_t total;

	(void)state;
	type(mulai, -1, "11/12/2026");
	later("2026-12-08", "nama");
	assert_true(form_fee(form, &total, NULL, NULL));
	assert_int_equal(total, 10);
}

static void
what_an_officer_fills_is_judged_as_of_today(void **state)
{
	(void)state;
	later("2026-12-08", NULL);
	type(periksa, -1, "7/12/2026");
	assert_int_equal(form_check_field(form, periksa, -1).code, P_DATE_MIN);
	type(periksa, -1, "8/12/2026");
	assert_int_equal(form_check_field(form, periksa, -1).code, P_NONE);
}

static void
what_is_written_today_says_today(void **state)
{
	struct text t;

	(void)state;
	memset(&t, 0, sizeof(t));
	t.id = "{today()}";
	text_prepare(arena, &(struct scope){ .permit = permit, .want = EXPR_ANY },
		&t, (struct where){ 0 }, &(struct mistakes){ 0 });
	later("2026-12-08", NULL);
	assert_string_equal(form_text(form, &t, -1, "id"), "8 Desember 2026");
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(waiting_makes_nothing_wrong),
		CASE(without_its_history_all_is_as_of_the_first_sending),
		CASE(nobody_grows_older_by_waiting),
		CASE(what_is_asked_again_is_judged_as_of_today),
		CASE(so_is_what_was_answered_otherwise),
		CASE(each_answer_is_of_the_sending_that_brought_it),
		CASE(what_a_correction_brings_up_is_judged_as_of_today),
		CASE(what_a_correction_makes_wrong_is_put_right_as_of_today),
		CASE(a_new_row_is_of_today_and_the_others_as_they_were),
		CASE(the_fee_is_as_of_the_first_sending),
		CASE(what_an_officer_fills_is_judged_as_of_today),
		CASE(what_is_written_today_says_today),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
