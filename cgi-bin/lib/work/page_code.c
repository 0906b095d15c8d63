#include <stdlib.h>
#include "work/page_code.h"

/* As read last, by permit and page. */
static struct {
	struct arena *arena;
	const struct page_code *list;
	size_t n;
} known;

static int
by_page(const void *a, const void *b)
{
	const struct page_code *p = a, *q = b;
	int order = strcmp(p->permit, q->permit);

	return order ? order : strcmp(p->page, q->page);
}

static bool
has(const struct page_code *list, size_t n, const char *permit, const char *page)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(list[i].permit, permit) &&
		    !strcmp(list[i].page, page))
			return true;
	return false;
}

/* The next number is taken without a lock: whoever takes the same is told by the
 * key, on one host as on several. */
enum lk_err
page_codes_give(struct ctx *c, const struct permit *p)
{
	const struct page_code *list;
	int next = PAGE_CODE_FIRST;
	size_t n;

	assert(store_in_transaction(c));
	TRY(store_page_codes(c, &list, &n));
	for (size_t i = 0; i < n; i++)
		if (list[i].code >= next)
			next = list[i].code + 1;
	for (size_t i = 0; i < p->npages; i++) {
		const struct page *page = p->pages[i];

		if (!page->stage && !has(list, n, p->id, page->id))
			TRY(store_page_code_put(c, next++, p->id, page->id));
	}
	return LK_OK;
}

enum lk_err
page_codes_read(struct ctx *c)
{
	const struct page_code *list;
	struct page_code *copy;
	struct arena *a;
	size_t n;

	TRY(store_page_codes(c, &list, &n));
	a = arena_new();
	copy = arena_array(a, n + 1, sizeof(*copy));
	for (size_t i = 0; i < n; i++)
		copy[i] = (struct page_code){ list[i].code,
			arena_strdup(a, list[i].permit),
			arena_strdup(a, list[i].page) };
	qsort(copy, n, sizeof(*copy), by_page);
	arena_free(&known.arena);
	known.arena = a;
	known.list = copy;
	known.n = n;
	return LK_OK;
}

bool
page_codes_known(const struct permit *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < list[i]->npages; k++)
			if (!list[i]->pages[k]->stage &&
			    !page_code(list[i]->id, list[i]->pages[k]->id))
				return false;
	return true;
}

int
page_code(const char *permit, const char *page)
{
	const struct page_code key = { 0, permit, page };
	const struct page_code *found = known.n ? bsearch(&key, known.list,
		known.n, sizeof(key), by_page) : NULL;

	return found ? found->code : 0;
}

const struct page_code *
page_code_find(int code)
{
	for (size_t i = 0; i < known.n; i++)
		if (known.list[i].code == code)
			return &known.list[i];
	return NULL;
}
