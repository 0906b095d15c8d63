/* The rows of a repeat, each with its questions. */
#include "view/question.h"

/* "Titik pemasangan" inside a sentence: "titik pemasangan", but "KTP" stays. */
const char *
view_inside(struct arena *a, const char *title)
{
	char *s = arena_strdup(a, title);

	if (s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z')
		s[0] = (char)(s[0] - 'A' + 'a');
	return s;
}

/* Whether the row has a question to be asked here; what is gone is shown whole. */
static bool
is_drawn(const struct asking *as, const struct field *q, int row, bool gone)
{
	return q->type->control != CONTROL_FILE &&
		form_relevant(as->form, q, row) &&
		(gone || !as->asks || as->asks(as->asks_of, q, row));
}

/* What tells a row from the others: the first answers of it. Of the one that was
 * dropped last row is -1. */
static const char *
row_shown(struct arena *a, const struct asking *as, const struct repeat *r,
	int row, const char *lang)
{
	enum { FEW = 3 };
	struct buf b;
	size_t i;
	int n = 0;

	buf_init(&b, a, 64 * 1024);
	for (i = 0; i < r->nfields && n < FEW; i++) {
		const struct field *q = r->fields[i];
		const char *s;

		if (q->type->value == VALUE_NONE || q->calculate)
			continue;
		s = row < 0 ? answers_dropped_get(form_answers(as->form), q) :
			form_shown(as->form, q, row);
		if (row < 0 && *s && q->type->show)
			s = q->type->show(a, q, s, lang);
		if (*s)
			buf_printf(&b, "%s%s", n++ ? ", " : "", s);
	}
	return b.data;
}

/* What is wrong with the row itself: it is gone. */
static bool
draw_gone(struct view *v, const struct asking *as, const struct repeat *r,
	int row)
{
	size_t i;

	for (i = 0; as->problems && i < as->problems->n; i++) {
		const struct problem *p = &as->problems->list[i];
		struct view *gone;

		if (p->field || p->repeat != r || p->row != row)
			continue;
		gone = view_add(v, "GONE");
		view_setf(gone, "ROW_ID", "%s-%d", r->name, row);
		view_problem(gone, "PROBLEM", p);
		return true;
	}
	return false;
}

static void
draw_row(struct view *part, const struct asking *as, const struct repeat *r,
	int row, bool removable)
{
	struct view *v = view_add(part, "ROW");
	bool gone = draw_gone(v, as, r, row), any = false;
	size_t i;

	view_int(v, "NUMBER", row + 1);
	if (removable || gone)
		view_int(view_add(v, "REMOVABLE"), "ROW_INDEX", row);
	for (i = 0; i < r->nfields; i++) {
		if (!is_drawn(as, r->fields[i], row, gone))
			continue;
		any = true;
		view_question(v, "QUESTION", as, r->fields[i], row);
	}
	if (!any && as->asks)
		view_set(view_add(v, "TOLD"), "SHOWN", row_shown(view_arena(v),
			as, r, row, view_lang(v)));
}

/* The row taken out last can be had back: so taking out asks nothing. */
static void
draw_dropped(struct view *part, const struct asking *as, const struct repeat *r)
{
	int id = answers_dropped(form_answers(as->form), r);
	struct view *v;

	if (!id)
		return;
	v = view_add(part, "DROPPED");
	view_int(v, "ROW_KEY", id);
	view_set(v, "SHOWN", row_shown(view_arena(v), as, r, -1, view_lang(v)));
}

static void
draw_rows(struct view *part, const struct asking *as, const struct repeat *r)
{
	int rows = answers_rows(form_answers(as->form), r), row;
	int most = form_rows_max(as->form, r);

	if (rows > most)
		view_show(part, "TOO_MANY");
	for (row = 0; row < rows; row++)
		draw_row(part, as, r, row, rows > form_rows_min(as->form, r));
	if (rows >= most)
		return;
	draw_dropped(part, as, r);
	view_show(part, "ADDABLE");
}

void
view_repeat(struct view *v, const char *marker, const struct asking *as,
	const struct repeat *r)
{
	struct view *part = view_include(v, marker, "repeat.tpl");
	const char *lang = view_lang(v);
	const char *title = text_in(&r->title, lang);
	size_t i;

	view_set(part, "ID", r->name);
	view_set(part, "NAME", r->name);
	view_set(part, "TITLE", title);
	view_set(part, "WHAT", view_inside(view_arena(v), title));
	view_some(part, "HINT", text_in(&r->hint, lang));
	if (as->repeats)
		buf_printf(as->repeats, "%s%s", as->repeats->len ? " " : "",
			r->name);
	for (i = 0; as->problems && i < as->problems->n; i++) {
		const struct problem *p = &as->problems->list[i];

		if (!p->field && p->repeat == r && p->row < 0)
			view_problem(view_add(part, "BAD"), "PROBLEM", p);
	}
	draw_rows(part, as, r);
}
