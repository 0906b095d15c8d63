# What the web server hands out by itself. The build takes comments and
# indentation out of the style sheet and the parts of the script. Their addresses
# carry a digest, so that browsers keep them for a year: lib/web makes it for the
# programs' pages, the rule below for the web server's own; the server takes any
# digest for the one file.
SCRIPT = htdocs/script/photo.js
SCRIPT += htdocs/script/idle.js
EXTRA_DIST += $(SCRIPT) htdocs/loket.css htdocs/400.html htdocs/413.html htdocs/50x.html
webdir = $(pkgdatadir)/htdocs
dist_web_DATA = htdocs/robots.txt
nodist_web_DATA = htdocs/web/loket.css htdocs/web/loket.js htdocs/web/400.html \
	htdocs/web/413.html htdocs/web/50x.html
CLEANFILES += $(nodist_web_DATA)

htdocs/web/loket.css: $(srcdir)/htdocs/loket.css
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)tr '\n\t' '  ' <$(srcdir)/htdocs/loket.css | \
		sed -e 's:/\*[^*]*\(\*[^/*][^*]*\)*\*/::g' -e 's/  */ /g' \
			-e 's/ *\([{};]\) */\1/g' -e 's/\([a-z-]\): /\1:/g' \
			-e 's/;}/}/g' -e 's/, /,/g' -e 's/^ *//' >$@

# Comments are lines of their own.
htdocs/web/loket.js: $(SCRIPT)
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)for f in $(SCRIPT); do cat $(srcdir)/$$f; done | \
		sed -e '/^[ 	]*\/\*.*\*\/$$/d' \
			-e '/^[ 	]*\/\*/,/\*\//d' -e 's/^[ 	]*//' -e '/^$$/d' >$@

htdocs/web/400.html htdocs/web/413.html htdocs/web/50x.html: \
		htdocs/web/loket.css $(srcdir)/htdocs/400.html \
		$(srcdir)/htdocs/413.html $(srcdir)/htdocs/50x.html
	$(AM_V_GEN)digest=`sha256sum <htdocs/web/loket.css | cut -c1-10`; \
	sed "s:loket\.css:loket-$$digest.css:" \
		<$(srcdir)/htdocs/$(@F) >$@

# What browsers keep for a year lies beside itself compressed, for nginx.
install-data-hook:
	cd '$(DESTDIR)$(webdir)' && for f in *.css *.js; do \
		test ! -e "$$f" || gzip -9nkf "$$f" || exit 1; done

uninstall-hook:
	cd '$(DESTDIR)$(webdir)' && rm -f *.css.gz *.js.gz
