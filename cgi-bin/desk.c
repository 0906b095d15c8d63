/* desk -- the officers' queue, and one case with its documents and deeds. */
#include "base/text.h"
#include "desk.h"
#include "work/message.h"

/* Each role of the workflow. */
#define OFFICERS ((1u << ROLES) - 1)

/* Who records that the head is away. */
#define RECORDERS (1u << ROLE_SECRETARY | 1u << ROLE_DIRECTOR)

enum lk_err
desk_open(struct request *rq, bool locked, struct dossier **d)
{
	return desk_open_one(rq, req_param(rq, "number"), locked, d);
}

enum lk_err
desk_open_one(struct request *rq, const char *number, bool locked,
	struct dossier **d)
{
	struct ctx *c = req_ctx(rq);
	struct application *app;

	if (locked)
		TRY(store_application_lock(c, number, &app));
	else
		TRY(store_application_by_number(c, number, &app));
	if (!app->sent_at)
		return fail(c, LK_ENOENT, "%s: never sent", number);
	/* What a deed writes down for ever is Indonesian. */
	TRY((app->saved_at > app->sent_at ? dossier_reopen : dossier_open)(c, app,
		locked ? "id" : req_lang(rq), d));
	if (!desk_may_read(req_officer(rq), (*d)->permit))
		return fail(c, LK_EPERM, "%s: not this officer's", number);
	TRY(store_officer_name(c, app->holder, &app->holder_name));
	return LK_OK;
}

void
fault_add(struct faults *f, const char *id, const char *words)
{
	if (f->n < COUNT(f->list))
		f->list[f->n++] = (struct fault){ id, words };
}

void
desk_hidden(struct request *rq, struct view *form, const struct dossier *d)
{
	struct hidden version = { "_versi", arena_printf(req_arena(rq), "%lld",
		(long long)d->app->version) };

	view_hidden(form, "HIDDEN", &version, 1);
	req_hidden(rq, form, true);
}

enum lk_err
desk_conflict(struct request *rq, const struct dossier *d, int64_t version)
{
	struct ctx *c = req_ctx(rq);
	const struct application *a = d->app;
	struct event e;
	enum lk_err err;

	store_rollback(c);
	/* It may be this very form, sent twice at once. */
	if (req_method(rq) == POST && req_typed(rq, "_kunci")) {
		TRY(req_once(rq));
		if (req_done(rq))
			return LK_OK;
	}
	if (version == a->version && a->holder &&
	    a->holder != req_officer(rq)->id)
		return resp_conflict(rq, a->holder_name, a->held_since);
	err = store_event_last(c, a->id, &e);
	if (err == LK_ENOENT)
		return resp_conflict(rq, NULL, 0);
	if (err != LK_OK)
		return err;
	return resp_conflict(rq, *e.officer_name ? e.officer_name :
		view_text(req_lang(rq), strcmp(e.actor, "applicant") ?
		"pelaku.sistem" : "pelaku.pemohon"), e.at);
}

static const struct param queue_params[] = {
	{ "q", valid_typed, 200, false },
	{ NULL, NULL, 0, false }
};

static const struct param case_params[] = {
	{ "number", valid_number, 20, true },
	{ NULL, NULL, 0, false }
};

static const struct param page_params[] = {
	{ "number", valid_number, 20, true },
	{ "page", valid_name, 64, true },
	{ NULL, NULL, 0, false }
};

static const struct param messages_params[] = {
	{ "hal", valid_digits, 8, false },
	{ NULL, NULL, 0, false }
};

static const struct param tell_params[] = {
	{ "pesan", valid_digits, 20, true },
	{ "hal", valid_digits, 8, false },
	{ NULL, NULL, 0, false }
};

static const struct page_row pages[] = {
	{ GET, "/petugas", WHO_OFFICER, 0, 0, desk_queue, queue_params },
	{ GET, "/petugas/berhalangan", WHO_OFFICER, RECORDERS, 0, absence_page,
		NULL },
	{ POST, "/petugas/berhalangan", WHO_OFFICER, RECORDERS,
		PAGE_ONCE | PAGE_FORM, absence_deed, NULL },
	{ GET, "/petugas/tandatangan", WHO_OFFICER, 1u << ROLE_DIRECTOR, 0,
		sign_page, NULL },
	{ POST, "/petugas/tandatangan", WHO_OFFICER, 1u << ROLE_DIRECTOR,
		PAGE_ONCE | PAGE_FORM | PAGE_LONG, sign_several, NULL },
	{ GET, "/petugas/permohonan/{number}", WHO_OFFICER, OFFICERS, 0,
		desk_case, case_params },
	{ POST, "/petugas/permohonan/{number}", WHO_OFFICER, OFFICERS,
		PAGE_ONCE | PAGE_FORM | PAGE_LONG | PAGE_RESUME, desk_act,
		case_params },
	{ GET, "/petugas/permohonan/{number}/{page}", WHO_OFFICER, OFFICERS, 0,
		desk_page, page_params },
	{ POST, "/petugas/permohonan/{number}/{page}", WHO_OFFICER, OFFICERS,
		PAGE_FORM | PAGE_LONG | PAGE_RESUME, desk_page_save,
		page_params },
	{ GET, "/petugas/loket", WHO_OFFICER, 1u << ROLE_FRONT, 0,
		counter_page, NULL },
	{ POST, "/petugas/loket", WHO_OFFICER, 1u << ROLE_FRONT,
		PAGE_FORM | PAGE_LONG | PAGE_RESUME, counter_deed, NULL },
	{ GET, "/petugas/pesan", WHO_OFFICER, MESSAGE_ROLES, 0, desk_messages,
		messages_params },
	{ POST, "/petugas/pesan", WHO_OFFICER, MESSAGE_ROLES, PAGE_ONCE |
		PAGE_FORM | PAGE_LONG | PAGE_RESUME, desk_tell, tell_params },
};

static const char *const views[] = {
	"petugas.tpl", "petugas_isian.tpl", "petugas_kasus.tpl",
	"petugas_loket.tpl", "petugas_loket_isian.tpl",
	"petugas_berhalangan.tpl", "petugas_tandatangan.tpl",
	"petugas_pesan.tpl", NULL };

static const struct program_rows program = {
	.name = "desk", .program = DESK, .pages = pages, .n = COUNT(pages),
	.views = views,
};

int
main(int argc, char **argv)
{
	return web_main(&program, argc, argv);
}
