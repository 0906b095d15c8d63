#include "view/question.h"

void
view_hidden(struct view *v, const char *marker, const struct hidden *list,
	size_t n)
{
	struct view *part = view_include(v, marker, "hidden.tpl");
	size_t i;

	for (i = 0; i < n; i++) {
		struct view *control;

		if (!list[i].value)
			continue;
		control = view_add(part, "CONTROL");
		view_set(control, "NAME", list[i].name);
		view_set(control, "VALUE", list[i].value);
	}
}

static const struct {
	unsigned bit;
	const char *name, *type;
} kinds[] = {
	{ ACCEPT_JPG, "JPG", "image/jpeg,image/heic,image/heif" },
	{ ACCEPT_PNG, "PNG", "image/png" },
	{ ACCEPT_PDF, "PDF", "application/pdf" },
};

/* "JPG, PNG, PDF", and for the control their types. */
static const char *
kinds_of(struct arena *a, unsigned accept, bool types)
{
	struct buf b;

	buf_init(&b, a, 64);
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (accept & kinds[i].bit)
			buf_printf(&b, "%s%s", !b.len ? "" : types ? "," : ", ",
				types ? kinds[i].type : kinds[i].name);
	return b.data;
}

const char *
view_file_limit(struct arena *a, const struct field *q, enum problem_code code,
	const char *lang)
{
	switch (code) {
	case P_FILE_TYPE:
		return kinds_of(a, q->accept, false);
	case P_FILE_SIZE:
		return view_size(a, q->max_size, lang);
	case P_FILE_COUNT:
		return arena_printf(a, "%d", q->max_files);
	default:
		return NULL;
	}
}

const char *
view_size(struct arena *a, int64_t bytes, const char *lang)
{
	int64_t tenths;

	if (bytes < 1024 * 1024)
		return arena_printf(a, "%d KB", (int)((bytes + 1023) / 1024));
	tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
	if (tenths % 10 == 0)
		return arena_printf(a, "%lld MB", (long long)(tenths / 10));
	return arena_printf(a, strcmp(lang, "en") ? "%lld,%lld MB" :
		"%lld.%lld MB", (long long)(tenths / 10),
		(long long)(tenths % 10));
}

static void
draw_picture(struct view *v, const struct document_shown *d)
{
	struct view *part;

	if (!d->picture)
		return;
	part = view_add(v, "PICTURE");
	view_set(part, "PICTURE_HREF", d->picture);
	view_setf(part, "WIDTH", "%d", d->width);
	view_setf(part, "HEIGHT", "%d", d->height);
	view_set(part, "DOCUMENT_NAME", d->name);
}

static void
draw_documents(struct view *part, const struct document_shown *list, size_t n)
{
	struct view *all = view_add(part, "DOCUMENTS");
	size_t i;

	for (i = 0; i < n; i++) {
		struct view *v = view_add(all, "DOCUMENT");

		view_set(v, "DOCUMENT_HREF", list[i].href);
		view_set(v, "DOCUMENT_NAME", list[i].name);
		view_some(v, "DOCUMENT_ABOUT", list[i].about);
		view_some(v, "SAME", list[i].same);
		draw_picture(v, &list[i]);
		if (list[i].id)
			view_set(view_add(v, "REMOVABLE"), "DOCUMENT_ID",
				list[i].id);
	}
}

static void
explain(struct view *part, const struct field *q, const char *id,
	const struct problem *bad)
{
	struct view *v = view_include(part, "EXPLAINED",
		"question_explained.tpl");
	const char *hint = text_in(&q->hint, view_lang(v));

	view_set(v, "ID", id);
	view_some(v, "HINT", hint);
	view_some(v, "HELP", text_in(&q->help, view_lang(v)));
	if (bad) {
		view_show(part, "BAD");
		view_problem(view_add(v, "BAD"), "PROBLEM", bad);
	}
	if (bad || *hint)
		view_some(part, "DESCRIBED", arena_printf(view_arena(v),
			"%s%s%s%s%s", bad ? "e-" : "", bad ? id : "",
			bad && *hint ? " " : "", *hint ? "h-" : "",
			*hint ? id : ""));
}

/* What is promised, and which promises may still be made. */
static void
draw_promises(struct view *part, const struct field *q,
	const struct attached *at, size_t ndocuments)
{
	enum promise promised = at ? at->promise : PROMISE_NONE;

	if (promised == PROMISE_LATER)
		view_show(part, "PROMISED_LATER");
	if (promised == PROMISE_ORIGINAL)
		view_show(part, "PROMISED_ORIGINAL");
	/* Who has sent it needs no promise. */
	if (ndocuments == 0 && q->later && promised != PROMISE_LATER)
		view_show(part, "LATER");
	if (q->original && promised != PROMISE_ORIGINAL)
		view_show(part, "ORIGINAL");
}

struct view *
view_file_question(struct view *v, const char *marker, const struct asking *as,
	const struct field *q, int row, const struct document_shown *documents,
	size_t ndocuments)
{
	struct arena *a = view_arena(v);
	struct view *part = view_include(v, marker, "question_file.tpl");
	const char *name = answers_name(a, q, row);
	const char *id = view_id(a, name);

	view_set(part, "ID", id);
	view_set(part, "NAME", name);
	view_set(part, "LABEL", view_label(a, q, row, view_lang(v)));
	/* What is on no page is Loket's own, and may be left. */
	if (!q->page || !(as->required ? *as->required :
	    form_required(as->form, q, row)))
		view_show(part, "OPTIONAL");
	explain(part, q, id, view_problem_of(as->problems, q, row));
	if (ndocuments)
		draw_documents(part, documents, ndocuments);
	if (as->office)
		view_show(part, "BY_OFFICER");
	else
		draw_promises(part, q, form_attached(as->form, answers_key(a,
			form_answers(as->form), q, row)), ndocuments);
	if (ndocuments < (size_t)q->max_files) {
		view_show(part, "ROOM");
		if (ndocuments)
			view_show(part, "AGAIN");
		view_set(part, "KINDS", kinds_of(view_arena(v), q->accept, false));
		view_set(part, "ACCEPT", kinds_of(view_arena(v), q->accept, true));
		view_set(part, "LIMIT", view_size(a, q->max_size,
			view_lang(v)));
		view_some(part, "SAMPLE", q->sample);
	}
	return part;
}
