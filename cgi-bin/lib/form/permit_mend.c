/*
 * A text with the slips that have one obvious remedy set right, so that the rest
 * of it is read, and told, in one go: a clerk who forgot an "&amp;" hears of the
 * wrong role below as well. Lines stay where they are.
 */
#include "form/permit_scan.h"

enum { FIXES_MOST = 2000 };

struct fix {
	const char *at;
	size_t len;			/* bytes that go */
	const char *with;
};

void
scan_fix(struct scan *s, const char *at, size_t len, const char *with)
{
	size_t i;

	if (s->nfixes == s->room && s->room < FIXES_MOST) {
		size_t room = s->room ? s->room * 2 : 16;
		struct fix *list = arena_array(s->r->scratch, room, sizeof(*list));

		if (s->nfixes)
			memcpy(list, s->fixes, s->nfixes * sizeof(*list));
		s->fixes = list;
		s->room = room;
	}
	if (s->nfixes == s->room) {
		s->beyond = true;
		return;
	}
	/* Nearly in order as they come. */
	for (i = s->nfixes++; i > 0 && s->fixes[i - 1].at > at; i--)
		s->fixes[i] = s->fixes[i - 1];
	s->fixes[i] = (struct fix){ at, len, with };
}

void
scan_fixed(struct scan *s)
{
	s->mended++;
}

void
scan_blank(struct scan *s, const char *from, const char *to)
{
	char *blank = arena_strndup(s->r->scratch, from, (size_t)(to - from));

	for (char *p = blank; *p; p++)
		if (*p != '\n')
			*p = ' ';
	scan_fix(s, from, (size_t)(to - from), blank);
}

char *
scan_mended(struct scan *s)
{
	const char *from = s->start;
	size_t room = strlen(from) + 1;
	struct buf b;

	if (s->stop || s->beyond || s->mended != s->told)
		return NULL;
	for (size_t i = 0; i < s->nfixes; i++)
		room += strlen(s->fixes[i].with);
	buf_init(&b, s->r->scratch, room + 64);
	for (size_t i = 0; i < s->nfixes; i++) {
		const struct fix *f = &s->fixes[i];

		/* Two remedies for one place are none. */
		if (f->at < from)
			return NULL;
		buf_add(&b, from, (size_t)(f->at - from));
		buf_puts(&b, f->with);
		from = f->at + f->len;
	}
	buf_puts(&b, from);
	return b.data;
}
