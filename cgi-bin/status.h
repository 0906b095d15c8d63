/* What the files of status share. */
#ifndef LOKET_STATUS_H
#define LOKET_STATUS_H

#include "web/web.h"
#include "work/application.h"

/* "Selasa, 24 November 2026" */
const char *status_day(struct request *rq, int64_t day);

/* Ended without what was applied for. */
bool status_failed(const struct application *a);

/* What is to be paid and how, what was paid, what becomes of it. */
enum lk_err status_bill(struct request *rq, struct view *v,
	const struct dossier *d) LK_MUST_CHECK;

/* GET ?qris -- the office's own picture, while the bill is open. */
enum lk_err status_qris(struct request *rq, const struct dossier *d) LK_MUST_CHECK;

#endif
