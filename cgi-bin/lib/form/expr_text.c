/* Texts with {…} in them. */
#include <libxml/xpath.h>
#include "form/expr_own.h"
#include "form/form_own.h"

enum { PARTS_MOST = 200 };

static const char *
placeholder(const struct scope *s, const char *word)
{
	for (size_t i = 0; s->placeholders && s->placeholders[i]; i++)
		if (!strcmp(s->placeholders[i], word))
			return s->placeholders[i];
	return NULL;
}

/* A single word in braces is no expression: a placeholder misspelt, or an answer
 * without its $. Where there are placeholders, they are named. */
static bool
misspelt(struct arena *a, const struct scope *s, const char *word,
	struct where w, struct mistakes *m)
{
	if (!s->placeholders || !*word ||
	    word[strspn(word, "abcdefghijklmnopqrstuvwxyz_-")])
		return false;
	mistake(m, w, "%s{%s} tidak dikenal; tulis {nomor}, {tautan}, atau {$%s} "
		"untuk jawaban", expr_owner(a, s), word, word);
	return true;
}

/* The "}" that ends an expression: one inside quotes does not. */
static const char *
closing(const char *s)
{
	char quote = '\0';

	for (; *s; s++) {
		if (quote)
			quote = *s == quote ? '\0' : quote;
		else if (*s == '\'' || *s == '"')
			quote = *s;
		else if (*s == '}')
			return s;
	}
	return NULL;
}

static struct part *
part_new(struct parts *parts)
{
	static struct part spare;

	if (parts->n == PARTS_MOST)
		return &spare;
	return &parts->list[parts->n++];
}

/* Plain text up to the next single brace. "{{" and "}}" are one brace each. */
static const char *
literal(struct arena *a, struct parts *parts, const char *s)
{
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;

	while (*s && (*s != '{' || s[1] == '{')) {
		if ((*s == '{' || *s == '}') && s[1] == *s)
			s++;
		*p++ = *s++;
	}
	*p = '\0';
	if (*out)
		part_new(parts)->literal = out;
	return s;
}

static const struct parts *
cut(struct arena *a, const struct scope *s, const char *text, struct where w,
	struct mistakes *m)
{
	struct parts *parts;
	size_t errors = m->errors;

	if (!text || !strpbrk(text, "{}"))
		return NULL;
	parts = arena_alloc(a, sizeof(*parts));
	parts->list = arena_array(a, PARTS_MOST, sizeof(*parts->list));
	while (*(text = literal(a, parts, text))) {
		const char *end = closing(text + 1), *inside;
		struct part *part;

		if (!end) {
			mistake(m, w, "%skurung { di dalam teks tidak ditutup; "
				"tanda { sendiri ditulis {{", expr_owner(a, s));
			break;
		}
		inside = arena_strndup(a, text + 1, (size_t)(end - text) - 1);
		part = part_new(parts);
		part->placeholder = placeholder(s, inside);
		if (!part->placeholder && !misspelt(a, s, inside, w, m))
			part->expr = expr_new(a, s, inside, w, m);
		text = end + 1;
	}
	/* A version from before its texts were read so stays as it is. */
	return m->errors == errors ? parts : NULL;
}

void
text_prepare(struct arena *a, const struct scope *s, struct text *t,
	struct where w, struct mistakes *m)
{
	struct scope any = *s;

	any.want = EXPR_ANY;
	any.braces = true;
	t->id_parts = cut(a, &any, t->id, w, m);
	t->en_parts = cut(a, &any, t->en, w, m);
}
