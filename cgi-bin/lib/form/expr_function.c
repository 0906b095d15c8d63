/* The functions there are: what the checker knows of them. */
#include <strings.h>
#include <libxml/xpath.h>
#include "form/expr_own.h"

static const struct function functions[] = {
	{ "today", 0, 0, "", T_DATE, "today()" },
	{ "now", 0, 0, "", T_DATE, "now()" },
	{ "if", 3, 3, "baa", T_ANY, "if(syarat, bila ya, bila tidak)" },
	{ "coalesce", 2, -1, "a", T_ANY, "coalesce($a, $b)" },
	{ "selected", 2, 2, "ls", T_BOOL, "selected($pilihan, 'nilai')" },
	{ "count-selected", 1, 1, "l", T_NUMBER, "count-selected($pilihan)" },
	{ "regex", 2, 2, "sp", T_BOOL, "regex($teks, '[0-9]+')" },
	{ "int", 1, 1, "n", T_NUMBER, "int($a)" },
	{ "round", 1, 2, "n", T_NUMBER, "round($a) atau round($a, 2)" },
	{ "pow", 2, 2, "n", T_NUMBER, "pow($a, 2)" },
	{ "min", 1, -1, "m", T_ANY, "min($a, $b) atau min($titik/luas)" },
	{ "max", 1, -1, "m", T_ANY, "max($a, $b) atau max($titik/luas)" },
	{ "date", 1, 1, "i", T_DATE, "date('2026-12-31')" },
	{ "format-date", 2, 2, "df", T_STRING, "format-date($mulai, '%d-%m-%Y')" },
	{ "join", 2, -1, "se", T_STRING, "join(', ', $titik/nama)" },
	{ "years-since", 1, 1, "d", T_NUMBER, "years-since($lahir)" },
	{ "days-between", 2, 2, "d", T_NUMBER, "days-between($mulai, $selesai)" },
	{ "working-days-after", 2, 2, "dn", T_DATE,
		"working-days-after(today(), 5)" },
	{ "label", 1, 1, "l", T_STRING, "label($pilihan)" },
	{ "fee", 0, 0, "", T_NUMBER, "fee()" },
	{ "count", 1, 1, "c", T_NUMBER, "count($titik)" },
	{ "sum", 1, 1, "r", T_NUMBER, "sum($titik/luas)" },
	{ "string", 0, 1, "x", T_STRING, "string($a)" },
	{ "concat", 2, -1, "x", T_STRING, "concat($a, ' ', $b)" },
	{ "contains", 2, 2, "s", T_BOOL, "contains($teks, 'kata')" },
	{ "starts-with", 2, 2, "s", T_BOOL, "starts-with($teks, 'kata')" },
	{ "substring", 2, 3, "sn", T_STRING, "substring($teks, 1, 3)" },
	{ "substring-before", 2, 2, "s", T_STRING, "substring-before($teks, '/')" },
	{ "substring-after", 2, 2, "s", T_STRING, "substring-after($teks, '/')" },
	{ "string-length", 0, 1, "s", T_NUMBER, "string-length($teks)" },
	{ "normalize-space", 0, 1, "s", T_STRING, "normalize-space($teks)" },
	{ "translate", 3, 3, "s", T_STRING, "translate($teks, 'abc', 'ABC')" },
	{ "boolean", 1, 1, "b", T_BOOL, "boolean($a > 0)" },
	{ "not", 1, 1, "b", T_BOOL, "not($a > 0)" },
	{ "true", 0, 0, "", T_BOOL, "true()" },
	{ "false", 0, 0, "", T_BOOL, "false()" },
	{ "number", 0, 1, "v", T_NUMBER, "number($a)" },
	{ "floor", 1, 1, "n", T_NUMBER, "floor($a)" },
	{ "ceiling", 1, 1, "n", T_NUMBER, "ceiling($a)" },
	{ "position", 0, 0, "", T_NUMBER, "position()" },
	{ "last", 0, 0, "", T_NUMBER, "last()" },
};

const struct function *
function_find(const char *name)
{
	for (size_t i = 0; i < COUNT(functions); i++)
		if (!strcmp(functions[i].name, name))
			return &functions[i];
	return NULL;
}

/* Changes of one letter that make b from a; above most it no longer counts. */
static size_t
distance(const char *a, const char *b)
{
	enum { LONGEST = 70 };
	size_t la = strlen(a), lb = strlen(b), row[LONGEST + 1];

	if (la > LONGEST || lb > LONGEST)
		return LONGEST;
	for (size_t j = 0; j <= lb; j++)
		row[j] = j;
	for (size_t i = 1; i <= la; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t j = 1; j <= lb; j++) {
			size_t best = corner + (a[i - 1] != b[j - 1]);

			corner = row[j];
			if (row[j] + 1 < best)
				best = row[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
		}
	}
	return row[lb];
}

/* Whether name is nearer to what was written than best is so far. */
static void
nearer(const char *written, const char *name, const char **best, size_t *least)
{
	size_t d = distance(written, name);

	if (d < *least) {
		*least = d;
		*best = name;
	}
}

/* A slip changes a third of a name at most, of a short one a letter. */
static size_t
slip_of(const char *written)
{
	size_t n = strlen(written);

	return n <= 4 ? 2 : 2 + n / 4;
}

const char *
function_nearest(const char *name)
{
	static const struct { const char *theirs, *ours; } also[] = {
		{ "average", "sum" }, { "length", "string-length" },
		{ "len", "string-length" }, { "ceil", "ceiling" },
		{ "power", "pow" }, { "iif", "if" }, { "jika", "if" },
		{ "matches", "regex" }, { "decimal-date", "date" },
		{ "umur", "years-since" }, { "jumlah", "sum" },
		{ "age", "years-since" }, { "tanggal", "date" },
	};
	const char *best = NULL;
	size_t least = slip_of(name);

	for (size_t i = 0; i < COUNT(also); i++)
		if (!strcmp(also[i].theirs, name))
			return also[i].ours;
	for (size_t i = 0; i < COUNT(functions); i++)
		if (!strcasecmp(functions[i].name, name))
			return functions[i].name;
	for (size_t i = 0; i < COUNT(functions); i++)
		nearer(name, functions[i].name, &best, &least);
	return best;
}

/* Names in the same row come bare, those of another repeat with their path. */
const char *
expr_nearest(struct reader *r, const char *name)
{
	const struct permit *p = r->scope->permit;
	const char *best = NULL;
	const struct field *field = NULL;
	size_t least = slip_of(name), before;

	for (size_t i = 0; i < p->nfields; i++) {
		before = least;
		nearer(name, p->fields[i]->name, &best, &least);
		if (least < before)
			field = p->fields[i];
	}
	before = least;
	for (size_t i = 0; i < p->nparams; i++)
		nearer(name, p->params[i].name, &best, &least);
	for (size_t i = 0; i < p->nrepeats; i++)
		nearer(name, p->repeats[i]->name, &best, &least);
	if (!best)
		return NULL;
	if (least == before && field && field->repeat &&
	    field->repeat != r->scope->repeat)
		return arena_printf(r->arena, "$%s/%s", field->repeat->name, best);
	return arena_printf(r->arena, "$%s", best);
}
