/*
 * loket-watch -- asks every program whether it serves, notes the answers, and how
 * much room is left, for /sehat; and ends processes that hang, for their
 * supervisors to start again. One look and it ends: a timer starts it every few
 * seconds, so it cannot hang itself for long. What it watches stands on its
 * command line, since only who starts the programs knows under which users.
 */
#include <pwd.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include "base/arena.h"
#include "base/clock.h"
#include "base/conf.h"
#include "base/log.h"
#include "base/secret.h"
#include "base/text.h"
#include "store/store_pulse.h"
#include "tool/watch.h"

enum { PARTS_MOST = 64, FOLDERS_MOST = 8 };

static struct part parts[PARTS_MOST];
static const char *folders[FOLDERS_MOST];
static size_t n_parts, n_folders;
static bool ended_some;

static int
usage(FILE *to, int code)
{
	fprintf(to, "Usage: loket-watch [disk:NAME:FOLDER | "
		"PART:PROGRAM:USER:[SOCKET]]...\n"
		"Looks once whether the parts live, notes it for /sehat and ends "
		"processes that\nhang. Exit code 1: not all is well. LOKET_CONF "
		"names loket.conf.\n");
	return code;
}

static bool
find_user(const char *name, uid_t *user)
{
	const struct passwd *p = getpwnam(name);
	int64_t n;

	if (p)
		*user = p->pw_uid;
	else if (parse_int(name, &n) && n >= 0 && n <= INT32_MAX)
		*user = (uid_t)n;
	else
		return false;
	return true;
}

/* "a:b:c" at its colons, in place; how many there are. */
static size_t
split(char *s, char *words[], size_t most)
{
	size_t n = 0;

	while (n < most) {
		words[n++] = s;
		s = strchr(s, ':');
		if (!s)
			break;
		*s++ = '\0';
	}
	return n;
}

static bool
read_word(char *arg)
{
	char *w[4];
	size_t n;
	struct part *p;

	if (!strncmp(arg, "disk:", 5) && n_folders < FOLDERS_MOST) {
		folders[n_folders++] = arg + 5;
		return strchr(arg + 5, ':') != NULL;
	}
	if (n_parts == PARTS_MOST)
		return false;
	n = split(arg, w, COUNT(w));
	p = &parts[n_parts++];
	if (n != COUNT(w) || !find_user(w[2], &p->user))
		return false;
	p->name = w[0];
	p->program = w[1];
	p->socket = w[3];
	return true;
}

/* In the way in which both MariaDB and programs see it: without what is kept for
 * root. -1 when it cannot be known. */
static int64_t
free_mib(const char *folder)
{
	struct statvfs v;

	if (statvfs(folder, &v) != 0)
		return -1;
	return (int64_t)(v.f_bavail * (uint64_t)v.f_frsize / (1024 * 1024));
}

static enum lk_err
note_all(struct ctx *c)
{
	TRY(store_begin(c));
	for (size_t i = 0; i < n_parts; i++)
		if (*parts[i].socket)
			TRY(store_pulse_looked(c, parts[i].name, parts[i].well,
				-1));
	for (size_t i = 0; i < n_folders; i++) {
		const char *colon = strchr(folders[i], ':');
		int64_t n = free_mib(colon + 1);

		if (n >= 0)
			TRY(store_pulse_looked(c, arena_printf(c->arena,
				"disk %.*s", (int)(colon - folders[i]),
				folders[i]), true, n));
	}
	return store_commit(c);
}

/* It has been logged; that it cannot be noted too changes nothing. */
static void
tell(struct ctx *c, const struct part *part, const char *why)
{
	ended_some = true;
	if (store_ready(c) == LK_OK)
		(void)!store_pulse_ended(c, part->name, why);
}

static bool
look(struct ctx *c)
{
	bool noted;

	watch_ask(parts, n_parts);
	noted = store_ready(c) == LK_OK && note_all(c) == LK_OK;
	store_rollback(c);
	watch_look(c, parts, n_parts, tell);
	for (size_t i = 0; i < n_parts; i++)
		noted = noted && (!*parts[i].socket || parts[i].well);
	return noted && !ended_some;
}

static bool
start(struct ctx *c, struct arena *a)
{
	struct conf *conf;
	const char *why;
	enum lk_err err;

	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	if (!secret_init() || !clock_init())
		return fail(NULL, LK_EFAULT, "LOKET_NOW is no instant, or "
			"libsodium does not start") == LK_OK;
	if (conf_read(a, conf_path(), "loket-watch", &conf, &why) != LK_OK)
		return fail(NULL, LK_EFAULT, "%s", why) == LK_OK;
	c->conf = conf;
	c->now = clock_now();
	/* What hangs is ended without a database too. */
	err = store_open(c, a, WATCH, false, &c->store);
	return err == LK_OK || err == LK_EDOWN;
}

int
main(int argc, char **argv)
{
	struct ctx c = { .arena = arena_new(), .ref = "-" };
	struct arena *a = arena_new();
	bool well;

	if (argc == 2 && !strcmp(argv[1], "--help"))
		return usage(stdout, 0);
	log_open("loket-watch");
	for (int i = 1; i < argc; i++)
		if (!read_word(argv[i]))
			return usage(stderr, 2);
	if (!start(&c, a))
		return 2;
	well = look(&c);
	store_close(&c.store);
	arena_free(&c.arena);
	arena_free(&a);
	return well ? 0 : 1;
}
