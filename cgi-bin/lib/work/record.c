/* History and audit: rows that nobody may change. */
#include "base/buf.h"
#include "base/clock.h"
#include "store/store_audit.h"
#include "work/application.h"

static const char *
actor_name(struct ctx *c)
{
	switch (c->actor.kind) {
	case ACTOR_OFFICER:
		return arena_printf(c->arena, "officer:%lld",
			(long long)c->actor.officer);
	case ACTOR_CLOCK: return "clock";
	case ACTOR_SIGNER: return "signer";
	case ACTOR_CONSOLE: return "console";
	default:
		/* The start of the session's digest tells two phones apart and
		 * opens nothing. */
		return arena_printf(c->arena, "applicant:%s",
			secret_hex(c->arena, c->actor.session, 6));
	}
}

/* It covers the row before, so that no row can be changed or left out unseen:
 * prev and every column, each ended by a NUL. */
void
audit_seal(struct arena *a, struct audit_row *r)
{
	struct buf b;

	buf_init(&b, a, 4096);
	buf_add(&b, r->prev, sizeof(r->prev));
	buf_printf(&b, "%lld %lld", (long long)r->chain, (long long)r->at_us);
	buf_putc(&b, '\0');
	buf_add(&b, r->actor, strlen(r->actor) + 1);
	buf_add(&b, r->address, strlen(r->address) + 1);
	buf_add(&b, r->action, strlen(r->action) + 1);
	buf_add(&b, r->object, strlen(r->object) + 1);
	buf_add(&b, r->digest, sizeof(r->digest));
	secret_digest(b.data, b.len, r->hash);
}

enum lk_err
audit(struct ctx *c, int64_t chain, const char *action, const char *object,
	const void *state, size_t n)
{
	struct audit_row r = { .chain = chain, .at_us = clock_now_us(),
		.actor = actor_name(c), .action = action, .object = object,
		.address = c->actor.address ? c->actor.address : "" };

	secret_digest(state ? state : "", n, r.digest);
	TRY(store_audit_head(c, chain, r.prev));
	audit_seal(c->arena, &r);
	return store_audit_add(c, &r);
}

enum lk_err
record(struct ctx *c, const struct application *a, const char *action,
	const char *words, bool is_public)
{
	TRY(store_event_insert(c, a->id, action, a->state, a->stage, words,
		is_public));
	return audit(c, a->id, action, a->number, a->answers, strlen(a->answers));
}
