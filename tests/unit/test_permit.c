#include "unit/unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include "base/clock.h"
#include "form/expr.h"
#include "form/permit.h"

static struct ctx ctx;

static const char *
folder(const char *name)
{
	const char *srcdir = getenv("srcdir");

	return arena_printf(ctx.arena, "%s/%s", srcdir ? srcdir : ".", name);
}

static int
set_up(void **state)
{
	(void)state;
	ctx = (struct ctx){ .arena = arena_new(), .now = 1795486500 };
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(&ctx.arena);
	return 0;
}

static const struct permit *
read_good(const char *dir, const char *file)
{
	int fd = open(folder(dir), O_RDONLY | O_DIRECTORY);
	const struct permit *p = NULL;
	struct mistakes m;

	assert_true(fd >= 0);
	mistakes_init(&m, ctx.arena);
	if (permit_read(&ctx, ctx.arena, fd, file, &m, &p) != LK_OK)
		fprintf(stderr, "%s:%d: %s\n", file, m.n ? m.list[0].where.line : 0,
			m.n ? m.list[0].words : "?");
	close(fd);
	assert_non_null(p);
	return p;
}

/* The canonical form as libxml2 makes it of the body. */
static void
assert_canonical(const struct permit *p)
{
	xmlDocPtr doc = xmlReadMemory(p->body, (int)p->body_len, NULL, NULL, 0);
	xmlChar *out = NULL;
	int len;

	assert_non_null(doc);
	len = xmlC14NDocDumpMemory(doc, NULL, XML_C14N_1_0, NULL, 0, &out);
	assert_int_equal(len, p->body_len);
	assert_memory_equal(out, p->body, (size_t)len);
	xmlFree(out);
	xmlFreeDoc(doc);
}

static void
assert_same_expr(const struct expr *a, const struct expr *b)
{
	assert_int_equal(a != NULL, b != NULL);
	if (a)
		assert_string_equal(expr_text(a), expr_text(b));
}

static void
assert_same(const struct permit *a, const struct permit *b)
{
	assert_memory_equal(a->sha256, b->sha256, sizeof(a->sha256));
	assert_string_equal(a->body, b->body);
	assert_string_equal(a->id, b->id);
	assert_int_equal(a->nfields, b->nfields);
	assert_int_equal(a->npages, b->npages);
	assert_int_equal(a->nlists, b->nlists);
	assert_int_equal(a->nstages, b->nstages);
	assert_int_equal(a->fee.n, b->fee.n);
	assert_int_equal(a->ncalculated, b->ncalculated);
	for (size_t i = 0; i < a->nfields; i++) {
		assert_string_equal(a->fields[i]->name, b->fields[i]->name);
		assert_ptr_equal(a->fields[i]->type, b->fields[i]->type);
		assert_same_expr(a->fields[i]->relevant, b->fields[i]->relevant);
		assert_same_expr(a->fields[i]->calculate, b->fields[i]->calculate);
		assert_int_equal(a->fields[i]->default_literal != NULL,
			b->fields[i]->default_literal != NULL);
	}
	for (size_t i = 0; i < a->nlists; i++)
		assert_int_equal(a->lists[i]->n, b->lists[i]->n);
}

static int
round_trips(const char *dir, const char *prefix)
{
	DIR *d = opendir(folder(dir));
	struct dirent *e;
	int n = 0;

	assert_non_null(d);
	while ((e = readdir(d))) {
		const struct permit *p;
		struct permit *back;
		size_t len = strlen(e->d_name);

		if (len < 5 || strcmp(e->d_name + len - 4, ".xml") ||
		    strncmp(e->d_name, prefix, strlen(prefix)))
			continue;
		p = read_good(dir, e->d_name);
		assert_canonical(p);
		assert_int_equal(permit_parse(&ctx, ctx.arena, p->body,
			p->body_len, &back), LK_OK);
		assert_same(p, back);
		n++;
	}
	closedir(d);
	return n;
}

static void
a_canonical_form_reads_back_as_the_same_permit(void **state)
{
	(void)state;
	assert_true(round_trips("conf/permits", "") > 0);
	assert_true(round_trips("tests/forms", "ok-") > 0);
}

static void
what_cannot_matter_does_not_change_the_digest(void **state)
{
	const struct permit *plain = read_good("tests/forms", "ok-dasar.xml");
	const struct permit *windows = read_good("tests/forms", "ok-bom.xml");
	const char *body = strstr(windows->body, "<title>");

	(void)state;
	/* All but the id: line ends and the byte order mark are gone. */
	assert_string_equal(strstr(plain->body, "<title>"), body);
}

static void
parts_and_lists_are_in_the_canonical_form(void **state)
{
	const struct permit *p = read_good("tests/forms", "ok-dasar.xml");

	(void)state;
	assert_null(strstr(p->body, "include"));
	assert_null(strstr(p->body, "csv"));
	assert_non_null(strstr(p->body, "<page id=\"pemohon\">"));
	assert_non_null(strstr(p->body,
		"<item parent=\"52.71\" value=\"52.71.02\">") ? p->body :
		strstr(p->body, "<item value=\"52.71.02\">Mataram, pusat kota"));
}

static void
a_definition_becomes_a_permit(void **state)
{
	const struct permit *p = read_good("tests/forms", "ok-dasar.xml");
	const struct repeat *titik = permit_repeat(p, "titik");
	const struct field *f;

	(void)state;
	assert_string_equal(p->title.id, "Izin Dasar");
	assert_string_equal(p->title.en, "Basic permit");
	assert_string_equal(p->retention, "5y");
	assert_string_equal(text_in(&p->components[C_DASAR_HUKUM], "id"),
		"Perda contoh");
	assert_int_equal(p->npages, 3);
	assert_string_equal(p->pages[0]->id, "pemohon");
	assert_null(p->pages[1]->stage);
	assert_ptr_equal(p->pages[2]->stage, permit_stage(p, "teknis"));
	assert_non_null(titik);
	assert_int_equal(titik->nfields, 3);
	f = permit_field(p, NULL, "kelurahan");
	assert_string_equal(f->parent->name, "kecamatan");
	assert_true(f->list->has_parents);
	assert_int_equal(f->list->n, 2);
	assert_string_equal(f->list->items[0].parent, "52.71.01");
	assert_string_equal(permit_field(p, titik, "panjang")->unit, "m");
	assert_int_equal(p->days, 5);
	assert_int_equal(p->stages[2]->kind, STAGE_SIGN);
	assert_string_equal(p->fee.kind, "pajak");
	assert_int_equal(p->licence->nrows, 1);
}

static void
fillings_that_are_right_are_kept(void **state)
{
	const struct permit *p = read_good("conf/permits", "skp.xml");
	const struct example *e = &p->examples[1];

	(void)state;
	assert_int_equal(p->nexamples, 3);
	assert_int_equal(e->day, date_parse_iso("2026-11-24"));
	assert_string_equal(e->answers[0].field->name, "kecamatan_asal");
	assert_string_equal(e->answers[0].typed, "luar");
	assert_int_equal(e->answers[0].row, -1);
	assert_int_equal(e->answers[e->n - 4].row, 0);
	assert_int_equal(e->answers[e->n - 3].row, 1);
}

static void
a_fee_knows_what_it_is_made_with(void **state)
{
	const struct permit *p = read_good("conf/permits", "reklame.xml");
	const struct repeat *titik = permit_repeat(p, "titik");
	int64_t day = date_parse_iso("2026-11-24");

	(void)state;
	assert_true(permit_param_on(p, "tarif", day)->in_fee);
	assert_false(permit_param_on(p, "batas_tinjau", day)->in_fee);
	assert_true(permit_field(p, titik, "panjang")->in_fee);
	assert_true(permit_field(p, NULL, "sifat")->in_fee);
	assert_false(permit_field(p, NULL, "naskah")->in_fee);
	assert_false(permit_fee_confirmed(p, day));
	p = read_good("tests/forms", "ok-param.xml");
	assert_false(permit_fee_confirmed(p, date_parse_iso("2026-05-31")));
	assert_true(permit_fee_confirmed(p, date_parse_iso("2026-06-01")));
}

static void
a_stored_definition_keeps_its_examples(void **state)
{
	const struct permit *p = read_good("conf/permits", "reklame.xml");
	struct permit *stored;

	(void)state;
	assert_int_equal(permit_parse(&ctx, ctx.arena, p->body, p->body_len,
		&stored), LK_OK);
	assert_int_equal(stored->nexamples, p->nexamples);
	assert_string_equal(stored->examples[0].name, p->examples[0].name);
	assert_int_equal(stored->examples[1].n, p->examples[1].n);
}

static size_t
place_in_order(const struct permit *p, const char *name)
{
	size_t i = 0;

	while (i < p->ncalculated && strcmp(p->calculated[i]->name, name))
		i++;
	assert_true(i < p->ncalculated);
	return i;
}

static void
a_calculation_comes_after_those_it_uses(void **state)
{
	const struct permit *p = read_good("tests/forms", "ok-dasar.xml");

	(void)state;
	assert_int_equal(p->ncalculated, 3);
	assert_true(place_in_order(p, "luas") < place_in_order(p, "luas_total"));
}

static void
defaults_are_kept_as_answers_are_stored(void **state)
{
	const struct permit *p = read_good("tests/forms", "ok-berikut.xml");

	(void)state;
	assert_string_equal(permit_field(p, NULL, "lama")->default_literal, "30");
	assert_non_null(permit_field(p, NULL, "mulai")->default_expr);
	assert_int_equal(p->status, PERMIT_CLOSED);
	assert_string_equal(p->closed.id, "Diganti izin lain.");
	assert_null(p->summary.en);
}

static void
what_was_not_stored_by_us_is_refused(void **state)
{
	static const char *const bad[] = { "", "<answers/>", "<permit/>",
		"<permit xmlns=\"urn:loket:permit:1\"", "\377\376<" };
	struct permit *p = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(permit_parse(&ctx, ctx.arena, bad[i],
			strlen(bad[i]), &p), LK_EFAULT);
	assert_null(p);
}

/* Two versions of one permit: the words, and some questions. */
#define VERSION_OF(title, before, fields) \
	"<permit xmlns=\"urn:loket:permit:1\" id=\"versi\" status=\"open\">" \
	"<title>" title "</title><summary>" title "</summary>" \
	"<privacy retention=\"1y\">" title "</privacy>" before \
	"<form><page id=\"satu\"><title>" title "</title>" fields "</page></form>" \
	"<workflow days=\"1\"><stage id=\"fo\" role=\"front\" days=\"1\" label=\"" \
	title "\"/></workflow></permit>"

static const char old_version[] = VERSION_OF("Lama",
	"<list id=\"l\"><item value=\"a\">Apel</item></list>",
	"<field name=\"nama\" type=\"text\" label=\"Nama lama\" hint=\"Lama\">"
	"<error>Salah</error></field>"
	"<field name=\"hilang\" type=\"text\" label=\"Hilang\"/>"
	"<field name=\"jenis\" type=\"select\" list=\"l\" label=\"Jenis\"/>"
	"<field name=\"ganti\" type=\"text\" label=\"Ganti\"/>"
	"<field name=\"setuju\" type=\"declaration\" label=\"Saya, {$nama}, setuju\"/>"
	"<repeat name=\"baris\"><title>Baris lama</title>"
	"<field name=\"nama\" type=\"text\" label=\"Nama di baris\"/></repeat>");
static const char new_version[] = VERSION_OF("Baru",
	"<list id=\"l\"><item value=\"a\">Anggur</item></list>",
	"<field name=\"nama\" type=\"text\" label=\"Nama baru\">"
	"<label xml:lang=\"en\">Name</label><help>Tolong</help></field>"
	"<field name=\"jenis\" type=\"select\" list=\"l\" label=\"Jenisnya\"/>"
	"<field name=\"ganti\" type=\"date\" label=\"Ganti\"/>"
	"<field name=\"setuju\" type=\"declaration\" label=\"Saya setuju sekali\"/>"
	"<field name=\"tambah\" type=\"text\" label=\"Tambah\"/>"
	"<repeat name=\"baris\"><title>Baris baru</title>"
	"<field name=\"nama\" type=\"text\" label=\"Nama baru di baris\"/></repeat>");

static struct permit *
parsed(const char *body)
{
	struct permit *p = NULL;

	assert_int_equal(permit_parse(&ctx, ctx.arena, body, strlen(body), &p),
		LK_OK);
	return p;
}

static void
a_text_that_was_stored_with_a_lone_brace_stays_as_it_is(void **state)
{
	const struct permit *p = parsed("<permit xmlns=\"urn:loket:permit:1\" "
		"id=\"kurung\" status=\"open\"><title>K</title><summary>K</summary>"
		"<privacy retention=\"1y\">K</privacy><form><page id=\"satu\">"
		"<title>K</title><field name=\"nama\" type=\"text\" label=\"N\"/>"
		"</page></form><workflow days=\"1\"><stage id=\"kadis\" "
		"role=\"director\" days=\"1\" kind=\"sign\"/></workflow>"
		"<licence number=\"K/{seq:4}/{year}\"><title>K</title>"
		"<clause>Pasal {2</clause><clause>Untuk {$nama}</clause></licence>"
		"</permit>");

	(void)state;
	assert_int_equal(p->licence->nclauses, 2);
	assert_string_equal(p->licence->clauses[0].id, "Pasal {2");
	assert_null(p->licence->clauses[0].id_parts);
	assert_non_null(p->licence->clauses[1].id_parts);
}

static void
an_old_version_is_explained_in_the_newest_words(void **state)
{
	struct permit *p = parsed(old_version);
	const struct permit *newest = parsed(new_version);
	const struct field *f = permit_field(p, NULL, "nama");
	unsigned char sha256[32];

	(void)state;
	memcpy(sha256, p->sha256, 32);
	permit_explain(ctx.arena, p, newest);
	assert_string_equal(p->title.id, "Baru");
	assert_string_equal(p->summary.id, "Baru");
	assert_string_equal(p->pages[0]->title.id, "Baru");
	assert_string_equal(f->label.id, "Nama baru");
	assert_string_equal(f->label.en, "Name");
	assert_null(f->hint.id);
	assert_string_equal(f->help.id, "Tolong");
	assert_null(f->error.id);
	assert_string_equal(permit_repeat(p, "baris")->title.id, "Baris baru");
	assert_string_equal(permit_field(p, permit_repeat(p, "baris"),
		"nama")->label.id, "Nama baru di baris");
	assert_string_equal(permit_field(p, NULL, "jenis")->label.id, "Jenisnya");
	assert_memory_equal(p->sha256, sha256, 32);
}

static void
what_was_said_chosen_or_promised_keeps_its_words(void **state)
{
	struct permit *p = parsed(old_version);
	const struct field *f = permit_field(p, NULL, "setuju");

	(void)state;
	permit_explain(ctx.arena, p, parsed(new_version));
	assert_string_equal(f->label.id, "Saya, {$nama}, setuju");
	assert_non_null(f->label.id_parts);
	assert_string_equal(p->lists[0]->items[0].text.id, "Apel");
	assert_string_equal(p->stages[0]->label.id, "Lama");
	assert_string_equal(p->privacy.id, "Lama");
	assert_string_equal(permit_field(p, NULL, "hilang")->label.id, "Hilang");
	assert_null(permit_field(p, NULL, "tambah"));
}

static void
what_is_new_to_a_draft_is_known(void **state)
{
	const struct permit *old = parsed(old_version);
	const struct permit *now = parsed(new_version);
	const struct { const char *name; enum news news; } want[] = {
		{ "nama", NEWS_NONE }, { "jenis", NEWS_CHANGED },
		{ "ganti", NEWS_CHANGED }, { "setuju", NEWS_CHANGED },
		{ "tambah", NEWS_ADDED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(want); i++)
		assert_int_equal(permit_news(old, permit_field(now, NULL,
			want[i].name)), want[i].news);
	assert_int_equal(permit_news(old, permit_field(now,
		permit_repeat(now, "baris"), "nama")), NEWS_NONE);
	for (size_t i = 0; i < now->nfields; i++)
		assert_int_equal(permit_news(now, now->fields[i]), NEWS_NONE);
}

static void
what_was_stored_is_readable_when_rules_get_stricter(void **state)
{
	/* All of this is refused in a file. */
	const struct permit *p = parsed(VERSION_OF("Lama",
		"<list id=\"l\"><item value=\"a\">Apel</item></list>",
		"<field name=\"j\" type=\"select\" list=\"l\" label=\"J\"/>"
		"<field name=\"n\" type=\"integer\" label=\"N\" "
		"relevant=\"$j = 'b'\" calculate=\"$j * 2\"/>"
		"<field name=\"d\" type=\"text\" label=\"D\" relevant=\"$d != ''\"/>"));

	(void)state;
	assert_int_equal(p->nfields, 3);
	assert_non_null(p->fields[1]->calculate);
}

static void
mistakes_stand_by_file_and_line_and_once(void **state)
{
	struct where a = { "a.xml", 7 }, b = { "a.xml", 2 }, c = { "B.xml", 9 };
	struct mistakes m;

	(void)state;
	mistakes_init(&m, ctx.arena);
	mistake(&m, a, "tujuh");
	mistake(&m, a, "lagi");
	mistake(&m, b, "dua");
	mistake_odd(&m, c, "sembilan");
	mistake(&m, a, "tujuh");
	mistakes_sort(&m);
	assert_int_equal(m.n, 4);
	assert_int_equal(m.errors, 3);
	assert_string_equal(m.list[0].words, "sembilan");
	assert_true(m.list[0].warning);
	assert_string_equal(m.list[1].words, "dua");
	assert_string_equal(m.list[2].words, "tujuh");
	assert_string_equal(m.list[3].words, "lagi");
}

static void
past_the_limit_mistakes_are_counted_only(void **state)
{
	struct where w = { "a.xml", 1 };
	struct mistakes m;

	(void)state;
	mistakes_init(&m, ctx.arena);
	for (int i = 0; i < MISTAKES_MOST + 50; i++)
		mistake(&m, w, "kesalahan %d", i);
	assert_int_equal(m.n, MISTAKES_MOST);
	assert_int_equal(m.errors, MISTAKES_MOST + 50);
}

#define TEST(t) cmocka_unit_test_setup_teardown(t, set_up, tear_down)

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(a_canonical_form_reads_back_as_the_same_permit),
		TEST(what_cannot_matter_does_not_change_the_digest),
		TEST(parts_and_lists_are_in_the_canonical_form),
		TEST(a_definition_becomes_a_permit),
		TEST(fillings_that_are_right_are_kept),
		TEST(a_fee_knows_what_it_is_made_with),
		TEST(a_stored_definition_keeps_its_examples),
		TEST(a_calculation_comes_after_those_it_uses),
		TEST(defaults_are_kept_as_answers_are_stored),
		TEST(what_was_not_stored_by_us_is_refused),
		TEST(a_text_that_was_stored_with_a_lone_brace_stays_as_it_is),
		TEST(an_old_version_is_explained_in_the_newest_words),
		TEST(what_was_said_chosen_or_promised_keeps_its_words),
		TEST(what_is_new_to_a_draft_is_known),
		TEST(what_was_stored_is_readable_when_rules_get_stricter),
		TEST(mistakes_stand_by_file_and_line_and_once),
		TEST(past_the_limit_mistakes_are_counted_only),
	};

	return cmocka_run_group_tests_name("permit", tests, NULL, NULL);
}
