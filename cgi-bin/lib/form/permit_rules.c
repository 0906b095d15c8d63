/* What the table cannot say: names that must differ or must exist, and what
 * belongs together. The workflow's rules are in permit_flow.c. */
#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static void
twice(struct reader *r, struct where w, struct where first, const char *what,
	const char *name)
{
	struct where last = w;

	/* The later one is in the way, whichever was met first. */
	if (!strcmp(w.file, first.file) && w.line < first.line) {
		w = first;
		first = last;
	}
	if (!strcmp(w.file, first.file))
		mistake(r->m, w, "%s \"%s\" dipakai dua kali (yang pertama di baris "
			"%d); pilih nama lain", what, name, first.line);
	else
		mistake(r->m, w, "%s \"%s\" dipakai dua kali (yang pertama di %s "
			"baris %d); pilih nama lain", what, name, first.file,
			first.line);
}

static void
the_file(struct reader *r)
{
	const char *file = strrchr(r->file, '/'), *id = r->p->id, *name, *right;
	size_t n;

	file = file ? file + 1 : r->file;
	n = strlen(file);
	if (n < 5 || strcmp(file + n - 4, ".xml")) {
		mistake(r->m, r->root->where, "nama berkas \"%s\" harus berakhiran "
			".xml", file);
		return;
	}
	if (!id || (strlen(id) == n - 4 && !strncmp(file, id, n - 4)))
		return;
	name = arena_strndup(r->scratch, file, n - 4);
	/* "Izin Bazar.xml" cannot be what an id is. */
	mistake(r->m, node_at(r->root, "id"), "izin: id=\"%s\" tidak sama dengan "
		"nama berkasnya; %sganti nama berkas menjadi %s.xml", id,
		shape_fits(SHAPE_SLUG, name, &right) ? arena_printf(r->scratch,
		"tulis id=\"%s\", atau ", name) : "", id);
}

static void
opening(struct reader *r)
{
	const struct permit *p = r->p;

	if (p->opens != NO_DAY && p->closes != NO_DAY && p->opens > p->closes)
		mistake(r->m, node_at(r->root, "closes"), "izin: closes=\"%s\" lebih "
			"dulu daripada opens=\"%s\"", node_get(r->root, "closes"),
			node_get(r->root, "opens"));
	if (p->status == PERMIT_CLOSED && !p->closed.id)
		mistake(r->m, node_at(r->root, "status"), "izin: status=\"closed\" "
			"perlu <closed> yang menjelaskan mengapa ditutup dan apa "
			"gantinya");
}

static bool
same_lang(const struct node *a, const struct node *b)
{
	const char *x = node_get(a, "xml:lang"), *y = node_get(b, "xml:lang");

	return !strcmp(x ? x : "id", y ? y : "id");
}

/* Children of one kind whose attribute tells them apart, once a language. */
static void
once_a_language(struct reader *r, const struct node *parent, enum element_id is,
	const char *attr, const char *what)
{
	const struct node **seen;
	size_t n = 0;

	if (!parent)
		return;
	seen = arena_array(r->scratch, CHILDREN_MOST, sizeof(*seen));
	for (const struct node *c = parent->first; c; c = c->next) {
		const char *value = c->is && c->is->id == is ?
			node_get(c, attr) : NULL;

		if (!value || n == CHILDREN_MOST)
			continue;
		for (size_t i = 0; i < n; i++)
			if (!strcmp(value, node_get(seen[i], attr)) &&
			    same_lang(c, seen[i])) {
				twice(r, c->where, seen[i]->where, what, value);
				break;
			}
		seen[n++] = c;
	}
}

/* The name of a question, repeat or parameter, by which they would be mixed up. */
static const struct where *
asked(const struct permit *p, const char *name)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (!strcmp(p->fields[i]->name, name))
			return &p->fields[i]->where;
	for (size_t i = 0; i < p->nrepeats; i++)
		if (!strcmp(p->repeats[i]->name, name))
			return &p->repeats[i]->where;
	return NULL;
}

/* "125.000" is what people write for 125 thousand, and is 125 here. */
static void
thousands(struct reader *r)
{
	for (const struct node *n = r->root->first; n; n = n->next) {
		const char *value = n->is && n->is->id == EL_PARAM ?
			node_get(n, "value") : NULL;
		const char *dot = value ? strchr(value, '.') : NULL;

		if (dot && strlen(dot) == 4 && dot[3] == '0')
			mistake_odd(r->m, node_at(n, "value"), "%s: value=\"%s\" "
				"dibaca %g, karena titik adalah tanda desimal; bila "
				"maksudnya ribuan, tulis tanpa titik",
				place_of(r->scratch, n), value,
				strtod(value, NULL));
	}
}

static void
param_names(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->nparams && i < FIELDS_MOST; i++) {
		const struct parameter *a = &p->params[i];
		const struct where *w = asked(p, a->name);

		if (w) {
			mistake(r->m, a->where, "parameter \"%s\": nama ini juga nama "
				"pertanyaan (%s baris %d); pilih nama lain", a->name,
				w->file, w->line);
			r->doubt |= DOUBT_ANSWERS;
		}
		for (size_t k = 0; k < i; k++)
			if (!strcmp(a->name, p->params[k].name) &&
			    a->from == p->params[k].from) {
				mistake(r->m, a->where, "parameter \"%s\" sudah punya "
					"nilai yang berlaku mulai tanggal yang sama "
					"(baris %d)", a->name,
					p->params[k].where.line);
				r->doubt |= DOUBT_ANSWERS;
				break;
			}
	}
}

/* Until its first day a parameter has no value, and no sum with it a result. */
static void
param_days(struct reader *r)
{
	const struct permit *p = r->p;
	int64_t today = date_today(r->c->now, permit_zone(r));
	double value;

	for (size_t i = 0; i < p->nparams && i < FIELDS_MOST; i++)
		if (!permit_param(p, p->params[i].name, today, &value))
			mistake_odd(r->m, p->params[i].where, "parameter \"%s\" "
				"belum punya nilai yang berlaku hari ini; sebelum "
				"from=\"%s\" yang memakainya tidak dapat dihitung",
				p->params[i].name,
				date_iso(r->scratch, p->params[i].from));
}

static void
field_names(struct reader *r)
{
	static const char reserved[] = "aksi bahasa";
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (words_have(reserved, f->name))
			mistake(r->m, node_at(r->field_nodes[i], "name"), "pertanyaan "
				"\"%s\": nama ini dipakai Loket sendiri; pilih nama "
				"lain", f->name);
		for (size_t k = 0; k < i; k++)
			if (p->fields[k]->repeat == f->repeat &&
			    !strcmp(p->fields[k]->name, f->name)) {
				twice(r, node_at(r->field_nodes[i], "name"),
					p->fields[k]->where, "nama pertanyaan",
					f->name);
				r->doubt |= DOUBT_ANSWERS;
				break;
			}
	}
}

static void
repeat_names(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->nrepeats; i++) {
		const struct repeat *a = p->repeats[i];
		const struct field *f = permit_field(p, NULL, a->name);

		if (f) {
			twice(r, a->where, f->where, "nama", a->name);
			r->doubt |= DOUBT_ANSWERS;
		}
		if (words_have("aksi bahasa", a->name))
			mistake(r->m, a->where, "bagian berulang \"%s\": nama ini "
				"dipakai Loket sendiri; pilih nama lain", a->name);
		for (size_t k = 0; k < i; k++)
			if (!strcmp(p->repeats[k]->name, a->name)) {
				twice(r, a->where, p->repeats[k]->where,
					"nama bagian berulang", a->name);
				r->doubt |= DOUBT_ANSWERS;
			}
		if (a->nfields == 0)
			mistake(r->m, a->where, "bagian berulang \"%s\" belum punya "
				"pertanyaan", a->name);
	}
}

static void
page_ids(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->npages; i++) {
		const struct page *a = p->pages[i];

		if (a->n == 0)
			mistake_odd(r->m, a->where, "halaman \"%s\" belum punya "
				"pertanyaan, jadi tidak akan tampil", a->id);
		if (!strcmp(a->id, "periksa"))
			mistake(r->m, a->where, "halaman \"periksa\": nama ini dipakai "
				"Loket untuk halaman periksa jawaban; pilih nama lain");
		for (size_t k = 0; *a->id && k < i && i < FIELDS_MOST; k++)
			if (!strcmp(p->pages[k]->id, a->id)) {
				twice(r, a->where, p->pages[k]->where,
					"id halaman", a->id);
				break;
			}
	}
}

/* An officer's page says whose it is and when it is filled. */
static void
officer_pages(struct reader *r)
{
	for (size_t i = 0; i < r->p->npages; i++) {
		const struct node *n = r->page_nodes[i];
		const char *role = node_get(n, "role"), *id = node_get(n, "stage");
		const struct stage *s = r->p->pages[i]->stage;
		const char *place = place_of(r->scratch, n);
		struct guess g;

		if (role && !id)
			mistake(r->m, n->where, "%s: halaman petugas perlu stage=\"…\", "
				"tahap saat halaman ini diisi", place);
		else if (id && !role)
			mistake(r->m, n->where, "%s: halaman petugas perlu role=\"…\"%s%s"
				"%s", place, s ? ", di sini role=\"" : "",
				s ? role_names[s->role] : "", s ? "\"" : "");
		else if (id && !s) {
			guess_begin(&g, id);
			for (size_t k = 0; k < r->p->nstages; k++)
				guess_word(&g, r->p->stages[k]->id);
			mistake(r->m, node_at(n, "stage"), "%s: tahap \"%s\" tidak ada "
				"di <workflow>%s", place, id,
				guess_end(r->scratch, &g));
		} else if (s && strcmp(role, role_names[s->role]))
			mistake(r->m, node_at(n, "role"), "%s: role=\"%s\" tidak cocok; "
				"tahap \"%s\" dikerjakan role=\"%s\"", place, role,
				id, role_names[s->role]);
	}
}

static void
list_rules(struct reader *r)
{
	const struct permit *p = r->p;

	for (size_t i = 0; i < p->nlists; i++) {
		const struct list *l = p->lists[i];

		for (size_t k = 0; k < i && i < FIELDS_MOST; k++)
			if (!strcmp(p->lists[k]->id, l->id)) {
				twice(r, l->where, p->lists[k]->where, "id daftar",
					l->id);
				break;
			}
		if (l->n == 0)
			r->doubt |= DOUBT_ANSWERS;
		if (l->n == 0 && !r->list_nodes[i]->failed)
			mistake(r->m, l->where, "daftar \"%s\" kosong; tulis paling "
				"sedikit satu <item>", l->id);
	}
}

static int
by_value(const void *x, const void *y)
{
	const struct node *a = *(const struct node *const *)x;
	const struct node *b = *(const struct node *const *)y;
	const char *la = node_get(a, "xml:lang"), *lb = node_get(b, "xml:lang");
	int d = strcmp(node_get(a, "value"), node_get(b, "value"));

	if (!d)
		d = strcmp(la ? la : "id", lb ? lb : "id");
	return d ? d : (a->where.line > b->where.line) -
		(a->where.line < b->where.line);
}

static bool
indonesian(const struct node *n)
{
	const char *lang = node_get(n, "xml:lang");

	return !lang || !strcmp(lang, "id");
}

static void
no_indonesian(struct reader *r, const struct node *n)
{
	mistake(r->m, n->where, "%s: teks bahasa Indonesia (tanpa xml:lang) belum "
		"ada", place_of(r->scratch, n));
}

/* What is repeated for another language is there in Indonesian too. */
static void
translated(struct reader *r, const struct node *parent, enum element_id id,
	const char *key)
{
	for (const struct node *n = parent ? parent->first : NULL; n; n = n->next) {
		const char *name = n->is && n->is->id == id ? node_get(n, key) :
			NULL;
		bool found = !name || indonesian(n);

		for (const struct node *o = parent->first; o && !found; o = o->next)
			found = o->is && o->is->id == id && indonesian(o) &&
				node_get(o, key) && !strcmp(node_get(o, key), name);
		if (!found)
			no_indonesian(r, n);
	}
}

/* Choices of a list have different values, and an Indonesian text. */
static void
item_values(struct reader *r, struct node *list)
{
	struct node **items = arena_array(r->scratch, node_count(list, "item") + 1,
		sizeof(*items));
	size_t n = 0;
	bool found = false;

	for (struct node *c = list->first; c; c = c->next)
		if (c->is && node_get(c, "value"))
			items[n++] = c;
	if (n)
		qsort(items, n, sizeof(struct node *), by_value);
	for (size_t i = 0; i + 1 < n; i++) {
		const char *value = node_get(items[i], "value");

		if (!strcmp(value, node_get(items[i + 1], "value")) &&
		    same_lang(items[i], items[i + 1]))
			twice(r, items[i + 1]->where, items[i]->where,
				"nilai pilihan", value);
	}
	for (size_t i = 0; i < n; i++) {
		found |= indonesian(items[i]);
		if (i + 1 < n && !strcmp(node_get(items[i], "value"),
		    node_get(items[i + 1], "value")))
			continue;
		if (!found)
			no_indonesian(r, items[i]);
		found = false;
	}
}

void
permit_rules(struct reader *r)
{
	if (r->dirfd >= 0)
		the_file(r);
	opening(r);
	once_a_language(r, node_child(r->root, "standard"), EL_COMPONENT, "name",
		"komponen");
	param_names(r);
	param_days(r);
	thousands(r);
	field_names(r);
	repeat_names(r);
	page_ids(r);
	officer_pages(r);
	list_rules(r);
	for (size_t i = 0; i < r->p->nlists; i++)
		item_values(r, r->list_nodes[i]);
	once_a_language(r, node_child(r->root, "workflow"), EL_REASON, "code",
		"kode alasan");
	translated(r, node_child(r->root, "workflow"), EL_REASON, "code");
	translated(r, node_child(r->root, "workflow"), EL_MESSAGE, "on");
	translated(r, node_child(r->root, "standard"), EL_COMPONENT, "name");
	permit_field_rules(r);
	permit_workflow_rules(r);
}
