/*
 * A page that was changed under the person's hands: its form lists questions that
 * the page, or the whole definition, has no more.
 */
#ifndef LOKET_WEB_STRAY_H
#define LOKET_WEB_STRAY_H

#include "web/web.h"
#include "work/application.h"

/* Whether _tanya lists a question that is none of the page's now. */
bool stray_any(struct request *rq, const struct dossier *d,
	const struct page *page);

/* After fill_take() for all pages: take what was typed for questions that no page
 * has by that name, where the same is asked in another place; the rest is kept,
 * see answers_gone(). Ends with form_update(). */
void stray_take(struct request *rq, struct dossier *d);

/*
 * A mark of what the declarations among these questions say, names with spaces
 * between; NULL when there is none. stray_reworded() takes back what was
 * declared to other words, and says whether anything was.
 */
const char *stray_words(struct arena *a, const struct dossier *d,
	const char *names);
bool stray_reworded(struct request *rq, struct dossier *d);

#endif
