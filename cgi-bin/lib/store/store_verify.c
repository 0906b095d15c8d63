#include "store/store_tables.h"
#include "store/store_verify.h"

#define COLUMNS "number, code, title, holder, issued_at, valid_from, " \
	"valid_until, revoked_at "
#define KINDS "sssstddt"

enum { BY_KEY, BY_CODE, BEGINS };

static const struct statement sql[] = {
	[BY_KEY] = { "s", KINDS, VERIFY,
		"SELECT " COLUMNS "FROM licence_public WHERE number_key = ?" },
	[BY_CODE] = { "s", KINDS, VERIFY,
		"SELECT " COLUMNS "FROM licence_public WHERE code = ?" },
	[BEGINS] = { "s", "i", VERIFY,
		"SELECT COUNT(*) FROM (SELECT 1 FROM licence_public "
		"WHERE number_key LIKE CONCAT(?, '%') LIMIT 1) AS one" },
};

const struct store_table store_verify_table = { "verify", sql, COUNT(sql),
	TABLE_VERIFY };
#define T &store_verify_table

static enum lk_err
find(struct ctx *c, int statement, const char *key, struct public_licence *l)
{
	const struct value *v;

	TRY(store_one(c, T, statement, VALS(val_text(key)), &v));
	l->number = value_text(&v[0]);
	l->code = value_text(&v[1]);
	l->title = value_text(&v[2]);
	l->holder = value_text(&v[3]);
	l->issued_at = value_time(&v[4]);
	l->valid_from = value_day(&v[5]);
	l->valid_until = value_day(&v[6]);
	l->revoked_at = value_time(&v[7]);
	return LK_OK;
}

enum lk_err
store_public_by_key(struct ctx *c, const char *key, struct public_licence *l)
{
	return find(c, BY_KEY, key, l);
}

enum lk_err
store_public_by_code(struct ctx *c, const char *code, struct public_licence *l)
{
	return find(c, BY_CODE, code, l);
}

enum lk_err
store_public_begins(struct ctx *c, const char *key, bool *begins)
{
	const struct value *v;

	TRY(store_one(c, T, BEGINS, VALS(val_text(key)), &v));
	*begins = value_int(&v[0], 0) > 0;
	return LK_OK;
}
