/*
 * dashboard: the cases behind a figure, a page at a time. A page goes on after
 * the last case of the one before, so that none is left out or shown twice when
 * others come in meanwhile.
 */
#include "base/date.h"
#include "base/text.h"
#include "dashboard.h"
#include "work/application.h"
#include "work/definitions.h"
#include "work/desk.h"

enum { PAGE_CASES = 50 };

/* The filter that the address says. What it leaves out is any. */
static enum lk_err
take_filter(struct request *rq, struct case_filter *f)
{
	const char *channel = req_param(rq, "saluran");
	const char *from = req_param(rq, "dari"), *until = req_param(rq, "sampai");
	const char *holder = req_param(rq, "pemegang");
	const char *after = req_param(rq, "setelah");
	struct ctx *c = req_ctx(rq);

	f->permit = req_param(rq, "izin");
	f->stage = req_param(rq, "tahap");
	if (req_param(rq, "halaman"))
		f->stage = req_param(rq, "halaman");
	f->state = req_param(rq, "keadaan");
	f->channels = channel && !strcmp(channel, "daring") ?
		"mandiri,dampingan,pendamping" : channel;
	f->until = until ? date_parse_iso(until) :
		ctx_today(c);
	f->from = from ? date_parse_iso(from) : f->until;
	f->holder = -1;
	f->limit = PAGE_CASES + 1;
	if (holder && !parse_int(holder, &f->holder))
		return fail(c, LK_EINVAL, "pemegang is no number");
	if (after) {
		const char *dot = strchr(after, '.');

		f->number = dot ? dot + 1 : NULL;
		if (!dot || strspn(dot + 1, "0123456789") != 12 ||
		    dot[13] || !parse_int(arena_strndup(c->arena, after,
		    (size_t)(dot - after)), &f->at))
			return fail(c, LK_EINVAL, "setelah names no case");
	}
	board_sign_stages(c->arena, &f->roles, &f->stages);
	return LK_OK;
}

/* What a list is called, and how it is read; a row's last word is about time. */
static enum lk_err
read_list(struct request *rq, const char *name, const struct case_filter *f,
	struct board_cases *r)
{
	struct ctx *c = req_ctx(rq);

	if (!strcmp(name, "terkirim"))
		return store_cases_sent(c, f, r);
	if (!strcmp(name, "terlambat"))
		return store_cases_late(c, ctx_today(c), f, r);
	if (!strcmp(name, "kurang"))
		return store_cases_incomplete(c, f, r);
	if (!strcmp(name, "tandatangan"))
		return store_cases_at_stages(c, f, r);
	if (!strcmp(name, "berhenti"))
		return store_cases_stopped(c, board_stopped_before(c), f, r);
	return LK_ENOENT;
}

static const char *
since_words(struct request *rq, const char *list, const struct board_case *k)
{
	const struct conf *conf = req_ctx(rq)->conf;
	struct arena *a = req_arena(rq);

	if (!strcmp(list, "terlambat"))
		return date_short(a, k->due, req_lang(rq));
	if (!strcmp(list, "kurang"))
		return k->repair_by == NO_DAY ? "–" :
			date_short(a, k->repair_by, req_lang(rq));
	return date_time(a, strcmp(list, "tandatangan") ? k->sent_at :
		k->stage_since, conf->zone, req_lang(rq));
}

/* An officer without a role in the permit's way reads no case of it, so there is
 * nothing to go to. */
static bool
may_read(struct request *rq, const struct board_case *k)
{
	const struct permit *p = definitions_find(k->permit);

	return p && desk_may_read(req_officer(rq), p);
}

static void
show_case(struct request *rq, struct view *list, const char *name,
	const struct board_case *k)
{
	struct view *v = view_add(list, "CASE"), *n;
	const char *lang = req_lang(rq);

	n = view_add(v, may_read(rq, k) ? "LINKED" : "BARE");
	view_set(n, "TEXT", number_shown(req_arena(rq), k->number));
	view_set(n, "HREF", req_link(rq, "/petugas/permohonan/%s", k->number));
	view_set(v, "PERMIT", permit_words(rq, k->permit));
	view_set(v, "WHERE", *k->stage ? stage_words(rq, k->permit, k->stage) :
		req_office_state(rq, k->state));
	view_set(v, "CHANNEL", view_text(lang, arena_printf(req_arena(rq),
		"saluran.%s", k->channel)));
	view_set(v, "HOLDER", k->holder_name ? k->holder_name : "–");
	view_set(v, "WHEN", since_words(rq, name, k));
	if (!strcmp(name, "terlambat"))
		view_int(view_add(v, "OVERDUE"), "DAYS", late_days(rq, k->due));
}

/* A draft is nobody's to open but its owner's. */
static void
show_draft(struct request *rq, struct view *list, const struct board_case *k)
{
	struct view *v = view_add(list, "DRAFT");

	view_set(v, "TEXT", number_shown(req_arena(rq), k->number));
	view_set(v, "PERMIT", permit_words(rq, k->permit));
	view_set(v, "WHERE", page_words(rq, k->permit, k->stage));
	view_set(v, "WHEN", date_time(req_arena(rq), k->stage_since,
		req_ctx(rq)->conf->zone, req_lang(rq)));
}

/* The same address, going on after what was shown last. */
static void
show_next(struct request *rq, struct view *v, int64_t at, const char *after)
{
	static const char *const kept[] = { "lihat", "dari", "sampai", "saluran",
		"izin", "tahap", "halaman", "keadaan", "pemegang" };
	struct buf b;

	buf_init(&b, req_arena(rq), 4096);
	for (size_t i = 0; i < COUNT(kept); i++) {
		const char *value = req_param(rq, kept[i]);

		if (!value)
			continue;
		buf_printf(&b, "%s=", kept[i]);
		buf_url(&b, value);
		buf_putc(&b, '&');
	}
	buf_printf(&b, "setelah=%lld.", (long long)at);
	buf_url(&b, after);
	view_set(view_add(v, "NEXT"), "HREF", req_link(rq, "/petugas/dasbor?%s",
		b.data));
}

/* What of the figure is looked at: days, channel, permit, stage, state. */
static void
show_filter(struct request *rq, struct view *v, const struct case_filter *f,
	const char *name)
{
	const char *lang = req_lang(rq), *channel = req_param(rq, "saluran");
	struct arena *a = req_arena(rq);

	if (!strcmp(name, "terkirim"))
		view_some(v, "PERIOD", f->from == f->until ?
			date_full(a, f->from, lang) : arena_printf(a, "%s – %s",
			date_long(a, f->from, lang), date_long(a, f->until, lang)));
	if (channel)
		view_some(v, "CHANNEL", view_text(lang, arena_printf(a,
			"saluran.%s", channel)));
	if (f->permit)
		view_some(v, "PERMIT", permit_words(rq, f->permit));
	if (req_param(rq, "halaman"))
		view_some(v, "STAGE", page_words(rq, f->permit ? f->permit : "",
			f->stage));
	else if (f->stage)
		view_some(v, "STAGE", stage_words(rq, f->permit ? f->permit : "",
			f->stage));
	if (f->state)
		view_some(v, "STATE", req_office_state(rq, f->state));
}

static struct view *
list_view(struct request *rq, const char *name)
{
	struct view *v = req_office(rq, "dasbor_daftar.tpl");

	view_set(v, "NAME", view_text(req_lang(rq), arena_printf(req_arena(rq),
		"daftar.%s", name)));
	return v;
}

static enum lk_err
list_cases(struct request *rq, const char *name)
{
	bool drafts = !strcmp(name, "berhenti");
	struct case_filter f = { 0 };
	struct board_cases r;
	struct view *v;
	size_t n;

	TRY(take_filter(rq, &f));
	TRY(read_list(rq, name, &f, &r));
	n = r.n > PAGE_CASES ? PAGE_CASES : r.n;
	v = list_view(rq, name);
	show_filter(rq, v, &f, name);
	if (r.n > n)
		show_next(rq, v, r.list[n - 1].at, r.list[n - 1].number);
	if (n == 0) {
		view_show(v, "NOTHING");
		return resp_page(rq, 200, v);
	}
	v = view_add(v, drafts ? "DRAFTS" : "CASES");
	if (!drafts)
		view_set(v, "WHEN_WORD", view_text(req_lang(rq), arena_printf(
			req_arena(rq), "daftar.%s.waktu", name)));
	for (size_t i = 0; i < n; i++)
		if (drafts)
			show_draft(rq, v, &r.list[i]);
		else
			show_case(rq, v, name, &r.list[i]);
	return resp_page(rq, 200, v);
}

static void
show_misses(struct request *rq, struct view *v, const struct misses *m, size_t n,
	bool days)
{
	v = view_add(v, days ? "DAYS" : "SEARCHES");
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_add(v, "ROW");
		const struct miss *one = &m->list[i];
		struct buf b;

		buf_init(&b, req_arena(rq), 1024);
		buf_url(&b, one->words);
		view_set(row, "HREF", req_link(rq, "/petugas/dasbor?lihat="
			"pencarian&kata=%s", b.data));
		view_set(row, "TEXT", one->words);
		view_int(row, "N", one->n);
		view_set(row, "WHEN", date_full(req_arena(rq), one->last,
			req_lang(rq)));
	}
}

/* What was looked for in vain: all of it, or one on each of its days. */
static enum lk_err
list_misses(struct request *rq, const char *name)
{
	const char *one = req_param(rq, "kata"), *after = req_param(rq, "setelah");
	struct ctx *c = req_ctx(rq);
	const int64_t from = board_misses_from(c);
	const char *dot = after ? strchr(after, '.') : NULL;
	struct misses m;
	struct view *v;
	int64_t at = 0;
	size_t n;

	if (after && (!dot || !parse_int(arena_strndup(c->arena, after,
	    (size_t)(dot - after)), &at)))
		return fail(c, LK_EINVAL, "setelah names no search");
	if (one)
		TRY(store_miss_days(c, from, one, &m));
	else
		TRY(store_misses(c, from, at, dot ? dot + 1 : NULL,
			PAGE_CASES + 1, &m));
	n = !one && m.n > PAGE_CASES ? PAGE_CASES : m.n;
	v = list_view(rq, name);
	view_some(v, "PERIOD", one);
	if (m.n > n)
		show_next(rq, v, m.list[n - 1].n, m.list[n - 1].words);
	if (n)
		show_misses(rq, v, &m, n, one != NULL);
	else
		view_show(v, "NOTHING");
	return resp_page(rq, 200, v);
}

/* GET ?lihat= */
enum lk_err
dashboard_list(struct request *rq)
{
	const char *name = req_param(rq, "lihat");

	return strcmp(name, "pencarian") ? list_cases(rq, name) :
		list_misses(rq, name);
}
