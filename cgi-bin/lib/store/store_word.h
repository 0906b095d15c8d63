/*
 * The words that a sent application is found by: they come from its search terms
 * and go with them.
 */
#ifndef LOKET_STORE_WORD_H
#define LOKET_STORE_WORD_H

#include "store/store_application.h"

/* The words of a term, in a: of a name each word, and with the next one as one
 * (who writes Nuraini means Nur Aini); of a NIK or telephone number its last four
 * digits; of other terms none. */
const char *const *term_words(struct arena *a, const struct term *t, size_t *n);

/* They are replaced as a whole. */
enum lk_err store_words_put(struct ctx *c, int64_t app, const struct term *t,
	size_t n) LK_MUST_CHECK;

/*
 * Fill in what was sent before there were words, WORD_BATCH applications behind
 * *after in a transaction; *after becomes the last of them, *n how many they
 * were (0: nothing is left). Those that have words are passed over, so that it
 * may be done again at any time. For loketctl migrate.
 */
enum { WORD_BATCH = 100 };
enum lk_err store_words_fill(struct ctx *c, int64_t *after, size_t *n)
	LK_MUST_CHECK;

/* How many applications have a word; with prefix, one that begins so. Counted no
 * further than WORD_COUNTED. */
enum { WORD_COUNTED = 1000 };
enum lk_err store_word_count(struct ctx *c, const char *word, bool prefix,
	int64_t *n) LK_MUST_CHECK;

/* Which of the words any application has. */
enum lk_err store_words_known(struct ctx *c, const char *const *words, size_t n,
	const char *const **known, size_t *nknown) LK_MUST_CHECK;

#endif
