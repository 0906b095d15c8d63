#include "base/date.h"
#include "store/store_application.h"
#include "store/store_tables.h"

#define CITIZEN (APPLY | STATUS)

/* In the order of take(). What an applicant said and how he is known are left
 * out where documents are taken in. */
#define COLUMNS_WITH(personal) "a.id, a.number, a.permit, a.definition, " \
	"a.version, a.state, a.stage, a.stage_role, a.stage_unit, " \
	"a.stage_since, a.holder, a.held_since, a.channel, " personal ", " \
	"a.created_at, a.saved_at, a.sent_at, a.complete_at, a.ended_at, " \
	"a.params_day, a.fee, a.clock_from, a.clock_used, a.due, " \
	"a.repair_by, a.repair_stage, a.file_questions "
#define COLUMNS COLUMNS_WITH("a.pin_sealed, a.phone, a.name, a.answers, a.saved_by")
#define IMPERSONAL COLUMNS_WITH("NULL, NULL, NULL, NULL, NULL")
#define KINDS "issbisssstitsbsssbtttttdididdss"
#define FROM_SESSION "FROM session s " \
	"JOIN session_application k ON k.session = s.id " \
	"JOIN application a ON a.id = k.application " \
	"WHERE s.id = ? AND s.expires_at > ? AND s.pc <=> ? " \
	"AND (s.idle_at IS NULL OR s.idle_at > ?) AND a.number = ?"
#define FROM_NUMBER "FROM application a WHERE a.number = ?"

enum { OF_SESSION, OF_SESSION_IMPERSONAL, BY_NUMBER, BY_NUMBER_IMPERSONAL, LOCK,
	LOCK_IMPERSONAL, INSERT, SAVE, WRITE, END, SENT, PIN, SET_PIN, HOLD_DRAFT,
	LAPSED, FILE_QUESTIONS };

static const struct statement sql[] = {
	[OF_SESSION] = { "btits", KINDS "t", CITIZEN,
		"SELECT " COLUMNS ", s.expires_at " FROM_SESSION },
	[OF_SESSION_IMPERSONAL] = { "btits", KINDS "t", UPLOAD,
		"SELECT " IMPERSONAL ", s.expires_at " FROM_SESSION },
	[BY_NUMBER] = { "s", KINDS, CITIZEN | DESK | CLOCK,
		"SELECT " COLUMNS FROM_NUMBER },
	[BY_NUMBER_IMPERSONAL] = { "s", KINDS, UPLOAD,
		"SELECT " IMPERSONAL FROM_NUMBER },
	[LOCK] = { "s", KINDS, CITIZEN | DESK | CLOCK,
		"SELECT " COLUMNS FROM_NUMBER " FOR UPDATE" },
	[LOCK_IMPERSONAL] = { "s", KINDS, UPLOAD,
		"SELECT " IMPERSONAL FROM_NUMBER " FOR UPDATE" },
	[INSERT] = { "ssbsssbbssstt", "", APPLY | DESK,
		"INSERT INTO application (number, permit, definition, state, "
		"stage_unit, channel, pin, pin_sealed, phone, name, answers, created_at, "
		"saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[SAVE] = { "bsssstbsii", "", APPLY | DESK,
		"UPDATE application SET definition = ?, answers = ?, "
		"file_questions = ?, phone = ?, "
		"name = ?, saved_at = ?, saved_by = ?, pin_sealed = NULL, "
		"page = COALESCE(?, page), "
		"version = version + 1 WHERE id = ? AND version = ?" },
	[WRITE] = { "bsssssstitbsssttttdididdsii", "", APPLY | DESK,
		"UPDATE application SET definition = ?, state = ?, stage = ?, "
		"stage_role = ?, stage_unit = ?, answers = ?, "
		"file_questions = ?, stage_since = ?, "
		"holder = ?, held_since = ?, saved_by = ?, phone = ?, name = ?, "
		"channel = ?, saved_at = ?, sent_at = ?, complete_at = ?, "
		"ended_at = ?, params_day = ?, fee = ?, clock_from = ?, "
		"clock_used = ?, due = ?, repair_by = ?, repair_stage = ?, "
		"version = version + 1 WHERE id = ? AND version = ?" },
	[END] = { "sitii", "", STATUS,
		"UPDATE application SET state = ?, stage = NULL, "
		"stage_role = NULL, stage_unit = NULL, holder = NULL, "
		"held_since = NULL, clock_from = NULL, clock_used = ?, "
		"due = NULL, repair_by = NULL, repair_stage = NULL, "
		"ended_at = ?, version = version + 1 "
		"WHERE id = ? AND version = ?" },
	[SENT] = { "si", "", APPLY | DESK,
		"UPDATE application SET sent_channel = ? WHERE id = ?" },
	/* One statement, so that none takes longer than another. */
	[PIN] = { "ss", "bsd", CITIZEN | DESK,
		"SELECT pin, NULL, NULL FROM application WHERE number = ? "
		"UNION ALL SELECT pin, permit, day FROM lapsed WHERE number = ?" },
	[LAPSED] = { "btits", "sd", CITIZEN,
		"SELECT l.permit, l.day FROM session s "
		"JOIN session_application k ON k.session = s.id "
		"JOIN lapsed l ON l.application = k.application "
		"WHERE s.id = ? AND s.expires_at > ? AND s.pc <=> ? "
		"AND (s.idle_at IS NULL OR s.idle_at > ?) AND l.number = ?" },
	[SET_PIN] = { "bii", "", APPLY | DESK,
		"UPDATE application SET pin = ?, pin_sealed = NULL, "
		"version = version + 1 WHERE id = ? AND version = ?" },
	[FILE_QUESTIONS] = { "sii", "", APPLY | DESK,
		"UPDATE application SET file_questions = ? WHERE id = ? "
		"AND version = ?" },
	[HOLD_DRAFT] = { "iti", "", DESK,
		"UPDATE application SET holder = ?, held_since = ? "
		"WHERE id = ? AND state = 'draf'" },
};

const struct store_table store_application_table = { "application", sql,
	COUNT(sql), TABLE_APPLICATION };
#define T &store_application_table

static struct application *
take(struct ctx *c, const struct value *v)
{
	struct application *a = arena_alloc(c->arena, sizeof(*a));

	a->id = value_int(&v[0], 0);
	a->number = value_text(&v[1]);
	a->permit = value_text(&v[2]);
	memcpy(a->definition, v[3].s, sizeof(a->definition));
	a->version = value_int(&v[4], 0);
	a->state = value_text(&v[5]);
	a->stage = v[6].s;
	a->stage_role = v[7].s;
	a->stage_unit = v[8].s;
	a->stage_since = value_time(&v[9]);
	a->holder = value_int(&v[10], 0);
	a->held_since = value_time(&v[11]);
	a->channel = value_text(&v[12]);
	a->pin_sealed = (const unsigned char *)v[13].s;
	a->pin_sealed_len = v[13].len;
	a->phone = value_text(&v[14]);
	a->name = value_text(&v[15]);
	a->answers = value_text(&v[16]);
	a->saved_by = (const unsigned char *)v[17].s;
	a->created_at = value_time(&v[18]);
	a->saved_at = value_time(&v[19]);
	a->sent_at = value_time(&v[20]);
	a->complete_at = value_time(&v[21]);
	a->ended_at = value_time(&v[22]);
	a->params_day = value_day(&v[23]);
	a->fee = value_int(&v[24], -1);
	a->clock_from = value_day(&v[25]);
	a->clock_used = value_int(&v[26], 0);
	a->due = value_day(&v[27]);
	a->repair_by = value_day(&v[28]);
	a->repair_stage = v[29].s;
	a->file_questions = v[30].s;
	return a;
}

/* upload has statements of its own, each after the one of the others. */
static int
own(const struct ctx *c, int statement)
{
	return store_program(c) == UPLOAD ? statement + 1 : statement;
}

enum lk_err
store_application_of_session(struct ctx *c, const char *number,
	const unsigned char session[32], struct application **app, int64_t *ends)
{
	const struct value *v;

	TRY(store_one(c, T, own(c, OF_SESSION), VALS(val_bytes(session, 32),
		val_time(c->now), val_int_or_null(c->actor.pc, 0),
		val_time(c->now), val_text(number)), &v));
	*app = take(c, v);
	*ends = value_time(&v[sizeof(KINDS) - 1]);
	return LK_OK;
}

enum lk_err
store_application_by_number(struct ctx *c, const char *number,
	struct application **app)
{
	const struct value *v;

	TRY(store_one(c, T, own(c, BY_NUMBER), VALS(val_text(number)), &v));
	*app = take(c, v);
	return LK_OK;
}

enum lk_err
store_application_lock(struct ctx *c, const char *number, struct application **app)
{
	const struct value *v;

	assert(store_in_transaction(c));
	TRY(store_one(c, T, own(c, LOCK), VALS(val_text(number)), &v));
	*app = take(c, v);
	return LK_OK;
}

/* "" is no phone and no name. */
static struct value
given(const char *s)
{
	return val_text(s && *s ? s : NULL);
}

enum lk_err
store_application_insert(struct ctx *c, const struct application *a,
	const unsigned char pin[32], int64_t *id)
{
	return store_insert(c, T, INSERT, VALS(val_text(a->number),
		val_text(a->permit), val_bytes(a->definition, 32),
		val_text(a->state), val_text(a->stage_unit),
		val_text(a->channel), val_bytes(pin, 32),
		val_bytes(a->pin_sealed, a->pin_sealed_len), given(a->phone),
		given(a->name), val_text(a->answers), val_time(a->created_at),
		val_time(a->saved_at)), id);
}

enum lk_err
store_application_save(struct ctx *c, const struct application *a,
	const unsigned char session[32], const char *page)
{
	return store_swap(c, T, SAVE, VALS(val_bytes(a->definition, 32),
		val_text(a->answers), val_text(a->file_questions),
		given(a->phone), given(a->name),
		val_time(c->now), val_bytes(session, 32), val_text(page),
		val_int(a->id),
		val_int(a->version)));
}

enum lk_err
store_application_write(struct ctx *c, const struct application *a)
{
	return store_swap(c, T, WRITE, VALS(val_bytes(a->definition, 32),
		val_text(a->state), val_text(a->stage), val_text(a->stage_role),
		val_text(a->stage_unit), val_text(a->answers),
		val_text(a->file_questions), val_time(a->stage_since), val_int_or_null(a->holder, 0),
		val_time(a->held_since), val_bytes(a->saved_by, 32),
		given(a->phone), given(a->name), val_text(a->channel),
		val_time(a->saved_at), val_time(a->sent_at),
		val_time(a->complete_at), val_time(a->ended_at),
		val_day(a->params_day), val_int_or_null(a->fee, -1),
		val_day(a->clock_from), val_int(a->clock_used), val_day(a->due),
		val_day(a->repair_by), val_text(a->repair_stage),
		val_int(a->id), val_int(a->version)));
}

enum lk_err
store_file_questions(struct ctx *c, const struct application *a)
{
	return store_exec(c, T, FILE_QUESTIONS, VALS(val_text(a->file_questions),
		val_int(a->id), val_int(a->version)), NULL);
}

enum lk_err
store_application_end(struct ctx *c, const struct application *a)
{
	return store_swap(c, T, END, VALS(val_text(a->state),
		val_int(a->clock_used), val_time(a->ended_at), val_int(a->id),
		val_int(a->version)));
}

enum lk_err
store_application_sent(struct ctx *c, int64_t id, const char *channel)
{
	return store_exec(c, T, SENT, VALS(val_text(channel), val_int(id)), NULL);
}

static const struct lapsed *
take_lapsed(struct ctx *c, const char *number, const struct value *v)
{
	struct lapsed *l = arena_alloc(c->arena, sizeof(*l));

	l->number = number;
	l->permit = value_text(&v[0]);
	l->on = value_day(&v[1]);
	return l;
}

enum lk_err
store_application_pin(struct ctx *c, const char *number, unsigned char pin[32],
	const struct lapsed **lapsed)
{
	const struct value *v;

	TRY(store_one(c, T, PIN, VALS(val_text(number), val_text(number)), &v));
	memcpy(pin, v[0].s, 32);
	*lapsed = v[1].is_null ? NULL : take_lapsed(c, number, &v[1]);
	return LK_OK;
}

enum lk_err
store_lapsed_of_session(struct ctx *c, const char *number,
	const unsigned char session[32], const struct lapsed **lapsed)
{
	const struct value *v;

	TRY(store_one(c, T, LAPSED, VALS(val_bytes(session, 32), val_time(c->now),
		val_int_or_null(c->actor.pc, 0), val_time(c->now),
		val_text(number)), &v));
	*lapsed = take_lapsed(c, number, v);
	return LK_OK;
}

enum lk_err
store_application_set_pin(struct ctx *c, int64_t id, const unsigned char pin[32],
	int64_t version)
{
	return store_swap(c, T, SET_PIN, VALS(val_bytes(pin, 32), val_int(id),
		val_int(version)));
}

enum lk_err
store_draft_hold(struct ctx *c, int64_t id, int64_t officer)
{
	return store_swap(c, T, HOLD_DRAFT, VALS(val_int(officer),
		val_time(c->now), val_int(id)));
}
