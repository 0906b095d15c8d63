/*
 * The database: one connection a process, prepared statements only, all of a
 * program's prepared before it serves. Every module store_x.c has its SQL in
 * one table at its top; each row says which programs use it, so that a program
 * prepares what is its own and a missing grant shows at the start.
 */
#ifndef LOKET_STORE_H
#define LOKET_STORE_H

#include "base/arena.h"
#include "base/conf.h"

/* The programs, as bits: who runs a statement. */
enum program {
	CATALOGUE = 1 << 0, APPLY = 1 << 1, UPLOAD = 1 << 2, STATUS = 1 << 3,
	VERIFY = 1 << 4, LOGIN = 1 << 5, DESK = 1 << 6, SIGNER = 1 << 7,
	CLOCK = 1 << 8, CONSOLE = 1 << 9, DASHBOARD = 1 << 10,
	CLASS = 1 << 11, WATCH = 1 << 12,
	DEMO = 1 << 14,			/* loketctl demo: an administrator's */
	PRACTICE = 1 << 24,		/* loket-clock on practice's database */
	DEFINING = 1 << 25		/* besides: stores versions for the others */
};

/* The schema this tree was compiled for (see CONTRACT, "Homes"). */
enum { SCHEMA_NUMBER = 17 };

/* A value in or out. A NULL is a text that is NULL, or is_null. */
struct value {
	char kind;		/* i s b t d: int, text, bytes, instant, day */
	bool is_null;
	int64_t i;		/* i; t: UTC microseconds; d: day */
	const char *s;		/* s, b; NULL when null */
	size_t len;
};

/* "in" and "out" are strings of kinds. "{db}" in sql is the database's name. */
struct statement {
	const char *in, *out;
	unsigned programs;
	const char *sql;
};

struct store_table {
	const char *name;
	const struct statement *sql;
	size_t n;
	int index;		/* place in store.c's list of tables */
};

/* Values for store_exec(): SQL is told its types, never guesses. */
struct value val_int(int64_t i);
struct value val_int_or_null(int64_t i, int64_t null);	/* NULL when i == null */
struct value val_text(const char *s);			/* NULL is NULL */
struct value val_bytes(const void *p, size_t n);	/* p NULL is NULL */
struct value val_time(int64_t seconds);			/* 0 is NULL */
struct value val_time_us(int64_t us);
struct value val_day(int64_t day);			/* NO_DAY is NULL */

#define VALS(...) (const struct value[]){ __VA_ARGS__ }, \
	sizeof((const struct value[]){ __VA_ARGS__ }) / sizeof(struct value)
#define NO_VALS NULL, 0

/*
 * Open the connection and prepare all statements of program. lazy: prepare each
 * when first used (plain CGI). LK_EDOWN when the database is away: the store is
 * made all the same and connects between requests (store_ready()). LK_EFAULT
 * when a statement cannot be prepared or the schema does not fit.
 */
enum lk_err store_open(struct ctx *c, struct arena *a, enum program program,
	bool lazy, struct store **store) LK_MUST_CHECK;

void store_close(struct store **store);

/* Whose statements are prepared: a module may have one of its own for it. */
enum program store_program(const struct ctx *c);

/*
 * For loketctl alone (program CONSOLE, which connects on no database when there
 * is none yet): run one statement of a migration, and go to the database after
 * it was made. "{db}" is its name.
 */
enum lk_err store_run(struct ctx *c, const char *sql) LK_MUST_CHECK;
enum lk_err store_enter(struct ctx *c) LK_MUST_CHECK;
/* The number of the last migration; 0 when there is no schema. */
enum lk_err store_schema(struct ctx *c, int *number) LK_MUST_CHECK;

/* Between requests: reconnect and prepare again where needed. Tried at most
 * once a second; LK_EDOWN otherwise. */
enum lk_err store_ready(struct ctx *c) LK_MUST_CHECK;

enum lk_err store_begin(struct ctx *c) LK_MUST_CHECK;
enum lk_err store_commit(struct ctx *c) LK_MUST_CHECK;

/* Undo what was not committed; the web loop calls it after every request. */
void store_rollback(struct ctx *c);
bool store_in_transaction(const struct ctx *c);

/*
 * Run a statement that gives no rows. Without store_begin() it commits by
 * itself. *rows (may be NULL) is how many rows matched. Errors: LK_EEXIST
 * duplicate key, LK_EAGAIN deadlock, lock wait or lost connection (run the
 * request again), LK_EDOWN, LK_EFAULT.
 */
enum lk_err store_exec(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, int64_t *rows) LK_MUST_CHECK;

/* As store_exec, for INSERT into a table with AUTO_INCREMENT: the id. */
enum lk_err store_insert(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, int64_t *id) LK_MUST_CHECK;

/* As store_exec for an UPDATE that must match one row: LK_ESTATE otherwise. */
enum lk_err store_swap(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n) LK_MUST_CHECK;

/*
 * As store_exec, for each of nrows rows of n values, one after the other in `in`:
 * many rows in few exchanges with the server. Inside a transaction.
 */
enum lk_err store_exec_rows(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, size_t nrows) LK_MUST_CHECK;

/*
 * Read all rows of a statement into the request's arena, as n * columns values.
 * More than STORE_ROWS rows is LK_EFAULT: say LIMIT.
 */
enum { STORE_ROWS = 20000 };
struct rows {
	const struct value *v;
	size_t n, columns;
};
enum lk_err store_query(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, struct rows *rows) LK_MUST_CHECK;

/* The one row; LK_ENOENT (not logged) when there is none. */
enum lk_err store_one(struct ctx *c, const struct store_table *t, int stmt,
	const struct value *in, size_t n, const struct value **row) LK_MUST_CHECK;

/* Row i of a result. */
static inline const struct value *
rows_at(const struct rows *r, size_t i)
{
	return r->v + i * r->columns;
}

/* What stands in a value, with what to take for NULL. */
int64_t value_int(const struct value *v, int64_t null);
int64_t value_time(const struct value *v);	/* seconds; 0 for NULL */
int64_t value_day(const struct value *v);	/* NO_DAY for NULL */
const char *value_text(const struct value *v);	/* "" for NULL */

#endif
