#include <ctype.h>
#include "base/text.h"
#include "form/field_types.h"

/* A year outside these is a slip of the finger. */
enum { YEAR_FIRST = 1900, YEAR_LAST = 2100 };

const char *
date_missing(struct arena *a, const struct date_typed *d, const char *lang)
{
	enum { LEAP = 2000 };
	const char *day = arena_printf(a, "%d %s", d->mday,
		date_month_name(d->month, lang));

	if (date_day(LEAP, d->month, d->mday) == NO_DAY)
		return day;
	return arena_printf(a, "%s %d", day, d->year);
}

/* As a date or a month is typed. */
static const char *
typed_again(struct arena *a, const struct date_typed *d, bool month)
{
	return month ? arena_printf(a, "%02d/%04d", d->month, d->year) :
		arena_printf(a, "%02d/%02d/%04d", d->mday, d->month, d->year);
}

/*
 * A date that was split, as a day. Of a year of two digits both that it may be
 * are named, for the form knows which of them its limits leave.
 */
static enum problem_code
settle(struct arena *a, struct date_typed d, bool month, int64_t *day,
	struct problem *p)
{
	if (d.month < 1 || d.month > 12)
		return P_NO_MONTH;
	if (d.no_century) {
		d.year += 1900;
		*day = date_day(d.year, d.month, d.mday);
		p->a = typed_again(a, &d, month);
		d.year += 100;
		p->b = typed_again(a, &d, month);
		if (*day != NO_DAY && date_day(d.year, d.month, d.mday) != NO_DAY)
			return P_CENTURY;
	}
	if (d.year < YEAR_FIRST || d.year > YEAR_LAST) {
		p->a = arena_printf(a, "%d", YEAR_FIRST);
		p->b = arena_printf(a, "%d", YEAR_LAST);
		return P_YEAR;
	}
	*day = date_day(d.year, d.month, d.mday);
	if (*day != NO_DAY)
		return P_NONE;
	p->a = date_missing(a, &d, NULL);
	return P_NO_DAY;
}

static enum problem_code
date_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	struct date_typed d;
	enum problem_code code;
	int64_t day;

	(void)f;
	if (!date_split(text_plain(a, typed), &d)) {
		p->a = "31/12/2026";
		return P_DATE;
	}
	code = settle(a, d, false, &day, p);
	if (!code)
		*stored = date_iso(a, day);
	return code;
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
	struct date_typed d;
	enum problem_code code;
	int64_t day;

	(void)f;
	typed = text_plain(a, typed);
	if (!(strspn(typed, "0123456789") == 4 &&
	    date_split(arena_printf(a, "%s/1", typed), &d)) &&
	    !date_split(arena_printf(a, "1/%s", typed), &d)) {
		p->a = "12/2026";
		return P_MONTH;
	}
	code = settle(a, d, true, &day, p);
	if (!code)
		*stored = arena_strndup(a, date_iso(a, day), strlen("2026-12"));
	return code;
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

/* "am" or "pm" behind an hour of twelve. */
static int
in_english(const char **s, int h)
{
	bool pm = !strncmp(*s, "pm", 2);

	if ((!pm && strncmp(*s, "am", 2)) || h < 1 || h > 12)
		return h;
	*s += 2;
	*s += strspn(*s, " ");
	return h % 12 + (pm ? 12 : 0);
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
	p->a = "08.30";
	s = skip_word(s, before, COUNT(before));
	h = pair(&s);
	s += strspn(s, ".:, ") == 1;
	m = h < 0 || (*s != 'a' && *s != 'p') ? pair(&s) : 0;
	s += strspn(s, " ");
	h = in_english(&s, h);
	s = skip_word(s, behind, COUNT(behind));
	if (*s || h < 0 || m < 0)
		return P_TIME;
	if (h > 23 || m > 59)
		return P_NO_TIME;
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
	const char *s = stored;
	int hour = pair(&s), minute = *s == ':' && s++ ? pair(&s) : -1;

	if (hour < 0 || minute < 0)
		return time_edit(a, f, stored);
	return date_clock(a, hour, minute, lang);
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
