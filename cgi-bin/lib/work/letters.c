#include <unistr.h>
#include "base/buf.h"
#include "base/text.h"
#include "store/store_licence.h"
#include "store/store_signer.h"
#include "work/desk.h"
#include "work/letters.h"

enum { LIST_MOST = 400 };	/* bytes; more are not named */

/* Spaces and what draws nothing need no font. */
static bool
is_drawn(struct arena *a, const uint8_t *at, int n)
{
	return text_visible(arena_strndup(a, (const char *)at, (size_t)n));
}

static void
look(struct arena *a, const char *text, const char *ranges, struct buf *list)
{
	const uint8_t *at = (const uint8_t *)text;
	size_t left = strlen(text);
	ucs4_t cp;

	while (left) {
		int n = u8_mbtouc(&cp, at, left);

		if (cp >= 0x80 && !text_in_ranges(ranges, cp) &&
		    is_drawn(a, at, n)) {
			const char *one = arena_strndup(a, (const char *)at,
				(size_t)n);

			if (!strstr(list->data, one))
				buf_printf(list, "%s%s", list->len ? " " : "",
					one);
		}
		at += n;
		left -= (size_t)n;
	}
}

enum lk_err
letters_missing(struct ctx *c, struct dossier *d, const char **list)
{
	const struct form_env *env = form_environment(d->form);
	const char *number = env->number, *link = env->link, *ranges;
	const struct licence_line *lines;
	struct licence lic = { .seq = 1 };
	struct buf b;
	enum lk_err err;
	size_t n;

	*list = "";
	if (!d->permit->licence)
		return LK_OK;
	err = store_drawable(c, &ranges);
	if (err != LK_OK)
		return err == LK_ENOENT ? LK_OK : err;
	buf_init(&b, c->arena, LIST_MOST);
	lines = licence_write(c, d, &lic, &n);
	form_name(d->form, number, link);
	look(c->arena, lic.title, ranges, &b);
	for (size_t i = 0; i < n; i++) {
		look(c->arena, lines[i].label, ranges, &b);
		look(c->arena, lines[i].words, ranges, &b);
	}
	*list = b.data;
	return LK_OK;
}
