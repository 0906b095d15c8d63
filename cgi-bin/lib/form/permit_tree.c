#include <libxml/parser.h>
#include "base/text.h"
#include "form/permit_read.h"

static void
free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static void
free_ctxt(void *ctxt)
{
	xmlFreeParserCtxt(ctxt);
}

/* Nothing outside the live folder is ever read, whatever a file asks for. */
static xmlParserInputPtr
no_entity(const char *url, const char *id, xmlParserCtxtPtr ctxt)
{
	(void)url;
	(void)id;
	(void)ctxt;
	return NULL;
}

/* What libxml2 found and our own reading did not; no word of it is for clerks. */
static void
tell_broken(struct reader *r, const char *file, xmlParserCtxtPtr ctxt)
{
	const xmlError *e = xmlCtxtGetLastError(ctxt);
	struct where w = { file, e && e->line > 0 ? e->line : 1 };

	if (e && e->code == XML_ERR_INVALID_CHAR)
		mistake(r->m, w, "ada huruf yang tidak boleh di dalam XML; hapus dan "
			"ketik lagi");
	else
		mistake(r->m, w, "susunan XML rusak di sini; periksa tanda < > & dan "
			"tanda kutip di baris ini dan baris sebelumnya");
}

static xmlDocPtr
parse(struct reader *r, const char *file, const char *data, size_t len)
{
	xmlParserCtxtPtr ctxt;
	xmlDocPtr doc;

	xmlSetExternalEntityLoader(no_entity);
	ctxt = xmlNewParserCtxt();
	if (!ctxt)
		abort();	/* out of memory */
	arena_defer(r->scratch, free_ctxt, ctxt);
	doc = xmlCtxtReadMemory(ctxt, data, (int)len, NULL, "UTF-8",
		XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR |
		XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
	if (doc)
		arena_defer(r->scratch, free_doc, doc);
	if (!doc || !ctxt->wellFormed) {
		tell_broken(r, file, ctxt);
		return NULL;
	}
	if (doc->intSubset || doc->extSubset) {
		mistake(r->m, (struct where){ file, 1 }, "DOCTYPE dan ENTITY tidak "
			"boleh dipakai; hapus");
		return NULL;
	}
	return doc;
}

struct node *
node_new(struct reader *r, struct where w, const char *name)
{
	struct node *n = arena_alloc(r->scratch, sizeof(*n));

	n->where = w;
	n->name = name;
	return n;
}

void
node_append(struct node *parent, struct node *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

static int
attr_line(const struct mark *m, const char *name, int line)
{
	for (size_t i = 0; m && i < m->nattrs; i++)
		if (strlen(name) == (size_t)m->attrs[i].len &&
		    !memcmp(name, m->attrs[i].name, (size_t)m->attrs[i].len))
			return m->attrs[i].line;
	return line;
}

static const char *
attr_value(struct arena *a, const xmlAttr *at)
{
	/* Without a DTD a value is one text node, or none. */
	const xmlNode *t = at->children;

	return t && t->content ? arena_strdup(a, (const char *)t->content) : "";
}

static void
take_attrs(struct reader *r, struct node *n, const xmlNode *x,
	const struct mark *m)
{
	size_t i = 0;

	for (const xmlAttr *at = x->properties; at; at = at->next)
		n->nattrs++;
	n->attrs = arena_array(r->scratch, n->nattrs + 1, sizeof(*n->attrs));
	for (const xmlAttr *at = x->properties; at; at = at->next, i++) {
		struct attr *to = &n->attrs[i];

		to->name = at->ns && at->ns->prefix ?
			arena_printf(r->scratch, "%s:%s",
				(const char *)at->ns->prefix,
				(const char *)at->name) :
			arena_strdup(r->scratch, (const char *)at->name);
		to->value = attr_value(r->scratch, at);
		to->line = attr_line(m, to->name, n->where.line);
		if (text_has_controls(to->value))
			mistake(r->m, (struct where){ n->where.file, to->line },
				"atribut \"%s\" memuat huruf kendali tersembunyi; "
				"hapus dan ketik lagi", to->name);
	}
}

static bool
is_text(const xmlNode *x)
{
	return (x->type == XML_TEXT_NODE || x->type == XML_CDATA_SECTION_NODE) &&
		x->content;
}

/* Texts under one element are joined; a comment may stand between them. White
 * space alone is none. */
static void
take_text(struct reader *r, struct node *n, const xmlNode *x, const struct mark *m)
{
	size_t len = 0;
	char *s, *p;

	for (const xmlNode *c = x->children; c; c = c->next)
		if (is_text(c))
			len += strlen((const char *)c->content);
	s = p = arena_alloc(r->scratch, len + 1);
	for (const xmlNode *c = x->children; c; c = c->next)
		if (is_text(c)) {
			len = strlen((const char *)c->content);
			memcpy(p, c->content, len);
			p += len;
		}
	if (!s[strspn(s, " \t\r\n")]) {
		n->text = "";
		return;
	}
	n->text = s;
	n->text_line = m && m->text_line ? m->text_line : n->where.line;
	if (text_has_controls(s))
		mistake(r->m, (struct where){ n->where.file, n->text_line },
			"teks di <%s> memuat huruf kendali tersembunyi; hapus dan "
			"ketik lagi", n->name);
}

struct growing {
	struct reader *r;
	const char *file;
	const struct marks *marks;
	size_t next;			/* mark of the next start tag */
};

static struct node *
grow(struct growing *g, const xmlNode *x, struct node *parent, int depth)
{
	const struct mark *m = g->next < g->marks->n ?
		&g->marks->list[g->next] : NULL;
	const char *ns = x->ns ? (const char *)x->ns->href : "";
	struct where w = { g->file, m ? m->line : (int)xmlGetLineNo((xmlNodePtr)x) };
	struct node *n = node_new(g->r, w,
		arena_strdup(g->r->scratch, (const char *)x->name));

	g->next++;
	n->include = !strcmp(ns, INCLUDE_NS) && !strcmp(n->name, "include");
	n->foreign = strcmp(ns, PERMIT_NS) != 0 && !n->include;
	if (x->ns && x->ns->prefix && (n->foreign || n->include))
		n->name = arena_printf(g->r->scratch, "%s:%s",
			(const char *)x->ns->prefix, n->name);
	take_attrs(g->r, n, x, m);
	take_text(g->r, n, x, m);
	if (parent)
		node_append(parent, n);
	for (const xmlNode *c = x->children; c; c = c->next) {
		if (c->type != XML_ELEMENT_NODE)
			continue;
		if (depth < DEPTH_MOST) {
			grow(g, c, n, depth + 1);
		} else if (!n->failed) {
			/* The marks are out of step from here on. */
			g->next = g->marks->n;
			n->failed = true;
			mistake(g->r->m, n->where, "<%s>: elemen-elemen bersarang "
				"terlalu dalam di sini", n->name);
		}
	}
	return n;
}

struct node *
permit_tree(struct reader *r, const char *file, char *data, size_t len)
{
	struct marks marks = { 0 };
	struct growing g = { .r = r, .file = file, .marks = &marks };
	const char *text = permit_bytes(r, file, data, len) ?
		permit_scan(r, file, data, &marks) : NULL;
	xmlDocPtr doc;

	if (!text)
		return NULL;
	doc = parse(r, file, text, text == data ? len : strlen(text));
	if (!doc || !xmlDocGetRootElement(doc))
		return NULL;
	return grow(&g, xmlDocGetRootElement(doc), NULL, 0);
}

const struct attr *
node_attr(const struct node *n, const char *attr)
{
	for (size_t i = 0; i < n->nattrs; i++)
		if (!strcmp(n->attrs[i].name, attr))
			return &n->attrs[i];
	return NULL;
}

const char *
node_get(const struct node *n, const char *attr)
{
	const struct attr *a = node_attr(n, attr);

	return a ? a->value : NULL;
}

struct where
node_at(const struct node *n, const char *attr)
{
	const struct attr *a = node_attr(n, attr);

	return (struct where){ n->where.file, a ? a->line : n->where.line };
}

struct node *
node_child(const struct node *n, const char *child)
{
	struct node *c = n->first;

	while (c && (!c->is || strcmp(c->name, child)))
		c = c->next;
	return c;
}

size_t
node_count(const struct node *n, const char *child)
{
	size_t count = 0;

	for (const struct node *c = n->first; c; c = c->next)
		count += c->is && !strcmp(c->name, child);
	return count;
}
