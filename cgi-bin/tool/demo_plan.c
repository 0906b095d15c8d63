/* When what happens: days, hours, delays and turns of one application. */
#include "base/date.h"
#include "tool/demo.h"

enum { OPENS = 8 * 60, CLOSES = 15 * 60 + 30 };	/* minutes of the day */

/* Classes begin four months after the year does: the share rises from then on. */
enum { RISE_DAYS = 200, SHARE_BEFORE = 150,
	SHARE_AFTER = 600 };

/* A week without a network, and two days without power. */
static const struct { int from, days, left; } gaps[] = {
	{ 71, 5, 200 }, { 228, 2, 0 },
};

int
demo_online(const struct demo_world *w, int64_t day)
{
	int64_t since = day - w->classes;

	if (since <= 0)
		return SHARE_BEFORE;
	if (since >= RISE_DAYS)
		return SHARE_AFTER;
	/* Slowly, then fast, then slowly: 3x^2 - 2x^3. */
	return SHARE_BEFORE + (int)((SHARE_AFTER - SHARE_BEFORE) * since * since *
		(3 * RISE_DAYS - 2 * since) /
		((int64_t)RISE_DAYS * RISE_DAYS * RISE_DAYS));
}

void
demo_plan_year(struct demo_world *w)
{
	/* Monday to Friday. */
	static const int weekdays[] = { 0, 125, 110, 100, 95, 70, 0, 0 };
	static const int months[] = { 0, 110, 100, 90, 95, 100, 105, 120, 115,
		105, 100, 95, 60 };
	int y, m, d;

	for (int i = 0; i < YEAR_DAYS; i++) {
		int64_t day = w->first + i;
		int n = weekdays[date_weekday(day)];

		date_civil(day, &y, &m, &d);
		/* Telephones know no day off. */
		if (!calendar_is_working(w->calendar, day))
			n = demo_online(w, day) * 30 / 1000;
		for (size_t g = 0; g < COUNT(gaps); g++)
			if (i >= gaps[g].from && i < gaps[g].from + gaps[g].days)
				n = n * gaps[g].left / 1000;
		w->days[i] = n * months[m] / 10;
	}
}

static int64_t
minute_of(const struct demo_world *w, int64_t day, int64_t minute)
{
	return date_start(day, w->zone) + minute * MINUTE;
}

/* The instant in office hours that comes so many minutes of them after another. */
static int64_t
office_time(const struct demo_world *w, int64_t at, int64_t minutes)
{
	int64_t day = date_today(at, w->zone);
	int64_t m = (at - date_start(day, w->zone)) / MINUTE;
	int64_t rest = at % MINUTE;

	for (;;) {
		if (m < OPENS)
			m = OPENS;
		if (calendar_is_working(w->calendar, day) && m < CLOSES) {
			if (m + minutes < CLOSES)
				return minute_of(w, day, m + minutes) + rest;
			minutes -= CLOSES - m;
		}
		day++;
		m = 0;
	}
}

/* Some working days later, at any hour of the office. */
static int64_t
days_later(const struct demo_world *w, struct dice *d, int64_t at, int64_t days)
{
	if (days == 0)
		return office_time(w, at, dice_between(d, 5, 180));
	return office_time(w, minute_of(w, calendar_after(w->calendar,
		date_today(at, w->zone), days), OPENS),
		dice_between(d, 0, CLOSES - OPENS - 1));
}

/* An hour at which people have a telephone in their hands. */
static int64_t
home_time(const struct demo_world *w, struct dice *d, int64_t day)
{
	static const int hours[24] = { 2, 1, 0, 0, 0, 2, 4, 6, 9, 12, 12, 10, 9,
		9, 8, 7, 7, 6, 8, 12, 13, 10, 6, 3 };

	return minute_of(w, day, (int64_t)dice_weighted(d, hours, 24) * 60 +
		dice_between(d, 0, 59)) + dice_between(d, 0, 59);
}

static int64_t
counter_time(const struct demo_world *w, struct dice *d, int64_t day)
{
	static const int hours[] = { 14, 18, 18, 12, 5, 8, 8, 4 };
	int64_t m = OPENS + (int64_t)dice_weighted(d, hours, COUNT(hours)) * 60 +
		dice_between(d, 0, 59);

	if (m >= CLOSES - 25)
		m = CLOSES - 25 - dice_between(d, 0, 60);
	return minute_of(w, day, m) + dice_between(d, 0, 59);
}

static const char *
draw_channel(const struct demo_world *w, struct dice *d, int64_t day)
{
	static const char *const online[] = { "mandiri", "dampingan",
		"pendamping" };
	static const int before[] = { 84, 8, 8 }, after[] = { 48, 43, 9 };

	if (!calendar_is_working(w->calendar, day))
		return "mandiri";
	if (!dice_chance(d, demo_online(w, day)))
		return "loket";
	return online[dice_weighted(d, day < w->classes ? before : after, 3)];
}

static bool
is(const struct demo_plan *p, const char *channel)
{
	return !strcmp(p->channel, channel);
}

/* False when that is still to come: then nothing after it has happened. */
static bool
happens(const struct demo_world *w, struct demo_plan *p, enum demo_kind kind,
	int64_t at, const struct stage *s)
{
	if (at > w->now || p->n == DEMO_STEPS)
		return false;
	p->steps[p->n++] = (struct demo_step){ kind, at, s };
	return true;
}

/* The applicant answers what was asked, brings the paper that is missing, or
 * lets it lapse. *at is when it goes on; 0: it does not. */
static void
wait_for_applicant(const struct demo_world *w, struct dice *d,
	struct demo_plan *p, const struct stage *s, bool brings, int64_t *at)
{
	static const int days[] = { 30, 30, 15, 8, 6, 4, 3, 2, 2 };
	const int64_t asked = *at;
	const int repair = p->filling->permit->repair_days;

	*at = 0;
	if (dice_chance(d, 90)) {
		int64_t last = calendar_after(w->calendar,
			date_today(asked, w->zone), repair);

		happens(w, p, DEMO_LAPSE, date_start(last + 1, w->zone) +
			dice_between(d, 5, 30), s);
		return;
	}
	*at = is(p, "mandiri") && !brings ?
		home_time(w, d, date_today(asked, w->zone) + 1 +
			(int64_t)dice_weighted(d, days, COUNT(days))) :
		days_later(w, d, asked, 1 +
			(int64_t)dice_weighted(d, days, COUNT(days)));
	if (!happens(w, p, DEMO_ANSWER, *at, s))
		*at = 0;
}

/* Minutes of office hours until an officer takes a case up. The head of section
 * was away for a while, and site visits take their time. */
static int64_t
delay(const struct demo_world *w, struct dice *d, const struct stage *s,
	int64_t at)
{
	static const int days[] = { 620, 260, 80, 20, 8, 5, 3, 2, 1, 1 };
	const int64_t in = date_today(at, w->zone) - w->first;
	int64_t n = (int64_t)dice_weighted(d, days, COUNT(days));

	if (s->role == ROLE_TECHNICAL && dice_chance(d, 45))
		n += dice_between(d, 3, 8);
	if (s->role == ROLE_SECTION && (dice_chance(d, 15) ||
	    (in >= 190 && in < 204 && dice_chance(d, 500))))
		n += dice_between(d, 3, 7);
	return n * (CLOSES - OPENS) + dice_between(d, 3, 180);
}

static bool
goes_back(struct dice *d, const struct demo_plan *p, const struct stage *s)
{
	if (s == p->filling->stages[0])
		return dice_chance(d, is(p, "mandiri") ? 150 :
			is(p, "loket") ? 50 : 65);
	if (s->role == ROLE_VERIFIER)
		return dice_chance(d, is(p, "mandiri") ? 90 : 55);
	return s->role == ROLE_TECHNICAL && dice_chance(d, 30);
}

/* A payment, a signature, a handover, or a look; when it was done. 0: it stands. */
static int64_t
deed(const struct demo_world *w, struct dice *d, struct demo_plan *p,
	const struct stage *s, int64_t at)
{
	static const int payers[] = { 30, 25, 15, 10, 8, 4, 4, 2, 2 };

	switch (s->kind) {
	case STAGE_PAYMENT:
		/* Who does not pay gives up in the end. */
		if (dice_chance(d, 25)) {
			happens(w, p, DEMO_WITHDRAW, days_later(w, d, at, 20), s);
			return 0;
		}
		at = days_later(w, d, at, (int64_t)dice_weighted(d, payers,
			COUNT(payers)));
		return happens(w, p, DEMO_PAY, at, s) ? at : 0;
	case STAGE_SIGN:
		at = office_time(w, at, dice_between(d, 1, 12));
		if (!happens(w, p, DEMO_SIGN, at, s))
			return 0;
		p->signed_at = at;
		return at;
	case STAGE_HANDOVER:
		return happens(w, p, DEMO_HAND_OVER, at, s) ? at : 0;
	default:
		at = office_time(w, at, dice_between(d, 2, 40));
		return happens(w, p, DEMO_PASS, at, s) ? at : 0;
	}
}

/* The licence lies ready: fetched from the telephone, or handed over. */
static void
fetch(const struct demo_world *w, struct dice *d, struct demo_plan *p,
	const struct stage *s, int64_t at)
{
	if (is(p, "mandiri") || dice_chance(d, 300)) {
		at = home_time(w, d, date_today(at, w->zone) + 1 +
			dice_below(d, 4));
		if (happens(w, p, DEMO_FETCH, at, s))
			happens(w, p, DEMO_FINISH, at + dice_between(d, 2, 12), s);
		return;
	}
	at = days_later(w, d, at, 1 + dice_below(d, 6));
	if (happens(w, p, DEMO_TAKE, at, s))
		happens(w, p, DEMO_HAND_OVER, at + MINUTE, s);
}

/* Where an officer fills in pages of his own, he does so before passing on. */
static bool
officer_fills(const struct permit *p, const struct stage *s)
{
	for (size_t i = 0; i < p->npages; i++)
		if (p->pages[i]->stage == s)
			return true;
	return false;
}

/* One stage; when the next one gets it. 0: it has not come so far, or ended. */
static int64_t
stage(const struct demo_world *w, struct dice *d, struct demo_plan *p,
	const struct stage *s, int64_t at)
{
	for (int again = 0; ; again++) {
		if (s->kind == STAGE_HANDOVER && p->signed_at) {
			fetch(w, d, p, s, at);
			return 0;
		}
		if (s->kind != STAGE_PAYMENT) {
			at = office_time(w, at, delay(w, d, s, at));
			if (!happens(w, p, DEMO_TAKE, at, s))
				return 0;
		}
		/* Some lie on a desk for a day or two. */
		at = office_time(w, at, dice_chance(d, 150) ?
			dice_between(d, 60, 900) : dice_between(d, 1, 25));
		if (s->kind != STAGE_REVIEW || again >= 2 || !goes_back(d, p, s))
			break;
		if (!happens(w, p, DEMO_CORRECT, at, s))
			return 0;
		wait_for_applicant(w, d, p, s, false, &at);
		if (!at)
			return 0;
	}
	if (s->kind == STAGE_REVIEW && s->role != ROLE_FRONT &&
	    dice_chance(d, s->role == ROLE_TECHNICAL ? 28 : 10)) {
		happens(w, p, DEMO_REFUSE, at, s);
		return 0;
	}
	if (s->kind == STAGE_REVIEW && dice_chance(d, 4)) {
		happens(w, p, DEMO_WITHDRAW, at, s);
		return 0;
	}
	if (officer_fills(p->filling->permit, s) &&
	    !happens(w, p, DEMO_FILL, at += 5 * MINUTE, s))
		return 0;
	return deed(w, d, p, s, at);
}

/* Sent: at once at the counter, after a while or a night at home. */
static int64_t
sent(const struct demo_world *w, struct dice *d, const struct demo_plan *p,
	int64_t begun)
{
	if (!is(p, "mandiri"))
		return begun + dice_between(d, 8 * MINUTE, 24 * MINUTE);
	if (dice_chance(d, 120))
		return home_time(w, d, date_today(begun, w->zone) + 1 +
			dice_below(d, 3));
	return begun + dice_between(d, 7 * MINUTE, 55 * MINUTE);
}

/* Today is not over: what would come later came a week ago. */
static int64_t
begin_time(const struct demo_world *w, struct dice *d, const struct demo_plan *p,
	int64_t day)
{
	for (;;) {
		int64_t at = is(p, "mandiri") ? home_time(w, d, day) :
			counter_time(w, d, day);

		if (at <= w->now)
			return at;
		day -= 7;
		while (!is(p, "mandiri") &&
		    !calendar_is_working(w->calendar, day))
			day--;
	}
}

void
demo_plan(const struct demo_world *w, int64_t which, struct demo_plan *p)
{
	struct dice d;
	int64_t day, at;

	memset(p, 0, sizeof(*p));
	dice_init(&d, w->seed, which);
	p->filling = &w->fillings[dice_weighted(&d, w->weights, w->nfillings)];
	day = w->first + (int64_t)dice_weighted(&d, w->days, YEAR_DAYS);
	p->channel = draw_channel(w, &d, day);
	at = begin_time(w, &d, p, day);
	happens(w, p, DEMO_BEGIN, at, NULL);
	/* Older drafts have lapsed, and nothing is left of them. */
	p->draft = is(p, "mandiri") && at > w->now - 29 * DAY &&
		dice_chance(&d, 240);
	if (p->draft)
		return;
	at = sent(w, &d, p, at);
	p->missing = p->filling->asks_files &&
		dice_chance(&d, is(p, "mandiri") ? 120 : 60);
	if (!happens(w, p, DEMO_SEND, at, p->filling->stages[0]))
		return;
	if (p->missing)
		wait_for_applicant(w, &d, p, p->filling->stages[0], true, &at);
	for (size_t i = 0; at && i < p->filling->nstages; i++)
		at = stage(w, &d, p, p->filling->stages[i], at);
}
