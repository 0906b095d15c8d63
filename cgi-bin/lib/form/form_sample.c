/*
 * What a message gives as an example: an answer that the question would take,
 * by its type, its limits and its unit. And a year of two digits, which the
 * limits may leave only one century.
 */
#include <math.h>
#include <libxml/tree.h>
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

/* Stored, of those that most questions would take; NULL ends them. */
static const char *const *
usual(struct form *f, const struct field *q)
{
	static const char *const decimals[] = { "2.5", "12", NULL };
	static const char *const wholes[] = { "12", NULL };
	static const char *const amounts[] = { "1500000", NULL };
	static const char *const times[] = { "08:30", NULL };
	static const char *dates[4], *months[4];
	int year, month, mday;

	date_civil(f->today, &year, &month, &mday);
	dates[0] = arena_printf(f->arena, "%d-12-31", year);
	dates[1] = "1985-08-17";
	dates[2] = date_iso(f->arena, f->today);
	months[0] = arena_printf(f->arena, "%d-12", year);
	months[1] = "1985-08";
	return q->type == &field_date ? dates : q->type == &field_month ? months :
		q->type == &field_time ? times : q->type == &field_money ?
		amounts : q->type == &field_integer ? wholes : decimals;
}

static bool
is_within(struct form *f, const struct field *q, int row, const char *stored)
{
	struct problem p;

	return form_within(f, q, row, stored, &p) == P_NONE;
}

/* As the person would type it, in the language of the page. */
static const char *
to_type(struct form *f, const struct field *q, const char *stored)
{
	return q->type == &field_decimal || q->type == &field_time ?
		q->type->show(f->arena, q, stored, f->env.lang) :
		q->type->edit(f->arena, q, stored);
}

const char *
form_sample(struct form *f, const struct field *q, int row)
{
	const char *const *s = usual(f, q);
	const struct expr *limit = q->min ? q->min : q->max;

	if (q->type == &field_date && form_is_birth(q))
		s++;
	for (; *s; s++)
		if (is_within(f, q, row, *s)) {
			if (q->type == &field_money)
				return text_thousands(f->arena, atoll(*s),
					NULL);
			return to_type(f, q, *s);
		}
	return to_type(f, q, form_limit_stored(f, q, limit, row));
}

/* The day of birth is past, and of nobody older than that. */
static bool
may_be_born(struct form *f, const char *iso)
{
	enum { YEARS_MOST = 120 };
	int64_t day = date_parse_iso(iso);

	return day <= f->today && date_years(day, f->today) <= YEARS_MOST;
}

const char *
form_century(struct form *f, const struct field *q, int row,
	const struct problem *p)
{
	const char *typed[] = { p->a, p->b }, *only = NULL, *stored;
	struct problem none;

	for (int i = 0; i < 2; i++) {
		if (q->type->normalise(f->arena, q, typed[i], &stored, &none) ||
		    !is_within(f, q, row, stored) ||
		    (form_is_birth(q) && !may_be_born(f, stored)))
			continue;
		if (only)
			return NULL;
		only = stored;
	}
	return only;
}
