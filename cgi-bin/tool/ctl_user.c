/* loketctl user: officers' accounts. Passwords come on standard input, for what
 * stands on a command line is seen by everybody on the machine. */
#include <stdio.h>
#include <unistd.h>
#include "base/password.h"
#include "base/secret.h"
#include "base/text.h"
#include "store/store_login.h"
#include "tool/ctl.h"
#include "work/application.h"

struct options {
	const char *login, *roles, *name, *unit, *position, *rank, *nip;
	bool any_password;
};

static int
read_options(struct options *o, int argc, char **argv)
{
	const struct {
		const char *name;
		const char **value;
	} known[] = { { "--roles", &o->roles }, { "--name", &o->name },
		{ "--unit", &o->unit }, { "--position", &o->position },
		{ "--rank", &o->rank }, { "--nip", &o->nip } };

	for (int i = 0; i < argc; i++) {
		size_t k = 0;

		if (!strcmp(argv[i], "--any-password")) {
			o->any_password = true;
			continue;
		}
		while (k < COUNT(known) && strcmp(known[k].name, argv[i]))
			k++;
		if (k == COUNT(known) && (argv[i][0] == '-' || o->login))
			return ctl_fail("what is \"%s\"?", argv[i]);
		if (k == COUNT(known))
			o->login = argv[i];
		else if (i + 1 < argc)
			*known[k].value = argv[++i];
		else
			return ctl_fail("%s needs a value", argv[i]);
	}
	return CTL_DONE;
}

static bool
roles_known(struct arena *a, const char *roles)
{
	static const char *const names[] = { "front", "verifier", "technical",
		"section", "secretary", "director", "treasurer", "admin",
		"companion" };

	while (*roles) {
		size_t n = strcspn(roles, ","), k = 0;
		const char *one = arena_strndup(a, roles, n);

		while (k < COUNT(names) && strcmp(names[k], one))
			k++;
		if (k == COUNT(names))
			return false;
		roles += n + (roles[n] == ',');
	}
	return true;
}

/* The first line of standard input, judged and hashed; NULL with the reason on
 * standard error. */
static const char *
take_password(struct ctx *c, const struct options *o, const char *name)
{
	static const char *const why[] = {
		[PASSWORD_SHORT] = "a password has at least 12 characters",
		[PASSWORD_LONG] = "a password has at most 256 bytes",
		[PASSWORD_COMMON] = "this is among the first that anybody would try",
		[PASSWORD_REPEATED] = "this says the same over and over",
		[PASSWORD_ROW] = "these are rows of keys, letters or digits",
		[PASSWORD_NAMES] = "the password is hardly more than the account's "
			"or the office's names",
	};
	const char *const *names = password_names(c->arena, c->conf, o->login,
		name);
	char line[PASSWORD_MOST + 3];
	enum password_fault fault;
	const char *hash;

	if (isatty(STDIN_FILENO))
		fputs("Password (it will be seen): ", stderr);
	if (!fgets(line, sizeof(line), stdin)) {
		ctl_fail("the password is expected on standard input");
		return NULL;
	}
	line[strcspn(line, "\r\n")] = '\0';
	fault = password_judge(c->arena, line, names);
	if (!utf8_valid(line, strlen(line)) || !*line ||
	    (fault && !o->any_password)) {
		ctl_fail("%s", fault ? why[fault] : "a password is UTF-8 text");
		return NULL;
	}
	hash = password_hash(c->arena, line);
	secret_wipe(line, sizeof(line));
	if (!hash)
		ctl_fail("no memory for a hash");
	return hash;
}

/* The deed and its audit row. */
static int
settle(struct ctx *c, enum lk_err err, const char *action, const char *login)
{
	if (err == LK_OK)
		err = audit(c, 0, action, login, NULL, 0);
	if (err == LK_OK)
		err = store_commit(c);
	if (err == LK_EEXIST)
		return ctl_fail("there is a user \"%s\" already", login);
	return err == LK_OK ? CTL_DONE : ctl_fail("not done; see above");
}

static bool
title_will_do(const struct options *o)
{
	return (!o->position || (valid_line(o->position) &&
		utf8_length(o->position) <= 120)) &&
		(!o->rank || (valid_line(o->rank) && utf8_length(o->rank) <= 120)) &&
		(!o->nip || (strlen(o->nip) <= 30 &&
		strspn(o->nip, "0123456789 ") == strlen(o->nip)));
}

static int
user_add(struct ctx *c, int argc, char **argv)
{
	struct options o = { 0 };
	struct officer who;
	enum lk_err err;
	const char *hash;
	int64_t id;
	int code = read_options(&o, argc, argv);

	if (code)
		return code;
	if (!o.login || !o.roles || !o.name || !*o.name || !*o.roles)
		return ctl_fail("user add takes a login, --roles and --name");
	o.name = text_squeeze(c->arena, o.name);
	if (!valid_line(o.login) || strlen(o.login) > 64 ||
	    !text_visible(o.login) || !valid_line(o.name) || !*o.name ||
	    utf8_length(o.name) > 120)
		return ctl_fail("login (64) or name (120 characters) will not do");
	if (o.unit && !valid_name(o.unit))
		return ctl_fail("a unit is named like pupr: small letters, digits");
	if (!title_will_do(&o))
		return ctl_fail("position and rank are at most 120 characters, a "
			"NIP at most 30 digits and spaces");
	if (!roles_known(c->arena, o.roles))
		return ctl_fail("roles: front verifier technical section secretary "
			"director treasurer admin companion");
	code = ctl_connect(c);
	if (code || !(hash = take_password(c, &o, o.name)))
		return code ? code : CTL_MISTAKE;
	who = (struct officer){ .login = o.login, .name = o.name,
		.unit = o.unit };
	if (store_begin(c) != LK_OK)
		return ctl_fail("no transaction; see above");
	err = store_account_insert(c, &who, o.roles, hash, &id);
	if (err == LK_OK)
		err = store_account_title(c, id, o.position, o.rank, o.nip);
	return settle(c, err, "user-add", o.login);
}

/* The account that the only argument names. */
static int
find(struct ctx *c, const struct options *o, struct account **a)
{
	int code;

	if (!o->login || o->roles || o->name || o->unit)
		return ctl_fail("one login is expected");
	code = ctl_connect(c);
	if (code)
		return code;
	if (store_account(c, o->login, a) != LK_OK)
		return ctl_fail("there is no user \"%s\"", o->login);
	return CTL_DONE;
}

static int
user_password(struct ctx *c, int argc, char **argv)
{
	struct options o = { 0 };
	struct account *a;
	const char *hash;
	int code = read_options(&o, argc, argv);

	if (!code)
		code = find(c, &o, &a);
	if (code || !(hash = take_password(c, &o, a->officer.name)))
		return code ? code : CTL_MISTAKE;
	if (store_begin(c) != LK_OK)
		return ctl_fail("no transaction; see above");
	return settle(c, store_account_password(c, a->officer.id, hash),
		"user-password", o.login);
}

/* What stands under a signature; what is not named stays. */
static int
user_title(struct ctx *c, int argc, char **argv)
{
	struct options o = { 0 }, who = { 0 };
	struct account *a;
	int code = read_options(&o, argc, argv);

	if (code)
		return code;
	if (!title_will_do(&o) || (!o.position && !o.rank && !o.nip))
		return ctl_fail("user title takes --position, --rank (120 "
			"characters) or --nip (30 digits)");
	who.login = o.login;
	code = find(c, &who, &a);
	if (code)
		return code;
	if (store_begin(c) != LK_OK)
		return ctl_fail("no transaction; see above");
	return settle(c, store_account_title(c, a->officer.id, o.position,
		o.rank, o.nip), "user-title", o.login);
}

static int
user_disable(struct ctx *c, int argc, char **argv)
{
	struct options o = { 0 };
	struct account *a;
	int code = read_options(&o, argc, argv);

	if (!code)
		code = find(c, &o, &a);
	if (code)
		return code;
	if (store_begin(c) != LK_OK)
		return ctl_fail("no transaction; see above");
	return settle(c, store_account_disable(c, a->officer.id),
		"user-disable", o.login);
}

static int
user_list(struct ctx *c, int argc, char **argv)
{
	const struct account_row *list;
	size_t n;
	int code;

	(void)argv;
	if (argc)
		return ctl_fail("user list takes nothing");
	code = ctl_connect(c);
	if (code)
		return code;
	if (store_accounts(c, &list, &n) != LK_OK)
		return ctl_fail("not read; see above");
	for (size_t i = 0; i < n; i++)
		printf("%s\t%s\t%s\t%s\t%s\n", list[i].login, list[i].name,
			list[i].roles, list[i].unit ? list[i].unit : "-",
			list[i].active ? "active" : "disabled");
	return CTL_DONE;
}

int
ctl_user(struct ctx *c, int argc, char **argv)
{
	static const struct command commands[] = {
		{ "add", "LOGIN --roles ROLE,... --name NAME [--unit UNIT] "
			"[--any-password] [--position WORDS] [--rank WORDS] "
			"[--nip DIGITS]", "make an account; the password comes "
			"on standard input", user_add, false },
		{ "title", "LOGIN [--position WORDS] [--rank WORDS] "
			"[--nip DIGITS]", "what stands under the user's signature",
			user_title, false },
		{ "list", "", "all accounts: login, name, roles, unit, active",
			user_list, false },
		{ "password", "LOGIN [--any-password]",
			"set a new password and end the user's sessions",
			user_password, false },
		{ "disable", "LOGIN", "nobody signs in with it any more",
			user_disable, false },
		{ NULL, NULL, NULL, NULL, false }
	};

	return ctl_dispatch(c, "loketctl user", commands, argc, argv);
}
