/* One answer on two pages: which stands, and when a person is asked. */
#include "unit/unit.h"
#include "unit/made.h"
#include "base/secret.h"
#include "form/merge.h"

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
the_page_that_changed_an_answer_counts(void **state)
{
	static const struct {
		const char *sentence;
		const char *shown, *saved, *stored, *typed;
		enum merged want;
	} cases[] = {
		{ "nobody", "A", NULL, "A", "A", MERGE_TAKE },
		{ "this page", "A", NULL, "A", "B", MERGE_TAKE },
		{ "the other page", "A", NULL, "C", "A", MERGE_KEEP },
		{ "the other page emptied it", "A", NULL, "", "A", MERGE_KEEP },
		{ "the other page gave it", "", NULL, "C", "", MERGE_KEEP },
		{ "both", "A", NULL, "C", "B", MERGE_BOTH },
		{ "both, to the same", "A", NULL, "C", "C", MERGE_TAKE },
		{ "this page empties, the other changes", "A", NULL, "C", "",
			MERGE_BOTH },
		{ "this page once more", "A", "B", "B", "D", MERGE_TAKE },
		{ "this page takes its own change back", "A", "B", "B", "A",
			MERGE_TAKE },
		{ "the other page after this one's change", "A", "B", "C", "B",
			MERGE_BOTH },
		{ "and this one takes it back", "A", "B", "C", "A", MERGE_BOTH },
		{ "the other page, and this was saved before", "A", "A", "C",
			"A", MERGE_KEEP },
		{ "a default nobody touched", "~A", NULL, "", "A", MERGE_TAKE },
		{ "another was chosen elsewhere", "~A", NULL, "C", "A",
			MERGE_KEEP },
		{ "both chose another", "~A", NULL, "C", "B", MERGE_BOTH },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool offered = *cases[i].shown == '~';
		enum merged m = merge_answer(merge_mark(arena,
			cases[i].shown + offered, offered), cases[i].saved ?
			merge_mark(arena, cases[i].saved, false) : NULL,
			merge_mark(arena, cases[i].stored, false),
			merge_mark(arena, cases[i].typed, false));

		if (m != cases[i].want)
			test_wrong("%s: %d\n", cases[i].sentence, (int)m);
	}
}

static void
what_a_control_shows_is_what_one_would_type(void **state)
{
	struct permit *p = made_permit(arena);
	struct answers *an;
	struct field *f;

	(void)state;
	made_page(p, "satu");
	f = made_field(p, "panjang", "decimal");
	an = answers_new(arena, p);
	assert_string_equal(merge_shown(arena, an, f, -1), "");
	answers_set(an, f, -1, "2.5");
	assert_string_equal(merge_shown(arena, an, f, -1), "2,5");
	answers_refuse(an, f, -1, "dua");
	assert_string_equal(merge_shown(arena, an, f, -1), "dua");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_page_that_changed_an_answer_counts),
		cmocka_unit_test(what_a_control_shows_is_what_one_would_type),
	};

	if (!secret_init())
		return 1;
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
