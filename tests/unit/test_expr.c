/* Expressions: what is refused with which words, and what the good ones give. */
#include <math.h>
#include "unit/unit.h"
#include "unit/made.h"
#include "form/form.h"

static struct arena *arena;
static struct permit *permit;
static struct field *naskah, *jenis, *ikut, *mulai, *lama, *selesai, *jam,
	*pilihan, *panjang, *luas, *nama_saksi, *bulan, *kelas;
static struct repeat *titik, *saksi;
static struct answers *answers;
static struct form *form;

static int64_t holidays[1];
static const struct calendar calendar = { holidays, 1 };

static void
make_permit(void)
{
	permit = made_permit(arena);
	made_param(permit, "tarif", 0.25, "2026-01-01");
	made_param(permit, "tarif", 0.3, "2027-01-01");
	made_list(permit, "jenis", "panjang pendek");
	made_list(permit, "kelas", "1 2 3");
	made_page(permit, "reklame");
	naskah = made_field(permit, "naskah", "text");
	jenis = made_field(permit, "jenis", "select");
	jenis->list = permit->lists[0];
	pilihan = made_field(permit, "pilihan", "multiselect");
	pilihan->list = permit->lists[0];
	kelas = made_field(permit, "kelas", "select");
	kelas->list = permit->lists[1];
	ikut = made_field(permit, "ikut", "yesno");
	mulai = made_field(permit, "mulai", "date");
	bulan = made_field(permit, "bulan", "month");
	jam = made_field(permit, "jam", "time");
	lama = made_field(permit, "lama", "integer");
	selesai = made_field(permit, "selesai", "date");
	titik = made_repeat(permit, "titik");
	panjang = made_field(permit, "panjang", "decimal");
	luas = made_field(permit, "luas", "decimal");
	saksi = made_repeat(permit, "saksi");
	nama_saksi = made_field(permit, "nama_saksi", "text");
	made_outside(permit);
	made_field(permit, "ktp", "file");
	made_field(permit, "info", "note");
	made_fee_line(permit, "$lama * 1000");
}

static void
answer_all(void)
{
	struct form_env env = { .now = 0, .zone = 8, .params_day = NO_DAY,
		.calendar = &calendar, .lang = "id" };
	const char *const rows[][2] = { { "2.5", "5" }, { "", "" },
		{ "4", "0.1" } };

	answers = answers_new(arena, permit);
	answers_set(answers, naskah, -1, "Toko Sri");
	answers_set(answers, jenis, -1, "panjang");
	answers_set(answers, pilihan, -1, "panjang pendek");
	answers_set(answers, kelas, -1, "2");
	answers_set(answers, ikut, -1, "yes");
	answers_set(answers, mulai, -1, "2026-12-01");
	answers_set(answers, bulan, -1, "2026-12");
	answers_set(answers, lama, -1, "30");
	for (size_t i = 0; i < COUNT(rows); i++) {
		answers_add_row(answers, titik);
		answers_set(answers, panjang, (int)i, rows[i][0]);
		answers_set(answers, luas, (int)i, rows[i][1]);
	}
	/* Tuesday 24 November 2026, 10.15 in the office. */
	assert_true(date_parse_instant("2026-11-24T02:15:00Z", &env.now));
	holidays[0] = date_day(2026, 11, 26);
	form = form_new(arena, permit, answers, &env);
}

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	make_permit();
	answer_all();
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static const struct expr *
read_expr(const struct scope *more, const char *text, const char **words)
{
	struct scope s = *more;
	struct where w = { "uji.xml", 7 };
	struct mistakes m;
	const struct expr *e;

	s.permit = permit;
	if (!s.place)
		s.place = "x";
	mistakes_init(&m, arena);
	e = expr_new(arena, &s, text, w, &m);
	if (!e && m.n == 0)
		test_wrong("\"%s\" was refused without a word\n", text);
	*words = m.n ? m.list[0].words : "";
	return e;
}

static void
expect_refused(const struct scope *s, const char *text, const char *part)
{
	const char *words;

	if (read_expr(s, text, &words))
		test_wrong("\"%s\" was taken\n", text);
	if (!strstr(words, part))
		test_wrong("\"%s\": \"%s\" does not say \"%s\"\n", text, words,
			part);
}

static const struct expr *
expect_taken(const struct scope *s, const char *text)
{
	const char *words;
	const struct expr *e = read_expr(s, text, &words);

	if (!e)
		test_wrong("\"%s\": %s\n", text, words);
	return e;
}

struct refusal {
	const char *text, *part;
};

static void
refuse_all(const struct scope *s, const struct refusal *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		expect_refused(s, rows[i].text, rows[i].part);
}

static void
a_slip_of_writing_is_named(void **state)
{
	static const struct refusal rows[] = {
		{ "", "kosong" },
		{ "$jenis = panjang", "kurang tanda kutip: 'panjang'" },
		{ "panjang = $jenis", "kurang tanda kutip: 'panjang'" },
		{ "naskah = 'x'", "kurang tanda $: $naskah" },
		{ "lama > 3", "kurang tanda $: $lama" },
		{ "-lama > 3", "kurang tanda $: $lama" },
		{ "$ikut = yes", "kurang tanda kutip: 'yes'" },
		{ "true", "kurang tanda kurung: true()" },
		{ "$lama-1 > 2", "beri spasi: $lama - 1" },
		{ "$lama-$lama > 2", "beri spasi: $lama - " },
		{ "sum($titik/luas-1) > 2", "beri spasi: luas - 1" },
		{ "$titik.luas > 2", "$titik/luas" },
		{ "$mulai > 2026-12-01", "date('2026-12-01')" },
		{ "$lama / 2 > 3", "pembagian ditulis div" },
		{ "$lama == 3", "satu tanda: =" },
		{ "$lama > 3 && $lama < 5", "ditulis and" },
		{ "$lama > 3 dan $lama < 5", "\"dan\" ditulis and" },
		{ "$lama > 3 AND $lama < 5", "\"AND\" ditulis and" },
		{ "$lama <> 3", "ditulis !=" },
		{ "$lama => 3", "ditulis >=" },
		{ "!($lama > 3)", "ditulis not(" },
		{ "$jenis = “panjang”", "tanda kutip lurus" },
		{ "$jenis = 'panjang", "tidak ditutup" },
		{ "($lama > 3", "kurung ( tidak ditutup" },
		{ "$lama > 3)", "tanpa pembuka" },
		{ "$lama * 0,25 > 1", "0.25" },
		{ "$lama > 1.000.000", "1000000" },
		{ "$lama > 25.000", "25000" },
		{ "$lama >", "terputus di akhir" },
		{ "$lama 3", "kurang tanda hitung" },
		{ "* 3", "tidak pada tempatnya" },
		{ "$", "sesudah tanda $" },
		{ "$lama ≥ 3", "ditulis >=" },
		{ "//luas > 3", "jalur ditulis lengkap" },
		{ "$lama > 3 ? 1 : 2", "if(" },
		{ "\xff > 3", "tidak dikenal" },
		{ "((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))"
		  "))))))))))))))))))))))))", "terlalu banyak kurung" },
	};

	(void)state;
	refuse_all(&(struct scope){ .want = EXPR_BOOL }, rows, COUNT(rows));
}

static void
a_name_that_is_not_there_has_its_nearest(void **state)
{
	static const struct refusal rows[] = {
		{ "$naska = 'x'", "maksud Anda $naskah?" },
		{ "$Lama > 3", "maksud Anda $lama?" },
		{ "$tarip > 3", "maksud Anda $tarif?" },
		{ "$zzzzzzzzz > 3", "tidak ada pertanyaan" },
		{ "$luass > 3", "maksud Anda $titik/luas?" },
		{ "/answers/lamaa > 3", "maksud Anda $lama?" },
		{ "$luas > 3", "$titik/luas" },
		{ "$titik/luass > 3", "tidak ada pertanyaan luass di dalam titik" },
		{ "$lama/hari > 3", "tidak punya bagian" },
		{ "$info = 'x'", "catatan" },
		{ "roun($lama) > 3", "maksud Anda round(" },
		{ "umur($mulai) > 3", "years-since" },
		{ "pulldata('x') = 'y'", "fungsi pulldata() tidak dikenal" },
		{ "today(1) > 3", "today() ditulis tanpa isi" },
		{ "if($lama > 3, 1) = 1", "if() perlu 3 isi, ada 2" },
		{ "contains($naskah) ", "contains() perlu 2 isi" },
		{ "round($lama,) > 3", "koma tanpa isi" },
	};

	(void)state;
	refuse_all(&(struct scope){ .want = EXPR_BOOL }, rows, COUNT(rows));
}

static void
what_is_silently_wrong_is_said(void **state)
{
	static const struct refusal rows[] = {
		{ "$ikut", "tulis $ikut = 'yes'" },
		{ "$lama > 3 and $ikut", "tulis $ikut = 'yes'" },
		{ "not($ikut)", "tulis $ikut = 'yes'" },
		{ "$naskah", "$naskah != ''" },
		{ "$titik", "count($titik) > 0" },
		{ "'yes'", "syarat" },
		{ "$mulai + 1", "bukan tanggal" },
		{ "$ikut = true()", "pakai 'yes'" },
		{ "$ikut = 'ya'", "'yes' atau 'no'" },
		{ "$jenis = 'panjng'", "nilainya: panjang, pendek" },
		{ "'panjng' = $jenis", "nilainya: panjang, pendek" },
		{ "$jenis != 'Panjang'", "bukan nilai dari daftar jenis" },
		{ "$kelas = 4", "bukan nilai dari daftar kelas" },
		{ "selected($pilihan, 'lebar')", "bukan nilai dari daftar" },
		{ "$lama = 'tiga'", "berisi bilangan" },
		{ "$mulai > '2026-12-01'", "date('2026-12-01')" },
		{ "'2026-12-01' <= $mulai", "date('2026-12-01')" },
		{ "$mulai = $naskah", "tanggal tidak dapat dibandingkan" },
		{ "date('31/12/2026') > today()", "date('2026-12-31')" },
		{ "$jam > '08:00'", "bilangan atau tanggal" },
		{ "$naskah > 3", "bukan bilangan" },
		{ "$titik/luas * 2 > 3", "sum($titik/luas)" },
		{ "$titik > 3", "count($titik)" },
		{ "$naskah + 1 > 3", "berisi teks" },
		{ "$ikut * 5 > 3", "if($ikut = 'yes', 1, 0)" },
		{ "sum($lama + 1) > 3", "sum()" },
		{ "concat('s.d. ', $selesai) = 'x'", "format-date(" },
		{ "format-date($mulai, '%Q') = 'x'", "%Q tidak dikenal" },
		{ "regex($naskah, '(a')", "kurung ( tidak ditutup" },
		{ "$mulai + $selesai > 3", "dijumlahkan" },
		{ ". = 'x'", "titik (.)" },
		{ "position() = 1", "di dalam baris" },
		{ "$lama[1] = 1", "[ ] hanya dipakai" },
		{ "label('x') = 'y'", "label()" },
		{ "count($titik[$panjang > 3]) > 1", "tanpa $: panjang" },
	};

	(void)state;
	refuse_all(&(struct scope){ .want = EXPR_BOOL }, rows, COUNT(rows));
	expect_refused(&(struct scope){ .want = EXPR_NUMBER }, "'x'", "teks");
	expect_refused(&(struct scope){ .want = EXPR_NUMBER }, "$mulai",
		"bukan tanggal");
	expect_refused(&(struct scope){ .want = EXPR_DATE }, "$lama", "tanggal");
	expect_refused(&(struct scope){ .want = EXPR_DATE }, "'2026-12-01'",
		"date(");
	expect_refused(&(struct scope){ .want = EXPR_STRING }, "$selesai",
		"format-date");
	expect_refused(&(struct scope){ .want = EXPR_ANY }, "$titik/luas",
		"join(");
	expect_refused(&(struct scope){ .want = EXPR_ANY }, "max(3, $selesai)",
		"bercampur");
}

static void
the_fee_does_not_go_in_a_circle(void **state)
{
	(void)state;
	expect_refused(&(struct scope){ .want = EXPR_NUMBER, .no_fee = true },
		"fee() * 2", "fee() tidak dapat");
	expect_refused(&(struct scope){ .want = EXPR_NUMBER, .self = lama },
		"fee()", "fee() tidak dapat");
	expect_taken(&(struct scope){ .want = EXPR_BOOL }, "fee() > 0");
}

static void
a_mistake_says_where_it_is(void **state)
{
	const char *words;

	(void)state;
	read_expr(&(struct scope){ .want = EXPR_BOOL, .place = "relevant",
		.self = lama }, "$naska = 'x'", &words);
	assert_string_equal(words, "pertanyaan \"lama\": relevant=\"$naska = 'x'\": "
		"tidak ada pertanyaan atau parameter bernama $naska; maksud Anda "
		"$naskah?");
}

static void
one_wrong_word_is_told_for_its_place(void **state)
{
	struct scope truth = { .want = EXPR_BOOL }, day = { .want = EXPR_DATE };

	(void)state;
	expect_refused(&truth, "Ya", "\"Ya\" ditulis yes");
	expect_refused(&truth, "tidak", "\"tidak\" ditulis no");
	expect_refused(&day, "today", "kurang tanda kurung: today()");
	expect_refused(&day, "besok", "di sini harus ada tanggal");
	expect_refused(&day, "31/12/2026", "tanggal ditulis date(");
	expect_refused(&(struct scope){ .want = EXPR_NUMBER }, "ROUND($lama)",
		"maksud Anda round(");
}

struct good {
	const char *text, *result;
};

static void
expressions_give(void **state)
{
	static const struct good rows[] = {
		{ "$lama * 2 + 1", "61" },
		{ "0.1 * 3", "0.3" },
		{ "0.1 + 0.2", "0.3" },
		{ "5000000000", "5000000000" },
		{ "$tarif * 4", "1" },
		{ "7 div 2", "3.5" },
		{ "7 mod 4", "3" },
		{ "-3 + 1", "-2" },
		{ "1 div 0", "" },
		{ "$selesai + 1", "" },
		{ "$mulai + $lama", "2026-12-31" },
		{ "date('2026-12-31') - $mulai", "30" },
		{ "$bulan + 1", "2026-12-02" },
		{ "today()", "2026-11-24" },
		{ "today() - 24", "2026-10-31" },
		{ "format-date(now(), '%H.%M')", "10.15" },
		{ "format-date(today(), '%A, %e %B %Y')", "Selasa, 24 November 2026" },
		{ "format-date($mulai, '%d-%m-%y %%')", "01-12-26 %" },
		{ "format-date($selesai, '%d')", "" },
		{ "count($titik)", "2" },
		{ "sum($titik/luas)", "5.1" },
		{ "sum(/answers/titik/luas)", "5.1" },
		{ "min($titik/panjang)", "2.5" },
		{ "max($titik/panjang, 3, $titik[panjang > 100]/luas)", "4" },
		{ "max($mulai, $selesai)", "2026-12-01" },
		{ "min($titik[panjang > 100]/luas)", "" },
		{ "$titik[1]/luas * 2", "10" },
		{ "$titik[last()]/luas", "0.1" },
		{ "count($titik[panjang > 3 and luas < 1])", "1" },
		{ "sum($titik[panjang > $lama - 27]/luas)", "0.1" },
		{ "count($titik/luas[. > 1])", "1" },
		{ "join(', ', $titik/panjang)", "2.5, 4" },
		{ "join('-', $naskah, 'x', '')", "Toko Sri-x" },
		{ "if($lama > 3, 'a', 'b')", "a" },
		{ "if($ikut = 'yes' and $jenis = 'panjang', 1, 2)", "1" },
		{ "coalesce($selesai, $mulai)", "2026-12-01" },
		{ "selected($pilihan, 'pendek')", "true" },
		{ "count-selected($pilihan)", "2" },
		{ "regex($naskah, 'Toko .*')", "true" },
		{ "regex($naskah, 'Toko')", "false" },
		{ "int(2.9)", "2" }, { "int(-2.9)", "-2" },
		{ "round(2.5)", "3" }, { "round(-2.5)", "-2" },
		{ "round(1.005, 2)", "1.01" },
		{ "round(1250000, -4)", "1250000" },
		{ "round(1256000, -4)", "1260000" },
		{ "pow(2, 10)", "1024" },
		{ "floor(0.1 * 3 * 10)", "3" },
		{ "ceiling(0.1 * 3 * 10)", "3" },
		{ "years-since(date('2000-11-25'))", "25" },
		{ "years-since(date('2000-11-24'))", "26" },
		{ "days-between(today(), $mulai)", "7" },
		{ "working-days-after(today(), 3)", "2026-11-30" },
		{ "label($jenis)", "Panjang" },
		{ "label($pilihan)", "Panjang; Pendek" },
		{ "label($ikut)", "Ya" },
		{ "concat($naskah, ' ', $lama * 1000000000)",
			"Toko Sri 30000000000" },
		{ "string-length($naskah)", "8" },
		{ "substring-before($naskah, ' ')", "Toko" },
		{ "translate($naskah, 'TS', 'ts')", "toko sri" },
		{ "normalize-space(' a  b ')", "a b" },
		{ "starts-with($naskah, 'Toko')", "true" },
		{ "not($lama > 3)", "false" },
		{ "$kelas * 1000", "2000" },
		{ "number($kelas) + 1", "3" },
		{ "$selesai != ''", "false" },
		{ "$selesai = ''", "true" },
		{ "/answers/naskah", "Toko Sri" },
		{ "$titik/panjang = 4", "true" },
		{ "count($titik/panjang | $titik/luas)", "4" },
		{ "fee()", "30000" },
		{ "$mulai >= today()", "true" },
		{ "'Toko'", "Toko" },
		{ "$naskah", "Toko Sri" },
		{ "substring($naskah, 1, 0) + 1", "" },
		{ "substring('5271015708', 7, 2) - 40", "17" },
		{ "if($kelas = '2', '5', '6') > 5", "false" },
		{ "2.50", "2.5" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct expr *e = expect_taken(
			&(struct scope){ .want = EXPR_ANY }, rows[i].text);
		const char *got = expr_string(form, e, -1);

		if (strcmp(got, rows[i].result))
			test_wrong("%s: \"%s\", not \"%s\"\n", rows[i].text, got,
				rows[i].result);
	}
}

static void
a_name_in_a_row_is_of_that_row(void **state)
{
	struct scope s = { .want = EXPR_NUMBER, .repeat = titik, .self = luas };
	const struct expr *e = expect_taken(&s, "$panjang * $lama");

	(void)state;
	assert_true(expr_number(form, e, 0) == 75);
	assert_true(isnan(expr_number(form, e, 1)));
	assert_true(expr_number(form, e, 2) == 120);
	e = expect_taken(&s, "../panjang + position() * 100 + last() * 1000");
	assert_true(expr_number(form, e, 2) == 3304);
	e = expect_taken(&s, ". + 1");
	assert_true(expr_number(form, e, 0) == 6);
	e = expect_taken(&s, "$luas div sum($titik/luas) * 51");
	assert_true(expr_number(form, e, 2) == 1);
	/* Nowhere is a row of its own: no answer, no harm. */
	assert_true(isnan(expr_number(form, e, -1)));
	assert_true(isnan(expr_number(form, e, 3)));
	expect_refused(&s, "string-length($nama_saksi)", "$saksi/nama_saksi");
	s.self = panjang;
	s.want = EXPR_ANY;
	assert_string_equal(expr_string(form, expect_taken(&s, "."), 2), "4");
}

static void
constants_are_known_without_looking(void **state)
{
	static const struct { const char *text; int constant; } rows[] = {
		{ "yes", 1 }, { " no ", 0 }, { "true()", 1 }, { "false()", 0 },
		{ "not(false())", 1 }, { "(true())", 1 }, { "1", 1 }, { "0", 0 },
		{ "$lama > 3", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct expr *e = expect_taken(
			&(struct scope){ .want = EXPR_BOOL }, rows[i].text);

		assert_int_equal(expr_constant(e), rows[i].constant);
		if (rows[i].constant >= 0)
			assert_int_equal(expr_bool(NULL, e, -1),
				rows[i].constant);
	}
}

static void
what_is_read_is_known(void **state)
{
	const struct field *const *fields;
	const struct expr *e;

	(void)state;
	e = expect_taken(&(struct scope){ .want = EXPR_NUMBER },
		"sum($titik/luas) * $lama + $lama + $tarif");
	assert_int_equal(expr_uses(e, &fields), 2);
	assert_ptr_equal(fields[0], luas);
	assert_ptr_equal(fields[1], lama);
	assert_false(expr_uses_day(e));
	assert_null(expr_bare(e));
	e = expect_taken(&(struct scope){ .want = EXPR_ANY }, " $mulai ");
	assert_ptr_equal(expr_bare(e), mulai);
	e = expect_taken(&(struct scope){ .want = EXPR_BOOL }, "$mulai >= today()");
	assert_true(expr_uses_day(e));
	e = expect_taken(&(struct scope){ .want = EXPR_BOOL,
		.self = lama }, ". > 3");
	assert_int_equal(expr_uses(e, &fields), 1);
	assert_ptr_equal(fields[0], lama);
}

static void
numbers_have_thirteen_digits_halves_up(void **state)
{
	static const struct { double v; const char *text; } rows[] = {
		{ 0.1 + 0.2, "0.3" }, { 1.005 * 100, "100.5" },
		{ 0.285 * 100, "28.5" }, { -0.1 - 0.2, "-0.3" },
		{ 1e-7, "0.0000001" }, { 123456789012345678.0,
			"123456789012300000" }, { 99999999999.5, "99999999999.5" },
		{ 0, "0" }, { 1e21, "1000000000000000000000" },
		{ 2.675 * 100, "267.5" }, { 1.0 / 3, "0.3333333333333" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *s = number_text(arena, number_settle(rows[i].v));

		if (strcmp(s, rows[i].text))
			test_wrong("%.17g: \"%s\", not \"%s\"\n", rows[i].v, s,
				rows[i].text);
	}
	assert_string_equal(number_text(arena, NAN), "");
	assert_string_equal(number_text(arena, INFINITY), "");
	assert_string_equal(number_text(arena, 0.1), "0.1");
}

static void
endless_work_is_given_up(void **state)
{
	struct scope s = { .want = EXPR_NUMBER };
	const struct expr *e;

	(void)state;
	for (int i = 0; i < 97; i++) {
		answers_add_row(answers, titik);
		answers_set(answers, luas, i + 3, "1");
	}
	form_update(form);
	e = expect_taken(&s, "count($titik[count(/answers/titik[count("
		"/answers/titik[luas > 0]) > 0]) > 0])");
	assert_true(isnan(expr_number(form, e, -1)));
}

static void
braces_in_a_text_are_expressions(void **state)
{
	static const char *const words[] = { "nomor", "tautan", NULL };
	struct scope s = { .permit = permit, .placeholders = words };
	struct text t = { .id = "{{x}} No {nomor}: {label($jenis)}, {$lama + 0.5}, "
		"sampai {$mulai + 30}, mulai {$mulai}, {fee()}{concat('}', 'a')}",
		.en = "{label($ikut)}" };
	struct mistakes m;
	struct form_env env = *form_environment(form);

	(void)state;
	mistakes_init(&m, arena);
	text_prepare(arena, &s, &t, permit->where, &m);
	assert_int_equal(m.n, 0);
	env.number = "2611-0457-3811";
	form = form_new(arena, permit, answers, &env);
	assert_string_equal(form_text(form, &t, -1, "id"),
		"{x} No 2611-0457-3811: Panjang, 30,5, sampai 31 Desember 2026, "
		"mulai 1 Desember 2026, Rp30.000}a");
	assert_string_equal(form_text(form, &t, -1, "en"), "Yes");
	t = (struct text){ .id = "a {$lama b" };
	text_prepare(arena, &s, &t, permit->where, &m);
	assert_int_equal(m.n, 1);
	t = (struct text){ .id = "a {lama} {nomer}" };
	text_prepare(arena, &s, &t, permit->where, &m);
	assert_int_equal(m.n, 3);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)
	const struct CMUnitTest tests[] = {
		TEST(a_slip_of_writing_is_named),
		TEST(a_name_that_is_not_there_has_its_nearest),
		TEST(what_is_silently_wrong_is_said),
		TEST(the_fee_does_not_go_in_a_circle),
		TEST(a_mistake_says_where_it_is),
		TEST(one_wrong_word_is_told_for_its_place),
		TEST(expressions_give),
		TEST(a_name_in_a_row_is_of_that_row),
		TEST(constants_are_known_without_looking),
		TEST(what_is_read_is_known),
		TEST(numbers_have_thirteen_digits_halves_up),
		TEST(endless_work_is_given_up),
		TEST(braces_in_a_text_are_expressions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
