/*
 * What is wrong, in words: beside the question, and as a list with links at the
 * top of the page. The words stand in tpl/problem.tpl; a definition's own error
 * text takes their place where the problem is one of the value.
 */
#ifndef LOKET_VIEW_PROBLEM_H
#define LOKET_VIEW_PROBLEM_H

#include "form/form.h"
#include "view/view.h"

/* The sentence, where {{>marker}} stands. */
void view_problem(struct view *v, const char *marker, const struct problem *p);

/*
 * The list, where {{>marker}} stands; also shows the layout's PROBLEMS, so v is
 * the page's own view. at is NULL when the questions stand on this page, else
 * the address that page ids are appended to ("/ajukan/reklame/261104573811").
 * saved says that the other answers were kept.
 */
void view_problems(struct view *v, const char *marker,
	const struct problems *bad, const char *at, bool saved);

/* "titik.0.panjang" as the end of an element id, "titik-0-panjang". */
const char *view_id(struct arena *a, const char *name);

/* What the question is called in a list: "Titik pemasangan 2, Panjang". */
const char *view_label(struct arena *a, const struct field *q, int row,
	const char *lang);

/* The first problem of a question; NULL when there is none. */
const struct problem *view_problem_of(const struct problems *bad,
	const struct field *q, int row);

#endif
