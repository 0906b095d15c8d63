/*
 * The floor that make bench measures against: the least that anything built
 * from the same libraries does for a page. GET /NAME?ROW: one prepared SELECT
 * and the template of that name with 25 values. POST /?ROW: that row changed
 * durably. Nothing is checked.
 */
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <ctemplate/template.h>
#include <fcgiapp.h>
#include <mysql.h>

enum { VALUES = 25 };

static int row;		/* of the request; what the statements are bound to */

static MYSQL_STMT *
prepare(MYSQL *db, const char *sql)
{
	MYSQL_STMT *st = mysql_stmt_init(db);
	MYSQL_BIND in[1];

	memset(in, 0, sizeof(in));
	in[0].buffer_type = MYSQL_TYPE_LONG;
	in[0].buffer = &row;
	if (!st || mysql_stmt_prepare(st, sql, strlen(sql)) ||
	    mysql_stmt_bind_param(st, in)) {
		fprintf(stderr, "floor: %s: %s\n", sql, mysql_error(db));
		exit(1);
	}
	return st;
}

static MYSQL *
connect(const char *socket, const char *password_file)
{
	MYSQL *db = mysql_init(nullptr);
	std::ifstream in(password_file);
	std::string password;

	std::getline(in, password);
	mysql_optionsv(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (!mysql_real_connect(db, nullptr, "root", password.c_str(), "loket", 0,
	    socket, 0)) {
		fprintf(stderr, "floor: %s\n", mysql_error(db));
		exit(1);
	}
	return db;
}

/* The one row, as a program would read it. */
static bool
select(MYSQL_STMT *st, char *text, unsigned long room)
{
	unsigned long len = 0;
	MYSQL_BIND out[1];
	bool ok;

	memset(out, 0, sizeof(out));
	out[0].buffer_type = MYSQL_TYPE_STRING;
	out[0].buffer = text;
	out[0].buffer_length = room;
	out[0].length = &len;
	ok = !mysql_stmt_execute(st) && !mysql_stmt_bind_result(st, out) &&
		!mysql_stmt_store_result(st) && mysql_stmt_fetch(st) == 0;
	mysql_stmt_free_result(st);
	return ok;
}

static void
page(FCGX_Request *rq, const std::string &name, MYSQL_STMT *st)
{
	ctemplate::TemplateDictionary dict("floor");
	char text[4096];
	std::string out;

	if (!select(st, text, sizeof(text)))
		exit(1);
	for (int i = 1; i <= VALUES; i++) {
		char name[8];

		snprintf(name, sizeof(name), "V%d", i);
		dict.SetValue(name, text);
	}
	ctemplate::ExpandTemplate(name, ctemplate::DO_NOT_STRIP, &dict, &out);
	FCGX_FPrintF(rq->out, "Content-Type: text/html; charset=utf-8\r\n"
		"Content-Length: %d\r\n\r\n", (int)out.size());
	FCGX_PutStr(out.data(), (int)out.size(), rq->out);
}

static void
post(FCGX_Request *rq, MYSQL_STMT *st)
{
	char body[65536];

	while (FCGX_GetStr(body, sizeof(body), rq->in) > 0)
		;
	if (mysql_stmt_execute(st))
		exit(1);
	FCGX_FPrintF(rq->out, "Status: 303 See Other\r\nLocation: /\r\n\r\n");
}

static bool
load(const std::string &folder, const std::string &name)
{
	std::stringstream tpl;

	tpl << "{{%AUTOESCAPE context=\"HTML\"}}" <<
		std::ifstream(folder + "/" + name + ".tpl").rdbuf();
	return ctemplate::StringToTemplateCache(name, tpl.str(),
		ctemplate::DO_NOT_STRIP);
}

int
main(int argc, char **argv)
{
	FCGX_Request rq;

	if (argc < 5) {
		fprintf(stderr, "usage: bench_floor SOCKET PASSWORD-FILE FOLDER "
			"TEMPLATE...\n");
		return 2;
	}
	MYSQL *db = connect(argv[1], argv[2]);
	MYSQL_STMT *read = prepare(db,
		"SELECT words FROM bench_floor WHERE id = ?");
	MYSQL_STMT *write = prepare(db,
		"UPDATE bench_floor SET n = n + 1 WHERE id = ?");

	for (int i = 4; i < argc; i++)
		if (!load(argv[3], argv[i]))
			return 1;
	FCGX_Init();
	FCGX_InitRequest(&rq, 0, 0);
	while (FCGX_Accept_r(&rq) >= 0) {
		const char *method = FCGX_GetParam("REQUEST_METHOD", rq.envp);
		std::string uri = FCGX_GetParam("REQUEST_URI", rq.envp);
		size_t query = uri.find('?');

		row = atoi(uri.c_str() + query + 1);
		if (!strcmp(method, "POST"))
			post(&rq, write);
		else
			page(&rq, uri.substr(1, query - 1), read);
		FCGX_Finish_r(&rq);
	}
	return 0;
}
