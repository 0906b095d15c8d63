/*
 * One answer, two pages: what a page showed, what is stored now and what was
 * typed into the page, each by a short mark, so that a page can carry them all.
 */
#ifndef LOKET_MERGE_H
#define LOKET_MERGE_H

#include "form/answers.h"

enum { MERGE_MARK = 4 };	/* characters of a mark */

/* The mark of what a control shows. A default that is only offered is marked as
 * such: nothing is stored yet. */
const char *merge_mark(struct arena *a, const char *shown, bool offered);

/* What a question's control shows, as one would type it: what was refused, or
 * the answer. */
const char *merge_shown(struct arena *a, const struct answers *an,
	const struct field *f, int row);

/*
 * MERGE_TAKE what was typed; MERGE_KEEP what is stored, for it alone changed
 * since the page showed it; MERGE_BOTH changed, differently: a person decides.
 * saved is what the page had in the control when it was saved before, NULL when
 * it was not: its own change is none of another's. shown and saved may go on
 * after their marks.
 */
enum merged { MERGE_TAKE, MERGE_KEEP, MERGE_BOTH };
enum merged merge_answer(const char *shown, const char *saved,
	const char *stored, const char *typed);

#endif
