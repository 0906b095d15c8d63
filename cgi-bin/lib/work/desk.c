/* Who may do what with a case: rules without reading or writing. */
#include "work/desk.h"

static const char *const words[DEEDS] = {
	[DEED_TAKE] = "ambil", [DEED_RELEASE] = "lepas", [DEED_NOTE] = "catat",
	[DEED_PASS] = "teruskan", [DEED_CORRECT] = "perbaikan",
	[DEED_BACK] = "mundurkan", [DEED_REFUSE] = "tolak",
	[DEED_PAY] = "bayar", [DEED_SIGN] = "tandatangan",
	[DEED_HAND_OVER] = "serahkan", [DEED_ORIGINAL] = "asli",
	[DEED_NEW_PIN] = "kode-baru", [DEED_FILL] = "simpan",
};

enum deed
deed_named(const char *word)
{
	size_t n = strcspn(word, ":");
	int d = 0;

	while (d < DEEDS && (strncmp(words[d], word, n) || words[d][n]))
		d++;
	/* Only an original has something behind the colon. */
	if (d < DEEDS && (word[n] == ':') != (d == DEED_ORIGINAL))
		return DEEDS;
	return (enum deed)d;
}

const char *
deed_word(enum deed d)
{
	assert(d < DEEDS);
	return words[d];
}

/* An officer without a unit acts everywhere, one with a unit there only. */
static bool
unit_fits(const struct officer *o, const char *unit)
{
	return !o->unit || (unit && !strcmp(unit, o->unit));
}

bool
desk_may_read(const struct officer *o, const struct permit *p)
{
	for (size_t i = 0; i < p->nstages; i++)
		if (o->roles & 1u << p->stages[i]->role &&
		    unit_fits(o, p->stages[i]->unit))
			return true;
	return false;
}

bool
desk_is_his(const struct officer *o, const struct application *a)
{
	if (!a->stage_role)
		return false;
	for (int r = 0; r < ROLES; r++)
		if (!strcmp(role_names[r], a->stage_role))
			return o->roles & 1u << r && unit_fits(o, a->stage_unit);
	return false;
}

const struct stage *
desk_stage(const struct dossier *d)
{
	return d->app->stage ? permit_stage(d->permit, d->app->stage) : NULL;
}

static bool
state_is(const struct dossier *d, const char *state)
{
	return !strcmp(d->app->state, state);
}

/* Whether the deed belongs where the case is, whoever does it. A case waits at
 * its stage for the applicant's correction, and nobody acts on it. What was paid
 * is recorded once: brought back there, the case only goes on. */
static bool
suits(const struct dossier *d, enum deed deed)
{
	const struct stage *s = desk_stage(d);
	bool works = s && !state_is(d, "perbaikan");
	bool signed_already = state_is(d, "terbit");

	switch (deed) {
	case DEED_TAKE:
	case DEED_RELEASE:
		return works;
	case DEED_NOTE:
	case DEED_NEW_PIN:
		return true;
	case DEED_PASS:
		return works && (s->kind == STAGE_REVIEW ||
			(s->kind == STAGE_PAYMENT && d->paid));
	case DEED_CORRECT:
	case DEED_REFUSE:
		return works && !signed_already;
	case DEED_BACK:
		return works && !signed_already && !state_is(d, "kurang");
	case DEED_PAY:
		return works && s->kind == STAGE_PAYMENT && !d->paid;
	case DEED_SIGN:
		return works && s->kind == STAGE_SIGN;
	case DEED_HAND_OVER:
		return works && s->kind == STAGE_HANDOVER;
	case DEED_ORIGINAL:
	case DEED_FILL:
		return works && !signed_already;
	default:
		return false;
	}
}

/* Notes are everybody's who may read; a new PIN is given at the window, at any
 * stage, for whoever waits there needs it now. */
static bool
is_for(const struct officer *o, const struct dossier *d, enum deed deed)
{
	if (deed == DEED_NOTE)
		return true;
	if (deed == DEED_NEW_PIN)
		return o->roles & 1u << ROLE_FRONT;
	return desk_is_his(o, d->app);
}

enum lk_err
desk_judge(const struct officer *o, const struct dossier *d, enum deed deed,
	int64_t version)
{
	const struct application *a = d->app;
	/* Whoever lost the PIN is not made to wait for the holder. */
	bool needs_holder = deed != DEED_TAKE && deed != DEED_NEW_PIN;

	if (version != a->version)
		return LK_ESTATE;
	if (!is_for(o, d, deed))
		return LK_EPERM;
	if (needs_holder && a->holder && a->holder != o->id)
		return LK_ESTATE;
	return suits(d, deed) ? LK_OK : LK_ESTATE;
}

static bool
has_earlier(const struct dossier *d)
{
	for (size_t i = 0; i < d->permit->nstages; i++)
		if (desk_is_earlier(d, d->permit->stages[i]))
			return true;
	return false;
}

bool
desk_is_earlier(const struct dossier *d, const struct stage *to)
{
	const struct stage *now = desk_stage(d);

	return now && to->index < now->index && form_stage_relevant(d->form, to);
}

bool
desk_awaits_original(const struct dossier *d, const char *question)
{
	const struct attached *at = form_attached(d->form, question);

	return permit_field(d->permit, NULL, question) && at &&
		at->promise != PROMISE_NONE && !at->original_seen &&
		at->documents == 0;
}

bool
desk_offers(const struct officer *o, const struct dossier *d, enum deed deed)
{
	const struct application *a = d->app;

	if (desk_judge(o, d, deed, a->version) != LK_OK)
		return false;
	switch (deed) {
	case DEED_TAKE:
		return a->holder != o->id;
	case DEED_RELEASE:
		return a->holder == o->id;
	case DEED_BACK:
		return has_earlier(d);
	default:
		return true;
	}
}
