/* What applicants and officers fill in: the examples of the definitions, made
 * whole, with other people in them. */
#include <stdio.h>
#include "base/date.h"
#include "tool/demo.h"
#include "work/definitions.h"

/* How often a permit is asked for, beside others. */
static const struct { const char *permit; int weight; } often[] = {
	{ "reklame", 480 }, { "skp", 330 }, { "sip-dokter", 90 },
};
enum { SELDOM = 60, PASSES = 4 };

static int
weight_of(const struct permit *p)
{
	for (size_t i = 0; i < COUNT(often); i++)
		if (!strcmp(often[i].permit, p->id))
			return often[i].weight;
	return SELDOM;
}

static bool
of_applicant(const struct field *f)
{
	return !f->page->stage;
}

static bool
is_file(const struct field *f)
{
	return f->type->value == VALUE_FILE;
}

static int64_t
noon(struct ctx *c, int64_t day)
{
	return date_start(day, c->conf->zone) + 12 * 3600;
}

/* A date that belongs to the application moves with it; a birthday stays. */
static const char *
moved(struct arena *a, const struct field *f, const char *stored, int64_t by)
{
	int64_t day = f->type->value == VALUE_DATE && !strcmp(f->type->name,
		"date") ? date_parse_iso(stored) : NO_DAY;

	return day == NO_DAY ? stored : date_iso(a, day + by);
}

static bool
near(const char *stored, int64_t day)
{
	int64_t then = date_parse_iso(stored);

	return then != NO_DAY && then > day - 3 * 365 && then < day + 3 * 365;
}

/* Something that will do, where no example says what. */
static const char *
anything(struct arena *a, struct form *f, const struct field *q, int row,
	int64_t day)
{
	static const struct { const char *type, *typed; } said[] = {
		{ "integer", "1" }, { "decimal", "1" }, { "money", "100000" },
		{ "yesno", "no" }, { "declaration", "yes" }, { "time", "09:00" },
		{ "nik", "5271014508900000" }, { "kk", "5271010101200000" },
		{ "npwp", "5271014508900000" }, { "nib", "1234567890123" },
		{ "phone", "081000000000" }, { "email", "nama@surel.example" },
	};
	size_t n;
	const struct item *const *choices;

	for (size_t i = 0; i < COUNT(said); i++)
		if (!strcmp(q->type->name, said[i].type))
			return said[i].typed;
	if (!strcmp(q->type->name, "date"))
		return date_iso(a, day);
	if (!strcmp(q->type->name, "month"))
		return arena_strndup(a, date_iso(a, day), 7);
	if (!q->list)
		return "Contoh isian untuk tahun simulasi";
	choices = form_choices(f, q, row, &n);
	return n ? choices[0]->value : "";
}

static void
fill_field(struct ctx *c, struct form *f, const struct field *q, int row,
	int64_t day)
{
	if (!of_applicant(q) || is_file(q) || q->calculate ||
	    q->type->value == VALUE_NONE || !form_relevant(f, q, row) ||
	    !form_required(f, q, row) || *form_value(f, q, row))
		return;
	form_type_example(f, q, row, anything(c->arena, f, q, row, day), NULL);
}

/* What is still asked for; an answer may bring up another question. */
static void
fill_rest(struct ctx *c, struct form *f, int64_t day)
{
	const struct permit *p = form_permit(f);
	struct answers *an = form_answers(f);

	for (int pass = 0; pass < PASSES; pass++) {
		for (size_t i = 0; i < p->nrepeats; i++)
			while (form_repeat_relevant(f, p->repeats[i]) &&
			    answers_rows(an, p->repeats[i]) <
			    form_rows_min(f, p->repeats[i]))
				answers_add_row(an, p->repeats[i]);
		for (size_t i = 0; i < p->nfields; i++) {
			const struct field *q = p->fields[i];
			int rows = q->repeat ? answers_rows(an, q->repeat) : 1;

			for (int r = 0; r < rows; r++)
				fill_field(c, f, q, q->repeat ? r : -1, day);
		}
		form_update(f);
	}
}

static void
type_example(struct form *f, const struct example *e, bool officers)
{
	struct answers *an = form_answers(f);

	for (size_t i = 0; e && i < e->n; i++) {
		const struct example_answer *x = &e->answers[i];

		if (is_file(x->field) || x->field->calculate ||
		    of_applicant(x->field) == officers)
			continue;
		while (x->row >= 0 &&
		    answers_rows(an, x->field->repeat) <= x->row)
			answers_add_row(an, x->field->repeat);
		form_type_example(f, x->field, x->row, x->typed, NULL);
	}
	form_update(f);
}

static struct form *
form_on(struct ctx *c, const struct permit *p, struct answers *an, int64_t day)
{
	struct form_env env = { .now = noon(c, day), .zone = c->conf->zone,
		.params_day = day, .calendar = calendar_of(c), .lang = "id" };

	return form_new(c->arena, p, an, &env);
}

static void
find_stages(struct ctx *c, struct demo_filling *out)
{
	struct answers *an = answers_copy(c->arena, out->answers);
	struct form *f = form_on(c, out->permit, an, out->day);
	const struct stage **list = arena_array(c->arena,
		out->permit->nstages + 1, sizeof(*list));
	const struct stage *s = NULL;

	type_example(f, out->example, true);
	while ((s = form_next_stage(f, s)))
		list[out->nstages++] = s;
	out->stages = list;
	for (size_t i = 0; i < out->permit->nfields; i++)
		out->asks_files |= is_file(out->permit->fields[i]) &&
			of_applicant(out->permit->fields[i]);
}

static void
make_filling(struct ctx *c, const struct permit *p, const struct example *e,
	int64_t today, struct demo_filling *out)
{
	struct form *f;

	out->permit = p;
	out->example = e;
	out->day = e ? e->day : today;
	out->answers = answers_new(c->arena, p);
	f = form_on(c, p, out->answers, out->day);
	type_example(f, e, false);
	fill_rest(c, f, out->day);
	find_stages(c, out);
	out->weight = weight_of(p) * 10 / (int)(p->nexamples ? p->nexamples : 1);
}

bool
demo_fillings(struct ctx *c, struct demo_world *w)
{
	const int64_t today = ctx_today(c);
	const struct permit *const *list;
	struct demo_filling *out;
	size_t n, room = 0;

	list = definitions_list(&n);
	for (size_t i = 0; i < n; i++)
		room += list[i]->nexamples + 1;
	out = arena_array(c->arena, room + 1, sizeof(*out));
	w->weights = arena_array(c->arena, room + 1, sizeof(*w->weights));
	for (size_t i = 0; i < n; i++) {
		const struct permit *p = list[i];
		size_t k = 0;

		if (!permit_is_open(p, today))
			continue;
		do
			make_filling(c, p, p->nexamples ? &p->examples[k] : NULL,
				today, &out[w->nfillings++]);
		while (++k < p->nexamples);
	}
	w->fillings = out;
	for (size_t i = 0; i < w->nfillings; i++)
		w->weights[i] = out[i].weight;
	if (!w->nfillings)
		fprintf(stderr, "no permit is open in %s\n", c->conf->permits);
	return w->nfillings > 0;
}

/* Somewhere in the city: a kelurahan, and the kecamatan that it is in. */
static void
draw_place(struct answers *an, const struct field *f, struct dice *d)
{
	const struct item *it = &f->list->items[dice_below(d,
		(uint32_t)f->list->n)];

	answers_set(an, f, -1, it->value);
	if (f->parent && it->parent && !f->parent->repeat)
		answers_set(an, f->parent, -1, it->parent);
}

static const char *
of_person(const struct field *f, const struct demo_person *p)
{
	const struct { const char *index, *value; } known[] = {
		{ "name", p->name }, { "nik", p->nik }, { "phone", p->phone },
		{ "email", p->email }, { "address", p->street },
	};

	for (size_t i = 0; f->index_as && i < COUNT(known); i++)
		if (!strcmp(f->index_as, known[i].index))
			return known[i].value;
	return strcmp(f->name, "lingkungan") ? NULL : p->neighbourhood;
}

static const char *
said_by(struct ctx *c, const struct field *f, struct dice *d,
	const struct demo_person *p, const char *was, int64_t by, int64_t day)
{
	const char *own = f->repeat ? NULL : of_person(f, p);

	if (own)
		return own;
	if (!*was)
		return was;
	own = f->repeat ? NULL : demo_words(d, c->arena, f->name, p);
	if (own)
		return own;
	return near(was, day) ? moved(c->arena, f, was, by) : was;
}

struct answers *
demo_answers(struct ctx *c, const struct demo_filling *f, struct dice *d,
	const struct demo_person *p, int64_t day)
{
	struct answers *an = answers_copy(c->arena, f->answers);

	for (size_t i = 0; i < f->permit->nfields; i++) {
		const struct field *q = f->permit->fields[i];
		int rows = q->repeat ? answers_rows(an, q->repeat) : 1;

		if (is_file(q) || q->calculate || !of_applicant(q) ||
		    q->type->value == VALUE_NONE)
			continue;
		for (int r = 0; r < rows; r++) {
			int row = q->repeat ? r : -1;
			const char *was = answers_get(an, q, row);

			if (*was && row < 0 && q->index_as && q->list &&
			    !strcmp(q->index_as, "kelurahan"))
				draw_place(an, q, d);
			else
				answers_set(an, q, row, said_by(c, q, d, p, was,
					day - f->day, f->day));
		}
	}
	return an;
}

bool
demo_stage_answers(const struct demo_filling *f, const struct stage *s,
	struct form *form, int64_t day, const struct page **page)
{
	struct arena *a = form_arena(form);

	*page = NULL;
	for (size_t i = 0; i < f->permit->npages && !*page; i++)
		if (f->permit->pages[i]->stage == s)
			*page = f->permit->pages[i];
	for (size_t i = 0; f->example && i < f->example->n; i++) {
		const struct example_answer *x = &f->example->answers[i];

		if (x->field->page->stage != s || is_file(x->field) ||
		    x->field->calculate || x->row >= 0)
			continue;
		form_type_example(form, x->field, -1, near(x->typed, f->day) ?
			moved(a, x->field, x->typed, day - f->day) : x->typed,
			NULL);
	}
	form_update(form);
	return *page != NULL;
}
