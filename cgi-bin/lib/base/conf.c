#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include "base/conf.h"
#include "base/file.h"
#include "base/text.h"

enum { CONF_MOST = 64 * 1024, INCLUDES_MOST = 4 };

struct key {
	const char *name;
	size_t offset;
	enum { TEXT, NUMBER } kind;
	const char *value;	/* what it is when absent; NULL: must be given */
};

#define KEY_TEXT(n, v)   { #n, offsetof(struct conf, n), TEXT, v }
#define KEY_NUMBER(n, v) { #n, offsetof(struct conf, n), NUMBER, v }

static const struct key keys[] = {
	KEY_TEXT(base_path, ""),
	KEY_TEXT(base_url, NULL),
	KEY_TEXT(permits, NULL),
	KEY_TEXT(templates, NULL),
	KEY_TEXT(htdocs, NULL),
	KEY_TEXT(locale, NULL),
	KEY_TEXT(secrets, NULL),
	KEY_TEXT(schema, LOKET_SCHEMA_DEFAULT),
	KEY_TEXT(picture, LOKET_PICTURE_DEFAULT),
	KEY_TEXT(db_socket, ""),
	KEY_TEXT(db_host, ""),
	KEY_NUMBER(db_port, "3306"),
	KEY_TEXT(db_name, "loket"),
	KEY_TEXT(db_user, "%u"),
	KEY_TEXT(db_password_file, ""),
	KEY_TEXT(db_folder, ""),
	KEY_TEXT(users, "loket"),
	KEY_TEXT(office, NULL),
	KEY_TEXT(office_long, NULL),
	KEY_TEXT(address, ""),
	KEY_TEXT(city, ""),
	KEY_TEXT(phone, ""),
	KEY_TEXT(whatsapp, ""),
	KEY_TEXT(hours, ""),
	KEY_TEXT(hours_en, ""),
	KEY_TEXT(head_name, ""),
	KEY_TEXT(head_rank, ""),
	KEY_TEXT(head_id, ""),
	KEY_TEXT(pay_bank, ""),
	KEY_TEXT(pay_account, ""),
	KEY_TEXT(pay_name, ""),
	KEY_TEXT(zone_name, "WITA"),
	KEY_NUMBER(zone, "8"),
	KEY_NUMBER(draft_days, "30"),
	KEY_NUMBER(pin_failures, "10"),
	KEY_NUMBER(address_failures, "300"),
	KEY_NUMBER(address_drafts, "600"),
	KEY_NUMBER(address_megabytes, "2000"),
	KEY_NUMBER(free_megabytes, "500"),
	KEY_NUMBER(login_failures, "10"),
	KEY_NUMBER(officer_idle, "30"),
	KEY_NUMBER(officer_hours, "10"),
	KEY_NUMBER(applicant_days, "30"),
	KEY_TEXT(practice, ""),
	KEY_NUMBER(practice_hours, "0"),
};

/* What is known while files are read. */
struct reading {
	struct arena *a;
	struct conf *c;
	bool given[COUNT(keys)];
	const char **why;
};

static const struct key *
find(const char *name)
{
	for (size_t i = 0; i < COUNT(keys); i++)
		if (!strcmp(keys[i].name, name))
			return &keys[i];
	return NULL;
}

/* The value with each %p and %u replaced. */
static const char *
expand(struct arena *a, const char *value, const struct conf *c)
{
	const char *at = value;

	while ((at = strchr(at, '%')) && at[1] != 'p' && at[1] != 'u')
		at++;
	if (!at)
		return value;
	return arena_printf(a, "%.*s%s%s", (int)(at - value), value,
		at[1] == 'p' ? c->program : conf_user(a, c->users, c->program),
		expand(a, at + 2, c));
}

/* A text is kept as it is written: what stands for %u is known at the end. */
static bool
put(struct conf *c, const struct key *k, const char *value)
{
	char *field = (char *)c + k->offset;
	int64_t n;

	if (k->kind == TEXT) {
		memcpy(field, &value, sizeof(value));
		return true;
	}
	if (!parse_int(value, &n) || n < 0 || n > 1000000)
		return false;
	memcpy(field, &(int){ (int)n }, sizeof(int));
	return true;
}

static char *
trim(char *s)
{
	size_t n;

	s += strspn(s, " \t\r");
	n = strlen(s);
	while (n && strchr(" \t\r", s[n - 1]))
		s[--n] = '\0';
	return s;
}

/* An empty text of the database or its password means "not set". */
static void
empty_is_null(const char **s)
{
	if (*s && !**s)
		*s = NULL;
}

/* "latihan.conf" beside the file that names it; NULL for none. */
static const char *
beside(struct arena *a, const char *file, const char *name)
{
	const char *slash = strrchr(file, '/');

	if (!*name)
		return NULL;
	return *name == '/' || !slash ? name :
		arena_printf(a, "%.*s/%s", (int)(slash - file), file, name);
}

static enum lk_err read_file(struct reading *r, const char *file, int depth);

/* One line that says something; NULL, or what is wrong with it. */
static const char *
read_line(struct reading *r, const char *file, char *line, int depth)
{
	char *eq = strchr(line, '=');
	const struct key *k;
	const char *value;

	if (!eq)
		return "no \"=\"";
	*eq = '\0';
	line = trim(line);
	value = trim(eq + 1);
	if (!strcmp(line, "include"))
		return depth == INCLUDES_MOST ? "too many files within another" :
			read_file(r, beside(r->a, file, value), depth + 1) ?
			*r->why : NULL;
	k = find(line);
	if (!k)
		return "unknown key";
	if (!put(r->c, k, value))
		return "not a number that makes sense";
	if (k->offset == offsetof(struct conf, practice))
		r->c->practice = beside(r->a, file, value);
	r->given[k - keys] = true;
	return NULL;
}

static enum lk_err
read_file(struct reading *r, const char *file, int depth)
{
	char *text, *line, *next;
	const char *wrong;
	size_t len;
	int number = 0;

	if (!file || !file_read(r->a, file, CONF_MOST, &text, &len)) {
		*r->why = arena_printf(r->a, "%s: %s", file ? file : "include",
			file ? strerror(errno) : "no file");
		return LK_EFAULT;
	}
	for (line = text; line; line = next) {
		number++;
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		line = trim(line);
		if (!*line || *line == '#')
			continue;
		wrong = read_line(r, file, line, depth);
		if (wrong) {
			*r->why = arena_printf(r->a, "%s:%d: %s", file, number,
				wrong);
			return LK_EFAULT;
		}
	}
	return LK_OK;
}

static enum lk_err
defaults(struct reading *r, const char *file)
{
	for (size_t i = 0; i < COUNT(keys); i++) {
		if (r->given[i])
			continue;
		if (!keys[i].value) {
			*r->why = arena_printf(r->a, "%s: %s is missing", file,
				keys[i].name);
			return LK_EFAULT;
		}
		if (!put(r->c, &keys[i], keys[i].value))
			return LK_EFAULT;
	}
	return LK_OK;
}

/* What is known only when everything has been read. */
static void
settle(struct reading *r)
{
	struct conf *c = r->c;

	for (size_t i = 0; i < COUNT(keys); i++) {
		char *field = (char *)c + keys[i].offset;
		const char *value;

		if (keys[i].kind != TEXT)
			continue;
		memcpy(&value, field, sizeof(value));
		value = value ? expand(r->a, value, c) : NULL;
		memcpy(field, &value, sizeof(value));
	}
	empty_is_null(&c->db_socket);
	empty_is_null(&c->db_host);
	empty_is_null(&c->db_password_file);
	empty_is_null(&c->practice);
	c->home_path = c->base_path;
	if (c->practice_hours)
		c->base_path = arena_printf(r->a, "%s/latihan", c->home_path);
}

enum lk_err
conf_read(struct arena *a, const char *file, const char *program,
	struct conf **conf, const char **why)
{
	struct reading r = { .a = a, .why = why,
		.c = arena_alloc(a, sizeof(struct conf)) };

	r.c->program = program;
	TRY(read_file(&r, file, 0));
	TRY(defaults(&r, file));
	settle(&r);
	*conf = r.c;
	return LK_OK;
}

const char *
conf_user(struct arena *a, const char *users, const char *program)
{
	return arena_printf(a, "%s-%s", users, strncmp(program, "loket-", 6) ?
		program : program + 6);
}

const char *
conf_path(void)
{
	const char *s = getenv("LOKET_CONF");

	return s && *s ? s : LOKET_CONF_DEFAULT;
}
