#include <ctype.h>
#include <stdio.h>
#include <strings.h>
#include "base/conf.h"
#include "base/date.h"

static const char *const months_id[] = { "Januari", "Februari", "Maret", "April",
	"Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
	"Desember" };
static const char *const months_en[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };
static const char *const short_id[] = { "Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
	"Jul", "Agu", "Sep", "Okt", "Nov", "Des" };
static const char *const short_en[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
static const char *const days_id[] = { "Senin", "Selasa", "Rabu", "Kamis",
	"Jumat", "Sabtu", "Minggu" };
static const char *const days_en[] = { "Monday", "Tuesday", "Wednesday",
	"Thursday", "Friday", "Saturday", "Sunday" };

static bool
english(const char *lang)
{
	return lang && !strcmp(lang, "en");
}

static bool
leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_length(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && leap(year) ? 29 : days[month - 1];
}

int64_t
date_day(int year, int month, int mday)
{
	int64_t y, era, yoe, doy, doe;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || mday < 1 ||
	    mday > month_length(year, month))
		return NO_DAY;
	/* A year that begins in March puts the leap day last; 400 years are
	 * 146097 days. */
	y = year - (month <= 2);
	era = y / 400;
	yoe = y - era * 400;
	doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + mday - 1;
	doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
	return era * 146097 + doe - 719468;
}

void
date_civil(int64_t day, int *year, int *month, int *mday)
{
	int64_t z = day + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;

	*mday = (int)(doy - (153 * mp + 2) / 5 + 1);
	*month = (int)(mp < 10 ? mp + 3 : mp - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int64_t
date_today(int64_t now, int zone_hours)
{
	return floor_div(now + (int64_t)zone_hours * 3600, 86400);
}

int64_t
ctx_today(const struct ctx *c)
{
	return date_today(c->now, c->conf->zone);
}

int64_t
date_start(int64_t day, int zone_hours)
{
	return day * 86400 - (int64_t)zone_hours * 3600;
}

int
date_weekday(int64_t day)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(((day + 3) % 7 + 7) % 7) + 1;
}

/* Exactly n digits at s; -1 otherwise. */
static int
digits(const char *s, int n)
{
	int v = 0;

	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		v = v * 10 + (s[i] - '0');
	}
	return v;
}

int64_t
date_parse_iso(const char *s)
{
	if (strlen(s) != 10 || s[4] != '-' || s[7] != '-')
		return NO_DAY;
	return date_day(digits(s, 4), digits(s + 5, 2), digits(s + 8, 2));
}

static int
month_named(const char *s, size_t len)
{
	static const char *const *const sets[] = { months_id, months_en, short_id,
		short_en };
	static const struct { const char *name; int month; } also[] = {
		{ "agt", 8 }, { "ags", 8 }, { "agust", 8 }, { "sept", 9 },
		{ "nop", 11 }, { "nopember", 11 }, { "pebruari", 2 },
	};

	for (size_t i = 0; i < COUNT(sets); i++)
		for (int m = 0; m < 12; m++)
			if (strlen(sets[i][m]) == len &&
			    !strncasecmp(sets[i][m], s, len))
				return m + 1;
	for (size_t i = 0; i < COUNT(also); i++)
		if (strlen(also[i].name) == len &&
		    !strncasecmp(also[i].name, s, len))
			return also[i].month;
	return 0;
}

/* A run of at most max digits; -1 when there is none. */
static int
number(const char **s, int max)
{
	int v = 0, n = 0;

	while (isdigit((unsigned char)**s) && n < max) {
		v = v * 10 + (**s - '0');
		(*s)++;
		n++;
	}
	return n ? v : -1;
}

static void
separators(const char **s)
{
	*s += strspn(*s, " \t/.,-");
}

static size_t
letters(const char *s)
{
	size_t n = 0;

	while (isalpha((unsigned char)s[n]))
		n++;
	return n;
}

/* "Selasa," and "Tuesday" before a date. */
static void
skip_weekday(const char **s)
{
	size_t n = letters(*s);

	for (int i = 0; i < 7; i++)
		if ((strlen(days_id[i]) == n && !strncasecmp(days_id[i], *s, n)) ||
		    (strlen(days_en[i]) == n && !strncasecmp(days_en[i], *s, n))) {
			*s += n;
			separators(s);
			return;
		}
}

/* Eight digits: 31122026, or 20261231 where that is none. */
static bool
split_digits(const char *s, struct date_typed *out)
{
	*out = (struct date_typed){ digits(s + 4, 4), digits(s + 2, 2),
		digits(s, 2), false };
	if (out->month < 1 || out->month > 12)
		*out = (struct date_typed){ digits(s, 4), digits(s + 4, 2),
			digits(s + 6, 2), false };
	return true;
}

/* A month by its number or its name; -1 for neither. */
static int
month_typed(const char **s)
{
	size_t n = letters(*s);
	int month;

	if (n == 0)
		return number(s, 2);
	month = month_named(*s, n);
	*s += n;
	return month ? month : -1;
}

static bool
split_year_last(const char *s, struct date_typed *out)
{
	const char *from;
	bool named = isalpha((unsigned char)*s);

	out->mday = named ? month_typed(&s) : number(&s, 2);
	if (isdigit((unsigned char)*s))
		return false;
	separators(&s);
	out->month = named ? number(&s, 2) : month_typed(&s);
	/* "Januari 2027" lacks its day: 20 is none. */
	if (isdigit((unsigned char)*s))
		return false;
	separators(&s);
	from = s;
	out->year = number(&s, 4);
	out->no_century = s - from == 2;
	if (named) {
		int mday = out->month;

		out->month = out->mday;
		out->mday = mday;
	}
	return !s[strspn(s, " \t")] && (s - from == 4 || s - from == 2);
}

bool
date_split(const char *s, struct date_typed *out)
{
	size_t n;

	s += strspn(s, " \t");
	skip_weekday(&s);
	n = strspn(s, "0123456789");
	memset(out, 0, sizeof(*out));
	if (n == 8 && !s[n])
		return split_digits(s, out);
	if (n == 4) {
		out->year = number(&s, 4);
		separators(&s);
		out->month = month_typed(&s);
		if (isdigit((unsigned char)*s))
			return false;
		separators(&s);
		out->mday = number(&s, 2);
		s += strspn(s, " \t");
		if (*s)
			return false;
	} else if (n > 2 || !split_year_last(s, out)) {
		return false;
	}
	return out->mday >= 0 && out->month >= 0;
}

int64_t
date_parse_typed(const char *s)
{
	struct date_typed d;

	if (!date_split(s, &d) || d.no_century)
		return NO_DAY;
	return date_day(d.year, d.month, d.mday);
}

char *
date_iso(struct arena *a, int64_t day)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%04d-%02d-%02d", y, m, d);
}

const char *
date_month_name(int month, const char *lang)
{
	assert(month >= 1 && month <= 12);
	return english(lang) ? months_en[month - 1] : months_id[month - 1];
}

char *
date_long(struct arena *a, int64_t day, const char *lang)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%d %s %d", d, date_month_name(m, lang), y);
}

char *
date_short(struct arena *a, int64_t day, const char *lang)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return arena_printf(a, "%d %s %d", d,
		english(lang) ? short_en[m - 1] : short_id[m - 1], y);
}

const char *
date_weekday_name(int weekday, const char *lang)
{
	assert(weekday >= 1 && weekday <= 7);
	return english(lang) ? days_en[weekday - 1] : days_id[weekday - 1];
}

char *
date_full(struct arena *a, int64_t day, const char *lang)
{
	return arena_printf(a, "%s, %s", date_weekday_name(date_weekday(day),
		lang), date_long(a, day, lang));
}

void
date_instant(int64_t at, char *out, size_t room)
{
	int64_t day = floor_div(at, 86400), s = at - day * 86400;
	int y, m, d;

	date_civil(day, &y, &m, &d);
	snprintf(out, room, "%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d,
		(int)(s / 3600), (int)(s / 60 % 60), (int)(s % 60));
}

bool
date_parse_instant(const char *s, int64_t *at)
{
	int64_t day;
	int h, min, sec, zh = 0, zm = 0, sign = 1;
	char date[11];

	if (strlen(s) < 20 || (s[10] != 'T' && s[10] != ' ') || s[13] != ':' ||
	    s[16] != ':')
		return false;
	memcpy(date, s, 10);
	date[10] = '\0';
	day = date_parse_iso(date);
	h = digits(s + 11, 2);
	min = digits(s + 14, 2);
	sec = digits(s + 17, 2);
	s += 19;
	if (*s == '.')
		s += 1 + strspn(s + 1, "0123456789");
	if (*s == '+' || *s == '-') {
		sign = *s == '-' ? -1 : 1;
		if (strlen(s) != 6 || s[3] != ':')
			return false;
		zh = digits(s + 1, 2);
		zm = digits(s + 4, 2);
	} else if (strcmp(s, "Z")) {
		return false;
	}
	if (day == NO_DAY || h < 0 || h > 23 || min < 0 || min > 59 || sec < 0 ||
	    sec > 60 || zh < 0 || zm < 0)
		return false;
	*at = day * 86400 + h * 3600 + min * 60 + sec - sign * (zh * 3600 + zm * 60);
	return true;
}

char *
date_clock(struct arena *a, int hour, int minute, const char *lang)
{
	const char *half = hour < 12 ? "am" : "pm";
	int h = hour % 12 ? hour % 12 : 12;

	if (!english(lang))
		return arena_printf(a, "%02d.%02d", hour, minute);
	return minute ? arena_printf(a, "%d:%02d%s", h, minute, half) :
		arena_printf(a, "%d%s", h, half);
}

char *
date_time(struct arena *a, int64_t at, int zone_hours, const char *lang)
{
	int64_t local = at + (int64_t)zone_hours * 3600;
	int64_t day = floor_div(local, 86400), s = local - day * 86400;

	return arena_printf(a, "%s%s%s", date_long(a, day, lang),
		english(lang) ? " at " : ", ", date_clock(a, (int)(s / 3600),
		(int)(s / 60 % 60), lang));
}

int
date_years(int64_t from, int64_t to)
{
	int y1, m1, d1, y2, m2, d2;

	date_civil(from, &y1, &m1, &d1);
	date_civil(to, &y2, &m2, &d2);
	return y2 - y1 - (m2 < m1 || (m2 == m1 && d2 < d1));
}
