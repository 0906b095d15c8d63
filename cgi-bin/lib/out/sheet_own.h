/*
 * What the files of sheet share: sheet.c lays pages out, sheet_type.c knows
 * fonts and styles. Nobody else includes this.
 */
#ifndef LOKET_SHEET_OWN_H
#define LOKET_SHEET_OWN_H

#include <pango/pangocairo.h>
#include "base/buf.h"
#include "out/sheet.h"

struct sheet {
	struct ctx *c;
	const struct sheet_info *info;
	cairo_surface_t *surface;
	cairo_t *cr;
	int page, pages;	/* pages is 0 while they are counted */
	double y;
	double size;		/* 1, or less where a sheet is set smaller */
	bool dry;		/* measuring: nothing is drawn, no page ends */
	int boxes;		/* letters that no font has */
};

struct style {
	double size;
	bool bold;
	double spacing;		/* between letters */
	double leading;		/* from line to line, in sizes */
	PangoAlignment align;
	PangoWrapMode wrap;
};
extern const struct style sheet_styles[];

/* The height of one line of a style. */
double sheet_line(const struct sheet *s, enum sheet_style style);

/* A text set in a column; the caller unrefs it. Headings are balanced. */
PangoLayout *sheet_layout(struct sheet *s, enum sheet_style style, double width,
	const char *text);

/* Where a line begins in its column, aligned. */
double sheet_indent(PangoLayoutLine *line, PangoAlignment align, double width);

/* sheet_speak.c: add to the finished file what it is to those who hear it. */
void sheet_speak(const struct sheet *s, struct buf *b);

/* Whether there is a font, and how large it is to be set. */
enum lk_err sheet_fonts(struct ctx *c) LK_MUST_CHECK;

#endif
