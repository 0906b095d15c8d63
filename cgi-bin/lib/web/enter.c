#include "base/text.h"
#include "web/enter.h"

static bool
is_empty(struct request *rq, const char *name)
{
	const char *s = req_typed(rq, name);

	return !s || !*text_plain(req_arena(rq), s);
}

bool
enter_is_empty(struct request *rq)
{
	return is_empty(rq, "nomor") || is_empty(rq, "kode");
}

void
enter_show(struct request *rq, struct view *v, const char *number, bool wrong)
{
	struct view *form = view_include(v, "ENTER", "nomor_pin.tpl"), *list;
	bool no_number = wrong && is_empty(rq, "nomor");
	bool no_pin = wrong && is_empty(rq, "kode");

	view_set(form, "TYPED", number ? number : "");
	if (!wrong)
		return;
	list = view_include(v, "WRONG", "nomor_pin_salah.tpl");
	if (!no_number && !no_pin) {
		view_show(list, "MISFIT");
		view_show(form, "MISFIT");
		return;
	}
	list = view_add(list, "EMPTY");
	if (no_number) {
		view_show(list, "NO_NUMBER");
		view_show(form, "NO_NUMBER");
	}
	if (no_pin) {
		view_show(list, "NO_PIN");
		view_show(form, "NO_PIN");
	}
}
