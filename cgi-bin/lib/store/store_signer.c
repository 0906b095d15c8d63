#include "store/store_signer.h"
#include "store/store_tables.h"

enum { UNDRAWN, LINES, DRAWN, DRAWABLE, DRAWABLE_PUT };

static const struct statement sql[] = {
	[UNDRAWN] = { "i", "iissssstddsssss", SIGNER,
		"SELECT l.id, l.application, l.permit, l.number, l.code, l.title, "
		"l.holder, l.issued_at, l.valid_from, l.valid_until, l.signed_as, "
		"o.name, o.position, o.rank, o.nip "
		"FROM licence l JOIN officer o ON o.id = l.signed_by "
		"WHERE l.document IS NULL AND l.id > ? ORDER BY l.id LIMIT 1" },
	[LINES] = { "i", "sss", SIGNER,
		"SELECT part, label, words FROM licence_line "
		"WHERE licence = ? ORDER BY part, n" },
	[DRAWN] = { "sii", "", SIGNER,
		"UPDATE licence SET signature = ?, document = ? "
		"WHERE id = ? AND document IS NULL" },
	[DRAWABLE] = { "", "s", SIGNER | DESK,
		"SELECT letters FROM drawable WHERE id = 1" },
	[DRAWABLE_PUT] = { "st", "", SIGNER,
		"INSERT INTO drawable (id, letters, at) VALUES (1, ?, ?) "
		"ON DUPLICATE KEY UPDATE letters = VALUES(letters), "
		"at = VALUES(at)" },
};

const struct store_table store_signer_table = { "signer", sql, COUNT(sql),
	TABLE_SIGNER };
#define T &store_signer_table

enum lk_err
store_undrawn(struct ctx *c, int64_t after, struct licence *l,
	struct signatory *who)
{
	const struct value *v;

	TRY(store_one(c, T, UNDRAWN, VALS(val_int(after)), &v));
	memset(l, 0, sizeof(*l));
	l->id = value_int(&v[0], 0);
	l->application = value_int(&v[1], 0);
	l->permit = value_text(&v[2]);
	l->number = value_text(&v[3]);
	l->code = value_text(&v[4]);
	l->title = value_text(&v[5]);
	l->holder = value_text(&v[6]);
	l->issued_at = value_time(&v[7]);
	l->valid_from = value_day(&v[8]);
	l->valid_until = value_day(&v[9]);
	l->signed_as = v[10].s;
	*who = (struct signatory){ value_text(&v[11]), value_text(&v[12]),
		value_text(&v[13]), value_text(&v[14]) };
	return LK_OK;
}

enum lk_err
store_licence_lines(struct ctx *c, int64_t licence,
	const struct licence_line **lines, size_t *n)
{
	struct licence_line *out;
	struct rows r;

	TRY(store_query(c, T, LINES, VALS(val_int(licence)), &r));
	out = arena_array(c->arena, r.n + 1, sizeof(*out));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		out[i].part = value_text(&v[0]);
		out[i].label = value_text(&v[1]);
		out[i].words = value_text(&v[2]);
	}
	*lines = out;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_licence_drawn(struct ctx *c, int64_t licence, const char *signature,
	int64_t document)
{
	return store_swap(c, T, DRAWN, VALS(val_text(signature),
		val_int(document), val_int(licence)));
}

enum lk_err
store_drawable(struct ctx *c, const char **letters)
{
	const struct value *v;

	TRY(store_one(c, T, DRAWABLE, NO_VALS, &v));
	*letters = value_text(&v[0]);
	return LK_OK;
}

enum lk_err
store_drawable_put(struct ctx *c, const char *letters)
{
	return store_exec(c, T, DRAWABLE_PUT, VALS(val_text(letters),
		val_time(c->now)), NULL);
}
