/*
 * The keys that use cases need, read once from the program's folder of secrets.
 * A program without the file asks for nothing that needs it; should it, that is
 * a fault, never a weaker check.
 */
#ifndef LOKET_KEYS_H
#define LOKET_KEYS_H

#include "base/secret.h"

/* Hashes and seals PINs. */
enum lk_err key_pin(struct ctx *c, const struct key **k) LK_MUST_CHECK;

/* Before the sandbox closes. */
void keys_open(const struct conf *conf);

#endif
