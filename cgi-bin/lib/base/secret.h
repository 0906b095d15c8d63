/*
 * Random bytes, digests and keys, by libsodium. Keys are files of 32 random
 * bytes in the program's own folder of secrets: what a program need not know
 * is not in its folder.
 */
#ifndef LOKET_SECRET_H
#define LOKET_SECRET_H

#include "base/arena.h"

enum { DIGEST_LEN = 32, KEY_LEN = 32 };

struct key { unsigned char b[KEY_LEN]; };

/* Must be called once, before anything else here. */
bool secret_init(void);

void secret_random(void *p, size_t n);

/* Uniform in [0, n). */
uint32_t secret_uniform(uint32_t n);

/* n random decimal digits. */
char *secret_digits(struct arena *a, int n);

/* SHA-256. */
void secret_digest(const void *p, size_t n, unsigned char out[DIGEST_LEN]);

/* A short mark of some bytes (SipHash), to see later whether they changed. It
 * keeps no secret, and who wants to finds other bytes with the same mark. */
uint64_t secret_mark(const void *p, size_t n);

/* Keyed BLAKE2b-256. */
void secret_mac(const struct key *k, const void *p, size_t n,
	unsigned char out[DIGEST_LEN]);

/* In constant time. */
bool secret_equal(const void *a, const void *b, size_t n);

void secret_wipe(void *p, size_t n);

/* Read secrets/<name>. False, with errno, when it is not 32 bytes that only
 * its owner and group may read. */
bool secret_key(const char *folder, const char *name, struct key *k);

/* Seal n bytes so that only a holder of k reads them (XSalsa20-Poly1305); the
 * result is n + SEAL_EXTRA bytes. Opening fails when a bit was changed. */
enum { SEAL_EXTRA = 40 };
void secret_seal(const struct key *k, const void *p, size_t n, unsigned char *out);
bool secret_open(const struct key *k, const void *p, size_t n, unsigned char *out);

/* Lower-case hexadecimal, and base64 for URLs without padding (RFC 4648 5). */
char *secret_hex(struct arena *a, const void *p, size_t n);
char *secret_base64(struct arena *a, const void *p, size_t n);

/* False unless s is exactly n bytes so written. */
bool secret_from_base64(const char *s, void *out, size_t n);
bool secret_from_hex(const char *s, void *out, size_t n);

#endif
