/*
 * Whether all parts live: what loket-watch and the daemons found last, and what
 * /sehat makes of it. Ages are in seconds by the database's own clock, since
 * LOKET_NOW gives each process a clock of its own.
 */
#ifndef LOKET_STORE_PULSE_H
#define LOKET_STORE_PULSE_H

#include "store/store.h"

/* loket-watch has asked a part (free -1), or looked at a disk (free in MiB). */
enum lk_err store_pulse_looked(struct ctx *c, const char *part, bool well,
	int64_t free) LK_MUST_CHECK;
/* It has ended a process of a part. */
enum lk_err store_pulse_ended(struct ctx *c, const char *part, const char *why)
	LK_MUST_CHECK;
/* A daemon has done a round. */
enum lk_err store_pulse_round(struct ctx *c, const char *part) LK_MUST_CHECK;

struct pulse {
	const char *part;
	int64_t looked, well;		/* seconds ago; -1 never */
	bool is_well;			/* at the last look */
	int64_t free;			/* MiB; -1: no disk */
	int64_t ended;			/* seconds ago; -1 never */
	const char *why;
};
struct pulses {
	const struct pulse *list;	/* by name */
	size_t n;
	bool read_only;			/* the database takes nothing in */
};
enum lk_err store_pulses(struct ctx *c, struct pulses *p) LK_MUST_CHECK;

#endif
