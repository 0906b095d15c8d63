/*
 * What the files of fill share: the rows as a posted page showed them, and what
 * the pages saved last had in their controls. Programs see fill.h only.
 */
#ifndef LOKET_WEB_FILL_OWN_H
#define LOKET_WEB_FILL_OWN_H

#include "form/merge.h"
#include "web/fill.h"

/* A row at its place on the page. */
struct place {
	int ref;		/* answers_row_ref() when it was shown */
	int id, row;		/* the row now; row is -1 when it is gone */
	bool back;		/* it was gone, and this brings it back */
	bool changed;		/* it is gone, and was changed on the page */
};

struct shown_rows {
	bool told;		/* by _baris; else places count as they are */
	struct place *list;
	int n;
};

/* By repeat->index. Brings back what was shown as gone, and gives rows that were
 * made for the page a place; page NULL: of any of the applicant's. */
struct shown_rows *fill_rows_shown(struct request *rq, struct dossier *d,
	const struct page *page, const struct fill_may *may);

/* _baris: names and references of the rows of each repeat that is shown. */
const char *fill_rows_told(struct arena *a, const struct dossier *d,
	const struct asking *as);

/* The place of a hapus: button, of its repeat; -1 for another button. */
int fill_drops(const struct permit *p, const char *button,
	const struct repeat **r);

/* The question and the row now of a name on the page. False: there is none. The
 * place is not NULL where _baris told it; then row may be -1. */
bool fill_named(const struct dossier *d, const struct shown_rows *rows,
	const char *name, const struct field **f, int *row,
	struct place **place);

/*
 * What a page that was saved had in its controls: going Back and saving it again
 * changes what it says otherwise than then. pages is answers_pages(); the page
 * is known by its _kunci. NULL when it is not among them.
 */
const char *fill_saved_marks(struct request *rq, const char *pages);
const char *fill_saved_with(struct request *rq, const char *pages,
	const char *marks);

/* What a list's parent said before and says now. */
struct parent_was {
	const struct field *child;
	int row;
	const char *before;
};

/* page NULL: every page of the applicant's. */
bool fill_on_page(const struct field *f, const struct page *page);
/* A question that can be answered. */
bool fill_may_take(const struct dossier *d, const struct field *f, int row,
	const struct page *page);

/* Whether a list with spaces between has that name. */
bool fill_listed(const char *list, const char *name);

/* Takes no question and brings no row. */
extern const struct fill_may fill_nothing;

/* Every value of a control, for several choices with spaces between. */
const char *fill_typed(struct request *rq, const struct field *f,
	const char *name);

/* The next name of a list with spaces between; NULL at the end. */
const char *fill_next_name(struct arena *a, const char **at);

#endif
