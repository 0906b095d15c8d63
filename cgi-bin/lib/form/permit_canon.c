#include "base/secret.h"
#include "form/permit_table.h"

/*
 * Canonical XML 1.0 without comments, of the tree as it is after parts and
 * tables were brought in. The tree has one namespace, one language attribute
 * and no white space between elements, which leaves little of the standard;
 * a test compares it with libxml2's own.
 */
static void
escaped(struct buf *b, const char *s, bool attr)
{
	for (; *s; s++) {
		switch (*s) {
		case '&': buf_puts(b, "&amp;"); break;
		case '<': buf_puts(b, "&lt;"); break;
		case '\r': buf_puts(b, "&#xD;"); break;
		default:
			if (!attr && *s == '>')
				buf_puts(b, "&gt;");
			else if (attr && *s == '"')
				buf_puts(b, "&quot;");
			else if (attr && *s == '\t')
				buf_puts(b, "&#x9;");
			else if (attr && *s == '\n')
				buf_puts(b, "&#xA;");
			else
				buf_putc(b, *s);
		}
	}
}

static int
by_name(const void *x, const void *y)
{
	const struct attr *a = x, *b = y;
	bool pa = strchr(a->name, ':') != NULL, pb = strchr(b->name, ':') != NULL;

	/* Those of a namespace stand after those of none. */
	return pa != pb ? pa - pb : strcmp(a->name, b->name);
}

/* Where a list's choices came from is no longer part of it. */
static bool
is_origin(const struct node *n, const char *attr)
{
	return n->is->id == EL_LIST && strcmp(attr, "id") != 0;
}

static void
element(struct buf *b, struct node *n)
{
	buf_printf(b, "<%s", n->name);
	if (n->is->id == EL_PERMIT)
		buf_puts(b, " xmlns=\"" PERMIT_NS "\"");
	if (n->nattrs)
		qsort(n->attrs, n->nattrs, sizeof(*n->attrs), by_name);
	for (size_t i = 0; i < n->nattrs; i++) {
		if (is_origin(n, n->attrs[i].name))
			continue;
		buf_printf(b, " %s=\"", n->attrs[i].name);
		escaped(b, n->attrs[i].value, true);
		buf_putc(b, '"');
	}
	buf_putc(b, '>');
	if (n->is->text)
		escaped(b, n->text, false);
	for (struct node *c = n->first; c; c = c->next)
		element(b, c);
	buf_printf(b, "</%s>", n->name);
}

bool
permit_canon(struct reader *r)
{
	struct buf b;

	buf_init(&b, r->scratch, BODY_MOST);
	element(&b, r->root);
	if (buf_full(&b))
		return false;
	r->p->body = arena_memdup(r->keep, b.data, b.len + 1);
	r->p->body_len = b.len;
	secret_digest(b.data, b.len, r->p->sha256);
	return true;
}
