/*
 * Messages that officers send by hand. A row waits until it is sent or dropped,
 * once; from then on the database itself refuses to change it.
 */
#ifndef LOKET_STORE_OUTBOX_H
#define LOKET_STORE_OUTBOX_H

#include "store/store.h"

/* As many as the columns hold: characters of words, bytes of short_words. */
enum { MESSAGE_WORDS = 2000, MESSAGE_SHORT = 160 };

struct message {
	int64_t application;
	const char *cause;		/* "kurang", ..., "nik" */
	const char *phone;		/* "+62..." */
	const char *words, *short_words;
};

/* Let it wait from now on. In the transaction of its cause. */
enum lk_err store_outbox_put(struct ctx *c, const struct message *m)
	LK_MUST_CHECK;

/* Drop what waits to be told of this application and is not of the cause that
 * is kept ("" keeps none). A word to the owner of a NIK always stays. The
 * application's row is locked. */
enum lk_err store_outbox_overtake(struct ctx *c, int64_t application,
	const char *kept) LK_MUST_CHECK;

/* Drop what waits to be told of drafts that are worked on again, at most so
 * many: their owners need no reminder. */
enum lk_err store_outbox_drop_idle(struct ctx *c, int64_t most) LK_MUST_CHECK;

/* What waits, oldest first. */
struct waiting {
	int64_t id, at;
	const char *cause, *phone, *words, *short_words;
	const char *number, *name;	/* of the application; name may be "" */
	unsigned char definition[32];
};
enum lk_err store_outbox_waiting(struct ctx *c, int64_t skip, int64_t most,
	const struct waiting **list, size_t *n) LK_MUST_CHECK;

/* How many wait, counted up to most. */
enum lk_err store_outbox_count(struct ctx *c, int64_t most, int64_t *n)
	LK_MUST_CHECK;

/* One by its id, and what became of it; LK_ENOENT. */
struct outcome {
	const char *number, *cause;
	int64_t sent_at, dropped_at;	/* 0: not */
	const char *by;			/* officer's name, "" none */
};
enum lk_err store_outbox_outcome(struct ctx *c, int64_t id, struct outcome *o)
	LK_MUST_CHECK;

/* LK_ESTATE when it does not wait any more. via: "wa", "sms", "telepon". */
enum lk_err store_outbox_sent(struct ctx *c, int64_t id, int64_t officer,
	const char *via) LK_MUST_CHECK;
enum lk_err store_outbox_drop(struct ctx *c, int64_t id, int64_t officer,
	const char *why) LK_MUST_CHECK;

/* How many new PINs were told of, or are to be, of the application since then; and
 * whether one waits, from whenever. */
enum lk_err store_outbox_pins(struct ctx *c, int64_t application, int64_t since,
	int64_t *n, bool *waits) LK_MUST_CHECK;

/* The phone of the newest earlier application sent with this NIK; "" when it
 * has none, LK_ENOENT when there is no such application. */
enum lk_err store_outbox_phone_of_nik(struct ctx *c, const char *nik,
	int64_t application, const char **phone) LK_MUST_CHECK;

#endif
