/*
 * Inside the simulated year: one application on its way (demo_case.c), the deeds
 * on it (demo_deeds.c), and who does them (demo_run.c).
 */
#ifndef LOKET_DEMO_RUN_H
#define LOKET_DEMO_RUN_H

#include "tool/demo.h"
#include "work/desk.h"

struct run {
	struct ctx *c;
	const struct demo_world *w;
	const struct demo_plan *plan;
	struct demo_ids *ids;
	struct demo_rows *rows;
	struct dice dice;
	struct application app;
	struct dossier d;
	struct attached *attached;
	struct promise_row *promises;
	const struct officer *officer;	/* who acts; NULL: nobody of the office */
	const char *actor;		/* as the trail has it */
	enum actor_kind kind;
	const char *applicant;
	unsigned char prev[32];
	int64_t sendings;
	const char *sent_channel;
	int64_t seen_by;		/* of the originals */
};

/* Somebody who does the work of a stage. */
const struct officer *run_officer(struct run *r, enum role role,
	const char *unit);

/* Who acts from now on: an officer (o), the clock, or the applicant. */
void run_as(struct run *r, enum actor_kind kind, const struct officer *o);
/* Who holds the case, or another at that stage. */
void run_as_stage(struct run *r, const struct stage *s);
/* The applicant; the officer himself for who came to the counter. */
void run_as_applicant(struct run *r);

/* An event and its row in the trail, as record() writes them. */
void run_note(struct run *r, const char *action, const char *words,
	bool is_public);

/* The case's answers as they are now. */
void run_print(struct run *r);

enum lk_err run_send(struct run *r, const struct stage *s) LK_MUST_CHECK;
enum lk_err run_answer(struct run *r, const struct stage *s) LK_MUST_CHECK;
void run_ask(struct run *r);
void run_refuse(struct run *r);
void run_advance(struct run *r, const struct stage *s);
void run_pay(struct run *r, const struct stage *s);
void run_sign(struct run *r, const struct stage *s);
void run_fill(struct run *r, const struct stage *s);
void run_end(struct run *r, const char *state, const char *action);

#endif
