# What the web server hands out by itself. The style sheet is served under a name
# with its digest in it, which lib/view knows from assets.h; the static pages for
# what the web server must answer alone name it too.
EXTRA_DIST += htdocs/loket.css htdocs/50x.html htdocs/400.html htdocs/413.html \
	htdocs/robots.txt
AM_CPPFLAGS += -I$(top_builddir)/htdocs
BUILT_SOURCES = htdocs/assets.h
CLEANFILES += htdocs/assets.h

htdocs/assets.h: $(srcdir)/htdocs/loket.css $(srcdir)/htdocs/50x.html \
		$(srcdir)/htdocs/400.html $(srcdir)/htdocs/413.html \
		$(srcdir)/htdocs/robots.txt
	@$(MKDIR_P) htdocs/web
	@rm -f htdocs/web/*
	$(AM_V_GEN)tr '\n\t' '  ' <$(srcdir)/htdocs/loket.css | \
		sed -e 's:/\*[^*]*\(\*[^/*][^*]*\)*\*/::g' -e 's/  */ /g' \
			-e 's/ *\([{};]\) */\1/g' -e 's/\([a-z-]\): /\1:/g' \
			-e 's/;}/}/g' -e 's/, /,/g' -e 's/^ *//' \
			>htdocs/web/loket.css && \
	name=loket-`sha256sum <htdocs/web/loket.css | cut -c1-12`.css && \
	mv htdocs/web/loket.css "htdocs/web/$$name" && \
	cp $(srcdir)/htdocs/robots.txt htdocs/web/ && \
	for page in 50x 400 413; do \
		sed "s:loket\.css:$$name:" <$(srcdir)/htdocs/$$page.html \
			>htdocs/web/$$page.html || exit 1; \
	done && \
	echo "#define LOKET_CSS \"$$name\"" >$@

install-data-local: htdocs/assets.h
	$(MKDIR_P) $(DESTDIR)$(pkgdatadir)/htdocs
	$(INSTALL_DATA) htdocs/web/* $(DESTDIR)$(pkgdatadir)/htdocs/

uninstall-local:
	rm -rf $(DESTDIR)$(pkgdatadir)/htdocs

clean-local:
	rm -rf htdocs/web
