/* loketctl licence: what is done with a licence after it was signed. */
#include <stdio.h>
#include "base/text.h"
#include "store/store_licence.h"
#include "tool/ctl.h"
#include "work/application.h"
#include "work/desk.h"

enum { REASON_MOST = 500 };

/* The licence, its history and the audit trail: one transaction. */
static enum lk_err
revoke(struct ctx *c, const struct revocable *r, const char *reason)
{
	struct application a = { .id = r->application,
		.number = r->application_number, .state = r->state,
		.stage = r->stage, .answers = reason };

	TRY(store_begin(c));
	TRY(store_licence_revoke(c, r->id, reason));
	TRY(record(c, &a, "cabut", reason, true));
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
		err = revoke(c, &r, text_squeeze(c->arena, argv[2]));
	if (err != LK_OK)
		return ctl_fail("%s was not revoked; see above", argv[0]);
	printf("%s revoked\n", r.number);
	return CTL_DONE;
}

int
ctl_licence(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "revoke", "NUMBER --reason \"...\"",
			"say that a licence is no longer in force", licence_revoke },
		{ NULL, NULL, NULL, NULL }
	};

	return ctl_dispatch(c, "loketctl licence", commands, argc, argv);
}
