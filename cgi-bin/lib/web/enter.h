/*
 * The form that asks number and PIN, at /status and /lanjut: one pair of
 * controls, and what is wrong with what was typed into them.
 */
#ifndef LOKET_WEB_ENTER_H
#define LOKET_WEB_ENTER_H

#include "web/web.h"

/* Nothing was typed into one of them: that is said before anything is compared. */
bool enter_is_empty(struct request *rq);

/*
 * Fill {{>WRONG}}, above the page's heading, and {{>ENTER}}, in its form, with
 * number as it was typed (NULL: nothing yet). wrong: the form was posted and does
 * not do; what is empty is named, otherwise that the two do not fit.
 */
void enter_show(struct request *rq, struct view *v, const char *number,
	bool wrong);

#endif
