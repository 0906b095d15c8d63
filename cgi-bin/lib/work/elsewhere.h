/*
 * What the city does not handle, and who does: lists/ke-mana.csv of the live
 * folder, which a clerk edits.
 */
#ifndef LOKET_ELSEWHERE_H
#define LOKET_ELSEWHERE_H

#include "form/permit.h"

struct elsewhere {
	struct text name, words;
	const char *href;		/* https */
};

/* Who is responsible for what was typed, at most `most`, as the table has them;
 * how many. A row that is wrong is none; without the file there are none. */
size_t elsewhere_find(struct ctx *c, const char *typed, struct elsewhere *out,
	size_t most);

/* What is wrong in the file, for the desk. */
void elsewhere_check(struct ctx *c, struct mistakes *m);

#endif
