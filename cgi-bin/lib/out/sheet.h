/*
 * A4 sheets as a tagged PDF, by pango and cairo: text flows down a column and
 * goes on on the next page, every page has a frame and says which of how many
 * it is. Text can be selected, searched and read aloud, fonts are embedded,
 * and the same input at the same c->now gives the same bytes.
 *
 * Lengths are points (1/72 inch), from the upper left corner of the page.
 */
#ifndef LOKET_SHEET_H
#define LOKET_SHEET_H

#include "base/arena.h"
#include "out/qr.h"

struct sheet;

enum {
	SHEET_LEFT = 64,		/* where the text begins */
	SHEET_WIDTH = 467		/* and how wide it is */
};

enum sheet_style { SHEET_GOVERNMENT, SHEET_OFFICE, SHEET_CONTACT, SHEET_TITLE,
	SHEET_CENTRE, SHEET_BODY, SHEET_STRONG, SHEET_SIDE, SHEET_SMALL,
	SHEET_ADDRESS };

/* What a viewer shows about the file, and what stands at the foot; for those who
 * hear it, its language and what its figure shows (NULL: it has none). */
struct sheet_info {
	const char *title, *author, *subject, *foot, *lang, *figure;
};

typedef void sheet_draw(struct sheet *s, const void *what);

/* Open fonts and all that drawing needs, before a sandbox closes; the folders
 * of fonts must stay readable. LK_EFAULT when the host has no font. */
enum lk_err sheet_init(struct ctx *c) LK_MUST_CHECK;

/* The code points that the host's fonts can show, in order: "20-7e a0-17f". They
 * live as long as the process; "" before sheet_init(). */
const char *sheet_letters(void);

/*
 * Draw what, some times to count the pages and once for good; draw must do the
 * same each time. What fills little more than one page is set smaller, to fit
 * on one: all but lengths that are given here in points. The bytes are in the
 * request's arena. LK_ETOOBIG past SHEET_ROOM bytes; LK_EFAULT when a letter
 * would be a box, because no font has it.
 */
enum { SHEET_ROOM = 16 * 1024 * 1024 };
enum lk_err sheet_make(struct ctx *c, const struct sheet_info *info,
	sheet_draw *draw, const void *what, const void **pdf, size_t *len)
	LK_MUST_CHECK;

/* For what is drawn: the request, and the place where the next thing goes. */
struct ctx *sheet_ctx(struct sheet *s);
double sheet_at(const struct sheet *s);
void sheet_move(struct sheet *s, double y);
int sheet_page(const struct sheet *s);
void sheet_skip(struct sheet *s, double height);	/* less where all is smaller */

/* How high draw would be if it stood on one page. Draws nothing. */
double sheet_height(struct sheet *s, sheet_draw *draw, const void *what);

/* Go on on the next page unless there is that much room on this one. What is
 * higher than half a page gets no new page: it flows. */
void sheet_need(struct sheet *s, double height);

/* Structure: "H1", "P", "Table", "TR" and the others of PDF. A link's element
 * is sheet_link(), ended as "Link". */
void sheet_tag(struct sheet *s, const char *tag);
void sheet_link(struct sheet *s, const char *address);
void sheet_end(struct sheet *s, const char *tag);

/* A text in a column; its lines go on on the next page where this one ends.
 * What is drawn is one element. */
void sheet_text(struct sheet *s, enum sheet_style style, const char *tag,
	double x, double width, const char *text);

/* Lines across: over the whole width, heavy and fine for a letterhead. */
void sheet_rule(struct sheet *s, double thickness);

/* A QR code, side points wide without its quiet zone, which the caller leaves. */
void sheet_qr(struct sheet *s, const struct qr *qr, double x, double side);

#endif
