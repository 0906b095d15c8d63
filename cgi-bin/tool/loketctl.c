/* loketctl -- look after an installation from a shell. One row a subcommand. */
#include <stdio.h>
#include "base/clock.h"
#include "base/log.h"
#include "store/store.h"
#include "tool/ctl.h"

static const struct command commands[] = {
	{ "form", "check|new ...", "permit definitions", ctl_form, true },
	{ "user", "add|title|list|password|disable ...", "officers' accounts",
		ctl_user, true },
	{ "licence", "next|import|revoke ...", "numbers, and licences after signing",
		ctl_licence, true },
	{ "migrate", "", "bring the database up to date", ctl_migrate, false },
	{ "key", "make DIR", "keys of the programs", ctl_key, true },
	{ "demo", "year ...", "made-up data to look at", ctl_demo, true },
	{ "holiday", "import FILE.csv", "days off", ctl_holiday, true },
	{ NULL, NULL, NULL, NULL, false }
};

int
main(int argc, char **argv)
{
	struct ctx c = { .arena = NULL };
	int code;

	log_open("loketctl");
	if (!clock_init())
		return ctl_fail("LOKET_NOW is no ISO 8601 instant");
	c.arena = arena_new();
	c.now = clock_now();
	c.actor.kind = ACTOR_CONSOLE;
	code = ctl_dispatch(&c, "loketctl", commands, argc - 1, argv + 1);
	store_close(&c.store);
	arena_free(&c.arena);
	if (fflush(stdout) != 0 && code == CTL_DONE)
		code = ctl_fail("cannot write to standard output");
	return code;
}
