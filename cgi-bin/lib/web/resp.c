#include <libdeflate.h>
#include <stdio.h>
#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"
#include "base/text.h"
#include "view/question.h"
#include "web/help.h"
#include "web/request.h"
#include "work/application.h"
#include "work/page_code.h"

enum {
	HEADERS_MOST = 16 * 1024,
	GZIP_LEAST = 600,	/* shorter ones do not get smaller */
	GZIP_LEVEL = 1		/* half of level 6's time for a tenth more bytes */

};

/* SECURITY: on every answer. */
static const char policy[] = "default-src 'none'; script-src 'self'; "
	"style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
	"object-src 'none'";

/* "\"" is written as six bytes, and a page that asks to press again has what was
 * typed twice: for the same button, and for one that signs in first. */
_Static_assert(PAGE_MOST >= 2 * 6 * BODY_MOST + 1024 * 1024,
	"a page can show whatever was typed");

static struct libdeflate_compressor *compressor;

void
resp_header(struct request *rq, const char *name, const char *value)
{
	/* No value of ours has a line end; one that did would be an attack. */
	assert(!strpbrk(value, "\r\n"));
	buf_printf(&rq->headers, "%s: %s\r\n", name, value);
}

void
resp_cookie(struct request *rq, const char *name, const char *value,
	const char *more, int64_t age)
{
	const char *secure = cookie_is_secure(&rq->ctx) ? "; Secure" : "";
	const char *max_age = age < 0 ? "" : arena_printf(rq->ctx.arena,
		"; Max-Age=%lld", (long long)age);

	resp_header(rq, "Set-Cookie", arena_printf(rq->ctx.arena,
		"%s=%s; Path=/%s%s%s", name, value, max_age, secure, more));
}

static void
put_cookies(struct request *rq)
{
	const struct conf *conf = rq->ctx.conf;
	bool officer = !strncmp(rq->path, "/petugas", 8);

	if ((rq->cookie_new || rq->cookie_renewed) && rq->cookie)
		resp_cookie(rq, cookie_name(&rq->ctx, officer), rq->cookie,
			officer ? "; HttpOnly; SameSite=Strict" :
			"; HttpOnly; SameSite=Lax",
			officer || rq->pc ? -1 :
			(int64_t)conf->applicant_days * 86400);
	device_put(rq);
	if (rq->lang_chosen)
		resp_cookie(rq, "bahasa", rq->lang, "; SameSite=Lax", 365 * 86400);
}

void
req_drop_cookie(struct request *rq, bool officer)
{
	rq->cookie_new = rq->cookie_renewed = false;
	resp_cookie(rq, cookie_name(&rq->ctx, officer), "", "; HttpOnly", 0);
}

static const char *
reason(int status)
{
	switch (status) {
	case 200: return "OK";
	case 303: return "See Other";
	case 400: return "Bad Request";
	case 403: return "Forbidden";
	case 404: return "Not Found";
	case 405: return "Method Not Allowed";
	case 409: return "Conflict";
	case 413: return "Content Too Large";
	case 422: return "Unprocessable Content";
	case 429: return "Too Many Requests";
	case 503: return "Service Unavailable";
	default: return "Internal Server Error";
	}
}

static bool
may_gzip(const struct request *rq)
{
	const char *accept = source_param(rq->source, "HTTP_ACCEPT_ENCODING");

	return !rq->is_file && rq->out_len >= GZIP_LEAST && accept &&
		strstr(accept, "gzip") && !strstr(accept, "gzip;q=0");
}

/* Compressed here and not by the web server: any host then serves small pages,
 * and libdeflate takes a third of zlib's time. */
static void
gzip(struct request *rq)
{
	size_t room, n;
	void *out;

	if (!compressor)
		compressor = libdeflate_alloc_compressor(GZIP_LEVEL);
	if (!compressor)
		return;
	room = libdeflate_gzip_compress_bound(compressor, rq->out_len);
	out = arena_alloc(rq->ctx.arena, room);
	n = libdeflate_gzip_compress(compressor, rq->out, rq->out_len, out, room);
	if (n == 0)
		return;
	rq->out = out;
	rq->out_len = n;
	resp_header(rq, "Content-Encoding", "gzip");
}

/* A form on a person's own device is kept there, for Back after a broken line
 * must find what was typed. At an assisted PC, and in the office, the next one
 * must not. */
static const char *
caching(const struct request *rq)
{
	if (rq->is_public)
		return "no-cache";
	return rq->is_form ? "private, no-cache" : "no-store";
}

/* Everything is in memory and committed; it goes out in one piece. */
enum lk_err
resp_send(struct request *rq)
{
	struct buf head;

	put_cookies(rq);
	if (may_gzip(rq))
		gzip(rq);
	buf_init(&head, rq->ctx.arena, HEADERS_MOST);
	buf_printf(&head, "Status: %d %s\r\n", rq->status, reason(rq->status));
	if (rq->out_len || rq->status != 303)
		buf_printf(&head, "Content-Type: %s\r\n", rq->type);
	buf_printf(&head, "Content-Length: %zu\r\n", rq->out_len);
	if (!rq->is_file)
		buf_printf(&head, "Content-Security-Policy: %s\r\n", policy);
	/* What nobody stores needs no word about whom it is stored for. */
	if (rq->is_public)
		buf_puts(&head, "Vary: Accept-Encoding, Cookie\r\n");
	buf_printf(&head, "Cache-Control: %s\r\n", caching(rq));
	buf_puts(&head, "X-Content-Type-Options: nosniff\r\n"
		"Referrer-Policy: same-origin\r\n"
		"Permissions-Policy: camera=(), microphone=(), geolocation=(self)\r\n"
		"Cross-Origin-Resource-Policy: same-origin\r\n");
	/* A redirect has nothing to be listed by search engines. */
	if (!rq->is_public && rq->status != 303)
		buf_puts(&head, "X-Robots-Tag: noindex\r\n");
	if (cookie_is_secure(&rq->ctx))
		buf_puts(&head, "Strict-Transport-Security: max-age=31536000\r\n");
	buf_add(&head, rq->headers.data, rq->headers.len);
	buf_puts(&head, "\r\n");
	if (!source_write(rq->source, head.data, head.len) || (!rq->head &&
	    !source_write(rq->source, rq->out, rq->out_len)))
		log_write(&rq->ctx, LOG_INFO, "the peer left before the answer");
	return LK_OK;
}

const char *
req_link(struct request *rq, const char *fmt, ...)
{
	va_list ap;
	char *path;

	va_start(ap, fmt);
	path = arena_vprintf(rq->ctx.arena, fmt, ap);
	va_end(ap);
	return place_out(&rq->ctx, path);
}

const char *
req_action(struct request *rq, const char *fmt, ...)
{
	const char *own = req_query(rq, "simpan");
	va_list ap;
	char *path;

	va_start(ap, fmt);
	path = arena_vprintf(rq->ctx.arena, fmt, ap);
	va_end(ap);
	/* The page that comes back with problems stands at the first of them. */
	return arena_printf(rq->ctx.arena, "%s%csimpan%s",
		place_out(&rq->ctx, path), strchr(path, '?') ? '&' : '?',
		own && !*own ? "=lagi" : "");
}

/* A form's page. Numbers of practice's database mean other pages in the office:
 * there one stands for all, which says that somebody practises. */
static int
form_code(struct request *rq, const char *permit, const char *page)
{
	return rq->ctx.conf->practice_hours ? help_of_path("/ajukan")->code :
		page_code(permit, page);
}

int
req_help(struct request *rq)
{
	const struct help *h = rq->row ? help_of_path(rq->row->path) : NULL;

	if (rq->help || !h)
		return rq->help;
	return h->code ? h->code : form_code(rq, req_param(rq, "permit"),
		req_param(rq, "page"));
}

void
req_at_page(struct request *rq, const char *permit, const char *page)
{
	rq->help = form_code(rq, permit, page);
}

struct view *
req_view(struct request *rq, const char *tpl)
{
	struct view *v = view_new(rq->ctx.arena, tpl, rq->lang);
	struct buf at;

	/* This page's address for the language link, without a language. */
	buf_init(&at, rq->ctx.arena, QUERY_MOST * 4);
	buf_puts(&at, "?");
	for (size_t i = 0; i < rq->query.n && rq->method == GET; i++) {
		if (!strcmp(rq->query.list[i].name, "bahasa") ||
		    !strcmp(rq->query.list[i].name, "simpan"))
			continue;
		buf_url(&at, rq->query.list[i].name);
		if (*rq->query.list[i].value) {
			buf_putc(&at, '=');
			buf_url(&at, rq->query.list[i].value);
		}
		buf_putc(&at, '&');
	}
	view_set(v, "ADDRESS", at.data);
	if (req_help(rq))
		view_some(v, "CODE", help_shown(rq->ctx.arena, req_help(rq)));
	pc_show(rq, v);
	return v;
}

void
req_hidden(struct request *rq, struct view *form, bool once)
{
	struct hidden list[] = {
		{ "_token", req_token(rq) },
		{ "_kunci", once ? req_key(rq) : NULL },
	};

	view_hidden(form, "HIDDEN", list, COUNT(list));
}

enum lk_err
resp_page(struct request *rq, int status, struct view *page)
{
	struct buf out;

	store_rollback(&rq->ctx);
	TRY(rq->trouble);
	buf_init(&out, rq->ctx.arena, PAGE_MOST);
	TRY(view_render(&rq->ctx, page, &out));
	rq->status = status;
	rq->type = "text/html; charset=utf-8";
	rq->out = out.data;
	rq->out_len = out.len;
	rq->is_public = rq->row && rq->row->flags & PAGE_PUBLIC && status == 200;
	rq->is_form = rq->token && !rq->pc && strncmp(rq->path, "/petugas", 8);
	rq->done = true;
	return LK_OK;
}

enum lk_err
resp_see_other(struct request *rq, const char *fmt, ...)
{
	char *path;
	va_list ap;

	va_start(ap, fmt);
	path = arena_vprintf(rq->ctx.arena, fmt, ap);
	va_end(ap);
	store_rollback(&rq->ctx);
	buf_clear(&rq->headers);
	resp_header(rq, "Location", place_out(&rq->ctx, path));
	rq->status = 303;
	rq->type = "text/html; charset=utf-8";
	rq->out = "";
	rq->out_len = 0;
	rq->done = true;
	return LK_OK;
}

enum lk_err
resp_text(struct request *rq, int status, const char *text)
{
	rq->status = status;
	rq->type = "text/plain; charset=utf-8";
	rq->out = text;
	rq->out_len = strlen(text);
	rq->done = true;
	return LK_OK;
}

enum lk_err
resp_file(struct request *rq, const char *type, const char *name, bool in_line,
	const void *p, size_t n)
{
	struct arena *a = rq->ctx.arena;
	struct buf plain, coded;

	/* RFC 6266: an ASCII name for old browsers, the whole one by RFC 8187. */
	buf_init(&plain, a, 1024);
	buf_init(&coded, a, 4096);
	for (const char *s = name; *s; s++)
		buf_putc(&plain, (*s >= 'a' && *s <= 'z') || (*s >= 'A' &&
			*s <= 'Z') || (*s >= '0' && *s <= '9') ||
			strchr(".-_ ", *s) ? *s : '_');
	buf_url(&coded, name);
	resp_header(rq, "Content-Disposition", arena_printf(a,
		"%s; filename=\"%s\"; filename*=UTF-8''%s",
		in_line ? "inline" : "attachment", plain.data, coded.data));
	resp_header(rq, "Content-Security-Policy",
		"default-src 'none'; img-src 'self'; object-src 'self'; "
		"style-src 'unsafe-inline'; "
		"frame-ancestors 'none'; sandbox");
	pc_guard_file(rq);
	rq->status = 200;
	rq->type = type;
	rq->out = p;
	rq->out_len = n;
	rq->is_file = true;
	rq->done = true;
	return LK_OK;
}

static enum lk_err
error_page(struct request *rq, int status, const char *section,
	const char *words, int minutes)
{
	bool officers = !strncmp(rq->path, "/petugas", 8);
	struct buf out;
	struct view *v;

	rq->help = officers ? 0 : help_named(section);
	v = req_view(rq, "error.tpl");
	view_show(v, section);
	view_show(v, officers ? "TO_QUEUE" : "TO_HOME");
	view_some(v, "WORDS", words);
	view_int(v, "WAIT", minutes);
	if (status >= 500)
		view_some(v, "REF", rq->ctx.ref);
	if (status == 403 || status == 409 || status == 429 || status >= 500)
		resume_typed(rq, v);
	if (status == 503)
		resume_again(rq, v);
	buf_init(&out, rq->ctx.arena, PAGE_MOST);
	TRY(view_render(&rq->ctx, v, &out));
	rq->status = status;
	rq->type = "text/html; charset=utf-8";
	rq->out = out.data;
	rq->out_len = out.len;
	rq->is_file = false;
	rq->is_public = false;
	rq->is_form = false;
	/* A session begun on the way here was undone: the cookie that the person
	 * has stays good. */
	rq->cookie_new = false;
	rq->done = true;
	return LK_OK;
}

enum lk_err
resp_error(struct request *rq, int status)
{
	const char *section;

	store_rollback(&rq->ctx);
	buf_clear(&rq->headers);
	switch (status) {
	case 400: section = "INVALID"; break;
	case 403: section = rq->stale ? "EXPIRED" : "FORBIDDEN"; break;
	case 404: section = "NOT_FOUND"; break;
	case 405: section = "METHOD"; break;
	case 409: section = "CHANGED"; break;
	case 413: section = "TOO_BIG"; break;
	case 503: section = "DOWN"; break;
	default: section = "FAULT"; status = 500;
	}
	if (status == 503)
		resp_header(rq, "Retry-After", "5");
	if (status == 405)
		resp_header(rq, "Allow", route_methods(rq));
	return error_page(rq, status, section, NULL, 0);
}

enum lk_err
resp_throttled(struct request *rq, int seconds)
{
	store_rollback(&rq->ctx);
	buf_clear(&rq->headers);
	resp_header(rq, "Retry-After", arena_printf(rq->ctx.arena, "%d", seconds));
	return error_page(rq, 429, "THROTTLED", NULL, (seconds + 59) / 60);
}

enum lk_err
resp_conflict(struct request *rq, const char *by, int64_t at)
{
	const struct conf *conf = rq->ctx.conf;
	const char *words = by && *by ? arena_printf(rq->ctx.arena, "%s, %s", by,
		date_time(rq->ctx.arena, at, conf->zone, rq->lang)) : NULL;

	store_rollback(&rq->ctx);
	buf_clear(&rq->headers);
	return error_page(rq, 409, "CHANGED", words, 0);
}

/* An applicant decides about nothing but the application, which says itself what
 * became of it: whoever is late with a form is led there. */
static enum lk_err
changed(struct request *rq)
{
	const struct application *a = rq->app;

	if (!a || gate_is_officers(rq))
		return resp_error(rq, 409);
	if (application_is_draft(a))
		return resp_see_other(rq, "/ajukan/%s/%s", a->permit, a->number);
	return resp_see_other(rq, "/status/%s", a->number);
}

/* What a handler's code becomes. */
enum lk_err
resp_code(struct request *rq, enum lk_err code)
{
	switch (code) {
	case LK_ENOENT: return resp_error(rq, 404);
	case LK_EPERM: return resp_error(rq, 403);
	case LK_EINVAL: return resp_error(rq, 400);
	case LK_ESTATE:
	case LK_EEXIST: return changed(rq);
	case LK_ETOOBIG: return resp_error(rq, 413);
	case LK_ETHROTTLE: return resp_throttled(rq, (int)(3600 - rq->ctx.now % 3600));
	case LK_EAGAIN:
	case LK_EDOWN: return resp_error(rq, 503);
	default: return resp_error(rq, 500);
	}
}
