#include "base/secret.h"
#include "store/store_document.h"
#include "store/store_tables.h"

#define READERS (APPLY | STATUS | UPLOAD | DESK | CLOCK | CLASS)
#define WRITERS (UPLOAD | SIGNER)

/* In the order of take(). */
#define COLUMNS "d.id, d.address, d.application, d.kind, d.question, d.name, " \
	"d.type, d.size, d.sha256, d.created_at, d.removed_at, d.matched_at, " \
	"d.given_sha256, d.picture_width, d.picture_height"
#define KINDS "ibissssibtttbii"
/* As many values that say nothing, where the row is a promise. */
#define NOTHING "NULL, NULL, NULL, NULL"

enum { MATCH, PAPERS, BY_ADDRESS, WEIGH, CHUNK_PUT, CHUNK_GET, INSERT, REMOVE,
	FORGET, PICTURE_PUT, PICTURE_GET, PROMISE_PUT, TOUCH, DOWNLOAD_PUT };

static const struct statement sql[] = {
	[PAPERS] = { "ii", "i" KINDS, READERS,
		"SELECT 1, " COLUMNS " FROM document d WHERE d.application = ? "
		"AND d.removed_at IS NULL UNION ALL "
		"SELECT 0, 0, '', p.application, p.kind, p.question, '', '', 0, "
		"'', p.at, p.seen_at, " NOTHING " FROM promise p WHERE p.application = ?" },
	[BY_ADDRESS] = { "b", KINDS "s", UPLOAD | CLASS,
		"SELECT " COLUMNS ", a.number FROM document d "
		"JOIN application a ON a.id = d.application WHERE d.address = ?" },
	[WEIGH] = { "i", "ii", UPLOAD,
		"SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS SIGNED) "
		"FROM document WHERE application = ?" },
	[CHUNK_PUT] = { "bitb", "", WRITERS,
		"INSERT INTO {db}_berkas.chunk (address, n, at, data) "
		"VALUES (?, ?, ?, ?)" },
	[CHUNK_GET] = { "bi", "b", UPLOAD,
		"SELECT data FROM {db}_berkas.chunk WHERE address = ? AND n = ?" },
	[INSERT] = { "bissssibtbii", "", WRITERS,
		"INSERT INTO document (address, application, kind, question, name, "
		"type, size, sha256, created_at, given_sha256, picture_width, "
		"picture_height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[FORGET] = { "b", "", UPLOAD,
		"CALL forget_document(?)" },
	[PICTURE_PUT] = { "bitb", "", UPLOAD,
		"INSERT INTO {db}_berkas.picture (address, page, at, data) "
		"VALUES (?, ?, ?, ?)" },
	[PICTURE_GET] = { "bi", "b", UPLOAD,
		"SELECT data FROM {db}_berkas.picture WHERE address = ? "
		"AND page = ?" },
	[MATCH] = { "tii", "", CLASS,
		"UPDATE document SET matched_at = ?, matched_by = ? WHERE id = ? "
		"AND kind = 'answer' AND removed_at IS NULL" },
	[REMOVE] = { "tib", "", UPLOAD | APPLY,
		"UPDATE document SET removed_at = ? WHERE application = ? "
		"AND address = ? AND kind = 'answer' AND removed_at IS NULL" },
	[PROMISE_PUT] = { "isst", "", UPLOAD | DESK,
		"INSERT INTO promise (application, question, kind, at) "
		"VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
		"at = IF(seen_at IS NULL, VALUES(at), at), "
		"kind = IF(seen_at IS NULL, VALUES(kind), kind)" },
	[TOUCH] = { "tii", "", UPLOAD,
		"UPDATE application SET saved_at = ?, version = version + 1 "
		"WHERE id = ? AND version = ?" },
	[DOWNLOAD_PUT] = { "it", "", UPLOAD,
		"INSERT IGNORE INTO download (application, at) VALUES (?, ?)" },
};

const struct store_table store_document_table = { "document", sql, COUNT(sql),
	TABLE_DOCUMENT };
#define T &store_document_table

const char *
document_address(struct arena *a, const struct document *d)
{
	return secret_base64(a, d->address, sizeof(d->address));
}

static bool
is_known(const struct document *d)
{
	static const unsigned char unknown[DIGEST_LEN];

	return memcmp(d->given, unknown, sizeof(unknown)) != 0;
}

bool
document_same(const struct document *a, const struct document *b)
{
	return is_known(a) && memcmp(a->given, b->given, sizeof(a->given)) == 0;
}

static void
take(struct document *d, const struct value *v)
{
	d->id = value_int(&v[0], 0);
	memcpy(d->address, v[1].s, sizeof(d->address));
	d->application = value_int(&v[2], 0);
	d->kind = value_text(&v[3]);
	d->question = value_text(&v[4]);
	d->name = value_text(&v[5]);
	d->type = value_text(&v[6]);
	d->size = value_int(&v[7], 0);
	memcpy(d->sha256, v[8].s, sizeof(d->sha256));
	d->created_at = value_time(&v[9]);
	d->removed_at = value_time(&v[10]);
	d->matched_at = value_time(&v[11]);
	if (v[12].len == sizeof(d->given))
		memcpy(d->given, v[12].s, sizeof(d->given));
	d->picture_width = (int)value_int(&v[13], 0);
	d->picture_height = (int)value_int(&v[14], 0);
}

static int
by_question_and_age(const void *a, const void *b)
{
	const struct document *p = a, *q = b;
	int by_question = strcmp(p->question, q->question);

	return by_question ? by_question : (p->id > q->id) - (p->id < q->id);
}

enum lk_err
store_papers(struct ctx *c, int64_t app, struct papers *p)
{
	struct document *documents;
	struct promise_row *promises;
	size_t nd = 0, np = 0;
	struct rows r;

	TRY(store_query(c, T, PAPERS, VALS(val_int(app), val_int(app)), &r));
	documents = arena_array(c->arena, r.n + 1, sizeof(*documents));
	promises = arena_array(c->arena, r.n + 1, sizeof(*promises));
	for (size_t i = 0; i < r.n; i++) {
		const struct value *v = rows_at(&r, i);

		if (value_int(&v[0], 0))
			take(&documents[nd++], v + 1);
		else
			promises[np++] = (struct promise_row){
				value_text(&v[5]), value_text(&v[4]),
				value_time(&v[10]), value_time(&v[11]) };
	}
	qsort(documents, nd, sizeof(*documents), by_question_and_age);
	*p = (struct papers){ documents, nd, promises, np };
	return LK_OK;
}

enum lk_err
store_document_by_address(struct ctx *c, const unsigned char address[ADDRESS_LEN],
	struct document **d, const char **number)
{
	struct document *out = arena_alloc(c->arena, sizeof(*out));
	const struct value *v;

	TRY(store_one(c, T, BY_ADDRESS, VALS(val_bytes(address, ADDRESS_LEN)), &v));
	take(out, v);
	*d = out;
	*number = value_text(&v[15]);
	return LK_OK;
}

enum lk_err
store_documents_weigh(struct ctx *c, int64_t app, int64_t *n, int64_t *bytes)
{
	const struct value *v;

	TRY(store_one(c, T, WEIGH, VALS(val_int(app)), &v));
	*n = value_int(&v[0], 0);
	*bytes = value_int(&v[1], 0);
	return LK_OK;
}

enum lk_err
store_chunks_write(struct ctx *c, const unsigned char address[ADDRESS_LEN],
	const void *p, size_t n)
{
	const unsigned char *from = p;

	/* Alone, each commits by itself: a small write set on Galera. */
	assert(!store_in_transaction(c));
	for (int64_t i = 0; n; i++) {
		size_t len = n < CHUNK ? n : CHUNK;

		TRY(store_exec(c, T, CHUNK_PUT, VALS(val_bytes(address, ADDRESS_LEN),
			val_int(i), val_time(c->now), val_bytes(from, len)), NULL));
		from += len;
		n -= len;
	}
	return LK_OK;
}

enum lk_err
store_chunks_read(struct ctx *c, const struct document *d, const void **p,
	size_t *n)
{
	size_t size = (size_t)d->size, got = 0;
	unsigned char *out = arena_alloc(c->arena, size + 1), digest[DIGEST_LEN];
	const struct value *v;
	enum lk_err err = LK_OK;

	for (int64_t i = 0; got < size && err == LK_OK; i++) {
		err = store_one(c, T, CHUNK_GET, VALS(val_bytes(d->address,
			ADDRESS_LEN), val_int(i)), &v);
		if (err != LK_OK)
			break;
		if (v->len == 0 || v->len > size - got)
			err = LK_ENOENT;
		else
			memcpy(out + got, v->s, v->len);
		got += v->len;
	}
	if (err != LK_OK && err != LK_ENOENT)
		return err;
	secret_digest(out, size, digest);
	if (err != LK_OK || !secret_equal(digest, d->sha256, sizeof(digest)))
		return fail(c, LK_EFAULT, "document %lld is not as it was stored",
			(long long)d->id);
	*p = out;
	*n = size;
	return LK_OK;
}

enum lk_err
store_picture_write(struct ctx *c, const unsigned char address[ADDRESS_LEN],
	int page, const void *p, size_t n)
{
	return store_exec(c, T, PICTURE_PUT, VALS(val_bytes(address, ADDRESS_LEN),
		val_int(page), val_time(c->now), val_bytes(p, n)), NULL);
}

enum lk_err
store_picture_read(struct ctx *c, const struct document *d, int page,
	const void **p, size_t *n)
{
	const struct value *v;

	TRY(store_one(c, T, PICTURE_GET, VALS(val_bytes(d->address, ADDRESS_LEN),
		val_int(page)), &v));
	*p = v->s;
	*n = v->len;
	return LK_OK;
}

enum lk_err
store_document_insert(struct ctx *c, const struct document *d, int64_t *id)
{
	bool known = is_known(d);

	assert(store_in_transaction(c));
	return store_insert(c, T, INSERT, VALS(val_bytes(d->address, ADDRESS_LEN),
		val_int(d->application), val_text(d->kind), val_text(d->question),
		val_text(d->name), val_text(d->type), val_int(d->size),
		val_bytes(d->sha256, sizeof(d->sha256)), val_time(d->created_at),
		val_bytes(known ? d->given : NULL, known ? DIGEST_LEN : 0),
		val_int_or_null(d->picture_width, 0),
		val_int_or_null(d->picture_height, 0)), id);
}

enum lk_err
store_document_forget(struct ctx *c, const unsigned char address[ADDRESS_LEN])
{
	return store_exec(c, T, FORGET, VALS(val_bytes(address, ADDRESS_LEN)),
		NULL);
}

enum lk_err
store_document_remove(struct ctx *c, int64_t app,
	const unsigned char address[ADDRESS_LEN])
{
	return store_swap(c, T, REMOVE, VALS(val_time(c->now), val_int(app),
		val_bytes(address, ADDRESS_LEN)));
}

enum lk_err
store_document_match(struct ctx *c, int64_t id, bool yes)
{
	return store_swap(c, T, MATCH, VALS(val_time(yes ? c->now : 0),
		val_int_or_null(yes ? c->actor.officer : 0, 0), val_int(id)));
}

enum lk_err
store_promise_put(struct ctx *c, int64_t app, const char *question,
	const char *kind)
{
	return store_exec(c, T, PROMISE_PUT, VALS(val_int(app), val_text(question),
		val_text(kind), val_time(c->now)), NULL);
}

enum lk_err
store_document_touch(struct ctx *c, int64_t app, int64_t version)
{
	return store_swap(c, T, TOUCH, VALS(val_time(c->now), val_int(app),
		val_int(version)));
}

enum lk_err
store_download_note(struct ctx *c, int64_t app)
{
	return store_exec(c, T, DOWNLOAD_PUT, VALS(val_int(app),
		val_time(c->now)), NULL);
}
