#include <stdio.h>
#include <sys/prctl.h>
#include "base/busy.h"
#include "base/clock.h"
#include "base/text.h"

/* A name has fifteen characters: nine of the program's, five of the seconds of
 * the machine's steady clock, which come round once a day and a bit. */
enum { PROGRAM_MOST = 9, AROUND = 100000 };

static const char *name;
static bool busy;

static int
seconds(void)
{
	return (int)(clock_tick() / 1000 % AROUND);
}

void
busy_open(const char *program)
{
	name = strncmp(program, "loket-", 6) ? program : program + 6;
}

void
busy_begin(void)
{
	char text[32];	/* of which the kernel takes what fits */

	if (!name)
		return;
	busy = true;
	snprintf(text, sizeof(text), "%.*s %05d", PROGRAM_MOST, name, seconds());
	prctl(PR_SET_NAME, text, 0, 0, 0);
}

void
busy_step(void)
{
	if (busy)
		busy_begin();
}

void
busy_end(void)
{
	if (!busy)
		return;
	busy = false;
	prctl(PR_SET_NAME, name, 0, 0, 0);
}

int
busy_seconds(const char *text)
{
	const char *space = strchr(text, ' ');
	int64_t since;

	if (!space || strlen(++space) != 5 || !parse_int(space, &since) ||
	    since < 0)
		return -1;
	return (seconds() - (int)since + AROUND) % AROUND;
}
