/*
 * A search over the permits in service that forgives: case, word order, a wrong,
 * missing or doubled letter, words glued together or apart, and words besides
 * those that fit.
 */
#ifndef LOKET_SEARCH_H
#define LOKET_SEARCH_H

#include "form/permit.h"

/*
 * Permits that fit the words, best first, into out (room for n). Hidden ones
 * are never found. Returns how many.
 */
size_t search_permits(struct arena *a, const char *words,
	const struct permit *const *list, size_t n, const struct permit **out);

/*
 * The words as the board counts searches that found nothing: lower case, letters
 * and digits, at most 40 characters. NULL when they are not to be kept: too short
 * to mean anything, or with six digits or more, which may be somebody's NIK or
 * phone in the wrong box, however it is spaced.
 */
const char *search_noted(struct arena *a, const char *words);

#endif
