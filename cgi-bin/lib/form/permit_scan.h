/* Inside the first reading of a definition's text: permit_scan.c, and
 * permit_tags.c for tags and what stands in them, permit_close.c for which of
 * them are open. */
#ifndef LOKET_PERMIT_SCAN_H
#define LOKET_PERMIT_SCAN_H

#include "form/permit_read.h"

struct open_tag {
	const char *at, *name;		/* of its "<", and after it */
	const char *end;		/* the first tag inside that it cannot hold */
	const char *slash;		/* of "/>" */
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
	struct open_tag left;		/* told last as never closed */
	struct open_tag shut;		/* closed last by a slash, at that depth */
	int shut_depth;
	struct open_tag ended;		/* closed last by a tag, which ends here: */
	const char *closed;
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

/* permit_tags.c */
void scan_start_tag(struct scan *s);
/* White space in a tag; a no-break space, which looks the same, is told. */
bool scan_spaces(struct scan *s);

/* permit_close.c: a tag begins, ends by itself, ends another; the file ends. */
void scan_open(struct scan *s, const struct open_tag *t);
void scan_shut(struct scan *s);
void scan_end_tag(struct scan *s);
void scan_finish(struct scan *s);

#endif
