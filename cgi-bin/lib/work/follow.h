/*
 * The dates of open cases follow the holiday list: when it changes, whoever
 * changed it and by whatever means, each is counted anew. A date was told to an
 * applicant and never moves to an earlier day.
 */
#ifndef LOKET_FOLLOW_H
#define LOKET_FOLLOW_H

#include "store/store_follow.h"
#include "form/permit.h"

/*
 * Go on with it, some cases at a time; *more: there is more to do at once. *all
 * tells whether every open case has followed the list as it is now: until then
 * nothing ends by its date.
 */
enum lk_err follow_holidays(struct ctx *c, bool *all, bool *more) LK_MUST_CHECK;

/* What the dates of a case are by the list as it is; NO_DAY stays. */
void follow_dates(struct ctx *c, const struct dated *d, const struct permit *p,
	int64_t *due, int64_t *repair_by);

#endif
