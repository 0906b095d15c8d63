#include <ctype.h>
#include <stdarg.h>
#include <libxml/xpath.h>
#include "base/text.h"
#include "form/expr_own.h"

enum { QUOTED_MOST = 80 };

const char *
expr_owner(struct arena *a, const struct scope *s)
{
	if (s->of)
		return arena_printf(a, "%s: ", s->of);
	return !s->self ? "" :
		arena_printf(a, "pertanyaan \"%s\": ", s->self->name);
}

static void LK_PRINTF(2, 0)
say(struct reader *r, const char *fmt, va_list ap)
{
	const struct scope *s = r->scope;
	const char *what = arena_vprintf(r->arena, fmt, ap);
	const char *text = utf8_clip(r->arena, r->text, QUOTED_MOST);
	const char *owner = expr_owner(r->arena, s);

	if (s->braces)
		mistake(r->mistakes, r->where, "%s{%s}: %s", owner, text, what);
	else
		mistake(r->mistakes, r->where, "%s%s=\"%s\": %s", owner,
			s->place ? s->place : "ungkapan", text, what);
}

void
expr_fail(struct reader *r, const char *fmt, ...)
{
	va_list ap;

	/* What comes after the first is a consequence. */
	if (!r->failed) {
		va_start(ap, fmt);
		say(r, fmt, ap);
		va_end(ap);
	}
	r->failed = r->wrong = true;
	r->tok.kind = TOK_END;
}

void
expr_wrong(struct reader *r, const char *fmt, ...)
{
	va_list ap;

	if (r->failed || r->scope->stored)
		return;
	va_start(ap, fmt);
	say(r, fmt, ap);
	va_end(ap);
	r->wrong = true;
}

static bool
name_start(char ch)
{
	return isalpha((unsigned char)ch) || ch == '_';
}

static bool
name_char(char ch)
{
	return isalnum((unsigned char)ch) || ch == '_' || ch == '-' || ch == '.';
}

static size_t
name_length(const char *s)
{
	size_t n = 0;

	if (!name_start(*s))
		return 0;
	while (name_char(s[n]))
		n++;
	return n;
}

/* In XPath a name may hold "-" and ".", ours do not: $lama-1 would be the
 * answer to a question "lama-1". */
static bool
has_swallowed(struct reader *r, const char *name)
{
	size_t n = strcspn(name, "-.");
	const char *rest = name + n;

	if (!*rest)
		return false;
	if (*rest == '.')
		expr_fail(r, "titik di dalam \"$%s\"; bagian dari baris ditulis "
			"dengan garis miring: $%.*s/%s", name, (int)n, name,
			rest[1] ? rest + 1 : "…");
	else
		expr_fail(r, "\"$%s\" terbaca sebagai satu nama; beri spasi: "
			"$%.*s - %s", name, (int)n, name,
			rest[1] ? rest + 1 : "…");
	return true;
}

static void
variable(struct reader *r, const char *s)
{
	size_t n = name_length(s + 1);

	if (!n) {
		expr_fail(r, "sesudah tanda $ harus langsung ada nama "
			"pertanyaan, misalnya $nama");
		return;
	}
	r->tok.kind = TOK_VAR;
	r->tok.len = n + 1;
	r->tok.text = arena_strndup(r->arena, s + 1, n);
	has_swallowed(r, r->tok.text);
}

/* Four digits, a hyphen, and so on: XPath would subtract. */
static bool
bare_date(struct reader *r, const char *s)
{
	size_t n = strspn(s, "0123456789-");
	const char *text = arena_strndup(r->arena, s, n);

	if (n != 10 || text[4] != '-' || text[7] != '-')
		return false;
	expr_fail(r, "%s dihitung sebagai pengurangan; tanggal ditulis "
		"date('%s')", text, text);
	return true;
}

static void
number(struct reader *r, const char *s)
{
	size_t whole = strspn(s, "0123456789"), frac = 0, n;
	const char *text;

	if (bare_date(r, s))
		return;
	if (s[whole] == '.')
		frac = strspn(s + whole + 1, "0123456789");
	n = whole + (s[whole] == '.' ? frac + 1 : 0);
	text = arena_strndup(r->arena, s, n);
	if (whole && frac == 3 && (s[n] == '.' || !strcmp(text + whole, ".000"))) {
		n = strspn(s, "0123456789.");
		expr_fail(r, "bilangan ditulis tanpa titik ribuan: %s, bukan "
			"%.*s", text_digits(r->arena,
			arena_strndup(r->arena, s, n)), (int)n, s);
		return;
	}
	r->tok.kind = TOK_NUMBER;
	r->tok.len = n;
	r->tok.text = text;
	r->tok.number = xmlXPathCastStringToNumber((const xmlChar *)text);
}

static void
string(struct reader *r, const char *s)
{
	const char *end = strchr(s + 1, *s);

	if (!end) {
		expr_fail(r, "tanda kutip %c dibuka tetapi tidak ditutup", *s);
		return;
	}
	r->tok.kind = TOK_STRING;
	r->tok.len = (size_t)(end - s) + 1;
	r->tok.text = arena_strndup(r->arena, s + 1, r->tok.len - 2);
}

/* Signs that clerks know from elsewhere, and what is meant here. */
static const struct {
	const char *sign, *words;
} strange[] = {
	{ "“", "tanda kutip miring dari Word; pakai tanda kutip lurus '…'" },
	{ "”", "tanda kutip miring dari Word; pakai tanda kutip lurus '…'" },
	{ "‘", "tanda kutip miring dari Word; pakai tanda kutip lurus '…'" },
	{ "’", "tanda kutip miring dari Word; pakai tanda kutip lurus '…'" },
	{ "\u00a0", "ada spasi khusus dari Word; ganti dengan spasi biasa" },
	{ "\u2212", "tanda kurang dari Word; pakai - biasa" },
	{ "–", "tanda kurang dari Word; pakai - biasa" },
	{ "×", "perkalian ditulis *" },
	{ "÷", "pembagian ditulis div" },
	{ "≤", "ditulis <=" },
	{ "≥", "ditulis >=" },
	{ "≠", "ditulis !=" },
	{ "==", "sama dengan ditulis dengan satu tanda: =" },
	{ "=>", "ditulis >=" },
	{ "=<", "ditulis <=" },
	{ "<>", "tidak sama ditulis !=" },
	{ "&&", "dan ditulis and" },
	{ "||", "atau ditulis or" },
	{ "&", "dan ditulis and" },
	{ "//", "jalur ditulis lengkap, misalnya $titik/luas" },
	{ "%", "sisa bagi ditulis mod, persen ditulis pecahan (0.25)" },
	{ "^", "pangkat ditulis pow(a, b)" },
	{ ";", "pemisah isi fungsi adalah koma" },
	{ "{", "kurung kurawal tidak dipakai di sini" },
	{ "}", "kurung kurawal tidak dipakai di sini" },
	{ "@", "atribut tidak dipakai di sini" },
	{ ":", "titik dua tidak dipakai di sini" },
	{ "#", "tanda # tidak dipakai di sini" },
	{ "?", "pilihan ditulis if(syarat, bila ya, bila tidak)" },
	{ "\\", "pembagian ditulis div" },
};

static void
sign(struct reader *r, const char *s)
{
	static const char *const ops[] = { "!=", "<=", ">=", "..", "=", "<", ">",
		"+", "-", "*", "/", "|", "(", ")", "[", "]", ",", "." };

	for (size_t i = 0; i < COUNT(strange); i++)
		if (!strncmp(s, strange[i].sign, strlen(strange[i].sign))) {
			expr_fail(r, "\"%s\": %s", strange[i].sign,
				strange[i].words);
			return;
		}
	for (size_t i = 0; i < COUNT(ops); i++)
		if (!strncmp(s, ops[i], strlen(ops[i]))) {
			r->tok.kind = TOK_OP;
			r->tok.text = ops[i];
			r->tok.len = strlen(ops[i]);
			return;
		}
	if (*s == '!')
		expr_fail(r, "\"!\": bukan ditulis not(…)");
	else
		expr_fail(r, "tanda \"%s\" tidak dikenal",
			utf8_clip(r->arena, s, 1));
}

/* The next token. @UNSAFE: raw text of an editor's file. */
void
expr_next(struct reader *r)
{
	const char *s;

	if (r->failed)
		return;
	r->at += r->tok.len;
	r->at += strspn(r->text + r->at, " \t\r\n");
	s = r->text + r->at;
	memset(&r->tok, 0, sizeof(r->tok));
	r->tok.at = r->at;
	if (!*s) {
		r->tok.kind = TOK_END;
	} else if (*s == '$') {
		variable(r, s);
	} else if (isdigit((unsigned char)*s) ||
	           (*s == '.' && isdigit((unsigned char)s[1]))) {
		number(r, s);
	} else if (*s == '\'' || *s == '"') {
		string(r, s);
	} else if (name_start(*s)) {
		r->tok.kind = TOK_NAME;
		r->tok.len = name_length(s);
		r->tok.text = arena_strndup(r->arena, s, r->tok.len);
	} else {
		sign(r, s);
	}
}

bool
expr_is_op(const struct reader *r, const char *op)
{
	return r->tok.kind == TOK_OP && !strcmp(r->tok.text, op);
}

bool
expr_is_name(const struct reader *r, const char *name)
{
	return r->tok.kind == TOK_NAME && !strcmp(r->tok.text, name);
}
