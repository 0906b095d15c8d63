#include "base/buf.h"
#include "work/document.h"

enum { LISTED_MOST = 60 * 1024 };

const char *
document_questions(struct arena *a, const struct dossier *d)
{
	struct buf b;

	buf_init(&b, a, LISTED_MOST);
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		if (f->type->value == VALUE_FILE && !f->repeat &&
		    form_page_relevant(d->form, f->page) &&
		    form_relevant(d->form, f, -1))
			buf_printf(&b, "%s%s%s", b.len ? " " : "", f->name,
				form_required(d->form, f, -1) ? "!" : "");
	}
	return b.data;
}

enum lk_err
document_questions_shown(struct ctx *c, const struct dossier *d)
{
	struct application *a = d->app;
	const char *now = document_questions(c->arena, d);

	if (a->file_questions && !strcmp(a->file_questions, now))
		return LK_OK;
	a->file_questions = now;
	return store_file_questions(c, a);
}

/* Where nothing is known yet, all that the definition has are: what an applicant
 * gives too much is not asked for when it is sent. */
static bool
is_listed(const struct application *a, const struct field *f, bool *required)
{
	const char *at = a->file_questions;
	size_t n = strlen(f->name);

	*required = field_need(f) == 1;
	if (!at)
		return true;
	for (; *at; at += strcspn(at, " "), at += *at == ' ') {
		size_t len = strcspn(at, " !");

		*required = at[len] == '!';
		if (len == n && !memcmp(at, f->name, n))
			return true;
	}
	return false;
}

static const struct promise_row *
promise_of(const struct dossier *d, const char *key)
{
	for (size_t i = 0; i < d->npromises; i++)
		if (!strcmp(d->promises[i].question, key))
			return &d->promises[i];
	return NULL;
}

static bool
is_flagged(const struct correction *cor, const char *key)
{
	for (size_t i = 0; cor && i < cor->n; i++)
		if (!strcmp(cor->flags[i].question, key))
			return true;
	return false;
}

static size_t
count_since(const struct document *list, size_t n, const char *key, int64_t at)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += !strcmp(list[i].question, key) &&
			list[i].created_at >= at;
	return found;
}

size_t
document_count(const struct dossier *d, const struct document_question *q)
{
	return count_since(d->documents, d->ndocuments, q->key, q->since);
}

int64_t
document_asked_from(const struct application *a, const struct correction *cor)
{
	if (cor)
		return cor->asked_at + 1;
	return application_is_draft(a) ? 0 : a->sent_at + 1;
}

bool
document_is_asked(const struct dossier *d, const struct correction *cor,
	const struct document_question *q)
{
	const struct promise_row *p = promise_of(d, q->key);

	if ((p && !p->seen_at) || is_flagged(cor, q->key) ||
	    count_since(d->documents, d->ndocuments, q->key,
	    document_asked_from(d->app, cor)))
		return true;
	return q->required && !p &&
		!count_since(d->documents, d->ndocuments, q->key, 0);
}

/* stage is NULL for the applicant's own; *asked says whether the answers do. */
static bool
find(struct ctx *c, const struct dossier *d, const char *name,
	const struct stage *stage, struct document_question *q, bool *asked)
{
	/* No file question stands in a row: the name is the key. */
	if (!answers_find(d->answers, name, &q->field, &q->row))
		return false;
	if (q->field->type->value != VALUE_FILE || q->field->page->stage != stage)
		return false;
	q->key = answers_key(c->arena, d->answers, q->field, q->row);
	q->name = answers_name(c->arena, q->field, q->row);
	q->asked = q->since = 0;
	*asked = is_listed(d->app, q->field, &q->required);
	return true;
}

/* Sent already: only what is asked back. A question that has no document may
 * have come up by a corrected answer. */
static bool
may_answer(const struct dossier *d, const struct correction *cor,
	struct document_question *q)
{
	q->asked = document_asked_from(d->app, cor);
	if (is_flagged(cor, q->key))
		q->since = q->asked;
	return application_asks(d->app) && (document_is_asked(d, cor, q) ||
		(cor && document_count(d, q) == 0));
}

const struct field *
document_proof(struct arena *a, const char *label, const char *hint)
{
	const struct field f = { .name = PROOF, .type = field_type("file"),
		.label = { .id = label }, .hint = { .id = hint },
		.accept = ACCEPT_JPG | ACCEPT_PNG | ACCEPT_PDF, .max_files = 3,
		.max_size = 10 << 20 };

	return arena_memdup(a, &f, sizeof(f));
}

bool
document_is_proof(const char *key)
{
	return !strcmp(key, PROOF);
}

static enum lk_err
proof_question(struct ctx *c, const struct dossier *d, struct document_question *q)
{
	*q = (struct document_question){ .field = document_proof(c->arena, "",
		NULL), .row = -1, .key = PROOF, .name = PROOF };
	return !strcmp(d->app->state, "bayar") ? LK_OK : fail(c, LK_ESTATE,
		"%s: there is no bill to be paid", d->app->number);
}

enum lk_err
document_question(struct ctx *c, const struct dossier *d, const char *name,
	struct document_question *q)
{
	struct correction *cor = NULL;
	bool asked;

	if (document_is_proof(name))
		return proof_question(c, d, q);
	if (!find(c, d, name, NULL, q, &asked))
		return fail(c, LK_EINVAL, "no such document is asked for");
	if (!strcmp(d->app->state, "perbaikan"))
		TRY(store_correction_asked(c, d->app->id, &cor));
	if (asked && !application_is_draft(d->app))
		asked = may_answer(d, cor, q);
	return asked ? LK_OK : fail(c, LK_ESTATE, "%s: %s is not asked for now",
		d->app->number, q->key);
}

enum lk_err
document_question_of(struct ctx *c, const struct dossier *d,
	const struct stage *stage, const char *name, struct document_question *q)
{
	bool asked;

	if (!stage || !find(c, d, name, stage, q, &asked))
		return fail(c, LK_ESTATE, "%s: no such document is asked for at "
			"this stage", d->app->number);
	return asked ? LK_OK :
		fail(c, LK_ESTATE, "%s: %s is not asked for now", d->app->number,
		q->key);
}

enum lk_err
document_store(struct ctx *c, const struct application *a, const void *p,
	size_t n, const void *picture, size_t npicture, struct document *doc)
{
	int64_t count, bytes;

	TRY(store_documents_weigh(c, a->id, &count, &bytes));
	if (count >= DOCUMENTS_EVER || bytes + (int64_t)n > DOCUMENT_BYTES_EVER)
		return fail(c, LK_ETOOBIG, "%s: %lld documents, %lld bytes stored",
			a->number, (long long)count, (long long)bytes);
	secret_random(doc->address, sizeof(doc->address));
	secret_digest(p, n, doc->sha256);
	doc->size = (int64_t)n;
	doc->created_at = c->now;
	TRY(store_chunks_write(c, doc->address, p, n));
	return doc->picture_width ? store_picture_write(c, doc->address, 1, picture,
		npicture) : LK_OK;
}

/*
 * Lock the application and see that it is still where the page thought it was.
 * The version goes up, so that a sending or a decision that read it before does
 * not go through; two documents at once only wait for each other.
 */
static enum lk_err
hold(struct ctx *c, const struct dossier *d)
{
	struct application *now;

	TRY(store_application_lock(c, d->app->number, &now));
	if (strcmp(now->state, d->app->state) ||
	    strcmp(now->stage ? now->stage : "",
	    d->app->stage ? d->app->stage : ""))
		return fail(c, LK_ESTATE, "%s: %s is %s now", now->number,
			d->app->state, now->state);
	return store_document_touch(c, now->id, now->version);
}

/* A draft's documents are in its history too: they may come from another place
 * than its answers. */
static enum lk_err
note(struct ctx *c, const struct dossier *d, const char *action,
	const struct document_question *q, const void *p, size_t n)
{
	const struct application *a = d->app;

	TRY(store_event_insert(c, a->id, action, a->state, a->stage, q->key,
		false));
	return audit(c, a->id, action, q->key, p, n);
}

/* What the question and the application may hold, counted under the lock. */
static enum lk_err
find_room(struct ctx *c, const struct dossier *d,
	const struct document_question *q, const struct document *more, bool *full,
	bool *there)
{
	int64_t bytes = more->size;
	struct papers now;

	TRY(store_papers(c, d->app->id, &now));
	*there = false;
	for (size_t i = 0; i < now.ndocuments; i++) {
		const struct document *doc = &now.documents[i];

		bytes += doc->size;
		*there |= document_same(doc, more) &&
			!strcmp(doc->question, q->key) &&
			doc->created_at >= q->since;
	}
	*full = count_since(now.documents, now.ndocuments, q->key, q->since) >=
		(size_t)q->field->max_files;
	if (now.ndocuments < DOCUMENTS_MOST && bytes <= DOCUMENT_BYTES_MOST)
		return LK_OK;
	return fail(c, LK_ETOOBIG, "%s: %zu documents, %lld bytes",
		d->app->number, now.ndocuments, (long long)bytes);
}

enum lk_err
document_add(struct ctx *c, const struct dossier *d,
	const struct document_question *q, struct document *doc, bool *full)
{
	bool there;

	TRY(hold(c, d));
	TRY(find_room(c, d, q, doc, full, &there));
	if (*full)
		return there ? fail(c, LK_ESTATE, "%s: that file came twice at "
			"once", q->key) : LK_OK;
	doc->application = d->app->id;
	doc->kind = "answer";
	doc->question = q->key;
	if (doc->created_at < q->asked)
		doc->created_at = q->asked;
	TRY(store_document_insert(c, doc, &doc->id));
	TRY(store_promise_drop(c, d->app->id, q->key));
	return note(c, d, "unggah", q, doc->sha256, sizeof(doc->sha256));
}

enum lk_err
document_promise(struct ctx *c, const struct dossier *d,
	const struct document_question *q, const char *kind)
{
	bool later = !strcmp(kind, "menyusul");

	if (later ? !q->field->later : !q->field->original)
		return fail(c, LK_EINVAL, "%s: %s is not offered", q->key, kind);
	TRY(hold(c, d));
	/* Who has sent it needs no promise. */
	if (later && document_count(d, q))
		return LK_OK;
	TRY(store_promise_put(c, d->app->id, q->key, kind));
	return note(c, d, kind, q, NULL, 0);
}

enum lk_err
document_remove(struct ctx *c, const struct dossier *d,
	const struct document_question *q, const char *address)
{
	for (size_t i = 0; i < d->ndocuments; i++) {
		const struct document *doc = &d->documents[i];

		if (strcmp(doc->question, q->key) || doc->created_at < q->since ||
		    strcmp(document_address(c->arena, doc), address))
			continue;
		TRY(hold(c, d));
		if (application_is_draft(d->app))
			TRY(store_document_forget(c, doc->address));
		else
			TRY(store_document_remove(c, d->app->id, doc->address));
		return note(c, d, "hapus", q, doc->sha256, sizeof(doc->sha256));
	}
	return LK_ENOENT;
}
