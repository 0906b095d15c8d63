#include "base/date.h"
#include "store/store.h"

struct value
val_int(int64_t i)
{
	return (struct value){ .kind = 'i', .i = i };
}

struct value
val_int_or_null(int64_t i, int64_t null)
{
	return (struct value){ .kind = 'i', .i = i, .is_null = i == null };
}

struct value
val_text(const char *s)
{
	return (struct value){ .kind = 's', .s = s, .len = s ? strlen(s) : 0,
		.is_null = !s };
}

struct value
val_bytes(const void *p, size_t n)
{
	return (struct value){ .kind = 'b', .s = p, .len = n, .is_null = !p };
}

struct value
val_time(int64_t seconds)
{
	return (struct value){ .kind = 't', .i = seconds * 1000000,
		.is_null = seconds == 0 };
}

struct value
val_time_us(int64_t us)
{
	return (struct value){ .kind = 't', .i = us };
}

struct value
val_day(int64_t day)
{
	return (struct value){ .kind = 'd', .i = day, .is_null = day == NO_DAY };
}

int64_t
value_int(const struct value *v, int64_t null)
{
	return v->is_null ? null : v->i;
}

int64_t
value_time(const struct value *v)
{
	return v->is_null ? 0 : v->i / 1000000;
}

int64_t
value_day(const struct value *v)
{
	return v->is_null ? NO_DAY : v->i;
}

const char *
value_text(const struct value *v)
{
	return v->s ? v->s : "";
}
