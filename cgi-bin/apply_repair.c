/* apply: only what was asked for, then send again. */
#include "apply.h"
#include "base/text.h"
#include "work/document.h"

/* What /perbaiki opens: marks by the field's place in the permit. */
struct repair {
	struct dossier *d;
	const struct correction *asked;	/* NULL in kurang */
	struct dossier *before;		/* as sent last, NULL when not needed */
};

static const struct flag *
flag_for(const struct repair *r, const char *key)
{
	for (size_t i = 0; r->asked && i < r->asked->n; i++)
		if (!strcmp(r->asked->flags[i].question, key))
			return &r->asked->flags[i];
	return NULL;
}

static const struct flag *
flag_of(struct request *rq, const struct repair *r, const struct field *f, int row)
{
	return flag_for(r, answers_key(req_arena(rq), r->d->answers, f, row));
}

static bool
has_problem(const struct problems *bad, const struct field *f, int row)
{
	return view_problem_of(bad, f, row) != NULL;
}

/* Relevant now and not when it was sent: the correction brought it up. */
static bool
newly_relevant(struct request *rq, const struct repair *r, const struct field *f,
	int row)
{
	const struct answers *an = r->d->answers, *old;
	int then;

	if (!r->before || f->calculate || !form_relevant(r->d->form, f, row))
		return false;
	old = r->before->answers;
	then = f->repeat ? answers_row_of(old, f->repeat,
		answers_row_id(an, f->repeat, row)) : -1;
	(void)rq;
	if (f->repeat && then < 0)
		return true;
	return !form_relevant(r->before->form, f, then);
}

static bool
is_asked_question(const struct field *f)
{
	return !f->page->stage && f->type->value != VALUE_FILE &&
		f->type->value != VALUE_NONE;
}

/* Questions to show: flagged ones, and what a corrected answer makes newly
 * relevant, required or wrong. */
static bool
opens_question(struct request *rq, const struct repair *r,
	const struct problems *bad, const struct field *f, int row)
{
	return is_asked_question(f) && !f->calculate &&
		form_relevant(r->d->form, f, row) && (flag_of(rq, r, f, row) ||
		has_problem(bad, f, row) || newly_relevant(rq, r, f, row));
}

/* Documents to show: what /unggah takes, or a corrected answer brought up. */
static bool
opens_file(struct request *rq, const struct repair *r, const struct problems *bad,
	const struct field *f)
{
	const struct document_question q = { f, -1, f->name, f->name, 0, 0 };

	if (f->page->stage || f->type->value != VALUE_FILE || f->repeat ||
	    !form_relevant(r->d->form, f, -1))
		return false;
	return document_is_asked(r->d, r->asked, &q) || has_problem(bad, f, -1) ||
		newly_relevant(rq, r, f, -1);
}

static int
rows_of(const struct repair *r, const struct field *f)
{
	return f->repeat ? answers_rows(r->d->answers, f->repeat) : 1;
}

static bool
any_question(struct request *rq, const struct repair *r, const struct problems *bad)
{
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < rows_of(r, f); k++)
			if (opens_question(rq, r, bad, f, f->repeat ? k : -1))
				return true;
	}
	return false;
}

static bool
any_file(struct request *rq, const struct repair *r, const struct problems *bad)
{
	for (size_t i = 0; i < r->d->permit->nfields; i++)
		if (opens_file(rq, r, bad, r->d->permit->fields[i]))
			return true;
	return false;
}

/* Documents of that flagged question which came after the flag. */
static bool
replaced(const struct repair *r, const struct field *f)
{
	const struct attached *at = form_attached(r->d->form, f->name);

	for (size_t i = 0; i < r->d->ndocuments; i++)
		if (!strcmp(r->d->documents[i].question, f->name) &&
		    r->d->documents[i].created_at >=
		    document_asked_from(r->d->app, r->asked))
			return true;
	return at && (at->promise != PROMISE_NONE || at->original_seen);
}

/*
 * Everything that stands against sending again: what any page has, a flagged
 * document that is still the old one, and in kurang what is still missing.
 */
static struct problems
against_sending(struct request *rq, const struct repair *r, bool files_too)
{
	const struct permit *p = r->d->permit;
	struct problems found = form_check(r->d->form, NULL,
		files_too ? CHECK_ALL : CHECK_QUESTIONS);
	struct taken t = { arena_array(req_arena(rq), p->nfields + 1,
		sizeof(struct problem)), 0, false, NULL, 0 };
	bool incomplete = !strcmp(r->d->app->state, "kurang");

	for (size_t i = 0; files_too && i < p->nfields; i++) {
		const struct field *f = p->fields[i];
		const struct attached *at;
		bool lacks = false;

		if (f->page->stage || f->type->value != VALUE_FILE ||
		    f->repeat || !form_relevant(r->d->form, f, -1) ||
		    has_problem(&found, f, -1))
			continue;
		at = form_attached(r->d->form, f->name);
		if (flag_of(rq, r, f, -1))
			lacks = !replaced(r, f);
		else if (incomplete)
			lacks = at && at->promise != PROMISE_NONE &&
				!at->documents && !at->original_seen;
		if (lacks)
			t.problems[t.n++] = (struct problem){ incomplete ?
				P_FILE_AWAITED : P_FILE_REQUIRED, f, NULL, -1,
				NULL, NULL };
	}
	return fill_with(req_arena(rq), found, &t);
}

static enum lk_err
open_repair(struct request *rq, struct repair *r)
{
	struct ctx *c = req_ctx(rq);
	struct application *app = req_application(rq), *then;
	struct correction *cor;
	const char *answers;
	int64_t n;
	enum lk_err err;

	memset(r, 0, sizeof(*r));
	if (!application_asks(app))
		return resp_see_other(rq, "/status/%s", app->number);
	TRY(dossier_open(c, app, req_lang(rq), &r->d));
	if (!strcmp(app->state, "kurang"))
		return LK_OK;
	err = store_correction_last(c, app->id, &cor);
	if (err == LK_OK)
		r->asked = cor;
	else if (err != LK_ENOENT)
		return err;
	TRY(store_submission_count(c, app->id, &n));
	TRY(store_submission(c, app->id, n, &answers, NULL));
	then = arena_memdup(c->arena, app, sizeof(*app));
	then->answers = answers;
	return dossier_open(c, then, req_lang(rq), &r->before);
}

static void
show_flag(struct request *rq, struct view *v, const struct repair *r,
	const struct field *f, int row)
{
	const struct flag *flag = flag_of(rq, r, f, row);
	const struct reason *why;

	if (!flag)
		return;
	v = view_add(v, "FLAG");
	view_set(v, "LABEL", view_label(req_arena(rq), f, row, req_lang(rq)));
	why = permit_reason(r->d->permit, flag->reason);
	view_some(v, "REASON", why ? form_text(r->d->form, &why->text, -1,
		req_lang(rq)) : "");
	view_some(v, "WORDS", flag->words);
}

static void
show_head(struct request *rq, struct view *v, const struct repair *r, bool files)
{
	const struct dossier *d = r->d;

	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(req_arena(rq), d->app->number));
	view_set(v, "STATUS", req_link(rq, "/status/%s", d->app->number));
	view_set(v, "ACTION", req_link(rq, "/status/%s/perbaiki", d->app->number));
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		for (int k = 0; k < rows_of(r, f); k++)
			if ((f->type->value == VALUE_FILE) == files)
				show_flag(rq, v, r, f, f->repeat ? k : -1);
	}
}

static enum lk_err
show_repair_questions(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = against_sending(rq, r, false);
	struct view *v = req_view(rq, "perbaiki.tpl");
	struct buf asked;
	struct asking as = { .form = r->d->form, .problems = bad, .asked = &asked,
		.shared_device = req_pc(rq) != NULL };

	buf_init(&asked, req_arena(rq), 64 * 1024);
	show_head(rq, v, r, false);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < rows_of(r, f); k++)
			if (opens_question(rq, r, &now, f, f->repeat ? k : -1))
				view_question(v, "QUESTIONS", &as, f,
					f->repeat ? k : -1);
	}
	fill_hidden(rq, v, r->d, asked.data);
	view_show(v, any_file(rq, r, &now) ? "NEXT" : "SEND");
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	return resp_page(rq, status, v);
}

static enum lk_err
show_repair_files(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = against_sending(rq, r, true);
	struct view *v = req_view(rq, "perbaiki_berkas.tpl");
	struct asking as = { .form = r->d->form, .problems = bad };

	view_show(v, "SCRIPT");
	show_head(rq, v, r, true);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		if (opens_file(rq, r, &now, f))
			show_file(rq, v, r->d, &as, f, flag_of(rq, r, f, -1) ?
				document_asked_from(r->d->app, r->asked) : 0);
	}
	fill_hidden(rq, v, r->d, "");
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	return resp_page(rq, status, v);
}

/* GET /status/{number}/perbaiki */
enum lk_err
apply_repairing(struct request *rq)
{
	struct problems now;
	struct repair r;

	TRY(open_repair(rq, &r));
	if (req_done(rq))
		return LK_OK;
	now = against_sending(rq, &r, false);
	if (req_query(rq, "berkas") || !any_question(rq, &r, &now))
		return show_repair_files(rq, &r, 200, NULL);
	return show_repair_questions(rq, &r, 200, NULL);
}

static enum lk_err
send_again(struct request *rq, const struct repair *r)
{
	struct ctx *c = req_ctx(rq);
	const char *number = r->d->app->number;
	enum lk_err err;

	TRY(store_begin(c));
	err = application_answer(c, r->d);
	if (err == LK_ESTATE)
		return LK_EAGAIN;	/* run again: the state tells what became of it */
	TRY(err);
	TRY(resp_see_other(rq, "/status/%s", number));
	return store_commit(c);
}

static enum lk_err
save_repair(struct request *rq, const struct repair *r)
{
	enum lk_err err = application_save(req_ctx(rq), r->d, NULL);

	if (err == LK_OK)
		r->d->app->version++;
	return err == LK_ESTATE ? LK_EAGAIN : err;
}

/* Whether what was typed made a question come up that was not on the page. */
static bool
more_to_answer(struct request *rq, const struct repair *r)
{
	struct problems now = against_sending(rq, r, false);
	const char *asked = req_typed(rq, "_tanya");

	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < rows_of(r, f); k++) {
			int row = f->repeat ? k : -1;
			const char *name = arena_printf(req_arena(rq), " %s ",
				answers_name(req_arena(rq), f, row));

			if (opens_question(rq, r, &now, f, row) && !strstr(
			    arena_printf(req_arena(rq), " %s ", asked), name))
				return true;
		}
	}
	return false;
}

/* What is sent is saved by that, in one transaction; all else is saved first. */
static enum lk_err
repair_questions(struct request *rq, const struct repair *r, const char *deed)
{
	const char *number = r->d->app->number;
	struct problems bad;
	struct taken t;
	bool more;

	TRY(fill_take(rq, r->d, NULL, &t));
	bad = fill_with(req_arena(rq), against_sending(rq, r, false), &t);
	more = t.more || more_to_answer(rq, r);
	if (!strcmp(deed, "kirim") && !bad.n && !more) {
		struct problems now = against_sending(rq, r, true);

		if (!any_file(rq, r, &now))
			return send_again(rq, r);
	}
	TRY(save_repair(rq, r));
	if (!strcmp(deed, "simpan"))
		return resp_see_other(rq, "/status/%s", number);
	if (bad.n)
		return show_repair_questions(rq, r, 422, &bad);
	return resp_see_other(rq, more ? "/status/%s/perbaiki?baru" :
		"/status/%s/perbaiki?berkas", number);
}

static enum lk_err
repair_files(struct request *rq, const struct repair *r, const char *deed)
{
	struct problems bad;

	if (strcmp(deed, "kirim"))
		return resp_see_other(rq, "/status/%s", r->d->app->number);
	bad = against_sending(rq, r, true);
	for (size_t i = 0; i < bad.n; i++)
		if (!bad.list[i].field ||
		    bad.list[i].field->type->value != VALUE_FILE)
			return show_repair_questions(rq, r, 422, &bad);
	if (bad.n)
		return show_repair_files(rq, r, 422, &bad);
	return send_again(rq, r);
}

/* POST /status/{number}/perbaiki */
enum lk_err
apply_repaired(struct request *rq)
{
	const char *deed = req_typed(rq, "aksi");
	struct problems now;
	struct repair r;

	deed = deed ? deed : "lanjut";
	if (strcmp(deed, "lanjut") && strcmp(deed, "kirim") &&
	    strcmp(deed, "simpan"))
		return fail(req_ctx(rq), LK_EINVAL, "no such button");
	if (!strcmp(deed, "kirim")) {
		TRY(req_once(rq));
		if (req_done(rq))
			return LK_OK;
	}
	TRY(open_repair(rq, &r));
	if (req_done(rq))
		return LK_OK;
	now = against_sending(rq, &r, false);
	if (req_query(rq, "berkas") || !any_question(rq, &r, &now))
		return repair_files(rq, &r, deed);
	return repair_questions(rq, &r, deed);
}
