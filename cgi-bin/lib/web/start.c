/* What a program reads once, before it serves. */
#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "view/view.h"
#include "web/request.h"
#include "work/definitions.h"
#include "work/keys.h"
#include "work/message.h"
#include "work/sandbox.h"

enum { ASSET_MOST = 1024 * 1024 };

static const char *const languages[] = { "id", "en", NULL };

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

enum lk_err
web_start(struct ctx *c, struct arena *a, const struct program_rows *p, bool lazy)
{
	const char *const folders[] = { c->conf->permits, NULL };
	unsigned program = p->program;
	enum lk_err err;

	if (!socket_is_safe())
		return LK_EFAULT;
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
