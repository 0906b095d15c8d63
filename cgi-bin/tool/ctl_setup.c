/* loketctl key, holiday: what an installation is set up with. */
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

enum { TABLE_MOST = 4 * 1024 * 1024 };

/* The Unix user of a program, when it is ours to choose and there is one. */
static const struct passwd *
user_of(struct arena *a, const struct conf *conf, const char *program)
{
	return geteuid() == 0 ? getpwnam(conf_user(a, conf->users, program)) :
		NULL;
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
			pw = user_of(c->arena, conf, conf->program);
	}
	if (pw && seteuid(pw->pw_uid) < 0)
		return fail(NULL, LK_EFAULT, "%s: %s", pw->pw_name,
			strerror(errno));
	err = store_open(c, c->arena, program, true, &c->store);
	if (pw && seteuid(0) < 0)
		abort();
	return err;
}

/* What a file says, for loketctl. */
static int
read_conf(struct ctx *c, const char *path, struct conf **conf)
{
	const char *why;

	if (!secret_init())
		return ctl_fail("libsodium does not start");
	if (conf_read(c->arena, path, "loketctl", conf, &why) != LK_OK)
		return ctl_fail("%s", why);
	if ((*conf)->unknown)
		return ctl_fail("%s", (*conf)->unknown);
	c->conf = *conf;
	return CTL_DONE;
}

int
ctl_connect_by(struct ctx *c, const char *path, enum program program,
	bool administrator)
{
	struct conf *conf;
	int code = read_conf(c, path, &conf);

	if (code)
		return code;
	if (open_store(c, conf, program, administrator) != LK_OK)
		return ctl_fail("no connection to the database; see above");
	return CTL_DONE;
}

int
ctl_connect(struct ctx *c)
{
	return ctl_connect_by(c, conf_path(), CONSOLE, false);
}

int
ctl_connect_as(struct ctx *c, enum program program)
{
	return ctl_connect_by(c, conf_path(), program, true);
}

/* Write n bytes as a file in the program's folder that only its user reads; one
 * that is there stays. */
static int
put_key(struct ctx *c, const char *dir, const char *program, const char *name,
	const void *p, size_t n)
{
	const struct passwd *pw = user_of(c->arena, c->conf, program);
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
	const char *practising[4];	/* those of practice */
} holders[] = {
	{ "token", { "apply", "upload", "status", "class", NULL },
		{ "apply", "upload", "status", NULL } },
	{ "petugas", { "login", "desk", "upload", "dashboard",
		"class", NULL }, { NULL } },
	{ "pin", { "apply", "status", "desk", NULL },
		{ "apply", "status", NULL } },
	{ SIGN_SEED, { "loket-signer", NULL }, { NULL } },
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
make_key(struct ctx *c, const char *dir, const char *name,
	const char *const *programs)
{
	struct key k, pub;
	int code = CTL_DONE;

	if (!first_copy(arena_printf(c->arena, "%s/%s", dir, *programs), name, &k))
		return ctl_fail("%s/%s/%s: %s", dir, *programs, name,
			strerror(errno));
	for (; !code && *programs; programs++)
		code = put_key(c, dir, *programs, name, k.b, sizeof(k.b));
	if (!code && !strcmp(name, SIGN_SEED)) {
		sign_public(&k, &pub);
		code = put_key(c, dir, "verify", SIGN_PUBLIC, pub.b, sizeof(pub.b));
	}
	secret_wipe(&k, sizeof(k));
	return code;
}

static int
make_keys(struct ctx *c, const char *dir)
{
	int code = CTL_DONE;

	if (mkdir(dir, 0711) < 0 && errno != EEXIST)
		return ctl_fail("%s: %s", dir, strerror(errno));
	for (size_t i = 0; !code && i < COUNT(holders); i++) {
		const char *const *programs = c->conf->practice_hours ?
			holders[i].practising : holders[i].programs;

		if (*programs)
			code = make_key(c, dir, holders[i].name, programs);
	}
	return code;
}

/* Practice has keys of its own, below. */
static int
key_make(struct ctx *c, int argc, char **argv)
{
	struct conf *conf;
	int code;

	if (argc != 1)
		return ctl_fail("key make takes the folder of all programs' keys");
	code = read_conf(c, conf_path(), &conf);
	code = code ? code : make_keys(c, argv[0]);
	if (code || !conf->practice || conf->practice_hours)
		return code;
	code = read_conf(c, conf->practice, &conf);
	return code ? code : make_keys(c, arena_printf(c->arena, "%s/latihan",
		argv[0]));
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
	if (!file_read(c->arena, argv[0], TABLE_MOST, &text, &len))
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
