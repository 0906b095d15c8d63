/* What proves that a form is ours and of this browser's cookie, and the key by
 * which its deed is done once. */
#include "web/request.h"

static void
token_mac(struct request *rq, unsigned char out[TOKEN_BYTES])
{
	unsigned char mac[DIGEST_LEN];

	secret_mac(gate_key(rq), rq->cookie, strlen(rq->cookie), mac);
	memcpy(out, mac, TOKEN_BYTES);
}

/* Masked with fresh random bytes: pages are compressed, and a token that stays
 * the same could be guessed byte by byte from their length (BREACH). The forms
 * of one page share it, as random bytes are what does not compress. */
const char *
req_token(struct request *rq)
{
	unsigned char out[TOKEN_BYTES * 2], mac[TOKEN_BYTES];

	if (!rq->cookie)
		req_new_cookie(rq, gate_is_officers(rq));
	if (rq->token)
		return rq->token;
	token_mac(rq, mac);
	secret_random(out, TOKEN_BYTES);
	for (int i = 0; i < TOKEN_BYTES; i++)
		out[TOKEN_BYTES + i] = out[i] ^ mac[i];
	rq->token = secret_base64(rq->ctx.arena, out, sizeof(out));
	return rq->token;
}

/* What the form's token says, unmasked. */
static bool
token_typed(struct request *rq, unsigned char out[TOKEN_BYTES])
{
	const char *typed = req_typed(rq, "_token");
	unsigned char in[TOKEN_BYTES * 2];

	if (!typed || !secret_from_base64(typed, in, sizeof(in)))
		return false;
	for (int i = 0; i < TOKEN_BYTES; i++)
		out[i] = in[i] ^ in[TOKEN_BYTES + i];
	return true;
}

bool
gate_token_fits(struct request *rq)
{
	unsigned char typed[TOKEN_BYTES], mac[TOKEN_BYTES];

	if (!rq->cookie || !token_typed(rq, typed))
		return false;
	token_mac(rq, mac);
	return secret_equal(typed, mac, TOKEN_BYTES);
}

/* A digest: who reads the database must not be able to make the token. */
bool
gate_token_mark(struct request *rq, unsigned char mark[TOKEN_BYTES])
{
	unsigned char typed[TOKEN_BYTES], digest[DIGEST_LEN];

	if (!token_typed(rq, typed))
		return false;
	secret_digest(typed, sizeof(typed), digest);
	memcpy(mark, digest, TOKEN_BYTES);
	return true;
}

const char *
req_key(struct request *rq)
{
	unsigned char key[16];

	secret_random(key, sizeof(key));
	return secret_base64(rq->ctx.arena, key, sizeof(key));
}
