#include "store/store_own.h"
#include "base/date.h"
#include "base/log.h"

enum lk_err
statement_failed(struct ctx *c, MYSQL_STMT *st, const char *what)
{
	struct store *s = c->store;
	unsigned err = mysql_stmt_errno(st);
	enum lk_err code = link_judge(s, err);

	if (code == LK_EEXIST)
		return code;
	return fail(c, code, "%s: %u %s", what, err, mysql_stmt_error(st));
}

const char *
statement_text(struct arena *a, const char *sql, const char *db)
{
	const char *at = strstr(sql, "{db}");

	if (!at)
		return sql;
	return arena_printf(a, "%.*s%s%s", (int)(at - sql), sql, db,
		statement_text(a, at + 4, db));
}

enum lk_err
statement_prepare(struct ctx *c, const struct store_table *t, size_t i)
{
	struct store *s = c->store;
	const char *sql = statement_text(c->arena, t->sql[i].sql, s->conf->db_name);
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

void
value_to_mysql(const struct value *v, MYSQL_TIME *t)
{
	int64_t us = v->kind == 't' ? v->i : 0;
	int64_t sec = us / 1000000 - (us % 1000000 < 0);
	int64_t day = v->kind == 't' ? date_today(sec, 0) : v->i;
	int64_t rest = sec - day * 86400;
	int y, m, d;

	memset(t, 0, sizeof(*t));
	t->time_type = v->kind == 't' ? MYSQL_TIMESTAMP_DATETIME :
		MYSQL_TIMESTAMP_DATE;
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
		b->buffer_type = v->kind == 't' ? MYSQL_TYPE_DATETIME :
			MYSQL_TYPE_DATE;
		b->buffer = arena_alloc(a, sizeof(MYSQL_TIME));
		value_to_mysql(v, b->buffer);
		break;
	default:
		b->buffer_type = v->kind == 's' ? MYSQL_TYPE_STRING :
			MYSQL_TYPE_BLOB;
		b->buffer = (void *)(uintptr_t)v->s;
		b->buffer_length = v->len;
	}
}

enum lk_err
statement_execute(struct ctx *c, const struct store_table *t, int i,
	const struct value *in, size_t n, MYSQL_STMT **stmt)
{
	struct store *s = c->store;
	const struct statement *def = &t->sql[i];
	MYSQL_BIND binds[COLUMNS_MOST];
	MYSQL_STMT *st;

	assert(def->programs & s->program);
	assert(n == strlen(def->in) && n <= COLUMNS_MOST);
	TRY(link_usable(c, t->name));
	if (!s->prepared[t->index][i])
		TRY(statement_prepare(c, t, (size_t)i));
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

	TRY(statement_execute(c, t, stmt, in, n, &st));
	if (rows)
		*rows = (int64_t)mysql_stmt_affected_rows(st);
	return LK_OK;
}

enum lk_err
store_insert(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, int64_t *id)
{
	MYSQL_STMT *st;

	TRY(statement_execute(c, t, stmt, in, n, &st));
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
