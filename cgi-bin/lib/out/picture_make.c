#include <setjmp.h>
#include <stdio.h>
#include <jpeglib.h>
#include <libheif/heif.h>
#include <png.h>
#include "out/exif.h"
#include "out/picture_make.h"

enum {
	WHOLE_SIDE = 4200,	/* an A4 page at 350 dots an inch */
	/* What is decoded whole, three bytes each; a JPEG comes by rows. */
	PIXELS_AT_ONCE = 26 * 1000 * 1000,
	PIXELS_BY_ROW = 70 * 1000 * 1000,
	MARKER_MOST = 0xffff
};

/*
 * Rows of a larger picture go in, the mean colours of the areas that its dots
 * stand for come out.
 */
struct canvas {
	int from_w, from_h;	/* of what goes in */
	int w, h;
	unsigned char *dots;	/* w * h * 3 */
	uint32_t *sums;		/* of the row in hand: w * 4, the last how many */
	int row;		/* the one in hand */
};

static int
at_least_one(int n)
{
	return n > 0 ? n : 1;
}

/* To read, only by whole numbers: letters stay even. */
static void
canvas_size(struct canvas *cv, enum picture_kind kind, int side)
{
	int longest = cv->from_w > cv->from_h ? cv->from_w : cv->from_h;
	int by = (longest + WHOLE_SIDE - 1) / WHOLE_SIDE;

	cv->w = cv->from_w;
	cv->h = cv->from_h;
	if (kind == PICTURE_WHOLE) {
		cv->w = at_least_one(cv->from_w / by);
		cv->h = at_least_one(cv->from_h / by);
	} else if (longest > side) {
		cv->w = at_least_one((int)((int64_t)cv->from_w * side / longest));
		cv->h = at_least_one((int)((int64_t)cv->from_h * side / longest));
	}
}

static void
canvas_begin(struct canvas *cv, struct arena *a, enum picture_kind kind,
	int side, int w, int h)
{
	*cv = (struct canvas){ .from_w = w, .from_h = h };
	canvas_size(cv, kind, side);
	cv->dots = arena_alloc(a, (size_t)cv->w * (size_t)cv->h * 3);
	cv->sums = arena_array(a, (size_t)cv->w * 4, sizeof(*cv->sums));
}

static void
canvas_flush(struct canvas *cv)
{
	unsigned char *to = cv->dots + (size_t)cv->row * (size_t)cv->w * 3;

	for (int x = 0; x < cv->w; x++, to += 3) {
		uint32_t *s = cv->sums + (size_t)x * 4;

		for (int k = 0; k < 3 && s[3]; k++)
			to[k] = (unsigned char)((s[k] + s[3] / 2) / s[3]);
	}
	memset(cv->sums, 0, (size_t)cv->w * 4 * sizeof(*cv->sums));
}

static void
canvas_row(struct canvas *cv, int y, const unsigned char *rgb)
{
	int row = (int)((int64_t)y * cv->h / cv->from_h);
	int64_t at = 0;

	if (row != cv->row)
		canvas_flush(cv);
	cv->row = row;
	for (int x = 0; x < cv->from_w; x++, rgb += 3, at += cv->w) {
		uint32_t *s = cv->sums + at / cv->from_w * 4;

		s[0] += rgb[0];
		s[1] += rgb[1];
		s[2] += rgb[2];
		s[3]++;
	}
	if (y == cv->from_h - 1)
		canvas_flush(cv);
}

/* All of a picture that is there. */
static void
canvas_all(struct canvas *cv, const unsigned char *rgb, size_t stride)
{
	for (int y = 0; y < cv->from_h; y++)
		canvas_row(cv, y, rgb + (size_t)y * stride);
}

/* The dot of the picture as it lies that stands at x, y of the upright one; the
 * eight ways are EXIF's. */
static const unsigned char *
dot_of(const struct canvas *cv, int turn, int x, int y)
{
	int right = cv->w - 1, bottom = cv->h - 1, u = x, v = y;

	switch (turn) {
	case 2: u = right - x; break;
	case 3: u = right - x; v = bottom - y; break;
	case 4: v = bottom - y; break;
	case 5: u = y; v = x; break;
	case 6: u = y; v = bottom - x; break;
	case 7: u = right - y; v = bottom - x; break;
	case 8: u = right - y; v = x; break;
	default: break;
	}
	return cv->dots + ((size_t)v * (size_t)cv->w + (size_t)u) * 3;
}

static void
canvas_turn(struct canvas *cv, struct arena *a, int turn)
{
	int w = turn >= 5 ? cv->h : cv->w, h = turn >= 5 ? cv->w : cv->h;
	unsigned char *dots, *to;

	if (turn < 2)
		return;
	to = dots = arena_alloc(a, (size_t)w * (size_t)h * 3);
	for (int y = 0; y < h; y++)
		for (int x = 0; x < w; x++, to += 3)
			memcpy(to, dot_of(cv, turn, x, y), 3);
	cv->w = w;
	cv->h = h;
	cv->dots = dots;
}

/* ---- JPEG ---- */

struct trouble {
	struct jpeg_error_mgr mgr;
	jmp_buf back;
};

static _Noreturn void
give_up(j_common_ptr j)
{
	struct trouble *t = (struct trouble *)(void *)j->err;

	longjmp(t->back, 1);
}

static void
say_nothing(j_common_ptr j)
{
	(void)j;
}

static struct jpeg_error_mgr *
quiet(struct trouble *t)
{
	jpeg_std_error(&t->mgr);
	t->mgr.error_exit = give_up;
	t->mgr.output_message = say_nothing;
	return &t->mgr;
}

static int
turn_of(const struct jpeg_decompress_struct *d)
{
	int turn = 0;

	for (const struct jpeg_marker_struct *m = d->marker_list; m && !turn;
	     m = m->next)
		turn = exif_orientation(m->data, m->data_length);
	return turn;
}

/* Eighths of the picture, as few as still leave twice what is wanted. */
static void
scale(struct jpeg_decompress_struct *d, enum picture_kind kind)
{
	unsigned longest = d->image_width > d->image_height ? d->image_width :
		d->image_height;

	d->scale_denom = 8;
	d->scale_num = kind == PICTURE_WHOLE ? 8 : 1;
	while (d->scale_num < 8 &&
	       longest * d->scale_num / 8 < 2 * PICTURE_SIDE)
		d->scale_num++;
}

static bool
read_jpeg(struct arena *a, enum picture_kind kind, const void *p, size_t n,
	struct canvas *cv)
{
	struct jpeg_decompress_struct d;
	struct trouble t;
	unsigned char *row;

	d.err = quiet(&t);
	if (setjmp(t.back)) {
		jpeg_destroy_decompress(&d);
		return false;
	}
	jpeg_create_decompress(&d);
	jpeg_mem_src(&d, p, n);
	jpeg_save_markers(&d, JPEG_APP0 + 1, MARKER_MOST);
	jpeg_read_header(&d, TRUE);
	if ((uint64_t)d.image_width * d.image_height > PIXELS_BY_ROW)
		give_up((j_common_ptr)&d);
	scale(&d, kind);
	d.out_color_space = JCS_RGB;
	jpeg_start_decompress(&d);
	canvas_begin(cv, a, kind, PICTURE_SIDE, (int)d.output_width,
		(int)d.output_height);
	row = arena_array(a, d.output_width, 3);
	while (d.output_scanline < d.output_height) {
		int y = (int)d.output_scanline;

		jpeg_read_scanlines(&d, &row, 1);
		canvas_row(cv, y, row);
	}
	canvas_turn(cv, a, turn_of(&d));
	jpeg_destroy_decompress(&d);
	return true;
}

static bool
write_jpeg(struct arena *a, const struct canvas *cv, int quality,
	struct picture *out)
{
	struct jpeg_compress_struct d;
	struct trouble t;
	unsigned char *data = NULL;
	unsigned long len = 0;

	d.err = quiet(&t);
	if (setjmp(t.back))
		return false;
	jpeg_create_compress(&d);
	jpeg_mem_dest(&d, &data, &len);
	d.image_width = (JDIMENSION)cv->w;
	d.image_height = (JDIMENSION)cv->h;
	d.input_components = 3;
	d.in_color_space = JCS_RGB;
	jpeg_set_defaults(&d);
	jpeg_set_quality(&d, quality, TRUE);
	d.optimize_coding = TRUE;
	jpeg_start_compress(&d, TRUE);
	while (d.next_scanline < d.image_height) {
		JSAMPROW row = cv->dots + (size_t)d.next_scanline *
			(size_t)cv->w * 3;

		jpeg_write_scanlines(&d, &row, 1);
	}
	jpeg_finish_compress(&d);
	jpeg_destroy_compress(&d);
	arena_defer(a, free, data);
	*out = (struct picture){ data, len, cv->w, cv->h };
	return true;
}

/* ---- PNG and HEIC: decoded whole ---- */

static bool
draw_whole(struct arena *a, enum picture_kind kind, const unsigned char *rgb,
	size_t stride, int w, int h, struct canvas *cv)
{
	canvas_begin(cv, a, kind, PICTURE_SIDE, w, h);
	canvas_all(cv, rgb, stride);
	return true;
}

static bool
read_png(struct arena *a, enum picture_kind kind, const void *p, size_t n,
	struct canvas *cv)
{
	/* What is transparent is paper. */
	static const png_color paper = { 255, 255, 255 };
	png_image png = { .version = PNG_IMAGE_VERSION };
	unsigned char *rgb;
	bool ok;

	if (!png_image_begin_read_from_memory(&png, p, n))
		return false;
	png.format = PNG_FORMAT_RGB;
	ok = (uint64_t)png.width * png.height <= PIXELS_AT_ONCE;
	rgb = ok ? malloc(PNG_IMAGE_SIZE(png)) : NULL;
	ok = rgb && png_image_finish_read(&png, &paper, rgb, 0, NULL) &&
		draw_whole(a, kind, rgb, (size_t)png.width * 3, (int)png.width,
		(int)png.height, cv);
	png_image_free(&png);
	free(rgb);
	return ok;
}

/* It comes upright: the format's own turns are carried out by the library, and
 * EXIF has no say in it. */
static bool
draw_heic(struct arena *a, enum picture_kind kind,
	const struct heif_image_handle *h, struct canvas *cv)
{
	struct heif_image *image = NULL;
	const uint8_t *rgb;
	int64_t w = heif_image_handle_get_width(h);
	int64_t height = heif_image_handle_get_height(h);
	int stride;
	bool ok;

	if (w < 1 || height < 1 || w * height > PIXELS_AT_ONCE ||
	    heif_decode_image(h, &image, heif_colorspace_RGB,
	    heif_chroma_interleaved_RGB, NULL).code != heif_error_Ok)
		return false;
	rgb = heif_image_get_plane_readonly(image, heif_channel_interleaved,
		&stride);
	w = heif_image_get_width(image, heif_channel_interleaved);
	height = heif_image_get_height(image, heif_channel_interleaved);
	ok = rgb && w > 0 && height > 0 && stride >= w * 3 &&
		draw_whole(a, kind, rgb, (size_t)stride, (int)w, (int)height, cv);
	heif_image_release(image);
	return ok;
}

static bool
read_heic(struct arena *a, enum picture_kind kind, const void *p, size_t n,
	struct canvas *cv)
{
	struct heif_context *heif = heif_context_alloc();
	struct heif_image_handle *h = NULL;
	bool ok;

	if (!heif)
		return false;
	heif_context_set_max_decoding_threads(heif, 0);
	ok = heif_context_read_from_memory_without_copy(heif, p, n, NULL).code ==
		heif_error_Ok &&
		heif_context_get_primary_image_handle(heif, &h).code ==
		heif_error_Ok && draw_heic(a, kind, h, cv);
	heif_image_handle_release(h);
	heif_context_free(heif);
	return ok;
}

/* ---- all ---- */

static bool
read_any(struct arena *a, enum picture_kind kind, const unsigned char *p,
	size_t n, struct canvas *cv)
{
	if (n < 12)
		return false;
	if (p[0] == 0xff && p[1] == 0xd8)
		return read_jpeg(a, kind, p, n, cv);
	if (memcmp(p, "\x89PNG", 4) == 0)
		return read_png(a, kind, p, n, cv);
	return memcmp(p + 4, "ftyp", 4) == 0 && read_heic(a, kind, p, n, cv);
}

/* Half as large. */
static void
halve(struct arena *a, struct canvas *cv)
{
	struct canvas half;
	int longest = cv->w > cv->h ? cv->w : cv->h;

	canvas_begin(&half, a, PICTURE_SMALL, at_least_one(longest / 2), cv->w,
		cv->h);
	canvas_all(&half, cv->dots, (size_t)cv->w * 3);
	*cv = half;
}

bool
picture_make(struct arena *a, enum picture_kind kind, const void *p, size_t n,
	size_t most, struct picture *out)
{
	static const int qualities[] = { 80, 60, 45, 30 };
	struct canvas cv;

	if (!read_any(a, kind, p, n, &cv))
		return false;
	for (int sizes = 0; sizes < 4; sizes++) {
		for (size_t i = 0; i < COUNT(qualities); i++) {
			if (!write_jpeg(a, &cv, qualities[i], out))
				return false;
			if (out->len <= most)
				return true;
		}
		halve(a, &cv);
	}
	return false;
}

void
picture_make_open(void)
{
	heif_init(NULL);
}
