#include "web/request.h"

struct view *
req_office(struct request *rq, const char *tpl)
{
	struct view *v = req_view(rq, tpl), *o, *link;

	view_set(v, "KIND", "desk");
	if (!rq->officer)
		return v;
	o = view_add(v, "OFFICER");
	view_set(o, "OFFICER_NAME", rq->officer->name);
	view_set(o, "TOKEN", req_token(rq));
	link = view_add(o, "LINK");
	view_set(link, "HREF", req_link(rq, "/petugas"));
	view_set(link, "WORD", view_text(rq->lang, "menu.antrean"));
	return v;
}
