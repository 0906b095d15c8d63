#include <stdio.h>
#include <strings.h>
#include "base/text.h"
#include "form/field_types.h"

/* Doubles, in which expressions count, hold fifteen digits faithfully. */
enum { DIGITS_MOST = 15 };

static bool
starts_with(const char *s, const char *word)
{
	return !strncasecmp(s, word, strlen(word));
}

static void
cut_end(char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	if (m && n > m && !strcasecmp(s + n - m, end))
		s[n - m] = '\0';
}

/* Plain, and without spaces. */
static char *
without_spaces(struct arena *a, const char *s)
{
	char *out = text_plain(a, s), *p = out;

	for (const char *q = out; *q; q++)
		if (*q != ' ')
			*p++ = *q;
	*p = '\0';
	return out;
}

/* "m2" is what a keyboard has for "m²". */
static const char *
plain_unit(struct arena *a, const char *unit)
{
	const char *s = without_spaces(a, unit);
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;

	while (*s) {
		if (starts_with(s, "²") || starts_with(s, "³")) {
			*p++ = starts_with(s, "²") ? '2' : '3';
			s += strlen("²");
		} else {
			*p++ = *s++;
		}
	}
	*p = '\0';
	return out;
}

/* What people write around an amount. */
static char *
bare_number(struct arena *a, const char *typed, const char *unit, bool *minus)
{
	char *s = without_spaces(a, typed);

	if (unit) {
		cut_end(s, without_spaces(a, unit));
		cut_end(s, plain_unit(a, unit));
	}
	*minus = *s == '-';
	s += *s == '-' || *s == '+';
	if (starts_with(s, "Rp")) {
		s += 2;
		s += *s == '.';
	}
	if (!*minus && *s == '-') {
		*minus = true;
		s++;
	}
	cut_end(s, ",-");
	cut_end(s, ".-");
	return s;
}

/* One to three digits, then groups of three behind each mark. */
static bool
grouped(const char *s, size_t len, char mark)
{
	size_t n = 0;
	bool first = true;

	for (size_t i = 0; i <= len; i++) {
		if (i < len && s[i] != mark) {
			n++;
			continue;
		}
		if (first ? n < 1 || n > 3 : n != 3)
			return false;
		first = false;
		n = 0;
	}
	return true;
}

/*
 * Where the decimal mark is in s, and which mark groups; false when the marks
 * make no number. The last of two kinds is the decimal mark, a comma alone is
 * one, and a point followed by exactly three digits groups thousands.
 */
static bool
find_marks(const char *s, const char **decimal, char *group)
{
	const char *dot = strrchr(s, '.'), *comma = strrchr(s, ',');
	bool dots = dot && strchr(s, '.') != dot;
	bool commas = comma && strchr(s, ',') != comma;

	*decimal = NULL;
	*group = '\0';
	if (dot && comma) {
		*decimal = dot > comma ? dot : comma;
		*group = dot > comma ? ',' : '.';
		return strchr(s, **decimal) == *decimal;
	}
	if (dots || commas) {
		*group = dots ? '.' : ',';
	} else if (comma) {
		*decimal = comma;
	} else if (dot) {
		/* "0.125" and "1234.500" group nothing. */
		if (strlen(dot + 1) == 3 && *s != '0' && grouped(s, strlen(s), '.'))
			*group = '.';
		else
			*decimal = dot;
	}
	return true;
}

/* In the stored form; NULL when it is no number or too long to be exact. */
static const char *
canonical(struct arena *a, bool minus, const char *s, const char *decimal,
	char group)
{
	size_t whole = decimal ? (size_t)(decimal - s) : strlen(s), n = 0, frac = 0;
	char *out = arena_alloc(a, strlen(s) + 3), *p = out;

	if (group && !grouped(s, whole, group))
		return NULL;
	if (decimal && !decimal[1])
		return NULL;
	*p++ = '-';
	for (size_t i = 0; i < whole; i++)
		if (s[i] != group && (n || s[i] != '0')) {
			*p++ = s[i];
			n++;
		}
	if (!n)
		*p++ = '0';
	if (decimal) {
		frac = strlen(decimal + 1);
		while (frac && decimal[frac] == '0')
			frac--;
		if (frac)
			*p++ = '.';
		memcpy(p, decimal + 1, frac);
		p += frac;
	}
	*p = '\0';
	if (n + frac > DIGITS_MOST)
		return NULL;
	return minus && strcmp(out, "-0") ? out : out + 1;
}

const char *
decimal_typed(struct arena *a, const char *typed, const char *unit,
	const char **other)
{
	bool minus;
	const char *s = bare_number(a, typed, unit, &minus), *decimal;
	char group;

	*other = NULL;
	if (!strpbrk(s, "0123456789") || s[strspn(s, "0123456789.,")])
		return NULL;
	if (!find_marks(s, &decimal, &group))
		return NULL;
	if (group == '.' && !decimal && strchr(s, '.') == strrchr(s, '.'))
		*other = canonical(a, minus, s, strchr(s, '.'), '\0');
	return canonical(a, minus, s, decimal, group);
}

const char *
number_comma(struct arena *a, const char *stored)
{
	char *out = arena_strdup(a, stored), *dot = strchr(out, '.');

	if (dot)
		*dot = ',';
	return out;
}

static enum problem_code
decimal_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	const char *other, *n = decimal_typed(a, typed, f->unit, &other);

	if (!n)
		return P_NUMBER;
	*stored = n;
	if (!other)
		return P_NONE;
	p->a = number_comma(a, n);
	p->b = number_comma(a, other);
	return P_AMBIGUOUS;
}

static enum problem_code
whole(struct arena *a, const struct field *f, const char *typed,
	const char **stored, enum problem_code broken)
{
	const char *other, *n = decimal_typed(a, typed, f->unit, &other);

	if (!n)
		return P_NUMBER;
	if (strchr(n, '.'))
		return broken;
	*stored = n;
	return P_NONE;
}

static enum problem_code
integer_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	(void)p;
	return whole(a, f, typed, stored, P_INTEGER);
}

static enum problem_code
money_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	(void)p;
	return whole(a, f, typed, stored, P_MONEY);
}

/* Whether stored has the shape that normalise gives. */
static bool
is_stored_number(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	if (!n)
		return false;
	s += n;
	if (*s != '.')
		return !*s;
	n = strspn(s + 1, "0123456789");
	return n && !s[n + 1];
}

static enum problem_code
decimal_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return is_stored_number(stored) ? P_NONE : P_NUMBER;
}

static enum problem_code
integer_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)p;
	(void)f;
	(void)a;
	if (!is_stored_number(stored))
		return P_NUMBER;
	return strchr(stored, '.') ? P_INTEGER : P_NONE;
}

static enum problem_code
money_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	enum problem_code code = integer_check(a, f, stored, p);

	return code == P_INTEGER ? P_MONEY : code;
}

static const char *
comma_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	(void)f;
	(void)lang;
	return number_comma(a, stored);
}

static const char *
comma_edit(struct arena *a, const struct field *f, const char *stored)
{
	(void)f;
	return number_comma(a, stored);
}

static const char *
money_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	int64_t n;

	(void)f;
	(void)lang;
	return parse_int(stored, &n) ? text_rupiah(a, n) : stored;
}

const struct field_type field_integer = {
	.name = "integer", .value = VALUE_NUMBER, .control = CONTROL_NUMBER,
	.inputmode = "numeric",
	.normalise = integer_normalise, .check = integer_check,
	.show = comma_show, .edit = comma_edit,
};

const struct field_type field_decimal = {
	.name = "decimal", .value = VALUE_NUMBER, .control = CONTROL_NUMBER,
	.inputmode = "decimal",
	.normalise = decimal_normalise, .check = decimal_check,
	.show = comma_show, .edit = comma_edit,
};

const struct field_type field_money = {
	.name = "money", .value = VALUE_NUMBER, .control = CONTROL_NUMBER,
	.inputmode = "numeric",
	.normalise = money_normalise, .check = money_check,
	.show = money_show, .edit = comma_edit,
};
