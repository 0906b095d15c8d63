/*
 * A process says whether it has something in hand and since when, for loket-watch,
 * which ends one that hangs. It does so in its own name, "apply 04711", which /proc
 * shows to everybody and ps to whoever looks; that costs one system call and needs
 * no file.
 */
#ifndef LOKET_BUSY_H
#define LOKET_BUSY_H

#include "base/base.h"

/* The program's name; kept, not copied. Without it the others do nothing. */
void busy_open(const char *program);

/* Something is taken in hand, or goes on: the time counts from now. */
void busy_begin(void);

/* As busy_begin(), if something is in hand: another step of it is done. */
void busy_step(void);

void busy_end(void);

/* For how many seconds a process of that name has had something in hand; -1 when
 * it has nothing. */
int busy_seconds(const char *name);

#endif
