/* libsodium stretches a seed into a block; each block has a seed of its own. */
#include <sodium.h>
#include <stdio.h>
#include "base/dice.h"
#include "base/secret.h"

_Static_assert(DIGEST_LEN == randombytes_SEEDBYTES, "a digest is a seed");

void
dice_init(struct dice *d, int64_t seed, int64_t stream)
{
	d->seed = seed;
	d->stream = stream;
	d->block = 0;
	d->at = DICE_BLOCK;
}

static void
refill(struct dice *d)
{
	unsigned char seed[DIGEST_LEN];
	char name[80];
	int n = snprintf(name, sizeof(name), "dice %lld %lld %u",
		(long long)d->seed, (long long)d->stream, d->block++);

	secret_digest(name, (size_t)n, seed);
	randombytes_buf_deterministic(d->bytes, DICE_BLOCK, seed);
	d->at = 0;
}

void
dice_bytes(struct dice *d, void *p, size_t n)
{
	unsigned char *out = p;

	while (n--) {
		if (d->at == DICE_BLOCK)
			refill(d);
		*out++ = d->bytes[d->at++];
	}
}

uint32_t
dice_below(struct dice *d, uint32_t n)
{
	/* What is left over at the top would make small numbers likelier. */
	const uint32_t most = UINT32_MAX - UINT32_MAX % n;
	uint32_t x;

	assert(n > 0);
	do {
		unsigned char b[4];

		dice_bytes(d, b, sizeof(b));
		x = (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 |
			(uint32_t)b[2] << 8 | b[3];
	} while (x >= most);
	return x % n;
}

int64_t
dice_between(struct dice *d, int64_t from, int64_t to)
{
	assert(from <= to && to - from < INT32_MAX);
	return from + dice_below(d, (uint32_t)(to - from + 1));
}

bool
dice_chance(struct dice *d, int per_thousand)
{
	return (int)dice_below(d, 1000) < per_thousand;
}

size_t
dice_weighted(struct dice *d, const int *weights, size_t n)
{
	uint32_t sum = 0, x;
	size_t i = 0;

	for (size_t k = 0; k < n; k++)
		sum += (uint32_t)weights[k];
	x = dice_below(d, sum);
	while (x >= (uint32_t)weights[i])
		x -= (uint32_t)weights[i++];
	return i;
}
