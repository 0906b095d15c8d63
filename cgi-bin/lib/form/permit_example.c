/*
 * Examples are tests: a definition goes into service only when each comes out
 * as it says. One that says no day is played on several, and must come out the
 * same on all.
 */
#include <inttypes.h>
#include "base/text.h"
#include "form/permit_play.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

/* What is wrong with an answer, in a few words for the clerk. */
static const char *
flaw_words(const struct problem *p)
{
	switch (p->code) {
	case P_REQUIRED: return "wajib diisi";
	case P_MIN_LENGTH: return "kurang panjang";
	case P_MAX_LENGTH: return "terlalu panjang";
	case P_PATTERN: return "tidak cocok dengan polanya";
	case P_NUMBER: return "bukan bilangan";
	case P_INTEGER: return "bukan bilangan bulat";
	case P_MONEY: return "bukan jumlah rupiah";
	case P_MIN: case P_DATE_MIN: return "di bawah batas min";
	case P_MAX: case P_DATE_MAX: return "di atas batas max";
	case P_DATE: return "bukan tanggal; tulis tahun-bulan-hari, misalnya "
		"2026-12-31";
	case P_NO_DAY: case P_NO_MONTH: return "tanggal yang tidak ada";
	case P_YEAR: return "tahunnya di luar 1900 sampai 2100";
	case P_CENTURY: return "tulis tahunnya dengan empat angka";
	case P_MANY_DIGITS: return "terlalu banyak angka";
	case P_UNIT: return "satuannya lain";
	case P_TIME: case P_NO_TIME: return "bukan jam";
	case P_MONTH: return "bukan bulan; tulis misalnya 2026-12";
	case P_CHOICE: return "bukan nilai dari daftarnya";
	case P_DECLARATION: return "pernyataan harus \"yes\"";
	case P_CONSTRAINT: return "tidak memenuhi constraint";
	case P_FILE_REQUIRED: return "berkas wajib ada";
	case P_ROWS_MIN: return "barisnya kurang";
	case P_ROWS_MAX: return "barisnya terlalu banyak";
	default: return "tidak diterima";
	}
}

static bool
expects_errors(const struct node *n)
{
	const char *valid = node_get(n, "valid");

	return valid ? !strcmp(valid, "no") : node_attr(n, "errors") != NULL;
}

/* errors="a b" names questions or repeats. */
static void
error_names(struct reader *r, const struct node *n)
{
	const char *s = node_get(n, "errors");

	while (s && *s) {
		size_t len = strcspn(s, " \t\n");
		const char *name = arena_strndup(r->scratch, s, len);
		bool known = len == 0 || permit_repeat(r->p, name);
		struct guess g;

		guess_begin(&g, name);
		for (size_t i = 0; i < r->p->nfields; i++) {
			known |= !strcmp(r->p->fields[i]->name, name);
			guess_word(&g, r->p->fields[i]->name);
		}
		if (!known)
			mistake(r->m, node_at(n, "errors"), "%s: errors=\"%s\" bukan "
				"nama pertanyaan%s", place_of(r->scratch, n), name,
				guess_end(r->scratch, &g));
		s += len + (s[len] != '\0');
	}
}

static void
stage_names(struct reader *r, const struct node *n)
{
	const char *s = node_get(n, "stages");

	while (s && *s) {
		size_t len = strcspn(s, " \t\n");
		const char *id = arena_strndup(r->scratch, s, len);
		struct guess g;

		guess_begin(&g, id);
		for (size_t i = 0; i < r->p->nstages; i++)
			guess_word(&g, r->p->stages[i]->id);
		if (len && !permit_stage(r->p, id))
			mistake(r->m, node_at(n, "stages"), "%s: tahap \"%s\" tidak ada "
				"di <workflow>%s", place_of(r->scratch, n), id,
				guess_end(r->scratch, &g));
		s += len + (s[len] != '\0');
	}
}

static bool
ready(struct reader *r, const struct node *n, struct script *s)
{
	const char *valid = node_get(n, "valid"), *errors = node_get(n, "errors");
	size_t before = r->m->errors;
	bool whole = permit_script(r, n, s) && !n->failed;

	if (errors && valid && !strcmp(valid, "yes"))
		mistake(r->m, node_at(n, "errors"), "%s: errors hanya untuk "
			"valid=\"no\"", place_of(r->scratch, n));
	error_names(r, n);
	stage_names(r, n);
	return whole && r->m->errors == before;
}

/* The errors that came, each name once, in the order they came. */
static const char *
names_of(struct arena *a, const struct outcome *o)
{
	struct buf b;

	buf_init(&b, a, 256 * 1024);
	for (size_t i = 0; i < o->nflaws; i++)
		if (!words_have(b.data, o->flaws[i].name))
			buf_printf(&b, "%s%s", b.len ? " " : "",
				o->flaws[i].name);
	return b.data;
}

static const char *
told(struct reader *r, const struct script *s, const struct flaw *f)
{
	const char *typed = f->stated && *f->stated->typed ?
		arena_printf(r->scratch, " \"%s\"",
			utf8_clip(r->scratch, f->stated->typed, 40)) : "";

	return arena_printf(r->scratch, "%s: jawaban%s untuk \"%s\" %s",
		place_of(r->scratch, s->node), typed, f->name,
		flaw_words(&f->problem));
}

static void
unexpected(struct reader *r, const struct script *s, const struct outcome *o,
	const char *errors)
{
	const char *seen = "";

	for (size_t i = 0; i < o->nflaws; i++) {
		const struct flaw *f = &o->flaws[i];
		struct where w = f->stated ? f->stated->node->where :
			s->node->where;

		if (words_have(errors, f->name) || words_have(seen, f->name))
			continue;
		seen = arena_printf(r->scratch, "%s %s", seen, f->name);
		if (expects_errors(s->node))
			mistake(r->m, w, "%s, tetapi errors=\"%s\" tidak "
				"menyebutnya", told(r, s, f), errors);
		else
			mistake(r->m, w, "%s, padahal contoh ini harus diterima "
				"(tulis valid=\"no\" errors=\"%s\" bila memang "
				"begitu)", told(r, s, f), names_of(r->scratch, o));
	}
}

static void
missing(struct reader *r, const struct script *s, const struct outcome *o,
	const char *errors)
{
	const char *came = names_of(r->scratch, o);

	while (*errors) {
		size_t len = strcspn(errors, " \t\n");
		const char *name = arena_strndup(r->scratch, errors, len);

		if (len && !words_have(came, name))
			mistake(r->m, node_at(s->node, "errors"), "%s: errors "
				"menyebut \"%s\", tetapi jawabannya diterima",
				place_of(r->scratch, s->node), name);
		errors += len + (errors[len] != '\0');
	}
}

static void
judge_errors(struct reader *r, const struct script *s, const struct outcome *o)
{
	const char *errors = node_get(s->node, "errors");

	if (!expects_errors(s->node)) {
		unexpected(r, s, o, "");
	} else if (errors && *errors) {
		unexpected(r, s, o, errors);
		missing(r, s, o, errors);
	} else if (o->nflaws == 0) {
		mistake(r->m, node_at(s->node, "valid"), "%s: valid=\"no\", tetapi "
			"semua jawabannya diterima", place_of(r->scratch, s->node));
	}
}

/* An answer stated for what is calculated is the result it must have. */
static void
judge_results(struct reader *r, const struct script *s, const struct outcome *o)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct stated *st = &s->answers[i];
		const char *want = st->typed, *got;
		struct problem p;

		if (!st->field->calculate)
			continue;
		if (*want && st->field->type->normalise(r->scratch, st->field,
		    st->typed, &want, &p) != P_NONE)
			want = st->typed;
		got = form_value(o->form, st->field, st->row);
		if (strcmp(got, want))
			mistake(r->m, st->node->where, "%s: \"%s\" dihitung, dan "
				"hasilnya \"%s\", bukan \"%s\"",
				place_of(r->scratch, s->node), st->field->name,
				got, utf8_clip(r->scratch, st->typed, 40));
	}
}

/* The fee is worked out when an application is sent, before any officer has
 * filled anything in. */
static void
judge_early_fee(struct reader *r, const struct script *s, int64_t day,
	struct arena *a)
{
	struct script sent = *s;
	struct outcome o;

	sent.answers = arena_array(a, s->n + 1, sizeof(*sent.answers));
	sent.n = 0;
	for (size_t i = 0; i < s->n; i++)
		if (!s->answers[i].field->page->stage)
			sent.answers[sent.n++] = s->answers[i];
	if (sent.n == s->n)
		return;
	permit_play(r, &sent, day, day, a, &o);
	if (!o.fee_known)
		mistake(r->m, node_at(s->node, "fee"), "%s: biaya dihitung waktu "
			"dikirim, saat petugas belum mengisi apa-apa, dan belum dapat "
			"dihitung", place_of(r->scratch, s->node));
}

static void
judge_fee(struct reader *r, const struct script *s, const struct outcome *o)
{
	const char *fee = node_get(s->node, "fee");
	int64_t want;

	if (!fee || !parse_int(fee, &want))
		return;
	if (!o->fee_known)
		mistake(r->m, node_at(s->node, "fee"), "%s: biaya tidak dapat dihitung "
			"dari jawaban-jawabannya, padahal fee=\"%s\"; lengkapi "
			"jawaban yang dipakai di <fee>",
			place_of(r->scratch, s->node), fee);
	else if (o->fee != want)
		mistake(r->m, node_at(s->node, "fee"), "%s: biaya menurut <fee> %"
			PRId64 " (%s), bukan fee=\"%s\"; bila tarifnya memang "
			"berubah, betulkan fee= contoh menjadi fee=\"%" PRId64
			"\"", place_of(r->scratch, s->node), o->fee,
			text_rupiah(r->scratch, o->fee), fee, o->fee);
}

static void
judge_stages(struct reader *r, const struct script *s, const struct outcome *o)
{
	const char *stages = node_get(s->node, "stages");

	if (stages && strcmp(text_squeeze(r->scratch, stages), o->stages))
		mistake(r->m, node_at(s->node, "stages"), "%s: tahap yang dilalui "
			"\"%s\", bukan stages=\"%s\"",
			place_of(r->scratch, s->node), o->stages, stages);
}

/* Everything the example states, as one string to compare. */
static const char *
result(struct arena *a, const struct script *s, const struct outcome *o)
{
	return arena_printf(a, "%s|%s|%s", names_of(a, o),
		!node_attr(s->node, "fee") ? "" : !o->fee_known ? "?" :
		arena_printf(a, "%" PRId64, o->fee),
		node_attr(s->node, "stages") ? o->stages : "");
}

static bool
same_on(struct reader *r, const struct script *s, int64_t day,
	int64_t params_day, const char *want)
{
	struct arena *a = arena_new();
	struct outcome o;
	bool same;

	permit_play(r, s, day, params_day, a, &o);
	same = !strcmp(result(a, s, &o), want);
	arena_free(&a);
	return same;
}

/* Days before and after, and those on which a parameter changes. The day of a
 * first value does not count: before it there was no permit. */
static void
judge_day(struct reader *r, const struct script *s, const char *want,
	int64_t today)
{
	static const int far[] = { -4000, -400, -40, -1, 1, 40, 400, 4000 };
	bool same = true;

	for (size_t i = 0; i < COUNT(far) && same; i++)
		same = same_on(r, s, today + far[i], today, want);
	for (size_t i = 0; i < r->p->nparams && i < 20 && same; i++) {
		const struct parameter *p = &r->p->params[i];
		double before;

		same = same_on(r, s, today, p->from > today ? p->from : today, want);
		if (same && p->from <= today &&
		    permit_param(r->p, p->name, p->from - 1, &before))
			same = same_on(r, s, today, p->from - 1, want);
	}
	if (!same)
		mistake(r->m, s->node->where, "%s: hasilnya bergantung pada hari; tulis "
			"harinya, misalnya today=\"%s\"",
			place_of(r->scratch, s->node), date_iso(r->scratch, today));
}

static int64_t
day_of(struct reader *r, const struct script *s)
{
	const char *today = node_get(s->node, "today");

	return today ? date_parse_iso(today) :
		date_today(r->c->now, permit_zone(r));
}

/* In the definition's own arena: its nodes are gone when it has been read. */
static void
keep(struct reader *r, const struct script *s, struct example *e)
{
	struct example_answer *list = arena_array(r->keep, s->n + 1,
		sizeof(*list));

	for (size_t i = 0; i < s->n; i++) {
		const struct stated *st = &s->answers[i];

		list[i] = (struct example_answer){ st->field, st->row,
			arena_strdup(r->keep, st->typed) };
	}
	*e = (struct example){ permit_keep(r, node_get(s->node, "name")),
		day_of(r, s), node_attr(s->node, "fee") != NULL, list, s->n };
}

static void
keep_good(struct reader *r, const struct script *scripts, const bool *good)
{
	struct example *list = arena_array(r->keep, r->nexample_nodes + 1,
		sizeof(*list));

	for (size_t i = 0; i < r->nexample_nodes; i++)
		if (good[i] && !expects_errors(scripts[i].node))
			keep(r, &scripts[i], &list[r->p->nexamples++]);
	r->p->examples = list;
}

static void
judge_example(struct reader *r, const struct script *s, struct watch *w)
{
	const char *today = node_get(s->node, "today");
	int64_t day = day_of(r, s);
	struct arena *a = arena_new();
	size_t errors = r->m->errors;
	struct outcome o;

	permit_play(r, s, day, day, a, &o);
	if (!today)
		judge_day(r, s, result(a, s, &o), day);
	/* What a wrong day or a refused answer costs is a consequence. */
	if (r->m->errors == errors)
		judge_errors(r, s, &o);
	if (r->m->errors == errors)
		judge_results(r, s, &o);
	if (r->m->errors == errors && !(r->doubt & DOUBT_FEE)) {
		judge_fee(r, s, &o);
		if (node_attr(s->node, "fee") && r->m->errors == errors)
			judge_early_fee(r, s, day, a);
		if (!(r->doubt & DOUBT_WAY))
			judge_stages(r, s, &o);
	}
	permit_watch(w, o.form);
	arena_free(&a);
}

void
permit_examples(struct reader *r)
{
	struct script *scripts = arena_array(r->scratch, r->nexample_nodes + 1,
		sizeof(*scripts));
	struct watch *w;
	bool *good = arena_array(r->scratch, r->nexample_nodes + 1, sizeof(*good));

	if (r->nexample_nodes > 200) {
		mistake(r->m, r->example_nodes[200]->where, "contoh: paling banyak 200");
		return;
	}
	for (size_t i = 0; i < r->nexample_nodes; i++)
		good[i] = ready(r, r->example_nodes[i], &scripts[i]);
	if (r->doubt & DOUBT_ANSWERS)
		return;
	/* A line that could not be read has no amount. */
	if (r->doubt & DOUBT_FEE)
		r->p->fee.n = 0;
	w = permit_watch_new(r);
	for (size_t i = 0; i < r->nexample_nodes; i++)
		if (good[i])
			judge_example(r, &scripts[i], w);
	if (permit_wrong(r))
		return;
	permit_watch_tell(w);
	keep_good(r, scripts, good);
}

void
permit_examples_stored(struct reader *r)
{
	struct script *scripts = arena_array(r->scratch, r->nexample_nodes + 1,
		sizeof(*scripts));
	bool *good = arena_array(r->scratch, r->nexample_nodes + 1, sizeof(*good));

	for (size_t i = 0; i < r->nexample_nodes; i++)
		good[i] = permit_script(r, r->example_nodes[i], &scripts[i]);
	keep_good(r, scripts, good);
}
