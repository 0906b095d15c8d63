#include <qrencode.h>
#include "base/buf.h"
#include "out/qr.h"

enum { PATH_ROOM = 512 * 1024 };

enum lk_err
qr_make(struct ctx *c, const char *text, struct qr *qr)
{
	unsigned char *m;
	QRcode *code;
	size_t n;

	code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	if (!code)
		return fail(c, LK_ETOOBIG, "%zu bytes do not fit a QR code",
			strlen(text));
	n = (size_t)code->width * (size_t)code->width;
	m = arena_alloc(c->arena, n);
	/* Of a module's byte, only the lowest bit is its colour. */
	for (size_t i = 0; i < n; i++)
		m[i] = code->data[i] & 1;
	qr->size = code->width;
	qr->modules = m;
	QRcode_free(code);
	return LK_OK;
}

int
qr_run(const struct qr *qr, int x, int y)
{
	const unsigned char *row = qr->modules + (ptrdiff_t)y * qr->size;
	int n = 0;

	while (x + n < qr->size && row[x + n])
		n++;
	return n;
}

/* One rectangle a run. After "z" the point is where its rectangle began, so
 * that the next of the row needs a small number only. */
const char *
qr_path(struct arena *a, const struct qr *qr)
{
	struct buf b;
	int from, run;

	buf_init(&b, a, PATH_ROOM);
	for (int y = 0; y < qr->size; y++) {
		from = -1;
		for (int x = 0; x < qr->size; x += run ? run : 1) {
			run = qr_run(qr, x, y);
			if (!run)
				continue;
			if (from < 0)
				buf_printf(&b, "M%d %d", x, y);
			else
				buf_printf(&b, "m%d 0", x - from);
			buf_printf(&b, "h%dv1h-%dz", run, run);
			from = x;
		}
	}
	assert(!buf_full(&b));
	return b.data;
}

const char *
qr_box(struct arena *a, const struct qr *qr)
{
	return arena_printf(a, "-%d -%d %d %d", QR_QUIET, QR_QUIET,
		qr->size + 2 * QR_QUIET, qr->size + 2 * QR_QUIET);
}
