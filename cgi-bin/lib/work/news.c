/* What a draft has not seen yet of the version that it follows now. */
#include "work/application.h"

static bool
is_answered(const struct dossier *d, const struct field *f, int row)
{
	const struct attached *at;

	if (f->type->value != VALUE_FILE)
		return *answers_get(d->answers, f, row) != '\0';
	at = form_attached(d->form, f->name);
	return at && (at->documents || at->promise != PROMISE_NONE);
}

/* Asked now, in any row; unanswered: and still without an answer there. */
static bool
is_asked(const struct dossier *d, const struct field *f, bool unanswered)
{
	int rows = f->repeat ? answers_rows(d->answers, f->repeat) : 1;

	for (int r = 0; r < rows; r++) {
		int row = f->repeat ? r : -1;

		if (form_relevant(d->form, f, row) &&
		    !(unanswered && is_answered(d, f, row)))
			return true;
	}
	return false;
}

const struct novelty *
application_news(struct arena *a, const struct dossier *d, size_t *n)
{
	const struct permit *p = d->permit;
	struct novelty *out = arena_array(a, p->nfields + 1, sizeof(*out));

	*n = 0;
	for (size_t i = 0; d->before && i < p->nfields; i++) {
		const struct field *f = p->fields[i];
		enum news news = f->page->stage || f->calculate ? NEWS_NONE :
			permit_news(d->before, f);

		/* What was added is seen by whoever answers it. */
		if (news != NEWS_NONE && is_asked(d, f, news == NEWS_ADDED &&
		    f->type->value != VALUE_NONE))
			out[(*n)++] = (struct novelty){ f, news };
	}
	return out;
}
