/*
 * What the files of the field types share: their rows for field.c, and reading
 * and showing numbers. Nobody else includes this.
 */
#ifndef LOKET_FIELD_TYPES_H
#define LOKET_FIELD_TYPES_H

#include "base/date.h"
#include "form/field.h"

extern const struct field_type field_text, field_textarea;
extern const struct field_type field_integer, field_decimal, field_money;
extern const struct field_type field_date, field_month, field_time;
extern const struct field_type field_select, field_multiselect, field_yesno,
	field_declaration;
extern const struct field_type field_nik, field_kk, field_npwp, field_nib;
extern const struct field_type field_phone, field_email;
extern const struct field_type field_file, field_note;

/* "31 Februari", or "29 Februari 2025" where there is one in other years. */
const char *date_missing(struct arena *a, const struct date_typed *d,
	const char *lang);

/*
 * How a unit that was typed stands to the question's: the answer is times/over
 * of the number. UNIT_ABOUT: only nearly, and the person is asked. UNIT_OTHER: it
 * is one of another kind; UNIT_UNKNOWN: it is no unit, or the question has none.
 */
enum unit_fit { UNIT_SAME, UNIT_ABOUT, UNIT_OTHER, UNIT_UNKNOWN };
enum unit_fit unit_fit(struct arena *a, const char *typed, const char *wanted,
	int64_t *times, int64_t *over);

/* The stored form with a decimal comma: "2.5" is "2,5". In English as it is. */
const char *number_comma(struct arena *a, const char *stored);
const char *number_in(struct arena *a, const char *stored, const char *lang);

/* The same as one types it: three decimals get a fourth, for "1,250" could be
 * more than a thousand. */
const char *number_to_type(struct arena *a, const char *stored, const char *lang);

/* A number that is shown, and the question's unit: "30 hari", "1 day", "85%". */
const char *with_unit(struct arena *a, const struct field *f, const char *shown,
	const char *lang);

#endif
