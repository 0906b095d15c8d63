#include "base/buf.h"
#include "base/text.h"
#include "base/words.h"
#include "store/store_word.h"
#include "work/find.h"

enum { PREFIX_LEAST = 3, NEAR_MOST = 40 };

/* What is looked for, the rarest word first, and what was found. */
struct hunt {
	struct wanted words[WANTED_MOST];
	int64_t count[WANTED_MOST];
	size_t n;
	int64_t limit;
	struct case_row *rows;
	size_t found;
};

static bool
is_there(const struct hunt *h, const char *number)
{
	for (size_t i = 0; i < h->found; i++)
		if (!strcmp(h->rows[i].number, number))
			return true;
	return false;
}

/* Those that fit are added, unless they are there already. */
static enum lk_err
look(struct ctx *c, struct hunt *h, const struct wanted *w, size_t n)
{
	const struct case_row *rows;
	size_t nrows;

	TRY(store_cases_with(c, w, n, h->limit, &rows, &nrows));
	for (size_t i = 0; i < nrows && (int64_t)h->found < h->limit; i++)
		if (!is_there(h, rows[i].number))
			h->rows[h->found++] = rows[i];
	return LK_OK;
}

/* The words as they are typed, then as beginnings. */
static enum lk_err
look_twice(struct ctx *c, struct hunt *h, const struct wanted *w, size_t n)
{
	struct wanted whole[WANTED_MOST] = { { NULL, NULL, false } };
	bool prefix = false;

	for (size_t i = 0; i < n; i++) {
		whole[i] = (struct wanted){ w[i].word, NULL, false };
		prefix |= w[i].prefix;
	}
	TRY(look(c, h, whole, n));
	return prefix && (int64_t)h->found < h->limit ? look(c, h, w, n) : LK_OK;
}

static struct wanted
as_typed(const char *word)
{
	return (struct wanted){ word, NULL, !word_is_number(word) &&
		utf8_length(word) >= PREFIX_LEAST };
}

static bool
is_wanted(const struct hunt *h, const char *word)
{
	for (size_t i = 0; i < h->n; i++)
		if (!strcmp(h->words[i].word, word))
			return true;
	return false;
}

/* Of words that are equally rare the longer comes first. */
static enum lk_err
want(struct ctx *c, struct hunt *h, const char *word)
{
	size_t at = h->n++;
	struct wanted w = as_typed(word);
	int64_t count;

	TRY(store_word_count(c, word, w.prefix, &count));
	for (; at > 0 && (h->count[at - 1] > count || (h->count[at - 1] == count &&
	    strlen(h->words[at - 1].word) < strlen(word))); at--) {
		h->words[at] = h->words[at - 1];
		h->count[at] = h->count[at - 1];
	}
	h->words[at] = w;
	h->count[at] = count;
	return LK_OK;
}

/* Two words that stand together are one in the name. */
static enum lk_err
look_joined(struct ctx *c, struct hunt *h, const char *const *typed, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		struct wanted w[WANTED_MOST];
		size_t nw = 0;
		int64_t count;

		w[nw++] = as_typed(arena_printf(c->arena, "%s%s", typed[i],
			typed[i + 1]));
		TRY(store_word_count(c, w[0].word, w[0].prefix, &count));
		for (size_t k = 0; k < n; k++)
			if (k != i && k != i + 1)
				w[nw++] = as_typed(typed[k]);
		if (count)
			TRY(look_twice(c, h, w, nw));
	}
	return LK_OK;
}

/* Words of names that are a letter away. */
static enum lk_err
nearly(struct ctx *c, const char *word, const char *const **near, size_t *n)
{
	const char *const *words;

	*n = 0;
	if (word_is_number(word) || utf8_length(word) < PREFIX_LEAST)
		return LK_OK;
	words = words_near(c->arena, word, n);
	TRY(store_words_known(c, words, *n, near, n));
	*n = *n < NEAR_MOST ? *n : NEAR_MOST;
	return LK_OK;
}

static const char *
between_commas(struct arena *a, const char *const *words, size_t n)
{
	struct buf b;

	buf_init(&b, a, NEAR_MOST * (WORD_MOST * 4 + 1) + 1);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s%s", i ? "," : "", words[i]);
	return b.data ? b.data : "";
}

/* A letter is amiss, in any of the words. */
static enum lk_err
look_nearby(struct ctx *c, struct hunt *h)
{
	const char *const *first = NULL;
	size_t nfirst = 0;

	for (size_t i = 0; i < h->n; i++) {
		const char *const *near;
		size_t n;

		TRY(nearly(c, h->words[i].word, &near, &n));
		if (!n && !h->count[i])
			return LK_OK;
		if (i == 0) {
			first = near;
			nfirst = n;
		} else {
			h->words[i].or = between_commas(c->arena, near, n);
		}
	}
	if (h->count[0])
		TRY(look(c, h, h->words, h->n));
	for (size_t i = 0; i < nfirst; i++) {
		h->words[0] = (struct wanted){ first[i], NULL, false };
		TRY(look(c, h, h->words, h->n));
	}
	return LK_OK;
}

enum lk_err
find_cases(struct ctx *c, const char *typed, int64_t limit,
	const struct case_row **list, size_t *n)
{
	struct hunt h = { .limit = limit };
	size_t nwords;
	const char *const *words = words_of(c->arena, typed, WANTED_MOST, &nwords);

	h.rows = arena_array(c->arena, (size_t)limit + 1, sizeof(*h.rows));
	for (size_t i = 0; i < nwords; i++)
		if (!is_wanted(&h, words[i]))
			TRY(want(c, &h, words[i]));
	if (h.n && h.count[0])
		TRY(look_twice(c, &h, h.words, h.n));
	if (h.n && !h.found)
		TRY(look_joined(c, &h, words, nwords));
	if (h.n && !h.found)
		TRY(look_nearby(c, &h));
	*list = h.rows;
	*n = h.found;
	return LK_OK;
}
