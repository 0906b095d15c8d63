/* What the files of apply share. */
#ifndef LOKET_APPLY_H
#define LOKET_APPLY_H

#include "view/question.h"
#include "web/web.h"
#include "work/application.h"

/*
 * The application of the page's {number} with its permit, for filling in. When
 * the address names another permit: LK_ENOENT. When it was sent already the
 * answer is made (303 to its status): see req_done().
 */
enum lk_err apply_open(struct request *rq, struct dossier **d) LK_MUST_CHECK;

/* The page of the address; NULL when it is none of the applicant's. */
const struct page *apply_page(struct request *rq, const struct dossier *d);

/* Pages the applicant fills that are relevant now, in order. */
const struct page *const *apply_pages(struct arena *a, const struct dossier *d,
	size_t *n);

/* What a page has now: questions, documents. */
bool page_has_questions(const struct dossier *d, const struct page *p);
bool page_has_files(const struct dossier *d, const struct page *p);

/* Give each relevant repeat of the page the rows it must have. */
void rows_at_least(const struct dossier *d, const struct page *p);

/* apply_take.c: what was typed, into the answers. */
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
 * session are problems. Ends with form_update().
 */
enum lk_err take_answers(struct request *rq, struct dossier *d,
	const struct page *page, struct taken *t) LK_MUST_CHECK;

/* Whether a question of the page that can be answered now was not shown. */
bool came_up(struct request *rq, const struct dossier *d, const struct page *page);

/* Hidden controls of a form of questions: token, key, version, questions. */
void hide_asked(struct request *rq, struct view *form, const struct dossier *d,
	const char *asked);

/* Those of found that somebody saw: what has just come up, and lists that have
 * just got their choices, are asked before they are missed. */
struct problems problems_seen(struct request *rq, const struct dossier *d,
	struct problems found, const struct taken *t);

/* Problems of a check and those of taking, in one list. */
struct problems problems_with(struct arena *a, struct problems found,
	const struct taken *t);

/* Those alone that another session answered otherwise meanwhile. */
struct problems problems_of_another(struct arena *a, const struct taken *t);

/* The document questions of a page, or those listed, as forms of their own. */
void show_file(struct request *rq, struct view *v, const struct dossier *d,
	const struct asking *as, const struct field *q, int64_t newer_than);

/* The answers for checking: a dl of label and answer, with a link to change. */
void show_answers(struct request *rq, struct view *v, const struct dossier *d,
	const struct page *p);

handler apply_filling, apply_saving, apply_checking, apply_sending,
	apply_repairing, apply_repaired, apply_resuming, apply_resumed;

#endif
