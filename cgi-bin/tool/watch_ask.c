/* loket-watch as a web server: one small FastCGI request to each socket. */
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <fastcgi.h>
#include "base/clock.h"
#include "tool/watch.h"

enum { ANSWER_MS = 2000, AGAIN_MS = 1000, PARTS_MOST = 64, ANSWER_MOST = 1024 };

/* A socket that was asked. */
struct call {
	struct part *part;
	int fd;
	char answer[ANSWER_MOST];
	size_t len;
};

#define HEAD(type, length) FCGI_VERSION_1, (type), 0, 1, 0, (length), 0, 0

/* "GET *": a request that no browser can make, see web.c. */
static const unsigned char question[] = {
	HEAD(FCGI_BEGIN_REQUEST, 8), 0, FCGI_RESPONDER, 0, 0, 0, 0, 0, 0,
	HEAD(FCGI_PARAMS, 33),
	14, 3, 'R', 'E', 'Q', 'U', 'E', 'S', 'T', '_', 'M', 'E', 'T', 'H', 'O',
	'D', 'G', 'E', 'T',
	11, 1, 'R', 'E', 'Q', 'U', 'E', 'S', 'T', '_', 'U', 'R', 'I', '*',
	HEAD(FCGI_PARAMS, 0),
	HEAD(FCGI_STDIN, 0),
};

static int
ask(const char *path)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return -1;
	if (strlen(path) >= sizeof(at.sun_path)) {
		close(fd);
		return -1;
	}
	memcpy(at.sun_path, path, strlen(path) + 1);
	/* Where too many wait already, the socket says so at once. */
	if (connect(fd, (const struct sockaddr *)&at, sizeof(at)) < 0 ||
	    send(fd, question, sizeof(question), MSG_NOSIGNAL) !=
	    (ssize_t)sizeof(question)) {
		close(fd);
		return -1;
	}
	return fd;
}

/* Take what has come; the answer is whole when the program hangs up. @UNSAFE: raw
 * bytes. */
static void
take(struct call *call)
{
	size_t room = sizeof(call->answer) - call->len;
	ssize_t r = read(call->fd, call->answer + call->len, room);

	if (r < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (r > 0) {
		call->len += (size_t)r;
		if (call->len < sizeof(call->answer))
			return;
	}
	close(call->fd);
	call->fd = -1;
	call->part->well = memmem(call->answer, call->len, "Status: 200", 11);
}

/* Until all have answered, or the time is over. */
static void
listen_to(struct call *calls, size_t n)
{
	const int64_t until = clock_tick() + ANSWER_MS;
	struct pollfd fds[PARTS_MOST];
	size_t open = n;

	while (open) {
		int64_t left = until - clock_tick();

		for (size_t i = 0; i < n; i++)
			fds[i] = (struct pollfd){ calls[i].fd, POLLIN, 0 };
		if (left <= 0 || poll(fds, n, (int)left) <= 0)
			break;
		open = 0;
		for (size_t i = 0; i < n; i++) {
			if (calls[i].fd >= 0 && fds[i].revents)
				take(&calls[i]);
			open += calls[i].fd >= 0;
		}
	}
	for (size_t i = 0; i < n; i++)
		if (calls[i].fd >= 0)
			close(calls[i].fd);
}

/* Those that are not known to be well; false when none is left. */
static bool
ask_all(struct part *parts, size_t n)
{
	static struct call calls[PARTS_MOST];
	size_t asked = 0;
	bool all = true;

	for (size_t i = 0; i < n && asked < PARTS_MOST; i++) {
		if (!*parts[i].socket || parts[i].well)
			continue;
		calls[asked].part = &parts[i];
		calls[asked].len = 0;
		calls[asked].fd = ask(parts[i].socket);
		asked += calls[asked].fd >= 0;
	}
	listen_to(calls, asked);
	for (size_t i = 0; i < n; i++)
		all = all && (!*parts[i].socket || parts[i].well);
	return !all;
}

void
watch_ask(struct part *parts, size_t n)
{
	struct timespec t = { AGAIN_MS / 1000, AGAIN_MS % 1000 * 1000000L };

	if (!ask_all(parts, n))
		return;
	nanosleep(&t, NULL);
	(void)!ask_all(parts, n);
}
