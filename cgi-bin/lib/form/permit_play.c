#include "base/text.h"
#include "form/permit_play.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static const struct calendar weekends_only;

/* A question somewhere else than it is looked for. */
static const struct field *
elsewhere(const struct permit *p, const char *name)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (!strcmp(p->fields[i]->name, name))
			return p->fields[i];
	return NULL;
}

static void
no_such_field(struct reader *r, const struct node *n, const char *place,
	const char *name)
{
	const struct field *f = elsewhere(r->p, name);
	struct guess g;

	if (f && f->repeat) {
		mistake(r->m, node_at(n, "name"), "%s: pertanyaan \"%s\" ada di bagian "
			"berulang; tulis jawabannya di dalam <repeat name=\"%s\">",
			place, name, f->repeat->name);
		return;
	}
	if (f) {
		mistake(r->m, node_at(n, "name"), "%s: pertanyaan \"%s\" tidak ada di "
			"bagian berulang ini; tulis jawabannya di luar <repeat>",
			place, name);
		return;
	}
	guess_begin(&g, name);
	for (size_t i = 0; i < r->p->nfields; i++)
		guess_word(&g, r->p->fields[i]->name);
	mistake(r->m, node_at(n, "name"), "%s: pertanyaan \"%s\" tidak ada%s", place,
		name, guess_end(r->scratch, &g));
}

/* Without white space at both ends; lines within stay. */
static const char *
trimmed(struct arena *a, const char *s)
{
	size_t n;

	s += strspn(s, " \t\r\n");
	n = strlen(s);
	while (n && strchr(" \t\r\n", s[n - 1]))
		n--;
	return arena_strndup(a, s, n);
}

static bool
add_answer(struct reader *r, struct script *s, const struct node *n,
	const struct repeat *in, int row)
{
	const char *name = node_get(n, "name");
	const struct field *f = name ? permit_field(r->p, in, name) : NULL;
	const char *place = place_of(r->scratch, s->node);

	if (!f) {
		if (name)
			no_such_field(r, n, place, name);
		return false;
	}
	if (f->type->value == VALUE_NONE) {
		mistake(r->m, n->where, "%s: \"%s\" adalah catatan dan tidak punya "
			"jawaban; hapus", place, name);
		return false;
	}
	for (size_t i = 0; i < s->n; i++)
		if (s->answers[i].field == f && s->answers[i].row == row) {
			mistake(r->m, n->where, "%s: jawaban \"%s\" ditulis dua kali; "
				"hapus salah satu", place, name);
			return false;
		}
	s->answers[s->n++] = (struct stated){ n, f, row,
		trimmed(r->scratch, n->text) };
	return true;
}

static bool
add_row(struct reader *r, struct script *s, const struct node *n)
{
	const char *name = node_get(n, "name");
	const struct repeat *rep = name ? permit_repeat(r->p, name) : NULL;
	struct stated_rows *rows = s->repeats;
	struct guess g;
	bool good = true;

	if (!rep) {
		guess_begin(&g, name ? name : "");
		for (size_t i = 0; i < r->p->nrepeats; i++)
			guess_word(&g, r->p->repeats[i]->name);
		if (name)
			mistake(r->m, node_at(n, "name"), "%s: bagian berulang "
				"\"%s\" tidak ada%s", place_of(r->scratch, s->node),
				name, guess_end(r->scratch, &g));
		return false;
	}
	while (rows < s->repeats + s->nrepeats && rows->repeat != rep)
		rows++;
	if (rows == s->repeats + s->nrepeats) {
		*rows = (struct stated_rows){ .repeat = rep, .first = n };
		s->nrepeats++;
	}
	for (const struct node *c = n->first; c; c = c->next)
		if (c->is)
			good &= add_answer(r, s, c, rep, rows->rows);
	rows->rows++;
	return good;
}

bool
permit_script(struct reader *r, const struct node *example, struct script *s)
{
	size_t n = 0;
	bool good = true;

	*s = (struct script){ .node = example };
	for (const struct node *c = example->first; c; c = c->next)
		if (c->is)
			n += 1 + node_count(c, "answer");
	s->answers = arena_array(r->scratch, n + 1, sizeof(*s->answers));
	s->repeats = arena_array(r->scratch, n + 1, sizeof(*s->repeats));
	if (n > 4 * FIELDS_MOST) {
		mistake(r->m, example->where, "%s: terlalu banyak jawaban",
			place_of(r->scratch, example));
		return false;
	}
	for (const struct node *c = example->first; c; c = c->next) {
		if (c->is && c->is->id == EL_ANSWER)
			good &= add_answer(r, s, c, NULL, -1);
		else if (c->is)
			good &= add_row(r, s, c);
	}
	return good;
}

/* Files cannot be typed: whatever is written for one counts as a document. */
static void
attach(const struct script *s, struct answers *an, struct arena *a,
	struct form_env *env)
{
	struct attached *list = arena_array(a, s->n + 1, sizeof(*list));

	env->attached = list;
	for (size_t i = 0; i < s->n; i++) {
		const struct stated *st = &s->answers[i];

		if (st->field->type->value == VALUE_FILE && *st->typed)
			list[env->nattached++] = (struct attached){
				.key = answers_key(a, an, st->field, st->row),
				.documents = 1 };
	}
}

static void
flaw(struct outcome *out, const struct stated *st, const char *name,
	struct problem p)
{
	if (p.code == P_NONE)
		return;
	out->flaws[out->nflaws++] = (struct flaw){ st, name, p };
}

static void
type_answers(const struct script *s, struct form *f, struct answers *an,
	struct problem *refused)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct stated *st = &s->answers[i];

		if (st->row >= 0)
			while (answers_rows(an, st->field->repeat) <= st->row)
				answers_add_row(an, st->field->repeat);
		if (st->field->type->value != VALUE_FILE && !st->field->calculate)
			form_type_example(f, st->field, st->row, st->typed,
				&refused[i]);
	}
}

/* What is calculated is judged where it has a result. */
static void
judge_calculated(const struct permit *p, struct form *f, struct outcome *out)
{
	for (size_t i = 0; i < p->ncalculated; i++) {
		const struct field *q = p->calculated[i];
		int rows = q->repeat ? answers_rows(form_answers(f), q->repeat) : 1;

		for (int row = 0; row < rows; row++) {
			int at = q->repeat ? row : -1;

			if (form_relevant(f, q, at) && *form_value(f, q, at) &&
			    out->nflaws < FIELDS_MOST)
				flaw(out, NULL, q->name,
					form_check_field(f, q, at));
		}
	}
}

static void
judge_answers(const struct script *s, struct form *f,
	const struct problem *refused, struct outcome *out)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct stated *st = &s->answers[i];

		if (st->field->calculate || !form_relevant(f, st->field, st->row))
			continue;
		if (refused[i].code != P_NONE)
			flaw(out, st, st->field->name, refused[i]);
		else
			flaw(out, st, st->field->name,
				form_check_field(f, st->field, st->row));
	}
}

/* Rows that an example leaves out are not demanded, unless it says that too
 * few are an error. */
static void
judge_rows(const struct script *s, struct form *f, struct outcome *out)
{
	const char *errors = node_get(s->node, "errors");

	for (size_t i = 0; i < s->nrepeats; i++) {
		const struct repeat *rep = s->repeats[i].repeat;
		struct problem p = { .repeat = rep, .row = -1 };

		if (!form_repeat_relevant(f, rep))
			continue;
		if (s->repeats[i].rows > form_rows_max(f, rep))
			p.code = P_ROWS_MAX;
		else if (errors && words_have(errors, rep->name) &&
		    s->repeats[i].rows < form_rows_min(f, rep))
			p.code = P_ROWS_MIN;
		flaw(out, NULL, rep->name, p);
	}
}

static const char *
way(struct form *f, struct arena *a)
{
	const struct stage *s = NULL;
	struct buf b;

	buf_init(&b, a, 64 * 1024);
	while ((s = form_next_stage(f, s)))
		buf_printf(&b, "%s%s", b.len ? " " : "", s->id);
	return b.data;
}

void
permit_play(struct reader *r, const struct script *s, int64_t day,
	int64_t params_day, struct arena *a, struct outcome *out)
{
	int zone = permit_zone(r);
	struct form_env env = { .now = day * 86400 + (12 - zone) * 3600,
		.zone = zone, .params_day = params_day,
		.calendar = &weekends_only, .lang = "id" };
	struct problem *refused = arena_array(a, s->n + 1, sizeof(*refused));
	struct answers *an = answers_new(a, r->p);
	struct form_env *kept;

	*out = (struct outcome){ .flaws = arena_array(a, s->n + s->nrepeats +
		2 * FIELDS_MOST, sizeof(*out->flaws)) };
	attach(s, an, a, &env);
	kept = arena_memdup(a, &env, sizeof(env));
	out->form = form_new(a, r->p, an, kept);
	type_answers(s, out->form, an, refused);
	form_update(out->form);
	judge_answers(s, out->form, refused, out);
	judge_rows(s, out->form, out);
	judge_calculated(r->p, out->form, out);
	out->fee_known = form_fee(out->form, &out->fee, NULL, NULL);
	out->stages = way(out->form, a);
}
