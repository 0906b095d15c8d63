#include <stdio.h>
#include "tool/ctl.h"

int
ctl_fail(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fputs("loketctl: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
	return CTL_FAILED;
}

static void
usage(FILE *to, const char *prefix, const struct command *commands)
{
	fprintf(to, "usage: %s COMMAND ...\n\n", prefix);
	for (; commands->name; commands++)
		fprintf(to, "  %s %s %s\n      %s\n", prefix, commands->name,
			commands->usage, commands->help);
}

static bool
wants_help(int argc, char **argv)
{
	return argc > 0 && (!strcmp(argv[0], "--help") || !strcmp(argv[0], "-h"));
}

static int
run(struct ctx *c, const char *prefix, const struct command *cmd, int argc,
	char **argv)
{
	if (cmd->group || !wants_help(argc, argv))
		return cmd->run(c, argc, argv);
	printf("usage: %s %s %s\n\n  %s\n", prefix, cmd->name, cmd->usage,
		cmd->help);
	return CTL_DONE;
}

int
ctl_dispatch(struct ctx *c, const char *prefix, const struct command *commands,
	int argc, char **argv)
{
	if (argc < 1) {
		usage(stderr, prefix, commands);
		return CTL_FAILED;
	}
	if (wants_help(argc, argv) || !strcmp(argv[0], "help")) {
		usage(stdout, prefix, commands);
		return CTL_DONE;
	}
	for (const struct command *cmd = commands; cmd->name; cmd++)
		if (!strcmp(cmd->name, argv[0]))
			return run(c, prefix, cmd, argc - 1, argv + 1);
	fprintf(stderr, "loketctl: unknown command \"%s\"\n\n", argv[0]);
	usage(stderr, prefix, commands);
	return CTL_FAILED;
}
