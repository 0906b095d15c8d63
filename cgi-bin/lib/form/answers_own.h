/*
 * What answers.c and answers_xml.c share: how answers lie in memory. Nobody else
 * includes this.
 */
#ifndef LOKET_ANSWERS_OWN_H
#define LOKET_ANSWERS_OWN_H

#include "form/answers.h"

/* Bytes of answers in one application, and of the document they make: a text
 * of nothing but "&" grows five times, and libxml2 reads no more than 10 MB. */
enum { ANSWERS_MOST = 1024 * 1024, DOCUMENT_MOST = 9 * 1024 * 1024,
	ROWS_MOST = 1000, GONE_MOST = 200 };

struct slot {
	const char *stored, *typed;	/* at most one is not NULL */
};

struct row_of {
	int id;
	struct slot *slots;		/* as repeat->fields */
	const char *unknown;		/* elements, as they will be printed */
	bool kept;			/* stored, as it was read or since */
};

struct rows {
	struct row_of *list;
	size_t n, room;
	struct row_of dropped;		/* last; its id is 0 when none was */
};

struct answers {
	struct arena *arena;
	const struct permit *permit;
	struct slot *slots;		/* as permit->fields; of repeats unused */
	struct rows *rows;		/* as permit->repeats */
	int last_id;			/* of all rows there ever were */
	int last_kept;			/* of those that were stored */
	const char *pages;
	size_t size;			/* bytes of all answers */
	bool full;			/* something was not kept */
	const char *unknown;
	struct gone *gone;
	size_t ngone;
	const char *version;
};

struct slot *answers_slot(const struct answers *an, const struct field *f,
	int row);
int answers_row_new(struct answers *an, const struct repeat *r, int id);
void answers_drop_as(struct answers *an, const struct repeat *r, int row);
const char *answers_clean(struct arena *a, const char *s);

/* Clean texts, NULL for none, that live as long as the answers. */
void answers_put(struct answers *an, struct slot *s, const char *stored,
	const char *typed);

#endif
