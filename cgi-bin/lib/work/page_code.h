/*
 * The codes of the pages of forms, "R-52" on a page of reklame: given when a
 * definition comes into service, once for each permit and page, and never taken
 * back. Every program that shows them holds all of them in memory, so that a page
 * asks the database for nothing.
 */
#ifndef LOKET_PAGE_CODE_H
#define LOKET_PAGE_CODE_H

#include "form/permit.h"
#include "store/store_definition.h"

/* The lowest one; those below it are fixed (web/help.h). */
enum { PAGE_CODE_FIRST = 50 };

/* Give the applicant's pages of a definition that have none the next numbers. In
 * a transaction; LK_EEXIST or LK_EAGAIN when another program did so at the same
 * time: roll back and run again. */
enum lk_err page_codes_give(struct ctx *c, const struct permit *p) LK_MUST_CHECK;

/* Read them all anew; what was read before stays when that fails. */
enum lk_err page_codes_read(struct ctx *c) LK_MUST_CHECK;

/* Whether each page of these permits has one that has been read. */
bool page_codes_known(const struct permit *const *list, size_t n);

/* The code of a page; 0 while it is not known. */
int page_code(const char *permit, const char *page);

/* The page of a code; NULL when none is known by it. Valid until they are read
 * anew. */
const struct page_code *page_code_find(int code);

#endif
