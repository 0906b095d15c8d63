#include <stdio.h>
#include <unistd.h>
#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"

static const char *program = "loket";

void
log_open(const char *name)
{
	program = name;
}

/* Copy in to out so that nothing in it ends the line or moves a terminal:
 * controls, DEL and everything outside ASCII are shown as \xNN. */
static void
escape(const char *in, char *out, size_t room)
{
	static const char hex[] = "0123456789abcdef";
	size_t n = 0;

	for (; *in && n + 5 < room; in++) {
		unsigned char ch = (unsigned char)*in;

		if (ch >= 0x20 && ch < 0x7f && ch != '\\') {
			out[n++] = (char)ch;
		} else {
			out[n++] = '\\';
			out[n++] = 'x';
			out[n++] = hex[ch >> 4];
			out[n++] = hex[ch & 15];
		}
	}
	out[n] = '\0';
}

void
log_vwrite(const struct ctx *c, enum log_level level, const char *fmt, va_list ap)
{
	static const char *const names[] = {
		[LOG_ERROR] = "error", [LOG_WARNING] = "warning", [LOG_INFO] = "info",
	};
	char words[1024], safe[2048], when[32], line[2304];
	int n;

	vsnprintf(words, sizeof(words), fmt, ap);
	escape(words, safe, sizeof(safe));
	date_instant(clock_now(), when, sizeof(when));
	n = snprintf(line, sizeof(line), "%s %s[%d] %s %s: %s\n", when, program,
		(int)getpid(), c && c->ref ? c->ref : "-", names[level], safe);
	/* One write a line, so that lines of several processes do not mix. */
	if (write(STDERR_FILENO, line, (size_t)n) < 0)
		return;
}

void
log_write(const struct ctx *c, enum log_level level, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	log_vwrite(c, level, fmt, ap);
	va_end(ap);
}

enum lk_err
fail(const struct ctx *c, enum lk_err code, const char *fmt, ...)
{
	/* What a stranger can cause at will is no error of ours. */
	enum log_level level = code == LK_EFAULT || code == LK_EDOWN ?
		LOG_ERROR : LOG_INFO;
	va_list ap;

	va_start(ap, fmt);
	log_vwrite(c, level, fmt, ap);
	va_end(ap);
	return code;
}

const char *
err_name(enum lk_err code)
{
	static const char *const names[] = {
		[LK_OK] = "ok", [LK_ENOENT] = "not found",
		[LK_EPERM] = "not allowed", [LK_EINVAL] = "malformed",
		[LK_ESTATE] = "changed meanwhile", [LK_EEXIST] = "exists",
		[LK_ETOOBIG] = "too big", [LK_ETHROTTLE] = "throttled",
		[LK_EAGAIN] = "try again", [LK_EDOWN] = "database down",
		[LK_EFAULT] = "fault",
	};

	return (size_t)code < COUNT(names) && names[code] ? names[code] : "unknown";
}
