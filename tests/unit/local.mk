check_PROGRAMS += test_base
test_base_SOURCES = tests/unit/test_base.c tests/unit/unit.h
test_base_CFLAGS = $(UNIT_CFLAGS)
test_base_LDADD = $(UNIT_LDADD)
check_PROGRAMS += test_field
test_field_SOURCES = tests/unit/test_field.c tests/unit/unit.h
test_field_CFLAGS = $(UNIT_CFLAGS)
test_field_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_view
test_view_SOURCES = tests/unit/test_view.c tests/unit/unit.h
test_view_CFLAGS = $(UNIT_CFLAGS)
test_view_CPPFLAGS = $(AM_CPPFLAGS) \
	-DLOKET_TEST_LOCALE='"$(abs_builddir)/conf/locale"' \
	-DLOKET_TEST_TPL='"$(abs_srcdir)/cgi-bin/tpl"'
test_view_LDADD = $(UNIT_LDADD) $(CTEMPLATE_LIBS)
check_DATA = conf/locale/en/LC_MESSAGES/loket.mo

check_PROGRAMS += test_answers
test_answers_SOURCES = tests/unit/test_answers.c tests/unit/made.c \
	tests/unit/made.h tests/unit/unit.h
test_answers_CFLAGS = $(UNIT_CFLAGS)
test_answers_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_merge
test_merge_SOURCES = tests/unit/test_merge.c tests/unit/made.c \
	tests/unit/made.h tests/unit/unit.h
test_merge_CFLAGS = $(UNIT_CFLAGS)
test_merge_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_expr
test_expr_SOURCES = tests/unit/test_expr.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_expr_CFLAGS = $(UNIT_CFLAGS)
test_expr_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_form
test_form_SOURCES = tests/unit/test_form.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_form_CFLAGS = $(UNIT_CFLAGS)
test_form_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_when
test_when_SOURCES = tests/unit/test_when.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_when_CFLAGS = $(UNIT_CFLAGS)
test_when_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_out
test_out_SOURCES = tests/unit/test_out.c tests/unit/unit.h
test_out_CFLAGS = $(UNIT_CFLAGS)
test_out_LDADD = $(UNIT_LDADD) $(QR_LIBS)

check_PROGRAMS += test_multipart
test_multipart_SOURCES = tests/unit/test_multipart.c tests/unit/unit.h
test_multipart_CFLAGS = $(UNIT_CFLAGS)
test_multipart_LDADD = $(UNIT_LDADD)
check_PROGRAMS += test_password
test_password_SOURCES = tests/unit/test_password.c tests/unit/unit.h
test_password_CFLAGS = $(UNIT_CFLAGS)
test_password_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_filetype
test_filetype_SOURCES = tests/unit/test_filetype.c tests/unit/unit.h
test_filetype_CFLAGS = $(UNIT_CFLAGS) $(DEFLATE_CFLAGS)
test_filetype_LDADD = $(UNIT_LDADD) $(MAGIC_LIBS) $(DEFLATE_LIBS)

check_PROGRAMS += test_exif
test_exif_SOURCES = tests/unit/test_exif.c tests/unit/unit.h
test_exif_CFLAGS = $(UNIT_CFLAGS) $(DEFLATE_CFLAGS)
test_exif_LDADD = $(UNIT_LDADD) $(MAGIC_LIBS) $(DEFLATE_LIBS)

check_PROGRAMS += test_picture
test_picture_SOURCES = tests/unit/test_picture.c tests/unit/unit.h
test_picture_CFLAGS = $(UNIT_CFLAGS) $(PICTURE_CFLAGS)
test_picture_LDADD = libloket_picture.a $(UNIT_LDADD) $(PICTURE_LIBS)

check_PROGRAMS += test_question
test_question_SOURCES = tests/unit/test_question.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_question_CFLAGS = $(UNIT_CFLAGS)
test_question_CPPFLAGS = $(test_view_CPPFLAGS)
test_question_LDADD = $(UNIT_LDADD) $(CTEMPLATE_LIBS)

check_PROGRAMS += test_permit
test_permit_SOURCES = tests/unit/test_permit.c tests/unit/unit.h
test_permit_CFLAGS = $(UNIT_CFLAGS)
test_permit_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_desk
test_desk_SOURCES = tests/unit/test_desk.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_desk_CFLAGS = $(UNIT_CFLAGS)
test_desk_LDADD = $(UNIT_LDADD) $(MARIADB_LIBS)

check_PROGRAMS += test_pdf
test_pdf_SOURCES = tests/unit/test_pdf.c tests/unit/unit.h
test_pdf_CFLAGS = $(UNIT_CFLAGS)
test_pdf_LDADD = libloket_pdf.a $(UNIT_LDADD) $(PDF_LIBS) $(QR_LIBS)

check_PROGRAMS += test_workflow
test_workflow_SOURCES = tests/unit/test_workflow.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_workflow_CFLAGS = $(UNIT_CFLAGS)
test_workflow_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=store_holidays
test_workflow_LDADD = $(UNIT_LDADD) $(MARIADB_LIBS)

check_PROGRAMS += test_warn
test_warn_SOURCES = tests/unit/test_warn.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_warn_CFLAGS = $(UNIT_CFLAGS)
test_warn_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_conf
test_conf_SOURCES = tests/unit/test_conf.c tests/unit/unit.h
test_conf_CFLAGS = $(UNIT_CFLAGS)
test_conf_LDADD = $(UNIT_LDADD)
check_PROGRAMS += test_board
test_board_SOURCES = tests/unit/test_board.c tests/unit/unit.h
test_board_CFLAGS = $(UNIT_CFLAGS)
test_board_LDADD = $(UNIT_LDADD) $(MARIADB_LIBS)

check_PROGRAMS += test_message
test_message_SOURCES = tests/unit/test_message.c tests/unit/made.c \
	tests/unit/made_expr.c tests/unit/made.h tests/unit/unit.h
test_message_CFLAGS = $(UNIT_CFLAGS)
test_message_CPPFLAGS = $(AM_CPPFLAGS) \
	-DLOKET_TEST_LOCALE='"$(abs_builddir)/conf/locale"' \
	-DLOKET_TEST_TPL='"$(abs_srcdir)/cgi-bin/tpl"'
test_message_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=store_outbox_put \
	-Wl,--wrap=store_outbox_overtake
test_message_LDADD = $(UNIT_LDADD) $(MARIADB_LIBS) $(CTEMPLATE_LIBS)

check_PROGRAMS += test_help
test_help_SOURCES = tests/unit/test_help.c tests/unit/unit.h
test_help_CFLAGS = $(UNIT_CFLAGS)
test_help_LDADD = $(UNIT_LDADD)

check_PROGRAMS += test_words
test_words_SOURCES = tests/unit/test_words.c tests/unit/unit.h
test_words_CFLAGS = $(UNIT_CFLAGS)
test_words_LDADD = $(UNIT_LDADD) $(MARIADB_LIBS)
