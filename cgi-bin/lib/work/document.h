/*
 * Documents and promises of documents, as the applicant gives them: for a draft,
 * and for what is asked back after sending. Contents are stored first, in
 * transactions of their own; then one transaction of the caller's makes them a
 * document. The same is asked for again inside it, under a lock on the
 * application, so that of two at once neither passes a limit nor comes after the
 * sending.
 */
#ifndef LOKET_WORK_DOCUMENT_H
#define LOKET_WORK_DOCUMENT_H

#include "work/application.h"

/* Of one application: what is there now, and all that was ever stored, since
 * documents that were removed after sending are kept too. */
enum { DOCUMENTS_MOST = 60, DOCUMENTS_EVER = 300 };
#define DOCUMENT_BYTES_MOST (100LL * 1024 * 1024)
#define DOCUMENT_BYTES_EVER (400LL * 1024 * 1024)

/*
 * Who takes documents in reads no answers. What these ask for stands in
 * application.file_questions, "ktp! denah": the file questions that are relevant,
 * and "!" after those that must have a document. It is written with the answers,
 * in the same statement; and where a page shows documents and finds it otherwise,
 * for a day, a document or a new version of the definition changed it.
 */
const char *document_questions(struct arena *a, const struct dossier *d);
enum lk_err document_questions_shown(struct ctx *c, const struct dossier *d)
	LK_MUST_CHECK;

/* One file question. */
struct document_question {
	const struct field *field;
	int row;
	const char *key;	/* answers_key() */
	const char *name;	/* answers_name() */
	int64_t asked;		/* from this moment on documents are what was
				 * asked back for; 0 in a draft */
	int64_t since;		/* documents from before do not answer it: they
				 * are what a correction asks to replace */
	bool required;		/* the answers say that it must have one */
};

/*
 * The moment after sending, or after the correction cor, from which documents
 * count as given since. It is the second after it, and what is given in that
 * second is dated so too: the two are told apart however fast they come.
 */
int64_t document_asked_from(const struct application *a,
	const struct correction *cor);

/*
 * Whether a file question may be answered after sending: it was flagged, it is
 * promised, it is missing, or what answers it came since it was asked. cor is
 * NULL where nothing was asked back (kurang).
 */
bool document_is_asked(const struct dossier *d, const struct correction *cor,
	const struct document_question *q);

/*
 * The question by its name, in a dossier without answers. LK_EINVAL when there is no such
 * file question of the applicant's; LK_ESTATE when it may not be answered now.
 */
enum lk_err document_question(struct ctx *c, const struct dossier *d,
	const char *name, struct document_question *q) LK_MUST_CHECK;

/*
 * The photo of a transfer, which the applicant gives while the bill is open: no
 * question of the definition, but one of Loket's own. document_question() knows
 * it by this name; words and label are the caller's.
 */
#define PROOF "_bukti"
const struct field *document_proof(struct arena *a, const char *label,
	const char *hint);
bool document_is_proof(const char *key);

/* The same of an officer's page, of the stage where the case is. LK_ESTATE when
 * it is not asked for now. */
enum lk_err document_question_of(struct ctx *c, const struct dossier *d,
	const struct stage *stage, const char *name, struct document_question *q)
	LK_MUST_CHECK;

/* How many documents answer a question. */
size_t document_count(const struct dossier *d,
	const struct document_question *q);

/* Store content, and its picture where *doc has the measures of one; fills
 * address, size, digest and time of *doc. Outside of transactions. LK_ETOOBIG when
 * the application has stored too much already. */
enum lk_err document_store(struct ctx *c, const struct application *a,
	const void *p, size_t n, const void *picture, size_t npicture,
	struct document *doc) LK_MUST_CHECK;

/*
 * The deeds; each inside the caller's transaction. LK_ESTATE when the application
 * was sent meanwhile. Adding drops a promise; *full (nothing was added then) says
 * that the question has as many documents as it may, LK_ETOOBIG that the
 * application has; LK_ESTATE also where the last place went meanwhile to the same
 * file: by a second press of the same form, whose key will be found.
 */
enum lk_err document_add(struct ctx *c, const struct dossier *d,
	const struct document_question *q, struct document *doc, bool *full)
	LK_MUST_CHECK;
enum lk_err document_promise(struct ctx *c, const struct dossier *d,
	const struct document_question *q, const char *kind) LK_MUST_CHECK;
/* LK_ENOENT when the question has no such document. */
enum lk_err document_remove(struct ctx *c, const struct dossier *d,
	const struct document_question *q, const char *address) LK_MUST_CHECK;

#endif
