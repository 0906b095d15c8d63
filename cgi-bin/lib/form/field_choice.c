#include "base/buf.h"
#include "base/text.h"
#include "form/field_types.h"

enum { ANSWER_MOST = 64 * 1024 };

static enum problem_code
select_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)p;
	return f->list && list_item(f->list, stored) ? P_NONE : P_CHOICE;
}

static enum problem_code
select_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	enum problem_code code = select_check(a, f, typed, p);

	if (!code)
		*stored = arena_strdup(a, typed);
	return code;
}

static const char *
select_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	const struct item *it = f->list ? list_item(f->list, stored) : NULL;

	(void)a;
	/* A value that the list has lost is better than nothing. */
	return it ? text_in(&it->text, lang) : stored;
}

/* Whether the word at s (of length len) is value. */
static bool
is_word(const char *s, size_t len, const char *value)
{
	return strlen(value) == len && !memcmp(s, value, len);
}

static bool
has_word(const char *words, const char *value)
{
	size_t len;

	for (words += strspn(words, " "); *words; words += strspn(words, " ")) {
		len = strcspn(words, " ");
		if (is_word(words, len, value))
			return true;
		words += len;
	}
	return false;
}

static enum problem_code
multiselect_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	size_t len;

	(void)p;
	for (; *stored; stored += strspn(stored, " ")) {
		len = strcspn(stored, " ");
		if (!f->list || !list_item(f->list, arena_strndup(a, stored, len)))
			return P_CHOICE;
		stored += len;
	}
	return P_NONE;
}

/* Each once and in the order of the list, so that the same choices are the
 * same answer. */
static enum problem_code
multiselect_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	enum problem_code code;
	struct buf b;

	typed = text_squeeze(a, typed);
	code = multiselect_check(a, f, typed, p);
	if (code)
		return code;
	buf_init(&b, a, ANSWER_MOST);
	for (size_t i = 0; i < f->list->n; i++)
		if (has_word(typed, f->list->items[i].value)) {
			buf_puts(&b, b.len ? " " : "");
			buf_puts(&b, f->list->items[i].value);
		}
	*stored = b.data;
	return P_NONE;
}

/* A choice's words may hold a comma, and are not to become two. */
static const char *
multiselect_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	struct buf b;
	size_t len;

	buf_init(&b, a, ANSWER_MOST);
	for (; *stored; stored += strspn(stored, " ")) {
		len = strcspn(stored, " ");
		buf_puts(&b, b.len ? "; " : "");
		buf_puts(&b, select_show(a, f, arena_strndup(a, stored, len), lang));
		stored += len;
	}
	return b.data;
}

/* The controls carry "yes" and "no"; a clerk's example may say "ya". */
static enum problem_code
yesno_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	const char *s = text_lower(a, typed);

	(void)f;
	(void)p;
	if (!strcmp(s, "yes") || !strcmp(s, "ya"))
		*stored = "yes";
	else if (!strcmp(s, "no") || !strcmp(s, "tidak"))
		*stored = "no";
	else
		return P_CHOICE;
	return P_NONE;
}

static enum problem_code
yesno_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return !strcmp(stored, "yes") || !strcmp(stored, "no") ? P_NONE : P_CHOICE;
}

static enum problem_code
declaration_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return !strcmp(stored, "yes") ? P_NONE : P_DECLARATION;
}

static const char *
yesno_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	bool en = lang && !strcmp(lang, "en");

	(void)a;
	(void)f;
	if (!strcmp(stored, "yes"))
		return en ? "Yes" : "Ya";
	if (!strcmp(stored, "no"))
		return en ? "No" : "Tidak";
	return stored;
}

const struct field_type field_select = {
	.name = "select", .value = VALUE_LIST, .control = CONTROL_CHOICE,
	.normalise = select_normalise, .check = select_check,
	.show = select_show,
};

const struct field_type field_multiselect = {
	.name = "multiselect", .value = VALUE_LIST, .control = CONTROL_CHOICES,
	.normalise = multiselect_normalise, .check = multiselect_check,
	.show = multiselect_show,
};

const struct field_type field_yesno = {
	.name = "yesno", .value = VALUE_BOOL, .control = CONTROL_YESNO,
	.normalise = yesno_normalise, .check = yesno_check, .show = yesno_show,
};

const struct field_type field_declaration = {
	.name = "declaration", .value = VALUE_BOOL,
	.control = CONTROL_DECLARATION,
	.normalise = yesno_normalise, .check = declaration_check,
	.show = yesno_show,
};
