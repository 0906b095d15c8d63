/* Absences of officers: who has whose roles meanwhile. */
#ifndef LOKET_STORE_ABSENCE_H
#define LOKET_STORE_ABSENCE_H

#include "store/store.h"

struct absence {
	int64_t id, officer, deputy;
	const char *kind;		/* "plt", "plh", "an" */
	int64_t from, until;		/* days, both included */
	const char *officer_name, *deputy_name;	/* when read */
};

/* Those that last on this day or later and were not ended, by their first. */
enum lk_err store_absences(struct ctx *c, int64_t day,
	const struct absence **list, size_t *n) LK_MUST_CHECK;

enum lk_err store_absence_insert(struct ctx *c, const struct absence *a,
	int64_t recorded_by, int64_t *id) LK_MUST_CHECK;

/* LK_ESTATE when it had ended. */
enum lk_err store_absence_end(struct ctx *c, int64_t id) LK_MUST_CHECK;

/* How this deputy stands in, on that day, for an officer with one of the roles;
 * LK_ENOENT when he does for nobody. */
enum lk_err store_absence_of_deputy(struct ctx *c, int64_t deputy, unsigned roles,
	int64_t day, const char **kind) LK_MUST_CHECK;

/* Active officers with a role of the workflow, by name. */
struct colleague {
	int64_t id;
	const char *name;
	unsigned roles;
};
enum lk_err store_colleagues(struct ctx *c, const struct colleague **list,
	size_t *n) LK_MUST_CHECK;

#endif
