/*
 * Which tags are open, and what becomes of those that are never closed, or closed
 * and never opened. Where one most likely ends the table of elements tells: a
 * question ends where the next begins. So the rest of the file is read as it was
 * meant, and no slip is told twice.
 */
#include "form/permit_scan.h"
#include "form/permit_table.h"
#include "form/permit_words.h"

static bool
is(const struct open_tag *t, const char *name)
{
	return strlen(name) == (size_t)t->len &&
		!memcmp(t->name, name, (size_t)t->len);
}

static bool
same(const struct open_tag *a, const struct open_tag *b)
{
	return a->len == b->len && !memcmp(a->name, b->name, (size_t)a->len);
}

/* Whether an element of one name may hold one of the other, anywhere. What the
 * table does not know is misspelt, and may be anything. */
static bool
may_hold(const struct open_tag *outer, const struct open_tag *inner)
{
	bool outer_known = is(outer, "permit"), inner_known = false;
	bool texts = !outer_known;

	if (is(outer, "xi:include"))
		return false;
	for (const struct child_rule *c = elements[EL_PERMIT].children;
	     outer_known && c->name; c++)
		if (is(inner, c->name))
			return true;
	for (size_t i = 0; i < ELEMENTS; i++) {
		for (const struct child_rule *c = elements[i].children; c->name; c++) {
			inner_known |= is(inner, c->name);
			if (!is(outer, c->name))
				continue;
			outer_known = true;
			texts &= elements[c->is].text;
			for (const struct child_rule *in = elements[c->is].children;
			     in->name; in++)
				if (is(inner, in->name))
					return true;
		}
	}
	return !outer_known || (!inner_known && !texts);
}

void
scan_open(struct scan *s, const struct open_tag *t)
{
	int at = s->depth - 1;

	if (s->depth == 0 && s->roots++ == 1)
		scan_tell(s, t->line, "hanya boleh satu elemen terluar; <%.*s> ini "
			"berdiri sesudahnya (ada tag penutup yang terlalu awal?)",
			t->len, t->name);
	if (s->depth == OPEN_MOST) {
		scan_tell(s, t->line, "elemen-elemen bersarang terlalu dalam di "
			"sini");
		s->stop = true;
		return;
	}
	while (at >= 0 && !may_hold(&s->open[at], t))
		at--;
	/* Whoever cannot hold it ends before it, should it not end later. */
	for (int i = at + 1; at >= 0 && i < s->depth; i++)
		if (!s->open[i].end)
			s->open[i].end = t->at;
	if (s->shut.slash && s->shut_depth == s->depth && !may_hold(&s->shut, t))
		s->shut.slash = NULL;
	s->open[s->depth] = *t;
	s->open[s->depth++].mark = s->marks->n - 1;
}

/* At the slash of "/>": the tag just opened ends by itself. */
void
scan_shut(struct scan *s)
{
	s->depth--;
	/* What stands inside one that was shut too early is part of it. */
	if (s->shut.slash && s->shut_depth == s->depth)
		return;
	s->shut = s->open[s->depth];
	s->shut.slash = s->p;
	s->shut_depth = s->depth;
}

/* Whether the one may be the other, mistyped. */
static bool
alike(struct scan *s, const struct open_tag *a, const struct open_tag *b)
{
	const char *x = arena_strndup(s->r->scratch, a->name, (size_t)a->len);
	const char *y = arena_strndup(s->r->scratch, b->name, (size_t)b->len);
	struct guess g;

	guess_begin(&g, x);
	guess_word(&g, y);
	return *g.best != '\0';
}

/* The tag is closed where the next begins that it cannot hold, or at "at". */
static void
close_at(struct scan *s, const struct open_tag *o, const char *at)
{
	scan_fix(s, o->end ? o->end : at, 0, arena_printf(s->r->scratch, "</%.*s>",
		o->len, o->name));
}

static void
not_closed(struct scan *s, const struct open_tag *o, const struct open_tag *end)
{
	close_at(s, o, end ? end->at : s->p);
	s->left = *o;
	/* What comes after a repeat may as well belong to it. */
	s->beyond |= is(o, "repeat");
	if (o->quiet)
		return;
	if (end)
		scan_tell(s, o->line, "<%.*s> yang dibuka di sini belum ditutup dengan "
			"</%.*s> (atau \"/>\"); di baris %d sudah ada </%.*s>",
			o->len, o->name, o->len, o->name, end->line, end->len,
			end->name);
	else
		scan_tell(s, o->line, "<%.*s> yang dibuka di sini belum ditutup dengan "
			"</%.*s> sampai akhir berkas", o->len, o->name, o->len,
			o->name);
	scan_fixed(s);
}

static bool
is_blank(const char *from, const char *to)
{
	return from + strspn(from, " \t\r\n") >= to;
}

/* One that closes nothing, though something may have been meant. */
static void
closes_nothing(struct scan *s, const struct open_tag *e)
{
	const struct open_tag *top = s->depth ? &s->open[s->depth - 1] : NULL;

	bool at_once = s->closed && is_blank(s->closed, e->at);

	if (s->left.name && same(&s->left, e) && at_once) {
		/* It comes too late, after the end of what it stands in: told. */
		scan_blank(s, e->at, s->p);
		return;
	}
	if (s->shut.slash && s->shut_depth == s->depth && same(&s->shut, e)) {
		scan_tell(s, s->shut.line, "<%.*s> di sini sudah ditutup dengan "
			"\"/>\", padahal di baris %d ada </%.*s>; hapus garis "
			"miringnya", e->len, e->name, e->line, e->len, e->name);
		scan_fix(s, s->shut.slash, 1, "");
		scan_fixed(s);
		s->shut.slash = NULL;
	} else if (top && alike(s, e, top)) {
		scan_tell(s, e->line, "</%.*s> menutup yang tidak pernah dibuka; yang "
			"terbuka adalah <%.*s> dari baris %d: tulis </%.*s>", e->len,
			e->name, top->len, top->name, top->line, top->len, top->name);
		scan_fix(s, e->name, (size_t)e->len, arena_strndup(s->r->scratch,
			top->name, (size_t)top->len));
		scan_fixed(s);
		s->depth--;
	} else {
		scan_tell(s, e->line, "</%.*s> menutup yang tidak pernah dibuka; hapus, "
			"atau tulis <%.*s> di depannya", e->len, e->name, e->len,
			e->name);
		/* Written twice. Else where it was to begin is anyone's guess. */
		if (s->ended.name && same(&s->ended, e) && at_once) {
			scan_blank(s, e->at, s->p);
			scan_fixed(s);
		}
	}
}

void
scan_end_tag(struct scan *s)
{
	size_t gap = 2 + strspn(s->p + 2, " \t");
	struct open_tag e = { .at = s->p, .name = s->p + gap,
		.len = (int)scan_name(s->p + gap), .line = s->line };
	int at = s->depth - 1;

	if (gap > 2) {
		scan_fix(s, s->p + 2, gap - 2, "");
		scan_fixed(s);
		scan_tell(s, e.line, "tag penutup ditulis tanpa spasi di depan namanya: "
			"</%.*s>", e.len, e.name);
	}
	scan_to(s, e.name + e.len);
	scan_spaces(s);
	if (*s->p == '>') {
		scan_to(s, s->p + 1);
	} else {
		scan_tell(s, e.line, "tag penutup </%.*s> belum ditutup dengan \">\"",
			e.len, e.name);
		scan_fix(s, e.name + e.len, 0, ">");
		scan_fixed(s);
	}
	while (at >= 0 && !same(&s->open[at], &e))
		at--;
	if (at < 0) {
		closes_nothing(s, &e);
		return;
	}
	s->left.name = NULL;
	/* Tags that cross: which of the two is wrong is anyone's guess. */
	s->beyond |= s->depth - 1 > at && s->open[at].end;
	while (s->depth - 1 > at)
		not_closed(s, &s->open[--s->depth], &e);
	s->depth = at;
	s->closed = s->p;
	s->ended = e;
	if (s->shut_depth > at)
		s->shut.slash = NULL;
}

/* A file with much left open was cut off. */
void
scan_finish(struct scan *s)
{
	const struct open_tag *last = s->depth ? &s->open[s->depth - 1] : NULL;

	if (s->depth > 1 && !last->quiet)
		scan_tell(s, s->line, "berkas berakhir di sini, padahal <%.*s> dari "
			"baris %d dan %d elemen di luarnya belum ditutup; berkas ini "
			"terpotong?", last->len, last->name, last->line, s->depth - 1);
	else if (s->depth == 1)
		not_closed(s, last, NULL);
	s->beyond |= s->depth > 1;
	if (s->roots == 0 && !s->told)
		scan_tell(s, 1, "berkas ini bukan XML: tidak ada satu tag pun");
}
