/* Cases for the board: those that are together somewhere, and lists of them. */
#include "base/date.h"
#include "store/store_board.h"
#include "store/store_tables.h"

/*
 * Figures are read from the one index that holds all they need. Left to itself the
 * optimizer takes another now and then, and then reads each case for it.
 */

/* In the order of cases(); the last is what the list is ordered by. */
#define COLUMNS "a.number, a.permit, a.state, a.stage, a.sent_channel, o.name, " \
	"a.sent_at, a.stage_since, a.due, a.repair_by "
#define FROM "FROM application a LEFT JOIN officer o ON o.id = a.holder "
#define KINDS "ssssssttdd"

#define SEVEN "(?, ?, ?, ?, ?, ?, ?) "
#define ROLE_KINDS "sssssss"
#define WITH_ROLES "a.state = 'proses' AND a.stage_role IN " SEVEN
#define AT_STAGES WITH_ROLES \
	"AND FIND_IN_SET(CONCAT(a.permit, ':', a.stage), ?) "
#define INCOMPLETE_ONES "a.state IN ('kurang', 'perbaikan') "
#define OF_PERMIT "AND (? IS NULL OR a.permit = ?) "

enum { LATE, INCOMPLETE, AT, LIST_SENT, LIST_LATE, LIST_INCOMPLETE, LIST_AT };

static const struct statement sql[] = {
	[LATE] = { "d", "sssid" "is", DASHBOARD,
		"SELECT g.permit, '', g.stage, g.n, g.oldest, g.holder, o.name "
		"FROM (SELECT permit, stage, holder, COUNT(*) AS n, "
		"MIN(due) AS oldest FROM application FORCE INDEX (late) "
		"WHERE due < ? "
		"GROUP BY permit, stage, holder) g "
		"LEFT JOIN officer o ON o.id = g.holder "
		"ORDER BY g.oldest, g.n DESC, g.permit, g.stage, g.holder" },
	/* Counted in the order of the index, which takes no temporary table. */
	[INCOMPLETE] = { "", "sssid" "is", DASHBOARD,
		"SELECT g.permit, g.state, '', CAST(SUM(g.n) AS INTEGER), NULL, "
		"0, NULL FROM (SELECT a.state, a.permit, COUNT(*) AS n "
		"FROM application a FORCE INDEX (waiting) WHERE " INCOMPLETE_ONES
		"GROUP BY a.state, a.stage_role, a.permit) g "
		"GROUP BY g.permit, g.state ORDER BY g.permit, g.state" },
	[AT] = { ROLE_KINDS "s", "sssit" "is", DASHBOARD,
		"SELECT g.permit, '', g.stage, g.n, g.since, 0, NULL "
		"FROM (SELECT a.permit, a.stage, COUNT(*) AS n, "
		"MIN(a.stage_since) AS since "
		"FROM application a FORCE INDEX (waiting) WHERE " WITH_ROLES
		"GROUP BY a.state, a.stage_role, a.permit, a.stage) g "
		"WHERE FIND_IN_SET(CONCAT(g.permit, ':', g.stage), ?) "
		"ORDER BY g.permit, g.stage" },
	[LIST_SENT] = { "tt" "ss" "ss" "t" "tts" "i", KINDS, DASHBOARD,
		"SELECT " COLUMNS FROM
		"WHERE a.sent_at >= ? AND a.sent_at < ? " OF_PERMIT
		"AND (? IS NULL OR FIND_IN_SET(a.sent_channel, ?)) "
		"AND (? IS NULL OR a.sent_at < ? "
		"OR (a.sent_at = ? AND a.number < ?)) "
		"ORDER BY a.sent_at DESC, a.number DESC LIMIT ?" },
	[LIST_LATE] = { "d" "ss" "ss" "ii" "d" "dds" "i", KINDS, DASHBOARD,
		"SELECT " COLUMNS FROM
		"WHERE a.due < ? " OF_PERMIT
		"AND (? IS NULL OR a.stage = ?) "
		"AND (? < 0 OR COALESCE(a.holder, 0) = ?) "
		"AND (? IS NULL OR a.due > ? OR (a.due = ? AND a.number > ?)) "
		"ORDER BY a.due, a.number LIMIT ?" },
	[LIST_INCOMPLETE] = { "ss" "ss" "d" "dds" "i", KINDS, DASHBOARD,
		"SELECT " COLUMNS FROM
		"WHERE " INCOMPLETE_ONES OF_PERMIT
		"AND (? IS NULL OR a.state = ?) "
		"AND (? IS NULL OR a.repair_by > ? "
		"OR (a.repair_by = ? AND a.number > ?)) "
		"ORDER BY a.repair_by, a.number LIMIT ?" },
	[LIST_AT] = { ROLE_KINDS "s" "ss" "t" "tts" "i", KINDS, DASHBOARD,
		"SELECT " COLUMNS FROM
		"WHERE " AT_STAGES OF_PERMIT
		"AND (? IS NULL OR a.stage_since > ? "
		"OR (a.stage_since = ? AND a.number > ?)) "
		"ORDER BY a.stage_since, a.number LIMIT ?" },
};

const struct store_table store_board_case_table = { "board_case", sql,
	COUNT(sql), TABLE_BOARD_CASE };
#define T &store_board_case_table

static enum lk_err
groups(struct ctx *c, int statement, const struct value *in, size_t nin,
	struct case_groups *g)
{
	struct case_group *list;
	struct rows r;

	TRY(store_query(c, T, statement, in, nin, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].permit = value_text(&v[0]);
		list[i].state = value_text(&v[1]);
		list[i].stage = value_text(&v[2]);
		list[i].n = value_int(&v[3], 0);
		list[i].oldest = v[4].kind == 't' ? value_time(&v[4]) :
			value_day(&v[4]);
		list[i].holder = value_int(&v[5], 0);
		list[i].holder_name = v[6].s;
	}
	g->list = list;
	g->n = r.n;
	return LK_OK;
}

enum lk_err
store_late(struct ctx *c, int64_t today, struct case_groups *g)
{
	return groups(c, LATE, VALS(val_day(today)), g);
}

enum lk_err
store_incomplete(struct ctx *c, struct case_groups *g)
{
	return groups(c, INCOMPLETE, NO_VALS, g);
}

/* The first values of AT_STAGES. */
static size_t
stage_values(struct value *in, unsigned roles, const char *stages)
{
	/* As the column stage_role has them, in the order of the bits. */
	static const char *const names[] = { "front", "verifier", "technical",
		"section", "secretary", "director", "treasurer" };

	for (size_t i = 0; i < COUNT(names); i++)
		in[i] = val_text(roles & 1u << i ? names[i] : "");
	in[COUNT(names)] = val_text(stages);
	return COUNT(names) + 1;
}

enum lk_err
store_at_stages(struct ctx *c, unsigned roles, const char *stages,
	struct case_groups *g)
{
	struct value in[8];
	size_t n = stage_values(in, roles, stages);

	return groups(c, AT, in, n, g);
}

/* at: which column the list is ordered by. */
static enum lk_err
cases(struct ctx *c, int statement, const struct value *in, size_t nin,
	size_t at, struct board_cases *out)
{
	struct board_case *list;
	struct rows r;

	TRY(store_query(c, T, statement, in, nin, &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].number = value_text(&v[0]);
		list[i].permit = value_text(&v[1]);
		list[i].state = value_text(&v[2]);
		list[i].stage = value_text(&v[3]);
		list[i].channel = value_text(&v[4]);
		list[i].holder_name = v[5].s;
		list[i].sent_at = value_time(&v[6]);
		list[i].stage_since = value_time(&v[7]);
		list[i].due = value_day(&v[8]);
		list[i].repair_by = value_day(&v[9]);
		list[i].at = v[at].kind == 't' ? value_time(&v[at]) :
			value_day(&v[at]);
	}
	out->list = list;
	out->n = r.n;
	return LK_OK;
}

/* Where the page before ended; NULL on the first one. */
static struct value
after_time(const struct case_filter *f)
{
	return f->number ? val_time(f->at) : val_time(0);
}

static struct value
after_day(const struct case_filter *f)
{
	return f->number ? val_day(f->at) : val_day(NO_DAY);
}

enum lk_err
store_cases_sent(struct ctx *c, const struct case_filter *f,
	struct board_cases *r)
{
	const int zone = c->conf->zone;
	const struct value permit = val_text(f->permit);
	const struct value channels = val_text(f->channels);
	const struct value at = after_time(f);

	return cases(c, LIST_SENT, VALS(val_time(date_start(f->from, zone)),
		val_time(date_start(f->until + 1, zone)), permit, permit,
		channels, channels, at, at, at, val_text(f->number),
		val_int(f->limit)), 6, r);
}

enum lk_err
store_cases_late(struct ctx *c, int64_t today, const struct case_filter *f,
	struct board_cases *r)
{
	const struct value permit = val_text(f->permit);
	const struct value stage = val_text(f->stage);
	const struct value holder = val_int(f->holder);
	const struct value at = after_day(f);

	return cases(c, LIST_LATE, VALS(val_day(today), permit, permit, stage,
		stage, holder, holder, at, at, at, val_text(f->number),
		val_int(f->limit)), 8, r);
}

enum lk_err
store_cases_incomplete(struct ctx *c, const struct case_filter *f,
	struct board_cases *r)
{
	const struct value permit = val_text(f->permit);
	const struct value state = val_text(f->state);
	const struct value at = after_day(f);

	return cases(c, LIST_INCOMPLETE, VALS(permit, permit, state, state, at,
		at, at, val_text(f->number), val_int(f->limit)), 9, r);
}

enum lk_err
store_cases_at_stages(struct ctx *c, const struct case_filter *f,
	struct board_cases *r)
{
	const struct value permit = val_text(f->permit), at = after_time(f);
	struct value in[16];
	size_t n = stage_values(in, f->roles, f->stages);

	in[n++] = permit;
	in[n++] = permit;
	in[n++] = at;
	in[n++] = at;
	in[n++] = at;
	in[n++] = val_text(f->number);
	in[n++] = val_int(f->limit);
	return cases(c, LIST_AT, in, n, 7, r);
}
