/* class: one page of a form, as an officer explains it on the telephone. */
#include "base/text.h"
#include "class.h"
#include "store/store_stop.h"
#include "view/question.h"
#include "web/help.h"
#include "work/definitions.h"

/* The page with its permit, without anybody's answers. */
struct explained {
	struct request *rq;
	const struct permit *permit;
	const struct page *page;
	struct form *form;
	struct troubles troubles;
};

static enum problem_code
problem_named(const char *name)
{
	for (int i = P_NONE + 1; i < PROBLEM_CODES; i++)
		if (!strcmp(problem_names[i], name))
			return (enum problem_code)i;
	return P_NONE;
}

/* What such a problem's sentence names, as far as it hangs on no answer. False
 * when it does: then it has no sentence here. */
static bool
complete(const struct explained *e, struct problem *p)
{
	switch (p->code) {
	case P_AMBIGUOUS:
	case P_CONVERTED:
	case P_UNIT:
	case P_MANY_DIGITS:
	case P_NO_DAY:
	case P_YEAR:
	case P_CENTURY:
	case P_NIK:
	case P_KK:
	case P_NPWP:
	case P_NIB:
	case P_NIK_DATE:
	case P_KK_DATE:
	case P_PHONE_LENGTH:
	case P_EMAIL_DOMAIN:
	case P_BOTH:
	case P_NIK_DIFFERS:
		return false;
	case P_NUMBER:
	case P_INTEGER:
	case P_MONEY:
	case P_DATE:
	case P_TIME:
	case P_MONTH:
	case P_MIN_LENGTH:
	case P_MAX_LENGTH:
	case P_MIN:
	case P_MAX:
	case P_DATE_MIN:
	case P_DATE_MAX:
		p->a = form_limit(e->form, p->field, p->code);
		return p->a != NULL;
	case P_FILE_TYPE:
	case P_FILE_SIZE:
	case P_FILE_COUNT:
	case P_FILE_PIXELS:
		p->a = view_file_limit(req_arena(e->rq), p->field, p->code,
			req_lang(e->rq));
		return p->a != NULL;
	case P_ROWS_MIN:
	case P_ROWS_MAX:
		p->a = arena_printf(req_arena(e->rq), "%d", p->code == P_ROWS_MIN ?
			form_rows_min(e->form, p->repeat) :
			form_rows_max(e->form, p->repeat));
		return true;
	default:
		return true;
	}
}

static const char *
label(const struct explained *e, const struct field *f, const struct repeat *r)
{
	return f ? view_label(req_arena(e->rq), f, 0, req_lang(e->rq)) :
		text_in(&r->title, req_lang(e->rq));
}

static const char *
problem_word(const struct explained *e, const char *name)
{
	return view_text(req_lang(e->rq), arena_printf(req_arena(e->rq),
		"masalah.%s", name));
}

/* The most frequent ones, with the sentence that the applicant reads: it is what
 * there is to say. */
static void
show_usual(const struct explained *e, struct view *v)
{
	enum { MOST = 3 };
	struct view *list = NULL;
	int shown = 0;

	for (size_t i = 0; i < e->troubles.n && shown < MOST; i++) {
		const struct trouble *t = &e->troubles.list[i];
		struct problem p = { .code = problem_named(t->problem),
			.row = -1 };
		struct view *one;

		/* The question may be gone, or on another page now. */
		if (!p.code || !permit_question(e->permit, t->question, &p.field,
		    &p.repeat) || (p.field ? p.field->page : p.repeat->page) !=
		    e->page)
			continue;
		shown++;
		list = list ? list : view_add(v, "USUALLY");
		one = view_add(list, "ONE");
		view_set(one, "LABEL", label(e, p.field, p.repeat));
		view_int(one, "N", t->drafts);
		if (complete(e, &p))
			view_problem(one, "PROBLEM", &p);
		else
			view_set(view_add(one, "BRIEFLY"), "WORDS",
				problem_word(e, t->problem));
	}
	if (!shown)
		view_show(v, "NO_TROUBLE");
}

/* "belum diisi (5), bukan tanggal (2)" */
static const char *
troubles_of(const struct explained *e, const char *question)
{
	const char *s = "";

	for (size_t i = 0; i < e->troubles.n; i++) {
		const struct trouble *t = &e->troubles.list[i];

		if (!strcmp(t->question, question))
			s = arena_printf(req_arena(e->rq), "%s%s%s (%lld)", s,
				*s ? ", " : "", problem_word(e, t->problem),
				(long long)t->drafts);
	}
	return s;
}

static void
show_question(const struct explained *e, struct view *v, const struct field *f)
{
	struct view *row;
	int need = field_need(f);

	if (f->type->value == VALUE_NONE)
		return;
	row = view_add(v, "QUESTION");
	view_set(row, "LABEL", f->repeat ? text_in(&f->label, req_lang(e->rq)) :
		label(e, f, NULL));
	if (f->calculate)
		view_show(row, "COMPUTED");
	else if (need != 1)
		view_show(row, need ? "SOMETIMES" : "OPTIONAL");
	view_explained(row, "EXPLAINED", e->form, f, f->repeat ? 0 : -1);
	view_some(row, "TROUBLES", troubles_of(e, f->repeat ? arena_printf(
		req_arena(e->rq), "%s.%s", f->repeat->name, f->name) : f->name));
}

static void
show_questions(const struct explained *e, struct view *v)
{
	for (size_t i = 0; i < e->page->n; i++) {
		const struct repeat *r = e->page->entries[i].repeat;
		struct view *row;

		if (!r) {
			show_question(e, v, e->page->entries[i].field);
			continue;
		}
		row = view_add(v, "QUESTION");
		view_set(row, "LABEL", text_in(&r->title, req_lang(e->rq)));
		view_show(row, "REPEATED");
		view_some(row, "TROUBLES", troubles_of(e, r->name));
		for (size_t k = 0; k < r->nfields; k++)
			show_question(e, v, r->fields[k]);
	}
}

/* Its place among the applicant's pages, those that are not always asked too. */
static void
show_place(const struct explained *e, struct view *v)
{
	int at = 0, of = 0;

	for (size_t i = 0; i < e->permit->npages; i++) {
		if (e->permit->pages[i]->stage)
			continue;
		of++;
		if (e->permit->pages[i] == e->page)
			at = of;
	}
	view_int(v, "AT", at);
	view_int(v, "OF", of);
}

static enum lk_err
open_page(struct explained *e, const struct page_code *of)
{
	struct ctx *c = req_ctx(e->rq);
	struct form_env env = { .now = c->now, .zone = c->conf->zone,
		.params_day = NO_DAY, .calendar = calendar_of(c),
		.lang = req_lang(e->rq) };
	struct answers *blank;

	TRY(definitions_page(c, of->permit, of->page, &e->permit, &e->page));
	blank = answers_new(c->arena, e->permit);
	for (size_t i = 0; i < e->permit->nrepeats; i++)
		answers_add_row(blank, e->permit->repeats[i]);
	e->form = form_new(c->arena, e->permit, blank, &env);
	return store_troubles(c, of->permit, of->page, &e->troubles);
}

enum lk_err
class_explain_page(struct request *rq, struct view *v, const struct page_code *of,
	bool *found)
{
	struct explained e = { .rq = rq };
	const struct permit *now = definitions_find(of->permit);
	enum lk_err err = open_page(&e, of);

	*found = err == LK_OK;
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	v = view_add(v, "PAGE");
	view_set(v, "SHOWN", help_shown(req_arena(rq), of->code));
	view_set(v, "TITLE_", text_in(&e.page->title, req_lang(rq)));
	view_set(v, "PERMIT", text_in(&e.permit->title, req_lang(rq)));
	view_some(v, "HINT", form_text(e.form, &e.page->hint, -1, req_lang(rq)));
	show_place(&e, v);
	if (!now)
		view_show(v, "NO_PERMIT");
	else if (now != e.permit)
		view_show(v, "REMOVED");
	if (now)
		view_set(view_add(v, "IN_SERVICE"), "HREF", req_link(rq,
			"/izin/%s", of->permit));
	show_usual(&e, v);
	show_questions(&e, v);
	return LK_OK;
}
