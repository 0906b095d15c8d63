/*
 * The pages saved last: "a1b2c3d4,<marks>" each, spaces between, the newest
 * first.
 */
#include "base/buf.h"
#include "base/secret.h"
#include "web/fill_own.h"

enum { PAGES_MOST = 8, PAGES_ROOM = 16 * 1024 };

/* NULL when the page has no key: it is not known again then. */
static const char *
known_by(struct request *rq)
{
	const char *key = req_typed(rq, "_kunci");
	uint64_t m;

	if (!key || !*key)
		return NULL;
	m = secret_mark(key, strlen(key));
	return secret_hex(req_arena(rq), &m, 4);
}

static bool
is_page(const char *entry, const char *key)
{
	size_t n = strlen(key);

	return !strncmp(entry, key, n) && entry[n] == ',';
}

const char *
fill_saved_marks(struct request *rq, const char *pages)
{
	struct arena *a = req_arena(rq);
	const char *key = known_by(rq), *entry;

	if (!key)
		return NULL;
	while ((entry = fill_next_name(a, &pages)))
		if (is_page(entry, key))
			return entry + strlen(key) + 1;
	return NULL;
}

const char *
fill_saved_with(struct request *rq, const char *pages, const char *marks)
{
	struct arena *a = req_arena(rq);
	const char *key = known_by(rq), *entry;
	struct buf b;
	int n = 1;

	if (!key)
		return pages;
	buf_init(&b, a, PAGES_ROOM);
	buf_printf(&b, "%s,%s", key, marks);
	while (n < PAGES_MOST && (entry = fill_next_name(a, &pages))) {
		if (is_page(entry, key))
			continue;
		if (b.len + strlen(entry) + 1 >= PAGES_ROOM)
			break;
		buf_printf(&b, " %s", entry);
		n++;
	}
	return buf_full(&b) ? "" : b.data;
}
