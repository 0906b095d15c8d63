#include "base/text.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static int
least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

/* Slips between two words: letters added, lost, changed, or two exchanged. */
static int
distance(const char *a, const char *b)
{
	int la = (int)strlen(a), lb = (int)strlen(b);
	int rows[3][WORD_MOST + 1];

	if (la > WORD_MOST || lb > WORD_MOST)
		return WORD_MOST;
	for (int j = 0; j <= lb; j++)
		rows[0][j] = j;
	for (int i = 1; i <= la; i++) {
		int *now = rows[i % 3], *up = rows[(i + 2) % 3];

		now[0] = i;
		for (int j = 1; j <= lb; j++) {
			now[j] = least(now[j - 1] + 1, up[j] + 1,
				up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] &&
			    rows[(i + 1) % 3][j - 2] + 1 < now[j])
				now[j] = rows[(i + 1) % 3][j - 2] + 1;
		}
	}
	return rows[la % 3][lb];
}

static char
fold(char ch)
{
	if (ch >= 'A' && ch <= 'Z')
		return (char)(ch - 'A' + 'a');
	return ch == '_' || ch == ' ' ? '-' : ch;
}

static int
folded_distance(const char *a, const char *b)
{
	char x[WORD_MOST + 1], y[WORD_MOST + 1];
	size_t i;

	for (i = 0; a[i] && i < WORD_MOST; i++)
		x[i] = fold(a[i]);
	x[i] = '\0';
	for (i = 0; b[i] && i < WORD_MOST; i++)
		y[i] = fold(b[i]);
	y[i] = '\0';
	return distance(x, y);
}

void
guess_begin(struct guess *g, const char *wrong)
{
	*g = (struct guess){ .wrong = wrong, .distance = WORD_MOST };
}

static void
take(struct guess *g, const char *word, size_t len, int d)
{
	memcpy(g->best, word, len);
	g->best[len] = '\0';
	g->distance = d;
}

static void
guess_part(struct guess *g, const char *part, size_t len)
{
	int allowed = len <= 2 ? 0 : len <= 4 ? 1 : len <= 8 ? 2 : 3;
	char word[WORD_MOST + 1];
	int d;

	if (len == 0 || len > WORD_MOST)
		return;
	memcpy(word, part, len);
	word[len] = '\0';
	d = folded_distance(g->wrong, word);
	if (d <= allowed && d < g->distance)
		take(g, word, len, d);
}

void
guess_word(struct guess *g, const char *word)
{
	guess_part(g, word, strlen(word));
}

/* Words that clerks use for ours. */
static const struct { const char *theirs, *ours; } synonyms[] = {
	{ "judul", "title" }, { "ringkasan", "summary" }, { "nama", "name" },
	{ "wajib", "required" }, { "petunjuk", "hint" }, { "bantuan", "help" },
	{ "pilihan", "select" }, { "radio", "select" }, { "dropdown", "select" },
	{ "checkbox", "multiselect" }, { "teks", "text" }, { "string", "text" }, { "str", "text" },
	{ "number", "decimal" }, { "numeric", "decimal" }, { "float", "decimal" },
	{ "int", "integer" }, { "angka", "integer" }, { "bilangan", "integer" },
	{ "uang", "money" }, { "currency", "money" }, { "rupiah", "money" },
	{ "tanggal", "date" }, { "datetime", "date" }, { "jam", "time" },
	{ "waktu", "time" }, { "bulan", "month" }, { "bool", "yesno" },
	{ "boolean", "yesno" }, { "tel", "phone" }, { "telepon", "phone" },
	{ "hp", "phone" }, { "mail", "email" }, { "upload", "file" },
	{ "berkas", "file" }, { "foto", "file" }, { "dokumen", "file" }, { "image", "file" },
	{ "photo", "file" }, { "ktp", "nik" }, { "ya", "yes" }, { "true", "yes" },
	{ "tidak", "no" }, { "false", "no" }, { "wilayah", "select" },
	{ "maxlength", "max-length" }, { "minlength", "min-length" },
	{ "jpeg", "jpg" }, { "depan", "front" }, { "loket", "front" },
	{ "verifikator", "verifier" }, { "teknis", "technical" },
	{ "kabid", "section" }, { "sekretaris", "secretary" },
	{ "kadis", "director" }, { "bendahara", "treasurer" },
	{ "buka", "open" }, { "opened", "open" }, { "active", "open" },
	{ "aktif", "open" }, { "tutup", "closed" }, { "close", "closed" },
	{ "option", "item" }, { "choice", "item" }, { "license", "licence" },
	{ "tahun", "year" }, { "nomor", "seq" }, { "step", "stage" },
	{ "tahap", "stage" }, { "question", "field" }, { "input", "field" },
	{ "signature", "sign" }, { "tandatangan", "sign" },
	{ "tanda tangan", "sign" }, { "pembayaran", "payment" },
	{ "penyerahan", "handover" }, { "peninjauan", "review" }, { "bayar", "payment" }, { "paid", "payment" },
	{ "serah", "handover" }, { "catatan", "note" }, { "group", "repeat" },
};

void
guess_words(struct guess *g, const char *words)
{
	for (size_t i = 0; i < COUNT(synonyms); i++)
		if (folded_distance(g->wrong, synonyms[i].theirs) == 0 &&
		    words_have(words, synonyms[i].ours))
			take(g, synonyms[i].ours, strlen(synonyms[i].ours), 0);
	while (*words) {
		size_t n = strcspn(words, " ");

		guess_part(g, words, n);
		words += n + (words[n] == ' ');
	}
}

const char *
guess_end(struct arena *a, const struct guess *g)
{
	if (!*g->best)
		return "";
	return arena_printf(a, "; maksud Anda \"%s\"?", g->best);
}

const char *
words_or(struct arena *a, const char *words)
{
	struct buf b;
	bool first = true;

	buf_init(&b, a, 4000);
	while (*words) {
		size_t n = strcspn(words, " ");

		if (!first)
			buf_puts(&b, words[n] ? ", " : " atau ");
		buf_printf(&b, "\"%.*s\"", (int)n, words);
		first = false;
		words += n + (words[n] == ' ');
	}
	return b.data;
}

bool
words_have(const char *words, const char *word)
{
	size_t len = strlen(word);

	while (*words) {
		size_t n = strcspn(words, " ");

		if (n == len && !memcmp(words, word, n))
			return true;
		words += n + (words[n] == ' ');
	}
	return false;
}

const char *
place_of(struct arena *a, const struct node *n)
{
	const struct element *e = n->is;
	const char *key;

	/* A text says little; what it is a text of says more. */
	if (e && e->word == NULL && n->parent)
		return place_of(a, n->parent);
	if (!e)
		return arena_printf(a, "<%s>", n->name);
	key = e->key ? node_get(n, e->key) : NULL;
	if (!key || !*key || strlen(key) > 80)
		return e->word;
	return arena_printf(a, "%s \"%s\"", e->word, key);
}
