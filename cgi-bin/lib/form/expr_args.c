/* A call of a function: how many arguments it has, and whether each will do. */
#include <libxml/xpath.h>
#include "base/date.h"
#include "form/expr_own.h"
#include "form/field_types.h"

/* The type that if() or coalesce() has: that of its parts where they agree. A
 * date beside something else would come out as a number. */
static enum type
common(struct reader *r, const struct node *n, int first)
{
	enum type t = T_EMPTY;
	const struct node *date = NULL;

	for (int i = first; i < n->nargs; i++) {
		enum type u = n->args[i]->type;

		if (u == T_DATE && !date)
			date = n->args[i];
		if (u == T_EMPTY || u == t)
			continue;
		t = t == T_EMPTY ? u : T_ANY;
		if (t == T_ANY)
			break;
	}
	for (int i = first; date && t == T_ANY && i < n->nargs; i++)
		if (n->args[i]->type != T_DATE && n->args[i]->type != T_EMPTY) {
			expr_wrong(r, "%s(): tanggal %s bercampur dengan yang bukan "
				"tanggal, dan akan tampil sebagai bilangan; pakai "
				"format-date(%s, '%%d-%%m-%%Y')", n->function->name,
				expr_written(r, date), expr_written(r, date));
			break;
		}
	return t;
}

static void
judge_iso(struct reader *r, const struct node *n)
{
	if (n->kind == NODE_STRING && date_parse_iso(n->text) == NO_DAY)
		expr_wrong(r, "date('%s'): tanggal ditulis seperti "
			"date('2026-12-31')", n->text);
	else if (n->type == T_NUMBER)
		expr_wrong(r, "isi date() adalah teks dalam tanda kutip: "
			"date('2026-12-31')");
}

static void
judge_pattern(struct reader *r, const struct node *n)
{
	const char *error = n->kind == NODE_STRING ?
		pattern_error(r->arena, n->text) : NULL;

	if (error)
		expr_wrong(r, "%s", error);
}

static void
judge_format(struct reader *r, const struct node *n)
{
	if (n->kind != NODE_STRING)
		return;
	for (const char *s = n->text; (s = strchr(s, '%')); s += 2)
		if (!s[1] || !strchr("YymnBbdeaAHhMS%", s[1])) {
			expr_wrong(r, "format-date(): %%%c tidak dikenal; misalnya "
				"'%%d-%%m-%%Y' atau '%%e %%B %%Y'", s[1] ? s[1] : ' ');
			return;
		}
}

static void
judge_arg(struct reader *r, char letter, const struct node *n,
	const struct function *f)
{
	if (expr_is_bare(n)) {
		expr_bare_name(r, NULL, n->text);
		return;
	}
	switch (letter) {
	case 'n':
		expr_judge_count(r, n);
		break;
	case 'd':
		expr_judge_date(r, n);
		break;
	case 'b':
		expr_judge_truth(r, n);
		break;
	case 'x':
	case 's':
		expr_judge_text(r, n);
		break;
	case 'i':
		judge_iso(r, n);
		break;
	case 'p':
		judge_pattern(r, n);
		break;
	case 'f':
		judge_format(r, n);
		break;
	case 'm':
		if (!n->many || n->rows)
			expr_judge_number(r, n);
		break;
	case 'e':
		if (!n->many || n->rows)
			expr_judge_text(r, n);
		else if (n->type == T_DATE)
			expr_wrong(r, "tanggal akan tampil sebagai bilangan; hitung "
				"dulu teksnya di tiap baris dengan format-date($%s, "
				"'%%d-%%m-%%Y')", n->field->name);
		break;
	case 'v':
		if (n->type == T_DATE)
			expr_judge_count(r, n);
		break;
	case 'r':
		if (n->field && n->type == T_DATE)
			expr_wrong(r, "tanggal tidak dijumlahkan; yang paling awal "
				"dan paling akhir: min(%s), max(%s)",
				expr_written(r, n), expr_written(r, n));
		if (!n->field)
			expr_wrong(r, "%s() menjumlahkan jawaban dari baris: %s",
				f->name, f->usage);
		break;
	case 'c':
		if (!n->field && !n->rows)
			expr_wrong(r, "%s() menghitung baris: %s", f->name,
				f->usage);
		break;
	case 'l':
		if (!n->field)
			expr_wrong(r, "isi pertama %s() adalah satu pertanyaan: %s",
				f->name, f->usage);
		break;
	default:
		break;
	}
}

static void
judge_number_of_args(struct reader *r, const struct node *n)
{
	const struct function *f = n->function;

	if (n->nargs >= f->least && (f->most < 0 || n->nargs <= f->most))
		return;
	if (f->most == 0)
		expr_fail(r, "%s() ditulis tanpa isi", f->name);
	else if (f->least == f->most)
		expr_fail(r, "%s() perlu %d isi, ada %d: %s", f->name, f->least,
			n->nargs, f->usage);
	else
		expr_fail(r, "%s(): jumlah isinya %d, tidak cocok: %s", f->name,
			n->nargs, f->usage);
}

/* Without arguments these speak of ".". */
static bool
speaks_of_dot(const struct function *f)
{
	return f->least == 0 && f->most == 1;
}

static void
judge_special(struct reader *r, const struct node *n)
{
	const char *name = n->function->name;
	const struct scope *s = r->scope;

	if (!strcmp(name, "today") || !strcmp(name, "now") ||
	    !strcmp(name, "years-since"))
		r->uses_day = true;
	if (!strcmp(name, "fee")) {
		r->uses_fee = true;
		if (s->no_fee || s->self || s->repeat)
			expr_wrong(r, "fee() tidak dapat dipakai di sini, karena "
				"biaya sendiri dihitung dari jawaban");
	}
	if ((!strcmp(name, "position") || !strcmp(name, "last")) && !s->repeat &&
	    !r->sieve_rows && !r->sieve_field)
		expr_wrong(r, "%s() hanya dipakai di dalam baris", name);
	if (speaks_of_dot(n->function) && n->nargs == 0) {
		if (!s->self && !r->sieve_field)
			expr_wrong(r, "%s() tanpa isi hanya dipakai di dalam "
				"pertanyaan", name);
		else
			expr_use(r, (struct use){ .field = s->self ? s->self :
				r->sieve_field, .all = r->sieve_field != NULL });
	}
	if (!strcmp(name, "selected") && n->nargs == 2 && n->args[0]->field &&
	    n->args[1]->kind == NODE_STRING)
		expr_judge_literal(r, n->args[0], n->args[1]);
}

void
expr_judge_call(struct reader *r, struct node *n)
{
	const struct function *f = n->function;
	size_t letters = strlen(f->args);

	n->type = f->type;
	judge_number_of_args(r, n);
	if (r->failed || r->wrong)
		return;
	for (int i = 0; i < n->nargs && letters; i++)
		judge_arg(r, f->args[(size_t)i < letters ? (size_t)i :
			letters - 1], n->args[i], f);
	judge_special(r, n);
	if (f->type == T_ANY)
		n->type = common(r, n, !strcmp(f->name, "if"));
}
