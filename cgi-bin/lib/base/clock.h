/*
 * The one clock. LOKET_NOW, an ISO 8601 instant ("2026-11-24T02:15:00Z"), sets
 * where it starts; it runs on from there, from now or from when the machine's
 * clock showed LOKET_NOW_SINCE: then several processes have the same. SQL never
 * asks the time.
 */
#ifndef LOKET_CLOCK_H
#define LOKET_CLOCK_H

#include "base/base.h"

/* Read both. False, with nothing changed, when one is no instant. */
bool clock_init(void);

/* UTC seconds since 1970. */
int64_t clock_now(void);

/* UTC microseconds since 1970, for the order of events. */
int64_t clock_now_us(void);

/* Milliseconds of a clock that never goes back, for intervals. */
int64_t clock_tick(void);

#endif
