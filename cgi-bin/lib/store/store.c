#include <errno.h>
#include <stdio.h>
#include <mysql.h>
#include <errmsg.h>
#include <mysqld_error.h>
#include <unistd.h>
#include "base/clock.h"
#include "base/date.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "store/store.h"
#include "store/store_tables.h"

enum {
	SHORT_TEXT = 256,	/* longer texts are fetched in a second step */
	COLUMNS_MOST = 64,
	CONNECT_SECONDS = 3,
	READ_SECONDS = 30,	/* longer than any query, shorter than the web's 60 */
	RETRY_MS = 1000
};

static const struct store_table *const tables[TABLES] = {
	[TABLE_SESSION] = &store_session_table,
	[TABLE_APPLICATION] = &store_application_table,
	[TABLE_CASE] = &store_case_table,
	[TABLE_DEFINITION] = &store_definition_table,
	[TABLE_AUDIT] = &store_audit_table,
	[TABLE_SETUP] = &store_setup_table,
	[TABLE_SIGNER] = &store_signer_table,
	[TABLE_VERIFY] = &store_verify_table,
	[TABLE_CLOCK] = &store_clock_table,
	[TABLE_THROTTLE] = &store_throttle_table,
	[TABLE_OFFICER] = &store_officer_table,
	[TABLE_LOGIN] = &store_login_table,
	[TABLE_DESK] = &store_desk_table,
	[TABLE_LICENCE] = &store_licence_table,
	[TABLE_DOCUMENT] = &store_document_table,
};

struct store {
	struct arena *arena;
	const struct conf *conf;
	enum program program;
	bool lazy;
	MYSQL *link;		/* NULL while there is none */
	bool lost;		/* the link died: nothing more goes over it */
	bool in_transaction;
	MYSQL_STMT *begin;	/* START TRANSACTION */
	int64_t tried;		/* clock_tick() of the last attempt to connect */
	char *password;
	MYSQL_STMT **prepared[TABLES];
	int torture;		/* calls until one fails; 0: never */
};

/* What a program of ours can do about an error of the server or the client. */
static enum lk_err
judge(struct store *s, unsigned err)
{
	switch (err) {
	case ER_DUP_ENTRY:
	case ER_DUP_ENTRY_WITH_KEY_NAME:
		return LK_EEXIST;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_CHECKREAD:		/* innodb_snapshot_isolation */
		return LK_EAGAIN;
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_COMMANDS_OUT_OF_SYNC:
	case ER_SERVER_SHUTDOWN:
	case ER_NORMAL_SHUTDOWN:
	case ER_CONNECTION_KILLED:
	case ER_QUERY_INTERRUPTED:
	case ER_UNKNOWN_COM_ERROR:	/* a Galera node outside the quorum */
	case ER_NEED_REPREPARE:
	case ER_UNKNOWN_STMT_HANDLER:
		s->lost = true;
		return LK_EAGAIN;
	case ER_CON_COUNT_ERROR:
	case ER_TOO_MANY_USER_CONNECTIONS:
	case ER_OPTION_PREVENTS_STATEMENT:	/* read_only */
	case ER_DISK_FULL:
	case ER_RECORD_FILE_FULL:
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
		return LK_EDOWN;
	default:
		return LK_EFAULT;
	}
}

static enum lk_err
statement_failed(struct ctx *c, MYSQL_STMT *st, const char *what)
{
	struct store *s = c->store;
	unsigned err = mysql_stmt_errno(st);
	enum lk_err code = judge(s, err);

	if (code == LK_EEXIST)
		return code;
	return fail(c, code, "%s: %u %s", what, err, mysql_stmt_error(st));
}

static enum lk_err
link_failed(struct ctx *c, const char *what)
{
	struct store *s = c->store;
	unsigned err = mysql_errno(s->link);

	return fail(c, judge(s, err), "%s: %u %s", what, err, mysql_error(s->link));
}

struct value
val_int(int64_t i)
{
	return (struct value){ .kind = 'i', .i = i };
}

struct value
val_int_or_null(int64_t i, int64_t null)
{
	return (struct value){ .kind = 'i', .i = i, .is_null = i == null };
}

struct value
val_text(const char *s)
{
	return (struct value){ .kind = 's', .s = s, .len = s ? strlen(s) : 0,
		.is_null = !s };
}

struct value
val_bytes(const void *p, size_t n)
{
	return (struct value){ .kind = 'b', .s = p, .len = n, .is_null = !p };
}

struct value
val_time(int64_t seconds)
{
	return (struct value){ .kind = 't', .i = seconds * 1000000,
		.is_null = seconds == 0 };
}

struct value
val_time_us(int64_t us)
{
	return (struct value){ .kind = 't', .i = us };
}

struct value
val_day(int64_t day)
{
	return (struct value){ .kind = 'd', .i = day, .is_null = day == NO_DAY };
}

int64_t
value_int(const struct value *v, int64_t null)
{
	return v->is_null ? null : v->i;
}

int64_t
value_time(const struct value *v)
{
	return v->is_null ? 0 : v->i / 1000000;
}

int64_t
value_day(const struct value *v)
{
	return v->is_null ? NO_DAY : v->i;
}

const char *
value_text(const struct value *v)
{
	return v->s ? v->s : "";
}

/* sql with each "{db}" replaced by the database's name. */
static const char *
named(struct arena *a, const char *sql, const char *db)
{
	const char *at = strstr(sql, "{db}");

	if (!at)
		return sql;
	return arena_printf(a, "%.*s%s%s", (int)(at - sql), sql, db,
		named(a, at + 4, db));
}

static enum lk_err
prepare(struct ctx *c, const struct store_table *t, size_t i)
{
	struct store *s = c->store;
	const char *sql = named(c->arena, t->sql[i].sql, s->conf->db_name);
	MYSQL_STMT *st = mysql_stmt_init(s->link);

	if (!st)
		return fail(c, LK_EDOWN, "no memory for a statement");
	s->prepared[t->index][i] = st;
	if (mysql_stmt_prepare(st, sql, strlen(sql)))
		return statement_failed(c, st, sql);
	if (mysql_stmt_param_count(st) != strlen(t->sql[i].in) ||
	    mysql_stmt_field_count(st) != strlen(t->sql[i].out))
		return fail(c, LK_EFAULT, "%s[%zu]: in and out do not fit the SQL",
			t->name, i);
	return LK_OK;
}

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
link_open(struct ctx *c)
{
	struct store *s = c->store;
	const struct conf *conf = s->conf;
	unsigned timeout = CONNECT_SECONDS, io = READ_SECONDS, off = 0;
	my_bool no = 0;

	s->link = mysql_init(NULL);
	if (!s->link)
		return fail(c, LK_EDOWN, "no memory for a connection");
	mysql_optionsv(s->link, MYSQL_OPT_CONNECT_TIMEOUT, &timeout);
	mysql_optionsv(s->link, MYSQL_OPT_READ_TIMEOUT, &io);
	mysql_optionsv(s->link, MYSQL_OPT_WRITE_TIMEOUT, &io);
	mysql_optionsv(s->link, MYSQL_OPT_LOCAL_INFILE, &off);
	/* A link that came back by itself would have lost its transaction. */
	mysql_optionsv(s->link, MYSQL_OPT_RECONNECT, &no);
	mysql_optionsv(s->link, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_optionsv(s->link, MYSQL_INIT_COMMAND,
		"SET SESSION time_zone = '+00:00',"
		" innodb_snapshot_isolation = ON,"
		" innodb_lock_wait_timeout = 5,"
		" sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,"
		"ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'");
	if (!mysql_real_connect(s->link, conf->db_socket ? NULL : conf->db_host,
	    conf->db_user, s->password,
	    s->program == CONSOLE ? NULL : conf->db_name,
	    (unsigned)conf->db_port, conf->db_socket, CLIENT_FOUND_ROWS))
		return fail(c, LK_EDOWN, "database: %u %s",
			mysql_errno(s->link), mysql_error(s->link));
	return LK_OK;
}

/* A statement outside the tables, at connecting only. False when there is no
 * schema. */
static bool
read_schema(struct store *s, unsigned *number, unsigned *oldest)
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

static enum lk_err
schema_fits(struct ctx *c)
{
	unsigned number, oldest;

	if (!read_schema(c->store, &number, &oldest))
		return fail(c, LK_EDOWN, "the database has no schema yet");
	if (number < SCHEMA_NUMBER || oldest > SCHEMA_NUMBER)
		return fail(c, LK_EDOWN, "schema %u (oldest program %u), this "
			"program is made for %d", number, oldest, SCHEMA_NUMBER);
	return LK_OK;
}

enum lk_err
store_run(struct ctx *c, const char *sql)
{
	struct store *s = c->store;
	const char *text = named(c->arena, sql, s->conf->db_name);
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
	*number = read_schema(c->store, &n, &oldest) ? (int)n : 0;
	return LK_OK;
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
				TRY(prepare(c, tables[t], i));
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
	/* A lost link is replaced at once; a database that is away is asked
	 * again only now and then. */
	if (!s->lost && clock_tick() - s->tried < RETRY_MS)
		return LK_EDOWN;
	disconnect(s);
	s->tried = clock_tick();
	err = connect_and_prepare(c);
	if (err != LK_OK) {
		disconnect(s);
		return LK_EDOWN;
	}
	return LK_OK;
}

/* For tests of the gate: the n-th call from now fails. */
static bool
tortured(struct store *s)
{
	return s->torture > 0 && --s->torture == 0;
}

#ifdef LOKET_TORTURE
void store_torture(struct ctx *c, int n);

void
store_torture(struct ctx *c, int n)
{
	c->store->torture = n;
}
#endif

static enum lk_err
usable(struct ctx *c, const char *what)
{
	struct store *s = c->store;

	if (tortured(s))
		return fail(c, LK_EFAULT, "%s: made to fail", what);
	if (!s->link || s->lost)
		return fail(c, LK_EDOWN, "%s: no connection", what);
	return LK_OK;
}

enum lk_err
store_begin(struct ctx *c)
{
	struct store *s = c->store;

	assert(!s->in_transaction);
	TRY(usable(c, "begin"));
	if (mysql_stmt_execute(s->begin))
		return statement_failed(c, s->begin, "begin");
	s->in_transaction = true;
	return LK_OK;
}

enum lk_err
store_commit(struct ctx *c)
{
	struct store *s = c->store;

	assert(s->in_transaction);
	TRY(usable(c, "commit"));
	if (mysql_commit(s->link)) {
		/* Lost now, the outcome is unknown: the request runs again and
		 * finds out by its idempotency key. */
		return link_failed(c, "commit");
	}
	s->in_transaction = false;
	return LK_OK;
}

void
store_rollback(struct ctx *c)
{
	struct store *s = c->store;

	if (!s || !s->in_transaction)
		return;
	s->in_transaction = false;
	if (s->lost || !s->link)
		return;
	/* A link that cannot even undo is given up: the server then does. */
	if (mysql_rollback(s->link))
		s->lost = true;
}

bool
store_in_transaction(const struct ctx *c)
{
	return c->store && c->store->in_transaction;
}

static void
to_mysql_time(struct arena *a, const struct value *v, MYSQL_BIND *b)
{
	MYSQL_TIME *t = arena_alloc(a, sizeof(*t));
	int64_t us = v->kind == 't' ? v->i : 0;
	int64_t sec = us / 1000000 - (us % 1000000 < 0);
	int64_t day = v->kind == 't' ? date_today(sec, 0) : v->i;
	int64_t rest = sec - day * 86400;
	int y, m, d;

	date_civil(day, &y, &m, &d);
	t->year = (unsigned)y;
	t->month = (unsigned)m;
	t->day = (unsigned)d;
	if (v->kind == 't') {
		t->hour = (unsigned)(rest / 3600);
		t->minute = (unsigned)(rest / 60 % 60);
		t->second = (unsigned)(rest % 60);
		t->second_part = (unsigned long)(us - sec * 1000000);
	}
	b->buffer_type = v->kind == 't' ? MYSQL_TYPE_DATETIME : MYSQL_TYPE_DATE;
	b->buffer = t;
}

static void
bind_in(struct arena *a, const struct value *v, MYSQL_BIND *b)
{
	static my_bool yes = 1;

	if (v->is_null) {
		b->buffer_type = MYSQL_TYPE_NULL;
		b->is_null = &yes;
		return;
	}
	switch (v->kind) {
	case 'i':
		b->buffer_type = MYSQL_TYPE_LONGLONG;
		b->buffer = arena_memdup(a, &v->i, sizeof(v->i));
		break;
	case 't':
	case 'd':
		to_mysql_time(a, v, b);
		break;
	default:
		b->buffer_type = v->kind == 's' ? MYSQL_TYPE_STRING :
			MYSQL_TYPE_BLOB;
		b->buffer = (void *)(uintptr_t)v->s;
		b->buffer_length = v->len;
	}
}

/* Find the prepared statement, bind and execute it. */
static enum lk_err
execute(struct ctx *c, const struct store_table *t, int i,
	const struct value *in, size_t n, MYSQL_STMT **stmt)
{
	struct store *s = c->store;
	const struct statement *def = &t->sql[i];
	MYSQL_BIND binds[COLUMNS_MOST];
	MYSQL_STMT *st;

	assert(def->programs & s->program);
	assert(n == strlen(def->in) && n <= COLUMNS_MOST);
	TRY(usable(c, t->name));
	if (!s->prepared[t->index][i])
		TRY(prepare(c, t, (size_t)i));
	st = s->prepared[t->index][i];
	memset(binds, 0, sizeof(binds[0]) * n);
	for (size_t k = 0; k < n; k++) {
		assert(in[k].kind == def->in[k]);
		bind_in(c->arena, &in[k], &binds[k]);
	}
	if ((n && mysql_stmt_bind_param(st, binds)) || mysql_stmt_execute(st))
		return statement_failed(c, st, t->name);
	*stmt = st;
	return LK_OK;
}

enum lk_err
store_exec(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, int64_t *rows)
{
	MYSQL_STMT *st;

	TRY(execute(c, t, stmt, in, n, &st));
	if (rows)
		*rows = (int64_t)mysql_stmt_affected_rows(st);
	return LK_OK;
}

enum lk_err
store_insert(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, int64_t *id)
{
	MYSQL_STMT *st;

	TRY(execute(c, t, stmt, in, n, &st));
	*id = (int64_t)mysql_stmt_insert_id(st);
	return LK_OK;
}

enum lk_err
store_swap(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n)
{
	int64_t rows;

	TRY(store_exec(c, t, stmt, in, n, &rows));
	return rows == 1 ? LK_OK : fail(c, LK_ESTATE, "%s: changed meanwhile",
		t->name);
}

/* Where the columns of one row land before they are copied. */
struct landing {
	MYSQL_BIND bind[COLUMNS_MOST];
	unsigned long len[COLUMNS_MOST];
	my_bool null[COLUMNS_MOST], error[COLUMNS_MOST];
	int64_t i[COLUMNS_MOST];
	MYSQL_TIME time[COLUMNS_MOST];
	char text[COLUMNS_MOST][SHORT_TEXT];
};

static void
bind_out(struct landing *l, const char *out)
{
	for (size_t k = 0; out[k]; k++) {
		MYSQL_BIND *b = &l->bind[k];

		memset(b, 0, sizeof(*b));
		b->length = &l->len[k];
		b->is_null = &l->null[k];
		b->error = &l->error[k];
		switch (out[k]) {
		case 'i':
			b->buffer_type = MYSQL_TYPE_LONGLONG;
			b->buffer = &l->i[k];
			break;
		case 't':
		case 'd':
			b->buffer_type = MYSQL_TYPE_DATETIME;
			b->buffer = &l->time[k];
			break;
		default:
			b->buffer_type = out[k] == 's' ? MYSQL_TYPE_STRING :
				MYSQL_TYPE_BLOB;
			b->buffer = l->text[k];
			b->buffer_length = SHORT_TEXT;
		}
	}
}

static int64_t
from_mysql_time(const MYSQL_TIME *t, char kind)
{
	int64_t day = date_day((int)t->year, (int)t->month, (int)t->day);

	if (kind == 'd' || day == NO_DAY)
		return day;
	return (day * 86400 + t->hour * 3600 + t->minute * 60 + t->second) *
		1000000 + (int64_t)t->second_part;
}

static enum lk_err
take_column(struct ctx *c, MYSQL_STMT *st, struct landing *l, unsigned k,
	char kind, struct value *v)
{
	MYSQL_BIND whole = { 0 };
	char *p;

	v->kind = kind;
	v->is_null = l->null[k];
	if (v->is_null)
		return LK_OK;
	if (kind == 'i') {
		v->i = l->i[k];
		return LK_OK;
	}
	if (kind == 't' || kind == 'd') {
		v->i = from_mysql_time(&l->time[k], kind);
		return LK_OK;
	}
	v->len = l->len[k];
	p = arena_alloc(c->arena, v->len + 1);
	if (v->len <= SHORT_TEXT) {
		memcpy(p, l->text[k], v->len);
	} else {
		whole.buffer_type = l->bind[k].buffer_type;
		whole.buffer = p;
		whole.buffer_length = v->len;
		if (mysql_stmt_fetch_column(st, &whole, k, 0))
			return statement_failed(c, st, "fetch");
	}
	v->s = p;
	return LK_OK;
}

/* Fetch every row of an executed statement. */
static enum lk_err
take_rows(struct ctx *c, MYSQL_STMT *st, const char *out, struct rows *rows)
{
	struct landing l;
	size_t columns = strlen(out), room = 0, n = 0;
	struct value *v = NULL;
	int got;

	bind_out(&l, out);
	if (mysql_stmt_bind_result(st, l.bind) || mysql_stmt_store_result(st))
		return statement_failed(c, st, "result");
	while ((got = mysql_stmt_fetch(st)) == 0 || got == MYSQL_DATA_TRUNCATED) {
		if (n == STORE_ROWS)
			return fail(c, LK_EFAULT, "a result without end");
		if (n == room) {
			struct value *more;

			room = room ? room * 2 : 1 + (size_t)mysql_stmt_num_rows(st);
			more = arena_array(c->arena, room * columns, sizeof(*v));
			if (n)
				memcpy(more, v, n * columns * sizeof(*v));
			v = more;
		}
		for (unsigned k = 0; k < columns; k++)
			TRY(take_column(c, st, &l, k, out[k], &v[n * columns + k]));
		n++;
	}
	if (got != MYSQL_NO_DATA)
		return statement_failed(c, st, "fetch");
	rows->v = v;
	rows->n = n;
	rows->columns = columns;
	return LK_OK;
}

enum lk_err
store_query(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, struct rows *rows)
{
	MYSQL_STMT *st;
	enum lk_err err;

	TRY(execute(c, t, stmt, in, n, &st));
	err = take_rows(c, st, t->sql[stmt].out, rows);
	mysql_stmt_free_result(st);
	return err;
}

enum lk_err
store_one(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, const struct value **row)
{
	struct rows rows;

	TRY(store_query(c, t, stmt, in, n, &rows));
	if (rows.n == 0)
		return LK_ENOENT;
	*row = rows.v;
	return LK_OK;
}
