#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"

#define MAY(n, s) { .name = n, .shape = s }
#define NEED(n, s) { .name = n, .shape = s, .must = true }
#define LATER(n, s) { .name = n, .shape = s, .planned = "" }
#define WORD(n, w) { .name = n, .shape = SHAPE_WORD, .words = w }
#define NEED_WORD(n, w) { .name = n, .shape = SHAPE_WORD, .words = w, .must = true }
#define WORD_LATER(n, w, p) { .name = n, .shape = SHAPE_WORD, .words = w, .planned = p }
#define CHILD(n, e, o) { .name = n, .is = e, .often = o }
#define CHILD_LATER(n, e, o) { .name = n, .is = e, .often = o, .planned = true }
#define END { .name = NULL }
#define ROLES_WORDS "front verifier technical section secretary director treasurer"

const char field_type_words[] = "text textarea integer decimal money date time "
	"month select multiselect yesno declaration nik kk npwp nib phone email "
	"file note";

#define A (const struct attr_rule [])
#define C (const struct child_rule [])

const struct element elements[ELEMENTS] = {
[EL_PERMIT] = { .id = EL_PERMIT, .word = "izin", .key = "id", .attrs = A{
	NEED("id", SHAPE_SLUG),
	NEED_WORD("status", "open closed hidden"),
	MAY("opens", SHAPE_DATE), MAY("closes", SHAPE_DATE), END },
	.children = C{
	CHILD("title", EL_TEXT, TEXT_MUST), CHILD("summary", EL_TEXT, TEXT_MUST),
	CHILD("keywords", EL_TEXT, TEXT), CHILD("closed", EL_TEXT, TEXT),
	CHILD("privacy", EL_PRIVACY, TEXT), CHILD("standard", EL_STANDARD, MAYBE),
	CHILD("param", EL_PARAM, ANY), CHILD("list", EL_LIST, ANY),
	CHILD("form", EL_FORM, ONCE), CHILD("fee", EL_FEE, MAYBE),
	CHILD("workflow", EL_WORKFLOW, ONCE), CHILD("licence", EL_LICENCE, MAYBE),
	CHILD("example", EL_EXAMPLE, ANY), END } },

[EL_TEXT] = { .id = EL_TEXT, .word = NULL, .key = NULL, .text = true, .attrs = A{
	MAY("xml:lang", SHAPE_LANG), END }, .children = C{ END } },

/* A translation of the privacy notice need not say the retention again. */
[EL_PRIVACY] = { .id = EL_PRIVACY, .word = "<privacy>", .key = NULL, .text = true, .attrs = A{
	NEED("retention", SHAPE_AGE), MAY("xml:lang", SHAPE_LANG), END },
	.children = C{ END } },

[EL_STANDARD] = { .id = EL_STANDARD, .word = "standar pelayanan", .key = NULL, .attrs = A{ END },
	.children = C{ CHILD("component", EL_COMPONENT, ANY), END } },

[EL_COMPONENT] = { .id = EL_COMPONENT, .word = "komponen", .key = "name", .text = true, .attrs = A{
	NEED_WORD("name", "persyaratan prosedur jangka-waktu biaya produk pengaduan "
		"dasar-hukum sarana kompetensi pengawasan pelaksana "
		"jaminan-pelayanan jaminan-keamanan evaluasi"),
	MAY("xml:lang", SHAPE_LANG), END }, .children = C{ END } },

[EL_PARAM] = { .id = EL_PARAM, .word = "parameter", .key = "name", .attrs = A{
	NEED("name", SHAPE_NAME), NEED("value", SHAPE_DECIMAL),
	NEED("from", SHAPE_DATE), WORD("confirmed", "yes no"),
	MAY("label", SHAPE_TEXT), END },
	.children = C{ CHILD("label", EL_TEXT, TEXT), END } },

[EL_LIST] = { .id = EL_LIST, .word = "daftar", .key = "id", .attrs = A{
	NEED("id", SHAPE_LIST), MAY("source", SHAPE_PATH),
	MAY("value", SHAPE_TEXT), MAY("label", SHAPE_TEXT),
	MAY("where", SHAPE_WHERE), MAY("parent-column", SHAPE_TEXT), END },
	.children = C{ CHILD("item", EL_ITEM, ANY), END } },

[EL_ITEM] = { .id = EL_ITEM, .word = "pilihan", .key = "value", .text = true, .attrs = A{
	NEED("value", SHAPE_CODE), MAY("parent", SHAPE_CODE),
	MAY("xml:lang", SHAPE_LANG), END }, .children = C{ END } },

[EL_FORM] = { .id = EL_FORM, .word = "formulir", .key = NULL, .attrs = A{ END }, .children = C{
	CHILD("page", EL_PAGE, ANY), END } },

[EL_PAGE] = { .id = EL_PAGE, .word = "halaman", .key = "id", .attrs = A{
	NEED("id", SHAPE_ID), WORD("role", ROLES_WORDS),
	MAY("stage", SHAPE_ID), MAY("relevant", SHAPE_EXPR), END },
	.children = C{
	CHILD("title", EL_TEXT, TEXT_MUST), CHILD("hint", EL_TEXT, TEXT),
	CHILD("field", EL_FIELD, ANY), CHILD("repeat", EL_REPEAT, ANY), END } },

[EL_REPEAT] = { .id = EL_REPEAT, .word = "bagian berulang", .key = "name", .attrs = A{
	NEED("name", SHAPE_NAME), MAY("min", SHAPE_EXPR),
	MAY("max", SHAPE_EXPR), MAY("relevant", SHAPE_EXPR), END },
	.children = C{
	CHILD("title", EL_TEXT, TEXT_MUST), CHILD("hint", EL_TEXT, TEXT),
	CHILD("field", EL_FIELD, ANY), END } },

[EL_FIELD] = { .id = EL_FIELD, .word = "pertanyaan", .key = "name", .attrs = A{
	NEED("name", SHAPE_NAME), NEED("type", SHAPE_TYPE),
	MAY("label", SHAPE_TEXT), MAY("hint", SHAPE_TEXT),
	MAY("relevant", SHAPE_EXPR), MAY("required", SHAPE_EXPR),
	MAY("readonly", SHAPE_EXPR), MAY("constraint", SHAPE_EXPR),
	MAY("calculate", SHAPE_EXPR), MAY("default", SHAPE_ANY),
	MAY("min", SHAPE_EXPR), MAY("max", SHAPE_EXPR),
	MAY("min-length", SHAPE_COUNT), MAY("max-length", SHAPE_POSITIVE),
	MAY("pattern", SHAPE_PATTERN), MAY("unit", SHAPE_TEXT),
	MAY("list", SHAPE_LIST), MAY("parent", SHAPE_NAME),
	{ "accept", .shape = SHAPE_WORDS, .words = "jpg png pdf" },
	MAY("max-files", SHAPE_POSITIVE), MAY("max-size", SHAPE_SIZE),
	WORD("original", "yes no"), WORD("later", "yes no"),
	WORD("sensitive", "yes no"),
	WORD("index", "name nik phone email business object address kelurahan"),
	LATER("reuse", SHAPE_ANY),
	LATER("warn", SHAPE_EXPR), END },
	.children = C{
	CHILD("label", EL_TEXT, TEXT), CHILD("hint", EL_TEXT, TEXT),
	CHILD("help", EL_TEXT, TEXT), CHILD("error", EL_TEXT, TEXT),
	CHILD_LATER("warning", EL_TEXT, TEXT),
	CHILD("sample", EL_SAMPLE, MAYBE), END } },

[EL_SAMPLE] = { .id = EL_SAMPLE, .word = NULL, .key = NULL, .attrs = A{
	NEED("href", SHAPE_PATH), END }, .children = C{ END } },

[EL_FEE] = { .id = EL_FEE, .word = "biaya", .key = NULL, .attrs = A{
	WORD("kind", "pajak retribusi"), END },
	.children = C{ CHILD("line", EL_LINE, ANY), END } },

[EL_LINE] = { .id = EL_LINE, .word = "baris biaya", .key = "label", .attrs = A{
	NEED("amount", SHAPE_EXPR), MAY("label", SHAPE_TEXT),
	MAY("relevant", SHAPE_EXPR), END },
	.children = C{ CHILD("label", EL_TEXT, TEXT), END } },

[EL_WORKFLOW] = { .id = EL_WORKFLOW, .word = "alur kerja", .key = NULL, .attrs = A{
	NEED("days", SHAPE_COUNT),
	WORD_LATER("silence", "granted", "granted"),
	MAY("repair-days", SHAPE_POSITIVE), END },
	.children = C{
	CHILD("stage", EL_STAGE, SOME), CHILD("reason", EL_REASON, ANY),
	CHILD("message", EL_MESSAGE, ANY), END } },

[EL_STAGE] = { .id = EL_STAGE, .word = "tahap", .key = "id", .attrs = A{
	NEED("id", SHAPE_ID), NEED_WORD("role", ROLES_WORDS),
	NEED("days", SHAPE_COUNT), MAY("label", SHAPE_TEXT),
	MAY("unit", SHAPE_UNIT),
	WORD_LATER("kind", "review inspection payment sign handover", "inspection"),
	WORD("clock", "running stopped"), MAY("relevant", SHAPE_EXPR),
	END },
	.children = C{ CHILD("label", EL_TEXT, TEXT), END } },

[EL_REASON] = { .id = EL_REASON, .word = "alasan", .key = "code", .text = true, .attrs = A{
	NEED("code", SHAPE_ID), MAY("xml:lang", SHAPE_LANG), END },
	.children = C{ END } },

[EL_MESSAGE] = { .id = EL_MESSAGE, .word = "pesan", .key = "on", .text = true, .attrs = A{
	NEED_WORD("on", "draf kurang proses perbaikan tinjau bayar terbit selesai "
		"tolak batal gugur kabul"),
	MAY("xml:lang", SHAPE_LANG), END }, .children = C{ END } },

[EL_LICENCE] = { .id = EL_LICENCE, .word = "surat izin", .key = NULL, .attrs = A{
	NEED("number", SHAPE_TEXT), MAY("valid-from", SHAPE_EXPR),
	MAY("valid-until", SHAPE_EXPR), MAY("valid-days", SHAPE_POSITIVE),
	MAY("valid-months", SHAPE_POSITIVE), END },
	.children = C{
	CHILD("title", EL_TEXT, TEXT_MUST), CHILD("basis", EL_CLAUSE, ANY),
	CHILD("row", EL_ROW, ANY), CHILD("clause", EL_CLAUSE, ANY),
	CHILD("copy", EL_CLAUSE, ANY), END } },

[EL_CLAUSE] = { .id = EL_CLAUSE, .word = NULL, .key = NULL, .text = true, .attrs = A{
	MAY("xml:lang", SHAPE_LANG), END }, .children = C{ END } },

[EL_ROW] = { .id = EL_ROW, .word = "baris surat izin", .key = "label", .attrs = A{
	NEED("label", SHAPE_TEXT), NEED("value", SHAPE_EXPR), END },
	.children = C{ END } },

[EL_EXAMPLE] = { .id = EL_EXAMPLE, .word = "contoh", .key = "name", .attrs = A{
	NEED("name", SHAPE_TEXT), MAY("today", SHAPE_DATE),
	WORD("valid", "yes no"), MAY("errors", SHAPE_ANY),
	MAY("fee", SHAPE_COUNT), MAY("stages", SHAPE_ANY), END },
	.children = C{
	CHILD("answer", EL_ANSWER, ANY), CHILD("repeat", EL_EXAMPLE_REPEAT, ANY),
	END } },

[EL_EXAMPLE_REPEAT] = { .id = EL_EXAMPLE_REPEAT, .word = "contoh bagian berulang", .key = "name",
	.attrs = A{ NEED("name", SHAPE_NAME), END },
	.children = C{ CHILD("answer", EL_ANSWER, ANY), END } },

[EL_ANSWER] = { .id = EL_ANSWER, .word = "jawaban contoh", .key = "name", .text = true,
	.blank = true, .attrs = A{ NEED("name", SHAPE_NAME), END },
	.children = C{ END } },
};
