/* Templates: escaping, languages, parts, and what is refused at load. */
#include "unit/unit.h"
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "view/view.h"

static struct arena *arena;
static struct ctx ctx;
static char dir[] = "/tmp/loket-view-XXXXXX";

static const char *const both[] = { "id", "en", NULL };
static const char *const source[] = { "id", NULL };

static void
put(const char *name, const char *text)
{
	char *path = arena_printf(arena, "%s/%s", dir, name);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
take_away(const char *name)
{
	unlink(arena_printf(arena, "%s/%s", dir, name));
}

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	ctx.arena = arena;
	assert_non_null(mkdtemp(dir));
	put("layout.tpl", "<html lang=\"{{LANG}}\"><title>{{TITLE}}</title>\n"
		"<body>\n{{BODY}}\n</body></html>\n");
	put("kata.txt", "# words\nya = _{Ya}\n");
	return 0;
}

static int
close_all(void **state)
{
	(void)state;
	take_away("layout.tpl");
	take_away("kata.txt");
	rmdir(dir);
	arena_free(&arena);
	return 0;
}

static enum lk_err
load(const char *const langs[])
{
	return view_load(&ctx, dir, LOKET_TEST_LOCALE, langs);
}

static const char *
drawn(struct view *v)
{
	struct buf out;

	buf_init(&out, arena, PAGE_MOST);
	assert_int_equal(view_render(&ctx, v, &out), LK_OK);
	return out.data;
}

/* What one template gives with X set to text. */
static const char *
with_x(const char *template, const char *text)
{
	struct view *v;

	put("a.tpl", template);
	assert_int_equal(load(source), LK_OK);
	take_away("a.tpl");
	v = view_new(arena, "a.tpl", "id");
	view_set(v, "X", text);
	return drawn(v);
}

static enum lk_err
loading(const char *template)
{
	enum lk_err err;

	put("a.tpl", template);
	err = load(source);
	take_away("a.tpl");
	return err;
}

static void
a_value_with_markup_is_shown_as_text(void **state)
{
	(void)state;
	assert_string_equal(with_x("<p>{{X}}</p>", "<script>'\"&"),
		"<p>&lt;script&gt;&#39;&quot;&amp;</p>\n");
}

static void
a_value_in_a_part_is_escaped_as_well(void **state)
{
	struct view *v;

	(void)state;
	put("part.tpl", "<i>{{X}}</i>\n");
	put("a.tpl", "<p>{{>PART}}</p>\n");
	assert_int_equal(load(source), LK_OK);
	take_away("part.tpl");
	take_away("a.tpl");
	v = view_new(arena, "a.tpl", "id");
	view_set(view_include(v, "PART", "part.tpl"), "X", "<b>");
	assert_non_null(strstr(drawn(v), "<i>&lt;b&gt;</i>"));
}

static void
an_address_of_a_script_is_not_let_through(void **state)
{
	(void)state;
	assert_string_equal(with_x("<a href=\"{{X}}\">x</a>",
		"javascript:alert(1)"), "<a href=\"#\">x</a>\n");
}

static void
line_ends_survive_in_a_textarea(void **state)
{
	(void)state;
	assert_string_equal(with_x("<textarea>{{X:pre_escape}}</textarea>",
		"satu\ndua <b>"),
		"<textarea>satu\ndua &lt;b&gt;</textarea>\n");
}

static void
line_ends_survive_in_a_hidden_control(void **state)
{
	(void)state;
	assert_string_equal(with_x("<input type=\"hidden\" name=\"a\" "
		"value=\"{{X:pre_escape}}\">", "satu\ndua \"<b>"),
		"<input type=\"hidden\" name=\"a\" "
		"value=\"satu\ndua &quot;&lt;b&gt;\">\n");
}

static void
an_unknown_template_is_refused(void **state)
{
	struct buf out;
	struct view *v = view_new(arena, "tiada.tpl", "id");

	(void)state;
	assert_int_equal(load(source), LK_OK);
	buf_init(&out, arena, PAGE_MOST);
	assert_int_equal(view_render(&ctx, v, &out), LK_EFAULT);
}

static void
an_unknown_part_is_refused(void **state)
{
	struct buf out;
	struct view *v;

	(void)state;
	assert_int_equal(loading("<p>{{>PART}}</p>"), LK_OK);
	v = view_new(arena, "a.tpl", "id");
	view_include(v, "PART", "tiada.tpl");
	buf_init(&out, arena, PAGE_MOST);
	assert_int_equal(view_render(&ctx, v, &out), LK_EFAULT);
}

static void
a_page_larger_than_its_buffer_is_refused(void **state)
{
	struct buf out;
	struct view *v;

	(void)state;
	assert_int_equal(loading("<p>{{X}}</p>"), LK_OK);
	v = view_new(arena, "a.tpl", "id");
	view_set(v, "X", "a long text");
	buf_init(&out, arena, 8);
	assert_int_equal(view_render(&ctx, v, &out), LK_EFAULT);
}

static void
what_could_let_markup_through_is_refused_at_load(void **state)
{
	(void)state;
	assert_int_equal(loading("<p>{{X:none}}</p>"), LK_EFAULT);
	assert_int_equal(loading("{{%AUTOESCAPE context=\"HTML\"}}"), LK_EFAULT);
	assert_int_equal(loading("<a href={{X}}>x</a>"), LK_EFAULT);
	assert_int_equal(loading("<p>{{#S}}</p>"), LK_EFAULT);
	assert_int_equal(loading("<p>_{Lanjut</p>"), LK_EFAULT);
	assert_int_equal(loading("_{<a href=\"x\">Lanjut</a>}"), LK_EFAULT);
}

static void
a_template_with_a_title_is_a_page(void **state)
{
	(void)state;
	assert_string_equal(with_x("<title>_{Halo} {{X}}</title>\n"
		"<h1>{{X}}</h1>", "Sri"), "<html lang=\"id\"><title>Halo Sri"
		"</title>\n<body>\n<h1>Sri</h1>\n</body></html>\n");
}

static void
a_constant_stands_on_every_page_as_text(void **state)
{
	(void)state;
	view_constant("OFFICE", "Dinas {{X}} <b>");
	view_constant("WHATSAPP", "");
	assert_string_equal(with_x("<p>{{OFFICE}}{{#WHATSAPP}}!{{/WHATSAPP}}"
		"{{#OFFICE}}.{{/OFFICE}}</p>", "x"),
		"<p>Dinas &#123;&#123;X}} &lt;b&gt;.</p>\n");
}

static void
indentation_and_comments_stay_behind(void **state)
{
	(void)state;
	assert_string_equal(with_x("{{! why }}\n\t<ul>\n\n\t\t<li>{{X}}\n"
		"<!-- no -->\n\t</ul>\n", "a"), "<ul>\n<li>a\n</ul>\n");
}

static void
each_language_has_its_own_set(void **state)
{
	struct view *v;

	(void)state;
	put("a.tpl", "<p>_{Ya}, {{X}} {{LANG}}</p>\n");
	assert_int_equal(load(both), LK_OK);
	take_away("a.tpl");
	v = view_new(arena, "a.tpl", "en");
	view_set(v, "X", "Ya");
	assert_string_equal(drawn(v), "<p>Yes, Ya en</p>\n");
	v = view_new(arena, "a.tpl", "id");
	assert_string_equal(drawn(v), "<p>Ya,  id</p>\n");
	assert_string_equal(view_text("en", "ya"), "Yes");
	assert_string_equal(view_text("id", "ya"), "Ya");
	assert_string_equal(view_text("id", "tiada"), "tiada");
	assert_true(view_has_lang("en"));
	assert_false(view_has_lang("de"));
}

/* Indonesian has no plural; a translation says it with sections of its own. */
static void
a_count_of_one_is_told_from_several(void **state)
{
	static const struct { const char *lang; int n; const char *want; }
	rows[] = {
		{ "en", 1, "1 day\n" }, { "en", 2, "2 days\n" },
		{ "en", 0, "0 days\n" }, { "id", 2, "2 day\n" },
	};

	(void)state;
	put("a.tpl", "{{N}} day{{#N_MANY}}s{{/N_MANY}}\n");
	assert_int_equal(load(both), LK_OK);
	take_away("a.tpl");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct view *v = view_new(arena, "a.tpl", rows[i].lang);

		view_int(v, "N", rows[i].n);
		assert_string_equal(drawn(v), rows[i].want);
	}
}

static void
hours_are_those_of_the_language(void **state)
{
	(void)state;
	view_constant("HOURS", "Senin-Jumat 08.00-15.30");
	view_constant("HOURS_EN", "Monday to Friday, 8am to 3:30pm");
	put("a.tpl", "{{HOURS}}\n");
	assert_int_equal(load(both), LK_OK);
	assert_string_equal(drawn(view_new(arena, "a.tpl", "en")),
		"Monday to Friday, 8am to 3:30pm\n");
	assert_string_equal(drawn(view_new(arena, "a.tpl", "id")),
		"Senin-Jumat 08.00-15.30\n");
	view_constant("HOURS_EN", "");
	assert_int_equal(load(both), LK_OK);
	take_away("a.tpl");
	assert_string_equal(drawn(view_new(arena, "a.tpl", "en")),
		"Senin-Jumat 08.00-15.30\n");
}

static void
a_language_without_a_catalogue_is_refused(void **state)
{
	(void)state;
	assert_int_equal(view_load(&ctx, dir, dir, both), LK_EFAULT);
}

static void
a_section_is_shown_once_for_each_turn(void **state)
{
	struct view *v;

	(void)state;
	assert_int_equal(loading("{{#R}}<i>{{A}}{{B}}</i>{{/R}}"
		"{{#IF_C}}<b>{{C}}</b>{{/IF_C}}{{#IF_D}}no{{/IF_D}}"
		"{{#S}}s{{/S}}"), LK_OK);
	v = view_new(arena, "a.tpl", "id");
	view_set(v, "A", "outer");
	view_int(view_add(v, "R"), "B", -5);
	view_setf(view_add(v, "R"), "A", "%s", "inner");
	view_some(v, "C", "there");
	view_some(v, "D", "");
	view_show(v, "S");
	assert_string_equal(drawn(v),
		"<i>outer-5</i><i>inner</i><b>there</b>s\n");
}

static void
a_part_sees_only_its_own_values(void **state)
{
	struct view *v, *part;

	(void)state;
	put("b.tpl", "({{A}}{{#S}}{{B}}{{#IF_A}}!{{/IF_A}}{{/S}})");
	put("c.tpl", "[{{A}}]");
	assert_int_equal(loading("{{A}}{{#S}}{{>PART}}{{/S}}"), LK_OK);
	take_away("b.tpl");
	take_away("c.tpl");
	v = view_new(arena, "a.tpl", "id");
	view_set(v, "A", "first");
	view_set(v, "A", "page");
	v = view_add(v, "S");
	part = view_include(v, "PART", "b.tpl");
	view_set(part, "B", "part");
	view_show(part, "S");
	view_some(view_include(v, "PART", "c.tpl"), "A", "other");
	part = view_include(v, "PART", "b.tpl");
	view_some(part, "A", "3");
	view_set(view_add(part, "S"), "B", "turn");
	assert_string_equal(drawn(v), "page(part)\n[other]\n(3turn!)\n\n");
}

static void
the_templates_that_ship_load_in_both_languages(void **state)
{
	struct view *v;

	(void)state;
	assert_int_equal(view_load(&ctx, LOKET_TEST_TPL, LOKET_TEST_LOCALE,
		both), LK_OK);
	v = view_new(arena, "error.tpl", "en");
	view_show(v, "NOT_FOUND");
	assert_non_null(strstr(drawn(v), "<h1>Page not found</h1>"));
	assert_string_equal(view_text("en", "keadaan.draf"), "Not sent yet");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_with_markup_is_shown_as_text),
		cmocka_unit_test(a_value_in_a_part_is_escaped_as_well),
		cmocka_unit_test(an_address_of_a_script_is_not_let_through),
		cmocka_unit_test(line_ends_survive_in_a_textarea),
		cmocka_unit_test(line_ends_survive_in_a_hidden_control),
		cmocka_unit_test(an_unknown_template_is_refused),
		cmocka_unit_test(an_unknown_part_is_refused),
		cmocka_unit_test(a_page_larger_than_its_buffer_is_refused),
		cmocka_unit_test(what_could_let_markup_through_is_refused_at_load),
		cmocka_unit_test(a_template_with_a_title_is_a_page),
		cmocka_unit_test(a_constant_stands_on_every_page_as_text),
		cmocka_unit_test(indentation_and_comments_stay_behind),
		cmocka_unit_test(each_language_has_its_own_set),
		cmocka_unit_test(a_count_of_one_is_told_from_several),
		cmocka_unit_test(hours_are_those_of_the_language),
		cmocka_unit_test(a_language_without_a_catalogue_is_refused),
		cmocka_unit_test(a_section_is_shown_once_for_each_turn),
		cmocka_unit_test(a_part_sees_only_its_own_values),
		cmocka_unit_test(the_templates_that_ship_load_in_both_languages),
	};

	return cmocka_run_group_tests_name("view", tests, open_all, close_all);
}
