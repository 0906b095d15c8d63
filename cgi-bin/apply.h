/* What the files of apply share. */
#ifndef LOKET_APPLY_H
#define LOKET_APPLY_H

#include "view/question.h"
#include "web/fill.h"
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

/* The address of a page of the form, or with documents of those on it; from the
 * check page with back, where Lanjut leads then. */
const char *page_address(struct arena *a, const struct dossier *d,
	const struct page *p, bool documents, bool back);

/* Whether a page has documents now. */
bool page_has_files(const struct dossier *d, const struct page *p);

/* The document questions of a page, or those listed, as forms of their own. */
void show_file(struct request *rq, struct view *v, const struct dossier *d,
	const struct asking *as, const struct field *q, int64_t newer_than);

/* What a draft's form has become since it was saved last, at NEWER. */
void show_news(struct request *rq, struct view *v, const struct dossier *d);

/* That the permit is closed, at CLOSED, while it is; false while it is open. What
 * was filled in stays, and waits. */
bool show_shut(struct request *rq, struct view *v, const struct dossier *d);

/* The answers for checking: a dl of label and answer, with a link to change. */
void show_answers(struct request *rq, struct view *v, const struct dossier *d,
	const struct page *p);

/* What stands for the start page in practice: the one button, and whom to copy. */
enum lk_err practice_begins(struct request *rq, const struct permit *p)
	LK_MUST_CHECK;

/* Where an application goes on for its applicant. */
const char *application_way(struct request *rq, const char *permit,
	const char *number, const char *state);

/* The deed "keluar" at /lanjut: the phone forgets one application, or all. */
enum lk_err apply_leaving(struct request *rq, const char *button) LK_MUST_CHECK;

handler apply_practising, apply_filling, apply_saving, apply_checking, apply_sending,
	apply_repairing, apply_repaired, apply_resuming, apply_resumed,
	apply_lost, apply_lost_deed;

#endif
