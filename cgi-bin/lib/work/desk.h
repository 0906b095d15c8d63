/*
 * The officers' deeds on a case: who may read it, who may act, and what each
 * button does. Rules are apart from reading and writing, so that they can be
 * tested alone.
 */
#ifndef LOKET_WORK_DESK_H
#define LOKET_WORK_DESK_H

#include "work/application.h"

enum deed { DEED_TAKE, DEED_RELEASE, DEED_NOTE, DEED_PASS, DEED_CORRECT,
	DEED_BACK, DEED_REFUSE, DEED_PAY, DEED_SIGN, DEED_HAND_OVER,
	DEED_ORIGINAL, DEED_NEW_PIN, DEED_FILL, DEEDS };

/* By the button's word: "ambil", "teruskan", ...; what stands behind a ":" is
 * the deed's own business. DEEDS when unknown. */
enum deed deed_named(const char *word);
const char *deed_word(enum deed d);

/* Any officer with a role in the case's workflow may read it; officers of a
 * unit only cases that come to their unit. */
bool desk_may_read(const struct officer *o, const struct permit *p);

/* Whether the case is at this officer's stage. */
bool desk_is_his(const struct officer *o, const struct application *a);

/* The stage that the case is at; NULL for none. */
const struct stage *desk_stage(const struct dossier *d);

/*
 * What stands against a deed: LK_OK, LK_ESTATE (changed since `version`, held
 * by another, or the case is not where the deed belongs), LK_EPERM (not his
 * stage). The version is compared before the stage's role (CONTRACT 3).
 */
enum lk_err desk_judge(const struct officer *o, const struct dossier *d,
	enum deed deed, int64_t version);

/* Whether the button is shown to this officer now: what desk_judge() allows;
 * besides, a case that another holds offers to take it alone. */
bool desk_offers(const struct officer *o, const struct dossier *d, enum deed deed);

/*
 * What must be there before a case is passed on: promised documents that are
 * missing (while the file is not complete yet), and pages of this stage that
 * its officer has not filled. Nothing blocks other stages' business.
 */
struct blocks {
	const char *const *missing;	/* keys of file questions */
	size_t nmissing;
	const struct page *const *pages;
	size_t npages;
	/* At a stage that signs: letters_missing(). They stand against signing
	 * alone. */
	const char *letters;
};
enum lk_err desk_blocks(struct ctx *c, struct dossier *d, struct blocks *b)
	LK_MUST_CHECK;

/* The deeds; each inside the caller's transaction, on a case whose row is
 * locked. A case that nobody holds is taken by the deed itself. */
enum lk_err desk_take(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_release(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_note(struct ctx *c, struct dossier *d, const struct officer *o, const char *words) LK_MUST_CHECK;

/* To the next relevant stage; passing the first declares the file complete and
 * starts the clock. The caller has looked at desk_blocks(). */
enum lk_err desk_pass(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;

/* Ask the applicant to mend what is flagged; question is the key, old_answer is
 * filled here. What was promised and is missing is asked with it. */
enum lk_err desk_correct(struct ctx *c, struct dossier *d, const struct officer *o, const struct flag *flags, size_t n) LK_MUST_CHECK;

/* To a stage before this one that is relevant: desk_is_earlier(). */
bool desk_is_earlier(const struct dossier *d, const struct stage *to);
enum lk_err desk_back(struct ctx *c, struct dossier *d, const struct officer *o, const struct stage *to, const char *words) LK_MUST_CHECK;

/* reason is NULL where the definition has no reasons. */
enum lk_err desk_refuse(struct ctx *c, struct dossier *d, const struct officer *o, const struct reason *reason, const char *grounds) LK_MUST_CHECK;
enum lk_err desk_pay(struct ctx *c, struct dossier *d, const struct officer *o, int64_t amount, int64_t paid_on) LK_MUST_CHECK;

/*
 * Sign: the licence gets its number and is fixed word by word. The transaction
 * must begin with desk_hold_series(), before anything is read in it.
 */
enum lk_err desk_hold_series(struct ctx *c, const char *permit) LK_MUST_CHECK;
enum lk_err desk_sign(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_hand_over(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;

/* Whether this question's original may be ticked now: it was promised, by then or
 * to be brought, and nothing is there. */
bool desk_awaits_original(const struct dossier *d, const char *question);
enum lk_err desk_original(struct ctx *c, struct dossier *d, const struct officer *o, const char *question) LK_MUST_CHECK;

/* Save an officer's page; the answers have been set in d->answers. */
enum lk_err desk_fill(struct ctx *c, struct dossier *d, const struct officer *o, const struct page *page) LK_MUST_CHECK;

/* "503/{seq:4}/REK/{year}" with its braces filled, for the year and month of
 * day. */
const char *licence_number(struct arena *a, const char *pattern, int64_t seq,
	int64_t day);

/* First and last day of validity for a licence signed on day. */
void licence_validity(struct form *f, const struct licence_form *l, int64_t day,
	int64_t *from, int64_t *until);

/* "Panjang: Foto tidak terbaca. Ukur lagi." a line each, for the history. */
const char *desk_flags_said(struct ctx *c, const struct dossier *d,
	const struct flag *flags, size_t n);

/* All that follows from a licence's place in its series, lic->seq, signed now:
 * number, title, validity, and its lines. */
struct licence;
struct licence_line;
const struct licence_line *licence_write(struct ctx *c, struct dossier *d,
	struct licence *lic, size_t *n);

#endif
