/* File types: whole pictures and PDFs pass, everything else has its reason. */
#include "unit/unit.h"
#include <libdeflate.h>
#include "base/buf.h"
#include "base/clock.h"
#include "out/filetype.h"

enum { ANY = ACCEPT_JPG | ACCEPT_PNG | ACCEPT_PDF };

static struct arena *arena;
static struct ctx ctx;
static struct buf b;
static struct filetype kept;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	ctx.arena = arena;
	return filetype_open(&ctx) == LK_OK ? 0 : -1;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
begin(void)
{
	buf_init(&b, arena, 64 * 1024 * 1024);
}

static enum problem_code
check(unsigned accept)
{
	/* In memory of its own size, so that a sanitizer sees a step too far. */
	return filetype_check(accept, arena_memdup(arena, b.data, b.len), b.len,
		&kept);
}

static void
assert_verdict(enum problem_code want)
{
	assert_int_equal(check(ANY), want);
}

#define ADD(s) buf_add(&b, s, sizeof(s) - 1)

static void
add_number(uint32_t n, int bytes)
{
	while (bytes--)
		buf_putc(&b, (char)(n >> 8 * bytes));
}

static void
jpeg(int width, int height)
{
	begin();
	ADD("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0");
	ADD("\xff\xc0\0\x0b\x08");
	add_number((uint32_t)height, 2);
	add_number((uint32_t)width, 2);
	ADD("\1\1\x11\0");
	ADD("\xff\xda\0\x08\1\1\0\0\x3f\0" "coded\xff\0picture\xff\xd0more");
	ADD("\xff\xd9");
}

static void
chunk(const char *name, const void *p, size_t n)
{
	size_t from;

	add_number((uint32_t)n, 4);
	from = b.len;
	buf_puts(&b, name);
	buf_add(&b, p, n);
	add_number(libdeflate_crc32(0, b.data + from, b.len - from), 4);
}

static void
png_begin(uint32_t width, uint32_t height, const char *depth_and_colour)
{
	struct buf whole;

	begin();
	add_number(width, 4);
	add_number(height, 4);
	buf_add(&b, depth_and_colour, 2);
	add_number(0, 3);
	whole = b;
	begin();
	ADD("\x89PNG\r\n\x1a\n");
	chunk("IHDR", whole.data, whole.len);
}

static void
png(void)
{
	png_begin(10, 20, "\10\2");
	chunk("tEXt", "a\0b", 3);
	chunk("IDAT", "xx", 2);
	chunk("IDAT", "yy", 2);
	chunk("IEND", "", 0);
}

static void
pdf(const char *trailer, const char *end)
{
	size_t at;

	begin();
	ADD("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n");
	/* Long enough that a table's address can be wrong. */
	for (int i = 0; i < 30; i++)
		ADD("% a comment of some length\n");
	at = b.len;
	ADD("xref\n0 1\n0000000000 65535 f \n");
	buf_printf(&b, "trailer\n<</Size 2/Root 1 0 R%s>>\nstartxref\n%zu\n%s",
		trailer, at, end);
}

static void
a_whole_file_is_taken_for_what_it_is(void **state)
{
	(void)state;
	jpeg(640, 480);
	assert_verdict(P_NONE);
	assert_string_equal(kept.mime, "image/jpeg");
	assert_int_equal(kept.size, b.len);
	png();
	assert_verdict(P_NONE);
	assert_string_equal(kept.mime, "image/png");
	assert_int_equal(kept.size, b.len);
	pdf("", "%%EOF\n");
	assert_verdict(P_NONE);
	assert_string_equal(kept.mime, "application/pdf");
	assert_int_equal(kept.size, b.len);
}

static void
only_what_a_question_accepts_is_taken(void **state)
{
	(void)state;
	jpeg(640, 480);
	assert_int_equal(check(ACCEPT_PDF), P_FILE_TYPE);
	assert_int_equal(check(ACCEPT_JPG), P_NONE);
	pdf("", "%%EOF\n");
	assert_int_equal(check(ACCEPT_JPG | ACCEPT_PNG), P_FILE_TYPE);
}

static void
other_types_are_refused(void **state)
{
	static const char *const others[] = {
		"GIF89a\1\0\1\0", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
		"<!DOCTYPE html><script>alert(1)</script>", "PK\3\4abc",
		"#!/bin/sh\nsleep 5\n", "<?php system($_GET[0]); ?>", "MZ\x90",
		"\x7f" "ELF", "hello", "   %PDF-1.4\n%%EOF", "\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(others); i++) {
		begin();
		buf_puts(&b, others[i]);
		assert_verdict(P_FILE_TYPE);
	}
	begin();
	assert_verdict(P_FILE_EMPTY);
	/* A film, as phones keep it. */
	ADD("\0\0\0\x18" "ftypmp42\0\0\0\0mp42isom");
	assert_verdict(P_FILE_TYPE);
}

static void
heic_is_taken_where_jpeg_is(void **state)
{
	size_t len;

	(void)state;
	begin();
	ADD("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic");
	assert_verdict(P_FILE_BROKEN);		/* nothing describes a picture */
	ADD("\0\0\0\x0cmeta\0\0\0\0" "\0\0\0\x0bmdatxyz");
	len = b.len;
	assert_verdict(P_NONE);
	assert_true(kept.heic);
	assert_int_equal(kept.accept, ACCEPT_JPG);
	assert_int_equal(kept.size, len);
	ADD("\0\0\xff\xff" "free a box that is longer than the file");
	assert_verdict(P_NONE);
	assert_int_equal(kept.size, len);
	assert_int_equal(check(ACCEPT_PNG | ACCEPT_PDF), P_FILE_TYPE);
}

/* However a file is cut, no part of it passes for the whole. */
static void
assert_no_part_passes(void)
{
	size_t len = b.len;

	for (b.len = 1; b.len < len; b.len++)
		if (check(ANY) == P_NONE)
			test_wrong("taken after %zu of %zu bytes\n", b.len, len);
}

static void
a_file_that_was_cut_is_refused(void **state)
{
	(void)state;
	jpeg(640, 480);
	assert_no_part_passes();
	b.len -= 2;
	assert_verdict(P_FILE_BROKEN);
	png();
	assert_no_part_passes();
	pdf("", "%%EOF");
	assert_no_part_passes();
}

static void
what_hangs_on_behind_a_picture_is_not_kept(void **state)
{
	size_t len;

	(void)state;
	jpeg(640, 480);
	len = b.len;
	ADD("\0\0\0\x18" "ftypmp42 a phone's video");
	assert_verdict(P_NONE);
	assert_int_equal(kept.size, len);
	png();
	len = b.len;
	ADD("PK\3\4 an archive");
	assert_verdict(P_NONE);
	assert_int_equal(kept.size, len);
}

static void
nothing_may_follow_the_end_of_a_pdf(void **state)
{
	(void)state;
	pdf("", "%%EOF\r\n\0");
	assert_verdict(P_NONE);
	pdf("", "%%EOF\nPK\3\4 an archive");
	assert_verdict(P_FILE_BROKEN);
}

static void
a_picture_has_a_limit_of_pixels(void **state)
{
	(void)state;
	jpeg(9248, 6936);
	assert_verdict(P_NONE);
	jpeg(30000, 30000);
	assert_verdict(P_FILE_PIXELS);
	jpeg(0, 10);
	assert_verdict(P_FILE_BROKEN);
	jpeg(10, 0);
	assert_verdict(P_FILE_BROKEN);
	png_begin(PIXELS_MOST / 1000, 1001, "\10\2");
	assert_verdict(P_FILE_PIXELS);
	png_begin(0x7fffffff, 0x7fffffff, "\10\2");
	assert_verdict(P_FILE_PIXELS);
	png_begin(0x80000000, 1, "\10\2");
	assert_verdict(P_FILE_BROKEN);
}

static void
a_jpeg_out_of_order_is_refused(void **state)
{
	static const char *const heads[] = {
		/* No frame before the scan. */
		"\xff\xd8\xff\xda\0\x08\1\1\0\0\x3f\0x\xff\xd9",
		/* A segment longer than the file, one shorter than its length. */
		"\xff\xd8\xff\xe0\xff\xff" "JFIF", "\xff\xd8\xff\xe0\0\1xx",
		/* Arithmetic coding, twelve bits, a frame within a frame. */
		"\xff\xd8\xff\xc9\0\x0b\x08\0\1\0\1\1\1\x11\0",
		"\xff\xd8\xff\xc0\0\x0b\x0c\0\1\0\1\1\1\x11\0",
		"\xff\xd8\xff\xde\0\x0b\x08\0\1\0\1\1\1\x11\0",
		"\xff\xd8\xff\xd8\xff\xd9", "\xff\xd8\xff\xd9 and more",
	};
	static const size_t lens[] = { 15, 10, 8, 15, 15, 15, 6, 13 };

	(void)state;
	for (size_t i = 0; i < COUNT(heads); i++) {
		begin();
		buf_add(&b, heads[i], lens[i]);
		assert_verdict(P_FILE_BROKEN);
	}
}

static void
endless_scans_are_refused(void **state)
{
	(void)state;
	jpeg(640, 480);
	b.len -= 2;
	for (int i = 0; i < 200000; i++)
		ADD("\xff\xda\0\x08\1\1\0\0\x3f\0x");
	ADD("\xff\xd9");
	assert_verdict(P_FILE_BROKEN);
}

static void
a_png_out_of_order_is_refused(void **state)
{
	(void)state;
	png();
	b.data[b.len - 20] ^= 1;		/* in the last IDAT */
	assert_verdict(P_FILE_BROKEN);
	png_begin(10, 20, "\10\2");
	chunk("IEND", "", 0);
	assert_verdict(P_FILE_BROKEN);		/* no picture */
	png_begin(10, 20, "\10\3");
	chunk("IDAT", "x", 1);
	chunk("IEND", "", 0);
	assert_verdict(P_FILE_BROKEN);		/* no palette */
	png_begin(10, 20, "\3\2");
	assert_verdict(P_FILE_BROKEN);		/* no such depth */
	png_begin(10, 20, "\10\2");
	chunk("IDAT", "x", 1);
	chunk("tEXt", "a\0b", 3);
	chunk("IDAT", "x", 1);
	chunk("IEND", "", 0);
	assert_verdict(P_FILE_BROKEN);		/* the picture in pieces */
	png_begin(10, 20, "\10\2");
	chunk("ABcD", "x", 1);
	assert_verdict(P_FILE_BROKEN);		/* nobody knows that chunk */
	png_begin(10, 20, "\10\2");
	ADD("\xff\xff\xff\xffIDAT and more");
	assert_verdict(P_FILE_BROKEN);		/* longer than the file */
}

static void
a_locked_pdf_has_its_own_words(void **state)
{
	(void)state;
	pdf("/Encrypt 5 0 R", "%%EOF\n");
	assert_verdict(P_FILE_LOCKED);
	pdf("/Encrypt<</V 4>>", "%%EOF\n");
	assert_verdict(P_FILE_LOCKED);
	pdf("/EncryptMetadata true", "%%EOF\n");
	assert_verdict(P_NONE);
}

static void
a_pdf_without_its_table_is_refused(void **state)
{
	static const char *const bodies[] = {
		"%PDF-1.7\n%%EOF\n", "%PDF-1.7\nstartxref\n0\n%%EOF\n",
		"%PDF-1.7\nstartxref\n99999\n%%EOF\n",
		"%PDF-1.7\nstartxref\n-5\n%%EOF\n",
		"%PDF-1.7\nstartxref\n18446744073709551615\n%%EOF\n",
		"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9 x\n%%EOF\n",
		"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		begin();
		buf_puts(&b, bodies[i]);
		assert_verdict(P_FILE_BROKEN);
	}
}

/* Instrumented code is slow enough for a test to say nothing about time. */
#ifdef __SANITIZE_ADDRESS__
enum { MUCH = 64 * 1024 };
#else
enum { MUCH = 1024 * 1024 };
#endif

static void
twelve_megabytes_are_judged_at_once(void **state)
{
	int64_t from = clock_tick();

	(void)state;
	/* Each as costly as it can be: fill bytes, tiny chunks, almost-words. */
	jpeg(640, 480);
	b.len -= 2;
	for (int i = 0; i < 6 * MUCH; i++)
		ADD("\xff\0");
	ADD("\xff\xd9");
	assert_verdict(P_NONE);
	png_begin(10, 20, "\10\2");
	for (int i = 0; i < MUCH / 8 * 7; i++)
		chunk("tEXt", "", 0);
	chunk("IDAT", "x", 1);
	chunk("IEND", "", 0);
	assert_verdict(P_NONE);
	begin();
	ADD("%PDF-1.7\n");
	for (int i = 0; i < MUCH / 2 * 3; i++)
		ADD("/Encrypta");
	ADD("/Root\nxref\nstartxref\n13824020\n%%EOF");
	assert_int_not_equal(check(ANY), P_FILE_LOCKED);
	assert_true(clock_tick() - from < 30000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_file_is_taken_for_what_it_is),
		cmocka_unit_test(only_what_a_question_accepts_is_taken),
		cmocka_unit_test(other_types_are_refused),
		cmocka_unit_test(heic_is_taken_where_jpeg_is),
		cmocka_unit_test(a_file_that_was_cut_is_refused),
		cmocka_unit_test(what_hangs_on_behind_a_picture_is_not_kept),
		cmocka_unit_test(nothing_may_follow_the_end_of_a_pdf),
		cmocka_unit_test(a_picture_has_a_limit_of_pixels),
		cmocka_unit_test(a_jpeg_out_of_order_is_refused),
		cmocka_unit_test(endless_scans_are_refused),
		cmocka_unit_test(a_png_out_of_order_is_refused),
		cmocka_unit_test(a_locked_pdf_has_its_own_words),
		cmocka_unit_test(a_pdf_without_its_table_is_refused),
		cmocka_unit_test(twelve_megabytes_are_judged_at_once),
	};

	return cmocka_run_group_tests(tests, open_all, close_all);
}
