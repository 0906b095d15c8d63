/*
 * Inside the store; no one else includes this. A link to the server (link.c)
 * carries prepared statements (statement.c), whose rows are fetched (fetch.c),
 * in transactions (transaction.c), over a schema that fits the program
 * (store_schema.c); store.c opens, closes and mends all of it. What goes in and
 * comes out are values (value.c).
 */
#ifndef LOKET_STORE_OWN_H
#define LOKET_STORE_OWN_H

#include <mysql.h>		/* before the words that banned.h forbids */
#include "store/store.h"
#include "store/store_tables.h"

enum { COLUMNS_MOST = 64 };	/* in or out of one statement */

struct store {
	struct arena *arena;
	const struct conf *conf;
	enum program program;
	bool lazy;
	MYSQL *link;		/* NULL while there is none */
	bool lost;		/* the link died: nothing more goes over it */
	bool refused;		/* at the last attempt, for want of a right */
	bool in_transaction;
	MYSQL_STMT *begin;	/* START TRANSACTION */
	int64_t tried;		/* clock_tick() of the last attempt to connect */
	char *password;
	MYSQL_STMT **prepared[TABLES];
	int torture;		/* calls until one fails; 0: never */
};

/* A connection with our options, in c->store->link. LK_EDOWN without one. */
enum lk_err link_open(struct ctx *c) LK_MUST_CHECK;

/* What a program of ours can do about an error of the server or the client; a
 * link that is dead is marked lost. */
enum lk_err link_judge(struct store *s, unsigned err);

/* Log and return what went wrong with "what", over the link or a statement.
 * A duplicate key is not logged: the caller may have meant it. */
enum lk_err link_failed(struct ctx *c, const char *what);
enum lk_err statement_failed(struct ctx *c, MYSQL_STMT *st, const char *what);

/* LK_EDOWN, or LK_EAGAIN while a migration gives rights anew, when nothing can
 * be sent now. "what" is for the log. */
enum lk_err link_usable(struct ctx *c, const char *what) LK_MUST_CHECK;

/* sql with each "{db}" replaced by the database's name, in a. */
const char *statement_text(struct arena *a, const char *sql, const char *db);

/* Prepare t->sql[i] in its place, and see that its kinds fit the SQL. */
enum lk_err statement_prepare(struct ctx *c, const struct store_table *t,
	size_t i) LK_MUST_CHECK;

/* Find the prepared statement (or prepare it now), bind and execute it. *stmt
 * stays the store's. */
enum lk_err statement_execute(struct ctx *c, const struct store_table *t, int i,
	const struct value *in, size_t n, MYSQL_STMT **stmt) LK_MUST_CHECK;

/* An instant or a day as the client library has it. */
void value_to_mysql(const struct value *v, MYSQL_TIME *t);

/* LK_EDOWN when the schema is missing or not for this program. */
enum lk_err schema_fits(struct ctx *c) LK_MUST_CHECK;

#endif
