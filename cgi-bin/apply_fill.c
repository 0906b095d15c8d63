/* apply: one page of the form. */
#include "apply.h"
#include "base/date.h"
#include "base/text.h"
#include "view/document.h"
#include "view/price.h"
#include "web/stray.h"

bool
page_has_files(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f && f->type->value == VALUE_FILE &&
		    form_relevant(d->form, f, -1))
			return true;
	}
	return false;
}

const char *
page_address(struct arena *a, const struct dossier *d, const struct page *p,
	bool documents, bool back)
{
	return arena_printf(a, "/ajukan/%s/%s/%s%s%s%s", d->permit->id,
		d->app->number, p->id, documents ? "?berkas" : "",
		!back ? "" : documents ? "&" : "?", back ? "ubah" : "");
}

/* Whether the person came from the check page, to change something. */
static bool
is_changing(struct request *rq)
{
	return req_query(rq, "ubah") != NULL;
}

/* What was worked out on the part before the documents is told with them: nobody
 * was kept there for it. */
static void
show_place(struct request *rq, struct view *v, const struct dossier *d,
	const struct page *p, bool documents)
{
	size_t n;
	const struct page *const *pages = apply_pages(req_arena(rq), d, &n);
	const struct page *from = documents && fill_asks(d, p) ? p : NULL;

	for (size_t i = 0; i < n; i++)
		if (pages[i] == p) {
			view_int(v, "AT", (int64_t)i + 1);
			from = from || !i ? from : pages[i - 1];
		}
	view_int(v, "OF", (int64_t)n);
	view_so_far(v, d->form, from, p);
	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "TITLE_", text_in(&p->title, req_lang(rq)));
	view_some(v, "HINT", form_text(d->form, &p->hint, -1, req_lang(rq)));
	view_set(v, "ACTION", req_action(rq, "%s", page_address(req_arena(rq), d,
		p, documents, is_changing(rq))));
	view_set(v, "OVERVIEW", req_link(rq, "/ajukan/%s/%s", d->permit->id,
		d->app->number));
	view_set(v, "NUMBER", number_shown(req_arena(rq), d->app->number));
}

/* Whether something is computed from what this page asks. */
static bool
computes(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		if (f->page == p && (f->calculate || f->in_fee))
			return true;
	}
	return false;
}

static enum lk_err
show_questions(struct request *rq, struct dossier *d, const struct page *p,
	int status, const struct problems *bad, bool more)
{
	struct view *v = req_view(rq, "ajukan_isian.tpl");
	struct buf asked, repeats;
	struct asking as = { .form = d->form, .problems = bad, .asked = &asked,
		.repeats = &repeats,
		.fresh = status == 200 && fill_is_fresh(d, p),
		.shared_device = req_pc(rq) != NULL };

	buf_init(&asked, req_arena(rq), 64 * 1024);
	buf_init(&repeats, req_arena(rq), 16 * 1024);
	show_place(rq, v, d, p, false);
	(void)show_shut(rq, v, d);
	if (computes(d, p)) {
		view_show(v, "COMPUTES");
		view_show(v, "SCRIPT");
	}
	view_questions(v, "QUESTIONS", &as, p);
	fill_hidden(rq, v, d, &as, NULL);
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, true);
	if (more)
		view_show(v, "MORE");
	if (req_query(rq, "disimpan"))
		view_show(v, "SAVED");
	return resp_page(rq, status, v);
}

/* The documents of a question, with those of before a correction left out. */
void
show_file(struct request *rq, struct view *v, const struct dossier *d,
	const struct asking *as, const struct field *q, int64_t newer_than)
{
	view_document_question(req_ctx(rq), v, "FILES", as, d, q, -1, newer_than,
		req_token(rq), req_key(rq));
}

static enum lk_err
show_files(struct request *rq, struct dossier *d, const struct page *p, int status,
	const struct problems *bad)
{
	struct view *v = req_view(rq, "ajukan_berkas.tpl");
	struct asking as = { .form = d->form, .problems = bad,
		.changing = is_changing(rq) };

	TRY(document_questions_shown(req_ctx(rq), d));
	view_show(v, "SCRIPT");
	show_place(rq, v, d, p, true);
	(void)show_shut(rq, v, d);
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f && f->type->value == VALUE_FILE &&
		    form_relevant(d->form, f, -1))
			show_file(rq, v, d, &as, f, 0);
	}
	fill_hidden(rq, v, d, NULL, NULL);
	if (fill_asks(d, p))
		view_show(v, "QUESTIONS_TOO");
	if (bad && bad->n) {
		view_problems(v, "TROUBLE", bad, NULL, true);
		view_show(v, "UNSENT");
	}
	return resp_page(rq, status, v);
}

/* What was refused, today or by the definition of today, is shown as typed and
 * marked. */
static struct problems
refused(struct request *rq, struct dossier *d, const struct page *p)
{
	struct problems all = form_check(d->form, p, CHECK_QUESTIONS);
	struct problem *list = arena_array(req_arena(rq), all.n + 1,
		sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < all.n; i++)
		if (all.list[i].field && answers_typed(d->answers,
		    all.list[i].field, all.list[i].row))
			list[n++] = all.list[i];
	return (struct problems){ list, n };
}

/* A page that the definition has no more was one, as far as is known; the
 * officers' never were the applicant's. */
static bool
was_page(struct request *rq, const struct dossier *d)
{
	const char *id = req_param(rq, "page");
	const struct page *was = d->before ? permit_page(d->before, id) : NULL;

	return !permit_page(d->permit, id) || (was && !was->stage);
}

/* GET /ajukan/{permit}/{number}/{page} */
enum lk_err
apply_filling(struct request *rq)
{
	const struct page *p;
	struct problems bad;
	struct dossier *d;

	TRY(apply_open(rq, &d));
	if (req_done(rq))
		return LK_OK;
	p = apply_page(rq, d);
	if (!p && !was_page(rq, d))
		return LK_ENOENT;
	if (!p || !form_page_relevant(d->form, p))
		return resp_see_other(rq, "/ajukan/%s/%s", d->permit->id,
			d->app->number);
	fill_least_rows(d, p);
	if (page_has_files(d, p) && (req_query(rq, "berkas") ||
	    !fill_asks(d, p)))
		return show_files(rq, d, p, 200, NULL);
	bad = refused(rq, d, p);
	return show_questions(rq, d, p, 200, bad.n ? &bad : NULL,
		req_query(rq, "baru") != NULL);
}

/* Where Lanjut leads: the next page, or the check, at once for who came from
 * there. */
static enum lk_err
go_on(struct request *rq, const struct dossier *d, const struct page *p)
{
	size_t n;
	const struct page *const *pages = apply_pages(req_arena(rq), d, &n);

	for (size_t i = 0; i < n && !is_changing(rq); i++)
		if (pages[i]->index > p->index)
			return resp_see_other(rq, "/ajukan/%s/%s/%s",
				d->permit->id, d->app->number, pages[i]->id);
	return resp_see_other(rq, "/ajukan/%s/%s/periksa", d->permit->id,
		d->app->number);
}

/* Saved, whatever it is. Another save of the same moment is met by running
 * again: then its answers are seen. */
static enum lk_err
save(struct request *rq, struct dossier *d, const struct page *p)
{
	enum lk_err err = application_save(req_ctx(rq), d, p);

	if (err == LK_ESTATE)
		return LK_EAGAIN;
	if (err == LK_OK)
		d->app->version++;
	return err;
}

/* The same with what is wrong on the page, noted for the board; nearly always
 * nothing is, and the save is all there is to do. */
static enum lk_err
save_with(struct request *rq, struct dossier *d, const struct page *p,
	const struct problems *bad)
{
	struct ctx *c = req_ctx(rq);

	if (!bad->n)
		return save(rq, d, p);
	TRY(store_begin(c));
	TRY(save(rq, d, p));
	TRY(application_stumble(c, d, p, bad));
	return store_commit(c);
}

/* tambah:<repeat> and hapus:<repeat>:<row>, once for each key; what else was
 * typed is saved every time. */
static enum lk_err
change_rows(struct request *rq, struct dossier *d, const struct page *p,
	const char *deed, const struct taken *t)
{
	const struct repeat *r;
	const char *to;

	TRY(req_once_button(rq, deed, &to));
	if (!to) {
		TRY(fill_change_rows(rq, d, p, deed, t, &r));
		to = arena_printf(req_arena(rq), "%s#f-%s", page_address(
			req_arena(rq), d, p, false, is_changing(rq)), r->name);
	}
	TRY(store_begin(req_ctx(rq)));
	TRY(save(rq, d, p));
	return resp_done(rq, "%s", to);
}

/* Saved, but for what another page changed too: that waits for a choice. */
static enum lk_err
ask_which(struct request *rq, struct dossier *d, const struct page *p,
	const struct taken *t)
{
	struct problems bad = fill_of_another(req_arena(rq), t);

	TRY(save(rq, d, p));
	bad = fill_put_back(rq, d, t, bad);
	return show_questions(rq, d, p, 422, &bad, false);
}

static enum lk_err
save_files_part(struct request *rq, struct dossier *d, const struct page *p,
	const char *deed)
{
	struct problems bad;

	if (!strcmp(deed, "simpan"))
		return resp_see_other(rq, "/ajukan/%s/%s", d->permit->id,
			d->app->number);
	bad = form_check(d->form, p, CHECK_FILES);
	if (bad.n) {
		TRY(store_begin(req_ctx(rq)));
		TRY(application_stumble(req_ctx(rq), d, p, &bad));
		TRY(store_commit(req_ctx(rq)));
		return show_files(rq, d, p, 422, &bad);
	}
	return go_on(rq, d, p);
}

/* Whoever came to change an answer has a way of its own to the documents. */
static bool
asks_files_next(struct request *rq, const struct dossier *d,
	const struct page *p)
{
	return page_has_files(d, p) && !(is_changing(rq) &&
		form_check(d->form, p, CHECK_FILES).n == 0);
}

static enum lk_err
save_questions(struct request *rq, struct dossier *d, const struct page *p,
	const char *deed)
{
	struct problems found, bad;
	struct taken t;
	bool more;

	TRY(fill_take(rq, d, p, &t));
	/* The script asks what follows from the answers; nothing is kept. */
	if (!strcmp(deed, "hitung"))
		return show_questions(rq, d, p, 200, NULL, false);
	(void)stray_reworded(rq, d);
	/* Unchecked, but nobody overwrites another unseen. */
	if (strcmp(deed, "lanjut") && fill_of_another(req_arena(rq), &t).n)
		return ask_which(rq, d, p, &t);
	if (fill_is_rows(deed))
		return change_rows(rq, d, p, deed, &t);
	if (!strcmp(deed, "simpan")) {
		TRY(save(rq, d, p));
		return resp_see_other(rq, "/ajukan/%s/%s", d->permit->id,
			d->app->number);
	}
	found = form_check(d->form, p, CHECK_QUESTIONS);
	bad = fill_seen(rq, d, found, &t);
	TRY(save_with(rq, d, p, &bad));
	more = t.more || fill_came_up(rq, d, p, &t) || bad.n < found.n;
	bad = fill_put_back(rq, d, &t, fill_with(req_arena(rq), bad, &t));
	if (bad.n)
		return show_questions(rq, d, p, 422, &bad, more);
	if (more)
		return resp_see_other(rq, "%s%cbaru", page_address(req_arena(rq),
			d, p, false, is_changing(rq)), is_changing(rq) ?
			'&' : '?');
	if (asks_files_next(rq, d, p))
		return resp_see_other(rq, "%s", page_address(req_arena(rq), d, p,
			true, is_changing(rq)));
	return go_on(rq, d, p);
}

/* A page that changed under the person's hands: the list says what is new. */
static enum lk_err
save_stray(struct request *rq, struct dossier *d)
{
	struct taken t;

	if (req_typed(rq, "_tanya")) {
		TRY(fill_take(rq, d, NULL, &t));
		stray_take(rq, d);
		TRY(save(rq, d, NULL));
	}
	return resp_see_other(rq, "/ajukan/%s/%s?baru", d->permit->id,
		d->app->number);
}

static bool
is_deed(const char *s)
{
	return s && (!strcmp(s, "lanjut") || !strcmp(s, "simpan") ||
		!strcmp(s, "hitung") ||
		fill_is_rows(s));
}

/* POST /ajukan/{permit}/{number}/{page} */
enum lk_err
apply_saving(struct request *rq)
{
	const char *deed = req_typed(rq, "aksi");
	const struct page *p;
	struct dossier *d;

	TRY(apply_open(rq, &d));
	if (req_done(rq))
		return LK_OK;
	p = apply_page(rq, d);
	if (!p && !was_page(rq, d))
		return LK_ENOENT;
	/* Enter in a text field presses no button. */
	deed = deed ? deed : "lanjut";
	if (!is_deed(deed))
		return fail(req_ctx(rq), LK_EINVAL, "no such button");
	if (!p || stray_any(rq, d, p))
		return save_stray(rq, d);
	fill_least_rows(d, p);
	if (req_query(rq, "berkas") || !fill_asks(d, p))
		return save_files_part(rq, d, p, deed);
	return save_questions(rq, d, p, deed);
}
