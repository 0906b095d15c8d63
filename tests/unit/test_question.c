/* A form's questions as controls, and what is wrong with them in words. */
#include "unit/unit.h"
#include "unit/made.h"
#include "view/question.h"

static struct arena *arena;
static struct ctx ctx;
static struct permit *permit;
static struct page *page;
static struct answers *answers;
static struct form *form;
static struct buf asked;
static struct problems bad;
static struct attached attached[1];

static const char *const langs[] = { "id", "en", NULL };

static int
load_templates(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	ctx.arena = a;
	assert_int_equal(view_load(&ctx, LOKET_TEST_TPL, LOKET_TEST_LOCALE,
		langs), LK_OK);
	arena_free(&a);
	return 0;
}

static int
open_permit(void **state)
{
	(void)state;
	arena = arena_new();
	ctx.arena = arena;
	permit = made_permit(arena);
	page = made_page(permit, "reklame");
	bad = (struct problems){ NULL, 0 };
	attached[0] = (struct attached){ 0 };
	return 0;
}

static int
close_permit(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
begin(void)
{
	struct form_env env = { .zone = 8, .params_day = NO_DAY,
		.attached = attached,
		.nattached = attached[0].key ? 1 : 0, .lang = "id" };

	answers = answers_new(arena, permit);
	form = form_new(arena, permit, answers, &env);
	form_update(form);
}

static struct field *
ask(const char *name, const char *type)
{
	return made_field(permit, name, type);
}

static void
require(struct field *q)
{
	made_expr(permit, &q->required, q, EXPR_BOOL, "yes");
}

static void
is_wrong(const struct field *q, int row, enum problem_code code)
{
	struct problem *p = arena_alloc(arena, sizeof(*p));

	*p = (struct problem){ .code = code, .field = q, .row = row,
		.a = "satu", .b = "dua" };
	bad.list = p;
	bad.n = 1;
}

static const char *
render(struct view *v)
{
	struct buf out;

	buf_init(&out, arena, PAGE_MOST);
	assert_int_equal(view_render(&ctx, v, &out), LK_OK);
	return out.data;
}

/* The page's questions, drawn into a part that shows nothing else. */
static const char *
drawn_in(const char *lang)
{
	struct view *v = view_new(arena, "repeat.tpl", lang);
	struct asking as = { .form = form, .problems = &bad, .asked = &asked };

	buf_init(&asked, arena, 1024);
	view_questions(view_add(v, "ROW"), "QUESTION", &as, page);
	return render(v);
}

static const char *
drawn(void)
{
	return drawn_in("id");
}

static bool
has(const char *html, const char *what)
{
	return strstr(html, what) != NULL;
}

static void
a_question_has_a_label_and_its_answer_as_typed(void **state)
{
	struct field *q = ask("panjang", "decimal");
	const char *html;

	(void)state;
	q->unit = "m";
	begin();
	answers_set(answers, q, -1, "2.5");
	html = drawn();
	assert_true(has(html, "<label for=\"f-panjang\">panjang"));
	assert_true(has(html, "id=\"f-panjang\" name=\"panjang\" value=\"2,5\""));
	assert_true(has(html, "aria-describedby=\"u-panjang\""));
	assert_true(has(html, "<span id=\"u-panjang\">m</span>"));
	assert_string_equal(asked.data, "panjang");
}

static void
what_was_refused_comes_back_and_is_marked(void **state)
{
	struct field *q = ask("panjang", "decimal");
	const char *html;

	(void)state;
	begin();
	answers_refuse(answers, q, -1, "\"><script>");
	is_wrong(q, -1, P_NUMBER);
	html = drawn();
	assert_true(has(html, "value=\"&quot;&gt;&lt;script&gt;\""));
	assert_true(has(html, "class=\"q bad\""));
	assert_true(has(html, "aria-invalid=\"true\""));
	assert_true(has(html, "aria-describedby=\"e-panjang\""));
	assert_true(has(html, "<span class=\"unseen\">Perlu diperbaiki: </span>"
		"tulis angka saja, misalnya satu."));
}

static void
what_is_odd_is_said_without_being_wrong(void **state)
{
	struct field *q = ask("nik", "nik"), *born = ask("tanggal_lahir", "date");
	const char *html;

	(void)state;
	begin();
	answers_set(answers, q, -1, "5271014508900003");
	answers_set(answers, born, -1, "1990-08-04");
	html = drawn();
	assert_true(has(html, "<p class=\"note wait\" id=\"w-nik\">"));
	assert_true(has(html, "Menurut NIK ini, tanggal_lahir: 5 Agustus 1990. "));
	assert_true(has(html, "aria-describedby=\"w-nik h-nik\""));
	assert_false(has(html, "aria-invalid"));
	assert_true(has(drawn_in("en"), "According to this NIK, tanggal_lahir: 5 "
		"Agustus 1990. "));
	is_wrong(q, -1, P_NIK);
	assert_false(has(drawn(), "w-nik"));
}

static void
only_what_may_stay_empty_says_so(void **state)
{
	struct field *q = ask("nama", "text");

	(void)state;
	ask("usaha", "text");
	require(q);
	begin();
	assert_true(has(drawn(), "for=\"f-nama\">nama</label>"));
	assert_true(has(drawn(), ">usaha <span>(boleh dikosongkan)</span>"));
	assert_true(has(drawn_in("en"), ">usaha <span>(optional)</span>"));
}

static void
up_to_six_choices_are_radios_and_more_a_select(void **state)
{
	struct field *few = ask("jenis", "select");
	struct field *many = ask("warna", "select");
	const char *html;

	(void)state;
	few->list = made_list(permit, "a", "papan kain neon");
	many->list = made_list(permit, "b", "a b c d e f g");
	require(few);
	begin();
	answers_set(answers, few, -1, "kain");
	answers_set(answers, many, -1, "g");
	html = drawn();
	assert_true(has(html, "<legend>jenis</legend>"));
	assert_true(has(html, "type=\"radio\" id=\"f-jenis\" name=\"jenis\" "
		"value=\"papan\">"));
	assert_true(has(html, "id=\"f-jenis-2\" name=\"jenis\" value=\"kain\" "
		"checked>"));
	assert_true(has(html, "<select id=\"f-warna\" name=\"warna\""));
	assert_true(has(html, "<option value=\"g\" selected>"));
	assert_string_equal(asked.data, "jenis warna");
}

static void
an_optional_radio_can_be_taken_back(void **state)
{
	(void)state;
	ask("milik", "yesno");
	begin();
	assert_true(has(drawn(), "name=\"milik\" value=\"\" checked>"));
}

static void
several_answers_are_checkboxes(void **state)
{
	struct field *q = ask("hari", "multiselect");
	const char *html;

	(void)state;
	q->list = made_list(permit, "a", "senin selasa rabu");
	begin();
	answers_set(answers, q, -1, "senin rabu");
	html = drawn();
	assert_true(has(html, "value=\"senin\" checked>"));
	assert_true(has(html, "value=\"selasa\">"));
	assert_true(has(html, "value=\"rabu\" checked>"));
}

static void
what_is_computed_is_shown_and_not_asked(void **state)
{
	struct field *a = ask("a", "integer"), *b = ask("b", "integer");

	(void)state;
	made_calculate(permit, b, EXPR_NUMBER, "$a * 2");
	begin();
	assert_true(has(drawn(), "<output id=\"f-b\">Dihitung setelah"));
	answers_set(answers, a, -1, "21");
	form_update(form);
	assert_true(has(drawn(), "<output id=\"f-b\">42</output>"));
	assert_string_equal(asked.data, "a");
}

/* One question into a part that shows nothing else. */
static const char *
drawn_alone(struct asking as, const struct field *q, int row)
{
	struct view *v = view_new(arena, "repeat.tpl", "id");

	view_question(view_add(v, "ROW"), "QUESTION", &as, q, row);
	return render(v);
}

static void
what_may_only_be_read_shows_its_default(void **state)
{
	struct field *q = ask("mulai", "date");
	struct asking as = { .form = NULL, .fresh = true };

	(void)state;
	made_expr(permit, &q->readonly, q, EXPR_BOOL, "yes");
	q->default_literal = "2026-12-01";
	begin();
	as.form = form;
	assert_true(has(drawn_alone(as, q, -1),
		"<output id=\"f-mulai\">1 Desember 2026</output>"));
	as.fresh = false;
	assert_true(has(drawn_alone(as, q, -1),
		"<output id=\"f-mulai\"></output>"));
}

static void
a_question_without_its_row_says_of_which_it_is(void **state)
{
	struct repeat *r = made_repeat(permit, "titik");
	struct field *q = ask("panjang", "decimal");
	struct asking as = { .form = NULL, .alone = true };

	(void)state;
	r->title.id = "Titik";
	begin();
	answers_add_row(answers, r);
	answers_add_row(answers, r);
	form_update(form);
	as.form = form;
	assert_true(has(drawn_alone(as, q, 1),
		"<label for=\"f-titik-1-panjang\">Titik 2, panjang"));
}

static void
documents_are_not_among_the_ordinary_questions(void **state)
{
	(void)state;
	ask("ktp", "file");
	ask("nama", "text");
	begin();
	assert_false(has(drawn(), "ktp"));
	assert_string_equal(asked.data, "nama");
}

static void
line_ends_in_a_long_answer_survive(void **state)
{
	struct field *q = ask("ket", "textarea");

	(void)state;
	begin();
	answers_set(answers, q, -1, "satu\ndua");
	assert_true(has(drawn(), ">satu\ndua</textarea>"));
}

static void
rows_have_numbers_and_buttons(void **state)
{
	struct repeat *r = made_repeat(permit, "titik");
	const char *html;

	(void)state;
	ask("panjang", "decimal");
	r->title.id = "Titik pemasangan";
	begin();
	answers_add_row(answers, r);
	answers_add_row(answers, r);
	form_update(form);
	html = drawn();
	assert_true(has(html, "<legend>Titik pemasangan 2</legend>"));
	assert_true(has(html, "id=\"f-titik-1-panjang\" name=\"titik.1.panjang\""));
	assert_true(has(html, "name=\"aksi\" value=\"hapus:titik:1\">"
		"Hapus titik pemasangan 2</button>"));
	assert_true(has(html, "name=\"aksi\" value=\"tambah:titik\">"
		"Tambah titik pemasangan</button>"));
	assert_string_equal(asked.data, "titik.0.panjang titik.1.panjang");
}

static void
what_stands_in_braces_is_left_out_of_lists(void **state)
{
	struct field *q = ask("benar", "declaration");
	struct scope s = { .permit = permit };
	struct mistakes m;

	(void)state;
	ask("nama", "text");
	q->label.id = "Saya, {$nama}, menyatakan {{ini}} benar.";
	mistakes_init(&m, arena);
	text_prepare(arena, &s, &q->label, q->where, &m);
	assert_int_equal(m.n, 0);
	assert_string_equal(view_label(arena, q, -1, "id"),
		"Saya, …, menyatakan {ini} benar.");
}

static void
each_problem_leads_to_its_control(void **state)
{
	struct repeat *r;
	struct field *q;
	struct view *v;
	const char *html;

	(void)state;
	r = made_repeat(permit, "titik");
	q = ask("panjang", "decimal");
	r->title.id = "Titik";
	begin();
	answers_add_row(answers, r);
	form_update(form);
	is_wrong(q, 0, P_REQUIRED);
	v = view_new(arena, "repeat.tpl", "id");
	view_problems(view_add(v, "ROW"), "QUESTION", &bad, NULL, true);
	html = render(v);
	assert_true(has(html, "id=\"masalah\""));
	assert_true(has(html, "Ada 1 yang perlu diperbaiki"));
	assert_true(has(html, "<a href=\"#f-titik-0-panjang\">Titik 1, panjang</a>"
		": belum diisi."));
	assert_true(has(drawn(), "id=\"f-titik-0-panjang\""));
	v = view_new(arena, "repeat.tpl", "id");
	view_problems(view_add(v, "ROW"), "QUESTION", &bad,
		"/ajukan/uji/261104573811", false);
	assert_true(has(render(v), "href=\"/ajukan/uji/261104573811/reklame"
		"#f-titik-0-panjang\""));
}

static void
a_definition_s_own_words_stand_for_a_wrong_value(void **state)
{
	struct field *q = ask("kode", "text");

	(void)state;
	q->error.id = "tulis seperti <AB-12>.";
	begin();
	is_wrong(q, -1, P_PATTERN);
	assert_true(has(drawn(), ">tulis seperti &lt;AB-12&gt;."));
	is_wrong(q, -1, P_REQUIRED);
	assert_true(has(drawn(), ">belum diisi."));
}

static void
every_problem_has_words_in_both_languages(void **state)
{
	struct field *q = ask("kode", "text");

	(void)state;
	begin();
	for (int code = P_NONE + 1; code < PROBLEM_CODES; code++) {
		for (size_t i = 0; langs[i]; i++) {
			const char *html;

			is_wrong(q, -1, (enum problem_code)code);
			html = strstr(drawn_in(langs[i]), "id=\"e-kode\">");
			assert_non_null(html);
			assert_false(has(html, "</span></p>"));
			assert_false(has(html, "</span>\n</p>"));
		}
	}
}

/* One document's question. */
static const char *
document(struct field *q, const struct document_shown *list, size_t n)
{
	struct asking as = { .form = form, .problems = &bad };
	struct view *v = view_new(arena, "repeat.tpl", "id");
	struct hidden token = { "_token", "abc" };
	struct view *part = view_file_question(view_add(v, "ROW"), "QUESTION",
		&as, q, -1, list, n);

	view_hidden(part, "HIDDEN", &token, 1);
	return render(v);
}

static void
a_document_is_a_form_of_its_own(void **state)
{
	struct document_shown stored = { .id = "abc", .href = "/berkas/abc",
		.name = "ktp.jpg", .about = "1 KB" };
	struct field *q = ask("ktp", "file");
	const char *html;

	(void)state;
	q->max_files = 2;
	q->max_size = 10 * 1024 * 1024;
	q->accept = ACCEPT_JPG | ACCEPT_PDF;
	q->original = true;
	begin();
	html = document(q, NULL, 0);
	assert_true(has(html, "action=\"/unggah\" enctype=\"multipart/form-data\""));
	assert_true(has(html, "name=\"_token\" value=\"abc\""));
	assert_true(has(html, "type=\"file\" id=\"f-ktp\" name=\"ktp\" "
		"accept=\"image/jpeg,image/heic,image/heif,application/pdf\""));
	assert_true(has(html, "value=\"unggah\"") && has(html, "value=\"menyusul\"")
		&& has(html, "value=\"asli\""));
	assert_true(has(html, "JPG, PDF, paling besar 10 MB"));
	q->later = q->original = false;
	html = document(q, &stored, 1);
	assert_true(has(html, "<a href=\"/berkas/abc\">ktp.jpg</a>"));
	assert_true(has(html, "value=\"hapus:abc\""));
	assert_false(has(html, "menyusul") || has(html, "\"asli\""));
	assert_false(has(html, "<img"));
	stored.picture = "/berkas/abc?lihat=1";
	stored.width = 160;
	stored.height = 120;
	assert_true(has(document(q, &stored, 1), "<img src=\"/berkas/abc?lihat=1\" "
		"width=\"160\" height=\"120\" loading=\"lazy\" "
		"alt=\"Gambar kecil dari ktp.jpg\">"));
	q->max_files = 1;
	assert_false(has(document(q, &stored, 1), "type=\"file\""));
}

static void
a_promise_is_shown_and_can_be_kept(void **state)
{
	struct field *q = ask("ktp", "file");
	const char *html;

	(void)state;
	q->max_files = 1;
	attached[0] = (struct attached){ .key = "ktp", .promise = PROMISE_LATER };
	begin();
	html = document(q, NULL, 0);
	assert_true(has(html, "Menyusul. Tambahkan kapan saja"));
	assert_true(has(html, "value=\"unggah\""));
	assert_false(has(html, "value=\"menyusul\""));
}

static void
sizes_are_written_as_people_read_them(void **state)
{
	(void)state;
	assert_string_equal(view_size(arena, 500 * 1024, "id"), "500 KB");
	assert_string_equal(view_size(arena, 1, "id"), "1 KB");
	assert_string_equal(view_size(arena, 10 * 1024 * 1024, "id"), "10 MB");
	assert_string_equal(view_size(arena, 2621440, "id"), "2,5 MB");
	assert_string_equal(view_size(arena, 2621440, "en"), "2.5 MB");
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, open_permit, close_permit)
	const struct CMUnitTest tests[] = {
		TEST(a_question_has_a_label_and_its_answer_as_typed),
		TEST(what_was_refused_comes_back_and_is_marked),
		TEST(what_is_odd_is_said_without_being_wrong),
		TEST(only_what_may_stay_empty_says_so),
		TEST(up_to_six_choices_are_radios_and_more_a_select),
		TEST(an_optional_radio_can_be_taken_back),
		TEST(several_answers_are_checkboxes),
		TEST(what_is_computed_is_shown_and_not_asked),
		TEST(what_may_only_be_read_shows_its_default),
		TEST(a_question_without_its_row_says_of_which_it_is),
		TEST(documents_are_not_among_the_ordinary_questions),
		TEST(line_ends_in_a_long_answer_survive),
		TEST(rows_have_numbers_and_buttons),
		TEST(what_stands_in_braces_is_left_out_of_lists),
		TEST(each_problem_leads_to_its_control),
		TEST(a_definition_s_own_words_stand_for_a_wrong_value),
		TEST(every_problem_has_words_in_both_languages),
		TEST(a_document_is_a_form_of_its_own),
		TEST(a_promise_is_shown_and_can_be_kept),
		TEST(sizes_are_written_as_people_read_them),
	};

	return cmocka_run_group_tests_name("question", tests, load_templates,
		NULL);
}
