#include "base/clock.h"
#include "base/log.h"
#include "base/secret.h"
#include "store/store_definition.h"
#include "store/store_tables.h"

/* loketctl demo stores versions too, but gives no codes. */
#define STORING (DEFINING | DEMO)
#define READING (STORING | CATALOGUE | APPLY | DESK | UPLOAD | STATUS | \
	DASHBOARD | CLASS)
#define SHOWING (APPLY | UPLOAD | CLASS | DASHBOARD)

enum { PUT, USED, KNOWN, GET, LAST, ALL, CODES, CODE_PUT, HOLIDAYS };

static const struct statement sql[] = {
	[PUT] = { "bsbt", "", STORING,
		"INSERT IGNORE INTO definition (sha256, permit, body, first_used) "
		"VALUES (?, ?, ?, ?)" },
	[USED] = { "sbt", "", STORING,
		"INSERT INTO definition_use (permit, sha256, at) VALUES (?, ?, ?)" },
	[KNOWN] = { "b", "i", READING,
		"SELECT 1 FROM definition WHERE sha256 = ?" },
	[GET] = { "b", "b", READING | CLOCK,
		"SELECT body FROM definition WHERE sha256 = ?" },
	[LAST] = { "s", "b", READING,
		"SELECT sha256 FROM definition_use WHERE permit = ? "
		"ORDER BY at DESC, id DESC LIMIT 1" },
	[ALL] = { "si", "b", READING,
		"SELECT sha256 FROM definition_use WHERE permit = ? "
		"ORDER BY at DESC, id DESC LIMIT ?" },
	[CODES] = { "", "iss", DEFINING | SHOWING,
		"SELECT code, permit, page FROM page_code LIMIT 20000" },
	[CODE_PUT] = { "isst", "", DEFINING,
		"INSERT INTO page_code (code, permit, page, given_at) "
		"VALUES (?, ?, ?, ?)" },
	[HOLIDAYS] = { "", "d", CATALOGUE | APPLY | STATUS | DESK | UPLOAD | CLOCK |
		DASHBOARD | CLASS | DEMO,
		"SELECT day FROM holiday ORDER BY day" },
};

const struct store_table store_definition_table = { "definition", sql,
	COUNT(sql), TABLE_DEFINITION };
#define T &store_definition_table

enum lk_err
store_definition_put(struct ctx *c, const unsigned char sha256[32],
	const char *permit, const char *body, size_t len)
{
	return store_exec(c, T, PUT, VALS(val_bytes(sha256, 32),
		val_text(permit), val_bytes(body, len), val_time(c->now)), NULL);
}

enum lk_err
store_definition_last(struct ctx *c, const char *permit, unsigned char sha256[32])
{
	const struct value *v;

	TRY(store_one(c, T, LAST, VALS(val_text(permit)), &v));
	memcpy(sha256, v[0].s, 32);
	return LK_OK;
}

enum lk_err
store_definitions(struct ctx *c, const char *permit, size_t most,
	const unsigned char (**list)[32], size_t *n)
{
	unsigned char (*out)[32];
	struct rows r;

	TRY(store_query(c, T, ALL, VALS(val_text(permit),
		val_int((int64_t)most)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++)
		memcpy(out[i], rows_at(&r, i)[0].s, 32);
	*list = (const unsigned char (*)[32])out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_definition_used(struct ctx *c, const unsigned char sha256[32],
	const char *permit)
{
	unsigned char last[32];
	enum lk_err err = store_definition_last(c, permit, last);

	if (err == LK_OK && !memcmp(last, sha256, 32))
		return LK_OK;
	if (err != LK_OK && err != LK_ENOENT)
		return err;
	return store_exec(c, T, USED, VALS(val_text(permit),
		val_bytes(sha256, 32), val_time_us(clock_now_us())), NULL);
}

enum lk_err
store_definition_known(struct ctx *c, const unsigned char sha256[32])
{
	const struct value *v;

	return store_one(c, T, KNOWN, VALS(val_bytes(sha256, 32)), &v);
}

enum lk_err
store_definition(struct ctx *c, const unsigned char sha256[32], const char **body,
	size_t *len)
{
	unsigned char digest[32];
	const struct value *v;

	TRY(store_one(c, T, GET, VALS(val_bytes(sha256, 32)), &v));
	secret_digest(v[0].s, v[0].len, digest);
	if (memcmp(digest, sha256, sizeof(digest))) {
		log_write(c, LOG_ERROR, "a stored version of a definition is "
			"not what its digest says: it is not served");
		return LK_EFAULT;
	}
	*body = v[0].s;
	*len = v[0].len;
	return LK_OK;
}

enum lk_err
store_page_codes(struct ctx *c, const struct page_code **list, size_t *n)
{
	struct page_code *out;
	struct rows r;

	TRY(store_query(c, T, CODES, NO_VALS, &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].code = (int)value_int(&v[0], 0);
		out[i].permit = value_text(&v[1]);
		out[i].page = value_text(&v[2]);
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_page_code_put(struct ctx *c, int code, const char *permit, const char *page)
{
	return store_exec(c, T, CODE_PUT, VALS(val_int(code), val_text(permit),
		val_text(page), val_time(c->now)), NULL);
}

enum lk_err
store_holidays(struct ctx *c, int64_t **days, size_t *n)
{
	struct rows r;

	TRY(store_query(c, T, HOLIDAYS, NO_VALS, &r));
	*days = arena_array(c->arena, r.n + 1, sizeof(**days));
	for (size_t i = 0; i < r.n; i++)
		(*days)[i] = value_day(rows_at(&r, i));
	*n = r.n;
	return LK_OK;
}
