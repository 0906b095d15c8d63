# The gate and what stands in it.
libloket_a_SOURCES += \
	cgi-bin/lib/web/multipart.c cgi-bin/lib/web/multipart.h
