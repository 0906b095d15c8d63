#include "store/store_stop.h"
#include "store/store_tables.h"

/* The drafts that are looked at. */
#define NEWEST "(SELECT id, permit, COALESCE(page, '') AS page, saved_at " \
	"FROM application FORCE INDEX (state) WHERE state = 'draf' AND saved_at < ? " \
	"ORDER BY saved_at DESC, id DESC LIMIT ?) d "

enum { PAGE, PUT, DROP, STOPS, PROBLEMS, DRAFTS, TROUBLES };

static const struct statement sql[] = {
	[PAGE] = { "si", "", APPLY | UPLOAD | DESK,
		"UPDATE application SET page = ? WHERE id = ?" },
	[PUT] = { "isssit", "", APPLY | UPLOAD | DESK,
		"INSERT INTO stumble (application, page, question, problem, n, at) "
		"VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + 1, "
		"at = VALUES(at)" },
	[DROP] = { "i", "", APPLY | STATUS | DESK,
		"DELETE FROM stumble WHERE application = ?" },
	[STOPS] = { "ti", "ssi", DASHBOARD,
		"SELECT d.permit, d.page, COUNT(*) AS drafts FROM " NEWEST
		"GROUP BY d.permit, d.page "
		"ORDER BY drafts DESC, d.permit, d.page" },
	[PROBLEMS] = { "ti", "ssssi", DASHBOARD,
		"SELECT d.permit, d.page, s.question, s.problem, "
		"COUNT(*) AS drafts FROM " NEWEST
		"JOIN stumble s ON s.application = d.id AND s.page = d.page "
		"GROUP BY d.permit, d.page, s.question, s.problem "
		"ORDER BY drafts DESC, SUM(s.n) DESC, s.question, s.problem" },
	[DRAFTS] = { "ti" "ss" "ss" "ttts" "i", "ssst", DASHBOARD,
		"SELECT a.number, d.permit, d.page, d.saved_at FROM " NEWEST
		"JOIN application a ON a.id = d.id "
		"WHERE (? IS NULL OR d.permit = ?) AND (? IS NULL OR d.page = ?) "
		"AND (? IS NULL OR d.saved_at < ? "
		"OR (d.saved_at = ? AND a.number > ?)) "
		"ORDER BY d.saved_at DESC, a.number LIMIT ?" },
	[TROUBLES] = { "sis", "ssi", CLASS,
		"SELECT s.question, s.problem, COUNT(*) AS drafts FROM "
		"(SELECT id FROM application FORCE INDEX (state) "
		"WHERE state = 'draf' AND permit = ? "
		"ORDER BY saved_at DESC, id DESC LIMIT ?) d "
		"JOIN stumble s ON s.application = d.id AND s.page = ? "
		"GROUP BY s.question, s.problem "
		"ORDER BY drafts DESC, SUM(s.n) DESC, s.question, s.problem "
		"LIMIT 1000" },
};

const struct store_table store_stop_table = { "stop", sql, COUNT(sql),
	TABLE_STOP };
#define T &store_stop_table

enum lk_err
store_page_put(struct ctx *c, int64_t app, const char *page)
{
	return store_exec(c, T, PAGE, VALS(val_text(page), val_int(app)), NULL);
}

enum lk_err
store_stumble_put(struct ctx *c, int64_t app, const char *page,
	const char *question, const char *problem)
{
	return store_exec(c, T, PUT, VALS(val_int(app), val_text(page),
		val_text(question), val_text(problem), val_int(1),
		val_time(c->now)), NULL);
}

enum lk_err
store_stumbles_drop(struct ctx *c, int64_t app)
{
	return store_exec(c, T, DROP, VALS(val_int(app)), NULL);
}

/* The first problem of each page is the most frequent one. */
static void
add_problem(struct stop *list, size_t n, const struct value *v)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(list[i].permit, value_text(&v[0])) ||
		    strcmp(list[i].page, value_text(&v[1])))
			continue;
		if (!*list[i].problem) {
			list[i].question = value_text(&v[2]);
			list[i].problem = value_text(&v[3]);
			list[i].hits = value_int(&v[4], 0);
		}
		return;
	}
}

enum lk_err
store_stops(struct ctx *c, int64_t before, struct stops *s)
{
	struct stop *list;
	struct rows r, p;

	TRY(store_query(c, T, STOPS, VALS(val_time(before),
		val_int(STOPS_MOST)), &r));
	TRY(store_query(c, T, PROBLEMS, VALS(val_time(before),
		val_int(STOPS_MOST)), &p));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].permit = value_text(&v[0]);
		list[i].page = value_text(&v[1]);
		list[i].n = value_int(&v[2], 0);
		list[i].question = list[i].problem = "";
	}
	for (size_t i = 0; i < p.n; i++)
		add_problem(list, r.n, rows_at(&p, i));
	s->list = list;
	s->n = r.n;
	return LK_OK;
}

enum lk_err
store_troubles(struct ctx *c, const char *permit, const char *page,
	struct troubles *t)
{
	struct trouble *list;
	struct rows r;

	TRY(store_query(c, T, TROUBLES, VALS(val_text(permit),
		val_int(STOPS_MOST), val_text(page)), &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].question = value_text(&v[0]);
		list[i].problem = value_text(&v[1]);
		list[i].drafts = value_int(&v[2], 0);
	}
	t->list = list;
	t->n = r.n;
	return LK_OK;
}

enum lk_err
store_cases_stopped(struct ctx *c, int64_t before, const struct case_filter *f,
	struct board_cases *out)
{
	const struct value permit = val_text(f->permit), page = val_text(f->stage);
	const struct value at = val_time(f->number ? f->at : 0);
	struct board_case *list;
	struct rows r;

	TRY(store_query(c, T, DRAFTS, VALS(val_time(before), val_int(STOPS_MOST),
		permit, permit, page, page, at, at, at, val_text(f->number),
		val_int(f->limit)), &r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		list[i].number = value_text(&v[0]);
		list[i].permit = value_text(&v[1]);
		list[i].stage = value_text(&v[2]);
		list[i].stage_since = list[i].at = value_time(&v[3]);
		list[i].state = "draf";
		list[i].channel = "";
	}
	out->list = list;
	out->n = r.n;
	return LK_OK;
}
