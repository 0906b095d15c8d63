#include "base/text.h"
#include "form/field_types.h"

/* What no answer needs more of, where the definition sets no limit. */
enum { TEXT_MOST = 1000, TEXTAREA_MOST = 10000 };

static enum problem_code
check(struct arena *a, const struct field *f, const char *s, struct problem *p,
	int most)
{
	size_t n = utf8_length(s);

	if (f->max_length)
		most = f->max_length;
	if (n > (size_t)most) {
		p->a = arena_printf(a, "%d", most);
		return P_MAX_LENGTH;
	}
	if (f->min_length && n < (size_t)f->min_length) {
		p->a = arena_printf(a, "%d", f->min_length);
		return P_MIN_LENGTH;
	}
	if (f->pattern && !pattern_matches(f->pattern, s))
		return P_PATTERN;
	return P_NONE;
}

static enum problem_code
text_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	return check(a, f, stored, p, TEXT_MOST);
}

static enum problem_code
textarea_check(struct arena *a, const struct field *f, const char *stored,
	struct problem *p)
{
	return check(a, f, stored, p, TEXTAREA_MOST);
}

/* U+FFFD stands for bytes that were lost; answers keep it for them. */
static bool
is_broken(const char *s)
{
	return text_has_controls(s) || strstr(s, "\xef\xbf\xbd");
}

static enum problem_code
text_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	(void)f;
	(void)p;
	/* One line: what was pasted from several is joined. */
	typed = text_squeeze(a, typed);
	if (is_broken(typed))
		return P_TEXT_CONTROLS;
	*stored = typed;
	return P_NONE;
}

static enum problem_code
textarea_normalise(struct arena *a, const struct field *f, const char *typed,
	const char **stored, struct problem *p)
{
	(void)f;
	(void)p;
	/* Browsers send CR LF; lines are kept with LF, so that the same text is
	 * the same answer however it came. */
	typed = text_lines(a, typed);
	if (is_broken(typed))
		return P_TEXT_CONTROLS;
	*stored = typed;
	return P_NONE;
}

const struct field_type field_text = {
	.name = "text", .value = VALUE_STRING, .control = CONTROL_TEXT,
	.normalise = text_normalise, .check = text_check,
};

const struct field_type field_textarea = {
	.name = "textarea", .value = VALUE_STRING, .control = CONTROL_TEXTAREA,
	.normalise = textarea_normalise, .check = textarea_check,
};
