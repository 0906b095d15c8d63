/*
 * The answers to one permit's questions, by field and row, as they are kept: one
 * XML document per application,
 *   <answers><naskah>Toko</naskah><titik id="3"><panjang typed="abc"/></titik></answers>
 * An answer that was refused is kept as typed, marked, and counts as not given.
 * Each row has an id that is never shown and never used again. Answers to
 * questions that the definition no longer has stay in the document. Until they
 * are sent the document also holds, of each repeat, the row that was taken out
 * last, and what the pages saved last had in their controls.
 */
#ifndef LOKET_ANSWERS_H
#define LOKET_ANSWERS_H

#include "form/permit.h"

struct answers;

struct answers *answers_new(struct arena *a, const struct permit *p);

/* From a stored document; LK_EFAULT when it is none of ours. */
enum lk_err answers_parse(struct ctx *c, const struct permit *p, const char *xml,
	struct answers **answers) LK_MUST_CHECK;

/* As a document, in a; the same answers give the same bytes. */
const char *answers_print(struct arena *a, const struct answers *an);

const struct permit *answers_permit(const struct answers *an);

/* The stored form; "" when not given. row is -1 outside repeats. */
const char *answers_get(const struct answers *an, const struct field *f, int row);

/* What was typed and refused; NULL when nothing was. */
const char *answers_typed(const struct answers *an, const struct field *f, int row);

/* Store a canonical value ("" empties), or a refused one as typed. */
void answers_set(struct answers *an, const struct field *f, int row,
	const char *stored);
void answers_refuse(struct answers *an, const struct field *f, int row,
	const char *typed);

/* Rows of a repeat. Adding returns the new row's place; the ids of dropped rows
 * are not given again. */
int answers_rows(const struct answers *an, const struct repeat *r);
int answers_row_id(const struct answers *an, const struct repeat *r, int row);
int answers_row_of(const struct answers *an, const struct repeat *r, int id);
int answers_add_row(struct answers *an, const struct repeat *r);
void answers_drop_row(struct answers *an, const struct repeat *r, int row);

/* Whether anything was given in the row. */
bool answers_row_empty(const struct answers *an, const struct repeat *r, int row);

/* The row of that id again where it stood, with what it held if it is the one
 * that was dropped last. Its place; an id that never was is a new row. */
int answers_bring_row(struct answers *an, const struct repeat *r, int id);

/* A row of that id after all others, empty: to show what is not there. */
int answers_append_row(struct answers *an, const struct repeat *r, int id);

/* The id of the row dropped last of those that held something, 0: none; and what
 * was stored in it. */
int answers_dropped(const struct answers *an, const struct repeat *r);
const char *answers_dropped_get(const struct answers *an, const struct field *f);

/*
 * How a page names a row: by its id when it is stored, 0 when it was made while
 * the page was, minus its id when it was stored once and is not any more. All
 * that answers_parse() read is stored; so is everything after answers_keep().
 */
int answers_row_ref(const struct answers *an, const struct repeat *r, int row);
void answers_keep(struct answers *an);

/* What the pages saved last had in their controls, of web/fill; "" for nothing. */
const char *answers_pages(const struct answers *an);
void answers_set_pages(struct answers *an, const char *pages);

/* Without dropped rows and pages: what is sent is only what was given. */
void answers_forget(struct answers *an);

/*
 * Names of controls: "nama", "titik.0.panjang" (place), and the same with the
 * row's id, "titik.#3.panjang", which is how documents, flags and promises name
 * a question for ever. answers_find() takes the first, answers_find_key() the
 * second; false when there is no such question or row.
 */
const char *answers_name(struct arena *a, const struct field *f, int row);
const char *answers_key(struct arena *a, const struct answers *an,
	const struct field *f, int row);
bool answers_find(const struct answers *an, const char *name,
	const struct field **f, int *row);
bool answers_find_key(const struct answers *an, const char *key,
	const struct field **f, int *row);

/* The question and the place that a name says, whether there is such a row or
 * not. */
bool answers_name_says(const struct permit *p, const char *name,
	const struct field **f, int *place);

/*
 * Answers to questions that the definition asks no more, or asks as something
 * else: kept as people read them, under the name and the label of then, until
 * a question of that name has taken them. What is no name is passed over.
 */
struct gone {
	const char *name, *label, *value;
};
const struct gone *answers_gone(const struct answers *an, size_t *n);
void answers_put_gone(struct answers *an, const char *name, const char *label,
	const char *value);
void answers_forget_gone(struct answers *an, const char *name);

/* What a version before knew has been brought over: unknown to these answers is
 * only what was to those. */
void answers_brought_over(struct answers *an, const struct answers *old);

/* The version whose answers these are, where it is not the application's own;
 * NULL where it is. */
const char *answers_version(const struct answers *an);
void answers_set_version(struct answers *an, const char *version);

/* Something was not kept, because an application holds at most 1 MiB. */
bool answers_full(const struct answers *an);

/* A copy that can be changed alone. */
struct answers *answers_copy(struct arena *a, const struct answers *an);

#endif
