/* upload -- receive a document, show it to those who may see it. */
#include <strings.h>
#include "base/log.h"
#include "base/text.h"
#include "out/exif.h"
#include "out/filetype.h"
#include "out/picture.h"
#include "store/store_room.h"
#include "store/store_session.h"
#include "store/store_stop.h"
#include "view/document.h"
#include "web/multipart.h"
#include "web/web.h"
#include "work/definitions.h"
#include "work/desk.h"
#include "work/document.h"

enum { ADDRESS_SHOWN = 22, HOUR = 3600 };

static bool
valid_address(const char *s)
{
	unsigned char address[ADDRESS_LEN];

	return strlen(s) == ADDRESS_SHOWN &&
		secret_from_base64(s, address, sizeof(address));
}

static const struct param give_params[] = {
	{ "number", valid_number, 20, true },
	{ "aksi", valid_line, 40, true },
	{ "pertanyaan", valid_line, PART_NAME_MOST, true },
	{ 0 }
};

static const struct param office_params[] = {
	{ "nomor", valid_number, 20, true },
	{ "aksi", valid_line, 40, true },
	{ "pertanyaan", valid_line, PART_NAME_MOST, true },
	{ 0 }
};

/* The number of a page, "1". */
static bool
valid_page(const char *s)
{
	int64_t n;

	return parse_int(s, &n) && n > 0 && n <= UINT16_MAX;
}

static const struct param show_params[] = {
	{ "id", valid_address, ADDRESS_SHOWN, true },
	{ "lihat", valid_page, 5, false },
	{ 0 }
};

/* What a POST is about, from its beginning to its answer. */
struct giving {
	struct request *rq;
	struct dossier *d;
	struct document_question q;
	bool office;		/* an officer gives it, on his page */
};

/* The page that the question stands on. */
static const char *
way_back(const struct giving *g)
{
	const struct application *a = g->d->app;

	if (g->office)
		return arena_printf(req_arena(g->rq),
			"/petugas/permohonan/%s/%s?berkas",
			a->number, g->q.field->page->id);
	if (document_is_proof(g->q.key))
		return arena_printf(req_arena(g->rq), "/status/%s", a->number);
	if (!application_is_draft(a))
		return arena_printf(req_arena(g->rq),
			"/status/%s/perbaiki?berkas", a->number);
	return arena_printf(req_arena(g->rq), "/ajukan/%s/%s/%s?berkas%s",
		a->permit, a->number, g->q.field->page->id,
		req_typed(g->rq, "_ubah") ? "&ubah" : "");
}

static enum lk_err
note_stumble(const struct giving *g, const struct problems *bad)
{
	struct ctx *c = req_ctx(g->rq);

	TRY(store_begin(c));
	TRY(application_stumble(c, g->d, g->q.field->page, bad));
	return store_commit(c);
}

/* The one question again, with what is wrong with the file. */
static enum lk_err
show_refused(struct giving *g, enum problem_code code, const char *words)
{
	struct request *rq = g->rq;
	const struct problem p = { .code = code, .field = g->q.field,
		.row = g->q.row, .a = words };
	const struct problems bad = { &p, 1 };
	const struct asking as = { .form = g->d->form, .problems = &bad,
		.office = g->office, .required = &g->q.required };
	const char *back = req_link(rq, "%s", way_back(g));
	struct view *v;

	if (!g->office && g->q.field->page)
		req_at_page(rq, g->d->permit->id, g->q.field->page->id);
	v = g->office ? req_office(rq, "unggah.tpl") : req_view(rq, "unggah.tpl");
	view_show(v, "SCRIPT");
	store_rollback(req_ctx(rq));
	if (!g->office && g->q.field->page)
		TRY(note_stumble(g, &bad));
	view_problems(v, "TROUBLE", &bad, NULL, false);
	view_document_question(req_ctx(rq), v, "QUESTION", &as, g->d,
		g->q.field, g->q.row, g->q.since, req_token(rq), req_key(rq));
	view_set(v, "BACK", back);
	/* This page cannot be fetched, so its language links lead back too. */
	view_setf(v, "ADDRESS", "%s%c", back, strchr(back, '?') ? '&' : '?');
	return resp_page(rq, code == P_FILE_ROOM ? 503 : 422, v);
}

/* What a problem with a file names: see view/problem.h. */
static const char *
problem_words(const struct giving *g, enum problem_code code)
{
	struct arena *a = req_arena(g->rq);

	if (code == P_FILE_PIXELS)
		return arena_printf(a, "%d MP", PIXELS_MOST / 1000000);
	return view_file_limit(a, g->q.field, code, req_lang(g->rq));
}

/* An address stores so much an hour, which is far more than a carrier's shared one
 * sends. Officers are known by name. */
static enum lk_err
count_bytes(struct giving *g, size_t n)
{
	struct ctx *c = req_ctx(g->rq);
	const char *place = store_throttle_place(c);
	int64_t kilobytes;

	if (g->office)
		return LK_OK;
	TRY(store_throttle_get(c, "unggah", place, HOUR, &kilobytes));
	if (kilobytes + (int64_t)n / 1024 > c->conf->address_megabytes * 1024LL)
		return fail(c, LK_ETHROTTLE, "%lld KB stored this hour",
			(long long)kilobytes);
	return store_throttle_add_more(c, "unggah", place, HOUR,
		(int64_t)n / 1024 + 1, &kilobytes);
}

/* Where the disk gets full, what is only a draft waits. */
static enum lk_err
find_room(struct giving *g, enum problem_code *code)
{
	int64_t megabytes;

	if (*code || !application_is_draft(g->d->app))
		return LK_OK;
	TRY(store_room(req_ctx(g->rq), &megabytes));
	if (megabytes >= 0 && megabytes < req_ctx(g->rq)->conf->free_megabytes)
		*code = P_FILE_ROOM;
	return LK_OK;
}

static enum problem_code
judge(struct giving *g, const struct part *file, struct filetype *ft)
{
	enum problem_code code;

	if (!file || (!file->len && !*file->filename))
		return P_FILE_EMPTY;
	if (document_count(g->d, &g->q) >= (size_t)g->q.field->max_files)
		return P_FILE_COUNT;
	if ((int64_t)file->len > g->q.field->max_size)
		return P_FILE_SIZE;
	code = filetype_check(g->q.field->accept, file->data, file->len, ft);
	if (code)
		log_write(req_ctx(g->rq), LOG_INFO, "a file of %zu bytes, %s, is "
			"refused", file->len, ft->mime ? ft->mime : "empty");
	/* Chosen, but with nothing in it. */
	return code == P_FILE_EMPTY ? P_FILE_BROKEN : code;
}

/* The name as the person knows it, with the ending of what it is. */
static const char *
shown_name(struct arena *a, const struct part *file, const struct filetype *ft)
{
	const char *dot = strrchr(file->filename, '.');

	if (!*file->filename)
		return arena_printf(a, "berkas%s", ft->ending);
	if (dot && (!strcasecmp(dot, ft->ending) ||
	    (ft->accept == ACCEPT_JPG && !strcasecmp(dot, ".jpeg"))))
		return file->filename;
	return arena_printf(a, "%s%s", file->filename, ft->ending);
}

/* What is kept of a file: of a HEIC the JPEG that it becomes, for many a browser
 * of an office cannot show it; of a photo nothing that tells where it was taken.
 * The digest of what was sent says which file it was, itself it is not kept: it
 * would tell the place. */
struct kept {
	const void *p;
	size_t n;
	struct picture small;
};

static bool
make_kept(struct giving *g, const struct part *file, struct filetype *ft,
	struct kept *k)
{
	struct ctx *c = req_ctx(g->rq);
	int64_t most = g->q.field->max_size;
	struct picture whole;
	void *clean;

	if (ft->heic) {
		if (!picture_ask(c, PICTURE_WHOLE, file->data, ft->size,
		    most < PICTURE_WHOLE_MOST ? (size_t)most :
		    PICTURE_WHOLE_MOST, &whole))
			return false;
		ft->mime = "image/jpeg";
		ft->ending = ".jpg";
		k->p = whole.data;
		k->n = whole.len;
	} else {
		clean = arena_alloc(c->arena, ft->size);
		k->n = exif_clean(ft->accept, file->data, ft->size, clean);
		k->p = clean;
	}
	k->small.width = 0;
	if (ft->accept != ACCEPT_PDF)
		(void)picture_ask(c, PICTURE_SMALL, k->p, k->n,
			PICTURE_SMALL_MOST, &k->small);
	return true;
}

/* Done; back to the page, and the same answer to the same form. */
static enum lk_err
finish(struct giving *g)
{
	const struct application *a = g->d->app;

	if (application_is_draft(a))
		TRY(store_page_put(req_ctx(g->rq), a->id, g->q.field->page->id));
	return resp_done(g->rq, "%s", way_back(g));
}

static enum lk_err
give(struct giving *g)
{
	struct ctx *c = req_ctx(g->rq);
	const struct part *file = req_file(g->rq, g->q.name);
	struct filetype ft = { 0 };
	struct document doc = { 0 };
	struct kept kept = { 0 };
	enum problem_code code = judge(g, file, &ft);
	bool full;

	TRY(find_room(g, &code));
	if (!code)
		TRY(count_bytes(g, file->len));
	if (!code && !make_kept(g, file, &ft, &kept))
		code = P_FILE_BROKEN;
	if (code)
		return show_refused(g, code, problem_words(g, code));
	doc.name = shown_name(c->arena, file, &ft);
	doc.type = ft.mime;
	doc.picture_width = kept.small.width;
	doc.picture_height = kept.small.height;
	secret_digest(file->data, file->len, doc.given);
	TRY(document_store(c, g->d->app, kept.p, kept.n, kept.small.data,
		kept.small.len, &doc));
	TRY(store_begin(c));
	TRY(document_add(c, g->d, &g->q, &doc, &full));
	if (full)
		return show_refused(g, P_FILE_COUNT,
			problem_words(g, P_FILE_COUNT));
	return finish(g);
}

static enum lk_err
change(struct giving *g, const char *action)
{
	struct ctx *c = req_ctx(g->rq);

	enum lk_err err;

	TRY(store_begin(c));
	if (!strncmp(action, "hapus:", 6)) {
		err = document_remove(c, g->d, &g->q, action + 6);
		/* Removed before: the page shows what is there. */
		if (err == LK_ENOENT)
			return resp_see_other(g->rq, "%s", way_back(g));
		TRY(err);
	} else if (!g->office && (!strcmp(action, "menyusul") ||
	    !strcmp(action, "asli"))) {
		TRY(document_promise(c, g->d, &g->q, action));
	} else {
		return fail(c, LK_EINVAL, "no such button");
	}
	return finish(g);
}

/*
 * POST /unggah -- a document, the promise of one, or its removal.
 *
 * The form is multipart and stands alone on its page: nothing else that was
 * typed can be lost with a file that will not do.
 */
static enum lk_err
page_give(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	struct application *a = req_application(rq);
	struct giving g = { .rq = rq };
	const char *action = req_param(rq, "aksi");

	bool proof = document_is_proof(req_param(rq, "pertanyaan"));

	if (proof ? strcmp(a->state, "bayar") != 0 :
	    !application_is_draft(a) && !application_asks(a))
		return resp_see_other(rq, "/status/%s", a->number);
	TRY(dossier_open_files(c, a, req_lang(rq), &g.d));
	TRY(document_question(c, g.d, req_param(rq, "pertanyaan"), &g.q));
	if (proof)
		g.q.field = view_proof(c, req_lang(rq));
	return strcmp(action, "unggah") ? change(&g, action) : give(&g);
}

/*
 * POST /petugas/unggah -- an officer's document, or its removal, on the page that
 * he fills at his stage.
 */
static enum lk_err
page_give_as_officer(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	const char *number = number_typed(c->arena, req_param(rq, "nomor"));
	const char *action = req_param(rq, "aksi");
	struct giving g = { .rq = rq, .office = true };
	struct application *a;

	if (!number)
		return LK_ENOENT;
	TRY(store_application_by_number(c, number, &a));
	if (application_is_draft(a))
		return LK_ENOENT;
	TRY(dossier_open_files(c, a, req_lang(rq), &g.d));
	if (!desk_may_read(req_officer(rq), g.d->permit))
		return fail(c, LK_EPERM, "not this officer's case");
	TRY(desk_judge(req_officer(rq), g.d, DEED_FILL, a->version));
	TRY(document_question_of(c, g.d, desk_stage(g.d),
		req_param(rq, "pertanyaan"), &g.q));
	return strcmp(action, "unggah") ? change(&g, action) : give(&g);
}

/* An officer sees what was sent, also what was replaced since; each look is in
 * the trail, and there before anything is shown. */
static enum lk_err
officer_sees(struct request *rq, const struct document *doc, const char *number)
{
	struct ctx *c = req_ctx(rq);
	const struct officer *o = req_as_officer(rq);
	const struct permit *p;
	struct application *a;

	if (!o)
		return LK_ENOENT;
	TRY(store_application_by_number(c, number, &a));
	if (application_is_draft(a))
		return LK_ENOENT;
	TRY(definitions_version(c, a->definition, &p));
	if (!desk_may_read(o, p))
		return LK_ENOENT;
	TRY(store_begin(c));
	TRY(audit(c, a->id, "lihat", document_address(c->arena, doc), NULL, 0));
	return store_commit(c);
}

static enum lk_err
applicant_sees(struct request *rq, const struct document *doc,
	const char *number)
{
	struct application *a;

	TRY(req_knows(rq, number, &a));
	return doc->removed_at ? LK_ENOENT : LK_OK;
}

/* A page of it as a picture. Its name is the document's, which is no JPEG perhaps:
 * nobody saves it under that. */
static enum lk_err
show_picture(struct request *rq, const struct document *doc, const char *page)
{
	int64_t n = 0;
	const void *p;
	size_t len;

	(void)parse_int(page, &n);
	TRY(store_picture_read(req_ctx(rq), doc, (int)n, &p, &len));
	return resp_file(rq, "image/jpeg", doc->name, true, p, len);
}

/*
 * GET /berkas/{id} -- a stored document. Not there and not yours look the same.
 */
static enum lk_err
page_show(struct request *rq)
{
	struct ctx *c = req_ctx(rq);
	unsigned char address[ADDRESS_LEN];
	struct document *doc;
	const char *number;
	const void *p;
	size_t n;
	bool mine;
	enum lk_err err;

	if (!secret_from_base64(req_param(rq, "id"), address, sizeof(address)))
		return LK_ENOENT;
	TRY(store_document_by_address(c, address, &doc, &number));
	err = applicant_sees(rq, doc, number);
	mine = err == LK_OK;
	if (err == LK_ENOENT)
		err = officer_sees(rq, doc, number);
	if (err != LK_OK)
		return err;
	if (req_param(rq, "lihat"))
		return show_picture(rq, doc, req_param(rq, "lihat"));
	TRY(store_chunks_read(c, doc, &p, &n));
	/* loket-clock ends the case for it, so it is noted only when the whole
	 * licence is there to be sent: a GET itself changes no state. */
	if (mine && !req_is_head(rq) && !strcmp(doc->kind, "licence"))
		TRY(store_download_note(c, doc->application));
	return resp_file(rq, doc->type, doc->name, true, p, n);
}

static const struct page_row pages[] = {
	{ POST, "/unggah", WHO_APPLICANT, 0, PAGE_ONCE | PAGE_MULTIPART |
		PAGE_NUMBER_IN_BODY, page_give, give_params },
	{ POST, "/petugas/unggah", WHO_OFFICER, 0, PAGE_ONCE | PAGE_MULTIPART,
		page_give_as_officer, office_params },
	{ GET, "/berkas/{id}", WHO_EITHER, 0, 0, page_show, show_params },
};

/* A plain CGI process that only shows needs no other one beside it. */
static enum lk_err
open_tools(struct ctx *c)
{
	const char *method = getenv("REQUEST_METHOD");

	TRY(filetype_open(c));
	return !method || !strcmp(method, "POST") ? picture_open(c) : LK_OK;
}

int
main(int argc, char **argv)
{
	static const char *const views[] = {
		"unggah.tpl", NULL };
	static const struct program_rows rows = { "upload", UPLOAD, pages,
		COUNT(pages), views, open_tools, NULL };

	return web_main(&rows, argc, argv);
}
