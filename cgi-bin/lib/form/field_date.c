#include <ctype.h>
#include "base/text.h"
#include "form/field_types.h"

/* A year outside these is a slip of the finger. */
enum { YEAR_FIRST = 1900, YEAR_LAST = 2200 };

static bool
sane(int64_t day)
{
	return day != NO_DAY && day >= date_day(YEAR_FIRST, 1, 1) &&
	       day <= date_day(YEAR_LAST, 12, 31);
}

static enum problem_code
date_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	int64_t day = date_parse_typed(text_plain(a, typed));

	(void)f;
	(void)p;
	if (!sane(day))
		return P_DATE;
	*stored = date_iso(a, day);
	return P_NONE;
}

static enum problem_code
date_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return date_parse_iso(stored) == NO_DAY ? P_DATE : P_NONE;
}

static const char *
date_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	int64_t day = date_parse_iso(stored);

	(void)f;
	return day == NO_DAY ? stored : date_long(a, day, lang);
}

static const char *
date_edit(struct arena *a, const struct field *f, const char *stored)
{
	int64_t day = date_parse_iso(stored);
	int y, m, d;

	(void)f;
	if (day == NO_DAY)
		return stored;
	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%02d/%02d/%04d", d, m, y);
}

/* The first day of a stored month, "2026-12". */
static int64_t
month_day(struct arena *a, const char *stored)
{
	return date_parse_iso(arena_printf(a, "%s-01", stored));
}

/* 12/2026, 12-2026, Desember 2026, 2026-12: a date whose day is left out. */
static enum problem_code
month_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	int64_t day;

	(void)f;
	(void)p;
	typed = text_plain(a, typed);
	day = month_day(a, typed);
	if (day == NO_DAY)
		day = date_parse_typed(arena_printf(a, "1/%s", typed));
	if (!sane(day))
		return P_MONTH;
	*stored = arena_strndup(a, date_iso(a, day), strlen("2026-12"));
	return P_NONE;
}

static enum problem_code
month_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)f;
	(void)p;
	return month_day(a, stored) == NO_DAY ? P_MONTH : P_NONE;
}

static const char *
month_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	int64_t day = month_day(a, stored);
	int y, m, d;

	(void)f;
	if (day == NO_DAY)
		return stored;
	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%s %d", date_month_name(m, lang), y);
}

static const char *
month_edit(struct arena *a, const struct field *f, const char *stored)
{
	int64_t day = month_day(a, stored);
	int y, m, d;

	(void)f;
	if (day == NO_DAY)
		return stored;
	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%02d/%04d", m, y);
}

/* One or two digits at *s; -1 when there are none. */
static int
pair(const char **s)
{
	int v = 0, n = 0;

	while (n < 2 && isdigit((unsigned char)**s)) {
		v = v * 10 + (**s - '0');
		(*s)++;
		n++;
	}
	return n ? v : -1;
}

/* "pukul 9.30 WITA" has its number in the middle. */
static const char *
skip_word(const char *s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strncmp(s, words[i], strlen(words[i])))
			s += strlen(words[i]);
	return s + strspn(s, " .");
}

static enum problem_code
time_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	static const char *const before[] = { "pukul", "jam", "pkl" };
	static const char *const behind[] = { "wita", "wib", "wit" };
	const char *s = text_lower(a, text_plain(a, typed));
	int h, m;

	(void)f;
	(void)p;
	s = skip_word(s, before, COUNT(before));
	h = pair(&s);
	s += strspn(s, ".:, ") == 1;
	m = pair(&s);
	s += strspn(s, " ");
	s = skip_word(s, behind, COUNT(behind));
	if (*s || h < 0 || h > 23 || m < 0 || m > 59)
		return P_TIME;
	*stored = arena_printf(a, "%02d:%02d", h, m);
	return P_NONE;
}

static enum problem_code
time_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	const char *again = "";

	if (time_normalise(a, f, stored, &again, p) || strcmp(again, stored))
		return P_TIME;
	return P_NONE;
}

static const char *
time_edit(struct arena *a, const struct field *f, const char *stored)
{
	char *out = arena_strdup(a, stored), *colon = strchr(out, ':');

	(void)f;
	if (colon)
		*colon = '.';
	return out;
}

static const char *
time_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	(void)lang;
	return time_edit(a, f, stored);
}

const struct field_type field_date = {
	.name = "date", .value = VALUE_DATE, .control = CONTROL_TEXT,
	.normalise = date_normalise, .check = date_check,
	.show = date_show, .edit = date_edit,
};

const struct field_type field_month = {
	.name = "month", .value = VALUE_DATE, .control = CONTROL_TEXT,
	.normalise = month_normalise, .check = month_check,
	.show = month_show, .edit = month_edit,
};

const struct field_type field_time = {
	.name = "time", .value = VALUE_STRING, .control = CONTROL_TEXT,
	.normalise = time_normalise, .check = time_check,
	.show = time_show, .edit = time_edit,
};
