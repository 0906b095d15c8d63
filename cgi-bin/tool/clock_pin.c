/*
 * loket-clock: new PINs that are asked for at /lupa. Whom each is about is looked
 * up here and not by the page, so that neither its answer nor its time tells a
 * stranger anything. What comes of it is a message that an officer sends; the
 * PIN itself is made when it is sent.
 */
#include "base/log.h"
#include "store/store_clock.h"
#include "store/store_pin.h"
#include "tool/clock.h"
#include "work/application.h"
#include "work/message.h"

enum { DAY = 86400, CASES_MOST = 3, DAILY_MOST = 3 };

static bool
ends_in(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && m && !strcmp(s + n - m, end);
}

/* One case of that phone: *told when its NIK fits, and it is told or waits. */
static enum lk_err
look(struct ctx *c, const char *number, const char *nik_end, bool *told)
{
	struct application *a;
	struct dossier *d;
	int64_t today;
	bool waits;

	TRY(store_application_lock(c, number, &a));
	TRY(dossier_open(c, a, "id", &d));
	*told = ends_in(dossier_indexed(d, "nik"), nik_end);
	if (!*told)
		return LK_OK;
	TRY(store_outbox_pins(c, a->id, c->now - DAY, &today, &waits));
	return waits || today >= DAILY_MOST ? LK_OK : message_pin(c, d);
}

static enum lk_err
answer(struct ctx *c, const struct pin_request *r)
{
	const char *const *list;
	size_t n, told = 0;

	TRY(store_pin_numbers(c, r->phone, &list, &n));
	for (size_t i = 0; i < n && told < CASES_MOST; i++) {
		bool fits = false;
		enum lk_err err = look(c, list[i], r->nik_end, &fits);

		/* A case that cannot be read hides no other. */
		if (err != LK_OK && err != LK_ENOENT && err != LK_EFAULT)
			return err;
		told += fits;
	}
	return store_pin_answered(c, r->id);
}

enum lk_err
answer_pin_requests(struct ctx *c, bool *more)
{
	const struct pin_request *list;
	size_t n;

	TRY(store_pin_requests(c, ROUND_MOST, &list, &n));
	for (size_t i = 0; i < n; i++) {
		enum lk_err err;

		TRY(store_begin(c));
		err = answer(c, &list[i]);
		if (err == LK_OK)
			err = store_commit(c);
		store_rollback(c);
		if (err == LK_EDOWN)
			return err;
		if (err != LK_OK)
			log_write(c, LOG_WARNING, "a new PIN that was asked for: "
				"%s", err_name(err));
	}
	*more |= n == ROUND_MOST;
	return LK_OK;
}
