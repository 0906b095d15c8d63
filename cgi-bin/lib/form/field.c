#include "form/field_types.h"

/* A document is sent to the program for uploads; nothing is typed. */
const struct field_type field_file = {
	.name = "file", .value = VALUE_FILE, .control = CONTROL_FILE,
};

const struct field_type field_note = {
	.name = "note", .value = VALUE_NONE, .control = CONTROL_NOTE,
};

const char *const problem_names[PROBLEM_CODES] = {
	[P_REQUIRED] = "P_REQUIRED",
	[P_TEXT_CONTROLS] = "P_TEXT_CONTROLS",
	[P_MIN_LENGTH] = "P_MIN_LENGTH",
	[P_MAX_LENGTH] = "P_MAX_LENGTH",
	[P_PATTERN] = "P_PATTERN",
	[P_NUMBER] = "P_NUMBER",
	[P_INTEGER] = "P_INTEGER",
	[P_MONEY] = "P_MONEY",
	[P_AMBIGUOUS] = "P_AMBIGUOUS",
	[P_MIN] = "P_MIN",
	[P_MAX] = "P_MAX",
	[P_DATE_MIN] = "P_DATE_MIN",
	[P_DATE_MAX] = "P_DATE_MAX",
	[P_DATE] = "P_DATE",
	[P_TIME] = "P_TIME",
	[P_MONTH] = "P_MONTH",
	[P_CHOICE] = "P_CHOICE",
	[P_DECLARATION] = "P_DECLARATION",
	[P_NIK] = "P_NIK",
	[P_KK] = "P_KK",
	[P_NPWP] = "P_NPWP",
	[P_NIB] = "P_NIB",
	[P_PHONE] = "P_PHONE",
	[P_EMAIL] = "P_EMAIL",
	[P_MANY_DIGITS] = "P_MANY_DIGITS",
	[P_UNIT] = "P_UNIT",
	[P_CONVERTED] = "P_CONVERTED",
	[P_NO_DAY] = "P_NO_DAY",
	[P_NO_MONTH] = "P_NO_MONTH",
	[P_NO_TIME] = "P_NO_TIME",
	[P_YEAR] = "P_YEAR",
	[P_CENTURY] = "P_CENTURY",
	[P_ONLY_DIGITS] = "P_ONLY_DIGITS",
	[P_NIK_DATE] = "P_NIK_DATE",
	[P_KK_DATE] = "P_KK_DATE",
	[P_PHONE_LENGTH] = "P_PHONE_LENGTH",
	[P_PHONE_ABROAD] = "P_PHONE_ABROAD",
	[P_EMAIL_AT] = "P_EMAIL_AT",
	[P_EMAIL_DOMAIN] = "P_EMAIL_DOMAIN",
	[P_CONSTRAINT] = "P_CONSTRAINT",
	[P_FILE_REQUIRED] = "P_FILE_REQUIRED",
	[P_ROWS_MIN] = "P_ROWS_MIN",
	[P_ROWS_MAX] = "P_ROWS_MAX",
	[P_BOTH] = "P_BOTH",
	[P_ROW_GONE] = "P_ROW_GONE",
	[P_FILE_TYPE] = "P_FILE_TYPE",
	[P_FILE_SIZE] = "P_FILE_SIZE",
	[P_FILE_BROKEN] = "P_FILE_BROKEN",
	[P_FILE_COUNT] = "P_FILE_COUNT",
	[P_FILE_PIXELS] = "P_FILE_PIXELS",
	[P_FILE_EMPTY] = "P_FILE_EMPTY",
	[P_FILE_LOCKED] = "P_FILE_LOCKED",
	[P_FILE_AWAITED] = "P_FILE_AWAITED",
	[P_FILE_ROOM] = "P_FILE_ROOM",
	[P_NIK_DIFFERS] = "P_NIK_DIFFERS",
};

bool
problem_asks(enum problem_code code)
{
	return code == P_AMBIGUOUS || code == P_CONVERTED;
}

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
