/* Who may do what with a case, and what a licence is called. */
#include "unit/unit.h"
#include "base/text.h"
#include "unit/made.h"
#include "work/desk.h"

static struct arena *arena;
static struct permit *permit;
static struct stage *front, *visit, *pay, *sign, *handover;
static struct application app;
static struct dossier dossier;

static struct stage *
stage(const char *id, enum role role, enum stage_kind kind)
{
	struct stage *s = made_stage(permit, id, NULL);

	s->role = role;
	s->kind = kind;
	return s;
}

static void
put_at(const struct stage *s, const char *state)
{
	app.stage = s ? s->id : NULL;
	app.stage_role = s ? role_names[s->role] : NULL;
	app.stage_unit = s ? s->unit : NULL;
	app.state = state;
	app.holder = 0;
	app.version = 7;
}

static int
begin(void **state)
{
	static struct form_env env;
	struct field *f;

	(void)state;
	arena = arena_new();
	permit = made_permit(arena);
	made_page(permit, "isi");
	f = made_field(permit, "mulai", "date");
	front = stage("fo", ROLE_FRONT, STAGE_REVIEW);
	visit = stage("tinjau", ROLE_TECHNICAL, STAGE_REVIEW);
	visit->unit = "pupr";
	pay = stage("bayar", ROLE_TREASURER, STAGE_PAYMENT);
	sign = stage("ttd", ROLE_DIRECTOR, STAGE_SIGN);
	handover = stage("serah", ROLE_FRONT, STAGE_HANDOVER);
	memset(&app, 0, sizeof(app));
	dossier.app = &app;
	dossier.permit = permit;
	dossier.answers = answers_new(arena, permit);
	answers_set(dossier.answers, f, -1, "2026-12-01");
	env = (struct form_env){ .now = 1795500000, .zone = 8,
		.params_day = NO_DAY, .lang = "id" };
	dossier.form = form_new(arena, permit, dossier.answers, &env);
	form_update(dossier.form);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct officer
officer(int64_t id, enum role role, const char *unit)
{
	return (struct officer){ .id = id, .roles = 1u << role, .unit = unit,
		.active = true, .login = "uji", .name = "Uji" };
}

static void
each_deed_is_known_by_its_word(void **state)
{
	(void)state;
	for (int d = 0; d < DEEDS; d++)
		if (d != DEED_ORIGINAL)
			assert_int_equal(deed_named(deed_word((enum deed)d)), d);
	assert_int_equal(deed_named("asli:ktp"), DEED_ORIGINAL);
	assert_int_equal(deed_named("asli"), DEEDS);
	assert_int_equal(deed_named("teruskan:ktp"), DEEDS);
	assert_int_equal(deed_named("terus"), DEEDS);
	assert_int_equal(deed_named("teruskannya"), DEEDS);
	assert_int_equal(deed_named(""), DEEDS);
}

static void
roles_of_the_workflow_read_a_case(void **state)
{
	struct officer o = officer(1, ROLE_FRONT, NULL);

	(void)state;
	assert_true(desk_may_read(&o, permit));
	o = officer(1, ROLE_VERIFIER, NULL);
	assert_false(desk_may_read(&o, permit));
	o = officer(1, ROLE_TECHNICAL, "pupr");
	assert_true(desk_may_read(&o, permit));
	o = officer(1, ROLE_TECHNICAL, "dlh");
	assert_false(desk_may_read(&o, permit));
	o = officer(1, ROLE_FRONT, "pupr");
	assert_false(desk_may_read(&o, permit));
	o.roles = OFFICER_ADMIN | OFFICER_COMPANION;
	o.unit = NULL;
	assert_false(desk_may_read(&o, permit));
}

static void
only_the_role_and_unit_of_the_stage_act(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);
	struct officer everywhere = officer(2, ROLE_TECHNICAL, NULL);
	struct officer pupr = officer(3, ROLE_TECHNICAL, "pupr");
	struct officer dlh = officer(4, ROLE_TECHNICAL, "dlh");

	(void)state;
	put_at(visit, "proses");
	assert_int_equal(desk_judge(&fo, &dossier, DEED_PASS, 7), LK_EPERM);
	assert_int_equal(desk_judge(&everywhere, &dossier, DEED_PASS, 7), LK_OK);
	assert_int_equal(desk_judge(&pupr, &dossier, DEED_PASS, 7), LK_OK);
	assert_int_equal(desk_judge(&dlh, &dossier, DEED_PASS, 7), LK_EPERM);
	put_at(NULL, "selesai");
	assert_int_equal(desk_judge(&fo, &dossier, DEED_PASS, 7), LK_EPERM);
}

static void
a_stale_deed_is_told_before_a_wrong_role(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);
	struct officer other = officer(2, ROLE_DIRECTOR, NULL);

	(void)state;
	put_at(front, "proses");
	assert_int_equal(desk_judge(&fo, &dossier, DEED_PASS, 6), LK_ESTATE);
	assert_int_equal(desk_judge(&other, &dossier, DEED_PASS, 6), LK_ESTATE);
	assert_int_equal(desk_judge(&other, &dossier, DEED_PASS, 7), LK_EPERM);
}

static void
what_another_holds_may_only_be_taken(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);

	(void)state;
	put_at(front, "proses");
	app.holder = 9;
	for (int d = 0; d < DEEDS; d++)
		assert_int_equal(desk_offers(&fo, &dossier, (enum deed)d),
			d == DEED_TAKE || d == DEED_NEW_PIN);
	assert_int_equal(desk_judge(&fo, &dossier, DEED_PASS, 7), LK_ESTATE);
	app.holder = 1;
	assert_false(desk_offers(&fo, &dossier, DEED_TAKE));
	assert_true(desk_offers(&fo, &dossier, DEED_RELEASE));
	assert_true(desk_offers(&fo, &dossier, DEED_PASS));
}

static void
each_kind_of_stage_has_its_own_way_on(void **state)
{
	static const enum deed on[] = { DEED_PASS, DEED_PAY, DEED_SIGN,
		DEED_HAND_OVER };
	const struct {
		const struct stage *stage;
		const char *state;
		enum deed deed;
	} t[] = {
		{ front, "proses", DEED_PASS }, { pay, "bayar", DEED_PAY },
		{ sign, "proses", DEED_SIGN }, { handover, "terbit", DEED_HAND_OVER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(t); i++) {
		struct officer o = officer(1, t[i].stage->role, NULL);

		put_at(t[i].stage, t[i].state);
		for (size_t k = 0; k < COUNT(on); k++)
			assert_int_equal(desk_offers(&o, &dossier, on[k]),
				on[k] == t[i].deed);
	}
}

static void
once_signed_nothing_is_refused_or_sent_back(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);

	(void)state;
	put_at(handover, "terbit");
	assert_false(desk_offers(&fo, &dossier, DEED_REFUSE));
	assert_false(desk_offers(&fo, &dossier, DEED_BACK));
	assert_false(desk_offers(&fo, &dossier, DEED_CORRECT));
	assert_true(desk_offers(&fo, &dossier, DEED_HAND_OVER));
}

static void
nobody_acts_while_the_applicant_is_waited_for(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);

	(void)state;
	put_at(front, "perbaikan");
	assert_int_equal(desk_judge(&fo, &dossier, DEED_PASS, 7), LK_ESTATE);
	assert_int_equal(desk_judge(&fo, &dossier, DEED_TAKE, 7), LK_ESTATE);
	assert_true(desk_offers(&fo, &dossier, DEED_NOTE));
}

static void
only_stages_before_this_one_may_have_it_back(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);
	struct officer head = officer(2, ROLE_DIRECTOR, NULL);

	(void)state;
	put_at(front, "proses");
	assert_false(desk_offers(&fo, &dossier, DEED_BACK));
	put_at(sign, "proses");
	assert_true(desk_offers(&head, &dossier, DEED_BACK));
	assert_true(desk_is_earlier(&dossier, pay));
	assert_false(desk_is_earlier(&dossier, sign));
	assert_false(desk_is_earlier(&dossier, handover));
}

static void
a_new_pin_is_given_at_the_window_only(void **state)
{
	struct officer fo = officer(1, ROLE_FRONT, NULL);
	struct officer head = officer(2, ROLE_DIRECTOR, NULL);

	(void)state;
	put_at(sign, "proses");
	assert_true(desk_offers(&fo, &dossier, DEED_NEW_PIN));
	assert_false(desk_offers(&head, &dossier, DEED_NEW_PIN));
}

static void
a_licence_number_follows_its_pattern(void **state)
{
	const int64_t day = date_day(2026, 11, 24);

	(void)state;
	assert_string_equal(licence_number(arena,
		"503/{seq:4}/REK/DPM-PTSP/{year}", 1, day),
		"503/0001/REK/DPM-PTSP/2026");
	assert_string_equal(licence_number(arena,
		"{seq}/{month-roman}/{month}/{year}", 12345, day),
		"12345/XI/11/2026");
	assert_string_equal(licence_number(arena, "{seq:2}", 12345, day), "12345");
	assert_string_equal(text_key(arena, "503/0001/Rek/DPM-PTSP/2026"),
		"5030001REKDPMPTSP2026");
}

static void
validity_is_by_expression_days_months_or_without_end(void **state)
{
	struct licence_form l = { 0 };
	const int64_t day = date_day(2026, 1, 31);
	int64_t from, until;

	(void)state;
	licence_validity(dossier.form, &l, day, &from, &until);
	assert_int_equal(from, day);
	assert_true(until == NO_DAY);
	l.valid_months = 1;
	licence_validity(dossier.form, &l, day, &from, &until);
	assert_int_equal(until, date_day(2026, 2, 28));
	l.valid_months = 60;
	licence_validity(dossier.form, &l, day, &from, &until);
	assert_int_equal(until, date_day(2031, 1, 31));
	l.valid_days = 30;
	made_expr(permit, &l.valid_from, NULL, EXPR_DATE, "$mulai");
	licence_validity(dossier.form, &l, day, &from, &until);
	assert_int_equal(from, date_day(2026, 12, 1));
	assert_int_equal(until, date_day(2026, 12, 31));
	made_expr(permit, &l.valid_until, NULL, EXPR_DATE, "$mulai + 9");
	licence_validity(dossier.form, &l, day, &from, &until);
	assert_int_equal(until, date_day(2026, 12, 10));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_deed_is_known_by_its_word),
		cmocka_unit_test(roles_of_the_workflow_read_a_case),
		cmocka_unit_test(only_the_role_and_unit_of_the_stage_act),
		cmocka_unit_test(a_stale_deed_is_told_before_a_wrong_role),
		cmocka_unit_test(what_another_holds_may_only_be_taken),
		cmocka_unit_test(each_kind_of_stage_has_its_own_way_on),
		cmocka_unit_test(once_signed_nothing_is_refused_or_sent_back),
		cmocka_unit_test(nobody_acts_while_the_applicant_is_waited_for),
		cmocka_unit_test(only_stages_before_this_one_may_have_it_back),
		cmocka_unit_test(a_new_pin_is_given_at_the_window_only),
		cmocka_unit_test(a_licence_number_follows_its_pattern),
		cmocka_unit_test(validity_is_by_expression_days_months_or_without_end),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
