/*
 * The only C++ of Loket (with load.cc), and the only user of ctemplate. No
 * exception gets into C: the one that can arise is out of memory, nobody catches
 * it, and so it ends the process where it is thrown, as everywhere.
 *
 * A view is where ctemplate looks up what it draws, in place of ctemplate's own
 * TemplateDictionary. That one enters each name into a table of the process and
 * gives each part of a page a name of its own, which took more time than all
 * else in a page of questions; a view has a short list, and everything is in the
 * request's arena.
 */
#include <ctemplate/template.h>
#include <ctemplate/template_dictionary_interface.h>
#include <ctemplate/template_emitter.h>
#include <cstdarg>
#include <new>
#include "view/load.h"

using ctemplate::TemplateDictionaryInterface;
using ctemplate::TemplateString;

enum kind { VALUE, SECTION, PART };

/* What stands under one name: a value, or the views of a section or of parts. */
struct entry {
	struct entry *next;
	const char *name;
	size_t name_len;
	enum kind kind;
	bool some;		/* a value that shows its IF_ section */
	const char *text;
	size_t text_len;
	struct view *first, *last;
	/* ctemplate asks for the parts' names in their order, by number. */
	const struct view *at;
	int at_number;
};

struct view final : public TemplateDictionaryInterface {
	struct arena *arena;
	const char *lang, *tpl;
	struct view *page;		/* that view_new() began */
	const struct view *around;	/* whose values are seen too, or NULL */
	struct view *next;		/* the next of its section or marker */
	struct entry *entries;		/* the newest first */
	uint64_t has;			/* bit_of() all their names */

	struct entry *own(enum kind kind, const char *name, size_t n) const;
	struct entry *find(enum kind kind, const TemplateString &name) const;

	TemplateString GetValue(const TemplateString &name) const override;
	bool IsHiddenSection(const TemplateString &name) const override;
	bool IsUnhiddenSection(const TemplateString &name) const override;
	bool IsHiddenTemplate(const TemplateString &name) const override;
	const char *GetIncludeTemplateName(const TemplateString &name, int n)
		const override;
	Iterator *CreateTemplateIterator(const TemplateString &name)
		const override;
	Iterator *CreateSectionIterator(const TemplateString &name)
		const override;
	void DumpToString(std::string *, int) const override { }

	class Turns;
};

/* Templates ask for much that is not there: most of that is known from a bit. */
static uint64_t
bit_of(const char *name, size_t n)
{
	return UINT64_C(1) << ((n * 5 + static_cast<unsigned char>(name[0]) +
		static_cast<unsigned char>(name[n / 2]) * 3u) % 64);
}

struct entry *
view::own(enum kind kind, const char *name, size_t n) const
{
	struct entry *e = has & bit_of(name, n) ? entries : NULL;

	while (e && (e->name_len != n || *e->name != *name ||
	    e->kind != kind || memcmp(e->name, name, n) != 0))
		e = e->next;
	return e;
}

struct entry *
view::find(enum kind kind, const TemplateString &name) const
{
	for (const struct view *v = this; v; v = v->around) {
		struct entry *e = v->own(kind, name.data(), name.size());

		if (e)
			return e;
	}
	return NULL;
}

TemplateString
view::GetValue(const TemplateString &name) const
{
	const struct entry *e = find(VALUE, name);

	return e ? TemplateString(e->text, e->text_len) : TemplateString("", 0);
}

bool
view::IsHiddenSection(const TemplateString &name) const
{
	const char *s = name.data();

	if (name.size() > 3 && memcmp(s, "IF_", 3) == 0) {
		const struct entry *e = find(VALUE,
			TemplateString(s + 3, name.size() - 3));

		return !e || !e->some;
	}
	return !find(SECTION, name);
}

bool
view::IsUnhiddenSection(const TemplateString &name) const
{
	return !IsHiddenSection(name);
}

bool
view::IsHiddenTemplate(const TemplateString &name) const
{
	return !find(PART, name);
}

const char *
view::GetIncludeTemplateName(const TemplateString &name, int n) const
{
	struct entry *e = find(PART, name);

	if (!e)
		return "";
	if (n == 0 || !e->at || n <= e->at_number) {
		e->at = e->first;
		e->at_number = 0;
	}
	for (; e->at_number < n && e->at; e->at_number++)
		e->at = e->at->next;
	return e->at ? e->at->tpl : "";
}

class view::Turns : public TemplateDictionaryInterface::Iterator {
public:
	explicit Turns(const struct entry *e) : at_(e ? e->first : NULL) { }
	bool HasNext() const override { return at_ != NULL; }
	static void *operator new(size_t n, struct arena *a)
	{
		return arena_alloc(a, n);
	}
	static void operator delete(void *) { }
	static void operator delete(void *, struct arena *) { }
	const TemplateDictionaryInterface &Next() override
	{
		const struct view *v = at_;

		at_ = v->next;
		return *v;
	}

private:
	const struct view *at_;
};

TemplateDictionaryInterface::Iterator *
view::CreateTemplateIterator(const TemplateString &name) const
{
	return new (arena) Turns(find(PART, name));
}

TemplateDictionaryInterface::Iterator *
view::CreateSectionIterator(const TemplateString &name) const
{
	return new (arena) Turns(find(SECTION, name));
}

bool
view_has_lang(const char *lang)
{
	return loaded && loaded->pages.count(lang) != 0;
}

const char *
view_text(const char *lang, const char *key)
{
	auto found = loaded->words.find(std::string(lang) + "/" + key);

	return found == loaded->words.end() ? key : found->second.c_str();
}

static struct view *
view_of(struct arena *a, const char *lang, const char *tpl)
{
	struct view *v = new (arena_alloc(a, sizeof(*v))) struct view;

	v->arena = a;
	v->lang = lang;
	v->tpl = tpl;
	v->page = v;
	v->around = NULL;
	v->next = NULL;
	v->entries = NULL;
	v->has = 0;
	return v;
}

static struct entry *
entry_new(struct view *v, enum kind kind, const char *name)
{
	struct entry *e = static_cast<struct entry *>(
		arena_alloc(v->arena, sizeof(*e)));

	e->name = name;
	e->name_len = strlen(name);
	e->kind = kind;
	e->next = v->entries;
	v->entries = e;
	v->has |= bit_of(name, e->name_len);
	return e;
}

static struct entry *
entry_of(struct view *v, enum kind kind, const char *name)
{
	struct entry *e = v->own(kind, name, strlen(name));

	return e ? e : entry_new(v, kind, name);
}

static struct view *
append(struct entry *e, struct view *of, struct view *v)
{
	v->page = of->page;
	if (e->last)
		e->last->next = v;
	else
		e->first = v;
	e->last = v;
	return v;
}

struct view *
view_new(struct arena *a, const char *tpl, const char *lang)
{
	struct view *v = view_of(a, arena_strdup(a, lang), tpl);

	view_set(v, "ADDRESS", "?");
	return v;
}

const char *
view_lang(const struct view *v)
{
	return v->lang;
}

struct arena *
view_arena(const struct view *v)
{
	return v->arena;
}

static struct entry *
set_bytes(struct view *v, const char *name, const char *text, size_t n)
{
	struct entry *e = entry_new(v, VALUE, name);

	e->text = text;
	e->text_len = n;
	return e;
}

void
view_set(struct view *v, const char *name, const char *text)
{
	size_t n = text ? strlen(text) : 0;

	set_bytes(v, name, static_cast<const char *>(
		arena_memdup(v->arena, text, n)), n);
}

void
view_setf(struct view *v, const char *name, const char *fmt, ...)
{
	const char *text;
	va_list ap;

	va_start(ap, fmt);
	text = arena_vprintf(v->arena, fmt, ap);
	va_end(ap);
	set_bytes(v, name, text, strlen(text));
}

void
view_int(struct view *v, const char *name, int64_t n)
{
	view_setf(v, name, "%lld", static_cast<long long>(n));
	if (strcmp(v->lang, "id"))
		view_show(v, arena_printf(v->arena, "%s_%s", name, n == 1 ?
			"ONE" : "MANY"));
}

void
view_some(struct view *v, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	view_set(v, name, text);
	v->entries->some = true;
}

void
view_show(struct view *v, const char *section)
{
	entry_of(v, SECTION, section);
}

struct view *
view_add(struct view *v, const char *section)
{
	struct view *turn = view_of(v->arena, v->lang, v->tpl);

	turn->around = v;
	return append(entry_of(v, SECTION, section), v, turn);
}

struct view *
view_include(struct view *v, const char *marker, const char *tpl)
{
	return append(entry_of(v, PART, marker), v,
		view_of(v->arena, v->lang, tpl));
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
	struct view *page = v->page;
	BufEmitter emitter(out);

	if (!view_has_lang(page->lang) ||
	    !loaded->pages[page->lang].ExpandNoLoad(page->tpl,
	    ctemplate::STRIP_BLANK_LINES, page, NULL, &emitter))
		return fail(c, LK_EFAULT, "%s/%s: template unknown or with an "
			"unknown part", page->lang, page->tpl);
	if (buf_full(out))
		return fail(c, LK_EFAULT, "%s/%s: page too large", page->lang,
			page->tpl);
	return LK_OK;
}
