/* Field types: what is typed, whether it is taken, what is stored and shown. */
#include "unit/unit.h"
#include "form/field.h"
#include "form/field_types.h"

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct item items[] = {
	{ "panjang", NULL, { .id = "Lebih dari setahun", .en = "Over a year" } },
	{ "pendek", NULL, { .id = "Kurang dari setahun" } },
	{ "lain", NULL, { .id = "Lainnya" } },
};
static struct list list = { .id = "jenis", .items = items, .n = COUNT(items) };

struct typing {
	const char *type, *typed;
	enum problem_code code;
	const char *stored;	/* NULL: nothing */
};

static enum problem_code
take(const struct field *f, const char *typed, const char **stored,
	struct problem *p)
{
	enum problem_code code;

	*stored = NULL;
	memset(p, 0, sizeof(*p));
	code = f->type->normalise(arena, f, typed, stored, p);
	if (!code && f->type->check)
		code = f->type->check(arena, f, *stored, p);
	return code;
}

static void
try_all(const struct typing *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct field f = { .type = field_type(rows[i].type),
			.list = &list, .unit = "m²" };
		struct problem p;
		const char *stored;
		enum problem_code code;

		assert_non_null(f.type);
		code = take(&f, rows[i].typed, &stored, &p);
		if (code != rows[i].code)
			test_wrong("%s \"%s\": problem %d, not %d\n", rows[i].type,
				rows[i].typed, code, rows[i].code);
		if (rows[i].stored && (!stored || strcmp(stored, rows[i].stored)))
			test_wrong("%s \"%s\": stored \"%s\", not \"%s\"\n",
				rows[i].type, rows[i].typed,
				stored ? stored : "(null)", rows[i].stored);
	}
}

static void
numbers_are_read_as_typed_in_indonesia(void **state)
{
	static const struct typing rows[] = {
		{ "decimal", "2,5", P_NONE, "2.5" },
		{ "decimal", "2.5", P_NONE, "2.5" },
		{ "decimal", "1.234,56", P_NONE, "1234.56" },
		{ "decimal", "1,234.56", P_NONE, "1234.56" },
		{ "decimal", "1.234.567,8", P_NONE, "1234567.8" },
		{ "decimal", "1.234.567", P_NONE, "1234567" },
		{ "decimal", "1,500", P_AMBIGUOUS, "1500" },
		{ "decimal", "1,000", P_AMBIGUOUS, "1000" },
		{ "decimal", "12,500", P_AMBIGUOUS, "12500" },
		{ "decimal", "0,125", P_NONE, "0.125" },
		{ "decimal", "1234,500", P_NONE, "1234.5" },
		{ "decimal", "1,2500", P_NONE, "1.25" },
		{ "decimal", "1.500", P_AMBIGUOUS, "1500" },
		{ "decimal", "12.500", P_AMBIGUOUS, "12500" },
		{ "decimal", "-1.500", P_AMBIGUOUS, "-1500" },
		{ "decimal", "0.125", P_NONE, "0.125" },
		{ "decimal", "1234.500", P_NONE, "1234.5" },
		{ "decimal", "1500", P_NONE, "1500" },
		{ "decimal", "007,50", P_NONE, "7.5" },
		{ "decimal", ",5", P_NONE, "0.5" },
		{ "decimal", "-0,0", P_NONE, "0" },
		{ "decimal", "- 2,5 m2", P_NONE, "-2.5" },
		{ "decimal", "2,5 m²", P_NONE, "2.5" },
		{ "decimal", "2,5m", P_UNIT, NULL },
		{ "decimal", "dua", P_NUMBER, NULL },
		{ "decimal", "1.50.000", P_NUMBER, NULL },
		{ "decimal", "1,2,3", P_NUMBER, NULL },
		{ "decimal", "1.2.3,4", P_NUMBER, NULL },
		{ "decimal", "5,", P_NUMBER, NULL },
		{ "decimal", ",", P_NUMBER, NULL },
		{ "decimal", "1e5", P_NUMBER, NULL },
		{ "decimal", "0x10", P_NUMBER, NULL },
		{ "decimal", "1234567890123456", P_MANY_DIGITS, NULL },
		{ "decimal", "2 500", P_NONE, "2500" },
		{ "decimal", "2 500 000,5", P_NONE, "2500000.5" },
		{ "decimal", "2 5", P_NUMBER, NULL },
		{ "integer", "1 2", P_NUMBER, NULL },
		{ "integer", "1.500", P_NONE, "1500" },
		{ "integer", "1,000", P_NONE, "1000" },
		{ "integer", "12,500", P_NONE, "12500" },
		{ "integer", "2,0", P_NONE, "2" },
		{ "integer", "2,5", P_INTEGER, NULL },
		{ "integer", "1.5", P_INTEGER, NULL },
		{ "integer", "+3", P_NONE, "3" },
		{ "money", "Rp 1.500.000,-", P_NONE, "1500000" },
		{ "money", "rp1.500", P_NONE, "1500" },
		{ "money", "Rp1,500", P_NONE, "1500" },
		{ "money", "Rp. 1,500,000.00", P_NONE, "1500000" },
		{ "money", "1.500.000,00", P_NONE, "1500000" },
		{ "money", "1500,50", P_MONEY, NULL },
		{ "money", "-500", P_NONE, "-500" },
		{ "money", "Rp", P_NUMBER, NULL },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

static void
an_ambiguous_decimal_names_both_readings(void **state)
{
	struct field f = { .type = field_type("decimal") };
	struct problem p;
	const char *stored;

	(void)state;
	assert_int_equal(take(&f, "1.500", &stored, &p), P_AMBIGUOUS);
	assert_string_equal(p.a, "1500");
	assert_string_equal(p.b, "1.5");
	assert_int_equal(take(&f, "2,500", &stored, &p), P_AMBIGUOUS);
	assert_string_equal(p.a, "2500");
	assert_string_equal(p.b, "2.5");
}

/* What a control shows is read as what is stored. */
static void
a_number_that_is_shown_to_be_typed_is_not_ambiguous(void **state)
{
	static const char *const stored[] = { "1.234", "-12.5", "0.125", "1500",
		"1234.567", "2.0625" };
	struct field f = { .type = field_type("decimal") };

	(void)state;
	for (size_t i = 0; i < COUNT(stored); i++) {
		struct problem p;
		const char *again;

		assert_int_equal(take(&f, f.type->edit(arena, &f,
			stored[i]), &again, &p), P_NONE);
		assert_string_equal(again, stored[i]);
	}
}

static void
dates_months_and_times_are_stored_as_iso(void **state)
{
	static const struct typing rows[] = {
		{ "date", "31/12/2026", P_NONE, "2026-12-31" },
		{ "date", "31-12-2026", P_NONE, "2026-12-31" },
		{ "date", "31 Desember 2026", P_NONE, "2026-12-31" },
		{ "date", "2026-12-31", P_NONE, "2026-12-31" },
		{ "date", "31/2/2026", P_NO_DAY, NULL },
		{ "date", "31/12/26", P_CENTURY, NULL },
		{ "date", "1/1/0026", P_YEAR, NULL },
		{ "date", "besok", P_DATE, NULL },
		{ "month", "12/2026", P_NONE, "2026-12" },
		{ "month", "Desember 2026", P_NONE, "2026-12" },
		{ "month", "2026-12", P_NONE, "2026-12" },
		{ "month", "13/2026", P_NO_MONTH, NULL },
		{ "month", "31/12/2026", P_MONTH, NULL },
		{ "time", "9.05", P_NONE, "09:05" },
		{ "time", "09:05", P_NONE, "09:05" },
		{ "time", "pukul 14.30 WITA", P_NONE, "14:30" },
		{ "time", "1430", P_NONE, "14:30" },
		{ "time", "2:30 pm", P_NONE, "14:30" },
		{ "time", "12.05am", P_NONE, "00:05" },
		{ "time", "9am WITA", P_NONE, "09:00" },
		{ "time", "12pm", P_NONE, "12:00" },
		{ "time", "14.30pm", P_TIME, NULL },
		{ "time", "24.00", P_NO_TIME, NULL },
		{ "time", "9", P_TIME, NULL },
		{ "time", "siang", P_TIME, NULL },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

static void
choices_are_values_of_their_list(void **state)
{
	static const struct typing rows[] = {
		{ "select", "panjang", P_NONE, "panjang" },
		{ "select", "panjan", P_CHOICE, NULL },
		{ "select", "panjang lain", P_CHOICE, NULL },
		{ "multiselect", "lain  panjang lain", P_NONE, "panjang lain" },
		{ "multiselect", "lain bukan", P_CHOICE, NULL },
		{ "yesno", "yes", P_NONE, "yes" },
		{ "yesno", "Tidak", P_NONE, "no" },
		{ "yesno", "mungkin", P_CHOICE, NULL },
		{ "declaration", "yes", P_NONE, "yes" },
		{ "declaration", "no", P_DECLARATION, NULL },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

static void
numbers_of_persons_are_digits(void **state)
{
	static const struct typing rows[] = {
		{ "nik", "5271 0117 0845 0001", P_NONE, "5271011708450001" },
		{ "nik", "5271015708900003", P_NONE, "5271015708900003" },
		{ "nik", "5271012902000003", P_NONE, "5271012902000003" },
		{ "nik", "5271013002900003", P_NIK_DATE, NULL },
		{ "nik", "5271010013900003", P_NIK_DATE, NULL },
		{ "nik", "5271017208900003", P_NIK_DATE, NULL },
		{ "nik", "527101170845000", P_NIK, NULL },
		{ "nik", "5271O11708450001", P_ONLY_DIGITS, NULL },
		{ "kk", "5271011708150001", P_NONE, "5271011708150001" },
		{ "kk", "5271015708150001", P_KK_DATE, NULL },
		{ "npwp", "09.254.294.3-407.000", P_NONE, "092542943407000" },
		{ "npwp", "5271011708450001", P_NONE, "5271011708450001" },
		{ "npwp", "12345678901234", P_NPWP, NULL },
		{ "nib", "1234567890123", P_NONE, "1234567890123" },
		{ "nib", "123456789012", P_NIB, NULL },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

static void
a_phone_and_an_address_have_one_form(void **state)
{
	static const struct typing rows[] = {
		{ "phone", "0812-3456-7890", P_NONE, "+6281234567890" },
		{ "phone", "+62 812 3456 7890", P_NONE, "+6281234567890" },
		{ "phone", "+62 (0)812 3456 7890", P_NONE, "+6281234567890" },
		{ "phone", "6281234567890", P_NONE, "+6281234567890" },
		{ "phone", "81234567890", P_NONE, "+6281234567890" },
		{ "phone", "006281234567890", P_NONE, "+6281234567890" },
		{ "phone", "(0370) 641750", P_NONE, "+62370641750" },
		{ "phone", "+65 6123 4567", P_PHONE_ABROAD, NULL },
		{ "phone", "112", P_PHONE_LENGTH, NULL },
		{ "phone", "0812345678901234", P_PHONE_LENGTH, NULL },
		{ "phone", "WA 081234567890", P_PHONE, NULL },
		{ "email", "Sri.Wahyuni@Contoh.CO.ID", P_NONE,
			"Sri.Wahyuni@contoh.co.id" },
		{ "email", "sri@contoh", P_EMAIL_DOMAIN, NULL },
		{ "email", "sri contoh.id", P_EMAIL_AT, NULL },
		{ "email", "sri@@contoh.id", P_EMAIL, NULL },
		{ "email", "sri @contoh.id", P_EMAIL, NULL },
		{ "email", "sri@contoh.id\nBcc: x@y.id", P_EMAIL, NULL },
		{ "email", "sri@-contoh.id", P_EMAIL_DOMAIN, NULL },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

static void
texts_have_lengths_in_characters_and_no_controls(void **state)
{
	struct field f = { .type = field_type("text"), .min_length = 3,
		.max_length = 5 };
	struct problem p;
	const char *stored;

	(void)state;
	assert_int_equal(take(&f, "éèêëē", &stored, &p), P_NONE);
	assert_int_equal(take(&f, "éèêëēo", &stored, &p), P_MAX_LENGTH);
	assert_string_equal(p.a, "5");
	assert_int_equal(take(&f, "é", &stored, &p), P_MIN_LENGTH);
	assert_string_equal(p.a, "3");
	assert_int_equal(take(&f, "a\x1b[1m", &stored, &p), P_TEXT_CONTROLS);
	assert_int_equal(take(&f, "a\r\nb", &stored, &p), P_NONE);
	assert_string_equal(stored, "a b");
	f.type = field_type("textarea");
	assert_int_equal(take(&f, "a\r\nb", &stored, &p), P_NONE);
	assert_string_equal(stored, "a\nb");
}

static void
a_pattern_matches_the_whole_value(void **state)
{
	struct field f = { .type = field_type("text"), .pattern = "[A-Z]|[0-9]{3}" };
	struct problem p;
	const char *stored;

	(void)state;
	assert_int_equal(take(&f, "A", &stored, &p), P_NONE);
	assert_int_equal(take(&f, "123", &stored, &p), P_NONE);
	assert_int_equal(take(&f, "A1", &stored, &p), P_PATTERN);
	assert_int_equal(take(&f, "1234", &stored, &p), P_PATTERN);
	assert_true(pattern_matches("é.", "éü"));
	assert_false(pattern_matches("a", "a\n"));
}

static void
a_pattern_that_would_never_end_does_not_match(void **state)
{
	(void)state;
	assert_false(pattern_matches("(a+)+b",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"));
}

static void
a_broken_pattern_is_explained(void **state)
{
	(void)state;
	assert_null(pattern_error(arena, "[0-9]+"));
	assert_string_equal(pattern_error(arena, "(12"),
		"pola \"(12\": kurung ( tidak ditutup, dekat tanda ke-3");
	assert_false(pattern_matches("(12", "12"));
}

static const char *
shown(const char *type, const char *stored, const char *lang)
{
	struct field f = { .type = field_type(type), .list = &list };

	return f.type->show(arena, &f, stored, lang);
}

static const char *
edited(const char *type, const char *stored)
{
	struct field f = { .type = field_type(type), .list = &list };

	return f.type->edit(arena, &f, stored);
}

static void
answers_are_shown_as_people_write(void **state)
{
	(void)state;
	assert_string_equal(shown("decimal", "2.5", "id"), "2,5");
	assert_string_equal(shown("decimal", "2.5", "en"), "2.5");
	assert_string_equal(shown("money", "1500000", "id"), "Rp1.500.000");
	assert_string_equal(shown("money", "1500000", "en"), "Rp1.500.000");
	assert_string_equal(shown("date", "2026-12-31", "id"), "31 Desember 2026");
	assert_string_equal(shown("date", "2026-12-31", "en"), "31 December 2026");
	assert_string_equal(shown("month", "2026-12", "id"), "Desember 2026");
	assert_string_equal(shown("time", "09:05", "id"), "09.05");
	assert_string_equal(shown("time", "09:05", "en"), "9:05am");
	assert_string_equal(shown("time", "12:00", "en"), "12pm");
	assert_string_equal(shown("time", "00:30", "en"), "12:30am");
	assert_string_equal(shown("select", "panjang", "id"), "Lebih dari setahun");
	assert_string_equal(shown("select", "panjang", "en"), "Over a year");
	assert_string_equal(shown("multiselect", "panjang lain", "id"),
		"Lebih dari setahun; Lainnya");
	assert_string_equal(shown("yesno", "yes", "id"), "Ya");
	assert_string_equal(shown("phone", "+6281234567890", "id"),
		"0812-3456-7890");
	assert_string_equal(shown("phone", "+62370641750", "id"), "0370641750");
}

static void
a_unit_is_named_in_the_language_of_the_page(void **state)
{
	static const struct { const char *unit, *number, *lang, *want; }
	rows[] = {
		{ "hari", "1", "id", "1 hari" },
		{ "hari", "1", "en", "1 day" },
		{ "hari", "30", "en", "30 days" },
		{ "orang", "1", "en", "1 person" },
		{ "orang", "0", "en", "0 people" },
		{ "m", "2.5", "en", "2.5 m" },
		{ "ikat", "2", "en", "2 ikat" },
		{ "%", "85,5", "id", "85,5%" },
		{ "%", "85.5", "en", "85.5%" },
		{ NULL, "12", "en", "12" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct field f = { .unit = rows[i].unit };

		assert_string_equal(with_unit(arena, &f, rows[i].number,
			rows[i].lang), rows[i].want);
	}
	assert_string_equal(unit_in("hari", "id"), "hari");
	assert_string_equal(unit_in("hari", "en"), "days");
	assert_null(unit_in(NULL, "en"));
}

static void
what_is_edited_is_read_as_the_same(void **state)
{
	(void)state;
	assert_string_equal(edited("decimal", "1.125"), "1,1250");
	assert_string_equal(edited("date", "2026-12-01"), "01/12/2026");
	assert_string_equal(edited("month", "2026-12"), "12/2026");
	assert_string_equal(edited("time", "09:05"), "09.05");
	assert_string_equal(edited("phone", "+6281234567890"), "081234567890");
}

static void
a_stored_answer_is_judged_by_the_list_of_today(void **state)
{
	struct field f = { .type = field_type("select"), .list = &list };
	struct problem p;

	(void)state;
	assert_int_equal(f.type->check(arena, &f, "hilang", &p), P_CHOICE);
	f.type = field_type("decimal");
	assert_int_equal(f.type->check(arena, &f, "1,5", &p), P_NUMBER);
	f.type = field_type("integer");
	assert_int_equal(f.type->check(arena, &f, "1.5", &p), P_INTEGER);
	f.type = field_type("date");
	assert_int_equal(f.type->check(arena, &f, "31/12/2026", &p), P_DATE);
}

static void
types_are_known_by_name(void **state)
{
	(void)state;
	assert_null(field_type("teks"));
	assert_null(field_type("region"));
	assert_true(field_type_is_planned("region"));
	assert_false(field_type_is_planned("text"));
}

static void
pasted_answers_are_read_as_meant(void **state)
{
	static const struct typing rows[] = {
		{ "phone", "0813\u00a03456\u00a07891", P_NONE, "+6281334567891" },
		{ "phone", "081334567891\u200b", P_NONE, "+6281334567891" },
		{ "phone", "\u202a+62 813\u20113456\u20117891\u202c", P_NONE,
			"+6281334567891" },
		{ "nik", "5271016511920003\u200b", P_NONE, "5271016511920003" },
		{ "nik", "5271\u00a00165\u20111192\u22120003", P_NONE,
			"5271016511920003" },
		{ "kk", "\u2068527101\u2013251192\u20130003\u2069", P_NONE,
			"5271012511920003" },
		{ "nib", "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"
			"\uff10\uff11\uff12\uff13", P_NONE, "1234567890123" },
		{ "email", "\u200bsari@toko.example\u00a0", P_NONE,
			"sari@toko.example" },
		{ "date", "30\u00a0November\u00a01986", P_NONE, "1986-11-30" },
		{ "date", "30/11/1986\u200e", P_NONE, "1986-11-30" },
		{ "date", "30\u201311\u20131986", P_NONE, "1986-11-30" },
		{ "month", "11\u20141986", P_NONE, "1986-11" },
		{ "time", "\u200e08.30\u00a0WITA", P_NONE, "08:30" },
		{ "integer", "\u0661\u0662", P_NONE, "12" },
		{ "decimal", "\u22122,5\u202fm\u00b2", P_NONE, "-2.5" },
		{ "money", "Rp\u00a01.500.000\u200b", P_NONE, "1500000" },
		{ "text", "\u202aToko\u00a0 Se\u0301hat\u202c", P_NONE,
			"Toko S\u00e9hat" },
		{ "textarea", "Jalan\u00a0 A \r\n\r\nB", P_NONE, "Jalan A\n\nB" },
	};

	(void)state;
	try_all(rows, COUNT(rows));
}

/* Wrong form, impossible, too much: each says what is wrong with what stands
 * there (a), never to write what stands there. */
static void
each_way_of_being_wrong_has_its_own_message(void **state)
{
	static const struct { const char *type, *typed; enum problem_code code;
		const char *a; } rows[] = {
		{ "date", "lusa", P_DATE, "31/12/2026" },
		{ "date", "17 8", P_DATE, "31/12/2026" },
		{ "date", "Januari 2027", P_DATE, "31/12/2026" },
		{ "date", "1/2027", P_DATE, "31/12/2026" },
		{ "date", "1/1227", P_DATE, "31/12/2026" },
		{ "date", "31/02/2027", P_NO_DAY, "31 Februari" },
		{ "date", "29 Feb 2027", P_NO_DAY, "29 Februari 2027" },
		{ "date", "31/9/2027", P_NO_DAY, "31 September" },
		{ "date", "12/31/2026", P_NO_MONTH, NULL },
		{ "date", "31/12/1898", P_YEAR, "1900" },
		{ "date", "02/01/0027", P_YEAR, "1900" },
		{ "date", "30/12/9999", P_YEAR, "1900" },
		{ "date", "17/8/85", P_CENTURY, "17/08/1985" },
		{ "date", "1 Des 26", P_CENTURY, "01/12/1926" },
		{ "date", "30/2/85", P_NO_DAY, "30 Februari" },
		{ "month", "besok", P_MONTH, "12/2026" },
		{ "month", "Agustus 85", P_CENTURY, "08/1985" },
		{ "month", "8/1066", P_YEAR, "1900" },
		{ "time", "pagi", P_TIME, "08.30" },
		{ "time", "25.10", P_NO_TIME, NULL },
		{ "time", "7.75", P_NO_TIME, NULL },
		{ "nik", "527101123456", P_NIK, "12" },
		{ "nik", "NIK 5271", P_ONLY_DIGITS, NULL },
		{ "nik", "5271010002910001", P_NIK_DATE, "000291" },
		{ "nik", "5271017302900003", P_NIK_DATE, "730290" },
		{ "kk", "5271010002910001", P_KK_DATE, "000291" },
		{ "kk", "52710100", P_KK, "8" },
		{ "npwp", "1", P_NPWP, "1" },
		{ "nib", "12345678901234", P_NIB, "14" },
		{ "phone", "tidak punya", P_PHONE, NULL },
		{ "phone", "0812 34", P_PHONE_LENGTH, "6" },
		{ "phone", "081234567890 / 081234567891", P_PHONE_LENGTH, "24" },
		{ "phone", "+60 12 345 6789", P_PHONE_ABROAD, NULL },
		{ "email", "sari.toko.example", P_EMAIL_AT, NULL },
		{ "email", "sari@toko", P_EMAIL_DOMAIN, "toko" },
		{ "email", "sari@", P_EMAIL_DOMAIN, "" },
		{ "email", "dua kata@toko.example", P_EMAIL, NULL },
		{ "decimal", "banyak", P_NUMBER, "2,5" },
		{ "decimal", "0,20000000000000004", P_MANY_DIGITS, "15" },
		{ "integer", "9999999999999999", P_MANY_DIGITS, "15" },
		{ "integer", "2,5", P_INTEGER, "12" },
		{ "money", "899999999999999999999", P_MANY_DIGITS, "15" },
		{ "money", "mahal", P_NUMBER, "1.500.000" },
		{ "money", "1500,5", P_MONEY, "1.500.000" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct field f = { .type = field_type(rows[i].type) };
		struct problem p;
		const char *stored;
		enum problem_code code = take(&f, rows[i].typed, &stored, &p);

		if (code != rows[i].code || stored ||
		    (rows[i].a && (!p.a || strcmp(p.a, rows[i].a))))
			test_wrong("%s \"%s\": %s (%s), not %s (%s)\n",
				rows[i].type, rows[i].typed,
				problem_names[code], p.a ? p.a : "-",
				problem_names[rows[i].code],
				rows[i].a ? rows[i].a : "-");
	}
}

static void
numbers_are_converted_to_the_questions_unit(void **state)
{
	static const struct { const char *type, *unit, *typed;
		enum problem_code code; const char *stored; } rows[] = {
		{ "decimal", "m", "2,5 meter", P_NONE, "2.5" },
		{ "decimal", "m", "200 cm", P_NONE, "2" },
		{ "decimal", "m", "35cm", P_NONE, "0.35" },
		{ "decimal", "m", "-1 mm", P_NONE, "-0.001" },
		{ "decimal", "m", "1.500 cm", P_AMBIGUOUS, "15" },
		{ "decimal", "m", "1,2 km.", P_NONE, "1200" },
		{ "decimal", "m", "2 m2", P_UNIT, NULL },
		{ "decimal", "m", "2 kg", P_UNIT, NULL },
		{ "decimal", "m", "2 langkah", P_NUMBER, NULL },
		{ "decimal", "m\u00b2", "2 m2", P_NONE, "2" },
		{ "decimal", "m\u00b2", "2 M\u00b2", P_NONE, "2" },
		{ "decimal", "m\u00b2", "120 meter persegi", P_NONE, "120" },
		{ "decimal", "m2", "0,25 ha", P_NONE, "2500" },
		{ "integer", "hari", "30 hari", P_NONE, "30" },
		{ "integer", "hari", "2 minggu", P_NONE, "14" },
		{ "integer", "hari", "1 tahun", P_CONVERTED, "365" },
		{ "integer", "hari", "3 bulan", P_CONVERTED, "90" },
		{ "integer", "bulan", "1 tahun", P_NONE, "12" },
		{ "integer", "bulan", "1,5 thn", P_NONE, "18" },
		{ "integer", "bulan", "30 hari", P_UNIT, NULL },
		{ "integer", "tahun", "18 bulan", P_INTEGER, NULL },
		{ "integer", "tahun", "7 bulan", P_UNIT, NULL },
		{ "integer", "jam", "90 menit", P_INTEGER, NULL },
		{ "decimal", "jam", "90 menit", P_NONE, "1.5" },
		{ "integer", "orang", "5 orang", P_NONE, "5" },
		{ "integer", "orang", "5 hari", P_UNIT, NULL },
		{ "integer", "orang", "2 ribu", P_NONE, "2000" },
		{ "integer", "orang", "5 people", P_NONE, "5" },
		{ "integer", "buah", "1 item", P_NONE, "1" },
		{ "integer", "orang", "5 items", P_NUMBER, NULL },
		{ "decimal", "%", "12,5 persen", P_NONE, "12.5" },
		{ "integer", NULL, "3 hari", P_NUMBER, NULL },
		{ "money", NULL, "Rp 1,5 juta", P_NONE, "1500000" },
		{ "money", NULL, "50rb", P_NONE, "50000" },
		{ "money", NULL, "50 k", P_NONE, "50000" },
		{ "money", NULL, "2 M", P_NONE, "2000000000" },
		{ "money", NULL, "Rp50.000 rupiah", P_NONE, "50000" },
		{ "money", NULL, "1.500 juta", P_AMBIGUOUS, "1500000000" },
		{ "money", NULL, "0,0005 ribu", P_MONEY, NULL },
		{ "money", NULL, "99999999999999 miliar", P_NUMBER, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct field f = { .type = field_type(rows[i].type),
			.unit = rows[i].unit };
		struct problem p;
		const char *stored, *want = rows[i].stored;
		enum problem_code code = take(&f, rows[i].typed, &stored, &p);

		if (code != rows[i].code || !stored != !want ||
		    (want && strcmp(stored, want)))
			test_wrong("\"%s\" in %s: %s %s, not %s %s\n",
				rows[i].typed, rows[i].unit ? rows[i].unit : "-",
				problem_names[code] ? problem_names[code] : "-",
				stored ? stored : "-",
				problem_names[rows[i].code] ?
				problem_names[rows[i].code] : "-",
				want ? want : "-");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pasted_answers_are_read_as_meant),
		cmocka_unit_test(each_way_of_being_wrong_has_its_own_message),
		cmocka_unit_test(numbers_are_converted_to_the_questions_unit),
		cmocka_unit_test(numbers_are_read_as_typed_in_indonesia),
		cmocka_unit_test(an_ambiguous_decimal_names_both_readings),
		cmocka_unit_test(
			a_number_that_is_shown_to_be_typed_is_not_ambiguous),
		cmocka_unit_test(dates_months_and_times_are_stored_as_iso),
		cmocka_unit_test(choices_are_values_of_their_list),
		cmocka_unit_test(numbers_of_persons_are_digits),
		cmocka_unit_test(a_phone_and_an_address_have_one_form),
		cmocka_unit_test(texts_have_lengths_in_characters_and_no_controls),
		cmocka_unit_test(a_pattern_matches_the_whole_value),
		cmocka_unit_test(a_pattern_that_would_never_end_does_not_match),
		cmocka_unit_test(a_broken_pattern_is_explained),
		cmocka_unit_test(answers_are_shown_as_people_write),
		cmocka_unit_test(a_unit_is_named_in_the_language_of_the_page),
		cmocka_unit_test(what_is_edited_is_read_as_the_same),
		cmocka_unit_test(a_stored_answer_is_judged_by_the_list_of_today),
		cmocka_unit_test(types_are_known_by_name),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
