/*
 * The officers' search by names, as they are heard and half remembered: apart
 * from case, accents, apostrophes and order; with a letter amiss when nothing
 * fits as it was typed.
 */
#ifndef LOKET_FIND_H
#define LOKET_FIND_H

#include "store/store_desk.h"

/*
 * Sent applications whose names have every word typed (or whose NIK or telephone
 * ends in the four digits typed), at most limit: first those that have the words
 * themselves, then those that have words which begin so, each the newest first.
 * Of one or two letters only the whole word counts, and of a number. Only when
 * there is none: two words for one or one for two, then a letter too few, too
 * many or exchanged.
 */
enum lk_err find_cases(struct ctx *c, const char *typed, int64_t limit,
	const struct case_row **list, size_t *n) LK_MUST_CHECK;

#endif
