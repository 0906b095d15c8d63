#include "form/permit.h"
#include "web/request.h"
#include "work/board.h"

/* The officers' menu: where each role may go. roles 0: every officer; may, where
 * roles alone do not tell. */
static const struct place {
	const char *path, *word;
	unsigned roles;
	bool (*may)(const struct officer *);
} places[] = {
	{ "/petugas", "menu.antrean", 0, NULL },
	{ "/petugas/dasbor", "menu.papan", 0, board_is_for },
	{ "/petugas/loket", "menu.loket", 1u << ROLE_FRONT, NULL },
	{ "/petugas/tandatangan", "menu.tandatangan", 1u << ROLE_DIRECTOR,
		NULL },
	{ "/petugas/berhalangan", "menu.berhalangan", 1u << ROLE_SECRETARY |
		1u << ROLE_DIRECTOR, NULL },
	{ "/petugas/dampingan", "menu.dampingan",
		1u << ROLE_FRONT | OFFICER_ADMIN, NULL },
};

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
	}
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
