/* Answers as a document: written by hand, read by libxml2. */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include "base/buf.h"
#include "base/log.h"
#include "form/answers_own.h"

/* Line ends in an attribute, and a CR anywhere, would be read back as something
 * else unless they are written as references. */
static void
add_text(struct buf *b, const char *s, bool attribute)
{
	static const struct { const char *from, *to; } refs[] = {
		{ "&", "&amp;" }, { "<", "&lt;" }, { ">", "&gt;" },
		{ "\"", "&quot;" }, { "\r", "&#13;" },
		{ "\n", "&#10;" }, { "\t", "&#9;" },
	};
	const char *special = attribute ? "&<>\"\r\n\t" : "&<>\"\r";

	for (;;) {
		size_t n = strcspn(s, special);

		buf_add(b, s, n);
		s += n;
		if (!*s)
			return;
		for (size_t i = 0; i < COUNT(refs); i++)
			if (*s == *refs[i].from)
				buf_puts(b, refs[i].to);
		s++;
	}
}

static void
add_element(struct buf *b, const char *name, const char *stored,
	const char *typed)
{
	buf_puts(b, "<");
	buf_puts(b, name);
	if (typed) {
		buf_puts(b, " typed=\"");
		add_text(b, typed, true);
		buf_puts(b, "\"");
	}
	if (!stored) {
		buf_puts(b, "/>");
		return;
	}
	buf_puts(b, ">");
	add_text(b, stored, false);
	buf_puts(b, "</");
	buf_puts(b, name);
	buf_puts(b, ">");
}

static void
add_slot(struct buf *b, const struct field *f, const struct slot *s)
{
	if (s->stored || s->typed)
		add_element(b, f->name, s->stored, s->typed);
}

/* Under a name of their own: a question that is called so may come back. */
static void
add_gone(struct buf *b, const struct gone *g)
{
	buf_printf(b, "<gone name=\"%s\" label=\"", g->name);
	add_text(b, g->label, true);
	buf_puts(b, "\">");
	add_text(b, g->value, false);
	buf_puts(b, "</gone>");
}

static void
add_row(struct buf *b, const struct repeat *r, const struct row_of *row)
{
	for (size_t k = 0; k < r->nfields; k++)
		add_slot(b, r->fields[k], &row->slots[k]);
	buf_puts(b, row->unknown);
}

static void
add_rows(struct buf *b, const struct answers *an, const struct repeat *r)
{
	const struct rows *rows = &an->rows[r->index];

	for (size_t i = 0; i < rows->n; i++) {
		buf_printf(b, "<%s id=\"%d\">", r->name, rows->list[i].id);
		add_row(b, r, &rows->list[i]);
		buf_printf(b, "</%s>", r->name);
	}
	if (!rows->dropped.id)
		return;
	/* No question and no repeat is called so. */
	buf_printf(b, "<_dropped of=\"%s\" id=\"%d\">", r->name,
		rows->dropped.id);
	add_row(b, r, &rows->dropped);
	buf_puts(b, "</_dropped>");
}

const char *
answers_print(struct arena *a, const struct answers *an)
{
	const struct permit *p = an->permit;
	const struct repeat *last = NULL;
	struct buf b;

	buf_init(&b, a, DOCUMENT_MOST);
	buf_puts(&b, "<answers");
	if (an->last_id)
		buf_printf(&b, " last=\"%d\"", an->last_id);
	if (*an->pages) {
		buf_puts(&b, " pages=\"");
		add_text(&b, an->pages, true);
		buf_puts(&b, "\"");
	}
	if (an->version)
		buf_printf(&b, " version=\"%s\"", an->version);
	buf_puts(&b, ">");
	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (!f->repeat)
			add_slot(&b, f, &an->slots[i]);
		else if (f->repeat != last)
			add_rows(&b, an, f->repeat);
		last = f->repeat;
	}
	buf_puts(&b, an->unknown);
	for (size_t i = 0; i < an->ngone; i++)
		add_gone(&b, &an->gone[i]);
	buf_puts(&b, "</answers>");
	/* answers_full() keeps it far below the ceiling. */
	assert(!buf_full(&b));
	return b.data;
}

/* The text of an element that holds nothing else; NULL when it does. It may be
 * the document's own. */
static const char *
text_of(struct arena *a, const xmlNode *e)
{
	const xmlNode *only = e->children;
	struct buf b;

	if (!only)
		return "";
	if (only->type == XML_TEXT_NODE && !only->next)
		return (const char *)only->content;
	buf_init(&b, a, DOCUMENT_MOST);
	for (const xmlNode *n = only; n; n = n->next) {
		if (n->type != XML_TEXT_NODE && n->type != XML_CDATA_SECTION_NODE)
			return NULL;
		buf_puts(&b, (const char *)n->content);
	}
	return b.data;
}

/* The value of an attribute of ours: plain text. NULL when it is absent. */
static const char *
attribute(const xmlNode *e, const char *name)
{
	for (const xmlAttr *at = e->properties; at; at = at->next) {
		const xmlNode *n = at->children;

		if (xmlStrcmp(at->name, (const xmlChar *)name))
			continue;
		if (!n)
			return "";
		return n->type == XML_TEXT_NODE && !n->next ?
			(const char *)n->content : NULL;
	}
	return NULL;
}

static const char *
name_of(const xmlNode *e)
{
	return (const char *)e->name;
}

static bool
has_elements(const xmlNode *e)
{
	for (const xmlNode *n = e->children; n; n = n->next)
		if (n->type == XML_ELEMENT_NODE)
			return true;
	return false;
}

static int
number_in(const xmlNode *e, const char *name)
{
	const char *s = attribute(e, name);
	char *end;
	long v;

	if (!s || *s < '1' || *s > '9')
		return 0;
	v = strtol(s, &end, 10);
	return *end || v > 1000000000 ? 0 : (int)v;
}

/* A question, or a row, that the definition does not have (any more): written
 * again as it stood, rows with what is in them. False when it is no answer. */
static bool
keep_unknown(struct arena *a, struct buf *b, const xmlNode *e, bool inside)
{
	int id = number_in(e, "id");

	if (!has_elements(e) && !id) {
		const char *text = text_of(a, e);

		if (!text)
			return false;
		add_element(b, name_of(e), *text ? text : NULL,
			attribute(e, "typed"));
		return true;
	}
	if (inside)
		return false;
	buf_printf(b, "<%s", name_of(e));
	if (id)
		buf_printf(b, " id=\"%d\"", id);
	buf_puts(b, ">");
	for (const xmlNode *n = e->children; n; n = n->next)
		if (n->type == XML_ELEMENT_NODE && !keep_unknown(a, b, n, true))
			return false;
	buf_printf(b, "</%s>", name_of(e));
	return true;
}

/* By name. Documents have the questions in the order of the definition, so that
 * the next one is not far from *at. */
static const struct field *
field_near(const struct permit *p, const struct repeat *r, const char *name,
	size_t *at)
{
	for (size_t i = *at; i < p->nfields; i++)
		if (p->fields[i]->repeat == r &&
		    !strcmp(p->fields[i]->name, name)) {
			*at = i + 1;
			return p->fields[i];
		}
	return permit_field(p, r, name);
}

/* Into its slot; false when that is taken, or when e is no simple answer. What
 * libxml2 has read is clean, and its document is there as long as the answers. */
static bool
take(struct answers *an, const struct field *f, int row, const xmlNode *e)
{
	struct slot *s = answers_slot(an, f, row);
	const char *typed = attribute(e, "typed");
	const char *text;

	if (s->stored || s->typed || has_elements(e) || number_in(e, "id"))
		return false;
	text = text_of(an->arena, e);
	if (!text)
		return false;
	if (*text)
		answers_put(an, s, text, NULL);
	else
		answers_put(an, s, NULL, typed);
	return true;
}

static bool
take_row(struct answers *an, const struct repeat *r, const xmlNode *e)
{
	int id = number_in(e, "id"), row;
	size_t at = r->nfields ? (size_t)r->fields[0]->index : 0;
	struct buf b;

	if (!id || answers_row_of(an, r, id) >= 0 ||
	    answers_rows(an, r) >= ROWS_MOST)
		return false;
	row = answers_row_new(an, r, id);
	if (id > an->last_id)
		an->last_id = id;
	buf_init(&b, an->arena, DOCUMENT_MOST);
	for (const xmlNode *n = e->children; n; n = n->next) {
		const struct field *f;

		if (n->type != XML_ELEMENT_NODE)
			continue;
		f = field_near(an->permit, r, name_of(n), &at);
		if (f && take(an, f, row, n))
			continue;
		if (!keep_unknown(an->arena, &b, n, true))
			return false;
	}
	an->rows[r->index].list[row].unknown = b.data;
	an->rows[r->index].list[row].kept = true;
	return true;
}

/* Of a repeat that is no more nobody can bring it back. */
static bool
take_dropped(struct answers *an, const xmlNode *e)
{
	const char *of = attribute(e, "of");
	const struct repeat *r = of ? permit_repeat(an->permit, of) : NULL;

	if (!r)
		return true;
	if (!take_row(an, r, e))
		return false;
	answers_drop_as(an, r, answers_rows(an, r) - 1);
	return true;
}

/* A digest in hexadecimal; NULL when there is none. */
static const char *
version_of(struct arena *a, const xmlNode *root)
{
	const char *s = attribute(root, "version");

	return s && *s && !s[strspn(s, "0123456789abcdef")] ?
		arena_strdup(a, s) : NULL;
}

/* No question has both attributes. */
static bool
take_gone(struct answers *an, const xmlNode *e)
{
	const char *name = attribute(e, "name"), *label = attribute(e, "label");
	const char *text = strcmp(name_of(e), "gone") || !name || !label ? NULL :
		text_of(an->arena, e);

	if (!text)
		return false;
	answers_put_gone(an, name, label, text);
	return true;
}

static bool
take_all(struct answers *an, const xmlNode *root)
{
	struct buf b;
	size_t at = 0;
	const char *pages;

	if (!root || strcmp(name_of(root), "answers") || root->ns)
		return false;
	an->last_id = number_in(root, "last");
	pages = attribute(root, "pages");
	an->pages = pages ? pages : "";
	an->version = version_of(an->arena, root);
	buf_init(&b, an->arena, DOCUMENT_MOST);
	for (const xmlNode *n = root->children; n; n = n->next) {
		const struct field *f;
		const struct repeat *r;

		if (n->type != XML_ELEMENT_NODE || take_gone(an, n))
			continue;
		if (!strcmp(name_of(n), "_dropped")) {
			if (!take_dropped(an, n))
				return false;
			continue;
		}
		f = field_near(an->permit, NULL, name_of(n), &at);
		r = f ? NULL : permit_repeat(an->permit, name_of(n));
		if (f && take(an, f, -1, n))
			continue;
		if (r && number_in(n, "id")) {
			if (!take_row(an, r, n))
				return false;
			continue;
		}
		if (!keep_unknown(an->arena, &b, n, false))
			return false;
	}
	an->unknown = b.data;
	an->last_kept = an->last_id;
	return true;
}

static void
free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static void
free_context(void *ctxt)
{
	xmlFreeParserCtxt(ctxt);
}

/* @UNSAFE: raw bytes, though they come from our own database. */
enum lk_err
answers_parse(struct ctx *c, const struct permit *p, const char *xml,
	struct answers **answers)
{
	xmlParserCtxt *ctxt;
	struct answers *an;
	size_t len = strlen(xml);
	xmlDoc *doc;

	if (len > DOCUMENT_MOST)
		return fail(c, LK_EFAULT, "answers: %zu bytes", len);
	ctxt = xmlNewParserCtxt();
	if (!ctxt)
		return fail(c, LK_EFAULT, "answers: no parser");
	arena_defer(c->arena, free_context, ctxt);
	doc = xmlCtxtReadMemory(ctxt, xml, (int)len, NULL, NULL,
		XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT |
		XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (!doc)
		return fail(c, LK_EFAULT, "answers: not well-formed");
	arena_defer(c->arena, free_doc, doc);
	if (doc->intSubset || doc->extSubset)
		return fail(c, LK_EFAULT, "answers: has a document type");
	an = answers_new(c->arena, p);
	if (!take_all(an, xmlDocGetRootElement(doc)))
		return fail(c, LK_EFAULT, "answers: not of this kind");
	*answers = an;
	return LK_OK;
}
