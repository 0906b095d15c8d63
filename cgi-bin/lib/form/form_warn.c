/*
 * What one answer says that another does not. It is shown beside the question
 * and stands in nobody's way: real cards with odd numbers exist.
 *
 * The definition does not say which question is whose birth date or sex, so
 * their names must: a date with "lahir" in it, a select with "kelamin", in the
 * same row, and for the same person ("nik_ibu", "tanggal_lahir_ibu"). A child's
 * birth date beside a parent's NIK must not be held against it, so what is not
 * surely the same person's is left alone.
 */
#include <strings.h>
#include <libxml/tree.h>
#include "base/buf.h"
#include "base/text.h"
#include "form/field_types.h"
#include "form/form_own.h"

/* Words that say what a question asks; what is left says of whom. */
static const char *const birth_words[] = { "lahir", NULL };
static const char *const sex_words[] = { "kelamin", "gender", "jk", NULL };
static const char *const plain_words[] = { "nik", "nomor", "no", "ktp",
	"identitas", "tanggal", "tgl", "lahir", "jenis", "kelamin", "gender", "jk",
	/* Where nobody is named the applicant is meant. */
	"pemohon", NULL };

static bool
is_one_of(const char *word, size_t n, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) == n && !memcmp(*words, word, n))
			return true;
	return false;
}

/* Whose question it is: "nik_ibu" is "ibu", "nik" is "". *has tells whether
 * one of words is in the name. */
static const char *
whose(struct arena *a, const char *name, const char *const *words, bool *has)
{
	struct buf b;

	*has = false;
	buf_init(&b, a, strlen(name) + 2);
	while (*name) {
		size_t n = strcspn(name, "_");

		*has |= is_one_of(name, n, words);
		if (!is_one_of(name, n, plain_words))
			buf_printf(&b, "_%.*s", (int)n, name);
		name += n + (name[n] == '_');
	}
	return b.data;
}

/* The question of that type and about that, of the same person as nik. */
static const struct field *
beside(struct form *f, const struct field *nik, const struct field_type *type,
	const char *const *words)
{
	bool has;
	const char *person = whose(f->arena, nik->name, words, &has);

	for (size_t i = 0; i < f->permit->nfields; i++) {
		const struct field *q = f->permit->fields[i];

		if (q->type == type && q->repeat == nik->repeat &&
		    !strcmp(whose(f->arena, q->name, words, &has), person) && has)
			return q;
	}
	return NULL;
}

bool
form_is_birth(const struct field *q)
{
	const char *name = q->name;

	for (; q->type == &field_date && *name; name += *name == '_') {
		size_t n = strcspn(name, "_");

		if (is_one_of(name, n, birth_words))
			return true;
		name += n;
	}
	return false;
}

static int
two(const char *digits)
{
	return (digits[0] - '0') * 10 + (digits[1] - '0');
}

/* Forty is added to the day of a woman. */
static bool
is_womans(const char *nik)
{
	return two(nik + 6) > 40;
}

/* "Tanggal lahir: 5 Agustus 1990" when the NIK has another day than the
 * answer, else NULL. Of the year it has two digits, and it is past. */
static const char *
other_birth(struct form *f, const struct field *nik, int row, const char *s)
{
	const struct field *q = beside(f, nik, &field_date, birth_words);
	int64_t day = q ? date_parse_iso(form_value(f, q, row)) : NO_DAY;
	int mday = two(s + 6) - (is_womans(s) ? 40 : 0), year, m, d;
	int64_t meant;

	if (day == NO_DAY)
		return NULL;
	date_civil(day, &year, &m, &d);
	if (d == mday && m == two(s + 8) && year % 100 == two(s + 10))
		return NULL;
	meant = date_day(2000 + two(s + 10), two(s + 8), mday);
	if (meant == NO_DAY || meant > f->today)
		meant = date_day(1900 + two(s + 10), two(s + 8), mday);
	if (meant == NO_DAY)
		return NULL;
	return arena_printf(f->arena, "%s: %s", text_in(&q->label, f->env.lang),
		date_long(f->arena, meant, f->env.lang));
}

enum sex { NEITHER, MAN, WOMAN };

static enum sex
sex_of_word(const char *s)
{
	static const struct { const char *begins; enum sex sex; } words[] = {
		{ "laki", MAN }, { "lelaki", MAN }, { "pria", MAN },
		{ "perempuan", WOMAN }, { "wanita", WOMAN },
	};

	for (size_t i = 0; s && i < COUNT(words); i++)
		if (!strncasecmp(s, words[i].begins, strlen(words[i].begins)))
			return words[i].sex;
	return NEITHER;
}

/* A choice is known by its text, or by its value; L and P by their letters. */
static enum sex
sex_of(const struct item *it)
{
	enum sex sex = sex_of_word(it->text.id);

	if (sex == NEITHER)
		sex = sex_of_word(it->value);
	if (sex == NEITHER && !strcasecmp(it->value, "l"))
		sex = MAN;
	if (sex == NEITHER && !strcasecmp(it->value, "p"))
		sex = WOMAN;
	return sex;
}

/* "Jenis kelamin: Perempuan" when the NIK has the other one, else NULL. */
static const char *
other_sex(struct form *f, const struct field *nik, int row, const char *s)
{
	const struct field *q = beside(f, nik, &field_select, sex_words);
	enum sex meant = is_womans(s) ? WOMAN : MAN, said;
	const struct item *it;

	it = q && q->list ? list_item(q->list, form_value(f, q, row)) : NULL;
	said = it ? sex_of(it) : NEITHER;
	if (said == NEITHER || said == meant)
		return NULL;
	for (size_t i = 0; i < q->list->n; i++)
		if (sex_of(&q->list->items[i]) == meant)
			return arena_printf(f->arena, "%s: %s",
				text_in(&q->label, f->env.lang),
				text_in(&q->list->items[i].text, f->env.lang));
	return NULL;
}

struct problem
form_warning(struct form *f, const struct field *q, int row)
{
	struct problem p = { .field = q, .row = row };
	const char *s = q->type == &field_nik ? form_value(f, q, row) : "";
	int64_t was;

	/* An answer kept from an older version may have another shape. */
	if (strlen(s) != 16 || s[strspn(s, "0123456789")])
		return p;
	was = form_turn(f, form_given_at(f, q, row));
	p.a = other_birth(f, q, row, s);
	p.b = other_sex(f, q, row, s);
	form_turn(f, was);
	if (!p.a && !p.b)
		return p;
	if (!p.a) {
		p.a = p.b;
		p.b = NULL;
	}
	p.code = P_NIK_DIFFERS;
	return p;
}
