/*
 * Lists that come from a table, as spreadsheets write it (RFC 4180): each row
 * becomes an <item> of the tree, so that the canonical form holds the choices
 * themselves and not the name of a file that may change.
 */
#include "base/csv.h"
#include "base/text.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

struct table {
	struct reader *r;
	const char *file;
	struct csv csv;
	bool failed;
};

/* The next row that is not empty; false at the end, after a mistake too. */
static bool
row(struct table *t)
{
	static const char *const words[] = {
		[CSV_OPEN] = "tanda kutip yang dibuka di sini belum ditutup",
		[CSV_AFTER] = "sesudah tanda kutip penutup harus ada koma; tanda "
			"kutip di dalam teks ditulis dua kali (\"\")",
	};
	bool more = !t->failed && csv_row(&t->csv);

	if (t->csv.fault && !t->failed) {
		mistake(t->r->m, (struct where){ t->file, t->csv.fault_line }, "%s",
			words[t->csv.fault]);
		t->failed = true;
	}
	return more;
}

/* The place of a column, by its name in the first row; -1 after a mistake. */
static int
column(struct table *head, const struct node *list, const char *attr,
	const char *name)
{
	struct guess g;
	struct buf b;

	if (csv_column(&head->csv, name) >= 0)
		return csv_column(&head->csv, name);
	guess_begin(&g, name);
	buf_init(&b, head->r->scratch, 4000);
	for (size_t i = 0; i < head->csv.n; i++) {
		guess_word(&g, head->csv.cells[i]);
		buf_printf(&b, "%s%s", i ? ", " : "",
			utf8_clip(head->r->scratch, head->csv.cells[i], 40));
	}
	mistake(head->r->m, node_at(list, attr), "%s: kolom \"%s\" (%s) tidak ada di "
		"%s; kolomnya: %s%s", place_of(head->r->scratch, list), name, attr,
		head->file, b.data, guess_end(head->r->scratch, &g));
	return -1;
}

struct columns {
	int value, label, parent, where;
	const char *wanted;		/* of column where */
};

static bool
find_columns(struct table *head, const struct node *n, bool tabs,
	struct columns *c)
{
	const char *parent = node_get(n, "parent-column");
	const char *where = node_get(n, "where"), *eq;

	*c = (struct columns){ -1, -1, -1, -1, NULL };
	if (head->csv.n == 1 && (tabs || strchr(head->csv.cells[0], ';'))) {
		mistake(head->r->m, (struct where){ head->file, 1 }, "kolom dipisah "
			"dengan %s; simpan lagi sebagai CSV dengan pemisah koma",
			tabs ? "tab" : "titik koma");
		return false;
	}
	c->value = column(head, n, "value", node_get(n, "value"));
	c->label = column(head, n, "label", node_get(n, "label"));
	if (parent)
		c->parent = column(head, n, "parent-column", parent);
	if (where) {
		eq = strchr(where, '=');
		c->wanted = eq + 1;
		c->where = column(head, n, "where", arena_strndup(
			head->r->scratch, where, (size_t)(eq - where)));
	}
	return c->value >= 0 && c->label >= 0 && (!parent || c->parent >= 0) &&
		(!where || c->where >= 0);
}

static void
set_attr(struct node *n, const char *name, const char *value)
{
	n->attrs[n->nattrs++] = (struct attr){ name, value, n->where.line };
}

static void
add_item(struct table *t, struct node *list, const struct columns *c)
{
	struct reader *r = t->r;
	struct where w = { t->file, t->csv.row_line };
	const char *value = t->csv.cells[c->value], *label = t->csv.cells[c->label];
	struct node *item = node_new(r, w, "item");
	const char *right;

	if (!shape_fits(SHAPE_CODE, value, &right)) {
		mistake(r->m, w, "kolom \"%s\" kosong atau tidak dapat menjadi nilai "
			"pilihan di baris ini", node_get(list, "value"));
		return;
	}
	if (!text_visible(label)) {
		mistake(r->m, w, "kolom \"%s\" kosong di baris ini",
			node_get(list, "label"));
		return;
	}
	item->is = &elements[EL_ITEM];
	item->attrs = arena_array(r->scratch, 2, sizeof(*item->attrs));
	if (c->parent >= 0 && *t->csv.cells[c->parent])
		set_attr(item, "parent", t->csv.cells[c->parent]);
	set_attr(item, "value", value);
	item->text = label;
	node_append(list, item);
}

/* Each row that "where" lets through; how many those are. */
static size_t
take_rows(struct table *t, struct node *list, const struct columns *c)
{
	size_t columns = t->csv.n, items = 0;

	while (row(t)) {
		if (t->csv.n != columns) {
			mistake(t->r->m, (struct where){ t->file, t->csv.row_line },
				"baris ini punya %zu kolom, seharusnya %zu; teks yang "
				"memuat koma ditulis di antara tanda kutip", t->csv.n,
				columns);
			continue;
		}
		if (c->where >= 0 && strcmp(t->csv.cells[c->where], c->wanted))
			continue;
		if (items++ == ITEMS_MOST) {
			mistake(t->r->m, node_at(list, "source"), "%s: lebih dari %d "
				"pilihan", place_of(t->r->scratch, list), ITEMS_MOST);
			break;
		}
		add_item(t, list, c);
	}
	return items;
}

/* Rows come before the items written by hand: "Lainnya" stays the last. */
static void
add_rows(struct table *t, struct node *list)
{
	struct node *by_hand = list->first, *next;
	/* Cells lose their tabs. */
	bool tabs = memchr(t->csv.p, '\t', strcspn(t->csv.p, "\r\n")) != NULL;
	struct columns c;
	size_t errors, items;

	if (!row(t)) {
		if (!t->failed)
			mistake(t->r->m, node_at(list, "source"), "%s: %s kosong",
				place_of(t->r->scratch, list), t->file);
		t->failed = true;
		return;
	}
	if (!find_columns(t, list, tabs, &c)) {
		t->failed = true;
		return;
	}
	list->first = list->last = NULL;
	errors = t->r->m->errors;
	items = take_rows(t, list, &c);
	if (items == 0 && t->r->m->errors == errors && !by_hand)
		mistake(t->r->m, node_at(list, c.wanted ? "where" : "source"),
			"%s: tidak ada satu pilihan pun di %s%s%s",
			place_of(t->r->scratch, list), t->file,
			c.wanted ? " dengan " : "",
			c.wanted ? node_get(list, "where") : "");
	list->failed |= items == 0;
	for (; by_hand; by_hand = next) {
		next = by_hand->next;
		node_append(list, by_hand);
	}
}

static void
read_table(struct reader *r, struct node *list)
{
	const char *source = node_get(list, "source");
	struct where w = node_at(list, "source");
	struct table t = { .r = r };
	size_t errors = r->m->errors, len;
	char *data;

	/* Tables lie in lists/; a path says so itself. */
	t.file = permit_keep(r, strchr(source, '/') ? source :
		arena_printf(r->scratch, "lists/%s", source));
	if (!permit_file(r, t.file, w, &data, &len) ||
	    !permit_bytes(r, t.file, data, len)) {
		list->failed = true;
		return;
	}
	csv_begin(&t.csv, r->scratch, data);
	add_rows(&t, list);
	list->failed |= t.failed || r->m->errors != errors;
}

static void
table_attrs(struct reader *r, struct node *list)
{
	static const char *const attrs[] = { "value", "label", "where",
		"parent-column" };
	bool source = node_attr(list, "source") != NULL;

	for (size_t i = 0; i < COUNT(attrs); i++) {
		bool there = node_attr(list, attrs[i]) != NULL;

		if (there && !source)
			mistake(r->m, node_at(list, attrs[i]), "%s: \"%s\" hanya "
				"berlaku bersama source=\"….csv\"",
				place_of(r->scratch, list), attrs[i]);
		else if (!there && source && i < 2) {
			mistake(r->m, list->where, "%s: tulis %s=\"…\", nama kolom %s "
				"di dalam tabelnya", place_of(r->scratch, list),
				attrs[i], i ? "teks pilihan" : "nilai pilihan");
			list->failed = true;
		}
	}
}

void
permit_tables(struct reader *r)
{
	for (struct node *n = r->root->first; n; n = n->next) {
		if (!n->is || n->is->id != EL_LIST)
			continue;
		table_attrs(r, n);
		if (node_attr(n, "source") && !n->failed)
			read_table(r, n);
		if (n->failed)
			r->blind = true;
	}
}
