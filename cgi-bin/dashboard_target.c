/* dashboard: the head sets the week's targets. */
#include "base/text.h"
#include "dashboard.h"

enum { TARGET_MOST = 9999 };

/* Empty is no target, and so is 0: nobody is to reach nothing. */
static bool
read_target(struct arena *a, const char *typed, int64_t *n)
{
	const char *s = typed ? text_plain(a, typed) : "";

	*n = -1;
	if (!*s)
		return true;
	if (strspn(s, "0123456789") != strlen(s) || !parse_int(s, n) ||
	    *n > TARGET_MOST)
		return false;
	if (*n == 0)
		*n = -1;
	return true;
}

/* POST /petugas/dasbor */
enum lk_err
dashboard_set(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *deed = req_typed(rq, "aksi");
	struct target_form form;
	bool wrong = false;
	int64_t n[7];

	if (!deed || strcmp(deed, "target"))
		return fail(c, LK_EINVAL, "no such button");
	for (int i = 0; i < 7; i++) {
		form.typed[i] = req_typed(rq, arena_printf(c->arena, "target.%d",
			i + 1));
		form.bad[i] = !read_target(c->arena, form.typed[i], &n[i]);
		wrong |= form.bad[i];
	}
	if (wrong)
		return dashboard_show(rq, 422, &form);
	TRY(store_begin(c));
	TRY(board_set_targets(c, n));
	return resp_done(rq, "/petugas/dasbor?tersimpan");
}
