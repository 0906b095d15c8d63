/* The office's holidays, as the programs count days by them. */
#include "base/clock.h"
#include "store/store_definition.h"
#include "work/definitions.h"

enum { HOLIDAYS_MS = 3000 };

static struct { struct arena *arena; struct calendar cal; int64_t read; bool ok; }
	holidays;

enum lk_err
calendar_read(struct ctx *c)
{
	int64_t *days;
	enum lk_err err;
	size_t n;

	if (holidays.ok && clock_tick() - holidays.read < HOLIDAYS_MS)
		return LK_OK;
	if (!c->store)
		return holidays.ok ? LK_OK : LK_EDOWN;
	err = store_holidays(c, &days, &n);
	if (err != LK_OK)
		return holidays.ok ? LK_OK : err;
	arena_free(&holidays.arena);
	holidays.arena = arena_new();
	holidays.cal.holidays = arena_memdup(holidays.arena, days,
		n * sizeof(*days));
	holidays.cal.n = n;
	holidays.read = clock_tick();
	holidays.ok = true;
	return LK_OK;
}

const struct calendar *
calendar_of(struct ctx *c)
{
	return holidays.ok || calendar_read(c) == LK_OK ? &holidays.cal : NULL;
}
