/* What the files of catalogue share. */
#ifndef LOKET_CATALOGUE_H
#define LOKET_CATALOGUE_H

#include "web/web.h"

/* GET /sehat -- for monitors: 200 while people can apply, or 503 with the reasons,
 * a line each. On loopback ?rinci says it of every part. */
enum lk_err page_health(struct request *rq) LK_MUST_CHECK;

#endif
