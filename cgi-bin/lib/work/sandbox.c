/*
 * Before the first request a program gives up what it will never need: new
 * privileges, other programs, files outside the live folder, sockets that do
 * not lead to the database. seccomp answers EPERM to what is not listed and
 * kills for what only an attacker would try.
 */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifdef HAVE_LINUX_LANDLOCK_H
#include <linux/landlock.h>
#endif
#include "base/log.h"
#include "work/sandbox.h"

/* To compute, and to answer over what is open already. */
static const int computing[] = {
	SCMP_SYS(brk), SCMP_SYS(clock_getres), SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_nanosleep), SCMP_SYS(close), SCMP_SYS(exit),
	SCMP_SYS(exit_group), SCMP_SYS(fstat), SCMP_SYS(futex),
	SCMP_SYS(getpid), SCMP_SYS(getrandom), SCMP_SYS(gettid),
	SCMP_SYS(gettimeofday), SCMP_SYS(lseek), SCMP_SYS(madvise),
	SCMP_SYS(mremap), SCMP_SYS(munmap), SCMP_SYS(nanosleep),
	SCMP_SYS(newfstatat), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(read),
	SCMP_SYS(readv), SCMP_SYS(restart_syscall), SCMP_SYS(rseq),
	SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(sched_yield),
	SCMP_SYS(set_robust_list), SCMP_SYS(sigaltstack), SCMP_SYS(sysinfo),
	SCMP_SYS(tgkill), SCMP_SYS(time), SCMP_SYS(uname), SCMP_SYS(write),
	SCMP_SYS(writev),
};

/* Besides, to be asked, to look things up, to ask the database. */
static const int serving[] = {
	SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(access), SCMP_SYS(connect),
	SCMP_SYS(dup), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
	SCMP_SYS(fcntl), SCMP_SYS(getcwd), SCMP_SYS(getdents64),
	SCMP_SYS(getegid), SCMP_SYS(geteuid), SCMP_SYS(getgid),
	SCMP_SYS(getpeername), SCMP_SYS(getsockname), SCMP_SYS(getsockopt),
	SCMP_SYS(getuid), SCMP_SYS(lstat), SCMP_SYS(open), SCMP_SYS(openat),
	SCMP_SYS(openat2), SCMP_SYS(pread64), SCMP_SYS(pselect6),
	SCMP_SYS(readlink), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg),
	SCMP_SYS(select), SCMP_SYS(sendmsg), SCMP_SYS(sendto),
	SCMP_SYS(setsockopt), SCMP_SYS(shutdown), SCMP_SYS(stat),
	SCMP_SYS(statfs), SCMP_SYS(statx),
	/* libsodium keeps passwords out of the swap. */
	SCMP_SYS(mlock), SCMP_SYS(munlock),
};

/* Besides computing, to have it done by processes that shut themselves in
 * further. */
static const int having_done[] = {
	SCMP_SYS(clone), SCMP_SYS(kill), SCMP_SYS(pipe2), SCMP_SYS(prctl),
	SCMP_SYS(prlimit64), SCMP_SYS(seccomp), SCMP_SYS(setrlimit),
	SCMP_SYS(wait4),
};

static const int deadly[] = {
	SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork),
	SCMP_SYS(ptrace), SCMP_SYS(bpf), SCMP_SYS(keyctl), SCMP_SYS(mount),
	SCMP_SYS(setuid), SCMP_SYS(setgid), SCMP_SYS(unshare), SCMP_SYS(listen),
	SCMP_SYS(bind), SCMP_SYS(process_vm_writev), SCMP_SYS(init_module),
	SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup),
};

/* Fonts are matched in threads: those may be made, processes may not. A kernel
 * without clone3 makes the C library use clone, whose flags can be judged. */
static bool
allow_threads(scmp_filter_ctx f)
{
	static const int more[] = { SCMP_SYS(fstatfs), SCMP_SYS(statfs),
		SCMP_SYS(set_tid_address), SCMP_SYS(sched_getattr),
		SCMP_SYS(sched_setattr), SCMP_SYS(sched_getaffinity),
		SCMP_SYS(getpriority), SCMP_SYS(readlinkat) };
	bool ok = true;

	for (size_t i = 0; ok && i < COUNT(more); i++)
		ok = seccomp_rule_add(f, SCMP_ACT_ALLOW, more[i], 0) == 0;
	return ok && seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS),
		SCMP_SYS(clone3), 0) == 0 &&
		seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
		SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) == 0;
}

static bool
add(scmp_filter_ctx f, uint32_t action, const int *calls, size_t n)
{
	bool ok = f != NULL;

	for (size_t i = 0; ok && i < n; i++)
		ok = seccomp_rule_add(f, action, calls[i], 0) == 0;
	return ok;
}

/* What every filter begins with. Memory may be had, but not to be executed; a
 * process and its threads may be named. */
static scmp_filter_ctx
begin_filter(bool *ok)
{
	scmp_filter_ctx f = seccomp_init(SCMP_ACT_ERRNO(EPERM));

	*ok = add(f, SCMP_ACT_ALLOW, computing, COUNT(computing)) &&
		add(f, SCMP_ACT_KILL_PROCESS, deadly, COUNT(deadly)) &&
		seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1,
		SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME, 0)) == 0 &&
		seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
		SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
		seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
		SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
	return f;
}

static bool
load(scmp_filter_ctx f, bool ok)
{
	ok = ok && seccomp_load(f) == 0;
	if (f)
		seccomp_release(f);
	return ok;
}

static bool
filter(const struct conf *conf, bool threads)
{
	bool ok;
	scmp_filter_ctx f = begin_filter(&ok);

	ok = ok && add(f, SCMP_ACT_ALLOW, serving, COUNT(serving));
	if (conf->db_socket) {
		ok = ok && seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(socket),
			1, SCMP_A0(SCMP_CMP_EQ, AF_UNIX, 0)) == 0;
	} else {
		ok = ok && seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(socket),
			1, SCMP_A0(SCMP_CMP_EQ, AF_INET, 0)) == 0 &&
			seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(socket), 1,
			SCMP_A0(SCMP_CMP_EQ, AF_INET6, 0)) == 0;
	}
	return load(f, ok && (!threads || allow_threads(f)));
}

/* Decoders work in threads too. */
static bool
filter_computing(bool processes)
{
	bool ok;
	scmp_filter_ctx f = begin_filter(&ok);

	ok = ok && allow_threads(f);
	if (processes)
		ok = ok && add(f, SCMP_ACT_ALLOW, having_done, COUNT(having_done));
	return load(f, ok);
}

#ifdef HAVE_LINUX_LANDLOCK_H

/* Rights of newer kernels than the headers may know; their numbers are fixed. */
enum {
	FS_V1 = (1 << 13) - 1, FS_REFER = 1 << 13, FS_TRUNCATE = 1 << 14,
	FS_IOCTL = 1 << 15, NET_BIND = 1 << 0, NET_CONNECT = 1 << 1,
	SCOPE_ABSTRACT = 1 << 0, SCOPE_SIGNAL = 1 << 1,
	FS_READ = (1 << 2) | (1 << 3), RULE_NET_PORT = 2
};

struct ruleset_attr {
	uint64_t handled_access_fs, handled_access_net, scoped;
};

struct port_attr {
	uint64_t allowed_access, port;
};

static bool
allow_port(int ruleset, int port)
{
	struct port_attr p = { NET_CONNECT, (uint64_t)port };

	return syscall(SYS_landlock_add_rule, ruleset, RULE_NET_PORT, &p, 0) == 0;
}

static bool
allow_reading(int ruleset, const char *folder)
{
	struct landlock_path_beneath_attr p = { .allowed_access = FS_READ };
	bool ok;

	p.parent_fd = open(folder, O_PATH | O_CLOEXEC);
	if (p.parent_fd < 0)
		return false;
	ok = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH,
		&p, 0) == 0;
	close(p.parent_fd);
	return ok;
}

/* True also on a kernel without Landlock: the filter and the user's rights
 * remain. */
static bool
landlock(const struct conf *conf, const char *const *folders)
{
	struct ruleset_attr r = { FS_V1, 0, 0 };
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);
	size_t size = sizeof(r.handled_access_fs);
	bool ok;
	int fd;

	if (abi < 1)
		return true;
	r.handled_access_fs |= abi >= 2 ? FS_REFER : 0;
	r.handled_access_fs |= abi >= 3 ? FS_TRUNCATE : 0;
	r.handled_access_fs |= abi >= 5 ? FS_IOCTL : 0;
	if (abi >= 4) {
		r.handled_access_net = NET_BIND | NET_CONNECT;
		size = offsetof(struct ruleset_attr, scoped);
	}
	if (abi >= 6) {
		r.scoped = SCOPE_ABSTRACT | SCOPE_SIGNAL;
		size = sizeof(r);
	}
	fd = (int)syscall(SYS_landlock_create_ruleset, &r, size, 0);
	if (fd < 0)
		return false;
	ok = true;
	/* A folder that is not there cannot be read anyway. */
	for (; ok && *folders; folders++)
		ok = allow_reading(fd, *folders) || errno == ENOENT;
	if (ok && abi >= 4 && conf && conf->db_host)
		ok = allow_port(fd, conf->db_port);
	ok = ok && syscall(SYS_landlock_restrict_self, fd, 0) == 0;
	close(fd);
	return ok;
}

#else

static bool
landlock(const struct conf *conf, const char *const *folders)
{
	(void)folders;
	(void)conf;
	return true;
}

#endif

static bool
close_files(const struct conf *conf, const char *const *folders)
{
	struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) {
		log_write(NULL, LOG_ERROR, "no_new_privs: %s", strerror(errno));
		return false;
	}
	if (!landlock(conf, folders)) {
		log_write(NULL, LOG_ERROR, "landlock: %s", strerror(errno));
		return false;
	}
	return true;
}

static bool
close_calls(bool filtered)
{
	if (!filtered)
		log_write(NULL, LOG_ERROR, "the system call filter does not load");
	return filtered;
}

bool
sandbox_close(const struct conf *conf, const char *const *folders, bool threads)
{
	return close_files(conf, folders) && close_calls(filter(conf, threads));
}

bool
sandbox_compute(bool processes)
{
	static const char *const nothing[] = { NULL };

	return close_files(NULL, nothing) &&
		close_calls(filter_computing(processes));
}
