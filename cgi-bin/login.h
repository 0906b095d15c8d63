/* What the files of login share. */
#ifndef LOKET_LOGIN_H
#define LOKET_LOGIN_H

#include "store/store_login.h"
#include "web/web.h"

/* Before a password is tried. *wait is 0 when this try may go on, and it is
 * counted then; else how many seconds the account, or the address, waits. */
enum lk_err login_throttle(struct request *rq, const char *user, int *wait)
	LK_MUST_CHECK;

/* It did not fit: the address counts it, and it is audited; a NULL: of nobody. */
enum lk_err login_failed(struct request *rq, const char *action,
	const struct account *a) LK_MUST_CHECK;

/* It did: what login_throttle() counted is taken back. */
enum lk_err login_fitted(struct request *rq, const char *user) LK_MUST_CHECK;

/* login_account.c */
enum lk_err account_page(struct request *rq);
enum lk_err account_deed(struct request *rq);

#endif
