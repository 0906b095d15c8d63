/*
 * The permits in service: the live folder read again whenever a file in it
 * changes, and older versions out of the database. A broken file leaves the last
 * good version in service, and so does a new one until it is stored there, which
 * one program does for all (definitions_stores()).
 */
#ifndef LOKET_DEFINITIONS_H
#define LOKET_DEFINITIONS_H

#include "base/calendar.h"
#include "base/conf.h"
#include "form/permit.h"

/* Read the live folder for the first time. May be called without a database:
 * then files serve as they lie, and what is broken is not there until it is mended. LK_EFAULT when the
 * folder cannot be opened. */
enum lk_err definitions_open(struct ctx *c) LK_MUST_CHECK;

/* Whether this is the program that stores new versions, with the codes of their
 * pages, for all that share its database: catalogue, and in practice, which has
 * none, apply. It does so also while nobody asks for a page. */
bool definitions_stores(const struct conf *conf);

/* Look whether a file changed, at most four times a second, read what did, and
 * take into service what has been stored; what shows codes of pages
 * (work/page_code.h) reads them. */
void definitions_refresh(struct ctx *c);

/* The permit in service; NULL when there is none of that id. Hidden and closed
 * ones are found too. Valid until the next definitions_refresh(). */
const struct permit *definitions_find(const char *id);

/* All in service by title. */
const struct permit *const *definitions_list(size_t *n);

/* A version by its digest: in service, remembered, or from the database. An
 * older one has the texts that explain of the one in service. */
enum lk_err definitions_version(struct ctx *c, const unsigned char sha256[32],
	const struct permit **p) LK_MUST_CHECK;

/* A page of the applicant's, in the version in service or else in the last one
 * that had it (of permits that are gone too). LK_ENOENT when none had. */
enum lk_err definitions_page(struct ctx *c, const char *permit, const char *id,
	const struct permit **p, const struct page **page) LK_MUST_CHECK;

/* A file of the live folder that is no definition, in the request's arena; false
 * when there is none that can be read. */
bool definitions_file(struct ctx *c, const char *path, char **data, size_t *len);

/* Files that were not put in service, and why: for officers. */
struct broken {
	const char *file;
	const struct mistake *list;
	size_t n;
};
const struct broken *definitions_broken(size_t *n);

/* Files that are not read because of their names: "reklame.xml.txt", copies that
 * an editor keeps. A clerk who saved under such a name waits for nothing. */
struct ignored {
	const char *file, *why;
};
const struct ignored *definitions_ignored(size_t *n);

/* Working days of the office, as calendar_read() found them last: the same for
 * the whole of a request. */
const struct calendar *calendar_of(struct ctx *c);

/* Read them from the database when that was some seconds ago. An error when they
 * were never read: what counts days for good must not then take every weekday for
 * a working day. */
enum lk_err calendar_read(struct ctx *c) LK_MUST_CHECK;

#endif
