/* desk: what waits for this officer, and the search box. */
#include "base/calendar.h"
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "store/store_desk.h"
#include "work/definitions.h"
#include "work/elsewhere.h"
#include "work/find.h"

enum { QUEUE_MOST = 100, SEARCH_MOST = 200, FOUND_MOST = 50 };

/* A section of petugas_sisa.tpl with its number of days. */
static void
show_days(struct view *v, const char *section, int64_t n)
{
	view_int(view_add(v, section), "N", n);
}

void
show_days_left(struct request *rq, struct view *v, int64_t due)
{
	const struct calendar *cal = calendar_of(req_ctx(rq));
	struct view *left = view_include(v, "LEFT", "petugas_sisa.tpl");
	int64_t day = ctx_today(req_ctx(rq)), n;

	if (due < day) {
		n = calendar_between(cal, due, day);
		view_set(v, "CSS_CLASS", "late");
		show_days(left, "LATE", n ? n : 1);
		return;
	}
	n = calendar_between(cal, day, due);
	view_set(v, "CSS_CLASS", n <= 1 ? "soon" : "");
	if (n == 0)
		view_show(left, "TODAY");
	else
		show_days(left, "DAYS", n);
}

/* The row's most urgent fact: the days left; where the clock does not run, who
 * is waited for, or since when it lies here. */
static void
show_urgency(struct request *rq, struct view *v, const struct case_row *row)
{
	const struct calendar *cal = calendar_of(req_ctx(rq));
	struct view *left;
	int64_t since;

	if (strcmp(row->state, "kurang") && strcmp(row->state, "perbaikan") &&
	    row->due != NO_DAY) {
		show_days_left(rq, v, row->due);
		return;
	}
	view_set(v, "CSS_CLASS", "");
	left = view_include(v, "LEFT", "petugas_sisa.tpl");
	if (!strcmp(row->state, "kurang") || !strcmp(row->state, "perbaikan")) {
		view_set(view_add(left, "WAITS"), "DAY",
			row->repair_by == NO_DAY ? "–" : date_short(req_arena(rq),
			row->repair_by, req_lang(rq)));
		return;
	}
	since = calendar_between(cal, date_today(row->stage_since,
		req_ctx(rq)->conf->zone), ctx_today(req_ctx(rq)));
	if (since <= 0)
		view_show(left, "NEW");
	else
		show_days(left, "HERE", since);
}

static void
show_row(struct request *rq, struct view *list, const struct case_row *row,
	const struct permit *p)
{
	struct view *v = view_add(list, "CASE");
	const struct stage *s = row->stage ? permit_stage(p, row->stage) : NULL;

	show_urgency(rq, v, row);
	view_set(v, "HREF", req_link(rq, "/petugas/permohonan/%s", row->number));
	view_set(v, "NAME", *row->name ? row->name :
		view_text(req_lang(rq), "tanpa-nama"));
	view_set(v, "NUMBER", number_shown(req_arena(rq), row->number));
	view_set(v, "PERMIT", text_in(&p->title, req_lang(rq)));
	view_set(v, "WHERE", s ? text_in(&s->label, req_lang(rq)) :
		req_office_state(rq, row->state));
	if (row->holder == req_officer(rq)->id)
		view_show(v, "MINE");
	else
		view_some(v, "HOLDER", row->holder_name);
}

static enum lk_err
show_cases(struct request *rq, struct view *v, const struct case_row *rows,
	size_t n, size_t most)
{
	struct view *list = n ? view_include(v, "CASES", "petugas_daftar.tpl") :
		NULL;

	for (size_t i = 0; i < n && i < most; i++) {
		const struct permit *p;

		TRY(definitions_version(req_ctx(rq), rows[i].definition, &p));
		show_row(rq, list, &rows[i], p);
	}
	return LK_OK;
}

/* As a field of that type would store it; NULL when it is none. */
static const char *
as_stored(struct arena *a, const char *type, const char *typed)
{
	static const struct field none;
	const char *stored = NULL;
	struct problem p;
	enum problem_code code;

	code = field_type(type)->normalise(a, &none, typed, &stored, &p);
	return code == P_NONE ? stored : NULL;
}

/* Only what this officer may read, whatever the box finds. */
static enum lk_err
readable(struct request *rq, const struct case_row *in, size_t n,
	const struct case_row **out, size_t *found)
{
	struct case_row *list = arena_array(req_arena(rq), n + 1, sizeof(*list));

	*found = 0;
	for (size_t i = 0; i < n; i++) {
		const struct permit *p;

		TRY(definitions_version(req_ctx(rq), in[i].definition, &p));
		if (desk_may_read(req_officer(rq), p))
			list[(*found)++] = in[i];
	}
	*out = list;
	return LK_OK;
}

static enum lk_err
search(struct request *rq, struct view *v, const char *q)
{
	struct arena *a = req_arena(rq);
	struct search s = { .number = number_typed(a, q),
		.nik = as_stored(a, "nik", q), .phone = as_stored(a, "phone", q) };
	const struct case_row *rows, *mine;
	struct view *found = view_add(v, "FOUND");
	size_t n;

	TRY(store_search(req_ctx(rq), &s, SEARCH_MOST, &rows, &n));
	if (n == 0)
		TRY(find_cases(req_ctx(rq), q, SEARCH_MOST, &rows, &n));
	TRY(readable(rq, rows, n, &mine, &n));
	view_set(found, "Q", q);
	view_int(found, "N", (int64_t)n);
	view_show(found, n == 0 ? "NOTHING" : "SOME");
	if (n > FOUND_MOST)
		view_show(found, "CUT");
	return show_cases(rq, found, mine, n, FOUND_MOST);
}

static enum lk_err
queue(struct request *rq, struct view *v)
{
	const struct officer *o = req_officer(rq);
	struct view *waiting = view_add(v, "WAITING");
	const struct case_row *rows;
	int64_t total;
	size_t n;

	if (!(o->roles & ((1u << ROLES) - 1))) {
		view_show(waiting, "NO_STAGE");
		return LK_OK;
	}
	TRY(store_queue(req_ctx(rq), o, QUEUE_MOST, &rows, &n, &total));
	if (n == 0)
		view_show(waiting, "EMPTY");
	if (total > (int64_t)n) {
		struct view *more = view_add(waiting, "MORE");

		view_int(more, "N", (int64_t)n);
		view_int(more, "TOTAL", total);
	}
	return show_cases(rq, waiting, rows, n, n);
}

static void
show_mistake(struct view *box, const struct mistake *m)
{
	struct view *line = view_add(box, "MISTAKE");

	view_set(line, "FILE", m->where.file);
	view_int(line, "LINE_NUMBER", m->where.line);
	view_set(line, "WORDS", m->words);
}

/* Clerks see at the desk what a definition file lacks, as loketctl says it. */
static void
show_broken(struct request *rq, struct view *v)
{
	struct mistakes others;
	size_t n;
	const struct broken *b = definitions_broken(&n);
	struct view *box;

	mistakes_init(&others, req_arena(rq));
	elsewhere_check(req_ctx(rq), &others);
	box = n || others.n ? view_add(v, "BROKEN") : NULL;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < b[i].n; k++)
			if (!b[i].list[k].warning)
				show_mistake(box, &b[i].list[k]);
	for (size_t i = 0; i < others.n; i++)
		show_mistake(box, &others.list[i]);
}

/* A file that is saved under a name that nobody reads changes nothing, and says
 * so here alone. */
static void
show_ignored(struct view *v)
{
	size_t n;
	const struct ignored *list = definitions_ignored(&n);
	struct view *box = n ? view_add(v, "IGNORED") : NULL;

	for (size_t i = 0; i < n; i++) {
		struct view *line = view_add(box, "NOT_READ");

		view_set(line, "FILE", list[i].file);
		view_set(line, "WORDS", list[i].why);
	}
}

/* GET /petugas */
enum lk_err
desk_queue(struct request *rq)
{
	struct view *v = req_office(rq, "petugas.tpl");
	const char *q = req_param(rq, "q");

	q = q ? text_squeeze(req_arena(rq), q) : "";
	show_broken(rq, v);
	show_ignored(v);
	view_set(v, "TYPED", q);
	if (*q)
		TRY(search(rq, v, q));
	else
		TRY(queue(rq, v));
	return resp_page(rq, 200, v);
}
