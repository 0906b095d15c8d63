/* Rules of single questions: what goes with which type. */
#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static bool
typed(const struct field *f, const char *names)
{
	return words_have(names, f->type->name);
}

/* Attributes that mean nothing for a type. Those that a clerk relies on are
 * mistakes; those that only do nothing are odd. */
static const struct {
	const char *attr, *types;
	bool mistake;
} fitting[] = {
	{ "list", "select multiselect", true },
	{ "parent", "select multiselect", true },
	{ "accept", "file", true }, { "max-files", "file", true },
	{ "max-size", "file", true }, { "original", "file", true },
	{ "later", "file", true },
	{ "min-length", "text textarea", false },
	{ "max-length", "text textarea", false },
	{ "pattern", "text textarea", false },
	{ "min", "integer decimal money date time month", false },
	{ "max", "integer decimal money date time month", false },
};

/* Attributes that do nothing for these types. */
static const struct { const char *attr, *types; } idle[] = {
	{ "required", "note" }, { "calculate", "note" },
	{ "constraint", "note file" }, { "default", "note file declaration" },
	{ "sensitive", "note" }, { "index", "note file" },
	{ "unit", "textarea money date time month select multiselect yesno "
		"declaration nik kk npwp nib phone email file note" },
};

static void
idle_attrs(struct reader *r, const struct field *f, const struct node *n)
{
	for (size_t i = 0; i < COUNT(idle); i++)
		if (node_attr(n, idle[i].attr) && typed(f, idle[i].types))
			mistake_odd(r->m, node_at(n, idle[i].attr), "%s: \"%s\" "
				"tidak berpengaruh untuk type=\"%s\"; hapus",
				place_of(r->scratch, n), idle[i].attr,
				f->type->name);
}

static void
fitting_attrs(struct reader *r, const struct field *f, const struct node *n)
{
	if (!node_get(n, "type"))
		return;
	for (size_t i = 0; i < COUNT(fitting); i++) {
		void (*tell)(struct mistakes *, struct where, const char *, ...) =
			fitting[i].mistake ? mistake : mistake_odd;

		if (node_attr(n, fitting[i].attr) && !typed(f, fitting[i].types))
			tell(r->m, node_at(n, fitting[i].attr), "%s: \"%s\" hanya "
				"berlaku untuk type %s, bukan \"%s\"",
				place_of(r->scratch, n), fitting[i].attr,
				words_or(r->scratch, fitting[i].types),
				f->type->name);
	}
}

static void
label(struct reader *r, const struct field *f, const struct node *n)
{
	if (!f->label.id && !node_child(n, "label"))
		mistake(r->m, n->where, "%s: belum punya label; tulis label=\"…\" atau "
			"<label>", place_of(r->scratch, n));
}

static void
its_list(struct reader *r, struct field *f, const struct node *n)
{
	const char *id = node_get(n, "list");
	struct guess g;

	if (!typed(f, "select multiselect"))
		return;
	if (!id) {
		mistake(r->m, n->where, "%s: type=\"%s\" perlu list=\"…\", id dari sebuah "
			"<list>", place_of(r->scratch, n), f->type->name);
		permit_doubt(r, n);
	} else if (!f->list && !r->blind) {
		guess_begin(&g, id);
		for (size_t i = 0; i < r->p->nlists; i++)
			guess_word(&g, r->p->lists[i]->id);
		mistake(r->m, node_at(n, "list"), "%s: daftar \"%s\" tidak ada%s",
			place_of(r->scratch, n), id, guess_end(r->scratch, &g));
		f->list = *g.best ? permit_list(r->p, g.best) : NULL;
		if (!f->list)
			permit_doubt(r, n);
	}
	for (size_t i = 0; f->list && typed(f, "multiselect") && i < f->list->n; i++)
		if (strchr(f->list->items[i].value, ' ')) {
			mistake(r->m, node_at(n, "list"), "%s: nilai pilihan \"%s\" "
				"memuat spasi, padahal jawaban ganda dipisah dengan "
				"spasi; ganti dengan tanda hubung",
				place_of(r->scratch, n), f->list->items[i].value);
			break;
		}
}

/* Whether the choices come from a table. */
static bool
is_table(const struct reader *r, const struct list *l)
{
	for (size_t i = 0; i < r->p->nlists; i++)
		if (r->p->lists[i] == l)
			return node_get(r->list_nodes[i], "source") != NULL;
	return false;
}

/* The choices that no answer to the parent would ever show; one without a
 * parent is there for every answer. A table may well hold more than is asked
 * for here, but a parent that was typed is meant to be one. */
static void
orphans(struct reader *r, const struct field *f, const struct node *n)
{
	const struct list *up = f->parent->list;

	for (size_t i = 0; up && i < f->list->n; i++) {
		const struct item *it = &f->list->items[i];

		if (!it->parent || list_item(up, it->parent))
			continue;
		(is_table(r, f->list) ? mistake_odd : mistake)(r->m,
			node_at(n, "parent"), "%s: pilihan \"%s\" di daftar \"%s\" "
			"ber-parent \"%s\", yang bukan nilai daftar \"%s\", jadi "
			"tidak pernah tampil", place_of(r->scratch, n), it->value,
			f->list->id, it->parent, up->id);
		return;
	}
}

static bool
goes_round(const struct field *f)
{
	const struct field *up = f->parent;

	for (size_t i = 0; up && i < FIELDS_MOST; i++, up = up->parent)
		if (up == f)
			return true;
	return false;
}

static void
its_parent(struct reader *r, const struct field *f, const struct node *n)
{
	const char *name = node_get(n, "parent");
	struct where w = node_at(n, "parent");
	const char *place = place_of(r->scratch, n);
	struct guess g;

	if (!name || r->blind || !typed(f, "select multiselect"))
		return;
	if (!f->parent) {
		guess_begin(&g, name);
		for (size_t i = 0; i < r->p->nfields; i++)
			guess_word(&g, r->p->fields[i]->name);
		mistake(r->m, w, "%s: parent=\"%s\" bukan nama pertanyaan%s", place,
			name, guess_end(r->scratch, &g));
	} else if (goes_round(f)) {
		mistake(r->m, w, "%s: parent=\"%s\" melingkar", place, name);
	} else if (!typed(f->parent, "select")) {
		mistake(r->m, w, "%s: parent=\"%s\" harus pertanyaan type=\"select\"",
			place, name);
	} else if (f->list && !f->list->has_parents) {
		mistake(r->m, w, "%s: pilihan di daftar \"%s\" tidak punya parent; tulis "
			"parent di <item>, atau parent-column di <list>", place,
			f->list->id);
	} else if (f->list) {
		orphans(r, f, n);
	}
}

static void
lengths(struct reader *r, const struct field *f, const struct node *n)
{
	if (!f->max_length || f->min_length <= f->max_length)
		return;
	mistake(r->m, node_at(n, "min-length"), "%s: min-length=\"%d\" lebih besar "
		"daripada max-length=\"%d\"", place_of(r->scratch, n), f->min_length,
		f->max_length);
	permit_doubt(r, n);
}

static bool
plain_number(const char *s, double *v)
{
	const char *right;

	if (!s || !shape_fits(SHAPE_DECIMAL, s, &right))
		return false;
	*v = strtod(s, NULL);
	return true;
}

static void
limits(struct reader *r, const struct node *n)
{
	double min, max;

	if (plain_number(node_get(n, "min"), &min) &&
	    plain_number(node_get(n, "max"), &max) && min > max) {
		mistake(r->m, node_at(n, "min"), "%s: min=\"%s\" lebih besar daripada "
			"max=\"%s\"", place_of(r->scratch, n), node_get(n, "min"),
			node_get(n, "max"));
		permit_doubt(r, n);
	}
	if (n->is->id == EL_REPEAT && plain_number(node_get(n, "max"), &max) &&
	    (max > REPEAT_MOST || max < 1))
		mistake(r->m, node_at(n, "max"), "%s: max paling sedikit 1 dan paling "
			"banyak %d", place_of(r->scratch, n), REPEAT_MOST);
}

static void
pattern(struct reader *r, const struct field *f, const struct node *n)
{
	const char *wrong = f->pattern ? pattern_error(r->scratch, f->pattern) : NULL;

	if (!wrong)
		return;
	mistake(r->m, node_at(n, "pattern"), "%s: %s", place_of(r->scratch, n),
		wrong);
	/* No answer fits it: what examples show is no mistake of theirs. */
	permit_doubt(r, n);
}

/* "20M" and "20000K" are more than arrives. */
static void
file_size(struct reader *r, const struct node *n)
{
	const char *s = node_get(n, "max-size");
	int64_t kib = s ? strtoll(s, NULL, 10) : 0;

	if (s && strchr(s, 'M'))
		kib *= 1024;
	if (kib > FILE_SIZE_MOST / 1024)
		mistake_odd(r->m, node_at(n, "max-size"), "%s: max-size=\"%s\" "
			"melebihi yang dapat diterima; paling besar %dM, dan itu "
			"yang berlaku", place_of(r->scratch, n), s, FILE_SIZE_MOST >> 20);
}

static void
its_files(struct reader *r, const struct field *f, const struct node *n)
{
	if (!typed(f, "file"))
		return;
	if (f->sample && r->dirfd >= 0 && !permit_file_is(r, f->sample))
		mistake_odd(r->m, node_child(n, "sample")->where, "%s: berkas \"%s\" "
			"belum ada di folder formulir", place_of(r->scratch, n),
			f->sample);
	file_size(r, n);
	if (f->repeat)
		mistake(r->m, node_at(n, "type"), "%s: type=\"file\" di dalam <repeat> "
			"belum didukung; pindahkan keluar", place_of(r->scratch, n));
	if (node_attr(n, "calculate"))
		mistake(r->m, node_at(n, "calculate"), "%s: berkas tidak dapat "
			"dihitung", place_of(r->scratch, n));
}

/* A literal default, as it is stored; numbers are written as in "value". */
static void
its_default(struct reader *r, struct field *f, const struct node *n)
{
	const char *s = node_get(n, "default"), *stored, *right;
	struct problem p = { .code = P_NONE };

	if (!s || *s == '=' || !*s)
		return;
	if (typed(f, "integer decimal money")) {
		if (shape_fits(SHAPE_DECIMAL, s, &right) &&
		    (typed(f, "decimal") || !strchr(s, '.')))
			f->default_literal = permit_keep(r, s);
		else
			mistake(r->m, node_at(n, "default"), "%s: default=\"%s\" bukan "
				"bilangan yang tepat; ungkapan ditulis sesudah \"=\"",
				place_of(r->scratch, n), s);
		return;
	}
	if (!f->type->normalise || (!f->list && typed(f, "select multiselect")))
		return;
	if (f->type->normalise(r->keep, f, s, &stored, &p) == P_NONE)
		f->default_literal = stored;
	else
		mistake(r->m, node_at(n, "default"), "%s: default=\"%s\" bukan jawaban "
			"yang tepat untuk type=\"%s\"%s", place_of(r->scratch, n),
			utf8_clip(r->scratch, s, 40), f->type->name, strchr(s, '(') ?
			"; ungkapan ditulis sesudah \"=\", misalnya "
			"default=\"=today()\"" : "");
}

/* Demanded of everybody, and nobody can give it. */
static void
closed_to_all(struct reader *r, const struct node *n)
{
	const char *readonly = node_get(n, "readonly");
	const char *required = node_get(n, "required");

	if (readonly && !strcmp(readonly, "yes") && required &&
	    !strcmp(required, "yes") && !node_attr(n, "default") &&
	    !node_attr(n, "calculate"))
		mistake(r->m, node_at(n, "readonly"), "%s: wajib dijawab tetapi tidak "
			"dapat diisi (readonly); tulis default=\"…\" atau "
			"calculate=\"…\"", place_of(r->scratch, n));
}

void
permit_field_rules(struct reader *r)
{
	for (size_t i = 0; i < r->p->nfields; i++) {
		struct field *f = (struct field *)r->p->fields[i];
		const struct node *n = r->field_nodes[i];

		label(r, f, n);
		fitting_attrs(r, f, n);
		idle_attrs(r, f, n);
		its_list(r, f, n);
		its_parent(r, f, n);
		lengths(r, f, n);
		limits(r, n);
		pattern(r, f, n);
		its_files(r, f, n);
		its_default(r, f, n);
		closed_to_all(r, n);
	}
	for (size_t i = 0; i < r->p->nrepeats; i++)
		limits(r, r->repeat_nodes[i]);
}
