/* loketctl demo year: fill an empty database with a simulated office year. */
#include <stdio.h>
#include <unistd.h>
#include "base/date.h"
#include "base/text.h"
#include "store/store_definition.h"
#include "tool/ctl.h"
#include "tool/demo.h"
#include "work/application.h"
#include "work/board.h"
#include "work/definitions.h"

enum { USUAL = 60000, MOST = 900000, AT_ONCE = 100, MISS_DAYS = 85 };

struct options {
	int64_t seed, applications;
};

/* One application to be made. */
struct one {
	int64_t begun, signed_at, which, seq;
	const char *permit;
	int year;
};

static int
read_options(struct options *o, int argc, char **argv)
{
	for (int i = 0; i < argc; i += 2) {
		int64_t *to = !strcmp(argv[i], "--seed") ? &o->seed :
			!strcmp(argv[i], "--applications") ? &o->applications :
			NULL;

		if (!to)
			return ctl_fail("what is \"%s\"?", argv[i]);
		if (i + 1 == argc || !parse_int(argv[i + 1], to))
			return ctl_fail("%s needs a number", argv[i]);
	}
	if (o->applications < 1 || o->applications > MOST)
		return ctl_fail("--applications is from 1 to %d", MOST);
	return CTL_DONE;
}

/* On a terminal one line that moves, elsewhere a line for each tenth. */
static void
progress(int64_t done, int64_t all)
{
	bool terminal = isatty(STDOUT_FILENO) != 0;

	if (terminal)
		printf("\r%lld of %lld applications%s", (long long)done,
			(long long)all, done == all ? "\n" : "");
	else if (done * 10 / all != (done - AT_ONCE) * 10 / all)
		printf("%lld of %lld applications\n", (long long)done,
			(long long)all);
	fflush(stdout);
}

/* Officers for each role that a stage needs, or none of this can have been. */
static int
read_office(struct ctx *c, struct demo_world *w)
{
	unsigned roles = 0;

	if (store_demo_officers(c, &w->officers, &w->nofficers) != LK_OK)
		return ctl_fail("the officers cannot be read; see above");
	for (size_t i = 0; i < w->nofficers; i++)
		roles |= w->officers[i].roles;
	for (size_t i = 0; i < w->nfillings; i++)
		for (size_t k = 0; k < w->fillings[i].nstages; k++) {
			const struct stage *s = w->fillings[i].stages[k];

			if (roles & 1u << s->role)
				continue;
			fprintf(stderr, "no officer has the role %s, which %s "
				"needs: make one first with loketctl user add\n",
				role_names[s->role],
				w->fillings[i].permit->id);
			return CTL_MISTAKE;
		}
	return CTL_DONE;
}

static int
make_world(struct ctx *c, const struct options *o, struct demo_world *w)
{
	const int64_t today = ctx_today(c);
	struct ctx folder = *c;

	*w = (struct demo_world){ .seed = o->seed, .now = c->now,
		.zone = c->conf->zone, .first = today - YEAR_DAYS + 1 };
	w->classes = w->first + CLASSES_AFTER;
	/* As the folder has them: they are stored with the year. */
	folder.store = NULL;
	if (definitions_open(&folder) != LK_OK || calendar_read(c) != LK_OK)
		return ctl_fail("permits or holidays cannot be read; see above");
	w->calendar = calendar_of(c);
	if (!demo_fillings(c, w))
		return CTL_MISTAKE;
	demo_plan_year(w);
	return read_office(c, w);
}

static int
by_begin(const void *a, const void *b)
{
	const struct one *p = a, *q = b;

	return p->begun != q->begun ? (p->begun < q->begun ? -1 : 1) :
		p->which < q->which ? -1 : 1;
}

static int
by_signing(const void *a, const void *b)
{
	const struct one *const *p = a, *const *q = b;

	return (*p)->signed_at != (*q)->signed_at ?
		((*p)->signed_at < (*q)->signed_at ? -1 : 1) :
		(*p)->which < (*q)->which ? -1 : 1;
}

/* All plans, in the order in which they begin; only what orders them is kept,
 * for a plan comes out the same again. */
static struct one *
make_plans(struct ctx *c, const struct demo_world *w, int64_t n)
{
	struct one *list = arena_array(c->arena, (size_t)n, sizeof(*list));
	struct demo_plan p;
	int y, m, d;

	for (int64_t i = 0; i < n; i++) {
		demo_plan(w, i, &p);
		date_civil(date_today(p.signed_at, w->zone), &y, &m, &d);
		list[i] = (struct one){ p.steps[0].at, p.signed_at, i, 0,
			p.filling->permit->id, y };
	}
	qsort(list, (size_t)n, sizeof(*list), by_begin);
	return list;
}

/* The place of a permit's and year's series in a short list. */
struct series {
	const char *permit;
	int year;
	int64_t next;
};

static enum lk_err
series_of(struct ctx *c, struct series *list, size_t *n, const struct one *o,
	struct series **found)
{
	size_t i = 0;

	while (i < *n && (list[i].year != o->year ||
	    strcmp(list[i].permit, o->permit)))
		i++;
	if (i == *n) {
		list[i] = (struct series){ o->permit, o->year, 1 };
		TRY(store_demo_series(c, o->permit, o->year, &list[i].next));
		(*n)++;
	}
	*found = &list[i];
	return LK_OK;
}

/* Licences are numbered in the order of signing, without a gap. */
static enum lk_err
number_licences(struct ctx *c, const struct demo_world *w, struct one *list,
	int64_t n)
{
	struct one **order = arena_array(c->arena, (size_t)n + 1,
		sizeof(*order));
	struct series *series = arena_array(c->arena, 2 * w->nfillings + 1,
		sizeof(*series));
	size_t signed_ = 0, nseries = 0;

	for (int64_t i = 0; i < n; i++)
		if (list[i].signed_at)
			order[signed_++] = &list[i];
	qsort(order, signed_, sizeof(*order), by_signing);
	for (size_t i = 0; i < signed_; i++) {
		struct series *s;

		TRY(series_of(c, series, &nseries, order[i], &s));
		order[i]->seq = s->next++;
	}
	for (size_t i = 0; i < nseries; i++)
		TRY(store_demo_series_set(c, series[i].permit, series[i].year,
			series[i].next));
	return LK_OK;
}

/* Six digits each, none twice: a step that has no factor of a million in common
 * with it comes by every number. */
static const char *
digits(struct arena *a, int64_t i)
{
	return arena_printf(a, "%06lld", (long long)((i * 618033 + 141421) %
		1000000));
}

static enum lk_err
make_cases(struct ctx *c, const struct demo_world *w, const struct one *list,
	int64_t n, struct demo_ids *ids)
{
	struct arena *kept = c->arena, *a = arena_new();
	enum lk_err err = LK_OK;

	c->arena = a;
	for (int64_t i = 0; err == LK_OK && i < n; ) {
		struct demo_rows rows = { .arena = a };
		struct demo_plan p;

		for (int k = 0; err == LK_OK && k < AT_ONCE && i < n; k++, i++) {
			demo_plan(w, list[i].which, &p);
			ids->application++;
			ids->seq = list[i].seq;
			ids->digits = digits(a, i);
			err = demo_case(c, w, &p, list[i].which, ids, &rows);
		}
		if (err == LK_OK)
			err = store_demo_flush(c, &rows);
		arena_reset(a);
		progress(i, n);
	}
	c->arena = kept;
	arena_free(&a);
	return err;
}

/* Searches that found nothing, a few on each of the last days. */
static enum lk_err
make_misses(struct ctx *c, const struct demo_world *w, int64_t n)
{
	struct demo_rows rows = { .arena = c->arena };
	struct dice d;
	int64_t today = date_today(w->now, w->zone);

	dice_init(&d, w->seed, -1);
	for (int64_t day = today - MISS_DAYS; day <= today; day++) {
		int64_t online = demo_online(w, day) * n / YEAR_DAYS / 1000;

		for (int64_t i = dice_between(&d, 0, online / 4 + 2); i > 0; i--)
			store_demo_miss(&rows, day, demo_search(&d), 1);
	}
	return store_demo_flush(c, &rows);
}

/* A little more than what comes in, raised three times since classes began. */
static enum lk_err
make_targets(struct ctx *c, const struct demo_world *w, int64_t n)
{
	static const int after[] = { 0, 80, 160, 225 };
	const struct officer *head = &w->officers[0];

	for (size_t i = 0; i < w->nofficers; i++)
		if (w->officers[i].roles & 1u << ROLE_DIRECTOR)
			head = &w->officers[i];
	for (size_t i = 0; i < COUNT(after); i++) {
		int64_t day = w->classes + after[i];
		int64_t daily = demo_online(w, day + 30) * n / 245 / 1000;

		for (int k = 1; k <= 5; k++)
			TRY(store_demo_target(c, day, k,
				daily * (k == 5 ? 80 : 110) / 100 + 1,
				head->id));
	}
	return LK_OK;
}

static enum lk_err
put_definitions(struct ctx *c, const struct demo_world *w)
{
	for (size_t i = 0; i < w->nfillings; i++) {
		const struct permit *p = w->fillings[i].permit;

		TRY(store_definition_put(c, p->sha256, p->id, p->body,
			p->body_len));
		TRY(store_definition_used(c, p->sha256, p->id));
	}
	return LK_OK;
}

/* All of it or nothing, so that no half year is ever taken for one. */
static enum lk_err
make_year(struct ctx *c, const struct demo_world *w, const struct options *o,
	const struct demo_before *b, const char *words)
{
	struct demo_ids ids = { .licence = b->licence + 1,
		.correction = b->correction + 1 };
	struct one *list = make_plans(c, w, o->applications);

	TRY(store_begin(c));
	TRY(put_definitions(c, w));
	TRY(number_licences(c, w, list, o->applications));
	TRY(make_cases(c, w, list, o->applications, &ids));
	TRY(make_misses(c, w, o->applications));
	TRY(make_targets(c, w, o->applications));
	TRY(audit(c, 0, "demo", words, NULL, 0));
	return store_commit(c);
}

/* What loket-clock would count in its next rounds. */
static enum lk_err
count_days(struct ctx *c)
{
	bool more = true;

	while (more) {
		more = false;
		TRY(board_fold(c, &more));
	}
	return LK_OK;
}

/* CTL_DONE when there is a year to be made; *made when it is there already. */
static int
judge(struct ctx *c, const char *words, struct demo_before *b, bool *made)
{
	const char *there;
	enum lk_err err = store_demo_made(c, &there);

	if (err == LK_OK) {
		*made = true;
		if (!strcmp(there, words)) {
			printf("it is there already: %s\n", there);
			return CTL_DONE;
		}
		fprintf(stderr, "another year is there already: %s\n", there);
		return CTL_MISTAKE;
	}
	if (err != LK_ENOENT || store_demo_before(c, b) != LK_OK)
		return ctl_fail("the database cannot be read; see above");
	if (b->applications == 0)
		return CTL_DONE;
	fprintf(stderr, "this database has %lld applications that are not made "
		"up: a simulated year goes into an empty one only\n",
		(long long)b->applications);
	return CTL_MISTAKE;
}

static int
year(struct ctx *c, int argc, char **argv)
{
	struct options o = { 1, USUAL };
	struct demo_before before;
	struct demo_world w;
	bool made = false;
	const char *words;
	int code;

	code = read_options(&o, argc, argv);
	code = code ? code : ctl_connect_as(c, DEMO);
	if (code)
		return code;
	words = arena_printf(c->arena, "year --seed %lld --applications %lld",
		(long long)o.seed, (long long)o.applications);
	code = judge(c, words, &before, &made);
	if (code || made)
		return code;
	code = make_world(c, &o, &w);
	if (code)
		return code;
	if (make_year(c, &w, &o, &before, words) != LK_OK ||
	    count_days(c) != LK_OK)
		return ctl_fail("the year was not made; see above");
	printf("%lld applications of a year that ends today\n",
		(long long)o.applications);
	return CTL_DONE;
}

int
ctl_demo(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "year", "[--seed N] [--applications N]",
			"a simulated office year, into an empty database", year, false },
		{ NULL, NULL, NULL, NULL, false }
	};

	return ctl_dispatch(c, "loketctl demo", commands, argc, argv);
}
