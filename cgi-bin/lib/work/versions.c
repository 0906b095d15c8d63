/* Older versions of definitions, out of the database, as they are read now. */
#include "base/clock.h"
#include "store/store_definition.h"
#include "work/definitions.h"

enum {
	VERSIONS_MOST = 32,	/* remembered */
	LOOKED_AT = 100		/* of one permit, for a page that is gone */
};

/* By digest, the oldest gives way. Its texts that explain are those of the
 * version in service; when that one is another, it is read anew. */
static struct version {
	struct arena *arena;
	const struct permit *permit;
	unsigned char explained_by[32];	/* zeros: its own texts */
	int64_t used;
} versions[VERSIONS_MOST];

static void
digest_in_service(const char *id, unsigned char sha256[32])
{
	const struct permit *p = definitions_find(id);

	memset(sha256, 0, 32);
	if (p)
		memcpy(sha256, p->sha256, 32);
}

static struct version *
remembered(const unsigned char sha256[32])
{
	for (size_t i = 0; i < VERSIONS_MOST; i++)
		if (versions[i].permit &&
		    !memcmp(versions[i].permit->sha256, sha256, 32))
			return &versions[i];
	return NULL;
}

static bool
is_explained(const struct version *v)
{
	unsigned char now[32];

	digest_in_service(v->permit->id, now);
	return !memcmp(v->explained_by, now, 32);
}

static struct version *
oldest(void)
{
	struct version *v = versions;

	for (size_t i = 1; i < VERSIONS_MOST; i++)
		if (versions[i].used < v->used)
			v = &versions[i];
	return v;
}

/* Nobody holds on to what v has: versions are looked for anew in each request,
 * and what is in service changes between two of them only. */
static enum lk_err
read_into(struct ctx *c, struct version *v, const unsigned char sha256[32])
{
	const struct permit *newest;
	struct permit *p;
	const char *body;
	struct arena *a;
	enum lk_err err;
	size_t len;

	err = store_definition(c, sha256, &body, &len);
	if (err == LK_ENOENT)
		return fail(c, LK_EFAULT, "a version of a definition is missing");
	if (err != LK_OK)
		return err;
	a = arena_new();
	err = permit_parse(c, a, body, len, &p);
	if (err != LK_OK) {
		arena_free(&a);
		return err;
	}
	newest = definitions_find(p->id);
	if (newest)
		permit_explain(a, p, newest);
	arena_free(&v->arena);
	v->arena = a;
	v->permit = p;
	digest_in_service(p->id, v->explained_by);
	return LK_OK;
}

enum lk_err
definitions_version(struct ctx *c, const unsigned char sha256[32],
	const struct permit **p)
{
	size_t n;
	const struct permit *const *now = definitions_list(&n);
	struct version *v;

	for (size_t i = 0; i < n; i++)
		if (!memcmp(now[i]->sha256, sha256, 32)) {
			*p = now[i];
			return LK_OK;
		}
	v = remembered(sha256);
	if (!v || !is_explained(v)) {
		v = v ? v : oldest();
		TRY(read_into(c, v, sha256));
	}
	v->used = clock_tick();
	*p = v->permit;
	return LK_OK;
}

static const struct page *
applicants_page(const struct permit *p, const char *id)
{
	const struct page *page = permit_page(p, id);

	return page && !page->stage ? page : NULL;
}

enum lk_err
definitions_page(struct ctx *c, const char *permit, const char *id,
	const struct permit **p, const struct page **page)
{
	const struct permit *one = definitions_find(permit);
	const unsigned char (*list)[32];
	size_t n = 0;

	*page = one ? applicants_page(one, id) : NULL;
	if (!*page)
		TRY(store_definitions(c, permit, LOOKED_AT, &list, &n));
	for (size_t i = 0; i < n && !*page; i++) {
		TRY(definitions_version(c, list[i], &one));
		*page = applicants_page(one, id);
	}
	if (!*page)
		return LK_ENOENT;
	*p = one;
	return LK_OK;
}
