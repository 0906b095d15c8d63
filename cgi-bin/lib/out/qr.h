/*
 * QR codes, by libqrencode, at error correction level M: a quarter of the
 * modules more than L, and still read from a creased sheet. As modules for
 * paper, and as the path of an inline SVG for pages, which costs no request:
 *
 *	<svg viewBox="{{QR_BOX}}" ...><path d="{{QR}}"/></svg>
 *
 * The path is filled. The four modules of quiet zone that scanners ask for are
 * in the view box; the ground must be white in dark mode too.
 */
#ifndef LOKET_QR_H
#define LOKET_QR_H

#include "base/arena.h"

enum { QR_QUIET = 4 };

struct qr {
	int size;			/* modules along one side */
	const unsigned char *modules;	/* size * size, by rows: 1 is dark */
};

/* LK_ETOOBIG when the text is empty or longer than a QR code holds (2331
 * bytes). The modules live in the request's arena. */
enum lk_err qr_make(struct ctx *c, const char *text, struct qr *qr) LK_MUST_CHECK;

/* What stands in the attributes "d" and "viewBox": plain text, no markup. */
const char *qr_path(struct arena *a, const struct qr *qr);
const char *qr_box(struct arena *a, const struct qr *qr);

/* Dark modules from column x of row y on, 0 when that one is light. */
int qr_run(const struct qr *qr, int x, int y);

#endif
