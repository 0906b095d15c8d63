#include "base/buf.h"
#include "base/secret.h"
#include "base/text.h"
#include "web/fill.h"

bool
fill_asks(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;

		if (f ? f->type->value != VALUE_FILE &&
		    form_relevant(d->form, f, -1) :
		    form_repeat_relevant(d->form, p->entries[i].repeat))
			return true;
	}
	return false;
}

void
fill_least_rows(const struct dossier *d, const struct page *p)
{
	bool added = false;

	for (size_t i = 0; i < p->n; i++) {
		const struct repeat *r = p->entries[i].repeat;

		if (!r || !form_repeat_relevant(d->form, r))
			continue;
		while (answers_rows(d->answers, r) < form_rows_min(d->form, r) &&
		    answers_rows(d->answers, r) < REPEAT_MOST) {
			answers_add_row(d->answers, r);
			added = true;
		}
	}
	if (added)
		form_update(d->form);
}

bool
fill_is_fresh(const struct dossier *d, const struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct field *f = p->entries[i].field;
		const struct repeat *r = p->entries[i].repeat;

		if (f && !f->calculate && (*answers_get(d->answers, f, -1) ||
		    answers_typed(d->answers, f, -1)))
			return false;
		for (int row = 0; r && row < answers_rows(d->answers, r); row++)
			if (!answers_row_empty(d->answers, r, row))
				return false;
	}
	return true;
}

enum { MARK = 4 };	/* characters of a question's mark in _semula */

/* A short mark of an answer as it was shown, to see later whether another
 * session has changed it meanwhile. */
static const char *
mark(struct arena *a, const struct answers *an, const struct field *f, int row)
{
	const char *stored = answers_get(an, f, row);
	const char *typed = answers_typed(an, f, row);
	uint64_t m = secret_mark(stored, strlen(stored));

	/* What was refused is kept as typed, and is not the same as an answer. */
	if (typed)
		m = ~secret_mark(typed, strlen(typed));
	return secret_hex(a, &m, MARK / 2);
}

/* The next name of a list with spaces between; NULL at the end. */
static const char *
next_name(struct arena *a, const char **at)
{
	size_t n;
	const char *name;

	*at += strspn(*at, " ");
	n = strcspn(*at, " ");
	if (n == 0)
		return NULL;
	name = arena_strndup(a, *at, n);
	*at += n;
	return name;
}

void
fill_hidden(struct request *rq, struct view *form, const struct dossier *d,
	const char *asked)
{
	struct arena *a = req_arena(rq);
	const char *at = asked, *name;
	struct hidden list[5];
	struct buf marks;

	buf_init(&marks, a, 64 * 1024);
	while ((name = next_name(a, &at))) {
		const struct field *f;
		int row;

		if (answers_find(d->answers, name, &f, &row))
			buf_puts(&marks, mark(a, d->answers, f, row));
		else
			buf_puts(&marks, "----");
	}
	list[0] = (struct hidden){ "_token", req_token(rq) };
	list[1] = (struct hidden){ "_kunci", req_key(rq) };
	list[2] = (struct hidden){ "_versi", arena_printf(a, "%lld",
		(long long)d->app->version) };
	list[3] = (struct hidden){ "_tanya", asked };
	list[4] = (struct hidden){ "_semula", marks.data };
	view_hidden(form, "HIDDEN", list, COUNT(list));
}

/* Every value of a control, for several choices with spaces between. */
static const char *
typed_for(struct request *rq, const struct field *f, const char *name)
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

bool
fill_changed_by_another(struct request *rq, const struct dossier *d)
{
	const char *at = req_typed(rq, "_tanya"), *was = req_typed(rq, "_semula");
	struct arena *a = req_arena(rq);
	const char *name;

	if (!at || !was || !saved_by_another(rq, d))
		return false;
	for (; (name = next_name(a, &at)) && strlen(was) >= MARK; was += MARK) {
		const struct field *f;
		int row;

		if (answers_find(d->answers, name, &f, &row) &&
		    strncmp(was, mark(a, d->answers, f, row), MARK))
			return true;
	}
	return false;
}

static void
add_problem(struct taken *t, const struct problem *p)
{
	t->problems[t->n++] = *p;
}

/*
 * One question. When another session has changed it since it was shown, what is
 * typed here stays in the control and the other answer is shown beside it:
 * pressing the button again then decides.
 */
static void
take_one(struct request *rq, struct dossier *d, const struct field *f, int row,
	const char *name, const char *was, bool another, struct taken *t)
{
	struct arena *a = req_arena(rq);
	const char *before = answers_get(d->answers, f, row);
	const char *theirs = form_shown(d->form, f, row);
	bool changed = another && (!was || strncmp(was,
		mark(a, d->answers, f, row), MARK));
	struct problem p = { P_NONE, f, NULL, row, NULL, NULL };

	before = arena_strdup(a, before);
	if (!form_type(d->form, f, row, typed_for(rq, f, name), &p) &&
	    p.code == P_AMBIGUOUS)
		add_problem(t, &p);
	if (changed && strcmp(before, answers_get(d->answers, f, row))) {
		p = (struct problem){ P_BOTH, f, NULL, row,
			*theirs ? theirs : "–", NULL };
		add_problem(t, &p);
	}
}

/* NULL: every page of the applicant's. */
static bool
on_page(const struct field *f, const struct page *page)
{
	return page ? f->page == page : !f->page->stage;
}

static bool
may_take(const struct dossier *d, const struct field *f, int row,
	const struct page *page)
{
	return on_page(f, page) && !f->calculate &&
		f->type->value != VALUE_FILE && f->type->value != VALUE_NONE &&
		!form_readonly(d->form, f, row);
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

		if (!on_page(f, page) || f->calculate ||
		    f->type->value == VALUE_FILE || f->type->value == VALUE_NONE)
			continue;
		/* It does not make a row of which nothing was given count. */
		for (int row = 0; row < rows; row++)
			if (!f->repeat ||
			    !answers_row_empty(d->answers, f->repeat, row))
				settle_readonly_of(d, f, f->repeat ? row : -1);
	}
}

/* What a list's parent said before and says now. */
struct parent_was {
	const struct field *child;
	int row;
	const char *before;
};

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

enum lk_err
fill_take(struct request *rq, struct dossier *d, const struct page *page,
	struct taken *t)
{
	return fill_take_if(rq, d, page, NULL, NULL, t);
}

enum lk_err
fill_take_if(struct request *rq, struct dossier *d, const struct page *page,
	fill_may *may, const void *of, struct taken *t)
{
	struct arena *a = req_arena(rq);
	const char *asked = req_typed(rq, "_tanya"), *at, *name;
	const char *was = req_typed(rq, "_semula");
	bool another = saved_by_another(rq, d);
	struct parent_was *parents;
	size_t room, nparents = 0;

	if (!asked)
		return fail(req_ctx(rq), LK_EINVAL, "a form without _tanya");
	room = strlen(asked) / 2 + 2;
	t->problems = arena_array(a, room * 2, sizeof(*t->problems));
	t->n = 0;
	parents = arena_array(a, room, sizeof(*parents));
	for (at = asked; (name = next_name(a, &at));) {
		const struct field *f;
		int row;

		if (answers_find(d->answers, name, &f, &row) && f->parent)
			parents[nparents++] = (struct parent_was){ f, row,
				arena_strdup(a, answers_get(d->answers, f->parent,
				parent_row(f, row))) };
	}
	for (at = asked; (name = next_name(a, &at));) {
		const struct field *f;
		int row;

		if (answers_find(d->answers, name, &f, &row) &&
		    may_take(d, f, row, page) && (!may || may(of, f, row)))
			take_one(rq, d, f, row, name, was, another, t);
		if (was && strlen(was) >= MARK)
			was += MARK;
	}
	settle_readonly(d, page);
	form_update(d->form);
	t->narrowed = parents;
	t->nnarrowed = 0;
	for (size_t i = 0; i < nparents; i++)
		if (narrow_again(d, &parents[i]))
			parents[t->nnarrowed++] = parents[i];
	t->more = t->nnarrowed > 0;
	if (nparents)
		form_update(d->form);
	return LK_OK;
}

bool
fill_is_rows(const char *button)
{
	return !strncmp(button, "tambah:", 7) || !strncmp(button, "hapus:", 6);
}

enum lk_err
fill_change_rows(struct request *rq, struct dossier *d, const struct page *page,
	const char *button, const struct repeat **changed)
{
	const char *colon = strchr(button, ':') + 1, *end = strchr(colon, ':');
	const struct repeat *r = permit_repeat(d->permit, end ?
		arena_strndup(req_arena(rq), colon, (size_t)(end - colon)) : colon);
	bool add = !strncmp(button, "tambah:", 7);
	int64_t row = -1;

	if (!r || (page ? r->page != page : r->page->stage != NULL) ||
	    (!add && (!end || !parse_int(end + 1, &row) || row < 0 ||
	    row >= answers_rows(d->answers, r))))
		return fail(req_ctx(rq), LK_EINVAL, "no such row");
	if (add && answers_rows(d->answers, r) < form_rows_max(d->form, r))
		answers_add_row(d->answers, r);
	if (!add)
		answers_drop_row(d->answers, r, (int)row);
	form_update(d->form);
	*changed = r;
	return LK_OK;
}

static bool
listed(const char *list, const char *name)
{
	size_t n = strlen(name);
	const char *at = list;

	while ((at = strstr(at, name))) {
		if ((at == list || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
			return true;
		at += n;
	}
	return false;
}

/* A question in a repeat counts when its first row does. */
static bool
field_came_up(struct request *rq, const struct dossier *d, const struct field *f)
{
	const char *asked = req_typed(rq, "_tanya");
	int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

	for (int i = 0; i < rows; i++) {
		int row = f->repeat ? i : -1;

		if (may_take(d, f, row, f->page) &&
		    form_relevant(d->form, f, row) &&
		    !listed(asked ? asked : "", answers_name(req_arena(rq), f, row)))
			return true;
	}
	return false;
}

bool
fill_came_up(struct request *rq, const struct dossier *d, const struct page *page)
{
	for (size_t i = 0; i < d->permit->nfields; i++)
		if (on_page(d->permit->fields[i], page) &&
		    field_came_up(rq, d, d->permit->fields[i]))
			return true;
	return false;
}

static bool
just_narrowed(const struct taken *t, const struct problem *p)
{
	for (size_t i = 0; i < t->nnarrowed; i++)
		if (t->narrowed[i].child == p->field &&
		    t->narrowed[i].row == p->row)
			return true;
	return false;
}

static bool
row_listed(struct request *rq, const struct repeat *r)
{
	const char *asked = req_typed(rq, "_tanya");
	const char *start = arena_printf(req_arena(rq), "%s.", r->name);
	const char *at = asked ? strstr(asked, start) : NULL;

	while (at && at != asked && at[-1] != ' ')
		at = strstr(at + 1, start);
	return at != NULL;
}

static bool
unseen(struct request *rq, const struct dossier *d, const struct problem *p,
	const struct taken *t)
{
	const char *asked = req_typed(rq, "_tanya");

	/* A repeat that must have rows is shown with them. */
	if (p->repeat)
		return p->code == P_ROWS_MIN && !row_listed(rq, p->repeat);
	if (p->code != P_REQUIRED || !p->field)
		return false;
	return just_narrowed(t, p) || (may_take(d, p->field, p->row,
		p->field->page) && !listed(asked ? asked : "",
		answers_name(req_arena(rq), p->field, p->row)));
}

struct problems
fill_seen(struct request *rq, const struct dossier *d, struct problems found,
	const struct taken *t)
{
	struct problem *left = arena_array(req_arena(rq), found.n + 1,
		sizeof(*left));
	size_t n = 0;

	for (size_t i = 0; i < found.n; i++)
		if (!unseen(rq, d, &found.list[i], t))
			left[n++] = found.list[i];
	return (struct problems){ left, n };
}

struct problems
fill_with(struct arena *a, struct problems found, const struct taken *t)
{
	struct problem *all = arena_array(a, found.n + t->n + 1, sizeof(*all));

	if (t->n == 0)
		return found;
	memcpy(all, t->problems, t->n * sizeof(*all));
	if (found.n)
		memcpy(all + t->n, found.list, found.n * sizeof(*all));
	return (struct problems){ all, found.n + t->n };
}

struct problems
fill_of_another(struct arena *a, const struct taken *t)
{
	struct problem *list = arena_array(a, t->n + 1, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		if (t->problems[i].code == P_BOTH)
			list[n++] = t->problems[i];
	return (struct problems){ list, n };
}
