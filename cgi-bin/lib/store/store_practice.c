#include "store/store_clock.h"
#include "store/store_practice.h"
#include "store/store_tables.h"

enum { OLD, ADDRESSES, DROP_CHUNKS, DROP_PICTURES, SWEEP_AUDIT, SWEEP_DEEDS, GONE,
	GONE_TERMS, GONE_WORDS, GONE_SUBMISSIONS, GONE_PROMISES,
	GONE_DOCUMENTS, GONE_KNOWN,
	GONE_STUMBLES, GONE_MESSAGES, GONE_EVENTS, GONE_AUDIT, GONE_CHAIN };

static const struct statement sql[] = {
	[OLD] = { "ti", "i", PRACTICE,
		"SELECT id FROM application WHERE created_at < ? "
		"ORDER BY id LIMIT ?" },
	[ADDRESSES] = { "i", "b", PRACTICE,
		"SELECT address FROM document WHERE application = ?" },
	[DROP_CHUNKS] = { "b", "", PRACTICE,
		"DELETE FROM {db}_berkas.chunk WHERE address = ?" },
	[DROP_PICTURES] = { "b", "", PRACTICE,
		"DELETE FROM {db}_berkas.picture WHERE address = ?" },
	[SWEEP_AUDIT] = { "ti", "", PRACTICE,
		"DELETE FROM audit WHERE at < ? LIMIT ?" },
	[SWEEP_DEEDS] = { "ti", "", PRACTICE,
		"DELETE FROM deed WHERE at < ? LIMIT ?" },
	[GONE] = { "i", "", PRACTICE,
		"DELETE FROM application WHERE id = ?" },
	[GONE_TERMS] = { "i", "", PRACTICE,
		"DELETE FROM application_term WHERE application = ?" },
	[GONE_WORDS] = { "i", "", PRACTICE,
		"DELETE FROM application_word WHERE application = ?" },
	[GONE_SUBMISSIONS] = { "i", "", PRACTICE,
		"DELETE FROM submission WHERE application = ?" },
	[GONE_PROMISES] = { "i", "", PRACTICE,
		"DELETE FROM promise WHERE application = ?" },
	[GONE_DOCUMENTS] = { "i", "", PRACTICE,
		"DELETE FROM document WHERE application = ?" },
	[GONE_KNOWN] = { "i", "", PRACTICE,
		"DELETE FROM session_application WHERE application = ?" },
	[GONE_STUMBLES] = { "i", "", PRACTICE,
		"DELETE FROM stumble WHERE application = ?" },
	[GONE_MESSAGES] = { "i", "", PRACTICE,
		"DELETE FROM outbox WHERE application = ?" },
	[GONE_EVENTS] = { "i", "", PRACTICE,
		"DELETE FROM event WHERE application = ?" },
	[GONE_AUDIT] = { "i", "", PRACTICE,
		"DELETE FROM audit WHERE chain = ?" },
	[GONE_CHAIN] = { "i", "", PRACTICE,
		"DELETE FROM audit_head WHERE chain = ?" },
};

const struct store_table store_practice_table = { "practice", sql, COUNT(sql),
	TABLE_PRACTICE };
#define T &store_practice_table

enum lk_err
store_practice_old(struct ctx *c, int64_t before, struct practised *p)
{
	int64_t *ids;
	struct rows r;

	TRY(store_query(c, T, OLD, VALS(val_time(before), val_int(ROUND_MOST)),
		&r));
	ids = arena_array(c->arena, r.n + 1, sizeof(*ids));
	for (size_t i = 0; i < r.n; i++)
		ids[i] = rows_at(&r, i)->i;
	p->ids = ids;
	p->n = r.n;
	return LK_OK;
}

/* The application goes first: whoever saves at the same moment waits for it, and
 * then finds it no more. */
enum lk_err
store_practice_forget(struct ctx *c, int64_t app)
{
	struct rows papers;

	TRY(store_begin(c));
	TRY(store_query(c, T, ADDRESSES, VALS(val_int(app)), &papers));
	for (int i = GONE; i <= GONE_CHAIN; i++)
		TRY(store_exec(c, T, i, VALS(val_int(app)), NULL));
	TRY(store_commit(c));
	for (size_t i = 0; i < papers.n; i++)
		for (int drop = DROP_CHUNKS; drop <= DROP_PICTURES; drop++)
			TRY(store_exec(c, T, drop, VALS(val_bytes(
				rows_at(&papers, i)->s,
				rows_at(&papers, i)->len)), NULL));
	return LK_OK;
}

enum lk_err
store_practice_sweep(struct ctx *c, int64_t before, int64_t *rows)
{
	static const int swept[] = { SWEEP_AUDIT, SWEEP_DEEDS };

	*rows = 0;
	for (size_t i = 0; i < COUNT(swept); i++) {
		int64_t n;

		TRY(store_exec(c, T, swept[i], VALS(val_time(before),
			val_int(ROUND_MOST)), &n));
		*rows += n;
	}
	return LK_OK;
}
