/*
 * loket-picture -- a document's bytes in, a JPEG picture out.
 *
 * What decodes pictures has been broken into more often than anything else here,
 * so it is done where nothing is to be had: no key, no database, no file, no
 * network, little time and memory. `upload` starts it with --serve before it
 * shuts itself in, and asks it over the socket that is its standard input; each
 * order is carried out by a process of its own, made by fork: no other program
 * is run for it, and what a bad picture takes over has nobody else's documents
 * and is gone with it.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "base/log.h"
#include "out/picture_make.h"
#include "work/sandbox.h"

enum {
	ORDER_MOST = 64 * 1024 * 1024,
	/* Enough for 26 million pixels decoded; the libraries are in it too. */
	MEMORY_MOST = 400 * 1024 * 1024
};

static void
limit(int what, rlim_t most)
{
	struct rlimit r = { most, most };

	setrlimit((__rlimit_resource_t)what, &r);
}

/* From here on this process computes, writes its answer and ends. */
static bool
shut_in(void)
{
	limit(RLIMIT_CPU, PICTURE_SECONDS);
#ifndef __SANITIZE_ADDRESS__
	limit(RLIMIT_AS, MEMORY_MOST);
#endif
	return sandbox_compute(false);
}

static bool
read_all(int fd, void *p, size_t n)
{
	char *at = p;

	while (n) {
		ssize_t did = read(fd, at, n);

		if (did < 0 && errno == EINTR)
			continue;
		if (did <= 0)
			return false;
		at += did;
		n -= (size_t)did;
	}
	return true;
}

static bool
write_all(int fd, const void *p, size_t n)
{
	const char *at = p;

	while (n) {
		ssize_t did = write(fd, at, n);

		if (did < 0 && errno == EINTR)
			continue;
		if (did <= 0)
			return false;
		at += did;
		n -= (size_t)did;
	}
	return true;
}

/* ---- one order ---- */

static _Noreturn void
carry_out(const struct picture_order *o, const void *p, int fd)
{
	struct picture made = { NULL, 0, 0, 0 };
	struct picture_answer answer;
	enum picture_kind kind = o->kind == PICTURE_SMALL ? PICTURE_SMALL :
		PICTURE_WHOLE;

	if (!shut_in() || !picture_make(arena_new(), kind, p, o->n, o->most, &made))
		_exit(1);
	answer = (struct picture_answer){ (uint32_t)made.len,
		(uint32_t)made.width, (uint32_t)made.height };
	_exit(write_all(fd, &answer, sizeof(answer)) &&
		write_all(fd, made.data, made.len) ? 0 : 1);
}

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* What it writes until it ends, or its time is over; not more than most. */
static size_t
listen_to(int fd, char *to, size_t most)
{
	int64_t until = now_ms() + PICTURE_SECONDS * 1000;
	size_t got = 0;

	while (got < most) {
		struct pollfd pfd = { fd, POLLIN, 0 };
		int64_t left = until - now_ms();
		ssize_t n;

		if (left <= 0 || poll(&pfd, 1, (int)left) <= 0)
			return 0;
		n = read(fd, to + got, most - got);
		if (n < 0)
			return 0;
		if (n == 0)
			break;
		got += (size_t)n;
	}
	return got;
}

/* The answer, with its head, in to; how long it is. Nothing of what the process
 * said is believed but its length. */
static size_t
have_made(const struct picture_order *o, const void *p, char *to, size_t most)
{
	struct picture_answer answer;
	size_t got = 0;
	int ends[2];
	pid_t pid;

	if (pipe(ends) < 0)
		return 0;
	pid = fork();
	if (pid == 0) {
		close(STDIN_FILENO);
		close(STDOUT_FILENO);
		close(ends[0]);
		carry_out(o, p, ends[1]);
	}
	close(ends[1]);
	if (pid > 0) {
		got = listen_to(ends[0], to, most);
		kill(pid, SIGKILL);
		waitpid(pid, NULL, 0);
	}
	close(ends[0]);
	if (got < sizeof(answer))
		return 0;
	memcpy(&answer, to, sizeof(answer));
	return got == sizeof(answer) + answer.len ? got : 0;
}

static bool
serve_one(void)
{
	static const struct picture_answer nothing;
	struct picture_order o;
	size_t n, most;
	char *p, *to;
	bool ok;

	if (!read_all(STDIN_FILENO, &o, sizeof(o)) || o.n > ORDER_MOST ||
	    o.most > ORDER_MOST)
		return false;
	most = sizeof(nothing) + o.most;
	p = malloc((size_t)o.n + 1);
	to = malloc(most);
	ok = p && to && read_all(STDIN_FILENO, p, o.n);
	if (ok) {
		n = have_made(&o, p, to, most);
		ok = n ? write_all(STDOUT_FILENO, to, n) :
			write_all(STDOUT_FILENO, &nothing, sizeof(nothing));
	}
	free(p);
	free(to);
	return ok;
}

static int
serve(void)
{
	picture_make_open();
	limit(RLIMIT_FSIZE, 0);
	if (!sandbox_compute(true))
		return 1;
	/* Whoever asked has gone: so does this, without what libraries would tidy
	 * up, for some of them wait for threads that the sandbox never let them
	 * have. */
	while (serve_one())
		;
	_exit(0);
}

/* ---- by hand ---- */

static int
make(enum picture_kind kind)
{
	struct arena *a = arena_new();
	size_t n = 0, room = ORDER_MOST;
	struct picture made;
	char *p;

	picture_make_open();
	if (!shut_in())
		return 1;
	p = malloc(room);
	while (p && n < room) {
		ssize_t did = read(STDIN_FILENO, p + n, room - n);

		if (did <= 0)
			break;
		n += (size_t)did;
	}
	if (!p || !picture_make(a, kind, p, n, kind == PICTURE_SMALL ?
	    PICTURE_SMALL_MOST : PICTURE_WHOLE_MOST, &made)) {
		log_write(NULL, LOG_ERROR, "no picture can be made of it");
		return 1;
	}
	return write_all(STDOUT_FILENO, made.data, made.len) ? 0 : 1;
}

static int
usage(FILE *to, int code)
{
	fprintf(to, "Usage: loket-picture [--small | --whole] <DOCUMENT >PICTURE\n"
		"Makes a JPEG of a JPEG, PNG or HEIC: upright, with nothing "
		"beside it.\n"
		"  --small   to recognise it by: at most %d pixels and %d bytes "
		"(the default)\n"
		"  --whole   to read it\n"
		"  --serve   orders come over the socket that is descriptor 0\n",
		PICTURE_SIDE, PICTURE_SMALL_MOST);
	return code;
}

int
main(int argc, char **argv)
{
	log_open("loket-picture");
	limit(RLIMIT_CORE, 0);
	if (argc == 2 && !strcmp(argv[1], "--serve"))
		return serve();
	if (argc == 1 || (argc == 2 && !strcmp(argv[1], "--small")))
		return make(PICTURE_SMALL);
	if (argc == 2 && !strcmp(argv[1], "--whole"))
		return make(PICTURE_WHOLE);
	if (argc == 2 && !strcmp(argv[1], "--help"))
		return usage(stdout, 0);
	return usage(stderr, 2);
}
