/* loketctl form -- check a permit definition, begin a new one. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "form/permit.h"
#include "tool/ctl.h"

/* The file's folder stands for the live one; parts are named by the path that
 * leads to them from where the clerk stands. */
static void
print_mistakes(const struct mistakes *m, const char *file, const char *folder,
	const char *base)
{
	for (size_t i = 0; i < m->n; i++) {
		const struct mistake *k = &m->list[i];
		bool main = !strcmp(k->where.file, base);

		printf("%s%s:%d: %s%s\n", main ? "" : folder,
			main ? file : k->where.file, k->where.line,
			k->warning ? "peringatan: " : "", k->words);
	}
}

static int
check_file(struct ctx *c, struct arena *a, const char *file)
{
	const char *slash = strrchr(file, '/');
	const char *base = slash ? slash + 1 : file;
	const char *folder = slash ?
		arena_strndup(a, file, (size_t)(slash + 1 - file)) : "";
	const struct permit *permit;
	struct mistakes m;
	struct stat st;
	enum lk_err err;
	int dirfd;

	if (stat(file, &st) < 0)
		return ctl_fail("%s: %s", file, strerror(errno));
	if (!S_ISREG(st.st_mode))
		return ctl_fail("%s: not a regular file", file);
	if (access(file, R_OK) < 0)
		return ctl_fail("%s: %s", file, strerror(errno));
	dirfd = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dirfd < 0)
		return ctl_fail("%s: %s", folder, strerror(errno));
	mistakes_init(&m, a);
	err = permit_read(c, a, dirfd, base, &m, &permit);
	close(dirfd);
	print_mistakes(&m, file, folder, base);
	if (err != LK_OK && err != LK_EINVAL)
		return ctl_fail("%s: could not be checked", file);
	return err == LK_OK ? CTL_DONE : CTL_MISTAKE;
}

static int
check(struct ctx *c, int argc, char **argv)
{
	int worst = CTL_DONE;

	if (argc < 1)
		return ctl_fail("usage: loketctl form check FILE...");
	for (int i = 0; i < argc; i++) {
		struct arena *a = arena_new();
		int code = check_file(c, a, argv[i]);

		arena_free(&a);
		if (code > worst)
			worst = code;
	}
	return worst;
}

static const struct command commands[] = {
	{ "check", "FILE...", "say what is wrong in definitions, by file and line",
		check, false },
	{ "new", "ID [-o FILE]", "begin a definition: a skeleton with comments",
		ctl_form_new, false },
	{ NULL, NULL, NULL, NULL, false }
};

int
ctl_form(struct ctx *c, int argc, char **argv)
{
	return ctl_dispatch(c, "loketctl form", commands, argc, argv);
}
