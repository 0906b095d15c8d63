/*
 * Any bytes as a permit definition, from a file in a live folder of its own and
 * as a stored body. What is accepted must read back from its canonical form.
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "form/permit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char folder[] = "/tmp/loket-fuzz-XXXXXX";
static int dirfd = -1;

static void
clean_up(void)
{
	unlinkat(dirfd, "fuzz.xml", 0);
	rmdir(folder);
}

static void
write_file(const uint8_t *data, size_t size)
{
	int fd;

	if (dirfd < 0) {
		if (!mkdtemp(folder))
			abort();
		dirfd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		atexit(clean_up);
	}
	fd = openat(dirfd, "fuzz.xml", O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		abort();
	close(fd);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ctx c = { .arena = arena_new(), .now = 1795486500 };
	const struct permit *p;
	struct permit *back;
	struct mistakes m;

	mistakes_init(&m, c.arena);
	write_file(data, size);
	if (permit_read(&c, c.arena, dirfd, "fuzz.xml", &m, &p) == LK_OK) {
		if (permit_parse(&c, c.arena, p->body, p->body_len, &back) != LK_OK)
			abort();
		if (memcmp(p->sha256, back->sha256, sizeof(p->sha256)))
			abort();
	} else if (m.n == 0) {
		abort();	/* refused, and no word why */
	}
	arena_free(&c.arena);
	return 0;
}
