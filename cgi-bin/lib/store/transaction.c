#include "store/store_own.h"
#include "base/busy.h"

enum lk_err
store_begin(struct ctx *c)
{
	struct store *s = c->store;

	if (s->in_transaction)
		return fail(c, LK_EFAULT, "a transaction within another");
	TRY(link_usable(c, "begin"));
	if (mysql_stmt_execute(s->begin))
		return statement_failed(c, s->begin, "begin");
	s->in_transaction = true;
	/* A round of many cases goes on. */
	busy_step();
	return LK_OK;
}

enum lk_err
store_commit(struct ctx *c)
{
	struct store *s = c->store;

	if (!s->in_transaction)
		return fail(c, LK_EFAULT, "a commit of nothing");
	TRY(link_usable(c, "commit"));
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
