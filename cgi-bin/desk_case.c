/* desk: one case as a page, with what may be done. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "store/store_licence.h"
#include "work/letters.h"

static const char *
word(struct request *rq, const char *group, const char *key)
{
	return view_text(req_lang(rq), arena_printf(req_arena(rq), "%s.%s",
		group, key));
}

static const char *
moment(struct request *rq, int64_t at)
{
	return date_time(req_arena(rq), at, req_ctx(rq)->conf->zone,
		req_lang(rq));
}

/* Who comes to the counter for it gets it printed. */
static enum lk_err
show_licence(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct document *pdf = dossier_licence(d);
	enum lk_err err = LK_ENOENT;
	struct issued l;

	if (dossier_may_be_signed(d))
		err = store_licence_issued(req_ctx(rq), d->app->id, &l);
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	v = view_add(v, "LICENCE");
	view_set(v, "LICENCE_NUMBER", l.number);
	if (pdf)
		view_set(view_add(v, "PDF"), "HREF", req_link(rq, "/berkas/%s",
			document_address(req_arena(rq), pdf)));
	else
		view_show(v, "BEING_MADE");
	if (l.revoked_at) {
		v = view_add(v, "REVOKED");
		view_set(v, "DAY", moment(rq, l.revoked_at));
		view_set(v, "WHY", l.revoked_reason);
	}
	return LK_OK;
}

static void
show_times(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;

	if (a->due != NO_DAY) {
		struct view *clock = view_add(v, "CLOCK");

		show_days_left(rq, clock, a->due);
		view_set(clock, "DUE", date_long(req_arena(rq), a->due,
			req_lang(rq)));
	}
	if (a->repair_by != NO_DAY)
		view_some(v, "REPAIR_BY", date_long(req_arena(rq), a->repair_by,
			req_lang(rq)));
	if (a->holder) {
		struct view *held = view_add(v, "HELD");

		view_set(held, "HOLDER", a->holder_name);
		view_set(held, "SINCE", moment(rq, a->held_since));
	}
}

static enum lk_err
show_head(struct request *rq, struct view *v, const struct dossier *d)
{
	const struct application *a = d->app;
	const struct stage *s = desk_stage(d);

	view_set(v, "NAME", *a->name ? a->name : view_text(req_lang(rq),
		"tanpa-nama"));
	view_set(v, "PERMIT", text_in(&d->permit->title, req_lang(rq)));
	view_set(v, "NUMBER", number_shown(req_arena(rq), a->number));
	view_set(v, "STATE", a->state);
	view_set(v, "STATE_WORDS", req_office_state(rq, a->state));
	view_some(v, "STAGE", s ? text_in(&s->label, req_lang(rq)) : NULL);
	view_set(v, "SENT", moment(rq, a->sent_at));
	view_set(v, "CHANNEL", word(rq, "saluran", a->channel));
	desk_show_phone(v, a->phone);
	view_set(v, "ACTION", req_link(rq, "/petugas/permohonan/%s", a->number));
	show_times(rq, v, d);
	desk_show_money(rq, v, d);
	return show_licence(rq, v, d);
}

static void
show_missing(struct request *rq, struct view *v, const struct dossier *d)
{
	size_t n;
	const char *const *missing = application_missing(req_arena(rq), d, &n);
	bool may = desk_offers(req_officer(rq), d, DEED_ORIGINAL);
	struct view *box;

	if (n == 0 || application_has_ended(d->app))
		return;
	box = view_add(v, "MISSING");
	desk_hidden(rq, box, d);
	for (size_t i = 0; i < n; i++) {
		struct view *one = view_add(box, "ONE");
		const struct field *f = permit_field(d->permit, NULL, missing[i]);

		view_set(one, "LABEL", text_in(&f->label, req_lang(rq)));
		view_set(one, "KEY", f->name);
		view_show(one, form_attached(d->form, f->name)->promise ==
			PROMISE_ORIGINAL ? "ORIGINAL" : "LATER");
		if (may && desk_awaits_original(d, f->name))
			view_show(one, "TICK");
	}
}

/* The pages of this stage, with those that are not filled yet named so. */
static enum lk_err
show_pages(struct request *rq, struct view *v, struct dossier *d)
{
	const struct stage *now = desk_stage(d);
	struct blocks b;

	if (!desk_offers(req_officer(rq), d, DEED_FILL))
		return LK_OK;
	TRY(desk_blocks(req_ctx(rq), d, &b));
	for (size_t i = 0; i < d->permit->npages; i++) {
		const struct page *p = d->permit->pages[i];
		struct view *link;
		bool empty = false;

		if (p->stage != now || !form_page_relevant(d->form, p))
			continue;
		for (size_t k = 0; k < b.npages; k++)
			empty |= b.pages[k] == p;
		link = view_add(v, "FILL");
		view_set(link, "PAGE_ID", p->id);
		view_set(link, "TITLE_", text_in(&p->title, req_lang(rq)));
		view_set(link, "HREF", req_link(rq, "/petugas/permohonan/%s/%s",
			d->app->number, p->id));
		view_show(link, empty ? "EMPTY" : "DONE_PAGE");
	}
	return LK_OK;
}

/* At any stage before it is signed, for who asks the applicant best comes first. */
static enum lk_err
show_letters(struct request *rq, struct view *v, struct dossier *d)
{
	const char *list;

	if (application_has_ended(d->app) || dossier_may_be_signed(d))
		return LK_OK;
	TRY(letters_missing(req_ctx(rq), d, &list));
	if (*list)
		view_set(view_add(v, "LETTERS"), "LIST", list);
	return LK_OK;
}

static void
show_moves(struct request *rq, struct view *v, const struct dossier *d)
{
	static const struct {
		enum deed deed;
		const char *section;
	} simple[] = {
		{ DEED_SIGN, "SIGN" }, { DEED_HAND_OVER, "HAND_OVER" },
		{ DEED_RELEASE, "RELEASE" },
	};
	const struct officer *o = req_officer(rq);
	struct view *form;

	if (!desk_offers(o, d, DEED_TAKE) && !desk_offers(o, d, DEED_RELEASE))
		return;
	form = view_add(v, "MOVE");
	desk_hidden(rq, form, d);
	if (desk_offers(o, d, DEED_TAKE) && d->app->holder)
		view_set(view_add(form, "TAKE_OVER"), "HOLDER",
			d->app->holder_name);
	else if (desk_offers(o, d, DEED_TAKE))
		view_show(form, "TAKE");
	if (desk_offers(o, d, DEED_PASS))
		view_show(view_add(form, "PASS"), d->app->complete_at ?
			"LATER_ON" : "FIRST");
	for (size_t i = 0; i < COUNT(simple); i++)
		if (desk_offers(o, d, simple[i].deed))
			view_show(form, simple[i].section);
}

static void
show_payment_form(struct request *rq, struct view *v, const struct dossier *d,
	const struct faults *faults)
{
	struct ctx *c = req_ctx(rq);
	bool back = faults->deed == DEED_PAY;
	struct view *form;
	int year, month, day;

	if (!desk_offers(req_officer(rq), d, DEED_PAY))
		return;
	form = view_add(v, "PAY");
	desk_hidden(rq, form, d);
	desk_show_proofs(rq, form, d);
	date_civil(ctx_today(c), &year, &month, &day);
	view_set(form, "AMOUNT", back ? req_retyped(rq, "jumlah") :
		text_thousands(c->arena, d->app->fee > 0 ? d->app->fee : 0,
			NULL));
	view_set(form, "DAY", back ? req_retyped(rq, "tanggal") :
		arena_printf(c->arena, "%02d/%02d/%d", day, month, year));
	if (back && faults->over)
		view_int(view_add(form, "SURE"), "OVER", faults->over);
	for (size_t i = 0; back && i < faults->n; i++)
		view_show(form, strcmp(faults->list[i].id, "f-jumlah") ?
			"BAD_DAY" : "BAD_AMOUNT");
}

/* A deed's form when it is offered; open when it comes back. */
static struct view *
deed_form(struct request *rq, struct view *v, const char *section,
	const struct dossier *d, enum deed deed, const struct faults *faults)
{
	struct view *form;

	if (!desk_offers(req_officer(rq), d, deed))
		return NULL;
	form = view_add(v, section);
	desk_hidden(rq, form, d);
	if (faults->deed == deed)
		view_show(form, "OPEN");
	return form;
}

static void
show_back_form(struct request *rq, struct view *v, const struct dossier *d,
	const struct faults *faults)
{
	struct view *form = deed_form(rq, v, "BACK", d, DEED_BACK, faults);
	bool back = faults->deed == DEED_BACK;

	for (size_t i = 0; form && i < d->permit->nstages; i++) {
		const struct stage *s = d->permit->stages[i];
		struct view *choice;

		if (!desk_is_earlier(d, s))
			continue;
		choice = view_add(form, "STAGE_CHOICE");
		view_set(choice, "STAGE_ID", s->id);
		view_set(choice, "LABEL", text_in(&s->label, req_lang(rq)));
		if (back && !strcmp(req_retyped(rq, "tahap"), s->id))
			view_show(choice, "CHOSEN");
	}
	if (form)
		view_set(form, "TYPED", back ? req_retyped(rq, "catatan") : "");
}

static void
show_refuse_form(struct request *rq, struct view *v, const struct dossier *d,
	const struct faults *faults)
{
	struct view *form = deed_form(rq, v, "REFUSE", d, DEED_REFUSE, faults);
	struct view *reasons;

	if (!form)
		return;
	view_set(form, "TYPED", req_retyped(rq, "dasar"));
	if (d->permit->nreasons == 0)
		return;
	reasons = view_add(form, "REASONS");
	for (size_t i = 0; i < d->permit->nreasons; i++) {
		const struct reason *r = &d->permit->reasons[i];
		struct view *one = view_add(reasons, "REASON");

		view_set(one, "CODE_", r->code);
		view_set(one, "TEXT", form_text(d->form, &r->text, -1,
			req_lang(rq)));
		if (!strcmp(req_retyped(rq, "alasan"), r->code))
			view_show(one, "CHOSEN");
	}
}

static enum lk_err
show_deeds(struct request *rq, struct view *v, struct dossier *d,
	const struct faults *faults)
{
	const struct officer *o = req_officer(rq);
	struct view *form;

	if (!strcmp(d->app->state, "perbaikan"))
		view_show(v, "ASKED");
	else if (application_has_ended(d->app))
		view_show(v, "ENDED");
	else if (!desk_is_his(o, d->app))
		view_show(v, "NOTHING");
	show_missing(rq, v, d);
	TRY(show_letters(rq, v, d));
	TRY(show_pages(rq, v, d));
	show_moves(rq, v, d);
	show_payment_form(rq, v, d, faults);
	form = deed_form(rq, v, "CORRECT", d, DEED_CORRECT, faults);
	if (form) {
		view_int(form, "DAYS", d->permit->repair_days);
		desk_show_flags(rq, form, d);
	}
	show_back_form(rq, v, d, faults);
	show_refuse_form(rq, v, d, faults);
	form = deed_form(rq, v, "NOTE", d, DEED_NOTE, faults);
	if (form)
		view_set(form, "TYPED", faults->deed == DEED_NOTE ?
			req_retyped(rq, "catatan") : "");
	deed_form(rq, v, "PIN_FORM", d, DEED_NEW_PIN, faults);
	return LK_OK;
}

static void
show_trouble(struct view *v, const struct faults *faults)
{
	struct view *box;

	if (faults->n == 0)
		return;
	view_show(v, "PROBLEMS");
	box = view_add(v, "TROUBLE");
	view_int(box, "N", (int64_t)faults->n);
	for (size_t i = 0; i < faults->n; i++) {
		struct view *one = view_add(box, "ONE");

		view_set(one, "ID", faults->list[i].id);
		view_set(one, "WORDS", faults->list[i].words);
	}
}

enum lk_err
desk_show(struct request *rq, struct dossier *d, int status,
	const struct faults *faults)
{
	static const struct faults none = { .deed = DEEDS };
	struct view *v = req_office(rq, "petugas_kasus.tpl"), *part;
	const char *done = req_method(rq) == GET ? req_query(rq, "hasil") : NULL;
	const char *wrapped = req_query(rq, "kode"), *pin = NULL;

	faults = faults ? faults : &none;
	show_trouble(v, faults);
	if (done && deed_named(done) != DEEDS)
		view_some(v, "DONE", word(rq, "hasil", done));
	if (wrapped)
		pin = pin_unwrap(req_ctx(rq), d->app->number, wrapped);
	if (pin)
		view_set(view_add(v, "NEW_PIN"), "PIN",
			pin_shown(req_arena(rq), pin));
	TRY(show_head(rq, v, d));
	TRY(show_deeds(rq, v, d, faults));
	if (req_method(rq) == GET && req_query(rq, "riwayat")) {
		part = view_add(v, "HISTORY");
		view_set(part, "CASE_LINK", req_link(rq, "/petugas/permohonan/%s",
			d->app->number));
		TRY(desk_show_history(rq, part, d));
		return resp_page(rq, status, v);
	}
	part = view_add(v, "READING");
	view_set(part, "HISTORY_LINK", req_link(rq,
		"/petugas/permohonan/%s?riwayat", d->app->number));
	TRY(desk_show_answers(rq, part, d));
	return resp_page(rq, status, v);
}

/* Whoever looks at what a definition marks as sensitive leaves a trace. */
static enum lk_err
note_view(struct request *rq, const struct dossier *d)
{
	struct ctx *c = req_ctx(rq);
	bool sensitive = false;

	for (size_t i = 0; i < d->permit->nfields; i++)
		sensitive |= d->permit->fields[i]->sensitive;
	if (!sensitive)
		return LK_OK;
	TRY(store_begin(c));
	TRY(audit(c, d->app->id, "lihat", d->app->number, NULL, 0));
	return store_commit(c);
}

/* GET /petugas/permohonan/{number} */
enum lk_err
desk_case(struct request *rq)
{
	struct dossier *d;

	TRY(desk_open(rq, false, &d));
	TRY(note_view(rq, d));
	return desk_show(rq, d, 200, NULL);
}
