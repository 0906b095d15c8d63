/* What the files of desk share. */
#ifndef LOKET_DESK_PROGRAM_H
#define LOKET_DESK_PROGRAM_H

#include "view/question.h"
#include "web/fill.h"
#include "web/web.h"
#include "work/desk.h"

/*
 * The case of the page's {number}, if this officer may read it; locked inside a
 * transaction where something is to be done with it. A case that was never
 * sent, is not there or is others' business is LK_ENOENT, all alike.
 */
enum lk_err desk_open(struct request *rq, bool locked, struct dossier **d)
	LK_MUST_CHECK;

/* The same for a case of any number. */
enum lk_err desk_open_one(struct request *rq, const char *number, bool locked,
	struct dossier **d) LK_MUST_CHECK;

/* What is wrong with a deed's form: words with the place they lead to. */
struct fault {
	const char *id;		/* of the control or section: "f-dasar" */
	const char *words;
};
struct faults {
	enum deed deed;		/* whose form is shown open; DEEDS: none's */
	struct fault list[40];
	size_t n;
	int64_t over;		/* an amount above the bill, asked about; 0: none */
};
void fault_add(struct faults *f, const char *id, const char *words);

/* A telephone number for a link (PHONE_NUMBER) and to be read (PHONE_SHOWN);
 * nothing when there is none. */
void desk_show_phone(struct view *v, const char *phone);

/* The case as a page: 200, or 422 with what is wrong and the form as it was
 * filled in. Not inside a transaction. */
enum lk_err desk_show(struct request *rq, struct dossier *d, int status,
	const struct faults *faults) LK_MUST_CHECK;

/* The form of a correction: each question with its answer, to be ticked. */
void desk_show_flags(struct request *rq, struct view *form,
	const struct dossier *d);
/* The photos of transfers that the applicant sent: {{#PROOFS}} {{#PROOF}}. */
void desk_show_proofs(struct request *rq, struct view *v,
	const struct dossier *d);
/* At {{>MONEY}}: what is billed and what was paid, and where they differ. */
void desk_show_money(struct request *rq, struct view *v,
	const struct dossier *d);
/* Answers page by page; beside what a correction flagged, what stood there. */
enum lk_err desk_show_answers(struct request *rq, struct view *v,
	const struct dossier *d) LK_MUST_CHECK;
void desk_show_documents(struct request *rq, struct view *v,
	const struct dossier *d);
enum lk_err desk_show_history(struct request *rq, struct view *v,
	const struct dossier *d) LK_MUST_CHECK;

/* Hidden controls of a deed's form: token, key, version. */
void desk_hidden(struct request *rq, struct view *form, const struct dossier *d);

/* At {{>LEFT}}: "Lewat 2 hari", "Hari ini", "3 hari"; CSS_CLASS is "late", "soon"
 * or "". */
void show_days_left(struct request *rq, struct view *v, int64_t due);

/* 409: who changed the case, or who holds it, and when. */
enum lk_err desk_conflict(struct request *rq, const struct dossier *d,
	int64_t version) LK_MUST_CHECK;

/* tambah and hapus, once for each key: *before is where it led then, and nothing
 * was changed now; *rows whose rows were. Both NULL for any other button. */
enum lk_err desk_change_rows(struct request *rq, struct dossier *d,
	const struct page *p, const char *button, const struct taken *t,
	const struct repeat **rows, const char **before) LK_MUST_CHECK;

/* desk_counter_form.c: the whole form of a draft on one page, and its buttons. */
enum lk_err counter_form(struct request *rq, const char *number) LK_MUST_CHECK;
enum lk_err counter_fill(struct request *rq, const char *number,
	const char *button) LK_MUST_CHECK;

handler desk_queue, desk_case, desk_act, desk_page, desk_page_save,
	counter_page, counter_deed, sign_page, sign_several,
	absence_page, absence_deed, desk_messages, desk_tell;

#endif
