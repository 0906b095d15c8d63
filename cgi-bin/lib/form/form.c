#include <math.h>
#include <libxml/tree.h>
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

static void
free_doc(void *f)
{
	form_doc_free(f);
}

struct form *
form_new(struct arena *a, const struct permit *p, struct answers *an,
	const struct form_env *env)
{
	struct form *f = arena_alloc(a, sizeof(*f));

	assert(answers_permit(an) == p);
	f->arena = a;
	f->permit = p;
	f->answers = an;
	f->env = *env;
	form_turn(f, env->now);
	f->params_day = env->params_day == NO_DAY ? f->today : env->params_day;
	f->cells = arena_array(a, p->nfields + 1, sizeof(*f->cells));
	f->rows = arena_array(a, p->nrepeats + 1, sizeof(*f->rows));
	f->pages = arena_array(a, p->npages + 1, sizeof(*f->pages));
	f->pages_relevant = arena_array(a, p->npages + 1, sizeof(bool));
	arena_defer(a, free_doc, f);
	form_update(f);
	return f;
}

const struct permit *
form_permit(const struct form *f)
{
	return f->permit;
}

struct answers *
form_answers(const struct form *f)
{
	return f->answers;
}

const struct form_env *
form_environment(const struct form *f)
{
	return &f->env;
}

struct arena *
form_arena(const struct form *f)
{
	return f->arena;
}

/* Forget what was known, and make room for the rows there are now. */
static void
forget(struct form *f)
{
	const struct permit *p = f->permit;

	form_doc_free(f);
	for (size_t i = 0; i < p->nrepeats; i++) {
		int n = answers_rows(f->answers, p->repeats[i]);

		f->rows[i] = (struct rows_state){ .n = n,
			.counts = arena_array(f->arena, (size_t)n + 1,
				sizeof(bool)),
			.nodes = arena_array(f->arena, (size_t)n + 1,
				sizeof(xmlNode *)) };
	}
	for (size_t i = 0; i < p->nfields; i++) {
		const struct repeat *r = p->fields[i]->repeat;
		int n = r ? f->rows[r->index].n : 1;

		f->cells[i] = arena_array(f->arena, (size_t)n + 1,
			sizeof(struct cell));
	}
	for (size_t i = 0; i < p->npages; i++)
		f->pages[i] = UNKNOWN;
	f->fee_state = UNKNOWN;
}

/* A refused answer may be good by now: another list, another pattern. */
static void
reconsider(struct form *f)
{
	const struct permit *p = f->permit;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *q = p->fields[i];
		int n = q->repeat ? answers_rows(f->answers, q->repeat) : 1;

		for (int k = 0; k < n; k++) {
			int row = q->repeat ? k : -1;
			const char *typed = answers_typed(f->answers, q, row);

			if (typed)
				form_type(f, q, row, typed, NULL);
		}
	}
}

static void
calculate(struct form *f)
{
	const struct permit *p = f->permit;

	forget(f);
	for (size_t i = 0; i < p->ncalculated; i++) {
		const struct field *q = p->calculated[i];

		if (!q->repeat)
			form_cell(f, q, -1);
		for (int k = 0; q->repeat && k < f->rows[q->repeat->index].n; k++)
			form_cell(f, q, k);
	}
}

void
form_update(struct form *f)
{
	reconsider(f);
	calculate(f);
	if (form_settle(f))
		calculate(f);
}

/* By its own expression; form_page_relevant() asks for its entries too. */
static bool
page_relevant(struct form *f, const struct page *p)
{
	if (!p->relevant)
		return true;
	if (f->pages[p->index] == UNKNOWN) {
		f->pages[p->index] = BUSY;
		f->pages_relevant[p->index] = true;
		f->pages_relevant[p->index] = form_bool_at(f, p->relevant, -1,
			p->stage ? f->env.now : form_sent_at(f));
		f->pages[p->index] = KNOWN;
	}
	return f->pages_relevant[p->index];
}

/* A number of rows that an expression gives. */
static int
rows_limit(struct form *f, const struct repeat *r, const struct expr *e,
	int otherwise)
{
	int64_t was = form_turn(f, e ? form_counted_at(f, r) : f->at);
	double v = e ? expr_number(f, e, -1) : otherwise;

	form_turn(f, was);
	if (isnan(v) || v > REPEAT_MOST)
		return otherwise;
	return v < 0 ? 0 : (int)v;
}

/* Rows of which nothing was given do not count beyond the minimum, the last
 * ones first: they are dropped on sending. */
static void
count_rows(struct form *f, const struct repeat *r)
{
	struct rows_state *s = &f->rows[r->index];
	int least = rows_limit(f, r, r->min, 0), left = s->n;

	for (int i = s->n - 1; i >= 0; i--) {
		s->counts[i] = left <= least ||
			!answers_row_empty(f->answers, r, i);
		left -= !s->counts[i];
	}
}

struct rows_state *
form_rows(struct form *f, const struct repeat *r)
{
	struct rows_state *s = &f->rows[r->index];

	if (s->state != UNKNOWN)
		return s;
	s->state = BUSY;
	s->relevant = true;
	for (int i = 0; i < s->n; i++)
		s->counts[i] = true;
	s->relevant = page_relevant(f, r->page) &&
		(!r->relevant || form_bool_at(f, r->relevant, -1,
		r->page->stage ? f->env.now : form_sent_at(f)));
	count_rows(f, r);
	s->state = KNOWN;
	if (f->doc)
		form_doc_rows(f, r);
	return s;
}

/* How many documents there are, as text; "" for none. */
static const char *
documents(struct form *f, const struct field *q, int row)
{
	const struct attached *at = form_attached(f,
		answers_key(f->arena, f->answers, q, row));

	return at && at->documents ?
		arena_printf(f->arena, "%d", at->documents) : "";
}

static const char *
as_date(struct form *f, const struct field *q, double v)
{
	int64_t first = date_day(1, 1, 1), last = date_day(9999, 12, 31);
	const char *iso;

	if (isnan(v) || v < (double)first || v > (double)last)
		return "";
	iso = date_iso(f->arena, (int64_t)floor(v));
	if (!strcmp(q->type->name, "month"))
		return arena_strndup(f->arena, iso, strlen("2026-12"));
	return iso;
}

/* What a calculation or a default gives, as an answer to q is stored. */
static const char *
as_answer_now(struct form *f, const struct field *q, const struct expr *e, int row)
{
	struct result res;

	switch (q->type->value) {
	case VALUE_NUMBER:
		res.number = expr_number(f, e, row);
		/* A third of a rupiah is no answer. */
		if (strcmp(q->type->name, "decimal"))
			res.number = floor(res.number + 0.5);
		return number_text(f->arena, res.number);
	case VALUE_DATE:
		return as_date(f, q, expr_number(f, e, row));
	case VALUE_BOOL:
		expr_result(f, e, row, &res);
		if (res.kind == RESULT_TEXT)
			return res.text;
		return res.truth ? "yes" : "no";
	default:
		return expr_string(f, e, row);
	}
}

static const char *
as_answer(struct form *f, const struct field *q, const struct expr *e, int row)
{
	int64_t was = form_turn(f, form_given_at(f, q, row));
	const char *s = as_answer_now(f, q, e, row);

	form_turn(f, was);
	return s;
}

static void
find_out(struct form *f, const struct field *q, int row, struct cell *c)
{
	bool above = q->repeat ? form_rows(f, q->repeat)->relevant :
		page_relevant(f, q->page);

	c->relevant = above && (!q->relevant || form_bool_at(f, q->relevant, row,
		form_placed_at(f, q, row)));
	c->value = "";
	if (!c->relevant || q->type->value == VALUE_NONE)
		return;
	if (q->calculate)
		answers_set(f->answers, q, row,
			as_answer(f, q, q->calculate, row));
	c->value = q->type->value == VALUE_FILE ? documents(f, q, row) :
		answers_get(f->answers, q, row);
}

struct cell *
form_cell(struct form *f, const struct field *q, int row)
{
	struct cell *c;

	assert(q->repeat ? row >= 0 && row < f->rows[q->repeat->index].n : true);
	c = &f->cells[q->index][q->repeat ? row : 0];
	if (c->state != UNKNOWN)
		return c;
	c->state = BUSY;
	c->relevant = true;
	c->value = q->type->value == VALUE_NONE ? "" :
		answers_get(f->answers, q, row);
	find_out(f, q, row, c);
	c->state = KNOWN;
	if (c->node)
		form_doc_set(f, q, c);
	return c;
}

bool
form_repeat_relevant(struct form *f, const struct repeat *r)
{
	return form_rows(f, r)->relevant;
}

bool
form_relevant(struct form *f, const struct field *q, int row)
{
	return form_cell(f, q, row)->relevant;
}

bool
form_page_relevant(struct form *f, const struct page *p)
{
	if (!page_relevant(f, p))
		return false;
	for (size_t i = 0; i < p->n; i++) {
		const struct entry *e = &p->entries[i];

		if (e->field ? form_relevant(f, e->field, -1) :
		    form_repeat_relevant(f, e->repeat))
			return true;
	}
	return false;
}

bool
form_required_at(struct form *f, const struct field *q, int row, int64_t at)
{
	/* A declaration must be yes, and nobody can answer a calculation. */
	if (q->type == &field_declaration)
		return true;
	return q->required && !q->calculate &&
		form_bool_at(f, q->required, row, at);
}

bool
form_required(struct form *f, const struct field *q, int row)
{
	return form_required_at(f, q, row, form_given_at(f, q, row));
}

bool
form_readonly(struct form *f, const struct field *q, int row)
{
	if (q->calculate)
		return true;
	return q->readonly && form_bool_at(f, q->readonly, row,
		form_given_at(f, q, row));
}

const char *
form_value(struct form *f, const struct field *q, int row)
{
	return form_cell(f, q, row)->value;
}

int
form_rows_min(struct form *f, const struct repeat *r)
{
	return rows_limit(f, r, r->min, 0);
}

int
form_rows_max(struct form *f, const struct repeat *r)
{
	return rows_limit(f, r, r->max, REPEAT_MOST);
}

const char *
form_default(struct form *f, const struct field *q, int row)
{
	const char *stored = "";

	if (q->default_expr)
		return as_answer(f, q, q->default_expr, row);
	if (!q->default_literal || !q->type->normalise)
		return "";
	if (q->type->normalise(f->arena, q, q->default_literal, &stored,
	    &(struct problem){ 0 }) > P_NONE && !*stored)
		return "";
	return stored;
}

const struct attached *
form_attached(const struct form *f, const char *key)
{
	for (size_t i = 0; i < f->env.nattached; i++)
		if (!strcmp(f->env.attached[i].key, key))
			return &f->env.attached[i];
	return NULL;
}
