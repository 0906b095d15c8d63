#include "base/calendar.h"
#include "base/date.h"

enum { MOST = 10000 };

bool
calendar_is_working(const struct calendar *cal, int64_t day)
{
	size_t lo = 0, hi = cal ? cal->n : 0;

	if (date_weekday(day) > 5)
		return false;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (cal->holidays[mid] == day)
			return false;
		if (cal->holidays[mid] < day)
			lo = mid + 1;
		else
			hi = mid;
	}
	return true;
}

int64_t
calendar_after(const struct calendar *cal, int64_t day, int64_t n)
{
	int64_t step = n < 0 ? -1 : 1;

	n = n < 0 ? -n : n;
	if (n > MOST)
		n = MOST;
	while (n > 0) {
		day += step;
		if (calendar_is_working(cal, day))
			n--;
	}
	return day;
}

int64_t
calendar_between(const struct calendar *cal, int64_t from, int64_t to)
{
	int64_t n = 0;

	if (to - from > (int64_t)MOST * 2)
		to = from + (int64_t)MOST * 2;
	for (int64_t d = from + 1; d <= to; d++)
		n += calendar_is_working(cal, d);
	return n;
}
