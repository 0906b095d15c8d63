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
	return possible_date(s + 6, true);
}

/* The date of a family card is the day it was made. */
static bool
is_kk(const char *s)
{
	return possible_date(s + 6, false);
}

static bool
is_16(size_t n)
{
	return n == 16;
}

static bool
is_15_or_16(size_t n)
{
	return n == 15 || n == 16;
}

static bool
is_13(size_t n)
{
	return n == 13;
}

struct number {
	bool (*long_enough)(size_t n);
	enum problem_code count;	/* a: how many there are */
	bool (*possible)(const char *s);	/* or NULL */
	enum problem_code date;
};

static enum problem_code
judge(struct arena *a, const struct number *is, const char *s,
	struct problem *p)
{
	size_t n = strlen(s);

	if (!is->long_enough(n)) {
		p->a = arena_printf(a, "%zu", n);
		return is->count;
	}
	if (is->possible && !is->possible(s)) {
		p->a = arena_strndup(a, s + 6, 6);
		return is->date;
	}
	return P_NONE;
}

static enum problem_code
take(struct arena *a, const struct number *is, const char *typed,
	const char **stored, struct problem *p)
{
	const char *s = digits_of(a, typed);
	enum problem_code code = s ? judge(a, is, s, p) : P_ONLY_DIGITS;

	if (!code)
		*stored = s;
	return code;
}

/* A row of its own for each: the rule is all that differs. */
#define TYPE(type, LENGTH, COUNT, POSSIBLE, DATE) \
static const struct number type##_rule = { LENGTH, COUNT, POSSIBLE, DATE }; \
\
static enum problem_code \
type##_normalise(struct arena *a, const struct field *f, const char *typed, \
	const char **stored, struct problem *p) \
{ \
	(void)f; \
	return take(a, &type##_rule, typed, stored, p); \
} \
\
static enum problem_code \
type##_check(struct arena *a, const struct field *f, const char *stored, \
	struct problem *p) \
{ \
	(void)f; \
	return judge(a, &type##_rule, stored, p); \
} \
\
const struct field_type field_##type = { \
	.name = #type, .value = VALUE_STRING, .control = CONTROL_TEXT, \
	.inputmode = "numeric", \
	.normalise = type##_normalise, .check = type##_check, \
}

TYPE(nik, is_16, P_NIK, is_nik, P_NIK_DATE);
TYPE(kk, is_16, P_KK, is_kk, P_KK_DATE);
TYPE(npwp, is_15_or_16, P_NPWP, NULL, P_NONE);
TYPE(nib, is_13, P_NIB, NULL, P_NONE);
