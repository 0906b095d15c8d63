/*
 * dashboard: where the bars of its charts stand. The drawing is the template's
 * (dasbor_grafik.tpl); units are those of its viewBox, which is as wide as a
 * phone so that words stay as large as the page's.
 */
#include "base/date.h"
#include "dashboard.h"

enum { WIDTH = 360, PLOT = 312, TOP = 18, BASE = 124, WORDS = 138, LEAST = 13 };

static double
height(int64_t n, int64_t most)
{
	return most ? (double)n * (BASE - TOP) / (double)most : 0;
}

static void
bar(struct view *v, const char *css, double x, double w, double y, double h)
{
	struct view *b;

	if (h <= 0)
		return;
	b = view_add(v, "BAR");
	view_set(b, "CSS_CLASS", css);
	view_setf(b, "X", "%.1f", x);
	view_setf(b, "Y", "%.1f", y);
	view_setf(b, "W", "%.1f", w);
	view_setf(b, "H", "%.1f", h);
}

static void
word(struct view *v, const char *css, double x, double y, const char *text)
{
	struct view *w = view_add(v, "WORD");

	view_set(w, "CSS_CLASS", css);
	view_setf(w, "X", "%.1f", x);
	view_setf(w, "Y", "%.1f", y);
	view_set(w, "TEXT", text);
}

static void
aim(struct view *v, double x, double w, double y)
{
	struct view *a = view_add(v, "AIM");

	view_setf(a, "X", "%.1f", x);
	view_setf(a, "X2", "%.1f", x + w);
	view_setf(a, "Y", "%.1f", y);
}

static void
level(struct view *v, int64_t n, double y)
{
	struct view *l = view_add(v, "LEVEL");

	view_int(l, "N", n);
	view_setf(l, "Y", "%.1f", y);
	view_setf(l, "Y2", "%.1f", y - 4);
	view_int(l, "X2", PLOT);
}

/* What a series is called stands beside its last bar, not in a legend. */
struct name {
	double y;
	const char *key;
};

static void
put_names(struct request *rq, struct view *v, struct name *n, size_t count)
{
	for (size_t i = 1; i < count; i++)
		for (size_t k = i; k > 0 && n[k].y > n[k - 1].y; k--) {
			struct name swap = n[k];

			n[k] = n[k - 1];
			n[k - 1] = swap;
		}
	for (size_t i = 0; i < count; i++) {
		if (i && n[i].y > n[i - 1].y - LEAST)
			n[i].y = n[i - 1].y - LEAST;
		word(v, "", PLOT + 5, n[i].y, view_text(req_lang(rq), n[i].key));
	}
}

static void
name_series(struct request *rq, struct view *v, const struct board *b,
	int64_t most)
{
	struct name names[3];
	size_t n = 0;

	for (size_t i = b->ndays; i-- > 0 && n == 0;) {
		const struct tally *t = &b->days[i].sent;
		double online = height(tally_online(t), most);
		double counter = height(t->n[CHANNEL_COUNTER], most);

		if (!tally_all(t))
			continue;
		names[n++] = (struct name){ BASE - online / 2 + 4, "grafik.daring" };
		names[n++] = (struct name){ BASE - online - counter / 2 + 4,
			"grafik.loket" };
	}
	for (size_t i = b->ndays; i-- > 0;)
		if (b->days[i].target >= 0) {
			names[n++] = (struct name){ BASE -
				height(b->days[i].target, most) + 4,
				"grafik.target" };
			break;
		}
	put_names(rq, v, names, n);
}

static int64_t
most_of_days(const struct board *b)
{
	int64_t most = 0;

	for (size_t i = 0; i < b->ndays; i++) {
		const struct board_day *d = &b->days[i];

		if (tally_all(&d->sent) > most)
			most = tally_all(&d->sent);
		if (d->target > most)
			most = d->target;
	}
	return most;
}

/* The day of the month below each bar; where they are narrow, below Mondays. */
static void
name_day(struct request *rq, struct view *v, const struct board *b, size_t i,
	double x)
{
	int year, month, mday;

	if (b->ndays > BOARD_DAYS && date_weekday(b->days[i].day) != 1)
		return;
	date_civil(b->days[i].day, &year, &month, &mday);
	word(v, "mid", x, WORDS, arena_printf(req_arena(rq), "%d", mday));
}

void
chart_days(struct request *rq, struct view *v, const struct board *b)
{
	const double step = (double)PLOT / (double)b->ndays;
	const int64_t most = most_of_days(b);

	if (!most)
		return;
	v = view_include(v, "DAYS_CHART", "dasbor_grafik.tpl");
	view_set(v, "SAYS", view_text(req_lang(rq), "grafik.hari"));
	level(v, most, TOP);
	for (size_t i = 0; i < b->ndays; i++) {
		const struct board_day *d = &b->days[i];
		double x = (double)i * step, w = step * 0.75;
		double online = height(tally_online(&d->sent), most);
		double counter = height(d->sent.n[CHANNEL_COUNTER], most);

		bar(v, "on", x, w, BASE - online, online);
		bar(v, "off", x, w, BASE - online - counter, counter);
		if (d->target >= 0)
			aim(v, x - 1, w + 2, BASE - height(d->target, most));
		name_day(rq, v, b, i, x + w / 2);
	}
	name_series(rq, v, b, most);
}

void
chart_months(struct request *rq, struct view *v, const struct board *b)
{
	const double step = (double)WIDTH / (double)b->nmonths;
	bool any = false;

	for (size_t i = 0; i < b->nmonths; i++)
		any |= tally_all(&b->months[i].sent) > 0;
	if (!any)
		return;
	v = view_include(v, "MONTHS_CHART", "dasbor_grafik.tpl");
	view_set(v, "SAYS", view_text(req_lang(rq), "grafik.bulan"));
	for (size_t i = 0; i < b->nmonths; i++) {
		int share = tally_share(&b->months[i].sent), year, month, mday;
		double x = (double)i * step, w = step * 0.75;
		double h = share > 0 ? height(share, 100) : 0;

		date_civil(b->months[i].first, &year, &month, &mday);
		bar(v, "on", x, w, BASE - h, h);
		if (share >= 0)
			word(v, "mid", x + w / 2, BASE - h - 4, arena_printf(
				req_arena(rq), "%d", share));
		word(v, "mid", x + w / 2, WORDS, arena_printf(req_arena(rq),
			"%.3s", date_month_name(month, req_lang(rq))));
	}
}
