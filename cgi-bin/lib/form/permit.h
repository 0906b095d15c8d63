/*
 * A permit definition, urn:loket:permit:1, as it is in service: read-only, in
 * an arena of its own, swapped whole when its file changes. The fields are the
 * interface. Every text is Indonesian with an optional English one. Lists are
 * arrays with their length beside them; what is absent is NULL, 0 or NO_DAY.
 */
#ifndef LOKET_PERMIT_H
#define LOKET_PERMIT_H

#include "base/date.h"
#include "form/mistake.h"

struct expr;
struct field_type;
struct permit;

struct parts;

struct text {
	const char *id;		/* Indonesian; NULL when the text is absent */
	const char *en;		/* NULL: show the Indonesian one */
	/* The same with its {…} read, by text_prepare() of expr.h; NULL where
	 * braces mean nothing. form_text() fills them. */
	const struct parts *id_parts, *en_parts;
};

/* The text in a language ("id", "en"); "" when absent. */
const char *text_in(const struct text *t, const char *lang);

enum permit_status { PERMIT_OPEN, PERMIT_CLOSED, PERMIT_HIDDEN };

/* The 14 components of a service standard, UU 25/2009 article 21. */
enum component { C_DASAR_HUKUM, C_PERSYARATAN, C_PROSEDUR, C_JANGKA_WAKTU,
	C_BIAYA, C_PRODUK, C_SARANA, C_KOMPETENSI, C_PENGAWASAN, C_PENGADUAN,
	C_PELAKSANA, C_JAMINAN_PELAYANAN, C_JAMINAN_KEAMANAN, C_EVALUASI,
	COMPONENTS };
extern const char *const component_names[COMPONENTS];

/* Roles of the workflow; as bits they are an officer's roles. */
enum role { ROLE_FRONT, ROLE_VERIFIER, ROLE_TECHNICAL, ROLE_SECTION,
	ROLE_SECRETARY, ROLE_DIRECTOR, ROLE_TREASURER, ROLES };
extern const char *const role_names[ROLES];	/* "front", ... */

struct parameter {
	struct where where;
	const char *name;
	double value;
	int64_t from;			/* day */
	struct text label;		/* may be absent: param_label() */
	bool unconfirmed;		/* not the office's own figure yet */
	bool in_fee;			/* the fee is made with it */
};

struct item {
	const char *value;
	const char *parent;		/* the parent list's value, or NULL */
	struct text text;
};

struct list {
	struct where where;
	const char *id;
	struct item *items;
	size_t n;
	bool has_parents;
};

struct field {
	struct where where;
	int index;			/* in permit->fields */
	const char *name;
	const struct field_type *type;
	const struct page *page;
	const struct repeat *repeat;	/* NULL outside */
	struct text label, hint, help, error;
	const char *sample;		/* "contoh/surat.pdf", or NULL */
	const struct expr *relevant, *required, *readonly;	/* NULL: yes, no, no */
	const struct expr *constraint, *calculate, *min, *max;
	const struct expr *default_expr;
	const char *default_literal;
	int min_length, max_length;	/* characters; 0 = none */
	const char *pattern;		/* PCRE2, whole value */
	const char *unit;
	const struct list *list;
	const struct field *parent;	/* narrows the list */
	unsigned accept;		/* of ACCEPT_*; for files */
	int max_files;
	int64_t max_size;		/* bytes, of one file */
	bool original, later, sensitive;
	bool in_fee;			/* the fee hangs on it */
	const char *index_as;		/* "name", "nik", ... or NULL */
};

enum { ACCEPT_JPG = 1, ACCEPT_PNG = 2, ACCEPT_PDF = 4 };

/* No file may be larger, whatever its question says: what is sent with it has to
 * fit into what programs and web servers take (UPLOAD_MOST of web). */
enum { FILE_SIZE_MOST = 11 << 20 };

struct repeat {
	struct where where;
	int index;			/* in permit->repeats */
	const char *name;
	const struct page *page;
	struct text title, hint;
	const struct expr *min, *max;	/* NULL: 0, and REPEAT_MOST */
	const struct expr *relevant;
	const struct field **fields;
	size_t nfields;
};

enum { REPEAT_MOST = 100 };

/* What a page holds, in order: either a field (outside repeats) or a repeat. */
struct entry {
	const struct field *field;
	const struct repeat *repeat;
};

struct page {
	struct where where;
	int index;
	const char *id;
	struct text title, hint;
	const struct stage *stage;	/* filled by its officer; NULL: applicant */
	const struct expr *relevant;
	const struct entry *entries;
	size_t n;
};

struct fee_line {
	struct where where;
	struct text label;
	const struct expr *amount, *relevant;
};

struct fee {
	const char *kind;		/* "pajak", "retribusi", NULL: free */
	const struct fee_line *lines;
	size_t n;
};

enum stage_kind { STAGE_REVIEW, STAGE_PAYMENT, STAGE_SIGN, STAGE_HANDOVER };

struct stage {
	struct where where;
	int index;			/* in permit->stages */
	const char *id;
	enum role role;
	int days;			/* working days */
	struct text label;
	const char *unit;		/* NULL: no agency of its own */
	enum stage_kind kind;
	bool clock_stopped;
	const struct expr *relevant;
};

struct reason {
	const char *code;
	struct text text;
};

/* What a citizen is told when a case comes to a state. */
struct told {
	const char *on;			/* "kurang", ... */
	struct text text;
};

struct row {				/* of the licence */
	struct text label;
	const struct expr *value;
};

struct licence_form {
	struct where where;
	const char *number;		/* "503/{seq:4}/REK/DPM-PTSP/{year}" */
	struct text title;
	const struct expr *valid_from, *valid_until;
	int valid_days, valid_months;
	const struct text *basis, *clauses, *copies;
	size_t nbasis, nclauses, ncopies;
	const struct row *rows;
	size_t nrows;
};

/* A filling that the definition itself says is right, and its day. */
struct example {
	const char *name;
	int64_t day;
	bool says_fee;
	const struct example_answer {
		const struct field *field;
		int row;			/* -1 outside repeats */
		const char *typed;		/* for form_type_example() */
	} *answers;
	size_t n;
};


struct permit {
	struct where where;
	const char *id;
	enum permit_status status;
	int64_t opens, closes;		/* days, NO_DAY when not given */
	struct text title, summary, keywords, closed, privacy;
	const char *retention;		/* "5y" as written */
	struct text components[COMPONENTS];
	const struct parameter *params;
	size_t nparams;
	const struct list *const *lists;
	size_t nlists;
	const struct page *const *pages;
	size_t npages;
	const struct field *const *fields;	/* all, in order */
	size_t nfields;
	const struct repeat *const *repeats;
	size_t nrepeats;
	/* Fields with a calculation, in an order in which each comes after
	 * those it uses. */
	const struct field *const *calculated;
	size_t ncalculated;
	struct fee fee;
	int days;			/* the legal limit, working days */
	bool silence_granted;
	int repair_days;		/* working days; 10 when not given */
	const struct stage *const *stages;
	size_t nstages;
	const struct reason *reasons;
	size_t nreasons;
	const struct told *messages;
	size_t nmessages;
	const struct licence_form *licence;	/* NULL: none is issued */
	/* Those that are to be accepted. */
	const struct example *examples;
	size_t nexamples;
	unsigned char sha256[32];	/* of body */
	const char *body;		/* canonical form, C14N */
	size_t body_len;
};

/*
 * Read and check FILE ("reklame.xml") in the live folder dirfd with all that it
 * includes. On success *permit is in a and may be put in service (m may hold
 * warnings). With mistakes: LK_EINVAL, all of them in m, *permit untouched.
 * LK_EFAULT when the file cannot be read at all for a reason that is no mistake
 * of the clerk's.
 */
enum lk_err permit_read(struct ctx *c, struct arena *a, int dirfd,
	const char *file, struct mistakes *m, const struct permit **permit)
	LK_MUST_CHECK;

/*
 * Any regular file below a folder, by no link, of at most 1 MiB, in a; a NUL
 * follows it. False with errno.
 */
bool permit_folder_file(struct arena *a, int dirfd, const char *path, char **data,
	size_t *len);

/*
 * Read a definition back from its canonical form, as the database keeps it.
 * Examples are not run again: it was good when it was stored. It is the
 * caller's alone, so that permit_explain() may follow.
 */
enum lk_err permit_parse(struct ctx *c, struct arena *a, const char *body,
	size_t len, struct permit **permit) LK_MUST_CHECK;

/* Whether a file of the live folder is read, by its name: a visible "….xml". */
bool permit_is_file(const char *name);

/* Why a file of the live folder is not read, and what name would be right; NULL
 * for one that is read, and for hidden ones. In a or static. */
const char *permit_ignored(struct arena *a, const char *name);

/*
 * Give p, in a, the texts that explain of the version in service: titles,
 * summary, keywords, hints, help, errors and the labels of ordinary questions.
 * What was declared, chosen, owed or promised keeps its own words.
 */
void permit_explain(struct arena *a, struct permit *p,
	const struct permit *newest);

/* What a question is to somebody who knows the version before: added, or with
 * another type, other choices or, where it is said, other words. */
enum news { NEWS_NONE, NEWS_ADDED, NEWS_CHANGED };
enum news permit_news(const struct permit *before, const struct field *f);

/* Look-ups by name; NULL when there is none. A field in a repeat needs it. */
const struct page *permit_page(const struct permit *p, const char *id);
const struct field *permit_field(const struct permit *p,
	const struct repeat *in, const char *name);
const struct repeat *permit_repeat(const struct permit *p, const char *name);
/* A question by its name without a row, as store_stumble_put() has it: a field,
 * "repeat.field", or for a repeat's rows the repeat alone (*f is NULL then). */
bool permit_question(const struct permit *p, const char *name,
	const struct field **f, const struct repeat **r);
const struct stage *permit_stage(const struct permit *p, const char *id);
const struct reason *permit_reason(const struct permit *p, const char *code);
/* The words for a state; NULL when the definition leaves them to Loket. */
const struct text *permit_message(const struct permit *p, const char *state);
const struct list *permit_list(const struct permit *p, const char *id);
const struct item *list_item(const struct list *l, const char *value);

/* Whether any document of the applicant's may follow later. */
bool permit_may_follow(const struct permit *p);

/* Whether a parameter of that name is declared. */
bool permit_has_param(const struct permit *p, const char *name);

/* Its value on a day: of those not in the future the newest; false if none. */
bool permit_param(const struct permit *p, const char *name, int64_t day,
	double *value);

/* The parameter itself, as permit_param() finds it; NULL if none. */
const struct parameter *permit_param_on(const struct permit *p,
	const char *name, int64_t day);

/* What a parameter is called on pages: its label, or else its name. */
const char *param_label(struct arena *a, const struct permit *p,
	const char *name, const char *lang);

/* Whether every figure that the fee of that day is made with is the office's. */
bool permit_fee_confirmed(const struct permit *p, int64_t day);

/* Open for new applications on this day: status, opens and closes. A hidden one
 * is, for whoever has its address. */
bool permit_is_open(const struct permit *p, int64_t day);

#endif
