#include <errno.h>
#include <errmsg.h>
#include <mysqld_error.h>
#include "store/store_own.h"
#include "base/log.h"

/* How long a program waits for a server that says nothing. Who is to say whether
 * the database answers does not wait for it; a person at a page is told soon; a
 * list over a year's cases takes longer; the rest is longer than any query and
 * shorter than loket-watch lets a round last, but that migrations and made-up
 * years have time. */
static const struct patience {
	unsigned programs, connect, answer;	/* seconds */
} patience[] = {
	{ CATALOGUE | WATCH, 2, 2 },
	{ APPLY | UPLOAD | STATUS | VERIFY | LOGIN, 2, 5 },
	{ DESK | DASHBOARD | CLASS, 2, 10 },
	{ CONSOLE | DEMO, 3, 30 },
	{ ~0u, 3, 15 },
};

/* Of my_sys, which no header for clients names. */
enum { EE_WRITE = 3, EE_DISK_FULL = 20 };

/* Nobody waits before these for a lock that another request holds for long; the
 * others come again by themselves. */
#define WITHOUT_PAGES (SIGNER | CLOCK | CONSOLE | DEMO | PRACTICE)

enum lk_err
link_judge(struct store *s, unsigned err)
{
	switch (err) {
	case ER_DUP_ENTRY:
	case ER_DUP_ENTRY_WITH_KEY_NAME:
		return LK_EEXIST;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_CHECKREAD:		/* innodb_snapshot_isolation */
		return LK_EAGAIN;
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_COMMANDS_OUT_OF_SYNC:
	case ER_SERVER_SHUTDOWN:
	case ER_NORMAL_SHUTDOWN:
	case ER_CONNECTION_KILLED:
	case ER_QUERY_INTERRUPTED:
	case ER_UNKNOWN_COM_ERROR:	/* a Galera node outside the quorum */
	case ER_NEED_REPREPARE:
	case ER_UNKNOWN_STMT_HANDLER:
	case ER_DBACCESS_DENIED_ERROR:	/* rights are being given anew */
	case ER_TABLEACCESS_DENIED_ERROR:
	case ER_COLUMNACCESS_DENIED_ERROR:
		s->lost = true;
		return LK_EAGAIN;
	case ER_CON_COUNT_ERROR:
	case ER_TOO_MANY_USER_CONNECTIONS:
	case ER_OPTION_PREVENTS_STATEMENT:	/* read_only */
	case ER_READ_ONLY_MODE:
	case ER_INNODB_READ_ONLY:
	case ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION:
	case EE_WRITE:			/* no room left, as each part says it */
	case EE_DISK_FULL:
	case ENOSPC:
	case EDQUOT:
	case ER_DISK_FULL:
	case ER_RECORD_FILE_FULL:
	case ER_CANT_CREATE_FILE:
	case ER_ERROR_ON_WRITE:
	case ER_ERROR_ON_CLOSE:
	case ER_TEMP_FILE_WRITE_FAILURE:
	case ER_GET_ERRNO:		/* "Got error 28 from storage engine" */
	case ER_LOCK_TABLE_FULL:
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
		return LK_EDOWN;
	default:
		return LK_EFAULT;
	}
}

enum lk_err
link_failed(struct ctx *c, const char *what)
{
	struct store *s = c->store;
	unsigned err = mysql_errno(s->link);

	return fail(c, link_judge(s, err), "%s: %u %s", what, err, mysql_error(s->link));
}

static void
limit_waiting(struct store *s)
{
	const struct patience *p = patience;

	while (!(p->programs & s->program))
		p++;
	mysql_optionsv(s->link, MYSQL_OPT_CONNECT_TIMEOUT, &p->connect);
	mysql_optionsv(s->link, MYSQL_OPT_READ_TIMEOUT, &p->answer);
	mysql_optionsv(s->link, MYSQL_OPT_WRITE_TIMEOUT, &p->answer);
}

enum lk_err
link_open(struct ctx *c)
{
	struct store *s = c->store;
	const struct conf *conf = s->conf;
	unsigned off = 0;
	my_bool no = 0;

	s->link = mysql_init(NULL);
	if (!s->link)
		return fail(c, LK_EDOWN, "no memory for a connection");
	limit_waiting(s);
	mysql_optionsv(s->link, MYSQL_OPT_LOCAL_INFILE, &off);
	/* A link that came back by itself would have lost its transaction. */
	mysql_optionsv(s->link, MYSQL_OPT_RECONNECT, &no);
	mysql_optionsv(s->link, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_optionsv(s->link, MYSQL_INIT_COMMAND,
		"SET SESSION time_zone = '+00:00',"
		" innodb_snapshot_isolation = ON,"
		" sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,"
		"ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'");
	mysql_optionsv(s->link, MYSQL_INIT_COMMAND, s->program & WITHOUT_PAGES ?
		"SET SESSION innodb_lock_wait_timeout = 5" :
		"SET SESSION innodb_lock_wait_timeout = 1");
	if (!mysql_real_connect(s->link, conf->db_socket ? NULL : conf->db_host,
	    conf->db_user, s->password,
	    s->program == CONSOLE ? NULL : conf->db_name,
	    (unsigned)conf->db_port, conf->db_socket, CLIENT_FOUND_ROWS))
		return fail(c, mysql_errno(s->link) == ER_DBACCESS_DENIED_ERROR ?
			LK_EAGAIN : LK_EDOWN, "database: %u %s",
			mysql_errno(s->link), mysql_error(s->link));
	return LK_OK;
}

/* For tests of the gate: the n-th call from now fails. */
static bool
tortured(struct store *s)
{
	return s->torture > 0 && --s->torture == 0;
}

#ifdef LOKET_TORTURE
void store_torture(struct ctx *c, int n);

void
store_torture(struct ctx *c, int n)
{
	c->store->torture = n;
}
#endif

enum lk_err
link_usable(struct ctx *c, const char *what)
{
	struct store *s = c->store;

	if (tortured(s))
		return fail(c, LK_EFAULT, "%s: made to fail", what);
	/* One that died is replaced before the request runs again. */
	if (!s->link || s->lost)
		return fail(c, s->refused || s->lost ? LK_EAGAIN : LK_EDOWN,
			"%s: no connection", what);
	return LK_OK;
}
