#include "store/store_follow.h"
#include "store/store_tables.h"

enum { GET, PUT, DATED, MOVE };

static const struct statement sql[] = {
	[GET] = { "", "btii", CLOCK,
		"SELECT list, since, rounds, COALESCE(upto, -1) "
		"FROM holiday_follow WHERE one = 1" },
	[PUT] = { "btii", "", CLOCK,
		"UPDATE holiday_follow SET list = ?, since = ?, rounds = ?, "
		"upto = NULLIF(?, -1) WHERE one = 1" },
	[DATED] = { "ii", "iisbdiddtt", CLOCK,
		"SELECT a.id, a.version, a.state, a.definition, a.clock_from, "
		"a.clock_used, a.due, a.repair_by, "
		"(SELECT MAX(s.sent_at) FROM submission s "
		"WHERE s.application = a.id), "
		"(SELECT MAX(c.asked_at) FROM correction c "
		"WHERE c.application = a.id) "
		"FROM application a "
		"WHERE a.state IN ('kurang', 'proses', 'perbaikan', 'bayar', "
		"'terbit') AND a.id > ? ORDER BY a.id LIMIT ?" },
	[MOVE] = { "ddii", "", CLOCK,
		"UPDATE application SET due = ?, repair_by = ? "
		"WHERE id = ? AND version = ?" },
};

const struct store_table store_follow_table = { "follow", sql, COUNT(sql),
	TABLE_FOLLOW };
#define T &store_follow_table

enum lk_err
store_follow(struct ctx *c, struct follow *f)
{
	const struct value *v;

	TRY(store_one(c, T, GET, NO_VALS, &v));
	memcpy(f->list, v[0].s, sizeof(f->list));
	f->since = value_time(&v[1]);
	f->rounds = value_int(&v[2], 0);
	f->upto = value_int(&v[3], 0);
	return LK_OK;
}

enum lk_err
store_follow_put(struct ctx *c, const struct follow *f)
{
	return store_exec(c, T, PUT, VALS(val_bytes(f->list, sizeof(f->list)),
		val_time(f->since), val_int(f->rounds), val_int(f->upto)), NULL);
}

enum lk_err
store_dated(struct ctx *c, int64_t after, const struct dated **list, size_t *n)
{
	struct dated *out;
	struct rows r;

	TRY(store_query(c, T, DATED, VALS(val_int(after), val_int(FOLLOW_MOST)),
		&r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].id = value_int(&v[0], 0);
		out[i].version = value_int(&v[1], 0);
		out[i].corrects = !strcmp(value_text(&v[2]), "perbaikan");
		memcpy(out[i].definition, v[3].s, 32);
		out[i].clock_from = value_day(&v[4]);
		out[i].clock_used = value_int(&v[5], 0);
		out[i].due = value_day(&v[6]);
		out[i].repair_by = value_day(&v[7]);
		out[i].sent_at = value_time(&v[8]);
		out[i].asked_at = value_time(&v[9]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_dated_move(struct ctx *c, const struct dated *d, int64_t due,
	int64_t repair_by)
{
	return store_exec(c, T, MOVE, VALS(val_day(due), val_day(repair_by),
		val_int(d->id), val_int(d->version)), NULL);
}
