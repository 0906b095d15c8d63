#include "base/date.h"
#include "store/store_desk.h"
#include "store/store_tables.h"

/* In the order of take(). */
#define COLUMNS "a.number, a.permit, a.name, a.state, a.definition, a.stage, " \
	"a.stage_since, a.due, a.repair_by, o.name, a.holder, a.sent_at " \
	"FROM application a LEFT JOIN officer o ON o.id = a.holder "
#define KINDS "ssssbstddsit"

/* The seven roles of the workflow, "" for those the officer has not. */
#define AT_HIS_STAGE "a.stage_role IN (?, ?, ?, ?, ?, ?, ?) " \
	"AND (? IS NULL OR a.stage_unit = ?) "
#define ROLE_KINDS "sssssss" "ss"
#define WAITS "a.state IN ('kurang', 'proses', 'bayar', 'terbit', 'perbaikan') "

/*
 * One more word of the same application. What is left out is NULL. An index on
 * words finds the first, one on applications the others, so that what is read
 * are those that have the first.
 */
#define OTHER "AND (? IS NULL OR EXISTS (SELECT 1 FROM application_word x " \
	"WHERE x.application = w.application " \
	"AND (x.word LIKE ? OR FIND_IN_SET(x.word, ?)))) "
#define WITH(first) "SELECT " COLUMNS "JOIN (SELECT DISTINCT w.application " \
	"FROM application_word w WHERE " first " " \
	OTHER OTHER OTHER OTHER OTHER \
	"ORDER BY w.application DESC LIMIT ?) f ON f.application = a.id " \
	"WHERE a.sent_at IS NOT NULL ORDER BY a.sent_at DESC, a.id DESC"
#define OTHERS_KINDS "sss" "sss" "sss" "sss" "sss"

enum { QUEUE, TOTAL, BY_NUMBER, BY_TERM, WITH_WORD, WITH_PREFIX, COUNTER };

static const struct statement sql[] = {
	[QUEUE] = { ROLE_KINDS "i", KINDS, DESK,
		"SELECT " COLUMNS "WHERE " WAITS "AND " AT_HIS_STAGE
		"ORDER BY a.state IN ('perbaikan', 'kurang'), a.due IS NULL, a.due, "
		"a.stage_since, a.number LIMIT ?" },
	[TOTAL] = { ROLE_KINDS, "i", DESK,
		"SELECT COUNT(*) FROM application a WHERE " WAITS
		"AND " AT_HIS_STAGE },
	[BY_NUMBER] = { "s", KINDS, DESK,
		"SELECT " COLUMNS "WHERE a.number = ? AND a.sent_at IS NOT NULL" },
	[BY_TERM] = { "ssi", KINDS, DESK,
		"SELECT " COLUMNS "WHERE a.id IN (SELECT application "
		"FROM application_term WHERE (kind = 'nik' AND value = ?) "
		"OR (kind = 'phone' AND value = ?)) AND a.sent_at IS NOT NULL "
		"ORDER BY a.sent_at DESC LIMIT ?" },
	[WITH_WORD] = { "s" OTHERS_KINDS "i", KINDS, DESK,
		WITH("w.word = ?") },
	[WITH_PREFIX] = { "s" OTHERS_KINDS "i", KINDS, DESK,
		WITH("w.word LIKE ?") },
	[COUNTER] = { "ssi", KINDS, DESK,
		"SELECT " COLUMNS "WHERE a.state = 'draf' AND a.channel = 'loket' "
		"AND (? IS NULL OR a.stage_unit = ?) "
		"ORDER BY a.saved_at DESC LIMIT ?" },
};

const struct store_table store_desk_table = { "desk", sql, COUNT(sql),
	TABLE_DESK };
#define T &store_desk_table

static void
take(struct ctx *c, const struct rows *r, const struct case_row **list, size_t *n)
{
	struct case_row *out = arena_array(c->arena, r->n + 1, sizeof(*out));

	for (size_t i = 0; i < r->n; i++) {
		const struct value *v = rows_at(r, i);

		out[i].number = value_text(&v[0]);
		out[i].permit = value_text(&v[1]);
		out[i].name = value_text(&v[2]);
		out[i].state = value_text(&v[3]);
		memcpy(out[i].definition, v[4].s, 32);
		out[i].stage = v[5].s;
		out[i].stage_since = value_time(&v[6]);
		out[i].due = value_day(&v[7]);
		out[i].repair_by = value_day(&v[8]);
		out[i].holder_name = v[9].s;
		out[i].holder = value_int(&v[10], 0);
		out[i].sent_at = value_time(&v[11]);
	}
	*list = out;
	*n = r->n;
}

enum lk_err
store_queue(struct ctx *c, const struct officer *o, int64_t limit,
	const struct case_row **list, size_t *n, int64_t *total)
{
	/* As the column stage_role has them, in the order of the bits. */
	static const char *const roles[] = { "front", "verifier", "technical",
		"section", "secretary", "director", "treasurer" };
	struct value in[COUNT(roles) + 3];
	const struct value *v;
	struct rows r;

	for (size_t i = 0; i < COUNT(roles); i++)
		in[i] = val_text(o->roles & 1u << i ? roles[i] : "");
	in[COUNT(roles)] = val_text(o->unit);
	in[COUNT(roles) + 1] = val_text(o->unit);
	in[COUNT(roles) + 2] = val_int(limit);
	TRY(store_query(c, T, QUEUE, in, COUNT(in), &r));
	*total = (int64_t)r.n;
	/* Counted only when the list is full: most desks have fewer. */
	if (*total == limit) {
		TRY(store_one(c, T, TOTAL, in, COUNT(in) - 1, &v));
		*total = value_int(&v[0], 0);
	}
	take(c, &r, list, n);
	return LK_OK;
}

enum lk_err
store_search(struct ctx *c, const struct search *s, int64_t limit,
	const struct case_row **list, size_t *n)
{
	struct rows r = { NULL, 0, 0 };

	if (s->number)
		TRY(store_query(c, T, BY_NUMBER, VALS(val_text(s->number)), &r));
	if (r.n == 0 && (s->nik || s->phone))
		TRY(store_query(c, T, BY_TERM, VALS(val_text(s->nik),
			val_text(s->phone), val_int(limit)), &r));
	take(c, &r, list, n);
	return LK_OK;
}

/* Letters and digits mean themselves to LIKE. */
static const char *
pattern(struct arena *a, const struct wanted *w)
{
	return w->prefix ? arena_printf(a, "%s%%", w->word) : w->word;
}

enum lk_err
store_cases_with(struct ctx *c, const struct wanted *w, size_t n,
	int64_t limit, const struct case_row **list, size_t *found)
{
	enum { OTHERS = WANTED_MOST - 1 };
	struct value in[1 + 3 * OTHERS + 1], *v = in;
	struct rows r;

	assert(n > 0 && n <= WANTED_MOST);
	*v++ = val_text(pattern(c->arena, &w[0]));
	for (size_t i = 1; i <= OTHERS; i++) {
		const char *like = i < n ? pattern(c->arena, &w[i]) : NULL;

		*v++ = val_text(like);
		*v++ = val_text(like);
		*v++ = val_text(i < n && w[i].or ? w[i].or : "");
	}
	*v = val_int(limit);
	TRY(store_query(c, T, w[0].prefix ? WITH_PREFIX : WITH_WORD, in,
		COUNT(in), &r));
	take(c, &r, list, found);
	return LK_OK;
}

enum lk_err
store_counter_drafts(struct ctx *c, int64_t limit, const struct case_row **list,
	size_t *n)
{
	struct rows r;

	TRY(store_query(c, T, COUNTER, VALS(val_text(c->actor.unit),
		val_text(c->actor.unit), val_int(limit)), &r));
	take(c, &r, list, n);
	return LK_OK;
}
