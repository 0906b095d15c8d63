/* Who acts on a simulated application, and the history that he leaves. */
#include "base/text.h"
#include "tool/demo_run.h"

/* Where there is nobody of the stage's agency, one of another. */
const struct officer *
run_officer(struct run *r, enum role role, const char *unit)
{
	const struct officer *found = NULL;
	uint32_t n = 0;

	for (size_t i = 0; i < r->w->nofficers; i++) {
		const struct officer *o = &r->w->officers[i];

		if (!(o->roles & 1u << role) || (o->unit && (!unit ||
		    strcmp(o->unit, unit))))
			continue;
		if (dice_below(&r->dice, ++n) == 0)
			found = o;
	}
	return found ? found : &r->w->officers[0];
}

static const char *
actor_name(enum actor_kind kind)
{
	switch (kind) {
	case ACTOR_OFFICER: return "officer";
	case ACTOR_CLOCK: return "clock";
	default: return "applicant";
	}
}

void
run_as(struct run *r, enum actor_kind kind, const struct officer *o)
{
	r->kind = kind;
	r->officer = kind == ACTOR_OFFICER ? o : NULL;
	r->actor = kind == ACTOR_OFFICER ? arena_printf(r->c->arena,
		"officer:%lld", (long long)o->id) :
		kind == ACTOR_CLOCK ? "clock" : r->applicant;
}

void
run_as_stage(struct run *r, const struct stage *s)
{
	const struct application *a = &r->app;

	if (a->holder && r->officer && r->officer->id == a->holder)
		return;
	run_as(r, ACTOR_OFFICER, run_officer(r, s->role, s->unit));
}

void
run_as_applicant(struct run *r)
{
	if (!strcmp(r->plan->channel, "loket"))
		run_as(r, ACTOR_OFFICER, run_officer(r, ROLE_FRONT, NULL));
	else
		run_as(r, ACTOR_APPLICANT, NULL);
}

void
run_note(struct run *r, const char *action, const char *words, bool is_public)
{
	const struct application *a = &r->app;
	struct event e = { .at = r->c->now, .actor = actor_name(r->kind),
		.officer_name = r->officer ? r->officer->name : "",
		.channel = r->kind == ACTOR_APPLICANT ? r->plan->channel : "loket",
		.action = action, .state = a->state, .stage = a->stage,
		.words = utf8_clip(r->c->arena, words, 1900),
		.is_public = is_public };
	struct audit_row row = { .chain = a->id, .at_us = r->c->now * 1000000,
		.actor = r->actor, .address = "", .action = action,
		.object = a->number };

	secret_digest(a->answers, strlen(a->answers), row.digest);
	memcpy(row.prev, r->prev, sizeof(row.prev));
	audit_seal(r->c->arena, &row);
	memcpy(r->prev, row.hash, sizeof(row.hash));
	r->app.version++;
	store_demo_event(r->rows, a->id, r->officer ? r->officer->id : 0, &e);
	store_demo_audit(r->rows, arena_memdup(r->c->arena, &row, sizeof(row)));
}

void
run_print(struct run *r)
{
	r->app.answers = answers_print(r->c->arena, r->d.answers);
}
