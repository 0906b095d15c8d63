/* Inside the first reading of a definition's text: permit_scan.c, and
 * permit_tags.c for tags and what stands in them. */
#ifndef LOKET_PERMIT_SCAN_H
#define LOKET_PERMIT_SCAN_H

#include "form/permit_read.h"

struct open_tag {
	const char *name;
	int len, line;
	size_t mark;
	bool quiet;			/* it was told broken already */
};

enum { OPEN_MOST = 64 };

struct scan {
	struct reader *r;
	const char *file, *start, *p;
	int line, told, roots;
	bool outside;			/* text outside the root was told */
	bool stop;
	struct open_tag open[OPEN_MOST];
	int depth;
	struct marks *marks;
	bool quiet;			/* nothing is told, only counted */
	struct fix *fixes;		/* permit_mend.c */
	size_t nfixes, room;
	int mended;			/* of told: those that have a remedy */
	bool beyond;			/* too many of them */
};

void scan_tell(struct scan *s, int line, const char *fmt, ...)
	LK_PRINTF(3, 4);
void scan_to(struct scan *s, const char *p);

/* Bytes of a typographic quotation mark at p; 0 when there is none. */
size_t scan_curly(const char *p);
bool scan_is_name(char ch);
size_t scan_name(const char *p);
void scan_ampersand(struct scan *s, const char *p, int line);

/* permit_mend.c: what stands at that place, len bytes of it, is to be replaced;
 * with lives as long as the scan. scan_fixed() says that all of the last slip
 * told has its remedy; scan_blank() takes a piece out, but for its line ends. */
void scan_fix(struct scan *s, const char *at, size_t len, const char *with);
void scan_fixed(struct scan *s);
void scan_blank(struct scan *s, const char *from, const char *to);

/* The text with all remedies; NULL when something has none. */
char *scan_mended(struct scan *s);

void scan_start_tag(struct scan *s);
void scan_end_tag(struct scan *s);
void scan_finish(struct scan *s);

#endif
