/* Primary expressions: literals, names, paths, calls. */
#include <libxml/xpath.h>
#include "base/text.h"
#include "form/expr_own.h"

static enum type
type_of_field(const struct field *f)
{
	switch (f->type->value) {
	case VALUE_NUMBER:
		return T_NUMBER;
	case VALUE_DATE:
		return T_DATE;
	default:
		return T_STRING;
	}
}

static struct node *
answer(struct reader *r, const struct field *f, bool many)
{
	struct node *n = expr_node(r, NODE_VALUE);

	n->field = f;
	n->many = many;
	n->type = type_of_field(f);
	if (f->type->value == VALUE_NONE)
		expr_wrong(r, "%s adalah catatan; tidak ada jawabannya", f->name);
	return n;
}

static struct node *
rows(struct reader *r, const struct repeat *rep)
{
	struct node *n = expr_node(r, NODE_VALUE);

	n->rows = rep;
	n->type = T_ROWS;
	n->many = true;
	expr_use(r, (struct use){ .repeat = rep, .all = true });
	return n;
}

/* A field of any repeat by that name. */
static const struct field *
field_of_some_repeat(const struct permit *p, const char *name)
{
	for (size_t i = 0; i < p->nfields; i++)
		if (p->fields[i]->repeat && !strcmp(p->fields[i]->name, name))
			return p->fields[i];
	return NULL;
}

static void
unknown(struct reader *r, const char *written, const char *name)
{
	const char *near = expr_nearest(r, name);

	if (r->scope->blind)
		r->failed = true;
	else if (near)
		expr_wrong(r, "tidak ada pertanyaan atau parameter bernama %s; "
			"maksud Anda %s?", written, near);
	else
		expr_wrong(r, "tidak ada pertanyaan atau parameter bernama %s",
			written);
}

/* $x: in the same row first, then outward, then the parameters. */
static struct node *
variable(struct reader *r, const char *name)
{
	const struct scope *s = r->scope;
	const struct repeat *rep = permit_repeat(s->permit, name);
	const struct field *f = NULL;
	struct node *n;

	if (s->repeat)
		f = permit_field(s->permit, s->repeat, name);
	if (!f)
		f = permit_field(s->permit, NULL, name);
	if (f) {
		n = answer(r, f, false);
		n->variable = true;
		expr_use(r, (struct use){ .name = name, .field = f });
		return n;
	}
	if (rep) {
		n = rows(r, rep);
		expr_use(r, (struct use){ .name = name, .repeat = rep, .all = true });
		return n;
	}
	n = expr_node(r, NODE_VALUE);
	if (permit_has_param(s->permit, name)) {
		n->type = T_NUMBER;
		n->param = name;
		expr_use(r, (struct use){ .name = name, .param = true });
		return n;
	}
	f = field_of_some_repeat(s->permit, name);
	if (f && f->repeat == r->sieve_rows)
		expr_wrong(r, "di dalam [ ] nama ditulis tanpa $: %s", name);
	else if (f)
		expr_wrong(r, "%s ditanyakan di setiap baris %s; dari luar baris "
			"tulis $%s/%s, misalnya sum($%s/%s)", name,
			f->repeat->name, f->repeat->name, name, f->repeat->name,
			name);
	else
		unknown(r, arena_printf(r->arena, "$%s", name), name);
	return n;
}

/* [ ] behind rows or answers of rows. A number picks one. */
static struct node *
predicate(struct reader *r, struct node *n)
{
	const struct repeat *old_rows = r->sieve_rows;
	const struct field *old_field = r->sieve_field;
	struct node *inner;

	if (!n->many) {
		expr_fail(r, "[ ] hanya dipakai sesudah baris yang berulang, "
			"misalnya $titik[1]/luas");
		return n;
	}
	r->sieve_rows = n->rows;
	r->sieve_field = n->field;
	expr_next(r);
	inner = expr_or(r);
	r->sieve_rows = old_rows;
	r->sieve_field = old_field;
	if (r->failed)
		return n;
	if (!expr_is_op(r, "]")) {
		expr_fail(r, "kurung [ tidak ditutup");
		return n;
	}
	expr_next(r);
	if (inner->type == T_NUMBER && !inner->field && n->rows)
		n->many = false;
	else if (inner->type != T_NUMBER || inner->field)
		expr_judge_truth(r, inner);
	return n;
}

static void
no_step(struct reader *r)
{
	if (r->tok.kind == TOK_NUMBER || r->tok.kind == TOK_VAR ||
	    expr_is_op(r, "("))
		expr_fail(r, "pembagian ditulis div, dan tanggal ditulis "
			"date('2026-12-31')");
	else
		expr_fail(r, "sesudah / harus ada nama pertanyaan, misalnya "
			"$titik/luas");
}

/* "-" and "." may be part of a name in XPath, but never of ours. */
static bool
plain_name(struct reader *r, const char *name)
{
	size_t n = strcspn(name, "-.");

	if (!name[n])
		return true;
	expr_fail(r, "\"%s\" terbaca sebagai satu nama; beri spasi: %.*s %c %s",
		name, (int)n, name, name[n], name[n + 1] ? name + n + 1 : "…");
	return false;
}

/* What follows rows or answers: predicates and one step down. */
static struct node *
steps(struct reader *r, struct node *n)
{
	const struct field *f;
	const char *name;

	while (!r->failed && (expr_is_op(r, "[") || expr_is_op(r, "/"))) {
		n->variable = false;
		if (expr_is_op(r, "[")) {
			n = predicate(r, n);
			continue;
		}
		expr_next(r);
		if (r->failed || r->tok.kind != TOK_NAME) {
			no_step(r);
			return n;
		}
		name = r->tok.text;
		if (!plain_name(r, name))
			return n;
		if (!n->rows) {
			expr_fail(r, "%s tidak punya bagian bernama %s; "
				"pembagian ditulis div",
				n->field ? n->field->name : "itu", name);
			return n;
		}
		f = permit_field(r->scope->permit, n->rows, name);
		if (!f) {
			expr_fail(r, "tidak ada pertanyaan %s di dalam %s", name,
				n->rows->name);
			return n;
		}
		n = answer(r, f, n->many);
		expr_use(r, (struct use){ .field = f, .all = true });
		expr_next(r);
	}
	return n;
}

/* /answers/x and /answers/titik/luas */
static struct node *
absolute(struct reader *r)
{
	const struct permit *p = r->scope->permit;
	const struct field *f;
	struct node *n;

	expr_next(r);
	if (r->failed || !expr_is_name(r, "answers")) {
		expr_fail(r, "jalur dimulai dengan /answers/, misalnya "
			"/answers/nama; lebih singkat: $nama");
		return expr_node(r, NODE_VALUE);
	}
	expr_next(r);
	if (!expr_is_op(r, "/")) {
		expr_fail(r, "sesudah /answers harus ada nama, misalnya "
			"/answers/nama");
		return expr_node(r, NODE_VALUE);
	}
	expr_next(r);
	n = expr_node(r, NODE_VALUE);
	if (r->failed || r->tok.kind != TOK_NAME) {
		no_step(r);
		return n;
	}
	if (!plain_name(r, r->tok.text))
		return n;
	f = permit_field(p, NULL, r->tok.text);
	if (f) {
		n = answer(r, f, false);
		expr_use(r, (struct use){ .field = f, .all = true });
	} else if (permit_repeat(p, r->tok.text)) {
		n = rows(r, permit_repeat(p, r->tok.text));
	} else {
		unknown(r, arena_printf(r->arena, "/answers/%s", r->tok.text),
			r->tok.text);
	}
	expr_next(r);
	return n;
}

/* "." is the answer of the field, or of the row that is being sieved. */
static struct node *
dot(struct reader *r)
{
	const struct field *f = r->sieve_field ? r->sieve_field : r->scope->self;
	struct node *n;

	expr_next(r);
	if (r->sieve_rows)
		return rows(r, r->sieve_rows);
	if (!f) {
		expr_wrong(r, "titik (.) adalah jawaban pertanyaan itu sendiri; "
			"di sini bukan di dalam pertanyaan");
		return expr_node(r, NODE_VALUE);
	}
	n = answer(r, f, false);
	expr_use(r, (struct use){ .field = f, .all = r->sieve_field != NULL });
	return n;
}

/* "../x": ODK's way to name a neighbour. */
static struct node *
parent(struct reader *r)
{
	const struct field *f = NULL;
	struct node *n = expr_node(r, NODE_VALUE);

	expr_next(r);
	if (!r->failed && expr_is_op(r, "/"))
		expr_next(r);
	if (r->failed || r->tok.kind != TOK_NAME || !r->scope->self ||
	    r->sieve_rows || r->sieve_field) {
		expr_fail(r, "\"..\" tidak dipakai di sini; pertanyaan lain ditulis "
			"$nama");
		return n;
	}
	f = permit_field(r->scope->permit, r->scope->repeat, r->tok.text);
	if (!f) {
		unknown(r, arena_printf(r->arena, "../%s", r->tok.text),
			r->tok.text);
		expr_next(r);
		return n;
	}
	n = answer(r, f, false);
	expr_use(r, (struct use){ .field = f });
	expr_next(r);
	return n;
}

/* A name without "$" and without "(": what was it to be? */
void
expr_bare_name(struct reader *r, const struct node *other, const char *name)
{
	const struct permit *p = r->scope->permit;
	const struct list *list = other && other->field ? other->field->list : NULL;
	const char *near;

	if (list && list_item(list, name)) {
		expr_fail(r, "kurang tanda kutip: '%s'", name);
	} else if (permit_field(p, NULL, name) || permit_has_param(p, name) ||
	           permit_repeat(p, name) ||
	           (r->scope->repeat && permit_field(p, r->scope->repeat, name))) {
		expr_fail(r, "kurang tanda $: $%s", name);
	} else if (function_find(name)) {
		expr_fail(r, "kurang tanda kurung: %s", function_find(name)->usage);
	} else if (r->scope->blind) {
		r->failed = true;
	} else if (!other && (near = expr_nearest(r, name))) {
		expr_fail(r, "\"%s\": nama pertanyaan diawali $, dan teks diapit "
			"tanda kutip; maksud Anda %s atau '%s'?", name, near, name);
	} else {
		expr_fail(r, "kurang tanda kutip: '%s'", name);
	}
}

/* Inside [ ] of rows a bare name is a question of the row. */
static struct node *
bare(struct reader *r, const char *name)
{
	const struct field *f = NULL;
	struct node *n;

	if (r->sieve_rows)
		f = permit_field(r->scope->permit, r->sieve_rows, name);
	if (f) {
		n = answer(r, f, false);
		expr_use(r, (struct use){ .field = f, .all = true });
		return n;
	}
	/* Whoever compares with it may know better what was meant. */
	n = expr_node(r, NODE_VALUE);
	n->text = name;
	return n;
}

/* Read on as if there were one: what stands behind it may be wrong too. */
static const struct function *
unknown_function(struct reader *r, const char *name)
{
	static const struct function any = { "itu", 0, -1, "", T_ANY, "" };
	const char *near = function_nearest(name);
	const char *words = near ? arena_printf(r->arena, "fungsi %s() tidak "
		"dikenal; maksud Anda %s?", name, function_find(near)->usage) :
		arena_printf(r->arena, "fungsi %s() tidak dikenal", name);

	/* What was judged when it was stored is not computed without it. */
	if (r->scope->stored)
		expr_fail(r, "%s", words);
	else
		expr_wrong(r, "%s", words);
	return &any;
}

static struct node *
call(struct reader *r, const char *name)
{
	struct node *n = expr_node(r, NODE_CALL);

	n->function = function_find(name);
	if (!n->function)
		n->function = unknown_function(r, name);
	expr_next(r);
	while (!r->failed && !expr_is_op(r, ")")) {
		if (n->nargs == ARGS_MOST) {
			expr_fail(r, "%s() berisi terlalu banyak", name);
			return n;
		}
		n->args[n->nargs] = expr_or(r);
		if (r->failed)
			return n;
		if (n->args[n->nargs]->text && !n->args[n->nargs]->literal &&
		    n->args[n->nargs]->kind == NODE_VALUE)
			expr_bare_name(r, n->nargs ? n->args[0] : NULL,
				n->args[n->nargs]->text);
		n->nargs++;
		if (expr_is_op(r, ",")) {
			expr_next(r);
			if (!r->failed && !expr_is_op(r, ")"))
				continue;
			expr_fail(r, "di dalam %s() ada koma tanpa isi", name);
		} else if (!r->failed && !expr_is_op(r, ")")) {
			expr_fail(r, "kurung %s( tidak ditutup, atau kurang koma",
				name);
		}
	}
	expr_next(r);
	if (!r->failed)
		expr_judge_call(r, n);
	return n;
}

static struct node *
literal(struct reader *r)
{
	struct node *n = expr_node(r, r->tok.kind == TOK_NUMBER ? NODE_NUMBER :
		NODE_STRING);

	n->literal = true;
	n->number = r->tok.number;
	n->text = r->tok.text;
	n->type = n->kind == NODE_NUMBER ? T_NUMBER : *n->text ? T_STRING :
		T_EMPTY;
	expr_next(r);
	return n;
}

static struct node *
parenthesis(struct reader *r)
{
	struct node *n;

	expr_next(r);
	n = expr_or(r);
	if (r->failed)
		return n;
	if (!expr_is_op(r, ")")) {
		expr_fail(r, expr_is_op(r, ",") ?
			"koma di luar fungsi; pecahan ditulis dengan titik, "
			"misalnya 0.25" : "kurung ( tidak ditutup");
		return n;
	}
	expr_next(r);
	return n;
}

static struct node *
named(struct reader *r)
{
	const char *name = r->tok.text;

	expr_next(r);
	if (expr_is_op(r, "("))
		return call(r, name);
	return bare(r, name);
}

struct node *
expr_path(struct reader *r)
{
	struct node *n;
	const char *name;

	switch (r->tok.kind) {
	case TOK_NUMBER:
	case TOK_STRING:
		return literal(r);
	case TOK_NAME:
		return named(r);
	case TOK_VAR:
		name = r->tok.text;
		expr_next(r);
		n = variable(r, name);
		return steps(r, n);
	case TOK_OP:
		if (expr_is_op(r, "("))
			return steps(r, parenthesis(r));
		if (expr_is_op(r, "/"))
			return steps(r, absolute(r));
		if (expr_is_op(r, ".."))
			return parent(r);
		if (expr_is_op(r, "."))
			return dot(r);
		break;
	default:
		break;
	}
	if (r->tok.kind == TOK_END)
		expr_fail(r, "terputus di akhir; ada yang kurang");
	else
		expr_fail(r, "\"%s\" tidak pada tempatnya; ada yang kurang "
			"di depannya", r->tok.text);
	return expr_node(r, NODE_NUMBER);
}
