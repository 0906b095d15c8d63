#include "base/csv.h"
#include "base/text.h"

static void
fault(struct csv *t, enum csv_fault what, int line)
{
	t->fault = what;
	t->fault_line = line;
}

/* A cell in quotation marks, in which a doubled one is one. */
static const char *
quoted(struct csv *t)
{
	const char *end = t->p + 1;
	int from = t->line;
	char *out, *to;

	while (*end && (*end != '"' || end[1] == '"'))
		end += *end == '"' ? 2 : 1;
	out = to = arena_alloc(t->a, (size_t)(end - t->p));
	for (t->p++; *t->p; t->p++) {
		if (*t->p == '"') {
			if (t->p[1] != '"')
				break;
			t->p++;
		}
		t->line += *t->p == '\n';
		*to++ = *t->p;
	}
	*to = '\0';
	if (*t->p != '"') {
		fault(t, CSV_OPEN, from);
		return out;
	}
	t->p++;
	if (*t->p && !strchr(",\r\n", *t->p)) {
		fault(t, CSV_AFTER, t->line);
		t->p += strcspn(t->p, ",\r\n");
	}
	return out;
}

static const char *
cell(struct csv *t)
{
	const char *from = t->p;

	if (*from == '"')
		return quoted(t);
	t->p += strcspn(t->p, ",\r\n");
	return text_squeeze(t->a, arena_strndup(t->a, from,
		(size_t)(t->p - from)));
}

void
csv_begin(struct csv *t, struct arena *a, const char *text)
{
	*t = (struct csv){ .a = a, .p = text, .line = 1 };
	/* Excel's byte order mark. */
	if (!strncmp(text, "\xEF\xBB\xBF", 3))
		t->p += 3;
}

bool
csv_row(struct csv *t)
{
	while (*t->p == '\r' || *t->p == '\n')
		t->line += *t->p++ == '\n';
	if (!*t->p || t->fault)
		return false;
	t->n = 0;
	t->row_line = t->line;
	for (;;) {
		const char *c = cell(t);

		if (t->n < CSV_COLUMNS_MOST)
			t->cells[t->n++] = c;
		if (*t->p != ',')
			break;
		t->p++;
	}
	return true;
}

int
csv_column(const struct csv *t, const char *name)
{
	for (size_t i = 0; i < t->n; i++)
		if (!strcmp(t->cells[i], name))
			return (int)i;
	return -1;
}
