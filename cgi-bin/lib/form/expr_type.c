/* What is silently wrong in XPath is said here, before anything is computed. */
#include <libxml/xpath.h>
#include "base/text.h"
#include "form/expr_own.h"
#include "form/field_types.h"

/* How a value was written, for messages. */
const char *
expr_written(struct reader *r, const struct node *n)
{
	if (n->kind == NODE_CALL)
		return arena_printf(r->arena, "%s()", n->function->name);
	if (n->kind == NODE_NUMBER || n->kind == NODE_STRING)
		return arena_printf(r->arena, n->kind == NODE_STRING ? "'%s'" :
			"%s", n->text);
	if (n->field && n->many)
		return arena_printf(r->arena, "$%s/%s", n->field->repeat->name,
			n->field->name);
	if (n->field)
		return n->variable ? arena_printf(r->arena, "$%s",
			n->field->name) : n->field->name;
	if (n->rows)
		return arena_printf(r->arena, "$%s", n->rows->name);
	return "itu";
}

bool
expr_is_bare(const struct node *n)
{
	return n->kind == NODE_VALUE && n->text;
}

static bool
is_yesno(const struct node *n)
{
	return n->field && n->field->type->value == VALUE_BOOL;
}

static bool
is_number(const char *s)
{
	double v = xmlXPathCastStringToNumber((const xmlChar *)s);

	return v == v;
}

/* No choice of it is a number. */
static bool
has_words_only(const struct list *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (is_number(l->items[i].value))
			return false;
	return l->n > 0;
}

static bool
is_text_answer(const struct node *n)
{
	return n->field && (n->field->type->value == VALUE_STRING ||
		n->field->type->value == VALUE_FILE ||
		(n->field->type->value == VALUE_LIST && n->field->list &&
		has_words_only(n->field->list)));
}

/* A truth value is wanted: an answer would be true as soon as there is a
 * question, which is always. */
void
expr_judge_truth(struct reader *r, const struct node *n)
{
	if (expr_is_bare(n))
		expr_bare_name(r, NULL, n->text);
	else if (is_yesno(n))
		expr_wrong(r, "%s selalu dianggap benar; tulis %s = 'yes'",
			expr_written(r, n), expr_written(r, n));
	else if (n->rows)
		expr_wrong(r, "%s adalah baris; tulis count(%s) > 0",
			expr_written(r, n), expr_written(r, n));
	else if (n->field)
		expr_wrong(r, "%s selalu dianggap benar; bandingkan, misalnya "
			"%s != ''", expr_written(r, n), expr_written(r, n));
	else if (n->type == T_STRING || n->type == T_EMPTY)
		expr_wrong(r, "di sini harus ada syarat, bukan teks %s; misalnya "
			"$a = 'yes'", expr_written(r, n));
	else if (n->type == T_DATE)
		expr_wrong(r, "di sini harus ada syarat, bukan tanggal; misalnya "
			"$mulai >= today()");
}

/* A number is wanted. */
void
expr_judge_number(struct reader *r, const struct node *n)
{
	if (expr_is_bare(n))
		expr_bare_name(r, NULL, n->text);
	else if (n->rows)
		expr_wrong(r, "%s adalah baris; jumlahnya count(%s)",
			expr_written(r, n), expr_written(r, n));
	else if (n->many)
		expr_wrong(r, "%s ada di banyak baris, hanya yang pertama akan "
			"dihitung; pakai sum(%s)", expr_written(r, n),
			expr_written(r, n));
	else if (is_yesno(n))
		expr_wrong(r, "%s bukan bilangan; pakai if(%s = 'yes', 1, 0)",
			expr_written(r, n), expr_written(r, n));
	else if (is_text_answer(n))
		expr_wrong(r, "%s berisi teks, bukan bilangan",
			expr_written(r, n));
	else if (n->type == T_STRING && n->literal && !is_number(n->text))
		expr_wrong(r, "%s adalah teks, bukan bilangan",
			expr_written(r, n));
}

/* A number is wanted where a date would count as one: its days since 1970, which
 * nobody means. Only + and - reckon with dates. */
void
expr_judge_count(struct reader *r, const struct node *n)
{
	expr_judge_number(r, n);
	if (n->type == T_DATE)
		expr_wrong(r, "di sini harus ada bilangan, bukan tanggal; selisih "
			"dua tanggal: $b - $a atau days-between($a, $b)");
}

void
expr_judge_date(struct reader *r, const struct node *n)
{
	if (expr_is_bare(n))
		expr_bare_name(r, NULL, n->text);
	else if (n->type == T_STRING && n->literal)
		expr_wrong(r, "tanggal ditulis date('2026-12-31'), bukan %s",
			expr_written(r, n));
	else if (n->many)
		expr_wrong(r, "%s ada di banyak baris; pakai min(%s) atau max(%s)",
			expr_written(r, n), expr_written(r, n),
			expr_written(r, n));
	else if (n->type == T_STRING || n->type == T_BOOL || n->type == T_ROWS ||
	         n->type == T_NUMBER)
		expr_wrong(r, "di sini harus ada tanggal, misalnya today() atau "
			"date('2026-12-31')");
}

/* One text is made of it. */
void
expr_judge_text(struct reader *r, const struct node *n)
{
	if (expr_is_bare(n))
		expr_bare_name(r, NULL, n->text);
	else if (n->rows)
		expr_wrong(r, "%s adalah baris; tulis join(', ', %s/…)",
			expr_written(r, n), expr_written(r, n));
	else if (n->many)
		expr_wrong(r, "%s ada di banyak baris, hanya yang pertama akan "
			"dipakai; pakai join(', ', %s)", expr_written(r, n),
			expr_written(r, n));
	else if (n->type == T_DATE)
		expr_wrong(r, "tanggal akan tampil sebagai bilangan; pakai "
			"format-date(%s, '%%d-%%m-%%Y')", expr_written(r, n));
}

/* The values of its list, to help. */
static const char *
values_of(struct reader *r, const struct list *l)
{
	const char *s = "";

	for (size_t i = 0; i < l->n && i < 8; i++)
		s = arena_printf(r->arena, "%s%s%s", s, i ? ", " : "",
			l->items[i].value);
	return l->n > 8 ? arena_printf(r->arena, "%s, …", s) : s;
}

/* A literal beside the answer of a choice must be one of its values. */
void
expr_judge_literal(struct reader *r, const struct node *answer, const struct node *lit)
{
	const struct field *f = answer->field;

	if (lit->type == T_EMPTY)
		return;
	if (f->list && f->type->value == VALUE_LIST &&
	    !list_item(f->list, lit->text))
		expr_wrong(r, "'%s' bukan nilai dari daftar %s; nilainya: %s",
			lit->text, f->list->id, values_of(r, f->list));
	else if (f->type->value == VALUE_BOOL && strcmp(lit->text, "yes") &&
	         strcmp(lit->text, "no"))
		expr_wrong(r, "jawaban %s adalah 'yes' atau 'no', bukan '%s'",
			f->name, lit->text);
	else if (f->type->value == VALUE_NUMBER && lit->kind == NODE_STRING &&
	         !is_number(lit->text))
		expr_wrong(r, "%s berisi bilangan; tidak pernah sama dengan '%s'",
			f->name, lit->text);
}

static void
judge_pair(struct reader *r, const struct node *a, const struct node *b,
	bool order)
{
	if (expr_is_bare(b)) {
		expr_bare_name(r, a, b->text);
	} else if (order && b->field && b->field->type == &field_time) {
		expr_wrong(r, "jam tidak dibandingkan dengan < dan >; di pertanyaan "
			"type=\"time\" tulis min=\"08:00\" atau max=\"$selesai\"");
	} else if (a->type == T_DATE && (b->type == T_STRING ||
	           b->type == T_BOOL)) {
		expr_wrong(r, "tanggal tidak dapat dibandingkan dengan %s%s; pakai "
			"date('%s')", b->literal ? "teks " : "", expr_written(r, b),
			b->literal && date_parse_iso(b->text) != NO_DAY ?
			b->text : "2026-12-31");
	} else if (a->field && b->literal && !order) {
		expr_judge_literal(r, a, b);
	} else if (a->field && b->type == T_BOOL) {
		expr_wrong(r, "%s dibandingkan dengan benar/salah; pakai 'yes' "
			"atau 'no', misalnya %s = 'yes'", expr_written(r, a),
			expr_written(r, a));
	} else if (a->rows) {
		expr_wrong(r, "%s adalah baris; jumlahnya count(%s)",
			expr_written(r, a), expr_written(r, a));
	} else if (order && b->type == T_STRING && b->literal &&
	           !is_number(b->text)) {
		expr_wrong(r, "< dan > membandingkan bilangan atau tanggal, bukan "
			"teks %s", expr_written(r, b));
	} else if (order && (is_yesno(b) || is_text_answer(b))) {
		expr_wrong(r, "< dan > membandingkan bilangan atau tanggal; %s "
			"bukan bilangan", expr_written(r, b));
	}
}

static enum type
type_of_sum(struct reader *r, const struct node *n)
{
	enum type a = n->args[0]->type, b = n->args[1]->type;
	bool plus = *n->text == '+';

	if (a == T_DATE && b == T_DATE && plus)
		expr_wrong(r, "dua tanggal tidak dapat dijumlahkan");
	if (a == T_DATE && b == T_DATE)
		return T_NUMBER;
	if (a == T_DATE || (b == T_DATE && plus))
		return T_DATE;
	if (b == T_DATE)
		expr_wrong(r, "bilangan tidak dapat dikurangi tanggal");
	return T_NUMBER;
}

void
expr_judge_binary(struct reader *r, struct node *n)
{
	const struct node *a = n->args[0], *b = n->args[1];
	const char *op = n->text;

	n->type = T_BOOL;
	if (!strcmp(op, "and") || !strcmp(op, "or")) {
		expr_judge_truth(r, a);
		expr_judge_truth(r, b);
	} else if (!strcmp(op, "|")) {
		n->kind = NODE_VALUE;
		n->type = a->type;
		n->text = NULL;
		n->many = true;
		n->field = a->field;
		n->rows = a->rows;
		if (!a->field || !b->field)
			expr_fail(r, "| menggabungkan jawaban; atau ditulis or");
	} else if (strchr("=!<>", *op)) {
		bool order = *op == '<' || *op == '>';

		/* Both ways; what is said once is enough. */
		judge_pair(r, a, b, order);
		if (!r->wrong)
			judge_pair(r, b, a, order);
	} else if (*op == '+' || *op == '-') {
		expr_judge_number(r, a);
		expr_judge_number(r, b);
		n->type = type_of_sum(r, n);
	} else {
		expr_judge_count(r, a);
		expr_judge_count(r, b);
		n->type = T_NUMBER;
	}
}

/* One word and nothing else: "ya", "besok". */
static void
whole_word(struct reader *r, const char *word)
{
	const char *lower = text_lower(r->arena, word);
	bool yes = !strcmp(lower, "ya") || !strcmp(lower, "yes");

	if (r->scope->want == EXPR_BOOL &&
	    (yes || !strcmp(lower, "tidak") || !strcmp(lower, "no")))
		expr_fail(r, "\"%s\" ditulis %s", word, yes ? "yes" : "no");
	else if (r->scope->want == EXPR_BOOL && !expr_nearest(r, word) &&
	    !function_find(word))
		expr_fail(r, "\"%s\" bukan syarat; tulis yes, no, atau syarat "
			"seperti $a = 'yes'", word);
	else if (r->scope->want == EXPR_DATE && !expr_nearest(r, word) &&
	    !function_find(word))
		expr_fail(r, "di sini harus ada tanggal, misalnya today() atau "
			"date('2026-12-31')");
	else
		expr_bare_name(r, NULL, word);
}

/* In a text that people read: an answer of a choice stands in it by its words
 * only when it stands alone or in label(). */
static void
judge_shown(struct reader *r, const struct node *n, bool alone)
{
	bool passes = n->kind == NODE_CALL && (!strcmp(n->function->name, "if") ||
		!strcmp(n->function->name, "coalesce") ||
		!strcmp(n->function->name, "concat") ||
		!strcmp(n->function->name, "join") ||
		!strcmp(n->function->name, "string"));
	int first = passes && !strcmp(n->function->name, "if") ? 1 : 0;

	for (int i = first; passes && i < n->nargs; i++)
		judge_shown(r, n->args[i], false);
	if (alone || n->kind != NODE_VALUE || !n->field)
		return;
	if (is_yesno(n))
		expr_wrong(r, "%s akan tampil sebagai yes atau no; pakai "
			"if(%s = 'yes', 'Ya', 'Tidak')", expr_written(r, n),
			expr_written(r, n));
	else if (n->field->type->value == VALUE_LIST && !n->many)
		expr_wrong(r, "%s akan tampil sebagai nilainya, bukan sebagai "
			"teks pilihannya; pakai label(%s)", expr_written(r, n),
			expr_written(r, n));
}

/* What its place wants of the whole. */
void
expr_judge_whole(struct reader *r, const struct node *n)
{
	const struct scope *s = r->scope;
	bool yesno = s->self && s->self->type->value == VALUE_BOOL &&
		s->place && !strcmp(s->place, "calculate");

	if (expr_is_bare(n)) {
		whole_word(r, n->text);
		return;
	}
	switch (s->want) {
	case EXPR_BOOL:
		/* calculate of a yes/no question may give 'yes' or 'no' too. */
		if (!yesno || (n->type != T_STRING && !is_yesno(n)))
			expr_judge_truth(r, n);
		break;
	case EXPR_NUMBER:
		expr_judge_number(r, n);
		if (n->type == T_DATE)
			expr_wrong(r, "di sini harus ada bilangan, bukan tanggal");
		break;
	case EXPR_DATE:
		expr_judge_date(r, n);
		break;
	case EXPR_TIME:
		expr_judge_text(r, n);
		expr_judge_time(r, n);
		break;
	case EXPR_STRING:
		expr_judge_text(r, n);
		if (n->type == T_BOOL)
			expr_wrong(r, "di sini harus ada teks; pakai if(…, 'Ya', "
				"'Tidak')");
		break;
	default:
		if (n->many || n->rows)
			expr_judge_text(r, n);
		else
			judge_shown(r, n, true);
	}
}
