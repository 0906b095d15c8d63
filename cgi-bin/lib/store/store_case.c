#include "base/clock.h"
#include "store/store_application.h"
#include "store/store_tables.h"
#include "store/store_word.h"

#define CITIZEN (APPLY | STATUS)

enum { TERMS_DELETE, TERM_PUT, SUB_PUT, SUB_COUNT, SUB_LIST, COR_PUT,
	COR_LAST, COR_ASKED, FLAG_PUT, FLAGS, FLAGS_EVER, PROMISE_SEEN, PROMISE_DROP, EVENT_PUT, EVENTS,
	EVENT_LAST, PAY_PUT, PAY_GET };

static const struct statement sql[] = {
	[TERMS_DELETE] = { "i", "", APPLY | DESK,
		"DELETE FROM application_term WHERE application = ?" },
	[TERM_PUT] = { "iss", "", APPLY | DESK,
		"INSERT IGNORE INTO application_term (application, kind, value) "
		"VALUES (?, ?, ?)" },
	[SUB_PUT] = { "iitbsi", "", APPLY | DESK,
		"INSERT INTO submission (application, n, sent_at, definition, "
		"answers, fee) VALUES (?, ?, ?, ?, ?, ?)" },
	[SUB_COUNT] = { "i", "i", CITIZEN | DESK,
		"SELECT COUNT(*) FROM submission WHERE application = ?" },
	[SUB_LIST] = { "i", "ts", CITIZEN | DESK,
		"SELECT sent_at, answers FROM submission "
		"WHERE application = ? ORDER BY n" },
	[COR_PUT] = { "iist", "", DESK,
		"INSERT INTO correction (application, officer, stage, asked_at) "
		"VALUES (?, ?, ?, ?)" },
	[COR_LAST] = { "i", "iist", CITIZEN | DESK,
		"SELECT id, officer, stage, asked_at FROM correction "
		"WHERE application = ? ORDER BY id DESC LIMIT 1" },
	[COR_ASKED] = { "i", "its", UPLOAD,
		"SELECT c.id, c.asked_at, f.question FROM correction c "
		"LEFT JOIN flag f ON f.correction = c.id WHERE c.application = ? "
		"ORDER BY c.id DESC, f.question" },
	[FLAG_PUT] = { "issss", "", DESK,
		"INSERT INTO flag (correction, question, reason, words, old_answer) "
		"VALUES (?, ?, ?, ?, ?)" },
	[FLAGS] = { "i", "ssss", CITIZEN | DESK,
		"SELECT question, reason, words, old_answer FROM flag "
		"WHERE correction = ? ORDER BY question" },
	[FLAGS_EVER] = { "i", "st", CITIZEN | DESK,
		"SELECT f.question, c.asked_at FROM correction c "
		"JOIN flag f ON f.correction = c.id WHERE c.application = ?" },
	[PROMISE_SEEN] = { "tiis", "", DESK,
		"UPDATE promise SET seen_at = ?, seen_by = ? "
		"WHERE application = ? AND question = ?" },
	[PROMISE_DROP] = { "is", "", APPLY | UPLOAD | DESK,
		"DELETE FROM promise WHERE application = ? AND question = ?" },
	[EVENT_PUT] = { "itsissssssi", "", CITIZEN | UPLOAD | DESK | CLOCK | CONSOLE |
		CLASS,
		"INSERT INTO event (application, at, actor, officer, officer_name, "
		"channel, action, state, stage, words, is_public) "
		"SELECT ?, ?, ?, ?, ?, ?, ?, ?, NULLIF(?, ''), ?, ?" },
	[EVENTS] = { "i", "tsssssssi", CITIZEN | DESK,
		"SELECT at, actor, officer_name, channel, action, state, stage, "
		"words, is_public FROM event WHERE application = ? ORDER BY id" },
	[EVENT_LAST] = { "i", "tsssssssi", CITIZEN | DESK,
		"SELECT at, actor, officer_name, channel, action, state, stage, "
		"words, is_public FROM event WHERE application = ? "
		"ORDER BY id DESC LIMIT 1" },
	[PAY_PUT] = { "iidit", "", DESK,
		"INSERT INTO payment (application, amount, paid_on, officer, at) "
		"VALUES (?, ?, ?, ?, ?)" },
	[PAY_GET] = { "i", "idt", CITIZEN | DESK | CLOCK,
		"SELECT amount, paid_on, at FROM payment WHERE application = ?" },
};

const struct store_table store_case_table = { "case", sql, COUNT(sql),
	TABLE_CASE };
#define T &store_case_table

enum lk_err
store_terms_put(struct ctx *c, int64_t app, const struct term *t, size_t n)
{
	TRY(store_exec(c, T, TERMS_DELETE, VALS(val_int(app)), NULL));
	for (size_t i = 0; i < n; i++)
		TRY(store_exec(c, T, TERM_PUT, VALS(val_int(app),
			val_text(t[i].kind), val_text(t[i].value)), NULL));
	return store_words_put(c, app, t, n);
}

enum lk_err
store_submission_insert(struct ctx *c, int64_t app, int64_t n,
	const struct application *a)
{
	return store_exec(c, T, SUB_PUT, VALS(val_int(app), val_int(n),
		val_time(c->now), val_bytes(a->definition, 32),
		val_text(a->answers), val_int_or_null(a->fee, -1)), NULL);
}

enum lk_err
store_submission_count(struct ctx *c, int64_t app, int64_t *n)
{
	const struct value *v;

	TRY(store_one(c, T, SUB_COUNT, VALS(val_int(app)), &v));
	*n = value_int(&v[0], 0);
	return LK_OK;
}

enum lk_err
store_submissions(struct ctx *c, int64_t app, const struct submission **list,
	size_t *n)
{
	struct submission *out;
	struct rows r;

	TRY(store_query(c, T, SUB_LIST, VALS(val_int(app)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		out[i].sent_at = value_time(&rows_at(&r, i)[0]);
		out[i].answers = value_text(&rows_at(&r, i)[1]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_flags_ever(struct ctx *c, int64_t app, const struct flagged **list, size_t *n)
{
	struct flagged *out;
	struct rows r;

	TRY(store_query(c, T, FLAGS_EVER, VALS(val_int(app)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		out[i].question = value_text(&rows_at(&r, i)[0]);
		out[i].at = value_time(&rows_at(&r, i)[1]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_correction_insert(struct ctx *c, int64_t app, int64_t officer,
	const char *stage, const struct flag *flags, size_t n)
{
	int64_t id;

	TRY(store_insert(c, T, COR_PUT, VALS(val_int(app), val_int(officer),
		val_text(stage), val_time(c->now)), &id));
	for (size_t i = 0; i < n; i++)
		TRY(store_exec(c, T, FLAG_PUT, VALS(val_int(id),
			val_text(flags[i].question), val_text(flags[i].reason),
			val_text(flags[i].words), val_text(flags[i].old_answer)),
			NULL));
	return LK_OK;
}

enum lk_err
store_correction_last(struct ctx *c, int64_t app, struct correction **cor)
{
	struct correction *out = arena_alloc(c->arena, sizeof(*out));
	struct flag *flags;
	const struct value *v;
	struct rows r;

	TRY(store_one(c, T, COR_LAST, VALS(val_int(app)), &v));
	out->id = value_int(&v[0], 0);
	out->officer = value_int(&v[1], 0);
	out->stage = value_text(&v[2]);
	out->asked_at = value_time(&v[3]);
	out->officer_name = "";
	TRY(store_query(c, T, FLAGS, VALS(val_int(out->id)), &r));
	flags = arena_array(c->arena, r.n + 1, sizeof(*flags));
	for (size_t i = 0; i < r.n; i++) {
		v = rows_at(&r, i);
		flags[i].question = value_text(&v[0]);
		flags[i].reason = value_text(&v[1]);
		flags[i].words = value_text(&v[2]);
		flags[i].old_answer = value_text(&v[3]);
	}
	out->flags = flags;
	out->n = r.n;
	*cor = out;
	return LK_OK;
}

enum lk_err
store_correction_asked(struct ctx *c, int64_t app, struct correction **cor)
{
	struct correction *out = arena_alloc(c->arena, sizeof(*out));
	struct flag *flags;
	struct rows r;

	TRY(store_query(c, T, COR_ASKED, VALS(val_int(app)), &r));
	if (!r.n)
		return LK_ENOENT;
	flags = arena_array(c->arena, r.n, sizeof(*flags));
	out->id = value_int(&rows_at(&r, 0)[0], 0);
	out->asked_at = value_time(&rows_at(&r, 0)[1]);
	out->stage = out->officer_name = "";
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		if (value_int(&v[0], 0) == out->id && !v[2].is_null)
			flags[out->n++] = (struct flag){ value_text(&v[2]), "",
				"", "" };
	}
	out->flags = flags;
	*cor = out;
	return LK_OK;
}

enum lk_err
store_promise_seen(struct ctx *c, int64_t app, const char *question,
	int64_t officer)
{
	return store_swap(c, T, PROMISE_SEEN, VALS(val_time(c->now),
		val_int(officer), val_int(app), val_text(question)));
}

enum lk_err
store_promise_drop(struct ctx *c, int64_t app, const char *question)
{
	return store_exec(c, T, PROMISE_DROP, VALS(val_int(app),
		val_text(question)), NULL);
}

static const char *
actor_word(enum actor_kind kind)
{
	switch (kind) {
	case ACTOR_OFFICER: return "officer";
	case ACTOR_CLOCK: return "clock";
	case ACTOR_SIGNER: return "signer";
	case ACTOR_CONSOLE: return "console";
	default: return "applicant";
	}
}

enum lk_err
store_event_insert(struct ctx *c, int64_t app, const char *action,
	const char *state, const char *stage, const char *words, bool is_public)
{
	const struct actor *who = &c->actor;

	return store_exec(c, T, EVENT_PUT, VALS(val_int(app),
		val_time_us(clock_now_us()), val_text(actor_word(who->kind)),
		val_int_or_null(who->officer, 0),
		val_text(who->name ? who->name : ""),
		val_text(who->channel ? who->channel : "mandiri"),
		val_text(action), val_text(state), val_text(stage ? stage : ""),
		val_text(words ? words : ""), val_int(is_public)), NULL);
}

static void
take_event(struct event *e, const struct value *v)
{
	e->at = value_time(&v[0]);
	e->actor = value_text(&v[1]);
	e->officer_name = value_text(&v[2]);
	e->channel = value_text(&v[3]);
	e->action = value_text(&v[4]);
	e->state = value_text(&v[5]);
	e->stage = value_text(&v[6]);
	e->words = value_text(&v[7]);
	e->is_public = value_int(&v[8], 0) != 0;
}

enum lk_err
store_events(struct ctx *c, int64_t app, const struct event **e, size_t *n)
{
	struct event *out;
	struct rows r;

	TRY(store_query(c, T, EVENTS, VALS(val_int(app)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++)
		take_event(&out[i], rows_at(&r, i));
	*e = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_event_last(struct ctx *c, int64_t app, struct event *e)
{
	const struct value *v;

	TRY(store_one(c, T, EVENT_LAST, VALS(val_int(app)), &v));
	take_event(e, v);
	return LK_OK;
}

enum lk_err
store_payment_insert(struct ctx *c, int64_t app, int64_t amount, int64_t paid_on,
	int64_t officer)
{
	return store_exec(c, T, PAY_PUT, VALS(val_int(app), val_int(amount),
		val_day(paid_on), val_int(officer), val_time(c->now)), NULL);
}

enum lk_err
store_payment(struct ctx *c, int64_t app, struct payment *p)
{
	const struct value *v;

	TRY(store_one(c, T, PAY_GET, VALS(val_int(app)), &v));
	p->amount = value_int(&v[0], 0);
	p->paid_on = value_day(&v[1]);
	p->at = value_time(&v[2]);
	return LK_OK;
}
