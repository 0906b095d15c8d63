/* The licence on paper. What it looks like, people must look at; here stands
 * that it is a PDF, of as many pages as it needs, and the same each time. */
#include "unit/unit.h"
#include "base/conf.h"
#include "base/date.h"
#include "base/text.h"
#include "out/pdf.h"

static struct arena *arena;
static struct conf conf = {
	.program = "test_pdf",
	.base_url = "https://izin.example",
	.base_path = "/loket",
	.office_long = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu "
		"Kota Mataram",
	.address = "Jalan Pejanggik Nomor 16",
	.phone = "(0370) 641750",
	.city = "Mataram"
};
static struct ctx ctx = { .conf = &conf, .now = 1795486500, .ref = "R-1" };

static const char *const clauses[] = {
	"Izin ini dapat dicabut bila ketentuan tidak dipenuhi.",
	"Pemegang izin wajib memasang tanda izin."
};

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	ctx.arena = arena;
	return pdf_init(&ctx) != LK_OK;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* A licence of n rows, each value len characters long. */
static struct pdf_licence
licence(size_t n, size_t len)
{
	struct pdf_row *rows = arena_array(arena, n + 1, sizeof(*rows));
	char *value = arena_alloc(arena, len + 1);

	for (size_t i = 0; i < len; i++)
		value[i] = i % 8 == 7 ? ' ' : 'n';
	for (size_t i = 0; i < n; i++)
		rows[i] = (struct pdf_row){ "Nama", value };
	return (struct pdf_licence){
		.title = "IZIN PENYELENGGARAAN REKLAME",
		.number = "503/0001/REK/DPM-PTSP/2026",
		.rows = rows, .n_rows = n,
		.valid_from = date_day(2026, 12, 1),
		.valid_until = NO_DAY,
		.clauses = { clauses, COUNT(clauses) },
		.signed_on = date_day(2026, 11, 24),
		.position = "Kepala Dinas", .name = "Nama", .rank = "Pembina",
		.id = "19700101 199603 1 001",
		.address = "https://izin.example/loket/cek/x.y"
	};
}

/* Pages, by the objects that say they are one. */
static int
pages(const struct pdf_licence *l, const void **pdf, size_t *len)
{
	static const char page[] = "/Type /Page ";
	const char *p, *end;
	int n = 0;

	assert_int_equal(pdf_licence(&ctx, l, pdf, len), LK_OK);
	p = *pdf;
	end = p + *len;
	assert_memory_equal(p, "%PDF-1.", 7);
	for (; (p = memmem(p, (size_t)(end - p), page, sizeof(page) - 1)); p++)
		n++;
	return n;
}

static void
a_short_licence_is_one_page(void **state)
{
	struct pdf_licence l = licence(5, 40);
	const void *pdf;
	size_t len;

	(void)state;
	assert_int_equal(pages(&l, &pdf, &len), 1);
	assert_in_range(len, 4000, 256 * 1024);
}

static void
a_licence_says_which_words_it_has_and_that_they_are_tagged(void **state)
{
	struct pdf_licence l = licence(5, 40);
	const void *pdf;
	size_t len;

	(void)state;
	assert_int_equal(pages(&l, &pdf, &len), 1);
	assert_non_null(memmem(pdf, len, "/ToUnicode", 10));
	assert_non_null(memmem(pdf, len, "/StructTreeRoot", 15));
	assert_non_null(memmem(pdf, len, l.title, strlen(l.title)));
}

static void
many_rows_go_on_on_further_pages(void **state)
{
	struct pdf_licence l = licence(80, 40);
	const void *pdf;
	size_t len;

	(void)state;
	assert_in_range(pages(&l, &pdf, &len), 3, 4);
}

static void
a_value_longer_than_a_page_goes_on_on_the_next(void **state)
{
	struct pdf_licence l = licence(1, 9000);
	const void *pdf;
	size_t len;

	(void)state;
	assert_in_range(pages(&l, &pdf, &len), 3, 6);
}

static void
the_same_licence_is_the_same_bytes(void **state)
{
	struct pdf_licence l = licence(80, 600);
	const void *one, *two;
	size_t n1, n2;

	(void)state;
	pages(&l, &one, &n1);
	pages(&l, &two, &n2);
	assert_int_equal(n1, n2);
	assert_memory_equal(one, two, n1);
}

static void
letters_of_any_script_and_empty_texts_are_drawn(void **state)
{
	/* Scripts of the fonts that Loket installs, and some that it may lack. */
	static const struct { const char *text; uint32_t cp; } scripts[] = {
		{ "محمد", 0x645 }, { "Ж é ½ m² a\nb\tc", 0x416 },
		{ "ꦗꦮ", 0xa997 }, { "中文", 0x4e2d },
		{ "\xF0\x9F\x8F\xA0", 0x1f3e0 },
	};
	struct pdf_licence l = licence(1, 0);
	struct pdf_row row = { "", "" };
	const void *pdf;
	size_t len;

	(void)state;
	assert_int_equal(pages(&l, &pdf, &len), 1);
	l.rows = &row;
	for (size_t i = 0; i < COUNT(scripts); i++) {
		row.label = row.value = scripts[i].text;
		if (text_in_ranges(pdf_letters(), scripts[i].cp))
			assert_int_equal(pages(&l, &pdf, &len), 1);
		else
			assert_int_equal(pdf_licence(&ctx, &l, &pdf, &len),
				LK_EFAULT);
		assert_true(i > 1 || text_in_ranges(pdf_letters(),
			scripts[i].cp));
	}
	l.rows = NULL;
	l.n_rows = 0;
	l.clauses.n = 0;
	l.title = l.number = l.position = l.name = l.rank = l.id = "";
	assert_int_equal(pages(&l, &pdf, &len), 1);
}

static void
an_address_with_quotes_stays_one_address(void **state)
{
	struct pdf_licence l = licence(1, 10);
	const void *pdf;
	size_t len;

	(void)state;
	l.address = "https://izin.example/cek/it's' uri='x\\";
	assert_int_equal(pages(&l, &pdf, &len), 1);
}

/* U+1E5D0, of a script that came into Unicode in 2024. */
static void
nothing_is_drawn_as_a_box(void **state)
{
	struct pdf_licence l = licence(1, 10);
	const void *pdf;
	size_t len;

	(void)state;
	assert_non_null(strstr(pdf_letters(), "20-7e"));
	l.title = "IZIN \xf0\x9e\x97\x90";
	assert_int_equal(pdf_licence(&ctx, &l, &pdf, &len), LK_EFAULT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_licence_is_one_page),
		cmocka_unit_test(
			a_licence_says_which_words_it_has_and_that_they_are_tagged),
		cmocka_unit_test(many_rows_go_on_on_further_pages),
		cmocka_unit_test(a_value_longer_than_a_page_goes_on_on_the_next),
		cmocka_unit_test(the_same_licence_is_the_same_bytes),
		cmocka_unit_test(letters_of_any_script_and_empty_texts_are_drawn),
		cmocka_unit_test(an_address_with_quotes_stays_one_address),
		cmocka_unit_test(nothing_is_drawn_as_a_box),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
