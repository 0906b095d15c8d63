#include "view/question.h"

/* Up to this many choices are radios, more a select. */
enum { RADIOS_MOST = 6 };

/* One question being drawn. */
struct drawing {
	const struct asking *as;
	const struct field *q;
	int row;
	const struct problem *bad;	/* NULL: none */
	struct problem odd;		/* a warning; P_NONE: none */
	const char *name, *id, *value;
	bool has_hint;			/* its own, or its type's */
	struct view *part;
};

/* A list that its parent has narrowed meanwhile cannot show every answer. */
static bool
can_show(const struct drawing *d, const char *value)
{
	const struct item *const *items;
	size_t n, i;

	if (!d->q->parent || !*value)
		return true;
	items = form_choices(d->as->form, d->q, d->row, &n);
	for (i = 0; i < n; i++)
		if (strcmp(items[i]->value, value) == 0)
			return true;
	return false;
}

/* What the control shows: as typed when that was refused or waits for a choice,
 * else the answer as one would type it, else the default. */
static const char *
typed_value(struct arena *a, const struct drawing *d, bool *offered)
{
	const struct answers *an = form_answers(d->as->form);
	const char *value = answers_typed(an, d->q, d->row);

	*offered = false;
	if (d->bad && d->bad->code == P_BOTH && d->bad->b &&
	    can_show(d, d->bad->b))
		return d->bad->b;
	if (value)
		return value;
	value = form_value(d->as->form, d->q, d->row);
	if (!*value && d->as->fresh) {
		value = form_default(d->as->form, d->q, d->row);
		*offered = *value != '\0';
	}
	if (*value && d->q->type->edit)
		return d->q->type->edit(a, d->q, value);
	return value;
}

/* A hint for those types whose form is not obvious. */
static const char *
usual_hint(const struct field *q)
{
	static const char *const usual[][2] = {
		{ "date", "DATE" }, { "month", "MONTH" }, { "time", "TIME" },
		{ "nik", "NIK" }, { "kk", "KK" }, { "npwp", "NPWP" },
		{ "nib", "NIB" }, { "multiselect", "CHOICES" },
	};
	size_t i;

	for (i = 0; i < COUNT(usual); i++)
		if (strcmp(usual[i][0], q->type->name) == 0)
			return usual[i][1];
	return NULL;
}

static bool
is_computed(struct form *f, const struct field *q, int row)
{
	return q->calculate || form_readonly(f, q, row);
}

static void
begin(struct drawing *d, struct view *v, const char *marker,
	const struct asking *as, const struct field *q, int row, const char *tpl)
{
	struct arena *a = view_arena(v);

	*d = (struct drawing){ .as = as, .q = q, .row = row };
	d->part = view_include(v, marker, tpl);
	d->bad = view_problem_of(as->problems, q, row);
	d->name = answers_name(a, q, row);
	d->id = view_id(a, d->name);
	d->has_hint = q->hint.id || (!is_computed(as->form, q, row) &&
		usual_hint(q));
	view_set(d->part, "ID", d->id);
	view_set(d->part, "NAME", d->name);
	view_set(d->part, "LABEL", as->alone && q->repeat ?
		view_label(a, q, row, view_lang(v)) :
		form_text(as->form, &q->label, row, view_lang(v)));
	if (d->bad)
		view_show(d->part, "BAD");
	else
		d->odd = form_warning(as->form, q, row);
}

static void
optional(struct drawing *d)
{
	if (!form_required(d->as->form, d->q, d->row))
		view_show(d->part, "OPTIONAL");
}

static void
add_id(struct buf *ids, const char *prefix, const char *id)
{
	if (ids->len)
		buf_putc(ids, ' ');
	buf_puts(ids, prefix);
	buf_puts(ids, id);
}

struct view *
view_explained(struct view *v, const char *marker, struct form *f,
	const struct field *q, int row)
{
	struct view *part = view_include(v, marker, "question_explained.tpl");
	struct arena *a = view_arena(v);

	view_set(part, "ID", view_id(a, answers_name(a, q, row)));
	if (q->hint.id)
		view_some(part, "HINT", form_text(f, &q->hint, row,
			view_lang(v)));
	else if (!is_computed(f, q, row) && usual_hint(q))
		view_show(view_add(part, "USUAL"), usual_hint(q));
	if (q->help.id)
		view_some(part, "HELP", text_in(&q->help, view_lang(v)));
	return part;
}

/* Of two answers the control has one; the stored one is a press away too. */
static void
explain_bad(const struct drawing *d, struct view *v)
{
	view_problem(v, "PROBLEM", d->bad);
	if (d->bad->code == P_BOTH)
		view_set(view_add(v, "TWO"), "NAME", d->name);
}

/* What no control to choose with can show: an answer of before, when this was
 * another kind of question. */
static void
show_refused(const struct drawing *d, struct view *v)
{
	const char *typed = answers_typed(form_answers(d->as->form), d->q, d->row);
	enum control control = d->q->type->control;

	if (control == CONTROL_CHOICE || control == CONTROL_CHOICES ||
	    control == CONTROL_YESNO || control == CONTROL_DECLARATION)
		view_some(v, "TYPED", typed);
}

/* Hint, help and problem, and the ids of those that describe the control. */
static void
explain(struct drawing *d, bool unit)
{
	struct view *v = view_explained(d->part, "EXPLAINED", d->as->form, d->q,
		d->row);
	struct buf ids;

	if (d->bad)
		explain_bad(d, view_add(v, "BAD"));
	show_refused(d, v);
	if (d->odd.code)
		view_problem(view_add(v, "ODD"), "PROBLEM", &d->odd);
	buf_init(&ids, view_arena(v), 4 * (strlen(d->id) + 4));
	if (d->bad)
		add_id(&ids, "e-", d->id);
	if (d->odd.code)
		add_id(&ids, "w-", d->id);
	if (d->has_hint)
		add_id(&ids, "h-", d->id);
	if (unit)
		add_id(&ids, "u-", d->id);
	view_some(d->part, "DESCRIBED", ids.data);
}

/* The button of this page that what waits for an answer waits for. */
static void
name_button(const struct drawing *d, struct view *v)
{
	const char *word = d->as->button ? d->as->button : "tombol.lanjut";

	view_set(v, "BUTTON", view_text(view_lang(v), word));
}

/* What may only be read shows its default before it is first saved, too. */
static const char *
output_shown(struct drawing *d)
{
	struct form *f = d->as->form;
	const char *shown = form_shown(f, d->q, d->row);

	if (*shown || !d->as->fresh || d->q->calculate)
		return shown;
	shown = form_default(f, d->q, d->row);
	return *shown && d->q->type->show ? d->q->type->show(view_arena(d->part),
		d->q, shown, view_lang(d->part)) : shown;
}

/* Computed answers, and those that may only be read. */
static void
draw_output(struct drawing *d)
{
	const char *shown = output_shown(d);
	struct view *v = view_add(d->part, "OUTPUT");

	view_show(d->part, "GIVEN");
	explain(d, false);
	view_some(v, "SHOWN", shown);
	if (!*shown && d->q->calculate)
		view_show(v, "PENDING");
	name_button(d, v);
}

static void
draw_select(struct drawing *d)
{
	struct view *v = view_add(d->part, "SELECT");
	const char *lang = view_lang(v);
	const struct item *const *items;
	size_t n, i;

	items = form_choices(d->as->form, d->q, d->row, &n);
	name_button(d, v);
	if (n == 0 && d->q->parent)
		view_some(v, "PARENT", text_in(&d->q->parent->label, lang));
	else
		view_show(v, "SOME");
	for (i = 0; i < n; i++) {
		struct view *item = view_add(v, "ITEM");

		view_set(item, "ITEM_VALUE", items[i]->value);
		view_set(item, "ITEM_TEXT", text_in(&items[i]->text, lang));
		if (strcmp(items[i]->value, d->value) == 0)
			view_show(item, "CHOSEN");
	}
}

static void
draw_input(struct drawing *d)
{
	const struct field_type *type = d->q->type;
	struct view *v = view_add(d->part, "INPUT");

	view_some(v, "MODE", type->inputmode);
	if (type->control == CONTROL_NUMBER || type->value == VALUE_DATE)
		view_show(v, "SHORT");
	if (strcmp(type->name, "money") == 0)
		view_show(v, "MONEY");
	else
		view_some(v, "UNIT", unit_in(d->q->unit, view_lang(d->part)));
}

/* What the browser may offer of what it knows of the person; nothing where it is
 * not the person's own browser, nor for others than the applicant. */
static const char *
autocomplete(const struct drawing *d)
{
	const struct field *q = d->q;

	if (d->as->shared_device || d->as->office)
		return "off";
	if (q->type->autocomplete || q->repeat || !q->index_as)
		return q->type->autocomplete;
	if (!strcmp(q->index_as, "name"))
		return "name";
	return strcmp(q->index_as, "address") ? NULL : "street-address";
}

/* Label, then one control. */
static void
draw_one(struct drawing *d)
{
	bool money = strcmp(d->q->type->name, "money") == 0;
	enum control control = d->q->type->control;

	view_show(d->part, "ASKED");
	optional(d);
	view_set(d->part, "VALUE", d->value);
	view_some(d->part, "COMPLETE", autocomplete(d));
	explain(d, control != CONTROL_CHOICE && control != CONTROL_TEXTAREA &&
		(money || d->q->unit));
	if (control == CONTROL_CHOICE)
		draw_select(d);
	else if (control == CONTROL_TEXTAREA)
		view_show(d->part, "TEXTAREA");
	else
		draw_input(d);
}

/* Whether one of several answers, kept with spaces between, is this one. */
static bool
is_among(const char *value, const char *item)
{
	size_t n = strlen(item);
	const char *at = value;

	while (*at) {
		size_t len = strcspn(at, " ");

		if (len == n && memcmp(at, item, n) == 0)
			return true;
		at += len + (at[len] == ' ');
	}
	return false;
}

static struct view *
choice(struct drawing *d, const char *section, size_t i, const char *value)
{
	struct view *v = view_add(d->part, section);

	if (i == 0)
		view_set(v, "CHOICE_ID", d->id);
	else
		view_setf(v, "CHOICE_ID", "%s-%zu", d->id, i + 1);
	view_set(v, "ITEM_VALUE", value);
	if (*value ? is_among(d->value, value) : !*d->value)
		view_show(v, "CHOSEN");
	return v;
}

static void
draw_yes_and_no(struct drawing *d)
{
	view_show(choice(d, "RADIO", 0, "yes"), "YES");
	view_show(choice(d, "RADIO", 1, "no"), "NO");
	/* A radio once chosen cannot be taken back otherwise. */
	if (!form_required(d->as->form, d->q, d->row))
		view_show(choice(d, "RADIO", 2, ""), "NEITHER");
}

static void
draw_list(struct drawing *d, bool several)
{
	const struct item *const *items;
	const char *lang = view_lang(d->part);
	size_t n, i;

	items = form_choices(d->as->form, d->q, d->row, &n);
	for (i = 0; i < n; i++)
		view_set(choice(d, several ? "CHECKBOX" : "RADIO", i,
			items[i]->value), "ITEM_TEXT",
			text_in(&items[i]->text, lang));
	if (!several && !form_required(d->as->form, d->q, d->row))
		view_show(choice(d, "RADIO", n, ""), "NEITHER");
}

/* Several controls under one legend. */
static void
draw_group(struct drawing *d)
{
	enum control control = d->q->type->control;

	optional(d);
	explain(d, false);
	if (control == CONTROL_YESNO)
		draw_yes_and_no(d);
	else
		draw_list(d, control == CONTROL_CHOICES);
}

static void
draw_declaration(struct drawing *d)
{
	explain(d, false);
	if (strcmp(d->value, "yes") == 0)
		view_show(d->part, "CHOSEN");
}

/* A list that depends on another answer stays a select, however short: a
 * question that changes its kind between two visits is hard to find again. */
static bool
is_radios(const struct field *q)
{
	return q->list && !q->parent && q->list->n <= RADIOS_MOST;
}

static const char *
template_of(const struct asking *as, const struct field *q, int row)
{
	if (q->type->control == CONTROL_NOTE)
		return "question_note.tpl";
	if (is_computed(as->form, q, row))
		return "question.tpl";
	switch (q->type->control) {
	case CONTROL_CHOICE:
		return is_radios(q) ? "question_group.tpl" : "question.tpl";
	case CONTROL_CHOICES:
	case CONTROL_YESNO:
		return "question_group.tpl";
	case CONTROL_DECLARATION:
		return "question_declaration.tpl";
	default:
		return "question.tpl";
	}
}

void
view_question(struct view *v, const char *marker, const struct asking *as,
	const struct field *q, int row)
{
	const char *tpl = template_of(as, q, row);
	struct drawing d;
	bool offered;

	assert(q->type->control != CONTROL_FILE);
	begin(&d, v, marker, as, q, row, tpl);
	if (q->type->control == CONTROL_NOTE) {
		if (q->hint.id)
			view_some(d.part, "HINT", form_text(as->form, &q->hint,
				row, view_lang(v)));
		return;
	}
	if (is_computed(as->form, q, row)) {
		draw_output(&d);
		return;
	}
	d.value = typed_value(view_arena(v), &d, &offered);
	if (as->asked)
		buf_printf(as->asked, "%s%s%s", as->asked->len ? " " : "",
			offered ? "~" : "", d.name);
	if (strcmp(tpl, "question_group.tpl") == 0)
		draw_group(&d);
	else if (strcmp(tpl, "question_declaration.tpl") == 0)
		draw_declaration(&d);
	else
		draw_one(&d);
}

void
view_questions(struct view *v, const char *marker, const struct asking *as,
	const struct page *page)
{
	bool rows = false;
	size_t i;

	for (i = 0; i < page->n; i++) {
		const struct entry *e = &page->entries[i];

		if (e->repeat) {
			if (!form_repeat_relevant(as->form, e->repeat))
				continue;
			rows = true;
			view_repeat(v, marker, as, e->repeat);
		} else if (e->field->type->control != CONTROL_FILE &&
			   form_relevant(as->form, e->field, -1)) {
			view_question(v, marker, as, e->field, -1);
		}
	}
	/* Their buttons stand before the one that Enter is to press. */
	if (rows)
		view_show(v, "ROWS");
}
