/* dashboard: what permits, stages, pages and figures are called, and where the
 * cases of a figure are. */
#include "base/date.h"
#include "base/text.h"
#include "dashboard.h"
#include "web/help.h"
#include "work/definitions.h"
#include "work/page_code.h"

const char *
permit_words(struct request *rq, const char *permit)
{
	const struct permit *p = definitions_find(permit);

	return p ? text_in(&p->title, req_lang(rq)) : permit;
}

static const struct stage *
stage_of(const char *permit, const char *stage)
{
	const struct permit *p = definitions_find(permit);

	return p ? permit_stage(p, stage) : NULL;
}

const char *
stage_words(struct request *rq, const char *permit, const char *stage)
{
	const struct stage *s = stage_of(permit, stage);

	return s ? text_in(&s->label, req_lang(rq)) : stage;
}

const char *
page_words(struct request *rq, const char *permit, const char *page)
{
	const struct permit *p = definitions_find(permit);
	const struct page *found = p ? permit_page(p, page) : NULL;
	const char *title = found ? text_in(&found->title, req_lang(rq)) : page;
	int code = page_code(permit, page);

	if (!*page)
		return view_text(req_lang(rq), "papan.belum-ada-halaman");
	return !code ? title : arena_printf(req_arena(rq), "%s (%s)", title,
		help_shown(req_arena(rq), code));
}

const char *
page_link(struct request *rq, const char *permit, const char *page)
{
	int code = page_code(permit, page);

	return code ? req_link(rq, "/petugas/bantuan?kode=%d", code) : NULL;
}

const char *
question_words(struct request *rq, const char *permit, const char *name)
{
	const struct permit *p = definitions_find(permit);
	const struct repeat *in;
	const struct field *f;

	if (!p || !permit_question(p, name, &f, &in))
		return name;
	return f ? utf8_clip(req_arena(rq), text_in(&f->label, req_lang(rq)), 60) :
		text_in(&in->title, req_lang(rq));
}

const char *
desk_words(struct request *rq, const char *permit, const char *stage)
{
	const struct stage *s = stage_of(permit, stage);

	return s ? view_text(req_lang(rq), arena_printf(req_arena(rq),
		"peran.%s", role_names[s->role])) : stage;
}

int64_t
late_days(struct request *rq, int64_t due)
{
	struct ctx *c = req_ctx(rq);
	int64_t n = calendar_between(calendar_of(c), due,
		ctx_today(c));

	return n > 0 ? n : 1;
}

const char *
share_words(struct arena *a, const struct tally *t, const char *lang)
{
	int share = tally_share(t);

	return share < 0 ? "–" : arena_printf(a, strcmp(lang, "en") ? "%d %%" :
		"%d%%", share);
}

const char *
sent_link(struct request *rq, int64_t from, int64_t until, const char *channel,
	const char *permit)
{
	struct arena *a = req_arena(rq);

	return req_link(rq, "/petugas/dasbor?lihat=terkirim&dari=%s&sampai=%s%s%s"
		"%s%s", date_iso(a, from), date_iso(a, until),
		channel ? "&saluran=" : "", channel ? channel : "",
		permit ? "&izin=" : "", permit ? permit : "");
}

const char *
list_link(struct request *rq, const char *list)
{
	return req_link(rq, "/petugas/dasbor?lihat=%s", list);
}

size_t
board_days(struct request *rq)
{
	const char *asked = req_param(rq, "hari");

	return asked && !strcmp(asked, "31") ? BOARD_DAYS_MOST : BOARD_DAYS;
}
