#include "base/buf.h"
#include "base/text.h"
#include "view/problem.h"

/* Characters of a label in the list of problems. */
enum { LABEL_MOST = 80 };

/* Where the clerk's own text says more than ours. It is written for a wrong
 * value: of a missing one it would be nonsense. */
static bool
own_text_fits(enum problem_code code)
{
	switch (code) {
	case P_MIN_LENGTH:
	case P_MAX_LENGTH:
	case P_PATTERN:
	case P_CONSTRAINT:
		return true;
	default:
		return false;
	}
}

static bool
is_chosen(const struct field *q)
{
	return q->type->control == CONTROL_CHOICE ||
		q->type->control == CONTROL_CHOICES ||
		q->type->control == CONTROL_YESNO;
}

void
view_problem(struct view *v, const char *marker, const struct problem *p)
{
	struct view *part = view_include(v, marker, "problem.tpl");
	const struct field *q = p->field;

	assert(p->code > P_NONE && p->code < PROBLEM_CODES);
	if (q && q->error.id && own_text_fits(p->code)) {
		view_set(view_add(part, "OWN"), "TEXT",
			text_in(&q->error, view_lang(v)));
		return;
	}
	view_set(part, "A", p->a);
	view_some(part, "B", p->b);
	if (q && q->later)
		view_show(part, "LATER");
	if (q && q->accept & (ACCEPT_JPG | ACCEPT_PNG))
		view_show(part, "PHOTO");
	if (q && p->code == P_REQUIRED && is_chosen(q))
		view_show(part, "P_REQUIRED_CHOICE");
	else
		view_show(part, problem_names[p->code]);
}

const char *
view_id(struct arena *a, const char *name)
{
	char *id = arena_strdup(a, name), *at = id;

	while ((at = strchr(at, '.')))
		*at = '-';
	return id;
}

/* In a list what stands in {…} is left out: "Saya, …, menyatakan". */
static const char *
without_braces(struct arena *a, const struct text *t, const char *lang)
{
	const char *s = text_in(t, lang);
	struct buf b;

	if (!t->id_parts && !t->en_parts)
		return s;
	buf_init(&b, a, strlen(s) * 2 + 16);
	while (*s) {
		const char *end = *s == '{' && s[1] != '{' ? strchr(s, '}') : NULL;

		if (end) {
			buf_puts(&b, "…");
			s = end + 1;
			continue;
		}
		if ((*s == '{' || *s == '}') && s[1] == *s)
			s++;
		buf_putc(&b, *s++);
	}
	return b.data;
}

const char *
view_label(struct arena *a, const struct field *q, int row, const char *lang)
{
	/* A declaration's label is a sentence: its beginning tells it. */
	const char *label = utf8_clip(a, without_braces(a, &q->label, lang),
		LABEL_MOST);

	if (!q->repeat)
		return label;
	return arena_printf(a, "%s %d, %s", text_in(&q->repeat->title, lang),
		row + 1, label);
}

/* The page's address before the #, empty when the question is on this page.
 * Documents are asked at ?berkas. */
static const char *
problem_href(struct arena *a, const struct problem *p, const char *at)
{
	const struct page *page = p->field ? p->field->page : p->repeat->page;
	bool file = p->field && p->field->type->control == CONTROL_FILE;

	if (!at)
		return "";
	return arena_printf(a, "%s/%s%s", at, page->id, file ? "?berkas" : "");
}

void
view_problems(struct view *v, const char *marker, const struct problems *bad,
	const char *at, bool saved)
{
	struct arena *a = view_arena(v);
	struct view *part = view_include(v, marker, "problems.tpl");
	const char *lang = view_lang(v);
	size_t i;

	view_show(v, "PROBLEMS");
	view_int(part, "N", (int64_t)bad->n);
	if (saved)
		view_show(part, "SAVED");
	for (i = 0; i < bad->n; i++) {
		const struct problem *p = &bad->list[i];
		struct view *one = view_add(part, "ONE");

		view_set(one, "HREF", problem_href(a, p, at));
		if (p->field) {
			view_set(one, "ID", view_id(a,
				answers_name(a, p->field, p->row)));
			view_set(one, "LABEL",
				view_label(a, p->field, p->row, lang));
		} else {
			const char *title = text_in(&p->repeat->title, lang);

			view_set(one, "ID", p->row < 0 ? p->repeat->name :
				arena_printf(a, "%s-%d", p->repeat->name, p->row));
			view_set(one, "LABEL", p->row < 0 ? title :
				arena_printf(a, "%s %d", title, p->row + 1));
		}
		view_problem(one, "PROBLEM", p);
	}
}

const struct problem *
view_problem_of(const struct problems *bad, const struct field *q, int row)
{
	size_t i;

	for (i = 0; bad && i < bad->n; i++)
		if (bad->list[i].field == q && bad->list[i].row == row)
			return &bad->list[i];
	return NULL;
}
