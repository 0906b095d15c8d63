/* loketctl migrate: the databases, their tables, and who may do what there. */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include "base/buf.h"
#include "base/conf.h"
#include "base/file.h"
#include "base/text.h"
#include "store/store_setup.h"
#include "store/store_word.h"
#include "tool/ctl.h"

enum { SQL_MOST = 4 * 1024 * 1024, MIGRATIONS_MOST = 1000, ATTEMPTS = 8,
	TOLD_EVERY = 10000 };

/* The oldest program that may still run after each migration: all of them. */
enum { OLDEST_PROGRAM = 1 };

/*
 * The next statement of a script: up to a line that ends with ";". Lines that
 * begin with "--" are left out. NULL at the end.
 */
static const char *
next_statement(struct arena *a, char **at)
{
	struct buf b;
	char *line = *at;

	buf_init(&b, a, SQL_MOST);
	while (*line) {
		size_t n = strcspn(line, "\n");
		bool last;

		*at = line + n + (line[n] == '\n');
		if (n == 0 || !strncmp(line, "--", 2)) {
			line = *at;
			continue;
		}
		last = line[n - 1] == ';';
		buf_add(&b, line, n - last);
		buf_putc(&b, '\n');
		line = *at;
		if (last)
			return b.data;
	}
	return NULL;
}

/*
 * Rights are written for the users of an office, "loket-apply", and its roles,
 * "loket_citizen". Where conf calls its users otherwise both are called so.
 */
static const char *
with_names(struct ctx *c, const char *sql)
{
	static const char role[] = "loket_", user[] = "'loket-";
	const char *users = c->conf->users;
	struct buf b;

	buf_init(&b, c->arena, SQL_MOST);
	while (*sql) {
		if (!strncmp(sql, role, sizeof(role) - 1)) {
			for (const char *u = users; *u; u++)
				buf_putc(&b, *u == '-' ? '_' : *u);
			sql += sizeof(role) - 2;
		} else if (!strncmp(sql, user, sizeof(user) - 1)) {
			buf_printf(&b, "'%s", users);
			sql += sizeof(user) - 2;
		} else {
			buf_putc(&b, *sql++);
		}
	}
	return b.data;
}

/*
 * Practice has the rights of these, and of practice.sql: whatever else an office
 * gives to whom, nobody there is to have.
 */
static bool
is_practised(const char *sql)
{
	static const char *const names[] = { "loket_citizen", "loket_status", "loket_upload",
		"'loket-apply'", "'loket-status'", "'loket-upload'" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (strstr(sql, names[i]))
			return true;
	return false;
}

enum script { TABLES, RIGHTS, SOME_RIGHTS };

static int
run_script(struct ctx *c, const char *name, enum script kind)
{
	const char *path = arena_printf(c->arena, "%s/%s", c->conf->schema, name);
	const char *sql;
	char *text;
	size_t len;

	printf("%s\n", name);
	fflush(stdout);
	if (!file_read(c->arena, path, SQL_MOST, &text, &len))
		return ctl_fail("%s: %s", path, strerror(errno));
	while ((sql = next_statement(c->arena, &text))) {
		if (kind == SOME_RIGHTS && !is_practised(sql))
			continue;
		if (store_run(c, kind == TABLES ? sql : with_names(c, sql)) != LK_OK)
			return ctl_fail("%s: a statement failed; see above", path);
	}
	return CTL_DONE;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* "0001-core.sql", ... in order. */
static int
list_migrations(struct ctx *c, const char **names, size_t *n)
{
	DIR *d = opendir(c->conf->schema);
	struct dirent *e;

	*n = 0;
	if (!d)
		return ctl_fail("%s: %s", c->conf->schema, strerror(errno));
	while ((e = readdir(d))) {
		size_t len = strlen(e->d_name);

		if (len > 9 && strspn(e->d_name, "0123456789") == 4 &&
		    e->d_name[4] == '-' && !strcmp(e->d_name + len - 4, ".sql") &&
		    *n < MIGRATIONS_MOST)
			names[(*n)++] = arena_strdup(c->arena, e->d_name);
	}
	closedir(d);
	qsort(names, *n, sizeof(*names), by_name);
	return CTL_DONE;
}

static int
make_databases(struct ctx *c)
{
	static const char *const make[] = {
		"CREATE DATABASE IF NOT EXISTS {db} CHARACTER SET utf8mb4 "
			"COLLATE utf8mb4_unicode_ci",
		"CREATE DATABASE IF NOT EXISTS {db}_berkas CHARACTER SET utf8mb4 "
			"COLLATE utf8mb4_unicode_ci",
	};

	for (size_t i = 0; i < COUNT(make); i++)
		if (store_run(c, make[i]) != LK_OK)
			return ctl_fail("the databases cannot be made; see above");
	return CTL_DONE;
}

static int
run_migrations(struct ctx *c)
{
	const char **names = arena_array(c->arena, MIGRATIONS_MOST, sizeof(*names));
	int code, done;
	size_t n;

	if (store_schema(c, &done) != LK_OK)
		return ctl_fail("the schema cannot be read; see above");
	code = list_migrations(c, names, &n);
	for (size_t i = 0; !code && i < n; i++) {
		int64_t number;

		if (!parse_int(arena_strndup(c->arena, names[i], 4), &number) ||
		    number <= done)
			continue;
		code = run_script(c, names[i], TABLES);
		if (!code && store_schema_put(c, (int)number, OLDEST_PROGRAM))
			code = ctl_fail("%s was applied but not noted", names[i]);
	}
	return code;
}

/* One batch, again when a program had the same application in hand. */
static enum lk_err
fill_some(struct ctx *c, int64_t *after, size_t *n)
{
	struct arena *whole = c->arena;
	enum lk_err err = LK_EAGAIN;

	c->arena = arena_new();
	for (int i = 0; i < ATTEMPTS && err == LK_EAGAIN; i++) {
		err = store_words_fill(c, after, n);
		store_rollback(c);
	}
	arena_free(&c->arena);
	c->arena = whole;
	return err;
}

/* What the search box finds cases by, for those of before; programs serve
 * meanwhile, and what is broken off goes on at the next migrate. */
static int
fill_words(struct ctx *c)
{
	int64_t after = 0, total = 0, told = 0;
	size_t n = 0;

	do {
		if (fill_some(c, &after, &n) != LK_OK)
			return ctl_fail("words for the search are not all there; "
				"run migrate again; see above");
		total += (int64_t)n;
		if (total - told >= TOLD_EVERY || (!n && total > told)) {
			printf("words of %" PRId64 " applications\n", total);
			fflush(stdout);
			told = total;
		}
	} while (n);
	return CTL_DONE;
}

static int
give_rights(struct ctx *c)
{
	int code;

	if (!c->conf->practice_hours)
		return run_script(c, "grants.sql", RIGHTS);
	code = run_script(c, "grants.sql", SOME_RIGHTS);
	return code ? code : run_script(c, "practice.sql", RIGHTS);
}

/* The databases of one configuration. */
static int
migrate(struct ctx *c, const char *path)
{
	int code = ctl_connect_by(c, path, CONSOLE, true);

	code = code ? code : make_databases(c);
	code = code ? code : run_migrations(c);
	code = code ? code : give_rights(c);
	return code ? code : fill_words(c);
}

int
ctl_migrate(struct ctx *c, int argc, char **argv)
{
	int code;

	(void)argv;
	if (argc)
		return ctl_fail("migrate takes no arguments");
	code = migrate(c, conf_path());
	if (code || !c->conf->practice || c->conf->practice_hours)
		return code;
	store_close(&c->store);
	printf("%s\n", c->conf->practice);
	return migrate(c, c->conf->practice);
}
