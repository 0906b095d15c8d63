/*
 * Practice's addresses are shorter: /latihan/izin-bazar is there what
 * /ajukan/izin-bazar is in the office. Programs know the office's alone; here they
 * are put in place of each other, on the way in and on the way out.
 */
#include "web/request.h"

static const char long_form[] = "/ajukan";

enum { LONG = sizeof(long_form) - 1 };

static bool
begins(const char *path, const char *with)
{
	size_t n = strlen(with);

	return !strncmp(path, with, n) && (!path[n] || strchr("/?#", path[n]));
}

const char *
place_in(const struct ctx *c, const char *path)
{
	static const char *const others[] = { "/lanjut", "/lupa", "/status",
		"/unggah", "/berkas" };

	if (!c->conf->practice_hours)
		return path;
	for (size_t i = 0; i < COUNT(others); i++)
		if (begins(path, others[i]))
			return path;
	return arena_printf(c->arena, "%s%s", long_form,
		strcmp(path, "/") ? path : "");
}

const char *
place_out(const struct ctx *c, const char *path)
{
	const struct conf *conf = c->conf;

	if (conf->practice_hours && begins(path, long_form))
		path += LONG;
	return *conf->base_path ? arena_printf(c->arena, "%s%s",
		conf->base_path, path) : path;
}
