/*
 * The gate. A program is a table of pages; web_main() checks method, size,
 * session, role, token, idempotency key and the shape of each parameter before
 * a handler runs. What has no row is 404. A handler cannot forget a check
 * because it cannot make one.
 */
#ifndef LOKET_WEB_H
#define LOKET_WEB_H

#include "base/arena.h"
#include "base/conf.h"
#include "store/store.h"
#include "view/view.h"

struct request;
struct application;	/* store/store_application.h */
struct officer;		/* store/store_officer.h */
struct part;		/* web/multipart.h */
struct pc;		/* store/store_pc.h */

enum method { GET, POST };

/* Who may call a page. */
enum who {
	WHO_ANYONE,	/* no session; no form of ours that changes anything */
	WHO_VISITOR,	/* gets an anonymous cookie, for the token of its form */
	WHO_APPLICANT,	/* a session that knows the application {number} */
	WHO_OFFICER,	/* an officer's session with one of the roles */
	WHO_EITHER	/* GET, any session of either kind: the handler asks
			 * req_knows() and req_as_officer() */
};

enum {
	/* POST: the body carries _kunci, and the deed is done once (CONTRACT 3). */
	PAGE_ONCE = 1 << 0,
	/* Any control names besides the params: the questions of a form. */
	PAGE_FORM = 1 << 1,
	/* The body is multipart/form-data (upload only): its ordinary controls are
	 * pairs like any others, its files are asked for by req_file(). */
	PAGE_MULTIPART = 1 << 2,
	/* A session that ended answers 403 with the typed answers kept, and number
	 * and PIN come back with the form as _nomor and _kode; an officer's signs
	 * in first, at req_kept_for(). */
	PAGE_RESUME = 1 << 3,
	/* GET answers that hold nothing personal may be cached by the browser. */
	PAGE_PUBLIC = 1 << 4,
	/* WHO_APPLICANT: {number} is not in the path but the body's "nomor". */
	PAGE_NUMBER_IN_BODY = 1 << 5,
	/* WHO_VISITOR, POST: the deed gives the browser a new cookie. The same form
	 * again, or one in another tab, has the token of the cookie before, and is
	 * taken all the same. */
	PAGE_NEW_COOKIE = 1 << 6,
	/* Texts may be long: a body of 1 MiB is taken. Of others, which hold a few
	 * names and numbers, 16 KiB are. */
	PAGE_LONG = 1 << 7
};

/*
 * A parameter: of the path when the path names it in braces, else of the query
 * (GET) or the body (POST). valid answers about its bytes; max is in bytes.
 * A malformed or missing path parameter is 404, another one 400.
 */
struct param {
	const char *name;
	bool (*valid)(const char *);
	size_t max;
	bool required;
};

typedef enum lk_err handler(struct request *rq);

struct page_row {
	enum method method;
	const char *path;	/* "/ajukan/{permit}/{number}"; "{rest*}" takes slashes too */
	enum who who;
	unsigned roles;		/* of officers, 1 << enum role; 0: any */
	unsigned flags;
	handler *handler;
	const struct param *params;	/* ends with a row without name */
};

struct program_rows {
	const char *name;		/* "apply" */
	enum program program;
	const struct page_row *pages;
	size_t n;
	/* The templates of its pages, ended by NULL: every name that it gives to
	 * req_view(). A lint test holds the two together. */
	const char *const *views;
	/* Called once before the sandbox closes; may be NULL. */
	enum lk_err (*init)(struct ctx *c);
	/* Called before each request, between requests; may be NULL. */
	void (*refresh)(struct ctx *c);
};

/* Run the program: FastCGI on descriptor 0, or plain CGI. Returns main's value. */
int web_main(const struct program_rows *p, int argc, char **argv);

struct ctx *req_ctx(struct request *rq);
struct arena *req_arena(struct request *rq);

/* A checked parameter by its name in params; NULL when absent (never for a
 * required one). */
const char *req_param(struct request *rq, const char *name);

/* A pair of the query or the body. Values are valid UTF-8 without NUL; line
 * ends are LF. */
struct pair {
	const char *name, *value;
};

/* Every pair of the body, in order. */
const struct pair *req_body(struct request *rq, size_t *n);
/* First value of that name in the body; NULL when absent. */
const char *req_typed(struct request *rq, const char *name);
/* The same where the form that comes back may show it: "" when absent, and on
 * any page that was not posted. */
const char *req_retyped(struct request *rq, const char *name);
/* ... and on one line, without needless space. */
const char *req_retyped_line(struct request *rq, const char *name);
/* First value of that name in the query; NULL when absent. */
const char *req_query(struct request *rq, const char *name);

enum method req_method(struct request *rq);

/* Whether only the head of the answer is asked for; HEAD counts as GET. */
bool req_is_head(struct request *rq);
/* Path without base_path and query, in practice too as in the office; path with
 * query, for language links. */
const char *req_path(struct request *rq);
const char *req_lang(struct request *rq);	/* "id" or "en" */
int req_language_count(void);

/* WHO_APPLICANT pages: the application, locked by nothing yet. */
struct application *req_application(struct request *rq);
/* WHO_OFFICER pages: who is signed in. */
const struct officer *req_officer(struct request *rq);
/* Whether the cookie has a session row. */
enum lk_err req_has_session(struct request *rq, bool *has) LK_MUST_CHECK;

/* The file of that name in the body of a PAGE_MULTIPART page; NULL when there is
 * none. Its bytes are as they came. */
const struct part *req_file(struct request *rq, const char *name);

/*
 * On a WHO_EITHER page. Whether this browser's session knows the application
 * {number}: LK_ENOENT if not; the actor is then the applicant. And the officer
 * who is signed in, as the actor from then on; NULL when there is none.
 */
enum lk_err req_knows(struct request *rq, const char *number,
	struct application **app) LK_MUST_CHECK;
const struct officer *req_as_officer(struct request *rq);

/* The token for a form of this request's cookie, masked afresh; a new
 * idempotency key. In the arena. */
const char *req_token(struct request *rq);
const char *req_key(struct request *rq);
/* The SHA-256 of the cookie, its identity in the database. */
const unsigned char *req_session_id(struct request *rq);

/*
 * On a page without PAGE_ONCE, for the buttons that must act once all the same:
 * req_done() says whether it was done before and is answered, else the next
 * resp_done() notes it. The same key with another body is 409 for an officer, for
 * an applicant a new deed.
 */
enum lk_err req_once(struct request *rq) LK_MUST_CHECK;
/*
 * The same for a button that acts once for each key, whatever else the body says
 * (a row added): where it led before, NULL when it was not pressed yet and
 * resp_done() is to note it.
 */
enum lk_err req_once_button(struct request *rq, const char *button,
	const char **before) LK_MUST_CHECK;
bool req_done(const struct request *rq);
/* On a PAGE_NEW_COOKIE page resp_done() notes the deed for the new cookie too; where
 * one that was done before gives another cookie, this does. In a transaction. */
enum lk_err req_note_again(struct request *rq, const char *answer) LK_MUST_CHECK;
/* Where the answer to a deed done before leads: a path; NULL otherwise. */
const char *req_answer(const struct request *rq);

/*
 * Number and PIN as typed open an application to this browser, under a new
 * cookie. LK_EPERM when they do not fit, the same for an unknown number and for
 * what is none; LK_ETHROTTLE after too many failures. It is req_application() from then on.
 */
enum lk_err req_enter(struct request *rq, const char *number, const char *pin)
	LK_MUST_CHECK;

/* A session in which an application is begun: the browser's own while it is open,
 * else one under a new cookie; at an assisted PC always a new one. */
enum lk_err req_begin_session(struct request *rq) LK_MUST_CHECK;

/*
 * LK_ENOENT of req_enter() and req_pin(): they fit a draft that time deleted.
 * req_lapsed() is that one, and resp_lapsed() says so, with a button that starts
 * the same permit again; LK_ENOENT when there was none.
 */
const struct lapsed *req_lapsed(const struct request *rq);
enum lk_err resp_lapsed(struct request *rq, int status) LK_MUST_CHECK;

/*
 * This browser has opened that, an application's number or an officer's login:
 * its failures are counted apart from strangers' from now on. It forgets all.
 */
void req_device_opens(struct request *rq, const char *what);
void req_device_forgets(struct request *rq);
/* It becomes everybody's: it forgets what applicants and officers opened there.
 * After resp_see_other(), as for req_keep_device(). */
void req_device_is_shared(struct request *rq);
/* What the failures of this browser are counted by, where it opened that before;
 * NULL: it is a stranger's. */
const char *req_device_for(struct request *rq, const char *what);

/* Whether the PIN is the number's, without opening anything; fails and throttles
 * as req_enter(). */
enum lk_err req_pin(struct request *rq, const char *number, const char *pin)
	LK_MUST_CHECK;

/* Make a new cookie for this person (a new session id); goes out with the
 * answer. kind: applicants' or officers' cookie. Returns the new id. */
const unsigned char *req_new_cookie(struct request *rq, bool officer);
void req_drop_cookie(struct request *rq, bool officer);

/*
 * The assisted PC at which a citizen's page is asked for; NULL elsewhere. On an
 * officer's page req_find_pc() looks for the PC he sits at (NULL: none).
 */
const struct pc *req_pc(struct request *rq);
enum lk_err req_find_pc(struct request *rq, const struct pc **pc) LK_MUST_CHECK;

/* A new device cookie, by whose digest the PC is enrolled. It goes out, as one
 * that is there goes out again for another year, by req_keep_device(). */
void req_new_device(struct request *rq, unsigned char digest[32]);
void req_keep_device(struct request *rq);

/* The browser forgets what was practised on it. After resp_see_other(), as for
 * req_keep_device(). */
void req_end_practice(struct request *rq);

/* With the answer the browser forgets its cache and storage. After
 * resp_see_other(), as for req_keep_device(). */
void req_wipe(struct request *rq);

/*
 * Answers. A handler ends by one of them, or returns an error code for which
 * the loop shows the page. Every one but resp_done() undoes what was not
 * committed.
 */
enum lk_err resp_page(struct request *rq, int status, struct view *page)
	LK_MUST_CHECK;
enum lk_err resp_see_other(struct request *rq, const char *fmt, ...)
	LK_PRINTF(2, 3) LK_MUST_CHECK;
/* What was begun is done: the deed is noted beside it, all of it committed, and
 * the answer leads on. */
enum lk_err resp_done(struct request *rq, const char *fmt, ...)
	LK_PRINTF(2, 3) LK_MUST_CHECK;
/* A file for showing or saving; name as the person knows it; the body is not
 * copied. inline only for images and PDF, under a sandbox policy. */
enum lk_err resp_file(struct request *rq, const char *type, const char *name,
	bool in_line, const void *p, size_t n) LK_MUST_CHECK;
/* A calm page for a code: status, and words that depend on the code. */
enum lk_err resp_error(struct request *rq, int status) LK_MUST_CHECK;
/* 409 by whom and when. */
enum lk_err resp_conflict(struct request *rq, const char *by, int64_t at)
	LK_MUST_CHECK;
/* 429 with Retry-After. */
enum lk_err resp_throttled(struct request *rq, int seconds) LK_MUST_CHECK;
/*
 * An officer's form that came when his session had ended. It goes by the page
 * where he signs in, which alone knows passwords, with name and password as
 * _pengguna and _sandi; req_kept_for() says there what page it is for, NULL when
 * it is no such form. resp_sign_in_again() asks for them (403); after that
 * resp_press_again() gives the form back for that page and the officer's name,
 * since another one may have signed in. Nothing is done meanwhile.
 */
const char *req_kept_for(struct request *rq);
enum lk_err resp_sign_in_again(struct request *rq, const char *to, bool wrong)
	LK_MUST_CHECK;
enum lk_err resp_press_again(struct request *rq, int status, const char *to,
	const char *name) LK_MUST_CHECK;
/* Plain text of /sehat. */
enum lk_err resp_text(struct request *rq, int status, const char *text)
	LK_MUST_CHECK;

/* A full page: the layout filled with language links, the page's title (in the
 * request's language) and tpl as its body. Fill the body through it. */
struct view *req_view(struct request *rq, const char *tpl);

/* The same for officers: a dense page with their menu, name and "Keluar". */
struct view *req_office(struct request *rq, const char *tpl);

/* A state of an application in words, as an officer is told it. */
const char *req_office_state(struct request *rq, const char *state);

/* What is answered is about that page of a form, whatever the address: its short
 * code stands on it. Before req_view(). */
void req_at_page(struct request *rq, const char *permit, const char *page);

/* A form's hidden controls: _token, with once also _kunci; in a section or
 * include of the view that has {{>HIDDEN}}. */
void req_hidden(struct request *rq, struct view *form, bool once);

/* "/base/..." for a link. */
const char *req_link(struct request *rq, const char *fmt, ...) LK_PRINTF(2, 3);

/*
 * The same for the action of a form into which a person types. It differs from
 * this page's own address by its query: a form that posts to the page's own
 * address loses that page, and what was typed, when the line breaks.
 */
const char *req_action(struct request *rq, const char *fmt, ...)
	LK_PRINTF(2, 3);

#endif
