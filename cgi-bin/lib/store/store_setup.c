#include "store/store_setup.h"
#include "store/store_tables.h"

enum { SCHEMA, HOLIDAY };

static const struct statement sql[] = {
	[SCHEMA] = { "iit", "", CONSOLE,
		"INSERT INTO schema_version (number, oldest_program, applied_at) "
		"VALUES (?, ?, ?)" },
	[HOLIDAY] = { "ds", "", CONSOLE,
		"INSERT INTO holiday (day, name) VALUES (?, ?) "
		"ON DUPLICATE KEY UPDATE name = VALUES(name)" },
};

const struct store_table store_setup_table = { "setup", sql, COUNT(sql),
	TABLE_SETUP };
#define T &store_setup_table

enum lk_err
store_schema_put(struct ctx *c, int number, int oldest)
{
	return store_exec(c, T, SCHEMA, VALS(val_int(number), val_int(oldest),
		val_time(c->now)), NULL);
}

enum lk_err
store_holiday_put(struct ctx *c, int64_t day, const char *name)
{
	return store_exec(c, T, HOLIDAY, VALS(val_day(day), val_text(name)), NULL);
}
