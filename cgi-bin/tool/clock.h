/* What the files of loket-clock share. */
#ifndef LOKET_CLOCK_DAEMON_H
#define LOKET_CLOCK_DAEMON_H

#include "store/store.h"

/* LK_ESTATE, with a complaint, when a round now would end more than is usual
 * after a leap of time; drafts lapse that were not touched since lapsed. */
enum lk_err clock_guard(struct ctx *c, int64_t lapsed) LK_MUST_CHECK;

/* A round on practice's database; as round of struct daemon. */
enum lk_err practice_round(struct ctx *c, bool *more) LK_MUST_CHECK;

/* Messages for whoever asked for a new PIN; as above. */
enum lk_err answer_pin_requests(struct ctx *c, bool *more) LK_MUST_CHECK;

/* Contents of documents that nothing leads to, every hour or at once; as above. */
enum lk_err sweep_contents(struct ctx *c, bool at_once, bool *more) LK_MUST_CHECK;

#endif
