/*
 * Moving a case along its stages and running its clock: pure changes to the
 * struct, which the caller writes. Used by applicants' and officers' deeds and
 * by loket-clock.
 */
#ifndef LOKET_WORKFLOW_H
#define LOKET_WORKFLOW_H

#include "work/application.h"

/* Put the case at a stage (NULL: its end, "selesai"): state, role, unit, holder
 * and the clock follow from it. A licence that exists means "terbit". */
void workflow_enter(struct ctx *c, struct dossier *d, const struct stage *s);

/* Ask the applicant to mend something, at the stage where it is. */
void workflow_ask(struct ctx *c, struct dossier *d);

/* Bring it to an end state. */
void workflow_end(struct ctx *c, struct application *a, const char *state);

/* Stop and go on with the clock; both may be called in any state of it. */
void workflow_clock_stop(struct ctx *c, struct application *a);
void workflow_clock_start(struct ctx *c, struct application *a, int days);

/* The last day of a limit of so many working days, of which some are used, when
 * the clock runs from that day. Past the limit it lies behind. */
int64_t workflow_due(struct ctx *c, int64_t from, int64_t used, int64_t days);

#endif
