/* loketctl migrate, key, holiday: what an installation is set up with. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/buf.h"
#include "base/conf.h"
#include "base/csv.h"
#include "base/date.h"
#include "base/file.h"
#include "base/sign.h"
#include "base/text.h"
#include "store/store_setup.h"
#include "tool/ctl.h"

enum { SQL_MOST = 4 * 1024 * 1024, MIGRATIONS_MOST = 1000 };

/* The oldest program that may still run after each migration: all of them. */
enum { OLDEST_PROGRAM = 1 };

/* The Unix user of a program, when it is ours to choose and there is one. */
static const struct passwd *
user_of(struct arena *a, const char *program)
{
	return geteuid() == 0 ? getpwnam(conf_user(a, program)) : NULL;
}

/*
 * Without a password the database knows us by our Unix user. Root is its
 * administrator, as migrations need; for anything else root goes by loketctl's
 * own user, who may less, for as long as connecting takes.
 */
static enum lk_err
open_store(struct ctx *c, struct conf *conf, enum program program,
	bool administrator)
{
	const struct passwd *pw = NULL;
	enum lk_err err;

	if (!conf->db_password_file && geteuid() == 0) {
		if (administrator)
			conf->db_user = "root";
		else
			pw = user_of(c->arena, conf->program);
	}
	if (pw && seteuid(pw->pw_uid) < 0)
		return fail(NULL, LK_EFAULT, "%s: %s", pw->pw_name,
			strerror(errno));
	err = store_open(c, c->arena, program, true, &c->store);
	if (pw && seteuid(0) < 0)
		abort();
	return err;
}

static int
connect_as(struct ctx *c, enum program program, bool administrator)
{
	struct conf *conf;
	const char *why;

	if (!secret_init())
		return ctl_fail("libsodium does not start");
	if (conf_read(c->arena, conf_path(), "loketctl", &conf, &why) != LK_OK)
		return ctl_fail("%s", why);
	c->conf = conf;
	if (open_store(c, conf, program, administrator) != LK_OK)
		return ctl_fail("no connection to the database; see above");
	return CTL_DONE;
}

int
ctl_connect(struct ctx *c)
{
	return connect_as(c, CONSOLE, false);
}

int
ctl_connect_as(struct ctx *c, enum program program)
{
	return connect_as(c, program, true);
}

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

static int
run_script(struct ctx *c, const char *path)
{
	const char *sql;
	char *text;
	size_t len;

	if (!file_read(c->arena, path, SQL_MOST, &text, &len))
		return ctl_fail("%s: %s", path, strerror(errno));
	while ((sql = next_statement(c->arena, &text)))
		if (store_run(c, sql) != LK_OK)
			return ctl_fail("%s: a statement failed; see above", path);
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

int
ctl_migrate(struct ctx *c, int argc, char **argv)
{
	const char **names = arena_array(c->arena, MIGRATIONS_MOST, sizeof(*names));
	int code, done;
	size_t n;

	(void)argv;
	if (argc)
		return ctl_fail("migrate takes no arguments");
	code = connect_as(c, CONSOLE, true);
	code = code ? code : make_databases(c);
	if (code)
		return code;
	if (store_schema(c, &done) != LK_OK)
		return ctl_fail("the schema cannot be read; see above");
	code = list_migrations(c, names, &n);
	for (size_t i = 0; !code && i < n; i++) {
		int64_t number;

		if (!parse_int(arena_strndup(c->arena, names[i], 4), &number) ||
		    number <= done)
			continue;
		printf("%s\n", names[i]);
		fflush(stdout);
		code = run_script(c, arena_printf(c->arena, "%s/%s",
			c->conf->schema, names[i]));
		if (!code && store_schema_put(c, (int)number, OLDEST_PROGRAM))
			code = ctl_fail("%s was applied but not noted", names[i]);
	}
	if (code)
		return code;
	printf("grants.sql\n");
	return run_script(c, arena_printf(c->arena, "%s/grants.sql",
		c->conf->schema));
}

/* Write n bytes as a file in the program's folder that only its user reads; one
 * that is there stays. */
static int
put_key(struct ctx *c, const char *dir, const char *program, const char *name,
	const void *p, size_t n)
{
	const struct passwd *pw = user_of(c->arena, program);
	const char *folder = arena_printf(c->arena, "%s/%s", dir, program);
	const char *path = arena_printf(c->arena, "%s/%s", folder, name);
	bool ok = mkdir(folder, 0700) == 0;
	int fd;

	if ((!ok && errno != EEXIST) ||
	    (ok && pw && chown(folder, pw->pw_uid, pw->pw_gid) < 0))
		return ctl_fail("%s: %s", folder, strerror(errno));
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
	if (fd < 0)
		return errno == EEXIST ? CTL_DONE :
			ctl_fail("%s: %s", path, strerror(errno));
	ok = write(fd, p, n) == (ssize_t)n && fsync(fd) == 0 &&
		(!pw || fchown(fd, pw->pw_uid, pw->pw_gid) == 0);
	if (close(fd) < 0 || !ok)
		return ctl_fail("%s: %s", path, strerror(errno));
	return CTL_DONE;
}

/* Which program knows which key; a copy each, so that each may be owned by the
 * one user that needs it. The first holder's copy is the one that counts. */
static const struct {
	const char *name;
	const char *programs[8];
} holders[] = {
	{ "token", { "apply", "upload", "status", "class", NULL } },
	{ "petugas", { "login", "desk", "upload", "dashboard",
		"class", NULL } },
	{ "pin", { "apply", "status", "desk", NULL } },
	{ SIGN_SEED, { "loket-signer", NULL } },
};

/* The key as its first holder has it, or a new one. */
static bool
first_copy(const char *folder, const char *name, struct key *k)
{
	if (secret_key(folder, name, k))
		return true;
	if (errno != ENOENT)
		return false;
	secret_random(k, sizeof(*k));
	return true;
}

static int
make_keys(struct ctx *c, const char *dir)
{
	int code = CTL_DONE;

	for (size_t i = 0; !code && i < COUNT(holders); i++) {
		const char *const *p = holders[i].programs;
		struct key k, pub;

		if (!first_copy(arena_printf(c->arena, "%s/%s", dir, *p),
		    holders[i].name, &k))
			return ctl_fail("%s/%s/%s: %s", dir, *p,
				holders[i].name, strerror(errno));
		for (; !code && *p; p++)
			code = put_key(c, dir, *p, holders[i].name, k.b,
				sizeof(k.b));
		if (!code && !strcmp(holders[i].name, SIGN_SEED)) {
			sign_public(&k, &pub);
			code = put_key(c, dir, "verify", SIGN_PUBLIC, pub.b,
				sizeof(pub.b));
		}
		secret_wipe(&k, sizeof(k));
	}
	return code;
}

static int
key_make(struct ctx *c, int argc, char **argv)
{
	if (argc != 1)
		return ctl_fail("key make takes the folder of all programs' keys");
	if (!secret_init())
		return ctl_fail("libsodium does not start");
	if (mkdir(argv[0], 0711) < 0 && errno != EEXIST)
		return ctl_fail("%s: %s", argv[0], strerror(errno));
	return make_keys(c, argv[0]);
}

int
ctl_key(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "make", "DIR", "make the keys that are missing in DIR/PROGRAM",
			key_make, false },
		{ NULL, NULL, NULL, NULL, false }
	};

	return ctl_dispatch(c, "loketctl key", commands, argc, argv);
}

/* "tanggal,nama,..." with a head. */
static int
import_holidays(struct ctx *c, const char *path, const char *text)
{
	struct csv t;
	int n = 0;

	csv_begin(&t, c->arena, text);
	(void)!csv_row(&t);
	while (csv_row(&t)) {
		int64_t day = date_parse_iso(t.cells[0]);

		if (day == NO_DAY || t.n < 2) {
			fprintf(stderr, "%s:%d: no date and name\n", path, t.row_line);
			return CTL_MISTAKE;
		}
		if (store_holiday_put(c, day, t.cells[1]) != LK_OK)
			return ctl_fail("%s:%d: not stored; see above", path,
				t.row_line);
		n++;
	}
	if (t.fault) {
		fprintf(stderr, "%s:%d: quotation marks do not fit\n", path,
			t.fault_line);
		return CTL_MISTAKE;
	}
	printf("%d holidays\n", n);
	return CTL_DONE;
}

static int
holiday_import(struct ctx *c, int argc, char **argv)
{
	char *text;
	size_t len;
	int code;

	if (argc != 1)
		return ctl_fail("holiday import takes one CSV file");
	if (!file_read(c->arena, argv[0], SQL_MOST, &text, &len))
		return ctl_fail("%s: %s", argv[0], strerror(errno));
	code = ctl_connect(c);
	return code ? code : import_holidays(c, argv[0], text);
}

int
ctl_holiday(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "import", "FILE.csv", "bring in days off: date, name",
			holiday_import, false },
		{ NULL, NULL, NULL, NULL, false }
	};

	return ctl_dispatch(c, "loketctl holiday", commands, argc, argv);
}
