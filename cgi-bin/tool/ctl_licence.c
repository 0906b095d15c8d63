/* loketctl licence: the series of numbers, and what is done with a licence later. */
#include <stdio.h>
#include <unistd.h>
#include "base/date.h"
#include "base/text.h"
#include "store/store_licence.h"
#include "tool/ctl.h"
#include "work/application.h"
#include "work/desk.h"

enum { REASON_MOST = 500 };

/* The licence, its history and the audit trail: one transaction. */
static enum lk_err
revoke_one(struct ctx *c, const struct revocable *r, const char *reason)
{
	struct application a = { .id = r->application,
		.number = r->application_number, .state = r->state,
		.stage = r->stage, .answers = reason };

	TRY(store_begin(c));
	TRY(store_licence_revoke(c, r->id, reason));
	if (r->application)
		TRY(record(c, &a, "cabut", reason, true));
	else
		TRY(audit(c, 0, "cabut", r->number, reason, strlen(reason)));
	return store_commit(c);
}

static int
licence_revoke(struct ctx *c, int argc, char **argv)
{
	struct revocable r;
	enum lk_err err;
	int code;

	if (argc != 3 || strcmp(argv[1], "--reason") ||
	    !*text_squeeze(c->arena, argv[2]))
		return ctl_fail("licence revoke takes NUMBER --reason \"...\"");
	if (!valid_line(argv[2]) || strlen(argv[2]) > REASON_MOST)
		return ctl_fail("the reason is to be one line of at most %d bytes",
			REASON_MOST);
	code = ctl_connect(c);
	if (code)
		return code;
	err = store_licence_one(c, text_key(c->arena, argv[0]), &r);
	if (err == LK_ENOENT) {
		fprintf(stderr, "loketctl: %s was never issued\n", argv[0]);
		return CTL_MISTAKE;
	}
	if (err == LK_OK && r.revoked_at) {
		fprintf(stderr, "loketctl: %s was revoked before\n", r.number);
		return CTL_MISTAKE;
	}
	if (err == LK_OK)
		err = revoke_one(c, &r, text_squeeze(c->arena, argv[2]));
	if (err != LK_OK)
		return ctl_fail("%s was not revoked; see above", argv[0]);
	printf("%s revoked\n", r.number);
	return CTL_DONE;
}

/* Where the series stands; with next, what it goes on with. A number that was
 * given is never given again. */
static enum lk_err
set_next(struct ctx *c, const char *permit, int64_t year, int64_t next,
	int64_t *last, int64_t *was)
{
	TRY(store_begin(c));
	TRY(store_series_reached(c, permit, year, last, was));
	if (next <= *last)
		return LK_OK;
	TRY(store_series_set(c, permit, year, next));
	TRY(audit(c, 0, "nomor-berikut", arena_printf(c->arena, "%s %lld: %lld",
		permit, (long long)year, (long long)next), NULL, 0));
	return store_commit(c);
}

static bool
has_file(struct ctx *c, const char *permit)
{
	return valid_slug(permit) && !access(arena_printf(c->arena, "%s/%s.xml",
		c->conf->permits, permit), R_OK);
}

static int
licence_next(struct ctx *c, int argc, char **argv)
{
	int64_t next = 0, last, was;
	int y, m, d, code;

	if (argc < 1 || argc > 2 || (argc == 2 && (!parse_int(argv[1], &next) ||
	    next < 1 || next > 99999999)))
		return ctl_fail("licence next takes PERMIT [N], a number from 1 on");
	code = ctl_connect(c);
	if (code)
		return code;
	if (!has_file(c, argv[0])) {
		fprintf(stderr, "loketctl: there is no %s.xml in %s\n", argv[0],
			c->conf->permits);
		return CTL_MISTAKE;
	}
	date_civil(ctx_today(c), &y, &m, &d);
	if (set_next(c, argv[0], y, next, &last, &was) != LK_OK)
		return ctl_fail("%s: the series was not changed; see above", argv[0]);
	store_rollback(c);
	if (argc == 2 && next <= last) {
		fprintf(stderr, "loketctl: %s has given number %lld in %d\n",
			argv[0], (long long)last, y);
		return CTL_MISTAKE;
	}
	printf("%s %d: the next licence gets number %lld\n", argv[0], y,
		(long long)(argc == 2 ? next : was));
	return CTL_DONE;
}

int
ctl_licence(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "next", "PERMIT [N]", "say or set the number this year's series "
			"goes on with", licence_next, false },
		{ "import", "FILE.csv", "bring in licences issued before",
			ctl_licence_import, false },
		{ "revoke", "NUMBER --reason \"...\"",
			"say that a licence is no longer in force", licence_revoke, false },
		{ NULL, NULL, NULL, NULL, false }
	};

	return ctl_dispatch(c, "loketctl licence", commands, argc, argv);
}
