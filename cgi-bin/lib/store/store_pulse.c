#include "store/store_pulse.h"
#include "store/store_tables.h"

#define AGO(column) "TIMESTAMPDIFF(SECOND, " column ", UTC_TIMESTAMP(3))"

enum { LOOKED, ENDED, ROUND, TAKES, LIST };

static const struct statement sql[] = {
	[LOOKED] = { "siii", "", WATCH,
		"INSERT INTO pulse (part, looked_at, well_at, free) "
		"VALUES (?, UTC_TIMESTAMP(3), IF(?, UTC_TIMESTAMP(3), NULL), ?) "
		"ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at), "
		"well_at = IF(?, VALUES(looked_at), well_at), "
		"free = VALUES(free)" },
	[ENDED] = { "ss", "", WATCH,
		"INSERT INTO pulse (part, ended_at, ended_why) "
		"VALUES (?, UTC_TIMESTAMP(3), ?) ON DUPLICATE KEY UPDATE "
		"ended_at = VALUES(ended_at), ended_why = VALUES(ended_why)" },
	[ROUND] = { "s", "", SIGNER | CLOCK,
		"INSERT INTO pulse (part, looked_at, well_at) "
		"VALUES (?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)) "
		"ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at), "
		"well_at = VALUES(well_at)" },
	[TAKES] = { "", "i", CATALOGUE,
		"SELECT @@global.read_only + @@global.innodb_read_only" },
	[LIST] = { "", "siiiiis", CATALOGUE,
		"SELECT part, " AGO("looked_at") ", " AGO("well_at") ", "
		"COALESCE(well_at >= looked_at, 0), free, " AGO("ended_at") ", "
		"ended_why FROM pulse ORDER BY part" },
};

const struct store_table store_pulse_table = { "pulse", sql, COUNT(sql),
	TABLE_PULSE };
#define T &store_pulse_table

enum lk_err
store_pulse_looked(struct ctx *c, const char *part, bool well, int64_t free)
{
	return store_exec(c, T, LOOKED, VALS(val_text(part), val_int(well),
		val_int_or_null(free, -1), val_int(well)), NULL);
}

enum lk_err
store_pulse_ended(struct ctx *c, const char *part, const char *why)
{
	return store_exec(c, T, ENDED, VALS(val_text(part), val_text(why)), NULL);
}

enum lk_err
store_pulse_round(struct ctx *c, const char *part)
{
	return store_exec(c, T, ROUND, VALS(val_text(part)), NULL);
}

enum lk_err
store_pulses(struct ctx *c, struct pulses *p)
{
	const struct value *takes;
	struct pulse *list;
	struct rows r;

	TRY(store_one(c, T, TAKES, NO_VALS, &takes));
	TRY(store_query(c, T, LIST, NO_VALS, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].part = value_text(&v[0]);
		list[i].looked = value_int(&v[1], -1);
		list[i].well = value_int(&v[2], -1);
		list[i].is_well = value_int(&v[3], 0) != 0;
		list[i].free = value_int(&v[4], -1);
		list[i].ended = value_int(&v[5], -1);
		list[i].why = value_text(&v[6]);
	}
	p->list = list;
	p->n = r.n;
	p->read_only = value_int(takes, 0) != 0;
	return LK_OK;
}
