#include "base/date.h"
#include "store/store_clock.h"
#include "store/store_tables.h"

enum { DAY = 86400, MISS_DAYS = 92, LAPSED_DAYS = 90, USUAL_DAYS = 30 };

enum { LAPSED, LAPSING, UNANSWERED, FETCHED, KEEP_NUMBER, GONE, GONE_TERMS,
	GONE_WORDS, GONE_PROMISES,
	GONE_DOCUMENTS, GONE_KNOWN, GONE_STUMBLES, GONE_MESSAGES, OLD_LAPSED, DROP_LAPSED, END,
	OVER_SESSIONS, DROP_SESSION, DROP_KNOWN, SWEEP_OFFICERS, SWEEP_DEEDS,
	SWEEP_THROTTLE, SWEEP_MISSES, LOST_CHUNKS, DROP_CHUNKS,
	DROP_PICTURES, LAST, WOULD, MOST,
	DONE, HELD, ENDED, OLD_ENDED };

static const struct statement sql[] = {
	[LAPSED] = { "ti", "s", CLOCK,
		"SELECT number FROM application "
		"WHERE state = 'draf' AND saved_at < ? LIMIT ?" },
	/* Once for each time that it was left lying. */
	[LAPSING] = { "tti", "s", CLOCK,
		"SELECT a.number FROM application a "
		"WHERE a.state = 'draf' AND a.saved_at < ? AND a.saved_at >= ? "
		"AND a.phone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outbox o "
		"WHERE o.application = a.id AND o.cause = 'draf' "
		"AND o.at >= a.saved_at) LIMIT ?" },
	[UNANSWERED] = { "di", "s", CLOCK,
		"SELECT number FROM application "
		"WHERE state IN ('kurang', 'perbaikan') AND repair_by < ? LIMIT ?" },
	[FETCHED] = { "i", "s", CLOCK,
		"SELECT a.number FROM application a "
		"JOIN download d ON d.application = a.id "
		"WHERE a.state = 'terbit' LIMIT ?" },
	[KEEP_NUMBER] = { "dii", "", CLOCK,
		"INSERT INTO lapsed (application, number, pin, permit, day) "
		"SELECT id, number, pin, permit, ? FROM application "
		"WHERE id = ? AND version = ?" },
	[GONE] = { "ii", "", CLOCK,
		"DELETE FROM application WHERE id = ? AND version = ? "
		"AND state = 'draf'" },
	[GONE_TERMS] = { "i", "", CLOCK,
		"DELETE FROM application_term WHERE application = ?" },
	[GONE_WORDS] = { "i", "", CLOCK,
		"DELETE FROM application_word WHERE application = ?" },
	[GONE_PROMISES] = { "i", "", CLOCK,
		"DELETE FROM promise WHERE application = ?" },
	[GONE_DOCUMENTS] = { "i", "", CLOCK,
		"DELETE FROM document WHERE application = ?" },
	[OLD_LAPSED] = { "di", "i", CLOCK,
		"SELECT application FROM lapsed WHERE day < ? LIMIT ?" },
	[DROP_LAPSED] = { "i", "", CLOCK,
		"DELETE FROM lapsed WHERE application = ?" },
	[GONE_KNOWN] = { "i", "", CLOCK,
		"DELETE FROM session_application WHERE application = ?" },
	[GONE_STUMBLES] = { "i", "", CLOCK,
		"DELETE FROM stumble WHERE application = ?" },
	[GONE_MESSAGES] = { "i", "", CLOCK,
		"DELETE FROM outbox WHERE application = ?" },
	[END] = { "sitii", "", CLOCK,
		"UPDATE application SET state = ?, stage = NULL, stage_role = NULL, "
		"stage_unit = NULL, holder = NULL, held_since = NULL, "
		"clock_from = NULL, clock_used = ?, due = NULL, repair_by = NULL, "
		"repair_stage = NULL, ended_at = ?, version = version + 1 "
		"WHERE id = ? AND version = ?" },
	[OVER_SESSIONS] = { "ti", "b", CLOCK | PRACTICE,
		"SELECT id FROM session WHERE expires_at < ? LIMIT ?" },
	[DROP_SESSION] = { "bt", "", CLOCK | PRACTICE,
		"DELETE FROM session WHERE id = ? AND expires_at < ?" },
	[DROP_KNOWN] = { "b", "", CLOCK | PRACTICE,
		"DELETE FROM session_application WHERE session = ?" },
	[SWEEP_OFFICERS] = { "ti", "", CLOCK,
		"DELETE FROM officer_session WHERE created_at < ? LIMIT ?" },
	[SWEEP_DEEDS] = { "ti", "", CLOCK,
		"DELETE FROM deed WHERE at < ? LIMIT ?" },
	/* Sign-ins are counted by the minute, the rest by the second at which a
	 * window begins. */
	[SWEEP_THROTTLE] = { "iii", "", CLOCK | PRACTICE,
		"DELETE FROM throttle WHERE slot < IF(kind = 'login', ?, ?) "
		"LIMIT ?" },
	[SWEEP_MISSES] = { "ti", "", CLOCK,
		"DELETE FROM search_miss WHERE day < ? LIMIT ?" },
	[LOST_CHUNKS] = { "ti", "b", CLOCK | PRACTICE,
		"SELECT DISTINCT c.address FROM {db}_berkas.chunk c "
		"LEFT JOIN document d ON d.address = c.address "
		"WHERE c.at < ? AND d.id IS NULL LIMIT ?" },
	[DROP_CHUNKS] = { "b", "", CLOCK | PRACTICE,
		"DELETE FROM {db}_berkas.chunk WHERE address = ?" },
	/* A picture comes after its document's content and goes with it. */
	[DROP_PICTURES] = { "b", "", CLOCK | PRACTICE,
		"DELETE FROM {db}_berkas.picture WHERE address = ?" },
	[LAST] = { "", "t", CLOCK,
		"SELECT last_at FROM clock_round WHERE one = 1" },
	[WOULD] = { "td", "i", CLOCK,
		"SELECT (SELECT COUNT(*) FROM application "
		"WHERE state = 'draf' AND saved_at < ?) + "
		"(SELECT COUNT(*) FROM application "
		"WHERE state IN ('kurang', 'perbaikan') AND repair_by < ?)" },
	[MOST] = { "dd", "i", CLOCK,
		"SELECT COALESCE(MAX(n), 0) FROM clock_ended "
		"WHERE day > ? AND day <= ?" },
	[DONE] = { "t", "", CLOCK,
		"UPDATE clock_round SET last_at = ?, held_at = NULL, "
		"held_cases = NULL WHERE one = 1" },
	[HELD] = { "ti", "", CLOCK,
		"UPDATE clock_round SET held_at = COALESCE(held_at, ?), "
		"held_cases = ? WHERE one = 1" },
	[ENDED] = { "di", "", CLOCK,
		"INSERT INTO clock_ended (day, n) VALUES (?, ?) "
		"ON DUPLICATE KEY UPDATE n = n + VALUES(n)" },
	[OLD_ENDED] = { "d", "", CLOCK,
		"DELETE FROM clock_ended WHERE day <= ?" },
};

const struct store_table store_clock_table = { "clock", sql, COUNT(sql),
	TABLE_CLOCK };
#define T &store_clock_table

static enum lk_err
numbers(struct ctx *c, int statement, const struct value *in, size_t nin,
	struct numbers *out)
{
	const char **list;
	struct rows r;

	TRY(store_query(c, T, statement, in, nin, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++)
		list[i] = value_text(rows_at(&r, i));
	out->list = list;
	out->n = r.n;
	return LK_OK;
}

enum lk_err
store_clock_lapsed(struct ctx *c, int64_t before, struct numbers *n)
{
	return numbers(c, LAPSED, VALS(val_time(before), val_int(ROUND_MOST)), n);
}

enum lk_err
store_clock_lapsing(struct ctx *c, int64_t before, int64_t since,
	struct numbers *n)
{
	return numbers(c, LAPSING, VALS(val_time(before), val_time(since),
		val_int(ROUND_MOST)), n);
}

enum lk_err
store_clock_unanswered(struct ctx *c, int64_t today, struct numbers *n)
{
	return numbers(c, UNANSWERED, VALS(val_day(today), val_int(ROUND_MOST)), n);
}

enum lk_err
store_clock_fetched(struct ctx *c, struct numbers *n)
{
	return numbers(c, FETCHED, VALS(val_int(ROUND_MOST)), n);
}

enum lk_err
store_clock_forget(struct ctx *c, int64_t app, int64_t version)
{
	static const int with_it[] = { GONE_TERMS, GONE_WORDS, GONE_PROMISES,
		GONE_DOCUMENTS,
		GONE_STUMBLES, GONE_MESSAGES };

	TRY(store_exec(c, T, KEEP_NUMBER, VALS(val_day(ctx_today(c)),
		val_int(app), val_int(version)), NULL));
	TRY(store_swap(c, T, GONE, VALS(val_int(app), val_int(version))));
	for (size_t i = 0; i < COUNT(with_it); i++)
		TRY(store_exec(c, T, with_it[i], VALS(val_int(app)), NULL));
	return LK_OK;
}

enum lk_err
store_clock_end(struct ctx *c, int64_t app, int64_t version, const char *state,
	int64_t clock_used)
{
	return store_swap(c, T, END, VALS(val_text(state), val_int(clock_used),
		val_time(c->now), val_int(app), val_int(version)));
}

static enum lk_err
sweep_one(struct ctx *c, int statement, int64_t before, int64_t *rows)
{
	int64_t n;

	TRY(store_exec(c, T, statement, VALS(val_time(before),
		val_int(ROUND_MOST)), &n));
	*rows += n;
	return LK_OK;
}

/* What a session knows goes with it and not before: a person who keeps coming
 * is not asked the PIN of an old draft again. */
static enum lk_err
sweep_sessions(struct ctx *c, int64_t *rows)
{
	struct rows over;
	int64_t n;

	TRY(store_query(c, T, OVER_SESSIONS, VALS(val_time(c->now),
		val_int(ROUND_MOST)), &over));
	if (!over.n)
		return LK_OK;
	TRY(store_begin(c));
	for (size_t i = 0; i < over.n; i++) {
		const struct value *id = rows_at(&over, i);

		TRY(store_exec(c, T, DROP_SESSION, VALS(val_bytes(id->s, id->len),
			val_time(c->now)), &n));
		if (n)
			TRY(store_exec(c, T, DROP_KNOWN, VALS(val_bytes(id->s,
				id->len)), NULL));
	}
	*rows += (int64_t)over.n;
	return store_commit(c);
}

/* Contents without a row, a day after they came: an upload that broke off, or
 * what belonged to a draft that has gone. */
enum lk_err
store_clock_sweep_chunks(struct ctx *c, int64_t *rows)
{
	struct rows lost;

	TRY(store_query(c, T, LOST_CHUNKS, VALS(val_time(c->now - DAY),
		val_int(ROUND_MOST)), &lost));
	for (size_t i = 0; i < lost.n; i++) {
		const struct value *address = rows_at(&lost, i);

		TRY(store_exec(c, T, DROP_PICTURES, VALS(val_bytes(address->s,
			address->len)), NULL));
		TRY(store_exec(c, T, DROP_CHUNKS, VALS(val_bytes(address->s,
			address->len)), NULL));
	}
	*rows = (int64_t)lost.n;
	return LK_OK;
}

enum lk_err
store_clock_sweep_visits(struct ctx *c, int64_t *rows)
{
	int64_t n;

	*rows = 0;
	TRY(sweep_sessions(c, rows));
	TRY(store_exec(c, T, SWEEP_THROTTLE, VALS(val_int((c->now - DAY) / 60),
		val_int(c->now - DAY), val_int(ROUND_MOST)), &n));
	*rows += n;
	return LK_OK;
}

/* Drafts that lapsed long ago, with which sessions knew them. */
static enum lk_err
sweep_lapsed(struct ctx *c, int64_t *rows)
{
	struct rows old;

	TRY(store_query(c, T, OLD_LAPSED, VALS(val_day(ctx_today(c) - LAPSED_DAYS),
		val_int(ROUND_MOST)), &old));
	for (size_t i = 0; i < old.n; i++) {
		int64_t id = value_int(rows_at(&old, i), 0);

		TRY(store_exec(c, T, GONE_KNOWN, VALS(val_int(id)), NULL));
		TRY(store_exec(c, T, DROP_LAPSED, VALS(val_int(id)), NULL));
	}
	*rows += (int64_t)old.n;
	return LK_OK;
}

enum lk_err
store_clock_sweep(struct ctx *c, int64_t *rows)
{
	TRY(store_clock_sweep_visits(c, rows));
	TRY(sweep_one(c, SWEEP_OFFICERS, c->now -
		(int64_t)c->conf->officer_hours * 3600, rows));
	TRY(sweep_one(c, SWEEP_DEEDS, c->now - 2 * DAY, rows));
	TRY(sweep_lapsed(c, rows));
	return sweep_one(c, SWEEP_MISSES, c->now - MISS_DAYS * DAY, rows);
}

enum lk_err
store_clock_last(struct ctx *c, struct clock_round *r)
{
	const struct value *v;

	TRY(store_one(c, T, LAST, NO_VALS, &v));
	r->last_at = value_time(&v[0]);
	return LK_OK;
}

enum lk_err
store_clock_would(struct ctx *c, int64_t lapsed, struct clock_round *r)
{
	const int64_t last = date_today(r->last_at, c->conf->zone);
	const struct value *v;

	TRY(store_one(c, T, WOULD, VALS(val_time(lapsed), val_day(ctx_today(c))),
		&v));
	r->would = value_int(&v[0], 0);
	TRY(store_one(c, T, MOST, VALS(val_day(last - USUAL_DAYS), val_day(last)),
		&v));
	r->most = value_int(&v[0], 0);
	return LK_OK;
}

enum lk_err
store_clock_held(struct ctx *c, int64_t would)
{
	return store_exec(c, T, HELD, VALS(val_time(c->now), val_int(would)), NULL);
}

enum lk_err
store_clock_done(struct ctx *c, int64_t ended)
{
	const int64_t today = ctx_today(c);

	if (ended) {
		TRY(store_exec(c, T, ENDED, VALS(val_day(today), val_int(ended)),
			NULL));
		TRY(store_exec(c, T, OLD_ENDED, VALS(val_day(today -
			2 * USUAL_DAYS)), NULL));
	}
	return store_exec(c, T, DONE, VALS(val_time(c->now)), NULL);
}
