/*
 * Pages out of templates. HTML and every sentence a person reads stand in
 * cgi-bin/tpl; C gives plain text, and the shim escapes it for the place it
 * lands in. All templates load at start, once a language, or the program does
 * not. A view lives as long as its arena; text given here is copied, names of
 * markers, sections and templates are the program's own and are not.
 *
 * A template is a page when it begins with <title>…</title>: the loader lays
 * layout.tpl around it, so that page and layout are filled through one view.
 * Any other template is a part, drawn where {{>MARKER}} stands.
 *
 *   {{NAME}}              a value, escaped for its place
 *   {{NAME:pre_escape}}   the same in a textarea or <pre>: line ends survive
 *   {{NAME:url_query_escape}}  one value of a query
 *   {{#S}}…{{/S}}         shown once by view_show(), for each view_add()
 *   {{#IF_NAME}}…         shown by view_some() when there is something to show
 *   {{>MARKER}}           each view_include() under that marker, in order
 *   _{Lanjut}             a text to translate; it may hold {{NAME}} and the tags
 *                         b, strong, em, br, kbd without attributes
 *   {{BASE}} {{LANG}} …   constants, put in when the templates load
 *
 * Inside a section the values of the views around it are seen; a part sees
 * only its own.
 */
#ifndef LOKET_VIEW_H
#define LOKET_VIEW_H

#ifdef __cplusplus
extern "C" {
#endif

#include "base/buf.h"

struct view;

/* A rendered page never grows beyond this; all that a form may bring fits. */
enum { PAGE_MOST = 16 * 1024 * 1024 };

/*
 * A text that is the same on every page and known before view_load(): {{name}}
 * becomes the value, {{#name}}…{{/name}} stays only when it is not empty. The
 * layout needs BASE ("" or "/loket"), CSS (the style sheet's address), OFFICE,
 * PHONE, PHONE_DIALLED ("+62370641750"), WHATSAPP (digits) and HOURS; those not
 * given are empty. HOURS_EN is HOURS of English pages, unless it is empty. LANG
 * and OTHER_LANG ("id", "en") are the loader's own.
 */
void view_constant(const char *name, const char *value);

/*
 * Before view_load(): this page is shown by the program. Once anything is
 * wanted, pages that are not are left out, for each takes memory in every
 * process; parts are always loaded.
 */
void view_want(const char *page);

/*
 * Read all *.tpl and kata.txt in templates_dir, in each of langs (ended by
 * NULL). "id" is the language of the sources, another needs locale_dir/LANG/
 * LC_MESSAGES/loket.mo. LK_EFAULT, logged with the file's name, when one has
 * an error, an AUTOESCAPE of its own or a ":none".
 */
enum lk_err view_load(struct ctx *c, const char *templates_dir,
	const char *locale_dir, const char *const langs[]) LK_MUST_CHECK;

/* The words of kata.txt alone, for a daemon: in place of view_load(). */
enum lk_err view_words(struct ctx *c, const char *templates_dir,
	const char *locale_dir, const char *const langs[]) LK_MUST_CHECK;

/* Whether templates were loaded in that language. */
bool view_has_lang(const char *lang);

/* A word of kata.txt by its key ("keadaan.draf"), for what C puts into a
 * sentence of its own; the key itself when there is none. */
const char *view_text(const char *lang, const char *key);

/* A page or part to fill. An unknown one is only found by view_render(). */
struct view *view_new(struct arena *a, const char *tpl, const char *lang);

const char *view_lang(const struct view *v);
struct arena *view_arena(const struct view *v);

/* Plain text; NULL counts as "". */
void view_set(struct view *v, const char *name, const char *text);
void view_setf(struct view *v, const char *name, const char *fmt, ...)
	LK_PRINTF(3, 4);

/* Besides, a translation may hold {{#name_ONE}}…{{/name_ONE}}, which stays when
 * n is 1, and name_MANY, which stays when it is not: Indonesian has no plural. */
void view_int(struct view *v, const char *name, int64_t n);

/* When text is neither NULL nor empty: set name and show section IF_name. */
void view_some(struct view *v, const char *name, const char *text);

/* Show a section that has no values of its own. */
void view_show(struct view *v, const char *section);

/* Once more a section; the view is of this turn of it. */
struct view *view_add(struct view *v, const char *section);

/* Once more a part where {{>marker}} stands, in the view's language. */
struct view *view_include(struct view *v, const char *marker, const char *tpl);

/*
 * Draw what view_new() began, given any view of it. LK_EFAULT, logged, when a
 * template is unknown or the page is too large for out; what out holds then is
 * of no use.
 */
enum lk_err view_render(struct ctx *c, struct view *v, struct buf *out)
	LK_MUST_CHECK;

#ifdef __cplusplus
}
#endif

#endif
