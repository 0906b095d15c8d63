/*
 * What people type: the first byte says into which question. Whatever is taken
 * can be shown, and stays the same when the page is saved again as it came.
 */
#include "unit/unit.h"
#include "unit/made.h"
#include "form/form.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena *forever;
static struct permit *permit;

static void
make_permit(void)
{
	static const char *const types[] = { "text", "textarea", "integer",
		"decimal", "money", "date", "month", "time", "select",
		"multiselect", "yesno", "declaration", "nik", "kk", "npwp", "nib",
		"phone", "email", "text" };
	struct field *f;

	forever = arena_new();
	permit = made_permit(forever);
	made_list(permit, "jenis", "panjang pendek");
	made_page(permit, "a");
	for (size_t i = 0; i < COUNT(types); i++) {
		f = made_field(permit, arena_printf(forever, "t%zu", i), types[i]);
		f->list = permit->lists[0];
	}
	f->pattern = "[A-Z]{2,4}-([0-9]+ ?)*";
	f->max_length = 40;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct form_env env = { .now = 1795486500, .zone = 8,
		.params_day = NO_DAY, .lang = "id" };
	struct answers *an;
	struct form *f;
	const struct field *q;
	const char *typed, *stored;

	if (!permit)
		make_permit();
	if (size) {
		an = answers_new(a, permit);
		f = form_new(a, permit, an, &env);
		q = permit->fields[*data % permit->nfields];
		typed = arena_strndup(a, (const char *)data + 1, size - 1);
		if (form_type(f, q, -1, typed, NULL)) {
			stored = answers_get(an, q, -1);
			if (*stored && q->type->show)
				q->type->show(a, q, stored, "id");
			typed = *stored && q->type->edit ?
				q->type->edit(a, q, stored) : stored;
			if (!form_type(f, q, -1, typed, NULL) ||
			    strcmp(stored, answers_get(an, q, -1)))
				abort();
		}
	}
	arena_free(&a);
	return 0;
}
