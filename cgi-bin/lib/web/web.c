#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <fcgiapp.h>
#include "base/busy.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "view/view.h"
#include "web/request.h"
#include "work/definitions.h"
#include "work/keys.h"
#include "work/message.h"
#include "work/sandbox.h"

enum {
	ATTEMPTS = 8,		/* at a request that met a deadlock */
	BUDGET_MS = 2500,	/* no attempt begins later: a lock waits a second */
	PEER_SECONDS = 10,	/* a silent peer holds a process no longer */
	ASSET_MOST = 1024 * 1024
};

/* Programs that show or judge permits. The others read neither the live folder
 * nor old versions, which their database user may not. */
#define FOLLOW_PERMITS (CATALOGUE | APPLY | UPLOAD | STATUS | DESK | \
	DASHBOARD | CLASS)
#define COUNT_DAYS (APPLY | UPLOAD | STATUS | DESK | DASHBOARD | CLASS)

static const char *const languages[] = { "id", "en", NULL };

struct ctx *
req_ctx(struct request *rq)
{
	return &rq->ctx;
}

struct arena *
req_arena(struct request *rq)
{
	return rq->ctx.arena;
}

const struct pair *
req_body(struct request *rq, size_t *n)
{
	*n = rq->body.n;
	return rq->body.list;
}

bool
req_is_head(struct request *rq)
{
	return rq->head;
}

enum method
req_method(struct request *rq)
{
	return rq->method;
}

const char *
req_path(struct request *rq)
{
	return rq->path;
}

const char *
req_lang(struct request *rq)
{
	return rq->lang;
}

struct application *
req_application(struct request *rq)
{
	assert(rq->app);
	return rq->app;
}

const struct officer *
req_officer(struct request *rq)
{
	assert(rq->officer);
	return rq->officer;
}

const struct part *
req_file(struct request *rq, const char *name)
{
	return multipart_file(&rq->parts, name);
}

bool
req_done(const struct request *rq)
{
	return rq->done;
}

/* Six characters without those that look alike, to be read out on the phone. */
static const char *
reference(struct arena *a)
{
	static const char letters[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
	unsigned char pick[6];
	char *s = arena_alloc(a, sizeof(pick) + 1);

	/* A little uneven, which a reference number may be. */
	secret_random(pick, sizeof(pick));
	for (size_t i = 0; i < sizeof(pick); i++)
		s[i] = letters[pick[i] % (sizeof(letters) - 1)];
	return s;
}

static void
choose_language(struct request *rq)
{
	const char *asked = req_query(rq, "bahasa");

	rq->lang_chosen = asked && view_has_lang(asked);
	if (rq->lang_chosen) {
		rq->lang = arena_strdup(rq->ctx.arena, asked);
		return;
	}
	asked = parse_cookie(rq->ctx.arena,
		source_param(rq->source, "HTTP_COOKIE"), "bahasa");
	rq->lang = asked && view_has_lang(asked) ? asked : "id";
}

/* Everything up to the handler's row; what is wrong is answered by a page. */
static enum lk_err
read_request(struct request *rq)
{
	const char *method = source_param(rq->source, "REQUEST_METHOD");
	int status;

	if (!method)
		return fail(&rq->ctx, LK_EINVAL, "no REQUEST_METHOD");
	rq->head = !strcmp(method, "HEAD");
	rq->method = !strcmp(method, "POST") ? POST : GET;
	TRY(parse_target(rq));
	choose_language(rq);
	if (rq->method == GET && !rq->head && strcmp(method, "GET"))
		return resp_error(rq, 405);
	status = route_find(rq);
	if (status)
		return resp_error(rq, status);
	return rq->method == POST ? parse_body(rq) : LK_OK;
}

static void
pause_a_little(int attempt)
{
	struct timespec t = { 0, (long)(1 + secret_uniform(10u << attempt)) *
		1000000L };

	nanosleep(&t, NULL);
}

#ifdef LOKET_TORTURE
void store_torture(struct ctx *c, int n);

static void
torture(struct request *rq)
{
	const char *s = source_param(rq->source, "HTTP_X_LOKET_FAIL");
	int64_t n;

	store_torture(&rq->ctx, s && parse_int(s, &n) ? (int)n : 0);
}
#else
static void
torture(struct request *rq)
{
	(void)rq;
}
#endif

/* The connection, and the holidays that a deed counts its days by. Without them
 * some pages are served all the same. */
static enum lk_err
get_ready(struct request *rq)
{
	struct ctx *c = &rq->ctx;
	enum lk_err err = LK_OK;

	if (store_ready(c) != LK_OK)
		log_write(c, LOG_INFO, "served without database");
	if (rq->program->program & COUNT_DAYS)
		err = calendar_read(c);
	return rq->method == POST ? err : LK_OK;
}

/*
 * Gate and handler. A deadlock or a lost connection undoes everything the
 * attempt did, so it may run again from the beginning; a commit whose outcome is
 * unknown is found by the deed's key. But not for longer than a person waits and
 * others can: then it is for the browser to come again.
 */
static enum lk_err
handle(struct request *rq)
{
	const struct request begun = *rq;
	const int64_t until = clock_tick() + BUDGET_MS;
	enum lk_err err = LK_EAGAIN;
	bool looked = false;

	for (int i = 0; i < ATTEMPTS && err == LK_EAGAIN &&
	    clock_tick() < until; i++) {
		if (i) {
			store_rollback(&rq->ctx);
			pause_a_little(i < 5 ? i : 5);
			*rq = begun;
			buf_clear(&rq->headers);
		}
		err = get_ready(rq);
		if (i == 0)
			torture(rq);
		if (err == LK_OK)
			err = gate_open(rq);
		if (err == LK_OK && !rq->done)
			err = rq->row->handler(rq);
		/* What changed meanwhile may be the same form's own doing, sent
		 * twice: then its key finds the first answer. */
		if (err == LK_ESTATE && rq->once && !looked) {
			looked = true;
			err = LK_EAGAIN;
		}
	}
	return looked && err == LK_EAGAIN ? LK_ESTATE : err;
}

static enum lk_err
answer(struct request *rq)
{
	TRY(read_request(rq));
	if (rq->done)
		return LK_OK;
	if (rq->program->program & FOLLOW_PERMITS)
		definitions_refresh(&rq->ctx);
	return handle(rq);
}

/* loket-watch asks every program alike. No browser can: the path of an address
 * begins with "/". */
static bool
is_pulse(const struct source *src)
{
	const char *uri = source_param(src, "REQUEST_URI");

	return uri && !strcmp(uri, "*");
}

static enum lk_err
tell_pulse(struct request *rq)
{
	bool ready = store_ready(&rq->ctx) == LK_OK;

	return resp_text(rq, ready ? 200 : 503, ready ? "ok\n" : "database\n");
}

static void
serve(struct ctx *base, const struct program_rows *p, const struct source *src)
{
	struct request *rq = arena_alloc(base->arena, sizeof(*rq));
	const char *peer = source_param(src, "REMOTE_ADDR");
	enum lk_err err;

	rq->ctx = *base;
	rq->ctx.now = clock_now();
	rq->ctx.ref = reference(base->arena);
	rq->ctx.actor.address = peer ? arena_strdup(base->arena, peer) : "";
	rq->ctx.actor.channel = "mandiri";
	rq->program = p;
	rq->source = src;
	rq->path = "/";
	rq->lang = "id";
	buf_init(&rq->headers, base->arena, 16 * 1024);
	err = is_pulse(src) ? tell_pulse(rq) : answer(rq);
	store_rollback(&rq->ctx);
	if (err == LK_OK && !rq->done)
		err = fail(&rq->ctx, LK_EFAULT, "%s: no answer", rq->path);
	if (err != LK_OK && resp_code(rq, err) != LK_OK) {
		if (resp_text(rq, 500, "500\n") != LK_OK)
			return;
	}
	/* A slow peer is waited for, each time for PEER_SECONDS at most. */
	busy_end();
	(void)!resp_send(rq);
}

/* The socket is the security boundary: who can connect can claim anything. */
static bool
socket_is_safe(void)
{
	struct sockaddr_un at;
	socklen_t len = sizeof(at);
	struct stat st;

	memset(&at, 0, sizeof(at));
	if (getsockname(STDIN_FILENO, (struct sockaddr *)&at, &len) < 0)
		return true;	/* not a socket: plain CGI */
	if (at.sun_family != AF_UNIX) {
		log_write(NULL, LOG_ERROR, "listens on the network: only a Unix "
			"socket may be used");
		return false;
	}
	if (*at.sun_path && stat(at.sun_path, &st) == 0 &&
	    st.st_mode & S_IWOTH) {
		log_write(NULL, LOG_ERROR, "%s is writable by everyone",
			at.sun_path);
		return false;
	}
	return true;
}

/* "(0370) 641750" as it is dialled from anywhere: "+62370641750". */
static const char *
dialled(struct arena *a, const char *phone)
{
	const char *d = text_digits(a, phone);

	return *d == '0' ? arena_printf(a, "+62%s", d + 1) : *d ?
		arena_printf(a, "+%s", d) : "";
}

/* The address of the style sheet or the script, with a digest for the browser
 * that keeps it. */
static enum lk_err
name_asset(struct ctx *c, struct arena *a, const char *constant, const char *kind)
{
	const char *path = arena_printf(a, "%s/loket.%s", c->conf->htdocs, kind);
	unsigned char digest[DIGEST_LEN];
	char *content;
	size_t len;

	if (!file_read(c->arena, path, ASSET_MOST, &content, &len))
		return fail(c, LK_EFAULT, "%s: %s", path, strerror(errno));
	secret_digest(content, len, digest);
	view_constant(constant, arena_printf(a, "%s/aset/loket-%s.%s",
		c->conf->home_path, secret_hex(a, digest, 5), kind));
	return LK_OK;
}

/* The gate's own pages, then the program's. */
static void
want_views(const struct program_rows *p)
{
	const char *const *view;

	view_want("error.tpl");
	for (size_t i = 0; i < p->n; i++)
		view_want(strncmp(p->pages[i].path, "/petugas", 8) ?
			"lanjut_sesi.tpl" : "petugas_sesi.tpl");
	if (p->program & (APPLY | STATUS | DESK))
		view_want("slip.tpl");
	if (p->program & (APPLY | STATUS))
		view_want("habis.tpl");
	for (view = p->views; *view; view++)
		view_want(*view);
}

static enum lk_err
load_views(struct ctx *c, struct arena *a, const struct program_rows *p)
{
	const struct conf *conf = c->conf;

	want_views(p);

	view_constant("BASE", conf->base_path);
	view_constant("HOME", conf->home_path);
	view_constant("PRACTICE", conf->practice_hours ? arena_printf(a, "%d",
		conf->practice_hours) : "");
	view_constant("IN_OFFICE", conf->practice_hours ? "" : "1");
	view_constant("TO_PRACTICE", conf->practice && !conf->practice_hours ?
		arena_printf(a, "%s/latihan", conf->home_path) : "");
	view_constant("OFFICE", conf->office);
	view_constant("PHONE", conf->phone);
	view_constant("PHONE_DIALLED", dialled(a, conf->phone));
	view_constant("WHATSAPP", conf->whatsapp);
	view_constant("HOURS", conf->hours);
	view_constant("HOURS_EN", conf->hours_en);
	TRY(name_asset(c, a, "CSS", "css"));
	TRY(name_asset(c, a, "JS", "js"));
	message_words(view_text);
	return view_load(c, conf->templates, conf->locale, languages);
}

/* Everything that is read once, then the sandbox. */
static enum lk_err
start(struct ctx *c, struct arena *a, const struct program_rows *p, bool lazy)
{
	const char *const folders[] = { c->conf->permits, NULL };
	unsigned program = p->program;
	enum lk_err err;

	if (definitions_stores(c->conf))
		program |= DEFINING;
	TRY(load_views(c, a, p));
	keys_open(c->conf);
	gate_init(c, p->name);
	err = store_open(c, a, program, lazy, &c->store);
	if (err != LK_OK && err != LK_EDOWN)
		return err;
	if (p->program & FOLLOW_PERMITS)
		TRY(definitions_open(c));
	if (p->init)
		TRY(p->init(c));
	return sandbox_close(c->conf, folders, false) ? LK_OK : LK_EFAULT;
}

static void
limit_peer(int fd)
{
	struct timeval t = { PEER_SECONDS, 0 };

	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof(t));
	setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &t, sizeof(t));
}

static volatile sig_atomic_t ending;

static void
on_term(int sig)
{
	(void)sig;
	ending = 1;
}

/*
 * SIGTERM ends a process between two requests: it is let in only while nothing
 * is to be done, in the call that waits for a connection, so that none can come
 * in between. What waits in the socket is for the other processes.
 */
static void
keep_term(sigset_t *idle)
{
	const struct sigaction act = { .sa_handler = on_term };
	sigset_t term;

	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	sigaction(SIGTERM, &act, NULL);
	sigprocmask(SIG_BLOCK, &term, idle);
	/* Another process may be first at a connection that woke both. */
	(void)!fcntl(STDIN_FILENO, F_SETFL,
		fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
}

/* What a program does for others it does also while nobody asks it. */
static void
look_around(struct ctx *c)
{
	c->now = clock_now();
	definitions_refresh(c);
	store_rollback(c);
	arena_reset(c->arena);
}

static bool
await_request(struct ctx *c, const sigset_t *idle)
{
	const struct timespec second = { 1, 0 };
	struct pollfd socket = { .fd = STDIN_FILENO, .events = POLLIN };
	bool stores = definitions_stores(c->conf);

	while (!ending) {
		int n = ppoll(&socket, 1, stores ? &second : NULL, idle);

		if (n > 0)
			return true;
		if (n < 0 && errno != EINTR)
			return false;
		if (n == 0)
			look_around(c);
	}
	return false;
}

static int
loop(struct ctx *c, const struct program_rows *p)
{
	FCGX_Request fcgx;
	struct source src = { &fcgx };
	sigset_t idle;

	if (FCGX_Init() || FCGX_InitRequest(&fcgx, 0, 0))
		return 1;
	keep_term(&idle);
	while (await_request(c, &idle)) {
		int err = FCGX_Accept_r(&fcgx);

		if (err == -EAGAIN)
			continue;
		if (err < 0)
			return 1;
		busy_begin();
		limit_peer(fcgx.ipcFd);
		serve(c, p, &src);
		source_end(&src);
		FCGX_Finish_r(&fcgx);
		arena_reset(c->arena);
	}
	return 0;
}

static int
usage(const char *name)
{
	printf("Usage: %s\n"
		"Serves its pages of the Loket permit counter: FastCGI requests "
		"on the socket\nthat is descriptor 0, or one plain CGI request. "
		"LOKET_CONF names loket.conf.\n", name);
	return 0;
}

/* Whoever starts a program again does so at once: one that cannot start at all
 * is not to keep the machine busy with it. */
static int
cannot_start(bool cgi)
{
	struct timespec t = { 1, 0 };

	if (!cgi)
		nanosleep(&t, NULL);
	return 1;
}

int
web_main(const struct program_rows *p, int argc, char **argv)
{
	struct arena *a = arena_new();
	struct conf *conf;
	struct ctx c = { .arena = arena_new() };
	const char *why;
	bool cgi = FCGX_IsCGI();

	/* RFC 3875: as CGI, words of a query without "=" are arguments. */
	if (argc > 1 && !getenv("REQUEST_METHOD"))
		return usage(argv[0]);
	log_open(p->name);
	/* Without its supervisor a program must not hold the socket. */
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (!secret_init() || !clock_init()) {
		log_write(NULL, LOG_ERROR, "LOKET_NOW is no instant, or libsodium "
			"does not start");
		return cannot_start(cgi);
	}
	if (conf_read(a, conf_path(), p->name, &conf, &why) != LK_OK) {
		log_write(NULL, LOG_ERROR, "%s", why);
		return cannot_start(cgi);
	}
	conf_warn(conf);
	c.conf = conf;
	c.now = clock_now();
	if (!socket_is_safe() || start(&c, a, p, cgi) != LK_OK)
		return cannot_start(cgi);
	/* What the start took is much more than a page needs. */
	arena_free(&c.arena);
	c.arena = arena_new();
	arena_trim();
	if (cgi) {
		struct source src = { NULL };

		serve(&c, p, &src);
		return 0;
	}
	busy_open(p->name);
	return loop(&c, p);
}
