#include <mysqld_error.h>
#include "store/store_own.h"
#include "base/log.h"
#include "base/text.h"

/* A statement outside the tables, at connecting only. False when there is no
 * schema. */
static bool
schema_read(struct store *s, unsigned *number, unsigned *oldest)
{
	static const char sql[] = "SELECT number, oldest_program "
		"FROM schema_version ORDER BY number DESC LIMIT 1";
	MYSQL_STMT *st = mysql_stmt_init(s->link);
	MYSQL_BIND out[2] = {
		{ .buffer_type = MYSQL_TYPE_LONG, .buffer = number, .is_unsigned = 1 },
		{ .buffer_type = MYSQL_TYPE_LONG, .buffer = oldest, .is_unsigned = 1 },
	};
	bool ok = st && !mysql_stmt_prepare(st, sql, sizeof(sql) - 1) &&
		!mysql_stmt_execute(st) && !mysql_stmt_bind_result(st, out) &&
		mysql_stmt_fetch(st) == 0;

	if (st)
		mysql_stmt_close(st);
	return ok;
}

enum lk_err
schema_fits(struct ctx *c)
{
	unsigned number, oldest;

	if (!schema_read(c->store, &number, &oldest))
		return mysql_errno(c->store->link) == ER_TABLEACCESS_DENIED_ERROR ?
			link_failed(c, "schema_version") :
			fail(c, LK_EDOWN, "the database has no schema yet");
	if (number < SCHEMA_NUMBER || oldest > SCHEMA_NUMBER)
		return fail(c, LK_EDOWN, "schema %u (oldest program %u), this "
			"program is made for %d", number, oldest, SCHEMA_NUMBER);
	return LK_OK;
}

enum lk_err
store_run(struct ctx *c, const char *sql)
{
	struct store *s = c->store;
	const char *text = statement_text(c->arena, sql, s->conf->db_name);
	MYSQL_STMT *st = mysql_stmt_init(s->link);
	enum lk_err err = LK_OK;

	assert(s->program == CONSOLE);
	if (!st)
		return fail(c, LK_EFAULT, "no memory for a statement");
	if (mysql_stmt_prepare(st, text, strlen(text)) || mysql_stmt_execute(st))
		err = fail(c, LK_EFAULT, "%s: %s", utf8_clip(c->arena, text, 60),
			mysql_stmt_error(st));
	mysql_stmt_close(st);
	return err;
}

enum lk_err
store_enter(struct ctx *c)
{
	struct store *s = c->store;

	return mysql_select_db(s->link, s->conf->db_name) ?
		link_failed(c, s->conf->db_name) : LK_OK;
}

enum lk_err
store_schema(struct ctx *c, int *number)
{
	unsigned n = 0, oldest = 0;

	TRY(store_enter(c));
	*number = schema_read(c->store, &n, &oldest) ? (int)n : 0;
	return LK_OK;
}
