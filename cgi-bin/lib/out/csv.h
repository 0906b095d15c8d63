/*
 * Tables as CSV (RFC 4180), for spreadsheets: a double click is to open them
 * right in Excel and LibreOffice. Those split columns where the reader's own
 * country does, so an Indonesian file has ";" (the comma is a decimal mark
 * there) and an English one ","; both begin with a byte order mark, without
 * which Excel takes UTF-8 for Windows-1252. What a spreadsheet would take for a
 * formula gets an apostrophe before it: a value that somebody typed must not
 * run on the office's machine.
 */
#ifndef LOKET_OUT_CSV_H
#define LOKET_OUT_CSV_H

#include "base/buf.h"

struct csv_file {
	struct buf *to;
	char separator;
	bool begun;			/* something stands in this row */
};

/* Begin a file in that language, "id" or "en", at the end of b. */
void csv_file_begin(struct csv_file *f, struct buf *b, const char *lang);
/* One more value of a row. */
void csv_value(struct csv_file *f, const char *s);
/* The end of a row. */
void csv_end(struct csv_file *f);

#endif
