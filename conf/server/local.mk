# What a server needs besides programs: systemd's units, users and folders, and
# the configurations of what stands beside Loket. loket.conf and the web server's
# files are cut out of those that quickstart fills in; the first copy of what is
# to be edited is made by tmpfiles.d, so that installing again leaves it alone.
unitdir = $(prefix)/lib/systemd/system
sysusersdir = $(prefix)/lib/sysusers.d
tmpfilesdir = $(prefix)/lib/tmpfiles.d
serverdir = $(pkgdatadir)/server
nodist_unit_DATA = conf/server/loket.target \
	conf/server/loket@.socket conf/server/loket@.service \
	conf/server/loket-signer.service conf/server/loket-clock.service \
	conf/server/loket-latihan@.socket conf/server/loket-latihan@.service \
	conf/server/loket-latihan-clock.service \
	conf/server/loket-watch.service conf/server/loket-watch.timer
nodist_sysusers_DATA = conf/server/sysusers.d/loket.conf
nodist_tmpfiles_DATA = conf/server/tmpfiles.d/loket.conf
dist_server_DATA = conf/server/restart.conf
nodist_server_DATA = conf/server/loket.conf conf/server/latihan.conf \
	conf/server/mariadb.cnf \
	conf/server/nginx.conf conf/server/nginx-http.conf \
	conf/server/nginx-server.conf \
	conf/server/apache.conf conf/server/apache-host.conf
CLEANFILES += $(nodist_unit_DATA) $(nodist_sysusers_DATA) \
	$(nodist_tmpfiles_DATA) $(nodist_server_DATA)
EXTRA_DIST += conf/server/loket.target.in conf/server/loket@.socket.in \
	conf/server/loket@.service.in conf/server/daemon.service.in \
	conf/server/loket-watch.service.in conf/server/loket-watch.timer.in \
	conf/server/service.in conf/server/sysusers.conf.in \
	conf/server/tmpfiles.conf.in conf/server/nginx.conf.in \
	conf/server/apache.conf.in

FILL_SERVER = $(MKDIR_P) $(@D) && sed \
	-e 's|@exec@|$(loketexecdir)|g' -e 's|@share@|$(pkgdatadir)|g' \
	-e 's|@etc@|$(sysconfdir)/loket|g' -e 's|@webgroup@|$(WEB_GROUP)|g' \
	-e 's|@var@|$(localstatedir)/lib/loket|g' -e 's|@base@|$(BASE_PATH)|g' \
	-e 's|@root@/share/|$(pkgdatadir)/|g' -e 's|@root@/run/db/mariadb|/run/mysqld/mysqld|g' \
	-e 's|@root@/run/|/run/loket/|g' -e 's|@root@/secrets|$(sysconfdir)/loket/secrets|g' \
	-e 's|@root@/database|/var/lib/mysql|g' -e 's|@root@/libexec|$(loketexecdir)|g' \
	-e 's|@root@/permits|$(localstatedir)/lib/loket/permits|g' \
	-e 's|@root@/latihan|$(pkgdatadir)/latihan|g'

# The pools that run a second time, for practice; loket-clock does too.
PRACTICE = apply upload status
FILL_OFFICE = $(FILL_SERVER) -e 's|@unit@|loket|g' -e 's|@socket@||g' \
	-e 's|@conf@|loket.conf|' -e 's|@processes@|2|'
FILL_PRACTICE = $(FILL_SERVER) -e 's|@unit@|loket-latihan|g' \
	-e 's|@socket@|latihan-|g' -e 's|@conf@|latihan.conf|' \
	-e 's|@processes@|1|'

# Each ends with the list of programs: one for each pool, one for each daemon.
conf/server/loket.target: $(srcdir)/conf/server/loket.target.in Makefile
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN){ cat $(srcdir)/conf/server/loket.target.in; \
	for p in $(loketexec_PROGRAMS); do case $$p in \
	loket-watch) echo "Wants=$$p.timer" ;; \
	loket-*) echo "Wants=$$p.service" ;; \
	*) echo "Wants=loket@$$p.socket loket@$$p.service" ;; \
	esac; done; for p in $(PRACTICE); do \
	echo "Wants=loket-latihan@$$p.socket loket-latihan@$$p.service"; done; \
	echo "Wants=loket-latihan-clock.service"; } >$@

conf/server/sysusers.d/loket.conf: $(srcdir)/conf/server/sysusers.conf.in Makefile
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN){ cat $(srcdir)/conf/server/sysusers.conf.in; \
	for p in $(loketexec_PROGRAMS) loketctl; do \
	echo "u loket-$${p#loket-} - \"Loket, $$p\""; done; \
	for p in $(PRACTICE) clock; do \
	echo "u loket-latihan-$$p - \"Loket, practice, $$p\""; done; } >$@

conf/server/tmpfiles.d/loket.conf: $(srcdir)/conf/server/tmpfiles.conf.in Makefile
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN){ $(FILL_SERVER) $(srcdir)/conf/server/tmpfiles.conf.in; \
	for p in $(loketexec_PROGRAMS); do u=loket-$${p#loket-}; \
	echo "d $(sysconfdir)/loket/secrets/$$p 0700 $$u $$u"; done; \
	for p in $(PRACTICE); do u=loket-latihan-$$p; \
	echo "d $(sysconfdir)/loket/secrets/latihan/$$p 0700 $$u $$u"; done; \
	} >$@

SOCKET = $(srcdir)/conf/server/loket@.socket.in
POOL = $(srcdir)/conf/server/loket@.service.in \
	$(srcdir)/conf/server/service.in
DAEMON = $(srcdir)/conf/server/daemon.service.in \
	$(srcdir)/conf/server/service.in

conf/server/loket@.socket: $(SOCKET) Makefile
	$(AM_V_GEN)$(FILL_OFFICE) $(SOCKET) >$@

conf/server/loket@.service: $(POOL) Makefile
	$(AM_V_GEN)$(FILL_OFFICE) $(POOL) >$@

conf/server/loket-latihan@.socket: $(SOCKET) Makefile
	$(AM_V_GEN)$(FILL_PRACTICE) $(SOCKET) >$@

conf/server/loket-latihan@.service: $(POOL) Makefile
	$(AM_V_GEN)$(FILL_PRACTICE) $(POOL) >$@

conf/server/loket-signer.service conf/server/loket-clock.service: $(DAEMON) Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e 's|@unit@|$(@F:.service=)|g' \
		-e 's|@daemon@|$(@F:.service=)|g' -e 's|@conf@|loket.conf|' \
		$(DAEMON) >$@

conf/server/loket-latihan-clock.service: $(DAEMON) Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e 's|@unit@|loket-latihan-clock|g' \
		-e 's|@daemon@|loket-clock|g' -e 's|@conf@|latihan.conf|' \
		$(DAEMON) >$@

# A word a part, and what restricts all services before what it needs besides.
WATCH = $(srcdir)/conf/server/loket-watch.service.in \
	$(srcdir)/conf/server/service.in
conf/server/loket-watch.service: $(WATCH) Makefile
	$(AM_V_GEN){ sed '/^# ----/,$$d' $(srcdir)/$@.in; \
	printf 'ExecStart=$(loketexecdir)/loket-watch'; \
	for p in $(loketexec_PROGRAMS); do case $$p in \
	loket-watch) ;; \
	loket-*) printf ' \\\n\t%s' "$$p:$$p:$$p:" ;; \
	*) printf ' \\\n\t%s' "$$p:$$p:loket-$$p:/run/loket/$$p.sock" ;; \
	esac; done; \
	for p in $(PRACTICE); do printf ' \\\n\t%s' \
	"latihan-$$p:$$p:loket-latihan-$$p:/run/loket/latihan-$$p.sock"; done; \
	printf ' \\\n\t%s' latihan-clock:loket-clock:loket-latihan-clock: \
	disk:database:/var/lib/mysql disk:loket:@var@; echo; \
	cat $(srcdir)/conf/server/service.in; \
	sed '1,/^# ----/d' $(srcdir)/$@.in; } | { $(FILL_SERVER); } >$@

conf/server/loket-watch.timer: $(srcdir)/conf/server/loket-watch.timer.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) $(srcdir)/$@.in >$@

conf/server/loket.conf: $(srcdir)/conf/loket.conf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '/^db_password_file/d' \
		-e 's|^office =.*|office = $(OFFICE)|' -e 's|^phone =.*|phone = $(PHONE)|' \
		-e 's|@url@|https://izin.example|' -e 's|@db_user@|%u|' \
		-e 's|@practice@|latihan.conf|' $(srcdir)/conf/loket.conf.in >$@

conf/server/latihan.conf: $(srcdir)/conf/latihan.conf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '/^db_password_file/d' \
		-e 's|@office@|loket.conf|' $(srcdir)/conf/latihan.conf.in >$@

conf/server/mariadb.cnf: $(srcdir)/conf/mariadb.cnf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '1,/---- Loket ----/{/^\[/!d}' \
		$(srcdir)/conf/mariadb.cnf.in >$@

conf/server/nginx.conf conf/server/apache.conf: Makefile \
		$(srcdir)/conf/server/nginx.conf.in $(srcdir)/conf/server/apache.conf.in
	$(AM_V_GEN)$(FILL_SERVER) $(srcdir)/$@.in >$@

conf/server/nginx-http.conf: $(srcdir)/conf/nginx.conf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '1,/Loket, beside its server/d' \
		-e '/^	server {/,$$d' -e 's/^	//' $(srcdir)/conf/nginx.conf.in >$@

conf/server/nginx-server.conf: $(srcdir)/conf/nginx.conf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '1,/Loket, inside its server/d' \
		-e '/^	}/,$$d' -e 's/^		//' $(srcdir)/conf/nginx.conf.in >$@

conf/server/apache-host.conf: $(srcdir)/conf/apache.conf.in Makefile
	$(AM_V_GEN)$(FILL_SERVER) -e '1,/---- Loket ----/d' \
		$(srcdir)/conf/apache.conf.in >$@

# The definitions as shipped, from which the live folder begins, and practice's.
install-data-local:
	cd '$(srcdir)/conf' && find permits latihan -type d | while read -r d; do \
		$(MKDIR_P) "$(DESTDIR)$(pkgdatadir)/$$d"; done
	cd '$(srcdir)/conf' && find permits latihan -type f | while read -r f; do \
		$(INSTALL_DATA) "$$f" "$(DESTDIR)$(pkgdatadir)/$$f"; done

uninstall-local:
	rm -rf '$(DESTDIR)$(pkgdatadir)/permits' '$(DESTDIR)$(pkgdatadir)/latihan'
