#include <fontconfig/fontconfig.h>
#include "out/sheet_own.h"

#ifdef __SANITIZE_ADDRESS__
/* What fontconfig and pango keep for the life of the process is no leak. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\nleak:libpango\nleak:libcairo\n"
		"leak:libglib\nleak:libgobject\n";
}
#endif

const struct style sheet_styles[] = {
	[SHEET_GOVERNMENT] = { 12, false, 0.4, 1.3, PANGO_ALIGN_CENTER,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_OFFICE] = { 14, true, 0.2, 1.3, PANGO_ALIGN_CENTER,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_CONTACT] = { 9, false, 0, 1.3, PANGO_ALIGN_CENTER,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_TITLE] = { 15, true, 0.4, 1.3, PANGO_ALIGN_CENTER,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_CENTRE] = { 10.5, false, 0, 1.4, PANGO_ALIGN_CENTER,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_BODY] = { 10.5, false, 0, 1.4, PANGO_ALIGN_LEFT,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_STRONG] = { 10.5, true, 0, 1.4, PANGO_ALIGN_LEFT,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_SIDE] = { 9, false, 0, 1.35, PANGO_ALIGN_RIGHT,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_SMALL] = { 9, false, 0, 1.35, PANGO_ALIGN_LEFT,
		PANGO_WRAP_WORD_CHAR },
	[SHEET_ADDRESS] = { 6.5, false, 0, 1.3, PANGO_ALIGN_LEFT,
		PANGO_WRAP_CHAR },
};

/*
 * Liberation Sans has the measures of Arial, which the rules for official
 * letters ask for. DejaVu Sans comes with fontconfig itself, and is so much
 * wider that it is set smaller. What neither has is looked for in all fonts.
 */
#define FAMILIES "Liberation Sans,DejaVu Sans"
static double scale = 1;

static PangoContext *
context(cairo_t *cr)
{
	cairo_font_options_t *options = cairo_font_options_create();
	PangoContext *pc = pango_cairo_create_context(cr);

	/* Paper has no pixels, and a licence no locale: the same everywhere. */
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(pc, options);
	cairo_font_options_destroy(options);
	pango_context_set_language(pc, pango_language_from_string("id"));
	pango_context_set_round_glyph_positions(pc, FALSE);
	return pc;
}

static PangoLayout *
layout(struct sheet *s, enum sheet_style style, double width, const char *text)
{
	const struct style *st = &sheet_styles[style];
	double size = st->size * scale * s->size;
	PangoFontDescription *font = pango_font_description_from_string(FAMILIES);
	PangoAttrList *attrs = pango_attr_list_new();
	PangoContext *pc = context(s->cr);
	PangoLayout *l = pango_layout_new(pc);

	g_object_unref(pc);
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_font_description_set_weight(font,
		st->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(l, font);
	pango_font_description_free(font);
	/* A hyphen that nobody wrote would change an address or a name. */
	pango_attr_list_insert(attrs, pango_attr_insert_hyphens_new(FALSE));
	if (st->spacing > 0)
		pango_attr_list_insert(attrs, pango_attr_letter_spacing_new(
			(int)(st->spacing * scale * s->size * PANGO_SCALE)));
	pango_layout_set_attributes(l, attrs);
	pango_attr_list_unref(attrs);
	pango_layout_set_auto_dir(l, FALSE);
	pango_layout_set_alignment(l, st->align);
	pango_layout_set_wrap(l, st->wrap);
	pango_layout_set_width(l, (int)(width * PANGO_SCALE));
	pango_layout_set_text(l, text, -1);
	return l;
}

/* A heading of two lines is not left with one word on the second: narrower,
 * as long as it needs no more lines. */
static void
balance(PangoLayout *l, double width)
{
	int n = pango_layout_get_line_count(l);

	for (double w = width; n > 1 && w > width / 2; w -= 6) {
		pango_layout_set_width(l, (int)(w * PANGO_SCALE));
		if (pango_layout_get_line_count(l) == n)
			continue;
		pango_layout_set_width(l, (int)((w + 6) * PANGO_SCALE));
		return;
	}
}

PangoLayout *
sheet_layout(struct sheet *s, enum sheet_style style, double width,
	const char *text)
{
	PangoLayout *l = layout(s, style, width, text);

	s->boxes += pango_layout_get_unknown_glyphs_count(l);
	if (sheet_styles[style].align == PANGO_ALIGN_CENTER ||
	    style == SHEET_ADDRESS)
		balance(l, width);
	return l;
}

double
sheet_line(const struct sheet *s, enum sheet_style style)
{
	return sheet_styles[style].size * scale * s->size *
		sheet_styles[style].leading;
}

double
sheet_indent(PangoLayoutLine *line, PangoAlignment align, double width)
{
	PangoRectangle r;

	if (align == PANGO_ALIGN_LEFT)
		return 0;
	pango_layout_line_get_extents(line, NULL, &r);
	width -= (double)r.width / PANGO_SCALE;
	return align == PANGO_ALIGN_CENTER ? width / 2 : width;
}

/* All fonts' letters in one set. */
static FcCharSet *
all_letters(void)
{
	FcPattern *any = FcPatternCreate();
	FcObjectSet *what = FcObjectSetBuild(FC_CHARSET, (char *)NULL);
	FcFontSet *fonts = FcFontList(NULL, any, what);
	FcCharSet *all = FcCharSetCreate();

	for (int i = 0; fonts && i < fonts->nfont; i++) {
		FcCharSet *one;

		if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &one) ==
		    FcResultMatch)
			FcCharSetMerge(all, one, NULL);
	}
	if (fonts)
		FcFontSetDestroy(fonts);
	FcObjectSetDestroy(what);
	FcPatternDestroy(any);
	return all;
}

static void
put_range(struct buf *b, uint32_t first, uint32_t last)
{
	buf_printf(b, "%s%x-%x", b->len ? " " : "", first, last);
}

/* Page by page, as fontconfig has them: 256 letters, a bit each. */
static void
put_ranges(struct buf *b, const FcCharSet *set)
{
	FcChar32 map[FC_CHARSET_MAP_SIZE], next;
	FcChar32 page = FcCharSetFirstPage(set, map, &next);
	uint32_t first = 0, last = 0;
	bool open = false;

	for (; page != FC_CHARSET_DONE;
	    page = FcCharSetNextPage(set, map, &next))
		for (uint32_t i = 0; i < 256; i++) {
			if (!(map[i / 32] >> i % 32 & 1))
				continue;
			if (open && page + i == last + 1) {
				last++;
				continue;
			}
			if (open)
				put_range(b, first, last);
			first = last = page + i;
			open = true;
		}
	if (open)
		put_range(b, first, last);
}

static char *letters;	/* for the life of the process */

const char *
sheet_letters(void)
{
	return letters ? letters : "";
}

static enum lk_err
find_letters(struct ctx *c)
{
	enum { ROOM = 1024 * 1024 };
	FcCharSet *all = all_letters();
	struct buf b;

	buf_init(&b, c->arena, ROOM);
	put_ranges(&b, all);
	FcCharSetDestroy(all);
	free(letters);
	letters = strdup(b.data);
	if (!letters)
		return fail(c, LK_EFAULT, "no memory for the letters of the fonts");
	return LK_OK;
}

enum lk_err
sheet_fonts(struct ctx *c)
{
	PangoFontDescription *want, *have;
	PangoFontMap *map = pango_cairo_font_map_get_default();
	PangoContext *pc = pango_font_map_create_context(map);
	PangoFont *font;

	want = pango_font_description_from_string(FAMILIES " 10");
	font = pango_context_load_font(pc, want);
	pango_font_description_free(want);
	g_object_unref(pc);
	if (!font)
		return fail(c, LK_EFAULT, "no font: install fonts-dejavu-core");
	have = pango_font_describe(font);
	scale = strstr(pango_font_description_get_family(have), "DejaVu") ?
		0.89 : 1;
	pango_font_description_free(have);
	g_object_unref(font);
	return find_letters(c);
}
