/* Answers and results as people read them. */
#include <math.h>
#include <libxml/tree.h>
#include "base/buf.h"
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

enum { TEXT_ROOM = 64 * 1024 };

static const char *
shown(struct form *f, const struct field *q, int row, const char *lang)
{
	const char *s = form_value(f, q, row);

	if (!*s)
		return "";
	if (q->type->show)
		s = q->type->show(f->arena, q, s, lang);
	return with_unit(f->arena, q, s, lang);
}

const char *
form_shown(struct form *f, const struct field *q, int row)
{
	return shown(f, q, row, f->env.lang);
}

const struct item *const *
form_choices(struct form *f, const struct field *q, int row, size_t *n)
{
	const struct list *l = q->list;
	const struct item **items;
	const char *parent = NULL;

	*n = 0;
	if (!l)
		return NULL;
	items = arena_array(f->arena, l->n + 1, sizeof(*items));
	if (q->parent)
		parent = form_value(f, q->parent, q->parent->repeat ? row : -1);
	for (size_t i = 0; i < l->n; i++) {
		const struct item *it = &l->items[i];

		if (parent && it->parent && strcmp(it->parent, parent))
			continue;
		/* An item that belongs to nobody is there for everybody. */
		if (parent && !*parent && l->has_parents)
			continue;
		items[(*n)++] = it;
	}
	return items;
}

const char *
form_expr_shown(struct form *f, const struct expr *e, int row, const char *lang)
{
	const struct field *q = expr_bare(e);
	bool en = lang && !strcmp(lang, "en");
	const char *old = f->env.lang;
	struct result res;

	if (q)
		return shown(f, q, q->repeat ? row : -1, lang);
	/* label() and format-date() speak the language of the page. */
	f->env.lang = lang;
	expr_result(f, e, row, &res);
	f->env.lang = old;
	switch (res.kind) {
	case RESULT_DATE:
		return fabs(res.number) < 1e6 ?
			date_long(f->arena, (int64_t)floor(res.number), lang) : "";
	case RESULT_NUMBER:
		return number_in(f->arena, number_text(f->arena, res.number),
			lang);
	case RESULT_RUPIAH:
		return isnan(res.number) ? "" :
			text_rupiah(f->arena, (int64_t)res.number);
	case RESULT_BOOL:
		return res.truth ? en ? "Yes" : "Ya" : en ? "No" : "Tidak";
	default:
		return res.text;
	}
}

void
form_name(struct form *f, const char *number, const char *link)
{
	f->env.number = number;
	f->env.link = link;
}

static const char *
placeholder(const struct form *f, const char *word)
{
	const char *s = !strcmp(word, "nomor") ? f->env.number : f->env.link;

	return s ? s : "";
}

const char *
form_text(struct form *f, const struct text *t, int row, const char *lang)
{
	bool en = lang && !strcmp(lang, "en") && t->en;
	const struct parts *parts = en ? t->en_parts : t->id_parts;
	struct buf b;

	if (!parts)
		return text_in(t, lang);
	buf_init(&b, f->arena, TEXT_ROOM);
	for (size_t i = 0; i < parts->n; i++) {
		const struct part *part = &parts->list[i];

		if (part->literal)
			buf_puts(&b, part->literal);
		else if (part->placeholder)
			buf_puts(&b, placeholder(f, part->placeholder));
		else if (part->expr)
			buf_puts(&b, form_expr_shown(f, part->expr, row, lang));
	}
	return b.data;
}
