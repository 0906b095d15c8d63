/* apply: what a correction opens, and what stands against sending it. */
#include "apply_repair.h"
#include "work/document.h"

static const struct flag *
flag_for(const struct repair *r, const char *key)
{
	for (size_t i = 0; r->asked && i < r->asked->n; i++)
		if (!strcmp(r->asked->flags[i].question, key))
			return &r->asked->flags[i];
	return NULL;
}

const struct flag *
repair_flag(const struct repair *r, const struct field *f, int row)
{
	return flag_for(r, answers_key(r->arena, r->d->answers, f, row));
}

static bool
has_problem(const struct problems *bad, const struct field *f, int row)
{
	return view_problem_of(bad, f, row) != NULL;
}

/* Relevant now and not when it was sent: the correction brought it up. Or it did
 * before and it was answered: a slip in that may be mended. */
static bool
came_up(const struct repair *r, const struct field *f, int row)
{
	const struct answers *an = r->d->answers, *old;
	int then;

	if (!r->before || f->calculate || !form_relevant(r->d->form, f, row))
		return false;
	old = form_answers(r->before);
	then = f->repeat ? answers_row_of(old, f->repeat,
		answers_row_id(an, f->repeat, row)) : -1;
	if (f->repeat && then < 0)
		return true;
	return !form_relevant(r->before, f, then) ||
		strcmp(answers_get(an, f, row), answers_get(old, f, then)) != 0;
}

static bool
is_asked_question(const struct field *f)
{
	return !f->page->stage && f->type->value != VALUE_FILE &&
		f->type->value != VALUE_NONE;
}

bool
repair_question(const struct repair *r, const struct problems *bad,
	const struct field *f, int row)
{
	return is_asked_question(f) && !f->calculate &&
		form_relevant(r->d->form, f, row) && (repair_flag(r, f, row) ||
		has_problem(bad, f, row) || came_up(r, f, row));
}

bool
repair_file(const struct repair *r, const struct problems *bad,
	const struct field *f)
{
	struct document_question q = { f, -1, f->name, f->name, 0, 0, false };

	if (f->page->stage || f->type->value != VALUE_FILE || f->repeat ||
	    !form_relevant(r->d->form, f, -1))
		return false;
	q.required = form_check_field(r->d->form, f, -1).code ==
		P_FILE_REQUIRED;
	return document_is_asked(r->d, r->asked, &q) || has_problem(bad, f, -1) ||
		came_up(r, f, -1);
}

int
repair_rows(const struct repair *r, const struct field *f)
{
	return f->repeat ? answers_rows(r->d->answers, f->repeat) : 1;
}

static bool
too_many(const struct problems *bad, const struct repeat *of)
{
	for (size_t i = 0; i < bad->n; i++)
		if (!bad->list[i].field && bad->list[i].repeat == of &&
		    bad->list[i].code == P_ROWS_MAX)
			return true;
	return false;
}

/* Whether any question of it was flagged: "titik.#3.panjang". */
static bool
is_flagged(const struct repair *r, const struct repeat *of)
{
	size_t n = strlen(of->name);

	for (size_t i = 0; r->asked && i < r->asked->n; i++) {
		const char *q = r->asked->flags[i].question;

		if (!strncmp(q, of->name, n) && q[n] == '.')
			return true;
	}
	return false;
}

bool
repair_rows_open(const struct repair *r, const struct problems *bad,
	const struct repeat *of)
{
	if (of->page->stage || !form_repeat_relevant(r->d->form, of))
		return false;
	return too_many(bad, of) || is_flagged(r, of) || (r->before &&
		!form_repeat_relevant(r->before, of));
}

void
repair_least_rows(const struct repair *r)
{
	for (size_t i = 0; i < r->d->permit->npages; i++)
		if (!r->d->permit->pages[i]->stage)
			fill_least_rows(r->d, r->d->permit->pages[i]);
}

bool
repair_any_question(const struct repair *r, const struct problems *bad)
{
	for (size_t i = 0; i < r->d->permit->nrepeats; i++)
		if (repair_rows_open(r, bad, r->d->permit->repeats[i]))
			return true;
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < repair_rows(r, f); k++)
			if (repair_question(r, bad, f, f->repeat ? k : -1))
				return true;
	}
	return false;
}

bool
repair_any_file(const struct repair *r, const struct problems *bad)
{
	for (size_t i = 0; i < r->d->permit->nfields; i++)
		if (repair_file(r, bad, r->d->permit->fields[i]))
			return true;
	return false;
}

/* Documents of that flagged question which came after the flag. */
static bool
replaced(const struct repair *r, const struct field *f)
{
	const struct attached *at = form_attached(r->d->form, f->name);

	for (size_t i = 0; i < r->d->ndocuments; i++)
		if (!strcmp(r->d->documents[i].question, f->name) &&
		    r->d->documents[i].created_at >=
		    document_asked_from(r->d->app, r->asked))
			return true;
	return at && (at->promise != PROMISE_NONE || at->original_seen);
}

struct problems
repair_problems(const struct repair *r, bool files_too)
{
	const struct permit *p = r->d->permit;
	struct problems found = form_check(r->d->form, NULL,
		files_too ? CHECK_ALL : CHECK_QUESTIONS);
	struct taken t = { .problems = arena_array(r->arena, p->nfields + 1,
		sizeof(struct problem)) };
	bool incomplete = !strcmp(r->d->app->state, "kurang");

	for (size_t i = 0; files_too && i < p->nfields; i++) {
		const struct field *f = p->fields[i];
		const struct attached *at;
		bool lacks = false;

		if (f->page->stage || f->type->value != VALUE_FILE ||
		    f->repeat || !form_relevant(r->d->form, f, -1) ||
		    has_problem(&found, f, -1))
			continue;
		at = form_attached(r->d->form, f->name);
		if (repair_flag(r, f, -1))
			lacks = !replaced(r, f);
		else if (incomplete)
			lacks = at && at->promise != PROMISE_NONE &&
				!at->documents && !at->original_seen;
		if (lacks)
			t.problems[t.n++] = (struct problem){ incomplete ?
				P_FILE_AWAITED : P_FILE_REQUIRED, f, NULL, -1,
				NULL, NULL };
	}
	return fill_with(r->arena, found, &t);
}

enum lk_err
repair_open(struct request *rq, struct repair *r)
{
	struct ctx *c = req_ctx(rq);
	struct application *app = req_application(rq);
	struct correction *cor;
	enum lk_err err;

	memset(r, 0, sizeof(*r));
	r->arena = c->arena;
	if (!application_asks(app))
		return resp_see_other(rq, "/status/%s", app->number);
	TRY(dossier_reopen(c, app, req_lang(rq), &r->d));
	repair_least_rows(r);
	if (!strcmp(app->state, "kurang"))
		return LK_OK;
	err = store_correction_last(c, app->id, &cor);
	if (err == LK_OK)
		r->asked = cor;
	else if (err != LK_ENOENT)
		return err;
	r->before = r->d->sent;
	return LK_OK;
}
