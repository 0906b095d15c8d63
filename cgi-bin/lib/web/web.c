#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <fcgiapp.h>
#include "base/busy.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "view/view.h"
#include "web/request.h"
#include "work/definitions.h"

enum {
	ATTEMPTS = 8,		/* at a request that met a deadlock */
	BUDGET_MS = 2500,	/* no attempt begins later: a lock waits a second */
	PEER_SECONDS = 10	/* a silent peer holds a process no longer */
};

#define COUNT_DAYS (CATALOGUE | APPLY | UPLOAD | STATUS | DESK | DASHBOARD | \
	CLASS)

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

static void
torture_ends(struct request *rq)
{
	store_torture(&rq->ctx, 0);
}
#else
static void
torture(struct request *rq)
{
	(void)rq;
}

static void
torture_ends(struct request *rq)
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
	bool ready = store_ready(c) == LK_OK;
	enum lk_err err = LK_OK;

	if (!ready)
		log_write(c, LOG_INFO, "served without database");
	if (rq->program->program & COUNT_DAYS && (ready || rq->method == POST))
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
	/* What is done between two requests does not fail in its place. */
	torture_ends(rq);
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
	if (web_start(&c, a, p, cgi) != LK_OK)
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
