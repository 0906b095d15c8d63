# The library of all programs, the programs, the tools.
AM_CPPFLAGS += -DLOKET_CONF_DEFAULT='"$(sysconfdir)/loket/loket.conf"' \
	-DLOKET_SCHEMA_DEFAULT='"$(pkgdatadir)/schema"' \
	-DLOKET_PICTURE_DEFAULT='"$(libexecdir)/loket/loket-picture"'

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

# The programs: one job, one pool, one user each.
loketexecdir = $(libexecdir)/loket
loketexec_PROGRAMS =
PROGRAM_LIBS = libloket.a $(XML_LIBS) $(PCRE2_LIBS) $(UNISTRING_LIBS) \
	$(MARIADB_LIBS) $(CTEMPLATE_LIBS) $(DEFLATE_LIBS) $(SODIUM_LIBS) $(SECCOMP_LIBS) \
	$(QR_LIBS) $(FCGI_LIBS) -lm

loketexec_PROGRAMS += apply
apply_SOURCES = cgi-bin/apply.c cgi-bin/apply.h cgi-bin/apply_fill.c \
	cgi-bin/apply_repair.c cgi-bin/apply_resume.c cgi-bin/apply_send.c \
	cgi-bin/apply_opens.c cgi-bin/apply_pin.c cgi-bin/apply_repair.h cgi-bin/apply_practice.c
apply_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += catalogue
catalogue_SOURCES = cgi-bin/catalogue.c cgi-bin/catalogue.h \
	cgi-bin/catalogue_health.c
catalogue_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += class
class_SOURCES = cgi-bin/class.c cgi-bin/class.h cgi-bin/class_help.c \
	cgi-bin/class_help_page.c cgi-bin/class_office.c
class_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += dashboard
dashboard_SOURCES = cgi-bin/dashboard.c cgi-bin/dashboard.h \
	cgi-bin/dashboard_chart.c cgi-bin/dashboard_list.c \
	cgi-bin/dashboard_show.c cgi-bin/dashboard_table.c \
	cgi-bin/dashboard_target.c cgi-bin/dashboard_words.c
dashboard_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += desk
desk_SOURCES = cgi-bin/desk.c cgi-bin/desk.h cgi-bin/desk_absence.c \
	cgi-bin/desk_act.c cgi-bin/desk_case.c cgi-bin/desk_counter.c \
	cgi-bin/desk_counter_form.c cgi-bin/desk_fill.c cgi-bin/desk_message.c \
	cgi-bin/desk_money.c cgi-bin/desk_queue.c cgi-bin/desk_show.c \
	cgi-bin/desk_sign.c
desk_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += login
login_SOURCES = cgi-bin/login.c cgi-bin/login.h cgi-bin/login_account.c
login_LDADD = $(PROGRAM_LIBS)

loketexec_PROGRAMS += status
status_SOURCES = cgi-bin/status.c cgi-bin/status.h cgi-bin/status_pay.c
status_LDADD = $(PROGRAM_LIBS) $(MAGIC_LIBS)

loketexec_PROGRAMS += upload
upload_SOURCES = cgi-bin/upload.c
upload_LDADD = $(PROGRAM_LIBS) $(MAGIC_LIBS)

loketexec_PROGRAMS += verify
verify_SOURCES = cgi-bin/verify.c
verify_LDADD = $(PROGRAM_LIBS)

# The daemons. Only the signer draws.
loketexec_PROGRAMS += loket-clock
loket_clock_SOURCES = cgi-bin/tool/loket-clock.c cgi-bin/tool/clock.h \
	cgi-bin/tool/clock_guard.c cgi-bin/tool/clock_pin.c \
	cgi-bin/tool/clock_practice.c
loket_clock_LDADD = $(PROGRAM_LIBS)
loket_clock_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/cgi-bin

loketexec_PROGRAMS += loket-signer
loket_signer_SOURCES = cgi-bin/tool/loket-signer.c
loket_signer_LDADD = libloket_pdf.a $(PROGRAM_LIBS) $(PDF_LIBS)

# Looks whether the others live.
loketexec_PROGRAMS += loket-watch
loket_watch_SOURCES = cgi-bin/tool/loket-watch.c cgi-bin/tool/watch.h \
	cgi-bin/tool/watch_ask.c cgi-bin/tool/watch_look.c
loket_watch_LDADD = $(PROGRAM_LIBS)
loket_watch_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/cgi-bin

# What decodes strangers' pictures is run by upload and has no user of its own.
picturedir = $(loketexecdir)
picture_PROGRAMS = loket-picture
loket_picture_SOURCES = cgi-bin/tool/loket-picture.c
loket_picture_LDADD = libloket_picture.a libloket.a $(PICTURE_LIBS) \
	$(SODIUM_LIBS) $(SECCOMP_LIBS)

# The command of the city's IT person.
bin_PROGRAMS = loketctl
loketctl_SOURCES = cgi-bin/tool/loketctl.c cgi-bin/tool/ctl.c cgi-bin/tool/ctl.h \
	cgi-bin/tool/ctl_demo.c cgi-bin/tool/ctl_form.c \
	cgi-bin/tool/ctl_form_new.c cgi-bin/tool/ctl_import.c \
	cgi-bin/tool/ctl_licence.c cgi-bin/tool/ctl_setup.c \
	cgi-bin/tool/ctl_migrate.c \
	cgi-bin/tool/ctl_user.c cgi-bin/tool/demo.h cgi-bin/tool/demo_case.c \
	cgi-bin/tool/demo_deeds.c cgi-bin/tool/demo_fill.c \
	cgi-bin/tool/demo_people.c cgi-bin/tool/demo_plan.c \
	cgi-bin/tool/demo_run.c cgi-bin/tool/demo_run.h
loketctl_LDADD = $(PROGRAM_LIBS)
loketctl_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/cgi-bin
