/* Many rows at once: one statement, and an array for each of its values. */
#include "store/store_own.h"
#include "base/date.h"

enum { ROWS_AT_ONCE = 512, BYTES_AT_ONCE = 4 * 1024 * 1024 };

/* One value of all rows. What has no fixed size is an array of pointers. */
struct column {
	char *none;			/* STMT_INDICATOR_ */
	unsigned long *len;
	const char **text;
	int64_t *i;
	MYSQL_TIME **time;
};

static void
make_column(struct arena *a, char kind, struct column *col, MYSQL_BIND *b)
{
	col->none = arena_alloc(a, ROWS_AT_ONCE);
	b->u.indicator = col->none;
	switch (kind) {
	case 'i':
		b->buffer_type = MYSQL_TYPE_LONGLONG;
		b->buffer = col->i = arena_array(a, ROWS_AT_ONCE, sizeof(*col->i));
		break;
	case 't':
	case 'd':
		b->buffer_type = kind == 't' ? MYSQL_TYPE_DATETIME :
			MYSQL_TYPE_DATE;
		b->buffer = col->time = arena_array(a, ROWS_AT_ONCE,
			sizeof(*col->time));
		for (int k = 0; k < ROWS_AT_ONCE; k++)
			col->time[k] = arena_alloc(a, sizeof(**col->time));
		break;
	default:
		b->buffer_type = kind == 's' ? MYSQL_TYPE_STRING :
			MYSQL_TYPE_BLOB;
		col->len = arena_array(a, ROWS_AT_ONCE, sizeof(*col->len));
		b->buffer = col->text = arena_array(a, ROWS_AT_ONCE,
			sizeof(*col->text));
		b->length = col->len;
	}
}

static void
put_value(struct column *col, size_t row, const struct value *v)
{
	col->none[row] = v->is_null ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
	if (col->i) {
		col->i[row] = v->i;
	} else if (col->time) {
		if (!v->is_null)
			value_to_mysql(v, col->time[row]);
	} else {
		col->text[row] = v->is_null ? "" : v->s;
		col->len[row] = v->is_null ? 0 : v->len;
	}
}

/* As many rows as fit, from row `from` on; how many they are. */
static size_t
fill(struct column *cols, const struct value *in, size_t n, size_t from,
	size_t nrows)
{
	size_t bytes = 0, k = 0;

	while (k < ROWS_AT_ONCE && from + k < nrows && bytes < BYTES_AT_ONCE) {
		for (size_t i = 0; i < n; i++) {
			const struct value *v = &in[(from + k) * n + i];

			put_value(&cols[i], k, v);
			bytes += v->len + 16;
		}
		k++;
	}
	return k;
}

static enum lk_err
send(struct ctx *c, const struct store_table *t, MYSQL_STMT *st,
	MYSQL_BIND *binds, size_t rows)
{
	unsigned n = (unsigned)rows;

	if (mysql_stmt_attr_set(st, STMT_ATTR_ARRAY_SIZE, &n) ||
	    mysql_stmt_bind_param(st, binds) || mysql_stmt_execute(st))
		return statement_failed(c, st, t->name);
	return LK_OK;
}

enum lk_err
store_exec_rows(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, size_t nrows)
{
	struct store *s = c->store;
	const struct statement *def = &t->sql[stmt];
	struct arena *a = arena_new();
	MYSQL_BIND binds[COLUMNS_MOST];
	struct column cols[COLUMNS_MOST];
	enum lk_err err = link_usable(c, t->name);

	assert(def->programs & s->program && s->in_transaction);
	assert(n == strlen(def->in) && n <= COLUMNS_MOST);
	memset(binds, 0, sizeof(binds));
	memset(cols, 0, sizeof(cols));
	for (size_t i = 0; i < n; i++)
		make_column(a, def->in[i], &cols[i], &binds[i]);
	if (err == LK_OK && !s->prepared[t->index][stmt])
		err = statement_prepare(c, t, (size_t)stmt);
	for (size_t at = 0; err == LK_OK && at < nrows; ) {
		size_t rows = fill(cols, in, n, at, nrows);

		err = send(c, t, s->prepared[t->index][stmt], binds, rows);
		at += rows;
	}
	arena_free(&a);
	return err;
}
