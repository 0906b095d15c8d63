/*
 * A form that came when its session had ended, or with a token of before: what
 * was typed is in a form again, and nothing is done until it is sent once more.
 * Only forms that the browser says are ours come here.
 */
#include "view/question.h"
#include "web/request.h"
#include "work/application.h"

/* What belongs to one sending only. */
static bool
is_of_the_moment(const char *name)
{
	static const char *const names[] = { "_token", "_nomor", "_kode",
		"_pengguna", "_sandi", "_tujuan" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

/* What was sent as hidden controls, with a token that fits. */
static void
keep(struct request *rq, struct view *v, bool button_too, const char *to)
{
	struct hidden *list = arena_array(rq->ctx.arena, rq->body.n + 2,
		sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < rq->body.n; i++) {
		const struct pair *p = &rq->body.list[i];

		if (is_of_the_moment(p->name) ||
		    (!button_too && !strcmp(p->name, "aksi")))
			continue;
		list[n].name = p->name;
		list[n++].value = p->value;
	}
	list[n].name = "_token";
	list[n++].value = req_token(rq);
	if (to)
		list[n++] = (struct hidden){ "_tujuan", to };
	view_hidden(v, "HIDDEN", list, n);
}

/* Number and PIN save it. */
enum lk_err
resp_resume(struct request *rq)
{
	struct view *v;

	buf_clear(&rq->headers);
	v = req_view(rq, "lanjut_sesi.tpl");
	keep(rq, v, true, NULL);
	view_set(v, "ACTION", req_action(rq, req_query(rq, "berkas") ?
		"%s?berkas" : "%s", rq->path));
	view_set(v, "NUMBER", number_shown(rq->ctx.arena, req_param(rq, "number")));
	if (req_typed(rq, "_kode"))
		view_show(v, "WRONG");
	return resp_page(rq, 403, v);
}

/* An address of the officers', out of a hidden control: it becomes the action
 * of a form. */
static bool
is_office_path(const char *s)
{
	return s && !strncmp(s, "/petugas/", 9) && s[9] != '/' &&
		!s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_-")];
}

const char *
req_kept_for(struct request *rq)
{
	const char *to = req_typed(rq, "_tujuan");

	return is_office_path(to) ? to : NULL;
}

enum lk_err
resp_sign_in_again(struct request *rq, const char *to, bool wrong)
{
	struct view *v = req_office(rq, "petugas_sesi.tpl"), *ask;
	const char *user = req_typed(rq, "_pengguna");

	if (wrong)
		view_show(v, "WRONG");
	view_show(v, "ENDED");
	ask = view_add(v, "ASK");
	view_set(ask, "USER", user ? user : "");
	keep(rq, ask, true, to);
	return resp_page(rq, 403, v);
}

/* "asli:ktp" is known as "asli". */
static const char *
button_words(struct request *rq, const char *button)
{
	const char *key = arena_printf(rq->ctx.arena, "tombol.%.*s",
		(int)strcspn(button, ":"), button);
	const char *words = view_text(rq->lang, key);

	return strcmp(words, key) ? words : NULL;
}

/* The application that an address of the desk is about; NULL: of none. */
static const char *
number_in(struct arena *a, const char *path)
{
	static const char desk[] = "/petugas/permohonan/";
	const char *at = path + sizeof(desk) - 1, *number;

	if (strncmp(path, desk, sizeof(desk) - 1))
		return NULL;
	number = number_typed(a, arena_strndup(a, at, strcspn(at, "/")));
	return number ? number_shown(a, number) : NULL;
}

/* What can be read of it. */
static void
show_typed(struct request *rq, struct view *v)
{
	struct view *list = NULL;

	for (size_t i = 0; i < rq->body.n; i++) {
		const struct pair *p = &rq->body.list[i];

		if (*p->name == '_' || !strcmp(p->name, "aksi") || !*p->value)
			continue;
		list = list ? list : view_add(v, "LIST");
		view_set(view_add(list, "TYPED"), "VALUE", p->value);
	}
}

void
resume_typed(struct request *rq, struct view *v)
{
	if (gate_may_keep(rq))
		show_typed(rq, v);
}

void
resume_again(struct request *rq, struct view *v)
{
	if (!gate_may_keep(rq) || !rq->cookie || !gate_has_token(rq))
		return;
	v = view_add(v, "AGAIN");
	view_set(v, "ACTION", arena_printf(rq->ctx.arena, "%s%s%s",
		req_link(rq, "%s", rq->path), *rq->raw_query ? "?" : "",
		rq->raw_query));
	keep(rq, v, true, NULL);
}

enum lk_err
resp_press_again(struct request *rq, int status, const char *to,
	const char *name)
{
	struct view *v = req_office(rq, "petugas_sesi.tpl"), *again;
	const char *button = req_typed(rq, "aksi");
	const char *words = button ? button_words(rq, button) : NULL;

	view_show(v, status == 403 ? "OLD" : "BACK");
	again = view_add(v, "AGAIN");
	view_set(again, "NAME", name);
	view_some(again, "NUMBER", number_in(rq->ctx.arena, to));
	view_set(again, "ACTION", req_link(rq, "%s", to));
	view_set(again, "BUTTON", button ? button : "");
	if (words)
		view_some(again, "BUTTON_WORDS", words);
	else
		view_show(again, "WORDLESS");
	show_typed(rq, again);
	keep(rq, again, false, NULL);
	return resp_page(rq, status, v);
}
