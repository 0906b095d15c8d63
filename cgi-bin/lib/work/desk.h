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
	DEED_ORIGINAL, DEED_NEW_PIN, DEEDS };

/* By the button's word: "ambil", "teruskan", ...; DEEDS when unknown. */
enum deed deed_named(const char *word);
const char *deed_word(enum deed d);

/* Any officer with a role in the case's workflow may read it; officers of a
 * unit only cases that come to their unit. */
bool desk_may_read(const struct officer *o, const struct permit *p);

/* Whether the case is at this officer's stage. */
bool desk_is_his(const struct officer *o, const struct application *a);

/* Whether the button makes sense for this officer now: offered on the page. */
bool desk_offers(const struct officer *o, const struct dossier *d, enum deed deed);

/*
 * What stands against a deed: LK_OK, LK_ESTATE (changed since `version`, or held
 * by another), LK_EPERM (not his stage). The version is compared before the
 * stage's role (CONTRACT 3).
 */
enum lk_err desk_judge(const struct officer *o, const struct dossier *d,
	enum deed deed, int64_t version);

/* The deeds; each inside the caller's transaction. Taking happens by itself. */
enum lk_err desk_take(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_release(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_note(struct ctx *c, struct dossier *d, const struct officer *o, const char *words) LK_MUST_CHECK;
enum lk_err desk_pass(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_correct(struct ctx *c, struct dossier *d, const struct officer *o, const struct flag *flags, size_t n) LK_MUST_CHECK;
enum lk_err desk_back(struct ctx *c, struct dossier *d, const struct officer *o, const struct stage *to, const char *words) LK_MUST_CHECK;
enum lk_err desk_refuse(struct ctx *c, struct dossier *d, const struct officer *o, const char *reason, const char *grounds) LK_MUST_CHECK;
enum lk_err desk_pay(struct ctx *c, struct dossier *d, const struct officer *o, int64_t amount, int64_t paid_on) LK_MUST_CHECK;
enum lk_err desk_sign(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_hand_over(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;
enum lk_err desk_original(struct ctx *c, struct dossier *d, const struct officer *o, const char *question) LK_MUST_CHECK;
enum lk_err desk_new_pin(struct ctx *c, struct dossier *d, const struct officer *o, const struct key *k, const char **pin) LK_MUST_CHECK;
/* Save an officer's page; the answers have been set in d->answers. */
enum lk_err desk_save_page(struct ctx *c, struct dossier *d, const struct officer *o) LK_MUST_CHECK;

#endif
