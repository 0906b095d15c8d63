/*
 * The one clock. LOKET_NOW, an ISO 8601 instant ("2026-11-24T02:15:00Z"), sets
 * where it starts; it runs on from there. SQL never asks the time.
 */
#ifndef LOKET_CLOCK_H
#define LOKET_CLOCK_H

#include "base/base.h"

/* Read LOKET_NOW. False, with nothing changed, when it is not an instant. */
bool clock_init(void);

/* UTC seconds since 1970. */
int64_t clock_now(void);

/* UTC microseconds since 1970, for the order of events. */
int64_t clock_now_us(void);

/* Milliseconds of a clock that never goes back, for intervals. */
int64_t clock_tick(void);

#endif
