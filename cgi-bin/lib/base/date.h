/*
 * Days and instants. A day is the number of days since 1970-01-01 (proleptic
 * Gregorian); an instant is UTC seconds. The office's zone is a fixed offset:
 * Indonesia has no daylight saving time.
 */
#ifndef LOKET_DATE_H
#define LOKET_DATE_H

#include "base/arena.h"
#include "base/base.h"

#define NO_DAY INT64_MIN

/* The day of a date, or NO_DAY when there is no such date. Years 1 to 9999. */
int64_t date_day(int year, int month, int mday);
void date_civil(int64_t day, int *year, int *month, int *mday);

/* The day in the office's zone at an instant. */
int64_t date_today(int64_t now, int zone_hours);
/* The day at the office at the instant of the request. */
int64_t ctx_today(const struct ctx *c);

/* The instant at which a day begins in the office's zone. */
int64_t date_start(int64_t day, int zone_hours);

/* 1 Monday ... 7 Sunday (ISO 8601). */
int date_weekday(int64_t day);

/* "2026-12-31" exactly; NO_DAY otherwise. */
int64_t date_parse_iso(const char *s);

/*
 * What people type, made plain: 31/12/2026, 31-12-2026, 31.12.2026, 31122026, 31
 * Desember 2026, Desember 31, 2026 (also short and English names, any case, and
 * a day of the week before), 2026-12-31. False when it has no such shape; that
 * there is such a day is not said. Of a year of two digits the century is open.
 */
struct date_typed {
	int year, month, mday;
	bool no_century;
};
bool date_split(const char *s, struct date_typed *out);

/* The same as a day; NO_DAY when it is none or its century is open. */
int64_t date_parse_typed(const char *s);

/* "2026-12-31" */
char *date_iso(struct arena *a, int64_t day);

/* "Senin" for 1 to "Minggu" for 7 */
const char *date_weekday_name(int weekday, const char *lang);

/* "31 Desember 2026"; lang "en": "31 December 2026". */
char *date_long(struct arena *a, int64_t day, const char *lang);

/* "31 Des 2026" */
char *date_short(struct arena *a, int64_t day, const char *lang);

/* "Selasa, 24 November 2026" */
char *date_full(struct arena *a, int64_t day, const char *lang);

/* "November", "November" */
const char *date_month_name(int month, const char *lang);

/* "2026-11-24T02:15:00Z" into out (at least 21 bytes). */
void date_instant(int64_t at, char *out, size_t room);
bool date_parse_instant(const char *s, int64_t *at);

/* A time of day: "10.15"; in English "10:15am", and "8am" on the hour. */
char *date_clock(struct arena *a, int hour, int minute, const char *lang);

/* "24 November 2026, 10.15" in the office's zone; in English "24 November 2026
 * at 10:15am". */
char *date_time(struct arena *a, int64_t at, int zone_hours, const char *lang);

/* Years completed between two days: what a person's age is. */
int date_years(int64_t from, int64_t to);

#endif
