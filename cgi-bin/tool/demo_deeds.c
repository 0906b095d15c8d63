/* The deeds on a simulated application: the same moves through stages and clock
 * as when people do it. */
#include "base/date.h"
#include "base/text.h"
#include "tool/demo_run.h"
#include "work/workflow.h"

/* Sheets are drawn of what was signed last. */
enum { DRAWN_AFTER = DAY };

/* The copy for ever, and what a search finds it by. */
static enum lk_err
keep_copy(struct run *r)
{
	size_t n;
	const struct term *t;

	form_prune(r->d.form);
	form_update(r->d.form);
	if (!form_fee(r->d.form, &r->app.fee, NULL, NULL))
		return fail(r->c, LK_EFAULT, "%s: the fee of the example is no "
			"number", r->d.permit->id);
	run_print(r);
	r->app.saved_at = r->c->now;
	store_demo_submission(r->rows, ++r->sendings, &r->app);
	t = application_terms(r->c->arena, &r->d, &n);
	for (size_t i = 0; r->sendings == 1 && i < n; i++)
		store_demo_term(r->rows, r->app.id, &t[i]);
	return LK_OK;
}

/* One paper that is asked for is still to come. */
static bool
leave_out(struct run *r)
{
	const struct form_env *env = form_environment(r->d.form);

	for (size_t i = 0; i < env->nattached; i++) {
		const struct field *f = permit_field(r->d.permit, NULL,
			env->attached[i].key);

		if (!f || !form_relevant(r->d.form, f, -1) ||
		    !form_required(r->d.form, f, -1) ||
		    (i < env->nattached / 2 && dice_chance(&r->dice, 500)))
			continue;
		r->attached[i].original_seen = false;
		return true;
	}
	return false;
}

enum lk_err
run_send(struct run *r, const struct stage *s)
{
	struct application *a = &r->app;

	a->sent_at = r->c->now;
	a->params_day = date_today(r->c->now, r->w->zone);
	r->sent_channel = r->plan->channel;
	TRY(keep_copy(r));
	workflow_enter(r->c, &r->d, s);
	if (r->plan->missing && leave_out(r)) {
		a->state = "kurang";
		a->repair_by = calendar_after(r->w->calendar, a->params_day,
			r->d.permit->repair_days);
	}
	run_note(r, "kirim", "", true);
	return LK_OK;
}

/* The paper is brought; or what was asked is mended and sent again. */
enum lk_err
run_answer(struct run *r, const struct stage *s)
{
	const struct form_env *env = form_environment(r->d.form);
	const char *label = "";

	if (!strcmp(r->app.state, "perbaikan")) {
		run_as_applicant(r);
		workflow_enter(r->c, &r->d, s);
		TRY(keep_copy(r));
		run_note(r, "kirim", "", true);
		return LK_OK;
	}
	for (size_t i = 0; i < env->nattached; i++) {
		if (r->attached[i].original_seen)
			continue;
		r->attached[i].original_seen = true;
		label = text_in(&permit_field(r->d.permit, NULL,
			r->attached[i].key)->label, "id");
	}
	run_as(r, ACTOR_OFFICER, run_officer(r, ROLE_FRONT, NULL));
	r->app.state = "proses";
	r->app.repair_by = NO_DAY;
	r->app.holder = r->officer->id;
	r->app.held_since = r->c->now;
	run_note(r, "asli", label, true);
	return LK_OK;
}

/* Some question or paper of the applicant's, and one of the permit's reasons. */
void
run_ask(struct run *r)
{
	const struct permit *p = r->d.permit;
	const struct field *f = NULL;
	struct flag *flag = arena_alloc(r->c->arena, sizeof(*flag));
	struct correction cor = { .id = r->ids->correction++,
		.officer = r->officer->id, .asked_at = r->c->now,
		.stage = r->app.stage, .flags = flag, .n = 1 };
	uint32_t n = 0;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *q = p->fields[i];

		if (q->repeat || q->page->stage || q->calculate ||
		    q->type->value == VALUE_NONE ||
		    !form_relevant(r->d.form, q, -1) ||
		    !form_required(r->d.form, q, -1))
			continue;
		if (dice_below(&r->dice, ++n) == 0)
			f = q;
	}
	if (!f)
		f = p->fields[0];
	*flag = (struct flag){ f->name, "", "", form_shown(r->d.form, f, -1) };
	if (p->nreasons)
		flag->reason = p->reasons[dice_below(&r->dice,
			(uint32_t)(p->nreasons < 4 ? p->nreasons : 4))].code;
	else
		flag->words = "Mohon diperiksa lagi.";
	store_demo_correction(r->rows, r->app.id, &cor);
	workflow_ask(r->c, &r->d);
	run_note(r, "perbaikan", desk_flags_said(r->c, &r->d, flag, 1), true);
}

void
run_refuse(struct run *r)
{
	const struct permit *p = r->d.permit;
	const char *words = "Tidak memenuhi syarat.";

	if (p->nreasons)
		words = arena_printf(r->c->arena, "%s. %s",
			form_text(r->d.form, &p->reasons[dice_below(&r->dice,
			(uint32_t)p->nreasons)].text, -1, "id"), words);
	workflow_end(r->c, &r->app, "tolak");
	run_note(r, "tolak", words, true);
}

static const struct stage *
next_stage(const struct run *r, const struct stage *s)
{
	const struct demo_filling *f = r->plan->filling;

	for (size_t i = 0; i + 1 < f->nstages; i++)
		if (f->stages[i] == s)
			return f->stages[i + 1];
	return NULL;
}

void
run_advance(struct run *r, const struct stage *s)
{
	if (!r->app.complete_at)
		r->app.complete_at = r->c->now;
	workflow_enter(r->c, &r->d, next_stage(r, s));
}

void
run_pay(struct run *r, const struct stage *s)
{
	struct payment paid = { .amount = r->app.fee, .at = r->c->now,
		.paid_on = date_today(r->c->now, r->w->zone) };

	store_demo_payment(r->rows, r->app.id, &paid, r->officer->id);
	run_advance(r, s);
	run_note(r, "bayar", arena_printf(r->c->arena, "%s, %s",
		text_rupiah(r->c->arena, paid.amount),
		date_long(r->c->arena, paid.paid_on, "id")), true);
}

static int
year_of(int64_t day)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return y;
}

void
run_sign(struct run *r, const struct stage *s)
{
	struct licence lic = { .id = r->ids->licence++,
		.application = r->app.id, .permit = r->d.permit->id,
		.year = year_of(date_today(r->c->now, r->w->zone)),
		.seq = r->ids->seq, .holder = r->app.name,
		.issued_at = r->c->now, .signed_by = r->officer->id };
	unsigned char code[16];
	const struct licence_line *lines;
	size_t n;

	dice_bytes(&r->dice, code, sizeof(code));
	lic.code = secret_base64(r->c->arena, code, sizeof(code));
	lines = licence_write(r->c, &r->d, &lic, &n);
	store_demo_licence(r->rows, &lic, lines, n,
		r->c->now < r->w->now - DRAWN_AFTER);
	run_advance(r, s);
	run_note(r, "tandatangan", lic.number, true);
}

void
run_fill(struct run *r, const struct stage *s)
{
	const struct page *page;

	if (!demo_stage_answers(r->plan->filling, s, r->d.form,
	    date_today(r->c->now, r->w->zone), &page))
		return;
	run_print(r);
	run_note(r, "simpan", page->id, false);
}

void
run_end(struct run *r, const char *state, const char *action)
{
	workflow_end(r->c, &r->app, state);
	run_note(r, action, "", true);
}
