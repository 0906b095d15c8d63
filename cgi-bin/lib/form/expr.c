#include <libxml/xpath.h>
#include "base/buf.h"
#include "form/expr_own.h"

/* The fields read, each once. */
static void
keep_fields(struct arena *a, struct expr *e)
{
	const struct field **fields = arena_array(a, e->nuses + 1,
		sizeof(*fields));
	size_t n = 0, j;

	for (size_t i = 0; i < e->nuses; i++) {
		if (!e->uses[i].field)
			continue;
		for (j = 0; j < n; j++)
			if (fields[j] == e->uses[i].field)
				break;
		if (j == n)
			fields[n++] = e->uses[i].field;
	}
	e->fields = fields;
	e->nfields = n;
}

/* true(), false(), a literal; not() of these. */
static int
constant_of(const struct node *n)
{
	int inner;

	if (n->literal && n->type == T_NUMBER)
		return n->number == n->number && n->number != 0;
	if (n->literal)
		return *n->text != '\0';
	if (n->kind != NODE_CALL)
		return -1;
	if (!strcmp(n->function->name, "true"))
		return 1;
	if (!strcmp(n->function->name, "false"))
		return 0;
	if (strcmp(n->function->name, "not"))
		return -1;
	inner = constant_of(n->args[0]);
	return inner < 0 ? -1 : !inner;
}

static struct expr *
expr_of(struct arena *a, const struct scope *s, const char *text, struct where w)
{
	struct expr *e = arena_alloc(a, sizeof(*e));

	e->text = arena_strdup(a, text);
	e->where = w;
	e->repeat = s->repeat;
	e->self = s->self;
	e->constant = -1;
	return e;
}

static void
free_compiled(void *comp)
{
	xmlXPathFreeCompExpr(comp);
}

/* "yes" and "no" are short for true() and false(). */
static bool
short_word(const struct scope *s, const char *text, int *constant)
{
	size_t n;

	if (s->want != EXPR_BOOL)
		return false;
	text += strspn(text, " \t\r\n");
	n = strcspn(text, " \t\r\n");
	if (text[n + strspn(text + n, " \t\r\n")])
		return false;
	if (n == 3 && !memcmp(text, "yes", 3))
		*constant = 1;
	else if (n == 2 && !memcmp(text, "no", 2))
		*constant = 0;
	else
		return false;
	return true;
}

static void
keep_reading(struct expr *e, const struct reader *r, const struct node *root)
{
	e->root = root;
	e->type = root->type;
	e->constant = constant_of(root);
	e->uses = r->uses;
	e->nuses = r->nuses;
	e->uses_day = r->uses_day;
	e->uses_fee = r->uses_fee;
	e->is_fee = root->kind == NODE_CALL &&
		!strcmp(root->function->name, "fee");
	keep_fields(r->arena, e);
}

const struct expr *
expr_new(struct arena *a, const struct scope *s, const char *text,
	struct where w, struct mistakes *m)
{
	struct reader r = { .arena = a, .scope = s, .text = text, .where = w,
		.mistakes = m };
	struct expr *e = expr_of(a, s, text, w);
	struct node *root;

	if (short_word(s, text, &e->constant)) {
		e->type = T_BOOL;
		keep_fields(a, e);
		return e;
	}
	if (strlen(text) > TEXT_MOST) {
		expr_fail(&r, "terlalu panjang; paling banyak %d huruf", TEXT_MOST);
		return NULL;
	}
	root = expr_parse(&r);
	if (!root)
		return NULL;
	keep_reading(e, &r, root);
	if (root->literal || e->constant >= 0)
		return e;
	e->compiled = expr_compile(e->text);
	if (!e->compiled) {
		expr_fail(&r, "tidak dapat dibaca");
		return NULL;
	}
	arena_defer(a, free_compiled, e->compiled);
	return e;
}

const char *
expr_text(const struct expr *e)
{
	return e->text;
}

struct where
expr_where(const struct expr *e)
{
	return e->where;
}

int
expr_constant(const struct expr *e)
{
	return e->constant;
}

bool
expr_uses_day(const struct expr *e)
{
	return e->uses_day;
}

size_t
expr_uses(const struct expr *e, const struct field *const **fields)
{
	*fields = e->fields;
	return e->nfields;
}

const struct field *
expr_bare(const struct expr *e)
{
	return e->root && e->root->variable ? e->root->field : NULL;
}

bool
expr_reads_param(const struct expr *e, const char *name)
{
	for (size_t i = 0; i < e->nuses; i++)
		if (e->uses[i].param && !strcmp(e->uses[i].name, name))
			return true;
	return false;
}

static bool
factor_of(const struct node *n, struct factor *out)
{
	*out = (struct factor){ n->field, n->param, n->number };
	if (n->kind == NODE_NUMBER || n->param)
		return true;
	return n->variable && n->field && !n->field->repeat;
}

/* Left to right, as they were written. */
static bool
gather(const struct node *n, struct factor *out, size_t room, size_t *count)
{
	if (n->kind == NODE_BINARY && !strcmp(n->text, "*"))
		return gather(n->args[0], out, room, count) &&
			gather(n->args[1], out, room, count);
	return *count < room && factor_of(n, &out[(*count)++]);
}

size_t
expr_factors(const struct expr *e, struct factor *factors, size_t room)
{
	size_t n = 0;

	return e->root && gather(e->root, factors, room, &n) && n > 1 ? n : 0;
}
