/*
 * From the judged tree to struct permit, but for what is asked (permit_form.c)
 * and for expressions, which need all names (permit_expr.c). What is missing
 * was told by the judge; here it is left out.
 */
#include "base/text.h"
#include "form/permit_table.h"

static const char *const status_names[] = { "open", "closed", "hidden" };
static const char *const kind_names[] = { "review", "payment", "sign",
	"handover" };

const char *
permit_keep(struct reader *r, const char *s)
{
	return s ? arena_strdup(r->keep, s) : NULL;
}

int
word_index(const char *const *words, size_t n, const char *word)
{
	for (size_t i = 0; word && i < n; i++)
		if (!strcmp(words[i], word))
			return (int)i;
	return -1;
}

/* One element's text, in the language it says. */
void
text_add(struct reader *r, struct text *t, const struct node *n)
{
	const char *lang = node_get(n, "xml:lang");

	if (!*n->text)
		return;
	if (!lang || !strcmp(lang, "id"))
		t->id = text_squeeze(r->keep, n->text);
	else if (!strncmp(lang, "en", 2) && (!lang[2] || (lang[2] == '-' && !t->en)))
		t->en = text_squeeze(r->keep, n->text);
}

struct text
permit_text(struct reader *r, const struct node *n, const char *child)
{
	const char *attr = node_get(n, child);
	struct text t = { 0 };

	if (attr)
		t.id = text_squeeze(r->keep, attr);
	for (const struct node *c = n->first; c; c = c->next)
		if (c->is && !strcmp(c->name, child))
			text_add(r, &t, c);
	return t;
}

/* Whether n translates the element of the same kind before it. */
static bool
is_translation(const struct node *n)
{
	const char *lang = node_get(n, "xml:lang");

	return lang && strcmp(lang, "id") != 0;
}

static int
whole(const struct node *n, const char *attr, int otherwise)
{
	const char *s = node_get(n, attr);
	int64_t v;

	return s && parse_int(s, &v) && v >= 0 && v <= 1000000 ? (int)v : otherwise;
}

static int64_t
day(const struct node *n, const char *attr)
{
	const char *s = node_get(n, attr);

	return s ? date_parse_iso(s) : NO_DAY;
}

static void
components(struct reader *r, const struct node *standard)
{
	for (const struct node *n = standard->first; n; n = n->next) {
		int i = n->is ? word_index(component_names, COMPONENTS,
			node_get(n, "name")) : -1;

		if (i >= 0)
			text_add(r, &r->p->components[i], n);
	}
}

static void
params(struct reader *r)
{
	size_t n = node_count(r->root, "param");
	struct parameter *list = arena_array(r->keep, n + 1, sizeof(*list));

	r->p->params = list;
	for (const struct node *c = r->root->first; c; c = c->next) {
		const char *value, *confirmed;

		if (!c->is || c->is->id != EL_PARAM || !node_get(c, "name"))
			continue;
		value = node_get(c, "value");
		confirmed = node_get(c, "confirmed");
		list[r->p->nparams++] = (struct parameter){ .where = c->where,
			.name = permit_keep(r, node_get(c, "name")),
			.value = value ? strtod(value, NULL) : 0,
			.from = day(c, "from"), .label = permit_text(r, c, "label"),
			.unconfirmed = confirmed && !strcmp(confirmed, "no") };
	}
}

/* From the last on: a translation stands below what it translates. */
static struct item *
item_of(struct list *l, const char *value)
{
	size_t i = l->n;

	while (i-- > 0)
		if (!strcmp(l->items[i].value, value))
			return &l->items[i];
	return NULL;
}

/* Items by value; a translated one joins the one that has its value. */
static void
items(struct reader *r, struct list *l, const struct node *list)
{
	l->items = arena_array(r->keep, node_count(list, "item") + 1,
		sizeof(*l->items));
	for (const struct node *c = list->first; c; c = c->next) {
		const char *value = c->is ? node_get(c, "value") : NULL;
		struct item *i;

		if (!value)
			continue;
		i = is_translation(c) ? item_of(l, value) : NULL;
		if (i) {
			text_add(r, &i->text, c);
			continue;
		}
		i = &l->items[l->n++];
		i->value = permit_keep(r, value);
		i->parent = permit_keep(r, node_get(c, "parent"));
		l->has_parents |= i->parent != NULL;
		text_add(r, &i->text, c);
		if (!i->text.id)
			i->text.id = i->value;
	}
}

static void
lists(struct reader *r)
{
	size_t n = node_count(r->root, "list");
	const struct list **all = arena_array(r->keep, n + 1, sizeof(*all));

	r->list_nodes = arena_array(r->scratch, n + 1, sizeof(*r->list_nodes));
	r->p->lists = all;
	for (struct node *c = r->root->first; c; c = c->next) {
		struct list *l;

		if (!c->is || c->is->id != EL_LIST || !node_get(c, "id"))
			continue;
		l = arena_alloc(r->keep, sizeof(*l));
		l->where = c->where;
		l->id = permit_keep(r, node_get(c, "id"));
		items(r, l, c);
		r->list_nodes[r->p->nlists] = c;
		all[r->p->nlists++] = l;
	}
}

static void
fee(struct reader *r, const struct node *fee)
{
	size_t n = node_count(fee, "line");
	struct fee_line *lines = arena_array(r->keep, n + 1, sizeof(*lines));
	const char *kind = node_get(fee, "kind");

	r->line_nodes = arena_array(r->scratch, n + 1, sizeof(*r->line_nodes));
	r->p->fee.kind = kind ? permit_keep(r, kind) : "retribusi";
	r->p->fee.lines = lines;
	for (struct node *c = fee->first; c; c = c->next) {
		if (!c->is)
			continue;
		r->line_nodes[r->p->fee.n] = c;
		lines[r->p->fee.n++] = (struct fee_line){ .where = c->where,
			.label = permit_text(r, c, "label") };
	}
}

/* What a stage without a label is called. */
static const char *
stage_name(const struct stage *s)
{
	static const char *const by_role[ROLES] = {
		[ROLE_FRONT] = "Pemeriksaan kelengkapan",
		[ROLE_VERIFIER] = "Verifikasi", [ROLE_TECHNICAL] = "Tim teknis",
		[ROLE_SECTION] = "Kepala Bidang", [ROLE_SECRETARY] = "Sekretaris",
		[ROLE_DIRECTOR] = "Kepala Dinas", [ROLE_TREASURER] = "Bendahara",
	};
	static const char *const by_kind[] = { [STAGE_PAYMENT] = "Pembayaran",
		[STAGE_SIGN] = "Tanda tangan", [STAGE_HANDOVER] = "Penyerahan" };

	return s->kind == STAGE_REVIEW ? by_role[s->role] : by_kind[s->kind];
}

static struct stage *
stage(struct reader *r, const struct node *n)
{
	struct stage *s = arena_alloc(r->keep, sizeof(*s));
	int role = word_index(role_names, ROLES, node_get(n, "role"));
	int kind = word_index(kind_names, COUNT(kind_names), node_get(n, "kind"));
	const char *clock = node_get(n, "clock");

	s->where = n->where;
	s->id = permit_keep(r, node_get(n, "id"));
	s->role = role < 0 ? ROLE_FRONT : (enum role)role;
	s->kind = kind < 0 ? STAGE_REVIEW : (enum stage_kind)kind;
	s->days = whole(n, "days", 0);
	s->unit = permit_keep(r, node_get(n, "unit"));
	s->clock_stopped = clock && !strcmp(clock, "stopped");
	s->label = permit_text(r, n, "label");
	if (!s->label.id)
		s->label.id = stage_name(s);
	return s;
}

static void
reasons(struct reader *r, const struct node *workflow)
{
	struct permit *p = r->p;
	struct reason *list = arena_array(r->keep,
		node_count(workflow, "reason") + 1, sizeof(*list));

	p->reasons = list;
	for (const struct node *c = workflow->first; c; c = c->next) {
		const char *code = c->is && c->is->id == EL_REASON ?
			node_get(c, "code") : NULL;

		if (!code)
			continue;
		if (!is_translation(c) || !p->nreasons ||
		    strcmp(list[p->nreasons - 1].code, code) != 0)
			list[p->nreasons++].code = permit_keep(r, code);
		text_add(r, &list[p->nreasons - 1].text, c);
	}
}

/* One for a state: a second one in the same language is told by text_add(). */
static void
messages(struct reader *r, const struct node *workflow)
{
	struct permit *p = r->p;
	struct told *list = arena_array(r->keep,
		node_count(workflow, "message") + 1, sizeof(*list));

	p->messages = list;
	for (const struct node *c = workflow->first; c; c = c->next) {
		const char *on = c->is && c->is->id == EL_MESSAGE ?
			node_get(c, "on") : NULL;
		size_t i = 0;

		if (!on)
			continue;
		while (i < p->nmessages && strcmp(list[i].on, on))
			i++;
		if (i == p->nmessages)
			list[p->nmessages++].on = permit_keep(r, on);
		text_add(r, &list[i].text, c);
	}
}

static void
workflow(struct reader *r, const struct node *w)
{
	size_t n = node_count(w, "stage");
	const struct stage **all = arena_array(r->keep, n + 1, sizeof(*all));
	const char *silence = node_get(w, "silence");

	r->stage_nodes = arena_array(r->scratch, n + 1, sizeof(*r->stage_nodes));
	r->p->stages = all;
	r->p->days = whole(w, "days", 0);
	r->p->repair_days = whole(w, "repair-days", 10);
	r->p->silence_granted = silence && !strcmp(silence, "granted");
	for (struct node *c = w->first; c; c = c->next) {
		struct stage *s;

		if (!c->is || c->is->id != EL_STAGE || !node_get(c, "id"))
			continue;
		s = stage(r, c);
		s->index = (int)r->p->nstages;
		r->stage_nodes[r->p->nstages] = c;
		all[r->p->nstages++] = s;
	}
	reasons(r, w);
	messages(r, w);
}

static const struct text *
clauses(struct reader *r, const struct node *n, const char *name, size_t *count)
{
	struct text *list = arena_array(r->keep, node_count(n, name) + 1,
		sizeof(*list));

	for (const struct node *c = n->first; c; c = c->next) {
		if (!c->is || strcmp(c->name, name))
			continue;
		if (!is_translation(c) || *count == 0)
			(*count)++;
		text_add(r, &list[*count - 1], c);
		r->words[r->nwords++] = (struct worded){ &list[*count - 1], c };
	}
	return list;
}

static void
licence(struct reader *r, struct node *n)
{
	struct licence_form *l = arena_alloc(r->keep, sizeof(*l));
	struct row *rows = arena_array(r->keep, node_count(n, "row") + 1,
		sizeof(*rows));

	r->licence_node = n;
	r->row_nodes = arena_array(r->scratch, node_count(n, "row") + 1,
		sizeof(*r->row_nodes));
	r->words = arena_array(r->scratch, node_count(n, "basis") +
		node_count(n, "clause") + node_count(n, "copy") + 1,
		sizeof(*r->words));
	r->p->licence = l;
	l->where = n->where;
	l->number = permit_keep(r, node_get(n, "number"));
	l->title = permit_text(r, n, "title");
	l->valid_days = whole(n, "valid-days", 0);
	l->valid_months = whole(n, "valid-months", 0);
	l->basis = clauses(r, n, "basis", &l->nbasis);
	l->clauses = clauses(r, n, "clause", &l->nclauses);
	l->copies = clauses(r, n, "copy", &l->ncopies);
	l->rows = rows;
	for (struct node *c = n->first; c; c = c->next)
		if (c->is && c->is->id == EL_ROW) {
			r->row_nodes[l->nrows] = c;
			rows[l->nrows++].label = permit_text(r, c, "label");
		}
}

static void
examples(struct reader *r)
{
	size_t n = node_count(r->root, "example");

	r->example_nodes = arena_array(r->scratch, n + 1,
		sizeof(*r->example_nodes));
	for (struct node *c = r->root->first; c; c = c->next)
		if (c->is && c->is->id == EL_EXAMPLE)
			r->example_nodes[r->nexample_nodes++] = c;
}

/* The mapped file names of nodes are the reader's; the definition outlives it. */
static void
head(struct reader *r)
{
	struct permit *p = r->p;
	const struct node *privacy = node_child(r->root, "privacy");
	int status = word_index(status_names, COUNT(status_names),
		node_get(r->root, "status"));

	p->where = r->root->where;
	p->id = permit_keep(r, node_get(r->root, "id"));
	p->status = status < 0 ? PERMIT_OPEN : (enum permit_status)status;
	p->opens = day(r->root, "opens");
	p->closes = day(r->root, "closes");
	p->title = permit_text(r, r->root, "title");
	p->summary = permit_text(r, r->root, "summary");
	p->keywords = permit_text(r, r->root, "keywords");
	p->closed = permit_text(r, r->root, "closed");
	p->privacy = permit_text(r, r->root, "privacy");
	for (; privacy && !p->retention; privacy = privacy->next)
		if (privacy->is && privacy->is->id == EL_PRIVACY)
			p->retention = permit_keep(r,
				node_get(privacy, "retention"));
}

void
permit_build(struct reader *r)
{
	const struct node *form = node_child(r->root, "form");
	const struct node *standard = node_child(r->root, "standard");
	const struct node *money = node_child(r->root, "fee");
	const struct node *flow = node_child(r->root, "workflow");
	struct node *paper = node_child(r->root, "licence");

	r->p = arena_alloc(r->keep, sizeof(*r->p));
	r->p->repair_days = 10;
	head(r);
	if (standard)
		components(r, standard);
	params(r);
	lists(r);
	if (flow)
		workflow(r, flow);
	if (form)
		permit_build_form(r, form);
	if (money)
		fee(r, money);
	if (paper)
		licence(r, paper);
	examples(r);
}
