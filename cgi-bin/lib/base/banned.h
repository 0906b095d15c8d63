/*
 * Functions that invite mistakes are compile errors here; the comment says
 * what to use instead. base/base.h includes this last.
 */
#ifndef LOKET_BANNED_H
#define LOKET_BANNED_H

#pragma GCC poison strcpy strcat strncpy strncat stpcpy	/* arena_printf, buf */
#undef sprintf	/* a macro where clang fortifies */
#undef vsprintf
#pragma GCC poison sprintf vsprintf			/* arena_printf, buf_printf */
#pragma GCC poison strtok atoi atol atof		/* parse_int */
#pragma GCC poison gmtime localtime ctime asctime mktime	/* date.h */
#pragma GCC poison rand srand random			/* secret_random */
#pragma GCC poison system popen				/* nothing is run by a shell */
#pragma GCC poison mysql_query mysql_real_query		/* store_exec: prepared only */
#pragma GCC poison gets

#endif
