#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include "base/conf.h"
#include "base/file.h"
#include "base/text.h"

enum { CONF_MOST = 64 * 1024 };

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
	KEY_TEXT(db_socket, ""),
	KEY_TEXT(db_host, ""),
	KEY_NUMBER(db_port, "3306"),
	KEY_TEXT(db_name, "loket"),
	KEY_TEXT(db_user, "%u"),
	KEY_TEXT(db_password_file, ""),
	KEY_TEXT(office, NULL),
	KEY_TEXT(office_long, NULL),
	KEY_TEXT(address, ""),
	KEY_TEXT(city, ""),
	KEY_TEXT(phone, ""),
	KEY_TEXT(whatsapp, ""),
	KEY_TEXT(hours, ""),
	KEY_TEXT(head_name, ""),
	KEY_TEXT(head_rank, ""),
	KEY_TEXT(head_id, ""),
	KEY_TEXT(zone_name, "WITA"),
	KEY_NUMBER(zone, "8"),
	KEY_NUMBER(draft_days, "30"),
	KEY_NUMBER(pin_failures, "10"),
	KEY_NUMBER(address_failures, "300"),
	KEY_NUMBER(address_drafts, "600"),
	KEY_NUMBER(login_failures, "10"),
	KEY_NUMBER(officer_idle, "30"),
	KEY_NUMBER(officer_hours, "10"),
	KEY_NUMBER(applicant_days, "30"),
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
expand(struct arena *a, const char *value, const char *program)
{
	const char *at = value;

	while ((at = strchr(at, '%')) && at[1] != 'p' && at[1] != 'u')
		at++;
	if (!at)
		return value;
	return arena_printf(a, "%.*s%s%s", (int)(at - value), value,
		at[1] == 'p' ? program : conf_user(a, program),
		expand(a, at + 2, program));
}

static bool
put(struct arena *a, struct conf *c, const struct key *k, const char *value)
{
	char *field = (char *)c + k->offset;
	int64_t n;

	if (k->kind == TEXT) {
		value = expand(a, value, c->program);
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

static enum lk_err
defaults(struct arena *a, struct conf *c, const bool *given, const char *file,
	const char **why)
{
	for (size_t i = 0; i < COUNT(keys); i++) {
		if (given[i])
			continue;
		if (!keys[i].value) {
			*why = arena_printf(a, "%s: %s is missing", file,
				keys[i].name);
			return LK_EFAULT;
		}
		if (!put(a, c, &keys[i], keys[i].value))
			return LK_EFAULT;
	}
	empty_is_null(&c->db_socket);
	empty_is_null(&c->db_host);
	empty_is_null(&c->db_password_file);
	return LK_OK;
}

enum lk_err
conf_read(struct arena *a, const char *file, const char *program,
	struct conf **conf, const char **why)
{
	struct conf *c = arena_alloc(a, sizeof(*c));
	bool given[COUNT(keys)] = { false };
	char *text, *line, *next;
	size_t len;
	int number = 0;

	c->program = program;
	if (!file_read(a, file, CONF_MOST, &text, &len)) {
		*why = arena_printf(a, "%s: %s", file, strerror(errno));
		return LK_EFAULT;
	}
	for (line = text; line; line = next) {
		const struct key *k;
		char *eq;

		number++;
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		line = trim(line);
		if (!*line || *line == '#')
			continue;
		eq = strchr(line, '=');
		if (eq)
			*eq = '\0';
		k = eq ? find(trim(line)) : NULL;
		if (!k || !put(a, c, k, trim(eq + 1))) {
			*why = arena_printf(a, "%s:%d: %s", file, number,
				!eq ? "no \"=\"" : !k ? "unknown key" :
				"not a number that makes sense");
			return LK_EFAULT;
		}
		given[k - keys] = true;
	}
	TRY(defaults(a, c, given, file, why));
	*conf = c;
	return LK_OK;
}

const char *
conf_user(struct arena *a, const char *program)
{
	return strncmp(program, "loket-", 6) ?
		arena_printf(a, "loket-%s", program) : program;
}

const char *
conf_path(void)
{
	const char *s = getenv("LOKET_CONF");

	return s && *s ? s : LOKET_CONF_DEFAULT;
}
