/* Documents of answers: whatever is read is printed the same once again. */
#include "unit/unit.h"
#include "unit/made.h"
#include "form/answers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena *forever;
static struct permit *permit;

static void
make_permit(void)
{
	forever = arena_new();
	permit = made_permit(forever);
	made_page(permit, "a");
	made_field(permit, "naskah", "text");
	made_repeat(permit, "titik");
	made_field(permit, "panjang", "decimal");
	made_field(permit, "lebar", "decimal");
	made_outside(permit);
	made_field(permit, "lama", "integer");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct ctx c = { .arena = a };
	struct answers *an, *again;
	const char *xml, *typed;

	if (!permit)
		make_permit();
	typed = arena_strndup(a, (const char *)data, size);
	/* What was typed may be anything at all. */
	an = answers_new(a, permit);
	answers_refuse(an, permit->fields[0], -1, typed);
	if (answers_parse(&c, permit, answers_print(a, an), &again))
		abort();
	if (answers_parse(&c, permit, typed, &an) == LK_OK) {
		xml = answers_print(a, an);
		if (answers_parse(&c, permit, xml, &again) ||
		    strcmp(xml, answers_print(a, again)))
			abort();
	}
	arena_free(&a);
	return 0;
}
