/* desk: the buttons on a case. */
#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "work/keys.h"

enum { FLAGS_MOST = 300, WORDS_MOST = 1000 };

/* What a deed is done with, and what came of it. */
struct act {
	struct request *rq;
	struct dossier *d;
	const struct officer *officer;
	const char *button;		/* "asli:ktp" */
	struct faults faults;		/* filled: nothing was done */
	const char *wrapped;		/* a new PIN, for the page that shows it */
};

static const char *
typed(struct act *a, const char *name)
{
	const char *v = req_typed(a->rq, name);

	return v ? v : "";
}

static void
wrong(struct act *a, const char *id, const char *key)
{
	fault_add(&a->faults, id, view_text(req_lang(a->rq), arena_printf(
		req_arena(a->rq), "salah.%s", key)));
}

static void
wrong_about(struct act *a, const char *id, const char *key, const char *what)
{
	struct arena *ar = req_arena(a->rq);

	fault_add(&a->faults, id, arena_printf(ar, "%s %s",
		view_text(req_lang(a->rq), arena_printf(ar, "salah.%s", key)),
		what));
}

/* More than the history holds is said, not cut: a reason may stand at its end. */
static void
look_for_length(struct act *a, const char *id, const char *s)
{
	size_t n = utf8_length(s);

	if (n > WORDS_MOST)
		wrong_about(a, id, "panjang", text_thousands(req_arena(a->rq),
			(int64_t)(n - WORDS_MOST), req_lang(a->rq)));
}

/* Words that a person must write. */
static const char *
words(struct act *a, const char *name, const char *id, const char *key)
{
	const char *s = text_lines(req_arena(a->rq), typed(a, name));

	if (!*s)
		wrong(a, id, key);
	look_for_length(a, id, s);
	return s;
}

static enum lk_err
take(struct act *a)
{
	return desk_take(req_ctx(a->rq), a->d, a->officer);
}

static enum lk_err
release(struct act *a)
{
	return desk_release(req_ctx(a->rq), a->d, a->officer);
}

static enum lk_err
note(struct act *a)
{
	const char *s = words(a, "catatan", "f-catatan", "catatan");

	return a->faults.n ? LK_OK :
		desk_note(req_ctx(a->rq), a->d, a->officer, s);
}

/* Whatever leads away from the stage: nothing that belongs to it may be open. */
static enum lk_err
look_for_blocks(struct act *a)
{
	struct blocks b;

	TRY(desk_blocks(req_ctx(a->rq), a->d, &b));
	for (size_t i = 0; i < b.nmissing; i++)
		wrong_about(a, "f-kurang", "kurang", text_in(&permit_field(
			a->d->permit, NULL, b.missing[i])->label,
			req_lang(a->rq)));
	for (size_t i = 0; i < b.npages; i++)
		wrong_about(a, arena_printf(req_arena(a->rq), "f-isian-%s",
			b.pages[i]->id), "isian",
			text_in(&b.pages[i]->title, req_lang(a->rq)));
	return LK_OK;
}

static enum lk_err
pass(struct act *a)
{
	TRY(look_for_blocks(a));
	return a->faults.n ? LK_OK :
		desk_pass(req_ctx(a->rq), a->d, a->officer);
}

static enum lk_err
sign(struct act *a)
{
	struct blocks b;

	TRY(look_for_blocks(a));
	TRY(desk_blocks(req_ctx(a->rq), a->d, &b));
	if (*b.letters)
		wrong_about(a, "f-huruf", "huruf", b.letters);
	return a->faults.n ? LK_OK :
		desk_sign(req_ctx(a->rq), a->d, a->officer);
}

static enum lk_err
hand_over(struct act *a)
{
	TRY(look_for_blocks(a));
	return a->faults.n ? LK_OK :
		desk_hand_over(req_ctx(a->rq), a->d, a->officer);
}

/* A question that the applicant can mend. */
static bool
may_flag(const struct dossier *d, const struct field *f, int row)
{
	return !f->page->stage && !f->calculate &&
		f->type->value != VALUE_NONE && form_relevant(d->form, f, row);
}

/* One ticked question; what it lacks is a fault. */
static enum lk_err
flag(struct act *a, const char *path, struct flag *out)
{
	struct arena *ar = req_arena(a->rq);
	const char *reason = typed(a, arena_printf(ar, "alasan.%s", path));
	const char *message = typed(a, arena_printf(ar, "pesan.%s", path));
	const struct field *f;
	const char *id;
	int row;

	if (!answers_find(a->d->answers, path, &f, &row) ||
	    !may_flag(a->d, f, row))
		return fail(req_ctx(a->rq), LK_EINVAL, "%s: no such question",
			path);
	if (*reason && !permit_reason(a->d->permit, reason))
		return fail(req_ctx(a->rq), LK_EINVAL, "%s: no such reason",
			reason);
	message = text_squeeze(ar, message);
	id = arena_printf(ar, "f-tandai-%s", view_id(ar, path));
	if (!*reason && !*message)
		wrong_about(a, id, "alasan-tandai", view_label(ar, f, row,
			req_lang(a->rq)));
	look_for_length(a, id, message);
	*out = (struct flag){ answers_key(ar, a->d->answers, f, row), reason,
		message, "" };
	return LK_OK;
}

static enum lk_err
correct(struct act *a)
{
	struct flag *flags = arena_array(req_arena(a->rq), FLAGS_MOST,
		sizeof(*flags));
	size_t nbody, n = 0;
	const struct pair *p = req_body(a->rq, &nbody);

	for (size_t i = 0; i < nbody; i++) {
		bool twice = false;

		if (strcmp(p[i].name, "tandai") || n == FLAGS_MOST)
			continue;
		TRY(flag(a, p[i].value, &flags[n]));
		for (size_t k = 0; k < n; k++)
			twice |= !strcmp(flags[k].question, flags[n].question);
		n += !twice;
	}
	if (n == 0)
		wrong(a, "f-perbaikan", "tandai");
	return a->faults.n ? LK_OK : desk_correct(req_ctx(a->rq), a->d,
		a->officer, flags, n);
}

static enum lk_err
back(struct act *a)
{
	const struct stage *to = permit_stage(a->d->permit, typed(a, "tahap"));
	const char *s = words(a, "catatan", "f-catatan-mundur", "catatan");

	if (!to || !desk_is_earlier(a->d, to))
		wrong(a, "f-tahap", "tahap");
	return a->faults.n ? LK_OK : desk_back(req_ctx(a->rq), a->d,
		a->officer, to, s);
}

static enum lk_err
refuse(struct act *a)
{
	const struct reason *r = permit_reason(a->d->permit, typed(a, "alasan"));
	const char *grounds = words(a, "dasar", "f-dasar", "dasar");

	if (a->d->permit->nreasons && !r)
		wrong(a, "f-alasan", "alasan");
	return a->faults.n ? LK_OK : desk_refuse(req_ctx(a->rq), a->d,
		a->officer, r, grounds);
}

static bool
amount_typed(struct act *a, int64_t *amount)
{
	static const struct field none;
	const char *typed_amount = text_squeeze(req_arena(a->rq),
		typed(a, "jumlah"));
	const char *stored = NULL;
	struct problem p;

	return *typed_amount && field_type("money")->normalise(req_arena(a->rq),
		&none, typed_amount, &stored, &p) == P_NONE && stored &&
		parse_int(stored, amount) && *amount >= 0;
}

/* More than the bill is asked about once: the same amount again is meant. */
static bool
is_sure(struct act *a, int64_t amount)
{
	int64_t asked;

	return parse_int(typed(a, "_yakin"), &asked) && asked == amount;
}

static void
ask_over(struct act *a, int64_t amount)
{
	wrong_about(a, "f-jumlah", "jumlah-lebih",
		text_rupiah(req_arena(a->rq), a->d->app->fee));
	a->faults.over = amount;
}

static enum lk_err
pay(struct act *a)
{
	struct ctx *c = req_ctx(a->rq);
	int64_t paid_on = date_parse_typed(text_plain(c->arena,
		typed(a, "tanggal"))), amount;

	if (!amount_typed(a, &amount))
		wrong(a, "f-jumlah", "jumlah");
	else if (amount < a->d->app->fee)
		wrong_about(a, "f-jumlah", "jumlah-kurang",
			text_rupiah(c->arena, a->d->app->fee));
	else if (amount > a->d->app->fee && !is_sure(a, amount))
		ask_over(a, amount);
	if (paid_on == NO_DAY || paid_on > ctx_today(c))
		wrong(a, "f-tanggal", "tanggal");
	TRY(look_for_blocks(a));
	return a->faults.n ? LK_OK :
		desk_pay(c, a->d, a->officer, amount, paid_on);
}

static enum lk_err
original(struct act *a)
{
	const char *question = strchr(a->button, ':') + 1;

	if (!desk_awaits_original(a->d, question))
		return fail(req_ctx(a->rq), LK_EINVAL,
			"%s: no original is waited for", question);
	return desk_original(req_ctx(a->rq), a->d, a->officer, question);
}

static enum lk_err
new_pin(struct act *a)
{
	struct ctx *c = req_ctx(a->rq);
	const char *pin;

	TRY(application_new_pin(c, a->d->app, NULL, &pin));
	return pin_wrap(c, a->d->app->number, pin, &a->wrapped);
}

static enum lk_err (*const acts[DEEDS])(struct act *) = {
	[DEED_TAKE] = take, [DEED_RELEASE] = release, [DEED_NOTE] = note,
	[DEED_PASS] = pass, [DEED_CORRECT] = correct, [DEED_BACK] = back,
	[DEED_REFUSE] = refuse, [DEED_PAY] = pay, [DEED_SIGN] = sign,
	[DEED_HAND_OVER] = hand_over, [DEED_ORIGINAL] = original,
	[DEED_NEW_PIN] = new_pin,
};

/* Who signs waits for the series first, before the transaction reads anything. */
static enum lk_err
begin(struct request *rq, enum deed deed)
{
	struct ctx *c = req_ctx(rq);
	struct application *app;

	if (deed != DEED_SIGN)
		return store_begin(c);
	TRY(store_application_by_number(c, req_param(rq, "number"), &app));
	TRY(store_begin(c));
	return desk_hold_series(c, app->permit);
}

static enum lk_err
finish(struct act *a, enum deed deed)
{
	const char *number = a->d->app->number;

	if (a->wrapped)
		return resp_done(a->rq, "/petugas/permohonan/%s?hasil=%s&kode=%s",
			number, deed_word(deed), a->wrapped);
	return resp_done(a->rq, "/petugas/permohonan/%s?hasil=%s", number,
		deed_word(deed));
}

/* POST /petugas/permohonan/{number} */
enum lk_err
desk_act(struct request *rq)
{
	const char *button = req_typed(rq, "aksi"), *v = req_typed(rq, "_versi");
	enum deed deed = button ? deed_named(button) : DEEDS;
	struct act a = { .rq = rq, .officer = req_officer(rq),
		.button = button, .faults = { .deed = deed } };
	int64_t version;
	enum lk_err err;

	if (deed == DEEDS || !acts[deed] || !v || !parse_int(v, &version))
		return fail(req_ctx(rq), LK_EINVAL, "no such button");
	TRY(begin(rq, deed));
	TRY(desk_open(rq, true, &a.d));
	err = desk_judge(a.officer, a.d, deed, version);
	if (err == LK_ESTATE)
		return desk_conflict(rq, a.d, version);
	if (err != LK_OK)
		return err;
	TRY(acts[deed](&a));
	if (a.faults.n == 0)
		return finish(&a, deed);
	store_rollback(req_ctx(rq));
	return desk_show(rq, a.d, 422, &a.faults);
}
