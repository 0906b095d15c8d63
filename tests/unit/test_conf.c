/* loket.conf: one file for all programs, and no word in it that nobody reads. */
#include "unit/unit.h"
#include <stdlib.h>
#include <unistd.h>
#include "base/conf.h"

#define LEAST "base_url = http://127.0.0.1\npermits = /p\ntemplates = /t\n" \
	"htdocs = /h\nlocale = /l\nsecrets = /etc/secrets/%p\noffice = Kantor\n" \
	"office_long = Kantor Kota\n"

static struct arena *arena;
static char path[] = "/tmp/loket-conf-XXXXXX";

static int
open_file(void **state)
{
	int fd;

	(void)state;
	arena = arena_new();
	memcpy(path + sizeof(path) - 7, "XXXXXX", 6);
	fd = mkstemp(path);
	return fd < 0 ? -1 : close(fd);
}

static int
close_file(void **state)
{
	(void)state;
	unlink(path);
	arena_free(&arena);
	return 0;
}

/* What a program makes of a file; NULL with the reason in *why. */
static const struct conf *
read_as(const char *program, const char *text, const char **why)
{
	FILE *f = fopen(path, "w");
	struct conf *c;

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	return conf_read(arena, path, program, &c, why) == LK_OK ? c : NULL;
}

static void
each_program_has_its_own_user_and_secrets(void **state)
{
	static const struct {
		const char *program, *user, *secrets;
	} rows[] = {
		{ "apply", "loket-apply", "/etc/secrets/apply" },
		{ "loket-clock", "loket-clock", "/etc/secrets/loket-clock" },
		{ "loketctl", "loket-loketctl", "/etc/secrets/loketctl" },
	};
	const char *why = "";

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct conf *c = read_as(rows[i].program, LEAST, &why);

		assert_non_null(c);
		assert_string_equal(c->db_user, rows[i].user);
		assert_string_equal(c->secrets, rows[i].secrets);
		assert_null(c->db_password_file);
	}
}

static void
a_per_cent_that_means_nothing_stays(void **state)
{
	const char *why = "";
	const struct conf *c = read_as("apply", LEAST
		"hours = 100 % buka, %u dan %p\n", &why);

	(void)state;
	assert_non_null(c);
	assert_string_equal(c->hours, "100 % buka, loket-apply dan apply");
}

static void
a_key_that_nobody_knows_is_named_with_its_line(void **state)
{
	const char *why = "";
	const struct conf *c;

	(void)state;
	c = read_as("apply", LEAST "draft_day = 30\nzona = 8\n", &why);
	assert_non_null(c);
	assert_non_null(strstr(c->unknown, ":9: unknown key \"draft_day\"; "));
	assert_non_null(strstr(c->unknown, ":10: unknown key \"zona\""));
	assert_null(read_as("apply", LEAST, &why)->unknown);
	assert_null(read_as("apply", LEAST "draft_days = tiga\n", &why));
	assert_non_null(strstr(why, ":9: not a number"));
	assert_null(read_as("apply", "office = Kantor\n", &why));
	assert_non_null(strstr(why, "base_url is missing"));
}

static void
a_value_that_makes_no_sense_is_refused_with_its_line(void **state)
{
	static const struct {
		const char *line, *why;
	} rows[] = {
		{ "zone = 88\n", ":9: not a number from -12 to 14: zone = 88" },
		{ "zone = -13\n", ":9: not a number from -12 to 14" },
		{ "db_port = 0\n", ":9: not a number from 1 to 65535" },
		{ "draft_days = 0\n", ":9: not a number from 1 to" },
		{ "draft_days =\n", ":9: not a number from 1 to" },
		{ "officer_hours = 999\n", ":9: not a number from 1 to 168" },
		{ "base_url = izin.example\n", ":9: not an address" },
		{ "base_url = https://izin.example/\n", ":9: not an address" },
		{ "base_url =\n", ":9: not an address" },
		{ "base_path = perizinan\n", ":9: not a path" },
		{ "base_path = /\n", ":9: not a path" },
	};
	const char *why = "";
	const struct conf *c = read_as("apply", LEAST "zone = -3\n", &why);

	(void)state;
	assert_non_null(c);
	assert_int_equal(c->zone, -3);
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_null(read_as("apply", arena_printf(arena, "%s%s", LEAST,
			rows[i].line), &why));
		assert_non_null(strstr(why, rows[i].why));
	}
}

/* Practice's file: the office's, and what is otherwise. */
static void
practice_says_only_what_is_otherwise(void **state)
{
	static char other[] = "/tmp/loket-latihan-XXXXXX";
	const char *why = "";
	const struct conf *office = read_as("apply", LEAST
		"base_path = /izin\npractice = latihan.conf\n", &why);
	struct conf *c;
	FILE *f;

	(void)state;
	assert_non_null(office);
	assert_string_equal(office->practice, "/tmp/latihan.conf");
	assert_string_equal(office->base_path, "/izin");
	assert_string_equal(office->home_path, "/izin");
	f = fdopen(mkstemp(other), "w");
	assert_non_null(f);
	fprintf(f, "include = %s\npractice_hours = 24\nusers = loket-latihan\n"
		"db_name = loket_latihan\n", path + 5);
	fclose(f);
	assert_int_equal(conf_read(arena, other, "loket-clock", &c, &why), LK_OK);
	unlink(other);
	assert_string_equal(c->db_user, "loket-latihan-clock");
	assert_string_equal(c->office, "Kantor");
	assert_string_equal(c->base_path, "/izin/latihan");
	assert_string_equal(c->home_path, "/izin");
}

static void
a_mistake_in_an_included_file_is_told_with_both_lines(void **state)
{
	const char *why = "";

	(void)state;
	assert_null(read_as("apply", LEAST "include = /none/such\n", &why));
	assert_non_null(strstr(why, ":9: /none/such: "));
	assert_null(read_as("apply", LEAST "include =\n", &why));
	assert_null(read_as("apply", arena_printf(arena,
		"include = %s\n", path), &why));
	assert_non_null(strstr(why, "too many"));
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, open_file, close_file)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(each_program_has_its_own_user_and_secrets),
		CASE(a_per_cent_that_means_nothing_stays),
		CASE(practice_says_only_what_is_otherwise),
		CASE(a_mistake_in_an_included_file_is_told_with_both_lines),
		CASE(a_value_that_makes_no_sense_is_refused_with_its_line),
		CASE(a_key_that_nobody_knows_is_named_with_its_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
