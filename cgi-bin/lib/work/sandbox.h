/*
 * Before its first request a program gives up what it will never need: new
 * privileges, other programs, files but those of a few folders, sockets that do
 * not lead to the database.
 */
#ifndef LOKET_SANDBOX_H
#define LOKET_SANDBOX_H

#include "base/conf.h"

/*
 * From here on only what serving needs. folders ends with NULL: what may still
 * be read. threads: the drawing libraries' may be made. False, logged, when the
 * kernel refuses what it should give; a kernel without Landlock is served by
 * the filter and the user's rights alone.
 */
bool sandbox_close(const struct conf *conf, const char *const *folders,
	bool threads);

/*
 * For a program that only computes: it reads and writes what is open already and
 * can open nothing more. processes: it may still make some, to call this again
 * in each.
 */
bool sandbox_compute(bool processes);

#endif
