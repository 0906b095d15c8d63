/*
 * Chance that comes out the same again: for made-up data and nothing else. What
 * must not be guessed comes from secret.h.
 */
#ifndef LOKET_DICE_H
#define LOKET_DICE_H

#include "base/base.h"

enum { DICE_BLOCK = 512 };

struct dice {
	int64_t seed, stream;
	uint32_t block;			/* blocks drawn so far */
	size_t at;			/* bytes of this one used up */
	unsigned char bytes[DICE_BLOCK];
};

/* The same seed and stream always give the same; streams of one seed have
 * nothing to do with each other. secret_init() comes before. */
void dice_init(struct dice *d, int64_t seed, int64_t stream);

void dice_bytes(struct dice *d, void *p, size_t n);

/* Uniform in [0, n); n at least 1. */
uint32_t dice_below(struct dice *d, uint32_t n);

/* Uniform in [from, to], both within 2^31 of each other. */
int64_t dice_between(struct dice *d, int64_t from, int64_t to);

/* True so many times in a thousand. */
bool dice_chance(struct dice *d, int per_thousand);

/* The place of one of n weights, none negative, not all zero. */
size_t dice_weighted(struct dice *d, const int *weights, size_t n);

#endif
