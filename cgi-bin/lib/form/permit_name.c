/* Names in the live folder that are no definition's. */
#include "base/text.h"
#include "form/permit.h"

static bool
ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), e = strlen(end);

	return n > e && !strcmp(name + n - e, end);
}

bool
permit_is_file(const char *name)
{
	return *name != '.' && ends_in(name, ".xml");
}

const char *
permit_ignored(struct arena *a, const char *name)
{
	const char *lower = text_lower(a, name), *xml;

	if (permit_is_file(name) || *name == '.')
		return NULL;
	if (ends_in(lower, "~") || ends_in(lower, ".bak") ||
	    ends_in(lower, ".swp") || ends_in(lower, ".orig"))
		return "cadangan dari penyunting, tidak dibaca; boleh dihapus";
	xml = strstr(lower, ".xml");
	if (xml && xml > lower)
		return arena_printf(a, "tidak dibaca; bila ini formulirnya, beri "
			"nama %.*s.xml", (int)(xml - lower), lower);
	return "tidak dibaca; formulir adalah berkas yang namanya berakhir .xml";
}
