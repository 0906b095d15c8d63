#include "store/store_pc.h"
#include "store/store_tables.h"

#define CITIZEN (APPLY | STATUS)

enum { EVERY = 15 };	/* seconds between two writes of idle_at */

enum { FIND, SEEN, USED, AT, END_KNOWN, END, END_KNOWN_OWN, END_OWN, IDLE_NOW, SESSION,
	LIST, NAMED, INSERT, REVOKE, REOPEN };

static const struct statement sql[] = {
	[FIND] = { "b", "ist", CATALOGUE | VERIFY | CITIZEN | UPLOAD | CLASS,
		"SELECT id, name, seen_at FROM pc_public WHERE device = ?" },
	[SEEN] = { "ti", "", CITIZEN | UPLOAD | CLASS,
		"UPDATE pc SET seen_at = ? WHERE id = ?" },
	[USED] = { "ttbitt", "", CITIZEN | UPLOAD | CLASS,
		"UPDATE session SET idle_at = ?, expires_at = ? "
		"WHERE id = ? AND pc = ? AND idle_at > ? AND idle_at < ?" },
	[AT] = { "ttttibitti", "", CITIZEN,
		"UPDATE session SET "
		"expires_at = IF(idle_at < ?, ?, expires_at), "
		"idle_at = IF(idle_at < ?, ?, idle_at), page_code = ? "
		"WHERE id = ? AND pc = ? AND idle_at > ? AND (idle_at < ? "
		"OR page_code IS NULL OR page_code <> ?)" },
	[END_KNOWN] = { "i", "", CITIZEN | CLASS,
		"DELETE k FROM session_application k "
		"JOIN session s ON s.id = k.session WHERE s.pc = ?" },
	[END] = { "i", "", CITIZEN | CLASS,
		"DELETE FROM session WHERE pc = ?" },
	[END_KNOWN_OWN] = { "b", "", CITIZEN | CLASS,
		"DELETE FROM session_application WHERE session = ?" },
	[END_OWN] = { "b", "", CITIZEN | CLASS,
		"DELETE FROM session WHERE id = ?" },
	[IDLE_NOW] = { "tit", "", CLASS,
		"UPDATE session SET idle_at = ? WHERE pc = ? AND idle_at > ?" },
	[SESSION] = { "tbit", "iisss", CLASS,
		"SELECT s.idle_at <= ?, s.reopened_at IS NOT NULL, a.number, "
		"a.permit, a.state FROM session s "
		"JOIN session_application k ON k.session = s.id "
		"JOIN application a ON a.id = k.application "
		"WHERE s.id = ? AND s.pc = ? AND s.expires_at > ? LIMIT 1" },
	[LIST] = { "t", "issttittssssbi", CLASS,
		"SELECT p.id, p.name, o.name, p.enrolled_at, p.seen_at, a.id, "
		"s.created_at, s.idle_at, a.number, a.permit, a.state, a.stage, "
		"a.definition, s.page_code FROM pc p "
		"LEFT JOIN officer o ON o.id = p.enrolled_by "
		"LEFT JOIN session s ON s.pc = p.id AND s.expires_at > ? "
		"LEFT JOIN session_application k ON k.session = s.id "
		"LEFT JOIN application a ON a.id = k.application "
		"WHERE p.revoked_at IS NULL "
		"ORDER BY LENGTH(p.name), p.name, p.id LIMIT 500" },
	[NAMED] = { "s", "i", CLASS,
		"SELECT id FROM pc WHERE revoked_at IS NULL AND name = ? "
		"LIMIT 1 FOR UPDATE" },
	[INSERT] = { "sbti", "", CLASS,
		"INSERT INTO pc (name, device, enrolled_at, enrolled_by) "
		"VALUES (?, ?, ?, ?)" },
	[REVOKE] = { "tii", "", CLASS,
		"UPDATE pc SET revoked_at = ?, revoked_by = ? "
		"WHERE id = ? AND revoked_at IS NULL" },
	[REOPEN] = { "tttiti", "", CLASS,
		"UPDATE session s SET s.idle_at = ?, s.expires_at = ?, "
		"s.reopened_at = ? "
		"WHERE s.pc = ? AND s.expires_at > ? AND EXISTS (SELECT 1 "
		"FROM session_application k WHERE k.session = s.id "
		"AND k.application = ?)" },
};

const struct store_table store_pc_table = { "pc", sql, COUNT(sql), TABLE_PC };
#define T &store_pc_table

enum lk_err
store_pc_of_device(struct ctx *c, const unsigned char device[32], struct pc **pc)
{
	const struct value *v;
	struct pc *out;

	TRY(store_one(c, T, FIND, VALS(val_bytes(device, 32)), &v));
	out = arena_alloc(c->arena, sizeof(*out));
	out->id = value_int(&v[0], 0);
	out->name = value_text(&v[1]);
	out->seen_at = value_time(&v[2]);
	*pc = out;
	return LK_OK;
}

enum lk_err
store_pc_seen(struct ctx *c, int64_t pc)
{
	return store_exec(c, T, SEEN, VALS(val_time(c->now), val_int(pc)), NULL);
}

enum lk_err
store_pc_used(struct ctx *c)
{
	return store_exec(c, T, USED, VALS(val_time(c->now + PC_IDLE),
		val_time(c->now + PC_IDLE + PC_KEPT),
		val_bytes(c->actor.session, 32), val_int(c->actor.pc),
		val_time(c->now), val_time(c->now + PC_IDLE - EVERY + 1)), NULL);
}

enum lk_err
store_pc_at(struct ctx *c, int code)
{
	const struct value due = val_time(c->now + PC_IDLE - EVERY + 1);

	return store_exec(c, T, AT, VALS(due,
		val_time(c->now + PC_IDLE + PC_KEPT), due,
		val_time(c->now + PC_IDLE), val_int(code),
		val_bytes(c->actor.session, 32), val_int(c->actor.pc),
		val_time(c->now), due, val_int(code)), NULL);
}

enum lk_err
store_pc_end_sessions(struct ctx *c, int64_t pc)
{
	const struct value of = val_int(pc), own = val_bytes(c->actor.session, 32);

	assert(store_in_transaction(c));
	TRY(store_exec(c, T, END_KNOWN, &of, 1, NULL));
	TRY(store_exec(c, T, END, &of, 1, NULL));
	TRY(store_exec(c, T, END_KNOWN_OWN, &own, 1, NULL));
	return store_exec(c, T, END_OWN, &own, 1, NULL);
}

enum lk_err
store_pc_idle_now(struct ctx *c, int64_t pc)
{
	return store_exec(c, T, IDLE_NOW, VALS(val_time(c->now), val_int(pc),
		val_time(c->now)), NULL);
}

enum lk_err
store_pc_session(struct ctx *c, struct pc_session *s)
{
	const struct value *v;

	TRY(store_one(c, T, SESSION, VALS(val_time(c->now),
		val_bytes(c->actor.session, 32), val_int(c->actor.pc),
		val_time(c->now)), &v));
	s->is_idle = value_int(&v[0], 1) != 0;
	s->reopened = value_int(&v[1], 0) != 0;
	s->number = value_text(&v[2]);
	s->permit = value_text(&v[3]);
	s->state = value_text(&v[4]);
	return LK_OK;
}

static void
take(struct pc_row *p, const struct value *v)
{
	p->id = value_int(&v[0], 0);
	p->name = value_text(&v[1]);
	p->enrolled_by = value_text(&v[2]);
	p->enrolled_at = value_time(&v[3]);
	p->seen_at = value_time(&v[4]);
	p->app = value_int(&v[5], 0);
	p->began_at = value_time(&v[6]);
	p->idle_at = value_time(&v[7]);
	p->number = value_text(&v[8]);
	p->permit = value_text(&v[9]);
	p->state = value_text(&v[10]);
	p->stage = v[11].s;
	if (p->app)
		memcpy(p->definition, v[12].s, sizeof(p->definition));
	p->page_code = (int)value_int(&v[13], 0);
}

enum lk_err
store_pcs(struct ctx *c, const struct pc_row **list, size_t *n)
{
	struct pc_row *out;
	struct rows r;

	TRY(store_query(c, T, LIST, VALS(val_time(c->now)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++)
		take(&out[i], rows_at(&r, i));
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_pc_insert(struct ctx *c, const char *name, const unsigned char device[32])
{
	const struct value *v;
	enum lk_err err;

	assert(store_in_transaction(c));
	err = store_one(c, T, NAMED, VALS(val_text(name)), &v);
	if (err != LK_ENOENT)
		return err == LK_OK ? LK_EEXIST : err;
	return store_exec(c, T, INSERT, VALS(val_text(name),
		val_bytes(device, 32), val_time(c->now),
		val_int(c->actor.officer)), NULL);
}

enum lk_err
store_pc_revoke(struct ctx *c, int64_t pc)
{
	return store_swap(c, T, REVOKE, VALS(val_time(c->now),
		val_int(c->actor.officer), val_int(pc)));
}

enum lk_err
store_pc_reopen(struct ctx *c, int64_t pc, int64_t app)
{
	return store_swap(c, T, REOPEN, VALS(val_time(c->now + PC_REOPENED),
		val_time(c->now + PC_REOPENED + PC_KEPT),
		val_time(c->now), val_int(pc), val_time(c->now), val_int(app)));
}
