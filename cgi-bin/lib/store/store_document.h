/*
 * Documents: rows that make chunks visible. Contents are read and written in
 * chunks of at most CHUNK bytes, each in a transaction of its own, in a schema of
 * their own; chunks without a row are swept later. Also what is promised instead
 * of a document, and that a licence was fetched.
 */
#ifndef LOKET_STORE_DOCUMENT_H
#define LOKET_STORE_DOCUMENT_H

#include "store/store.h"

enum { CHUNK = 256 * 1024, ADDRESS_LEN = 16 };

struct document {
	int64_t id;
	unsigned char address[ADDRESS_LEN];
	int64_t application;
	const char *kind;		/* "answer", "licence" */
	const char *question;		/* key, "" */
	const char *name;
	const char *type;		/* MIME */
	int64_t size;
	unsigned char sha256[32];
	unsigned char given[32];	/* SHA-256 of what was sent; zeros: not known */
	int picture_width, picture_height;	/* 0: it has no picture */
	int64_t created_at, removed_at;
	int64_t matched_at;		/* an officer saw its original; 0: no */
};

/* "22 characters" of its address. */
const char *document_address(struct arena *a, const struct document *d);

/* Whether both are the same file as it was sent; of older ones nobody knows. */
bool document_same(const struct document *a, const struct document *b);

struct promise_row {
	const char *question;
	const char *kind;	/* "menyusul", "asli" */
	int64_t at, seen_at;
};

/* What an application has for its questions of type file, by one statement, for
 * nearly every page of it asks. */
struct papers {
	const struct document *documents;	/* not removed; by question, age */
	size_t ndocuments;
	const struct promise_row *promises;	/* in no order */
	size_t npromises;
};
enum lk_err store_papers(struct ctx *c, int64_t app, struct papers *p)
	LK_MUST_CHECK;
/* Removed ones too; the number is its application's. */
enum lk_err store_document_by_address(struct ctx *c,
	const unsigned char address[ADDRESS_LEN], struct document **d,
	const char **number) LK_MUST_CHECK;

/* All that was ever stored for an application, removed or not. */
enum lk_err store_documents_weigh(struct ctx *c, int64_t app, int64_t *n,
	int64_t *bytes) LK_MUST_CHECK;

/* All chunks, each its own transaction; then, by the caller in a transaction
 * of its own, the row. */
enum lk_err store_chunks_write(struct ctx *c,
	const unsigned char address[ADDRESS_LEN], const void *p, size_t n)
	LK_MUST_CHECK;
/* The content, whole and as it was stored: LK_EFAULT when a byte of it is
 * missing or another one. */
enum lk_err store_chunks_read(struct ctx *c, const struct document *d,
	const void **p, size_t *n) LK_MUST_CHECK;
enum lk_err store_document_insert(struct ctx *c, const struct document *d,
	int64_t *id) LK_MUST_CHECK;

/* Its picture, of that page, before or after the row; LK_ENOENT when there is
 * none. */
enum lk_err store_picture_write(struct ctx *c,
	const unsigned char address[ADDRESS_LEN], int page, const void *p, size_t n)
	LK_MUST_CHECK;
enum lk_err store_picture_read(struct ctx *c, const struct document *d, int page,
	const void **p, size_t *n) LK_MUST_CHECK;

/* Of a draft: row, content and picture go at once. */
enum lk_err store_document_forget(struct ctx *c,
	const unsigned char address[ADDRESS_LEN]) LK_MUST_CHECK;
/* Once sent: hide it; LK_ESTATE when it is hidden or not that application's. */
enum lk_err store_document_remove(struct ctx *c, int64_t app,
	const unsigned char address[ADDRESS_LEN]) LK_MUST_CHECK;

/* An officer saw the original beside it, or takes that back. LK_ESTATE when it is
 * hidden or no answer. */
enum lk_err store_document_match(struct ctx *c, int64_t id, bool yes)
	LK_MUST_CHECK;

/* Promise a document: kind is "menyusul" or "asli". It takes an older promise's
 * place, unless the counter has ticked that one. */
enum lk_err store_promise_put(struct ctx *c, int64_t app, const char *question,
	const char *kind) LK_MUST_CHECK;

/* Something of the application changed beside its answers: the version goes up
 * if it was this one, else LK_ESTATE. */
enum lk_err store_document_touch(struct ctx *c, int64_t app, int64_t version)
	LK_MUST_CHECK;

/* The applicant has fetched the licence: noted the first time only. */
enum lk_err store_download_note(struct ctx *c, int64_t app) LK_MUST_CHECK;

#endif
