/*
 * Every element and attribute against the table. A slip is told once and read
 * as what was meant: a misspelt name is set right in the tree, so that what
 * refers to it is not told as well.
 */
#include "base/text.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static const char *
clip(struct reader *r, const char *s)
{
	return utf8_clip(r->scratch, s, 60);
}

static const struct child_rule *
child_rule(const struct element *e, const char *name)
{
	for (const struct child_rule *c = e->children; c->name; c++)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}

/* Where an element that stands in the wrong place would be right. */
static const char *
home_of(struct reader *r, const struct node *parent, const char *name)
{
	struct buf b;

	buf_init(&b, r->scratch, 400);
	for (size_t i = 0; i < ELEMENTS; i++) {
		static const char *const names[ELEMENTS] = {
			[EL_PERMIT] = "permit", [EL_STANDARD] = "standard",
			[EL_LIST] = "list", [EL_FORM] = "form",
			[EL_PAGE] = "page", [EL_REPEAT] = "repeat",
			[EL_FIELD] = "field", [EL_FEE] = "fee",
			[EL_LINE] = "line", [EL_WORKFLOW] = "workflow",
			[EL_STAGE] = "stage", [EL_LICENCE] = "licence",
			[EL_EXAMPLE] = "example",
		};

		/* What an example repeats is another thing. */
		if (i == EL_EXAMPLE && parent->is->id == EL_REPEAT)
			continue;
		if (names[i] && child_rule(&elements[i], name))
			buf_printf(&b, "%s<%s>", b.len ? " atau " : "", names[i]);
	}
	return b.data;
}

static const struct child_rule *
unknown_child(struct reader *r, struct node *parent, struct node *n)
{
	const char *home = home_of(r, parent, n->name), *in = place_of(r->scratch, parent);
	struct guess g;

	if (n->include) {
		mistake(r->m, n->where, "%s: xi:include hanya boleh langsung di dalam "
			"<permit> dan <form>", in);
		return NULL;
	}
	if (!strcmp(n->name, "xi:include")) {
		mistake(r->m, n->where, "xi:include belum dikenal; tulis xmlns:xi=\""
			INCLUDE_NS "\" di <permit>");
		r->blind = true;
		return NULL;
	}
	guess_begin(&g, n->name);
	if (!*home)
		for (const struct child_rule *c = parent->is->children; c->name; c++)
			guess_words(&g, c->name);
	if (*home && !parent->is->text)
		mistake(r->m, n->where, "%s: <%s> tidak boleh di sini; tempatnya di "
			"dalam %s", in, n->name, home);
	else if (parent->is->text)
		mistake(r->m, n->where, "%s: <%s> hanya berisi teks; <%s> tidak boleh "
			"di dalamnya", in, parent->name, clip(r, n->name));
	else
		mistake(r->m, n->where, "%s: elemen <%s> tidak dikenal di <%s>%s", in,
			clip(r, n->name), parent->name,
			*g.best ? guess_end(r->scratch, &g) : "");
	/* Questions in what is not known would be missed elsewhere. */
	if (!*g.best && n->first)
		r->blind = true;
	if (*g.best) {
		n->name = arena_strdup(r->scratch, g.best);
		return child_rule(parent->is, n->name);
	}
	return NULL;
}

static bool
same_lang(const struct node *a, const struct node *b)
{
	const char *x = node_get(a, "xml:lang"), *y = node_get(b, "xml:lang");

	return !strcmp(x ? x : "id", y ? y : "id");
}

/* A text stands once a language, and in Indonesian first of all. */
static void
judge_texts(struct reader *r, const struct node *n, const struct child_rule *c)
{
	const struct node *first = NULL;
	size_t count = 0;
	bool indonesian = node_attr(n, c->name) != NULL, short_form = indonesian;

	for (const struct node *k = n->first; k; k = k->next) {
		const char *lang;

		if (!k->is || strcmp(k->name, c->name))
			continue;
		first = first ? first : k;
		if (++count > LANGS_MOST) {
			mistake(r->m, k->where, "%s: <%s> ditulis lebih dari %d kali",
				place_of(r->scratch, n), c->name, LANGS_MOST);
			return;
		}
		lang = node_get(k, "xml:lang");
		if ((!lang || !strcmp(lang, "id")) && short_form)
			mistake(r->m, k->where, "%s: \"%s\" ditulis dua kali, sebagai "
				"atribut dan sebagai <%s>; hapus salah satu",
				place_of(r->scratch, n), c->name, c->name);
		indonesian |= !lang || !strcmp(lang, "id");
		/* Of which language it is was told to be unclear. */
		if (k->failed)
			continue;
		for (const struct node *o = n->first; o != k; o = o->next)
			if (o->is && !strcmp(o->name, c->name) && same_lang(o, k)) {
				mistake(r->m, k->where, "%s: <%s> ditulis dua kali "
					"dalam bahasa yang sama (yang pertama di "
					"baris %d); hapus, atau beri xml:lang",
					place_of(r->scratch, n), c->name,
					o->where.line);
				return;
			}
	}
	if (first && !indonesian)
		mistake(r->m, first->where, "%s: <%s> dalam bahasa Indonesia (tanpa "
			"xml:lang) belum ada", place_of(r->scratch, n), c->name);
	else if (!first && c->often == TEXT_MUST)
		mistake(r->m, n->where, "%s: <%s> belum punya <%s>",
			place_of(r->scratch, n), n->name, c->name);
}

static void
judge_counts(struct reader *r, const struct node *n)
{
	for (const struct child_rule *c = n->is->children; c->name; c++) {
		size_t count = node_count(n, c->name), seen = 0;

		if (c->often == TEXT || c->often == TEXT_MUST) {
			judge_texts(r, n, c);
			continue;
		}
		if (count == 0 && (c->often == ONCE || c->often == SOME))
			mistake(r->m, n->where, "%s: <%s> belum punya <%s>",
				place_of(r->scratch, n), n->name, c->name);
		if (count > (c->is == EL_ITEM ? ITEMS_MOST : CHILDREN_MOST)) {
			mistake(r->m, n->where, "%s: %zu <%s> terlalu banyak",
				place_of(r->scratch, n), count, c->name);
			r->blind = true;
		}
		if (count < 2 || (c->often != ONCE && c->often != MAYBE))
			continue;
		for (const struct node *k = n->first; k; k = k->next)
			if (k->is && !strcmp(k->name, c->name) && seen++) {
				mistake(r->m, k->where, "%s: <%s> hanya boleh satu; "
					"gabungkan atau hapus yang ini",
					place_of(r->scratch, n), c->name);
				permit_doubt(r, k);
			}
	}
}

static void
judge_text(struct reader *r, const struct node *n)
{
	struct where w = { n->where.file, n->text_line };

	if (*n->text && !n->is->text &&
	    !n->text[strspn(n->text, " \t\r\n\302\240")])
		mistake(r->m, w, "%s: ada spasi khusus (dari Word) langsung di dalam "
			"<%s>; ganti dengan spasi biasa", place_of(r->scratch, n),
			n->name);
	else if (*n->text && !n->is->text)
		mistake(r->m, w, "%s: ada teks \"%s\" langsung di dalam <%s>; pindahkan "
			"ke elemen yang tepat atau hapus", place_of(r->scratch, n),
			utf8_clip(r->scratch, text_squeeze(r->scratch, n->text), 40),
			n->name);
	if (!text_visible(n->text) && n->is->text && !n->is->blank && !n->first)
		mistake(r->m, n->where, "%s: <%s> kosong; isi teksnya atau hapus "
			"elemennya", place_of(r->scratch, n), n->name);
}

static void
judge(struct reader *r, struct node *n)
{
	permit_judge_attrs(r, n);
	judge_text(r, n);
	for (struct node *c = n->first; c; c = c->next) {
		const struct child_rule *rule = c->foreign || c->include ? NULL :
			child_rule(n->is, c->name);

		if (!rule && !c->foreign)
			rule = unknown_child(r, n, c);
		else if (!rule && !strcmp(c->name, "xi:include"))
			rule = unknown_child(r, n, c);
		else if (!rule)
			mistake(r->m, c->where, "%s: <%s> bukan elemen formulir Loket; "
				"hapus, atau hapus xmlns-nya", place_of(r->scratch, n),
				clip(r, c->name));
		if (rule && rule->planned) {
			mistake(r->m, c->where, "%s: <%s> belum didukung; hapus dulu",
				place_of(r->scratch, n), c->name);
			rule = NULL;
		}
		if (!rule)
			continue;
		c->is = &elements[rule->is];
		judge(r, c);
	}
	judge_counts(r, n);
}

void
permit_judge(struct reader *r)
{
	r->root->is = &elements[EL_PERMIT];
	judge(r, r->root);
}
