#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include "base/buf.h"
#include "base/date.h"
#include "out/sheet_own.h"

/* A4, its frame, and where the text ends and the foot stands. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89
#define FRAME 28.0
#define TOP 56.0
#define BOTTOM 776.0
#define FOOT 784.0

struct ctx *
sheet_ctx(struct sheet *s)
{
	return s->c;
}

double
sheet_at(const struct sheet *s)
{
	return s->y;
}

void
sheet_move(struct sheet *s, double y)
{
	s->y = y;
}

int
sheet_page(const struct sheet *s)
{
	return s->page;
}

void
sheet_skip(struct sheet *s, double height)
{
	s->y += height * s->size;
}

void
sheet_tag(struct sheet *s, const char *tag)
{
	if (!s->dry)
		cairo_tag_begin(s->cr, tag, NULL);
}

/* Cairo reads attributes as "name='value'", with a backslash before a quote. */
void
sheet_link(struct sheet *s, const char *address)
{
	struct buf b;

	if (s->dry)
		return;
	buf_init(&b, s->c->arena, 8192);
	buf_puts(&b, "uri='");
	for (const char *p = address; *p; p++) {
		if (*p == '\'' || *p == '\\')
			buf_putc(&b, '\\');
		buf_putc(&b, *p);
	}
	buf_puts(&b, "'");
	cairo_tag_begin(s->cr, CAIRO_TAG_LINK, buf_full(&b) ? "uri=''" : b.data);
}

void
sheet_end(struct sheet *s, const char *tag)
{
	if (!s->dry)
		cairo_tag_end(s->cr, tag);
}

/* Two lines, as around a deed: quiet, and it shows where a copy was cut. */
static void
frame(struct sheet *s)
{
	static const double lines[][2] = { { FRAME, 1.4 }, { FRAME + 3.2, 0.4 } };

	cairo_set_source_rgb(s->cr, 0.04, 0.31, 0.23);
	for (size_t i = 0; i < COUNT(lines); i++) {
		cairo_set_line_width(s->cr, lines[i][1]);
		cairo_rectangle(s->cr, lines[i][0], lines[i][0],
			PAGE_WIDTH - 2 * lines[i][0],
			PAGE_HEIGHT - 2 * lines[i][0]);
		cairo_stroke(s->cr);
	}
	cairo_set_source_rgb(s->cr, 0, 0, 0);
}

/* Draws the lines of l from line *i on that end above bottom; true when all
 * of them are drawn. */
static bool
lines(struct sheet *s, PangoLayout *l, enum sheet_style style, double x,
	double width, double bottom, int *i)
{
	PangoAlignment align = sheet_styles[style].align;
	double height = sheet_line(s, style);
	PangoLayoutLine *line;

	for (; *i < pango_layout_get_line_count(l); (*i)++) {
		if (!s->dry && s->y + height > bottom)
			return false;
		if (!s->dry) {
			line = pango_layout_get_line_readonly(l, *i);
			cairo_move_to(s->cr, x + sheet_indent(line, align, width),
				s->y + height * 0.76);
			pango_cairo_show_layout_line(s->cr, line);
		}
		s->y += height;
	}
	return true;
}

/* One line at the foot of the page, cut where it is too long. */
static void
foot_text(struct sheet *s, enum sheet_style style, double x, double width,
	const char *text)
{
	PangoLayout *l = sheet_layout(s, style, width, text);
	int i = 0;

	pango_layout_set_ellipsize(l, PANGO_ELLIPSIZE_END);
	s->y = FOOT;
	lines(s, l, style, x, width, PAGE_HEIGHT, &i);
	g_object_unref(l);
}

static void
foot(struct sheet *s)
{
	double left = SHEET_WIDTH * 0.75;

	foot_text(s, SHEET_SMALL, SHEET_LEFT, left, s->info->foot);
	foot_text(s, SHEET_SIDE, SHEET_LEFT + left, SHEET_WIDTH - left,
		arena_printf(s->c->arena, "Halaman %d dari %d", s->page,
		s->pages));
}

static void
page_begin(struct sheet *s)
{
	s->page++;
	s->y = TOP;
	frame(s);
}

static void
page_end(struct sheet *s)
{
	foot(s);
	cairo_show_page(s->cr);
}

void
sheet_need(struct sheet *s, double height)
{
	if (s->dry || s->y + height <= BOTTOM || height > (BOTTOM - TOP) / 2)
		return;
	page_end(s);
	page_begin(s);
}

void
sheet_text(struct sheet *s, enum sheet_style style, const char *tag, double x,
	double width, const char *text)
{
	PangoLayout *l = sheet_layout(s, style, width, text);
	int i = 0;

	sheet_tag(s, tag);
	while (!lines(s, l, style, x, width, BOTTOM, &i)) {
		sheet_end(s, tag);
		page_end(s);
		page_begin(s);
		sheet_tag(s, tag);
	}
	sheet_end(s, tag);
	g_object_unref(l);
}

double
sheet_height(struct sheet *s, sheet_draw *draw, const void *what)
{
	double y = s->y, height;
	bool dry = s->dry;

	s->dry = true;
	draw(s, what);
	height = s->y - y;
	s->dry = dry;
	s->y = y;
	return height;
}

void
sheet_rule(struct sheet *s, double thickness)
{
	if (!s->dry) {
		cairo_rectangle(s->cr, SHEET_LEFT, s->y, SHEET_WIDTH, thickness);
		cairo_fill(s->cr);
	}
	s->y += thickness;
}

/* One path, for a module is black however many rectangles touch in it; each
 * is a hair higher than its row, or viewers show white lines between them. */
void
sheet_qr(struct sheet *s, const struct qr *qr, double x, double side)
{
	double m = side / qr->size;
	int run;

	for (int row = 0; !s->dry && row < qr->size; row++)
		for (int col = 0; col < qr->size; col += run ? run : 1) {
			run = qr_run(qr, col, row);
			if (run)
				cairo_rectangle(s->cr, x + col * m,
					s->y + row * m, run * m, m * 1.02);
		}
	if (!s->dry)
		cairo_fill(s->cr);
	s->y += side;
}

static cairo_status_t
take(void *closure, const unsigned char *data, unsigned len)
{
	struct buf *b = closure;

	buf_add(b, data, len);
	return buf_full(b) ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static void
describe(struct sheet *s)
{
	char at[32];

	date_instant(s->c->now, at, sizeof(at));
	cairo_pdf_surface_set_metadata(s->surface, CAIRO_PDF_METADATA_TITLE,
		s->info->title);
	cairo_pdf_surface_set_metadata(s->surface, CAIRO_PDF_METADATA_AUTHOR,
		s->info->author);
	cairo_pdf_surface_set_metadata(s->surface, CAIRO_PDF_METADATA_SUBJECT,
		s->info->subject);
	cairo_pdf_surface_set_metadata(s->surface, CAIRO_PDF_METADATA_CREATOR,
		"Loket");
	cairo_pdf_surface_set_metadata(s->surface,
		CAIRO_PDF_METADATA_CREATE_DATE, at);
}

/* Draw all pages into b, or nowhere. */
static enum lk_err
run(struct sheet *s, sheet_draw *draw, const void *what, struct buf *b)
{
	cairo_status_t status;

	s->surface = cairo_pdf_surface_create_for_stream(b ? take : NULL, b,
		PAGE_WIDTH, PAGE_HEIGHT);
	describe(s);
	s->cr = cairo_create(s->surface);
	s->page = 0;
	page_begin(s);
	sheet_tag(s, "Document");
	draw(s, what);
	sheet_end(s, "Document");
	page_end(s);
	status = cairo_status(s->cr);
	cairo_destroy(s->cr);
	cairo_surface_finish(s->surface);
	if (!status)
		status = cairo_surface_status(s->surface);
	cairo_surface_destroy(s->surface);
	if (!status)
		return LK_OK;
	return fail(s->c, b && buf_full(b) ? LK_ETOOBIG : LK_EFAULT,
		"PDF: %s", cairo_status_to_string(status));
}

/*
 * Count the pages. What runs over onto a second one by a little is set a little
 * smaller, so that it does not; else it keeps its size.
 */
static enum lk_err
settle(struct sheet *s, sheet_draw *draw, const void *what)
{
	static const double sizes[] = { 1, 0.96, 0.92, 0.9 };

	for (size_t i = 0; i < COUNT(sizes); i++) {
		s->size = sizes[i];
		TRY(run(s, draw, what, NULL));
		if (s->page == 1)
			return LK_OK;
		if (s->page > 2)
			break;
	}
	s->size = 1;
	return run(s, draw, what, NULL);
}

/* boxes: how many letters had no font. */
static enum lk_err
make(struct ctx *c, const struct sheet_info *info, sheet_draw *draw,
	const void *what, const void **pdf, size_t *len, int *boxes)
{
	struct sheet s = { .c = c, .info = info };
	struct buf b;

	TRY(settle(&s, draw, what));
	s.pages = s.page;
	buf_init(&b, c->arena, SHEET_ROOM);
	TRY(run(&s, draw, what, &b));
	sheet_speak(&s, &b);
	if (buf_full(&b))
		return fail(c, LK_ETOOBIG, "PDF: larger than it may be");
	*pdf = b.data;
	*len = b.len;
	*boxes = s.boxes;
	return LK_OK;
}

enum lk_err
sheet_make(struct ctx *c, const struct sheet_info *info, sheet_draw *draw,
	const void *what, const void **pdf, size_t *len)
{
	int boxes;

	TRY(make(c, info, draw, what, pdf, len, &boxes));
	if (boxes)
		return fail(c, LK_EFAULT, "PDF: no font has some of its letters; "
			"install fonts-noto-core or fonts-noto-cjk");
	return LK_OK;
}

static void
draw_specimen(struct sheet *s, const void *what)
{
	static const enum sheet_style seen[] = { SHEET_BODY, SHEET_STRONG };

	for (size_t i = 0; i < COUNT(seen); i++)
		sheet_text(s, seen[i], "P", SHEET_LEFT, SHEET_WIDTH, what);
}

/* Fontconfig reads its files and its cache at the first letter, and a font is
 * opened at the first letter that needs it. */
enum lk_err
sheet_init(struct ctx *c)
{
	static const struct sheet_info info = { "", "", "", "", "id-ID", NULL };
	const void *pdf;
	size_t len;
	int boxes;

	TRY(sheet_fonts(c));
	return make(c, &info, draw_specimen, "Aa é ā ꦲ ع Ж 中 1", &pdf, &len,
		&boxes);
}
