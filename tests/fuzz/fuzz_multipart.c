/* Multipart bodies: the first line of an input is its Content-Type. */
#include "base/text.h"
#include "web/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_at(const struct part *p)
{
	size_t len;

	if (!valid_line(p->name) || !*p->name || (p->value == NULL) == (p->filename == NULL))
		abort();
	if (p->value && !utf8_valid(p->value, strlen(p->value)))
		abort();
	if (!p->filename)
		return;
	len = strlen(p->filename);
	if (!valid_line(p->filename) || strpbrk(p->filename, "/\\") ||
	    len > 4 * FILE_NAME_MOST + 3 || *p->filename == '.')
		abort();
	/* Reads all of it: a sanitizer sees bytes that are not the body's. */
	for (len = 0; len < p->len; len++)
		if (((const volatile char *)p->data)[len] == 'x')
			continue;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const uint8_t *eol = memchr(data, '\n', size);
	struct multipart m;
	const char *why;

	if (eol) {
		size_t n = (size_t)(eol - data) + 1;
		const char *type = arena_strndup(a, (const char *)data, n - 1);

		if (multipart_parse(a, type, data + n, size - n, &m, &why) == LK_OK)
			for (size_t i = 0; i < m.n; i++)
				look_at(&m.parts[i]);
		else if (!why)
			abort();
	}
	arena_free(&a);
	return 0;
}
