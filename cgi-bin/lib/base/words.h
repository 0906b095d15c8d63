/*
 * Words as a search compares them: what looks or sounds the same to whoever types
 * it is the same. Without case, accents and apostrophes (Nur'aini is Nuraini);
 * whatever is neither letter nor digit parts two words.
 */
#ifndef LOKET_WORDS_H
#define LOKET_WORDS_H

#include "base/arena.h"

enum { WORD_MOST = 40 };	/* characters; the rest of a word is left out */

/* The words of a text, in its order; at most `most`. */
const char *const *words_of(struct arena *a, const char *text, size_t most,
	size_t *n);

/*
 * The words that one letter makes of this: one left out, one more, another one
 * in its place, or two that change places. Sorted, each once, itself not among
 * them. Letters that are added are a to z.
 */
const char *const *words_near(struct arena *a, const char *word, size_t *n);

/* Whether it is a number: that is itself or another, never nearly so. */
bool word_is_number(const char *word);

#endif
