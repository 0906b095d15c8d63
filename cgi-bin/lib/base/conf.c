#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include "base/conf.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"

enum { CONF_MOST = 64 * 1024, INCLUDES_MOST = 4, MOST = 1000000 };

struct key {
	const char *name;
	size_t offset;
	enum { TEXT, NUMBER } kind;
	const char *value;	/* what it is when absent; NULL: must be given */
	int least, most;	/* of a number */
};

#define KEY_TEXT(n, v)   { #n, offsetof(struct conf, n), TEXT, v, 0, 0 }
#define KEY_NUMBER(n, v, least, most) \
	{ #n, offsetof(struct conf, n), NUMBER, v, least, most }

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
	KEY_NUMBER(db_port, "3306", 1, 65535),
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
	KEY_NUMBER(zone, "8", -12, 14),
	KEY_NUMBER(draft_days, "30", 1, 3650),
	KEY_NUMBER(pin_failures, "10", 1, MOST),
	KEY_NUMBER(address_failures, "300", 1, MOST),
	KEY_NUMBER(address_drafts, "600", 1, MOST),
	KEY_NUMBER(address_megabytes, "2000", 1, MOST),
	KEY_NUMBER(free_megabytes, "500", 0, MOST),
	KEY_NUMBER(login_failures, "10", 1, MOST),
	KEY_NUMBER(officer_idle, "30", 1, 1440),
	KEY_NUMBER(officer_hours, "10", 1, 168),
	KEY_NUMBER(applicant_days, "30", 1, 3650),
	KEY_TEXT(practice, ""),
	KEY_NUMBER(practice_hours, "0", 0, 8760),
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

/* A text is kept as it is written: what stands for %u is known at the end. NULL,
 * or what is wrong with a number. */
static const char *
put(struct reading *r, const struct key *k, const char *value)
{
	char *field = (char *)r->c + k->offset;
	int64_t n;

	if (k->kind == TEXT) {
		memcpy(field, &value, sizeof(value));
		return NULL;
	}
	if (!parse_int(value, &n) || n < k->least || n > k->most)
		return arena_printf(r->a, "not a number from %d to %d: %s = %s",
			k->least, k->most, k->name, value);
	memcpy(field, &(int){ (int)n }, sizeof(int));
	return NULL;
}

/* For links and cookies: where a base begins, and that it ends without "/". */
static const char *
judge_text(const struct key *k, const char *value)
{
	size_t n = strlen(value);

	if (k->offset == offsetof(struct conf, base_url) &&
	    ((strncmp(value, "http://", 7) && strncmp(value, "https://", 8)) ||
	    value[n - 1] == '/'))
		return "not an address as https://izin.example: base_url";
	if (k->offset == offsetof(struct conf, base_path) && n &&
	    (*value != '/' || value[n - 1] == '/'))
		return "not a path as /perizinan: base_path";
	return NULL;
}

static void
note_unknown(struct reading *r, const char *file, int number, const char *name)
{
	const char *before = r->c->unknown;

	r->c->unknown = arena_printf(r->a, "%s%s%s:%d: unknown key \"%s\"",
		before ? before : "", before ? "; " : "", file, number, name);
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
read_line(struct reading *r, const char *file, int number, char *line, int depth)
{
	char *eq = strchr(line, '=');
	const struct key *k;
	const char *value, *wrong;

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
	if (!k) {
		note_unknown(r, file, number, line);
		return NULL;
	}
	wrong = k->kind == TEXT ? judge_text(k, value) : NULL;
	wrong = wrong ? wrong : put(r, k, value);
	if (wrong)
		return wrong;
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
		wrong = read_line(r, file, number, line, depth);
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
		*r->why = put(r, &keys[i], keys[i].value);
		if (*r->why)
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

void
conf_warn(const struct conf *conf)
{
	if (conf->unknown)
		log_write(NULL, LOG_WARNING, "%s", conf->unknown);
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
