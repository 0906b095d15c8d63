/* apply: check the answers, send them once. */
#include "apply.h"
#include "base/date.h"
#include "base/text.h"
#include "view/price.h"

static void
show_one(struct request *rq, struct view *v, const struct dossier *d,
	const struct field *f, int row)
{
	const char *shown = form_shown(d->form, f, row);
	struct problem odd = form_warning(d->form, f, row);
	struct view *line = view_add(v, "ANSWER");

	view_set(line, "LABEL", view_label(req_arena(rq), f, row, req_lang(rq)));
	if (*shown)
		view_set(view_add(line, "GIVEN"), "VALUE", shown);
	else
		view_show(line, "EMPTY");
	if (odd.code)
		view_problem(view_add(line, "ODD"), "PROBLEM", &odd);
}

static void
show_documents(struct request *rq, struct view *v, const struct dossier *d,
	const struct field *f)
{
	struct view *line = view_add(v, "ANSWER");
	const struct attached *at = form_attached(d->form, f->name);
	bool any = false;

	view_set(line, "LABEL", text_in(&f->label, req_lang(rq)));
	for (size_t i = 0; i < d->ndocuments; i++) {
		struct view *doc;

		if (strcmp(d->documents[i].question, f->name))
			continue;
		doc = view_add(line, "DOCUMENT");
		view_set(doc, "HREF", req_link(rq, "/berkas/%s",
			document_address(req_arena(rq), &d->documents[i])));
		view_set(doc, "NAME", d->documents[i].name);
		any = true;
	}
	if (!any && at && at->promise == PROMISE_LATER)
		view_show(line, "LATER");
	else if (!any && at && at->promise == PROMISE_ORIGINAL)
		view_show(line, "ORIGINAL");
	else if (!any)
		view_show(line, "EMPTY");
}

static void
show_entry(struct request *rq, struct view *v, const struct dossier *d,
	const struct entry *e)
{
	const struct field *f = e->field;
	const struct repeat *r = e->repeat;

	if (f) {
		if (!form_relevant(d->form, f, -1) ||
		    f->type->value == VALUE_NONE)
			return;
		if (f->type->value == VALUE_FILE)
			show_documents(rq, v, d, f);
		else
			show_one(rq, v, d, f, -1);
		return;
	}
	for (int row = 0; form_repeat_relevant(d->form, r) &&
	    row < answers_rows(d->answers, r); row++)
		for (size_t i = 0; i < r->nfields; i++)
			if (form_relevant(d->form, r->fields[i], row) &&
			    r->fields[i]->type->value != VALUE_NONE)
				show_one(rq, v, d, r->fields[i], row);
}

void
show_answers(struct request *rq, struct view *v, const struct dossier *d,
	const struct page *p)
{
	struct view *section = view_add(v, "SECTION");
	struct arena *a = req_arena(rq);

	view_set(section, "TITLE_", text_in(&p->title, req_lang(rq)));
	view_set(section, "HREF", req_link(rq, "%s", page_address(a, d, p, false,
		true)));
	if (page_has_files(d, p) && fill_asks(d, p))
		view_set(view_add(section, "FILES"), "FILES_HREF", req_link(rq,
			"%s", page_address(a, d, p, true, true)));
	for (size_t i = 0; i < p->n; i++)
		show_entry(rq, section, d, &p->entries[i]);
}

/* When it is to be paid: at the stage that its way has for it, if any. */
static void
show_when(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct stage *s = NULL;

	while ((s = form_next_stage(d->form, s)))
		if (s->kind == STAGE_PAYMENT) {
			view_set(view_add(v, "PAID_WHEN"), "STAGE",
				text_in(&s->label, req_lang(rq)));
			return;
		}
}

static void
show_fee(struct request *rq, struct view *v, const struct dossier *d,
	bool complete)
{
	const struct fee_result *lines;
	int64_t total;
	size_t n;

	if (!form_fee(d->form, &total, &lines, &n)) {
		view_show(v, complete ? "FEE_STUCK" : "FEE_UNKNOWN");
		return;
	}
	if (total == 0) {
		view_show(v, "FREE");
		return;
	}
	v = view_add(v, "FEE");
	view_set(v, "TOTAL", text_rupiah(req_arena(rq), total));
	view_fee_lines(v, d->form, lines, n);
	view_price_doubt(v, d->form);
	show_when(rq, v, d);
}

/* A case whose fee is not known is not sent: it is never taken for Rp0. */
static bool
fee_known(const struct dossier *d)
{
	int64_t total;

	return form_fee(d->form, &total, NULL, NULL);
}

/* The tariff may have changed since the page was shown; nobody sends at a price
 * that was never on the screen. */
static bool
fee_changed(struct request *rq, const struct dossier *d)
{
	const char *v = req_typed(rq, "_biaya");
	int64_t shown, total;

	return v && parse_int(v, &shown) &&
		form_fee(d->form, &total, NULL, NULL) && shown != total;
}

/* changed is the section that says what did since it was shown, or NULL. */
static enum lk_err
show_check(struct request *rq, struct dossier *d, int status,
	const char *changed)
{
	int64_t total;
	struct problems bad;
	struct view *v = req_view(rq, "ajukan_periksa.tpl");
	size_t n, missing;
	const struct page *const *pages = apply_pages(req_arena(rq), d, &n);
	bool shut;

	for (size_t i = 0; i < n; i++)
		fill_least_rows(d, pages[i]);
	bad = form_check(d->form, NULL, CHECK_ALL);

	view_set(v, "NAME", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(req_arena(rq), d->app->number));
	view_set(v, "OVERVIEW", req_link(rq, "/ajukan/%s/%s", d->permit->id,
		d->app->number));
	shut = show_shut(rq, v, d);
	show_news(rq, v, d);
	for (size_t i = 0; i < n; i++)
		show_answers(rq, v, d, pages[i]);
	show_fee(rq, v, d, bad.n == 0);
	if (changed)
		view_show(v, changed);
	if (bad.n) {
		view_problems(v, "TROUBLE", &bad, req_link(rq, "/ajukan/%s/%s",
			d->permit->id, d->app->number), false);
		return resp_page(rq, status, v);
	}
	if (shut || !fee_known(d))
		return resp_page(rq, status, v);
	application_missing(req_arena(rq), d, &missing);
	v = view_add(v, "SEND");
	view_set(v, "ACTION", req_action(rq, "/ajukan/%s/%s/periksa",
		d->permit->id, d->app->number));
	if (missing)
		view_int(view_add(v, "MISSING"), "N", (int64_t)missing);
	if (form_fee(d->form, &total, NULL, NULL))
		view_int(v, "FEE_SHOWN", total);
	fill_hidden(rq, v, d, NULL, NULL);
	return resp_page(rq, status, v);
}

/* GET /ajukan/{permit}/{number}/periksa */
enum lk_err
apply_checking(struct request *rq)
{
	struct dossier *d;

	TRY(apply_open(rq, &d));
	if (req_done(rq))
		return LK_OK;
	return show_check(rq, d, 200, NULL);
}

/* The page that was looked at is the one that is sent: an answer saved
 * meanwhile elsewhere is shown first. */
static bool
changed_since_shown(struct request *rq, const struct dossier *d)
{
	const char *v = req_typed(rq, "_versi");
	int64_t shown;

	return v && parse_int(v, &shown) && shown != d->app->version;
}

/* POST kirim -- the citizen sends the application, once however often. */
enum lk_err
apply_sending(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *deed = req_typed(rq, "aksi");
	struct application *app = req_application(rq);
	struct problems bad;
	struct dossier *d;

	if (deed && strcmp(deed, "kirim"))
		return fail(c, LK_EINVAL, "no such button");
	TRY(req_once(rq));
	if (req_done(rq))
		return LK_OK;
	TRY(apply_open(rq, &d));
	if (req_done(rq))
		return LK_OK;
	bad = form_check(d->form, NULL, CHECK_ALL);
	if (bad.n || !fee_known(d) || !dossier_is_open(c, d))
		return show_check(rq, d, 422, bad.n ? NULL : "CHANGED");
	if (changed_since_shown(rq, d))
		return show_check(rq, d, 422, "CHANGED");
	if (fee_changed(rq, d))
		return show_check(rq, d, 422, "FEE_CHANGED");
	TRY(store_begin(c));
	TRY(application_send(c, d));
	return resp_done(rq, "/status/%s", app->number);
}
