/* dashboard: the board as one page. */
#include "base/date.h"
#include "dashboard.h"

/* Of a table's rows on paper, the last among them: loket.css leaves out the
 * others, so that the board is one A4. */
enum { PRINTED = 8 };

/* "Selasa 24 November", "10.15" */
static void
show_moment(struct request *rq, struct view *v, const struct board *b)
{
	struct ctx *c = req_ctx(rq);
	int64_t s = c->now - date_start(b->today, c->conf->zone);
	int year, month, mday;

	date_civil(b->today, &year, &month, &mday);
	view_setf(v, "DATE", "%s %d %s", date_weekday_name(date_weekday(b->today),
		req_lang(rq)), mday, date_month_name(month, req_lang(rq)));
	view_set(v, "TIME", date_clock(c->arena, (int)(s / 3600),
		(int)(s / 60 % 60), req_lang(rq)));
	view_int(v, "YEAR", year);
}

/* The longest late one in words, and how many there are. */
static void
say_late(struct request *rq, struct view *v, const struct board *b)
{
	const struct case_group *g = b->late.list;

	if (!b->late.n) {
		view_show(v, "NONE_LATE");
		return;
	}
	v = view_add(v, "SOME_LATE");
	view_int(v, "N", groups_total(&b->late));
	if (groups_total(&b->late) > 1)
		view_show(v, "SEVERAL");
	view_set(v, "PERMIT", permit_words(rq, g->permit));
	view_set(v, "WHERE", desk_words(rq, g->permit, g->stage));
	view_int(v, "DAYS", late_days(rq, g->oldest));
}

static void
say_today(struct request *rq, struct view *v, const struct board *b)
{
	const struct board_day *d = board_today(b);
	struct view *s = view_add(v, "TODAY");

	show_moment(rq, s, b);
	view_int(s, "ONLINE", tally_online(&d->sent));
	if (d->target >= 0)
		view_int(view_add(s, "AIMED"), "TARGET", d->target);
	else
		view_show(s, "UNAIMED");
	view_int(s, "SELF", d->sent.n[CHANNEL_SELF]);
	view_int(s, "ASSISTED", d->sent.n[CHANNEL_ASSISTED]);
	if (d->sent.n[CHANNEL_COMPANION])
		view_int(view_add(s, "WITH_COMPANION"), "COMPANION",
			d->sent.n[CHANNEL_COMPANION]);
	view_int(s, "COUNTER", d->sent.n[CHANNEL_COUNTER]);
	if (tally_all(&d->sent))
		view_int(view_add(s, "SHARED"), "SHARE", tally_share(&d->sent));
	else
		view_show(s, "NOTHING_YET");
	say_late(rq, s, b);
}

/* A tile: its number, what it counts, where its cases are. data is the name that
 * data-angka has, "" where the contract names none. */
static void
tile(struct request *rq, struct view *v, const char *data, const char *text,
	const char *key, const char *href)
{
	struct view *t = view_add(v, "TILE");

	t = view_add(t, href ? "LINKED" : "BARE");
	view_set(t, "DATA", data);
	view_set(t, "TEXT", text);
	view_set(t, "WORD", view_text(req_lang(rq), key));
	view_set(t, "HREF", href ? href : "");
}

/* Plain digits: tools read the tiles. */
static const char *
digits(struct request *rq, int64_t n)
{
	return arena_printf(req_arena(rq), "%lld", (long long)n);
}

/* A tile of cases that are together somewhere. */
static void
case_tile(struct request *rq, struct view *v, const char *list,
	const struct case_groups *g)
{
	tile(rq, v, list, digits(rq, groups_total(g)), arena_printf(req_arena(rq),
		"papan.%s", list), g->n ? list_link(rq, list) : NULL);
}

static void
show_tiles(struct request *rq, struct view *v, const struct board *b)
{
	static const char *const data[CHANNELS] = { "hari-ini.mandiri",
		"hari-ini.dampingan", "hari-ini.pendamping", "hari-ini.loket" };
	const struct board_day *d = board_today(b);
	struct arena *a = req_arena(rq);
	int share = tally_share(&d->sent);

	for (int i = 0; i < CHANNELS; i++)
		tile(rq, v, data[i], digits(rq, d->sent.n[i]),
			arena_printf(a, "saluran.%s", channel_names[i]),
			d->sent.n[i] ? sent_link(rq, b->today, b->today,
			channel_names[i], NULL) : NULL);
	tile(rq, v, "porsi", share < 0 ? "–" : digits(rq, share),
		"papan.porsi", share < 0 ? NULL : sent_link(rq, b->today,
		b->today, NULL, NULL));
	tile(rq, v, "target", d->target < 0 ? "–" : digits(rq, d->target),
		"papan.target", tally_online(&d->sent) ? sent_link(rq, b->today,
		b->today, "daring", NULL) : NULL);
	case_tile(rq, v, "terlambat", &b->late);
	case_tile(rq, v, "kurang", &b->incomplete);
	case_tile(rq, v, "tandatangan", &b->signature);
}

/* The day's online applications as a bar, the target as a mark on it. */
static void
show_progress(struct view *v, const struct board *b)
{
	static const char *const css[] = { "on", "on two", "on three" };
	const struct board_day *d = board_today(b);
	int64_t online = tally_online(&d->sent);
	int64_t most = online > d->target ? online : d->target;
	double x = 0;

	if (d->target <= 0)
		return;
	v = view_add(v, "PROGRESS");
	for (int i = 0; i < CHANNEL_COUNTER; i++) {
		double w = 100.0 * (double)d->sent.n[i] / (double)most;
		struct view *part = view_add(v, "PART");

		view_set(part, "CSS_CLASS", css[i]);
		view_setf(part, "X", "%.2f", x);
		view_setf(part, "W", "%.2f", w);
		x += w;
	}
	view_setf(v, "X", "%.2f", 100.0 * (double)d->target / (double)most);
}

static void
show_cell(struct view *row, const char *css, const struct cell *cell)
{
	struct view *v = view_add(row, "CELL");

	view_set(v, "CSS_CLASS", css);
	v = view_add(v, cell->href ? "LINKED" : "BARE");
	view_set(v, "TEXT", cell->text);
	view_set(v, "HREF", cell->href ? cell->href : "");
}

static void
show_table(struct request *rq, struct view *v, const char *marker, int which,
	const struct board *b)
{
	const struct table *t = &board_tables[which];
	struct sheet s = table_fill(rq, t, b, false);
	struct arena *a = req_arena(rq);
	size_t columns = table_columns(t);

	if (!s.n)
		return;
	v = view_include(v, marker, "dasbor_tabel.tpl");
	view_set(v, "CAPTION", view_text(req_lang(rq), arena_printf(a, "papan.%s",
		t->name)));
	view_set(v, "HREF", req_link(rq, "/petugas/dasbor?csv=%s&hari=%d", t->name,
		(int)b->ndays));
	for (size_t i = 0; i < columns; i++) {
		struct view *h = view_add(v, "HEAD");

		view_set(h, "CSS_CLASS", i && !(t->words & 1u << (i - 1)) ? "n" :
			"");
		view_set(h, "WORD", view_text(req_lang(rq), arena_printf(a,
			"kolom.%s", t->heads[i])));
	}
	if (s.n > PRINTED && which != TABLE_DAYS && which != TABLE_MONTHS)
		view_int(view_add(v, "MORE"), "N", (int64_t)(s.n - PRINTED));
	for (size_t i = 0; i < s.n; i++) {
		struct view *row = view_add(v, "ROW");

		view_set(row, "LABEL", s.lines[i].label.text);
		for (size_t k = 0; k + 1 < columns; k++)
			show_cell(row, t->words & 1u << k ? "" : "n",
				&s.lines[i].cells[k]);
	}
}

static void
show_periods(struct request *rq, struct view *v, const struct board *b)
{
	view_int(v, "NDAYS", (int64_t)b->ndays);
	view_show(v, b->ndays == BOARD_DAYS ? "SHORT" : "LONG");
	if (tally_all(&b->total) == 0)
		view_show(v, "NO_DAYS");
	chart_days(rq, v, b);
	show_table(rq, v, "DAYS_TABLE", TABLE_DAYS, b);
	show_table(rq, v, "PERMITS_TABLE", TABLE_PERMITS, b);
	chart_months(rq, v, b);
	show_table(rq, v, "MONTHS_TABLE", TABLE_MONTHS, b);
}

static void
show_waiting(struct request *rq, struct view *v, const struct board *b)
{
	if (!b->late.n)
		view_show(v, "NO_LATE");
	if (!b->incomplete.n)
		view_show(v, "NO_INCOMPLETE");
	if (!b->signature.n)
		view_show(v, "NO_SIGNATURE");
	show_table(rq, v, "LATE_TABLE", TABLE_LATE, b);
	show_table(rq, v, "INCOMPLETE_TABLE", TABLE_INCOMPLETE, b);
	show_table(rq, v, "SIGNATURE_TABLE", TABLE_SIGNATURE, b);
}

static void
show_losses(struct request *rq, struct view *v, const struct board *b)
{
	view_int(v, "NMISS", BOARD_MISS_DAYS);
	view_int(v, "NSTOPS", STOPS_MOST);
	if (!b->stops.n)
		view_show(v, "NO_STOPS");
	if (!b->missed)
		view_show(v, "NO_MISSES");
	show_table(rq, v, "STOPS_TABLE", TABLE_STOPS, b);
	show_table(rq, v, "MISSES_TABLE", TABLE_MISSES, b);
}

/* The week's targets, for the head: as they are, or as they were typed. */
static enum lk_err
show_targets(struct request *rq, struct view *v, const struct target_form *form)
{
	struct arena *a = req_arena(rq);
	int64_t n[7];

	if (!(req_officer(rq)->roles & 1u << ROLE_DIRECTOR))
		return LK_OK;
	TRY(board_targets(req_ctx(rq), n));
	v = view_add(v, "TARGETS");
	req_hidden(rq, v, true);
	for (int i = 0; i < 7; i++) {
		struct view *day = view_add(v, "WEEKDAY");
		const char *value = n[i] < 0 ? "" : arena_printf(a, "%lld",
			(long long)n[i]);

		if (form)
			value = form->typed[i] ? form->typed[i] : "";
		view_int(day, "I", i + 1);
		view_set(day, "WORD", date_weekday_name(i + 1, req_lang(rq)));
		view_set(day, "VALUE", value);
		view_set(day, "CSS_CLASS", form && form->bad[i] ? "q bad" : "q");
		if (form && form->bad[i])
			view_show(day, "WRONG");
	}
	return LK_OK;
}

static void
show_problems(struct request *rq, struct view *v, const struct target_form *form)
{
	if (!form)
		return;
	view_show(v, "PROBLEMS");
	v = view_add(v, "TROUBLE");
	for (int i = 0; i < 7; i++) {
		struct view *one;

		if (!form->bad[i])
			continue;
		one = view_add(v, "ONE");
		view_int(one, "I", i + 1);
		view_set(one, "WORD", date_weekday_name(i + 1, req_lang(rq)));
	}
}

enum lk_err
dashboard_show(struct request *rq, int status, const struct target_form *form)
{
	struct board *b;
	struct view *v;

	/* A form that came back carries no ?hari=, but was on the board. */
	TRY(board_read(req_ctx(rq), req_method(rq) == GET ? board_days(rq) :
		BOARD_DAYS, &b));
	v = req_office(rq, "dasbor.tpl");
	view_set(v, "KIND", "desk board");
	show_problems(rq, v, form);
	if (req_query(rq, "tersimpan"))
		view_show(v, "SAVED");
	say_today(rq, v, b);
	show_progress(v, b);
	show_tiles(rq, v, b);
	show_waiting(rq, v, b);
	show_periods(rq, v, b);
	show_losses(rq, v, b);
	TRY(show_targets(rq, v, form));
	return resp_page(rq, status, v);
}
