/*
 * Tables as CSV (RFC 4180), for spreadsheets. What a spreadsheet would take for
 * a formula gets an apostrophe before it: a value that somebody typed must not
 * run on the office's machine.
 */
#ifndef LOKET_CSV_H
#define LOKET_CSV_H

#include "base/buf.h"

/* One more value of a row. */
void csv_value(struct buf *b, const char *s);
/* The end of a row. */
void csv_end(struct buf *b);

#endif
