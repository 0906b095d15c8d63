/* Counts for the board, the fold that keeps them, targets. */
#include "base/date.h"
#include "store/store_board.h"
#include "store/store_tables.h"

/* The day of a sending in the office's zone; takes its hours. */
#define DAY_SENT "DATE(DATE_ADD(sent_at, INTERVAL ? HOUR)) "

enum { UNTIL, FIRST, MOVE, FOLD, DAYS, MONTHS, LIVE, TARGETS, TARGET_SET };

static const struct statement sql[] = {
	[UNTIL] = { "", "d", CLOCK | DASHBOARD | DEMO,
		"SELECT until FROM day_fold WHERE one = 1" },
	[FIRST] = { "", "t", CLOCK | DEMO,
		"SELECT MIN(sent_at) FROM application" },
	[MOVE] = { "dd", "", CLOCK | DEMO,
		"UPDATE day_fold SET until = ? WHERE one = 1 AND until <=> ?" },
	/* Folded again after the mark was taken back, a day comes out as it is
	 * now. */
	[FOLD] = { "itt", "", CLOCK | DEMO,
		"INSERT INTO day_count (day, permit, channel, sent) "
		"SELECT " DAY_SENT "AS d, permit, sent_channel, COUNT(*) "
		"FROM application WHERE sent_at >= ? AND sent_at < ? "
		"AND sent_channel IS NOT NULL "
		"GROUP BY d, permit, sent_channel "
		"ON DUPLICATE KEY UPDATE sent = VALUES(sent)" },
	[DAYS] = { "dd", "dssi", DASHBOARD,
		"SELECT day, permit, channel, sent FROM day_count "
		"WHERE day >= ? AND day < ?" },
	[MONTHS] = { "dd", "dssi", DASHBOARD,
		"SELECT MIN(day), '', channel, CAST(SUM(sent) AS INTEGER) "
		"FROM day_count WHERE day >= ? AND day < ? "
		"GROUP BY YEAR(day), MONTH(day), channel" },
	[LIVE] = { "it", "dssi", DASHBOARD,
		"SELECT " DAY_SENT "AS d, permit, sent_channel, COUNT(*) "
		"FROM application FORCE INDEX (sent) WHERE sent_at >= ? "
		"AND sent_channel IS NOT NULL "
		"GROUP BY d, permit, sent_channel" },
	[TARGETS] = { "d", "dii", DASHBOARD,
		"SELECT from_day, weekday, n FROM target WHERE from_day <= ? "
		"ORDER BY from_day" },
	[TARGET_SET] = { "diiit", "", DASHBOARD,
		"INSERT INTO target (from_day, weekday, n, set_by, set_at) "
		"VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n), "
		"set_by = VALUES(set_by), set_at = VALUES(set_at)" },
};

const struct store_table store_board_table = { "board", sql, COUNT(sql),
	TABLE_BOARD };
#define T &store_board_table

enum lk_err
store_fold_until(struct ctx *c, int64_t *until)
{
	const struct value *v;

	TRY(store_one(c, T, UNTIL, NO_VALS, &v));
	*until = value_day(&v[0]);
	return LK_OK;
}

enum lk_err
store_fold_first(struct ctx *c, int64_t *day)
{
	const struct value *v;

	TRY(store_one(c, T, FIRST, NO_VALS, &v));
	*day = v[0].is_null ? NO_DAY :
		date_today(value_time(&v[0]), c->conf->zone);
	return LK_OK;
}

enum lk_err
store_fold(struct ctx *c, int64_t was, int64_t from, int64_t until)
{
	const int zone = c->conf->zone;

	assert(store_in_transaction(c));
	TRY(store_swap(c, T, MOVE, VALS(val_day(until), val_day(was))));
	return store_exec(c, T, FOLD, VALS(val_int(zone),
		val_time(date_start(from, zone)),
		val_time(date_start(until + 1, zone))), NULL);
}

static enum lk_err
sent(struct ctx *c, int statement, const struct value *in, size_t nin,
	struct sent_rows *out)
{
	struct sent_row *list;
	struct rows r;

	TRY(store_query(c, T, statement, in, nin, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].day = value_day(&v[0]);
		list[i].permit = value_text(&v[1]);
		list[i].channel = value_text(&v[2]);
		list[i].n = value_int(&v[3], 0);
	}
	out->list = list;
	out->n = r.n;
	return LK_OK;
}

enum lk_err
store_sent_days(struct ctx *c, int64_t from, int64_t before, struct sent_rows *r)
{
	return sent(c, DAYS, VALS(val_day(from), val_day(before)), r);
}

enum lk_err
store_sent_months(struct ctx *c, int64_t from, int64_t before,
	struct sent_rows *r)
{
	return sent(c, MONTHS, VALS(val_day(from), val_day(before)), r);
}

enum lk_err
store_sent_live(struct ctx *c, int64_t from, struct sent_rows *r)
{
	const int zone = c->conf->zone;

	return sent(c, LIVE, VALS(val_int(zone), val_time(date_start(from,
		zone))), r);
}

enum lk_err
store_targets(struct ctx *c, int64_t until, const struct target_row **list,
	size_t *n)
{
	struct target_row *out;
	struct rows r;

	TRY(store_query(c, T, TARGETS, VALS(val_day(until)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].from_day = value_day(&v[0]);
		out[i].weekday = (int)value_int(&v[1], 0);
		out[i].n = value_int(&v[2], -1);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_target_set(struct ctx *c, int64_t from_day, int weekday, int64_t n)
{
	return store_exec(c, T, TARGET_SET, VALS(val_day(from_day),
		val_int(weekday), val_int_or_null(n, -1),
		val_int(c->actor.officer), val_time(c->now)), NULL);
}
