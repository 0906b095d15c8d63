/* desk: a new PIN on its way from the button to the page that shows it. */
#include "base/text.h"
#include "desk.h"
#include "work/keys.h"

enum { PIN_SHOWN = 300 };	/* seconds */

/* "officer until number pin", sealed under the key of PINs. */
enum lk_err
pin_wrap(struct request *rq, const struct dossier *d, const char *pin,
	const char **wrapped)
{
	struct ctx *c = req_ctx(rq);
	const char *plain = arena_printf(c->arena, "%lld %lld %s %s",
		(long long)req_officer(rq)->id, (long long)c->now + PIN_SHOWN,
		d->app->number, pin);
	size_t n = strlen(plain);
	unsigned char *sealed = arena_alloc(c->arena, n + SEAL_EXTRA);
	const struct key *k;

	TRY(key_pin(c, &k));
	secret_seal(k, plain, n, sealed);
	*wrapped = secret_base64(c->arena, sealed, n + SEAL_EXTRA);
	return LK_OK;
}

const char *
pin_unwrap(struct request *rq, const struct dossier *d, const char *wrapped)
{
	struct ctx *c = req_ctx(rq);
	const char *who = arena_printf(c->arena, "%lld ",
		(long long)req_officer(rq)->id);
	const char *what = arena_printf(c->arena, " %s ", d->app->number);
	size_t n = strlen(wrapped) * 3 / 4;
	unsigned char *sealed = arena_alloc(c->arena, n + 1);
	char *plain = arena_alloc(c->arena, n + 1), *at;
	const struct key *k;
	int64_t until;

	if (n <= SEAL_EXTRA || n > 256 || key_pin(c, &k) != LK_OK ||
	    !secret_from_base64(wrapped, sealed, n) ||
	    !secret_open(k, sealed, n, (unsigned char *)plain))
		return NULL;
	at = strstr(plain, what);
	if (strncmp(plain, who, strlen(who)) || !at)
		return NULL;
	*at = '\0';
	if (!parse_int(plain + strlen(who), &until) || c->now > until)
		return NULL;
	return at + strlen(what);
}
