/* Application numbers and PINs: both can be spoken over the telephone. */
#include <stdio.h>
#include "base/date.h"
#include "base/text.h"
#include "work/application.h"

/* ISO 7064 MOD 97-10: the number with its two check digits leaves 1. */
static int
remainder97(const char *digits, size_t n)
{
	int r = 0;

	for (size_t i = 0; i < n; i++)
		r = (r * 10 + (digits[i] - '0')) % 97;
	return r;
}

const char *
number_of(struct arena *a, int64_t day, const char *digits)
{
	int y, m, d, check;
	char *body;

	date_civil(day, &y, &m, &d);
	body = arena_printf(a, "%02d%02d%s", y % 100, m, digits);
	check = 98 - remainder97(arena_printf(a, "%s00", body), 12);
	return arena_printf(a, "%s%02d", body, check);
}

const char *
number_new(struct ctx *c)
{
	return number_of(c->arena, ctx_today(c),
		secret_digits(c->arena, 6));
}

const char *
number_typed(struct arena *a, const char *typed)
{
	const char *n;

	typed = text_plain(a, typed);
	n = text_digits(a, typed);
	if (!valid_digits(typed) || strlen(n) != 12 || remainder97(n, 12) != 1)
		return NULL;
	return n;
}

bool
valid_number(const char *s)
{
	return valid_digits(s);
}

const char *
number_shown(struct arena *a, const char *n)
{
	return arena_printf(a, "%.4s-%.4s-%s", n, n + 4, n + 8);
}

const char *
pin_new(struct arena *a)
{
	return secret_digits(a, 8);
}

const char *
pin_typed(struct arena *a, const char *typed)
{
	const char *pin;

	typed = text_plain(a, typed);
	pin = text_digits(a, typed);
	return valid_digits(typed) && strlen(pin) == 8 ? pin : NULL;
}

const char *
pin_shown(struct arena *a, const char *pin)
{
	return arena_printf(a, "%.4s-%s", pin, pin + 4);
}

/* Eight digits are quickly guessed from a plain hash: the key, which is not in
 * the database, is what protects a stolen copy. */
void
pin_hash(const struct key *k, const char *number, const char *pin,
	unsigned char out[32])
{
	char both[12 + 1 + 8 + 1];

	snprintf(both, sizeof(both), "%.12s:%.8s", number, pin);
	secret_mac(k, both, strlen(both), out);
	secret_wipe(both, sizeof(both));
}
