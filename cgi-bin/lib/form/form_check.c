#include <math.h>
#include <libxml/tree.h>
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

enum { TYPED_MOST = 10000 };

static bool
refuse(struct form *f, const struct field *q, int row, const char *typed,
	enum problem_code code, struct problem *p)
{
	answers_refuse(f->answers, q, row,
		utf8_clip(f->arena, typed, TYPED_MOST));
	p->code = code;
	return false;
}

/* Without white space at its ends; "" when nothing of it can be seen. */
static const char *
trimmed(struct arena *a, const char *s)
{
	size_t n;

	s += strspn(s, " \t\r\n");
	n = text_visible(s) ? strlen(s) : 0;
	while (n && strchr(" \t\r\n", s[n - 1]))
		n--;
	return arena_strndup(a, s, n);
}

/* What only the form knows of a problem: the other answers, and the language. */
static enum problem_code
with_form(struct form *f, const struct field *q, int row, const char *typed,
	enum problem_code code, const char **stored, struct problem *p)
{
	struct date_typed d;
	const char *only;

	switch (code) {
	case P_CENTURY:
		only = form_century(f, q, row, p);
		if (!only)
			return code;
		*stored = only;
		return P_NONE;
	case P_AMBIGUOUS:
		p->a = number_to_type(f->arena, p->a, f->env.lang);
		p->b = number_to_type(f->arena, p->b, f->env.lang);
		return code;
	case P_NO_DAY:
		if (date_split(text_plain(f->arena, typed), &d))
			p->a = date_missing(f->arena, &d, f->env.lang);
		return code;
	case P_UNIT:
		p->a = unit_in(q->unit, f->env.lang);
		p->b = with_unit(f->arena, q, form_sample(f, q, row),
			f->env.lang);
		return code;
	case P_CONVERTED:
		p->a = with_unit(f->arena, q, number_in(f->arena, *stored,
			f->env.lang), f->env.lang);
		return code;
	case P_NUMBER:
	case P_INTEGER:
	case P_MONEY:
	case P_DATE:
	case P_TIME:
	case P_MONTH:
		p->a = form_sample(f, q, row);
		return code;
	default:
		return code;
	}
}

enum taking { AS_TYPED, AS_EXAMPLE, WITH_FORM };

/* Of two readings the one that is the answer already, and what is only about so
 * when that is: then nothing is to be asked. */
static bool
is_answer(const struct problem *p, enum problem_code code, const char *before,
	const char **stored)
{
	if (code == P_AMBIGUOUS && !strcmp(before, p->b))
		*stored = p->b;
	return !strcmp(before, *stored);
}

static bool
take(struct form *f, const struct field *q, int row, const char *typed,
	enum taking how, struct problem *p)
{
	const char *stored = "";
	enum problem_code code, more = P_NONE;

	*p = (struct problem){ .field = q, .row = row };
	/* A calculation is never taken from the browser. */
	if (!q->type->normalise || q->calculate)
		return true;
	if (!utf8_valid(typed, strlen(typed)))
		return refuse(f, q, row, typed, P_TEXT_CONTROLS, p);
	typed = trimmed(f->arena, typed);
	if (!*typed) {
		answers_set(f->answers, q, row, "");
		return true;
	}
	code = q->type->normalise(f->arena, q, typed, &stored, p);
	if (problem_asks(code) && (how == AS_EXAMPLE || is_answer(p, code,
	    answers_get(f->answers, q, row), &stored)))
		code = P_NONE;
	if (how == WITH_FORM)
		code = with_form(f, q, row, typed, code, &stored, p);
	if (how == AS_EXAMPLE && !code && q->type->value == VALUE_DATE &&
	    strcmp(typed, stored))
		code = q->type == &field_month ? P_MONTH : P_DATE;
	if (!code && q->type->check)
		more = q->type->check(f->arena, q, stored, p);
	if (code || more)
		return refuse(f, q, row, typed, more ? more : code, p);
	answers_set(f->answers, q, row, stored);
	if (answers_full(f->answers))
		code = P_MAX_LENGTH;
	p->code = code;
	return !code;
}

bool
form_type(struct form *f, const struct field *q, int row, const char *typed,
	struct problem *p)
{
	struct problem mine;

	return take(f, q, row, typed, AS_TYPED, p ? p : &mine);
}

bool
form_type_example(struct form *f, const struct field *q, int row,
	const char *typed, struct problem *p)
{
	struct problem mine;

	return take(f, q, row, typed, AS_EXAMPLE, p ? p : &mine);
}

/* A dash in a question that may be left empty says that there is nothing. */
static bool
is_dash(struct form *f, const struct field *q, int row, const char *s)
{
	bool written = q->type->control == CONTROL_TEXT ||
		q->type->control == CONTROL_TEXTAREA ||
		q->type->control == CONTROL_NUMBER;

	return written && *s && strlen(s) <= 4 &&
		!strcmp(text_plain(f->arena, s), "-") &&
		!form_required(f, q, row);
}

static bool
settle(struct form *f, const struct field *q, int row)
{
	const char *typed = answers_typed(f->answers, q, row);
	struct problem p;

	if (q->calculate || !q->type->normalise)
		return false;
	if (is_dash(f, q, row, typed ? typed : answers_get(f->answers, q, row)))
		answers_set(f->answers, q, row, "");
	else if (!typed || q->type->value != VALUE_DATE ||
	    !take(f, q, row, arena_strdup(f->arena, typed), WITH_FORM, &p))
		return false;
	return true;
}

bool
form_settle(struct form *f)
{
	bool any = false;

	for (size_t i = 0; i < f->permit->nfields; i++) {
		const struct field *q = f->permit->fields[i];
		int n = q->repeat ? answers_rows(f->answers, q->repeat) : 1;

		for (int k = 0; k < n; k++)
			any |= settle(f, q, q->repeat ? k : -1);
	}
	return any;
}

static int64_t
day_of(struct form *f, const struct field *q, const char *value)
{
	if (q->type == &field_month)
		value = arena_printf(f->arena, "%s-01", value);
	return date_parse_iso(value);
}

static const char *
number_stored(struct form *f, const struct field *q, double v)
{
	const char *s = number_text(f->arena, v);

	if (q->type->value == VALUE_DATE) {
		s = date_iso(f->arena, (int64_t)floor(v));
		if (q->type == &field_month)
			s = arena_strndup(f->arena, s, strlen("2026-12"));
	}
	return s;
}

const char *
form_limit_stored(struct form *f, const struct field *q,
	const struct expr *limit, int row)
{
	double v;

	if (limit && q->type == &field_time)
		return expr_string(f, limit, row);
	v = limit ? expr_number(f, limit, row) : NAN;
	return isnan(v) ? "" : number_stored(f, q, v);
}

/* A limit as people read it. */
static const char *
limit_shown(struct form *f, const struct field *q, double v)
{
	const char *s = number_stored(f, q, v);

	if (q->type->show)
		s = q->type->show(f->arena, q, s, f->env.lang);
	return with_unit(f->arena, q, s, f->env.lang);
}

const char *
form_limit(struct form *f, const struct field *q, enum problem_code code)
{
	const struct expr *e = code == P_MIN || code == P_DATE_MIN ? q->min :
		code == P_MAX || code == P_DATE_MAX ? q->max : NULL;
	int row = q->repeat ? 0 : -1;
	const char *s;
	double v;

	switch (code) {
	case P_NUMBER: case P_INTEGER: case P_MONEY:
	case P_DATE: case P_TIME: case P_MONTH:
		return form_sample(f, q, row);
	default:
		break;
	}
	if (code == P_MIN_LENGTH || code == P_MAX_LENGTH)
		return arena_printf(f->arena, "%d", code == P_MIN_LENGTH ?
			q->min_length : q->max_length);
	if (e && q->type == &field_time) {
		s = expr_string(f, e, row);
		return *s ? q->type->show(f->arena, q, s, f->env.lang) : NULL;
	}
	v = e ? expr_number(f, e, row) : NAN;
	return isnan(v) ? NULL : limit_shown(f, q, v);
}

/* Both are texts of five letters: the later is the greater. */
static enum problem_code
check_time(struct form *f, const struct field *q, int row, const char *value,
	struct problem *p)
{
	const char *least = q->min ? expr_string(f, q->min, row) : "";
	const char *most = q->max ? expr_string(f, q->max, row) : "";

	if (*least && strcmp(value, least) < 0) {
		p->a = q->type->show(f->arena, q, least, f->env.lang);
		return P_DATE_MIN;
	}
	if (*most && strcmp(value, most) > 0) {
		p->a = q->type->show(f->arena, q, most, f->env.lang);
		return P_DATE_MAX;
	}
	return P_NONE;
}

enum problem_code
form_within(struct form *f, const struct field *q, int row, const char *value,
	struct problem *p)
{
	bool date = q->type->value == VALUE_DATE;
	double v, least, most;

	if (q->type == &field_time)
		return check_time(f, q, row, value, p);
	if (!date && q->type->value != VALUE_NUMBER)
		return P_NONE;
	v = date ? (double)day_of(f, q, value) : strtod(value, NULL);
	least = q->min ? expr_number(f, q->min, row) : NAN;
	most = q->max ? expr_number(f, q->max, row) : NAN;
	if (v < least) {
		p->a = limit_shown(f, q, least);
		return date ? P_DATE_MIN : P_MIN;
	}
	if (v > most) {
		p->a = limit_shown(f, q, most);
		return date ? P_DATE_MAX : P_MAX;
	}
	return P_NONE;
}

static bool
is_choice_now(struct form *f, const struct field *q, int row, const char *value)
{
	const struct item *const *items;
	size_t n;

	items = form_choices(f, q, row, &n);
	for (size_t i = 0; i < n; i++)
		if (!strcmp(items[i]->value, value))
			return true;
	return false;
}

/* All of several, each of which a parent may have taken away. */
static bool
are_choices_now(struct form *f, const struct field *q, int row,
	const char *values)
{
	size_t n;

	for (; *values; values += n + (values[n] == ' ')) {
		n = strcspn(values, " ");
		if (!is_choice_now(f, q, row, arena_strndup(f->arena, values, n)))
			return false;
	}
	return true;
}

static enum problem_code
check_given(struct form *f, const struct field *q, int row, const char *value,
	struct problem *p)
{
	enum problem_code code = P_NONE;

	if (q->type->check)
		code = q->type->check(f->arena, q, value, p);
	if (!code && (q->type == &field_select ? !is_choice_now(f, q, row, value) :
	    q->type == &field_multiselect && q->parent &&
	    !are_choices_now(f, q, row, value)))
		code = P_CHOICE;
	if (!code)
		code = form_within(f, q, row, value, p);
	if (!code && q->constraint && !expr_bool(f, q->constraint, row))
		code = P_CONSTRAINT;
	return code;
}

/* What was typed and refused; it was good for nothing then and, since
 * form_update() tries again, is not now. */
static enum problem_code
check_typed(struct form *f, const struct field *q, int row, const char *typed,
	struct problem *p)
{
	struct form alone = *f;

	alone.answers = answers_copy(f->arena, f->answers);
	take(&alone, q, row, typed, WITH_FORM, p);
	return p->code ? p->code : P_REQUIRED;
}

static enum problem_code
check_file(struct form *f, const struct field *q, int row, int64_t at)
{
	const struct attached *given;

	if (!form_required_at(f, q, row, at))
		return P_NONE;
	given = form_attached(f, answers_key(f->arena, f->answers, q, row));
	return given && (given->documents || given->promise ||
		given->original_seen) ?
		P_NONE : P_FILE_REQUIRED;
}

static struct problem
judge(struct form *f, const struct field *q, int row, int64_t at)
{
	struct problem p = { .field = q, .row = row };
	const char *value, *typed;

	if (q->type->value == VALUE_FILE) {
		p.code = check_file(f, q, row, at);
		return p;
	}
	value = form_value(f, q, row);
	typed = answers_typed(f->answers, q, row);
	if (typed)
		p.code = check_typed(f, q, row, typed, &p);
	else if (*value)
		p.code = check_given(f, q, row, value, &p);
	else if (form_required_at(f, q, row, at))
		p.code = q->type == &field_declaration ? P_DECLARATION :
			P_REQUIRED;
	p.field = q;
	p.row = row;
	return p;
}

/* What has become wrong since it was sent is to be put right as of now. */
struct problem
form_check_field(struct form *f, const struct field *q, int row)
{
	struct problem p = { .field = q, .row = row };
	int64_t at, was;

	if (q->type->value == VALUE_NONE || !form_relevant(f, q, row))
		return p;
	at = form_given_at(f, q, row);
	was = form_turn(f, at);
	p = judge(f, q, row, at);
	form_turn(f, f->env.now);
	if (p.code && at != f->env.now)
		p = judge(f, q, row, f->env.now);
	form_turn(f, was);
	return p;
}

/* A list that grows in the arena. */
struct finding {
	struct form *form;
	enum check_part part;
	struct problem *list;
	size_t n, room;
};

static void
found(struct finding *fi, struct problem p)
{
	struct problem *grown;

	if (!p.code)
		return;
	if (fi->n == fi->room) {
		fi->room = fi->room ? fi->room * 2 : 8;
		grown = arena_array(fi->form->arena, fi->room, sizeof(p));
		if (fi->n)
			memcpy(grown, fi->list, fi->n * sizeof(p));
		fi->list = grown;
	}
	fi->list[fi->n++] = p;
}

static void
check_one(struct finding *fi, const struct field *q, int row)
{
	bool file = q->type->value == VALUE_FILE;

	if (fi->part == (file ? CHECK_QUESTIONS : CHECK_FILES))
		return;
	found(fi, form_check_field(fi->form, q, row));
}

static void
check_count(struct finding *fi, const struct repeat *r, int n)
{
	struct problem p = { .repeat = r, .row = -1 };
	int least = form_rows_min(fi->form, r), most = form_rows_max(fi->form, r);

	if (fi->part == CHECK_FILES)
		return;
	if (n < least) {
		p.code = P_ROWS_MIN;
		p.a = arena_printf(fi->form->arena, "%d", least);
	} else if (n > most) {
		p.code = P_ROWS_MAX;
		p.a = arena_printf(fi->form->arena, "%d", most);
	}
	found(fi, p);
}

static void
check_repeat(struct finding *fi, const struct repeat *r)
{
	struct rows_state *rows = form_rows(fi->form, r);
	int n = 0;

	if (!rows->relevant)
		return;
	for (int i = 0; i < rows->n; i++)
		n += rows->counts[i];
	check_count(fi, r, n);
	for (int i = 0; i < rows->n; i++)
		for (size_t k = 0; rows->counts[i] && k < r->nfields; k++)
			check_one(fi, r->fields[k], i);
}

static void
check_page(struct finding *fi, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->entries[i].field)
			check_one(fi, p->entries[i].field, -1);
		else
			check_repeat(fi, p->entries[i].repeat);
	}
}

struct problems
form_check(struct form *f, const struct page *page, enum check_part part)
{
	struct finding fi = { .form = f, .part = part };

	if (page)
		check_page(&fi, page);
	for (size_t i = 0; !page && i < f->permit->npages; i++)
		if (!f->permit->pages[i]->stage)
			check_page(&fi, f->permit->pages[i]);
	return (struct problems){ fi.list, fi.n };
}
