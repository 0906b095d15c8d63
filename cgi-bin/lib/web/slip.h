/* The slip of an application: number, PIN while it is shown, QR, to be printed. */
#ifndef LOKET_WEB_SLIP_H
#define LOKET_WEB_SLIP_H

#include "web/web.h"
#include "work/application.h"

/* Whether the slip is asked for: ?cetak=58, or on a draft ?cetak too (of what
 * was sent that is the receipt). */
bool slip_is_asked(struct request *rq, const struct application *a);

/* Answer with it. It leads back to the page whose query it is: query is what
 * belongs to that page's address besides ("nomor=261104573811"), or NULL. */
enum lk_err resp_slip(struct request *rq, const struct dossier *d,
	const char *query) LK_MUST_CHECK;

#endif
