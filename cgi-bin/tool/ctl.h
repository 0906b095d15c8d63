/*
 * loketctl's subcommands. Each gets the arguments after its own name and
 * returns the exit code: 0 done, 1 a mistake that its input has, 2 it could not
 * run. What it says goes to standard output; why it could not, to standard error.
 */
#ifndef LOKET_CTL_H
#define LOKET_CTL_H

#include "base/arena.h"
#include "store/store.h"

enum { CTL_DONE = 0, CTL_MISTAKE = 1, CTL_FAILED = 2 };

struct command {
	const char *name;
	const char *usage;		/* what may follow the name */
	const char *help;
	int (*run)(struct ctx *c, int argc, char **argv);
	bool group;			/* run says itself what it has below it */
};

/* Run the command that argv[0] names, or say which there are. prefix is what
 * was typed before: "loketctl", "loketctl form". */
int ctl_dispatch(struct ctx *c, const char *prefix,
	const struct command *commands, int argc, char **argv);

/* A reason on standard error; returns CTL_FAILED. */
int ctl_fail(const char *fmt, ...) LK_PRINTF(1, 2);

/* Read loket.conf and open the database as the console; CTL_DONE, or why not on
 * standard error and CTL_FAILED. */
int ctl_connect(struct ctx *c);

/* The same as the database's administrator, with the statements of program: for
 * what nobody in an office has the rights for. */
int ctl_connect_as(struct ctx *c, enum program program);

/* The same by another configuration than LOKET_CONF's; administrator: as the
 * database's administrator. */
int ctl_connect_by(struct ctx *c, const char *path, enum program program,
	bool administrator);

int ctl_migrate(struct ctx *c, int argc, char **argv);
int ctl_key(struct ctx *c, int argc, char **argv);
int ctl_holiday(struct ctx *c, int argc, char **argv);
int ctl_user(struct ctx *c, int argc, char **argv);
int ctl_licence(struct ctx *c, int argc, char **argv);
int ctl_licence_import(struct ctx *c, int argc, char **argv);
int ctl_demo(struct ctx *c, int argc, char **argv);
int ctl_form(struct ctx *c, int argc, char **argv);
int ctl_form_new(struct ctx *c, int argc, char **argv);

#endif
