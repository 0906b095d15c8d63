#include "form/field_types.h"

/* A document is sent to the program for uploads; nothing is typed. */
const struct field_type field_file = {
	.name = "file", .value = VALUE_FILE, .control = CONTROL_FILE,
};

const struct field_type field_note = {
	.name = "note", .value = VALUE_NONE, .control = CONTROL_NOTE,
};

static const struct field_type *const types[] = {
	&field_text, &field_textarea,
	&field_integer, &field_decimal, &field_money,
	&field_date, &field_month, &field_time,
	&field_select, &field_multiselect, &field_yesno, &field_declaration,
	&field_nik, &field_kk, &field_npwp, &field_nib,
	&field_phone, &field_email,
	&field_file, &field_note,
};

const struct field_type *
field_type(const char *name)
{
	for (size_t i = 0; i < COUNT(types); i++)
		if (!strcmp(types[i]->name, name))
			return types[i];
	return NULL;
}

bool
field_type_is_planned(const char *name)
{
	static const char *const planned[] = { "region", "kbli", "location" };

	for (size_t i = 0; i < COUNT(planned); i++)
		if (!strcmp(planned[i], name))
			return true;
	return false;
}
