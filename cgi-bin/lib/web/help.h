/*
 * The short codes of pages, for a call: "R-7" tells an officer where the caller
 * is. A code is the same for everyone and for good: its number is neither changed
 * nor given to another page, also when the page is gone.
 *
 * Numbers below PAGE_CODE_FIRST (work/page_code.h) are the fixed pages', in this
 * table; the pages of forms get theirs when a definition comes into service.
 */
#ifndef LOKET_WEB_HELP_H
#define LOKET_WEB_HELP_H

#include "base/arena.h"
#include "store/store_officer.h"

struct help {
	int code;		/* 0: the pages of forms, each with its own */
	/* What happened, as error.tpl has its sections, or where the page is; also
	 * the section that explains it to officers. Its title is the word
	 * "bantuan.<name>" of kata.txt. */
	const char *name;
	const char *const paths[2];	/* of rows; NULL for what is at any */
};

/* Who is called: everybody in the office, not companions. */
#define HELP_ROLES (OFFICER_COMPANION - 1)

/* All of them, by code. */
const struct help *help_list(size_t *n);

/* A fixed page or error by its code; NULL when it has none so. */
const struct help *help_find(int code);

/* Of a row's path; NULL when it answers no citizen's page. */
const struct help *help_of_path(const char *path);
/* By its name, as of an error by its section in error.tpl; 0 when it has none. */
int help_named(const char *name);

/* "R-27" */
const char *help_shown(struct arena *a, int code);
/* A code as people say and type it: "R-27", "r27", "R 27", "27". False for what is
 * none. */
bool help_typed(struct arena *a, const char *typed, int *code);

#endif
