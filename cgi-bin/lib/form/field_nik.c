/*
 * Numbers that the state has given a person: NIK, KK, NPWP, NIB. Only what is
 * surely wrong is refused; there is no check digit to trust, and real cards
 * with odd numbers exist.
 */
#include "base/text.h"
#include "form/field_types.h"

/* The digits of what was typed; NULL when there is anything else in it than
 * digits, spaces, dots and hyphens. */
static const char *
digits_of(struct arena *a, const char *typed)
{
	typed = text_plain(a, typed);
	if (typed[strspn(typed, "0123456789 .-")])
		return NULL;
	return text_digits(a, typed);
}

static int
two(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

/* DDMMYY at s. A leap year serves all: 29 February 00 may be of 2000. */
static bool
possible_date(const char *s, bool women)
{
	int mday = two(s), year = two(s + 4);

	if (women && mday > 40)
		mday -= 40;
	return date_day(2000 + year, two(s + 2), mday) != NO_DAY;
}

static bool
is_nik(const char *s)
{
	return strlen(s) == 16 && possible_date(s + 6, true);
}

/* The date of a family card is the day it was made. */
static bool
is_kk(const char *s)
{
	return strlen(s) == 16 && possible_date(s + 6, false);
}

static bool
is_npwp(const char *s)
{
	return strlen(s) == 15 || strlen(s) == 16;
}

static bool
is_nib(const char *s)
{
	return strlen(s) == 13;
}

static enum problem_code
take(struct arena *a, const char *typed, const char **stored,
	bool (*good)(const char *), enum problem_code code)
{
	const char *s = digits_of(a, typed);

	if (!s || !good(s))
		return code;
	*stored = s;
	return P_NONE;
}

/* A row of its own for each: the code and the rule are all that differs. */
#define TYPE(type, CODE) \
static enum problem_code \
type##_normalise(struct arena *a, const struct field *f, const char *typed, \
	const char **stored, struct problem *p) \
{ \
	(void)f; \
	(void)p; \
	return take(a, typed, stored, is_##type, CODE); \
} \
\
static enum problem_code \
type##_check(struct arena *a, const struct field *f, const char *stored, \
	struct problem *p) \
{ \
	(void)a; \
	(void)f; \
	(void)p; \
	return is_##type(stored) ? P_NONE : CODE; \
} \
\
const struct field_type field_##type = { \
	.name = #type, .value = VALUE_STRING, .control = CONTROL_TEXT, \
	.inputmode = "numeric", \
	.normalise = type##_normalise, .check = type##_check, \
}

TYPE(nik, P_NIK);
TYPE(kk, P_KK);
TYPE(npwp, P_NPWP);
TYPE(nib, P_NIB);
