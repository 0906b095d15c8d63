/* What view_load() leaves for view_new() and view_render(). C++, of view's own. */
#ifndef LOKET_VIEW_LOAD_H
#define LOKET_VIEW_LOAD_H

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <map>
#include <set>
#include <string>

extern "C" {
#include "view/view.h"
}

struct loaded {
	std::map<std::string, ctemplate::TemplateCache> pages;	/* by language */
	std::map<std::string, std::string> words;	/* "en/keadaan.draf" */
};

/* NULL before the first load; then until the process ends. */
extern struct loaded *loaded;

#endif
