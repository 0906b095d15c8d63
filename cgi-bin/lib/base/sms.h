/*
 * Text for a short message: the letters of the GSM alphabet (GSM 03.38) that
 * count once, so that a byte here is a letter there and 160 are one message.
 */
#ifndef LOKET_SMS_H
#define LOKET_SMS_H

#include "base/arena.h"

enum { SMS_MOST = 160 };

/* The text in those letters, in a: accents dropped, quotes, dashes, digits and
 * letters of other shapes made plain, white space made single, what draws nothing
 * left out, "?" for what has no likeness: one letter outside them would make the
 * whole a message of 70. */
char *sms_text(struct arena *a, const char *utf8);

/* At most n letters of such a text, cut at a word and ended by "..."; "" when
 * that leaves nothing worth reading. */
const char *sms_clip(struct arena *a, const char *sms, size_t n);

/* One message: a longer text ends with its link, and where that is too far on, what
 * stands before is cut at a word. link may be NULL, or not in it. */
const char *sms_fit(struct arena *a, const char *sms, const char *link);

#endif
