/* One application along its plan, from its first click to where it is now. */
#include "base/date.h"
#include "tool/demo_run.h"

/* What is drawn for the plan and for the case are different streams. */
enum { CASE_STREAM = 1 << 24, PERSON_STREAM = 1 << 25 };

/* Every paper was brought, and none was photographed: there are no documents. */
static void
bring_papers(struct run *r, struct form_env *env)
{
	const struct permit *p = r->d.permit;
	size_t n = 0;

	r->attached = arena_array(r->c->arena, p->nfields + 1,
		sizeof(*r->attached));
	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (f->type->value == VALUE_FILE && !f->repeat &&
		    !f->page->stage)
			r->attached[n++] = (struct attached){ f->name, 0,
				PROMISE_ORIGINAL, true };
	}
	env->attached = r->attached;
	env->nattached = n;
}

static void
open_case(struct run *r, int64_t day, const struct demo_person *who)
{
	const struct demo_filling *f = r->plan->filling;
	const int64_t then = r->plan->signed_at ? r->plan->signed_at :
		r->plan->steps[r->plan->n - 1].at;
	struct form_env env = { .now = then, .zone = r->w->zone,
		.params_day = day, .calendar = r->w->calendar, .lang = "id" };

	r->d.app = &r->app;
	r->d.permit = f->permit;
	r->d.answers = demo_answers(r->c, f, &r->dice, who, day);
	bring_papers(r, &env);
	r->d.form = form_new(r->c->arena, f->permit, r->d.answers, &env);
}

static void
begin(struct run *r, const struct demo_person *who)
{
	struct application *a = &r->app;

	a->id = r->ids->application;
	a->number = number_of(r->c->arena, date_today(r->c->now, r->w->zone),
		r->ids->digits);
	a->permit = r->d.permit->id;
	memcpy(a->definition, r->d.permit->sha256, sizeof(a->definition));
	a->version = 1;
	a->state = "draf";
	a->channel = r->plan->channel;
	a->phone = who->phone;
	a->name = who->name;
	a->answers = answers_print(r->c->arena, answers_new(r->c->arena,
		r->d.permit));
	a->created_at = a->saved_at = r->c->now;
	a->params_day = a->clock_from = a->due = a->repair_by = NO_DAY;
	a->fee = -1;
	run_note(r, "mulai", "", true);
}

static enum lk_err
step(struct run *r, const struct demo_step *t)
{
	r->c->now = t->at;
	switch (t->kind) {
	case DEMO_BEGIN:
		break;
	case DEMO_SEND:
		run_as_applicant(r);
		return run_send(r, t->stage);
	case DEMO_ANSWER:
		return run_answer(r, t->stage);
	case DEMO_TAKE:
		if (r->app.holder)
			break;
		run_as_stage(r, t->stage);
		r->app.holder = r->officer->id;
		r->app.held_since = r->c->now;
		run_note(r, "ambil", "", false);
		break;
	case DEMO_FILL:
		run_as_stage(r, t->stage);
		run_fill(r, t->stage);
		break;
	case DEMO_PASS:
		run_as_stage(r, t->stage);
		run_advance(r, t->stage);
		run_note(r, "teruskan", "", true);
		break;
	case DEMO_CORRECT:
		run_as_stage(r, t->stage);
		run_ask(r);
		break;
	case DEMO_REFUSE:
		run_as_stage(r, t->stage);
		run_refuse(r);
		break;
	case DEMO_PAY:
		run_as_stage(r, t->stage);
		run_pay(r, t->stage);
		break;
	case DEMO_SIGN:
		run_as_stage(r, t->stage);
		run_sign(r, t->stage);
		break;
	case DEMO_FETCH:
		store_demo_fetched(r->rows, r->app.id, r->c->now);
		break;
	case DEMO_FINISH:
		run_as(r, ACTOR_CLOCK, NULL);
		run_end(r, "selesai", "selesai");
		break;
	case DEMO_HAND_OVER:
		run_as_stage(r, t->stage);
		run_end(r, "selesai", "serahkan");
		break;
	case DEMO_WITHDRAW:
		run_as_applicant(r);
		run_end(r, "batal", "batal");
		break;
	case DEMO_LAPSE:
		run_as(r, ACTOR_CLOCK, NULL);
		run_end(r, "gugur", "gugur");
		break;
	}
	return LK_OK;
}

static void
put_promises(struct run *r)
{
	const struct form_env *env = form_environment(r->d.form);

	for (size_t i = 0; i < env->nattached; i++) {
		const struct field *f = permit_field(r->d.permit, NULL,
			r->attached[i].key);
		struct promise_row p = { .question = r->attached[i].key,
			.kind = "asli", .at = r->app.sent_at };

		if (!form_relevant(r->d.form, f, -1))
			continue;
		if (r->attached[i].original_seen)
			p.seen_at = r->app.sent_at;
		else if (f->later)
			p.kind = "menyusul";
		store_demo_promise(r->rows, r->app.id, &p,
			run_officer(r, ROLE_FRONT, NULL)->id);
	}
}

/* Where a draft stopped: some page, with what stood in the way there. */
static const char *
stop(struct run *r)
{
	static const struct { enum problem_code code; int weight; } usual[] = {
		{ P_REQUIRED, 50 }, { P_NIK, 12 }, { P_PHONE, 8 }, { P_DATE, 8 },
		{ P_MIN_LENGTH, 6 },
	};
	const struct permit *p = r->d.permit;
	const struct page *page = p->pages[dice_below(&r->dice,
		(uint32_t)p->npages)];
	int64_t at = r->app.created_at + dice_between(&r->dice, MINUTE, DAY);

	r->app.saved_at = at < r->w->now ? at : r->app.created_at;
	if (page->stage || dice_chance(&r->dice, 150))
		return NULL;
	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];
		enum problem_code code = usual[dice_below(&r->dice,
			COUNT(usual))].code;

		if (f->page != page || f->repeat || f->calculate ||
		    f->type->value == VALUE_NONE || !dice_chance(&r->dice, 250))
			continue;
		if (f->type->value == VALUE_FILE)
			code = P_FILE_REQUIRED;
		else if ((code == P_NIK && strcmp(f->type->name, "nik")) ||
		    (code == P_PHONE && strcmp(f->type->name, "phone")) ||
		    (code == P_DATE && strcmp(f->type->name, "date")) ||
		    (code == P_MIN_LENGTH && !f->min_length))
			code = P_REQUIRED;
		store_demo_stumble(r->rows, r->app.id, page->id, f->name,
			problem_names[code], dice_between(&r->dice, 1, 3),
			r->app.saved_at);
	}
	/* It has what stands before that page. */
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->page->index >= page->index &&
		    !p->fields[i]->repeat &&
		    p->fields[i]->type->value != VALUE_NONE)
			answers_set(r->d.answers, p->fields[i], -1, "");
	run_print(r);
	return page->id;
}

enum lk_err
demo_case(struct ctx *c, const struct demo_world *w, const struct demo_plan *plan,
	int64_t which, struct demo_ids *ids, struct demo_rows *rows)
{
	struct run *r = arena_alloc(c->arena, sizeof(*r));
	const int64_t now = c->now;
	unsigned char *pin = arena_alloc(c->arena, 32), whose[6];
	struct demo_person who;
	const char *page = NULL;
	struct dice d;

	*r = (struct run){ .c = c, .w = w, .plan = plan, .ids = ids,
		.rows = rows };
	/* Now and then somebody comes again. */
	dice_init(&r->dice, w->seed, CASE_STREAM + which);
	dice_init(&d, w->seed, PERSON_STREAM + (which >= 40 &&
		dice_chance(&r->dice, 180) ? which / 10 : which));
	demo_person(&d, c->arena, date_today(w->now, w->zone), &who);
	dice_bytes(&r->dice, pin, 32);
	dice_bytes(&r->dice, whose, sizeof(whose));
	r->applicant = arena_printf(c->arena, "applicant:%s",
		secret_hex(c->arena, whose, sizeof(whose)));
	c->now = plan->steps[0].at;
	open_case(r, date_today(plan->steps[plan->n > 1].at, w->zone), &who);
	run_as_applicant(r);
	begin(r, &who);
	for (size_t i = 1; i < plan->n; i++)
		TRY(step(r, &plan->steps[i]));
	if (r->app.sent_at)
		put_promises(r);
	else
		page = stop(r);
	store_demo_application(rows, arena_memdup(c->arena, &r->app,
		sizeof(r->app)), pin, r->sent_channel, page);
	store_demo_head(rows, r->app.id, arena_memdup(c->arena, r->prev, 32));
	c->now = now;
	return LK_OK;
}
