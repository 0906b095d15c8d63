/*
 * What a citizen needs to know of a case, written into the outbox in the
 * transaction of its cause, ready for an officer to send: the whole for WhatsApp,
 * and a single short message for SMS. The words are the definition's <message>
 * for the state, or Loket's own (kata.txt, "pesan." and "sms."). A case without
 * a phone has none, nor has practice. What is newer overtakes what nobody has sent yet.
 */
#ifndef LOKET_WORK_MESSAGE_H
#define LOKET_WORK_MESSAGE_H

#include "store/store_outbox.h"
#include "work/application.h"

/* view_text(), which is of a floor above; each program that writes messages
 * gives it before its first. */
typedef const char *message_say(const char *lang, const char *key);
void message_words(message_say *say);

enum { MESSAGE_LINES = 1200 };	/* characters of lines, for the rest to fit */

/* What belongs to one deed alone. */
struct particulars {
	size_t n;		/* how many things */
	const char *list;	/* "KTP, Foto lokasi", or grounds; NULL none */
	const char *lines;	/* the same, a line each with its reason; NULL list */
	const char *licence;	/* its number */
};

/* Tell of a cause; p may be NULL. What waited to be told of the case before is
 * dropped, also when there is nothing to say or no phone. */
enum lk_err message_tell(struct ctx *c, struct dossier *d, const char *cause,
	const struct particulars *p) LK_MUST_CHECK;

/* After the applicant has sent something: received, or what is missing. */
enum lk_err message_sent(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

/* After the case went to another stage: a bill, or an end without a licence. */
enum lk_err message_moved(struct ctx *c, struct dossier *d) LK_MUST_CHECK;

/* Drop what is no longer so; nothing new to say. */
enum lk_err message_settle(struct ctx *c, const struct application *a)
	LK_MUST_CHECK;

/* The number of a licence: told when it is in force. */
enum lk_err message_signed(struct ctx *c, struct dossier *d, const char *number)
	LK_MUST_CHECK;

/* To whoever is known by this NIK: another phone has applied in that name. */
enum lk_err message_owner(struct ctx *c, struct dossier *d, const char *nik)
	LK_MUST_CHECK;

/* To the phone on file: a new PIN, asked for at /lupa. Its words have a blank
 * where the PIN stands, which is made when the message is sent. */
#define PIN_BLANK "____-____"
enum lk_err message_pin(struct ctx *c, struct dossier *d) LK_MUST_CHECK;
const char *message_with_pin(struct arena *a, const char *words,
	const char *pin);

/* "628123?text=...", for what stands behind "https://wa.me/" or "sms:"; to may be
 * "". A blank is %20 there, for an SMS knows no "+". */
const char *message_address(struct arena *a, const char *to, const char *name,
	const char *words);

/* The address behind "https://wa.me/" by which a person keeps the number, and
 * the PIN when it is not NULL, in the own WhatsApp; path is where it goes on.
 * NULL where the browser is not the person's own. */
const char *message_keep(struct ctx *c, const struct dossier *d,
	const char *pin, const char *path);

/* Who tells: the front office and the admin; another agency's officers do not. */
enum { MESSAGE_ROLES = 1 << ROLE_FRONT | OFFICER_ADMIN };
bool message_is_for(const struct officer *o);

/* The day on which a draft lapses that is left untouched. */
int64_t draft_lapses(const struct ctx *c, const struct application *a);

#endif
