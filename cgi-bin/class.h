/* What the files of class share. */
#ifndef LOKET_CLASS_H
#define LOKET_CLASS_H

#include "store/store_definition.h"
#include "store/store_pc.h"
#include "web/web.h"

/* The officers' page of assisted PCs, and its buttons; what a page's code means. */
handler class_pcs, class_pcs_deed, class_help;

/* What the page of a code is called; "" when no page in service has it. */
const char *class_page_words(struct request *rq, int code);

/* A form's page: which it is, its questions, what usually goes wrong; not *found
 * when no version of the permit has it any more. */
enum lk_err class_explain_page(struct request *rq, struct view *v,
	const struct page_code *of, bool *found) LK_MUST_CHECK;

#endif
