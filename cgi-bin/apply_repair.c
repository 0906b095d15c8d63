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

static bool
are_open(const void *of, const struct repeat *r)
{
	const struct opened *o = of;

	return repair_rows_open(o->r, o->now, r);
}

/* The open questions of a repeat: all its rows where those are open, else each
 * by itself. */
static void
show_repeat(struct view *v, const struct opened *o, const struct asking *as,
	const struct repeat *of)
{
	if (are_open(o, of)) {
		view_repeat(v, "QUESTIONS", as, of);
		return;
	}
	for (int k = 0; k < answers_rows(o->r->d->answers, of); k++)
		for (size_t i = 0; i < of->nfields; i++)
			if (is_open(o, of->fields[i], k))
				view_question(v, "QUESTIONS", as, of->fields[i],
					k);
}

static void
show_open(struct view *v, const struct opened *o, const struct asking *as)
{
	const struct permit *p = o->r->d->permit;

	for (size_t i = 0; i < p->nfields; i++) {
		const struct field *f = p->fields[i];

		if (!f->repeat && is_open(o, f, -1))
			view_question(v, "QUESTIONS", as, f, -1);
		else if (f->repeat && f == f->repeat->fields[0])
			show_repeat(v, o, as, f->repeat);
	}
}

static enum lk_err
show_repair_questions(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = repair_problems(r, false);
	struct view *v = req_view(rq, "perbaiki.tpl");
	bool files = repair_any_file(r, &now);
	const struct opened opened = { r, &now };
	struct buf asked, repeats;
	struct asking as = { .form = r->d->form, .problems = bad, .asked = &asked,
		.repeats = &repeats, .alone = true, .asks = is_open, .asks_of = &opened,
		.shared_device = req_pc(rq) != NULL };

	if (!files)
		as.button = "tombol.kirim-perbaikan";
	buf_init(&asked, req_arena(rq), 64 * 1024);
	buf_init(&repeats, req_arena(rq), 16 * 1024);
	show_head(rq, v, r, false);
	show_open(v, &opened, &as);
	fill_hidden(rq, v, r->d, &as, NULL);
	if (status == 422 && !bad)
		view_show(v, "CHANGED");
	view_show(v, files ? "NEXT" : "SEND");
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	return resp_page(rq, status, v);
}

/* The questions of the correction, whose answers go out with the documents. */
static void
names_of_open(struct request *rq, const struct repair *r, struct buf *b)
{
	struct problems now = repair_problems(r, false);

	buf_init(b, req_arena(rq), 64 * 1024);
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		for (int k = 0; k < repair_rows(r, f); k++) {
			int row = f->repeat ? k : -1;

			/* What may only be read is never among the asked. */
			if (repair_question(r, &now, f, row) &&
			    !form_readonly(r->d->form, f, row))
				buf_printf(b, "%s%s", b->len ? " " : "",
					answers_name(req_arena(rq), f, row));
		}
	}
}

static enum lk_err
show_repair_files(struct request *rq, const struct repair *r, int status,
	const struct problems *bad)
{
	struct problems now = repair_problems(r, true);
	struct view *v = req_view(rq, "perbaiki_berkas.tpl");
	struct buf open;
	struct asking as = { .form = r->d->form, .problems = bad, .asked = &open };

	TRY(document_questions_shown(req_ctx(rq), r->d));
	names_of_open(rq, r, &open);
	view_show(v, "SCRIPT");
	show_head(rq, v, r, true);
	view_show(v, strcmp(r->d->app->state, "kurang") ? "CORRECTION" :
		"INCOMPLETE");
	for (size_t i = 0; i < r->d->permit->nfields; i++) {
		const struct field *f = r->d->permit->fields[i];

		if (repair_file(r, &now, f))
			show_file(rq, v, r->d, &as, f, repair_flag(r, f, -1) ?
				document_asked_from(r->d->app, r->asked) : 0);
	}
	fill_hidden(rq, v, r->d, &as, NULL);
	if (bad && bad->n) {
		view_problems(v, "TROUBLE", bad, NULL, true);
		view_show(v, "UNSENT");
	}
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

/* Whether a question is open that was not among the asked: what was typed, or what
 * another browser saved, made it come up. */
static bool
more_to_answer(struct request *rq, const struct repair *r, const char *asked)
{
	struct arena *a = req_arena(rq);
	struct buf open;
	const char *at;

	names_of_open(rq, r, &open);
	at = open.data;
	asked = arena_printf(a, " %s ", asked);
	for (size_t n; (n = strcspn(at, " ")) > 0; at += n + (at[n] != '\0'))
		if (!strstr(asked, arena_printf(a, " %.*s ", (int)n, at)))
			return true;
	return false;
}

/* Which repeats are open, by their index. */
static bool *
open_repeats(const struct opened *o)
{
	const struct permit *p = o->r->d->permit;
	bool *open = arena_array(o->r->arena, p->nrepeats + 1, sizeof(*open));

	for (size_t i = 0; i < p->nrepeats; i++)
		open[i] = are_open(o, p->repeats[i]);
	return open;
}

/* A repeat that may stay without rows is offered before it is sent without. */
static bool
more_repeats(const struct repair *r, const bool *before)
{
	struct problems now = repair_problems(r, false);
	const struct opened opened = { r, &now };
	const bool *open = open_repeats(&opened);

	for (size_t i = 0; i < r->d->permit->nrepeats; i++)
		if (open[i] && !before[i])
			return true;
	return false;
}

/* tambah: and hapus:, once for each key; what else was typed is saved every
 * time. */
static enum lk_err
change_rows(struct request *rq, const struct repair *r, const char *deed,
	const struct taken *t)
{
	struct problems now = repair_problems(r, false);
	const struct opened opened = { r, &now };
	const struct repeat *of = NULL;
	const char *before;

	TRY(req_once_button(rq, deed, &before));
	if (!before) {
		TRY(fill_change_rows(rq, r->d, NULL, deed, t, &of));
		if (!are_open(&opened, of))
			return fail(req_ctx(rq), LK_EINVAL,
				"rows that are not asked about");
	}
	TRY(store_begin(req_ctx(rq)));
	TRY(save_repair(rq, r));
	if (before)
		return resp_done(rq, "%s", before);
	now = repair_problems(r, false);
	return resp_done(rq, "/status/%s/perbaiki%s%s", r->d->app->number,
		are_open(&opened, of) ? "#f-" : "",
		are_open(&opened, of) ? of->name : "");
}

/* Saved, but for what another page changed too: that waits for a choice. */
static enum lk_err
ask_which(struct request *rq, const struct repair *r, const struct taken *t)
{
	struct problems bad = fill_of_another(req_arena(rq), t);

	TRY(save_repair(rq, r));
	bad = fill_put_back(rq, r->d, t, bad);
	return show_repair_questions(rq, r, 422, &bad);
}

/* What is sent is saved by that, in one transaction; all else is saved first. */
static enum lk_err
repair_questions(struct request *rq, const struct repair *r, const char *deed)
{
	struct ctx *c = req_ctx(rq);
	const char *number = r->d->app->number;
	struct problems bad = repair_problems(r, false);
	const struct opened opened = { r, &bad };
	const struct fill_may may = { is_open, are_open, &opened };
	const bool *repeats = open_repeats(&opened);
	bool saving = !strcmp(deed, "simpan") || fill_is_rows(deed), more;
	struct taken t;

	/* What was not asked for stays as it was sent. */
	TRY(fill_take_if(rq, r->d, NULL, &may, &t));
	/* Unchecked, but nobody overwrites another unseen. */
	if (saving && fill_of_another(c->arena, &t).n)
		return ask_which(rq, r, &t);
	if (fill_is_rows(deed))
		return change_rows(rq, r, deed, &t);
	repair_least_rows(r);
	bad = fill_with(c->arena, repair_problems(r, false), &t);
	/* Nobody sends what he has not seen. */
	more = t.more || t.kept || more_to_answer(rq, r, t.asked) ||
		more_repeats(r, repeats);
	if (!strcmp(deed, "kirim") && !bad.n && !more) {
		struct problems now = repair_problems(r, true);

		if (!repair_any_file(r, &now))
			return send_again(rq, r);
	}
	/* An answer to kirim is noted beside what it saved. */
	TRY(store_begin(c));
	TRY(save_repair(rq, r));
	if (saving || !bad.n)
		return resp_done(rq, saving ? "/status/%s" :
			more ? "/status/%s/perbaiki?baru" :
			"/status/%s/perbaiki?berkas", number);
	TRY(store_commit(c));
	bad = fill_put_back(rq, r->d, &t, bad);
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
	if (fill_changed_meanwhile(rq, r->d) || (req_typed(rq, "_tanya") &&
	    more_to_answer(rq, r, req_typed(rq, "_tanya"))))
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
