#include "base/secret.h"
#include "store/store_login.h"
#include "store/store_tables.h"

enum { ACCOUNT, REHASH, OPEN, END, FAILURES, COUNT_ONE, UNCOUNT, INSERT, SECRET,
	TITLE, DISABLE, CHANGE, END_ALL, END_ONE, END_OTHERS, SESSIONS, LIST };

static const struct statement sql[] = {
	[ACCOUNT] = { "s", "issisis", LOGIN | CONSOLE,
		"SELECT o.id, o.login, o.name, o.roles + 0, o.unit, o.active, "
		"s.password FROM officer o "
		"LEFT JOIN officer_secret s ON s.officer = o.id "
		"WHERE o.login = ?" },
	[REHASH] = { "si", "", LOGIN,
		"UPDATE officer_secret SET password = ? WHERE officer = ?" },
	[OPEN] = { "bitts", "", LOGIN,
		"INSERT INTO officer_session (id, officer, created_at, seen_at, "
		"address) VALUES (?, ?, ?, ?, ?)" },
	[END] = { "b", "", LOGIN | CLASS,
		"DELETE FROM officer_session WHERE id = ?" },
	/* A minute is a slot, so that no window has an edge to wait for. */
	[FAILURES] = { "iiibi", "iiii", LOGIN,
		"SELECT COALESCE(SUM(IF(slot > ?, n, 0)), 0), "
		"COALESCE(SUM(IF(slot > ?, n, 0)), 0), COALESCE(SUM(n), 0), "
		"COALESCE(MAX(IF(n > ?, slot, 0)), 0) FROM throttle "
		"WHERE kind = 'login' AND subject = ? AND slot > ?" },
	[COUNT_ONE] = { "bi", "", LOGIN,
		"INSERT INTO throttle (kind, subject, slot, n) "
		"VALUES ('login', ?, ?, 1) ON DUPLICATE KEY UPDATE n = n + 1" },
	[UNCOUNT] = { "bi", "", LOGIN,
		"UPDATE throttle SET n = n - 1 "
		"WHERE kind = 'login' AND subject = ? AND slot = ? AND n > 0" },
	[INSERT] = { "sssst", "", CONSOLE,
		"INSERT INTO officer (login, name, roles, unit, created_at) "
		"VALUES (?, ?, ?, ?, ?)" },
	[SECRET] = { "ist", "", CONSOLE,
		"INSERT INTO officer_secret (officer, password, changed_at) "
		"VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE "
		"password = VALUES(password), changed_at = VALUES(changed_at)" },
	[TITLE] = { "sssi", "", CONSOLE,
		"UPDATE officer SET position = COALESCE(?, position), "
		"rank = COALESCE(?, rank), nip = COALESCE(?, nip) WHERE id = ?" },
	[DISABLE] = { "i", "", CONSOLE,
		"UPDATE officer SET active = 0 WHERE id = ?" },
	[CHANGE] = { "stis", "", LOGIN,
		"UPDATE officer_secret SET password = ?, changed_at = ? "
		"WHERE officer = ? AND password = ?" },
	[END_ALL] = { "i", "", LOGIN | CONSOLE,
		"DELETE FROM officer_session WHERE officer = ?" },
	[END_ONE] = { "ibb", "", LOGIN,
		"DELETE FROM officer_session WHERE officer = ? AND id <> ? "
		"AND SUBSTRING(id, 1, 8) = ?" },
	[END_OTHERS] = { "ib", "", LOGIN,
		"DELETE FROM officer_session WHERE officer = ? AND id <> ?" },
	[SESSIONS] = { "bitt", "bitts", LOGIN,
		"SELECT SUBSTRING(id, 1, 8), id = ?, created_at, seen_at, address "
		"FROM officer_session WHERE officer = ? AND created_at > ? "
		"AND seen_at > ? ORDER BY 2 DESC, seen_at DESC LIMIT 100" },
	[LIST] = { "", "ssssi", CONSOLE,
		"SELECT login, name, roles, unit, active FROM officer "
		"ORDER BY login LIMIT 5000" },
};

const struct store_table store_login_table = { "login", sql, COUNT(sql),
	TABLE_LOGIN };
#define T &store_login_table

enum lk_err
store_account(struct ctx *c, const char *login, struct account **a)
{
	const struct value *v;
	struct account *out;

	TRY(store_one(c, T, ACCOUNT, VALS(val_text(login)), &v));
	out = arena_alloc(c->arena, sizeof(*out));
	out->officer.id = value_int(&v[0], 0);
	out->officer.login = value_text(&v[1]);
	out->officer.name = value_text(&v[2]);
	out->officer.roles = (unsigned)value_int(&v[3], 0);
	out->officer.unit = v[4].s;
	out->officer.active = value_int(&v[5], 0) != 0;
	out->password = value_text(&v[6]);
	*a = out;
	return LK_OK;
}

enum lk_err
store_account_rehash(struct ctx *c, int64_t officer, const char *hash)
{
	return store_swap(c, T, REHASH, VALS(val_text(hash), val_int(officer)));
}

enum lk_err
store_login_open(struct ctx *c, const unsigned char session[32], int64_t officer,
	const char *address)
{
	return store_exec(c, T, OPEN, VALS(val_bytes(session, 32),
		val_int(officer), val_time(c->now), val_time(c->now),
		val_text(address ? address : "")), NULL);
}

enum lk_err
store_login_end(struct ctx *c, const unsigned char session[32])
{
	return store_exec(c, T, END, VALS(val_bytes(session, 32)), NULL);
}

enum lk_err
store_login_failures(struct ctx *c, const char *login, struct failures *f)
{
	const int64_t minute = c->now / 60;
	unsigned char subject[32];
	const struct value *v;

	secret_digest(login, strlen(login), subject);
	TRY(store_one(c, T, FAILURES, VALS(val_int(minute - 5),
		val_int(minute - 60), val_int(0), val_bytes(subject, 32),
		val_int(minute - 24 * 60)), &v));
	f->recent = value_int(&v[0], 0);
	f->hour = value_int(&v[1], 0);
	f->day = value_int(&v[2], 0);
	f->last = value_int(&v[3], 0) * 60;
	return LK_OK;
}

enum lk_err
store_login_count(struct ctx *c, const char *login)
{
	unsigned char subject[32];

	assert(!store_in_transaction(c));
	secret_digest(login, strlen(login), subject);
	return store_exec(c, T, COUNT_ONE, VALS(val_bytes(subject, 32),
		val_int(c->now / 60)), NULL);
}

enum lk_err
store_login_uncount(struct ctx *c, const char *login)
{
	unsigned char subject[32];

	secret_digest(login, strlen(login), subject);
	return store_exec(c, T, UNCOUNT, VALS(val_bytes(subject, 32),
		val_int(c->now / 60)), NULL);
}

enum lk_err
store_account_insert(struct ctx *c, const struct officer *o, const char *roles,
	const char *hash, int64_t *id)
{
	TRY(store_insert(c, T, INSERT, VALS(val_text(o->login),
		val_text(o->name), val_text(roles), val_text(o->unit),
		val_time(c->now)), id));
	return store_account_password(c, *id, hash);
}

enum lk_err
store_account_password(struct ctx *c, int64_t officer, const char *hash)
{
	TRY(store_exec(c, T, SECRET, VALS(val_int(officer), val_text(hash),
		val_time(c->now)), NULL));
	return store_exec(c, T, END_ALL, VALS(val_int(officer)), NULL);
}

enum lk_err
store_login_change(struct ctx *c, const struct account *a, const char *hash)
{
	assert(store_in_transaction(c));
	TRY(store_swap(c, T, CHANGE, VALS(val_text(hash), val_time(c->now),
		val_int(a->officer.id), val_text(a->password))));
	return store_exec(c, T, END_ALL, VALS(val_int(a->officer.id)), NULL);
}

enum lk_err
store_login_end_other(struct ctx *c, int64_t officer,
	const unsigned char ref[SESSION_REF], int64_t *ended)
{
	return store_exec(c, T, END_ONE, VALS(val_int(officer),
		val_bytes(c->actor.session, 32), val_bytes(ref, SESSION_REF)),
		ended);
}

enum lk_err
store_login_end_others(struct ctx *c, int64_t officer, int64_t *ended)
{
	return store_exec(c, T, END_OTHERS, VALS(val_int(officer),
		val_bytes(c->actor.session, 32)), ended);
}

enum lk_err
store_login_sessions(struct ctx *c, int64_t officer,
	const struct officer_session **list, size_t *n)
{
	struct officer_session *out;
	struct rows r;

	TRY(store_query(c, T, SESSIONS, VALS(val_bytes(c->actor.session, 32),
		val_int(officer), val_time(officer_oldest(c)),
		val_time(officer_idle(c))), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		memcpy(out[i].ref, v[0].s, SESSION_REF);
		out[i].present = value_int(&v[1], 0) != 0;
		out[i].since = value_time(&v[2]);
		out[i].seen = value_time(&v[3]);
		out[i].address = value_text(&v[4]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_account_title(struct ctx *c, int64_t officer, const char *position,
	const char *rank, const char *nip)
{
	return store_exec(c, T, TITLE, VALS(val_text(position), val_text(rank),
		val_text(nip), val_int(officer)), NULL);
}

enum lk_err
store_account_disable(struct ctx *c, int64_t officer)
{
	TRY(store_swap(c, T, DISABLE, VALS(val_int(officer))));
	return store_exec(c, T, END_ALL, VALS(val_int(officer)), NULL);
}

enum lk_err
store_accounts(struct ctx *c, const struct account_row **list, size_t *n)
{
	struct account_row *out;
	struct rows r;

	TRY(store_query(c, T, LIST, NO_VALS, &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].login = value_text(&v[0]);
		out[i].name = value_text(&v[1]);
		out[i].roles = value_text(&v[2]);
		out[i].unit = v[3].s;
		out[i].active = value_int(&v[4], 0) != 0;
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}
