/*
 * loket-watch looks at processes by what /proc shows to everybody, so it needs no
 * right to look into them. A process is ended only when it is known to be of this
 * installation: it runs under the user of a part, it was started as that part's
 * program, and in this folder if that can be seen.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "base/busy.h"
#include "base/log.h"
#include "base/text.h"
#include "tool/watch.h"

enum { HELD_SECONDS = 20, TEXT_MOST = 4096, WHY_MOST = 80 };

struct process {
	char name[32];
	char state;
	uid_t user;
	char last[TEXT_MOST];		/* the last word it was started with */
};

/* The bytes of a file of /proc, ended by a NUL; 0 when it has gone. @UNSAFE */
static size_t
read_proc(int pid, const char *file, char *p, size_t n)
{
	char path[64];
	size_t len = 0;
	ssize_t r;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/%s", pid, file);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	while (len < n - 1 && (r = read(fd, p + len, n - 1 - len)) > 0)
		len += (size_t)r;
	close(fd);
	p[len] = '\0';
	return len;
}

/* What follows "key:" and spaces in /proc/PID/status; "" when it is not there. */
static const char *
value_of(const char *status, const char *key)
{
	const char *at = strstr(status, key);

	return at ? at + strlen(key) + strspn(at + strlen(key), "\t ") : "";
}

/* False when it has gone, or is no process but a thread of the kernel's. */
static bool
read_process(int pid, struct process *p)
{
	char text[TEXT_MOST];
	const char *at;
	size_t len = read_proc(pid, "status", text, sizeof(text));

	if (!len)
		return false;
	at = value_of(text, "Name:");
	snprintf(p->name, sizeof(p->name), "%.*s", (int)strcspn(at, "\n"), at);
	p->state = *value_of(text, "\nState:");
	p->user = (uid_t)strtoul(value_of(text, "\nUid:"), NULL, 10);
	len = read_proc(pid, "cmdline", text, sizeof(text));
	if (!len)
		return false;
	at = text + len - 1;
	while (at > text && at[-1])
		at--;
	snprintf(p->last, sizeof(p->last), "%s", at);
	return true;
}

/* Other installations may have programs and users of the same names. */
static bool
is_elsewhere(int pid)
{
	char path[64];
	struct stat its, ours;

	snprintf(path, sizeof(path), "/proc/%d/cwd", pid);
	return stat(path, &its) == 0 && stat(".", &ours) == 0 &&
		(its.st_dev != ours.st_dev || its.st_ino != ours.st_ino);
}

/* Whose process it is: the program's, or multiwatch's that runs it. */
static const struct part *
part_of(int pid, const struct process *p, const struct part *parts, size_t n)
{
	const char *slash = strrchr(p->last, '/');
	const char *program = slash ? slash + 1 : p->last;

	for (size_t i = 0; i < n; i++)
		if (parts[i].user == p->user && !strcmp(parts[i].program, program))
			return is_elsewhere(pid) ? NULL : &parts[i];
	return NULL;
}

/* Why it is to be ended; false when it is not. One that a debugger holds is not
 * stopped but traced. */
static bool
hangs(const struct process *p, char why[WHY_MOST])
{
	int seconds = busy_seconds(p->name);

	if (p->state == 'T')
		snprintf(why, WHY_MOST, "it was stopped");
	else if (seconds > HELD_SECONDS)
		snprintf(why, WHY_MOST, "it held one request for %d s", seconds);
	else
		return false;
	return true;
}

/* Held by a descriptor it is the same process until the signal is sent. */
static const struct part *
look_at(int pid, const struct part *parts, size_t n, char why[WHY_MOST])
{
	const struct part *part = NULL;
	struct process p;
	int fd;

	if (!read_process(pid, &p) || !hangs(&p, why) ||
	    !part_of(pid, &p, parts, n))
		return NULL;
	fd = (int)syscall(SYS_pidfd_open, pid, 0);
	if (fd < 0)
		return NULL;
	if (read_process(pid, &p) && hangs(&p, why))
		part = part_of(pid, &p, parts, n);
	if (part && syscall(SYS_pidfd_send_signal, fd, SIGKILL, NULL, 0) < 0) {
		log_write(NULL, LOG_ERROR, "%s[%d]: %s; cannot end it: %s",
			part->name, pid, why, strerror(errno));
		part = NULL;
	}
	close(fd);
	return part;
}

void
watch_look(struct ctx *c, const struct part *parts, size_t n,
	void (*tell)(struct ctx *c, const struct part *part, const char *why))
{
	DIR *all = opendir("/proc");
	struct dirent *e;

	if (!all) {
		log_write(NULL, LOG_ERROR, "/proc: %s", strerror(errno));
		return;
	}
	while ((e = readdir(all))) {
		const struct part *part;
		char why[WHY_MOST];
		int64_t pid;

		if (!parse_int(e->d_name, &pid) || pid <= 1 || pid == getpid())
			continue;
		part = look_at((int)pid, parts, n, why);
		if (!part)
			continue;
		log_write(NULL, LOG_WARNING, "%s[%d] ended: %s", part->name,
			(int)pid, why);
		tell(c, part, why);
	}
	closedir(all);
}
