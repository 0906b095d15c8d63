#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include "base/busy.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/secret.h"
#include "store/store_pulse.h"
#include "work/daemon.h"
#include "work/sandbox.h"

enum { PULSE_MS = 5000 };

static volatile sig_atomic_t ended;

static void
end(int sig)
{
	(void)sig;
	ended = 1;
}

static int
usage(const struct daemon *d)
{
	printf("Usage: %s [--once%s]\n%s\nLOKET_CONF names loket.conf; --once "
		"does one round and ends, for cron%s%s.\n", d->name,
		d->yes ? " [--yes]" : "", d->about, d->yes ? "; with --yes " : "",
		d->yes ? d->yes_means : "");
	return 0;
}

/*
 * SIGTERM and SIGINT wait outside of wait_a_while(): one that comes between the
 * last look and the wait is not slept over, and none cuts a round short.
 */
static void
catch_signals(sigset_t *waiting)
{
	struct sigaction sa = { .sa_handler = end };
	sigset_t held;

	sigemptyset(&held);
	sigaddset(&held, SIGTERM);
	sigaddset(&held, SIGINT);
	sigprocmask(SIG_BLOCK, &held, waiting);
	sigdelset(waiting, SIGTERM);
	sigdelset(waiting, SIGINT);
	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGINT, &sa, NULL);
}

/* With 0 ms, only let a signal in that came meanwhile. */
static void
wait_a_while(int ms, const sigset_t *waiting)
{
	struct timespec t = { ms / 1000, (long)(ms % 1000) * 1000000L };

	(void)!ppoll(NULL, 0, &t, waiting);
}

static enum lk_err
start(struct ctx *c, struct arena *a, const struct daemon *d)
{
	static const char *const nothing[] = { NULL };
	enum program program;
	struct conf *conf;
	const char *why;
	enum lk_err err;

	if (!secret_init() || !clock_init())
		return fail(NULL, LK_EFAULT, "LOKET_NOW is no instant, or "
			"libsodium does not start");
	if (conf_read(a, conf_path(), d->name, &conf, &why) != LK_OK)
		return fail(NULL, LK_EFAULT, "%s", why);
	conf_warn(conf);
	c->conf = conf;
	c->now = clock_now();
	program = conf->practice_hours ? d->practising : d->program;
	if (!program)
		return fail(NULL, LK_EFAULT, "%s has nothing to do in practice",
			d->name);
	if (d->init)
		TRY(d->init(c));
	err = store_open(c, a, program, false, &c->store);
	if (err != LK_OK && err != LK_EDOWN)
		return err;
	arena_trim();
	return sandbox_close(conf, d->folders ? d->folders : nothing,
		d->threads) ? LK_OK : LK_EFAULT;
}

/* For /sehat, while there is something to do not more often than is looked. In
 * practice nobody asks. */
static enum lk_err
tell_pulse(struct ctx *c, const struct daemon *d)
{
	static int64_t told;

	if (c->conf->practice_hours ||
	    (told && clock_tick() - told < PULSE_MS))
		return LK_OK;
	TRY(store_pulse_round(c, d->name));
	told = clock_tick();
	return LK_OK;
}

/* One round, with what it left undone undone. */
static enum lk_err
once(struct ctx *c, const struct daemon *d, bool *more)
{
	enum lk_err err;

	*more = false;
	c->now = clock_now();
	busy_begin();
	err = store_ready(c);
	if (err == LK_OK)
		err = d->round(c, more);
	store_rollback(c);
	if (err == LK_OK)
		err = tell_pulse(c, d);
	arena_reset(c->arena);
	busy_end();
	return err;
}

/* Until told to end; a single one, while there is more to do. */
static enum lk_err
loop(struct ctx *c, const struct daemon *d, bool single, const sigset_t *waiting)
{
	enum lk_err err = LK_OK;
	bool more = true;

	while (!ended && (!single || (more && err == LK_OK))) {
		err = once(c, d, &more);
		wait_a_while(single || (more && err == LK_OK) ? 0 :
			d->interval_ms, waiting);
	}
	return single ? err : LK_OK;
}

int
daemon_main(const struct daemon *d, int argc, char **argv)
{
	struct ctx c = { .arena = arena_new() };
	struct arena *a = arena_new();
	bool single = argc >= 2 && !strcmp(argv[1], "--once");
	bool yes = d->yes && argc == 3 && !strcmp(argv[2], "--yes");
	sigset_t waiting;
	enum lk_err err;

	if (argc == 2 && !strcmp(argv[1], "--help"))
		return usage(d);
	if (argc > 1 && !(single && argc == 2 + yes)) {
		fprintf(stderr, "%s: see --help\n", d->name);
		return 2;
	}
	if (yes)
		*d->yes = true;
	log_open(d->name);
	catch_signals(&waiting);
	c.actor.kind = d->actor;
	c.actor.channel = "loket";
	c.actor.address = "";
	c.ref = "-";
	if (start(&c, a, d) != LK_OK)
		return 1;
	busy_open(d->name);
	err = loop(&c, d, single, &waiting);
	store_close(&c.store);
	arena_free(&c.arena);
	arena_free(&a);
	return err == LK_OK ? 0 : 1;
}
