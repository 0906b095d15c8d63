# What the web server hands out by itself. The build takes comments and
# indentation out of the style sheet and the parts of the script. Their addresses
# carry a digest, so that browsers keep them for a year: lib/web makes it for the
# programs' pages, the rule below for the web server's own; the server takes any
# digest for the one file. The web server's own pages are put into their frame when
# they are installed.
SCRIPT = htdocs/script/photo.js
SCRIPT += htdocs/script/chosen.js
SCRIPT += htdocs/script/computed.js
SCRIPT += htdocs/script/idle.js
PAGES = 400 413 50x
EXTRA_DIST += $(SCRIPT) htdocs/loket.css htdocs/frame.html htdocs/400.html \
	htdocs/413.html htdocs/50x.html
webdir = $(pkgdatadir)/htdocs
dist_web_DATA = htdocs/robots.txt
nodist_web_DATA = htdocs/web/loket.css htdocs/web/loket.js
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

# The office's name and telephone are text in HTML and in a sed command.
TEXT_IN_SED = sed -e 's/&/\\\&amp;/g' -e 's/</\\\&lt;/g' -e 's/|/\\|/g'

# What browsers keep for a year lies beside itself compressed, for nginx.
install-data-hook:
	@digest=`sha256sum <htdocs/web/loket.css | cut -c1-10`; \
	office=`printf '%s' '$(OFFICE)' | $(TEXT_IN_SED)`; \
	phone=`printf '%s' '$(PHONE)' | $(TEXT_IN_SED)`; \
	dialled=`printf '%s' '$(PHONE)' | tr -dc 0-9 | sed 's/^0/+62/'`; \
	for n in $(PAGES); do \
		page='$(srcdir)/htdocs/'$$n.html; \
		title=`sed -n 's|^<h1>\(.*\)</h1>|\1|p' "$$page"`; \
		sed -e "/^@main@/{r $$page" -e 'd;}' '$(srcdir)/htdocs/frame.html' | \
		sed -e "s|@title@|$$title|g" -e "s|@office@|$$office|g" \
			-e "s|@phone@|$$phone|g" -e "s|@dialled@|$$dialled|g" \
			-e "s|@digest@|$$digest|g" -e 's|@base@|$(BASE_PATH)|g' \
			>'$(DESTDIR)$(webdir)'/$$n.html || exit 1; \
	done
	cd '$(DESTDIR)$(webdir)' && for f in *.css *.js; do \
		test ! -e "$$f" || gzip -9nkf "$$f" || exit 1; done

uninstall-hook:
	cd '$(DESTDIR)$(webdir)' && rm -f *.css.gz *.js.gz $(PAGES:=.html)
