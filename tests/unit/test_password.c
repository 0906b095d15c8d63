#include "unit/unit.h"
#include <sodium.h>
#include "base/password.h"

static struct arena *arena;

static void
a_password_fits_its_own_hash_alone(void **state)
{
	const char *hash = password_hash(arena, "kuda laut biru");

	(void)state;
	assert_non_null(hash);
	assert_memory_equal(hash, "$argon2id$v=19$m=47104,t=1,p=1$", 31);
	assert_true(password_fits(hash, "kuda laut biru"));
	assert_false(password_fits(hash, "Kuda laut biru"));
	assert_false(password_fits(hash, "kuda laut biru "));
	assert_false(password_fits(hash, ""));
	assert_false(password_is_old(hash));
}

static void
all_of_a_long_password_counts(void **state)
{
	char a[201], b[201];
	const char *hash;

	(void)state;
	memset(a, 'x', 200);
	memset(b, 'x', 200);
	a[200] = b[200] = '\0';
	b[199] = 'y';
	hash = password_hash(arena, a);
	assert_true(password_fits(hash, a));
	assert_false(password_fits(hash, b));
}

static void
no_account_is_as_slow_as_one_and_never_fits(void **state)
{
	(void)state;
	assert_false(password_fits(NULL, ""));
	assert_false(password_fits(NULL, "kuda laut biru"));
}

static void
a_hash_with_less_work_is_old(void **state)
{
	char hash[crypto_pwhash_STRBYTES];

	(void)state;
	assert_int_equal(crypto_pwhash_str_alg(hash, "x", 1, 1, 8192 * 1024UL,
		crypto_pwhash_ALG_ARGON2ID13), 0);
	assert_true(password_is_old(hash));
	assert_true(password_fits(hash, "x"));
}

static void
what_others_would_guess_is_not_taken(void **state)
{
	static const char *const names[] = { "kabid", "Siti Rahmawati",
		"DPMPTSP Kota Mataram", "https://izin.contohkota.go.id:8443", NULL };
	static const struct {
		const char *password;
		enum password_fault fault;
	} t[] = {
		{ "", PASSWORD_SHORT },
		{ "sebelaskata", PASSWORD_SHORT },
		{ "kuda laut biru", PASSWORD_GOOD },
		{ "ééééèèèèêêêê", PASSWORD_GOOD },
		{ "password1234", PASSWORD_COMMON },
		{ "Password2026!", PASSWORD_COMMON },
		{ "passwordpassword", PASSWORD_COMMON },
		{ "P@ssw0rd2026", PASSWORD_COMMON },
		{ "passw0rd!2026", PASSWORD_COMMON },
		{ "rahasia-sayangku", PASSWORD_COMMON },
		{ "123456789012", PASSWORD_ROW },
		{ "098765432109", PASSWORD_ROW },
		{ "111122223333", PASSWORD_ROW },
		{ "aaaabbbbcccc", PASSWORD_ROW },
		{ "abcdefghijkl", PASSWORD_ROW },
		{ "Qwertyuiop[]", PASSWORD_ROW },
		{ "qwertyasdfgh", PASSWORD_ROW },
		{ "poiuytrewq12", PASSWORD_ROW },
		{ "1qaz2wsx3edc", PASSWORD_ROW },
		{ "1q2w3e4r5t6y", PASSWORD_ROW },
		{ "!@#$%^&*()_+", PASSWORD_ROW },
		{ "abc123xyz789", PASSWORD_ROW },
		{ "abcabcabcabc", PASSWORD_REPEATED },
		{ "AbcabcABCabc2", PASSWORD_REPEATED },
		{ "121212121212", PASSWORD_REPEATED },
		{ "aaaaaaaaaaaa", PASSWORD_REPEATED },
		{ "aaaaaaaaaaaaaaa", PASSWORD_REPEATED },
		{ "2026hahahahahaha", PASSWORD_REPEATED },
		{ "kuda kuda kuda ", PASSWORD_REPEATED },
		{ "éééééééééééé", PASSWORD_REPEATED },
		{ "kuda kuda laut", PASSWORD_GOOD },
		{ "naik kuda hitam", PASSWORD_GOOD },
		{ "9f2b7c1e4d8a", PASSWORD_GOOD },
		{ "bismillah2026", PASSWORD_COMMON },
		{ "Bismillah jalan kaki", PASSWORD_GOOD },
		{ "kabid-kabid-2026", PASSWORD_NAMES },
		{ "kabid1234567890", PASSWORD_NAMES },
		{ "SitiRahmawati1", PASSWORD_NAMES },
		{ "Rahmawati-2026", PASSWORD_NAMES },
		{ "rahmawatisiti", PASSWORD_NAMES },
		{ "dpmptsp-kota-mataram", PASSWORD_NAMES },
		{ "Mataram Kota 77", PASSWORD_NAMES },
		{ "contohkota2026", PASSWORD_NAMES },
		{ "kota laut biru", PASSWORD_GOOD },
		{ "8391 7745 0026", PASSWORD_GOOD },
	};
	char *longest = arena_alloc(arena, PASSWORD_MOST + 2);

	(void)state;
	for (size_t i = 0; i < COUNT(t); i++)
		if (password_judge(arena, t[i].password, names) != t[i].fault)
			test_wrong("%s: %d", t[i].password,
				password_judge(arena, t[i].password, names));
	for (int i = 0; i <= PASSWORD_MOST; i++)
		longest[i] = (char)('a' + i * 7 % 26);
	assert_int_equal(password_judge(arena, longest, names), PASSWORD_LONG);
	longest[PASSWORD_MOST] = '\0';
	assert_int_equal(password_judge(arena, longest, names), PASSWORD_GOOD);
}

static void
the_names_are_the_accounts_and_the_offices(void **state)
{
	const struct conf conf = { .office = "Kantor Contoh",
		.office_long = "Dinas Contoh Sekali", .city = "Kota Wangi",
		.base_url = "https://izin.wangi.example" };
	const char *const *names = password_names(arena, &conf, "melati",
		"Ayu Kenanga");
	static const char *const bad[] = { "melati-melat1!", "kenanga 998877",
		"contoh sekali!", "wangi 12 05 19" };

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		if (password_judge(arena, bad[i], names) != PASSWORD_NAMES)
			test_wrong("%s: %d", bad[i],
				password_judge(arena, bad[i], names));
}

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	return sodium_init() < 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_password_fits_its_own_hash_alone),
		cmocka_unit_test(all_of_a_long_password_counts),
		cmocka_unit_test(no_account_is_as_slow_as_one_and_never_fits),
		cmocka_unit_test(a_hash_with_less_work_is_old),
		cmocka_unit_test(what_others_would_guess_is_not_taken),
		cmocka_unit_test(the_names_are_the_accounts_and_the_offices),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
