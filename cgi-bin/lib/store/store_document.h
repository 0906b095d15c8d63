/*
 * Documents: rows that make chunks visible. Contents are read and written in
 * chunks of at most CHUNK bytes, each in a transaction of its own.
 */
#ifndef LOKET_STORE_DOCUMENT_H
#define LOKET_STORE_DOCUMENT_H

#include "store/store.h"

enum { CHUNK = 256 * 1024 };

struct document {
	int64_t id;
	unsigned char address[16];
	int64_t application;
	const char *kind;		/* "answer", "licence" */
	const char *question;		/* key, "" */
	const char *name;
	const char *type;		/* MIME */
	int64_t size;
	unsigned char sha256[32];
	int64_t created_at, removed_at;
};

/* "22 characters" of its address. */
const char *document_address(struct arena *a, const struct document *d);

/* Those of an application that are not removed, by question and age. */
enum lk_err store_documents(struct ctx *c, int64_t app,
	const struct document **d, size_t *n) LK_MUST_CHECK;
enum lk_err store_document_by_address(struct ctx *c,
	const unsigned char address[16], struct document **d) LK_MUST_CHECK;

/* All chunks, each its own transaction; then, by the caller in a transaction
 * of its own, the row. */
enum lk_err store_chunks_write(struct ctx *c, const unsigned char address[16],
	const void *p, size_t n) LK_MUST_CHECK;
enum lk_err store_chunks_read(struct ctx *c, const struct document *d,
	const void **p, size_t *n) LK_MUST_CHECK;
enum lk_err store_document_insert(struct ctx *c, const struct document *d,
	int64_t *id) LK_MUST_CHECK;
enum lk_err store_document_remove(struct ctx *c, int64_t app,
	const unsigned char address[16]) LK_MUST_CHECK;

#endif
