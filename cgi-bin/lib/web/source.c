#include <errno.h>
#include <stdio.h>
#include <unistd.h>
#include <fcgiapp.h>
#include "web/request.h"

const char *
source_param(const struct source *s, const char *name)
{
	FCGX_Request *f = s->fcgx;

	return f ? FCGX_GetParam(name, f->envp) : getenv(name);
}

/* @UNSAFE: raw bytes. */
size_t
source_read(const struct source *s, void *p, size_t n)
{
	FCGX_Request *f = s->fcgx;
	size_t got = 0;

	while (got < n) {
		size_t want = n - got > 1 << 20 ? 1 << 20 : n - got;
		ssize_t r = f ? FCGX_GetStr((char *)p + got, (int)want, f->in) :
			read(STDIN_FILENO, (char *)p + got, want);

		if (r < 0 && errno == EINTR)
			continue;
		if (r <= 0)
			break;
		got += (size_t)r;
	}
	/* Cut short by the peer or by our time limit: what came is not whole. */
	if (f && FCGX_GetError(f->in) != 0)
		return 0;
	return got;
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
