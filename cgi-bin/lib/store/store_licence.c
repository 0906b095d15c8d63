#include "store/store_licence.h"
#include "store/store_tables.h"

enum { HOLD, NEXT, RAISE, REACHED, PASS,
	INSERT, LINE, ISSUED, SIGNED, ONE, REVOKE, LAST, SET_NEXT, IMPORT };

static const struct statement sql[] = {
	/* Makes the row or locks it; a SELECT FOR UPDATE of a row that is not
	 * there lets two in, and one of them dies in a deadlock. */
	[HOLD] = { "si", "", DESK | CONSOLE,
		"INSERT INTO licence_counter (permit, year, next) "
		"VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE next = next" },
	[NEXT] = { "si", "i", DESK | CONSOLE,
		"SELECT next FROM licence_counter "
		"WHERE permit = ? AND year = ? FOR UPDATE" },
	[RAISE] = { "sii", "", DESK,
		"UPDATE licence_counter SET next = next + 1 "
		"WHERE permit = ? AND year = ? AND next = ?" },
	/* How far the series has come that gave a number; it locks nothing. */
	[REACHED] = { "s", "i", DESK,
		"SELECT MAX(b.seq) FROM licence a JOIN licence b "
		"ON b.permit = a.permit AND b.year = a.year "
		"WHERE a.number_key = ?" },
	[PASS] = { "isi", "", DESK,
		"UPDATE licence_counter SET next = GREATEST(next, ?) "
		"WHERE permit = ? AND year = ?" },
	[INSERT] = { "isiissssstisdd", "", DESK,
		"INSERT INTO licence (application, permit, year, seq, number, "
		"number_key, code, title, holder, issued_at, signed_by, "
		"signed_as, valid_from, valid_until) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[LINE] = { "isiss", "", DESK,
		"INSERT INTO licence_line (licence, part, n, label, words) "
		"VALUES (?, ?, ?, ?, ?)" },
	[ISSUED] = { "i", "sdts", STATUS | DESK,
		"SELECT number, valid_until, revoked_at, revoked_reason "
		"FROM licence WHERE application = ?" },
	[SIGNED] = { "iit", "i", DESK,
		"SELECT id FROM licence WHERE application = ? AND signed_by = ? "
		"AND issued_at >= ?" },
	[ONE] = { "s", "iisssst", CONSOLE,
		"SELECT l.id, l.application, l.number, a.number, a.state, a.stage, "
		"l.revoked_at FROM licence l "
		"LEFT JOIN application a ON a.id = l.application "
		"WHERE l.number_key = ?" },
	[LAST] = { "si", "i", CONSOLE,
		"SELECT COALESCE(MAX(seq), 0) FROM licence "
		"WHERE permit = ? AND year = ?" },
	[SET_NEXT] = { "isi", "", CONSOLE,
		"UPDATE licence_counter SET next = ? WHERE permit = ? AND year = ?" },
	[IMPORT] = { "sissssstdd", "", CONSOLE,
		"INSERT INTO licence (permit, year, number, number_key, code, "
		"title, holder, issued_at, valid_from, valid_until) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[REVOKE] = { "tsi", "", CONSOLE,
		"UPDATE licence SET revoked_at = ?, revoked_reason = ? "
		"WHERE id = ? AND revoked_at IS NULL" },
};

const struct store_table store_licence_table = { "licence", sql, COUNT(sql),
	TABLE_LICENCE };
#define T &store_licence_table

enum lk_err
store_series_hold(struct ctx *c, const char *permit, int64_t year)
{
	assert(store_in_transaction(c));
	return store_exec(c, T, HOLD, VALS(val_text(permit), val_int(year)),
		NULL);
}

enum lk_err
store_series_reached(struct ctx *c, const char *permit, int64_t year,
	int64_t *last, int64_t *next)
{
	const struct value *v;

	TRY(store_series_hold(c, permit, year));
	TRY(store_one(c, T, NEXT, VALS(val_text(permit), val_int(year)), &v));
	*next = value_int(&v[0], 0);
	TRY(store_one(c, T, LAST, VALS(val_text(permit), val_int(year)), &v));
	*last = value_int(&v[0], 0);
	return LK_OK;
}

enum lk_err
store_series_set(struct ctx *c, const char *permit, int64_t year, int64_t next)
{
	return store_exec(c, T, SET_NEXT, VALS(val_int(next), val_text(permit),
		val_int(year)), NULL);
}

enum lk_err
store_series_next(struct ctx *c, const char *permit, int64_t year, int64_t *seq)
{
	const struct value *v;
	int64_t next;

	TRY(store_series_hold(c, permit, year));
	TRY(store_one(c, T, NEXT, VALS(val_text(permit), val_int(year)), &v));
	next = value_int(&v[0], 0);
	TRY(store_swap(c, T, RAISE, VALS(val_text(permit), val_int(year),
		val_int(next))));
	*seq = next;
	return LK_OK;
}

enum lk_err
store_series_pass(struct ctx *c, const char *permit, int64_t year,
	const char *number_key)
{
	const struct value *v;

	TRY(store_one(c, T, REACHED, VALS(val_text(number_key)), &v));
	return store_exec(c, T, PASS, VALS(val_int(value_int(&v[0], 0) + 1),
		val_text(permit), val_int(year)), NULL);
}

enum lk_err
store_licence_insert(struct ctx *c, const struct licence *l,
	const struct licence_line *lines, size_t n)
{
	int64_t id;

	TRY(store_insert(c, T, INSERT, VALS(val_int(l->application),
		val_text(l->permit), val_int(l->year), val_int(l->seq),
		val_text(l->number), val_text(l->number_key), val_text(l->code),
		val_text(l->title), val_text(l->holder), val_time(l->issued_at),
		val_int(l->signed_by), val_text(l->signed_as),
		val_day(l->valid_from), val_day(l->valid_until)), &id));
	for (size_t i = 0; i < n; i++)
		TRY(store_exec(c, T, LINE, VALS(val_int(id),
			val_text(lines[i].part), val_int((int64_t)i),
			val_text(lines[i].label), val_text(lines[i].words)),
			NULL));
	return LK_OK;
}

enum lk_err
store_licence_issued(struct ctx *c, int64_t app, struct issued *i)
{
	const struct value *v;

	TRY(store_one(c, T, ISSUED, VALS(val_int(app)), &v));
	i->number = value_text(&v[0]);
	i->valid_until = value_day(&v[1]);
	i->revoked_at = value_time(&v[2]);
	i->revoked_reason = value_text(&v[3]);
	return LK_OK;
}

enum lk_err
store_licence_signed(struct ctx *c, int64_t app, int64_t officer, int64_t since)
{
	const struct value *v;

	return store_one(c, T, SIGNED, VALS(val_int(app), val_int(officer),
		val_time(since)), &v);
}

enum lk_err
store_licence_one(struct ctx *c, const char *number_key, struct revocable *r)
{
	const struct value *v;

	TRY(store_one(c, T, ONE, VALS(val_text(number_key)), &v));
	r->id = value_int(&v[0], 0);
	r->application = value_int(&v[1], 0);
	r->number = value_text(&v[2]);
	r->application_number = value_text(&v[3]);
	r->state = value_text(&v[4]);
	r->stage = v[5].s;
	r->revoked_at = value_time(&v[6]);
	return LK_OK;
}

enum lk_err
store_licence_revoke(struct ctx *c, int64_t id, const char *reason)
{
	return store_swap(c, T, REVOKE, VALS(val_time(c->now), val_text(reason),
		val_int(id)));
}

enum lk_err
store_licence_import(struct ctx *c, const struct licence *l)
{
	return store_exec(c, T, IMPORT, VALS(val_text(l->permit),
		val_int(l->year), val_text(l->number), val_text(l->number_key),
		val_text(l->code), val_text(l->title), val_text(l->holder),
		val_time(l->issued_at), val_day(l->valid_from),
		val_day(l->valid_until)), NULL);
}
