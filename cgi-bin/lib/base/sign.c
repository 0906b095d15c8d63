#include <sodium.h>
#include <stdio.h>
#include "base/conf.h"
#include "base/sign.h"

_Static_assert(KEY_LEN == crypto_sign_SEEDBYTES &&
	KEY_LEN == crypto_sign_PUBLICKEYBYTES, "seed and public key are keys");

struct message {
	char text[1024];
	size_t len;
};

/* What is signed. The first line keeps a signature made for another purpose
 * with the same key, should there ever be one, from passing for a licence.
 * False when the number is longer than any number is. */
static bool
message(const char *code, const char *number, struct message *m)
{
	int n = snprintf(m->text, sizeof(m->text), "loket licence 1\n%s\n%s",
		code, number);

	m->len = (size_t)n;
	return n > 0 && (size_t)n < sizeof(m->text);
}

char *
sign_new_code(struct arena *a)
{
	unsigned char b[16];

	secret_random(b, sizeof(b));
	return secret_base64(a, b, sizeof(b));
}

void
sign_public(const struct key *seed, struct key *pub)
{
	unsigned char sk[crypto_sign_SECRETKEYBYTES];

	crypto_sign_seed_keypair(pub->b, sk, seed->b);
	secret_wipe(sk, sizeof(sk));
}

char *
sign_code(struct arena *a, const struct key *seed, const char *code,
	const char *number)
{
	unsigned char pk[crypto_sign_PUBLICKEYBYTES];
	unsigned char sk[crypto_sign_SECRETKEYBYTES];
	unsigned char sig[crypto_sign_BYTES];
	struct message m;
	bool ok = message(code, number, &m);

	assert(ok);
	crypto_sign_seed_keypair(pk, sk, seed->b);
	crypto_sign_detached(sig, NULL, (const unsigned char *)m.text, m.len, sk);
	secret_wipe(sk, sizeof(sk));
	return secret_base64(a, sig, sizeof(sig));
}

bool
sign_check(const struct key *pub, const char *code, const char *number,
	const char *signature)
{
	unsigned char sig[crypto_sign_BYTES];
	struct message m;

	return secret_from_base64(signature, sig, sizeof(sig)) &&
		message(code, number, &m) &&
		crypto_sign_verify_detached(sig, (const unsigned char *)m.text,
			m.len, pub->b) == 0;
}

char *
sign_address(struct arena *a, const struct conf *conf, const char *code,
	const char *signature)
{
	return arena_printf(a, "%s%s/cek/%s.%s", conf->base_url,
		conf->base_path, code, signature);
}

bool
sign_split(struct arena *a, const char *s, const char **code,
	const char **signature)
{
	unsigned char bits[16], sig[crypto_sign_BYTES];
	char *head;

	if (strlen(s) != SIGN_CODE_LEN + 1 + SIGN_LEN || s[SIGN_CODE_LEN] != '.')
		return false;
	head = arena_strndup(a, s, SIGN_CODE_LEN);
	if (!secret_from_base64(head, bits, sizeof(bits)) ||
	    !secret_from_base64(s + SIGN_CODE_LEN + 1, sig, sizeof(sig)))
		return false;
	*code = head;
	*signature = s + SIGN_CODE_LEN + 1;
	return true;
}
