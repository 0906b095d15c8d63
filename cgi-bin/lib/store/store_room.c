#include "store/store_room.h"
#include "store/store_tables.h"

enum { HOUR = 3600 };

enum { GET, PUT };

static const struct statement sql[] = {
	[GET] = { "", "it", CLOCK | PRACTICE | UPLOAD,
		"SELECT megabytes, at FROM room WHERE id = 1" },
	[PUT] = { "it", "", CLOCK | PRACTICE,
		"INSERT INTO room (id, megabytes, at) VALUES (1, ?, ?) "
		"ON DUPLICATE KEY UPDATE megabytes = VALUES(megabytes), "
		"at = VALUES(at)" },
};

const struct store_table store_room_table = { "room", sql, COUNT(sql),
	TABLE_ROOM };
#define T &store_room_table

static enum lk_err
read_room(struct ctx *c, int64_t *megabytes, int64_t *at)
{
	const struct value *v;
	enum lk_err err = store_one(c, T, GET, NO_VALS, &v);

	*megabytes = -1;
	*at = 0;
	if (err == LK_ENOENT)
		return LK_OK;
	if (err == LK_OK) {
		*megabytes = value_int(&v[0], -1);
		*at = value_time(&v[1]);
	}
	return err;
}

enum lk_err
store_room_note(struct ctx *c, int64_t megabytes)
{
	int64_t was, at;

	TRY(read_room(c, &was, &at));
	if (was == megabytes && c->now - at < HOUR)
		return LK_OK;
	return store_exec(c, T, PUT, VALS(val_int(megabytes), val_time(c->now)),
		NULL);
}

enum lk_err
store_room(struct ctx *c, int64_t *megabytes)
{
	int64_t at;

	return read_room(c, megabytes, &at);
}
