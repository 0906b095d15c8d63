/*
 * As of which moment a part of the form is judged. What was sent is not made
 * wrong by waiting: it stays as it was judged then, until it is asked again or
 * answered otherwise. Each sending is a form of its own that knows the one
 * before, so that an answer is judged as of the sending that brought it.
 */
#include <libxml/tree.h>
#include "base/date.h"
#include "form/form_own.h"

int64_t
form_turn(struct form *f, int64_t at)
{
	int64_t was = f->at;

	f->at = at;
	f->today = date_today(at, f->env.zone);
	return was;
}

static bool
is_asked(struct form *f, const struct field *q, int row)
{
	const char *key = f->env.nasked ?
		answers_key(f->arena, f->answers, q, row) : NULL;

	for (size_t i = 0; i < f->env.nasked; i++)
		if (!strcmp(f->env.asked[i], key))
			return true;
	return false;
}

/* The row as it was sent last; false when there was none. */
static bool
row_before(struct form *f, const struct field *q, int row, int *then)
{
	const struct answers *old = f->env.before->answers;

	*then = q->repeat ? answers_row_of(old, q->repeat,
		answers_row_id(f->answers, q->repeat, row)) : -1;
	return !q->repeat || *then >= 0;
}

int64_t
form_sent_at(const struct form *f)
{
	while (f->env.before)
		f = f->env.before;
	return f->env.sent ? f->env.sent : f->env.now;
}

int64_t
form_placed_at(struct form *f, const struct field *q, int row)
{
	int then;

	if (q->page->stage || is_asked(f, q, row))
		return f->env.now;
	if (!f->env.before)
		return form_sent_at(f);
	return row_before(f, q, row, &then) ?
		form_placed_at(f->env.before, q, then) : f->env.now;
}

/* A calculation is not answered: it may come out otherwise at any time. */
static bool
is_another(struct form *f, const struct field *q, int row, int then)
{
	return !q->calculate && (answers_typed(f->answers, q, row) ||
		strcmp(answers_get(f->answers, q, row),
		answers_get(f->env.before->answers, q, then)));
}

int64_t
form_given_at(struct form *f, const struct field *q, int row)
{
	int then;

	if (q->page->stage || is_asked(f, q, row))
		return f->env.now;
	if (!f->env.before)
		return form_sent_at(f);
	if (!row_before(f, q, row, &then) ||
	    !form_relevant(f->env.before, q, then) ||
	    is_another(f, q, row, then))
		return f->env.now;
	return form_given_at(f->env.before, q, then);
}

int64_t
form_counted_at(struct form *f, const struct repeat *r)
{
	if (r->page->stage)
		return f->env.now;
	if (!f->env.before)
		return form_sent_at(f);
	return form_repeat_relevant(f->env.before, r) ?
		form_counted_at(f->env.before, r) : f->env.now;
}

bool
form_bool_at(struct form *f, const struct expr *e, int row, int64_t at)
{
	int64_t was = form_turn(f, at);
	bool truth = expr_bool(f, e, row);

	form_turn(f, was);
	return truth;
}
