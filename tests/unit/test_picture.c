/* Pictures of documents: upright, small enough, and none of what is none. */
#include "unit/unit.h"
#include <stdio.h>
#include <jpeglib.h>
#include <png.h>
#include "out/picture_make.h"

static struct arena *arena;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* What an APP1 segment says of the turn. */
static const char exif[] = "Exif\0\0MM\0\x2a\0\0\0\x08\0\1"
	"\1\x12\0\3\0\0\0\1\0\1\0\0\0\0\0\0";

/* A JPEG: black but for its upper left quarter, noisy when asked for. */
static size_t
jpeg(int w, int h, int turn, bool noisy, unsigned char **out)
{
	struct jpeg_compress_struct d;
	struct jpeg_error_mgr mgr;
	unsigned char *row = arena_array(arena, (size_t)w, 3), said[sizeof(exif)];
	unsigned long n = 0;
	uint32_t seed = 1;

	*out = NULL;
	d.err = jpeg_std_error(&mgr);
	jpeg_create_compress(&d);
	jpeg_mem_dest(&d, out, &n);
	d.image_width = (JDIMENSION)w;
	d.image_height = (JDIMENSION)h;
	d.input_components = 3;
	d.in_color_space = JCS_RGB;
	jpeg_set_defaults(&d);
	jpeg_start_compress(&d, TRUE);
	memcpy(said, exif, sizeof(exif));
	said[25] = (unsigned char)turn;
	if (turn)
		jpeg_write_marker(&d, JPEG_APP0 + 1, said, sizeof(exif) - 1);
	while (d.next_scanline < d.image_height) {
		for (int x = 0; x < w; x++)
			memset(row + x * 3, noisy ? (int)((seed = seed *
				1103515245 + 12345) >> 16 & 0xff) : x < w / 2 &&
				(int)d.next_scanline < h / 2 ? 255 : 0, 3);
		jpeg_write_scanlines(&d, &row, 1);
	}
	jpeg_finish_compress(&d);
	jpeg_destroy_compress(&d);
	return n;
}

/* How light the made picture is in each of its quarters: one digit each, from the
 * upper left, 1 for light. */
static int
quarters(const struct picture *p)
{
	struct jpeg_decompress_struct d;
	struct jpeg_error_mgr mgr;
	unsigned char *row = arena_array(arena, (size_t)p->width, 3);
	int light[4] = { 0 }, all = p->width / 2 * (p->height / 2);

	d.err = jpeg_std_error(&mgr);
	jpeg_create_decompress(&d);
	jpeg_mem_src(&d, p->data, p->len);
	jpeg_read_header(&d, TRUE);
	d.out_color_space = JCS_RGB;
	jpeg_start_decompress(&d);
	assert_int_equal(d.output_width, p->width);
	assert_int_equal(d.output_height, p->height);
	while (d.output_scanline < d.output_height) {
		int y = (int)d.output_scanline;

		jpeg_read_scanlines(&d, &row, 1);
		for (int x = 0; x < p->width; x++)
			light[(y >= p->height / 2) * 2 + (x >= p->width / 2)] +=
				row[x * 3] > 127;
	}
	jpeg_destroy_decompress(&d);
	return (light[0] > all / 2) * 1000 + (light[1] > all / 2) * 100 +
		(light[2] > all / 2) * 10 + (light[3] > all / 2);
}

static void
a_small_picture_stands_upright(void **state)
{
	/* Where the upper left quarter comes to lie, for each turn. */
	static const int lie[] = { 1000, 1000, 100, 1, 10, 1000, 100, 1, 10 };

	(void)state;
	for (int turn = 0; turn <= 8; turn++) {
		unsigned char *in;
		size_t n = jpeg(800, 400, turn, false, &in);
		struct picture p;

		assert_true(picture_make(arena, PICTURE_SMALL, in, n,
			PICTURE_SMALL_MOST, &p));
		assert_int_equal(p.width, turn >= 5 ? 80 : 160);
		assert_int_equal(p.height, turn >= 5 ? 160 : 80);
		assert_int_equal(quarters(&p), lie[turn]);
		/* Nobody has to turn it once more. */
		assert_null(memmem(p.data, p.len, "Exif", 4));
		free(in);
	}
}

static void
it_stays_within_its_bytes_whatever_it_shows(void **state)
{
	unsigned char *in;
	size_t n = jpeg(1000, 1000, 0, true, &in);
	struct picture p;

	(void)state;
	assert_true(picture_make(arena, PICTURE_SMALL, in, n, PICTURE_SMALL_MOST,
		&p));
	assert_in_range(p.len, 1, PICTURE_SMALL_MOST);
	assert_false(picture_make(arena, PICTURE_SMALL, in, n, 100, &p));
	free(in);
}

static void
a_smaller_one_is_not_made_larger(void **state)
{
	unsigned char *in;
	size_t n = jpeg(40, 30, 0, false, &in);
	struct picture p;

	(void)state;
	assert_true(picture_make(arena, PICTURE_SMALL, in, n, PICTURE_SMALL_MOST,
		&p));
	assert_int_equal(p.width, 40);
	assert_int_equal(p.height, 30);
	free(in);
	n = jpeg(5000, 2, 0, false, &in);
	assert_true(picture_make(arena, PICTURE_SMALL, in, n, PICTURE_SMALL_MOST,
		&p));
	assert_int_equal(p.width, 160);
	assert_int_equal(p.height, 1);
	free(in);
}

static void
to_read_it_is_as_large_as_it_was(void **state)
{
	unsigned char *in;
	size_t n = jpeg(1000, 500, 6, false, &in);
	struct picture p;

	(void)state;
	assert_true(picture_make(arena, PICTURE_WHOLE, in, n, PICTURE_WHOLE_MOST,
		&p));
	assert_int_equal(p.width, 500);
	assert_int_equal(p.height, 1000);
	free(in);
}

/* What is transparent is paper, not ink. */
static void
a_png_has_a_picture_too(void **state)
{
	static const unsigned char clear[64 * 64 * 4];
	png_image png = { .version = PNG_IMAGE_VERSION, .width = 64, .height = 64,
		.format = PNG_FORMAT_RGBA };
	unsigned char file[4096];
	png_alloc_size_t n = sizeof(file);
	struct picture p;

	(void)state;
	assert_true(png_image_write_to_memory(&png, file, &n, 0, clear, 0, NULL));
	assert_true(picture_make(arena, PICTURE_SMALL, file, n,
		PICTURE_SMALL_MOST, &p));
	assert_int_equal(quarters(&p), 1111);
}

static void
what_is_no_picture_has_none(void **state)
{
	unsigned char *in, *part;
	size_t n = jpeg(100, 100, 0, false, &in);
	struct picture p;

	(void)state;
	assert_false(picture_make(arena, PICTURE_SMALL, "", 0, 3000, &p));
	assert_false(picture_make(arena, PICTURE_SMALL, "%PDF-1.4 and more", 17,
		3000, &p));
	assert_false(picture_make(arena, PICTURE_SMALL, "\0\0\0\x18" "ftypheic"
		"\0\0\0\0mif1heic", 24, 3000, &p));
	assert_false(picture_make(arena, PICTURE_SMALL, "\x89PNG\r\n\x1a\n\0\0"
		"\0\x0dIHDR", 16, 3000, &p));
	/* More pixels than anybody could hold. */
	for (size_t i = 0; i + 8 < n; i++)
		if (in[i] == 0xff && in[i + 1] == 0xc0)
			memcpy(in + i + 5, "\xff\xff\xff\xff", 4);
	part = arena_memdup(arena, in, n);
	assert_false(picture_make(arena, PICTURE_SMALL, part, n, 3000, &p));
	free(in);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_small_picture_stands_upright),
		cmocka_unit_test(it_stays_within_its_bytes_whatever_it_shows),
		cmocka_unit_test(a_smaller_one_is_not_made_larger),
		cmocka_unit_test(to_read_it_is_as_large_as_it_was),
		cmocka_unit_test(a_png_has_a_picture_too),
		cmocka_unit_test(what_is_no_picture_has_none),
	};

	return cmocka_run_group_tests(tests, open_all, close_all);
}
