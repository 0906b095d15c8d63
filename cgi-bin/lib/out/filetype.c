#include <libdeflate.h>
#include <magic.h>
#include "out/filetype.h"

enum {
	SNIFFED = 4096,		/* of the first bytes; all three types are at 0 */
	SCANS_MOST = 100,	/* of one JPEG: more only keep its viewer busy */
	PDF_TAIL = 1024,	/* where viewers look for the end */
	PDF_DRIFT = 64		/* how wrong the address of its table may be */
};

static magic_t table;

static const struct filetype types[] = {
	{ ACCEPT_JPG, "image/jpeg", ".jpg", 0, false },
	{ ACCEPT_PNG, "image/png", ".png", 0, false },
	{ ACCEPT_PDF, "application/pdf", ".pdf", 0, false },
	{ ACCEPT_JPG, "image/heic", ".heic", 0, true },
	{ ACCEPT_JPG, "image/heif", ".heic", 0, true },
};

/* What is still to be read. */
struct rest {
	const unsigned char *p, *end;
};

static size_t
left(const struct rest *r)
{
	return (size_t)(r->end - r->p);
}

static unsigned
two(const unsigned char *p)
{
	return (unsigned)p[0] << 8 | p[1];
}

static uint32_t
four(const unsigned char *p)
{
	return (uint32_t)two(p) << 16 | two(p + 2);
}

static enum problem_code
judge_pixels(uint32_t width, uint32_t height)
{
	if (!width || !height)
		return P_FILE_BROKEN;
	return (uint64_t)width * height > PIXELS_MOST ? P_FILE_PIXELS : P_NONE;
}

/* JPEG (ITU T.81): segments up to the end-of-image marker. */
struct jpeg {
	bool frame;
	int scans;
};

/*
 * The frame's header. Browsers show baseline, extended and progressive Huffman
 * coding with 8 bits; a height that comes later (DNL) they do not.
 */
static enum problem_code
jpeg_frame(struct jpeg *j, unsigned code, const unsigned char *p, size_t n)
{
	if (code > 0xc2 || j->frame || n < 6 || p[0] != 8 || p[5] < 1 || p[5] > 4 ||
	    n != 6 + 3u * p[5])
		return P_FILE_BROKEN;
	j->frame = true;
	return judge_pixels(two(p + 3), two(p + 1));
}

/* Step over the coded picture: up to a marker that is no restart. */
static bool
jpeg_skip_scan(struct rest *r)
{
	const unsigned char *from = r->p;

	while ((r->p = memchr(r->p, 0xff, left(r))) && left(r) > 1) {
		unsigned char next = r->p[1];

		if (next == 0xff) {
			r->p++;
		} else if (next == 0 || (next >= 0xd0 && next <= 0xd7)) {
			r->p += 2;
		} else {
			return r->p > from;
		}
	}
	r->p = r->end;
	return false;
}

static enum problem_code
jpeg_segment(struct jpeg *j, struct rest *r, unsigned code)
{
	const unsigned char *p = r->p + 2;
	size_t n;

	if (left(r) < 2 || two(r->p) < 2 || two(r->p) > left(r))
		return P_FILE_BROKEN;
	n = two(r->p) - 2u;
	r->p += n + 2;
	/* Tables, restart interval, comments, what applications add. */
	if (code == 0xc4 || code == 0xdb || code == 0xdd || code >= 0xe0)
		return code > 0xef && code != 0xfe ? P_FILE_BROKEN : P_NONE;
	if (code >= 0xc0 && code <= 0xcf)
		return jpeg_frame(j, code, p, n);
	if (code != 0xda || !j->frame || n < 1 || p[0] < 1 || p[0] > 4 ||
	    n != 4 + 2u * p[0] || ++j->scans > SCANS_MOST || !jpeg_skip_scan(r))
		return P_FILE_BROKEN;
	return P_NONE;
}

static enum problem_code
walk_jpeg(struct rest r, size_t *size)
{
	const unsigned char *first = r.p;
	struct jpeg j = { 0 };

	if (left(&r) < 4 || two(r.p) != 0xffd8)
		return P_FILE_BROKEN;
	r.p += 2;
	while (left(&r) >= 2 && *r.p == 0xff) {
		enum problem_code bad;
		unsigned code = r.p[1];

		if (code == 0xff) {		/* fill */
			r.p++;
			continue;
		}
		r.p += 2;
		if (code == 0xd9) {
			*size = (size_t)(r.p - first);
			return j.scans ? P_NONE : P_FILE_BROKEN;
		}
		bad = jpeg_segment(&j, &r, code);
		if (bad)
			return bad;
	}
	return P_FILE_BROKEN;
}

/* PNG (ISO/IEC 15948): chunks with their checksums, up to IEND. */
struct png {
	unsigned colour;
	bool palette, data, data_over;
};

static enum problem_code
png_header(struct png *g, const unsigned char *p, size_t n)
{
	/* The depths that each type of colour may have, as bits. */
	static const unsigned depths[] = { 0x10116, 0, 0x10100, 0x116, 0x10100, 0,
		0x10100 };

	if (n != 13 || p[9] > 6 || p[8] > 16 || !(depths[p[9]] >> p[8] & 1) ||
	    p[10] || p[11] || p[12] > 1 || four(p) > INT32_MAX ||
	    four(p + 4) > INT32_MAX)
		return P_FILE_BROKEN;
	g->colour = p[9];
	return judge_pixels(four(p), four(p + 4));
}

static bool
is_chunk(const unsigned char *name, const char *what)
{
	return memcmp(name, what, 4) == 0;
}

/* A chunk that is neither the first nor the last. */
static bool
png_chunk(struct png *g, const unsigned char *name, size_t n)
{
	for (int i = 0; i < 4; i++)
		if ((name[i] | 0x20) < 'a' || (name[i] | 0x20) > 'z')
			return false;
	if (is_chunk(name, "IDAT")) {
		if (g->data_over || (g->colour == 3 && !g->palette))
			return false;
		return g->data = true;
	}
	g->data_over = g->data;
	if (is_chunk(name, "PLTE")) {
		if (g->palette || g->data || n % 3 || n == 0 || n > 768)
			return false;
		return g->palette = true;
	}
	/* A capital first letter: whoever does not know it cannot show it. */
	return (name[0] & 0x20) != 0;
}

static enum problem_code
walk_png(struct rest r, size_t *size)
{
	const unsigned char *first = r.p;
	struct png g = { 0 };
	enum problem_code bad;

	if (left(&r) < 8 || memcmp(r.p, "\x89PNG\r\n\x1a\n", 8) != 0)
		return P_FILE_BROKEN;
	for (r.p += 8; left(&r) >= 12; ) {
		const unsigned char *name = r.p + 4, *p = r.p + 8;
		size_t n = four(r.p);
		bool begins = r.p == first + 8;

		if (n > left(&r) - 12 || begins != is_chunk(name, "IHDR") ||
		    libdeflate_crc32(0, name, n + 4) != four(p + n))
			return P_FILE_BROKEN;
		r.p = p + n + 4;
		if (begins) {
			bad = png_header(&g, p, n);
			if (bad)
				return bad;
		} else if (is_chunk(name, "IEND")) {
			*size = (size_t)(r.p - first);
			return n || !g.data ? P_FILE_BROKEN : P_NONE;
		} else if (!png_chunk(&g, name, n)) {
			return P_FILE_BROKEN;
		}
	}
	return P_FILE_BROKEN;
}

/* PDF (ISO 32000): head, end, and the table that the end points at. */
static bool
is_blank(unsigned char ch)
{
	return ch == '\0' || ch == '\t' || ch == '\n' || ch == '\f' ||
	       ch == '\r' || ch == ' ';
}

/* The last word in r, NULL when there is none. */
static const unsigned char *
find_last(struct rest r, const char *word)
{
	size_t n = strlen(word);

	for (const unsigned char *p = r.end; left(&r) >= n && p - n >= r.p; p--)
		if (memcmp(p - n, word, n) == 0)
			return p - n;
	return NULL;
}

static struct rest
last_bytes(struct rest r, size_t n)
{
	if (left(&r) > n)
		r.p = r.end - n;
	return r;
}

static bool
has(struct rest r, const char *word)
{
	return memmem(r.p, left(&r), word, strlen(word)) != NULL;
}

/* The number after startxref, with nothing but blanks around it. */
static bool
pdf_table(struct rest r, size_t *at)
{
	size_t n = 0, digits = 0;

	while (r.p < r.end && is_blank(*r.p))
		r.p++;
	for (; r.p < r.end && *r.p >= '0' && *r.p <= '9' && digits < 11; digits++)
		n = n * 10 + *r.p++ - '0';
	while (r.p < r.end && is_blank(*r.p))
		r.p++;
	*at = n;
	return digits && r.p == r.end;
}

/* Whether a cross-reference table or stream begins about there. */
static bool
pdf_table_is_there(struct rest r, size_t at)
{
	struct rest about = r;

	/* 0 stands at the end of the first part only: the rest was cut off. */
	if (at == 0 || at >= left(&r))
		return false;
	about.p += at > PDF_DRIFT ? at - PDF_DRIFT : 0;
	about.end = left(&r) - at > PDF_DRIFT ? r.p + at + PDF_DRIFT : r.end;
	return has(about, "xref") || has(about, "obj");
}

/* An /Encrypt that is not the beginning of a longer name. Whether the password
 * is empty cannot be seen without breaking it open. */
static bool
pdf_is_locked(struct rest r)
{
	static const char word[] = "/Encrypt";
	enum { LEN = sizeof(word) - 1 };

	while ((r.p = memmem(r.p, left(&r), word, LEN))) {
		r.p += LEN;
		if (left(&r) == 0 || !((*r.p | 0x20) >= 'a' && (*r.p | 0x20) <= 'z'))
			return true;
	}
	return false;
}

static enum problem_code
walk_pdf(struct rest r, size_t *size)
{
	struct rest tail = last_bytes(r, PDF_TAIL), before;
	const unsigned char *eof, *start;
	size_t at;

	if (left(&r) < 8 || memcmp(r.p, "%PDF-", 5) != 0 || r.p[5] < '1' ||
	    r.p[5] > '2' || r.p[6] != '.')
		return P_FILE_BROKEN;
	eof = find_last(tail, "%%EOF");
	if (!eof)
		return P_FILE_BROKEN;
	for (tail.p = eof + 5; tail.p < tail.end; tail.p++)
		if (!is_blank(*tail.p))
			return P_FILE_BROKEN;
	before = last_bytes((struct rest){ r.p, eof }, PDF_TAIL);
	start = find_last(before, "startxref");
	if (!start || !pdf_table((struct rest){ start + 9, eof }, &at) ||
	    !pdf_table_is_there(r, at) || !has(r, "/Root"))
		return P_FILE_BROKEN;
	*size = left(&r);
	return pdf_is_locked(r) ? P_FILE_LOCKED : P_NONE;
}

/* HEIC (ISO/IEC 23008-12): boxes, the first of which names the format, up to
 * what is no box. */
static enum problem_code
walk_heic(struct rest r, size_t *size)
{
	const unsigned char *first = r.p;
	bool named = false, described = false;

	while (left(&r) >= 8) {
		uint64_t n = four(r.p);
		const unsigned char *name = r.p + 4;

		if (n == 1 && left(&r) >= 16)
			n = (uint64_t)four(r.p + 8) << 32 | four(r.p + 12);
		else if (n == 0)	/* the last one */
			n = left(&r);
		if (n < 8 || n > left(&r) || (r.p == first) != is_chunk(name, "ftyp"))
			break;
		named = true;
		described = described || is_chunk(name, "meta");
		r.p += n;
	}
	*size = (size_t)(r.p - first);
	return named && described ? P_NONE : P_FILE_BROKEN;
}

enum problem_code
filetype_walk(unsigned type, const void *p, size_t n, size_t *size)
{
	struct rest r = { p, (const unsigned char *)p + n };

	switch (type) {
	case ACCEPT_JPG:
		return walk_jpeg(r, size);
	case ACCEPT_PNG:
		return walk_png(r, size);
	case ACCEPT_PDF:
		return walk_pdf(r, size);
	case FILE_HEIC:
		return walk_heic(r, size);
	default:
		return P_FILE_TYPE;
	}
}

enum lk_err
filetype_open(struct ctx *c)
{
	/* Of all that libmagic can do, only its table of first bytes. */
	const int flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS |
		MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_APPTYPE | MAGIC_NO_CHECK_ELF |
		MAGIC_NO_CHECK_CDF | MAGIC_NO_CHECK_CSV | MAGIC_NO_CHECK_JSON |
		MAGIC_NO_CHECK_TOKENS | MAGIC_NO_CHECK_ENCODING |
		MAGIC_NO_CHECK_TEXT;

	if (table)
		return LK_OK;
	table = magic_open(flags);
	if (!table)
		return fail(c, LK_EFAULT, "libmagic cannot be opened");
	if (magic_load(table, NULL) != 0) {
		enum lk_err err = fail(c, LK_EFAULT, "libmagic: %s",
			magic_error(table));

		magic_close(table);
		table = NULL;
		return err;
	}
	return LK_OK;
}

/* @UNSAFE: raw bytes. */
enum problem_code
filetype_check(unsigned accept, const void *p, size_t n, struct filetype *ft)
{
	const char *mime;

	assert(table);
	memset(ft, 0, sizeof(*ft));
	if (n == 0)
		return P_FILE_EMPTY;
	mime = magic_buffer(table, p, n < SNIFFED ? n : SNIFFED);
	ft->mime = mime ? mime : "unreadable";
	for (size_t i = 0; i < COUNT(types); i++)
		if ((accept & types[i].accept) &&
		    strcmp(ft->mime, types[i].mime) == 0) {
			*ft = types[i];
			return filetype_walk(ft->heic ? FILE_HEIC : ft->accept,
				p, n, &ft->size);
		}
	return P_FILE_TYPE;
}
