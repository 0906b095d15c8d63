/*
 * Runs a fuzz target over its corpus once, so that make check keeps what was
 * ever found. fuzz_answers reads $srcdir/tests/fuzz/corpus/answers; files named
 * on the command line are tried instead, when there are any.
 */
#include <dirent.h>
#include <stdio.h>
#include "base/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { INPUT_MOST = 1024 * 1024 };

static int tried;

static bool
try_file(const char *path, const char *name)
{
	struct arena *a = arena_new();
	char *data;
	size_t len;
	bool good = file_read(a, path, INPUT_MOST, &data, &len);

	if (good)
		LLVMFuzzerTestOneInput((const uint8_t *)data, len);
	fprintf(stdout, "%s %d - %s is read without harm\n",
		good ? "ok" : "not ok", ++tried, name);
	arena_free(&a);
	return good;
}

static bool
try_folder(const char *target)
{
	const char *srcdir = getenv("srcdir");
	struct arena *a = arena_new();
	const char *folder = arena_printf(a, "%s/tests/fuzz/corpus/%s",
		srcdir ? srcdir : ".", target);
	DIR *dir = opendir(folder);
	struct dirent *e;
	bool good = dir != NULL;

	while (dir && (e = readdir(dir)))
		if (*e->d_name != '.')
			good &= try_file(arena_printf(a, "%s/%s", folder,
				e->d_name), e->d_name);
	if (dir)
		closedir(dir);
	arena_free(&a);
	return good && tried;
}

int
main(int argc, char **argv)
{
	const char *target = strrchr(argv[0], '_');
	bool good = true;

	for (int i = 1; i < argc; i++)
		good &= try_file(argv[i], argv[i]);
	if (argc == 1)
		good = target && try_folder(target + 1);
	fprintf(stdout, "1..%d\n", tried);
	return good ? 0 : 1;
}
