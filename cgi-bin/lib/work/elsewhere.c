#include "base/csv.h"
#include "base/text.h"
#include "base/words.h"
#include "work/definitions.h"
#include "work/elsewhere.h"

#define FILE_NAME "lists/ke-mana.csv"
enum { ROWS_MOST = 500, WORDS_MOST = 12 };

enum { WORDS_ID, WORDS_EN, NAME_ID, NAME_EN, TEXT_ID, TEXT_EN, HREF, COLUMNS };
static const char *const columns[COLUMNS] = { "kata", "kata-en", "nama", "nama-en",
	"keterangan", "keterangan-en", "tautan" };

struct table {
	struct csv csv;
	int at[COLUMNS];
	size_t rows;
	struct mistakes *m;		/* NULL: nobody asks */
};

static void
wrong(struct table *t, int line, const char *words)
{
	if (t->m)
		mistake(t->m, (struct where){ FILE_NAME, line }, "%s", words);
}

/* The file, up to its first row; false without one that can be read. */
static bool
begin(struct ctx *c, struct table *t)
{
	char *data;
	size_t len;

	if (!definitions_file(c, FILE_NAME, &data, &len))
		return false;
	if (!utf8_valid(data, len)) {
		wrong(t, 1, "berkas bukan UTF-8; simpan sebagai CSV UTF-8");
		return false;
	}
	csv_begin(&t->csv, c->arena, strncmp(data, "\xef\xbb\xbf", 3) ? data :
		data + 3);
	if (!csv_row(&t->csv)) {
		wrong(t, 1, "berkas kosong atau tanda kutipnya tidak ditutup");
		return false;
	}
	for (int i = 0; i < COLUMNS; i++) {
		t->at[i] = csv_column(&t->csv, columns[i]);
		if (t->at[i] < 0) {
			wrong(t, 1, arena_printf(c->arena, "kolom \"%s\" tidak "
				"ada; kolom dipisah dengan koma", columns[i]));
			return false;
		}
	}
	return true;
}

static const char *
cell(const struct table *t, int column)
{
	return (size_t)t->at[column] < t->csv.n ? t->csv.cells[t->at[column]] : "";
}

/* The next row that is right. */
static bool
next_row(struct table *t)
{
	while (t->rows++ < ROWS_MOST && csv_row(&t->csv)) {
		const char *wants = NULL;

		if (!text_visible(cell(t, WORDS_ID)))
			wants = "kolom \"kata\" kosong";
		else if (!text_visible(cell(t, NAME_ID)))
			wants = "kolom \"nama\" kosong";
		else if (strncmp(cell(t, HREF), "https://", 8) ||
		    strpbrk(cell(t, HREF), " \t\"<>"))
			wants = "tautan harus berupa satu alamat https://…";
		if (!wants)
			return true;
		wrong(t, t->csv.row_line, wants);
	}
	if (t->csv.fault)
		wrong(t, t->csv.fault_line, "tanda kutip tidak berpasangan");
	else if (t->rows > ROWS_MOST)
		wrong(t, t->csv.row_line, "terlalu banyak baris");
	return false;
}

static bool
has_word(const char *const *list, size_t n, const char *word)
{
	while (n--)
		if (!strcmp(list[n], word))
			return true;
	return false;
}

/* Whether one of the phrases between ";" is typed, each of its words. */
static bool
fits(struct arena *a, const char *phrases, const char *const *typed, size_t n)
{
	while (*phrases) {
		size_t len = strcspn(phrases, ";"), nwords, i = 0;
		const char *const *words = words_of(a, arena_strndup(a, phrases,
			len), WORDS_MOST, &nwords);

		while (i < nwords && has_word(typed, n, words[i]))
			i++;
		if (nwords && i == nwords)
			return true;
		phrases += len + (phrases[len] == ';');
	}
	return false;
}

size_t
elsewhere_find(struct ctx *c, const char *typed, struct elsewhere *out,
	size_t most)
{
	struct table t = { .rows = 0 };
	size_t n, found = 0;
	const char *const *words = words_of(c->arena, typed, WORDS_MOST, &n);

	if (!begin(c, &t))
		return 0;
	while (found < most && next_row(&t))
		if (fits(c->arena, cell(&t, WORDS_ID), words, n) ||
		    fits(c->arena, cell(&t, WORDS_EN), words, n))
			out[found++] = (struct elsewhere){
				{ .id = cell(&t, NAME_ID), .en = cell(&t, NAME_EN) },
				{ .id = cell(&t, TEXT_ID), .en = cell(&t, TEXT_EN) },
				cell(&t, HREF) };
	return found;
}

void
elsewhere_check(struct ctx *c, struct mistakes *m)
{
	struct table t = { .m = m };

	if (begin(c, &t))
		while (next_row(&t))
			;
}
