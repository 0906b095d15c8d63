/*
 * A licence on paper: letterhead, title and number, what it is based on, what
 * it says, the conditions, the signature, and the QR by which anybody checks
 * it. All texts are plain UTF-8 and lines may be long: what does not fit goes
 * on below, or on the next page. Arrays may be empty, texts "".
 *
 * The letterhead is the office's of c->conf. A licence is a deed in Indonesian;
 * its few fixed words are here, and not translated.
 */
#ifndef LOKET_PDF_H
#define LOKET_PDF_H

#include "base/arena.h"

struct pdf_row { const char *label, *value; };

struct pdf_lines {
	const char *const *line;
	size_t n;
};

struct pdf_licence {
	const char *title, *number;
	struct pdf_lines basis;		/* "Dasar" */
	const struct pdf_row *rows;
	size_t n_rows;
	int64_t valid_from, valid_until;	/* days, or NO_DAY */
	struct pdf_lines clauses;	/* "Ketentuan" */
	struct pdf_lines copies;	/* "Tembusan" */

	/* Who signs. */
	int64_t signed_on;		/* a day */
	const char *position;		/* "Plt. Kepala Dinas ..." */
	const char *name, *rank, *id;	/* id: the NIP */

	const char *address;		/* in the QR: sign_address() */
};

/* Before the sandbox closes, once. */
enum lk_err pdf_init(struct ctx *c) LK_MUST_CHECK;

/* The code points that a licence can show: sheet_letters(). */
const char *pdf_letters(void);

/* The PDF, in the request's arena; the same for the same licence, conf and
 * c->now. Fails as sheet_make() and qr_make(). */
enum lk_err pdf_licence(struct ctx *c, const struct pdf_licence *l,
	const void **pdf, size_t *len) LK_MUST_CHECK;

#endif
