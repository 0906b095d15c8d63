/*
 * The log: one line to standard error for each thing worth knowing, as
 * "2026-11-24T02:15:00Z apply[4711] R3F9K2 error: words". Foreign text in it is
 * escaped, so that no line can be forged. No body, password, PIN, token or NIK
 * belongs here.
 */
#ifndef LOKET_LOG_H
#define LOKET_LOG_H

#include <stdarg.h>
#include "base/base.h"

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO };

/* The program's name for every line; kept, not copied. */
void log_open(const char *program);

/* c may be NULL outside a request. */
void log_write(const struct ctx *c, enum log_level level, const char *fmt, ...)
	LK_PRINTF(3, 4);
void log_vwrite(const struct ctx *c, enum log_level level, const char *fmt,
	va_list ap) LK_PRINTF(3, 0);

#endif
