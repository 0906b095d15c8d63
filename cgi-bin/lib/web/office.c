#include "form/permit.h"
#include "store/store_outbox.h"
#include "web/help.h"
#include "web/request.h"
#include "work/board.h"
#include "work/message.h"

enum { COUNTED_MOST = 1000 };

/* How many messages wait, where the program may ask. */
static enum lk_err
count_messages(struct request *rq, int64_t *n)
{
	if (rq->program->program != DESK) {
		*n = 0;
		return LK_OK;
	}
	return store_outbox_count(&rq->ctx, COUNTED_MOST, n);
}

/* The officers' menu: where each role may go. roles 0: every officer; may, where
 * roles alone do not tell; count, what waits there. */
static const struct place {
	const char *path, *word;
	unsigned roles;
	bool (*may)(const struct officer *);
	enum lk_err (*count)(struct request *, int64_t *);
} places[] = {
	{ "/petugas", "menu.antrean", 0, NULL, NULL },
	{ "/petugas/loket", "menu.loket", 1u << ROLE_FRONT, NULL, NULL },
	{ "/petugas/dampingan", "menu.dampingan",
		1u << ROLE_FRONT | OFFICER_ADMIN, NULL, NULL },
	{ "/petugas/bantuan", "menu.kode", HELP_ROLES, NULL, NULL },
	{ "/petugas/pesan", "menu.pesan", MESSAGE_ROLES, message_is_for,
		count_messages },
	{ "/petugas/tandatangan", "menu.tandatangan", 1u << ROLE_DIRECTOR,
		NULL, NULL },
	{ "/petugas/berhalangan", "menu.berhalangan", 1u << ROLE_SECRETARY |
		1u << ROLE_DIRECTOR, NULL, NULL },
	{ "/petugas/dasbor", "menu.papan", 0, board_is_for, NULL },
};

static void
show_count(struct request *rq, struct view *link, const struct place *p)
{
	enum lk_err err;
	int64_t n = 0;

	if (!p->count)
		return;
	err = p->count(rq, &n);
	if (err != LK_OK)
		rq->trouble = err;
	if (n > 0)
		view_int(view_add(link, "WAITS"), "N", n);
}

static void
show_menu(struct request *rq, struct view *o)
{
	for (size_t i = 0; i < COUNT(places); i++) {
		struct view *link;

		if (places[i].roles && !(places[i].roles & rq->officer->roles))
			continue;
		if (places[i].may && !places[i].may(rq->officer))
			continue;
		link = view_add(o, "LINK");
		view_set(link, "HREF", req_link(rq, "%s", places[i].path));
		view_set(link, "WORD", view_text(rq->lang, places[i].word));
		show_count(rq, link, &places[i]);
	}
}

const char *
req_office_state(struct request *rq, const char *state)
{
	return view_text(rq->lang, arena_printf(req_arena(rq), "%s.%s",
		strcmp(state, "perbaikan") ? "keadaan" : "keadaan-kantor",
		state));
}

struct view *
req_office(struct request *rq, const char *tpl)
{
	struct view *v = req_view(rq, tpl), *o;

	view_set(v, "KIND", "desk");
	if (!rq->officer)
		return v;
	o = view_add(v, "OFFICER");
	view_set(o, "OFFICER_NAME", rq->officer->name);
	view_set(o, "TOKEN", req_token(rq));
	show_menu(rq, o);
	return v;
}
