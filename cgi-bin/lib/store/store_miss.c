#include "store/store_miss.h"
#include "store/store_tables.h"

enum { DIFFERENT_MOST = 200 };	/* a day */

enum { AGAIN, FIRST, LIST, TOTAL, DAYS };

static const struct statement sql[] = {
	[AGAIN] = { "ds", "", CATALOGUE,
		"UPDATE search_miss SET n = n + 1 WHERE day = ? AND words = ?" },
	[FIRST] = { "dsdi", "", CATALOGUE,
		"INSERT IGNORE INTO search_miss (day, words, n) "
		"SELECT ?, ?, 1 FROM DUAL "
		"WHERE (SELECT COUNT(*) FROM search_miss WHERE day = ?) < ?" },
	[LIST] = { "diiisi", "sid", DASHBOARD,
		"SELECT m.words, m.total, m.last FROM (SELECT words, "
		"CAST(SUM(n) AS INTEGER) AS total, MAX(day) AS last "
		"FROM search_miss WHERE day >= ? GROUP BY words) m "
		"WHERE ? < 0 OR m.total < ? OR (m.total = ? AND m.words > ?) "
		"ORDER BY m.total DESC, m.words LIMIT ?" },
	[TOTAL] = { "d", "i", DASHBOARD,
		"SELECT CAST(COALESCE(SUM(n), 0) AS INTEGER) FROM search_miss "
		"WHERE day >= ?" },
	[DAYS] = { "ds", "sid", DASHBOARD,
		"SELECT words, n, day FROM search_miss WHERE day >= ? "
		"AND words = ? ORDER BY day DESC" },
};

const struct store_table store_miss_table = { "miss", sql, COUNT(sql),
	TABLE_MISS };
#define T &store_miss_table

enum lk_err
store_miss_note(struct ctx *c, int64_t day, const char *words)
{
	int64_t rows;

	TRY(store_exec(c, T, AGAIN, VALS(val_day(day), val_text(words)), &rows));
	if (rows)
		return LK_OK;
	return store_exec(c, T, FIRST, VALS(val_day(day), val_text(words),
		val_day(day), val_int(DIFFERENT_MOST)), NULL);
}

static enum lk_err
misses(struct ctx *c, int statement, const struct value *in, size_t nin,
	struct misses *m)
{
	struct miss *list;
	struct rows r;

	TRY(store_query(c, T, statement, in, nin, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].words = value_text(&v[0]);
		list[i].n = value_int(&v[1], 0);
		list[i].last = value_day(&v[2]);
	}
	m->list = list;
	m->n = r.n;
	return LK_OK;
}

enum lk_err
store_misses(struct ctx *c, int64_t from, int64_t n, const char *words,
	int64_t limit, struct misses *m)
{
	const struct value after = val_int(words ? n : -1);

	return misses(c, LIST, VALS(val_day(from), after, after, after,
		val_text(words), val_int(limit)), m);
}

enum lk_err
store_misses_total(struct ctx *c, int64_t from, int64_t *n)
{
	const struct value *v;

	TRY(store_one(c, T, TOTAL, VALS(val_day(from)), &v));
	*n = value_int(&v[0], 0);
	return LK_OK;
}

enum lk_err
store_miss_days(struct ctx *c, int64_t from, const char *words, struct misses *m)
{
	return misses(c, DAYS, VALS(val_day(from), val_text(words)), m);
}
