/*
 * What loket-signer and loket-clock have in common: configuration, database,
 * sandbox, and a loop that does a round every so often. "--once" does one round
 * and ends, for cron.
 */
#ifndef LOKET_DAEMON_H
#define LOKET_DAEMON_H

#include "base/conf.h"
#include "store/store.h"

struct daemon {
	const char *name;		/* "loket-signer" */
	const char *about;		/* one sentence for --help */
	enum program program;
	enum program practising;	/* the same, in practice; 0: not there */
	enum actor_kind actor;
	int interval_ms;		/* between rounds that found nothing */
	const char *const *folders;	/* what the sandbox lets it read, or NULL */
	bool threads;
	/* What "--once --yes" says is so; NULL: it is no option. */
	bool *yes;
	const char *yes_means;
	/* Before the sandbox closes; may be NULL. */
	enum lk_err (*init)(struct ctx *c);
	/* One round; *more: there is more to do at once. Its error is logged
	 * and the next round tries again. */
	enum lk_err (*round)(struct ctx *c, bool *more);
};

/* Returns main's value: 0, 1 when --once failed or it could not start, 2 for a
 * wrong command line. */
int daemon_main(const struct daemon *d, int argc, char **argv);

#endif
