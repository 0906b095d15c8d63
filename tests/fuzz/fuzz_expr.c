/*
 * Expressions: whatever text is taken can be computed, and a number it gives
 * has a text that is read as the same number. The first byte says what is
 * wanted and where the expression stands.
 */
#include "unit/unit.h"
#include "unit/made.h"
#include "form/form.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena *forever;
static struct permit *permit;
static struct repeat *titik;
static struct field *panjang;

static void
make_permit(void)
{
	forever = arena_new();
	permit = made_permit(forever);
	made_param(permit, "tarif", 0.25, "2026-01-01");
	made_list(permit, "jenis", "panjang pendek");
	made_page(permit, "a");
	made_field(permit, "naskah", "text");
	made_field(permit, "jenis", "multiselect")->list = permit->lists[0];
	made_field(permit, "ikut", "yesno");
	made_field(permit, "mulai", "date");
	titik = made_repeat(permit, "titik");
	panjang = made_field(permit, "panjang", "decimal");
	made_field(permit, "luas", "decimal");
	made_outside(permit);
	made_field(permit, "lama", "integer");
	made_fee_line(permit, "$lama * 1000");
}

static struct form *
make_form(struct arena *a)
{
	struct form_env env = { .now = 1795486500, .zone = 8,
		.params_day = NO_DAY, .lang = "id" };
	struct answers *an = answers_new(a, permit);

	answers_set(an, permit->fields[0], -1, "Toko Sri");
	answers_set(an, permit->fields[1], -1, "panjang pendek");
	answers_set(an, permit->fields[2], -1, "yes");
	answers_set(an, permit->fields[3], -1, "2026-12-01");
	answers_add_row(an, titik);
	answers_add_row(an, titik);
	answers_set(an, panjang, 0, "2.5");
	return form_new(a, permit, an, &env);
}

static void
compute(struct arena *a, const struct expr *e, int row)
{
	struct form *f = make_form(a);
	double v = expr_number(f, e, row);

	expr_bool(f, e, row);
	expr_string(f, e, row);
	form_expr_shown(f, e, row, "id");
	if (v - v == 0 && strtod(number_text(a, v), NULL) != v)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct scope s = { .place = "x" };
	struct mistakes m;
	const struct expr *e;
	const char *text;
	struct text braces = { 0 };

	if (!permit)
		make_permit();
	s.permit = permit;
	if (size) {
		s.want = (enum expr_kind)(*data % 5);
		s.repeat = *data & 8 ? titik : NULL;
		s.self = *data & 16 ? s.repeat ? panjang : permit->fields[0] : NULL;
		text = arena_strndup(a, (const char *)data + 1, size - 1);
		mistakes_init(&m, a);
		e = expr_new(a, &s, text, permit->where, &m);
		if (!e && !m.errors)
			abort();
		if (e)
			compute(a, e, s.repeat ? 0 : -1);
		braces.id = text;
		text_prepare(a, &s, &braces, permit->where, &m);
		form_text(make_form(a), &braces, s.repeat ? 1 : -1, "id");
	}
	arena_free(&a);
	return 0;
}
