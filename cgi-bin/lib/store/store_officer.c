#include "base/date.h"
#include "store/store_officer.h"
#include "store/store_tables.h"

#define OFFICES (UPLOAD | LOGIN | DESK | DASHBOARD | CLASS)

enum { LONG_AGO = 86400 };	/* no session was ever open then */

enum { OF_SESSION, DIE, SEEN, NAME };

static const struct statement sql[] = {
	/* Who stands in for somebody has that officer's roles in the workflow. */
	[OF_SESSION] = { "ddbtt", "issisiti", OFFICES,
		"SELECT o.id, o.login, o.name, o.roles + 0, o.unit, o.active, "
		"s.seen_at, (SELECT BIT_OR((x.roles + 0) & 127) FROM absence b "
		"JOIN officer x ON x.id = b.officer WHERE b.deputy = o.id "
		"AND b.from_day <= ? AND b.until_day >= ? AND b.ended_at IS NULL) "
		"FROM officer_session s "
		"JOIN officer o ON o.id = s.officer "
		"WHERE s.id = ? AND s.created_at > ? AND s.seen_at > ? "
		"AND o.active = 1" },
	/* Whoever sets the clock back does not bring it to life again. */
	[DIE] = { "tbtt", "", OFFICES,
		"UPDATE officer_session SET seen_at = ? WHERE id = ? "
		"AND (created_at <= ? OR seen_at <= ?)" },
	[SEEN] = { "tb", "", OFFICES,
		"UPDATE officer_session SET seen_at = ? WHERE id = ?" },
	[NAME] = { "i", "s", DESK,
		"SELECT name FROM officer WHERE id = ?" },
};

const struct store_table store_officer_table = { "officer", sql, COUNT(sql),
	TABLE_OFFICER };
#define T &store_officer_table

int64_t
officer_oldest(const struct ctx *c)
{
	return c->now - (int64_t)c->conf->officer_hours * 3600;
}

int64_t
officer_idle(const struct ctx *c)
{
	return c->now - (int64_t)c->conf->officer_idle * 60;
}

enum lk_err
store_officer_of_session(struct ctx *c, const unsigned char session[32],
	struct officer **o)
{
	const int64_t oldest = officer_oldest(c), idle = officer_idle(c);
	const int64_t day = ctx_today(c);
	const struct value *v;
	struct officer *out;
	enum lk_err err = store_one(c, T, OF_SESSION, VALS(val_day(day),
		val_day(day), val_bytes(session, 32), val_time(oldest),
		val_time(idle)), &v);

	if (err == LK_ENOENT)
		TRY(store_exec(c, T, DIE, VALS(val_time(LONG_AGO),
			val_bytes(session, 32), val_time(oldest),
			val_time(idle)), NULL));
	TRY(err);
	out = arena_alloc(c->arena, sizeof(*out));
	out->id = value_int(&v[0], 0);
	out->login = value_text(&v[1]);
	out->name = value_text(&v[2]);
	out->own_roles = (unsigned)value_int(&v[3], 0);
	out->roles = out->own_roles | (unsigned)value_int(&v[7], 0);
	out->unit = v[4].s;
	out->active = value_int(&v[5], 0) != 0;
	/* One write a minute, not one a page. */
	if (c->now - value_time(&v[6]) >= 60)
		TRY(store_exec(c, T, SEEN, VALS(val_time(c->now),
			val_bytes(session, 32)), NULL));
	*o = out;
	return LK_OK;
}

enum lk_err
store_officer_name(struct ctx *c, int64_t id, const char **name)
{
	const struct value *v;
	enum lk_err err = LK_ENOENT;

	if (id)
		err = store_one(c, T, NAME, VALS(val_int(id)), &v);
	if (err == LK_ENOENT) {
		*name = "";
		return LK_OK;
	}
	if (err == LK_OK)
		*name = value_text(&v[0]);
	return err;
}
