#include <ctype.h>
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

/* A space between digits groups three of them; another one is a lost comma, or
 * two numbers. */
static bool
parts_digits(const char *s, const char *space)
{
	return space > s && isdigit((unsigned char)space[-1]) &&
		isdigit((unsigned char)space[1]) &&
		strspn(space + 1, "0123456789") != 3;
}

/* Plain, and without the spaces that mean nothing. */
static char *
without_spaces(struct arena *a, const char *s)
{
	const char *plain = text_plain(a, s);
	char *out = arena_strdup(a, plain), *p = out;

	for (const char *q = plain; *q; q++)
		if (*q != ' ' || parts_digits(plain, q))
			*p++ = *q;
	*p = '\0';
	return out;
}

enum sort { DECIMAL, INTEGER, MONEY };

/* A number and what people write around it. */
struct written {
	bool minus;
	const char *number;	/* digits, points and commas */
	int zeros;		/* that a word behind it stands for: juta, 6 */
	const char *unit;	/* "" when there is none */
};

/* What a word for thousands and more at s adds, and how long it is. Single
 * letters say it only of money: "2 m" are metres. */
static int
zeros_at(const char *s, enum sort sort, size_t *len)
{
	static const struct { const char *word; int zeros; bool money; } words[] = {
		{ "ribu", 3, false }, { "rb", 3, false }, { "juta", 6, false },
		{ "jt", 6, false }, { "miliar", 9, false }, { "milyar", 9, false },
		{ "k", 3, true }, { "m", 9, true },
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (starts_with(s, words[i].word) && (!words[i].money ||
		    (sort == MONEY && !s[1]))) {
			*len = strlen(words[i].word);
			return words[i].zeros;
		}
	*len = 0;
	return 0;
}

static void
split(struct arena *a, const char *typed, enum sort sort, struct written *w)
{
	const char *s = without_spaces(a, typed), *rest;
	size_t n;

	w->minus = *s == '-';
	s += *s == '-' || *s == '+';
	if (starts_with(s, "Rp")) {
		s += 2;
		s += *s == '.';
	}
	if (!w->minus && *s == '-') {
		w->minus = true;
		s++;
	}
	n = strspn(s, "0123456789.,");
	rest = s + n;
	/* "Rp1.500,-" */
	if (!strcmp(rest, "-") && n > 1 && strchr(".,", s[n - 1])) {
		n--;
		rest++;
	}
	w->number = arena_strndup(a, s, n);
	w->zeros = zeros_at(rest, sort, &n);
	rest += n + (rest[n] == '.' && !rest[n + 1]);
	if (sort == MONEY && starts_with(rest, "rupiah"))
		rest += strlen("rupiah");
	w->unit = rest;
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
 * make no number. The last of two kinds is the decimal mark; one mark alone is
 * it too, but before exactly three digits it groups thousands.
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
	} else if (dot || comma) {
		const char *mark = dot ? dot : comma;

		/* "0.125" and "1234.500" group nothing. */
		if (*s != '0' && grouped(s, strlen(s), *mark))
			*group = *mark;
		else
			*decimal = mark;
	}
	return true;
}

/* In the stored form; NULL when it is no number. */
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
	return minus && strcmp(out, "-0") ? out : out + 1;
}

/* Besides the sign and the point, and the 0 before it. */
static bool
is_exact(const char *stored)
{
	size_t n = 0;

	stored += *stored == '-';
	stored += stored[0] == '0' && stored[1] == '.';
	for (; *stored; stored++)
		n += *stored != '.';
	return n <= DIGITS_MOST;
}

/* times/over of a stored number that is exact; NULL when that is not. */
static const char *
scaled(struct arena *a, const char *stored, int64_t times, int64_t over)
{
	bool minus = *stored == '-';
	const char *dot = strchr(stored, '.');
	size_t frac = dot ? strlen(dot + 1) : 0;
	int64_t n;
	char *s, *end;

	if (times == over)
		return stored;
	if (!parse_int(text_digits(a, stored), &n) ||
	    __builtin_mul_overflow(n, times, &n))
		return NULL;
	for (; n % over && frac < 2 * DIGITS_MOST; frac++)
		if (__builtin_mul_overflow(n, 10, &n))
			return NULL;
	if (n % over)
		return NULL;
	s = arena_printf(a, "%0*lld", (int)frac + 1, (long long)(n / over));
	if (frac) {
		s = arena_printf(a, "%.*s.%s", (int)(strlen(s) - frac), s,
			s + strlen(s) - frac);
		for (end = s + strlen(s); end[-1] == '0'; end--)
			;
		end[end[-1] == '.' ? -1 : 0] = '\0';
	}
	if (!is_exact(s))
		return NULL;
	return minus && strcmp(s, "0") ? arena_printf(a, "-%s", s) : s;
}

/* As understood, and the other reading where "1.500" or "1,500" could be meant
 * as 1,5 too (else NULL); without their unit. */
static bool
written_number(struct arena *a, const struct written *w, const char **n,
	const char **other)
{
	const char *s = w->number, *decimal, *mark;
	char group;

	*other = NULL;
	if (!strpbrk(s, "0123456789") || !find_marks(s, &decimal, &group))
		return false;
	mark = group ? strchr(s, group) : NULL;
	if (mark && !decimal && mark == strrchr(s, group))
		*other = canonical(a, w->minus, s, mark, '\0');
	*n = canonical(a, w->minus, s, decimal, group);
	return *n != NULL;
}

static int64_t
power(int zeros)
{
	int64_t n = 1;

	while (zeros-- > 0)
		n *= 10;
	return n;
}

/* What to write instead, in the question's own unit. */
static enum problem_code
another_unit(struct arena *a, const struct field *f, struct problem *p)
{
	p->a = f->unit;
	p->b = arena_printf(a, "12 %s", f->unit);
	return P_UNIT;
}

/*
 * What was typed, in the question's unit. P_AMBIGUOUS and P_CONVERTED come with
 * *stored, and with what they name in p: of the first both readings, in the
 * stored form.
 */
static enum problem_code
read_number(struct arena *a, const struct field *f, const char *typed,
	enum sort sort, const char **stored, struct problem *p)
{
	struct written w;
	const char *n, *other, *unit = f ? f->unit : NULL;
	int64_t times, over;
	enum unit_fit fit;

	split(a, typed, sort, &w);
	if (!written_number(a, &w, &n, &other))
		return P_NUMBER;
	fit = unit_fit(a, w.unit, unit, &times, &over);
	if (fit == UNIT_UNKNOWN)
		return P_NUMBER;
	if (fit == UNIT_OTHER)
		return another_unit(a, f, p);
	if (!is_exact(n) || (w.zeros &&
	    __builtin_mul_overflow(times, power(w.zeros), &times))) {
		p->a = arena_printf(a, "%d", DIGITS_MOST);
		return P_MANY_DIGITS;
	}
	n = scaled(a, n, times, over);
	if (!n)
		return unit ? another_unit(a, f, p) : P_NUMBER;
	*stored = n;
	p->a = n;
	/* Nobody writes three decimals of whole ones: there a mark groups
	 * thousands. But half a million is one. */
	if (sort != DECIMAL && !w.zeros)
		other = NULL;
	if (other)
		other = scaled(a, other, times, over);
	p->b = other;
	return fit == UNIT_ABOUT ? P_CONVERTED : other ? P_AMBIGUOUS : P_NONE;
}

const char *
number_comma(struct arena *a, const char *stored)
{
	char *out = arena_strdup(a, stored), *dot = strchr(out, '.');

	if (dot)
		*dot = ',';
	return out;
}

const char *
number_in(struct arena *a, const char *stored, const char *lang)
{
	return lang && !strcmp(lang, "en") ? stored : number_comma(a, stored);
}

const char *
number_to_type(struct arena *a, const char *stored, const char *lang)
{
	const char *dot = strchr(stored, '.');
	bool thousands = dot && strlen(dot + 1) == 3;

	return number_in(a, thousands ? arena_printf(a, "%s0", stored) : stored,
		lang);
}

static enum problem_code
decimal_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	enum problem_code code = read_number(a, f, typed, DECIMAL, stored, p);

	if (code == P_NUMBER)
		p->a = "2,5";
	return code;
}

static enum problem_code
whole(struct arena *a, const struct field *f, const char *typed, enum sort sort,
	const char **stored, struct problem *p)
{
	const char *n = "";
	enum problem_code code = read_number(a, f, typed, sort, &n, p);

	if (strchr(n, '.'))
		code = sort == MONEY ? P_MONEY : P_INTEGER;
	else if (*n)
		*stored = n;
	if (code == P_NUMBER || code == P_INTEGER || code == P_MONEY)
		p->a = sort == MONEY ? "1.500.000" : "12";
	return code;
}

static enum problem_code
integer_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	return whole(a, f, typed, INTEGER, stored, p);
}

static enum problem_code
money_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	return whole(a, f, typed, MONEY, stored, p);
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
number_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	(void)f;
	return number_in(a, stored, lang);
}

static const char *
number_edit(struct arena *a, const struct field *f, const char *stored)
{
	(void)f;
	return number_to_type(a, stored, NULL);
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
	.show = number_show, .edit = number_edit,
};

const struct field_type field_decimal = {
	.name = "decimal", .value = VALUE_NUMBER, .control = CONTROL_NUMBER,
	.inputmode = "decimal",
	.normalise = decimal_normalise, .check = decimal_check,
	.show = number_show, .edit = number_edit,
};

const struct field_type field_money = {
	.name = "money", .value = VALUE_NUMBER, .control = CONTROL_NUMBER,
	.inputmode = "numeric",
	.normalise = money_normalise, .check = money_check,
	.show = money_show, .edit = number_edit,
};
