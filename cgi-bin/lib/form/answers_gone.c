/* Answers to questions that are asked no more. */
#include "form/answers_own.h"

enum { NAME_MOST = 200 };

/* They become an element's name. */
static bool
is_name(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

	return n && !s[n] && n <= NAME_MOST && (*s < '0' || *s > '9') &&
		*s != '.' && *s != '-';
}

const struct gone *
answers_gone(const struct answers *an, size_t *n)
{
	*n = an->ngone;
	return an->gone;
}

static struct gone *
find(struct answers *an, const char *name)
{
	for (size_t i = 0; i < an->ngone; i++)
		if (!strcmp(an->gone[i].name, name))
			return &an->gone[i];
	return NULL;
}

void
answers_forget_gone(struct answers *an, const char *name)
{
	struct gone *g = find(an, name);

	if (!g)
		return;
	an->size -= strlen(g->value) + strlen(g->label);
	memmove(g, g + 1, (size_t)(an->gone + --an->ngone - g) * sizeof(*g));
}

void
answers_put_gone(struct answers *an, const char *name, const char *label,
	const char *value)
{
	struct gone *old = an->gone;
	size_t n = strlen(value) + strlen(label);

	if (!is_name(name) || !*value)
		return;
	answers_forget_gone(an, name);
	if (an->ngone >= GONE_MOST || n > ANSWERS_MOST - an->size) {
		an->full = true;
		return;
	}
	/* Room for all there may be, once one is. */
	if (!old)
		an->gone = arena_array(an->arena, GONE_MOST, sizeof(*old));
	an->size += n;
	an->gone[an->ngone++] = (struct gone){ arena_strdup(an->arena, name),
		answers_clean(an->arena, label), answers_clean(an->arena, value) };
}

void
answers_brought_over(struct answers *an, const struct answers *old)
{
	const struct permit *p = an->permit;

	an->unknown = old->unknown;
	for (size_t i = 0; i < p->nrepeats; i++) {
		const struct repeat *was = permit_repeat(old->permit,
			p->repeats[i]->name);

		for (size_t k = 0; k < an->rows[i].n; k++) {
			struct row_of *row = &an->rows[i].list[k];
			int at = was ? answers_row_of(old, was, row->id) : -1;

			row->unknown = at < 0 ? "" :
				old->rows[was->index].list[at].unknown;
		}
	}
}

const char *
answers_version(const struct answers *an)
{
	return an->version;
}

void
answers_set_version(struct answers *an, const char *version)
{
	an->version = version ? arena_strdup(an->arena, version) : NULL;
}
