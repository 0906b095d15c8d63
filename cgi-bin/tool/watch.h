/* What the files of loket-watch share. */
#ifndef LOKET_TOOL_WATCH_H
#define LOKET_TOOL_WATCH_H

#include <sys/types.h>
#include "base/base.h"

/* A pool or a daemon, as the command line names it. */
struct part {
	const char *name;		/* "latihan-apply" */
	const char *program;		/* "apply" */
	uid_t user;			/* whose its processes are */
	const char *socket;		/* "": a daemon, which nobody asks */
	bool well;
};

/*
 * Ask those that have a socket whether they serve, all at once, and set well. What
 * did not answer well is asked once more after a moment: a program may just have
 * started, or have waited for the database.
 */
void watch_ask(struct part *parts, size_t n);

/*
 * Look at the processes of the parts and end those that are stopped or have had
 * the same thing in hand for too long; tell(c, part, why) of each.
 */
void watch_look(struct ctx *c, const struct part *parts, size_t n,
	void (*tell)(struct ctx *c, const struct part *part, const char *why));

#endif
