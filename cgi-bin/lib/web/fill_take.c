/*
 * Taking what was typed. A page that is older than what is stored changes what
 * it says otherwise than it showed, and nothing else; where both changed an
 * answer, what is stored stays until a person has chosen.
 */
#include "base/buf.h"
#include "base/text.h"
#include "web/fill_own.h"

const char *
fill_typed(struct request *rq, const struct field *f, const char *name)
{
	size_t n;
	const struct pair *p = req_body(rq, &n);
	struct buf b;

	if (f->type->value != VALUE_LIST) {
		const char *v = req_typed(rq, name);

		return v ? v : "";
	}
	buf_init(&b, req_arena(rq), 16 * 1024);
	for (size_t i = 0; i < n; i++) {
		if (strcmp(p[i].name, name))
			continue;
		if (b.len)
			buf_putc(&b, ' ');
		buf_puts(&b, p[i].value);
	}
	return b.data;
}

/* Another session saved after this page was shown to this one. */
static bool
saved_by_another(struct request *rq, const struct dossier *d)
{
	const char *v = req_typed(rq, "_versi");
	int64_t shown;

	if (!v || !parse_int(v, &shown) || shown == d->app->version)
		return false;
	return d->app->saved_by &&
		memcmp(d->app->saved_by, req_session_id(rq), 32) != 0;
}

/* A readonly question is never typed; its default is its answer. */
static void
settle_readonly_of(struct dossier *d, const struct field *f, int row)
{
	const char *v;

	if (!form_readonly(d->form, f, row) || *answers_get(d->answers, f, row))
		return;
	v = form_default(d->form, f, row);
	if (*v)
		answers_set(d->answers, f, row, v);
}

static void
settle_readonly(struct dossier *d, const struct page *page)
{
	for (size_t i = 0; i < d->permit->nfields; i++) {
		const struct field *f = d->permit->fields[i];
		int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

		if (!fill_on_page(f, page) || f->calculate ||
		    f->type->value == VALUE_FILE || f->type->value == VALUE_NONE)
			continue;
		/* It does not make a row of which nothing was given count. */
		for (int row = 0; row < rows; row++)
			if (!f->repeat ||
			    !answers_row_empty(d->answers, f->repeat, row))
				settle_readonly_of(d, f, f->repeat ? row : -1);
	}
}

static int
parent_row(const struct field *child, int row)
{
	return child->parent->repeat ? row : -1;
}

/* A list whose parent changed has other choices: the old answer goes when it is
 * none of them, and the page comes back. */
static bool
narrow_again(struct dossier *d, const struct parent_was *w)
{
	const struct field *f = w->child;
	const char *now = answers_get(d->answers, f->parent,
		parent_row(f, w->row));
	const char *own = answers_get(d->answers, f, w->row);
	const struct item *const *choices;
	size_t n;

	if (!strcmp(now, w->before))
		return false;
	choices = form_choices(d->form, f, w->row, &n);
	for (size_t i = 0; *own && i < n; i++)
		if (!strcmp(choices[i]->value, own))
			return false;
	answers_set(d->answers, f, w->row, "");
	return n > 0;
}

/* What taking one page's questions goes by. */
struct taking {
	struct request *rq;
	struct dossier *d;
	const struct page *page;
	const struct fill_may *may;
	const char *shown;	/* marks of what was shown; NULL: not told */
	const char *saved;	/* of the page's own last save; NULL: none */
	bool another;		/* another session saved meanwhile */
	const char *chosen;	/* names whose stored answer was chosen */
	const struct repeat *dropping;	/* of this repeat a row goes, */
	int dropped, dropped_place;	/* that one */
	struct parent_was *parents;
	size_t nparents;
	struct buf asked;	/* the names as they are now */
	struct buf marks;	/* of what the page has in its controls */
	struct taken *t;
};

/* The names of the conflicts where the stored answer is to stay. */
static const char *
chosen_names(struct request *rq)
{
	size_t n;
	const struct pair *p = req_body(rq, &n);
	struct buf b;

	buf_init(&b, req_arena(rq), 64 * 1024);
	for (size_t i = 0; i < n; i++)
		if (!strcmp(p[i].name, "_simpanan"))
			buf_printf(&b, "%s%s", b.len ? " " : "", p[i].value);
	return b.data;
}

static void
add_problem(struct taken *t, const struct problem *p)
{
	t->problems[t->n++] = *p;
}

/* What is stored, as the other page's answer is told. */
static const char *
theirs(const struct dossier *d, const struct field *f, int row)
{
	const char *s = form_shown(d->form, f, row);

	if (!*s)
		s = answers_typed(d->answers, f, row);
	return s && *s ? s : "–";
}

/* The marks of the question at that place among the asked; NULL: not told. */
static const char *
mark_at(const char *marks, size_t at)
{
	return marks ? marks + at * MERGE_MARK : NULL;
}

static enum merged
judge(const struct taking *k, const char *name, size_t at, const char *stored,
	const char *typed, bool back)
{
	if (back)
		return MERGE_TAKE;
	if (fill_listed(k->chosen, name))
		return MERGE_KEEP;
	if (k->shown)
		return merge_answer(mark_at(k->shown, at),
			mark_at(k->saved, at), stored, typed);
	return k->another && strcmp(stored, typed) ? MERGE_BOTH : MERGE_TAKE;
}

/* What the page had in a control, for when it is saved again; what was not taken
 * counts as it did before. */
static void
add_mark(struct taking *k, size_t at, const char *now)
{
	const char *before = mark_at(k->saved ? k->saved : k->shown, at);

	buf_add(&k->marks, now ? now : before ? before : "----", MERGE_MARK);
}

/* One question. */
static void
take_one(struct taking *k, const struct field *f, int row, const char *name,
	size_t at, bool back)
{
	struct arena *a = req_arena(k->rq);
	struct answers *an = k->d->answers;
	const char *typed = fill_typed(k->rq, f, name);
	const char *before = arena_strdup(a, answers_get(an, f, row));
	const char *refused = answers_typed(an, f, row);
	const char *other = theirs(k->d, f, row);
	const char *was = merge_mark(a, merge_shown(a, an, f, row), false), *now;
	struct problem p;
	enum merged m;

	(void)form_type(k->d->form, f, row, typed, NULL);
	now = merge_mark(a, merge_shown(a, an, f, row), false);
	m = judge(k, name, at, was, now, back);
	k->t->kept += m == MERGE_KEEP;
	if (m != MERGE_TAKE && refused)
		answers_refuse(an, f, row, refused);
	else if (m != MERGE_TAKE)
		answers_set(an, f, row, before);
	if (m == MERGE_BOTH && (!k->dropping || f->repeat != k->dropping ||
	    row != k->dropped)) {
		p = (struct problem){ P_BOTH, f, NULL, row, other, typed };
		add_problem(k->t, &p);
	}
	add_mark(k, at, m == MERGE_TAKE ? now : NULL);
}

/* A question of a row that is gone: only whether it was changed here. */
static void
pass_over(struct taking *k, const struct field *f, const char *name, size_t at,
	struct place *place)
{
	const char *typed = fill_typed(k->rq, f, name);
	const char *base = mark_at(k->saved ? k->saved : k->shown, at);

	if (base ? strncmp(base, merge_mark(req_arena(k->rq), typed, false),
	    MERGE_MARK) != 0 : *typed != '\0')
		place->changed = true;
	add_mark(k, at, NULL);
}

static void
take_named(struct taking *k, const char *name, size_t at)
{
	const struct field *f;
	struct place *place;
	int row;

	if (!fill_named(k->d, k->t->rows, name, &f, &row, &place)) {
		add_mark(k, at, NULL);
		return;
	}
	if (place && row < 0) {
		pass_over(k, f, name, at, place);
		return;
	}
	buf_printf(&k->asked, "%s%s", k->asked.len ? " " : "",
		answers_name(req_arena(k->rq), f, row));
	if (fill_may_take(k->d, f, row, k->page) &&
	    (!k->may || k->may->question(k->may->of, f, row)))
		take_one(k, f, row, name, at, place && place->back);
	else
		add_mark(k, at, NULL);
}

/* What the parents of narrowed lists say before anything is taken. */
static void
note_parents(struct taking *k, const char *at)
{
	struct arena *a = req_arena(k->rq);
	const struct field *f;
	struct place *place;
	const char *name;
	int row;

	while ((name = fill_next_name(a, &at)))
		if (fill_named(k->d, k->t->rows, name, &f, &row, &place) &&
		    f->parent && !(f->repeat && row < 0))
			k->parents[k->nparents++] = (struct parent_was){ f, row,
				arena_strdup(a, answers_get(k->d->answers,
				f->parent, parent_row(f, row))) };
}

static void
narrow(struct taking *k)
{
	struct taken *t = k->t;

	t->narrowed = k->parents;
	t->nnarrowed = 0;
	for (size_t i = 0; i < k->nparents; i++)
		if (narrow_again(k->d, &k->parents[i]))
			k->parents[t->nnarrowed++] = k->parents[i];
	t->more = t->nnarrowed > 0;
	if (k->nparents)
		form_update(k->d->form);
}

/* Rows that are gone and were changed here. Their problem has the place on the
 * page until fill_put_back() shows them. */
static void
tell_gone(struct taking *k)
{
	const struct permit *p = k->d->permit;

	for (size_t i = 0; i < p->nrepeats; i++) {
		const struct shown_rows *s = &k->t->rows[i];

		for (int n = 0; n < s->n; n++) {
			struct problem gone = { P_ROW_GONE, NULL, p->repeats[i],
				n, NULL, NULL };

			if (s->list[n].changed &&
			    (k->dropping != p->repeats[i] ||
			    k->dropped_place != n))
				add_problem(k->t, &gone);
		}
	}
}

/* Which row the button takes out: of that one nothing is asked. */
static void
note_dropped(struct taking *k, const char *button)
{
	int place = fill_drops(k->d->permit, button, &k->dropping);
	const struct shown_rows *s;

	if (!k->dropping)
		return;
	s = &k->t->rows[k->dropping->index];
	k->dropped_place = place;
	k->dropped = s->told && place >= 0 && place < s->n ?
		s->list[place].row : place;
}

static void
take_all(struct taking *k, const char *asked)
{
	const char *name;

	for (size_t n = 0; (name = fill_next_name(req_arena(k->rq), &asked)); n++)
		take_named(k, name, n);
}

static size_t
count_names(const char *list)
{
	size_t n = 0;

	for (list += strspn(list, " "); *list; list += strspn(list, " ")) {
		list += strcspn(list, " ");
		n++;
	}
	return n;
}

/* What the page showed, and had in its controls when it was saved before, where
 * that is of the same questions. */
static void
find_marks(struct taking *k, const char *asked)
{
	size_t len = count_names(asked) * MERGE_MARK;
	const char *shown = req_typed(k->rq, "_semula");
	const char *saved = fill_saved_marks(k->rq, answers_pages(k->d->answers));

	k->shown = shown && strlen(shown) == len ? shown : NULL;
	k->saved = saved && k->shown && strlen(saved) == len ? saved : NULL;
}

enum lk_err
fill_take(struct request *rq, struct dossier *d, const struct page *page,
	struct taken *t)
{
	return fill_take_if(rq, d, page, NULL, t);
}

enum lk_err
fill_take_if(struct request *rq, struct dossier *d, const struct page *page,
	const struct fill_may *may, struct taken *t)
{
	struct arena *a = req_arena(rq);
	const char *asked = req_typed(rq, "_tanya");
	const char *button = req_typed(rq, "aksi");
	struct taking k = { .rq = rq, .d = d, .page = page, .may = may,
		.another = saved_by_another(rq, d), .t = t,
		.chosen = chosen_names(rq) };
	size_t room;

	if (!asked)
		return fail(req_ctx(rq), LK_EINVAL, "a form without _tanya");
	room = strlen(asked) / 2 + 2;
	memset(t, 0, sizeof(*t));
	find_marks(&k, asked);
	t->rows = fill_rows_shown(rq, d, page, may);
	t->problems = arena_array(a, room * 3, sizeof(*t->problems));
	k.parents = arena_array(a, room, sizeof(*k.parents));
	buf_init(&k.asked, a, 64 * 1024);
	buf_init(&k.marks, a, 64 * 1024);
	note_dropped(&k, button ? button : "");
	note_parents(&k, asked);
	take_all(&k, asked);
	tell_gone(&k);
	t->asked = k.asked.data;
	answers_set_pages(d->answers, fill_saved_with(rq,
		answers_pages(d->answers), k.marks.data));
	settle_readonly(d, page);
	form_update(d->form);
	narrow(&k);
	return LK_OK;
}

bool
fill_changed_meanwhile(struct request *rq, struct dossier *d)
{
	const char *at = req_typed(rq, "_tanya"), *was = req_typed(rq, "_semula");
	struct shown_rows *rows = fill_rows_shown(rq, d, NULL, &fill_nothing);
	struct arena *a = req_arena(rq);
	const char *name;

	if (!at || !was)
		return false;
	for (; (name = fill_next_name(a, &at)) && strlen(was) >= MERGE_MARK;
	    was += MERGE_MARK) {
		const struct field *f;
		struct place *place;
		int row;

		if (!fill_named(d, rows, name, &f, &row, &place))
			continue;
		if ((place && row < 0) || strncmp(was, merge_mark(a,
		    merge_shown(a, d->answers, f, row), false), MERGE_MARK))
			return true;
	}
	return false;
}
