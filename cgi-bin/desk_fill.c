/* desk: a page of the form that an officer fills at his stage. */
#include "base/text.h"
#include "desk.h"

/* What must be said of a page before it is shown or saved: it is an officer's,
 * of the stage where the case is, and the case is this officer's to fill. */
static enum lk_err
find_page(struct request *rq, struct dossier *d, const struct page **page,
	bool *now)
{
	const struct page *p = permit_page(d->permit, req_param(rq, "page"));

	if (!p || !p->stage || !form_page_relevant(d->form, p))
		return fail(req_ctx(rq), LK_ENOENT, "no page of an officer");
	if (!(req_officer(rq)->roles & 1u << p->stage->role))
		return fail(req_ctx(rq), LK_EPERM, "not this officer's page");
	*page = p;
	*now = p->stage == desk_stage(d);
	return LK_OK;
}

/* Give each repeat of the page the rows it must have. */
static void
rows_at_least(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct repeat *r = p->entries[i].repeat;

		while (r && form_repeat_relevant(d->form, r) &&
		    answers_rows(d->answers, r) < form_rows_min(d->form, r) &&
		    answers_rows(d->answers, r) < REPEAT_MOST)
			answers_add_row(d->answers, r);
	}
	form_update(d->form);
}

static bool
is_fresh(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		if (f->page == p && !f->repeat && !f->calculate &&
		    *answers_get(d->answers, f, -1))
			return false;
	}
	return true;
}

static enum lk_err
show(struct request *rq, const struct dossier *d, const struct page *p,
	int status, const struct problems *bad)
{
	struct arena *a = req_arena(rq);
	struct view *v = req_office(rq, "petugas_isian.tpl");
	struct buf asked;
	struct asking as = { .form = d->form, .problems = bad, .asked = &asked,
		.fresh = status == 200 && is_fresh(d, p) };
	struct hidden names = { "_tanya", NULL };

	buf_init(&asked, a, 64 * 1024);
	view_set(v, "TITLE_", text_in(&p->title, req_lang(rq)));
	view_some(v, "HINT", form_text(d->form, &p->hint, -1, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(a, d->app->number));
	view_set(v, "NAME", d->app->name);
	view_set(v, "ACTION", req_link(rq, "/petugas/permohonan/%s/%s",
		d->app->number, p->id));
	view_set(v, "CASE_LINK", req_link(rq, "/petugas/permohonan/%s",
		d->app->number));
	if (req_query(rq, "baru"))
		view_show(v, "MORE");
	view_questions(v, "QUESTIONS", &as, p);
	names.value = asked.data;
	desk_hidden(rq, v, d);
	view_hidden(v, "HIDDEN", &names, 1);
	if (bad && bad->n)
		view_problems(v, "TROUBLE", bad, NULL, false);
	return resp_page(rq, status, v);
}

/* GET /petugas/permohonan/{number}/{page} */
enum lk_err
desk_page(struct request *rq)
{
	const struct page *p;
	struct dossier *d;
	bool now;

	TRY(desk_open(rq, false, &d));
	TRY(find_page(rq, d, &p, &now));
	if (!now || !desk_offers(req_officer(rq), d, DEED_FILL))
		return resp_see_other(rq, "/petugas/permohonan/%s",
			d->app->number);
	rows_at_least(d, p);
	return show(rq, d, p, 200, NULL);
}

/* Every value of a control, for several choices with spaces between. */
static const char *
typed_for(struct request *rq, const char *name)
{
	size_t n;
	const struct pair *p = req_body(rq, &n);
	struct buf b;

	buf_init(&b, req_arena(rq), 64 * 1024);
	for (size_t i = 0; i < n; i++)
		if (!strcmp(p[i].name, name))
			buf_printf(&b, "%s%s", b.len ? " " : "", p[i].value);
	return b.data;
}

/* Whether the form asked this question: only those change. */
static bool
was_asked(const char *asked, const char *name)
{
	size_t n = strlen(name);

	while (*asked) {
		size_t len = strcspn(asked, " ");

		if (len == n && !memcmp(asked, name, n))
			return true;
		asked += len + (asked[len] == ' ');
	}
	return false;
}

/* What came up because of the answers was not asked yet, and is. */
static bool
take_answers(struct request *rq, struct dossier *d, const struct page *p,
	const char *asked)
{
	struct arena *a = req_arena(rq);
	bool more = false;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

		for (int r = 0; f->page == p && r < rows; r++) {
			int row = f->repeat ? r : -1;
			const char *name = answers_name(a, f, row);

			if (was_asked(asked, name) && !f->calculate &&
			    f->type->normalise &&
			    !form_readonly(d->form, f, row))
				form_type(d->form, f, row, typed_for(rq, name), NULL);
		}
	}
	form_update(d->form);
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];

		if (f->page == p && !f->repeat && !f->calculate &&
		    f->type->normalise && form_relevant(d->form, f, -1) &&
		    !form_readonly(d->form, f, -1) &&
		    !was_asked(asked, f->name))
			more = true;
	}
	return more;
}

/* tambah:<repeat> and hapus:<repeat>:<row>: false when it is neither. */
static bool
change_rows(struct request *rq, struct dossier *d, const struct page *p,
	const char *button)
{
	struct arena *a = req_arena(rq);
	bool add = !strncmp(button, "tambah:", 7);
	const char *name = strchr(button, ':');
	const struct repeat *r;
	const char *end;
	int64_t row = -1;

	if (!name || (!add && strncmp(button, "hapus:", 6)))
		return false;
	end = strchr(++name, ':');
	r = permit_repeat(d->permit, end ? arena_strndup(a, name,
		(size_t)(end - name)) : name);
	if (!r || r->page != p)
		return false;
	if (add && answers_rows(d->answers, r) < form_rows_max(d->form, r))
		answers_add_row(d->answers, r);
	if (!add && end && parse_int(end + 1, &row) && row >= 0 &&
	    row < answers_rows(d->answers, r))
		answers_drop_row(d->answers, r, (int)row);
	form_update(d->form);
	return true;
}

static enum lk_err
save(struct request *rq, struct dossier *d, const struct page *p,
	const char *asked, const char *button)
{
	struct ctx *c = req_ctx(rq);
	struct problems bad;
	bool more, rows;

	rows_at_least(d, p);
	more = take_answers(rq, d, p, asked);
	rows = change_rows(rq, d, p, button);
	bad = form_check(d->form, p, CHECK_ALL);
	/* What an officer states is complete or is not stated. */
	if (bad.n && !rows && !more) {
		store_rollback(c);
		return show(rq, d, p, 422, &bad);
	}
	TRY(desk_fill(c, d, req_officer(rq), p));
	if (rows || more)
		TRY(resp_see_other(rq, "/petugas/permohonan/%s/%s%s",
			d->app->number, p->id, more ? "?baru" : ""));
	else
		TRY(resp_see_other(rq, "/petugas/permohonan/%s?hasil=simpan",
			d->app->number));
	return store_commit(c);
}

/* POST /petugas/permohonan/{number}/{page} */
enum lk_err
desk_page_save(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *asked = req_typed(rq, "_tanya"), *v = req_typed(rq, "_versi");
	const char *button = req_typed(rq, "aksi");
	const struct page *p;
	struct dossier *d;
	int64_t version;
	enum lk_err err;
	bool now;

	if (!asked || !v || !parse_int(v, &version))
		return fail(c, LK_EINVAL, "not a form of this page");
	TRY(store_begin(c));
	TRY(desk_open(rq, true, &d));
	TRY(find_page(rq, d, &p, &now));
	/* Who holds the case cannot be overtaken: his page saves every time. */
	if (d->app->holder == req_officer(rq)->id)
		version = d->app->version;
	err = now ? desk_judge(req_officer(rq), d, DEED_FILL, version) : LK_ESTATE;
	if (err == LK_ESTATE)
		return desk_conflict(rq, d, version);
	if (err != LK_OK)
		return err;
	return save(rq, d, p, asked, button ? button : "simpan");
}
