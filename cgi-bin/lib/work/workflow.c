#include "base/date.h"
#include "work/definitions.h"
#include "work/workflow.h"

void
workflow_clock_stop(struct ctx *c, struct application *a)
{
	if (a->clock_from != NO_DAY)
		a->clock_used += calendar_between(calendar_of(c), a->clock_from,
			ctx_today(c));
	a->clock_from = NO_DAY;
	a->due = NO_DAY;
}

/* The day itself does not count: what comes in at four o'clock is not late by
 * the evening. */
void
workflow_clock_start(struct ctx *c, struct application *a, int days)
{
	const int64_t told = a->due;

	if (a->clock_from == NO_DAY)
		a->clock_from = ctx_today(c);
	a->due = workflow_due(c, a->clock_from, a->clock_used, days);
	/* While it runs it only moves when the holiday list does, and a day that
	 * was told never becomes an earlier one. */
	if (told != NO_DAY && told > a->due)
		a->due = told;
}

int64_t
workflow_due(struct ctx *c, int64_t from, int64_t used, int64_t days)
{
	return calendar_after(calendar_of(c), from, days - used);
}

int64_t
application_days_used(struct ctx *c, const struct application *a)
{
	int64_t running = 0;

	if (a->clock_from != NO_DAY)
		running = calendar_between(calendar_of(c), a->clock_from, ctx_today(c));
	return a->clock_used + running;
}

void
workflow_end(struct ctx *c, struct application *a, const char *state)
{
	workflow_clock_stop(c, a);
	a->state = state;
	a->stage = a->stage_role = a->stage_unit = NULL;
	a->holder = 0;
	a->held_since = 0;
	a->repair_by = NO_DAY;
	a->repair_stage = NULL;
	a->ended_at = c->now;
}

/* The state that a stage means. Handing over is what is left of a licence that
 * is in force already; nobody is waited for to pay what was paid. */
static const char *
state_at(const struct dossier *d, const struct stage *s)
{
	switch (s->kind) {
	case STAGE_PAYMENT: return d->paid ? "proses" : "bayar";
	case STAGE_HANDOVER: return d->permit->licence ? "terbit" : "proses";
	default: return "proses";
	}
}

void
workflow_enter(struct ctx *c, struct dossier *d, const struct stage *s)
{
	struct application *a = d->app;
	bool stopped;

	if (!s) {
		workflow_end(c, a, "selesai");
		return;
	}
	a->state = state_at(d, s);
	a->stage = s->id;
	a->stage_role = role_names[s->role];
	a->stage_unit = s->unit;
	a->stage_since = c->now;
	a->holder = 0;
	a->held_since = 0;
	a->repair_by = NO_DAY;
	a->repair_stage = NULL;
	/* The clock starts when the file was declared complete, and stands while
	 * somebody outside the office is waited for. */
	stopped = s->clock_stopped || !strcmp(a->state, "bayar") ||
		!strcmp(a->state, "terbit") || a->complete_at == 0;
	if (stopped)
		workflow_clock_stop(c, a);
	else
		workflow_clock_start(c, a, d->permit->days);
}

void
workflow_ask(struct ctx *c, struct dossier *d)
{
	struct application *a = d->app;

	workflow_clock_stop(c, a);
	a->state = "perbaikan";
	a->repair_stage = a->stage;
	a->repair_by = calendar_after(calendar_of(c), ctx_today(c),
		d->permit->repair_days);
	a->holder = 0;
	a->held_since = 0;
}
