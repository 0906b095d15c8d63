/*
 * Units that people write behind a number, and what one is in another. What is
 * no whole multiple and no part of it (months in days) is only about so.
 */
#include "base/text.h"
#include "form/field_types.h"

/* What questions of our permits are answered in, of one and of several. */
static const struct english {
	const char *id, *one, *many;
} english[] = {
	{ "menit", "minute", "minutes" },
	{ "jam", "hour", "hours" },
	{ "hari", "day", "days" },
	{ "minggu", "week", "weeks" },
	{ "bulan", "month", "months" },
	{ "tahun", "year", "years" },
	{ "kali", "time", "times" },
	{ "orang", "person", "people" },
	{ "buah", "item", "items" },
	{ "lembar", "sheet", "sheets" },
	{ "kamar", "room", "rooms" },
	{ "lantai", "floor", "floors" },
	{ "kursi", "seat", "seats" },
	{ "watt", "watt", "watts" },
	{ "meter", "metre", "metres" },
	{ "liter", "litre", "litres" },
	{ "ton", "tonne", "tonnes" },
};

enum kind { LENGTH, AREA, VOLUME, MASS, MINUTES, MONTHS, SHARE };

/* The names of a unit, small and without blanks, and how many of its kind's
 * smallest it holds. */
static const struct unit {
	const char *names;
	enum kind kind;
	int64_t size;
} units[] = {
	{ "mm milimeter millimeter millimeters", LENGTH, 1 },
	{ "cm senti sentimeter centimeter centimeters", LENGTH, 10 },
	{ "m meter mtr metre meters metres", LENGTH, 1000 },
	{ "km kilometer kilometers", LENGTH, 1000000 },
	{ "cm2 cmpersegi sentimeterpersegi", AREA, 1 },
	{ "m2 meterpersegi mpersegi mtr2 meter2 sqm", AREA, 10000 },
	{ "are", AREA, 1000000 },
	{ "ha hektar hektare hectare hectares", AREA, 100000000 },
	{ "ml mililiter", VOLUME, 1 },
	{ "l liter lt ltr litre litres", VOLUME, 1000 },
	{ "m3 meterkubik mkubik kubik", VOLUME, 1000000 },
	{ "g gr gram grams", MASS, 1 },
	{ "kg kilo kilogram kilograms", MASS, 1000 },
	{ "kuintal", MASS, 100000 },
	{ "t ton tons", MASS, 1000000 },
	{ "menit mnt minute minutes", MINUTES, 1 },
	{ "jam hour hours", MINUTES, 60 },
	{ "hari hr day days", MINUTES, 1440 },
	{ "minggu mgg pekan week weeks", MINUTES, 10080 },
	{ "bulan bln month months", MONTHS, 1 },
	{ "tahun thn th year years", MONTHS, 12 },
	{ "% persen percent", SHARE, 1 },
};

/* Of what is written as one word. */
static const struct unit *
find(const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; n && i < COUNT(units); i++)
		for (const char *s = units[i].names; *s; s += *s == ' ') {
			size_t len = strcspn(s, " ");

			if (len == n && !memcmp(s, word, n))
				return &units[i];
			s += len;
		}
	return NULL;
}

/* "m2" is what a keyboard has for "m²"; small letters, no blanks, no full stop
 * at the end. */
static const char *
word_of(struct arena *a, const char *s)
{
	char *out = text_lower(a, text_plain(a, s)), *p = out;

	for (const char *q = out; *q; q++) {
		const char *raised = !strncmp(q, "²", 2) ? "2" :
			!strncmp(q, "³", 2) ? "3" : NULL;

		if (*q == ' ')
			continue;
		*p++ = raised ? *raised : *q;
		q += raised != NULL;
	}
	while (p > out && p[-1] == '.')
		p--;
	*p = '\0';
	return out;
}

static const struct english *
english_of(const char *unit, const char *lang)
{
	if (!unit || !lang || strcmp(lang, "en"))
		return NULL;
	for (size_t i = 0; i < COUNT(english); i++)
		if (!strcmp(english[i].id, unit))
			return &english[i];
	return NULL;
}

/* Whether it is the English name of the question's own unit. */
static bool
is_english_of(const char *typed, const char *wanted)
{
	const struct english *e = english_of(wanted, "en");

	return e && (!strcmp(typed, e->one) || !strcmp(typed, e->many));
}

enum unit_fit
unit_fit(struct arena *a, const char *typed, const char *wanted, int64_t *times,
	int64_t *over)
{
	const struct unit *from, *to;

	*times = *over = 1;
	typed = word_of(a, typed);
	if (is_english_of(typed, wanted))
		return UNIT_SAME;
	wanted = wanted ? word_of(a, wanted) : "";
	if (!*typed || !strcmp(typed, wanted))
		return UNIT_SAME;
	from = find(typed);
	to = find(wanted);
	if (!from || !*wanted)
		return UNIT_UNKNOWN;
	if (!to)
		return UNIT_OTHER;
	if (from->kind == to->kind) {
		*times = from->size;
		*over = to->size;
		return UNIT_SAME;
	}
	if (from->kind != MONTHS || to->kind != MINUTES || to->size != 1440)
		return UNIT_OTHER;
	/* Twelve months of thirty days are no year. */
	*times = from->size == 12 ? 365 : 30;
	return UNIT_ABOUT;
}

const char *
unit_in(const char *unit, const char *lang)
{
	const struct english *e = english_of(unit, lang);

	return e ? e->many : unit;
}

const char *
with_unit(struct arena *a, const struct field *f, const char *shown,
	const char *lang)
{
	const struct english *e = english_of(f->unit, lang);

	if (!f->unit)
		return shown;
	if (e && !strcmp(shown, "1"))
		return arena_printf(a, "1 %s", e->one);
	/* Both languages write "85%" without a blank. */
	return arena_printf(a, strcmp(f->unit, "%") ? "%s %s" : "%s%s", shown,
		unit_in(f->unit, lang));
}
