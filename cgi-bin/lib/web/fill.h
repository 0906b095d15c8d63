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

/* Hidden controls of a form of questions: token, key, version, questions. asked
 * is the names that view_questions() collected. */
void fill_hidden(struct request *rq, struct view *form, const struct dossier *d,
	const char *asked);

struct parent_was;
struct taken {
	struct problem *problems;	/* ambiguous numbers, both versions */
	size_t n;
	bool more;	/* questions or choices came up that were not shown */
	const struct parent_was *narrowed;	/* lists that got new choices */
	size_t nnarrowed;
};

/*
 * Take the answers to the questions that _tanya lists and that stand on page
 * (NULL: on any page of the applicant's). Those changed meanwhile by another
 * session are problems. Ends with form_update(). LK_EINVAL without _tanya.
 */
enum lk_err fill_take(struct request *rq, struct dossier *d,
	const struct page *page, struct taken *t) LK_MUST_CHECK;

/* The same, of those questions alone that may() says yes to. It is asked of each
 * before that one is taken. */
typedef bool fill_may(const void *of, const struct field *f, int row);
enum lk_err fill_take_if(struct request *rq, struct dossier *d,
	const struct page *page, fill_may *may, const void *of,
	struct taken *t) LK_MUST_CHECK;

/* Whether another session has changed one of those that _tanya lists since this
 * form was shown, for forms that do not take them. */
bool fill_changed_by_another(struct request *rq, const struct dossier *d);

/* Whether a question of the page (NULL: of any of the applicant's) that can be
 * answered now was not shown. */
bool fill_came_up(struct request *rq, const struct dossier *d,
	const struct page *page);

/* Those of found that somebody saw: what has just come up, and lists that have
 * just got their choices, are asked before they are missed. */
struct problems fill_seen(struct request *rq, const struct dossier *d,
	struct problems found, const struct taken *t);

/* Problems of a check and those of taking, in one list. */
struct problems fill_with(struct arena *a, struct problems found,
	const struct taken *t);

/* Those alone that another session answered otherwise meanwhile. */
struct problems fill_of_another(struct arena *a, const struct taken *t);

/* tambah:<repeat> and hapus:<repeat>:<row>. */
bool fill_is_rows(const char *button);

/* Do what such a button of the page (NULL: any of the applicant's) says.
 * LK_EINVAL when there is no such row. */
enum lk_err fill_change_rows(struct request *rq, struct dossier *d,
	const struct page *page, const char *button,
	const struct repeat **changed) LK_MUST_CHECK;

#endif
