/*
 * Applications, what was sent, what is asked back, their history. Rows are plain
 * structs in the request's arena.
 */
#ifndef LOKET_STORE_APPLICATION_H
#define LOKET_STORE_APPLICATION_H

#include "store/store.h"

struct application {
	int64_t id;
	const char *number;		/* twelve digits */
	const char *permit;
	unsigned char definition[32];
	int64_t version;
	const char *state;		/* "draf", "kurang", ... */
	const char *stage;		/* NULL when at none */
	const char *stage_role;		/* "front", ..., NULL */
	const char *stage_unit;		/* NULL: the office itself */
	int64_t stage_since;
	int64_t holder;			/* officer id, 0 none */
	const char *holder_name;	/* NULL none; only where officers look */
	int64_t held_since;
	const char *channel;
	const unsigned char *pin_sealed;	/* NULL once a page was saved */
	size_t pin_sealed_len;
	const char *phone;		/* "" when none */
	const char *name;		/* "" when not known yet */
	const char *answers;		/* XML */
	const unsigned char *saved_by;	/* 32 bytes or NULL */
	int64_t created_at, saved_at, sent_at, complete_at, ended_at;	/* 0: not */
	int64_t params_day;		/* NO_DAY before sending */
	int64_t fee;			/* -1 not computed yet */
	int64_t clock_from;		/* NO_DAY: the clock stands */
	int64_t clock_used;
	int64_t due;			/* NO_DAY while the clock stands */
	int64_t repair_by;		/* NO_DAY */
	const char *repair_stage;	/* NULL */
	const char *file_questions;	/* see work/document.h; NULL: not known */
};

/*
 * In upload these have neither answers nor name, phone, PIN and who saved them.
 *
 * The application, if the session is open (store_session_find()) and knows it,
 * and when the session ends; LK_ENOENT otherwise.
 */
enum lk_err store_application_of_session(struct ctx *c, const char *number,
	const unsigned char session[32], struct application **app,
	int64_t *ends) LK_MUST_CHECK;
enum lk_err store_application_by_number(struct ctx *c, const char *number,
	struct application **app) LK_MUST_CHECK;
/* The same with its row locked, inside a transaction. */
enum lk_err store_application_lock(struct ctx *c, const char *number,
	struct application **app) LK_MUST_CHECK;

enum lk_err store_application_insert(struct ctx *c, const struct application *a,
	const unsigned char pin[32], int64_t *id) LK_MUST_CHECK;

/* Save a draft's answers: version compared, pin_sealed forgotten. page is the id
 * of the page they were typed on; NULL leaves what was there. */
enum lk_err store_application_save(struct ctx *c, const struct application *a,
	const unsigned char session[32], const char *page) LK_MUST_CHECK;

/*
 * Write everything that a deed may change (state, stage, clock, holder, fee,
 * answers, definition, repair), with the version compared and raised by one.
 * LK_ESTATE when somebody was first.
 */
enum lk_err store_application_write(struct ctx *c, const struct application *a)
	LK_MUST_CHECK;

/* Its file_questions alone, while nothing else of it has changed: no change of
 * version, and nothing at all when it is another one. */
enum lk_err store_file_questions(struct ctx *c, const struct application *a)
	LK_MUST_CHECK;

/* Beside store_application_write(), when it is sent for the first time: the
 * channel under which the board counts it. */
enum lk_err store_application_sent(struct ctx *c, int64_t id,
	const char *channel) LK_MUST_CHECK;
/* Only that it has ended, as by workflow_end(); version compared. */
enum lk_err store_application_end(struct ctx *c, const struct application *a)
	LK_MUST_CHECK;

/* A draft that time deleted, while its number still says so. */
struct lapsed {
	const char *number, *permit;
	int64_t on;		/* day */
};
/* The keyed hash of its PIN; *lapsed is NULL when it is there. */
enum lk_err store_application_pin(struct ctx *c, const char *number,
	unsigned char pin[32], const struct lapsed **lapsed) LK_MUST_CHECK;
/* One that the session knew; as store_application_of_session(). */
enum lk_err store_lapsed_of_session(struct ctx *c, const char *number,
	const unsigned char session[32], const struct lapsed **lapsed)
	LK_MUST_CHECK;
enum lk_err store_application_set_pin(struct ctx *c, int64_t id,
	const unsigned char pin[32], int64_t version) LK_MUST_CHECK;

/* The officer who has opened a draft at the counter; LK_ESTATE when it is none
 * any more. Its version stays: nothing of it has changed. */
enum lk_err store_draft_hold(struct ctx *c, int64_t id, int64_t officer)
	LK_MUST_CHECK;

/* Search terms are replaced as a whole. */
struct term { const char *kind, *value; };
enum lk_err store_terms_put(struct ctx *c, int64_t app, const struct term *t,
	size_t n) LK_MUST_CHECK;

/* What was sent. n counts from 1; 0 when nothing was sent. */
enum lk_err store_submission_insert(struct ctx *c, int64_t app, int64_t n,
	const struct application *a) LK_MUST_CHECK;
enum lk_err store_submission_count(struct ctx *c, int64_t app, int64_t *n)
	LK_MUST_CHECK;
/* All that was sent, the first one first. */
struct submission {
	int64_t sent_at;
	const char *answers;	/* XML */
};
enum lk_err store_submissions(struct ctx *c, int64_t app,
	const struct submission **list, size_t *n) LK_MUST_CHECK;

/* Corrections: the newest asked for, with its flags. */
struct flag {
	const char *question;	/* key with the row's id */
	const char *reason;	/* code, "" */
	const char *words;	/* "" */
	const char *old_answer;
};
struct correction {
	int64_t id, officer, asked_at;
	const char *stage;
	const char *officer_name;	/* "" where officers may not be seen */
	const struct flag *flags;
	size_t n;
};
enum lk_err store_correction_insert(struct ctx *c, int64_t app, int64_t officer,
	const char *stage, const struct flag *flags, size_t n) LK_MUST_CHECK;
/* LK_ENOENT when nothing was ever asked. */
enum lk_err store_correction_last(struct ctx *c, int64_t app,
	struct correction **cor) LK_MUST_CHECK;

/* The same with nothing but when it was asked and the questions' names: all that
 * upload may read of it. */
enum lk_err store_correction_asked(struct ctx *c, int64_t app,
	struct correction **cor) LK_MUST_CHECK;

/* Each question that was ever asked again, and when. */
struct flagged { const char *question; int64_t at; };
enum lk_err store_flags_ever(struct ctx *c, int64_t app,
	const struct flagged **list, size_t *n) LK_MUST_CHECK;

enum lk_err store_promise_seen(struct ctx *c, int64_t app, const char *question,
	int64_t officer) LK_MUST_CHECK;
/* Promises to questions that are not asked any more. */
enum lk_err store_promise_drop(struct ctx *c, int64_t app, const char *question)
	LK_MUST_CHECK;

struct event {
	int64_t at;		/* seconds */
	const char *actor;	/* "applicant", "officer", "clock", "signer" */
	const char *officer_name;
	const char *channel, *action, *state, *stage, *words;
	bool is_public;
};
enum lk_err store_event_insert(struct ctx *c, int64_t app, const char *action,
	const char *state, const char *stage, const char *words, bool is_public)
	LK_MUST_CHECK;
enum lk_err store_events(struct ctx *c, int64_t app, const struct event **e,
	size_t *n) LK_MUST_CHECK;
/* The newest, for "changed by whom and when". */
enum lk_err store_event_last(struct ctx *c, int64_t app, struct event *e)
	LK_MUST_CHECK;

struct payment { int64_t amount, paid_on, at; };
enum lk_err store_payment_insert(struct ctx *c, int64_t app, int64_t amount,
	int64_t paid_on, int64_t officer) LK_MUST_CHECK;
enum lk_err store_payment(struct ctx *c, int64_t app, struct payment *p)
	LK_MUST_CHECK;

#endif
