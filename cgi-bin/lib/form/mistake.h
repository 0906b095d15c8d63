/*
 * What is wrong in a permit definition, for the clerk who edits it: file, line,
 * and a sentence in Indonesian that says where, what, and what would be right.
 */
#ifndef LOKET_MISTAKE_H
#define LOKET_MISTAKE_H

#include "base/arena.h"

/* A place in a definition. file is relative to the live folder. */
struct where {
	const char *file;
	int line;
};

struct mistake {
	struct where where;
	const char *words;
	bool warning;		/* only odd: the definition is good all the same */
};

/* Grows in its arena; at most MISTAKES_MOST are kept. */
struct mistakes {
	struct arena *arena;
	struct mistake *list;
	size_t n, room;
	size_t errors;		/* those that are no warnings, also the uncounted */
};

enum { MISTAKES_MOST = 200 };

void mistakes_init(struct mistakes *m, struct arena *a);
void mistake(struct mistakes *m, struct where w, const char *fmt, ...)
	LK_PRINTF(3, 4);
void mistake_odd(struct mistakes *m, struct where w, const char *fmt, ...)
	LK_PRINTF(3, 4);

/* By file and line, the same sentence at the same place once. */
void mistakes_sort(struct mistakes *m);

#endif
