/*
 * What is kept is listed, the rest goes: no list of all that may tell a place
 * (EXIF, XMP, IPTC, makers' own) would ever be whole.
 */
#include "form/field.h"
#include "out/exif.h"

enum {
	TIFF_AT = 6,		/* after "Exif\0\0" */
	ENTRY = 12,
	ORIENTATION = 0x0112, SHORT = 3
};

static unsigned
big(const unsigned char *p, int bytes)
{
	unsigned n = 0;

	while (bytes--)
		n = n << 8 | *p++;
	return n;
}

static unsigned
little(const unsigned char *p, int bytes)
{
	unsigned n = 0;

	while (bytes--)
		n = n << 8 | p[bytes];
	return n;
}

int
exif_orientation(const void *content, size_t n)
{
	const unsigned char *p = content, *tiff = p + TIFF_AT, *entry;
	unsigned (*number)(const unsigned char *, int);
	size_t left, at, entries;

	if (n < TIFF_AT + 8 || memcmp(p, "Exif\0", TIFF_AT) != 0)
		return 0;
	number = *tiff == 'I' ? little : big;
	left = n - TIFF_AT;
	at = number(tiff + 4, 4);
	if (at > left || left - at < 2)
		return 0;
	entries = number(tiff + at, 2);
	entry = tiff + at + 2;
	left = (left - at - 2) / ENTRY;
	for (; entries && left; entries--, left--, entry += ENTRY) {
		unsigned turn;

		if (number(entry, 2) != ORIENTATION)
			continue;
		turn = number(entry + 8, 2);
		return number(entry + 2, 2) == SHORT && turn >= 1 && turn <= 8 ?
			(int)turn : 0;
	}
	return 0;
}

/* Where the next byte goes; never behind what was read, since nothing written
 * is longer than what it stands for. */
struct writer {
	unsigned char *at;
};

static void
put(struct writer *w, const void *p, size_t n)
{
	memcpy(w->at, p, n);
	w->at += n;
}

/* In place of an APP1 segment of len bytes one with nothing but the orientation, in
 * its order of bytes: so one that says no more stays the same. False when it would
 * be the longer one. */
static bool
put_orientation(struct writer *w, const unsigned char *p, size_t len, int turn)
{
	static const unsigned char head[] = "\xff\xe1\0\x22" "Exif\0";
	unsigned char big_end[] = "MM\0\x2a\0\0\0\x08" "\0\1"
		"\1\x12\0\3\0\0\0\1\0\0\0\0" "\0\0\0";
	unsigned char little_end[] = "II\x2a\0\x08\0\0\0" "\1\0"
		"\x12\1\3\0\1\0\0\0\0\0\0\0" "\0\0\0";

	if (len < sizeof(head) + sizeof(big_end))
		return false;
	big_end[19] = little_end[18] = (unsigned char)turn;
	put(w, head, sizeof(head));
	put(w, p[sizeof(head)] == 'I' ? little_end : big_end, sizeof(big_end));
	return true;
}

static bool
begins(const unsigned char *p, size_t n, const char *word, size_t len)
{
	return n >= len && memcmp(p, word, len) == 0;
}

/* Whether a segment is needed to show the picture: everything but what
 * applications add, and of that the density, the colours' profile and how they
 * are coded. */
static bool
is_needed(unsigned code, const unsigned char *p, size_t n)
{
	if (code == 0xe0)
		return begins(p, n, "JFIF", 5);
	if (code == 0xe2)
		return begins(p, n, "ICC_PROFILE", 12);
	if (code == 0xee)
		return begins(p, n, "Adobe", 5);
	return code < 0xe0 || code > 0xef;
}

/* The coded picture goes over as it is: the first segment after it begins with a
 * marker that is no restart. */
static size_t
scan_length(const unsigned char *p, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n; i++)
		if (p[i] == 0xff && p[i + 1] != 0 && p[i + 1] != 0xff &&
		    (p[i + 1] < 0xd0 || p[i + 1] > 0xd7))
			break;
	return i + 1 < n ? i : n;
}

static size_t
clean_jpeg(const unsigned char *p, size_t n, unsigned char *out)
{
	const unsigned char *end = p + n;
	struct writer w = { out };
	bool turned = false;

	put(&w, p, 2);
	p += 2;
	while (end - p >= 4 && p[0] == 0xff && p[1] != 0xd9) {
		unsigned code = p[1];
		size_t len = code == 0xff ? 1 : 2 + big(p + 2, 2), scan;
		int turn;

		if (len > (size_t)(end - p) || (code != 0xff && len < 4))
			break;
		turn = code == 0xe1 && !turned ?
			exif_orientation(p + 4, len - 4) : 0;
		if (turn > 1)
			turned = put_orientation(&w, p, len, turn);
		else if (is_needed(code, p + 4, len - 4))
			put(&w, p, len);
		p += len;
		scan = code == 0xda ? scan_length(p, (size_t)(end - p)) : 0;
		put(&w, p, scan);
		p += scan;
	}
	put(&w, p, (size_t)(end - p));
	return (size_t)(w.at - out);
}

static size_t
clean_png(const unsigned char *p, size_t n, unsigned char *out)
{
	static const char kept[][5] = { "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
		"sBIT", "bKGD", "pHYs" };
	const unsigned char *end = p + n;
	struct writer w = { out };

	put(&w, p, 8);
	for (p += 8; end - p >= 12; ) {
		size_t len = 12 + (size_t)big(p, 4);
		/* A capital first letter: nothing is shown without it. */
		bool needed = !(p[4] & 0x20);

		if (len > (size_t)(end - p))
			break;
		for (size_t i = 0; i < COUNT(kept); i++)
			needed = needed || memcmp(p + 4, kept[i], 4) == 0;
		if (needed)
			put(&w, p, len);
		p += len;
	}
	return (size_t)(w.at - out);
}

size_t
exif_clean(unsigned type, const void *p, size_t n, void *out)
{
	if (type == ACCEPT_JPG && n >= 4)
		return clean_jpeg(p, n, out);
	if (type == ACCEPT_PNG && n >= 8)
		return clean_png(p, n, out);
	memcpy(out, p, n);
	return n;
}
