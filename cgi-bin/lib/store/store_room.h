/* How much room the database's disk has left: loket-clock notes it, for others
 * may stand on another host and cannot see. */
#ifndef LOKET_STORE_ROOM_H
#define LOKET_STORE_ROOM_H

#include "store/store.h"

/* Written only when it is another number, or is an hour old. */
enum lk_err store_room_note(struct ctx *c, int64_t megabytes) LK_MUST_CHECK;

/* -1 when nobody has noted it. */
enum lk_err store_room(struct ctx *c, int64_t *megabytes) LK_MUST_CHECK;

#endif
