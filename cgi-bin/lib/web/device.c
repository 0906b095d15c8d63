/*
 * What this browser has opened before: applications by number and PIN, an
 * officer's account by password. A cookie says so, 16 random bytes and for each a
 * keyed digest, and nothing is stored for it. Who has it is counted apart, so
 * that a stranger who types wrong PINs or passwords puts nobody off.
 */
#include "web/request.h"

enum { ID = 16, MARK = 8, MARKS = 8, DAYS = 400 };

struct device {
	unsigned char id[ID], marks[MARKS][MARK];
};

static const char of_applicants[] = "kenal", of_officers[] = "kenal-petugas";

static const char *
cookie(struct request *rq, const char *name)
{
	return parse_cookie(rq->ctx.arena, source_param(rq->source,
		"HTTP_COOKIE"), cookie_named(&rq->ctx, name));
}

static const char *
own_name(const struct request *rq)
{
	return gate_is_officers(rq) ? of_officers : of_applicants;
}

/* An assisted PC is everybody's, and counted by itself. Officers' pages do not
 * look for it, and take its cookie's word. */
static bool
is_own(struct request *rq)
{
	return !rq->pc && !rq->ctx.conf->practice_hours &&
		!(gate_is_officers(rq) && cookie(rq, "pc"));
}

static bool
read_device(struct request *rq, struct device *d)
{
	const char *v = cookie(rq, own_name(rq));

	return v && secret_from_base64(v, (unsigned char *)d, sizeof(*d));
}

static void
mark_of(struct request *rq, const struct device *d, const char *what,
	unsigned char mark[MARK])
{
	unsigned char mac[DIGEST_LEN];
	struct buf b;

	buf_init(&b, rq->ctx.arena, 1024);
	buf_puts(&b, "device ");
	buf_add(&b, d->id, ID);
	buf_puts(&b, what);
	secret_mac(gate_key(rq), b.data, b.len, mac);
	memcpy(mark, mac, MARK);
}

/* Its place among the marks; MARKS when it is not there. */
static size_t
find(const struct device *d, const unsigned char mark[MARK])
{
	size_t i = 0;

	while (i < MARKS && !secret_equal(d->marks[i], mark, MARK))
		i++;
	return i;
}

const char *
req_device_for(struct request *rq, const char *what)
{
	unsigned char mark[MARK];
	struct device d;

	if (!is_own(rq) || !read_device(rq, &d))
		return NULL;
	mark_of(rq, &d, what, mark);
	return find(&d, mark) == MARKS ? NULL : arena_printf(rq->ctx.arena,
		"%s %s", secret_base64(rq->ctx.arena, d.id, ID), what);
}

void
req_device_opens(struct request *rq, const char *what)
{
	unsigned char mark[MARK];
	struct device d;
	size_t at;

	if (!is_own(rq))
		return;
	if (!read_device(rq, &d))
		secret_random((unsigned char *)&d, sizeof(d));
	mark_of(rq, &d, what, mark);
	at = find(&d, mark);
	/* To the front; of too many the one that was opened longest ago goes. */
	memmove(d.marks[1], d.marks[0], (at < MARKS ? at : MARKS - 1) * MARK);
	memcpy(d.marks[0], mark, MARK);
	rq->known_device = secret_base64(rq->ctx.arena, (unsigned char *)&d,
		sizeof(d));
}

static void
put(struct request *rq, const char *name, const char *value)
{
	resp_cookie(rq, cookie_named(&rq->ctx, name), value,
		name == of_officers ? "; HttpOnly; SameSite=Strict" :
		"; HttpOnly; SameSite=Lax", *value ? DAYS * 86400 : 0);
}

void
device_put(struct request *rq)
{
	if (rq->known_device)
		put(rq, own_name(rq), rq->known_device);
}

void
req_device_forgets(struct request *rq)
{
	rq->known_device = "";
}

void
req_device_is_shared(struct request *rq)
{
	put(rq, of_applicants, "");
	put(rq, of_officers, "");
}
