/* A definition with answers: what is asked, computed, wrong, owed and next. */
#include <time.h>
#include "unit/unit.h"
#include "unit/made.h"
#include "form/form.h"

static struct arena *arena;
static struct permit *permit;
static struct field *naskah, *badan, *npwp, *kecamatan, *kelurahan, *mulai,
	*lama, *selesai, *setuju, *ktp, *surat, *total, *bertiga, *modal, *bulan, *lahir,
	*lihat, *banyak;
static struct field *panjang, *lebar, *luas, *terang, *daya;
static struct repeat *titik;
static struct page *dokumen, *bap;
static struct fee_line *pajak, *tambahan;
static struct answers *answers;
static struct form_env env;
static struct form *form;

static void
list_with_parents(void)
{
	struct list *l = made_list(permit, "kelurahan", "pagesangan mataram ampenan");

	l->has_parents = true;
	l->items[0].parent = l->items[1].parent = "k1";
	l->items[2].parent = "k2";
}

static void
questions(void)
{
	made_page(permit, "pemohon");
	naskah = made_field(permit, "naskah", "text");
	badan = made_field(permit, "badan", "yesno");
	npwp = made_field(permit, "npwp", "npwp");
	made_expr(permit, &npwp->relevant, npwp, EXPR_BOOL, "$badan = 'yes'");
	made_expr(permit, &npwp->required, npwp, EXPR_BOOL, "yes");
	kecamatan = made_field(permit, "kecamatan", "select");
	kecamatan->list = permit->lists[0];
	kelurahan = made_field(permit, "kelurahan", "select");
	kelurahan->list = permit->lists[1];
	kelurahan->parent = kecamatan;
	setuju = made_field(permit, "setuju", "declaration");
	modal = made_field(permit, "modal", "money");
	bulan = made_field(permit, "bulan", "month");
	lahir = made_field(permit, "tanggal_lahir", "date");
}

static void
rows_of_places(void)
{
	made_page(permit, "reklame");
	titik = made_repeat(permit, "titik");
	panjang = made_field(permit, "panjang", "decimal");
	panjang->unit = "m";
	made_expr(permit, &panjang->required, panjang, EXPR_BOOL, "yes");
	made_expr(permit, &panjang->min, panjang, EXPR_NUMBER, "0.1");
	made_expr(permit, &panjang->max, panjang, EXPR_NUMBER, "50");
	lebar = made_field(permit, "lebar", "decimal");
	terang = made_field(permit, "terang", "yesno");
	daya = made_field(permit, "daya", "integer");
	made_expr(permit, &daya->relevant, daya, EXPR_BOOL, "$terang = 'yes'");
	luas = made_field(permit, "luas", "decimal");
	made_calculate(permit, luas, EXPR_NUMBER, "$panjang * $lebar");
	made_outside(permit);
	mulai = made_field(permit, "mulai", "date");
	made_expr(permit, &mulai->min, mulai, EXPR_DATE, "today()");
	lama = made_field(permit, "lama", "integer");
	made_expr(permit, &lama->constraint, lama, EXPR_BOOL, ". mod 2 = 0");
}

static void
make_permit(void)
{
	permit = made_permit(arena);
	made_param(permit, "tarif", 1000, "2026-01-01");
	made_param(permit, "tarif", 2000, "2026-12-01");
	made_list(permit, "kecamatan", "k1 k2");
	list_with_parents();
	questions();
	rows_of_places();
	/* Before what it is computed from: the order of questions is free. */
	bertiga = made_field(permit, "bertiga", "integer");
	selesai = made_field(permit, "selesai", "date");
	made_calculate(permit, selesai, EXPR_DATE, "$mulai + $lama");
	total = made_field(permit, "total", "decimal");
	made_calculate(permit, bertiga, EXPR_NUMBER, "$total div 3");
	made_calculate(permit, total, EXPR_NUMBER, "sum($titik/luas)");
	lihat = made_field(permit, "lihat", "text");
	made_calculate(permit, lihat, EXPR_STRING, "concat('<', $npwp, '>')");
	banyak = made_field(permit, "banyak", "integer");
	made_calculate(permit, banyak, EXPR_NUMBER, "sum($titik/daya)");
	made_expr(permit, &titik->min, NULL, EXPR_NUMBER, "1");
	made_expr(permit, &titik->max, NULL, EXPR_NUMBER, "3");
	dokumen = made_page(permit, "dokumen");
	ktp = made_field(permit, "ktp", "file");
	made_expr(permit, &ktp->required, ktp, EXPR_BOOL, "yes");
	surat = made_field(permit, "surat", "file");
	made_expr(permit, &surat->required, surat, EXPR_BOOL, "$badan = 'yes'");
	made_expr(permit, &dokumen->relevant, NULL, EXPR_BOOL, "$total > 0");
	made_stage(permit, "fo", NULL);
	made_stage(permit, "teknis", "$total > 10");
	made_stage(permit, "bayar", "fee() > 0");
	made_stage(permit, "kadis", NULL);
	bap = made_page(permit, "bap");
	bap->stage = permit->stages[1];
	made_expr(permit, &made_field(permit, "hasil", "text")->required, NULL,
		EXPR_BOOL, "yes");
	pajak = made_fee_line(permit, "$tarif * $total");
	tambahan = made_fee_line(permit, "0.5");
	made_expr(permit, &tambahan->relevant, NULL, EXPR_BOOL, "$badan = 'yes'");
}

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	make_permit();
	env = (struct form_env){ .zone = 8, .params_day = NO_DAY, .lang = "id" };
	assert_true(date_parse_instant("2026-11-24T02:15:00Z", &env.now));
	answers = answers_new(arena, permit);
	answers_add_row(answers, titik);
	form = form_new(arena, permit, answers, &env);
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static enum problem_code
type(const struct field *q, int row, const char *typed)
{
	struct problem p;
	bool good = form_type(form, q, row, typed, &p);

	assert_int_equal(good, p.code == P_NONE);
	form_update(form);
	return p.code;
}

/* Everything that sending asks, in one place of 2.5 by 4. */
static void
fill(void)
{
	type(badan, -1, "no");
	type(setuju, -1, "yes");
	type(panjang, 0, "2,5");
	type(lebar, 0, "4");
	type(mulai, -1, "1/12/2026");
	type(lama, -1, "30");
}

static const char *
all_problems(enum check_part part)
{
	struct problems bad = form_check(form, NULL, part);
	const char *s = "";

	for (size_t i = 0; i < bad.n; i++) {
		const struct problem *p = &bad.list[i];

		s = arena_printf(arena, "%s%s%s:%d", s, i ? " " : "",
			p->field ? answers_name(arena, p->field, p->row) :
			p->repeat->name, p->code);
	}
	return s;
}

#define assert_problems(part, ...) \
	assert_string_equal(all_problems(part), arena_printf(arena, __VA_ARGS__))

static void
calculations_follow_the_answers(void **state)
{
	(void)state;
	fill();
	assert_string_equal(form_value(form, luas, 0), "10");
	assert_string_equal(form_value(form, total, -1), "10");
	assert_string_equal(form_value(form, bertiga, -1), "3");
	assert_string_equal(form_value(form, selesai, -1), "2026-12-31");
	assert_string_equal(answers_get(answers, selesai, -1), "2026-12-31");
	assert_true(form_readonly(form, total, -1));
	assert_true(form_type(form, total, -1, "99", NULL));
	assert_string_equal(answers_get(answers, total, -1), "10");
	type(lebar, 0, "");
	assert_string_equal(form_value(form, luas, 0), "");
	assert_string_equal(form_value(form, total, -1), "0");
	type(lebar, 0, "lima");
	assert_string_equal(form_value(form, luas, 0), "");
	assert_string_equal(answers_typed(answers, lebar, 0), "lima");
}

static void
what_is_not_relevant_is_not_given(void **state)
{
	(void)state;
	type(badan, -1, "yes");
	type(npwp, -1, "12345678901234");
	assert_int_equal(form_check_field(form, npwp, -1).code, P_NPWP);
	type(npwp, -1, "123456789012345");
	assert_true(form_relevant(form, npwp, -1));
	assert_string_equal(form_value(form, npwp, -1), "123456789012345");
	type(badan, -1, "no");
	assert_false(form_relevant(form, npwp, -1));
	assert_string_equal(form_value(form, npwp, -1), "");
	assert_int_equal(form_check_field(form, npwp, -1).code, P_NONE);
	/* A draft keeps it, in case the person changes back. */
	assert_string_equal(answers_get(answers, npwp, -1), "123456789012345");
	form_prune(form);
	assert_string_equal(answers_get(answers, npwp, -1), "");
}

static void
a_question_in_a_row_looks_at_its_row(void **state)
{
	(void)state;
	answers_add_row(answers, titik);
	type(terang, 1, "yes");
	assert_false(form_relevant(form, daya, 0));
	assert_true(form_relevant(form, daya, 1));
}

static void
an_expression_that_reads_what_is_not_relevant_reads_nothing(void **state)
{
	(void)state;
	answers_set(answers, daya, 0, "40");
	type(npwp, -1, "123456789012345");
	assert_string_equal(form_value(form, lihat, -1), "<>");
	assert_string_equal(form_value(form, banyak, -1), "0");
	type(terang, 0, "yes");
	type(badan, -1, "yes");
	assert_string_equal(form_value(form, lihat, -1), "<123456789012345>");
	assert_string_equal(form_value(form, banyak, -1), "40");
}

static void
a_repeat_that_is_not_relevant_has_no_rows(void **state)
{
	(void)state;
	made_expr(permit, &titik->relevant, NULL, EXPR_BOOL, "$badan = 'no'");
	fill();
	assert_string_equal(form_value(form, total, -1), "10");
	type(badan, -1, "yes");
	assert_false(form_repeat_relevant(form, titik));
	assert_false(form_relevant(form, panjang, 0));
	assert_string_equal(form_value(form, total, -1), "0");
	form_prune(form);
	assert_int_equal(answers_rows(answers, titik), 0);
}

static void
a_page_counts_when_one_of_its_questions_does(void **state)
{
	(void)state;
	assert_false(form_page_relevant(form, dokumen));
	assert_false(form_relevant(form, ktp, -1));
	fill();
	assert_true(form_page_relevant(form, dokumen));
	made_expr(permit, &ktp->relevant, ktp, EXPR_BOOL, "no");
	made_expr(permit, &surat->relevant, surat, EXPR_BOOL, "no");
	form_update(form);
	assert_false(form_page_relevant(form, dokumen));
}

static void
everything_that_is_wrong_is_found_in_order(void **state)
{
	(void)state;
	assert_problems(CHECK_ALL, "setuju:%d titik.0.panjang:%d", P_DECLARATION,
		P_REQUIRED);
	fill();
	type(panjang, 0, "60");
	type(mulai, -1, "1/11/2026");
	type(lama, -1, "31");
	type(naskah, -1, "a\x01");
	assert_problems(CHECK_QUESTIONS, "naskah:%d titik.0.panjang:%d mulai:%d "
		"lama:%d", P_TEXT_CONTROLS, P_MAX, P_DATE_MIN, P_CONSTRAINT);
	assert_problems(CHECK_FILES, "ktp:%d", P_FILE_REQUIRED);
	assert_string_equal(form_check_field(form, panjang, 0).a, "50 m");
	assert_string_equal(form_check_field(form, mulai, -1).a,
		"24 November 2026");
	fill();
	type(naskah, -1, "a");
	assert_problems(CHECK_QUESTIONS, "%s", "");
}

static void
an_officers_page_is_checked_by_name_only(void **state)
{
	struct problems bad;

	(void)state;
	fill();
	bad = form_check(form, bap, CHECK_ALL);
	assert_int_equal(bad.n, 1);
	assert_string_equal(bad.list[0].field->name, "hasil");
}

static void
a_promise_is_as_good_as_a_document(void **state)
{
	struct attached at[] = { { .key = "ktp", .promise = PROMISE_LATER },
		{ .key = "surat" } };

	(void)state;
	fill();
	type(badan, -1, "yes");
	type(npwp, -1, "123456789012345");
	env.attached = at;
	env.nattached = 2;
	form = form_new(arena, permit, answers, &env);
	assert_problems(CHECK_ALL, "surat:%d", P_FILE_REQUIRED);
	at[1].documents = 2;
	assert_problems(CHECK_ALL, "%s", "");
}

static void
rows_have_their_least_and_most(void **state)
{
	(void)state;
	fill();
	for (int i = 0; i < 3; i++)
		answers_add_row(answers, titik);
	form_update(form);
	/* Empty rows are dropped on sending: nothing is wrong with them. */
	assert_problems(CHECK_QUESTIONS, "%s", "");
	type(lebar, 3, "2");
	assert_problems(CHECK_QUESTIONS, "titik.3.panjang:%d", P_REQUIRED);
	type(lebar, 2, "2");
	type(lebar, 1, "2");
	assert_problems(CHECK_QUESTIONS, "titik:%d titik.1.panjang:%d "
		"titik.2.panjang:%d titik.3.panjang:%d", P_ROWS_MAX, P_REQUIRED,
		P_REQUIRED, P_REQUIRED);
	type(lebar, 2, "");
	form_prune(form);
	assert_int_equal(answers_rows(answers, titik), 3);
	while (answers_rows(answers, titik))
		answers_drop_row(answers, titik, 0);
	form_update(form);
	assert_problems(CHECK_QUESTIONS, "titik:%d", P_ROWS_MIN);
	answers_add_row(answers, titik);
	form_update(form);
	form_prune(form);
	assert_int_equal(answers_rows(answers, titik), 1);
}

static void
choices_are_narrowed_by_their_parent(void **state)
{
	size_t n;

	(void)state;
	form_choices(form, kelurahan, -1, &n);
	assert_int_equal(n, 0);
	type(kecamatan, -1, "k1");
	assert_string_equal(form_choices(form, kelurahan, -1, &n)[1]->value,
		"mataram");
	assert_int_equal(n, 2);
	type(kelurahan, -1, "mataram");
	assert_int_equal(form_check_field(form, kelurahan, -1).code, P_NONE);
	type(kecamatan, -1, "k2");
	assert_int_equal(form_check_field(form, kelurahan, -1).code, P_CHOICE);
}

static void
an_ambiguous_number_waits_for_its_answer(void **state)
{
	struct problem p;

	(void)state;
	assert_false(form_type(form, lebar, 0, "1.500", &p));
	assert_int_equal(p.code, P_AMBIGUOUS);
	form_update(form);
	assert_string_equal(form_value(form, lebar, 0), "");
	assert_string_equal(answers_typed(answers, lebar, 0), "1.500");
	p = form_check_field(form, lebar, 0);
	assert_int_equal(p.code, P_AMBIGUOUS);
	assert_string_equal(p.a, "1500");
	assert_string_equal(p.b, "1,5");
	assert_false(form_type(form, lebar, 0, "1,234", NULL));
	p = form_check_field(form, lebar, 0);
	assert_string_equal(p.b, "1,2340");
	/* What is the answer already is not asked. */
	assert_true(form_type(form, lebar, 0, "1,5", NULL));
	assert_true(form_type(form, lebar, 0, "1.500", NULL));
	assert_string_equal(answers_get(answers, lebar, 0), "1.5");
}

static const char *
settled(const struct field *q, int row, const char *typed)
{
	type(q, row, typed);
	form_update(form);
	return form_value(form, q, row);
}

static void
two_digits_are_a_year_where_only_one_century_is_possible(void **state)
{
	struct problem p;

	(void)state;
	/* From today on. */
	assert_string_equal(settled(mulai, -1, "1 Des 26"), "2026-12-01");
	assert_string_equal(settled(lahir, -1, "17/8/85"), "1985-08-17");
	assert_string_equal(settled(lahir, -1, "17/8/20"), "");
	p = form_check_field(form, lahir, -1);
	assert_int_equal(p.code, P_CENTURY);
	assert_string_equal(p.a, "17/08/1920");
	assert_string_equal(p.b, "17/08/2020");
	assert_string_equal(settled(bulan, -1, "12/26"), "");
	assert_int_equal(form_check_field(form, bulan, -1).code, P_CENTURY);
	assert_string_equal(settled(bulan, -1, "12/2026"), "2026-12");
}

static void
a_dash_is_nothing_where_nothing_will_do(void **state)
{
	(void)state;
	fill();
	assert_string_equal(settled(naskah, -1, " \u2013 "), "");
	assert_null(answers_typed(answers, naskah, -1));
	assert_string_equal(settled(modal, -1, "-"), "");
	assert_int_equal(form_check_field(form, modal, -1).code, P_NONE);
	settled(panjang, 0, "-");
	assert_int_equal(form_check_field(form, panjang, 0).code, P_NUMBER);
	assert_string_equal(settled(naskah, -1, "A-1"), "A-1");
}

/* What is shown as an example would be taken. */
static void
an_example_fits_the_question(void **state)
{
	(void)state;
	fill();
	settled(panjang, 0, "besar");
	assert_string_equal(form_check_field(form, panjang, 0).a, "2,5");
	made_expr(permit, &panjang->min, panjang, EXPR_NUMBER, "20.5");
	assert_string_equal(form_check_field(form, panjang, 0).a, "20,5");
	settled(panjang, 0, "30 kg");
	assert_string_equal(form_check_field(form, panjang, 0).a, "m");
	assert_string_equal(form_check_field(form, panjang, 0).b, "20,5 m");
	settled(mulai, -1, "besok");
	assert_string_equal(form_check_field(form, mulai, -1).a, "31/12/2026");
	settled(lahir, -1, "kemarin");
	assert_string_equal(form_check_field(form, lahir, -1).a, "17/08/1985");
	settled(lahir, -1, "31/2/1990");
	assert_string_equal(form_check_field(form, lahir, -1).a, "31 Februari");
	settled(modal, -1, "banyak");
	assert_string_equal(form_check_field(form, modal, -1).a, "1.500.000");
	assert_string_equal(settled(panjang, 0, "3000 cm"), "30");
}

static void
an_example_writes_dates_in_iso(void **state)
{
	struct problem p;

	(void)state;
	assert_true(form_type_example(form, mulai, -1, "2026-12-01", &p));
	assert_false(form_type_example(form, mulai, -1, "1/12/2026", &p));
	assert_int_equal(p.code, P_DATE);
	assert_true(form_type_example(form, lebar, 0, "2,5", &p));
}

static void
a_refused_answer_may_be_good_later(void **state)
{
	(void)state;
	naskah->pattern = "[a-z]+";
	assert_int_equal(type(naskah, -1, "Toko"), P_PATTERN);
	assert_int_equal(form_check_field(form, naskah, -1).code, P_PATTERN);
	naskah->pattern = NULL;
	form_update(form);
	assert_string_equal(form_value(form, naskah, -1), "Toko");
	/* And a good one bad. */
	naskah->pattern = "[a-z]+";
	assert_int_equal(form_check_field(form, naskah, -1).code, P_PATTERN);
}

static void
what_is_typed_loses_the_spaces_around_it(void **state)
{
	(void)state;
	type(naskah, -1, "  Toko  Sri \n");
	assert_string_equal(form_value(form, naskah, -1), "Toko Sri");
	type(naskah, -1, " \n ");
	assert_string_equal(form_value(form, naskah, -1), "");
	type(naskah, -1, "\u200b\u3164");
	assert_string_equal(form_value(form, naskah, -1), "");
	assert_int_equal(type(naskah, -1, "\xff"), P_TEXT_CONTROLS);
}

static void
the_fee_is_rounded_line_by_line(void **state)
{
	const struct fee_result *lines;
	int64_t sum = -1;
	size_t n;

	(void)state;
	fill();
	assert_true(form_fee(form, &sum, &lines, &n));
	assert_int_equal(sum, 10000);
	assert_int_equal(n, 1);
	type(badan, -1, "yes");
	type(panjang, 0, "0,0001");
	assert_true(form_fee(form, &sum, &lines, &n));
	/* 0.4 and 0.5, each by itself. */
	assert_int_equal(n, 2);
	assert_ptr_equal(lines[1].line, tambahan);
	assert_int_equal(lines[0].amount, 0);
	assert_int_equal(lines[1].amount, 1);
	assert_int_equal(sum, 1);
}

static void
a_fee_that_is_no_number_is_no_fee(void **state)
{
	int64_t sum = -1;

	(void)state;
	made_fee_line(permit, "$lama * 5");
	fill();
	assert_true(form_fee(form, &sum, NULL, NULL));
	type(lama, -1, "");
	assert_false(form_fee(form, &sum, NULL, NULL));
	assert_false(form_stage_relevant(form, permit->stages[2]));
}

static void
the_parameters_of_a_day_count(void **state)
{
	int64_t sum;

	(void)state;
	fill();
	env.params_day = date_day(2026, 12, 1);
	form = form_new(arena, permit, answers, &env);
	assert_true(form_fee(form, &sum, NULL, NULL));
	assert_int_equal(sum, 20000);
	env.params_day = date_day(2025, 12, 31);
	form = form_new(arena, permit, answers, &env);
	assert_false(form_fee(form, &sum, NULL, NULL));
}

static void
stages_that_are_not_relevant_are_passed_over(void **state)
{
	const struct stage *s;

	(void)state;
	fill();
	s = form_next_stage(form, NULL);
	assert_string_equal(s->id, "fo");
	s = form_next_stage(form, s);
	assert_string_equal(s->id, "bayar");
	s = form_next_stage(form, s);
	assert_string_equal(s->id, "kadis");
	assert_null(form_next_stage(form, s));
	type(panjang, 0, "3");
	assert_string_equal(form_next_stage(form, permit->stages[0])->id, "teknis");
}

static void
answers_are_shown_with_their_units(void **state)
{
	(void)state;
	fill();
	type(modal, -1, "1.500.000");
	type(bulan, -1, "2026-12");
	type(kecamatan, -1, "k1");
	assert_string_equal(form_shown(form, panjang, 0), "2,5 m");
	assert_string_equal(form_shown(form, lebar, 0), "4");
	assert_string_equal(form_shown(form, mulai, -1), "1 Desember 2026");
	assert_string_equal(form_shown(form, bulan, -1), "Desember 2026");
	assert_string_equal(form_shown(form, modal, -1), "Rp1.500.000");
	assert_string_equal(form_shown(form, kecamatan, -1), "K1");
	assert_string_equal(form_shown(form, badan, -1), "Tidak");
	assert_string_equal(form_shown(form, naskah, -1), "");
}

static void
a_default_is_a_literal_or_an_expression(void **state)
{
	(void)state;
	assert_string_equal(form_default(form, mulai, -1), "");
	made_expr(permit, &mulai->default_expr, mulai, EXPR_DATE, "today() + 7");
	assert_string_equal(form_default(form, mulai, -1), "2026-12-01");
	lebar->default_literal = "2,5";
	assert_string_equal(form_default(form, lebar, 0), "2.5");
	lama->default_literal = "30";
	assert_string_equal(form_default(form, lama, -1), "30");
	badan->default_literal = "no";
	assert_string_equal(form_default(form, badan, -1), "no");
}

static void
documents_are_needed_always_sometimes_or_never(void **state)
{
	(void)state;
	assert_int_equal(field_need(surat), 2);
	assert_int_equal(field_need(ktp), 2);
	dokumen->relevant = NULL;
	assert_int_equal(field_need(ktp), 1);
	assert_int_equal(field_need(surat), 2);
	made_expr(permit, &ktp->required, ktp, EXPR_BOOL, "no");
	assert_int_equal(field_need(ktp), 0);
}

static void
questions_that_ask_each_other_do_not_hang(void **state)
{
	(void)state;
	made_expr(permit, &naskah->relevant, naskah, EXPR_BOOL, "$badan = 'yes'");
	made_expr(permit, &badan->relevant, badan, EXPR_BOOL, "$naskah = ''");
	type(badan, -1, "yes");
	assert_true(form_relevant(form, badan, -1));
	made_calculate(permit, lama, EXPR_NUMBER, "$lama + 1");
	form_update(form);
}

static void
a_page_of_a_form_is_fast(void **state)
{
	struct timespec from, to;
	double us;

	(void)state;
	fill();
	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < 1000; i++) {
		struct arena *a = arena_new();
		struct form *f = form_new(a, permit, answers, &env);

		form_check(f, NULL, CHECK_ALL);
		arena_free(&a);
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	us = ((double)(to.tv_sec - from.tv_sec) * 1e9 +
		(double)(to.tv_nsec - from.tv_nsec)) / 1e6;
	print_message("# a form, computed and checked: %.1f us\n", us);
#ifndef __SANITIZE_ADDRESS__
	/* Far above what it takes, for a busy machine. */
	assert_true(us < 2000);
#endif
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)
	const struct CMUnitTest tests[] = {
		TEST(calculations_follow_the_answers),
		TEST(what_is_not_relevant_is_not_given),
		TEST(a_question_in_a_row_looks_at_its_row),
		TEST(an_expression_that_reads_what_is_not_relevant_reads_nothing),
		TEST(a_repeat_that_is_not_relevant_has_no_rows),
		TEST(a_page_counts_when_one_of_its_questions_does),
		TEST(everything_that_is_wrong_is_found_in_order),
		TEST(an_officers_page_is_checked_by_name_only),
		TEST(a_promise_is_as_good_as_a_document),
		TEST(rows_have_their_least_and_most),
		TEST(choices_are_narrowed_by_their_parent),
		TEST(an_ambiguous_number_waits_for_its_answer),
		TEST(an_example_writes_dates_in_iso),
		TEST(a_refused_answer_may_be_good_later),
		TEST(what_is_typed_loses_the_spaces_around_it),
		TEST(two_digits_are_a_year_where_only_one_century_is_possible),
		TEST(a_dash_is_nothing_where_nothing_will_do),
		TEST(an_example_fits_the_question),
		TEST(the_fee_is_rounded_line_by_line),
		TEST(a_fee_that_is_no_number_is_no_fee),
		TEST(the_parameters_of_a_day_count),
		TEST(stages_that_are_not_relevant_are_passed_over),
		TEST(answers_are_shown_with_their_units),
		TEST(a_default_is_a_literal_or_an_expression),
		TEST(documents_are_needed_always_sometimes_or_never),
		TEST(questions_that_ask_each_other_do_not_hang),
		TEST(a_page_of_a_form_is_fast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
