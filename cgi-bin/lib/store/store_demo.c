#include "base/date.h"
#include "store/store_demo.h"
#include "store/store_tables.h"
#include "store/store_word.h"

enum { MADE = DEMO_TABLES, BEFORE, OFFICERS, SERIES, SERIES_SET, TARGET };

static const struct statement sql[] = {
	[DEMO_APPLICATION] = { "issbi" "ssss" "titsb" "sss" "ttt" "di" "tdid"
		"dstss", "", DEMO,
		"INSERT INTO application (id, number, permit, definition, version, "
		"state, stage, stage_role, stage_unit, "
		"stage_since, holder, held_since, channel, pin, "
		"phone, name, answers, created_at, saved_at, sent_at, "
		"params_day, fee, complete_at, clock_from, clock_used, due, "
		"repair_by, repair_stage, ended_at, sent_channel, page) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
		"?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	/* Two questions may have the same answer. */
	[DEMO_TERM] = { "iss", "", DEMO,
		"INSERT IGNORE INTO application_term (application, kind, value) "
		"VALUES (?, ?, ?)" },
	[DEMO_WORD] = { "si", "", DEMO,
		"INSERT IGNORE INTO application_word (word, application) "
		"VALUES (?, ?)" },
	[DEMO_SUBMISSION] = { "iitbsi", "", DEMO,
		"INSERT INTO submission (application, n, sent_at, definition, "
		"answers, fee) VALUES (?, ?, ?, ?, ?, ?)" },
	[DEMO_PROMISE] = { "isstti", "", DEMO,
		"INSERT INTO promise (application, question, kind, at, seen_at, "
		"seen_by) VALUES (?, ?, ?, ?, ?, ?)" },
	[DEMO_CORRECTION] = { "iiist", "", DEMO,
		"INSERT INTO correction (id, application, officer, stage, "
		"asked_at) VALUES (?, ?, ?, ?, ?)" },
	[DEMO_FLAG] = { "issss", "", DEMO,
		"INSERT INTO flag (correction, question, reason, words, "
		"old_answer) VALUES (?, ?, ?, ?, ?)" },
	[DEMO_PAYMENT] = { "iidit", "", DEMO,
		"INSERT INTO payment (application, amount, paid_on, officer, at) "
		"VALUES (?, ?, ?, ?, ?)" },
	[DEMO_LICENCE] = { "iisiissssstiddi", "", DEMO,
		"INSERT INTO licence (id, application, permit, year, seq, number, "
		"number_key, code, title, holder, issued_at, signed_by, "
		"valid_from, valid_until, document) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[DEMO_LINE] = { "isiss", "", DEMO,
		"INSERT INTO licence_line (licence, part, n, label, words) "
		"VALUES (?, ?, ?, ?, ?)" },
	[DEMO_FETCHED] = { "it", "", DEMO,
		"INSERT INTO download (application, at) VALUES (?, ?)" },
	[DEMO_EVENT] = { "itsissssssi", "", DEMO,
		"INSERT INTO event (application, at, actor, officer, "
		"officer_name, channel, action, state, stage, words, is_public) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[DEMO_AUDIT] = { "itssssbbb", "", DEMO,
		"INSERT INTO audit (chain, at, actor, address, action, object, "
		"digest, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[DEMO_HEAD] = { "ib", "", DEMO,
		"INSERT INTO audit_head (chain, hash) VALUES (?, ?)" },
	[DEMO_STUMBLE] = { "isssit", "", DEMO,
		"INSERT INTO stumble (application, page, question, problem, n, "
		"at) VALUES (?, ?, ?, ?, ?, ?)" },
	[DEMO_MISS] = { "dsi", "", DEMO,
		"INSERT INTO search_miss (day, words, n) VALUES (?, ?, ?) "
		"ON DUPLICATE KEY UPDATE n = n + VALUES(n)" },
	[MADE] = { "", "s", DEMO,
		"SELECT object FROM audit WHERE chain = 0 AND action = 'demo' "
		"ORDER BY id DESC LIMIT 1" },
	[BEFORE] = { "", "iii", DEMO,
		"SELECT (SELECT COUNT(*) FROM application), "
		"(SELECT COALESCE(MAX(id), 0) FROM licence), "
		"(SELECT COALESCE(MAX(id), 0) FROM correction)" },
	[OFFICERS] = { "", "issis", DEMO,
		"SELECT id, login, name, roles + 0, unit FROM officer "
		"WHERE active = 1 ORDER BY id" },
	[SERIES] = { "si", "i", DEMO,
		"SELECT next FROM licence_counter WHERE permit = ? AND year = ?" },
	[SERIES_SET] = { "sii", "", DEMO,
		"INSERT INTO licence_counter (permit, year, next) "
		"VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE next = VALUES(next)" },
	[TARGET] = { "diiit", "", DEMO,
		"INSERT IGNORE INTO target (from_day, weekday, n, set_by, set_at) "
		"VALUES (?, ?, ?, ?, ?)" },
};

const struct store_table store_demo_table = { "demo", sql, COUNT(sql),
	TABLE_DEMO };
#define T &store_demo_table

enum lk_err
store_demo_made(struct ctx *c, const char **words)
{
	const struct value *v;

	TRY(store_one(c, T, MADE, NO_VALS, &v));
	*words = value_text(&v[0]);
	return LK_OK;
}

enum lk_err
store_demo_before(struct ctx *c, struct demo_before *b)
{
	const struct value *v;

	TRY(store_one(c, T, BEFORE, NO_VALS, &v));
	b->applications = value_int(&v[0], 0);
	b->licence = value_int(&v[1], 0);
	b->correction = value_int(&v[2], 0);
	return LK_OK;
}

enum lk_err
store_demo_officers(struct ctx *c, const struct officer **list, size_t *n)
{
	struct officer *out;
	struct rows r;

	TRY(store_query(c, T, OFFICERS, NO_VALS, &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].id = value_int(&v[0], 0);
		out[i].login = value_text(&v[1]);
		out[i].name = value_text(&v[2]);
		out[i].roles = (unsigned)value_int(&v[3], 0);
		out[i].unit = v[4].s;
		out[i].active = true;
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_demo_series(struct ctx *c, const char *permit, int64_t year, int64_t *next)
{
	const struct value *v;
	enum lk_err err = store_one(c, T, SERIES, VALS(val_text(permit),
		val_int(year)), &v);

	if (err != LK_OK && err != LK_ENOENT)
		return err;
	*next = err == LK_OK ? value_int(&v[0], 1) : 1;
	return LK_OK;
}

enum lk_err
store_demo_series_set(struct ctx *c, const char *permit, int64_t year,
	int64_t next)
{
	return store_exec(c, T, SERIES_SET, VALS(val_text(permit), val_int(year),
		val_int(next)), NULL);
}

enum lk_err
store_demo_target(struct ctx *c, int64_t from_day, int weekday, int64_t n,
	int64_t officer)
{
	return store_exec(c, T, TARGET, VALS(val_day(from_day), val_int(weekday),
		val_int_or_null(n, -1), val_int(officer),
		val_time(date_start(from_day, c->conf->zone))), NULL);
}

static void
add(struct demo_rows *r, int table, const struct value *in, size_t n)
{
	size_t need = r->of[table].n + n;

	assert(n == strlen(sql[table].in));
	if (need > r->of[table].room) {
		size_t room = need * 2;
		struct value *v = arena_array(r->arena, room, sizeof(*v));

		if (r->of[table].n)
			memcpy(v, r->of[table].v, r->of[table].n * sizeof(*v));
		r->of[table].v = v;
		r->of[table].room = room;
	}
	memcpy(r->of[table].v + r->of[table].n, in, n * sizeof(*in));
	r->of[table].n = need;
}

static struct value
given(const char *s)
{
	return val_text(s && *s ? s : NULL);
}

void
store_demo_application(struct demo_rows *r, const struct application *a,
	const unsigned char pin[32], const char *sent_channel, const char *page)
{
	add(r, DEMO_APPLICATION, VALS(val_int(a->id), val_text(a->number),
		val_text(a->permit), val_bytes(a->definition, 32),
		val_int(a->version), val_text(a->state), val_text(a->stage),
		val_text(a->stage_role), val_text(a->stage_unit),
		val_time(a->stage_since), val_int_or_null(a->holder, 0),
		val_time(a->held_since), val_text(a->channel),
		val_bytes(pin, 32), given(a->phone), given(a->name),
		val_text(a->answers), val_time(a->created_at),
		val_time(a->saved_at), val_time(a->sent_at),
		val_day(a->params_day), val_int_or_null(a->fee, -1),
		val_time(a->complete_at), val_day(a->clock_from),
		val_int(a->clock_used), val_day(a->due), val_day(a->repair_by),
		val_text(a->repair_stage), val_time(a->ended_at),
		val_text(sent_channel), val_text(page)));
}

void
store_demo_term(struct demo_rows *r, int64_t app, const struct term *t)
{
	const char *const *words;
	size_t n;

	add(r, DEMO_TERM, VALS(val_int(app), val_text(t->kind),
		val_text(t->value)));
	words = term_words(r->arena, t, &n);
	for (size_t i = 0; i < n; i++)
		add(r, DEMO_WORD, VALS(val_text(words[i]), val_int(app)));
}

void
store_demo_submission(struct demo_rows *r, int64_t n,
	const struct application *a)
{
	add(r, DEMO_SUBMISSION, VALS(val_int(a->id), val_int(n),
		val_time(a->saved_at), val_bytes(a->definition, 32),
		val_text(a->answers), val_int_or_null(a->fee, -1)));
}

void
store_demo_promise(struct demo_rows *r, int64_t app,
	const struct promise_row *p, int64_t seen_by)
{
	add(r, DEMO_PROMISE, VALS(val_int(app), val_text(p->question),
		val_text(p->kind), val_time(p->at), val_time(p->seen_at),
		val_int_or_null(p->seen_at ? seen_by : 0, 0)));
}

void
store_demo_correction(struct demo_rows *r, int64_t app,
	const struct correction *cor)
{
	add(r, DEMO_CORRECTION, VALS(val_int(cor->id), val_int(app),
		val_int(cor->officer), val_text(cor->stage),
		val_time(cor->asked_at)));
	for (size_t i = 0; i < cor->n; i++) {
		const struct flag *f = &cor->flags[i];

		add(r, DEMO_FLAG, VALS(val_int(cor->id), val_text(f->question),
			val_text(f->reason), val_text(f->words),
			val_text(f->old_answer)));
	}
}

void
store_demo_payment(struct demo_rows *r, int64_t app, const struct payment *p,
	int64_t officer)
{
	add(r, DEMO_PAYMENT, VALS(val_int(app), val_int(p->amount),
		val_day(p->paid_on), val_int(officer), val_time(p->at)));
}

/* Sheets of a whole year would take hours and gigabytes: 0 is a sheet that
 * nobody has to draw. */
void
store_demo_licence(struct demo_rows *r, const struct licence *l,
	const struct licence_line *lines, size_t n, bool drawn)
{
	add(r, DEMO_LICENCE, VALS(val_int(l->id), val_int(l->application),
		val_text(l->permit), val_int(l->year), val_int(l->seq),
		val_text(l->number), val_text(l->number_key), val_text(l->code),
		val_text(l->title), val_text(l->holder), val_time(l->issued_at),
		val_int(l->signed_by), val_day(l->valid_from),
		val_day(l->valid_until), val_int_or_null(drawn ? 0 : -1, -1)));
	for (size_t i = 0; i < n; i++)
		add(r, DEMO_LINE, VALS(val_int(l->id), val_text(lines[i].part),
			val_int((int64_t)i), val_text(lines[i].label),
			val_text(lines[i].words)));
}

void
store_demo_fetched(struct demo_rows *r, int64_t app, int64_t at)
{
	add(r, DEMO_FETCHED, VALS(val_int(app), val_time(at)));
}

void
store_demo_event(struct demo_rows *r, int64_t app, int64_t officer,
	const struct event *e)
{
	add(r, DEMO_EVENT, VALS(val_int(app), val_time(e->at), val_text(e->actor),
		val_int_or_null(officer, 0), val_text(e->officer_name),
		val_text(e->channel), val_text(e->action), val_text(e->state),
		val_text(e->stage), val_text(e->words), val_int(e->is_public)));
}

void
store_demo_audit(struct demo_rows *r, const struct audit_row *a)
{
	add(r, DEMO_AUDIT, VALS(val_int(a->chain), val_time_us(a->at_us),
		val_text(a->actor), val_text(a->address), val_text(a->action),
		val_text(a->object), val_bytes(a->digest, 32),
		val_bytes(a->prev, 32), val_bytes(a->hash, 32)));
}

void
store_demo_head(struct demo_rows *r, int64_t chain, const unsigned char hash[32])
{
	add(r, DEMO_HEAD, VALS(val_int(chain), val_bytes(hash, 32)));
}

void
store_demo_stumble(struct demo_rows *r, int64_t app, const char *page,
	const char *question, const char *problem, int64_t n, int64_t at)
{
	add(r, DEMO_STUMBLE, VALS(val_int(app), val_text(page),
		val_text(question), val_text(problem), val_int(n),
		val_time(at)));
}

void
store_demo_miss(struct demo_rows *r, int64_t day, const char *words, int64_t n)
{
	add(r, DEMO_MISS, VALS(val_day(day), val_text(words), val_int(n)));
}

enum lk_err
store_demo_flush(struct ctx *c, struct demo_rows *r)
{
	for (int t = 0; t < DEMO_TABLES; t++) {
		size_t n = strlen(sql[t].in);

		TRY(store_exec_rows(c, T, t, r->of[t].v, n, r->of[t].n / n));
		r->of[t].v = NULL;
		r->of[t].n = r->of[t].room = 0;
	}
	return LK_OK;
}
