/*
 * A simulated office year: made-up people, plausible days, the rules of the real
 * thing. A plan says when what happens to one application, by chance alone; the
 * case then goes that way through workflow, form and licence as any other does.
 * Everything follows from the seed and the day.
 */
#ifndef LOKET_DEMO_H
#define LOKET_DEMO_H

#include "base/calendar.h"
#include "base/dice.h"
#include "form/form.h"
#include "store/store_demo.h"

enum { DAY = 86400, MINUTE = 60, YEAR_DAYS = 365, CLASSES_AFTER = 120 };

/* A filling of a permit, and the way that it goes. */
struct demo_filling {
	const struct permit *permit;
	int64_t day;			/* the answers' dates belong to */
	struct answers *answers;	/* without those of officers */
	const struct example *example;	/* which has them */
	const struct stage *const *stages;
	size_t nstages;
	bool asks_files;		/* something could be missing */
	int weight;
};

/* The office, its year and who works there. */
struct demo_world {
	int64_t seed, now;
	int zone;
	const struct calendar *calendar;
	int64_t first;			/* day on which the year begins */
	int64_t classes;		/* day on which classes begin */
	int days[YEAR_DAYS];		/* how busy each is */
	const struct demo_filling *fillings;
	int *weights;			/* of them */
	size_t nfillings;
	const struct officer *officers;
	size_t nofficers;
};

/* What happens, in order. */
enum demo_kind { DEMO_BEGIN, DEMO_SEND, DEMO_TAKE, DEMO_FILL,
	DEMO_PASS, DEMO_CORRECT, DEMO_ANSWER, DEMO_REFUSE, DEMO_PAY, DEMO_SIGN,
	DEMO_FETCH, DEMO_FINISH, DEMO_HAND_OVER, DEMO_WITHDRAW, DEMO_LAPSE };
struct demo_step {
	enum demo_kind kind;
	int64_t at;
	const struct stage *stage;	/* at which; NULL: at none */
};

enum { DEMO_STEPS = 80 };
struct demo_plan {
	const struct demo_filling *filling;
	const char *channel;
	bool missing;			/* sent with something promised */
	bool draft;			/* never sent */
	struct demo_step steps[DEMO_STEPS];
	size_t n;			/* those that have happened by now */
	int64_t signed_at;		/* 0: not yet */
};

/* demo_plan.c: how busy the year's days are; what happens to application
 * `which`, which nothing else knows of. */
void demo_plan_year(struct demo_world *w);
void demo_plan(const struct demo_world *w, int64_t which, struct demo_plan *p);

/* The share of applications that come in online on a day, in thousandths. */
int demo_online(const struct demo_world *w, int64_t day);

/* demo_people.c: somebody who does not exist. */
struct demo_person {
	const char *name, *nik, *phone, *street, *neighbourhood, *email;
	int64_t born;			/* day */
};
void demo_person(struct dice *d, struct arena *a, int64_t today,
	struct demo_person *p);

/* A made-up answer to a question that people answer each in their own way, by
 * its name; NULL: as the example has it. */
const char *demo_words(struct dice *d, struct arena *a, const char *question,
	const struct demo_person *p);

/* What people searched the catalogue for, in vain. */
const char *demo_search(struct dice *d);

/* demo_fill.c: the fillings of the permits that are in service. NULL, with the
 * reason on standard error, when there are none. */
bool demo_fillings(struct ctx *c, struct demo_world *w);

/* The answers of a filling as this person gives them on a day. */
struct answers *demo_answers(struct ctx *c, const struct demo_filling *f,
	struct dice *d, const struct demo_person *p, int64_t day);
/* What officers at a stage fill in; whether they fill in anything. */
bool demo_stage_answers(const struct demo_filling *f, const struct stage *s,
	struct form *form, int64_t day, const struct page **page);

/* demo_case.c: application `which` with that id, as far as it has come. seq is
 * the place of its licence in the series. Its rows are added to r. */
struct demo_ids {
	int64_t application, licence, correction, seq;
	const char *digits;		/* of its number */
};
enum lk_err demo_case(struct ctx *c, const struct demo_world *w,
	const struct demo_plan *p, int64_t which, struct demo_ids *ids,
	struct demo_rows *r) LK_MUST_CHECK;

#endif
