#include "base/text.h"
#include "web/request.h"
#include "work/application.h"

/* One value the path gave for "{name}". */
struct piece {
	const char *name;
	size_t name_len;
	const char *value;
};

/*
 * Whether path fits pattern; the values of its braces go to out (room for
 * PARAMS_MOST). "{x}" is one segment, "{x*}" all that is left.
 */
static bool
fits(struct arena *a, const char *pattern, const char *path, struct piece *out,
	size_t *n)
{
	*n = 0;
	while (*pattern) {
		const char *close;
		size_t len;

		if (*pattern != '{') {
			if (*pattern++ != *path++)
				return false;
			continue;
		}
		close = strchr(pattern, '}');
		out[*n].name = pattern + 1;
		out[*n].name_len = (size_t)(close - pattern - 1);
		len = strcspn(path, "/");
		if (close[-1] == '*') {
			out[*n].name_len--;
			len = strlen(path);
		}
		if (len == 0)
			return false;
		out[(*n)++].value = arena_strndup(a, path, len);
		path += len;
		pattern = close + 1;
	}
	return *path == '\0';
}

static int
param_index(const struct page_row *row, const char *name, size_t len)
{
	for (int i = 0; row->params && row->params[i].name; i++)
		if (strlen(row->params[i].name) == len &&
		    !strncmp(row->params[i].name, name, len))
			return i;
	return -1;
}

/* An application's number is taken with dashes and spaces; what it hides must
 * be a number with right check digits. */
static const char *
settle(struct arena *a, const struct param *p, const char *value)
{
	if (!value || strlen(value) > p->max || !p->valid(value))
		return NULL;
	return strcmp(p->name, "number") ? value : number_typed(a, value);
}

static bool
take_pieces(struct request *rq, const struct page_row *row,
	const struct piece *piece, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		int i = param_index(row, piece[k].name, piece[k].name_len);

		assert(i >= 0 && i < PARAMS_MOST);
		rq->params[i] = settle(rq->ctx.arena, &row->params[i],
			piece[k].value);
		if (!rq->params[i])
			return false;
	}
	return true;
}

int
route_find(struct request *rq)
{
	struct piece piece[PARAMS_MOST];
	bool known = false, malformed = false;
	size_t n;

	for (size_t i = 0; i < rq->program->n; i++) {
		const struct page_row *row = &rq->program->pages[i];

		if (!fits(rq->ctx.arena, row->path, rq->path, piece, &n))
			continue;
		known = true;
		if (row->method != rq->method)
			continue;
		memset(rq->params, 0, sizeof(rq->params));
		if (!take_pieces(rq, row, piece, n)) {
			malformed = true;
			continue;
		}
		rq->row = row;
		return 0;
	}
	return known && !malformed ? 405 : 404;
}

const char *
route_methods(struct request *rq)
{
	struct piece piece[PARAMS_MOST];
	bool get = false, post = false;
	size_t n;

	for (size_t i = 0; i < rq->program->n; i++) {
		const struct page_row *row = &rq->program->pages[i];

		if (!fits(rq->ctx.arena, row->path, rq->path, piece, &n))
			continue;
		get |= row->method == GET;
		post |= row->method == POST;
	}
	return post ? get ? "GET, HEAD, POST" : "POST" : "GET, HEAD";
}

static const char *
pair_value(const struct pairs *p, const char *name)
{
	for (size_t i = 0; i < p->n; i++)
		if (!strcmp(p->list[i].name, name))
			return p->list[i].value;
	return NULL;
}

const char *
route_number(struct request *rq)
{
	const char *v = pair_value(&rq->body, "nomor");
	int i = param_index(rq->row, "number", 6);

	assert(i >= 0);
	if (v)
		rq->params[i] = settle(rq->ctx.arena, &rq->row->params[i], v);
	return rq->params[i];
}

/* The parameters that are not in the path: from the query, or the body. */
enum lk_err
route_params(struct request *rq)
{
	const struct param *p = rq->row->params;

	for (int i = 0; p && p[i].name; i++) {
		const char *v;

		assert(i < PARAMS_MOST);
		if (rq->params[i])
			continue;
		v = pair_value(rq->method == GET ? &rq->query : &rq->body, p[i].name);
		if (v && !(rq->params[i] = settle(rq->ctx.arena, &p[i], v)))
			return fail(&rq->ctx, LK_EINVAL, "%s is malformed",
				p[i].name);
		if (!v && p[i].required)
			return fail(&rq->ctx, LK_EINVAL, "%s is missing",
				p[i].name);
	}
	return LK_OK;
}

const char *
req_param(struct request *rq, const char *name)
{
	int i = param_index(rq->row, name, strlen(name));

	assert(i >= 0);
	return rq->params[i];
}

const char *
req_typed(struct request *rq, const char *name)
{
	return pair_value(&rq->body, name);
}

const char *
req_retyped(struct request *rq, const char *name)
{
	const char *v = rq->method == POST ? req_typed(rq, name) : NULL;

	return v ? v : "";
}

const char *
req_retyped_line(struct request *rq, const char *name)
{
	return text_squeeze(req_arena(rq), req_retyped(rq, name));
}

const char *
req_query(struct request *rq, const char *name)
{
	return pair_value(&rq->query, name);
}
