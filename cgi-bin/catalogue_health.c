/*
 * /sehat: whether people can apply. What loket-watch and the daemons found stands
 * in a table; that the database answers, and takes something in, is asked now.
 */
#include <inttypes.h>
#include "base/buf.h"
#include "catalogue.h"
#include "store/store_pulse.h"
#include "work/definitions.h"

enum {
	STALE_SECONDS = 30,	/* nobody has looked for so long */
	FREE_LEAST = 64,	/* MiB: with less the database stops any moment */
	TEXT_MOST = 8192
};

/* Without these nobody can apply. */
static const char *const needed[] = { "apply", "upload", "status" };

/* The web server is told who asks; the program is asked by the web server only. */
static bool
is_loopback(const char *address)
{
	return !strncmp(address, "127.", 4) || !strcmp(address, "::1");
}

static const struct pulse *
find(const struct pulses *p, const char *part)
{
	for (size_t i = 0; i < p->n; i++)
		if (!strcmp(p->list[i].part, part))
			return &p->list[i];
	return NULL;
}

static bool
is_stale(const struct pulse *p)
{
	return !p || p->looked < 0 || p->looked > STALE_SECONDS;
}

/* The reasons why people cannot apply, none when they can. */
static void
put_reasons(struct buf *b, const struct pulses *p)
{
	if (p->read_only)
		buf_printf(b, "database: takes nothing in\n");
	for (size_t i = 0; i < p->n; i++)
		if (p->list[i].free >= 0 && p->list[i].free < FREE_LEAST)
			buf_printf(b, "%s: %" PRId64 " MiB free\n",
				p->list[i].part, p->list[i].free);
	for (size_t i = 0; i < COUNT(needed); i++) {
		const struct pulse *part = find(p, needed[i]);

		if (is_stale(part))
			buf_printf(b, "%s: loket-watch has not asked it\n",
				needed[i]);
		else if (!part->is_well)
			buf_printf(b, "%s: does not answer\n", needed[i]);
	}
}

/* Each part as it was found last. */
static void
put_parts(struct buf *b, const struct pulses *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct pulse *part = &p->list[i];

		buf_printf(b, "%s:", part->part);
		if (part->free >= 0)
			buf_printf(b, " %" PRId64 " MiB free;", part->free);
		else if (part->looked >= 0 && !part->is_well)
			buf_printf(b, " does not answer;");
		if (part->well >= 0)
			buf_printf(b, " well %" PRId64 " s ago", part->well);
		else
			buf_printf(b, " never found well");
		if (part->ended >= 0)
			buf_printf(b, "; a process was ended %" PRId64
				" s ago: %s", part->ended, part->why);
		buf_printf(b, "\n");
	}
}

/* It never fails: what does is the answer. */
enum lk_err
page_health(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	struct pulses p;
	struct buf text;
	size_t n;
	bool well;

	if (store_ready(c) != LK_OK || store_pulses(c, &p) != LK_OK)
		return resp_text(rq, 503, "database: does not answer\n");
	buf_init(&text, req_arena(rq), TEXT_MOST);
	put_reasons(&text, &p);
	definitions_list(&n);
	if (n == 0)
		buf_printf(&text, "permits: there are none\n");
	well = text.len == 0;
	if (well)
		buf_printf(&text, "ok\n");
	if (req_query(rq, "rinci") && is_loopback(c->actor.address))
		put_parts(&text, &p);
	return resp_text(rq, well ? 200 : 503, text.data);
}
