/* The expressions of a definition, now that all names are known, and the texts
 * with expressions in them. */
#include <libxml/xpath.h>
#include "base/buf.h"
#include "base/sms.h"
#include "form/expr.h"
#include "form/form_own.h"
#include "form/field_types.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

/* What every expression of n shares. */
static struct scope
within(struct reader *r, const struct node *n, struct scope s)
{
	s.permit = r->p;
	s.of = place_of(r->scratch, n);
	s.blind = r->blind;
	s.stored = r->dirfd < 0;
	return s;
}

static const struct expr *
compile(struct reader *r, const struct node *n, const char *attr,
	struct scope s)
{
	const char *text = node_get(n, attr);
	const struct expr *e;

	if (!text || !text[strspn(text, " \t\r\n")])
		return NULL;
	s = within(r, n, s);
	s.place = attr;
	e = expr_new(r->keep, &s, text, node_at(n, attr), r->m);
	if (!e)
		permit_doubt(r, n);
	return e;
}

/* What a limit or a calculation of a type is. */
static enum expr_kind
kind_of(const struct field *f)
{
	switch (f->type->value) {
	case VALUE_NUMBER: return EXPR_NUMBER;
	case VALUE_DATE: return EXPR_DATE;
	default: return EXPR_ANY;
	}
}

/* As compile(); a time may stand alone, as 08:00. */
static const struct expr *
limit(struct reader *r, const struct field *f, const struct node *n,
	const char *attr, struct scope s)
{
	const char *text = node_get(n, attr), *time;
	struct problem p;

	if (f->type != &field_time)
		return compile(r, n, attr, s);
	s.want = EXPR_TIME;
	if (!text || f->type->normalise(r->scratch, f, text, &time, &p))
		return compile(r, n, attr, s);
	s = within(r, n, s);
	s.place = attr;
	return expr_new(r->keep, &s, arena_printf(r->keep, "'%s'", time),
		node_at(n, attr), r->m);
}

static void
field_default(struct reader *r, struct field *f, const struct node *n,
	struct scope s)
{
	const char *text = node_get(n, "default");

	if (!text || *text != '=')
		return;
	s = within(r, n, s);
	s.want = kind_of(f);
	s.place = "default";
	f->default_expr = expr_new(r->keep, &s, text + 1, node_at(n, "default"),
		r->m);
}

static void
field_exprs(struct reader *r, struct field *f, const struct node *n)
{
	struct scope s = { .repeat = f->repeat, .self = f, .want = EXPR_BOOL };

	f->relevant = compile(r, n, "relevant", s);
	f->required = compile(r, n, "required", s);
	f->readonly = compile(r, n, "readonly", s);
	s.want = kind_of(f);
	f->calculate = compile(r, n, "calculate", s);
	f->min = limit(r, f, n, "min", s);
	f->max = limit(r, f, n, "max", s);
	field_default(r, f, n, s);
	s.want = EXPR_BOOL;
	s.self_given = true;
	f->constraint = compile(r, n, "constraint", s);
}

static void
form_exprs(struct reader *r)
{
	struct permit *p = r->p;
	struct scope yes = { .want = EXPR_BOOL, .no_fee = true };
	struct scope count = { .want = EXPR_NUMBER, .no_fee = true };

	for (size_t i = 0; i < p->npages; i++)
		((struct page *)p->pages[i])->relevant =
			compile(r, r->page_nodes[i], "relevant", yes);
	for (size_t i = 0; i < p->nrepeats; i++) {
		struct repeat *rep = (struct repeat *)p->repeats[i];

		rep->relevant = compile(r, r->repeat_nodes[i], "relevant", yes);
		rep->min = compile(r, r->repeat_nodes[i], "min", count);
		rep->max = compile(r, r->repeat_nodes[i], "max", count);
	}
	for (size_t i = 0; i < p->nfields; i++)
		field_exprs(r, (struct field *)p->fields[i], r->field_nodes[i]);
}

static void
money_exprs(struct reader *r)
{
	struct scope amount = { .want = EXPR_NUMBER, .no_fee = true };
	struct scope yes = { .want = EXPR_BOOL, .no_fee = true };

	for (size_t i = 0; i < r->p->fee.n; i++) {
		struct fee_line *l = (struct fee_line *)&r->p->fee.lines[i];

		l->amount = compile(r, r->line_nodes[i], "amount", amount);
		l->relevant = compile(r, r->line_nodes[i], "relevant", yes);
	}
}

static void
flow_exprs(struct reader *r)
{
	struct scope yes = { .want = EXPR_BOOL };
	struct scope date = { .want = EXPR_DATE }, any = { .want = EXPR_ANY };
	struct licence_form *l = (struct licence_form *)r->p->licence;

	for (size_t i = 0; i < r->p->nstages; i++)
		((struct stage *)r->p->stages[i])->relevant =
			compile(r, r->stage_nodes[i], "relevant", yes);
	if (!l)
		return;
	l->valid_from = compile(r, r->licence_node, "valid-from", date);
	l->valid_until = compile(r, r->licence_node, "valid-until", date);
	for (size_t i = 0; i < l->nrows; i++)
		((struct row *)l->rows)[i].value =
			compile(r, r->row_nodes[i], "value", any);
}

void
permit_expressions(struct reader *r)
{
	form_exprs(r);
	money_exprs(r);
	flow_exprs(r);
}

/* The part of t that c says, in its own language. */
static void
prepare_one(struct reader *r, struct text *t, const struct node *c,
	struct scope s)
{
	struct text own = { 0 };

	text_add(r, &own, c);
	s = within(r, c, s);
	text_prepare(r->keep, &s, &own, c->where, r->m);
	if (own.id)
		t->id_parts = own.id_parts;
	else if (own.en && t->en && !strcmp(own.en, t->en))
		t->en_parts = own.en_parts;
}

/* A text of n, as an attribute or as elements. */
static void
prepare(struct reader *r, struct text *t, const struct node *n,
	const char *child, struct scope s)
{
	if (node_get(n, child)) {
		struct text own = { .id = t->id };

		s = within(r, n, s);
		text_prepare(r->keep, &s, &own, node_at(n, child), r->m);
		t->id_parts = own.id_parts;
	}
	for (const struct node *c = n->first; c; c = c->next)
		if (c->is && !strcmp(c->name, child))
			prepare_one(r, t, c, s);
}

static const char *const known[] = { "nomor", "tautan", NULL };

static void
field_texts(struct reader *r)
{
	for (size_t i = 0; i < r->p->nfields; i++) {
		struct field *f = (struct field *)r->p->fields[i];
		struct scope own = { .repeat = f->repeat };

		if (f->type->control != CONTROL_NOTE &&
		    f->type->control != CONTROL_DECLARATION)
			continue;
		prepare(r, &f->label, r->field_nodes[i], "label", own);
		prepare(r, &f->hint, r->field_nodes[i], "hint", own);
		prepare(r, &f->help, r->field_nodes[i], "help", own);
	}
}

static void
reason_texts(struct reader *r)
{
	const struct node *flow = node_child(r->root, "workflow");
	struct scope s = { .placeholders = known };

	for (const struct node *n = flow ? flow->first : NULL; n; n = n->next) {
		const char *code = n->is && n->is->id == EL_REASON ?
			node_get(n, "code") : NULL;
		struct reason *q = code ?
			(struct reason *)permit_reason(r->p, code) : NULL;

		if (q)
			prepare_one(r, &q->text, n, s);
	}
}

static bool
same_language(const struct node *a, const struct node *b)
{
	const char *la = node_get(a, "xml:lang"), *lb = node_get(b, "xml:lang");

	return !strcmp(la ? la : "id", lb ? lb : "id");
}

static void
told_twice(struct reader *r, const struct node *n)
{
	for (const struct node *o = n->parent->first; o != n; o = o->next)
		if (o->is && o->is->id == EL_MESSAGE && node_get(o, "on") &&
		    !strcmp(node_get(o, "on"), node_get(n, "on")) &&
		    same_language(o, n)) {
			mistake(r->m, n->where, "%s: ditulis dua kali dalam bahasa "
				"yang sama (yang pertama di baris %d)",
				place_of(r->scratch, n), o->where.line);
			return;
		}
}

/* Letters of it as an SMS, with a number, an address and short answers in it. */
static size_t
sms_length(struct reader *r, const char *text, const struct parts *parts)
{
	struct buf b;

	buf_init(&b, r->scratch, 64 * 1024);
	for (size_t i = 0; parts && i < parts->n; i++) {
		const struct part *p = &parts->list[i];

		if (p->placeholder)
			buf_puts(&b, strcmp(p->placeholder, "nomor") ?
				"loket.example/status/261104573811" :
				"2611-0457-3811");
		else
			buf_puts(&b, p->literal ? p->literal : "Bu Sri");
	}
	return strlen(sms_text(r->scratch, parts ? b.data : text));
}

static void
message_texts(struct reader *r)
{
	const struct node *flow = node_child(r->root, "workflow");
	struct scope s = { .placeholders = known };

	for (const struct node *n = flow ? flow->first : NULL; n; n = n->next) {
		const char *on = n->is && n->is->id == EL_MESSAGE ?
			node_get(n, "on") : NULL;
		struct text *t = on ? (struct text *)permit_message(r->p, on) :
			NULL, own = { 0 };
		size_t length;

		if (!t)
			continue;
		told_twice(r, n);
		prepare_one(r, t, n, s);
		text_add(r, &own, n);
		if (!own.id && !own.en)
			continue;
		length = sms_length(r, own.id ? own.id : own.en,
			own.id ? t->id_parts : t->en_parts);
		if (length > SMS_MOST)
			mistake_odd(r->m, n->where, "%s: sebagai SMS kira-kira %zu "
				"huruf, jadi dipotong; satu SMS paling banyak %d",
				place_of(r->scratch, n), length, SMS_MOST);
	}
}

/* All words of a licence may say what the application says. */
static void
licence_texts(struct reader *r)
{
	struct licence_form *l = (struct licence_form *)r->p->licence;
	struct scope s = { .placeholders = known };

	if (!l)
		return;
	prepare(r, &l->title, r->licence_node, "title", s);
	for (size_t i = 0; i < l->nrows; i++)
		prepare(r, &((struct row *)l->rows)[i].label, r->row_nodes[i],
			"label", s);
	for (size_t i = 0; i < r->nwords; i++)
		prepare_one(r, r->words[i].text, r->words[i].node, s);
}

static void
braces(struct reader *r, const struct node *of, const char *text,
	struct where w)
{
	const char *at = text ? strstr(text, "{$") : NULL;

	if (at)
		mistake_odd(r->m, w, "%s: \"%.*s\" akan tampil apa adanya; {…} hanya "
			"dihitung di catatan (note), pernyataan (declaration), <reason>, "
			"<message> dan <licence>", place_of(r->scratch, of),
			(int)strcspn(at, "}") + (strchr(at, '}') != NULL), at);
}

/* An answer in the middle of a text that is shown as it is written. */
static void
unread_texts(struct reader *r, const struct node *of)
{
	static const char *const short_ones[] = { "label", "hint" };
	const struct field *f = NULL;
	bool read;

	for (size_t i = 0; of->is->id == EL_FIELD && i < r->p->nfields; i++)
		if (r->field_nodes[i] == of)
			f = r->p->fields[i];
	read = f && (f->type->control == CONTROL_NOTE ||
		f->type->control == CONTROL_DECLARATION);
	for (size_t i = 0; !read && i < COUNT(short_ones); i++)
		braces(r, of, node_get(of, short_ones[i]),
			node_at(of, short_ones[i]));
	for (const struct node *n = of->first; n; n = n->next) {
		if (!n->is)
			continue;
		if (n->is->id != EL_TEXT)
			unread_texts(r, n);
		else if (!read || !strcmp(n->name, "error"))
			braces(r, of, n->text, n->where);
	}
}

void
permit_texts(struct reader *r)
{
	const struct node *form = node_child(r->root, "form");

	if (form)
		unread_texts(r, form);
	field_texts(r);
	reason_texts(r);
	message_texts(r);
	licence_texts(r);
}
