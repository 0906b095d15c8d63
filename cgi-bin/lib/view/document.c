#include "base/date.h"
#include "view/document.h"

const char *
view_document_href(struct ctx *c, const struct document *d)
{
	return arena_printf(c->arena, "%s/berkas/%s", c->conf->base_path,
		document_address(c->arena, d));
}

const char *
view_document_picture(struct ctx *c, const struct document *d)
{
	return d->picture_width ? arena_printf(c->arena, "%s?lihat=1",
		view_document_href(c, d)) : NULL;
}

const char *
view_document_about(struct ctx *c, const struct document *d, const char *lang)
{
	return arena_printf(c->arena, "%s, %s%s%s", view_size(c->arena, d->size,
		lang),
		date_short(c->arena, date_today(d->created_at, c->conf->zone),
		lang), d->matched_at ? ", " : "", d->matched_at ?
		view_text(lang, "dokumen.cocok") : "");
}

/* The question that another document of the same file answers: it may have been
 * sent twice, or for the wrong one. NULL: there is none. */
static const char *
same_as(struct ctx *c, const struct dossier *d, const struct document *doc,
	const char *lang)
{
	const struct field *q;
	int row;

	for (size_t i = 0; i < d->ndocuments; i++) {
		const struct document *other = &d->documents[i];

		if (other != doc && document_same(doc, other) &&
		    answers_find_key(d->answers, other->question, &q, &row))
			return view_label(c->arena, q, row, lang);
	}
	return NULL;
}

void
view_document_question(struct ctx *c, struct view *v, const char *marker,
	const struct asking *as, const struct dossier *d, const struct field *q,
	int row, int64_t since, const char *token, const char *key)
{
	const char *name = answers_key(c->arena, d->answers, q, row);
	const struct hidden hidden[] = {
		{ "_token", token }, { "_kunci", key },
		{ "nomor", d->app->number }, { "pertanyaan", name },
		{ "_ubah", as->changing ? "1" : NULL },
	};
	struct document_shown *shown = arena_array(c->arena, d->ndocuments + 1,
		sizeof(*shown));
	size_t n = 0;

	for (size_t i = 0; i < d->ndocuments; i++) {
		const struct document *doc = &d->documents[i];

		if (strcmp(doc->question, name) || doc->created_at < since)
			continue;
		shown[n].id = document_address(c->arena, doc);
		shown[n].href = view_document_href(c, doc);
		shown[n].name = doc->name;
		shown[n].same = same_as(c, d, doc, view_lang(v));
		shown[n].picture = view_document_picture(c, doc);
		shown[n].width = doc->picture_width;
		shown[n].height = doc->picture_height;
		shown[n++].about = view_document_about(c, doc, view_lang(v));
	}
	view_hidden(view_file_question(v, marker, as, q, row, shown, n),
		"HIDDEN", hidden, COUNT(hidden));
}

const struct field *
view_proof(struct ctx *c, const char *lang)
{
	return document_proof(c->arena, view_text(lang, "bukti"),
		view_text(lang, "bukti.petunjuk"));
}
