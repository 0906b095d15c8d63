/*
 * The answers as libxml2 sees them: every question an element, empty when not
 * given or not relevant, dates and months as day numbers. A node's _private is
 * its field. Rows that do not count stand aside, where no path leads.
 */
#include <libxml/tree.h>
#include "form/form_own.h"

static xmlNode *
element(xmlNode *parent, const char *name)
{
	xmlNode *n = xmlNewDocNode(parent->doc, NULL, (const xmlChar *)name, NULL);

	if (!n || !xmlAddChild(parent, n))
		abort();
	return n;
}

/* The answer in an expression. */
static const char *
seen(struct form *f, const struct field *q, const char *value)
{
	int64_t day;

	if (!*value || q->type->value != VALUE_DATE)
		return value;
	if (strlen(value) == strlen("2026-12"))
		value = arena_printf(f->arena, "%s-01", value);
	day = date_parse_iso(value);
	return day == NO_DAY ? "" : number_text(f->arena, (double)day);
}

void
form_doc_set(struct form *f, const struct field *q, struct cell *c)
{
	const char *text = c->relevant ? seen(f, q, c->value) : "";
	xmlNode *n;

	if (!*text)
		return;
	n = xmlNewDocText(f->doc, (const xmlChar *)text);
	if (!n || !xmlAddChild(c->node, n))
		abort();
}

static void
add_cell(struct form *f, xmlNode *parent, const struct field *q, int row)
{
	struct cell *c = &f->cells[q->index][q->repeat ? row : 0];

	if (q->type->value == VALUE_NONE)
		return;
	c->node = element(parent, q->name);
	c->node->_private = (void *)(uintptr_t)q;
	if (c->state == KNOWN)
		form_doc_set(f, q, c);
}

static void
add_rows(struct form *f, const struct repeat *r)
{
	struct rows_state *s = &f->rows[r->index];

	for (int i = 0; i < s->n; i++) {
		s->nodes[i] = element(f->root, r->name);
		for (size_t k = 0; k < r->nfields; k++)
			add_cell(f, s->nodes[i], r->fields[k], i);
	}
	if (s->state == KNOWN)
		form_doc_rows(f, r);
}

void
form_doc_rows(struct form *f, const struct repeat *r)
{
	struct rows_state *s = &f->rows[r->index];

	for (int i = 0; i < s->n; i++) {
		if (s->relevant && s->counts[i])
			continue;
		xmlUnlinkNode(s->nodes[i]);
		if (!xmlAddChild(f->aside, s->nodes[i]))
			abort();
	}
}

void
form_doc(struct form *f)
{
	const struct permit *p = f->permit;

	if (f->doc)
		return;
	f->doc = xmlNewDoc((const xmlChar *)"1.0");
	if (!f->doc)
		abort();
	f->root = xmlNewDocNode(f->doc, NULL, (const xmlChar *)"answers", NULL);
	f->aside = xmlNewDocNode(f->doc, NULL, (const xmlChar *)"aside", NULL);
	if (!f->root || !f->aside ||
	    !xmlAddChild((xmlNode *)f->doc, f->root) ||
	    !xmlAddChild((xmlNode *)f->doc, f->aside))
		abort();
	for (size_t i = 0; i < p->npages; i++)
		for (size_t k = 0; k < p->pages[i]->n; k++) {
			const struct entry *e = &p->pages[i]->entries[k];

			if (e->field)
				add_cell(f, f->root, e->field, -1);
			else
				add_rows(f, e->repeat);
		}
}

void
form_doc_free(struct form *f)
{
	xmlFreeDoc(f->doc);
	f->doc = NULL;
	f->root = f->aside = NULL;
}
