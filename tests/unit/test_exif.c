/* EXIF: what shows a picture right is kept, what tells its place is not. */
#include "unit/unit.h"
#include <libdeflate.h>
#include "base/buf.h"
#include "out/exif.h"
#include "out/filetype.h"

static struct arena *arena;
static struct buf b;

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

static void
begin(void)
{
	buf_init(&b, arena, 64 * 1024);
}

#define ADD(s) buf_add(&b, s, sizeof(s) - 1)

static void
add_number(uint32_t n, int bytes)
{
	while (bytes--)
		buf_putc(&b, (char)(n >> 8 * bytes));
}

static void
jpeg(void)
{
	begin();
	ADD("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0");
	ADD("\xff\xc0\0\x0b\x08\1\xe0\2\x80\1\1\x11\0");
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
png(void)
{
	begin();
	ADD("\x89PNG\r\n\x1a\n");
	chunk("IHDR", "\0\0\0\x0a\0\0\0\x14\10\2\0\0\0", 13);
	chunk("pHYs", "\0\0\0\1\0\0\0\1\0", 9);
	chunk("eXIf", "MM", 2);
	chunk("tEXt", "GPS\0b", 5);
	chunk("IDAT", "xx", 2);
	chunk("IEND", "", 0);
}

static void
assert_whole(unsigned type)
{
	size_t n;

	assert_int_equal(filetype_walk(type, b.data, b.len, &n), P_NONE);
	assert_int_equal(n, b.len);
}

/* The picture in b as it is kept. */
static void
clean(unsigned type)
{
	unsigned char *out = arena_alloc(arena, b.len);
	size_t n = exif_clean(type, arena_memdup(arena, b.data, b.len), b.len, out);

	begin();
	buf_add(&b, out, n);
}

/* An APP1 segment: the turn, and after it where the picture was taken. */
static void
add_exif(const char *order_and_42, const char *entry, uint32_t length)
{
	ADD("\xff\xe1");
	add_number(length, 2);
	ADD("Exif\0\0");
	buf_add(&b, order_and_42, 10);
	buf_add(&b, entry, 12);
	ADD("\0\0\0\0" "GPS 8.5833 S 116.1167 E");
}

/* A picture with that in front of it. */
static void
jpeg_with(const char *orders, const char *entry)
{
	struct buf whole;

	jpeg();
	whole = b;
	begin();
	buf_add(&b, whole.data, 2);
	add_exif(orders, entry, 2 + 6 + 10 + 12 + 4 + 23);
	buf_add(&b, whole.data + 2, whole.len - 2);
}

#define BIG "MM\0\x2a\0\0\0\x08\0\1"
#define LITTLE "II\x2a\0\x08\0\0\0\1\0"

static void
the_place_is_taken_out_of_a_photo(void **state)
{
	static const struct {
		const char *head, *entry;
	} turned[] = {
		{ BIG, "\1\x12\0\3\0\0\0\1\0\6\0\0" },
		{ LITTLE, "\x12\1\3\0\1\0\0\0\6\0\0\0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(turned); i++) {
		jpeg_with(turned[i].head, turned[i].entry);
		clean(ACCEPT_JPG);
		assert_whole(ACCEPT_JPG);
		assert_null(memmem(b.data, b.len, "GPS", 3));
		/* What shows it right stays. */
		assert_int_equal(exif_orientation(b.data + 6, b.len - 6), 6);
		assert_non_null(memmem(b.data, b.len, "JFIF", 4));
		assert_non_null(memmem(b.data, b.len, "coded\xff\0picture", 14));
	}
	/* One that says no more than that is left as it is. */
	{
		struct buf before = b;

		clean(ACCEPT_JPG);
		assert_int_equal(b.len, before.len);
		assert_memory_equal(b.data, before.data, b.len);
	}
	png();
	clean(ACCEPT_PNG);
	assert_whole(ACCEPT_PNG);
	assert_null(memmem(b.data, b.len, "tEXt", 4));
	assert_null(memmem(b.data, b.len, "eXIf", 4));
	assert_non_null(memmem(b.data, b.len, "pHYs", 4));
}

static void
a_photo_that_tells_nothing_stays_as_it_is(void **state)
{
	size_t len;

	(void)state;
	jpeg();
	len = b.len;
	clean(ACCEPT_JPG);
	assert_int_equal(b.len, len);
	jpeg_with(BIG, "\1\x12\0\3\0\0\0\1\0\1\0\0");
	clean(ACCEPT_JPG);
	assert_int_equal(b.len, len);
	begin();
	ADD("%PDF-1.7 GPS");
	len = b.len;
	clean(ACCEPT_PDF);
	assert_int_equal(b.len, len);
}

static void
hostile_exif_turns_nothing(void **state)
{
	static const struct {
		const char *head, *entry;
	} odd[] = {
		/* Tables far away, in the head, at the very end. */
		{ "MM\0\x2a\xff\xff\xff\xff\0\1", "\1\x12\0\3\0\0\0\1\0\6\0\0" },
		{ "MM\0\x2a\0\0\0\0\xff\xff", "\1\x12\0\3\0\0\0\1\0\6\0\0" },
		{ "II\x2a\0\x30\0\0\0\1\0", "\x12\1\3\0\1\0\0\0\6\0\0\0" },
		/* Entries without end, no such turn, a turn that is no number. */
		{ "MM\0\x2a\0\0\0\x08\xff\xff", "\2\x12\0\3\0\0\0\1\0\6\0\0" },
		{ BIG, "\1\x12\0\3\0\0\0\1\0\x09\0\0" },
		{ BIG, "\1\x12\0\2\0\0\0\1\0\6\0\0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(odd); i++) {
		jpeg_with(odd[i].head, odd[i].entry);
		assert_int_equal(exif_orientation(b.data + 6, b.len - 6), 0);
		clean(ACCEPT_JPG);
		assert_whole(ACCEPT_JPG);
		assert_null(memmem(b.data, b.len, "Exif", 4));
	}
	for (size_t n = 0; n < 28; n++) {
		begin();
		ADD("Exif\0\0" BIG "\1\x12\0\3\0\0\0\1\0\6\0\0");
		assert_int_equal(exif_orientation(arena_memdup(arena, b.data, n),
			n), 0);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_place_is_taken_out_of_a_photo),
		cmocka_unit_test(a_photo_that_tells_nothing_stays_as_it_is),
		cmocka_unit_test(hostile_exif_turns_nothing),
	};

	return cmocka_run_group_tests(tests, open_all, close_all);
}
