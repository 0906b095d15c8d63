/* dashboard -- the head's board: today against the target, the digital share,
 * what is late, where people give up. */
#include "base/date.h"
#include "base/text.h"
#include "dashboard.h"

static bool
valid_day(const char *s)
{
	return date_parse_iso(s) != NO_DAY;
}

static bool
valid_channel(const char *s)
{
	bool found = !strcmp(s, "daring");

	for (int i = 0; i < CHANNELS; i++)
		found |= !strcmp(s, channel_names[i]);
	return found;
}

static bool
valid_state(const char *s)
{
	return !strcmp(s, "kurang") || !strcmp(s, "perbaikan");
}

static const struct param board_params[] = {
	{ "lihat", valid_slug, 32, false },
	{ "csv", valid_slug, 32, false },
	{ "hari", valid_digits, 2, false },
	{ "dari", valid_day, 10, false },
	{ "sampai", valid_day, 10, false },
	{ "saluran", valid_channel, 16, false },
	{ "izin", valid_slug, 32, false },
	{ "tahap", valid_name, 64, false },
	{ "halaman", valid_line, 64, false },
	{ "kata", valid_line, 40, false },
	{ "keadaan", valid_state, 16, false },
	{ "pemegang", valid_digits, 19, false },
	{ "setelah", valid_line, 64, false },
	{ NULL, NULL, 0, false }
};

/* GET /petugas/dasbor -- the board, a list behind one of its figures (?lihat=),
 * or one of its tables as a file (?csv=). */
static enum lk_err
page_board(struct request *rq)
{
	if (!board_is_for(req_officer(rq)))
		return fail(req_ctx(rq), LK_EPERM, "another agency's officer");
	if (req_param(rq, "csv"))
		return dashboard_csv(rq);
	if (req_param(rq, "lihat"))
		return dashboard_list(rq);
	return dashboard_show(rq, 200, NULL);
}

static enum lk_err
page_set(struct request *rq)
{
	if (!board_is_for(req_officer(rq)))
		return fail(req_ctx(rq), LK_EPERM, "another agency's officer");
	return dashboard_set(rq);
}

static const struct page_row pages[] = {
	{ GET, "/petugas/dasbor", WHO_OFFICER, BOARD_ROLES, 0, page_board,
		board_params },
	{ POST, "/petugas/dasbor", WHO_OFFICER, 1u << ROLE_DIRECTOR,
		PAGE_ONCE | PAGE_FORM | PAGE_RESUME, page_set, NULL },
};

static const char *const views[] = {
	"dasbor.tpl", "dasbor_daftar.tpl", NULL };

static const struct program_rows program = {
	.name = "dashboard", .program = DASHBOARD, .pages = pages,
	.n = COUNT(pages), .views = views,
};

int
main(int argc, char **argv)
{
	return web_main(&program, argc, argv);
}
