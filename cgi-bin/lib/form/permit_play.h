/* Inside the reader: examples played through, as the form would be. */
#ifndef LOKET_PERMIT_PLAY_H
#define LOKET_PERMIT_PLAY_H

#include "form/form.h"
#include "form/permit_read.h"

/* One answer an example states. */
struct stated {
	const struct node *node;
	const struct field *field;
	int row;			/* -1 outside repeats */
	const char *typed;
};

struct stated_rows {
	const struct repeat *repeat;
	const struct node *first;
	int rows;
};

struct script {
	const struct node *node;
	struct stated *answers;
	size_t n;
	struct stated_rows *repeats;
	size_t nrepeats;
};

/* What was wrong with a question, when it was. */
struct outcome {
	struct form *form;
	struct flaw {
		const struct stated *stated;	/* NULL: calculated, or rows */
		const char *name;		/* of the question or repeat */
		struct problem problem;
	} *flaws;
	size_t nflaws;
	bool fee_known;
	int64_t fee;
	const char *stages;
};

/* The example's answers; false after mistakes: names that are none. */
bool permit_script(struct reader *r, const struct node *example,
	struct script *s);

/* Play it on a day with the parameters of another, in arena a. */
void permit_play(struct reader *r, const struct script *s, int64_t day,
	int64_t params_day, struct arena *a, struct outcome *out);

/* permit_watch.c: which values expressions had, over all examples. */
struct watch;
struct watch *permit_watch_new(struct reader *r);
void permit_watch(struct watch *w, struct form *f);
void permit_watch_tell(struct watch *w);

#endif
