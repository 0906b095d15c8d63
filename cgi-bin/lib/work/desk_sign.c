/* Signing: a number without gaps, and every word of the licence fixed. */
#include <ctype.h>
#include <math.h>
#include "base/buf.h"
#include "base/date.h"
#include "base/sign.h"
#include "base/text.h"
#include "store/store_absence.h"
#include "store/store_licence.h"
#include "work/desk.h"
#include "work/message.h"
#include "work/workflow.h"

/* Letters, as the database has room for them; bytes of a number. */
enum { NUMBER_MOST = 480, HEADING_MOST = 299, WORDS_MOST = 16000,
	TRIES_MOST = 20 };

static int64_t
year_of(int64_t day)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	return y;
}

/* One {…} of the pattern. */
static void
put_part(struct buf *b, const char *name, size_t n, int64_t seq, int64_t day)
{
	static const char *const roman[] = { "I", "II", "III", "IV", "V", "VI",
		"VII", "VIII", "IX", "X", "XI", "XII" };
	int y, m, d;

	date_civil(day, &y, &m, &d);
	if (n == 4 && !memcmp(name, "year", n))
		buf_printf(b, "%d", y);
	else if (n == 5 && !memcmp(name, "month", n))
		buf_printf(b, "%02d", m);
	else if (n == 11 && !memcmp(name, "month-roman", n))
		buf_puts(b, roman[m - 1]);
	else if (n == 3 && !memcmp(name, "seq", n))
		buf_printf(b, "%lld", (long long)seq);
	else if (n == 5 && !memcmp(name, "seq:", 4) && isdigit((unsigned char)name[4]))
		buf_printf(b, "%0*lld", name[4] - '0', (long long)seq);
}

const char *
licence_number(struct arena *a, const char *pattern, int64_t seq, int64_t day)
{
	struct buf b;

	buf_init(&b, a, NUMBER_MOST);
	while (*pattern) {
		const char *end = *pattern == '{' ? strchr(pattern, '}') : NULL;

		if (!end) {
			buf_putc(&b, *pattern++);
			continue;
		}
		put_part(&b, pattern + 1, (size_t)(end - pattern - 1), seq, day);
		pattern = end + 1;
	}
	return b.data;
}

/* The same day so many months later; the month's last where it has no such day. */
static int64_t
months_later(int64_t day, int months)
{
	int64_t then = NO_DAY;
	int y, m, d;

	date_civil(day, &y, &m, &d);
	m += months - 1;
	y += m / 12;
	m = m % 12 + 1;
	while (then == NO_DAY && d > 0)
		then = date_day(y, m, d--);
	return then;
}

static int64_t
day_of(struct form *f, const struct expr *e, int64_t otherwise)
{
	double v = e ? expr_number(f, e, -1) : NAN;

	return isfinite(v) && fabs(v) < 1e7 ? (int64_t)floor(v) : otherwise;
}

void
licence_validity(struct form *f, const struct licence_form *l, int64_t day,
	int64_t *from, int64_t *until)
{
	*from = day_of(f, l->valid_from, day);
	if (l->valid_until)
		*until = day_of(f, l->valid_until, NO_DAY);
	else if (l->valid_days)
		*until = *from + l->valid_days;
	else if (l->valid_months)
		*until = months_later(*from, l->valid_months);
	else
		*until = NO_DAY;
}

/* A licence is a deed in Indonesian, and longer than any sheet has room for
 * nothing on it is. */
static const char *
words(struct form *f, const struct text *t, size_t most)
{
	return utf8_clip(form_arena(f), form_text(f, t, -1, "id"), most);
}

static size_t
put_texts(struct form *f, struct licence_line *out, const char *part,
	const struct text *t, size_t n)
{
	for (size_t i = 0; i < n; i++)
		out[i] = (struct licence_line){ part, "",
			words(f, &t[i], WORDS_MOST) };
	return n;
}

static const struct licence_line *
lines(struct ctx *c, struct form *f, const struct licence_form *l, size_t *n)
{
	struct licence_line *out = arena_array(c->arena, l->nbasis + l->nrows +
		l->nclauses + l->ncopies + 1, sizeof(*out));

	*n = put_texts(f, out, "basis", l->basis, l->nbasis);
	for (size_t i = 0; i < l->nrows; i++)
		out[(*n)++] = (struct licence_line){ "row",
			words(f, &l->rows[i].label, HEADING_MOST),
			utf8_clip(c->arena, form_expr_shown(f,
			l->rows[i].value, -1, "id"), WORDS_MOST) };
	*n += put_texts(f, out + *n, "clause", l->clauses, l->nclauses);
	*n += put_texts(f, out + *n, "copy", l->copies, l->ncopies);
	return out;
}

enum lk_err
desk_hold_series(struct ctx *c, const char *permit)
{
	return store_series_hold(c, permit, year_of(ctx_today(c)));
}

const struct licence_line *
licence_write(struct ctx *c, struct dossier *d, struct licence *lic, size_t *n)
{
	const struct licence_form *l = d->permit->licence;

	licence_validity(d->form, l, ctx_today(c), &lic->valid_from,
		&lic->valid_until);
	lic->number = licence_number(c->arena, l->number, lic->seq, ctx_today(c));
	lic->number_key = text_key(c->arena, lic->number);
	/* On a licence "the number" is its own, and one looks it up at /cek. */
	form_name(d->form, lic->number, arena_printf(c->arena, "%s%s/cek",
		c->conf->base_url, c->conf->base_path));
	lic->title = words(d->form, &l->title, HEADING_MOST);
	return lines(c, d->form, l, n);
}

/* Everything that follows from the number, and the number itself. */
static enum lk_err
give_number(struct ctx *c, struct dossier *d, struct licence *lic)
{
	const struct licence_line *list;
	size_t n;

	TRY(store_series_next(c, lic->permit, lic->year, &lic->seq));
	list = licence_write(c, d, lic, &n);
	return store_licence_insert(c, lic, list, n);
}

/* Who has the role by an absence alone signs as what it says. */
static enum lk_err
stands_in(struct ctx *c, struct dossier *d, const struct officer *o,
	const char **as)
{
	unsigned role = 1u << desk_stage(d)->role;

	if (o->own_roles & role)
		return LK_OK;
	return store_absence_of_deputy(c, o->id, role, ctx_today(c), as);
}

/*
 * Two permits may share one book of numbers: their files write them alike. Then
 * a number is the next one of the book, and never given twice.
 */
static enum lk_err
issue(struct ctx *c, struct dossier *d, const struct officer *o,
	const char **number)
{
	struct licence lic = { .application = d->app->id,
		.permit = d->permit->id, .year = year_of(ctx_today(c)),
		.holder = d->app->name, .issued_at = c->now, .signed_by = o->id };
	enum lk_err err;

	TRY(stands_in(c, d, o, &lic.signed_as));
	lic.code = sign_new_code(c->arena);
	err = give_number(c, d, &lic);
	for (int i = 0; err == LK_EEXIST && i < TRIES_MOST; i++) {
		TRY(store_series_pass(c, lic.permit, lic.year, lic.number_key));
		err = give_number(c, d, &lic);
	}
	*number = lic.number;
	return err;
}

enum lk_err
desk_sign(struct ctx *c, struct dossier *d, const struct officer *o)
{
	const struct stage *next = form_next_stage(d->form, desk_stage(d));
	const char *number;

	if (!d->permit->licence)
		return fail(c, LK_EFAULT, "%s: nothing to sign", d->permit->id);
	TRY(issue(c, d, o, &number));
	if (!d->app->complete_at)
		d->app->complete_at = c->now;
	workflow_enter(c, d, next);
	TRY(store_application_write(c, d->app));
	TRY(message_signed(c, d, number));
	return record(c, d->app, deed_word(DEED_SIGN), number, true);
}
