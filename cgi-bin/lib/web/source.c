#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <fcgiapp.h>
#include "base/busy.h"
#include "base/clock.h"
#include "web/request.h"

enum { LINGER_MS = 500 };

const char *
source_param(const struct source *s, const char *name)
{
	FCGX_Request *f = s->fcgx;

	return f ? FCGX_GetParam(name, f->envp) : getenv(name);
}

/*
 * Milliseconds until that much of a body is late, 0 when it is. It is asked for
 * at a least rate after a while that is free, and never beyond the whole time: a
 * body that trickles in would hold a process for as long as its sender likes.
 */
static int
time_left(const struct pace *pace, int64_t began, size_t got)
{
	int64_t free = pace->free_ms + (int64_t)got * 1000 / pace->rate;
	int64_t left = began - clock_tick() +
		(free < pace->whole_ms ? free : pace->whole_ms);

	return left > 0 ? (int)left : 0;
}

/* What has come, at least one byte: FCGX_GetStr() alone waits for all it is asked
 * for. @UNSAFE: raw bytes. */
static ssize_t
take_fcgi(FCGX_Request *f, char *p, size_t n, int ms)
{
	struct timeval t = { ms / 1000, ms % 1000 * 1000 };
	FCGX_Stream *in = f->in;
	size_t there = (size_t)(in->stop - in->rdNext);

	if (there == 0) {
		int ch;

		setsockopt(f->ipcFd, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof(t));
		ch = FCGX_GetChar(in);
		if (ch < 0)
			return 0;
		*p = (char)ch;
		return 1;
	}
	return FCGX_GetStr(p, (int)(there < n ? there : n), in);
}

/* @UNSAFE: raw bytes. */
static ssize_t
take_cgi(char *p, size_t n, int ms)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };

	return poll(&in, 1, ms) > 0 ? read(STDIN_FILENO, p, n) : 0;
}

/* @UNSAFE: raw bytes. */
size_t
source_read(const struct source *s, const struct pace *pace, void *p, size_t n)
{
	FCGX_Request *f = s->fcgx;
	int64_t began = clock_tick();
	size_t got = 0;

	while (got < n) {
		int ms = time_left(pace, began, got);
		ssize_t r;

		if (ms == 0)
			return 0;
		r = f ? take_fcgi(f, (char *)p + got, n - got, ms) :
			take_cgi((char *)p + got, n - got, ms);
		if (r < 0 && errno == EINTR)
			continue;
		if (r <= 0)
			break;
		got += (size_t)r;
		busy_step();
	}
	/* Cut short by the peer or by our time limit: what came is not whole. */
	if (f && FCGX_GetError(f->in) != 0)
		return 0;
	return got;
}

/*
 * The library would read on after the answer for as long as something comes. A
 * peer that has more to send has half a second to take the answer instead.
 */
void
source_end(const struct source *s)
{
	FCGX_Request *f = s->fcgx;
	int64_t until = clock_tick() + LINGER_MS, left;
	char trash[4096];

	FCGX_FClose(f->out);
	if (f->keepConnection)
		return;
	shutdown(f->ipcFd, SHUT_WR);
	while ((left = until - clock_tick()) > 0) {
		struct pollfd in = { .fd = f->ipcFd, .events = POLLIN };

		if (poll(&in, 1, (int)left) <= 0 ||
		    read(f->ipcFd, trash, sizeof(trash)) <= 0)
			break;
	}
	shutdown(f->ipcFd, SHUT_RD);
}

bool
source_write(const struct source *s, const void *p, size_t n)
{
	FCGX_Request *f = s->fcgx;
	const char *at = p;

	while (n) {
		size_t want = n > 1 << 20 ? 1 << 20 : n;
		ssize_t w = f ? FCGX_PutStr(at, (int)want, f->out) :
			write(STDOUT_FILENO, at, want);

		if (w < 0 && errno == EINTR && !f)
			continue;
		if (w <= 0)
			return false;
		at += w;
		n -= (size_t)w;
	}
	return true;
}
