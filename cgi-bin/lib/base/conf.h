/*
 * loket.conf: "key = value" lines, "#" begins a comment. A file of this
 * installation, read once at start; "%p" in a value is the program's name, "%u"
 * its user's (conf_user()), so that one file serves all programs, each with its
 * own user and secrets. A value that makes no sense is a
 * mistake, with its line. So is an unknown key, for a misspelt limit must not go
 * unnoticed: loketctl refuses it; programs say so and go on, since a city that
 * upgrades is not to be without its counter for a key of before.
 *
 * "include = FILE" reads another one there, in the same folder unless it is named
 * from "/" on; what comes after it counts. So practice (see practice_hours) says
 * only what is otherwise than in the office.
 */
#ifndef LOKET_CONF_H
#define LOKET_CONF_H

#include "base/arena.h"

struct conf {
	const char *program;
	const char *unknown;		/* "FILE:LINE: unknown key \"x\"; ...", or NULL */

	/* Where. */
	const char *base_path;		/* "" or "/loket"; every link begins with it */
	const char *home_path;		/* no key: the office's, also in practice */
	const char *base_url;		/* "https://izin.example" without base_path */
	const char *permits;		/* the live folder of definitions */
	const char *templates;		/* folder of *.tpl */
	const char *htdocs;		/* folder of the style sheet */
	const char *locale;		/* folder of <lang>/LC_MESSAGES/loket.mo */
	const char *secrets;		/* folder of this program's keys */
	const char *schema;		/* folder of migrations and grants */
	const char *picture;		/* loket-picture; "": no pictures are made */

	/* The database. */
	const char *db_socket;		/* a Unix socket, or NULL */
	const char *db_host;		/* numeric addresses, "a,b", or NULL */
	int db_port;
	const char *db_name;		/* of the documents: this and "_berkas" */
	const char *db_user;
	const char *db_password_file;	/* NULL: unix_socket authentication */
	const char *db_folder;		/* where its files lie, if on this host; "" */
	const char *users;		/* what programs' users begin with, "loket" */

	/* The office, as pages name it. */
	const char *office;		/* "DPMPTSP Kota Mataram" */
	const char *office_long;	/* spelt out, for receipts and licences */
	const char *address;
	const char *city;		/* where licences are signed */
	const char *phone;
	const char *whatsapp;		/* digits with country code, or "" */
	const char *hours;		/* "Senin-Jumat 08.00-15.30" */
	const char *hours_en;		/* on English pages; "": hours */
	const char *head_name;		/* who signs */
	const char *head_rank;
	const char *head_id;		/* NIP */
	const char *pay_bank;		/* where bills are paid; "": at the counter */
	const char *pay_account;
	const char *pay_name;		/* whose account it is */
	const char *zone_name;		/* "WITA" */
	int zone;			/* hours east of UTC */

	/* Limits; the throttles are per hour. */
	int draft_days;			/* a draft untouched that long goes */
	int pin_failures;		/* per application number */
	int address_failures;		/* per address */
	int address_drafts;		/* new drafts per address */
	int address_megabytes;		/* of documents per address */
	int login_failures;		/* per account in five minutes */
	int officer_idle;		/* minutes */
	int officer_hours;		/* absolute length of an officer's session */
	int free_megabytes;		/* with less only what was sent gets documents */
	int applicant_days;		/* of a session since it was used last */

	/*
	 * Practice: some of the programs a second time, with a configuration of
	 * their own that includes the office's, at base_path/latihan.
	 */
	const char *practice;		/* that file, in any of the two; NULL: none */
	int practice_hours;		/* there: all goes so long after it was begun;
					 * in an office 0 */
};

/*
 * Read file for program into memory of a. On a mistake writes "FILE:LINE: what"
 * to *why (in a) and returns LK_EFAULT.
 */
enum lk_err conf_read(struct arena *a, const char *file, const char *program,
	struct conf **conf, const char **why) LK_MUST_CHECK;

/* Log the keys that nobody knows, if there are any. */
void conf_warn(const struct conf *conf);

/* The user of a program, of the machine and of the database: "loket-apply" for
 * "apply", "loket-clock" for loket-clock, where users is "loket". In a. */
const char *conf_user(struct arena *a, const char *users, const char *program);

/* LOKET_CONF, or the place configure chose. */
const char *conf_path(void);

#endif
