/* desk: who stands in for an absent head. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "store/store_absence.h"

enum { DAYS_MOST = 366 };

static const char *const kinds[] = { "plt", "plh", "an" };

struct wrong {
	bool officer, deputy, from, until, kind, twice;
};

static bool
is_wrong(const struct wrong *w)
{
	return w->officer || w->deputy || w->from || w->until || w->kind ||
		w->twice;
}

/* Heads may be away; every colleague may stand in. */
static void
show_people(struct request *rq, struct view *v, const struct colleague *list,
	size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *id = arena_printf(req_arena(rq), "%lld",
			(long long)list[i].id);

		for (int k = 0; k < 2; k++) {
			struct view *one;

			if (k == 0 && !(list[i].roles & 1u << ROLE_DIRECTOR))
				continue;
			one = view_add(v, k ? "DEPUTY" : "OFFICER_CHOICE");
			view_set(one, "VALUE", id);
			view_set(one, "TEXT", list[i].name);
			if (!strcmp(id, req_retyped_line(rq, k ? "pengganti" : "petugas")))
				view_show(one, "CHOSEN");
		}
	}
}

static void
show_kinds(struct request *rq, struct view *v)
{
	for (size_t i = 0; i < COUNT(kinds); i++) {
		struct view *one = view_add(v, "KIND_CHOICE");

		view_set(one, "VALUE", kinds[i]);
		view_set(one, "TEXT", view_text(req_lang(rq), arena_printf(
			req_arena(rq), "pengganti.%s", kinds[i])));
		if (!strcmp(kinds[i], req_retyped_line(rq, "sebagai")))
			view_show(one, "CHOSEN");
	}
}

static void
show_absence(struct request *rq, struct view *v, const struct absence *a)
{
	struct arena *ar = req_arena(rq);
	struct view *one = view_add(v, "ABSENCE");

	view_set(one, "OFFICER_AWAY", a->officer_name);
	view_set(one, "DEPUTY_NAME", a->deputy_name);
	view_set(one, "AS", view_text(req_lang(rq), arena_printf(ar,
		"pengganti.%s", a->kind)));
	view_set(one, "FROM", date_long(ar, a->from, req_lang(rq)));
	view_set(one, "UNTIL", date_long(ar, a->until, req_lang(rq)));
	view_int(one, "ID", a->id);
	req_hidden(rq, one, true);
}

static enum lk_err
show(struct request *rq, int status, const struct wrong *w)
{
	struct view *v = req_office(rq, "petugas_berhalangan.tpl"), *form, *list;
	const struct colleague *people;
	const struct absence *all;
	size_t npeople, n;

	TRY(store_colleagues(req_ctx(rq), &people, &npeople));
	TRY(store_absences(req_ctx(rq), ctx_today(req_ctx(rq)), &all, &n));
	if (is_wrong(w)) {
		struct view *t = view_add(v, "TROUBLE");

		view_show(v, "PROBLEMS");
		if (w->officer)
			view_show(t, "BAD_OFFICER");
		if (w->deputy)
			view_show(t, "BAD_DEPUTY");
		if (w->kind)
			view_show(t, "BAD_KIND");
		if (w->from)
			view_show(t, "BAD_FROM");
		if (w->until)
			view_show(t, "BAD_UNTIL");
		if (w->twice)
			view_show(t, "TWICE");
	}
	form = view_add(v, "FORM");
	view_set(form, "FROM_TYPED", req_retyped_line(rq, "mulai"));
	view_set(form, "UNTIL_TYPED", req_retyped_line(rq, "sampai"));
	show_people(rq, form, people, npeople);
	show_kinds(rq, form);
	req_hidden(rq, form, true);
	list = n ? view_add(v, "LIST") : NULL;
	for (size_t i = 0; i < n; i++)
		show_absence(rq, list, &all[i]);
	return resp_page(rq, status, v);
}

/* GET /petugas/berhalangan */
enum lk_err
absence_page(struct request *rq)
{
	const struct wrong none = { 0 };

	return show(rq, 200, &none);
}

static const struct colleague *
person(struct request *rq, const char *control, const struct colleague *list,
	size_t n)
{
	int64_t id;

	for (size_t i = 0; parse_int(req_retyped_line(rq, control), &id) && i < n; i++)
		if (list[i].id == id)
			return &list[i];
	return NULL;
}

static const char *
kind_typed(struct request *rq)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (!strcmp(kinds[i], req_retyped_line(rq, "sebagai")))
			return kinds[i];
	return NULL;
}

/* What was typed, and what is wrong with it. */
static enum lk_err
read_form(struct request *rq, struct absence *a, struct wrong *w)
{
	const struct colleague *people, *away, *deputy;
	const struct absence *all;
	size_t npeople, n;

	TRY(store_colleagues(req_ctx(rq), &people, &npeople));
	TRY(store_absences(req_ctx(rq), ctx_today(req_ctx(rq)), &all, &n));
	away = person(rq, "petugas", people, npeople);
	deputy = person(rq, "pengganti", people, npeople);
	*a = (struct absence){ .officer = away ? away->id : 0,
		.deputy = deputy ? deputy->id : 0, .kind = kind_typed(rq),
		.from = date_parse_typed(text_plain(req_arena(rq),
			req_retyped(rq, "mulai"))),
		.until = date_parse_typed(text_plain(req_arena(rq),
			req_retyped(rq, "sampai"))) };
	w->officer = !away || !(away->roles & 1u << ROLE_DIRECTOR);
	w->deputy = !deputy || deputy == away;
	w->kind = !a->kind;
	w->from = a->from == NO_DAY;
	w->until = a->until == NO_DAY || a->until < ctx_today(req_ctx(rq)) ||
		(!w->from && (a->until < a->from ||
		a->until > a->from + DAYS_MOST));
	for (size_t i = 0; i < n; i++)
		w->twice |= all[i].officer == a->officer &&
			all[i].from <= a->until && a->from <= all[i].until;
	w->twice &= !w->officer && !w->from && !w->until;
	return LK_OK;
}

static enum lk_err
record_absence(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	struct wrong w = { 0 };
	struct absence a;
	int64_t id;

	TRY(store_begin(c));
	TRY(read_form(rq, &a, &w));
	if (is_wrong(&w)) {
		store_rollback(c);
		return show(rq, 422, &w);
	}
	TRY(store_absence_insert(c, &a, req_officer(rq)->id, &id));
	TRY(audit(c, 0, "berhalangan", arena_printf(c->arena,
		"%lld: %lld %s %lld", (long long)id, (long long)a.officer, a.kind,
		(long long)a.deputy), NULL, 0));
	return resp_done(rq, "/petugas/berhalangan");
}

static enum lk_err
end_absence(struct request *rq, const char *typed_id)
{
	struct ctx *c = req_ctx(rq);
	enum lk_err err;
	int64_t id;

	if (!parse_int(typed_id, &id))
		return fail(c, LK_EINVAL, "no absence");
	TRY(store_begin(c));
	err = store_absence_end(c, id);
	/* Ended by a colleague meanwhile: it has ended. */
	if (err != LK_OK && err != LK_ESTATE)
		return err;
	if (err == LK_OK)
		TRY(audit(c, 0, "hadir", typed_id, NULL, 0));
	return resp_done(rq, "/petugas/berhalangan");
}

/* POST /petugas/berhalangan: catat, or akhiri:{id} */
enum lk_err
absence_deed(struct request *rq)
{
	const char *button = req_typed(rq, "aksi");

	if (button && !strncmp(button, "akhiri:", 7))
		return end_absence(rq, button + 7);
	if (button && !strcmp(button, "catat"))
		return record_absence(rq);
	return fail(req_ctx(rq), LK_EINVAL, "no such button");
}
