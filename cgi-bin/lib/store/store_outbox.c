#include "store/store_outbox.h"
#include "store/store_tables.h"

#define WAITS "o.sent_at IS NULL AND o.dropped_at IS NULL "

enum { PUT, OLDER, OVERTAKE, WAITING, WAIT_COUNT, OUTCOME, SENT, DROP,
	PHONE_OF_NIK, IDLE, WAITS_FOR_IT };

static const struct statement sql[] = {
	[PUT] = { "istsss", "", APPLY | STATUS | DESK | CLOCK,
		"INSERT INTO outbox (application, cause, at, phone, words, short) "
		"VALUES (?, ?, ?, ?, ?, ?)" },
	/* Read first: an UPDATE that finds nothing would lock the gap into which
	 * the next application's message goes. */
	[OLDER] = { "is", "i", APPLY | STATUS | DESK | CLOCK,
		"SELECT o.id FROM outbox o WHERE o.application = ? AND " WAITS
		"AND o.cause NOT IN ('nik', 'pin', ?)" },
	[OVERTAKE] = { "ti", "", APPLY | STATUS | DESK | CLOCK,
		"UPDATE outbox SET dropped_at = ? WHERE id = ? "
		"AND sent_at IS NULL AND dropped_at IS NULL" },
	[WAITING] = { "ii", "istsssssb", DESK,
		"SELECT o.id, o.cause, o.at, o.phone, o.words, o.short, a.number, "
		"a.name, a.definition FROM outbox o "
		"JOIN application a ON a.id = o.application WHERE " WAITS
		"ORDER BY o.at, o.id LIMIT ?, ?" },
	[WAIT_COUNT] = { "i", "i", DESK,
		"SELECT COUNT(*) FROM (SELECT 1 FROM outbox o WHERE " WAITS
		"LIMIT ?) some" },
	[OUTCOME] = { "i", "sstts", DESK,
		"SELECT a.number, o.cause, o.sent_at, o.dropped_at, u.name "
		"FROM outbox o JOIN application a ON a.id = o.application "
		"LEFT JOIN officer u ON u.id = COALESCE(o.sent_by, o.dropped_by) "
		"WHERE o.id = ?" },
	[SENT] = { "tisi", "", DESK,
		"UPDATE outbox SET sent_at = ?, sent_by = ?, via = ? "
		"WHERE id = ? AND sent_at IS NULL AND dropped_at IS NULL" },
	[DROP] = { "tisi", "", DESK,
		"UPDATE outbox SET dropped_at = ?, dropped_by = ?, "
		"dropped_why = ? "
		"WHERE id = ? AND sent_at IS NULL AND dropped_at IS NULL" },
	[PHONE_OF_NIK] = { "si", "s", APPLY | DESK,
		"SELECT a.phone FROM application_term t "
		"JOIN application a ON a.id = t.application "
		"WHERE t.kind = 'nik' AND t.value = ? AND a.id <> ? "
		"ORDER BY a.sent_at DESC LIMIT 1" },
	[IDLE] = { "i", "i", CLOCK,
		"SELECT o.id FROM outbox o "
		"JOIN application a ON a.id = o.application WHERE " WAITS
		"AND o.cause = 'draf' AND a.saved_at > o.at LIMIT ?" },
	[WAITS_FOR_IT] = { "it", "ii", CLOCK,
		"SELECT COUNT(*), COALESCE(SUM(" WAITS "), 0) FROM outbox o "
		"WHERE o.application = ? AND o.cause = 'pin' AND (o.at > ? "
		"OR (" WAITS "))" },
};

const struct store_table store_outbox_table = { "outbox", sql, COUNT(sql),
	TABLE_OUTBOX };
#define T &store_outbox_table

enum lk_err
store_outbox_put(struct ctx *c, const struct message *m)
{
	assert(store_in_transaction(c));
	return store_exec(c, T, PUT, VALS(val_int(m->application),
		val_text(m->cause), val_time(c->now), val_text(m->phone),
		val_text(m->words), val_text(m->short_words)), NULL);
}

static enum lk_err
overtake(struct ctx *c, const struct rows *r)
{
	for (size_t i = 0; i < r->n; i++)
		TRY(store_exec(c, T, OVERTAKE, VALS(val_time(c->now),
			val_int(value_int(rows_at(r, i), 0))), NULL));
	return LK_OK;
}

enum lk_err
store_outbox_overtake(struct ctx *c, int64_t application, const char *kept)
{
	struct rows r;

	assert(store_in_transaction(c));
	TRY(store_query(c, T, OLDER, VALS(val_int(application), val_text(kept)),
		&r));
	return overtake(c, &r);
}

enum lk_err
store_outbox_drop_idle(struct ctx *c, int64_t most)
{
	struct rows r;

	TRY(store_query(c, T, IDLE, VALS(val_int(most)), &r));
	return overtake(c, &r);
}

enum lk_err
store_outbox_waiting(struct ctx *c, int64_t skip, int64_t most,
	const struct waiting **list, size_t *n)
{
	struct waiting *out;
	struct rows r;

	TRY(store_query(c, T, WAITING, VALS(val_int(skip), val_int(most)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].id = value_int(&v[0], 0);
		out[i].cause = value_text(&v[1]);
		out[i].at = value_time(&v[2]);
		out[i].phone = value_text(&v[3]);
		out[i].words = value_text(&v[4]);
		out[i].short_words = value_text(&v[5]);
		out[i].number = value_text(&v[6]);
		out[i].name = value_text(&v[7]);
		memcpy(out[i].definition, v[8].s, 32);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_outbox_count(struct ctx *c, int64_t most, int64_t *n)
{
	const struct value *v;

	TRY(store_one(c, T, WAIT_COUNT, VALS(val_int(most)), &v));
	*n = value_int(&v[0], 0);
	return LK_OK;
}

enum lk_err
store_outbox_outcome(struct ctx *c, int64_t id, struct outcome *o)
{
	const struct value *v;

	TRY(store_one(c, T, OUTCOME, VALS(val_int(id)), &v));
	o->number = value_text(&v[0]);
	o->cause = value_text(&v[1]);
	o->sent_at = value_time(&v[2]);
	o->dropped_at = value_time(&v[3]);
	o->by = value_text(&v[4]);
	return LK_OK;
}

enum lk_err
store_outbox_sent(struct ctx *c, int64_t id, int64_t officer, const char *via)
{
	return store_swap(c, T, SENT, VALS(val_time(c->now), val_int(officer),
		val_text(via), val_int(id)));
}

enum lk_err
store_outbox_drop(struct ctx *c, int64_t id, int64_t officer, const char *why)
{
	return store_swap(c, T, DROP, VALS(val_time(c->now), val_int(officer),
		val_text(why), val_int(id)));
}

enum lk_err
store_outbox_pins(struct ctx *c, int64_t application, int64_t since,
	int64_t *n, bool *waits)
{
	const struct value *v;

	TRY(store_one(c, T, WAITS_FOR_IT, VALS(val_int(application),
		val_time(since)), &v));
	*n = value_int(&v[0], 0);
	*waits = value_int(&v[1], 0) > 0;
	return LK_OK;
}

enum lk_err
store_outbox_phone_of_nik(struct ctx *c, const char *nik, int64_t application,
	const char **phone)
{
	const struct value *v;

	TRY(store_one(c, T, PHONE_OF_NIK, VALS(val_text(nik),
		val_int(application)), &v));
	*phone = value_text(&v[0]);
	return LK_OK;
}
