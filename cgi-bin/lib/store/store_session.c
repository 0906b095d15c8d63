#include "base/secret.h"
#include "store/store_pc.h"
#include "store/store_session.h"
#include "store/store_tables.h"

#define CITIZEN (APPLY | STATUS)

enum { LONG_AGO = 86400 };	/* no session was ever open then */

/* A session is open where it was begun: at its assisted PC, and until it goes
 * idle there; or at none. */
#define OPEN "s.expires_at > ? AND s.pc <=> ? " \
	"AND (s.idle_at IS NULL OR s.idle_at > ?) "
#define OPEN_KINDS "tit"
#define OPEN_VALUES(c) val_time((c)->now), val_int_or_null((c)->actor.pc, 0), \
	val_time((c)->now)

enum { FIND, DIE, PUT, RENEW, KNOWS, MOVE, LIST, FORGET_OTHERS, LEAVE,
	LEAVE_ALL, END, DEED_FIND, DEED_PUT };

static const struct statement session_sql[] = {
	[FIND] = { "b" OPEN_KINDS, "t", CITIZEN | UPLOAD | CLASS,
		"SELECT s.expires_at FROM session s WHERE s.id = ? AND " OPEN },
	/* Whoever sets the clock back does not bring it to life again. */
	[DIE] = { "tbt", "", CITIZEN | UPLOAD | CLASS,
		"UPDATE session SET expires_at = ? WHERE id = ? "
		"AND expires_at <= ?" },
	[PUT] = { "bttsit", "", CITIZEN,
		"INSERT INTO session (id, created_at, expires_at, channel, pc, "
		"idle_at) VALUES (?, ?, ?, ?, ?, ?) "
		"ON DUPLICATE KEY UPDATE expires_at = IF(expires_at > "
		"VALUES(created_at), VALUES(expires_at), expires_at)" },
	[RENEW] = { "tbt", "", CITIZEN | UPLOAD,
		"UPDATE session SET expires_at = ? WHERE id = ? "
		"AND expires_at > ?" },
	[KNOWS] = { "bit", "", CITIZEN,
		"INSERT IGNORE INTO session_application (session, application, at) "
		"VALUES (?, ?, ?)" },
	[MOVE] = { "btb", "", CITIZEN,
		"INSERT IGNORE INTO session_application (session, application, at) "
		"SELECT ?, application, ? FROM session_application "
		"WHERE session = ? LIMIT 50" },
	[LIST] = { "b" OPEN_KINDS, "sssst", CITIZEN,
		"SELECT a.number, a.permit, a.state, a.name, a.saved_at "
		"FROM session s "
		"JOIN session_application k ON k.session = s.id "
		"JOIN application a ON a.id = k.application "
		"WHERE s.id = ? AND " OPEN
		"ORDER BY a.saved_at DESC LIMIT 20" },
	[FORGET_OTHERS] = { "ib", "", APPLY | DESK,
		"DELETE FROM session_application WHERE application = ? "
		"AND session <> ?" },
	[LEAVE] = { "bs", "", APPLY,
		"DELETE k FROM session_application k "
		"JOIN application a ON a.id = k.application "
		"WHERE k.session = ? AND a.number = ?" },
	[LEAVE_ALL] = { "b", "", APPLY,
		"DELETE FROM session_application WHERE session = ?" },
	[END] = { "b", "", APPLY,
		"DELETE FROM session WHERE id = ?" },
	[DEED_FIND] = { "bb", "bs", CITIZEN | UPLOAD | DESK | DASHBOARD | CLASS,
		"SELECT digest, answer FROM deed WHERE actor = ? AND k = ?" },
	[DEED_PUT] = { "bbbst", "", CITIZEN | UPLOAD | DESK | DASHBOARD | CLASS,
		"INSERT INTO deed (actor, k, digest, answer, at) "
		"VALUES (?, ?, ?, ?, ?)" },
};

const struct store_table store_session_table = { "session", session_sql,
	COUNT(session_sql), TABLE_SESSION };
#define T &store_session_table

enum lk_err
store_session_find(struct ctx *c, const unsigned char id[32], int64_t *ends)
{
	const struct value *v;
	enum lk_err err = store_one(c, T, FIND, VALS(val_bytes(id, 32),
		OPEN_VALUES(c)), &v);

	if (err == LK_ENOENT)
		TRY(store_exec(c, T, DIE, VALS(val_time(LONG_AGO),
			val_bytes(id, 32), val_time(c->now)), NULL));
	TRY(err);
	*ends = value_time(&v[0]);
	return LK_OK;
}

enum lk_err
store_session_put(struct ctx *c, const unsigned char id[32], const char *channel,
	int64_t expires)
{
	if (c->actor.pc) {
		TRY(store_pc_end_sessions(c, c->actor.pc));
		expires = c->now + PC_IDLE + PC_KEPT;
	}
	return store_exec(c, T, PUT, VALS(val_bytes(id, 32), val_time(c->now),
		val_time(expires), val_text(channel),
		val_int_or_null(c->actor.pc, 0),
		val_time(c->actor.pc ? c->now + PC_IDLE : 0)), NULL);
}

enum lk_err
store_session_renew(struct ctx *c, const unsigned char id[32], int64_t expires)
{
	return store_exec(c, T, RENEW, VALS(val_time(expires),
		val_bytes(id, 32), val_time(c->now)), NULL);
}

enum lk_err
store_session_knows(struct ctx *c, const unsigned char id[32], int64_t application)
{
	return store_exec(c, T, KNOWS, VALS(val_bytes(id, 32),
		val_int(application), val_time(c->now)), NULL);
}

enum lk_err
store_session_move(struct ctx *c, const unsigned char from[32],
	const unsigned char to[32])
{
	return store_exec(c, T, MOVE, VALS(val_bytes(to, 32), val_time(c->now),
		val_bytes(from, 32)), NULL);
}

enum lk_err
store_session_forget_others(struct ctx *c, int64_t application,
	const unsigned char keep[32])
{
	static const unsigned char nobody[32];

	assert(store_in_transaction(c));
	return store_exec(c, T, FORGET_OTHERS, VALS(val_int(application),
		val_bytes(keep ? keep : nobody, 32)), NULL);
}

enum lk_err
store_session_leave(struct ctx *c, const unsigned char id[32], const char *number)
{
	return store_exec(c, T, LEAVE, VALS(val_bytes(id, 32),
		val_text(number)), NULL);
}

enum lk_err
store_session_end(struct ctx *c, const unsigned char id[32])
{
	assert(store_in_transaction(c));
	TRY(store_exec(c, T, LEAVE_ALL, VALS(val_bytes(id, 32)), NULL));
	return store_exec(c, T, END, VALS(val_bytes(id, 32)), NULL);
}

enum lk_err
store_session_applications(struct ctx *c, const unsigned char id[32],
	const struct known_application **list, size_t *n)
{
	struct known_application *out;
	struct rows r;

	TRY(store_query(c, T, LIST, VALS(val_bytes(id, 32), OPEN_VALUES(c)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].number = value_text(&v[0]);
		out[i].permit = value_text(&v[1]);
		out[i].state = value_text(&v[2]);
		out[i].name = value_text(&v[3]);
		out[i].saved_at = value_time(&v[4]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_deed(struct ctx *c, const unsigned char actor[32],
	const unsigned char key[16], struct deed_row *d)
{
	const struct value *v;

	TRY(store_one(c, T, DEED_FIND, VALS(val_bytes(actor, 32),
		val_bytes(key, 16)), &v));
	memcpy(d->digest, v[0].s, 32);
	d->answer = value_text(&v[1]);
	return LK_OK;
}

enum lk_err
store_deed_insert(struct ctx *c, const unsigned char actor[32],
	const unsigned char key[16], const unsigned char digest[32],
	const char *answer)
{
	return store_exec(c, T, DEED_PUT, VALS(val_bytes(actor, 32),
		val_bytes(key, 16), val_bytes(digest, 32), val_text(answer),
		val_time(c->now)), NULL);
}
#undef T

enum { ADD, GET };

#define THROTTLED (CITIZEN | UPLOAD | LOGIN | DESK)

static const struct statement throttle_sql[] = {
	[ADD] = { "sbii", "", THROTTLED,
		"INSERT INTO throttle (kind, subject, slot, n) VALUES (?, ?, ?, ?) "
		"ON DUPLICATE KEY UPDATE n = n + VALUES(n)" },
	[GET] = { "sbi", "i", THROTTLED,
		"SELECT n FROM throttle WHERE kind = ? AND subject = ? AND slot = ?" },
};

const struct store_table store_throttle_table = { "throttle", throttle_sql,
	COUNT(throttle_sql), TABLE_THROTTLE };
#define T &store_throttle_table

const char *
store_throttle_place(const struct ctx *c)
{
	return c->actor.pc ? arena_printf(c->arena, "pc:%lld",
		(long long)c->actor.pc) : c->actor.address;
}

/* A window is known by the second it begins at. */
static int64_t
slot(const struct ctx *c, int window)
{
	return c->now / window * window;
}

enum lk_err
store_throttle_get(struct ctx *c, const char *kind, const char *subject,
	int window, int64_t *n)
{
	unsigned char digest[32];
	const struct value *v;
	enum lk_err err;

	secret_digest(subject, strlen(subject), digest);
	err = store_one(c, T, GET, VALS(val_text(kind), val_bytes(digest, 32),
		val_int(slot(c, window))), &v);
	if (err == LK_ENOENT) {
		*n = 0;
		return LK_OK;
	}
	if (err == LK_OK)
		*n = value_int(&v[0], 0);
	return err;
}

enum lk_err
store_throttle_add(struct ctx *c, const char *kind, const char *subject,
	int window, int64_t *n)
{
	return store_throttle_add_more(c, kind, subject, window, 1, n);
}

enum lk_err
store_throttle_add_more(struct ctx *c, const char *kind, const char *subject,
	int window, int64_t more, int64_t *n)
{
	unsigned char digest[32];

	assert(!store_in_transaction(c));
	secret_digest(subject, strlen(subject), digest);
	TRY(store_exec(c, T, ADD, VALS(val_text(kind), val_bytes(digest, 32),
		val_int(slot(c, window)), val_int(more)), NULL));
	return store_throttle_get(c, kind, subject, window, n);
}
