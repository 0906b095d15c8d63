/*
 * Templates on their way from files into ctemplate's cache: translated, laid
 * into the layout, with constants put in, stripped. Only files of this
 * installation are read here, once, before the first request.
 */
#include <dirent.h>
#include <libintl.h>
#include <locale.h>
#include <algorithm>
#include <cerrno>
#include <vector>
#include "view/load.h"

extern "C" {
#include "base/file.h"
#include "base/log.h"
}

enum { TEMPLATE_MOST = 256 * 1024 };

struct loaded *loaded;
static std::map<std::string, std::string> *constants;

/* One loading under way: what its steps need. */
/* The pages this program shows; NULL: all there are. */
static std::set<std::string> *wanted;

struct load {
	struct ctx *c;
	std::string dir, lang, file;
	struct loaded *into;
};

static void
replace_all(std::string &s, const std::string &from, const std::string &to)
{
	size_t at = 0;

	while ((at = s.find(from, at)) != std::string::npos) {
		s.replace(at, from.size(), to);
		at += to.size();
	}
}

/* Text as it may stand in a template: neither markup nor marker. */
static std::string
literal(const std::string &text)
{
	std::string out;

	for (char ch : text) {
		switch (ch) {
		case '&': out += "&amp;"; break;
		case '<': out += "&lt;"; break;
		case '>': out += "&gt;"; break;
		case '"': out += "&quot;"; break;
		case '\'': out += "&#39;"; break;
		case '{': out += "&#123;"; break;
		default: out += ch;
		}
	}
	return out;
}

/* Runs of white space as one blank, none at the ends: a text's msgid. */
static std::string
squeeze(const std::string &s)
{
	std::string out;

	for (char ch : s) {
		if (ch == ' ' || ch == '\t' || ch == '\n' || ch == '\r') {
			if (!out.empty() && out.back() != ' ')
				out += ' ';
		} else {
			out += ch;
		}
	}
	if (!out.empty() && out.back() == ' ')
		out.pop_back();
	return out;
}

/* The tags a text may hold. Without attributes, so that a text fits between
 * quotes as well when its own quotes are references. */
static bool
tags_are_plain(const std::string &text)
{
	static const char *const plain[] = { "<b>", "</b>", "<strong>",
		"</strong>", "<em>", "</em>", "<br>", "<kbd>", "</kbd>" };
	size_t at = 0;

	while ((at = text.find('<', at)) != std::string::npos) {
		bool found = std::any_of(plain, plain + COUNT(plain),
			[&](const char *tag) {
				return text.compare(at, strlen(tag), tag) == 0;
			});

		if (!found)
			return false;
		at++;
	}
	return true;
}

/* The translation of a text, or NULL when there is none. The caller has set
 * the language. */
static const char *
translation(const std::string &text)
{
	const char *got = dgettext("loket", text.c_str());

	return got == text.c_str() ? NULL : got;
}

/* Where the text that begins at at ends: the first } that is of no marker. */
static size_t
text_end(const std::string &s, size_t at)
{
	while (at < s.size() && s[at] != '}') {
		if (s.compare(at, 2, "{{") == 0) {
			at = s.find("}}", at);
			if (at == std::string::npos)
				return at;
			at += 2;
		} else {
			at++;
		}
	}
	return at < s.size() ? at : std::string::npos;
}

/* Put each _{text} in the language of this loading. markup: the result stands
 * in HTML. */
static enum lk_err
translate(const struct load *l, std::string &s, bool markup)
{
	size_t at = 0, end;

	while ((at = s.find("_{", at)) != std::string::npos) {
		std::string text;
		const char *found;

		end = text_end(s, at + 2);
		if (end == std::string::npos)
			return fail(l->c, LK_EFAULT, "%s: _{ without its }",
				l->file.c_str());
		text = squeeze(s.substr(at + 2, end - at - 2));
		found = l->lang == "id" ? NULL : translation(text);
		if (found)
			text = found;
		else if (l->lang != "id")
			log_write(l->c, LOG_WARNING, "%s: no %s for \"%s\"",
				l->file.c_str(), l->lang.c_str(), text.c_str());
		if (!tags_are_plain(text))
			return fail(l->c, LK_EFAULT, "%s: markup in \"%s\"",
				l->file.c_str(), text.c_str());
		if (markup)
			replace_all(text, "\"", "&quot;");
		s.replace(at, end + 1 - at, text);
		at += text.size();
	}
	return LK_OK;
}

/* Sections of a constant stay or go with it. */
static void
settle_sections(std::string &s, const std::string &name, bool stays)
{
	std::string open = "{{#" + name + "}}", close = "{{/" + name + "}}";
	size_t from, to;

	while ((from = s.find(open)) != std::string::npos) {
		to = s.find(close, from);
		if (to == std::string::npos)
			return;		/* the parser will say it */
		if (stays) {
			s.erase(to, close.size());
			s.erase(from, open.size());
		} else {
			s.erase(from, to + close.size() - from);
		}
	}
}

static void
put_constants(const struct load *l, std::string &s)
{
	std::map<std::string, std::string> all = { { "BASE", "" },
		{ "CSS", "" }, { "OFFICE", "" }, { "PHONE", "" },
		{ "PHONE_DIALLED", "" }, { "WHATSAPP", "" }, { "HOURS", "" } };

	if (constants)
		for (const auto &one : *constants)
			all[one.first] = one.second;
	if (l->lang == "en" && !all["HOURS_EN"].empty())
		all["HOURS"] = all["HOURS_EN"];
	all["LANG"] = l->lang;
	all["OTHER_LANG"] = l->lang == "id" ? "en" : "id";
	for (const auto &one : all) {
		settle_sections(s, one.first, !one.second.empty());
		replace_all(s, "{{" + one.first + "}}", literal(one.second));
	}
}

static bool
ends_a_section(const std::string &s)
{
	size_t last = s.rfind("{{");

	return last != std::string::npos && s.compare(last, 3, "{{/") == 0 &&
		s.find("}}", last) == s.size() - 3;
}

/* Without comments of either kind, indentation and empty lines. Sections that
 * follow each other, a line each, are choices: of those not shown no line end
 * is left. */
static void
strip(std::string &s)
{
	static const char *const comments[][2] = { { "{{!", "}}" },
		{ "<!--", "-->" } };
	std::string out, line;
	size_t from, to;

	for (const auto &pair : comments) {
		from = 0;
		while ((from = s.find(pair[0], from)) != std::string::npos) {
			to = s.find(pair[1], from);
			if (to == std::string::npos)
				break;
			s.erase(from, to + strlen(pair[1]) - from);
		}
	}
	for (from = 0; from < s.size(); from = to + 1) {
		to = std::min(s.find('\n', from), s.size());
		line = s.substr(from, to - from);
		line.erase(0, line.find_first_not_of(" \t\r"));
		line.erase(line.find_last_not_of(" \t\r") + 1);
		if (line.empty())
			continue;
		if (line.compare(0, 3, "{{#") == 0 && ends_a_section(out))
			out.pop_back();
		out += line + "\n";
	}
	s = out;
}

static enum lk_err
read_file(const struct load *l, const std::string &name, std::string &s)
{
	std::string path = l->dir + "/" + name;
	char *data;
	size_t len;

	if (!file_read(l->c->arena, path.c_str(), TEMPLATE_MOST, &data, &len))
		return fail(l->c, LK_EFAULT, "%s: cannot be read: %s",
			path.c_str(), strerror(errno));
	s.assign(data, len);
	if (s.find(":none") != std::string::npos)
		return fail(l->c, LK_EFAULT, "%s: has :none", path.c_str());
	if (s.find("{{%") != std::string::npos)
		return fail(l->c, LK_EFAULT, "%s: has a {{%% of its own",
			path.c_str());
	return LK_OK;
}

/* A page is laid into layout.tpl at {{TITLE}} and {{BODY}}. */
static enum lk_err
lay_out(const struct load *l, std::string &s)
{
	static const std::string open = "<title>", close = "</title>";
	std::string layout;
	size_t end;

	TRY(read_file(l, "layout.tpl", layout));
	strip(layout);
	end = s.find(close);
	if (end == std::string::npos)
		return fail(l->c, LK_EFAULT, "%s: <title> without its end",
			l->file.c_str());
	/* TITLE first: a {{TITLE}} of the page is a value of its own. */
	replace_all(layout, "{{TITLE}}", s.substr(open.size(),
		end - open.size()));
	replace_all(layout, "{{BODY}}\n", s.substr(end + close.size()));
	s = layout;
	/* At an assisted PC no form is left in the browser's memory. */
	replace_all(s, "<form ", "<form{{#PC}} autocomplete=\"off\"{{/PC}} ");
	return LK_OK;
}

static enum lk_err
load_template(const struct load *l)
{
	std::string s;

	TRY(read_file(l, l->file, s));
	strip(s);
	if (s.compare(0, 7, "<title>") == 0) {
		if (wanted && !wanted->count(l->file))
			return LK_OK;
		TRY(lay_out(l, s));
	}
	TRY(translate(l, s, true));
	put_constants(l, s);
	strip(s);
	s = "{{%AUTOESCAPE context=\"HTML\"}}" + s;
	if (!l->into->pages[l->lang].StringToTemplateCache(l->file, s,
	    ctemplate::STRIP_BLANK_LINES))
		return fail(l->c, LK_EFAULT, "%s: is no template",
			l->file.c_str());
	return LK_OK;
}

/* kata.txt holds a word a line: key = _{text} */
static enum lk_err
load_words(const struct load *l)
{
	std::string s, line;
	size_t from, to, equals;

	TRY(read_file(l, l->file, s));
	TRY(translate(l, s, false));
	for (from = 0; from < s.size(); from = to + 1) {
		to = std::min(s.find('\n', from), s.size());
		line = s.substr(from, to - from);
		if (line.empty() || line[0] == '#')
			continue;
		equals = line.find('=');
		if (equals == std::string::npos)
			return fail(l->c, LK_EFAULT, "%s: no = in \"%s\"",
				l->file.c_str(), line.c_str());
		l->into->words[l->lang + "/" + squeeze(line.substr(0, equals))] =
			squeeze(line.substr(equals + 1));
	}
	return LK_OK;
}

static enum lk_err
list_templates(const struct load *l, std::vector<std::string> &files)
{
	DIR *dir = opendir(l->dir.c_str());
	struct dirent *e;

	if (!dir)
		return fail(l->c, LK_EFAULT, "%s: %s", l->dir.c_str(),
			strerror(errno));
	while ((e = readdir(dir))) {
		std::string name = e->d_name;

		if (name.size() > 4 && name[0] != '.' &&
		    name.compare(name.size() - 4, 4, ".tpl") == 0 &&
		    name != "layout.tpl")
			files.push_back(name);
	}
	closedir(dir);
	std::sort(files.begin(), files.end());
	return LK_OK;
}

/*
 * gettext translates in any locale but "C", and C.UTF-8 is there without a
 * package; LANGUAGE names the catalogue. That is so up to glibc 2.38 at least:
 * where it is not, the catalogue's own header has no translation either, and
 * the program says so instead of serving half its pages in Indonesian.
 */
static enum lk_err
open_catalogue(const struct load *l, const char *locale_dir)
{
	if (l->lang == "id")
		return LK_OK;
	if (setenv("LANGUAGE", l->lang.c_str(), 1) != 0 ||
	    !setlocale(LC_MESSAGES, "C.UTF-8") ||
	    !bindtextdomain("loket", locale_dir) ||
	    !bind_textdomain_codeset("loket", "UTF-8") ||
	    !*dgettext("loket", ""))
		return fail(l->c, LK_EFAULT, "%s: no translations for %s",
			locale_dir, l->lang.c_str());
	return LK_OK;
}

static enum lk_err
load_language(struct load *l, const char *locale_dir, bool pages)
{
	std::vector<std::string> files;

	TRY(open_catalogue(l, locale_dir));
	if (pages)
		TRY(list_templates(l, files));
	for (const std::string &file : files) {
		l->file = file;
		TRY(load_template(l));
	}
	l->file = "kata.txt";
	return load_words(l);
}

void
view_want(const char *page)
{
	if (!wanted)
		wanted = new std::set<std::string>;
	wanted->insert(page);
}

void
view_constant(const char *name, const char *value)
{
	if (!constants)
		constants = new std::map<std::string, std::string>;
	(*constants)[name] = value;
}

static enum lk_err
load_all(struct ctx *c, const char *templates_dir, const char *locale_dir,
	const char *const langs[], bool pages)
{
	struct load l = { c, templates_dir, "", "", new struct loaded };
	enum lk_err err = LK_OK;

	for (; *langs && err == LK_OK; langs++) {
		l.lang = *langs;
		err = load_language(&l, locale_dir, pages);
		setlocale(LC_MESSAGES, "C");
	}
	if (err != LK_OK) {
		delete l.into;
		return err;
	}
	/* Frozen: an unknown name is never looked for on disk. */
	for (auto &one : l.into->pages)
		one.second.Freeze();
	delete loaded;
	loaded = l.into;
	return LK_OK;
}

enum lk_err
view_load(struct ctx *c, const char *templates_dir, const char *locale_dir,
	const char *const langs[])
{
	return load_all(c, templates_dir, locale_dir, langs, true);
}

enum lk_err
view_words(struct ctx *c, const char *templates_dir, const char *locale_dir,
	const char *const langs[])
{
	return load_all(c, templates_dir, locale_dir, langs, false);
}
