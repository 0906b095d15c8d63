/*
 * Every element and attribute against the table. A slip is told once and read
 * as what was meant: a misspelt name is set right in the tree, so that what
 * refers to it is not told as well.
 */
#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static const char *
clip(struct reader *r, const char *s)
{
	return utf8_clip(r->scratch, s, 60);
}

static const struct attr_rule *
attr_rule(const struct element *e, const char *name)
{
	for (const struct attr_rule *a = e->attrs; a->name; a++)
		if (!strcmp(a->name, name))
			return a;
	return NULL;
}

static const struct child_rule *
child_rule(const struct element *e, const char *name)
{
	for (const struct child_rule *c = e->children; c->name; c++)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}

static void
unknown_attr(struct reader *r, struct node *n, struct attr *at)
{
	struct guess g;

	guess_begin(&g, at->name);
	for (const struct attr_rule *a = n->is->attrs; a->name; a++)
		if (!node_attr(n, a->name))
			guess_words(&g, a->name);
	if (!strcmp(at->name, "xml:lang") || !strcmp(at->name, "lang"))
		mistake(r->m, node_at(n, at->name), "%s: <%s> tidak memakai \"%s\"; "
			"hanya teks yang diterjemahkan, misalnya <title "
			"xml:lang=\"en\">", place_of(r->scratch, n), n->name,
			at->name);
	else
		mistake(r->m, node_at(n, at->name), "%s: atribut \"%s\" tidak dikenal "
			"di <%s>%s", place_of(r->scratch, n), clip(r, at->name),
			n->name, *g.best ? guess_end(r->scratch, &g) : "; hapus");
	if (*g.best && g.distance <= 2)
		at->name = arena_strdup(r->scratch, g.best);
}

static const char *
value_words(const struct attr_rule *a)
{
	return a->shape == SHAPE_TYPE ? field_type_words : a->words;
}

/* What may be written today: a value that is still planned is no advice. */
static const char *
in_service(struct reader *r, const struct attr_rule *a)
{
	const char *words = value_words(a), *at;
	size_t n = a->planned ? strlen(a->planned) : 0;

	at = n ? strstr(words, a->planned) : NULL;
	if (!at || !at[n])
		return words;
	return arena_printf(r->scratch, "%.*s%s", (int)(at - words), words,
		at + n + 1);
}

static void
wrong_word(struct reader *r, const struct node *n, struct attr *at,
	const struct attr_rule *a, const char *word)
{
	const char *known = in_service(r, a);
	struct guess g;

	guess_begin(&g, word);
	guess_words(&g, known);
	mistake(r->m, node_at(n, at->name), "%s: %s=\"%s\" tidak dikenal%s%s%s",
		place_of(r->scratch, n), at->name, clip(r, word),
		*g.best ? guess_end(r->scratch, &g) : "; pilih ",
		*g.best ? "" : words_or(r->scratch, known),
		strpbrk(word, ",;") ? ", dipisah dengan spasi" : "");
	if (a->shape != SHAPE_WORDS)
		at->value = *g.best ? arena_strdup(r->scratch, g.best) : NULL;
}

static void
wrong_words(struct reader *r, const struct node *n, struct attr *at,
	const struct attr_rule *a)
{
	const char *s = at->value;
	bool any = false;

	while (*s) {
		size_t len = strcspn(s, " \t\n");

		if (len) {
			const char *word = arena_strndup(r->scratch, s, len);

			any = true;
			if (!words_have(a->words, word))
				wrong_word(r, n, at, a, word);
		}
		s += len + (s[len] != '\0');
	}
	if (!any)
		wrong_word(r, n, at, a, "");
}

static bool
is_name(enum shape shape)
{
	return shape == SHAPE_NAME || shape == SHAPE_ID || shape == SHAPE_SLUG;
}

/* What a name would be with letters it may have; NULL when that is not clear. */
static const char *
mended(struct reader *r, enum shape shape, const char *value)
{
	char *s = text_lower(r->scratch, text_squeeze(r->scratch, value));
	const char *right;

	if (!is_name(shape))
		return NULL;
	for (char *p = s; *p; p++)
		if (strchr(" -_.", *p))
			*p = shape == SHAPE_NAME ? '_' : '-';
	return shape_fits(shape, s, &right) ? s : NULL;
}

/* A name goes on as what it would be; any other wrong value is left out. */
static const char *
mend(struct reader *r, enum shape shape, const char *value)
{
	const char *s = mended(r, shape, value);

	return s || !is_name(shape) ? s : value;
}

static const char *
perhaps(struct reader *r, enum shape shape, const char *value)
{
	const char *s = mended(r, shape, value);

	return s ? arena_printf(r->scratch, "; mungkin \"%s\"", s) : "";
}

static void
not_in_service(struct reader *r, const struct node *n, const struct attr *at,
	const char *value)
{
	mistake(r->m, node_at(n, at->name), "%s: %s=\"%s\" belum didukung; hapus "
		"dulu", place_of(r->scratch, n), at->name, clip(r, value));
}

static void
judge_attr(struct reader *r, struct node *n, struct attr *at)
{
	const struct attr_rule *a = attr_rule(n->is, at->name);
	const char *right;

	if (!a) {
		unknown_attr(r, n, at);
		a = attr_rule(n->is, at->name);
		if (!a)
			return;
	}
	if (a->planned && (!*a->planned || !strcmp(a->planned, at->value))) {
		not_in_service(r, n, at, at->value);
		at->value = NULL;
	} else if (a->shape == SHAPE_TYPE && field_type_is_planned(at->value)) {
		mistake(r->m, node_at(n, at->name), "%s: type=\"%s\" belum didukung; "
			"pakai \"select\" atau \"text\" dulu",
			place_of(r->scratch, n), at->value);
		at->value = NULL;
	} else if (a->shape == SHAPE_WORDS) {
		wrong_words(r, n, at, a);
	} else if (a->shape == SHAPE_WORD ? !words_have(a->words, at->value) ||
	    strchr(at->value, ' ') : a->shape == SHAPE_TYPE &&
	    !field_type(at->value)) {
		wrong_word(r, n, at, a, at->value);
	} else if (!shape_fits(a->shape, at->value, &right)) {
		mistake(r->m, node_at(n, at->name), "%s: %s=\"%s\" tidak tepat; %s%s",
			place_of(r->scratch, n), at->name, clip(r, at->value),
			right, perhaps(r, a->shape, at->value));
		at->value = mend(r, a->shape, at->value);
	}
}

/* An attribute whose value was told wrong counts as written, without value. */
static void
drop_valueless(struct node *n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n->nattrs; i++)
		if (n->attrs[i].value)
			n->attrs[kept++] = n->attrs[i];
	n->nattrs = kept;
}

static void
judge_attrs(struct reader *r, struct node *n)
{
	for (size_t i = 0; i < n->nattrs; i++)
		judge_attr(r, n, &n->attrs[i]);
	for (const struct attr_rule *a = n->is->attrs; a->name; a++) {
		if (!a->must || node_attr(n, a->name))
			continue;
		if (n->is->id == EL_PRIVACY && node_attr(n, "xml:lang"))
			continue;
		if (value_words(a))
			mistake(r->m, n->where, "%s: atribut \"%s\" belum ditulis; "
				"pilih %s", place_of(r->scratch, n), a->name,
				words_or(r->scratch, value_words(a)));
		else
			mistake(r->m, n->where, "%s: <%s> belum punya atribut \"%s\"; "
				"tulis %s=\"…\"", place_of(r->scratch, n), n->name,
				a->name, a->name);
	}
	drop_valueless(n);
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
			if (k->is && !strcmp(k->name, c->name) && seen++)
				mistake(r->m, k->where, "%s: <%s> hanya boleh satu; "
					"gabungkan atau hapus yang ini",
					place_of(r->scratch, n), c->name);
	}
}

static void
judge_text(struct reader *r, const struct node *n)
{
	struct where w = { n->where.file, n->text_line };

	if (*n->text && !n->is->text)
		mistake(r->m, w, "%s: ada teks \"%s\" langsung di dalam <%s>; pindahkan "
			"ke elemen yang tepat atau hapus", place_of(r->scratch, n),
			utf8_clip(r->scratch, text_squeeze(r->scratch, n->text), 40),
			n->name);
	if (!*n->text && n->is->text && !n->is->blank && !n->first)
		mistake(r->m, n->where, "%s: <%s> kosong; isi teksnya atau hapus "
			"elemennya", place_of(r->scratch, n), n->name);
}

static void
judge(struct reader *r, struct node *n)
{
	judge_attrs(r, n);
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
