/*
 * Filling in: what was typed into a page of a form goes into the answers. The
 * applicant's pages, the officers' and the counter's fill in alike.
 */
#ifndef LOKET_WEB_FILL_H
#define LOKET_WEB_FILL_H

#include "view/question.h"
#include "web/web.h"
#include "work/application.h"

/* Whether a page has questions now, documents aside. */
bool fill_asks(const struct dossier *d, const struct page *p);

/* Give each relevant repeat of the page the rows it must have. */
void fill_least_rows(const struct dossier *d, const struct page *p);

/* Never filled in: then the defaults are offered. */
bool fill_is_fresh(const struct dossier *d, const struct page *p);

/*
 * Hidden controls of a form of questions: token, key, version, questions, what
 * each shows, the rows' own ids. as is what the questions were drawn with, NULL
 * where none were. stored is what is stored of them, where the page shows answers
 * that were not saved; else NULL.
 */
void fill_hidden(struct request *rq, struct view *form, const struct dossier *d,
	const struct asking *as, const struct answers *stored);

struct parent_was;
struct shown_rows;
struct taken {
	struct problem *problems;	/* ambiguous numbers, both versions */
	size_t n;
	bool more;	/* questions or choices came up that were not shown */
	size_t kept;	/* answers that are newer than this page and stay */
	const char *asked;	/* the questions shown, by the names they have now */
	const struct shown_rows *rows;	/* rows as the page showed them */
	const struct parent_was *narrowed;	/* lists that got new choices */
	size_t nnarrowed;
};

/*
 * Take the answers to the questions that _tanya lists and that stand on page
 * (NULL: on any page of the applicant's), of rows by their ids. What the page
 * did not change itself is not written over what is newer; what both changed is
 * left as it is stored, and a problem. Ends with form_update(). LK_EINVAL without
 * _tanya.
 */
enum lk_err fill_take(struct request *rq, struct dossier *d,
	const struct page *page, struct taken *t) LK_MUST_CHECK;

/* The same, of those questions and repeats alone that are said yes to. It is asked
 * of each before that one is taken. */
struct fill_may {
	bool (*question)(const void *of, const struct field *f, int row);
	bool (*rows)(const void *of, const struct repeat *r);
	const void *of;
};
enum lk_err fill_take_if(struct request *rq, struct dossier *d,
	const struct page *page, const struct fill_may *may,
	struct taken *t) LK_MUST_CHECK;

/* Whether one of those that _tanya lists has changed since this form was shown,
 * for forms that do not take them. */
bool fill_changed_meanwhile(struct request *rq, struct dossier *d);

/* Whether a question of the page (NULL: of any of the applicant's) that can be
 * answered now was not shown. */
bool fill_came_up(struct request *rq, const struct dossier *d,
	const struct page *page, const struct taken *t);

/* Those of found that somebody saw: what has just come up, and lists that have
 * just got their choices, are asked before they are missed. */
struct problems fill_seen(struct request *rq, const struct dossier *d,
	struct problems found, const struct taken *t);

/* Problems of a check and those of taking, in one list. */
struct problems fill_with(struct arena *a, struct problems found,
	const struct taken *t);

/* Those alone where another page said otherwise meanwhile: a person decides. */
struct problems fill_of_another(struct arena *a, const struct taken *t);

/* tambah:<repeat>, hapus:<repeat>:<row>, and kembalikan:<repeat>:<id> of the row
 * that was dropped last. */
bool fill_is_rows(const char *button);

/* Do what such a button of the page (NULL: any of the applicant's) says. A row
 * that is gone already is no mistake; LK_EINVAL when there never was such a one. */
enum lk_err fill_change_rows(struct request *rq, struct dossier *d,
	const struct page *page, const char *button, const struct taken *t,
	const struct repeat **changed) LK_MUST_CHECK;

/* Show rows that are gone as they were changed here, once all is saved: after the
 * others, at whose places bad has them from then on. */
struct problems fill_put_back(struct request *rq, struct dossier *d,
	const struct taken *t, struct problems bad);

#endif
