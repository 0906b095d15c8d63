/*
 * The only C++ of Loket (with load.cc), and the only user of ctemplate. No
 * exception gets into C: the one that can arise is out of memory, nobody catches
 * it, and so it ends the process where it is thrown, as everywhere.
 *
 * What was measured (ctemplate 2.4, one core): a page of 18 questions of all
 * kinds, 6.3 kB, takes 60 us from view_new() to its last byte, two thirds of it
 * to fill the dictionaries. A part for each question (AddIncludeDictionary)
 * costs the same as a section within 5 %, so questions are parts and
 * TemplateDictionary is used as it is.
 */
#include <ctemplate/template.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>
#include <cstdarg>
#include "view/load.h"

using ctemplate::TemplateDictionary;

/* What all views of one page share. */
struct shared {
	struct arena *arena;
	const char *tpl, *lang;
	TemplateDictionary *dict;
};

struct view {
	struct shared *shared;
	TemplateDictionary *dict;
};

bool
view_has_lang(const char *lang)
{
	return loaded && loaded->langs.count(lang) != 0;
}

const char *
view_text(const char *lang, const char *key)
{
	auto found = loaded->words.find(std::string(lang) + "/" + key);

	return found == loaded->words.end() ? key : found->second.c_str();
}

static void
delete_dictionary(void *p)
{
	delete static_cast<TemplateDictionary *>(p);
}

static struct view *
view_of(struct shared *shared, TemplateDictionary *dict)
{
	struct view *v = static_cast<struct view *>(
		arena_alloc(shared->arena, sizeof(*v)));

	v->shared = shared;
	v->dict = dict;
	return v;
}

struct view *
view_new(struct arena *a, const char *tpl, const char *lang)
{
	struct shared *s = static_cast<struct shared *>(
		arena_alloc(a, sizeof(*s)));

	s->arena = a;
	s->tpl = arena_strdup(a, tpl);
	s->lang = arena_strdup(a, lang);
	s->dict = new TemplateDictionary(s->tpl);
	arena_defer(a, delete_dictionary, s->dict);
	s->dict->SetValue("ADDRESS", "?");
	return view_of(s, s->dict);
}

const char *
view_lang(const struct view *v)
{
	return v->shared->lang;
}

struct arena *
view_arena(const struct view *v)
{
	return v->shared->arena;
}

void
view_set(struct view *v, const char *name, const char *text)
{
	v->dict->SetValue(name, text ? text : "");
}

void
view_setf(struct view *v, const char *name, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	v->dict->SetValue(name, arena_vprintf(v->shared->arena, fmt, ap));
	va_end(ap);
}

void
view_int(struct view *v, const char *name, int64_t n)
{
	v->dict->SetIntValue(name, static_cast<long>(n));
}

void
view_some(struct view *v, const char *name, const char *text)
{
	std::string section = std::string("IF_") + name;

	if (!text || !*text)
		return;
	v->dict->SetValue(name, text);
	v->dict->ShowSection(section);
}

void
view_show(struct view *v, const char *section)
{
	v->dict->ShowSection(section);
}

struct view *
view_add(struct view *v, const char *section)
{
	return view_of(v->shared, v->dict->AddSectionDictionary(section));
}

struct view *
view_include(struct view *v, const char *marker, const char *tpl)
{
	struct shared *s = v->shared;
	TemplateDictionary *dict = v->dict->AddIncludeDictionary(marker);

	dict->SetFilename(std::string(s->lang) + "/" + tpl);
	return view_of(s, dict);
}

/* What ctemplate draws goes straight into the buffer. */
class BufEmitter : public ctemplate::ExpandEmitter {
public:
	explicit BufEmitter(struct buf *out) : out_(out) {}
	void Emit(char ch) override { buf_putc(out_, ch); }
	void Emit(const std::string &s) override
	{
		buf_add(out_, s.data(), s.size());
	}
	void Emit(const char *s) override { buf_puts(out_, s); }
	void Emit(const char *s, size_t n) override { buf_add(out_, s, n); }

private:
	struct buf *out_;
};

enum lk_err
view_render(struct ctx *c, struct view *v, struct buf *out)
{
	struct shared *s = v->shared;
	std::string key = std::string(s->lang) + "/" + s->tpl;
	BufEmitter emitter(out);

	if (!loaded || !loaded->cache.ExpandNoLoad(key,
		ctemplate::STRIP_BLANK_LINES, s->dict, NULL, &emitter))
		return fail(c, LK_EFAULT, "%s: template unknown or with an "
			"unknown part", key.c_str());
	if (buf_full(out))
		return fail(c, LK_EFAULT, "%s: page too large", key.c_str());
	return LK_OK;
}
