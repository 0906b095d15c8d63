#include "base/buf.h"
#include "base/text.h"
#include "base/words.h"
#include "store/store_tables.h"
#include "store/store_word.h"

enum { DROP, PUT, LACKING, TERMS, HOW_MANY, KNOWN };

static const struct statement sql[] = {
	[DROP] = { "i", "", APPLY | DESK,
		"DELETE FROM application_word WHERE application = ?" },
	[PUT] = { "si", "", APPLY | DESK | CONSOLE,
		"INSERT IGNORE INTO application_word (word, application) "
		"VALUES (?, ?)" },
	[LACKING] = { "ii", "i", CONSOLE,
		"SELECT DISTINCT t.application FROM application_term t "
		"LEFT JOIN application_word w ON w.application = t.application "
		"WHERE t.application > ? AND w.application IS NULL "
		"AND t.kind IN ('name', 'business', 'nik', 'phone') "
		"ORDER BY t.application LIMIT ?" },
	/* Locked: whoever sends a correction meanwhile comes before or after. */
	[TERMS] = { "i", "ss", CONSOLE,
		"SELECT kind, value FROM application_term WHERE application = ? "
		"LOCK IN SHARE MODE" },
	[HOW_MANY] = { "si", "i", DESK,
		"SELECT COUNT(*) FROM (SELECT 1 FROM application_word "
		"WHERE word LIKE ? LIMIT ?) some" },
	[KNOWN] = { "s", "s", DESK,
		"SELECT j.word FROM JSON_TABLE(?, '$[*]' "
		"COLUMNS (word VARCHAR(160) PATH '$')) j "
		"WHERE (SELECT w.application FROM application_word w "
		"WHERE w.word = CAST(j.word AS BINARY) LIMIT 1) IS NOT NULL" },
};

const struct store_table store_word_table = { "word", sql, COUNT(sql),
	TABLE_WORD };
#define T &store_word_table

static bool
is_kind(const struct term *t, const char *one, const char *other)
{
	return !strcmp(t->kind, one) || !strcmp(t->kind, other);
}

static const char *const *
name_words(struct arena *a, const char *name, size_t *n)
{
	enum { MOST = 80 };
	const char *const *words = words_of(a, name, MOST, n);
	const char **list = arena_array(a, 2 * MOST, sizeof(*list));
	size_t nlist = 0;

	for (size_t i = 0; i < *n; i++) {
		list[nlist++] = words[i];
		if (i + 1 < *n && utf8_length(words[i]) +
		    utf8_length(words[i + 1]) <= WORD_MOST)
			list[nlist++] = arena_printf(a, "%s%s", words[i],
				words[i + 1]);
	}
	*n = nlist;
	return list;
}

const char *const *
term_words(struct arena *a, const struct term *t, size_t *n)
{
	enum { LAST = 4 };
	const char **list;
	size_t len;

	if (is_kind(t, "name", "business"))
		return name_words(a, t->value, n);
	list = arena_array(a, 1, sizeof(*list));
	list[0] = text_digits(a, t->value);
	len = strlen(list[0]);
	*n = is_kind(t, "nik", "phone") && len > LAST;
	if (*n)
		list[0] += len - LAST;
	return list;
}

enum lk_err
store_words_put(struct ctx *c, int64_t app, const struct term *t, size_t n)
{
	TRY(store_exec(c, T, DROP, VALS(val_int(app)), NULL));
	for (size_t i = 0; i < n; i++) {
		size_t nwords;
		const char *const *words = term_words(c->arena, &t[i], &nwords);

		for (size_t k = 0; k < nwords; k++)
			TRY(store_exec(c, T, PUT, VALS(val_text(words[k]),
				val_int(app)), NULL));
	}
	return LK_OK;
}

/* Values for PUT; they begin as nothing. */
struct puts {
	struct value *v;
	size_t n, room;
};

static void
add_word(struct ctx *c, struct puts *p, const char *word, int64_t app)
{
	if (p->n + 2 > p->room) {
		struct value *v = arena_array(c->arena, p->room * 2 + 512,
			sizeof(*v));

		if (p->n)
			memcpy(v, p->v, p->n * sizeof(*v));
		p->v = v;
		p->room = p->room * 2 + 512;
	}
	p->v[p->n++] = val_text(word);
	p->v[p->n++] = val_int(app);
}

static enum lk_err
add_words_of(struct ctx *c, struct puts *p, int64_t app)
{
	struct rows r;

	TRY(store_query(c, T, TERMS, VALS(val_int(app)), &r));
	for (size_t i = 0; i < r.n; i++) {
		const struct term t = { value_text(&rows_at(&r, i)[0]),
			value_text(&rows_at(&r, i)[1]) };
		size_t n;
		const char *const *words = term_words(c->arena, &t, &n);

		for (size_t k = 0; k < n; k++)
			add_word(c, p, words[k], app);
	}
	return LK_OK;
}

enum lk_err
store_words_fill(struct ctx *c, int64_t *after, size_t *n)
{
	struct puts p = { NULL, 0, 0 };
	int64_t last = *after;
	struct rows r;

	TRY(store_begin(c));
	TRY(store_query(c, T, LACKING, VALS(val_int(*after),
		val_int(WORD_BATCH)), &r));
	for (size_t i = 0; i < r.n; i++) {
		last = value_int(rows_at(&r, i), 0);
		TRY(add_words_of(c, &p, last));
	}
	TRY(store_exec_rows(c, T, PUT, p.v, 2, p.n / 2));
	TRY(store_commit(c));
	*after = last;
	*n = r.n;
	return LK_OK;
}

enum lk_err
store_word_count(struct ctx *c, const char *word, bool prefix, int64_t *n)
{
	const struct value *v;

	TRY(store_one(c, T, HOW_MANY, VALS(val_text(arena_printf(c->arena,
		"%s%s", word, prefix ? "%" : "")), val_int(WORD_COUNTED)), &v));
	*n = value_int(&v[0], 0);
	return LK_OK;
}

/* ["satu","dua"]: words have nothing in them that JSON would read. */
static const char *
as_json(struct arena *a, const char *const *words, size_t n)
{
	struct buf b;

	buf_init(&b, a, 1024 * 1024);
	buf_putc(&b, '[');
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s\"%s\"", i ? "," : "", words[i]);
	buf_putc(&b, ']');
	return b.data;
}

enum lk_err
store_words_known(struct ctx *c, const char *const *words, size_t n,
	const char *const **known, size_t *nknown)
{
	const char **list;
	struct rows r;

	TRY(store_query(c, T, KNOWN, VALS(val_text(as_json(c->arena, words, n))),
		&r));
	list = arena_array(c->arena, r.n + 1, sizeof(*list));
	for (size_t i = 0; i < r.n; i++)
		list[i] = value_text(rows_at(&r, i));
	*known = list;
	*nknown = r.n;
	return LK_OK;
}
