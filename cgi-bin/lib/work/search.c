#include "base/text.h"
#include "work/search.h"

enum { WORD_MOST = 40, WORDS_MOST = 12 };

/* Where a word was found counts: a title says more than a summary. */
enum { IN_TITLE = 4, IN_KEYWORDS = 3, IN_SUMMARY = 1 };

/* How a typed word fits one of a text. */
enum { LIKE_DISTANT = 3, LIKE_SURE = 5, LIKE_NEAR = 5, LIKE_PART = 6, LIKE_ROOT = 7,
	LIKE_BEGINNING = 8, LIKE_SAME = 10 };

struct word {
	const char *p;
	size_t len;
};

static bool
is_letter(unsigned char ch)
{
	return (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch >= 0x80;
}

/* The next word at *s; false at the end. */
static bool
next_word(const char **s, struct word *w)
{
	while (**s && !is_letter((unsigned char)**s))
		(*s)++;
	w->p = *s;
	while (is_letter((unsigned char)**s))
		(*s)++;
	w->len = (size_t)(*s - w->p);
	return w->len > 0;
}

static int
least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

static int
most(int a, int b, int c)
{
	int m = a > b ? a : b;

	return m > c ? m : c;
}

/* Letters to change, add or drop (Levenshtein), with two swapped ones as one. */
static int
distance(const struct word *a, const struct word *b)
{
	int rows[3][WORD_MOST + 1], *two = rows[0], *one = rows[1], *now = rows[2];

	if (a->len > WORD_MOST || b->len > WORD_MOST)
		return WORD_MOST;
	for (size_t j = 0; j <= b->len; j++)
		one[j] = (int)j;
	for (size_t i = 1; i <= a->len; i++) {
		int *spare = two;

		now[0] = (int)i;
		for (size_t j = 1; j <= b->len; j++) {
			now[j] = least(one[j] + 1, now[j - 1] + 1,
				one[j - 1] + (a->p[i - 1] != b->p[j - 1]));
			if (i > 1 && j > 1 && a->p[i - 1] == b->p[j - 2] &&
			    a->p[i - 2] == b->p[j - 1] && two[j - 2] + 1 < now[j])
				now[j] = two[j - 2] + 1;
		}
		two = one;
		one = now;
		now = spare;
	}
	return one[b->len];
}

/* How well a typed word fits one of a text; 0: not at all. */
static int
likeness(const struct word *typed, const struct word *word)
{
	int d;

	if (typed->len == word->len && !memcmp(typed->p, word->p, word->len))
		return LIKE_SAME;
	if (typed->len >= 3 && typed->len < word->len &&
	    !memcmp(typed->p, word->p, typed->len))
		return LIKE_BEGINNING;
	if (typed->len < 4)
		return 0;
	if (typed->len < word->len &&
	    memmem(word->p, word->len, typed->p, typed->len))
		return LIKE_PART;
	d = distance(typed, word);
	if (d == 1)
		return LIKE_NEAR;
	return d == 2 && typed->len >= 6 ? LIKE_DISTANT : 0;
}

/* What is left of a word without the endings that change its kind and not what it
 * speaks of: dagangan is about dagang, jualannya about jual. */
static struct word
stem(struct word w)
{
	static const char *const endings[] = { "nya", "an" };
	enum { STEM_LEAST = 4 };

	for (size_t i = 0; i < COUNT(endings); i++) {
		size_t n = strlen(endings[i]);

		if (w.len >= STEM_LEAST + n &&
		    !memcmp(w.p + w.len - n, endings[i], n))
			w.len -= n;
	}
	return w;
}

static int
best_in(const struct word *typed, const char *text)
{
	const struct word root = stem(*typed);
	struct word w;
	int best = 0;

	while (next_word(&text, &w)) {
		const struct word other = stem(w);
		int n = likeness(typed, &w);

		if (n < LIKE_ROOT && root.len == other.len &&
		    !memcmp(root.p, other.p, root.len))
			n = LIKE_ROOT;
		best = n > best ? n : best;
	}
	return best;
}

/* A permit's texts in lower case, both languages. */
static const char *
lowered(struct arena *a, const struct text *t)
{
	return text_lower(a, arena_printf(a, "%s %s", t->id ? t->id : "",
		t->en ? t->en : ""));
}

/*
 * Any word that fits counts, by how well and where. What only resembles one
 * counts where all the others fit, too: "kandang ayam" is not about "dagang".
 */
static int
score(struct arena *a, const struct permit *p, const struct word *typed, size_t n)
{
	const char *title = lowered(a, &p->title);
	const char *keywords = lowered(a, &p->keywords);
	const char *summary = lowered(a, &p->summary);
	int total = 0, sure = 0;
	size_t fit = 0;

	title = arena_printf(a, "%s %s", title, p->id);
	for (size_t i = 0; i < n; i++) {
		int t = best_in(&typed[i], title);
		int k = best_in(&typed[i], keywords);
		int s = best_in(&typed[i], summary);
		int best = most(t * IN_TITLE, k * IN_KEYWORDS, s * IN_SUMMARY);

		fit += best > 0;
		total += best;
		sure += most(t >= LIKE_SURE ? t * IN_TITLE : 0,
			k >= LIKE_SURE ? k * IN_KEYWORDS : 0,
			s == LIKE_SAME ? s * IN_SUMMARY : 0);
	}
	return fit == n ? total : sure;
}

/* Words that say nothing about what is looked for. */
static bool
is_filler(const struct word *w)
{
	static const char *const filler[] = { "izin", "ijin", "perizinan", "surat",
		"mau", "ingin", "mohon", "minta", "bikin", "buat", "membuat",
		"pembuatan", "mengurus", "urus", "pengurusan", "ajukan",
		"mengajukan", "cara", "syarat", "bagaimana", "gimana", "apa",
		"untuk", "utk", "di", "ke", "dari", "pada", "dan", "atau",
		"dengan", "yang", "yg", "saya", "baru", "usaha",
		"permit", "licence",
		"license", "how", "apply", "get", "need", "want", "for", "the",
		"a", "an", "to", "of", "in", "my" };

	for (size_t i = 0; i < COUNT(filler); i++)
		if (strlen(filler[i]) == w->len &&
		    !memcmp(filler[i], w->p, w->len))
			return true;
	return w->len < 2;
}

static size_t
take_words(const char *text, struct word *out, bool filler)
{
	struct word w;
	size_t n = 0;

	while (n < WORDS_MOST && next_word(&text, &w))
		if (filler || !is_filler(&w))
			out[n++] = w;
	return n;
}

size_t
search_permits(struct arena *a, const char *words,
	const struct permit *const *list, size_t n, const struct permit **out)
{
	const char *text = text_lower(a, words);
	struct word typed[WORDS_MOST];
	int *scores = arena_array(a, n + 1, sizeof(*scores));
	size_t nwords = take_words(text, typed, false), found = 0;

	if (nwords == 0)
		nwords = take_words(text, typed, true);
	for (size_t i = 0; nwords && i < n; i++) {
		int s = list[i]->status == PERMIT_HIDDEN ? 0 :
			score(a, list[i], typed, nwords);
		size_t at = found;

		if (s == 0)
			continue;
		for (; at > 0 && scores[at - 1] < s; at--) {
			scores[at] = scores[at - 1];
			out[at] = out[at - 1];
		}
		scores[at] = s;
		out[at] = list[i];
		found++;
	}
	return found;
}

const char *
search_noted(struct arena *a, const char *words)
{
	enum { LEAST = 3, MOST = 40, DIGITS = 6 };
	const char *text = text_lower(a, words);
	char *out = arena_alloc(a, MOST + 1);
	size_t n = 0, digits = 0;
	bool blank = false;

	for (; *text; text++) {
		bool digit = *text >= '0' && *text <= '9';

		digits += digit;
		if (!digit && (*text < 'a' || *text > 'z')) {
			blank = n > 0;
			continue;
		}
		if (blank && n < MOST)
			out[n++] = ' ';
		blank = false;
		if (n < MOST)
			out[n++] = *text;
	}
	while (n && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return n < LEAST || digits >= DIGITS ? NULL : out;
}
