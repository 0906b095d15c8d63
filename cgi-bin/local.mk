# The library of all programs, the programs, the tools.
AM_CPPFLAGS += -DLOKET_CONF_DEFAULT='"$(sysconfdir)/loket/loket.conf"'

noinst_LIBRARIES = libloket.a
libloket_a_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS) $(MARIADB_CFLAGS) \
	$(CTEMPLATE_CFLAGS) $(DEFLATE_CFLAGS) $(SODIUM_CFLAGS) $(SECCOMP_CFLAGS) $(PCRE2_CFLAGS)
libloket_a_SOURCES =
include cgi-bin/lib/base/local.mk
include cgi-bin/lib/store/local.mk
include cgi-bin/lib/web/local.mk
include cgi-bin/lib/work/local.mk
include cgi-bin/lib/form/local.mk
include cgi-bin/lib/view/local.mk
include cgi-bin/lib/out/local.mk
include conf/locale/local.mk
include cgi-bin/tpl/local.mk
