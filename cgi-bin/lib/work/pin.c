/* A new PIN, and its way from the button to the page that shows it once. */
#include "base/text.h"
#include "store/store_session.h"
#include "work/application.h"
#include "work/keys.h"

enum { PIN_SHOWN = 300 };	/* seconds */

enum lk_err
application_new_pin(struct ctx *c, struct application *a,
	const unsigned char keep[32], const char **pin)
{
	const char *fresh = pin_new(c->arena);
	unsigned char hash[32];
	const struct key *k;

	TRY(key_pin(c, &k));
	pin_hash(k, a->number, fresh, hash);
	TRY(store_application_set_pin(c, a->id, hash, a->version));
	TRY(store_session_forget_others(c, a->id, keep));
	TRY(record(c, a, "kode-baru", "", true));
	*pin = fresh;
	return LK_OK;
}

/* Who made it and is to see it: an officer, or one browser. */
static const char *
maker(struct ctx *c)
{
	return c->actor.officer ? arena_printf(c->arena, "officer-%lld",
		(long long)c->actor.officer) :
		secret_base64(c->arena, c->actor.session, 32);
}

/* "maker until number pin", sealed under the key of PINs. */
enum lk_err
pin_wrap(struct ctx *c, const char *number, const char *pin,
	const char **wrapped)
{
	const char *plain = arena_printf(c->arena, "%s %lld %s %s", maker(c),
		(long long)c->now + PIN_SHOWN, number, pin);
	size_t n = strlen(plain);
	unsigned char *sealed = arena_alloc(c->arena, n + SEAL_EXTRA);
	const struct key *k;

	TRY(key_pin(c, &k));
	secret_seal(k, plain, n, sealed);
	*wrapped = secret_base64(c->arena, sealed, n + SEAL_EXTRA);
	return LK_OK;
}

const char *
pin_unwrap(struct ctx *c, const char *number, const char *wrapped)
{
	const char *who = arena_printf(c->arena, "%s ", maker(c));
	const char *what = arena_printf(c->arena, " %s ", number);
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
