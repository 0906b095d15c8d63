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
		"DPMPTSP Kota Mataram", NULL };
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
		{ "123456789012", PASSWORD_COMMON },
		{ "abcabcabcabc", PASSWORD_COMMON },
		{ "aaaaaaaaaaaaaaa", PASSWORD_COMMON },
		{ "bismillah2026", PASSWORD_COMMON },
		{ "Bismillah jalan kaki", PASSWORD_GOOD },
		{ "kabid-kabid-2026", PASSWORD_NAMES },
		{ "kabid1234567890", PASSWORD_NAMES },
		{ "SitiRahmawati1", PASSWORD_NAMES },
		{ "dpmptsp-kota-mataram", PASSWORD_NAMES },
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
	};

	return cmocka_run_group_tests(tests, begin, end);
}
