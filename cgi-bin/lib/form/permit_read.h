/*
 * Inside the reader of permit definitions; no one else includes this. Bytes
 * become a tree of nodes that know their file and line (permit_scan.c,
 * permit_tree.c), parts and lists are brought in (permit_part.c, permit_csv.c),
 * everything is judged by one table (permit_table.c, permit_attr.c,
 * permit_judge.c), made into a struct permit (permit_build.c, permit_form.c),
 * and judged as a whole (permit_rules.c, permit_expr.c, permit_example.c).
 */
#ifndef LOKET_PERMIT_READ_H
#define LOKET_PERMIT_READ_H

#include "base/buf.h"
#include "form/permit.h"

#define PERMIT_NS "urn:loket:permit:1"
#define INCLUDE_NS "http://www.w3.org/2001/XInclude"

enum {
	FILE_MOST = 1 << 20,		/* bytes of one file */
	BODY_MOST = 8 << 20,		/* of a definition with all it includes */
	DEPTH_MOST = 12,
	ATTRS_MOST = 40,		/* libxml2 compares each with each */
	PARTS_MOST = 50,
	ITEMS_MOST = 20000,		/* of a list */
	FIELDS_MOST = 1000,
	CHILDREN_MOST = 1000,		/* of a kind, but for items */
	LANGS_MOST = 30
};

struct attr {
	const char *name;		/* with its prefix: "xml:lang" */
	const char *value;
	int line;
};

struct node {
	struct where where;
	const struct element *is;	/* what the table says it is, or NULL */
	const char *name;		/* local */
	bool foreign;			/* of another namespace than ours */
	bool include;			/* xi:include */
	struct attr *attrs;
	size_t nattrs;
	const char *text;		/* its own text, pieces joined */
	int text_line;			/* where that begins; 0: it is blank */
	bool failed;			/* part of it could not be read */
	struct node *parent, *first, *last, *next;
};

struct reader {
	struct ctx *c;
	struct arena *keep;		/* the definition's */
	struct arena *scratch;		/* gone when it has been read */
	struct mistakes *m;
	size_t before;			/* errors that m had already */
	int dirfd;			/* the live folder; -1: from a stored body */
	const char *file;
	struct node *root;
	struct permit *p;
	bool blind;			/* a part or list is missing: what refers
					 * to it is not judged */
	unsigned doubt;			/* DOUBT_: what examples cannot tell, for
					 * it may follow from a mistake */
	size_t bytes;			/* of all files read */
	struct where parts[PARTS_MOST];	/* files, and where included */
	int nparts;
	/* The nodes that things were made of, by their index. */
	struct node **field_nodes, **page_nodes, **repeat_nodes, **stage_nodes;
	struct node **list_nodes, **line_nodes, **row_nodes, **example_nodes;
	size_t nexample_nodes;
	struct node *licence_node;
	/* Each basis, clause and copy of it, with the text it is part of. */
	struct worded { struct text *text; const struct node *node; } *words;
	size_t nwords;
};

/* A start tag as it stands in the file: libxml2 knows only where tags end. */
struct mark {
	int line;
	int text_line;			/* of the first text in it, or 0 */
	const struct mark_attr { const char *name; int len, line; } *attrs;
	size_t nattrs;
};

struct marks {
	struct mark *list;
	size_t n, room;
};

enum { DOUBT_ANSWERS = 1, DOUBT_FEE = 2, DOUBT_WAY = 4 };

/* Hours between the office and UTC. */
int permit_zone(const struct reader *r);

/* Whether something was wrong so far. */
bool permit_wrong(const struct reader *r);

/* permit_file.c: a regular file below the live folder, by no link. False after
 * a mistake at w that says why. */
bool permit_file(struct reader *r, const char *path, struct where w,
	char **data, size_t *len);

/* Whether there is a regular file of that name. */
bool permit_file_is(struct reader *r, const char *path);

/* permit_bytes.c: whether bytes can be read as text; what is no UTF-8 is told,
 * and replaced. */
bool permit_bytes(struct reader *r, const char *file, char *data, size_t len);

/* permit_scan.c: the text if it is well-formed; else with a clerk's explanation
 * of what is not, and the text as it was meant, or NULL where that is not plain.
 * marks are its start tags in order. */
const char *permit_scan(struct reader *r, const char *file, const char *text,
	struct marks *marks);

/* permit_tree.c: a file's bytes as a tree; NULL after mistakes. */
struct node *permit_tree(struct reader *r, const char *file, char *data,
	size_t len);
struct node *node_new(struct reader *r, struct where w, const char *name);
void node_append(struct node *parent, struct node *child);
const char *node_get(const struct node *n, const char *attr);
const struct attr *node_attr(const struct node *n, const char *attr);
struct where node_at(const struct node *n, const char *attr);
size_t node_count(const struct node *n, const char *child);
struct node *node_child(const struct node *n, const char *child);

/* permit_part.c: bring in parts; permit_csv.c: and lists from tables. */
void permit_parts(struct reader *r);
void permit_tables(struct reader *r);

/* permit_judge.c: names, attributes, values, numbers of children, against the
 * table. What is misspelt is read as what was meant, so that one slip is one
 * mistake. */
void permit_judge(struct reader *r);

/* n was told wrong and cannot be read as what was meant: what examples come to
 * may follow from it. */
void permit_doubt(struct reader *r, const struct node *n);

/* permit_build.c, permit_form.c: the definition without its expressions. */
void permit_build(struct reader *r);
void permit_build_form(struct reader *r, const struct node *form);
struct text permit_text(struct reader *r, const struct node *n,
	const char *child);
void text_add(struct reader *r, struct text *t, const struct node *n);
const char *permit_keep(struct reader *r, const char *s);
int word_index(const char *const *words, size_t n, const char *word);

/* permit_rules.c, permit_expr.c: what the definition means as a whole. */
void permit_rules(struct reader *r);
void permit_field_rules(struct reader *r);
void permit_workflow_rules(struct reader *r);
void permit_expressions(struct reader *r);
void permit_order(struct reader *r);
void permit_never(struct reader *r);
void permit_fee(struct reader *r);	/* permit_fee.c: what it is made with */
void permit_texts(struct reader *r);

/* permit_example.c: the examples must come out. */
void permit_examples(struct reader *r);
/* Of a stored definition, whose examples came out when it was stored: only keep
 * those that are to be accepted. */
void permit_examples_stored(struct reader *r);

/* permit_canon.c: the canonical form of the tree and its digest. */
bool permit_canon(struct reader *r);

#endif
