#include "store/store_own.h"
#include "base/date.h"
#include "base/log.h"

enum { SHORT_TEXT = 256 };	/* longer texts are fetched in a second step */

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

	TRY(statement_execute(c, t, stmt, in, n, &st));
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
