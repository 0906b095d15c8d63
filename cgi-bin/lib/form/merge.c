#include "base/secret.h"
#include "form/field.h"
#include "form/merge.h"

static const char nothing[] = "----";

/* Sixteen bits are enough: a chance likeness matters only where a second page
 * has changed the same answer meanwhile. */
const char *
merge_mark(struct arena *a, const char *shown, bool offered)
{
	uint64_t m = secret_mark(shown, strlen(shown));
	char *mark;

	if (!*shown)
		return nothing;
	mark = secret_hex(a, &m, MERGE_MARK / 2);
	if (offered)
		*mark = '~';
	return mark;
}

const char *
merge_shown(struct arena *a, const struct answers *an, const struct field *f,
	int row)
{
	const char *typed = answers_typed(an, f, row);
	const char *stored = answers_get(an, f, row);

	if (typed)
		return typed;
	return *stored && f->type->edit ? f->type->edit(a, f, stored) : stored;
}

static bool
is_offered(const char *base)
{
	return *base == '~';
}

static bool
same(const char *base, const char *mark)
{
	if (is_offered(base))
		return strcmp(mark, nothing) &&
			!strncmp(base + 1, mark + 1, MERGE_MARK - 1);
	return !strncmp(base, mark, MERGE_MARK);
}

enum merged
merge_answer(const char *shown, const char *saved, const char *stored,
	const char *typed)
{
	const char *base = saved ? saved : shown;

	/* Where a default was offered nothing was stored. */
	if (is_offered(base) ? !strcmp(stored, nothing) : same(base, stored))
		return MERGE_TAKE;
	/* It says here what it said at first: nobody has touched it. */
	if (same(shown, typed) && same(base, typed))
		return MERGE_KEEP;
	return strcmp(stored, typed) ? MERGE_BOTH : MERGE_TAKE;
}
