#include <errno.h>
#include <fcntl.h>
#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/clock.h"
#include "base/log.h"
#include "base/secret.h"
#include "store/store_definition.h"
#include "work/definitions.h"
#include "work/page_code.h"

enum {
	LOOK_MS = 250,		/* between two looks at the folder */
	ATTEMPTS = 8,		/* at storing what others store too */
	PERMITS_MOST = 200,
	OLDER_MOST = 10,	/* looked at for a last good one */
	IGNORED_MOST = 50	/* more are not named */
};

/* A version as it was read; permit is NULL when there is none. */
struct reading {
	const struct permit *permit;
	struct arena *arena;
};

/* One file of the live folder. */
struct live {
	char *file;			/* "reklame.xml", malloc */
	struct reading now;		/* in service */
	struct reading next;		/* waits to be in the database */
	struct arena *mistakes_arena;
	struct mistakes mistakes;	/* errors of the last reading */
	bool seen;
	bool stored;			/* now is in the database */
	bool found_again;		/* to be noted as the last in service */
};

static int folder = -1;
static struct live live[PERMITS_MOST];
static size_t nlive;
static const struct permit *listed[PERMITS_MOST];
static size_t nlisted;
static struct { struct arena *arena; struct ignored list[IGNORED_MOST]; size_t n; }
	ignored;
static bool coded;		/* the code of every page in service is known */
static int64_t looked;
static unsigned char folder_stamp[32];

/* What tells that a folder of the live one changed: names, sizes, times, kinds
 * and rights. One stamp covers all files, since parts and lists are shared. */
static void
stamp_folder(int dir, const char *name, unsigned char stamp[32])
{
	int fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *e;

	if (!d) {
		if (fd >= 0)
			close(fd);
		return;
	}
	while ((e = readdir(d))) {
		char line[512];
		unsigned char one[32];
		struct stat st;

		if (*e->d_name == '.' || fstatat(fd, e->d_name, &st,
		    AT_SYMLINK_NOFOLLOW) < 0)
			continue;
		snprintf(line, sizeof(line), "%s %s %o %lld %lld.%ld %lld", name,
			e->d_name, (unsigned)st.st_mode, (long long)st.st_size,
			(long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
			(long long)st.st_ino);
		secret_digest(line, strlen(line), one);
		/* The order of a folder means nothing, so they are added up. */
		for (int i = 0; i < 32; i++)
			stamp[i] ^= one[i];
	}
	closedir(d);
}

static void
stamp_all(unsigned char stamp[32])
{
	memset(stamp, 0, 32);
	stamp_folder(folder, ".", stamp);
	stamp_folder(folder, "bagian", stamp);
	stamp_folder(folder, "lists", stamp);
}

static struct live *
slot_of(const char *file)
{
	for (size_t i = 0; i < nlive; i++)
		if (!strcmp(live[i].file, file))
			return &live[i];
	if (nlive == PERMITS_MOST)
		return NULL;
	memset(&live[nlive], 0, sizeof(live[nlive]));
	live[nlive].file = strdup(file);
	return live[nlive].file ? &live[nlive++] : NULL;
}

static void
keep_mistakes(struct live *l, struct mistakes *m, struct arena *a)
{
	arena_free(&l->mistakes_arena);
	l->mistakes_arena = a;
	l->mistakes = *m;
}

static void
put_reading(struct reading *r, const struct permit *p, struct arena *a)
{
	arena_free(&r->arena);
	r->arena = a;
	r->permit = p;
}

static void
move_reading(struct reading *to, struct reading *from)
{
	put_reading(to, from->permit, from->arena);
	*from = (struct reading){ 0 };
}

/* Beside a broken file the last good version goes on: the one that came into
 * service last, wherever it did, for this process may have slept since. */
static void
last_good(struct ctx *c, struct live *l)
{
	char *id = arena_strndup(c->arena, l->file, strlen(l->file) - 4);
	const unsigned char (*list)[32];
	struct permit *p;
	struct arena *a;
	const char *body = NULL;
	size_t len, n;

	if (!c->store ||
	    store_definitions(c, id, OLDER_MOST, &list, &n) != LK_OK)
		return;
	/* One whose bytes were changed in the database is passed over. */
	for (size_t i = 0; i < n && !body; i++) {
		if (l->now.permit &&
		    !memcmp(l->now.permit->sha256, list[i], sizeof(*list)))
			return;
		if (store_definition(c, list[i], &body, &len) != LK_OK)
			body = NULL;
	}
	if (!body)
		return;
	a = arena_new();
	if (permit_parse(c, a, body, len, &p) != LK_OK) {
		arena_free(&a);
		return;
	}
	put_reading(&l->now, p, a);
	l->stored = true;
}

static void
read_one(struct ctx *c, struct live *l)
{
	struct arena *a = arena_new(), *words = arena_new();
	const struct permit *p;
	struct mistakes m;
	enum lk_err err;

	mistakes_init(&m, words);
	err = permit_read(c, a, folder, l->file, &m, &p);
	keep_mistakes(l, &m, words);
	put_reading(&l->next, NULL, NULL);
	l->found_again = false;
	if (err != LK_OK) {
		arena_free(&a);
		log_write(c, LOG_WARNING, "%s is not put in service: %s", l->file,
			m.n ? m.list[0].words : "it cannot be read");
		last_good(c, l);
	} else if (l->now.permit && !memcmp(l->now.permit->sha256, p->sha256, 32)) {
		put_reading(&l->now, p, a);
		l->found_again = definitions_stores(c->conf);
	} else {
		put_reading(&l->next, p, a);
	}
}

bool
definitions_stores(const struct conf *conf)
{
	return !strcmp(conf->program, conf->practice_hours ? "apply" :
		"catalogue");
}

static enum lk_err
put_version(struct ctx *c, const struct permit *p)
{
	TRY(store_begin(c));
	TRY(store_definition_put(c, p->sha256, p->id, p->body, p->body_len));
	TRY(store_definition_used(c, p->sha256, p->id));
	TRY(page_codes_give(c, p));
	return store_commit(c);
}

/* Processes that start together store the same at once: who comes second runs
 * again, and finds it done. */
static enum lk_err
store_version(struct ctx *c, const struct permit *p)
{
	enum lk_err err = LK_EEXIST;

	for (int n = 0; n < ATTEMPTS && (err == LK_EEXIST ||
	    err == LK_EAGAIN); n++) {
		TRY(store_ready(c));
		err = put_version(c, p);
		store_rollback(c);
	}
	return err;
}

/* Another process may have served another version meanwhile. */
static void
note_again(struct ctx *c, struct live *l)
{
	if (store_begin(c) == LK_OK &&
	    store_definition_used(c, l->now.permit->sha256,
	    l->now.permit->id) == LK_OK && store_commit(c) == LK_OK)
		l->found_again = false;
	store_rollback(c);
}

/*
 * A version comes into service once it is in the database, so that nothing is
 * ever begun or sent under one that nobody could read later. Until then the one
 * before goes on. Only where there is no database to ask and nothing before, the
 * file serves as it is. *ask: whether there is one; no more once it failed.
 */
static void
settle(struct ctx *c, struct live *l, bool *ask)
{
	enum lk_err err = LK_EDOWN;

	/* What began to serve so is judged as soon as it can be. */
	if (!l->next.permit && !l->stored)
		move_reading(&l->next, &l->now);
	if (l->found_again && l->stored && *ask)
		note_again(c, l);
	if (!l->next.permit)
		return;
	if (*ask)
		err = definitions_stores(c->conf) ?
			store_version(c, l->next.permit) :
			store_definition_known(c, l->next.permit->sha256);
	if (err == LK_OK) {
		move_reading(&l->now, &l->next);
		l->stored = true;
		log_write(c, LOG_INFO, "%s is in service", l->file);
		return;
	}
	*ask = *ask && err == LK_ENOENT;
	if (*ask && !l->now.permit)
		last_good(c, l);
	if (!l->now.permit && err != LK_ENOENT) {
		move_reading(&l->now, &l->next);
		l->stored = false;
	}
}

/* Whether something is not as the folder has it yet. */
static bool
is_waiting(void)
{
	for (size_t i = 0; i < nlive; i++)
		if (live[i].next.permit || live[i].found_again ||
		    (live[i].now.permit && !live[i].stored))
			return true;
	return false;
}

static bool
program_is_of(const struct ctx *c, const char *const *names)
{
	while (*names && strcmp(c->conf->program, *names))
		names++;
	return *names != NULL;
}

/* Between requests, so that no page waits for it; a page whose code is not known
 * yet has none. */
static void
read_codes(struct ctx *c)
{
	static const char *const showing[] = { "apply", "upload", "class",
		"dashboard", NULL };

	if (coded || !c->store || !program_is_of(c, showing))
		return;
	coded = page_codes_read(c) == LK_OK &&
		page_codes_known(listed, nlisted);
}

static int
by_title(const void *a, const void *b)
{
	const struct permit *const *p = a, *const *q = b;

	return strcmp((*p)->title.id ? (*p)->title.id : "",
		(*q)->title.id ? (*q)->title.id : "");
}

static void
list_anew(void)
{
	nlisted = 0;
	for (size_t i = 0; i < nlive; i++)
		if (live[i].now.permit)
			listed[nlisted++] = live[i].now.permit;
	qsort(listed, nlisted, sizeof(*listed), by_title);
}

static void
settle_all(struct ctx *c)
{
	bool ask;

	if (!is_waiting())
		return;
	ask = c->store && store_ready(c) == LK_OK;
	for (size_t i = 0; i < nlive; i++)
		settle(c, &live[i], &ask);
	list_anew();
	coded = coded && page_codes_known(listed, nlisted);
}

static void
forget(struct live *l)
{
	arena_free(&l->now.arena);
	arena_free(&l->next.arena);
	arena_free(&l->mistakes_arena);
	free(l->file);
	*l = live[--nlive];
}

static int
by_file(const void *a, const void *b)
{
	const struct live *x = a, *y = b;

	return strcmp(x->file, y->file);
}

static void
ignore(const char *name)
{
	const char *why;
	struct stat st;

	if (ignored.n == IGNORED_MOST ||
	    fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) < 0 ||
	    S_ISDIR(st.st_mode))
		return;
	why = permit_ignored(ignored.arena, name);
	if (why)
		ignored.list[ignored.n++] = (struct ignored){
			arena_strdup(ignored.arena, name), why };
}

static int
by_ignored_file(const void *a, const void *b)
{
	const struct ignored *x = a, *y = b;

	return strcmp(x->file, y->file);
}

/* Read every definition of the folder again; what is gone closes its permit. */
static void
read_folder(struct ctx *c)
{
	int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *e;

	if (!d) {
		log_write(c, LOG_ERROR, "%s: %s", c->conf->permits, strerror(errno));
		if (fd >= 0)
			close(fd);
		return;
	}
	for (size_t i = 0; i < nlive; i++)
		live[i].seen = false;
	arena_free(&ignored.arena);
	ignored.arena = arena_new();
	ignored.n = 0;
	while ((e = readdir(d))) {
		struct live *l = permit_is_file(e->d_name) ?
			slot_of(e->d_name) : NULL;

		if (!l) {
			ignore(e->d_name);
			continue;
		}
		l->seen = true;
		read_one(c, l);
	}
	closedir(d);
	for (size_t i = nlive; i-- > 0;)
		if (!live[i].seen)
			forget(&live[i]);
	/* In the order in which a clerk looks for the broken ones. */
	qsort(live, nlive, sizeof(*live), by_file);
	qsort(ignored.list, ignored.n, sizeof(*ignored.list), by_ignored_file);
	list_anew();
	coded = false;
}

enum lk_err
definitions_open(struct ctx *c)
{
	folder = open(c->conf->permits, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return fail(c, LK_EFAULT, "%s: %s", c->conf->permits,
			strerror(errno));
	stamp_all(folder_stamp);
	read_folder(c);
	settle_all(c);
	read_codes(c);
	looked = clock_tick();
	return LK_OK;
}

void
definitions_refresh(struct ctx *c)
{
	unsigned char stamp[32];

	if (clock_tick() - looked < LOOK_MS)
		return;
	looked = clock_tick();
	stamp_all(stamp);
	if (memcmp(stamp, folder_stamp, sizeof(stamp))) {
		memcpy(folder_stamp, stamp, sizeof(stamp));
		read_folder(c);
		arena_trim();
	}
	settle_all(c);
	read_codes(c);
}

const struct permit *
definitions_find(const char *id)
{
	for (size_t i = 0; i < nlisted; i++)
		if (!strcmp(listed[i]->id, id))
			return listed[i];
	return NULL;
}

const struct permit *const *
definitions_list(size_t *n)
{
	*n = nlisted;
	return listed;
}

bool
definitions_file(struct ctx *c, const char *path, char **data, size_t *len)
{
	return folder >= 0 && permit_folder_file(c->arena, folder, path, data,
		len);
}

const struct broken *
definitions_broken(size_t *n)
{
	static struct broken out[PERMITS_MOST];

	*n = 0;
	for (size_t i = 0; i < nlive; i++)
		if (live[i].mistakes.errors) {
			out[*n].file = live[i].file;
			out[*n].list = live[i].mistakes.list;
			out[(*n)++].n = live[i].mistakes.n;
		}
	return out;
}

const struct ignored *
definitions_ignored(size_t *n)
{
	*n = ignored.n;
	return ignored.list;
}
