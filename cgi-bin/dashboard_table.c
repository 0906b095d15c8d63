/* dashboard: its tables, as rows that a page or a file is made of. */
#include "base/buf.h"
#include "base/date.h"
#include "base/text.h"
#include "dashboard.h"
#include "out/csv.h"

/* Rows on the page, the worst first; the others are one row. */
enum { LATE_MOST = 5, LOSSES_MOST = 5 };

static struct cell
words(const char *text)
{
	return (struct cell){ text, text, NULL };
}

/* Nothing has no cases to go to. */
static struct cell
figure(struct request *rq, int64_t n, const char *href)
{
	return (struct cell){ text_thousands(req_arena(rq), n,
			req_lang(rq)),
		arena_printf(req_arena(rq), "%lld", (long long)n),
		n ? href : NULL };
}

static struct cell
day_cell(struct request *rq, int64_t day, const char *text)
{
	return (struct cell){ text, date_iso(req_arena(rq), day), NULL };
}

static struct cell
share_cell(struct request *rq, const struct tally *t, const char *href)
{
	int share = tally_share(t);

	return (struct cell){ share_words(req_arena(rq), t, req_lang(rq)),
		share < 0 ? "" :
		arena_printf(req_arena(rq), "%d", share),
		share < 0 ? NULL : href };
}

static const char *
case_link(struct request *rq, const char *list, const struct case_group *g,
	const char *more)
{
	return req_link(rq, "/petugas/dasbor?lihat=%s&izin=%s%s", list, g->permit,
		more);
}

/* What a phone shows first: the share, all, then channel by channel. */
static void
put_tally(struct request *rq, struct cell *cells, const struct tally *t,
	int64_t from, int64_t until, const char *permit)
{
	const char *all = sent_link(rq, from, until, NULL, permit);

	for (int i = 0; i < CHANNELS; i++)
		cells[i + 2] = figure(rq, t->n[i], sent_link(rq, from, until,
			channel_names[i], permit));
	cells[0] = share_cell(rq, t, all);
	cells[1] = figure(rq, tally_all(t), all);
}

static struct line *
add_line(struct sheet *s, struct cell label)
{
	struct line *l = &s->lines[s->n++];

	l->label = label;
	return l;
}

/* The last row: all of the list behind the table. */
static struct line *
add_sum(struct request *rq, struct sheet *s)
{
	return add_line(s, words(view_text(req_lang(rq), "papan.semua")));
}

static void
fill_days(struct request *rq, const struct board *b, struct sheet *s)
{
	const char *lang = req_lang(rq);

	/* Newest first: what is asked about is today and yesterday. */
	for (size_t i = b->ndays; i-- > 0;) {
		const struct board_day *d = &b->days[i];
		struct line *l;
		int year, month, mday;

		date_civil(d->day, &year, &month, &mday);
		l = add_line(s, day_cell(rq, d->day, arena_printf(req_arena(rq),
			"%.3s %d %.3s", date_weekday_name(date_weekday(d->day),
			lang), mday, date_month_name(month, lang))));
		put_tally(rq, l->cells, &d->sent, d->day, d->day, NULL);
		l->cells[CHANNELS + 2] = d->target < 0 ?
			(struct cell){ "–", "", NULL } :
			figure(rq, d->target, tally_online(&d->sent) ?
			sent_link(rq, d->day, d->day, "daring", NULL) : NULL);
	}
}

static void
fill_months(struct request *rq, const struct board *b, struct sheet *s)
{
	for (size_t i = b->nmonths; i-- > 0;) {
		const struct board_month *m = &b->months[i];
		int64_t last = i + 1 < b->nmonths ? b->months[i + 1].first - 1 :
			b->today;
		int year, month, mday;
		struct line *l;

		date_civil(m->first, &year, &month, &mday);
		l = add_line(s, (struct cell){ arena_printf(req_arena(rq),
			"%.3s %d", date_month_name(month, req_lang(rq)), year),
			arena_printf(req_arena(rq), "%04d-%02d", year, month),
			NULL });
		put_tally(rq, l->cells, &m->sent, m->first, last, NULL);
	}
}

static void
fill_permits(struct request *rq, const struct board *b, struct sheet *s)
{
	const int64_t from = b->days[0].day;

	for (size_t i = 0; i < b->npermits; i++) {
		const struct board_permit *p = &b->permits[i];

		put_tally(rq, add_line(s, words(permit_words(rq,
			p->permit)))->cells, &p->sent, from, b->today, p->permit);
	}
	if (b->npermits)
		put_tally(rq, add_sum(rq, s)->cells, &b->total, from, b->today,
			NULL);
}

static void
sum_late(struct request *rq, struct line *l, int64_t n)
{
	l->cells[0] = figure(rq, n, list_link(rq, "terlambat"));
	l->cells[1] = l->cells[2] = l->cells[3] = words("");
}

static void
fill_late(struct request *rq, const struct board *b, struct sheet *s)
{
	int64_t rest = 0;

	for (size_t i = 0; i < b->late.n; i++) {
		const struct case_group *g = &b->late.list[i];
		const char *href;
		struct line *l;

		if (i >= LATE_MOST && !s->whole) {
			rest += g->n;
			continue;
		}
		l = add_line(s, words(permit_words(rq, g->permit)));
		href = case_link(rq, "terlambat", g, arena_printf(req_arena(rq),
			"&tahap=%s&pemegang=%lld", g->stage,
			(long long)g->holder));
		l->cells[0] = figure(rq, g->n, href);
		l->cells[1] = figure(rq, late_days(rq, g->oldest), href);
		l->cells[2] = words(stage_words(rq, g->permit, g->stage));
		l->cells[3] = words(g->holder_name ? g->holder_name :
			view_text(req_lang(rq), "papan.belum-diambil"));
	}
	if (rest)
		sum_late(rq, add_line(s, words(view_text(req_lang(rq),
			"papan.lainnya"))), rest);
	if (b->late.n)
		sum_late(rq, add_sum(rq, s), groups_total(&b->late));
}

/* One row a permit: what its two states have. */
static void
fill_incomplete(struct request *rq, const struct board *b, struct sheet *s)
{
	const struct case_groups *in = &b->incomplete;
	int64_t n[2] = { 0, 0 };

	for (size_t i = 0; i < in->n; i++) {
		const struct case_group *g = &in->list[i];
		bool mend = !strcmp(g->state, "perbaikan");
		struct line *l;

		if (i == 0 || strcmp(g->permit, in->list[i - 1].permit)) {
			l = add_line(s, words(permit_words(rq, g->permit)));
			l->cells[0] = l->cells[1] = figure(rq, 0, NULL);
		}
		l = &s->lines[s->n - 1];
		l->cells[mend] = figure(rq, g->n, case_link(rq, "kurang", g,
			mend ? "&keadaan=perbaikan" : "&keadaan=kurang"));
		n[mend] += g->n;
	}
	if (in->n) {
		struct line *l = add_sum(rq, s);

		l->cells[0] = figure(rq, n[0], req_link(rq, "%s",
			"/petugas/dasbor?lihat=kurang&keadaan=kurang"));
		l->cells[1] = figure(rq, n[1], req_link(rq, "%s",
			"/petugas/dasbor?lihat=kurang&keadaan=perbaikan"));
	}
}

static void
fill_signature(struct request *rq, const struct board *b, struct sheet *s)
{
	const struct conf *conf = req_ctx(rq)->conf;

	for (size_t i = 0; i < b->signature.n; i++) {
		const struct case_group *g = &b->signature.list[i];
		struct line *l = add_line(s, words(permit_words(rq, g->permit)));
		int64_t since = date_today(g->oldest, conf->zone);

		l->cells[0] = figure(rq, g->n, case_link(rq, "tandatangan", g,
			""));
		l->cells[1] = day_cell(rq, since, date_short(req_arena(rq), since,
			req_lang(rq)));
	}
	if (b->signature.n) {
		struct line *l = add_sum(rq, s);

		l->cells[0] = figure(rq, groups_total(&b->signature), list_link(rq,
			"tandatangan"));
		l->cells[1] = words("");
	}
}

static void
sum_stops(struct request *rq, struct line *l, int64_t n)
{
	l->cells[0] = l->cells[2] = l->cells[3] = words("");
	l->cells[1] = figure(rq, n, list_link(rq, "berhenti"));
}

static void
put_stop(struct request *rq, struct line *l, const struct stop *stop)
{
	const char *lang = req_lang(rq);

	l->cells[0] = words(page_words(rq, stop->permit, stop->page));
	l->cells[0].href = page_link(rq, stop->permit, stop->page);
	l->cells[1] = figure(rq, stop->n, req_link(rq, "/petugas/dasbor?"
		"lihat=berhenti&izin=%s&halaman=%s", stop->permit, stop->page));
	if (!*stop->problem) {
		l->cells[2] = words("–");
		l->cells[3] = words("–");
		return;
	}
	l->cells[2] = words(question_words(rq, stop->permit, stop->question));
	l->cells[3] = words(arena_printf(req_arena(rq), "%s (%lld)", view_text(
		lang, arena_printf(req_arena(rq), "masalah.%s", stop->problem)),
		(long long)stop->hits));
}

static void
fill_stops(struct request *rq, const struct board *b, struct sheet *s)
{
	int64_t rest = 0, all = 0;

	for (size_t i = 0; i < b->stops.n; i++) {
		const struct stop *stop = &b->stops.list[i];

		all += stop->n;
		if (i >= LOSSES_MOST && !s->whole)
			rest += stop->n;
		else
			put_stop(rq, add_line(s, words(permit_words(rq,
				stop->permit))), stop);
	}
	if (rest)
		sum_stops(rq, add_line(s, words(view_text(req_lang(rq),
			"papan.lainnya"))), rest);
	if (all)
		sum_stops(rq, add_sum(rq, s), all);
}

static const char *
miss_link(struct request *rq, const char *kata)
{
	struct buf b;

	buf_init(&b, req_arena(rq), 1024);
	buf_url(&b, kata);
	return req_link(rq, "/petugas/dasbor?lihat=pencarian&kata=%s", b.data);
}

static void
fill_misses(struct request *rq, const struct board *b, struct sheet *s)
{
	int64_t rest = b->missed;
	struct line *l;

	for (size_t i = 0; i < b->misses.n && (i < LOSSES_MOST || s->whole); i++) {
		const struct miss *m = &b->misses.list[i];

		l = add_line(s, words(m->words));
		l->cells[0] = figure(rq, m->n, miss_link(rq, m->words));
		l->cells[1] = day_cell(rq, m->last, date_short(req_arena(rq),
			m->last, req_lang(rq)));
		rest -= m->n;
	}
	if (rest) {
		l = add_line(s, words(view_text(req_lang(rq), "papan.lainnya")));
		l->cells[0] = figure(rq, rest, list_link(rq, "pencarian"));
		l->cells[1] = words("");
	}
	if (b->missed) {
		l = add_sum(rq, s);
		l->cells[0] = figure(rq, b->missed, list_link(rq, "pencarian"));
		l->cells[1] = words("");
	}
}

#define BY_CHANNEL "porsi", "semua", "mandiri", "dampingan", "pendamping", "loket"

const struct table board_tables[] = {
	[TABLE_DAYS] = { "hari", { "hari", BY_CHANNEL, "target" }, 0, fill_days },
	[TABLE_MONTHS] = { "bulan", { "bulan", BY_CHANNEL }, 0, fill_months },
	[TABLE_PERMITS] = { "izin", { "izin", BY_CHANNEL }, 0, fill_permits },
	[TABLE_LATE] = { "terlambat", { "izin", "jumlah", "terlama", "tahap",
		"pemegang" }, 1 << 2 | 1 << 3, fill_late },
	[TABLE_INCOMPLETE] = { "kurang", { "izin", "kurang", "perbaikan" }, 0,
		fill_incomplete },
	[TABLE_SIGNATURE] = { "tandatangan", { "izin", "jumlah", "sejak" }, 0,
		fill_signature },
	[TABLE_STOPS] = { "berhenti", { "izin", "halaman", "draf", "pertanyaan",
		"masalah" }, 1 << 0 | 1 << 2 | 1 << 3, fill_stops },
	[TABLE_MISSES] = { "pencarian", { "kata", "kali", "terakhir" }, 0,
		fill_misses },
};
const size_t board_ntables = COUNT(board_tables);

size_t
table_columns(const struct table *t)
{
	size_t n = 0;

	while (n <= CELLS_MOST && t->heads[n])
		n++;
	return n;
}

/* No table has more rows than there are of everything together. */
struct sheet
table_fill(struct request *rq, const struct table *t, const struct board *b,
	bool whole)
{
	size_t room = b->ndays + b->nmonths + b->npermits + b->late.n +
		b->incomplete.n + b->signature.n + b->stops.n + b->misses.n + 2;
	struct sheet s = { arena_array(req_arena(rq), room, sizeof(*s.lines)),
		0, whole };

	t->fill(rq, b, &s);
	return s;
}

/* GET ?csv=: the table as the page has it. */
enum lk_err
dashboard_csv(struct request *rq)
{
	const char *name = req_param(rq, "csv");
	const struct table *t = NULL;
	struct board *b;
	struct csv_file csv;
	struct sheet s;
	struct buf out;

	for (size_t i = 0; i < board_ntables; i++)
		if (!strcmp(board_tables[i].name, name))
			t = &board_tables[i];
	if (!t)
		return LK_ENOENT;
	TRY(board_read(req_ctx(rq), board_days(rq), &b));
	s = table_fill(rq, t, b, true);
	buf_init(&out, req_arena(rq), PAGE_MOST);
	csv_file_begin(&csv, &out, req_lang(rq));
	for (size_t i = 0; i < table_columns(t); i++)
		csv_value(&csv, view_text(req_lang(rq), arena_printf(
			req_arena(rq), "kolom.%s", t->heads[i])));
	csv_end(&csv);
	for (size_t i = 0; i < s.n; i++) {
		csv_value(&csv, s.lines[i].label.plain);
		for (size_t k = 0; k + 1 < table_columns(t); k++)
			csv_value(&csv, s.lines[i].cells[k].plain);
		csv_end(&csv);
	}
	return resp_file(rq, "text/csv; charset=utf-8", arena_printf(
		req_arena(rq), "papan-%s-%s.csv", t->name,
		date_iso(req_arena(rq), b->today)), false, out.data, out.len);
}
