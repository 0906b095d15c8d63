/* Urlencoded bodies and cookies: the first line of an input is a Cookie header. */
#include "base/text.h"
#include "web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_at(const struct pair *p)
{
	if (!*p->name || !utf8_valid(p->name, strlen(p->name)) ||
	    !utf8_valid(p->value, strlen(p->value)) || strchr(p->value, '\r'))
		abort();
}

static void
try_cookie(struct arena *a, const char *header)
{
	static const char *const names[] = { "loket-8080", "bahasa", "", "a=" };

	for (size_t i = 0; i < COUNT(names); i++) {
		const char *v = parse_cookie(a, header, names[i]);

		if (v && strchr(v, ';'))
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ctx c = { .arena = arena_new(), .ref = "fuzz" };
	const uint8_t *eol = memchr(data, '\n', size);
	size_t n = eol ? (size_t)(eol - data) + 1 : 0;
	struct pairs pairs;

	if (n)
		try_cookie(c.arena, arena_strndup(c.arena, (const char *)data,
			n - 1));
	if (parse_urlencoded(&c, (const char *)data + n, size - n, &pairs) == LK_OK)
		for (size_t i = 0; i < pairs.n; i++)
			look_at(&pairs.list[i]);
	arena_free(&c.arena);
	return 0;
}
