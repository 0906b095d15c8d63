/* Tables as clerks bring them in. */
#include "base/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct csv t;
	int line = 0;

	csv_begin(&t, a, arena_strndup(a, (const char *)data, size));
	while (csv_row(&t)) {
		if (t.n < 1 || t.n > CSV_COLUMNS_MOST || t.row_line < line)
			abort();
		line = t.row_line;
		for (size_t i = 0; i < t.n; i++)
			if (strlen(t.cells[i]) > size)
				abort();
		if (csv_column(&t, t.cells[0]) != 0)
			abort();
	}
	if (t.fault && t.fault_line < 1)
		abort();
	arena_free(&a);
	return 0;
}
