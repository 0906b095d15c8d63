#include "base/buf.h"
#include "base/date.h"
#include "base/sms.h"
#include "base/text.h"
#include "work/message.h"

enum { ROOM = 32 * 1024, TITLE_LEAST = 14 };

static message_say *say;

void
message_words(message_say *words)
{
	say = words;
}

bool
message_is_for(const struct officer *o)
{
	return o->roles & MESSAGE_ROLES && !o->unit;
}

int64_t
draft_lapses(const struct ctx *c, const struct application *a)
{
	return date_today(a->saved_at, c->conf->zone) + c->conf->draft_days;
}

/* A marker {{NAME}} of kata.txt and what stands for it. */
struct fact {
	const char *name, *value;
};

enum { PERMIT, WHAT };	/* the first two of a draft's facts */

struct draft {
	struct arena *a;
	const char *lang, *cause;
	struct fact facts[20];
	size_t n;
};

static void
know(struct draft *m, const char *name, const char *value)
{
	assert(m->n < COUNT(m->facts));
	m->facts[m->n++] = (struct fact){ name, value ? value : "" };
}

static const char *
fact_of(const struct draft *m, const char *name, size_t len)
{
	for (size_t i = 0; i < m->n; i++)
		if (strlen(m->facts[i].name) == len &&
		    !memcmp(m->facts[i].name, name, len))
			return m->facts[i].value;
	return "";
}

static const char *
fill(const struct draft *m, const char *words)
{
	struct buf b;

	buf_init(&b, m->a, ROOM);
	while (*words) {
		const char *end = strncmp(words, "{{", 2) ? NULL :
			strstr(words, "}}");

		if (!end) {
			buf_putc(&b, *words++);
			continue;
		}
		words += 2;
		buf_puts(&b, fact_of(m, words, (size_t)(end - words)));
		words = end + 2;
	}
	while (b.len && b.data[b.len - 1] == ' ')
		b.data[--b.len] = '\0';
	return b.data;
}

/* Loket's own words; NULL when it has none for this cause. */
static const char *
own_words(const struct draft *m, const char *kind)
{
	const char *key = arena_printf(m->a, "%s.%s", kind, m->cause);
	const char *words = say ? say(m->lang, key) : key;

	return strcmp(words, key) ? words : NULL;
}

/* "loket.example/status": what stands before it, phones add themselves. */
static const char *
address(const struct ctx *c, const char *path, bool whole)
{
	const char *url = c->conf->base_url, *host = strstr(url, "://");

	return arena_printf(c->arena, "%s%s%s", whole || !host ? url : host + 3,
		c->conf->base_path, path);
}

/* Where it goes on: a draft by number and PIN, an ended case from the start. */
static const char *
page_for(const char *cause)
{
	if (!strcmp(cause, "draf") || !strcmp(cause, "pin"))
		return "/lanjut";
	return strcmp(cause, "gugur") ? "/status" : "/";
}

static const char *
last_day(struct ctx *c, const struct application *a, const char *lang)
{
	int64_t day = application_is_draft(a) ? draft_lapses(c, a) : a->repair_by;

	return day == NO_DAY ? "" : date_short(c->arena, day, lang);
}

/* What every message may speak of. */
static void
know_case(struct ctx *c, struct draft *m, const struct dossier *d,
	const struct particulars *p)
{
	static const struct particulars none = { 0 };
	const struct application *a = d->app;
	const char *list, *lines;

	p = p ? p : &none;
	list = p->list ? p->list : "";
	lines = p->lines ? p->lines : *list ? arena_printf(c->arena, "\n%s\n",
		utf8_clip(c->arena, list, MESSAGE_LINES)) : " ";
	know(m, "IZIN", text_in(&d->permit->title, m->lang));
	know(m, "APA", list);
	know(m, "RINCIAN", lines);
	know(m, "N", arena_printf(c->arena, "%zu", p->n));
	know(m, "NOMOR", number_shown(c->arena, a->number));
	know(m, "NOMOR_IZIN", p->licence);
	know(m, "KANTOR", c->conf->office);
	know(m, "ALAMAT", c->conf->address);
	know(m, "TELEPON", c->conf->phone);
	know(m, "BIAYA", text_rupiah(c->arena, a->fee > 0 ? a->fee : 0));
	know(m, "SAMPAI", last_day(c, a, m->lang));
	know(m, "HARI", date_short(c->arena, ctx_today(c),
		m->lang));
	know(m, "UANG", d->paid && say ? say(m->lang, "pesan.uang") : "");
	know(m, "GRATIS", d->permit->fee.n == 0 || a->fee == 0 ?
		say ? say(m->lang, "pesan.gratis") : "" : "");
}

/* "8 Des": nobody is given a year to answer. */
static const char *
without_year(struct arena *a, const char *day)
{
	const char *year = strrchr(day, ' ');

	return year ? arena_printf(a, "%.*s", (int)(year - day), day) : day;
}

/* The same facts in the letters of an SMS, with the short address in place of the
 * last one, the whole address. */
static void
shorten(struct ctx *c, struct draft *m, const char *path)
{
	m->n--;
	know(m, "TAUTAN", address(c, path, false));
	know(m, "TGL", without_year(m->a, fact_of(m, "SAMPAI", 6)));
	for (size_t i = 0; i < m->n; i++)
		m->facts[i].value = sms_text(m->a, m->facts[i].value);
}

/* n letters too many: of the permit's title the beginning is understood, if need
 * be its first word, for the number says which application it is. */
static const char *
shorter_title(struct draft *m, const char *title, size_t n)
{
	size_t len = strlen(title);

	if (len >= n + TITLE_LEAST)
		return sms_clip(m->a, title, len - n);
	return arena_printf(m->a, "%.*s", (int)strcspn(title, " "), title);
}

static const char *
fit(struct draft *m, const char *words)
{
	const char *out = sms_text(m->a, fill(m, words)), *was;
	size_t len = strlen(out);

	if (len > SMS_MOST) {
		m->facts[PERMIT].value = shorter_title(m,
			m->facts[PERMIT].value, len - SMS_MOST);
		out = sms_text(m->a, fill(m, words));
	}
	was = m->facts[WHAT].value;
	len = strlen(out);
	if (len > SMS_MOST && strlen(was) > len - SMS_MOST) {
		/* Of a long list the beginning shows what it is about. */
		m->facts[WHAT].value = sms_clip(m->a, was,
			strlen(was) - (len - SMS_MOST));
		out = sms_text(m->a, fill(m, words));
	}
	return sms_fit(m->a, out, fact_of(m, "TAUTAN", 6));
}

/* The definition's words: its {tautan} leads to the case. */
static const char *
definition_words(struct ctx *c, struct dossier *d, const struct text *t,
	const char *lang, bool whole, const char **link)
{
	const char *path = arena_printf(c->arena, "/status/%s", d->app->number);

	*link = address(c, path, whole);
	form_name(d->form, number_shown(c->arena, d->app->number), *link);
	return form_text(d->form, t, -1, lang);
}

static void
take_definition(struct ctx *c, struct dossier *d, const struct text *t,
	struct draft *m, struct message *out)
{
	const char *link, *lines = fact_of(m, "RINCIAN", 7);

	out->words = definition_words(c, d, t, m->lang, true, &link);
	/* What this case alone lacks no definition can say. */
	if (strlen(lines) > 1)
		out->words = arena_printf(c->arena, "%s%s", out->words, lines);
	out->short_words = sms_fit(c->arena, sms_text(c->arena,
		definition_words(c, d, t, m->lang, false, &link)),
		sms_text(c->arena, link));
	(void)definition_words(c, d, t, m->lang, true, &link);
}

static bool
take_own(struct ctx *c, struct draft *m, struct message *out)
{
	const char *words = own_words(m, "pesan"), *brief = own_words(m, "sms");
	const char *path = page_for(m->cause);

	if (!words || !brief)
		return false;
	know(m, "TAUTAN", address(c, path, true));
	out->words = fill(m, words);
	shorten(c, m, path);
	out->short_words = fit(m, brief);
	return true;
}

static enum lk_err
put(struct ctx *c, const struct message *m, const char *phone)
{
	struct message out = *m;

	out.phone = phone;
	out.words = utf8_clip(c->arena, m->words, MESSAGE_WORDS - 1);
	return store_outbox_put(c, &out);
}

enum lk_err
message_settle(struct ctx *c, const struct application *a)
{
	return store_outbox_overtake(c, a->id, a->state);
}

enum lk_err
message_tell(struct ctx *c, struct dossier *d, const char *cause,
	const struct particulars *p)
{
	const struct text *t = permit_message(d->permit, cause);
	struct draft m = { .a = c->arena, .cause = cause,
		.lang = form_environment(d->form)->lang };
	struct message out = { .application = d->app->id, .cause = cause };

	if (c->conf->practice_hours)
		return LK_OK;
	TRY(store_outbox_overtake(c, d->app->id, ""));
	if (!*d->app->phone)
		return LK_OK;
	know_case(c, &m, d, p);
	if (t)
		take_definition(c, d, t, &m, &out);
	else if (!take_own(c, &m, &out))
		return LK_OK;
	return put(c, &out, d->app->phone);
}

/* "KTP pemohon, Foto lokasi", and a line each. */
static void
name_missing(struct ctx *c, const struct dossier *d, const char *lang,
	struct particulars *p)
{
	const char *const *keys = application_missing(c->arena, d, &p->n);
	struct buf list, lines;

	buf_init(&list, c->arena, ROOM);
	buf_init(&lines, c->arena, ROOM);
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f;
		int row;

		if (!answers_find_key(d->answers, keys[i], &f, &row))
			continue;
		buf_printf(&list, "%s%s", list.len ? ", " : "",
			text_in(&f->label, lang));
		buf_printf(&lines, "\n- %s", text_in(&f->label, lang));
	}
	p->list = list.data;
	p->lines = arena_printf(c->arena, "%s\n", utf8_clip(c->arena,
		lines.data, MESSAGE_LINES));
}

enum lk_err
message_sent(struct ctx *c, struct dossier *d)
{
	struct particulars p = { 0 };

	if (strcmp(d->app->state, "kurang"))
		return message_tell(c, d, d->app->state, NULL);
	name_missing(c, d, form_environment(d->form)->lang, &p);
	return message_tell(c, d, "kurang", &p);
}

enum lk_err
message_moved(struct ctx *c, struct dossier *d)
{
	const char *state = d->app->state;

	if (!strcmp(state, "bayar") ||
	    (!strcmp(state, "selesai") && !d->permit->licence))
		return message_tell(c, d, state, NULL);
	return message_settle(c, d->app);
}

enum lk_err
message_signed(struct ctx *c, struct dossier *d, const char *number)
{
	const struct particulars p = { .list = number, .licence = number };

	return message_tell(c, d, "terbit", &p);
}

enum lk_err
message_owner(struct ctx *c, struct dossier *d, const char *nik)
{
	struct draft m = { .a = c->arena, .cause = "nik", .lang = "id" };
	struct message out = { .application = d->app->id, .cause = "nik" };
	const char *phone;
	enum lk_err err = c->conf->practice_hours ? LK_ENOENT :
		store_outbox_phone_of_nik(c, nik, d->app->id, &phone);

	if (err == LK_ENOENT)
		return LK_OK;
	if (err != LK_OK)
		return err;
	if (!*phone || !strcmp(phone, d->app->phone))
		return LK_OK;
	know_case(c, &m, d, NULL);
	return take_own(c, &m, &out) ? put(c, &out, phone) : LK_OK;
}

/* The PIN is not known yet: it is made when this is sent, and so lies in no
 * table. What overtakes other messages leaves this one. */
enum lk_err
message_pin(struct ctx *c, struct dossier *d)
{
	struct draft m = { .a = c->arena, .cause = "pin", .lang = "id" };
	struct message out = { .application = d->app->id, .cause = "pin" };

	if (c->conf->practice_hours || !*d->app->phone)
		return LK_OK;
	know_case(c, &m, d, NULL);
	know(&m, "PIN", PIN_BLANK);
	return take_own(c, &m, &out) ? put(c, &out, d->app->phone) : LK_OK;
}

const char *
message_with_pin(struct arena *a, const char *words, const char *pin)
{
	const char *at = strstr(words, PIN_BLANK);

	return at ? arena_printf(a, "%.*s%s%s", (int)(at - words), words,
		pin_shown(a, pin), at + strlen(PIN_BLANK)) : words;
}

const char *
message_address(struct arena *a, const char *to, const char *name,
	const char *words)
{
	struct buf b;

	buf_init(&b, a, ROOM);
	buf_printf(&b, "%s?%s=", to, name);
	buf_url(&b, words);
	return b.data;
}

const char *
message_keep(struct ctx *c, const struct dossier *d, const char *pin,
	const char *path)
{
	struct draft m = { .a = c->arena, .cause = pin ? "simpan-pin" : "simpan",
		.lang = form_environment(d->form)->lang };
	const char *words = own_words(&m, "pesan");

	/* A shared computer's WhatsApp, if it has one, is somebody else's. */
	if (!words || strcmp(c->actor.channel, "mandiri") ||
	    c->conf->practice_hours)
		return NULL;
	know_case(c, &m, d, NULL);
	know(&m, "PIN", pin ? pin_shown(c->arena, pin) : "");
	know(&m, "BARIS", "\n");
	know(&m, "TAUTAN", address(c, arena_printf(c->arena, "%s?nomor=%s", path,
		d->app->number), true));
	return message_address(c->arena, "", "text", fill(&m, words));
}
