/*
 * loket-clock -- reminds of drafts that are about to lapse, and ends what time
 * alone ends: drafts that lapsed, cases whose applicant did not answer, licences
 * that were fetched; has new PINs told to those who lost them; lets the dates of open cases follow the holiday list; counts
 * each finished day for the board, once; and sweeps away what means nothing any
 * more. Each case is a transaction of its own that compares the version first, so
 * that a person who acts at the same moment wins. On practice's database it does
 * one thing only, see clock_practice.c.
 */
#include <errno.h>
#include <sys/statvfs.h>
#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"
#include "store/store_clock.h"
#include "store/store_room.h"
#include "tool/clock.h"
#include "view/view.h"
#include "work/application.h"
#include "work/board.h"
#include "work/daemon.h"
#include "work/follow.h"
#include "work/message.h"
#include "work/workflow.h"

enum { INTERVAL_MS = 10000, CHUNKS_MS = 3600000, DAY = 86400, REMIND_DAYS = 4 };

static bool clock_is_right;	/* somebody says so: --yes */

typedef enum lk_err deed(struct ctx *c, struct application *a);

/* A draft goes whole; one audit row says that there was one. */
static enum lk_err
forget(struct ctx *c, struct application *a)
{
	TRY(store_clock_forget(c, a->id, a->version));
	return audit(c, a->id, "lewat", a->number, NULL, 0);
}

/* A few days before a draft lapses; half of its time where that is short. */
static int64_t
reminded_before(const struct ctx *c)
{
	int days = c->conf->draft_days;

	return c->now - (int64_t)(days > 2 * REMIND_DAYS ? days - REMIND_DAYS :
		(days + 1) / 2) * DAY;
}

static enum lk_err
remind(struct ctx *c, struct application *a)
{
	struct dossier *d;

	if (a->saved_at >= reminded_before(c))
		return LK_OK;
	TRY(dossier_open(c, a, "id", &d));
	return message_tell(c, d, "draf", NULL);
}

static enum lk_err
end(struct ctx *c, struct application *a, const char *state, const char *action)
{
	workflow_end(c, a, state);
	TRY(store_clock_end(c, a->id, a->version, state, a->clock_used));
	return record(c, a, action, "", true);
}

static enum lk_err
lapse(struct ctx *c, struct application *a)
{
	struct dossier *d;

	TRY(end(c, a, "gugur", "gugur"));
	TRY(dossier_open(c, a, "id", &d));
	return message_tell(c, d, "gugur", NULL);
}

static enum lk_err
finish(struct ctx *c, struct application *a)
{
	TRY(end(c, a, "selesai", "selesai"));
	return message_settle(c, a);
}

/* The row is read again under lock: the list may be a moment old. */
static enum lk_err
one(struct ctx *c, const char *number, const char *was, const char *or_was,
	deed *what)
{
	struct application *a;
	enum lk_err err;

	TRY(store_begin(c));
	err = store_application_lock(c, number, &a);
	if (err == LK_OK && (!strcmp(a->state, was) || !strcmp(a->state, or_was)))
		err = what(c, a);
	if (err == LK_OK)
		return store_commit(c);
	store_rollback(c);
	return err;
}

/* One case that fails holds up no other. */
static enum lk_err
each(struct ctx *c, const struct numbers *n, const char *was, const char *or_was,
	deed *what, bool *more, int64_t *done)
{
	*done = 0;

	for (size_t i = 0; i < n->n; i++) {
		enum lk_err err = one(c, n->list[i], was, or_was, what);

		if (err == LK_EDOWN)
			return err;
		if (err == LK_OK)
			++*done;
		else
			log_write(c, LOG_WARNING, "%s: %s", n->list[i],
				err_name(err));
	}
	*more |= n->n == ROUND_MOST && *done > 0;
	return LK_OK;
}

/* Contents that nothing leads to: every hour, and when a draft has gone. */
enum lk_err
sweep_contents(struct ctx *c, bool at_once, bool *more)
{
	static int64_t swept;
	int64_t rows;

	if (swept && !at_once && clock_tick() - swept < CHUNKS_MS)
		return LK_OK;
	TRY(store_clock_sweep_chunks(c, &rows));
	swept = rows < ROUND_MOST ? clock_tick() : 0;
	*more |= rows >= ROUND_MOST;
	return LK_OK;
}

/* For upload, whose host may be another one. */
static enum lk_err
note_room(struct ctx *c)
{
	struct statvfs disk;

	if (!*c->conf->db_folder)
		return LK_OK;
	if (statvfs(c->conf->db_folder, &disk) < 0) {
		log_write(c, LOG_WARNING, "%s: %s", c->conf->db_folder,
			strerror(errno));
		return LK_OK;
	}
	return store_room_note(c, (int64_t)(disk.f_bavail *
		(uint64_t)disk.f_frsize >> 20));
}

static enum lk_err
drafts(struct ctx *c, int64_t lapsed, bool *more, int64_t *gone)
{
	struct numbers n;
	int64_t reminded;

	TRY(store_clock_lapsed(c, lapsed, &n));
	TRY(each(c, &n, "draf", "draf", forget, more, gone));
	TRY(store_clock_lapsing(c, reminded_before(c), lapsed, &n));
	TRY(each(c, &n, "draf", "draf", remind, more, &reminded));
	return store_outbox_drop_idle(c, ROUND_MOST);
}

/* Nothing ends by a date that has not followed the holiday list yet. */
static enum lk_err
cases(struct ctx *c, bool *more, int64_t *ended)
{
	struct numbers n = { NULL, 0 };
	int64_t fetched;
	bool follows;

	TRY(follow_holidays(c, &follows, more));
	if (follows)
		TRY(store_clock_unanswered(c, ctx_today(c), &n));
	TRY(each(c, &n, "kurang", "perbaikan", lapse, more, ended));
	TRY(store_clock_fetched(c, &n));
	return each(c, &n, "terbit", "terbit", finish, more, &fetched);
}

static enum lk_err
round_(struct ctx *c, bool *more)
{
	const int64_t lapsed = c->now - (int64_t)c->conf->draft_days * DAY;
	int64_t rows, gone, ended;

	TRY(note_room(c));
	if (c->conf->practice_hours)
		return practice_round(c, more);
	if (!clock_is_right)
		TRY(clock_guard(c, lapsed));
	TRY(drafts(c, lapsed, more, &gone));
	TRY(answer_pin_requests(c, more));
	TRY(cases(c, more, &ended));
	TRY(board_fold(c, more));
	TRY(store_clock_sweep(c, &rows));
	*more |= rows >= ROUND_MOST;
	TRY(sweep_contents(c, gone > 0, more));
	return store_clock_done(c, gone + ended);
}

/* The words of messages; a draft's or case's own definition is Indonesian. */
static enum lk_err
init(struct ctx *c)
{
	static const char *const indonesian[] = { "id", NULL };

	/* In practice nobody is told anything. */
	if (c->conf->practice_hours)
		return LK_OK;
	message_words(view_text);
	return view_words(c, c->conf->templates, c->conf->locale, indonesian);
}

int
main(int argc, char **argv)
{
	static const struct daemon d = {
		.name = "loket-clock",
		.about = "Ends what time alone ends: lapsed drafts, cases without an "
			"answer,\nlicences that were fetched, sessions. After a leap of "
			"time that would end more than is\nusual it does nothing but "
			"complain.",
		.program = CLOCK, .practising = PRACTICE, .actor = ACTOR_CLOCK,
		.interval_ms = INTERVAL_MS, .init = init, .round = round_,
		.yes = &clock_is_right, .yes_means = "the clock is right, "
			"whatever a round ends",
	};

	return daemon_main(&d, argc, argv);
}
