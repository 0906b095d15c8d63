# Templates: read at start from here, or from where they are installed.
AM_CPPFLAGS += -DLOKET_TPL_DEFAULT='"$(pkgdatadir)/tpl"'
tpldir = $(pkgdatadir)/tpl
dist_tpl_DATA = \
	cgi-bin/tpl/kata.txt \
	cgi-bin/tpl/layout.tpl
