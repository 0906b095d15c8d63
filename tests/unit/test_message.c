/* Messages: the letters of an SMS, and that each fits into one. */
#include "unit/unit.h"
#include "unit/made.h"
#include "base/date.h"
#include "base/sms.h"
#include "base/text.h"
#include "view/view.h"
#include "work/message.h"

enum lk_err __wrap_store_outbox_put(struct ctx *c, const struct message *m);
enum lk_err __wrap_store_outbox_overtake(struct ctx *c, int64_t application,
	const char *kept);

static struct arena *arena;
static struct conf conf = { .zone = 8, .draft_days = 30,
	.office = "DPMPTSP Kota Mataram", .phone = "(0370) 641750",
	.address = "Jalan Kaktus Nomor 10, Mataram",
	.base_url = "https://perizinan.mataramkota.go.id", .base_path = "/loket" };
static struct ctx ctx;
static struct permit *permit;
static struct application app;
static struct dossier dossier;
static struct message last;
static int written, overtaken;

enum lk_err
__wrap_store_outbox_put(struct ctx *c, const struct message *m)
{
	(void)c;
	last = *m;
	written++;
	return LK_OK;
}

enum lk_err
__wrap_store_outbox_overtake(struct ctx *c, int64_t application,
	const char *kept)
{
	(void)c;
	(void)application;
	(void)kept;
	overtaken++;
	return LK_OK;
}

static void
speak(const char *lang)
{
	static struct form_env env;

	env = (struct form_env){ .now = ctx.now, .zone = 8,
		.params_day = NO_DAY, .lang = lang };
	dossier.form = form_new(arena, permit, dossier.answers, &env);
}

static int
begin(void **state)
{
	static const char *const langs[] = { "id", "en", NULL };

	(void)state;
	arena = arena_new();
	ctx = (struct ctx){ .arena = arena, .conf = &conf,
		.now = date_parse_iso("2026-11-24") * 86400 };
	permit = made_permit(arena);
	permit->title.id = "Izin Penyelenggaraan Reklame";
	app = (struct application){ .id = 1, .number = "261104573811",
		.state = "kurang", .phone = "+6281234567890", .fee = 0,
		.name = "Siti", .repair_by = date_parse_iso("2026-12-08") };
	dossier = (struct dossier){ .app = &app, .permit = permit,
		.answers = answers_new(arena, permit) };
	speak("id");
	written = overtaken = 0;
	message_words(view_text);
	return view_words(&ctx, LOKET_TEST_TPL, LOKET_TEST_LOCALE, langs);
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
accents_quotes_and_brackets_become_plain_letters(void **state)
{
	static const char *const pairs[][2] = {
		{ "Çelik, Müller & Łukasz", "Celik, Muller & Lukasz" },
		{ "“Warung” – 2 m² … [a]{b}", "\"Warung\" - 2 m2 ... (a)(b)" },
		{ "a\n\t b\xc2\xa0" "c ", "a b c" }, { "\xf0\x9f\x98\x80", "?" },
		{ "e\xcc\x81", "e" }, { "", "" }, { "Rp1.000^~|`\\", "Rp1.000-/'/" },
	};

	static const char *const more[][2] = {
		{ "\u2018a\u2019 \u201ab\u201b \u00abc\u00bb \u2039d\u203a \u201ee\u201f",
			"'a' 'b' \"c\" 'd' \"e\"" },
		{ "Jum\u02bcat 5\u2033 \u2053 \u2015 \u2212", "Jum'at 5\" - - -" },
		{ "a\u202fb\u3000c\u2028d", "a b c d" },
		{ "\u200bPIN\u00ad 48\u200e21\ufeff", "PIN 4821" },
		{ "\u1ed3\u0219\u01ce\ufb01\uff21\u2460\u00bd\u00b2\u2026\u2122",
			"osafiA11/22...TM" },
		{ "\u0661\u06f2\uff13", "123" },
		{ "\ua9b2\ua9a4 \u4e2d", "?? ?" }, { "\ufdfa", "?" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(more); i++)
		assert_string_equal(sms_text(arena, more[i][0]), more[i][1]);
	for (size_t i = 0; i < COUNT(pairs); i++)
		assert_string_equal(sms_text(arena, pairs[i][0]), pairs[i][1]);
}

static const char *
long_text(const char *around)
{
	return arena_printf(arena, "Kata pertama %s %0200d akhir kata kata kata "
		"kata kata kata kata kata kata kata kata", around, 7);
}

static void
what_is_too_long_is_cut_at_a_word_and_keeps_its_link(void **state)
{
	const char *words = "Izin ini sudah terbit dan boleh diambil di loket kami "
		"setiap hari kerja antara jam delapan dan jam tiga, atau diunduh "
		"sendiri dari halaman loket.example/status/261104573811 kapan saja.";
	const char *out = sms_fit(arena, words, "loket.example/status/261104573811");

	(void)state;
	assert_true(strlen(out) <= SMS_MOST);
	assert_true(strlen(out) > 120);
	assert_string_equal(out + strlen(out) -
		strlen("... loket.example/status/261104573811"),
		"... loket.example/status/261104573811");
	assert_string_equal(sms_fit(arena, arena_printf(arena,
		"Satu %0140d di loket.example", 1), "loket.example") + 143,
		"... loket.example");
	assert_true(strlen(sms_fit(arena, words, NULL)) <= SMS_MOST);
	assert_true(strlen(sms_fit(arena, long_text("x"), "x")) <= SMS_MOST);
	assert_string_equal(sms_fit(arena, "pendek", "x"), "pendek");
	assert_string_equal(sms_clip(arena, "satu dua tiga empat", 15),
		"satu dua...");
}

static void
the_message_of_the_design_says_all_of_it(void **state)
{
	const struct particulars p = { .n = 1, .list = "foto lokasi",
		.lines = "\n- foto lokasi\n" };

	(void)state;
	conf.base_url = "https://loket.example";
	conf.base_path = "";
	assert_int_equal(message_tell(&ctx, &dossier, "kurang", &p), LK_OK);
	assert_string_equal(last.short_words, "DPMPTSP Kota Mataram: Izin "
		"Penyelenggaraan Reklame 2611-0457-3811 kurang 1: foto lokasi. "
		"Kirim s.d. 8 Des lewat loket.example/status atau di loket. "
		"Gratis.");
	assert_non_null(strstr(last.words, "Yang masih kurang (1):\n- foto lokasi\n"
		"Kirim paling lambat 8 Des 2026 lewat https://loket.example/status"));
	conf.base_url = "https://perizinan.mataramkota.go.id";
	conf.base_path = "/loket";
}

static const char *const causes[] = { "kurang", "proses", "perbaikan", "bayar",
	"terbit", "selesai", "tolak", "gugur", "draf" };

static void
every_message_is_one_sms_in_both_languages(void **state)
{
	const struct particulars p = { .n = 12, .list = "KTP pemohon, Foto lokasi, "
		"Surat persetujuan pemilik tanah, Perhitungan konstruksi, Surat "
		"kuasa, Denah lokasi, Gambar rancangan",
		.licence = "503/0001/REK/DPM-PTSP/2026" };

	(void)state;
	permit->title.id = "Izin Penyelenggaraan Reklame dan Media Luar Ruang "
		"Insidentil serta Permanen di Jalan Kota";
	app.fee = 123456789;
	for (int en = 0; en < 2; en++)
		for (size_t i = 0; i < COUNT(causes); i++) {
			speak(en ? "en" : "id");
			assert_int_equal(message_tell(&ctx, &dossier, causes[i],
				&p), LK_OK);
			assert_true(strlen(last.short_words) <= SMS_MOST);
			assert_null(strstr(last.short_words, "{{"));
			assert_null(strstr(last.words, "{{"));
			assert_non_null(strstr(last.short_words,
				"2611-0457-3811"));
			assert_non_null(strstr(last.short_words,
				"perizinan.mataramkota.go.id/loket"));
			assert_true(utf8_length(last.words) <= MESSAGE_WORDS);
		}
	assert_int_equal(written, 2 * (int)COUNT(causes));
}

static void
without_a_phone_nothing_is_written_but_the_old_is_dropped(void **state)
{
	(void)state;
	app.phone = "";
	assert_int_equal(message_tell(&ctx, &dossier, "tolak", NULL), LK_OK);
	assert_int_equal(written, 0);
	assert_int_equal(overtaken, 1);
}

static void
only_what_costs_nothing_is_called_free(void **state)
{
	(void)state;
	assert_int_equal(message_tell(&ctx, &dossier, "proses", NULL), LK_OK);
	assert_non_null(strstr(last.words, "Gratis."));
	made_fee_line(permit, "12");
	app.fee = 12;
	speak("id");
	assert_int_equal(message_tell(&ctx, &dossier, "proses", NULL), LK_OK);
	assert_null(strstr(last.words, "Gratis"));
}

static void
front_office_and_admin_tell_other_agencies_do_not(void **state)
{
	struct officer o = { .roles = 1 << ROLE_FRONT };

	(void)state;
	assert_true(message_is_for(&o));
	o.unit = "pupr";
	assert_false(message_is_for(&o));
	o = (struct officer){ .roles = OFFICER_ADMIN };
	assert_true(message_is_for(&o));
	o.roles = 1 << ROLE_DIRECTOR;
	assert_false(message_is_for(&o));
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(accents_quotes_and_brackets_become_plain_letters),
		CASE(what_is_too_long_is_cut_at_a_word_and_keeps_its_link),
		CASE(the_message_of_the_design_says_all_of_it),
		CASE(every_message_is_one_sms_in_both_languages),
		CASE(without_a_phone_nothing_is_written_but_the_old_is_dropped),
		CASE(only_what_costs_nothing_is_called_free),
		CASE(front_office_and_admin_tell_other_agencies_do_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
