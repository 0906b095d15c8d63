/* Multipart bodies: what browsers send is read, everything else is refused. */
#include "unit/unit.h"
#include "base/arena.h"
#include "web/multipart.h"

#define TYPE "multipart/form-data; boundary=XX"
#define FIELD(n) "Content-Disposition: form-data; name=\"" n "\"\r\n\r\n"
#define FILED(n, f) "Content-Disposition: form-data; name=\"" n "\"; " \
	"filename=\"" f "\"\r\nContent-Type: image/jpeg\r\n\r\n"

static struct arena *arena;
static struct multipart form;

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

static enum lk_err
read_bytes(const char *type, const char *body, size_t len)
{
	const char *why;

	/* In memory of its own size, so that a sanitizer sees a step too far. */
	body = arena_memdup(arena, body, len);
	return multipart_parse(arena, type, body, len, &form, &why);
}

static void
assert_read(const char *body)
{
	assert_int_equal(read_bytes(TYPE, body, strlen(body)), LK_OK);
}

static void
assert_refused(const char *body)
{
	if (read_bytes(TYPE, body, strlen(body)) != LK_EINVAL)
		test_wrong("taken: %s\n", body);
}

/* The shown name of a file sent under that one. */
static const char *
shown(const char *raw)
{
	return multipart_file_name(arena, raw, strlen(raw));
}

static void
controls_and_a_file_are_read(void **state)
{
	const struct part *file;

	(void)state;
	assert_read("--XX\r\n" FIELD("nomor") "261104573811\r\n"
		"--XX\r\n" FIELD("aksi") "unggah\r\n"
		"--XX\r\n" FILED("ktp", "foto saya.jpg") "\xff\xd8\r\n--X\xff\xd9\r\n"
		"--XX--\r\n");
	assert_int_equal(form.n, 3);
	assert_string_equal(multipart_value(&form, "nomor"), "261104573811");
	assert_string_equal(multipart_value(&form, "aksi"), "unggah");
	assert_null(multipart_value(&form, "ktp"));
	assert_null(multipart_file(&form, "nomor"));
	file = multipart_file(&form, "ktp");
	assert_non_null(file);
	assert_string_equal(file->filename, "foto saya.jpg");
	assert_int_equal(file->len, 9);
	assert_memory_equal(file->data, "\xff\xd8\r\n--X\xff\xd9", 9);
}

static void
a_body_need_not_end_its_last_line(void **state)
{
	(void)state;
	assert_read("--XX\r\n" FIELD("a") "1\r\n--XX--");
	assert_string_equal(multipart_value(&form, "a"), "1");
	assert_read("--XX--\r\n");
	assert_int_equal(form.n, 0);
}

static void
a_file_that_was_not_chosen_is_there_without_name(void **state)
{
	(void)state;
	assert_read("--XX\r\n" FILED("ktp", "") "\r\n--XX--\r\n");
	assert_string_equal(multipart_file(&form, "ktp")->filename, "");
	assert_int_equal(multipart_file(&form, "ktp")->len, 0);
}

static void
line_ends_in_a_value_are_lf(void **state)
{
	(void)state;
	assert_read("--XX\r\n" FIELD("a") "x\r\ny\rz\n\r\n--XX--\r\n");
	assert_string_equal(multipart_value(&form, "a"), "x\ny\nz\n");
}

static void
the_boundary_may_be_quoted_and_stand_anywhere(void **state)
{
	static const char body[] = "--a b\r\n" FIELD("a") "1\r\n--a b--\r\n";

	(void)state;
	assert_int_equal(read_bytes("Multipart/Form-Data; charset=utf-8; "
		"Boundary=\"a b\"", body, strlen(body)), LK_OK);
}

static void
another_content_type_is_refused(void **state)
{
	static const char *const types[] = {
		"", "multipart/form-data", "multipart/form-data;",
		"multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
		"multipart/form-data; boundary=\"XX", "multipart/form-data boundary=XX",
		"multipart/form-data; boundary=XX; boundary=XX",
		"multipart/form-data; boundary=XX; x",
		"multipart/form-data; boundary=\"XX \"",
		"multipart/mixed; boundary=XX", "application/x-www-form-urlencoded",
		"multipart/form-data; boundary=0123456789012345678901234567890123456"
		"7890123456789012345678901234567890",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++)
		if (read_bytes(types[i], "--XX--\r\n", 8) != LK_EINVAL)
			test_wrong("taken: %s\n", types[i]);
}

static void
a_body_cut_anywhere_is_refused(void **state)
{
	static const char whole[] = "--XX\r\n" FIELD("a") "1\r\n--XX\r\n"
		FILED("ktp", "f.jpg") "\xff\xd8--XX--\xff\xd9\r\n--XX--";
	size_t len = sizeof(whole) - 1;

	(void)state;
	assert_int_equal(read_bytes(TYPE, whole, len), LK_OK);
	while (len--)
		if (read_bytes(TYPE, whole, len) != LK_EINVAL)
			test_wrong("taken after %zu bytes\n", len);
}

static void
what_no_browser_sends_is_refused(void **state)
{
	static const char *const bodies[] = {
		"", "XX", "\r\n--XX\r\n" FIELD("a") "1\r\n--XX--\r\n",
		"--XX\r\n" FIELD("a") "1\r\n--XX--\r\nmore",
		"--XX\r\n" FIELD("a") "1\r\n--XXY--\r\n--XX--\r\n",
		"--XX\n" FIELD("a") "1\r\n--XX--\r\n",
		"--XX\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Type: text/plain\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''x\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\tb\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"a\n\"\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n--XX--\r\n",
		"--XX\r\n" "Content-Disposition: form-data; name=\"a\"\r\n" FIELD("b") "1\r\n--XX--\r\n",
		"--XX\r\nContent-Transfer-Encoding: quoted-printable\r\n" FIELD("a") "1\r\n--XX--\r\n",
		"--XX\r\nContent-Transfer-Encoding: base64\r\n" FIELD("a") "MQ==\r\n--XX--\r\n",
		"--XX\r\nContent-Transfer-Encoding: base64\r\n" FILED("a", "f") "M!\r\n--XX--\r\n",
		"--XX\r\n" FIELD("a") "\xc0\xbc\r\n--XX--\r\n",
		"--XX\r\n" FIELD("\xff") "1\r\n--XX--\r\n",
		"--XX\r\n" FIELD("a\xe2\x80\xae") "1\r\n--XX--\r\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++)
		assert_refused(bodies[i]);
}

static void
a_nul_is_refused_in_a_value_and_kept_in_a_file(void **state)
{
	static const char value[] = "--XX\r\n" FIELD("a") "1\0" "2\r\n--XX--\r\n";
	static const char file[] = "--XX\r\n" FILED("a", "f") "1\0" "2\r\n--XX--\r\n";

	(void)state;
	assert_int_equal(read_bytes(TYPE, value, sizeof(value) - 1), LK_EINVAL);
	assert_int_equal(read_bytes(TYPE, file, sizeof(file) - 1), LK_OK);
	assert_int_equal(multipart_file(&form, "a")->len, 3);
}

static const char *
many_parts(int n)
{
	char *s = arena_strdup(arena, "--XX");

	while (n--)
		s = arena_printf(arena, "%s\r\n" FIELD("a") "1\r\n--XX", s);
	return arena_printf(arena, "%s--\r\n", s);
}

static void
parts_and_headers_have_a_limit(void **state)
{
	char *blanks = arena_alloc(arena, PART_HEADER_MOST + 1);

	(void)state;
	assert_read(many_parts(PARTS_MOST));
	assert_int_equal(form.n, PARTS_MOST);
	assert_refused(many_parts(PARTS_MOST + 1));
	memset(blanks, 'x', PART_HEADER_MOST);
	blanks[3000] = '\0';
	assert_read(arena_printf(arena, "--XX\r\nX: %s\r\n" FIELD("a")
		"1\r\n--XX--\r\n", blanks));
	blanks[3000] = 'x';
	assert_refused(arena_printf(arena, "--XX\r\nX: %s\r\n" FIELD("a")
		"1\r\n--XX--\r\n", blanks));
}

static void
base64_of_lynx_is_read(void **state)
{
	(void)state;
	assert_read("--XX\r\nContent-Transfer-Encoding: base64\r\n"
		FILED("a", "f.jpg") "/9j/\r\n4A==\r\n\r\n--XX--\r\n");
	assert_int_equal(multipart_file(&form, "a")->len, 4);
	assert_memory_equal(multipart_file(&form, "a")->data, "\xff\xd8\xff\xe0", 4);
}

static void
a_file_name_is_only_for_showing(void **state)
{
	static const struct { const char *raw, *name; } names[] = {
		{ "KTP Sri.jpg", "KTP Sri.jpg" },
		{ "C:\\Users\\Sri\\ktp.jpg", "ktp.jpg" },
		{ "../../etc/passwd", "passwd" }, { "/", "" }, { "..", "" },
		{ ".htaccess", "htaccess" }, { "a%22b.jpg", "a\"b.jpg" },
		{ "a%0d%0aSet-Cookie: x.jpg", "aSet-Cookie: x.jpg" },
		{ "foto\xe2\x80\xaegpj.exe", "fotogpj.exe" },
		{ "caf\xc3\xa9.pdf", "caf\xc3\xa9.pdf" },
		{ "caf\xe9.pdf", "caf_.pdf" }, { "a\x01\x7f" "b", "ab" },
		{ "  a   b  ", "a b" }, { "100%25.jpg", "100%25.jpg" },
		{ "$(sleep 5).jpg", "$(sleep 5).jpg" }, { "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_string_equal(shown(names[i].raw), names[i].name);
	assert_int_equal(strlen(shown(many_parts(9))) < 400, 1);
}

static void
quotes_and_backslashes_in_a_name_are_read_as_browsers_mean_them(void **state)
{
	(void)state;
	assert_read("--XX\r\n" FILED("a", "x\\\"y.jpg") "1\r\n--XX--\r\n");
	assert_string_equal(form.parts[0].filename, "x\"y.jpg");
	assert_read("--XX\r\n" FILED("a", "x\\") "1\r\n--XX--\r\n");
	assert_string_equal(form.parts[0].filename, "");
	assert_read("--XX\r\nContent-Disposition: form-data; name=a; "
		"filename=f.jpg\r\n\r\n1\r\n--XX--\r\n");
	assert_string_equal(form.parts[0].filename, "f.jpg");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(controls_and_a_file_are_read),
		cmocka_unit_test(a_body_need_not_end_its_last_line),
		cmocka_unit_test(a_file_that_was_not_chosen_is_there_without_name),
		cmocka_unit_test(line_ends_in_a_value_are_lf),
		cmocka_unit_test(the_boundary_may_be_quoted_and_stand_anywhere),
		cmocka_unit_test(another_content_type_is_refused),
		cmocka_unit_test(a_body_cut_anywhere_is_refused),
		cmocka_unit_test(what_no_browser_sends_is_refused),
		cmocka_unit_test(a_nul_is_refused_in_a_value_and_kept_in_a_file),
		cmocka_unit_test(parts_and_headers_have_a_limit),
		cmocka_unit_test(base64_of_lynx_is_read),
		cmocka_unit_test(a_file_name_is_only_for_showing),
		cmocka_unit_test(quotes_and_backslashes_in_a_name_are_read_as_browsers_mean_them),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
