# The only user of mysql.h: all SQL stands here, a table a module.
libloket_a_SOURCES += \
	cgi-bin/lib/store/store.c cgi-bin/lib/store/store.h \
	cgi-bin/lib/store/store_own.h cgi-bin/lib/store/store_tables.h \
	cgi-bin/lib/store/store_schema.c \
	cgi-bin/lib/store/link.c cgi-bin/lib/store/transaction.c \
	cgi-bin/lib/store/statement.c cgi-bin/lib/store/fetch.c \
	cgi-bin/lib/store/value.c \
	cgi-bin/lib/store/store_absence.c cgi-bin/lib/store/store_absence.h \
	cgi-bin/lib/store/store_application.c cgi-bin/lib/store/store_application.h \
	cgi-bin/lib/store/store_audit.c cgi-bin/lib/store/store_audit.h \
	cgi-bin/lib/store/store_board.c cgi-bin/lib/store/store_board.h \
	cgi-bin/lib/store/store_board_case.c \
	cgi-bin/lib/store/store_miss.c cgi-bin/lib/store/store_miss.h \
	cgi-bin/lib/store/store_stop.c cgi-bin/lib/store/store_stop.h \
	cgi-bin/lib/store/store_clock.c cgi-bin/lib/store/store_clock.h \
	cgi-bin/lib/store/store_case.c \
	cgi-bin/lib/store/bulk.c \
	cgi-bin/lib/store/store_pin.c cgi-bin/lib/store/store_pin.h \
	cgi-bin/lib/store/store_demo.c cgi-bin/lib/store/store_demo.h \
	cgi-bin/lib/store/store_definition.c cgi-bin/lib/store/store_definition.h \
	cgi-bin/lib/store/store_follow.c cgi-bin/lib/store/store_follow.h \
	cgi-bin/lib/store/store_desk.c cgi-bin/lib/store/store_desk.h \
	cgi-bin/lib/store/store_document.c cgi-bin/lib/store/store_document.h \
	cgi-bin/lib/store/store_licence.c cgi-bin/lib/store/store_licence.h \
	cgi-bin/lib/store/store_login.c cgi-bin/lib/store/store_login.h \
	cgi-bin/lib/store/store_pulse.c cgi-bin/lib/store/store_pulse.h \
	cgi-bin/lib/store/store_pc.c cgi-bin/lib/store/store_pc.h \
	cgi-bin/lib/store/store_outbox.c cgi-bin/lib/store/store_outbox.h \
	cgi-bin/lib/store/store_room.c cgi-bin/lib/store/store_room.h \
	cgi-bin/lib/store/store_practice.c cgi-bin/lib/store/store_practice.h \
	cgi-bin/lib/store/store_officer.c cgi-bin/lib/store/store_officer.h \
	cgi-bin/lib/store/store_signer.c cgi-bin/lib/store/store_signer.h \
	cgi-bin/lib/store/store_setup.c cgi-bin/lib/store/store_setup.h \
	cgi-bin/lib/store/store_verify.c cgi-bin/lib/store/store_verify.h \
	cgi-bin/lib/store/store_word.c cgi-bin/lib/store/store_word.h \
	cgi-bin/lib/store/store_session.c cgi-bin/lib/store/store_session.h
