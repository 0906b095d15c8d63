/* The functions of expressions that know days. */
#include <math.h>
#include <libxml/xpathInternals.h>
#include "base/buf.h"
#include "form/expr_own.h"
#include "form/field_types.h"
#include "form/form_own.h"

enum { TEXT_ROOM = 64 * 1024, DAYS_MOST = 4000000 };

/* A whole day within reach of the calendar. */
static bool
day_of(double v, int64_t *day)
{
	if (!isfinite(v) || fabs(v) > DAYS_MOST)
		return false;
	*day = (int64_t)floor(v);
	return true;
}

xmlXPathObject *
call_today(struct run *run, xmlXPathObject **a, int n)
{
	(void)a;
	(void)n;
	return xmlXPathNewFloat((double)run->form->today);
}

/* A time of day is a text of five letters, so that the later is the greater. */
void
expr_judge_time(struct reader *r, const struct node *n)
{
	struct problem p;

	if (n->literal ? n->kind != NODE_STRING ||
	    field_time.check(r->arena, NULL, n->text, &p) :
	    n->type == T_NUMBER || n->type == T_BOOL || (n->field &&
	    n->field->type != &field_time))
		expr_wrong(r, "di sini harus ada jam, misalnya 08:00 atau "
			"$mulai bila itu pertanyaan type=\"time\"");
}

/* Days with their fraction, in the office's zone. */
xmlXPathObject *
call_now(struct run *run, xmlXPathObject **a, int n)
{
	const struct form *f = run->form;

	(void)a;
	(void)n;
	return xmlXPathNewFloat((double)(f->at + (int64_t)f->env.zone * 3600) /
		86400);
}

xmlXPathObject *
call_date(struct run *run, xmlXPathObject **a, int n)
{
	int64_t day;

	(void)n;
	/* A date that is an answer is a number already. */
	if (a[0]->type != XPATH_STRING)
		return xmlXPathNewFloat(xmlXPathCastToNumber(a[0]));
	day = date_parse_iso(expr_object_text(run->form->arena, a[0]));
	return xmlXPathNewFloat(day == NO_DAY ? NAN : (double)day);
}

static void
add_date_part(struct buf *b, char part, int64_t day, int minutes,
	const char *lang)
{
	int y, m, d;

	date_civil(day, &y, &m, &d);
	switch (part) {
	case 'Y':
		buf_printf(b, "%04d", y);
		break;
	case 'y':
		buf_printf(b, "%02d", y % 100);
		break;
	case 'm':
		buf_printf(b, "%02d", m);
		break;
	case 'n':
		buf_printf(b, "%d", m);
		break;
	case 'B':
		buf_puts(b, date_month_name(m, lang));
		break;
	case 'b':
		buf_printf(b, "%.3s", date_month_name(m, lang));
		break;
	case 'd':
		buf_printf(b, "%02d", d);
		break;
	case 'e':
		buf_printf(b, "%d", d);
		break;
	case 'H':
		buf_printf(b, "%02d", minutes / 60);
		break;
	case 'h':
		buf_printf(b, "%d", minutes / 60);
		break;
	case 'M':
		buf_printf(b, "%02d", minutes % 60);
		break;
	case 'S':
		buf_puts(b, "00");
		break;
	default:
		buf_putc(b, part);
	}
}

/* The name of the weekday is the first word of a full date. */
static void
add_weekday(struct buf *b, char part, int64_t day, const char *lang)
{
	const char *full = date_full(b->arena, day, lang);
	size_t n = strcspn(full, ",");

	buf_add(b, full, part == 'a' && n > 3 ? 3 : n);
}

xmlXPathObject *
call_format_date(struct run *run, xmlXPathObject **a, int n)
{
	const char *f = expr_object_text(run->form->arena, a[1]), *lang = run->form->env.lang;
	double v = xmlXPathCastToNumber(a[0]);
	int64_t day;
	struct buf b;

	(void)n;
	if (!day_of(v, &day) || day < date_day(1, 1, 1) ||
	    day > date_day(9999, 12, 31))
		return xmlXPathNewString((const xmlChar *)"");
	buf_init(&b, run->form->arena, TEXT_ROOM);
	for (; *f; f++) {
		if (*f != '%' || !f[1])
			buf_putc(&b, *f);
		else if (*++f == 'a' || *f == 'A')
			add_weekday(&b, *f, day, lang);
		else
			add_date_part(&b, *f, day,
				(int)((v - floor(v)) * 1440 + 1e-4), lang);
	}
	return xmlXPathNewString((const xmlChar *)b.data);
}

xmlXPathObject *
call_years_since(struct run *run, xmlXPathObject **a, int n)
{
	int64_t day;

	(void)n;
	if (!day_of(xmlXPathCastToNumber(a[0]), &day))
		return xmlXPathNewFloat(NAN);
	return xmlXPathNewFloat(date_years(day, run->form->today));
}

xmlXPathObject *
call_days_between(struct run *run, xmlXPathObject **a, int n)
{
	(void)run;
	(void)n;
	return xmlXPathNewFloat(floor(xmlXPathCastToNumber(a[1])) - floor(xmlXPathCastToNumber(a[0])));
}

xmlXPathObject *
call_working_days_after(struct run *run, xmlXPathObject **a, int n)
{
	double days = xmlXPathCastToNumber(a[1]);
	int64_t day;

	(void)n;
	if (!day_of(xmlXPathCastToNumber(a[0]), &day) || !isfinite(days) ||
	    fabs(days) > 10000)
		return xmlXPathNewFloat(NAN);
	return xmlXPathNewFloat((double)calendar_after(run->form->env.calendar, day,
		(int64_t)days));
}
