/*
 * A form's questions as controls: label, hint, help, problem, control. Which
 * part of tpl/ a question is drawn with follows from its type; everything that
 * is known of it comes from the form, as it is after form_update().
 */
#ifndef LOKET_VIEW_QUESTION_H
#define LOKET_VIEW_QUESTION_H

#include "view/problem.h"

/* What the questions of one page share. */
struct asking {
	struct form *form;
	const struct problems *problems;	/* shown beside their questions; or NULL */
	bool fresh;		/* never saved before: offer the defaults */
	bool office;		/* an officer's page: documents go its own way, and
				 * nothing is promised */
	bool changing;		/* come from the check page, and back to it */
	const bool *required;	/* of the one document asked for, where no answer can
				 * be read; NULL: the form says it */
	bool alone;		/* without their rows: labels say of which they are */
	/* In rows, whether one is asked; of rows without any their answers are
	 * told. NULL: all are. */
	bool (*asks)(const void *of, const struct field *q, int row);
	const void *asks_of;
	bool shared_device;	/* an assisted PC, the counter: the browser fills
				 * nothing in */
	const char *button;	/* that saves the page, of kata.txt; NULL: Lanjut */
	struct buf *asked;	/* gets the names, with spaces between, "~" before
				 * those that show a default; or NULL */
	struct buf *repeats;	/* the same of repeats; or NULL */
};

/*
 * The relevant questions of a page except its documents, where {{>marker}}
 * stands, in order; all of them inside the page's one form. Names of those that
 * can be answered are appended to asked, for _tanya. A repeat has the rows that
 * the answers have; the section ROWS says that there is one.
 */
void view_questions(struct view *v, const char *marker,
	const struct asking *as, const struct page *page);

/* The rows of one repeat, as view_questions() draws them. */
void view_repeat(struct view *v, const char *marker, const struct asking *as,
	const struct repeat *r);

/* One question, not a document, as where only flagged ones are asked. */
void view_question(struct view *v, const char *marker,
	const struct asking *as, const struct field *q, int row);

/* What stands between its label and its control, hint and longer help, where
 * {{>marker}} stands; the part, for its problem. */
struct view *view_explained(struct view *v, const char *marker, struct form *f,
	const struct field *q, int row);

/* A title inside a sentence: "Hapus titik pemasangan 2". */
const char *view_inside(struct arena *a, const char *title);

/* Hidden controls, where {{>marker}} stands, after those that are there; one
 * without value is left out. */
struct hidden {
	const char *name, *value;
};
void view_hidden(struct view *v, const char *marker, const struct hidden *list,
	size_t n);

/* A stored document, to show at its question. */
struct document_shown {
	const char *id;		/* of its hapus: button; NULL: stays */
	const char *href, *name;
	const char *about;	/* "240 KB, 24 Nov 2026"; or NULL */
	const char *same;	/* what else the same file answers; or NULL */
	const char *picture;	/* address of a small one, so large; or NULL */
	int width, height;
};

/*
 * A document's question: a form of its own to /unggah. The view returned is for
 * its hidden controls, at HIDDEN. What is promised comes from form_attached().
 */
struct view *view_file_question(struct view *v, const char *marker,
	const struct asking *as, const struct field *q, int row,
	const struct document_shown *documents, size_t ndocuments);

/* What a problem with a file names, of what its question allows: "JPG, PNG, PDF",
 * "10 MB", "2"; NULL for another problem. */
const char *view_file_limit(struct arena *a, const struct field *q,
	enum problem_code code, const char *lang);

/* Bytes for people: "240 KB", "10 MB", "2,5 MB" ("2.5 MB"). */
const char *view_size(struct arena *a, int64_t bytes, const char *lang);

#endif
