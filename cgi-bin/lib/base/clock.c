#include <time.h>
#include "base/clock.h"
#include "base/date.h"

static int64_t shift;	/* seconds from the machine's clock to ours */

bool
clock_init(void)
{
	const char *s = getenv("LOKET_NOW"), *since = getenv("LOKET_NOW_SINCE");
	int64_t at, then = (int64_t)time(NULL);

	if (!s || !*s)
		return true;
	if (!date_parse_instant(s, &at) ||
	    (since && *since && !date_parse_instant(since, &then)))
		return false;
	shift = at - then;
	return true;
}

int64_t
clock_now_us(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	return ((int64_t)ts.tv_sec + shift) * 1000000 + ts.tv_nsec / 1000;
}

int64_t
clock_now(void)
{
	return clock_now_us() / 1000000;
}

int64_t
clock_tick(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}
