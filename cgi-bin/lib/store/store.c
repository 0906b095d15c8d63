#include <errno.h>
#include <stdio.h>
#include <mysqld_error.h>
#include "store/store_own.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "store/store_tables.h"

enum { RETRY_MS = 1000 };

static const struct store_table *const tables[TABLES] = {
	[TABLE_SESSION] = &store_session_table,
	[TABLE_APPLICATION] = &store_application_table,
	[TABLE_CASE] = &store_case_table,
	[TABLE_DEFINITION] = &store_definition_table,
	[TABLE_AUDIT] = &store_audit_table,
	[TABLE_SETUP] = &store_setup_table,
	[TABLE_SIGNER] = &store_signer_table,
	[TABLE_ABSENCE] = &store_absence_table,
	[TABLE_VERIFY] = &store_verify_table,
	[TABLE_CLOCK] = &store_clock_table,
	[TABLE_BOARD] = &store_board_table,
	[TABLE_BOARD_CASE] = &store_board_case_table,
	[TABLE_MISS] = &store_miss_table,
	[TABLE_STOP] = &store_stop_table,
	[TABLE_PC] = &store_pc_table,
	[TABLE_PRACTICE] = &store_practice_table,
	[TABLE_DEMO] = &store_demo_table,
	[TABLE_FOLLOW] = &store_follow_table,
	[TABLE_PIN] = &store_pin_table,
	[TABLE_ROOM] = &store_room_table,
	[TABLE_THROTTLE] = &store_throttle_table,
	[TABLE_OFFICER] = &store_officer_table,
	[TABLE_LOGIN] = &store_login_table,
	[TABLE_DESK] = &store_desk_table,
	[TABLE_LICENCE] = &store_licence_table,
	[TABLE_DOCUMENT] = &store_document_table,
	[TABLE_OUTBOX] = &store_outbox_table,
	[TABLE_PULSE] = &store_pulse_table,
	[TABLE_WORD] = &store_word_table,
};

static void
disconnect(struct store *s)
{
	for (size_t t = 0; t < TABLES; t++)
		for (size_t i = 0; i < tables[t]->n; i++)
			if (s->prepared[t][i]) {
				mysql_stmt_close(s->prepared[t][i]);
				s->prepared[t][i] = NULL;
			}
	if (s->begin)
		mysql_stmt_close(s->begin);
	s->begin = NULL;
	if (s->link)
		mysql_close(s->link);
	s->link = NULL;
	s->lost = false;
	s->in_transaction = false;
}

static enum lk_err
connect_and_prepare(struct ctx *c)
{
	static const char begin[] = "START TRANSACTION";
	struct store *s = c->store;

	TRY(link_open(c));
	s->begin = mysql_stmt_init(s->link);
	if (!s->begin || mysql_stmt_prepare(s->begin, begin, sizeof(begin) - 1))
		return fail(c, LK_EDOWN, "%s: %s", begin, mysql_error(s->link));
	/* A database that is not there yet is made by loketctl migrate. */
	if (s->program == CONSOLE)
		return mysql_select_db(s->link, s->conf->db_name) &&
			mysql_errno(s->link) != ER_BAD_DB_ERROR &&
			mysql_errno(s->link) != ER_DBACCESS_DENIED_ERROR ?
			link_failed(c, s->conf->db_name) : LK_OK;
	TRY(schema_fits(c));
	if (s->lazy)
		return LK_OK;
	for (size_t t = 0; t < TABLES; t++)
		for (size_t i = 0; i < tables[t]->n; i++)
			if (tables[t]->sql[i].programs & s->program)
				TRY(statement_prepare(c, tables[t], i));
	return LK_OK;
}

/* The password: one line of a file that only this program's user reads. */
static enum lk_err
read_password(struct ctx *c, struct store *s)
{
	const char *path = s->conf->db_password_file;
	size_t len;

	if (!path)
		return LK_OK;
	if (!file_read(s->arena, path, 1024, &s->password, &len))
		return fail(c, LK_EFAULT, "%s: %s", path, strerror(errno));
	s->password[strcspn(s->password, "\r\n")] = '\0';
	return LK_OK;
}

enum lk_err
store_open(struct ctx *c, struct arena *a, enum program program, bool lazy,
	struct store **store)
{
	struct store *s = arena_alloc(a, sizeof(*s));

	s->arena = a;
	s->conf = c->conf;
	s->program = program;
	s->lazy = lazy || program == CONSOLE;
	for (size_t t = 0; t < TABLES; t++) {
		assert(tables[t]->index == (int)t);
		s->prepared[t] = arena_array(a, tables[t]->n + 1,
			sizeof(MYSQL_STMT *));
	}
	if (mysql_library_init(0, NULL, NULL))
		return fail(c, LK_EFAULT, "the database's library does not start");
	TRY(read_password(c, s));
	*store = c->store = s;
	s->tried = clock_tick() - RETRY_MS;
	return store_ready(c);
}

enum program
store_program(const struct ctx *c)
{
	return c->store->program;
}

void
store_close(struct store **store)
{
	if (*store)
		disconnect(*store);
	*store = NULL;
}

enum lk_err
store_ready(struct ctx *c)
{
	struct store *s = c->store;
	enum lk_err err;

	if (s->link && !s->lost)
		return LK_OK;
	/* A lost link is replaced at once, and so is one that lacked a right; a
	 * database that is away is asked again only now and then. */
	if (!s->lost && !s->refused && clock_tick() - s->tried < RETRY_MS)
		return LK_EDOWN;
	disconnect(s);
	err = connect_and_prepare(c);
	/* One that says nothing took its time: that is no time between. */
	s->tried = clock_tick();
	s->refused = err == LK_EAGAIN && s->link;
	if (err != LK_OK) {
		/* One that does not answer took its time to say so. */
		s->tried = clock_tick();
		disconnect(s);
		return LK_EDOWN;
	}
	return LK_OK;
}
