/*
 * Letters that the licence of a case could not show, because no font of the
 * machine that draws it has them: nobody signs what would print as boxes.
 */
#ifndef LOKET_WORK_LETTERS_H
#define LOKET_WORK_LETTERS_H

#include "work/application.h"

/* Each once, with a space between, "王 小"; "" when all can be shown, when it
 * has no licence, and as long as the signer has not said what it can draw. */
enum lk_err letters_missing(struct ctx *c, struct dossier *d,
	const char **list) LK_MUST_CHECK;

#endif
