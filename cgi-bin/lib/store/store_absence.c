#include "store/store_absence.h"
#include "store/store_tables.h"

enum { LIST, INSERT, END, OF_DEPUTY, COLLEAGUES };

static const struct statement sql[] = {
	[LIST] = { "d", "iiisddss", DESK,
		"SELECT a.id, a.officer, a.deputy, a.kind, a.from_day, a.until_day, "
		"o.name, d.name FROM absence a JOIN officer o ON o.id = a.officer "
		"JOIN officer d ON d.id = a.deputy "
		"WHERE a.until_day >= ? AND a.ended_at IS NULL "
		"ORDER BY a.from_day, a.id LIMIT 100" },
	[INSERT] = { "iisddit", "", DESK,
		"INSERT INTO absence (officer, deputy, kind, from_day, until_day, "
		"recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)" },
	[END] = { "ti", "", DESK,
		"UPDATE absence SET ended_at = ? WHERE id = ? AND ended_at IS NULL" },
	[OF_DEPUTY] = { "iddi", "s", DESK,
		"SELECT a.kind FROM absence a JOIN officer o ON o.id = a.officer "
		"WHERE a.deputy = ? AND a.from_day <= ? AND a.until_day >= ? "
		"AND a.ended_at IS NULL AND (o.roles + 0) & ? <> 0 "
		"ORDER BY a.id DESC LIMIT 1" },
	[COLLEAGUES] = { "", "isi", DESK,
		"SELECT id, name, roles + 0 FROM officer "
		"WHERE active = 1 AND (roles + 0) & 127 <> 0 "
		"ORDER BY name, id LIMIT 500" },
};

const struct store_table store_absence_table = { "absence", sql, COUNT(sql),
	TABLE_ABSENCE };
#define T &store_absence_table

enum lk_err
store_absences(struct ctx *c, int64_t day, const struct absence **list, size_t *n)
{
	struct absence *out;
	struct rows r;

	TRY(store_query(c, T, LIST, VALS(val_day(day)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].id = value_int(&v[0], 0);
		out[i].officer = value_int(&v[1], 0);
		out[i].deputy = value_int(&v[2], 0);
		out[i].kind = value_text(&v[3]);
		out[i].from = value_day(&v[4]);
		out[i].until = value_day(&v[5]);
		out[i].officer_name = value_text(&v[6]);
		out[i].deputy_name = value_text(&v[7]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_absence_insert(struct ctx *c, const struct absence *a, int64_t recorded_by,
	int64_t *id)
{
	return store_insert(c, T, INSERT, VALS(val_int(a->officer),
		val_int(a->deputy), val_text(a->kind), val_day(a->from),
		val_day(a->until), val_int(recorded_by), val_time(c->now)), id);
}

enum lk_err
store_absence_end(struct ctx *c, int64_t id)
{
	return store_swap(c, T, END, VALS(val_time(c->now), val_int(id)));
}

enum lk_err
store_absence_of_deputy(struct ctx *c, int64_t deputy, unsigned roles,
	int64_t day, const char **kind)
{
	const struct value *v;

	TRY(store_one(c, T, OF_DEPUTY, VALS(val_int(deputy), val_day(day),
		val_day(day), val_int(roles)), &v));
	*kind = value_text(&v[0]);
	return LK_OK;
}

enum lk_err
store_colleagues(struct ctx *c, const struct colleague **list, size_t *n)
{
	struct colleague *out;
	struct rows r;

	TRY(store_query(c, T, COLLEAGUES, NO_VALS, &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].id = value_int(&v[0], 0);
		out[i].name = value_text(&v[1]);
		out[i].roles = (unsigned)value_int(&v[2], 0);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}
