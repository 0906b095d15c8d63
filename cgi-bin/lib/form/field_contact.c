#include <ctype.h>
#include "base/text.h"
#include "form/field_types.h"

enum { EMAIL_MOST = 254, LOCAL_MOST = 64, LABEL_MOST = 63 };
enum { NATIONAL_LEAST = 8, NATIONAL_MOST = 13 };

/* Digits behind +62: area codes and mobile numbers begin with 2 to 9. */
static bool
is_national(const char *s)
{
	size_t n = strlen(s);

	return n >= NATIONAL_LEAST && n <= NATIONAL_MOST && *s >= '2' && *s <= '9' &&
	       s[strspn(s, "0123456789")] == '\0';
}

static bool
is_phone(const char *s)
{
	return !strncmp(s, "+62", 3) && is_national(s + 3);
}

/* 0812…, 62812…, +62 812…, +62 (0)812…, 0062812… and a bare 812… are all the
 * same number. */
static enum problem_code
phone_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	const char *s;

	(void)f;
	typed = text_plain(a, typed);
	s = text_digits(a, typed);
	if (typed[strspn(typed, "+0123456789 .-()/")])
		return P_PHONE;
	if (strchr(typed, '+') ? strncmp(s, "62", 2) : false)
		return P_PHONE_ABROAD;
	if (!strncmp(s, "0062", 4))
		s += 2;
	if (!strncmp(s, "62", 2))
		s += 2;
	s += *s == '0';
	if (strlen(s) < NATIONAL_LEAST || strlen(s) > NATIONAL_MOST) {
		p->a = arena_printf(a, "%zu", strlen(text_digits(a, typed)));
		return P_PHONE_LENGTH;
	}
	if (!is_national(s))
		return P_PHONE;
	*stored = arena_printf(a, "+62%s", s);
	return P_NONE;
}

static enum problem_code
phone_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return is_phone(stored) ? P_NONE : P_PHONE;
}

static const char *
phone_edit(struct arena *a, const struct field *f, const char *stored)
{
	(void)f;
	return is_phone(stored) ? arena_printf(a, "0%s", stored + 3) : stored;
}

/* As people say it: 0812-3456-7890. The length of an area code is not known
 * here, so that other numbers stay in one piece. */
static const char *
phone_show(struct arena *a, const struct field *f, const char *stored,
	const char *lang)
{
	(void)f;
	(void)lang;
	if (!is_phone(stored))
		return stored;
	stored += 3;
	if (*stored != '8' || strlen(stored) < 9)
		return arena_printf(a, "0%s", stored);
	return arena_printf(a, "0%.3s-%.4s-%s", stored, stored + 3, stored + 7);
}

/* At least two labels of letters, digits and inner hyphens. */
static bool
is_domain(const char *s)
{
	int labels = 0;

	for (;;) {
		size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-");

		if (n < 1 || n > LABEL_MOST || *s == '-' || s[n - 1] == '-')
			return false;
		labels++;
		s += n;
		if (!*s)
			return labels > 1;
		if (*s++ != '.')
			return false;
	}
}

static bool
is_local_part(const char *s, size_t n)
{
	if (n < 1 || n > LOCAL_MOST || *s == '.' || s[n - 1] == '.')
		return false;
	for (size_t i = 0; i < n; i++)
		if (!isalnum((unsigned char)s[i]) &&
		    !strchr("!#$%&'*+-/=?^_`{|}~.", s[i]))
			return false;
	return true;
}

static bool
is_email(const char *s)
{
	const char *at = strchr(s, '@');

	return at && strlen(s) <= EMAIL_MOST &&
	       is_local_part(s, (size_t)(at - s)) && is_domain(at + 1);
}

/* Only the domain is surely the same in small letters. */
static enum problem_code
email_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	char *s = text_plain(a, typed), *at = strchr(s, '@');

	(void)f;
	if (!at)
		return P_EMAIL_AT;
	for (char *q = at; *q; q++)
		*q = (char)tolower((unsigned char)*q);
	if (!is_domain(at + 1) && !strpbrk(at + 1, "@ ")) {
		p->a = at + 1;
		return P_EMAIL_DOMAIN;
	}
	if (!is_email(s))
		return P_EMAIL;
	*stored = s;
	return P_NONE;
}

static enum problem_code
email_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	(void)a;
	(void)f;
	(void)p;
	return is_email(stored) ? P_NONE : P_EMAIL;
}

const struct field_type field_phone = {
	.name = "phone", .value = VALUE_STRING, .control = CONTROL_TEXT,
	.inputmode = "tel", .autocomplete = "tel",
	.normalise = phone_normalise, .check = phone_check,
	.show = phone_show, .edit = phone_edit,
};

const struct field_type field_email = {
	.name = "email", .value = VALUE_STRING, .control = CONTROL_TEXT,
	.inputmode = "email", .autocomplete = "email",
	.normalise = email_normalise, .check = email_check,
};
