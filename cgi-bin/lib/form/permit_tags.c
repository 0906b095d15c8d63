#include "form/permit_scan.h"

/* One tag being read; attributes gather here before they are kept. */
struct tag {
	struct open_tag name;
	struct mark_attr attrs[ATTRS_MOST];
	size_t nattrs;
	bool many, broken;
};

static void
keep_mark(struct scan *s, const struct tag *t)
{
	struct marks *m = s->marks;
	struct mark *mark;

	if (m->n == m->room) {
		size_t room = m->room ? m->room * 2 : 256;
		struct mark *list = arena_array(s->r->scratch, room, sizeof(*list));

		if (m->n)
			memcpy(list, m->list, m->n * sizeof(*list));
		m->list = list;
		m->room = room;
	}
	mark = &m->list[m->n++];
	mark->line = t->name.line;
	mark->nattrs = t->nattrs;
	mark->attrs = t->nattrs ? arena_memdup(s->r->scratch, t->attrs,
		t->nattrs * sizeof(t->attrs[0])) : NULL;
}

static void
keep_attr(struct scan *s, struct tag *t, const char *name, size_t len,
	const char *end)
{
	for (size_t i = 0; i < t->nattrs; i++)
		if ((size_t)t->attrs[i].len == len &&
		    !memcmp(t->attrs[i].name, name, len)) {
			scan_tell(s, s->line, "<%.*s>: atribut \"%.*s\" ditulis dua "
				"kali; hapus salah satu", t->name.len,
				t->name.name, (int)len, name);
			scan_blank(s, name, end);
			scan_fixed(s);
			return;
		}
	if (t->nattrs == ATTRS_MOST) {
		if (!t->many)
			scan_tell(s, s->line, "<%.*s>: terlalu banyak atribut",
				t->name.len, t->name.name);
		t->many = true;
		return;
	}
	t->attrs[t->nattrs++] = (struct mark_attr){ name, (int)len, s->line };
}

bool
scan_spaces(struct scan *s)
{
	const char *p = s->p;
	bool hard = false;

	for (;;) {
		if (*p && strchr(" \t\r\n", *p)) {
			p++;
		} else if (!strncmp(p, "\302\240", 2)) {
			hard = true;
			scan_fix(s, p, 2, " ");
			p += 2;
		} else {
			break;
		}
	}
	if (hard) {
		scan_tell(s, s->line, "ada spasi khusus (dari Word) di antara "
			"atribut; ganti dengan spasi biasa");
		scan_fixed(s);
	}
	if (p == s->p)
		return false;
	scan_to(s, p);
	return true;
}

/* Past a value in typographic quotation marks, as far as it can be told. */
static void
skip_curly(struct scan *s)
{
	const char *p = s->p + scan_curly(s->p);

	while (*p && !strchr("<>\n", *p) && !scan_curly(p) && *p != '"')
		p++;
	if (*p && !strchr("<>\n", *p)) {
		scan_fix(s, s->p, scan_curly(s->p), "\"");
		if (scan_curly(p))
			scan_fix(s, p, scan_curly(p), "\"");
		scan_fixed(s);
		p += *p == '"' ? 1 : scan_curly(p);
	}
	scan_to(s, p);
}

/* In a value: "<" and "&" as clerks type them. False when the closing mark is
 * missing. */
static bool
judge_value(struct scan *s, const char *end, const char *name, size_t len)
{
	const char *lt = NULL;
	int line = s->line;

	for (const char *p = s->p + 1; p < end; p++) {
		line += *p == '\n';
		if (*p == '&')
			scan_ampersand(s, p, line);
		if (*p == '<' && !lt)
			lt = p;
		if (*p == '<')
			scan_fix(s, p, 1, "&lt;");
	}
	/* A tag within a value: the mark that ends it belongs to another. */
	if (lt && line > s->line && (lt[1] == '/' || scan_is_name(lt[1])))
		return false;
	if (lt) {
		scan_tell(s, s->line, "atribut \"%.*s\": tanda \"<\" di dalam atribut "
			"harus ditulis \"&lt;\", atau balikkan: a < b menjadi "
			"b > a", (int)len, name);
		scan_fixed(s);
	}
	return true;
}

/* Whether what follows a closing mark shows that marks are missing or too many:
 * name="x type="text" or relevant="$a = "b"". */
static bool
stray(struct scan *s, struct tag *t, const char *end, const char *name,
	size_t len)
{
	size_t n = scan_name(end + 1), rest;

	if (n == 0 ? end[1] != '"' : end[1 + n] == '=' && end[-1] != '=')
		return false;
	if (n && end[-1] == '=' && s->p + 1 < end - 1 && !strchr(" !<>", end[-2]))
		scan_tell(s, s->line, "atribut \"%.*s\": tanda kutip yang dibuka di "
			"sini belum ditutup", (int)len, name);
	else
		scan_tell(s, s->line, "atribut \"%.*s\": di dalam nilainya pakai tanda "
			"kutip tunggal ('…'), bukan ganda", (int)len, name);
	/* Every mark after it is turned: up to the end of the tag. */
	rest = strcspn(end, "<>\n");
	rest -= end[rest] == '>' && end[rest - 1] == '/';
	scan_to(s, end + rest);
	t->broken = true;
	return true;
}

static void
value(struct scan *s, struct tag *t, const char *name, size_t len)
{
	const char *end;

	if (scan_curly(s->p)) {
		scan_tell(s, s->line, "atribut \"%.*s\": tanda kutip miring dari Word "
			"(“ ”) tidak dikenal; ganti dengan tanda kutip lurus (\")",
			(int)len, name);
		skip_curly(s);
		t->broken = true;
		return;
	}
	if (*s->p != '"' && *s->p != '\'') {
		size_t n = strcspn(s->p, " \t\r\n<>");

		size_t bare = strcspn(s->p, " \t\r\n<>\"'");

		n -= n && s->p[n] == '>' && s->p[n - 1] == '/';
		scan_tell(s, s->line, "atribut \"%.*s\" tanpa tanda kutip; tulis "
			"%.*s=\"%.*s\"", (int)len, name, (int)len, name,
			(int)(bare > 60 ? 60 : bare < n ? bare : n), s->p);
		if (n && bare >= n) {
			scan_fix(s, s->p, 0, "\"");
			scan_fix(s, s->p + n, 0, "\"");
			scan_fixed(s);
		}
		scan_to(s, s->p + n);
		t->broken = true;
		return;
	}
	end = strchr(s->p + 1, *s->p);
	if (!end || !judge_value(s, end, name, len)) {
		scan_tell(s, s->line, "atribut \"%.*s\": tanda kutip yang dibuka di "
			"sini belum ditutup", (int)len, name);
		/* What follows cannot be told apart any more. */
		s->stop = true;
		t->broken = true;
		return;
	}
	if (stray(s, t, end, name, len))
		return;
	keep_attr(s, t, name, len, end + 1);
	scan_to(s, end + 1);
}

/* One attribute, or whatever stands in its place; whether white space after it
 * was read. */
static bool
attribute(struct scan *s, struct tag *t, bool spaced)
{
	const char *name = s->p;
	size_t len = scan_curly(name) ? 0 : scan_name(name);

	if (len == 0) {
		size_t curly = scan_curly(name);

		scan_tell(s, s->line, curly ? "<%.*s>: tanda kutip miring dari Word "
			"(“ ”) tidak dikenal; ganti dengan tanda kutip lurus (\")" :
			"<%.*s>: ada huruf yang tidak pada tempatnya di dalam tag; "
			"periksa tanda kutip di sekitarnya", t->name.len,
			t->name.name);
		t->broken = true;
		scan_to(s, name + strcspn(name, " \t\r\n<>/"));
		if (s->p == name)
			scan_to(s, name + 1);
		return false;
	}
	if (!spaced) {
		scan_tell(s, s->line, "<%.*s>: beri spasi sebelum atribut \"%.*s\"",
			t->name.len, t->name.name, (int)len, name);
		scan_fix(s, name, 0, " ");
		scan_fixed(s);
	}
	scan_to(s, name + len);
	spaced = scan_spaces(s);
	if (*s->p != '=') {
		len -= name[len - 1] == ':';
		scan_tell(s, s->line, "<%.*s>: atribut \"%.*s\" belum punya nilai; "
			"tulis %.*s=\"…\"", t->name.len, t->name.name, (int)len,
			name, (int)len, name);
		/* Most often it is one of yes and no. */
		if (*s->p != '"') {
			scan_fix(s, name + len, 0, "=\"yes\"");
			scan_fixed(s);
		}
		if (*s->p == '"')
			scan_to(s, s->p + 1 + strcspn(s->p + 1, "\"<>\n"));
		if (*s->p == '"')
			scan_to(s, s->p + 1);
		t->broken = true;
		return spaced;
	}
	scan_to(s, s->p + 1);
	scan_spaces(s);
	value(s, t, name, len);
	return false;
}

void
scan_start_tag(struct scan *s)
{
	struct tag t = { .name = { .at = s->p, .name = s->p + 1,
		.len = (int)scan_name(s->p + 1), .line = s->line } };
	bool spaced = false;

	scan_to(s, s->p + 1 + t.name.len);
	for (;;) {
		spaced |= scan_spaces(s);
		if (s->stop || *s->p == '>' || (*s->p == '/' && s->p[1] == '>'))
			break;
		if (!*s->p || *s->p == '<') {
			/* After other slips the sign may be anything. */
			s->beyond |= t.broken;
			if (!t.broken) {
				scan_tell(s, t.name.line, "tag <%.*s> yang dibuka di "
					"sini belum ditutup dengan \">\"",
					t.name.len, t.name.name);
				scan_fix(s, s->p, 0, ">");
				scan_fixed(s);
			}
			keep_mark(s, &t);
			t.name.quiet = true;
			scan_open(s, &t.name);
			s->stop |= !*s->p;
			return;
		}
		spaced = attribute(s, &t, spaced);
	}
	if (s->stop)
		return;
	keep_mark(s, &t);
	scan_open(s, &t.name);
	if (*s->p == '/') {
		if (!s->stop)
			scan_shut(s);
		scan_to(s, s->p + 1);
	}
	scan_to(s, s->p + 1);
}
