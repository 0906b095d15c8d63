# The gate: the only user of fcgiapp.h.
libloket_a_SOURCES += \
	cgi-bin/lib/web/deed.c cgi-bin/lib/web/device.c \
	cgi-bin/lib/web/enter.c cgi-bin/lib/web/enter.h \
	cgi-bin/lib/web/fill.c cgi-bin/lib/web/fill.h \
	cgi-bin/lib/web/fill_own.h cgi-bin/lib/web/fill_rows.c \
	cgi-bin/lib/web/fill_saved.c cgi-bin/lib/web/fill_seen.c \
	cgi-bin/lib/web/fill_take.c \
	cgi-bin/lib/web/gate.c \
	cgi-bin/lib/web/help.c cgi-bin/lib/web/help.h \
	cgi-bin/lib/web/lapsed.c \
	cgi-bin/lib/web/multipart.c cgi-bin/lib/web/multipart.h \
	cgi-bin/lib/web/office.c cgi-bin/lib/web/parse.c \
	cgi-bin/lib/web/pc.c cgi-bin/lib/web/place.c \
	cgi-bin/lib/web/request.h cgi-bin/lib/web/resp.c \
	cgi-bin/lib/web/resume.c cgi-bin/lib/web/route.c \
	cgi-bin/lib/web/session.c \
	cgi-bin/lib/web/stray.c cgi-bin/lib/web/stray.h \
	cgi-bin/lib/web/slip.c cgi-bin/lib/web/slip.h \
	cgi-bin/lib/web/source.c cgi-bin/lib/web/start.c \
	cgi-bin/lib/web/token.c \
	cgi-bin/lib/web/web.c cgi-bin/lib/web/web.h
