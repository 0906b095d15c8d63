#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include "base/arena.h"
#include "base/conf.h"
#include "base/log.h"
#include "out/picture.h"

/* It answers within PICTURE_SECONDS; a little more for the way. */
enum { PATIENCE_MS = (PICTURE_SECONDS + 3) * 1000 };

static int helper = -1;

/* In the new process: nothing of this one goes along but the log. */
static _Noreturn void
become(const char *program, int fd)
{
	char name[] = "loket-picture", serve[] = "--serve";
	char *const argv[] = { name, serve, NULL }, *const env[] = { NULL };

	if (dup2(fd, STDIN_FILENO) == STDIN_FILENO &&
	    dup2(fd, STDOUT_FILENO) == STDOUT_FILENO) {
		closefrom(STDERR_FILENO + 1);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		execve(program, argv, env);
	}
	_exit(127);
}

enum lk_err
picture_open(struct ctx *c)
{
	const char *program = c->conf->picture;
	int pair[2];
	pid_t pid;

	if (!*program)
		return LK_OK;
	if (access(program, X_OK) < 0 ||
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0) {
		log_write(c, LOG_ERROR, "%s: %s: no pictures", program,
			strerror(errno));
		return LK_OK;
	}
	pid = fork();
	if (pid == 0)
		become(program, pair[1]);
	close(pair[1]);
	if (pid < 0) {
		close(pair[0]);
		return fail(c, LK_EFAULT, "fork: %s", strerror(errno));
	}
	fcntl(pair[0], F_SETFL, O_NONBLOCK);
	helper = pair[0];
	return LK_OK;
}

/* It is gone, and cannot be started from within the sandbox. Under FastCGI the
 * request in hand is finished; then this process ends and its pool starts
 * another one. */
static bool
lose(struct ctx *c, const char *why)
{
	struct sigaction sa;

	log_write(c, LOG_ERROR, "loket-picture is lost: %s", why);
	close(helper);
	helper = -1;
	if (sigaction(SIGTERM, NULL, &sa) == 0 && sa.sa_handler != SIG_DFL)
		raise(SIGTERM);
	return false;
}

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Send or receive all of it, until then. */
static bool
transfer(bool out, void *p, size_t n, int64_t until)
{
	char *at = p;

	while (n) {
		struct pollfd pfd = { helper, out ? POLLOUT : POLLIN, 0 };
		int64_t left = until - now_ms();
		ssize_t did;

		if (left <= 0 || (poll(&pfd, 1, (int)left) <= 0 && errno != EINTR)) {
			errno = ETIMEDOUT;
			return false;
		}
		did = out ? send(helper, at, n, MSG_NOSIGNAL) :
			recv(helper, at, n, 0);
		if (did == 0)
			errno = EPIPE;
		if (did > 0) {
			at += did;
			n -= (size_t)did;
		} else if (did == 0 || (errno != EAGAIN && errno != EINTR)) {
			return false;
		}
	}
	return true;
}

bool
picture_ask(struct ctx *c, enum picture_kind kind, const void *p, size_t n,
	size_t most, struct picture *out)
{
	struct picture_order order = { kind, (uint32_t)most, (uint32_t)n };
	struct picture_answer answer = { 0, 0, 0 };
	int64_t until = now_ms() + PATIENCE_MS;
	void *data;

	if (helper < 0)
		return false;
	if (!transfer(true, &order, sizeof(order), until) ||
	    !transfer(true, (void *)(uintptr_t)p, n, until) ||
	    !transfer(false, &answer, sizeof(answer), until))
		return lose(c, strerror(errno));
	if (answer.len > most || answer.width > UINT16_MAX ||
	    answer.height > UINT16_MAX)
		return lose(c, "it answers nonsense");
	data = arena_alloc(c->arena, answer.len + 1);
	if (!transfer(false, data, answer.len, until))
		return lose(c, strerror(errno));
	*out = (struct picture){ data, answer.len, (int)answer.width,
		(int)answer.height };
	if (!answer.len)
		log_write(c, LOG_INFO, "no picture of a document of %zu bytes", n);
	return answer.len != 0;
}
