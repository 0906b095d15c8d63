/*
 * A deed is done once. Its form carries a random key; beside what it did, in the
 * same transaction, stand that key, a digest of what the form said and where the
 * answer led. Whoever sends the form again is led there.
 */
#include "store/store_session.h"
#include "web/request.h"

enum { ANSWER_MOST = 255 };	/* deed.answer */

/* A file counts by its bytes and its name: the boundary changes every time. */
static void
digest_file(struct buf *b, const struct part *p)
{
	unsigned char digest[DIGEST_LEN];

	secret_digest(p->data, p->len, digest);
	buf_printf(b, "\n%s=%s:", p->name, p->filename);
	buf_add(b, digest, sizeof(digest));
}

/* The digest of what a deed's form says, apart from what changes by itself. */
static void
digest_body(struct request *rq)
{
	struct buf b;

	buf_init(&b, rq->ctx.arena, 2 * UPLOAD_MOST);
	buf_puts(&b, rq->path);
	for (size_t i = 0; i < rq->body.n; i++) {
		if (!strcmp(rq->body.list[i].name, "_token") ||
		    !strcmp(rq->body.list[i].name, "_kode"))
			continue;
		buf_putc(&b, '\n');
		buf_puts(&b, rq->body.list[i].name);
		buf_putc(&b, '=');
		buf_puts(&b, rq->body.list[i].value);
	}
	for (size_t i = 0; i < rq->parts.n; i++)
		if (rq->parts.parts[i].filename)
			digest_file(&b, &rq->parts.parts[i]);
	secret_digest(b.data, b.len, rq->digest);
}

/* The key as it came, and who sends it. */
static enum lk_err
read_key(struct request *rq)
{
	const char *key = req_typed(rq, "_kunci");

	if (!key || !secret_from_base64(key, rq->key, sizeof(rq->key)))
		return fail(&rq->ctx, LK_EINVAL, "a deed without a key");
	memcpy(rq->deed_actor, rq->ctx.actor.session, sizeof(rq->deed_actor));
	return LK_OK;
}

/* Of one form many deeds: each is known by the form's key and its own digest. */
static void
narrow_key(struct request *rq)
{
	unsigned char both[sizeof(rq->key) + DIGEST_LEN], digest[DIGEST_LEN];

	memcpy(both, rq->key, sizeof(rq->key));
	memcpy(both + sizeof(rq->key), rq->digest, DIGEST_LEN);
	secret_digest(both, sizeof(both), digest);
	memcpy(rq->key, digest, sizeof(rq->key));
}

/* Looked for once more than a page needs: what was done before, perhaps since
 * the gate looked, leaves nothing to note. */
static enum lk_err
look(struct request *rq, struct deed_row *deed)
{
	enum lk_err err = store_deed(&rq->ctx, rq->deed_actor, rq->key, deed);

	rq->once = err == LK_ENOENT;
	return err;
}

enum lk_err
req_once(struct request *rq)
{
	struct deed_row deed;
	enum lk_err err;

	TRY(read_key(rq));
	digest_body(rq);
	/* Who went back, changed something and pressed again means the new thing;
	 * an officer decides once about what was on his screen. */
	if (!gate_is_officers(rq))
		narrow_key(rq);
	err = look(rq, &deed);
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	if (!secret_equal(deed.digest, rq->digest, DIGEST_LEN))
		return resp_error(rq, 409);
	rq->answer = deed.answer;
	return resp_see_other(rq, "%s", deed.answer);
}

const char *
req_answer(const struct request *rq)
{
	return rq->answer;
}

enum lk_err
req_once_button(struct request *rq, const char *button, const char **before)
{
	struct deed_row deed;
	enum lk_err err;

	*before = NULL;
	TRY(read_key(rq));
	secret_digest(button, strlen(button), rq->digest);
	narrow_key(rq);
	err = look(rq, &deed);
	if (err == LK_OK)
		*before = deed.answer;
	return err == LK_ENOENT ? LK_OK : err;
}

/* A deed that gave a new cookie is known for it too, by the form's key as it came
 * and by its token: the gate's admit_again() asks for those. */
enum lk_err
req_note_again(struct request *rq, const char *answer)
{
	const unsigned char *given = rq->ctx.actor.session;
	unsigned char key[sizeof(rq->key)];

	if (!memcmp(given, rq->deed_actor, DIGEST_LEN) || !secret_from_base64(
	    req_typed(rq, "_kunci"), key, sizeof(key)))
		return LK_OK;
	TRY(store_deed_insert(&rq->ctx, given, key, rq->digest, answer));
	if (gate_token_mark(rq, key))
		TRY(store_deed_insert(&rq->ctx, given, key, rq->digest, answer));
	return store_deed_insert(&rq->ctx, given, rq->key, rq->digest, answer);
}

/* A duplicate means that the same form was sent twice at once: the second runs
 * again and finds the first one's answer. */
static enum lk_err
note(struct request *rq, const char *answer)
{
	enum lk_err err;

	if (!rq->once)
		return LK_OK;
	/* Sent again, a long one leads to the same page that says less. */
	if (strlen(answer) > ANSWER_MOST)
		answer = arena_strndup(rq->ctx.arena, answer,
			strcspn(answer, "&"));
	err = store_deed_insert(&rq->ctx, rq->deed_actor, rq->key, rq->digest,
		answer);
	if (err == LK_OK && rq->row->flags & PAGE_NEW_COOKIE)
		err = req_note_again(rq, answer);
	return err == LK_EEXIST ? LK_EAGAIN : err;
}

enum lk_err
resp_done(struct request *rq, const char *fmt, ...)
{
	char *path;
	va_list ap;

	va_start(ap, fmt);
	path = arena_vprintf(rq->ctx.arena, fmt, ap);
	va_end(ap);
	TRY(note(rq, path));
	TRY(store_commit(&rq->ctx));
	return resp_see_other(rq, "%s", path);
}
