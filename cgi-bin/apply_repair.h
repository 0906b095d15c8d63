/*
 * A correction of one application: what /perbaiki opens, which is all that may
 * be changed, and what stands against sending it again.
 */
#ifndef LOKET_APPLY_REPAIR_H
#define LOKET_APPLY_REPAIR_H

#include "apply.h"

struct repair {
	struct arena *arena;
	struct dossier *d;
	const struct correction *asked;	/* NULL in kurang */
	struct form *before;		/* as sent last, NULL when not needed */
};

/* The correction of the page's {number}. When nothing is asked of it the answer
 * is made (303 to its status): see req_done(). */
enum lk_err repair_open(struct request *rq, struct repair *r) LK_MUST_CHECK;

/* The officer's flag at a question; NULL when it has none. */
const struct flag *repair_flag(const struct repair *r, const struct field *f,
	int row);

/* Rows of a question as they are now: one outside repeats. */
int repair_rows(const struct repair *r, const struct field *f);

/*
 * Everything that stands against sending again: what any page has, and with
 * files_too a flagged document that is still the old one, and in kurang what is
 * still missing.
 */
struct problems repair_problems(const struct repair *r, bool files_too);

/* Whether a question is open: flagged, or by a corrected answer newly relevant,
 * required or wrong. bad is of repair_problems(). */
bool repair_question(const struct repair *r, const struct problems *bad,
	const struct field *f, int row);
/* Any of these, or a repeat whose rows are open. */
bool repair_any_question(const struct repair *r, const struct problems *bad);

/* Give repeats the rows that a corrected answer demands; they are questions that
 * came up. */
void repair_least_rows(const struct repair *r);

/* Whether rows may be added and taken out: of a repeat that was flagged, that a
 * corrected answer brought up, or left with more rows than it may have. */
bool repair_rows_open(const struct repair *r, const struct problems *bad,
	const struct repeat *of);

/* Whether a document is: what /unggah takes, or a corrected answer brought up. */
bool repair_file(const struct repair *r, const struct problems *bad,
	const struct field *f);
bool repair_any_file(const struct repair *r, const struct problems *bad);

#endif
