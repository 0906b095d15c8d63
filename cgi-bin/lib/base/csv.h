/*
 * Tables as spreadsheets write them (RFC 4180): cells between commas, in
 * quotation marks where they hold commas, line ends or quotation marks.
 */
#ifndef LOKET_CSV_H
#define LOKET_CSV_H

#include "base/arena.h"

enum { CSV_COLUMNS_MOST = 64 };

/* Why no row follows before the end. */
enum csv_fault {
	CSV_FINE,
	CSV_OPEN,		/* a quotation mark that is never closed */
	CSV_AFTER		/* something after a closing quotation mark */
};

struct csv {
	struct arena *a;
	const char *p;
	int line;
	const char *cells[CSV_COLUMNS_MOST];	/* of the row just read */
	size_t n;
	int row_line;			/* where that row begins */
	enum csv_fault fault;
	int fault_line;
};

/* text must live as long; cells go into a. */
void csv_begin(struct csv *t, struct arena *a, const char *text);

/* The next row that is not empty; false at the end or after a fault. Spaces
 * around a cell without quotation marks are dropped. */
bool csv_row(struct csv *t);

/* The place of a column by its name in the row just read; -1 if it has none. */
int csv_column(const struct csv *t, const char *name);

#endif
