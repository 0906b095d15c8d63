# The use cases.
libloket_a_SOURCES += \
	cgi-bin/lib/work/application.c cgi-bin/lib/work/application.h \
	cgi-bin/lib/work/board.c cgi-bin/lib/work/board.h \
	cgi-bin/lib/work/definitions.c cgi-bin/lib/work/definitions.h \
	cgi-bin/lib/work/desk.c cgi-bin/lib/work/desk.h \
	cgi-bin/lib/work/desk_deeds.c cgi-bin/lib/work/desk_sign.c \
	cgi-bin/lib/work/document.c cgi-bin/lib/work/document.h \
	cgi-bin/lib/work/dossier.c \
	cgi-bin/lib/work/elsewhere.c cgi-bin/lib/work/elsewhere.h \
	cgi-bin/lib/work/find.c cgi-bin/lib/work/find.h \
	cgi-bin/lib/work/follow.c cgi-bin/lib/work/follow.h \
	cgi-bin/lib/work/holidays.c \
	cgi-bin/lib/work/message.c cgi-bin/lib/work/message.h \
	cgi-bin/lib/work/letters.c cgi-bin/lib/work/letters.h \
	cgi-bin/lib/work/keys.c cgi-bin/lib/work/keys.h \
	cgi-bin/lib/work/carry.c cgi-bin/lib/work/news.c \
	cgi-bin/lib/work/page_code.c cgi-bin/lib/work/page_code.h \
	cgi-bin/lib/work/number.c cgi-bin/lib/work/pin.c \
	cgi-bin/lib/work/record.c \
	cgi-bin/lib/work/daemon.c cgi-bin/lib/work/daemon.h \
	cgi-bin/lib/work/sandbox.c cgi-bin/lib/work/sandbox.h \
	cgi-bin/lib/work/search.c cgi-bin/lib/work/search.h \
	cgi-bin/lib/work/versions.c \
	cgi-bin/lib/work/workflow.c cgi-bin/lib/work/workflow.h
