/*
 * Two versions of one definition. Names join a question to the same one in the
 * other version.
 */
#include "form/field.h"

static const struct field *
same_field(const struct permit *in, const struct field *f)
{
	const struct repeat *r = f->repeat ?
		permit_repeat(in, f->repeat->name) : NULL;

	return f->repeat && !r ? NULL : permit_field(in, r, f->name);
}

static void
take(struct arena *a, struct text *t, const struct text *newest)
{
	*t = (struct text){
		.id = newest->id ? arena_strdup(a, newest->id) : NULL,
		.en = newest->en ? arena_strdup(a, newest->en) : NULL,
	};
}

/* What a note or a declaration says is what was declared. */
static bool
is_said(const struct field *f)
{
	return f->type->control == CONTROL_NOTE ||
		f->type->control == CONTROL_DECLARATION;
}

static void
explain_field(struct arena *a, struct field *f, const struct field *newest)
{
	if (!newest || is_said(f) || is_said(newest))
		return;
	take(a, &f->label, &newest->label);
	take(a, &f->hint, &newest->hint);
	take(a, &f->help, &newest->help);
	take(a, &f->error, &newest->error);
}

/* Only the parser makes arrays of what it may still change; what they hold is
 * its own. */
void
permit_explain(struct arena *a, struct permit *p, const struct permit *newest)
{
	size_t i;

	take(a, &p->title, &newest->title);
	take(a, &p->summary, &newest->summary);
	take(a, &p->keywords, &newest->keywords);
	for (i = 0; i < p->npages; i++) {
		struct page *page = (struct page *)p->pages[i];
		const struct page *by = permit_page(newest, page->id);

		if (by) {
			take(a, &page->title, &by->title);
			take(a, &page->hint, &by->hint);
		}
	}
	for (i = 0; i < p->nrepeats; i++) {
		struct repeat *r = (struct repeat *)p->repeats[i];
		const struct repeat *by = permit_repeat(newest, r->name);

		if (by) {
			take(a, &r->title, &by->title);
			take(a, &r->hint, &by->hint);
		}
	}
	for (i = 0; i < p->nfields; i++)
		explain_field(a, (struct field *)p->fields[i],
			same_field(newest, p->fields[i]));
}

static bool
same_words(const struct text *a, const struct text *b)
{
	return !strcmp(text_in(a, "id"), text_in(b, "id"));
}

/* The choices, whatever their order. */
static bool
same_choices(const struct list *a, const struct list *b)
{
	if (!a || !b)
		return a == b;
	for (size_t i = 0; i < a->n; i++) {
		const struct item *it = list_item(b, a->items[i].value);

		if (!it || !same_words(&it->text, &a->items[i].text))
			return false;
	}
	return a->n == b->n;
}

enum news
permit_news(const struct permit *before, const struct field *f)
{
	const struct field *old = same_field(before, f);

	if (!old)
		return NEWS_ADDED;
	if (old->type != f->type || !same_choices(old->list, f->list) ||
	    (is_said(f) && !same_words(&old->label, &f->label)))
		return NEWS_CHANGED;
	return NEWS_NONE;
}
