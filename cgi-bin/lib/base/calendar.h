/*
 * Working days: Monday to Friday except holidays. The list of holidays is the
 * caller's, sorted; without one only weekends count. Perpres 21/2023 sets five
 * working days for offices of the regions; holidays come from the yearly joint
 * decree (SKB) of three ministers.
 */
#ifndef LOKET_CALENDAR_H
#define LOKET_CALENDAR_H

#include "base/base.h"

struct calendar {
	const int64_t *holidays;	/* days, ascending */
	size_t n;
};

bool calendar_is_working(const struct calendar *cal, int64_t day);

/* The n-th working day after day; n = 0 is day itself, negative goes back.
 * n is held within 10 000. */
int64_t calendar_after(const struct calendar *cal, int64_t day, int64_t n);

/* Working days in (from, to]: 0 when to <= from. */
int64_t calendar_between(const struct calendar *cal, int64_t from, int64_t to);

#endif
