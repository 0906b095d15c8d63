#include "base/conf.h"
#include "work/keys.h"

static struct key pin;
static bool has_pin;

void
keys_open(const struct conf *conf)
{
	has_pin = secret_key(conf->secrets, "pin", &pin);
}

enum lk_err
key_pin(struct ctx *c, const struct key **k)
{
	if (!has_pin)
		return fail(c, LK_EFAULT, "the key \"pin\" is missing in %s",
			c->conf->secrets);
	*k = &pin;
	return LK_OK;
}
