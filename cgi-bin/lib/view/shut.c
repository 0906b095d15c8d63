#include "base/date.h"
#include "view/shut.h"

void
view_shut(struct view *v, const struct permit *p, int64_t today)
{
	struct view *part = view_include(v, "SHUT", "tutup.tpl");
	const char *lang = view_lang(v);

	if (p->status == PERMIT_OPEN && p->opens != NO_DAY && p->opens > today)
		view_some(part, "OPENS", date_long(view_arena(v), p->opens, lang));
	view_some(part, "WHY", text_in(&p->closed, lang));
}
