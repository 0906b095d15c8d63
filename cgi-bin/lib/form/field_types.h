/*
 * What the files of the field types share: their rows for field.c, and reading
 * and showing numbers. Nobody else includes this.
 */
#ifndef LOKET_FIELD_TYPES_H
#define LOKET_FIELD_TYPES_H

#include "form/field.h"

extern const struct field_type field_text, field_textarea;
extern const struct field_type field_integer, field_decimal, field_money;
extern const struct field_type field_date, field_month, field_time;
extern const struct field_type field_select, field_multiselect, field_yesno,
	field_declaration;
extern const struct field_type field_nik, field_kk, field_npwp, field_nib;
extern const struct field_type field_phone, field_email;
extern const struct field_type field_file, field_note;

/*
 * A number as typed in Indonesia, in its stored form; NULL when it is none.
 * *other is the other reading where "1.500" could be meant as 1,5 too, else
 * NULL. unit (may be NULL) may stand behind it, "Rp" before it.
 */
const char *decimal_typed(struct arena *a, const char *typed, const char *unit,
	const char **other);

/* The stored form with a decimal comma: "2.5" is "2,5". */
const char *number_comma(struct arena *a, const char *stored);

#endif
