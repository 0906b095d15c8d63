/* apply: only what was asked for, then send again. */
#include "apply_repair.h"
#include "base/text.h"
#include "work/document.h"

static void
show_flag(struct request *rq, struct view *v, const struct repair *r,
	const struct field *f, int row)
{
	const struct flag *flag = repair_flag(r, f, row);
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
	view_set(v, "ACTION", req_action(rq, "/status/%s/perbaiki%s",
		d->app->number, files ? "?berkas" : ""));
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		for (int k = 0; k < repair_rows(r, f); k++)
			if ((f->type->value == VALUE_FILE) == files)
				show_flag(rq, v, r, f, f->repeat ? k : -1);
	}
}

/* What tells a row from the others: the first answers of it. */
static const char *
row_shown(struct arena *a, const struct repair *r, const struct repeat *of,
	int row)
{
	enum { FEW = 3 };
	struct buf b;
	int n = 0;

	buf_init(&b, a, 64 * 1024);
	for (size_t i = 0; i < of->nfields && n < FEW; i++) {
		const char *s = of->fields[i]->type->value == VALUE_NONE ? "" :
			form_shown(r->d->form, of->fields[i], row);

		if (!*s)
			continue;
		buf_printf(&b, "%s%s", n ? ", " : "", s);
		n++;
	}
	return b.data;
}

/* The rows of a repeat that has too many now, to be taken out. */
static void
show_rows(struct request *rq, struct view *v, const struct repair *r,
	const struct repeat *of)
{
	struct arena *a = req_arena(rq);
	const char *title = text_in(&of->title, req_lang(rq));

	v = view_add(v, "TOO_MANY");
	view_set(v, "ID", of->name);
	view_set(v, "TITLE", title);
	for (int k = 0; k < answers_rows(r->d->answers, of); k++) {
		struct view *row = view_add(v, "ROW");

		view_set(row, "DEED", arena_printf(a, "hapus:%s:%d", of->name, k));
		view_set(row, "WHAT", view_inside(a, title));
		view_int(row, "NUMBER", k + 1);
		view_set(row, "SHOWN", row_shown(a, r, of, k));
	}
}

static enum lk_err
show_repair_questions(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = repair_problems(r, false);
	struct view *v = req_view(rq, "perbaiki.tpl");
	bool files = repair_any_file(r, &now);
	struct buf asked;
	struct asking as = { .form = r->d->form, .problems = bad, .asked = &asked,
		.alone = true, .shared_device = req_pc(rq) != NULL };

	if (!files)
		as.button = "tombol.kirim-perbaikan";
	buf_init(&asked, req_arena(rq), 64 * 1024);
	show_head(rq, v, r, false);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < repair_rows(r, f); k++)
			if (repair_question(r, &now, f, f->repeat ? k : -1))
				view_question(v, "QUESTIONS", &as, f,
					f->repeat ? k : -1);
	}
	for (size_t i = 0; i < r->d->permit->nrepeats; i++)
		if (repair_too_many(&now, r->d->permit->repeats[i]))
			show_rows(rq, v, r, r->d->permit->repeats[i]);
	fill_hidden(rq, v, r->d, asked.data);
	if (status == 422 && !bad)
		view_show(v, "CHANGED");
	view_show(v, files ? "NEXT" : "SEND");
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	return resp_page(rq, status, v);
}

/* The questions of the correction, whose answers go out with the documents. */
static const char *
names_of_open(struct request *rq, const struct repair *r)
{
	struct problems now = repair_problems(r, false);
	struct buf b;

	buf_init(&b, req_arena(rq), 64 * 1024);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < repair_rows(r, f); k++) {
			int row = f->repeat ? k : -1;

			/* What may only be read is never among the asked. */
			if (repair_question(r, &now, f, row) &&
			    !form_readonly(r->d->form, f, row))
				buf_printf(&b, "%s%s", b.len ? " " : "",
					answers_name(req_arena(rq), f, row));
		}
	}
	return b.data;
}

static enum lk_err
show_repair_files(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = repair_problems(r, true);
	struct view *v = req_view(rq, "perbaiki_berkas.tpl");
	struct asking as = { .form = r->d->form, .problems = bad };

	view_show(v, "SCRIPT");
	show_head(rq, v, r, true);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		if (repair_file(r, &now, f))
			show_file(rq, v, r->d, &as, f, repair_flag(r, f, -1) ?
				document_asked_from(r->d->app, r->asked) : 0);
	}
	fill_hidden(rq, v, r->d, names_of_open(rq, r));
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

	TRY(repair_open(rq, &r));
	if (req_done(rq))
		return LK_OK;
	now = repair_problems(&r, false);
	if (req_query(rq, "berkas") || !repair_any_question(&r, &now))
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
	return resp_done(rq, "/status/%s", number);
}

static enum lk_err
save_repair(struct request *rq, const struct repair *r)
{
	enum lk_err err = application_save(req_ctx(rq), r->d, NULL);

	if (err == LK_OK)
		r->d->app->version++;
	return err == LK_ESTATE ? LK_EAGAIN : err;
}

/* Whether a question is open that was not on the page: what was typed, or what
 * another browser saved, made it come up. */
static bool
more_to_answer(struct request *rq, const struct repair *r)
{
	struct arena *a = req_arena(rq);
	const char *asked = req_typed(rq, "_tanya"), *at = names_of_open(rq, r);

	asked = arena_printf(a, " %s ", asked ? asked : "");
	for (size_t n; (n = strcspn(at, " ")) > 0; at += n + (at[n] != '\0'))
		if (!strstr(asked, arena_printf(a, " %.*s ", (int)n, at)))
			return true;
	return false;
}

struct opened {
	const struct repair *r;
	const struct problems *now;
};

static bool
is_open(const void *of, const struct field *f, int row)
{
	const struct opened *o = of;

	return repair_question(o->r, o->now, f, row);
}

/* hapus:<repeat>:<row>, once for each key; what else was typed is saved every
 * time. */
static enum lk_err
drop_row(struct request *rq, const struct repair *r, const char *deed)
{
	struct ctx *c = req_ctx(rq);
	struct problems now = repair_problems(r, false);
	const struct repeat *of = NULL;
	const char *before;

	TRY(req_once_button(rq, deed, &before));
	if (!before) {
		TRY(fill_change_rows(rq, r->d, NULL, deed, &of));
		if (strncmp(deed, "hapus:", 6) || !repair_too_many(&now, of))
			return fail(c, LK_EINVAL, "rows that are not asked about");
	}
	TRY(store_begin(c));
	TRY(save_repair(rq, r));
	if (before)
		return resp_done(rq, "%s", before);
	now = repair_problems(r, false);
	return resp_done(rq, "/status/%s/perbaiki%s%s", r->d->app->number,
		repair_too_many(&now, of) ? "#f-" : "",
		repair_too_many(&now, of) ? of->name : "");
}

/* What is sent is saved by that, in one transaction; all else is saved first. */
static enum lk_err
repair_questions(struct request *rq, const struct repair *r, const char *deed)
{
	struct ctx *c = req_ctx(rq);
	const char *number = r->d->app->number;
	struct problems bad = repair_problems(r, false);
	const struct opened opened = { r, &bad };
	struct taken t;
	bool more;

	/* What was not asked for stays as it was sent. */
	TRY(fill_take_if(rq, r->d, NULL, is_open, &opened, &t));
	if (fill_is_rows(deed))
		return drop_row(rq, r, deed);
	repair_least_rows(r);
	bad = fill_with(req_arena(rq), repair_problems(r, false), &t);
	more = t.more || more_to_answer(rq, r);
	if (!strcmp(deed, "kirim") && !bad.n && !more) {
		struct problems now = repair_problems(r, true);

		if (!repair_any_file(r, &now))
			return send_again(rq, r);
	}
	/* An answer to kirim is noted beside what it saved. */
	TRY(store_begin(c));
	TRY(save_repair(rq, r));
	/* Unchecked, but nobody overwrites another unseen. */
	if (!strcmp(deed, "simpan"))
		bad = fill_of_another(c->arena, &t);
	if (!bad.n)
		return resp_done(rq, !strcmp(deed, "simpan") ? "/status/%s" :
			more ? "/status/%s/perbaiki?baru" :
			"/status/%s/perbaiki?berkas", number);
	TRY(store_commit(c));
	return show_repair_questions(rq, r, 422, &bad);
}

static enum lk_err
repair_files(struct request *rq, const struct repair *r, const char *deed)
{
	struct problems bad;

	if (strcmp(deed, "kirim"))
		return resp_see_other(rq, "/status/%s", r->d->app->number);
	bad = repair_problems(r, true);
	/* The answers that were looked at are the ones that are sent. */
	if (fill_changed_by_another(rq, r->d) ||
	    (req_typed(rq, "_tanya") && more_to_answer(rq, r)))
		return show_repair_questions(rq, r, 422, NULL);
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
	    strcmp(deed, "simpan") && !fill_is_rows(deed))
		return fail(req_ctx(rq), LK_EINVAL, "no such button");
	if (!strcmp(deed, "kirim")) {
		TRY(req_once(rq));
		if (req_done(rq))
			return LK_OK;
	}
	TRY(repair_open(rq, &r));
	if (req_done(rq))
		return LK_OK;
	now = repair_problems(&r, false);
	if (req_query(rq, "berkas") || !repair_any_question(&r, &now))
		return repair_files(rq, &r, deed);
	return repair_questions(rq, &r, deed);
}
