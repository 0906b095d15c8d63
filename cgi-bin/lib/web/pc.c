/*
 * Assisted PCs. The device cookie says which computer of the office this is;
 * everything that differs there follows from rq->pc: the channel, what throttles
 * count by, which session is open, the strip on each page, how it ends.
 */
#include "base/log.h"
#include "web/request.h"

enum { COOKIE_DAYS = 400 };	/* the longest that browsers keep one */

/* Programs that note when a PC was last used; the public's read only. */
#define NOTING (APPLY | STATUS | UPLOAD | CLASS)

static const char attributes[] = "; HttpOnly; SameSite=Lax";

static bool
device_of(struct request *rq, unsigned char digest[DIGEST_LEN])
{
	unsigned char bytes[COOKIE_BYTES];
	const char *v = parse_cookie(rq->ctx.arena,
		source_param(rq->source, "HTTP_COOKIE"),
		cookie_named(&rq->ctx, "pc"));

	if (!v || !secret_from_base64(v, bytes, sizeof(bytes)))
		return false;
	secret_digest(v, strlen(v), digest);
	rq->device = v;
	return true;
}

/* A cookie that no enrolled PC has, forged or revoked, is as good as none. */
enum lk_err
pc_find(struct request *rq)
{
	struct ctx *c = &rq->ctx;
	unsigned char digest[DIGEST_LEN];
	enum lk_err err;

	if (!device_of(rq, digest))
		return LK_OK;
	err = store_pc_of_device(c, digest, &rq->pc);
	/* What needs no database is served without it. */
	if (err == LK_ENOENT || (err == LK_EDOWN && rq->row->who == WHO_ANYONE))
		return LK_OK;
	if (err != LK_OK)
		return err;
	c->actor.pc = rq->pc->id;
	c->actor.channel = "dampingan";
	if (rq->program->program & NOTING && c->now - rq->pc->seen_at >= 60)
		return store_pc_seen(c, rq->pc->id);
	return LK_OK;
}

const struct pc *
req_pc(struct request *rq)
{
	return rq->pc;
}

enum lk_err
req_find_pc(struct request *rq, const struct pc **pc)
{
	unsigned char digest[DIGEST_LEN];
	struct pc *found;
	enum lk_err err;

	*pc = NULL;
	if (!device_of(rq, digest))
		return LK_OK;
	err = store_pc_of_device(&rq->ctx, digest, &found);
	if (err == LK_OK)
		*pc = found;
	return err == LK_ENOENT ? LK_OK : err;
}

static void
put_device(struct request *rq)
{
	resp_cookie(rq, cookie_named(&rq->ctx, "pc"), rq->device, attributes,
		(int64_t)COOKIE_DAYS * 86400);
}

void
req_new_device(struct request *rq, unsigned char digest[DIGEST_LEN])
{
	unsigned char bytes[COOKIE_BYTES];

	secret_random(bytes, sizeof(bytes));
	rq->device = secret_base64(rq->ctx.arena, bytes, sizeof(bytes));
	secret_digest(rq->device, strlen(rq->device), digest);
}

void
req_keep_device(struct request *rq)
{
	put_device(rq);
}

void
req_wipe(struct request *rq)
{
	resp_header(rq, "Clear-Site-Data", "\"cache\", \"storage\"");
}

void
req_end_practice(struct request *rq)
{
	const char *name = cookie_named(&rq->ctx, PRACTICE_COOKIE);

	if (parse_cookie(rq->ctx.arena, source_param(rq->source, "HTTP_COOKIE"),
	    name))
		resp_cookie(rq, name, "", attributes, 0);
}

/* The session is over: nothing of it is left on the screen, and what was typed
 * goes with it. */
enum lk_err
pc_turn_away(struct request *rq)
{
	TRY(resp_see_other(rq, "/dampingan"));
	req_wipe(rq);
	return LK_OK;
}

/* A document has no script that could cover it: the browser leaves it by itself. */
void
pc_guard_file(struct request *rq)
{
	if (rq->pc)
		resp_header(rq, "Refresh", arena_printf(rq->ctx.arena, "%d; url=%s",
			PC_IDLE, req_link(rq, "/dampingan")));
}

/* The line and the button on each page. Where no form can be made the button is
 * a link to the page that has it. */
void
pc_show(struct request *rq, struct view *v)
{
	unsigned char digest[DIGEST_LEN];
	struct view *strip;

	/* Practice knows of no PC; who sits at one goes back to where it begins. */
	if (rq->ctx.conf->practice_hours)
		view_set(v, "EXIT", device_of(rq, digest) ? "/dampingan" : "/");
	if (!rq->pc)
		return;
	strip = view_add(v, "PC");
	view_set(strip, "PC_NAME", rq->pc->name);
	if (!gate_has_token(rq) || !rq->cookie) {
		view_show(strip, "PC_LINK");
		return;
	}
	view_set(view_add(strip, "PC_FORM"), "TOKEN", req_token(rq));
	/* The first page itself waits for whoever comes. */
	if (rq->program->program == CLASS)
		return;
	view_show(v, "SCRIPT");
	strip = view_add(v, "COVER");
	view_set(strip, "TOKEN", req_token(rq));
	if (rq->has_session)
		view_show(strip, "COVER_OPEN");
}
