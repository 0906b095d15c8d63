#include "base/text.h"
#include "web/help.h"

/* A new page gets the next free number, never one that stood here before. */
static const struct help table[] = {
	{ 0, "AT_FORM", { "/ajukan/{permit}/{number}/{page}", NULL } },
	{ 1, "AT_HOME", { "/", NULL } },
	{ 2, "AT_PERMITS", { "/izin", NULL } },
	{ 3, "AT_PERMIT", { "/izin/{permit}", NULL } },
	{ 4, "AT_START", { "/ajukan/{permit}", NULL } },
	{ 5, "AT_OVERVIEW", { "/ajukan/{permit}/{number}", NULL } },
	{ 6, "AT_CHECK", { "/ajukan/{permit}/{number}/periksa", NULL } },
	{ 7, "AT_RESUME", { "/lanjut", NULL } },
	{ 8, "AT_STATUS_ENTRY", { "/status", NULL } },
	{ 9, "AT_STATUS", { "/status/{number}", NULL } },
	{ 10, "AT_REPAIR", { "/status/{number}/perbaiki", NULL } },
	{ 11, "AT_UPLOAD", { "/unggah", NULL } },
	{ 12, "AT_VERIFY", { "/cek", "/cek/{rest*}" } },
	{ 13, "AT_ASSISTED", { "/dampingan", NULL } },
	{ 14, "AT_PRACTICE", { "/ajukan", NULL } },
	{ 15, "AT_SLIP", { NULL, NULL } },
	{ 16, "AT_LOST_PIN", { "/lupa", NULL } },
	{ 30, "NOT_FOUND", { NULL, NULL } },
	{ 31, "FORBIDDEN", { NULL, NULL } },
	{ 32, "EXPIRED", { NULL, NULL } },
	{ 33, "INVALID", { NULL, NULL } },
	{ 34, "METHOD", { NULL, NULL } },
	{ 35, "CHANGED", { NULL, NULL } },
	{ 36, "TOO_BIG", { NULL, NULL } },
	{ 37, "THROTTLED", { NULL, NULL } },
	{ 38, "DOWN", { NULL, NULL } },
	{ 39, "FAULT", { NULL, NULL } },
};

const struct help *
help_list(size_t *n)
{
	*n = COUNT(table);
	return table;
}

const struct help *
help_find(int code)
{
	for (size_t i = 0; code > 0 && i < COUNT(table); i++)
		if (table[i].code == code)
			return &table[i];
	return NULL;
}

const struct help *
help_of_path(const char *path)
{
	for (size_t i = 0; i < COUNT(table); i++)
		for (size_t k = 0; k < COUNT(table[i].paths); k++)
			if (table[i].paths[k] &&
			    !strcmp(table[i].paths[k], path))
				return &table[i];
	return NULL;
}

int
help_named(const char *name)
{
	for (size_t i = 0; i < COUNT(table); i++)
		if (!strcmp(table[i].name, name))
			return table[i].code;
	return 0;
}

const char *
help_shown(struct arena *a, int code)
{
	return arena_printf(a, "R-%d", code);
}

static const char *
past_spaces(const char *s)
{
	while (*s == ' ')
		s++;
	return s;
}

bool
help_typed(struct arena *a, const char *typed, int *code)
{
	const char *s = text_plain(a, typed);
	int n = 0;

	if (*s == 'R' || *s == 'r') {
		s = past_spaces(s + 1);
		s += *s == '-';
		s = past_spaces(s);
	}
	if (*s < '0' || *s > '9')
		return false;
	for (; *s >= '0' && *s <= '9'; s++) {
		n = n * 10 + (*s - '0');
		if (n > 999999)
			return false;
	}
	if (*past_spaces(s) || n == 0)
		return false;
	*code = n;
	return true;
}
