/*
 * Permits made by hand, for tests of what stands on a definition: each call adds
 * to the last page or repeat. Expressions must be good, or the test fails.
 */
#ifndef LOKET_MADE_H
#define LOKET_MADE_H

#include "form/expr.h"
#include "form/field.h"

struct permit *made_permit(struct arena *a);
struct arena *made_arena(void);
struct page *made_page(struct permit *p, const char *id);
struct field *made_field(struct permit *p, const char *name, const char *type);

/* Fields that follow are in the repeat, until made_page() or made_outside(). */
struct repeat *made_repeat(struct permit *p, const char *name);
void made_outside(struct permit *p);

/* values: "papan baliho"; each text is its value with a capital letter. */
struct list *made_list(struct permit *p, const char *id, const char *values);
void made_param(struct permit *p, const char *name, double value,
	const char *from);

/* Of a field: relevant, calculate, ...; a calculation also joins its order. */
void made_expr(struct permit *p, const struct expr **where, struct field *f,
	enum expr_kind want, const char *text);
void made_calculate(struct permit *p, struct field *f, enum expr_kind want,
	const char *text);
struct fee_line *made_fee_line(struct permit *p, const char *amount);
struct stage *made_stage(struct permit *p, const char *id, const char *relevant);

#endif
