#include "base/text.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static const char *
href_mistake(const char *href)
{
	const char *right;

	if (!*href)
		return "href kosong; tulis nama berkasnya, misalnya "
			"\"bagian/pemohon.xml\"";
	if (strstr(href, "://"))
		return "alamat internet tidak boleh; salin berkasnya ke folder "
			"formulir";
	if (*href == '/' || strstr(href, ".."))
		return "berkas harus di dalam folder formulir, misalnya "
			"\"bagian/pemohon.xml\"";
	return shape_fits(SHAPE_PATH, href, &right) ? NULL :
		"nama berkas ini tidak boleh; tulis seperti \"bagian/pemohon.xml\"";
}

/* Only href: what else XInclude knows would read other things than parts. */
static const char *
href_of(struct reader *r, const struct node *inc)
{
	const char *href = node_get(inc, "href"), *wrong;
	bool ok = true;

	for (size_t i = 0; i < inc->nattrs; i++)
		if (strcmp(inc->attrs[i].name, "href")) {
			mistake(r->m, node_at(inc, inc->attrs[i].name), "xi:include: "
				"atribut \"%s\" tidak boleh dipakai; hapus",
				inc->attrs[i].name);
			ok = false;
		}
	if (inc->first || *inc->text) {
		mistake(r->m, inc->first ? inc->first->where : inc->where,
			"xi:include harus kosong; hapus isinya");
		ok = false;
	}
	if (!href) {
		mistake(r->m, inc->where, "xi:include: atribut \"href\" belum "
			"ditulis, misalnya href=\"bagian/pemohon.xml\"");
		return NULL;
	}
	wrong = href_mistake(href);
	if (wrong) {
		mistake(r->m, node_at(inc, "href"), "xi:include href=\"%s\": %s",
			utf8_clip(r->scratch, href, 80), wrong);
		return NULL;
	}
	return ok ? href : NULL;
}

/* The bytes and the tree of a part. */
static struct node *
load(struct reader *r, const char *href, struct where w)
{
	const char *file = permit_keep(r, href);
	char *data;
	size_t len;

	for (int i = 0; i < r->nparts; i++)
		if (!strcmp(r->parts[i].file, file)) {
			mistake(r->m, w, "xi:include href=\"%s\" sudah ada di baris "
				"%d; hapus salah satu", file, r->parts[i].line);
			return NULL;
		}
	if (r->nparts == PARTS_MOST) {
		mistake(r->m, w, "xi:include: terlalu banyak bagian, paling banyak "
			"%d", PARTS_MOST);
		return NULL;
	}
	r->parts[r->nparts++] = (struct where){ file, w.line };
	if (!permit_file(r, file, w, &data, &len))
		return NULL;
	return permit_tree(r, file, data, len);
}

static void
nested(struct reader *r, const struct node *n)
{
	for (const struct node *c = n->first; c; c = c->next) {
		if (c->include)
			mistake(r->m, c->where, "xi:include di dalam bagian tidak "
				"boleh; sisipkan \"%s\" langsung dari formulirnya",
				node_get(c, "href") ? node_get(c, "href") : "?");
		else
			nested(r, c);
	}
}

/* The namespace is what makes a file one of ours. */
static bool
ours(struct reader *r, const struct node *root)
{
	if (!root->foreign)
		return true;
	mistake(r->m, root->where, "<%s>: tulis xmlns=\"" PERMIT_NS "\" di tag ini, "
		"agar dikenal sebagai bagian formulir Loket", root->name);
	return false;
}

/* Put a part's pages or lists where its include stands. */
struct place {
	struct reader *r;
	struct node *parent;		/* <permit> or <form> */
	struct node **tail;		/* where the next child goes */
};

static void
put(struct place *p, struct node *n)
{
	n->parent = p->parent;
	*p->tail = n;
	p->tail = &n->next;
}

/* A list that comes with the pages that use it belongs to the permit. */
static void
put_list(struct reader *r, struct node *n)
{
	n->parent = r->root;
	n->next = r->root->first;
	r->root->first = n;
	if (!r->root->last)
		r->root->last = n;
}

static void
put_part(struct place *p, struct node *n, const char *href)
{
	bool in_form = p->parent != p->r->root;

	if (!strcmp(n->name, "list") && in_form)
		put_list(p->r, n);
	else if (!strcmp(n->name, in_form ? "page" : "list"))
		put(p, n);
	else if (!strcmp(n->name, "page"))
		mistake(p->r->m, n->where, "bagian \"%s\" berisi halaman; sisipkan di "
			"dalam <form>", href);
	else
		mistake(p->r->m, n->where, "<%s> tidak boleh di dalam bagian; hanya "
			"<page> dan <list>", n->name);
	/* What is left out would be told as unknown where it is used. */
	p->r->blind |= n->parent != p->parent && n->parent != p->r->root;
}

static void
include(struct place *p, const struct node *inc)
{
	const char *href = href_of(p->r, inc);
	struct node *root = href ? load(p->r, href, inc->where) : NULL, *next;

	if (!root || !ours(p->r, root)) {
		p->r->blind = true;
		return;
	}
	nested(p->r, root);
	if (!strcmp(root->name, "page") || !strcmp(root->name, "list")) {
		put_part(p, root, href);
		return;
	}
	if (strcmp(root->name, "parts")) {
		p->r->blind = true;
		mistake(p->r->m, root->where, "elemen terluar sebuah bagian harus "
			"<page>, <list> atau <parts>, bukan <%s>", root->name);
		return;
	}
	if (root->nattrs)
		mistake(p->r->m, root->where, "<parts>: atribut \"%s\" tidak dikenal; "
			"hapus", root->attrs[0].name);
	if (*root->text)
		mistake(p->r->m, (struct where){ root->where.file,
			root->text_line }, "ada teks langsung di dalam <parts>; hapus");
	for (struct node *c = root->first; c; c = next) {
		next = c->next;
		if (!c->include)
			put_part(p, c, href);
	}
}

static void
within(struct reader *r, struct node *parent)
{
	struct place p = { r, parent, &parent->first };
	struct node *c = parent->first, *next;

	parent->first = NULL;
	for (; c; c = next) {
		next = c->next;
		if (c->include)
			include(&p, c);
		else
			put(&p, c);
	}
	*p.tail = NULL;
	parent->last = NULL;
	for (c = parent->first; c; c = c->next)
		parent->last = c;
}

void
permit_parts(struct reader *r)
{
	within(r, r->root);
	for (struct node *c = r->root->first; c; c = c->next)
		if (!c->foreign && !strcmp(c->name, "form"))
			within(r, c);
	/* Lists of parts may have come before the first child. */
	for (struct node *c = r->root->first; c; c = c->next)
		r->root->last = c;
}
