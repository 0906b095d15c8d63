/*
 * What may be done with an application, by whom: the use cases. Each deed is
 * one transaction: state, event, audit. The caller begins and commits, so that
 * the answer's idempotency key is in it too.
 */
#ifndef LOKET_WORK_APPLICATION_H
#define LOKET_WORK_APPLICATION_H

#include "base/secret.h"
#include "form/form.h"
#include "store/store_application.h"
#include "store/store_document.h"
#include "store/store_officer.h"

/* Days a new number's PIN and the rest: number with dashes, "2611-0457-3811". */
const char *number_shown(struct arena *a, const char *number);
/* Twelve digits with right check digits out of what was typed; NULL if not. */
const char *number_typed(struct arena *a, const char *typed);
bool valid_number(const char *s);	/* shape: dashes and spaces allowed */
const char *number_new(struct ctx *c);
/* With those six digits, begun on that day. */
const char *number_of(struct arena *a, int64_t day, const char *digits);

/* PINs: shown "4821-7706"; kept as a keyed hash of number and PIN. */
const char *pin_new(struct arena *a);
const char *pin_shown(struct arena *a, const char *pin);
const char *pin_typed(struct arena *a, const char *typed);	/* NULL if no PIN */
void pin_hash(const struct key *k, const char *number, const char *pin,
	unsigned char out[32]);

/* An application with everything a page about it needs. */
struct dossier {
	struct application *app;
	const struct permit *permit;	/* drafts: the current; else as sent */
	const struct permit *before;	/* what a draft was last saved under, when
					 * that is another version; else NULL */
	struct answers *answers;
	struct form *form;
	const struct document *documents;
	size_t ndocuments;
	const struct promise_row *promises;
	size_t npromises;
	const struct payment *paid;	/* NULL: nothing was recorded */
	struct form *sent;		/* as it was sent last; NULL unless read by
					 * dossier_reopen() */
};

/* Read all that. lang is of texts. LK_ENOENT when a draft's permit is gone. */
enum lk_err dossier_open(struct ctx *c, struct application *app, const char *lang,
	struct dossier **d) LK_MUST_CHECK;

/*
 * The same of what was sent, with all its sendings: each answer is judged as of
 * the one that brought it, and what a correction asks as of now.
 * dossier_open() alone judges all as of the first, which is as good while
 * nothing is corrected.
 */
enum lk_err dossier_reopen(struct ctx *c, struct application *app,
	const char *lang, struct dossier **d) LK_MUST_CHECK;

/*
 * For upload, which may not read the answers: a dossier without any. What is
 * asked stands in application.file_questions; its form says what is stored and
 * promised, and nothing of what is relevant or required.
 */
enum lk_err dossier_open_files(struct ctx *c, struct application *app,
	const char *lang, struct dossier **d) LK_MUST_CHECK;

/* Whether the permit takes anything in today: false of one that is closed, or
 * whose definition is gone. */
bool dossier_is_open(const struct ctx *c, const struct dossier *d);

/* The licence as PDF; NULL until it is drawn. */
const struct document *dossier_licence(const struct dossier *d);

/* False while a case cannot have been signed: then no licence is looked for. */
bool dossier_may_be_signed(const struct dossier *d);

/* The answer that the definition marks as index="kind"; "" when not given. */
const char *dossier_indexed(const struct dossier *d, const char *kind);

/* Not sent yet. */
bool application_is_draft(const struct application *a);
bool application_has_ended(const struct application *a);
/* States in which /perbaiki opens: kurang, perbaikan. */
bool application_asks(const struct application *a);

/* Start a draft: number and PIN. *pin is shown once more until the first save.
 * phone is as the type phone stores it; what is known of phone and name ("":
 * nothing) answers the questions that are searched as such. An applicant's
 * session knows the draft from then on. */
enum lk_err application_start(struct ctx *c, const struct permit *p,
	const char *phone, const char *name, const struct key *k,
	struct application **app, const char **pin) LK_MUST_CHECK;

/* The session of this browser, begun here if need be, knows the application from
 * now on. In a transaction. */
enum lk_err application_is_known(struct ctx *c, const struct application *a)
	LK_MUST_CHECK;

/* The PIN while it is still sealed, until the first page is saved; NULL later. */
const char *application_pin(struct ctx *c, const struct application *a);

/* A new PIN, under which no session but keep, which may be NULL, knows the
 * application any more; in a transaction. The next two take it to the page that
 * shows it: sealed for who asked for it and this number, for a few minutes.
 * Opening gives NULL when it is anything else. */
enum lk_err application_new_pin(struct ctx *c, struct application *a,
	const unsigned char keep[32], const char **pin) LK_MUST_CHECK;
enum lk_err pin_wrap(struct ctx *c, const char *number, const char *pin,
	const char **wrapped) LK_MUST_CHECK;
const char *pin_unwrap(struct ctx *c, const char *number, const char *wrapped);

/* What is new to a draft: questions that are asked now and were not there, or
 * were others, in the version before. */
struct novelty {
	const struct field *field;
	enum news news;
};
const struct novelty *application_news(struct arena *a, const struct dossier *d,
	size_t *n);

/*
 * Bring the answers of a draft over to the version that it follows now: what has
 * moved is found by its name, what is of another type, or no choice any more,
 * is read again and else kept as typed, a declaration with other words counts
 * as not given, and what is asked no more is kept in answers_gone().
 */
enum lk_err application_follow(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

/*
 * What was answered to a question that stands in another place now, or in none:
 * taken where one of its name has no answer, with newer also over one, else kept
 * in answers_gone() under label (NULL: the name).
 */
void application_stray(struct dossier *d, const char *name, const char *label,
	const char *text, bool newer);

/* An answer as one would type it, and a question's label in a row. */
const char *application_readable(struct arena *a, const struct field *f,
	const char *stored);
const char *application_label(struct arena *a, const struct field *f, int row);

/* Save answers of a draft, typed on a page (or NULL), or of a correction that is
 * not sent yet. While other pages of a draft have news, it stays one of the
 * version before, so that they are told. */
enum lk_err application_save(struct ctx *c, struct dossier *d,
	const struct page *page) LK_MUST_CHECK;

/* For the board: this draft is at a page, with this wrong on it. In the
 * transaction that saves it, if it is saved; nothing for what is no draft. */
enum lk_err application_stumble(struct ctx *c, const struct dossier *d,
	const struct page *page, const struct problems *bad) LK_MUST_CHECK;

/* At the counter: a draft opened with number and PIN is the officer's to fill in
 * for an hour after he last saved it; one that was started there is every front
 * officer's, but of another agency's officers only what that agency started. */
bool application_at_counter(const struct ctx *c, const struct application *a);

/* Send a draft: kurang with something promised, else proses at the first
 * relevant stage. The form has been checked by the caller. */
enum lk_err application_send(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

/* Send what was asked for: from kurang to proses, from perbaikan back to the
 * stage that asked. */
enum lk_err application_answer(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

enum lk_err application_withdraw(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

/* What a search finds it by, from its answers as they are now. */
const struct term *application_terms(struct arena *a, const struct dossier *d,
	size_t *n);

/* What is missing: questions of files promised and neither given nor seen. */
const char *const *application_missing(struct arena *a, const struct dossier *d,
	size_t *n);

/* The clock, in working days: used so far, and the limit's last day. */
int64_t application_days_used(struct ctx *c, const struct application *a);

/* One transaction's event and audit row; action in the contract's words. */
enum lk_err record(struct ctx *c, const struct application *a, const char *action,
	const char *words, bool is_public) LK_MUST_CHECK;

/* An audit row that belongs to no state change: a document seen, a sign-in. */
enum lk_err audit(struct ctx *c, int64_t chain, const char *action,
	const char *object, const void *state, size_t n) LK_MUST_CHECK;

/* The row's hash, over the rest of it and the hash of the row before. */
struct audit_row;
void audit_seal(struct arena *a, struct audit_row *r);

#endif
