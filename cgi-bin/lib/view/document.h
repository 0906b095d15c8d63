/* An application's documents, as its pages show them. */
#ifndef LOKET_VIEW_DOCUMENT_H
#define LOKET_VIEW_DOCUMENT_H

#include "view/question.h"
#include "work/application.h"
#include "work/document.h"

/* "/loket/berkas/AAAA…" */
const char *view_document_href(struct ctx *c, const struct document *d);

/* Of its first page, by which one recognises it; NULL when there is none. */
const char *view_document_picture(struct ctx *c, const struct document *d);

/* "240 KB, 24 Nov 2026, sudah dicocokkan dengan asli" */
const char *view_document_about(struct ctx *c, const struct document *d,
	const char *lang);

/*
 * A document's question with what answers it, where {{>marker}} stands: not the
 * documents from before since, which a correction asks to replace. token and key
 * are the form's. The one way to draw it, so that /unggah finds what it asks for
 * wherever the question stands.
 */
void view_document_question(struct ctx *c, struct view *v, const char *marker,
	const struct asking *as, const struct dossier *d, const struct field *q,
	int row, int64_t since, const char *token, const char *key);

/* The question for the photo of a transfer, in the words of the pages. */
const struct field *view_proof(struct ctx *c, const char *lang);

#endif
