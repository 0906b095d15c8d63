/* desk: a draft's whole form on one dense page, keyed in at the window. */
#include "base/text.h"
#include "desk.h"
#include "store/store_document.h"
#include "view/document.h"
#include "view/price.h"
#include "web/fill.h"
#include "web/stray.h"
#include "web/slip.h"

/* A draft that may be filled in here; what was sent meanwhile is a case. Not
 * there and not opened here look the same. */
static enum lk_err
open_draft(struct request *rq, const char *typed, bool locked, struct dossier **d)
{
	struct ctx *c = req_ctx(rq);
	const char *number = number_typed(c->arena, typed);
	struct application *app;

	if (!number)
		return LK_ENOENT;
	if (locked)
		TRY(store_application_lock(c, number, &app));
	else
		TRY(store_application_by_number(c, number, &app));
	if (app->sent_at)
		return resp_see_other(rq, "/petugas/permohonan/%s", app->number);
	if (!application_at_counter(c, app))
		return fail(c, LK_ENOENT, "%s: not opened at this counter",
			app->number);
	return dossier_open(c, app, req_lang(rq), d);
}

static void
show_number(struct request *rq, struct view *v, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	const char *pin = application_pin(c, d->app);

	view_set(v, "NUMBER", number_shown(c->arena, d->app->number));
	view_setf(v, "A4", "?nomor=%s&cetak", d->app->number);
	view_setf(v, "ROLL", "?nomor=%s&cetak=58", d->app->number);
	if (pin)
		view_set(view_add(v, "KEEP"), "PIN", pin_shown(c->arena, pin));
}

static bool
is_file(const struct dossier *d, const struct field *f)
{
	return !f->page->stage && f->type->value == VALUE_FILE && !f->repeat &&
		form_relevant(d->form, f, -1);
}

/* The control of a document: its original was shown here, or it comes later. */
static const char *
control(struct request *rq, const struct field *f)
{
	return arena_printf(req_arena(rq), "berkas.%s", f->name);
}

/* And the one that says what was ticked when the page was made. */
static const char *
control_before(struct request *rq, const struct field *f)
{
	return arena_printf(req_arena(rq), "_semula.%s", control(rq, f));
}

/* What is ticked for a document, as its control says it. */
static const char *
chosen(const struct dossier *d, const struct field *f)
{
	static const char *const values[] = { [PROMISE_NONE] = "",
		[PROMISE_LATER] = "menyusul", [PROMISE_ORIGINAL] = "asli" };
	const struct attached *at = form_attached(d->form, f->name);

	return values[at ? at->promise : PROMISE_NONE];
}

static void
show_choice(struct view *file, const char *section, const char *value,
	const char *ticked)
{
	struct view *v = view_add(file, section);

	if (!strcmp(value, ticked))
		view_show(v, "TICKED");
}

static void
show_file(struct request *rq, struct view *v, const struct dossier *d,
	const struct field *f, const struct problems *bad)
{
	const char *ticked = chosen(d, f);
	const struct problem *p = bad ? view_problem_of(bad, f, -1) : NULL;
	struct view *one = view_add(v, "FILE");

	view_set(one, "ID", view_id(req_arena(rq), f->name));
	view_set(one, "NAME", control(rq, f));
	view_set(one, "NAME_BEFORE", control_before(rq, f));
	view_set(one, "BEFORE", ticked);
	view_set(one, "LABEL", text_in(&f->label, req_lang(rq)));
	if (field_need(f) != 1)
		view_show(one, "OPTIONAL");
	if (p)
		view_problem(view_add(one, "BAD"), "PROBLEM", p);
	for (size_t i = 0; i < d->ndocuments; i++) {
		struct view *doc;

		if (strcmp(d->documents[i].question, f->name))
			continue;
		doc = view_add(one, "DOCUMENT");
		view_set(doc, "HREF", view_document_href(req_ctx(rq),
			&d->documents[i]));
		view_set(doc, "FILE_NAME", d->documents[i].name);
	}
	if (f->original)
		show_choice(one, "ORIGINAL", "asli", ticked);
	if (f->later)
		show_choice(one, "LATER", "menyusul", ticked);
	show_choice(one, "NONE", "", ticked);
}

static void
show_files(struct request *rq, struct view *v, const struct dossier *d,
	const struct problems *bad)
{
	struct view *files = NULL;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		if (!is_file(d, d->permit->fields[i]))
			continue;
		if (!files)
			files = view_add(v, "FILES");
		show_file(rq, files, d, d->permit->fields[i], bad);
	}
}

static void
show_pages(struct request *rq, struct view *v, const struct dossier *d,
	int status, const struct problems *bad)
{
	const struct hidden number = { "_permohonan", d->app->number };
	struct asking as = { .form = d->form, .problems = bad,
		.button = "tombol.simpan", .shared_device = true };
	struct buf asked, repeats;

	buf_init(&asked, req_arena(rq), 64 * 1024);
	buf_init(&repeats, req_arena(rq), 16 * 1024);
	as.asked = &asked;
	as.repeats = &repeats;
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];
		struct view *section;

		if (p->stage || !form_page_relevant(d->form, p) ||
		    !fill_asks(d, p))
			continue;
		section = view_add(v, "PAGE");
		view_set(section, "TITLE_", text_in(&p->title, req_lang(rq)));
		view_some(section, "HINT", form_text(d->form, &p->hint, -1,
			req_lang(rq)));
		as.fresh = status == 200 && fill_is_fresh(d, p);
		view_questions(section, "QUESTIONS", &as, p);
	}
	fill_hidden(rq, v, d, &as, NULL);
	view_hidden(v, "HIDDEN", &number, 1);
}

/* Once every question is answered: before, it would be another. */
static void
show_fee(struct request *rq, struct view *v, const struct dossier *d)
{
	int64_t total;

	if (form_check(d->form, NULL, CHECK_QUESTIONS).n ||
	    !form_fee(d->form, &total, NULL, NULL))
		return;
	view_some(v, "FEE", text_rupiah(req_arena(rq), total));
	if (total > 0)
		view_price_doubt(v, d->form);
}

static void
least_rows(const struct dossier *d)
{
	for (size_t i = 0; i < d->permit->npages; i++)
		if (!d->permit->pages[i]->stage)
			fill_least_rows(d, d->permit->pages[i]);
}

static enum lk_err
show(struct request *rq, struct dossier *d, int status, const struct problems *bad)
{
	struct view *v = req_office(rq, "petugas_loket_isian.tpl");

	least_rows(d);
	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "APPLICANT", *d->app->name ? d->app->name :
		view_text(req_lang(rq), "tanpa-nama"));
	show_number(rq, v, d);
	show_pages(rq, v, d, status, bad);
	show_files(rq, v, d, bad);
	show_fee(rq, v, d);
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	if (req_query(rq, "baru"))
		view_show(v, "MORE");
	else if (req_query(rq, "disimpan"))
		view_show(v, "SAVED");
	return resp_page(rq, status, v);
}

enum lk_err
counter_form(struct request *rq, const char *number)
{
	struct dossier *d;

	TRY(open_draft(rq, number, false, &d));
	if (req_done(rq))
		return LK_OK;
	if (slip_is_asked(rq, d->app))
		return resp_slip(rq, d, arena_printf(req_arena(rq), "nomor=%s",
			d->app->number));
	return show(rq, d, 200, NULL);
}

/* Left as an older page showed it, while another page changed it: the newer word
 * stands. */
static bool
is_outdated(struct request *rq, const struct dossier *d, const struct field *f,
	const char *typed)
{
	const char *before = req_typed(rq, control_before(rq, f));

	return before && !strcmp(typed, before) && strcmp(before, chosen(d, f));
}

/* What the officer chose for each document that the form showed. */
static enum lk_err
take_documents(struct request *rq, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	int64_t id = d->app->id;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		const char *v = is_file(d, f) ? req_typed(rq, control(rq, f)) : NULL;

		if (!v || is_outdated(rq, d, f, v))
			continue;
		if (!strcmp(v, "asli") && f->original) {
			TRY(store_promise_put(c, id, f->name, "asli"));
			TRY(store_promise_seen(c, id, f->name,
				req_officer(rq)->id));
		} else if (!strcmp(v, "menyusul") && f->later) {
			TRY(store_promise_drop(c, id, f->name));
			TRY(store_promise_put(c, id, f->name, "menyusul"));
		} else if (!*v) {
			TRY(store_promise_drop(c, id, f->name));
		} else {
			return fail(c, LK_EINVAL, "%s: not offered", f->name);
		}
	}
	return LK_OK;
}

/* Sent here: the case is at the desk from then on. */
static enum lk_err
send(struct request *rq, struct dossier *d)
{
	struct ctx *c = req_ctx(rq);

	d->app->channel = c->actor.channel;
	TRY(application_send(c, d));
	return resp_done(rq, "/petugas/permohonan/%s?hasil=kirim",
		d->app->number);
}

/* Everything typed is kept, whatever is wrong with it. */
static enum lk_err
save(struct request *rq, struct dossier *d)
{
	struct ctx *c = req_ctx(rq);

	TRY(take_documents(rq, d));
	TRY(application_save(c, d, NULL));
	d->app->version++;
	return store_draft_hold(c, d->app->id, req_officer(rq)->id);
}

/* A form saved: what came up, or which rows it has now. */
static enum lk_err
come_back(struct request *rq, const struct dossier *d, bool more,
	const struct repeat *rows)
{
	return resp_done(rq, "/petugas/loket?nomor=%s%s%s", d->app->number,
		more ? "&baru" : "&disimpan", rows ?
		arena_printf(req_arena(rq), "#f-%s", rows->name) : "");
}

/* What is wrong, once the rest is saved. */
static enum lk_err
show_wrong(struct request *rq, struct dossier *d, const struct taken *t,
	struct problems bad)
{
	TRY(store_commit(req_ctx(rq)));
	least_rows(d);
	bad = fill_put_back(rq, d, t, bad);
	return show(rq, d, 422, &bad);
}

enum lk_err
counter_fill(struct request *rq, const char *number, const char *button)
{
	struct ctx *c = req_ctx(rq);
	bool sending = !strcmp(button, "kirim"), more;
	const struct repeat *rows;
	const char *before;
	struct problems found, bad;
	struct taken t;
	struct dossier *d;

	if (!sending && strcmp(button, "simpan") && !fill_is_rows(button))
		return fail(c, LK_EINVAL, "no such button");
	if (sending) {
		TRY(req_once(rq));
		if (req_done(rq))
			return LK_OK;
	}
	TRY(store_begin(c));
	TRY(open_draft(rq, number, true, &d));
	if (req_done(rq))
		return LK_OK;
	least_rows(d);
	TRY(fill_take(rq, d, NULL, &t));
	stray_take(rq, d);
	TRY(desk_change_rows(rq, d, NULL, button, &t, &rows, &before));
	more = t.more || fill_came_up(rq, d, NULL, &t);
	TRY(save(rq, d));
	/* The documents' promises as they are now belong to what is checked. */
	TRY(dossier_open(c, d->app, req_lang(rq), &d));
	found = form_check(d->form, NULL, CHECK_ALL);
	bad = fill_with(c->arena, fill_seen(rq, d, found, &t), &t);
	if (sending && !found.n && !t.n && !t.kept)
		return send(rq, d);
	if (!sending)
		bad = fill_of_another(c->arena, &t);
	if (bad.n)
		return show_wrong(rq, d, &t, bad);
	return before ? resp_done(rq, "%s", before) :
		come_back(rq, d, more || sending, rows);
}
