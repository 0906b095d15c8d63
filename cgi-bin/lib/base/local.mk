libloket_a_SOURCES += \
	cgi-bin/lib/base/arena.c cgi-bin/lib/base/arena.h \
	cgi-bin/lib/base/banned.h cgi-bin/lib/base/base.h \
	cgi-bin/lib/base/buf.c cgi-bin/lib/base/buf.h \
	cgi-bin/lib/base/busy.c cgi-bin/lib/base/busy.h \
	cgi-bin/lib/base/calendar.c cgi-bin/lib/base/calendar.h \
	cgi-bin/lib/base/clock.c cgi-bin/lib/base/clock.h \
	cgi-bin/lib/base/conf.c cgi-bin/lib/base/conf.h \
	cgi-bin/lib/base/csv.c cgi-bin/lib/base/csv.h \
	cgi-bin/lib/base/date.c cgi-bin/lib/base/date.h \
	cgi-bin/lib/base/dice.c cgi-bin/lib/base/dice.h \
	cgi-bin/lib/base/file.c cgi-bin/lib/base/file.h \
	cgi-bin/lib/base/log.c cgi-bin/lib/base/log.h \
	cgi-bin/lib/base/password.c cgi-bin/lib/base/password.h \
	cgi-bin/lib/base/secret.c cgi-bin/lib/base/secret.h \
	cgi-bin/lib/base/sign.c cgi-bin/lib/base/sign.h \
	cgi-bin/lib/base/sms.c cgi-bin/lib/base/sms.h \
	cgi-bin/lib/base/text.c cgi-bin/lib/base/text.h
