/* What the files of web share of a request; programs see web.h only. */
#ifndef LOKET_REQUEST_H
#define LOKET_REQUEST_H

#include "base/buf.h"
#include "base/secret.h"
#include "store/store_application.h"
#include "store/store_officer.h"
#include "store/store_pc.h"
#include "web/multipart.h"
#include "web/web.h"

enum {
	SMALL_MOST = 16 * 1024,
	BODY_MOST = 1024 * 1024,		/* PAGE_LONG */
	UPLOAD_MOST = 12 * 1024 * 1024,		/* multipart */
	PATH_MOST = 2048, QUERY_MOST = 8192,
	PAIRS_MOST = 2000, PARAMS_MOST = 16,
	COOKIE_BYTES = 32, TOKEN_BYTES = 16
};

/* Where a request comes from: FastCGI, or plain CGI's environment. */
struct source {
	void *fcgx;			/* FCGX_Request, NULL for plain CGI */
};

struct pairs {
	struct pair *list;
	size_t n;
};

struct request {
	struct ctx ctx;
	const struct program_rows *program;
	const struct source *source;

	enum method method;
	bool head;
	const char *path;		/* decoded, without base_path, "/" at least */
	const char *raw_query;
	struct pairs query, body;
	struct multipart parts;		/* files among them; the rest is in body */
	const char *lang;
	bool lang_chosen;		/* by ?bahasa: goes into the cookie */

	const struct page_row *row;
	const char *params[PARAMS_MOST];	/* beside row->params */
	int help;			/* the page's code when it is not its row's */

	const char *cookie;		/* the text of this kind's cookie, or NULL */
	bool cookie_new;		/* not sent by the browser yet */
	bool cookie_renewed;		/* the browser is to keep it for longer */
	const char *token;		/* of this page's forms, once one asked */
	const char *known_device;	/* the text of its new cookie; "": goes */
	const char *officer_cookie;	/* on a WHO_EITHER page */
	bool has_session;
	struct application *app;
	const struct lapsed *lapsed;	/* what number and PIN, or this session,
					 * would have opened; or NULL */
	struct officer *officer;
	struct pc *pc;			/* on a page for citizens at an assisted PC */
	const char *device;		/* the text of its cookie, or NULL */

	enum lk_err trouble;		/* met while a page was begun: no page then */
	bool stale;			/* its form was not made for this session */
	bool once;			/* a deed with a key, not done yet */
	unsigned char key[16], digest[DIGEST_LEN], deed_actor[32];
	const char *answer;		/* of a deed done before */

	/* The answer. */
	int status;
	struct buf headers;
	const char *type;
	const void *out;
	size_t out_len;
	bool is_public, is_file, is_form, done;
};

/* Programs that show or judge permits. The others read neither the live folder
 * nor old versions, which their database user may not. */
#define FOLLOW_PERMITS (CATALOGUE | APPLY | UPLOAD | STATUS | DESK | \
	DASHBOARD | CLASS)

/* start.c: everything that is read once, then the sandbox. What is to last is in
 * a. An error, which was logged, when the program must not serve. */
enum lk_err web_start(struct ctx *c, struct arena *a,
	const struct program_rows *p, bool lazy) LK_MUST_CHECK;

/* source.c */
const char *source_param(const struct source *s, const char *name);
/* How fast a body must come: after free_ms at rate bytes a second, and all of it
 * within whole_ms. */
struct pace {
	int64_t free_ms, rate, whole_ms;
};
/* Read n bytes of the body; short when the peer left or is too slow. */
size_t source_read(const struct source *s, const struct pace *pace, void *p,
	size_t n);
bool source_write(const struct source *s, const void *p, size_t n);
/* The answer is whole: send the rest of it, and be done with the peer (FastCGI). */
void source_end(const struct source *s);

/* parse.c: bytes to pairs; all @UNSAFE. LK_EINVAL for what no browser sends. */
enum lk_err parse_target(struct request *rq);
enum lk_err parse_body(struct request *rq);
enum lk_err parse_urlencoded(struct ctx *c, const char *p, size_t n,
	struct pairs *out);
const char *parse_cookie(struct arena *a, const char *header, const char *name);

/* place.c: a path as programs know it, out of one without base_path, and the
 * whole address again. */
const char *place_in(const struct ctx *c, const char *path);
const char *place_out(const struct ctx *c, const char *path);

/* route.c: find the row; 0, or the status that says why not. */
int route_find(struct request *rq);

/* For Allow: the methods that the path may be asked with. */
const char *route_methods(struct request *rq);
enum lk_err route_params(struct request *rq);
/* {number} out of the body's "nomor"; NULL when it is missing or malformed. */
const char *route_number(struct request *rq);

/* gate.c: everything that is checked before a handler. Sets rq->done when it
 * has answered itself. */
enum lk_err gate_open(struct request *rq);
/* A form whose words are worth keeping, and which the browser says is ours. */
bool gate_may_keep(struct request *rq);
bool gate_init(struct ctx *c, const char *program);
/* Whether the page is an officer's. */
bool gate_is_officers(const struct request *rq);
const char *cookie_name(const struct ctx *c, bool officer);
/* "__Host-pc", "pc-8080" */
const char *cookie_named(const struct ctx *c, const char *name);
/* What names the cookie of who practises. */
#define PRACTICE_COOKIE "latihan"
/* Whether this page's forms can have a token. */
bool gate_has_token(const struct request *rq);
/* The key of this page's kind of cookie. */
const struct key *gate_key(const struct request *rq);
bool cookie_is_secure(const struct ctx *c);

/* token.c: whether the form's token is of the request's cookie; and what is kept
 * of the token, to know it by when the cookie is another, false when it has none. */
bool gate_token_fits(struct request *rq);
bool gate_token_mark(struct request *rq, unsigned char mark[TOKEN_BYTES]);

/* resp.c: the short code of the page that is answered; 0: it has none. */
int req_help(struct request *rq);

/* session.c: number and PIN open an application to this browser, under a new
 * cookie. LK_EPERM when they do not fit (the same for an unknown number),
 * LK_ETHROTTLE after too many failures. */
enum lk_err session_enter(struct request *rq, const char *number, const char *pin);

/* device.c: its cookie, with the answer. */
void device_put(struct request *rq);

/* pc.c: which assisted PC this is, if any; a page's strip there; and the answer
 * to whoever has no session there. */
enum lk_err pc_find(struct request *rq);
void pc_show(struct request *rq, struct view *v);
void pc_guard_file(struct request *rq);
enum lk_err pc_turn_away(struct request *rq);

/* resp.c */
/* age: seconds; -1: until the browser ends. */
void resp_cookie(struct request *rq, const char *name, const char *value,
	const char *more, int64_t age);
void resp_header(struct request *rq, const char *name, const char *value);
enum lk_err resp_send(struct request *rq);
enum lk_err resp_code(struct request *rq, enum lk_err code);

/* resume.c: 403 with what was typed, in a form that asks number and PIN. */
enum lk_err resp_resume(struct request *rq);

/* What was typed, to read and copy, in a section LIST of an error's page; nothing
 * where gate_may_keep() says no. */
void resume_typed(struct request *rq, struct view *v);
/* The same form in a section AGAIN, to be sent once more by one press. */
void resume_again(struct request *rq, struct view *v);

/* A draft that this browser's session knew and that time deleted: says so, with
 * what was typed; LK_ENOENT when there was none. */
enum lk_err gate_lapsed(struct request *rq, const char *number) LK_MUST_CHECK;

#endif
