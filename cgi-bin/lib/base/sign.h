/*
 * The sign on a licence that cannot be made up: an Ed25519 signature, by
 * libsodium, over the licence's code and number. Code and signature stand in
 * the QR as the address /cek/{code}.{signature}, so that a forged sheet is
 * known even while the database is away, and a guessed code leads nowhere.
 *
 * The seed is the key file SIGN_SEED in the signer's folder of secrets alone;
 * SIGN_PUBLIC, made from it, is in the folder of who checks.
 */
#ifndef LOKET_SIGN_H
#define LOKET_SIGN_H

#include "base/secret.h"

#define SIGN_SEED "licence.seed"
#define SIGN_PUBLIC "licence.pub"

enum {
	SIGN_CODE_LEN = 22,		/* characters of a code: 128 bits */
	SIGN_LEN = 86			/* characters of a signature: 512 bits */
};

/* A new licence's code. */
char *sign_new_code(struct arena *a);

/* The key that checks what seed signs. */
void sign_public(const struct key *seed, struct key *pub);

/* The same code and number always get the same signature. */
char *sign_code(struct arena *a, const struct key *seed, const char *code,
	const char *number);

bool sign_check(const struct key *pub, const char *code, const char *number,
	const char *signature);

/* What the QR says: the address of the page that checks this licence. */
char *sign_address(struct arena *a, const struct conf *conf, const char *code,
	const char *signature);

/* Take "{code}.{signature}" apart. False, with nothing changed, when it does
 * not have that shape. */
bool sign_split(struct arena *a, const char *s, const char **code,
	const char **signature);

#endif
