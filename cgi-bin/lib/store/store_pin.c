#include "store/store_pin.h"
#include "store/store_tables.h"

enum { ASK, ASKED, ANSWERED, OF_PHONE };

static const struct statement sql[] = {
	[ASK] = { "tss", "", APPLY,
		"INSERT INTO pin_request (at, phone, nik_end) VALUES (?, ?, ?)" },
	[ASKED] = { "i", "iss", CLOCK,
		"SELECT id, phone, nik_end FROM pin_request ORDER BY id LIMIT ?" },
	[ANSWERED] = { "i", "", CLOCK,
		"DELETE FROM pin_request WHERE id = ?" },
	[OF_PHONE] = { "s", "s", CLOCK,
		"SELECT number FROM application WHERE phone = ? "
		"AND state NOT IN ('batal', 'gugur') "
		"ORDER BY ended_at IS NOT NULL, saved_at DESC LIMIT 20" },
};

const struct store_table store_pin_table = { "pin", sql, COUNT(sql),
	TABLE_PIN };
#define T &store_pin_table

enum lk_err
store_pin_ask(struct ctx *c, const char *phone, const char *nik_end)
{
	return store_exec(c, T, ASK, VALS(val_time(c->now), val_text(phone),
		val_text(nik_end)), NULL);
}

enum lk_err
store_pin_requests(struct ctx *c, int64_t most,
	const struct pin_request **list, size_t *n)
{
	struct pin_request *out;
	struct rows r;

	TRY(store_query(c, T, ASKED, VALS(val_int(most)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i] = (struct pin_request){ value_int(&v[0], 0),
			value_text(&v[1]), value_text(&v[2]) };
	}
	*list = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_pin_answered(struct ctx *c, int64_t id)
{
	return store_exec(c, T, ANSWERED, VALS(val_int(id)), NULL);
}

enum lk_err
store_pin_numbers(struct ctx *c, const char *phone, const char *const **list,
	size_t *n)
{
	const char **out;
	struct rows r;

	TRY(store_query(c, T, OF_PHONE, VALS(val_text(phone)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++)
		out[i] = value_text(rows_at(&r, i));
	*list = out;
	*n = r.n;
	return LK_OK;
}
