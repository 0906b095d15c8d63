/*
 * Words for clerks: which known word is meant by an unknown one, and how a
 * place in a definition is called.
 */
#ifndef LOKET_PERMIT_WORDS_H
#define LOKET_PERMIT_WORDS_H

#include "form/permit_read.h"

/* Collects the known words; the nearest one within a slip or two. */
enum { WORD_MOST = 64 };

struct guess {
	const char *wrong;
	char best[WORD_MOST + 1];	/* "" while there is none */
	int distance;
};

void guess_begin(struct guess *g, const char *wrong);
void guess_word(struct guess *g, const char *word);
void guess_words(struct guess *g, const char *words);	/* by spaces */

/* "; maksud Anda "x"?" or "". */
const char *guess_end(struct arena *a, const struct guess *g);

/* "a", "b" atau "c" of words separated by spaces. */
const char *words_or(struct arena *a, const char *words);

/* Whether word is one of words separated by spaces. */
bool words_have(const char *words, const char *word);

/* "pertanyaan "luas"", "tahap "fo"": how a mistake's sentence begins. */
const char *place_of(struct arena *a, const struct node *n);

#endif
