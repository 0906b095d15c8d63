#include "store/store_audit.h"
#include "store/store_tables.h"

#define AUDITED (APPLY | STATUS | UPLOAD | DESK | LOGIN | SIGNER | CLOCK | \
	CONSOLE | DASHBOARD | CLASS | DEMO)

enum { HEAD_NEW, HEAD, HEAD_SET, ADD };

static const struct statement sql[] = {
	[HEAD_NEW] = { "ib", "", AUDITED,
		"INSERT IGNORE INTO audit_head (chain, hash) VALUES (?, ?)" },
	[HEAD] = { "i", "b", AUDITED,
		"SELECT hash FROM audit_head WHERE chain = ? FOR UPDATE" },
	[HEAD_SET] = { "bi", "", AUDITED,
		"UPDATE audit_head SET hash = ? WHERE chain = ?" },
	[ADD] = { "itssssbbb", "", AUDITED,
		"INSERT INTO audit (chain, at, actor, address, action, object, "
		"digest, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)" },
};

const struct store_table store_audit_table = { "audit", sql, COUNT(sql),
	TABLE_AUDIT };
#define T &store_audit_table

enum lk_err
store_audit_head(struct ctx *c, int64_t chain, unsigned char hash[32])
{
	static const unsigned char zeros[32];
	const struct value *v;
	enum lk_err err;

	assert(store_in_transaction(c));
	err = store_one(c, T, HEAD, VALS(val_int(chain)), &v);
	if (err == LK_ENOENT) {
		TRY(store_exec(c, T, HEAD_NEW, VALS(val_int(chain),
			val_bytes(zeros, 32)), NULL));
		err = store_one(c, T, HEAD, VALS(val_int(chain)), &v);
	}
	if (err != LK_OK)
		return err;
	memcpy(hash, v[0].s, 32);
	return LK_OK;
}

enum lk_err
store_audit_add(struct ctx *c, const struct audit_row *r)
{
	TRY(store_exec(c, T, ADD, VALS(val_int(r->chain), val_time_us(r->at_us),
		val_text(r->actor), val_text(r->address), val_text(r->action),
		val_text(r->object), val_bytes(r->digest, 32),
		val_bytes(r->prev, 32), val_bytes(r->hash, 32)), NULL));
	return store_swap(c, T, HEAD_SET, VALS(val_bytes(r->hash, 32),
		val_int(r->chain)));
}
