/* A permit that cannot be applied for now. */
#ifndef LOKET_VIEW_SHUT_H
#define LOKET_VIEW_SHUT_H

#include "form/permit.h"
#include "view/view.h"

/* At {{>SHUT}}: that it is not open, from when it will be, and the definition's
 * own words. today is a day at the office. */
void view_shut(struct view *v, const struct permit *p, int64_t today);

#endif
