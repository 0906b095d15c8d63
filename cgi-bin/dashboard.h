/* What the files of dashboard share. */
#ifndef LOKET_DASHBOARD_PROGRAM_H
#define LOKET_DASHBOARD_PROGRAM_H

#include "form/permit.h"
#include "web/web.h"
#include "work/board.h"

/* One place of a table: what stands there, and where its cases are. */
struct cell {
	const char *text;
	const char *plain;		/* in a file: "1234", "2026-11-24" */
	const char *href;		/* NULL: a figure without cases */
};

enum { CELLS_MOST = 8 };

struct line {
	struct cell label;
	struct cell cells[CELLS_MOST];
};

struct sheet {
	struct line *lines;
	size_t n;
	bool whole;			/* for a file: nothing is left out */
};

/*
 * The tables of the board, for the page and for ?csv=. A name is that of
 * ?csv= too; its caption is the word "papan.<name>", its columns "kolom.<head>"
 * of kata.txt. The first column is a row's label.
 */
struct table {
	const char *name;
	const char *heads[CELLS_MOST + 1];
	unsigned words;			/* bits of columns that are no numbers */
	void (*fill)(struct request *rq, const struct board *b, struct sheet *s);
};
extern const struct table board_tables[];
extern const size_t board_ntables;
enum { TABLE_DAYS, TABLE_MONTHS, TABLE_PERMITS, TABLE_LATE, TABLE_INCOMPLETE,
	TABLE_SIGNATURE, TABLE_STOPS, TABLE_MISSES };

/* A table's rows; its columns are known by name. */
struct sheet table_fill(struct request *rq, const struct table *t,
	const struct board *b, bool whole);
size_t table_columns(const struct table *t);

/* What people call them; what is not in service any more goes by its id. */
const char *permit_words(struct request *rq, const char *permit);
const char *stage_words(struct request *rq, const char *permit,
	const char *stage);
/* A question by its name as store_stumble_put() has it. */
const char *question_words(struct request *rq, const char *permit,
	const char *name);
/* A page with its code: "Data pemohon (R-63)"; and where that is explained, NULL
 * when it has none. */
const char *page_words(struct request *rq, const char *permit, const char *page);
const char *page_link(struct request *rq, const char *permit, const char *page);
/* Whose stage it is: "Kepala Bidang". */
const char *desk_words(struct request *rq, const char *permit,
	const char *stage);

/* Working days past the limit, one at least. */
int64_t late_days(struct request *rq, int64_t due);

/* "40 %", "–" when nothing was sent. */
const char *share_words(struct arena *a, const struct tally *t,
	const char *lang);

/* Where the cases of a figure are. channel NULL is all of them, permit too. */
const char *sent_link(struct request *rq, int64_t from, int64_t until,
	const char *channel, const char *permit);

/* Where the whole of a list is: "terlambat", "pencarian". */
const char *list_link(struct request *rq, const char *list);

/* How many days the board shows: ?hari=. */
size_t board_days(struct request *rq);

/* What was typed into the form of targets, and what is wrong with it. */
struct target_form {
	const char *typed[7];
	bool bad[7];
};
enum lk_err dashboard_show(struct request *rq, int status,
	const struct target_form *form) LK_MUST_CHECK;

/* The bars of days and the shares of months. */
void chart_days(struct request *rq, struct view *v, const struct board *b);
void chart_months(struct request *rq, struct view *v, const struct board *b);

handler dashboard_list, dashboard_csv, dashboard_set;

#endif
