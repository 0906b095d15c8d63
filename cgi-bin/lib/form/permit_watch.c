/*
 * An expression that has one value in every example is either never tried or
 * not what the clerk meant ("$jenis = 'Papan'" where the value is "papan"). It
 * is only odd, so it is a warning.
 */
#include "form/permit_play.h"
#include "form/permit_words.h"

struct seen {
	const struct expr *expr;
	const struct repeat *repeat;	/* in whose rows it is evaluated */
	const struct field *self;	/* for constraints: where that is given */
	const char *place, *attr;
	bool boolean;
	int times;
	const char *value;		/* of the first time */
	const char *inputs;
	bool differs, inputs_differ;
};

struct watch {
	struct reader *r;
	struct seen *list;
	size_t n;
};

static void
add(struct watch *w, const struct node *n, const struct expr *e,
	const char *attr, bool boolean, const struct field *f)
{
	const struct field *self = strcmp(attr, "constraint") ? NULL : f;
	const struct field *const *uses;

	/* What is always the same by itself is meant so. */
	if (e && expr_constant(e) < 0 && (self || expr_uses(e, &uses) > 0))
		w->list[w->n++] = (struct seen){ .expr = e,
			.repeat = f ? f->repeat : NULL, .self = self,
			.place = place_of(w->r->scratch, n), .attr = attr, .boolean = boolean };
}

static void
add_field(struct watch *w, const struct node *n, const struct field *f)
{
	add(w, n, f->relevant, "relevant", true, f);
	add(w, n, f->required, "required", true, f);
	add(w, n, f->readonly, "readonly", true, f);
	add(w, n, f->constraint, "constraint", true, f);
	add(w, n, f->calculate, "calculate", false, f);
}

struct watch *
permit_watch_new(struct reader *r)
{
	const struct permit *p = r->p;
	struct watch *w = arena_alloc(r->scratch, sizeof(*w));
	size_t i;

	w->r = r;
	w->list = arena_array(r->scratch, p->npages + p->nrepeats +
		5 * p->nfields + 2 * p->fee.n + p->nstages + 1, sizeof(*w->list));
	for (i = 0; i < p->npages; i++)
		add(w, r->page_nodes[i], p->pages[i]->relevant, "relevant", true,
			NULL);
	for (i = 0; i < p->nrepeats; i++)
		add(w, r->repeat_nodes[i], p->repeats[i]->relevant, "relevant",
			true, NULL);
	for (i = 0; i < p->nfields; i++)
		add_field(w, r->field_nodes[i], p->fields[i]);
	for (i = 0; i < p->fee.n; i++) {
		const struct fee_line *l = &p->fee.lines[i];

		add(w, r->line_nodes[i], l->amount, "amount", false, NULL);
		add(w, r->line_nodes[i], l->relevant, "relevant", true, NULL);
	}
	for (i = 0; i < p->nstages; i++)
		add(w, r->stage_nodes[i], p->stages[i]->relevant, "relevant",
			true, NULL);
	return w;
}

/* The answers an expression reads; NULL when none of them is given. */
static const char *
inputs(struct watch *w, const struct seen *s, struct form *f, int row)
{
	const struct field *const *uses;
	size_t n = expr_uses(s->expr, &uses);
	bool given = false;
	struct buf b;

	buf_init(&b, w->r->scratch, 64 * 1024);
	for (size_t i = 0; i < n; i++) {
		bool here = uses[i]->repeat == NULL || uses[i]->repeat == s->repeat;
		int rows = here ? 1 :
			answers_rows(form_answers(f), uses[i]->repeat);

		for (int k = 0; k < rows; k++) {
			int at = !uses[i]->repeat ? -1 : here ? row : k;
			const char *v = form_value(f, uses[i], at);

			given |= *v != '\0';
			buf_printf(&b, "%s\n", v);
		}
	}
	return given ? b.data : NULL;
}

static void
look(struct watch *w, struct seen *s, struct form *f, int row)
{
	const char *value, *in;

	if (s->self && !*form_value(f, s->self, row))
		return;
	in = inputs(w, s, f, row);
	if (!in && !s->self)
		return;
	in = in ? in : form_value(f, s->self, row);
	if (s->boolean)
		value = expr_bool(f, s->expr, row) ? "benar" : "salah";
	else
		value = expr_string(f, s->expr, row);
	if (s->times++ == 0) {
		s->value = arena_strdup(w->r->scratch, value);
		s->inputs = arena_strdup(w->r->scratch, in);
		return;
	}
	s->differs |= strcmp(s->value, value) != 0;
	s->inputs_differ |= strcmp(s->inputs, in) != 0;
}

void
permit_watch(struct watch *w, struct form *f)
{
	for (size_t i = 0; i < w->n; i++) {
		struct seen *s = &w->list[i];
		int rows = s->repeat ? answers_rows(form_answers(f), s->repeat) : 1;

		if (s->differs)
			continue;
		for (int row = 0; row < rows; row++)
			look(w, s, f, s->repeat ? row : -1);
	}
}

void
permit_watch_tell(struct watch *w)
{
	for (size_t i = 0; i < w->n; i++) {
		const struct seen *s = &w->list[i];

		if (s->times < 2 || s->differs || (!s->boolean && !s->inputs_differ))
			continue;
		mistake_odd(w->r->m, expr_where(s->expr), "%s: %s=\"%s\" %s%s%s di "
			"semua contoh; periksa, atau tambahkan contoh yang lain",
			s->place, s->attr, expr_text(s->expr), s->boolean ? "selalu " : "hasilnya "
			"selalu \"", s->value, s->boolean ? "" : "\"");
	}
}
