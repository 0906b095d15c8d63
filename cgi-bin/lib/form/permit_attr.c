/* Attributes against the table: names and values. */
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

static void
unknown_attr(struct reader *r, struct node *n, struct attr *at)
{
	struct guess g;

	guess_begin(&g, at->name);
	for (const struct attr_rule *a = n->is->attrs; a->name; a++)
		if (!node_attr(n, a->name))
			guess_words(&g, a->name);
	if (!strcmp(at->name, "lang") && attr_rule(n->is, "xml:lang")) {
		mistake(r->m, node_at(n, at->name), "%s: lang=\"%s\" di <%s> ditulis "
			"xml:lang=\"%s\"", place_of(r->scratch, n),
			clip(r, at->value), n->name, clip(r, at->value));
		at->name = "xml:lang";
		return;
	}
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
	else
		permit_doubt(r, n);
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

void
permit_doubt(struct reader *r, const struct node *n)
{
	switch (n->is->id) {
	case EL_PARAM: case EL_LIST: case EL_ITEM: case EL_FORM: case EL_PAGE:
	case EL_REPEAT: case EL_FIELD:
		r->doubt |= DOUBT_ANSWERS;
		break;
	case EL_FEE: case EL_LINE:
		r->doubt |= DOUBT_FEE;
		break;
	case EL_STAGE:
		r->doubt |= DOUBT_WAY;
		break;
	default:
		break;
	}
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

void
permit_judge_attrs(struct reader *r, struct node *n)
{
	for (size_t i = 0; i < n->nattrs; i++) {
		judge_attr(r, n, &n->attrs[i]);
		if (n->attrs[i].value)
			continue;
		permit_doubt(r, n);
		n->failed = true;
	}
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
		permit_doubt(r, n);
	}
	drop_valueless(n);
}
