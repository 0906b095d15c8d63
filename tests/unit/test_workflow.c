/* The clock of a case: when it runs, when it stands, how it counts. */
#include "unit/unit.h"
#include "unit/made.h"
#include "base/date.h"
#include "store/store_definition.h"
#include "work/follow.h"
#include "work/workflow.h"

enum lk_err __wrap_store_holidays(struct ctx *c, int64_t **days, size_t *n);

static struct arena *arena;
static struct conf conf = { .zone = 8 };
static struct ctx ctx;
static struct permit *permit;
static struct stage *front, *visit, *pay, *sign, *handover;
static struct application app;
static struct dossier dossier;

/* What the database would say of holidays. */
enum lk_err
__wrap_store_holidays(struct ctx *c, int64_t **days, size_t *n)
{
	int64_t list[] = { date_parse_iso("2026-12-24"),
		date_parse_iso("2026-12-25") };

	*days = arena_memdup(c->arena, list, sizeof(list));
	*n = COUNT(list);
	return LK_OK;
}

/* Ten in the morning in the office's zone. */
static void
on(const char *day)
{
	ctx.now = date_parse_iso(day) * 86400 + 2 * 3600;
}

static int64_t
day(const char *iso)
{
	return date_parse_iso(iso);
}

static struct stage *
stage(const char *id, enum role role, enum stage_kind kind)
{
	struct stage *s = made_stage(permit, id, NULL);

	s->role = role;
	s->kind = kind;
	return s;
}

static int
begin(void **state)
{
	static const struct licence_form licence;
	static char store;

	(void)state;
	arena = arena_new();
	ctx = (struct ctx){ .arena = arena, .conf = &conf,
		.store = (struct store *)(void *)&store };
	permit = made_permit(arena);
	permit->days = 5;
	permit->licence = &licence;
	front = stage("fo", ROLE_FRONT, STAGE_REVIEW);
	visit = stage("tinjau", ROLE_TECHNICAL, STAGE_REVIEW);
	visit->unit = "pupr";
	pay = stage("bayar", ROLE_TREASURER, STAGE_PAYMENT);
	sign = stage("ttd", ROLE_DIRECTOR, STAGE_SIGN);
	handover = stage("serah", ROLE_FRONT, STAGE_HANDOVER);
	app = (struct application){ .state = "draf", .clock_from = NO_DAY,
		.due = NO_DAY, .repair_by = NO_DAY };
	dossier = (struct dossier){ .app = &app, .permit = permit };
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
before_the_file_is_complete_the_clock_stands(void **state)
{
	(void)state;
	on("2026-11-24");
	workflow_enter(&ctx, &dossier, front);
	assert_string_equal(app.state, "proses");
	assert_string_equal(app.stage, "fo");
	assert_string_equal(app.stage_role, "front");
	assert_true(app.clock_from == NO_DAY);
	assert_true(app.due == NO_DAY);
	on("2026-12-24");
	assert_int_equal(application_days_used(&ctx, &app), 0);
}

/* Tuesday, and five working days: the next Tuesday. */
static void
it_starts_when_the_file_is_complete(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, visit);
	assert_int_equal(app.clock_from, day("2026-11-24"));
	assert_int_equal(app.due, day("2026-12-01"));
	assert_string_equal(app.stage_unit, "pupr");
	assert_int_equal(application_days_used(&ctx, &app), 0);
	on("2026-11-25");
	assert_int_equal(application_days_used(&ctx, &app), 1);
	on("2026-11-29");
	assert_int_equal(application_days_used(&ctx, &app), 3);
}

static void
it_goes_on_from_stage_to_stage(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, visit);
	on("2026-11-26");
	workflow_enter(&ctx, &dossier, sign);
	assert_int_equal(app.due, day("2026-12-01"));
	assert_int_equal(application_days_used(&ctx, &app), 2);
	assert_true(app.holder == 0 && app.stage_since == ctx.now);
}

static void
it_stands_while_somebody_outside_is_waited_for(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, visit);
	on("2026-11-26");
	workflow_enter(&ctx, &dossier, pay);
	assert_string_equal(app.state, "bayar");
	assert_true(app.due == NO_DAY);
	assert_int_equal(app.clock_used, 2);
	on("2026-12-10");
	assert_int_equal(application_days_used(&ctx, &app), 2);
	workflow_enter(&ctx, &dossier, sign);
	/* Three of five days are left, from Thursday. */
	assert_int_equal(app.due, day("2026-12-15"));
	on("2026-12-11");
	assert_int_equal(application_days_used(&ctx, &app), 3);
}

static void
a_stage_may_stop_it_by_itself(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	visit->clock_stopped = true;
	workflow_enter(&ctx, &dossier, visit);
	assert_true(app.clock_from == NO_DAY && app.due == NO_DAY);
	assert_string_equal(app.state, "proses");
}

static void
stopping_twice_and_starting_twice_changes_nothing(void **state)
{
	(void)state;
	on("2026-11-24");
	workflow_clock_start(&ctx, &app, 5);
	on("2026-11-25");
	workflow_clock_start(&ctx, &app, 5);
	assert_int_equal(app.clock_from, day("2026-11-24"));
	assert_int_equal(app.due, day("2026-12-01"));
	workflow_clock_stop(&ctx, &app);
	on("2026-11-27");
	workflow_clock_stop(&ctx, &app);
	assert_int_equal(app.clock_used, 1);
}

static void
holidays_are_not_counted(void **state)
{
	(void)state;
	on("2026-12-22");
	workflow_clock_start(&ctx, &app, 3);
	/* Wednesday, then Monday and Tuesday: Christmas lies between. */
	assert_int_equal(app.due, day("2026-12-29"));
	on("2026-12-28");
	assert_int_equal(application_days_used(&ctx, &app), 2);
	workflow_clock_stop(&ctx, &app);
	assert_int_equal(app.clock_used, 2);
}

/* As it comes to be when a holiday is taken off the list. */
static void
a_day_that_was_told_never_becomes_an_earlier_one(void **state)
{
	(void)state;
	on("2026-12-22");
	workflow_clock_start(&ctx, &app, 3);
	app.due = day("2026-12-31");
	workflow_clock_start(&ctx, &app, 3);
	assert_int_equal(app.due, day("2026-12-31"));
}

static void
dates_of_open_cases_follow_the_list(void **state)
{
	struct dated d = { .clock_from = day("2026-12-22"), .clock_used = 1,
		.due = day("2026-12-23"), .repair_by = NO_DAY,
		.sent_at = day("2026-12-21") * 86400 };
	int64_t due, by;

	(void)state;
	permit->days = 4;
	permit->repair_days = 3;
	follow_dates(&ctx, &d, permit, &due, &by);
	assert_int_equal(due, day("2026-12-29"));
	assert_true(by == NO_DAY);
	/* Told by a longer list. */
	d.due = day("2026-12-30");
	follow_dates(&ctx, &d, permit, &due, &by);
	assert_int_equal(due, day("2026-12-30"));
	/* What is missing counts from sending, a correction from asking. */
	d.due = d.clock_from = NO_DAY;
	d.repair_by = day("2026-12-22");
	follow_dates(&ctx, &d, permit, &due, &by);
	assert_true(due == NO_DAY);
	assert_int_equal(by, day("2026-12-28"));
	d.corrects = true;
	d.asked_at = day("2026-12-23") * 86400;
	follow_dates(&ctx, &d, permit, &due, &by);
	assert_int_equal(by, day("2026-12-30"));
}

/* The limit's last day stays where it was, to be told how late it is. */
static void
past_the_limit_the_last_day_lies_behind(void **state)
{
	(void)state;
	app.clock_used = 7;
	on("2026-11-26");
	workflow_clock_start(&ctx, &app, 5);
	assert_int_equal(app.due, day("2026-11-24"));
	app.clock_used = 5;
	workflow_clock_start(&ctx, &app, 5);
	assert_int_equal(app.due, day("2026-11-26"));
}

static void
a_day_of_the_office_s_zone_is_what_counts(void **state)
{
	(void)state;
	/* Eleven at night in Greenwich is Wednesday morning in Mataram. */
	ctx.now = day("2026-11-24") * 86400 + 23 * 3600;
	workflow_clock_start(&ctx, &app, 1);
	assert_int_equal(app.clock_from, day("2026-11-25"));
	assert_int_equal(app.due, day("2026-11-26"));
}

static void
a_licence_in_force_stops_it_for_good(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, sign);
	on("2026-11-25");
	workflow_enter(&ctx, &dossier, handover);
	assert_string_equal(app.state, "terbit");
	assert_true(app.due == NO_DAY);
	assert_int_equal(app.clock_used, 1);
}

static void
without_a_licence_handing_over_is_work(void **state)
{
	(void)state;
	permit->licence = NULL;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, handover);
	assert_string_equal(app.state, "proses");
}

static void
the_end_of_the_stages_is_the_end_of_the_case(void **state)
{
	(void)state;
	on("2026-11-24");
	app.complete_at = ctx.now;
	workflow_enter(&ctx, &dossier, sign);
	app.holder = 3;
	app.repair_by = day("2026-12-01");
	on("2026-11-26");
	workflow_enter(&ctx, &dossier, NULL);
	assert_string_equal(app.state, "selesai");
	assert_null(app.stage);
	assert_null(app.stage_role);
	assert_true(app.holder == 0);
	assert_true(app.repair_by == NO_DAY);
	assert_int_equal(app.clock_used, 2);
	assert_true(app.due == NO_DAY && app.clock_from == NO_DAY);
	assert_true(app.ended_at == ctx.now);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(before_the_file_is_complete_the_clock_stands),
		CASE(it_starts_when_the_file_is_complete),
		CASE(it_goes_on_from_stage_to_stage),
		CASE(it_stands_while_somebody_outside_is_waited_for),
		CASE(a_stage_may_stop_it_by_itself),
		CASE(stopping_twice_and_starting_twice_changes_nothing),
		CASE(holidays_are_not_counted),
		CASE(a_day_that_was_told_never_becomes_an_earlier_one),
		CASE(dates_of_open_cases_follow_the_list),
		CASE(past_the_limit_the_last_day_lies_behind),
		CASE(a_day_of_the_office_s_zone_is_what_counts),
		CASE(a_licence_in_force_stops_it_for_good),
		CASE(without_a_licence_handing_over_is_work),
		CASE(the_end_of_the_stages_is_the_end_of_the_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
