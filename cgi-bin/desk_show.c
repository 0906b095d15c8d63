/* desk: what stands in a case: answers, documents, history. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "view/document.h"

/* A newest correction, if there was any, and whether it is still waited for. */
struct asked {
	const struct correction *cor;
	bool pending;
};

static const struct flag *
flag_of(const struct asked *asked, const char *key)
{
	for (size_t i = 0; asked->cor && i < asked->cor->n; i++)
		if (!strcmp(asked->cor->flags[i].question, key))
			return &asked->cor->flags[i];
	return NULL;
}

/* Old beside new, and why. */
static void
show_flag(struct request *rq, struct view *v, const struct dossier *d,
	const struct asked *asked, const char *key)
{
	const struct flag *f = flag_of(asked, key);
	const struct reason *r = f && *f->reason ?
		permit_reason(d->permit, f->reason) : NULL;
	const char *why;

	if (!f)
		return;
	why = r ? form_text(d->form, &r->text, -1, req_lang(rq)) : "";
	if (*f->words)
		why = *why ? arena_printf(req_arena(rq), "%s: %s", why, f->words) :
			f->words;
	v = view_add(v, asked->pending ? "PENDING" : "OLD");
	view_set(v, "OLD_VALUE", *f->old_answer ? f->old_answer : "–");
	view_some(v, "WHY", why);
}

static const char *
label_of(struct request *rq, const struct field *f, int row)
{
	return view_label(req_arena(rq), f, row, req_lang(rq));
}

static void
show_answer(struct request *rq, struct view *page, const struct dossier *d,
	const struct asked *asked, const struct field *f, int row)
{
	const char *typed = answers_typed(d->answers, f, row);
	const char *shown = form_shown(d->form, f, row);
	struct problem odd = form_warning(d->form, f, row);
	struct view *v;

	if (f->type->value == VALUE_FILE || f->type->value == VALUE_NONE ||
	    !form_relevant(d->form, f, row))
		return;
	v = view_add(page, "ANSWER");
	view_set(v, "LABEL", label_of(rq, f, row));
	if (!*shown && typed)
		shown = typed;
	view_some(v, "VALUE", shown);
	if (!*shown)
		view_show(v, "NONE");
	if (odd.code)
		view_problem(view_add(v, "ODD"), "PROBLEM", &odd);
	show_flag(rq, v, d, asked, answers_key(req_arena(rq), d->answers, f, row));
}

static void
show_page(struct request *rq, struct view *v, const struct dossier *d,
	const struct asked *asked, const struct page *p)
{
	struct view *page = view_add(v, "PAGE");

	view_set(page, "TITLE_", text_in(&p->title, req_lang(rq)));
	for (size_t i = 0; i < p->n; i++) {
		const struct repeat *r = p->entries[i].repeat;

		if (!r) {
			show_answer(rq, page, d, asked, p->entries[i].field, -1);
			continue;
		}
		for (int row = 0; form_repeat_relevant(d->form, r) &&
		    row < answers_rows(d->answers, r); row++)
			for (size_t k = 0; k < r->nfields; k++)
				show_answer(rq, page, d, asked, r->fields[k], row);
	}
}

void
desk_show_phone(struct view *v, const char *phone)
{
	view_some(v, "PHONE_NUMBER", phone);
	if (phone && *phone)
		view_set(v, "PHONE_SHOWN", field_type("phone")->show(
			view_arena(v), NULL, phone, view_lang(v)));
}

static bool
is_given(const struct dossier *d, const struct page *p, size_t i)
{
	const struct field *f = p->entries[i].field;
	const struct repeat *r = p->entries[i].repeat;

	if (f)
		return *form_value(d->form, f, -1) != '\0';
	for (int row = 0; row < answers_rows(d->answers, r); row++)
		if (!answers_row_empty(d->answers, r, row))
			return true;
	return false;
}

/* Whether there is something to read: a page of documents alone has its place
 * at the right, and an officers' page of which nothing is filled in yet has
 * none. */
static bool
has_answers(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if ((!f || (f->type->value != VALUE_FILE &&
		    f->type->value != VALUE_NONE &&
		    form_relevant(d->form, f, -1))) &&
		    (!p->stage || is_given(d, p, i)))
			return true;
	}
	return false;
}

static void
show_promise(struct view *v, const struct dossier *d, const char *key)
{
	const struct attached *at = form_attached(d->form, key);

	if (!at || at->promise == PROMISE_NONE || at->documents)
		return;
	view_show(view_add(v, "PROMISED"), at->original_seen ? "SEEN" :
		at->promise == PROMISE_ORIGINAL ? "ORIGINAL" : "LATER");
}

static void
show_document(struct request *rq, struct view *v, const struct document *doc)
{
	struct arena *a = req_arena(rq);

	v = view_add(v, "DOCUMENT");
	view_set(v, "HREF", req_link(rq, "/berkas/%s", document_address(a, doc)));
	view_set(v, "FILE", doc->name);
	view_set(v, "ABOUT", view_document_about(req_ctx(rq), doc, req_lang(rq)));
}

static void
show_documents(struct request *rq, struct view *v, const struct dossier *d,
	const struct asked *asked)
{
	bool any = false;

	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		struct view *group;
		const char *key;

		if (f->type->value != VALUE_FILE ||
		    !form_relevant(d->form, f, f->repeat ? 0 : -1))
			continue;
		any = true;
		key = f->name;
		group = view_add(v, "DOCUMENTS");
		view_set(group, "LABEL", text_in(&f->label, req_lang(rq)));
		for (size_t k = 0; k < d->ndocuments; k++)
			if (!strcmp(d->documents[k].question, key))
				show_document(rq, group, &d->documents[k]);
		show_promise(group, d, key);
		show_flag(rq, group, d, asked, key);
	}
	if (!any)
		view_show(v, "NO_DOCUMENTS");
}

enum lk_err
desk_show_answers(struct request *rq, struct view *v, const struct dossier *d)
{
	struct asked asked = { NULL, !strcmp(d->app->state, "perbaikan") };
	struct correction *cor;
	enum lk_err err = store_correction_last(req_ctx(rq), d->app->id, &cor);

	if (err == LK_OK)
		asked.cor = cor;
	else if (err != LK_ENOENT)
		return err;
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];

		if (form_page_relevant(d->form, p) && has_answers(d, p))
			show_page(rq, v, d, &asked, p);
	}
	show_documents(rq, v, d, &asked);
	return LK_OK;
}

/* Of an officer's page saved, the words are the page's id; of a document, its
 * question's key. */
static const char *
event_words(struct request *rq, const struct dossier *d, const struct event *e)
{
	static const char *const about_documents[] = { "unggah", "menyusul",
		"hapus", "asli", "cocok", "batal-cocok" };
	const struct page *p = strcmp(e->action, deed_word(DEED_FILL)) ? NULL :
		permit_page(d->permit, e->words);
	const struct field *f;
	int row;

	if (p)
		return text_in(&p->title, req_lang(rq));
	for (size_t i = 0; i < COUNT(about_documents); i++)
		if (!strcmp(e->action, about_documents[i]) &&
		    answers_find_key(d->answers, e->words, &f, &row))
			return view_label(req_arena(rq), f, row, req_lang(rq));
	return e->words;
}

enum lk_err
desk_show_history(struct request *rq, struct view *v, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	const struct event *e;
	size_t n;

	TRY(store_events(c, d->app->id, &e, &n));
	for (size_t i = n; i-- > 0;) {
		struct view *one = view_add(v, "EVENT");
		const char *key = arena_printf(c->arena, "perbuatan.%s",
			e[i].action);
		const char *what = view_text(req_lang(rq), key);
		const struct stage *s = *e[i].stage ?
			permit_stage(d->permit, e[i].stage) : NULL;

		view_set(one, "WHAT", strcmp(what, key) ? what : e[i].action);
		view_some(one, "BY", e[i].officer_name);
		/* An officer's own deeds are all done at the counter. */
		if (!strcmp(e[i].actor, "applicant"))
			view_some(one, "THROUGH", view_text(req_lang(rq),
				arena_printf(c->arena, "saluran.%s",
				e[i].channel)));
		view_set(one, "WHEN", date_time(c->arena, e[i].at, c->conf->zone,
			req_lang(rq)));
		view_some(one, "AT_STAGE", s ? text_in(&s->label, req_lang(rq)) :
			NULL);
		view_some(one, "WORDS", event_words(rq, d, &e[i]));
	}
	return LK_OK;
}

static bool
is_ticked(struct request *rq, const char *path)
{
	size_t n;
	const struct pair *p = req_body(rq, &n);

	for (size_t i = 0; req_method(rq) == POST && i < n; i++)
		if (!strcmp(p[i].name, "tandai") && !strcmp(p[i].value, path))
			return true;
	return false;
}

static const char *
typed_with(struct request *rq, const char *prefix, const char *path)
{
	const char *v = req_method(rq) == POST ? req_typed(rq, arena_printf(
		req_arena(rq), "%s.%s", prefix, path)) : NULL;

	return v ? v : "";
}

static void
show_flag_row(struct request *rq, struct view *form, const struct dossier *d,
	const struct field *f, int row)
{
	const char *path = answers_name(req_arena(rq), f, row);
	const char *reason = typed_with(rq, "alasan", path);
	struct view *v, *list;

	if (f->type->value == VALUE_NONE || f->calculate ||
	    !form_relevant(d->form, f, row))
		return;
	v = view_add(form, "FLAG");
	view_set(v, "PATH", path);
	view_set(v, "ID", view_id(req_arena(rq), path));
	view_set(v, "LABEL", label_of(rq, f, row));
	view_set(v, "VALUE", form_shown(d->form, f, row));
	view_set(v, "MESSAGE", typed_with(rq, "pesan", path));
	if (is_ticked(rq, path))
		view_show(v, "TICKED");
	if (d->permit->nreasons == 0)
		return;
	list = view_add(v, "REASONS");
	for (size_t i = 0; i < d->permit->nreasons; i++) {
		const struct reason *r = &d->permit->reasons[i];
		struct view *one = view_add(list, "REASON");

		view_set(one, "CODE_", r->code);
		view_set(one, "TEXT", form_text(d->form, &r->text, -1,
			req_lang(rq)));
		if (!strcmp(reason, r->code))
			view_show(one, "CHOSEN");
	}
}

void
desk_show_flags(struct request *rq, struct view *form, const struct dossier *d)
{
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];

		if (p->stage || !form_page_relevant(d->form, p))
			continue;
		for (size_t k = 0; k < p->n; k++) {
			const struct repeat *r = p->entries[k].repeat;

			if (!r) {
				show_flag_row(rq, form, d, p->entries[k].field, -1);
				continue;
			}
			for (int row = 0; row < answers_rows(d->answers, r); row++)
				for (size_t j = 0; j < r->nfields; j++)
					show_flag_row(rq, form, d, r->fields[j],
						row);
		}
	}
}
