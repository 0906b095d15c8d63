/*
 * loket-signer -- draws the licences that were signed. Only this program can
 * read the key that makes their QR codes genuine.
 */
#include <errno.h>
#include <stdio.h>
#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"
#include "base/sign.h"
#include "out/pdf.h"
#include "store/store_document.h"
#include "store/store_signer.h"
#include "work/application.h"
#include "work/daemon.h"

enum { INTERVAL_MS = 500, AGAIN_MS = 60000 };

static struct key seed;

static enum lk_err
init(struct ctx *c)
{
	if (!secret_key(c->conf->secrets, SIGN_SEED, &seed))
		return fail(c, LK_EFAULT, "%s/%s: %s", c->conf->secrets,
			SIGN_SEED, strerror(errno));
	return pdf_init(c);
}

/* The words of one part, in order. */
static struct pdf_lines
part(struct ctx *c, const char *name, const struct licence_line *lines, size_t n)
{
	const char **out = arena_array(c->arena, n + 1, sizeof(*out));
	struct pdf_lines p = { out, 0 };

	for (size_t i = 0; i < n; i++)
		if (!strcmp(lines[i].part, name))
			out[p.n++] = lines[i].words;
	return p;
}

static size_t
rows(struct ctx *c, const struct licence_line *lines, size_t n,
	const struct pdf_row **list)
{
	struct pdf_row *out = arena_array(c->arena, n + 1, sizeof(*out));
	size_t m = 0;

	for (size_t i = 0; i < n; i++)
		if (!strcmp(lines[i].part, "row"))
			out[m++] = (struct pdf_row){ lines[i].label, lines[i].words };
	*list = out;
	return m;
}

/* "Kepala Dinas ...", or how its deputy stands in. */
static const char *
position(struct ctx *c, const struct licence *l, const struct signatory *who)
{
	const char *head = arena_printf(c->arena, "Kepala %s",
		c->conf->office_long);

	if (!l->signed_as)
		return head;
	if (!strcmp(l->signed_as, "plt"))
		return arena_printf(c->arena, "Plt. %s", head);
	if (!strcmp(l->signed_as, "plh"))
		return arena_printf(c->arena, "Plh. %s", head);
	return arena_printf(c->arena, "a.n. %s%s%s", head,
		*who->position ? "\n" : "", who->position);
}

/* The head is who loket.conf names; a deputy is who signed. */
static void
put_signatory(struct ctx *c, const struct licence *l,
	const struct signatory *who, struct pdf_licence *sheet)
{
	const struct conf *conf = c->conf;
	bool head = !l->signed_as && *conf->head_name;

	sheet->position = position(c, l, who);
	sheet->name = head ? conf->head_name : who->name;
	sheet->rank = head ? conf->head_rank : who->rank;
	sheet->id = head ? conf->head_id : who->nip;
}

/* The sheet, from what was fixed when it was signed. */
static enum lk_err
draw(struct ctx *c, const struct licence *l, const struct signatory *who,
	const char *signature, const void **pdf, size_t *len)
{
	const struct conf *conf = c->conf;
	const struct licence_line *lines;
	struct pdf_licence sheet;
	size_t n;

	TRY(store_licence_lines(c, l->id, &lines, &n));
	sheet = (struct pdf_licence){
		.title = l->title, .number = l->number,
		.basis = part(c, "basis", lines, n),
		.clauses = part(c, "clause", lines, n),
		.copies = part(c, "copy", lines, n),
		.valid_from = l->valid_from, .valid_until = l->valid_until,
		.signed_on = date_today(l->issued_at, conf->zone),
		.address = sign_address(c->arena, conf, l->code, signature),
	};
	put_signatory(c, l, who, &sheet);
	sheet.n_rows = rows(c, lines, n, &sheet.rows);
	return pdf_licence(c, &sheet, pdf, len);
}

/* "izin-503-0001-REK-2026.pdf": what people find again among their files. */
static const char *
file_name(struct arena *a, const char *number)
{
	char *name = arena_printf(a, "izin-%s.pdf", number);

	for (char *p = name; *p; p++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		    "0123456789.", *p))
			*p = '-';
	return name;
}

/* Chunks first, each by itself; one small transaction then shows them. */
static enum lk_err
keep(struct ctx *c, const struct licence *l, const char *signature,
	const void *pdf, size_t len)
{
	struct document d = { .application = l->application, .kind = "licence",
		.question = "", .type = "application/pdf", .size = (int64_t)len,
		.created_at = c->now };
	int64_t id;

	secret_random(d.address, sizeof(d.address));
	secret_digest(pdf, len, d.sha256);
	d.name = file_name(c->arena, l->number);
	TRY(store_chunks_write(c, d.address, pdf, len));
	TRY(store_begin(c));
	TRY(store_document_insert(c, &d, &id));
	TRY(store_licence_drawn(c, l->id, signature, id));
	TRY(audit(c, l->application, "gambar", l->number, pdf, len));
	return store_commit(c);
}

static enum lk_err
draw_and_keep(struct ctx *c, const struct licence *l, const struct signatory *who)
{
	const char *signature = sign_code(c->arena, &seed, l->code, l->number);
	const void *pdf;
	size_t len;

	TRY(draw(c, l, who, signature, &pdf, &len));
	TRY(keep(c, l, signature, pdf, len));
	log_write(c, LOG_INFO, "licence %lld drawn, %zu bytes", (long long)l->id,
		len);
	return LK_OK;
}

/* The desk asks for no signature under what would be boxes. */
static enum lk_err
tell_letters(struct ctx *c)
{
	const char *told;
	enum lk_err err = store_drawable(c, &told);

	if (err == LK_OK && !strcmp(told, pdf_letters()))
		return LK_OK;
	return err == LK_OK || err == LK_ENOENT ?
		store_drawable_put(c, pdf_letters()) : err;
}

/* One that cannot be drawn holds up no other: it is passed by, and tried again
 * after all those behind it; a minute later when somebody must mend what it
 * lacks, a font. */
static enum lk_err
round_(struct ctx *c, bool *more)
{
	static int64_t passed, again;
	static bool told;
	struct signatory who;
	struct licence l;
	enum lk_err err;

	if (!told)
		TRY(tell_letters(c));
	told = true;
	err = store_undrawn(c, passed, &l, &who);
	if (err == LK_ENOENT && passed) {
		if (clock_tick() >= again)
			passed = 0;
		return LK_EAGAIN;
	}
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	err = draw_and_keep(c, &l, &who);
	if (err == LK_EDOWN)
		return err;
	if (err != LK_OK) {
		passed = l.id;
		again = clock_tick() + (err == LK_EFAULT ? AGAIN_MS : 0);
	}
	*more = true;
	return LK_OK;
}

int
main(int argc, char **argv)
{
	static const char *const folders[] = { "/usr/share/fonts",
		"/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts",
		"/var/cache/fontconfig", NULL };
	static const struct daemon d = {
		.name = "loket-signer",
		.about = "Draws the licences that were signed as PDF, with the QR "
			"code that proves them.",
		.program = SIGNER, .actor = ACTOR_SIGNER,
		.interval_ms = INTERVAL_MS, .folders = folders, .threads = true,
		.init = init, .round = round_,
	};

	return daemon_main(&d, argc, argv);
}
