#include <libxml/xpath.h>
#include "base/text.h"
#include "form/expr_own.h"

struct node *
expr_node(struct reader *r, enum node_kind kind)
{
	static const size_t room[] = { [NODE_CALL] = ARGS_MOST,
		[NODE_BINARY] = 2, [NODE_NEGATIVE] = 1 };
	struct node *n = arena_alloc(r->arena, sizeof(*n) +
		room[kind] * sizeof(n->args[0]));

	n->kind = kind;
	return n;
}

/* Words that other languages have for an operator. */
static const char *
operator_meant(struct reader *r, const char *word)
{
	static const struct { const char *theirs, *ours; } words[] = {
		{ "dan", "and" }, { "atau", "or" }, { "bagi", "div" },
		{ "kali", "*" }, { "x", "*" }, { "eq", "=" }, { "ne", "!=" },
		{ "lt", "<" }, { "gt", ">" }, { "le", "<=" }, { "ge", ">=" },
		{ "and", "and" }, { "or", "or" }, { "div", "div" },
		{ "mod", "mod" }, { "sama", "=" }, { "is", "=" },
	};
	const char *lower = text_lower(r->arena, word);

	for (size_t i = 0; i < COUNT(words); i++)
		if (!strcmp(words[i].theirs, lower))
			return words[i].ours;
	return NULL;
}

/* Something stands where an operator or the end was expected. */
static void
unexpected(struct reader *r)
{
	const char *word = r->tok.kind == TOK_NAME ?
		operator_meant(r, r->tok.text) : NULL;
	const char *seen = utf8_clip(r->arena, r->text + r->tok.at, 20);

	if (word)
		expr_fail(r, "\"%s\" ditulis %s", r->tok.text, word);
	else if (expr_is_op(r, ","))
		expr_fail(r, "koma di luar fungsi; pecahan ditulis dengan titik, "
			"misalnya 0.25");
	else if (*seen == '/')
		expr_fail(r, "pembagian ditulis div, dan tanggal ditulis "
			"date('2026-12-31')");
	else if (expr_is_op(r, ")") || expr_is_op(r, "]"))
		expr_fail(r, "ada %s tanpa pembuka", r->tok.text);
	else if (expr_is_op(r, "("))
		expr_fail(r, "tanda hitung sebelum \"%s\" kurang, misalnya *",
			seen);
	else
		expr_fail(r, "kurang tanda hitung, and, atau or sebelum \"%s\"",
			seen);
}

static struct node *
binary(struct reader *r, const char *op, struct node *a,
	struct node *(*operand)(struct reader *))
{
	struct node *n = expr_node(r, NODE_BINARY);

	n->text = op;
	expr_next(r);
	n->args[0] = a;
	n->args[1] = operand(r);
	n->nargs = 2;
	if (!r->failed)
		expr_judge_binary(r, n);
	return n;
}

/* The operator of one level that stands here, or NULL. */
static const char *
operator_here(const struct reader *r, const char *const *ops, size_t n)
{
	if (r->tok.kind != TOK_OP && r->tok.kind != TOK_NAME)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (!strcmp(r->tok.text, ops[i]))
			return ops[i];
	return NULL;
}

/* A level of XPath's grammar: operands of the next one with operators between
 * them, from left to right. */
static struct node *
level(struct reader *r, const char *const *ops, size_t n,
	struct node *(*operand)(struct reader *))
{
	struct node *a = operand(r);
	const char *op;

	while (!r->failed && (op = operator_here(r, ops, n)))
		a = binary(r, op, a, operand);
	return a;
}

static struct node *
union_of(struct reader *r)
{
	static const char *const ops[] = { "|" };

	return level(r, ops, COUNT(ops), expr_path);
}

static struct node *
unary(struct reader *r)
{
	struct node *n;

	if (!expr_is_op(r, "-"))
		return union_of(r);
	expr_next(r);
	if (++r->depth > DEPTH_MOST) {
		expr_fail(r, "terlalu banyak tanda -");
		return expr_node(r, NODE_NUMBER);
	}
	n = expr_node(r, NODE_NEGATIVE);
	n->args[0] = unary(r);
	n->nargs = 1;
	n->type = T_NUMBER;
	r->depth--;
	n->literal = n->args[0]->literal && n->args[0]->type == T_NUMBER;
	n->number = -n->args[0]->number;
	if (!r->failed)
		expr_judge_number(r, n->args[0]);
	if (n->args[0]->type == T_DATE)
		expr_wrong(r, "tanda kurang di depan tanggal");
	return n;
}

static struct node *
product(struct reader *r)
{
	static const char *const ops[] = { "*", "div", "mod" };

	return level(r, ops, COUNT(ops), unary);
}

static struct node *
addition(struct reader *r)
{
	static const char *const ops[] = { "+", "-" };

	return level(r, ops, COUNT(ops), product);
}

static struct node *
relation(struct reader *r)
{
	static const char *const ops[] = { "<=", ">=", "<", ">" };

	return level(r, ops, COUNT(ops), addition);
}

static struct node *
equality(struct reader *r)
{
	static const char *const ops[] = { "=", "!=" };

	return level(r, ops, COUNT(ops), relation);
}

static struct node *
conjunction(struct reader *r)
{
	static const char *const ops[] = { "and" };

	return level(r, ops, COUNT(ops), equality);
}

struct node *
expr_or(struct reader *r)
{
	static const char *const ops[] = { "or" };
	struct node *n;

	if (++r->depth > DEPTH_MOST) {
		expr_fail(r, "terlalu banyak kurung di dalam kurung");
		return expr_node(r, NODE_NUMBER);
	}
	n = level(r, ops, COUNT(ops), conjunction);
	r->depth--;
	return n;
}

/* The whole text. The tree is whole only when nothing failed. */
struct node *
expr_parse(struct reader *r)
{
	struct node *n;

	expr_next(r);
	if (!r->failed && r->tok.kind == TOK_END) {
		expr_fail(r, "kosong");
		return NULL;
	}
	n = expr_or(r);
	if (!r->failed && r->tok.kind != TOK_END)
		unexpected(r);
	if (!r->failed)
		expr_judge_whole(r, n);
	return r->wrong ? NULL : n;
}

/* Each use once; a wider one takes the place of a narrower. */
void
expr_use(struct reader *r, struct use u)
{
	struct use *grown;

	for (size_t i = 0; i < r->nuses; i++) {
		struct use *old = &r->uses[i];

		if (old->field == u.field && old->repeat == u.repeat &&
		    old->param == u.param && !old->name == !u.name &&
		    (!u.name || !strcmp(old->name, u.name))) {
			old->all |= u.all;
			return;
		}
	}
	if (r->nuses == r->room) {
		r->room = r->room ? r->room * 2 : 8;
		grown = arena_array(r->arena, r->room, sizeof(*grown));
		if (r->nuses)
			memcpy(grown, r->uses, r->nuses * sizeof(*grown));
		r->uses = grown;
	}
	r->uses[r->nuses++] = u;
}
