/* What loketctl writes when an installation is set up. */
#ifndef LOKET_STORE_SETUP_H
#define LOKET_STORE_SETUP_H

#include "store/store.h"

enum lk_err store_schema_put(struct ctx *c, int number, int oldest) LK_MUST_CHECK;
enum lk_err store_holiday_put(struct ctx *c, int64_t day, const char *name)
	LK_MUST_CHECK;

#endif
