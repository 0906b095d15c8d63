/* What leaves the house: QR codes, signatures of licences. */
#include "unit/unit.h"
#include "base/conf.h"
#include "base/sign.h"
#include "out/qr.h"

static struct arena *arena;
static struct conf conf;
static struct ctx ctx;

static int
open_arena(void **state)
{
	(void)state;
	assert_true(secret_init());
	arena = arena_new();
	ctx.arena = arena;
	ctx.conf = &conf;
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* Version 1 is 21 modules wide, and has a finder in three of its corners. */
static void
a_short_text_is_a_small_code(void **state)
{
	struct qr qr;

	(void)state;
	assert_int_equal(qr_make(&ctx, "2611-0457-3811", &qr), LK_OK);
	assert_int_equal(qr.size, 21);
	assert_int_equal(qr_run(&qr, 0, 0), 7);
	assert_int_equal(qr_run(&qr, 14, 0), 7);
	assert_int_equal(qr_run(&qr, 0, 20), 7);
	assert_string_equal(qr_box(arena, &qr), "-4 -4 29 29");
}

static void
a_text_too_long_for_a_code_is_refused(void **state)
{
	char *s = arena_alloc(arena, 2333);
	struct qr qr;

	(void)state;
	memset(s, 'x', 2332);
	assert_int_equal(qr_make(&ctx, s, &qr), LK_ETOOBIG);
	assert_int_equal(qr_make(&ctx, "", &qr), LK_ETOOBIG);
	s[2331] = '\0';
	assert_int_equal(qr_make(&ctx, s, &qr), LK_OK);
	assert_int_equal(qr.size, 177);
}

/* Draw the path again and compare. */
static void
a_path_covers_the_dark_modules_and_no_others(void **state)
{
	unsigned char *drawn;
	struct qr qr;
	int x = 0, y = 0, dx, run, used;

	(void)state;
	assert_int_equal(qr_make(&ctx, "https://izin.example/cek/x", &qr), LK_OK);
	drawn = arena_alloc(arena, (size_t)(qr.size * qr.size));
	for (const char *p = qr_path(arena, &qr); *p; p += used) {
		if (*p == 'M')
			assert_int_equal(sscanf(p, "M%d %dh%dv1h%*dz%n", &x, &y,
				&run, &used), 3);
		else {
			assert_int_equal(sscanf(p, "m%d 0h%dv1h%*dz%n", &dx,
				&run, &used), 2);
			x += dx;
		}
		memset(drawn + y * qr.size + x, 1, (size_t)run);
	}
	assert_memory_equal(drawn, qr.modules, (size_t)(qr.size * qr.size));
}

static const char number[] = "503/0001/REK/DPM-PTSP/2026";

static void
a_signature_holds_for_its_code_and_number_only(void **state)
{
	struct key seed, pub, other;
	const char *code = sign_new_code(arena), *s;

	(void)state;
	secret_random(&seed, sizeof(seed));
	sign_public(&seed, &pub);
	s = sign_code(arena, &seed, code, number);
	assert_int_equal(strlen(code), SIGN_CODE_LEN);
	assert_int_equal(strlen(s), SIGN_LEN);
	assert_true(sign_check(&pub, code, number, s));
	assert_string_equal(sign_code(arena, &seed, code, number), s);
	assert_false(sign_check(&pub, sign_new_code(arena), number, s));
	assert_false(sign_check(&pub, code, "503/0002/REK/DPM-PTSP/2026", s));
	secret_random(&seed, sizeof(seed));
	sign_public(&seed, &other);
	assert_false(sign_check(&other, code, number, s));
}

static void
a_changed_signature_is_refused(void **state)
{
	struct key seed = { { 1 } }, pub;
	const char *code = sign_new_code(arena);
	char *s = sign_code(arena, &seed, code, number);

	(void)state;
	sign_public(&seed, &pub);
	s[40] = s[40] == 'A' ? 'B' : 'A';
	assert_false(sign_check(&pub, code, number, s));
	assert_false(sign_check(&pub, code, number, ""));
	assert_false(sign_check(&pub, code, number, "not base64!"));
}

static void
an_address_is_taken_apart_as_it_was_put_together(void **state)
{
	struct key seed = { { 1 } };
	const char *code = sign_new_code(arena), *c2, *s2, *address;
	const char *s = sign_code(arena, &seed, code, number);

	(void)state;
	conf.base_url = "https://izin.example";
	conf.base_path = "/loket";
	address = sign_address(arena, &conf, code, s);
	assert_int_equal(strncmp(address, "https://izin.example/loket/cek/", 31),
		0);
	assert_true(sign_split(arena, address + 31, &c2, &s2));
	assert_string_equal(c2, code);
	assert_string_equal(s2, s);
	assert_false(sign_split(arena, code, &c2, &s2));
	assert_false(sign_split(arena, arena_printf(arena, "%s-%s", code, s),
		&c2, &s2));
	assert_false(sign_split(arena, arena_printf(arena, "%.21s!.%s", code, s),
		&c2, &s2));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_text_is_a_small_code),
		cmocka_unit_test(a_text_too_long_for_a_code_is_refused),
		cmocka_unit_test(a_path_covers_the_dark_modules_and_no_others),
		cmocka_unit_test(a_signature_holds_for_its_code_and_number_only),
		cmocka_unit_test(a_changed_signature_is_refused),
		cmocka_unit_test(an_address_is_taken_apart_as_it_was_put_together),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
