#include <ctype.h>
#include <stdlib.h>
#include "base/text.h"
#include "form/permit.h"
#include "web/request.h"

_Static_assert(UPLOAD_MOST - FILE_SIZE_MOST >= PART_VALUE_MOST,
	"the largest file comes in, with all that is sent beside it");

static int
hex(char ch)
{
	if (ch >= '0' && ch <= '9')
		return ch - '0';
	ch = (char)(ch | 0x20);
	return ch >= 'a' && ch <= 'f' ? ch - 'a' + 10 : -1;
}

/*
 * Undo percent-encoding, once; with plus, "+" is a space. NULL when a sequence
 * is broken or the result holds a NUL or is no UTF-8. @UNSAFE: raw bytes.
 */
static char *
decode(struct arena *a, const char *p, size_t n, bool plus)
{
	char *out = arena_alloc(a, n + 1);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		char ch = p[i];

		if (ch == '%') {
			int hi = i + 2 < n ? hex(p[i + 1]) : -1;
			int lo = i + 2 < n ? hex(p[i + 2]) : -1;

			if (hi < 0 || lo < 0)
				return NULL;
			ch = (char)(hi << 4 | lo);
			i += 2;
		} else if (ch == '+' && plus) {
			ch = ' ';
		}
		out[len++] = ch;
	}
	return utf8_valid(out, len) ? out : NULL;
}

/* A browser sends CR LF for a line end; we keep LF. */
static void
unify_lines(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (*s == '\r') {
			if (s[1] == '\n')
				continue;
			*to++ = '\n';
			continue;
		}
		*to++ = *s;
	}
	*to = '\0';
}

/* @UNSAFE: raw bytes. */
enum lk_err
parse_urlencoded(struct ctx *c, const char *p, size_t n, struct pairs *out)
{
	const char *end = p + n;
	size_t room = 1;

	for (size_t i = 0; i < n; i++)
		room += p[i] == '&';
	if (room > PAIRS_MOST)
		return fail(c, LK_EINVAL, "more than %d pairs", PAIRS_MOST);
	out->list = arena_array(c->arena, room, sizeof(*out->list));
	out->n = 0;
	while (p < end) {
		const char *amp = memchr(p, '&', (size_t)(end - p));
		const char *stop = amp ? amp : end;
		const char *eq = memchr(p, '=', (size_t)(stop - p));
		const char *name_end = eq ? eq : stop;
		char *name = decode(c->arena, p, (size_t)(name_end - p), true);
		char *value = eq ? decode(c->arena, eq + 1,
			(size_t)(stop - eq - 1), true) : arena_strdup(c->arena, "");

		if (!name || !value)
			return fail(c, LK_EINVAL, "a pair that is no UTF-8");
		if (*name) {
			unify_lines(value);
			out->list[out->n].name = name;
			out->list[out->n++].value = value;
		}
		p = stop + 1;
	}
	return LK_OK;
}

enum lk_err
parse_target(struct request *rq)
{
	struct ctx *c = &rq->ctx;
	const char *base = c->conf->base_path;
	const char *uri = source_param(rq->source, "REQUEST_URI");
	const char *query;
	char *path;

	if (!uri || *uri != '/')
		return fail(c, LK_EINVAL, "no REQUEST_URI");
	query = strchr(uri, '?');
	if (strlen(uri) > PATH_MOST + QUERY_MOST)
		return fail(c, LK_ETOOBIG, "an address of %zu bytes", strlen(uri));
	path = decode(c->arena, uri, query ? (size_t)(query - uri) : strlen(uri),
		false);
	if (!path)
		return LK_ENOENT;
	if (strncmp(path, base, strlen(base)) || (path[strlen(base)] != '/' &&
	    path[strlen(base)] != '\0'))
		return LK_ENOENT;
	rq->path = place_in(c, path[strlen(base)] ? path + strlen(base) : "/");
	rq->raw_query = query ? query + 1 : "";
	return parse_urlencoded(c, rq->raw_query, strlen(rq->raw_query), &rq->query);
}

/*
 * Behind Apache a body that trickles in holds one of the few processes. A photo
 * of 4 MB comes by a line of 28.8 kbit/s in twenty minutes, and may hold one of
 * upload's that long; nothing else that people send is so large, and a number
 * with its PIN follows its header at once.
 */
static const struct pace small_pace = { 1500, 2000, 10 * 1000 };
static const struct pace form_pace = { 3000, 2000, 30 * 1000 };
static const struct pace file_pace = { 20 * 1000, 2000, 1500 * 1000 };

/*
 * Read the body whole. Apache may leave CONTENT_LENGTH out (chunked), so the
 * limit counts what comes, not what is claimed. @UNSAFE: raw bytes.
 */
static enum lk_err
read_body(struct request *rq, size_t most, const struct pace *pace, char **body,
	size_t *len)
{
	struct ctx *c = &rq->ctx;
	const char *claim = source_param(rq->source, "CONTENT_LENGTH");
	int64_t want;

	if (!claim || !*claim) {
		*body = arena_alloc(c->arena, most + 2);
		*len = source_read(rq->source, pace, *body, most + 1);
		return *len > most ? LK_ETOOBIG : LK_OK;
	}
	if (!parse_int(claim, &want) || want < 0)
		return fail(c, LK_EINVAL, "CONTENT_LENGTH is no length");
	if ((uint64_t)want > most)
		return fail(c, LK_ETOOBIG, "a body of %lld bytes", (long long)want);
	*body = arena_alloc(c->arena, (size_t)want + 1);
	*len = source_read(rq->source, pace, *body, (size_t)want);
	if (*len != (size_t)want)
		return fail(c, LK_EINVAL, "the body was cut short or too slow");
	return LK_OK;
}

/* Ordinary controls become pairs like any others. @UNSAFE: raw bytes. */
static enum lk_err
take_parts(struct request *rq, const char *type, const char *body, size_t len)
{
	struct arena *a = rq->ctx.arena;
	struct multipart *m = &rq->parts;
	const char *why;

	if (multipart_parse(a, type, body, len, m, &why) != LK_OK)
		return fail(&rq->ctx, LK_EINVAL, "multipart: %s", why);
	rq->body.list = arena_array(a, m->n + 1, sizeof(*rq->body.list));
	for (size_t i = 0; i < m->n; i++) {
		if (!m->parts[i].value)
			continue;
		rq->body.list[rq->body.n].name = m->parts[i].name;
		rq->body.list[rq->body.n++].value = m->parts[i].value;
	}
	return LK_OK;
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/*
 * A hidden control that lists questions names each once; a sign may stand before
 * a name. Repeated names would be as many times the work.
 */
static enum lk_err
check_names(struct request *rq, const char *control)
{
	const char *list = req_typed(rq, control);
	char **names;
	size_t n = 0;

	if (!list)
		return LK_OK;
	names = arena_array(rq->ctx.arena, PAIRS_MOST, sizeof(*names));
	while (*(list += strspn(list, " ~"))) {
		size_t len = strcspn(list, " ");

		if (n == PAIRS_MOST)
			return fail(&rq->ctx, LK_EINVAL, "%s is too long", control);
		names[n++] = arena_strndup(rq->ctx.arena, list, len);
		list += len;
	}
	qsort(names, n, sizeof(*names), by_bytes);
	for (size_t i = 1; i < n; i++)
		if (!strcmp(names[i - 1], names[i]))
			return fail(&rq->ctx, LK_EINVAL, "a name twice in %s",
				control);
	return LK_OK;
}

enum lk_err
parse_body(struct request *rq)
{
	static const char form[] = "application/x-www-form-urlencoded";
	const char *type = source_param(rq->source, "CONTENT_TYPE");
	bool multipart = rq->row->flags & PAGE_MULTIPART;
	char *body = NULL;
	size_t len = 0;

	if (multipart) {
		TRY(read_body(rq, UPLOAD_MOST, &file_pace, &body, &len));
		return take_parts(rq, type, body, len);
	}
	if (rq->row->flags & PAGE_LONG)
		TRY(read_body(rq, BODY_MOST, &form_pace, &body, &len));
	else
		TRY(read_body(rq, SMALL_MOST, &small_pace, &body, &len));
	if (!type || strncmp(type, form, sizeof(form) - 1))
		return fail(&rq->ctx, LK_EINVAL, "a body of another type");
	TRY(parse_urlencoded(&rq->ctx, body, len, &rq->body));
	return check_names(rq, "_tanya");
}

/* Several Cookie headers come joined by ", " from Apache; so both separators
 * are taken. The value must be plain. @UNSAFE: raw bytes. */
const char *
parse_cookie(struct arena *a, const char *header, const char *name)
{
	size_t n = strlen(name);

	while (header && *header) {
		size_t len;

		header += strspn(header, " ;,");
		len = strcspn(header, ";,");
		if (len > n && header[n] == '=' && !strncmp(header, name, n)) {
			char *v = arena_strndup(a, header + n + 1, len - n - 1);

			v[strcspn(v, " \t\"")] = '\0';
			return v;
		}
		header += len;
	}
	return NULL;
}
