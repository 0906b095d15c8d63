/* What the files of loket-clock share. */
#ifndef LOKET_CLOCK_DAEMON_H
#define LOKET_CLOCK_DAEMON_H

#include "store/store.h"

/* A round on practice's database; as round of struct daemon. */
enum lk_err practice_round(struct ctx *c, bool *more) LK_MUST_CHECK;

/* Contents of documents that nothing leads to, every hour or at once; as above. */
enum lk_err sweep_contents(struct ctx *c, bool at_once, bool *more) LK_MUST_CHECK;

#endif
