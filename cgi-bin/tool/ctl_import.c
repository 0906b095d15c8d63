/* loketctl licence import: what was issued before Loket, so that /cek knows it. */
#include <errno.h>
#include <stdio.h>
#include "base/csv.h"
#include "base/date.h"
#include "base/file.h"
#include "base/log.h"
#include "base/sign.h"
#include "base/text.h"
#include "form/field.h"
#include "store/store_licence.h"
#include "tool/ctl.h"
#include "work/application.h"

enum { FILE_MOST = 64 * 1024 * 1024, BATCH = 500, NUMBER_MOST = 120,
	TITLE_MOST = 300, HOLDER_MOST = 200 };

/* The columns, in any order. */
enum column { NUMBER, TITLE, HOLDER, ISSUED, FROM, UNTIL, PERMIT, COLUMNS };

static const struct {
	const char *name;
	bool required;
} columns[] = {
	[NUMBER] = { "nomor", true }, [TITLE] = { "judul", true },
	[HOLDER] = { "pemegang", true }, [ISSUED] = { "terbit", true },
	[FROM] = { "mulai", false }, [UNTIL] = { "sampai", false },
	[PERMIT] = { "izin", false },
};

struct import {
	struct ctx *c;
	const char *path;
	struct csv csv;
	int at[COLUMNS];
	int mistakes;
	int64_t brought, there;
};

static void wrong(struct import *in, const char *fmt, ...) LK_PRINTF(2, 3);

static void
wrong(struct import *in, const char *fmt, ...)
{
	va_list ap;

	in->mistakes++;
	fprintf(stderr, "%s:%d: ", in->path, in->csv.row_line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

static const char *
cell(const struct import *in, enum column k)
{
	int at = in->at[k];

	return at >= 0 && (size_t)at < in->csv.n ? in->csv.cells[at] : "";
}

/* A day as clerks write it; empty is none. */
static int64_t
day(struct import *in, enum column k)
{
	const char *typed = cell(in, k), *iso = "";
	struct problem p;

	if (!*typed)
		return NO_DAY;
	if (field_type("date")->normalise(in->c->arena, NULL, typed, &iso, &p)) {
		wrong(in, "%s: \"%s\" is no date, such as 31/12/2026",
			columns[k].name, typed);
		return NO_DAY;
	}
	return date_parse_iso(iso);
}

static const char *
words(struct import *in, enum column k, size_t most)
{
	const char *s = text_squeeze(in->c->arena, cell(in, k));

	if (!*s)
		wrong(in, "%s is empty", columns[k].name);
	else if (utf8_length(s) > most || !valid_line(s))
		wrong(in, "%s is to be one line of at most %zu letters",
			columns[k].name, most);
	return s;
}

/* What a row says; mistakes are counted. */
static void
read_row(struct import *in, struct licence *l)
{
	int y = 0, m, d;
	int64_t issued;

	memset(l, 0, sizeof(*l));
	l->number = words(in, NUMBER, NUMBER_MOST);
	l->number_key = text_key(in->c->arena, l->number);
	if (*l->number && strlen(l->number_key) < 3)
		wrong(in, "nomor: \"%s\" has no letters and digits", l->number);
	l->title = words(in, TITLE, TITLE_MOST);
	l->holder = words(in, HOLDER, HOLDER_MOST);
	l->permit = cell(in, PERMIT);
	if (*l->permit && (!valid_slug(l->permit) || strlen(l->permit) > 32))
		wrong(in, "izin: \"%s\" is no permit's id", l->permit);
	issued = day(in, ISSUED);
	if (!*cell(in, ISSUED))
		wrong(in, "terbit is empty");
	l->valid_from = day(in, FROM);
	l->valid_until = day(in, UNTIL);
	if (l->valid_until != NO_DAY && l->valid_from != NO_DAY &&
	    l->valid_until < l->valid_from)
		wrong(in, "sampai lies before mulai");
	if (issued != NO_DAY)
		date_civil(issued, &y, &m, &d);
	l->year = y;
	/* Noon of that day, wherever the office is. */
	l->issued_at = issued == NO_DAY ? 0 : issued * 86400 +
		(12 - in->c->conf->zone) * 3600;
	l->code = sign_new_code(in->c->arena);
}

static bool
find_columns(struct import *in)
{
	if (!csv_row(&in->csv)) {
		fprintf(stderr, "%s: nothing in it\n", in->path);
		return false;
	}
	for (int k = 0; k < COLUMNS; k++) {
		in->at[k] = csv_column(&in->csv, columns[k].name);
		if (columns[k].required && in->at[k] < 0)
			wrong(in, "there is no column \"%s\"", columns[k].name);
	}
	return in->mistakes == 0;
}

static bool
at_head(struct import *in, const char *text)
{
	csv_begin(&in->csv, in->c->arena, text);
	return find_columns(in);
}

static void
closing_fault(struct import *in)
{
	if (!in->csv.fault)
		return;
	in->csv.row_line = in->csv.fault_line;
	wrong(in, in->csv.fault == CSV_OPEN ? "a quotation mark is never closed" :
		"after a closing quotation mark comes a comma");
}

/* First every row is read, so that all mistakes are said and nothing is stored
 * of a file that has one. */
static bool
judge(struct import *in, const char *text)
{
	struct licence l;

	if (!at_head(in, text))
		return false;
	while (csv_row(&in->csv))
		read_row(in, &l);
	closing_fault(in);
	return in->mistakes == 0;
}

static enum lk_err
store_row(struct import *in)
{
	struct licence l;
	enum lk_err err;

	read_row(in, &l);
	err = store_licence_import(in->c, &l);
	if (err == LK_EEXIST) {
		in->there++;
		return LK_OK;
	}
	in->brought += err == LK_OK;
	return err;
}

static enum lk_err
store_batch(struct import *in, bool *more)
{
	int n = 0;

	TRY(store_begin(in->c));
	while (n < BATCH && (*more = csv_row(&in->csv))) {
		TRY(store_row(in));
		n++;
	}
	if (n)
		TRY(audit(in->c, 0, "impor-izin", arena_printf(in->c->arena,
			"%s: %d", strrchr(in->path, '/') ?
			strrchr(in->path, '/') + 1 : in->path, n), NULL, 0));
	return store_commit(in->c);
}

int
ctl_licence_import(struct ctx *c, int argc, char **argv)
{
	struct import in = { .c = c };
	bool more = true;
	char *text;
	size_t len;
	int code;

	if (argc != 1)
		return ctl_fail("licence import takes one CSV file");
	in.path = argv[0];
	if (!file_read(c->arena, argv[0], FILE_MOST, &text, &len))
		return ctl_fail("%s: %s", argv[0], strerror(errno));
	if (!utf8_valid(text, len) || strlen(text) != len) {
		fprintf(stderr, "%s: not UTF-8; save it as CSV UTF-8\n", argv[0]);
		return CTL_MISTAKE;
	}
	code = ctl_connect(c);
	if (code)
		return code;
	if (!judge(&in, text)) {
		fprintf(stderr, "nothing was brought in\n");
		return CTL_MISTAKE;
	}
	(void)!at_head(&in, text);
	while (more) {
		if (store_batch(&in, &more) != LK_OK)
			return ctl_fail("stopped after %lld; mend it and bring the "
				"same file in again", (long long)in.brought);
		fprintf(stderr, "\r%lld brought in", (long long)in.brought);
	}
	fprintf(stderr, "\r");
	printf("%lld licences brought in, %lld were there\n",
		(long long)in.brought, (long long)in.there);
	return CTL_DONE;
}
