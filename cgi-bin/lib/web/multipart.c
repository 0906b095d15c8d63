#include <sodium.h>
#include <strings.h>
#include "base/text.h"
#include "web/multipart.h"

/* The longest boundary of RFC 2046, with "\r\n--" before it. */
enum { BOUNDARY_MOST = 70, MARK_MOST = BOUNDARY_MOST + 4 };

/* What is still to be read of a header or of the body. */
struct rest {
	const char *p, *end;
};

static size_t
left(const struct rest *r)
{
	return (size_t)(r->end - r->p);
}

static bool
starts(const struct rest *r, const char *s, size_t n)
{
	return left(r) >= n && memcmp(r->p, s, n) == 0;
}

/* Step over s when it comes next. */
static bool
takes(struct rest *r, const char *s)
{
	size_t n = strlen(s);

	if (!starts(r, s, n))
		return false;
	r->p += n;
	return true;
}

static void
skip_blanks(struct rest *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\t'))
		r->p++;
}

static bool
is_token(char ch)
{
	return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') ||
	       (ch >= '0' && ch <= '9') || (ch && strchr("!#$%&'*+-.^_`|~", ch));
}

/* A token of RFC 9110, "" when none comes next. */
static struct rest
take_token(struct rest *r)
{
	struct rest t = { r->p, r->p };

	while (t.end < r->end && is_token(*t.end))
		t.end++;
	r->p = t.end;
	return t;
}

static bool
is_word(const struct rest *t, const char *word)
{
	return left(t) == strlen(word) &&
	       strncasecmp(t->p, word, left(t)) == 0;
}

/*
 * Between quotes. Browsers write a quote in a name as %22 and leave backslashes
 * alone; older programs write \". So a backslash before a quote makes it part of
 * the text, unless the text would have no end then.
 */
static bool
take_quoted(struct arena *a, struct rest *r, struct rest *out)
{
	char *text = arena_alloc(a, left(r) + 1), *to = text;

	for (r->p++; r->p < r->end; r->p++) {
		if (*r->p == '"') {
			r->p++;
			*out = (struct rest){ text, to };
			return true;
		}
		if (*r->p == '\\' && left(r) > 2 && r->p[1] == '"' &&
		    memchr(r->p + 2, '"', left(r) - 2) && r->p[2] != ';')
			r->p++;
		*to++ = *r->p;
	}
	return false;
}

/* ";name=value" of a header, if one comes next; false at the end and, with
 * *bad set, at what is none. */
static bool
take_parameter(struct arena *a, struct rest *r, struct rest *name,
	struct rest *value, bool *bad)
{
	skip_blanks(r);
	if (r->p == r->end)
		return false;
	*bad = true;
	if (!takes(r, ";"))
		return false;
	skip_blanks(r);
	*name = take_token(r);
	if (!left(name) || !takes(r, "="))
		return false;
	if (r->p < r->end && *r->p == '"') {
		if (!take_quoted(a, r, value))
			return false;
	} else {
		*value = take_token(r);
		if (!left(value))
			return false;
	}
	*bad = false;
	return true;
}

static bool
is_boundary(const struct rest *b)
{
	size_t i, n = left(b);

	if (n == 0 || n > BOUNDARY_MOST || b->p[n - 1] == ' ')
		return false;
	for (i = 0; i < n; i++)
		if (!b->p[i] || (!is_token(b->p[i]) && !strchr("(),/:=? ", b->p[i])))
			return false;
	return true;
}

/* "\r\n--boundary" out of the request's Content-Type. */
static bool
read_mark(struct arena *a, const char *type, char mark[MARK_MOST], size_t *len)
{
	struct rest r = { type, type + strlen(type) }, kind, sub, name, value;
	bool found = false, bad = false;

	kind = take_token(&r);
	if (!is_word(&kind, "multipart") || !takes(&r, "/"))
		return false;
	sub = take_token(&r);
	if (!is_word(&sub, "form-data"))
		return false;
	while (take_parameter(a, &r, &name, &value, &bad)) {
		if (!is_word(&name, "boundary"))
			continue;
		if (found || !is_boundary(&value))
			return false;
		found = true;
		memcpy(mark, "\r\n--", 4);
		memcpy(mark + 4, value.p, left(&value));
		*len = 4 + left(&value);
	}
	return found && !bad;
}

/* What the headers of one part said. */
struct head {
	struct rest name, filename;	/* p NULL: not given */
	bool base64;
};

static const char *
read_disposition(struct arena *a, struct rest r, struct head *h)
{
	struct rest kind = take_token(&r), name, value;
	bool bad = false;

	if (h->name.p)
		return "a part with two dispositions";
	if (!is_word(&kind, "form-data"))
		return "a part that is no form-data";
	while (take_parameter(a, &r, &name, &value, &bad)) {
		struct rest *to = is_word(&name, "name") ? &h->name :
			is_word(&name, "filename") ? &h->filename : NULL;

		/* RFC 7578 forbids filename*, and no browser sends it. */
		if (!to || to->p)
			return "an unknown or repeated parameter";
		*to = value;
	}
	if (bad || !h->name.p)
		return "a disposition without name";
	return NULL;
}

/* The encodings of old mail; lynx sends what is not text as base64. */
static const char *
read_encoding(struct rest r, struct head *h)
{
	if (is_word(&r, "base64"))
		h->base64 = true;
	else if (!is_word(&r, "binary") && !is_word(&r, "8bit") &&
		 !is_word(&r, "7bit"))
		return "an unknown encoding";
	return NULL;
}

static const char *
read_line(struct arena *a, struct rest line, struct head *h)
{
	struct rest name = take_token(&line);

	if (!left(&name) || !takes(&line, ":"))
		return "a header without name";
	if (memchr(line.p, '\0', left(&line)) || memchr(line.p, '\r', left(&line)) ||
	    memchr(line.p, '\n', left(&line)))
		return "a header with a stray line end";
	skip_blanks(&line);
	while (line.end > line.p && (line.end[-1] == ' ' || line.end[-1] == '\t'))
		line.end--;
	if (is_word(&name, "Content-Disposition"))
		return read_disposition(a, line, h);
	if (is_word(&name, "Content-Transfer-Encoding"))
		return read_encoding(line, h);
	return NULL;
}

/* The headers of a part, up to and with the empty line. */
static const char *
read_head(struct arena *a, struct rest *r, struct head *h)
{
	size_t room = left(r) < PART_HEADER_MOST ? left(r) : PART_HEADER_MOST;
	const char *end = memmem(r->p, room, "\r\n\r\n", 4), *why;

	if (!end)
		return "headers without end, or too long";
	while (r->p < end + 2) {
		const char *eol = memmem(r->p, (size_t)(end + 2 - r->p), "\r\n", 2);

		why = read_line(a, (struct rest){ r->p, eol }, h);
		if (why)
			return why;
		r->p = eol + 2;
	}
	r->p = end + 4;
	return h->name.p ? NULL : "a part without disposition";
}

/* %22, %0D and %0A are what browsers make of what cannot stand in quotes. */
static bool
take_escape(const char *p, size_t len, char *ch)
{
	static const struct { const char *code; char ch; } escapes[] = {
		{ "%22", '"' }, { "%0D", '\r' }, { "%0A", '\n' },
	};
	size_t i;

	for (i = 0; len >= 3 && i < COUNT(escapes); i++)
		if (strncasecmp(p, escapes[i].code, 3) == 0) {
			*ch = escapes[i].ch;
			return true;
		}
	return false;
}

/* Characters that would lie about the name or break a line; each goes. */
static char *
without_controls(struct arena *a, const char *s)
{
	char *out = arena_alloc(a, strlen(s) + 1), *to = out;

	while (*s) {
		size_t n = 1;
		char one[5] = { 0 };

		while (((unsigned char)s[n] & 0xc0) == 0x80)
			n++;
		memcpy(one, s, n);
		if (!strchr("\t\r\n", *one) && !text_has_controls(one)) {
			memcpy(to, one, n);
			to += n;
		}
		s += n;
	}
	return out;
}

const char *
multipart_file_name(struct arena *a, const char *raw, size_t len)
{
	char *name = arena_alloc(a, len + 1), *to = name;
	bool good = utf8_valid(raw, len);
	size_t i;

	for (i = 0; i < len; i++) {
		char ch = raw[i];

		if (take_escape(raw + i, len - i, &ch))
			i += 2;
		/* Old browsers send the whole path, of Windows too. */
		if (ch == '/' || ch == '\\')
			to = name;
		else
			*to++ = good || (ch > 0x1f && ch < 0x7f) ? ch : '_';
	}
	*to = '\0';
	name = text_squeeze(a, without_controls(a, name));
	while (*name == '.' || *name == ' ')
		name++;
	return utf8_clip(a, name, FILE_NAME_MOST);
}

static const char *
file_part(struct arena *a, struct rest content, const struct head *h,
	struct part *out)
{
	unsigned char *bin;

	out->filename = multipart_file_name(a, h->filename.p, left(&h->filename));
	out->data = content.p;
	out->len = left(&content);
	if (!h->base64)
		return NULL;
	bin = arena_alloc(a, out->len / 4 * 3 + 3);
	if (sodium_base642bin(bin, out->len / 4 * 3 + 3, content.p, out->len,
	    "\r\n", &out->len, NULL, sodium_base64_VARIANT_ORIGINAL) != 0)
		return "a file that is no base64";
	out->data = bin;
	return NULL;
}

static const char *
value_part(struct arena *a, struct rest content, const struct head *h,
	struct part *out)
{
	char *value, *to;

	if (h->base64)
		return "a control in base64";
	if (left(&content) > PART_VALUE_MOST)
		return "a control's value too long";
	if (!utf8_valid(content.p, left(&content)))
		return "a control's value that is no UTF-8";
	value = to = arena_alloc(a, left(&content) + 1);
	for (; content.p < content.end; content.p++) {
		if (starts(&content, "\r\n", 2))
			continue;
		*to++ = *content.p == '\r' ? '\n' : *content.p;
	}
	out->value = value;
	return NULL;
}

static const char *
make_part(struct arena *a, struct rest content, const struct head *h,
	struct part *out)
{
	size_t len = left(&h->name);

	if (len == 0 || len > PART_NAME_MOST || !utf8_valid(h->name.p, len))
		return "a control's name that is none";
	out->name = arena_strndup(a, h->name.p, len);
	if (!valid_line(out->name))
		return "a control's name that is none";
	return h->filename.p ? file_part(a, content, h, out) :
		value_part(a, content, h, out);
}

/* One part after its boundary, up to the next one. */
static const char *
read_part(struct arena *a, struct rest *r, const char *mark, size_t len,
	struct part *out)
{
	struct head h = { 0 };
	const char *why = read_head(a, r, &h), *end;

	if (why)
		return why;
	end = memmem(r->p, left(r), mark, len);
	if (!end)
		return "a part without end";
	why = make_part(a, (struct rest){ r->p, end }, &h, out);
	r->p = end + len;
	return why;
}

static const char *
read_parts(struct arena *a, struct rest r, const char *mark, size_t len,
	struct multipart *m)
{
	struct part *parts = arena_array(a, PARTS_MOST, sizeof(*parts));
	size_t n = 0;

	/* The first boundary has no line end before it. */
	if (!starts(&r, mark + 2, len - 2))
		return "no boundary at the beginning";
	r.p += len - 2;
	while (!takes(&r, "--")) {
		const char *why;

		if (!takes(&r, "\r\n"))
			return "a boundary that goes on";
		if (n == PARTS_MOST)
			return "too many parts";
		why = read_part(a, &r, mark, len, &parts[n]);
		if (why)
			return why;
		n++;
	}
	takes(&r, "\r\n");
	if (left(&r))
		return "something after the closing boundary";
	m->parts = parts;
	m->n = n;
	return NULL;
}

enum lk_err
multipart_parse(struct arena *a, const char *content_type, const void *body,
	size_t len, struct multipart *m, const char **why)
{
	const char *p = body ? body : "";
	struct rest r = { p, p + len };
	char mark[MARK_MOST];
	size_t n = 0;

	*why = NULL;
	if (!content_type || !read_mark(a, content_type, mark, &n))
		*why = "no boundary in Content-Type";
	else
		*why = read_parts(a, r, mark, n, m);
	return *why ? LK_EINVAL : LK_OK;
}

const char *
multipart_value(const struct multipart *m, const char *name)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->parts[i].value && strcmp(m->parts[i].name, name) == 0)
			return m->parts[i].value;
	return NULL;
}

const struct part *
multipart_file(const struct multipart *m, const char *name)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		if (m->parts[i].filename && strcmp(m->parts[i].name, name) == 0)
			return &m->parts[i];
	return NULL;
}
