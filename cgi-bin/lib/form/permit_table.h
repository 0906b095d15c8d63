/*
 * Loket's own table of elements and attributes of a definition: PERMIT-FORMAT,
 * "Elements and attributes", row by row. schema/permit.rng says the same in
 * RELAX NG; a test holds the two together.
 */
#ifndef LOKET_PERMIT_TABLE_H
#define LOKET_PERMIT_TABLE_H

#include "form/permit_read.h"

/* What the value of an attribute looks like. */
enum shape {
	SHAPE_TEXT,	/* not empty */
	SHAPE_ANY,	/* also empty */
	SHAPE_EXPR, SHAPE_PATTERN,
	SHAPE_SLUG, SHAPE_ID, SHAPE_NAME, SHAPE_CODE, SHAPE_UNIT, SHAPE_LIST,
	SHAPE_DATE, SHAPE_COUNT, SHAPE_POSITIVE, SHAPE_DECIMAL, SHAPE_SIZE,
	SHAPE_AGE, SHAPE_PATH, SHAPE_WHERE,
	SHAPE_LANG, SHAPE_TYPE, SHAPE_WORD, SHAPE_WORDS,
	SHAPES
};

struct attr_rule {
	const char *name;
	enum shape shape;
	bool must;
	const char *words;	/* those allowed, for SHAPE_WORD(S) */
	const char *planned;	/* "" or the value that is not in service yet */
};

/* How often a child may stand there. */
enum often { ONCE, MAYBE, ANY, SOME, TEXT, TEXT_MUST };

enum element_id {
	EL_PERMIT, EL_TEXT, EL_PRIVACY, EL_STANDARD, EL_COMPONENT, EL_PARAM,
	EL_LIST, EL_ITEM, EL_FORM, EL_PAGE, EL_REPEAT, EL_FIELD, EL_SAMPLE,
	EL_FEE, EL_LINE, EL_WORKFLOW, EL_STAGE, EL_REASON, EL_MESSAGE,
	EL_LICENCE, EL_CLAUSE, EL_ROW, EL_EXAMPLE, EL_EXAMPLE_REPEAT, EL_ANSWER,
	ELEMENTS
};

struct child_rule {
	const char *name;
	enum element_id is;
	enum often often;
	bool planned;		/* not in service yet */
};

struct element {
	enum element_id id;
	const char *word;	/* what a clerk calls it; NULL: by its parent */
	const char *key;	/* attribute that tells it from its like */
	bool text;		/* holds text, and no elements */
	bool blank;		/* that may be empty */
	const struct attr_rule *attrs;
	const struct child_rule *children;
};

extern const struct element elements[ELEMENTS];
extern const char field_type_words[];

/* permit_attr.c: a node's attributes; those that are misspelt are set right, and
 * wrong values left out. */
void permit_judge_attrs(struct reader *r, struct node *n);

/* Whether value has the shape; *right says what would be right. */
bool shape_fits(enum shape shape, const char *value, const char **right);

#endif
