# The definition, the expressions, the answers: only users of libxml2 and PCRE2.
libloket_a_SOURCES += \
	cgi-bin/lib/form/answers.h cgi-bin/lib/form/expr.h \
	cgi-bin/lib/form/field.h cgi-bin/lib/form/form.h \
	cgi-bin/lib/form/mistake.h cgi-bin/lib/form/permit.h \
	cgi-bin/lib/form/answers.c cgi-bin/lib/form/answers_own.h \
	cgi-bin/lib/form/answers_xml.c \
	cgi-bin/lib/form/field.c cgi-bin/lib/form/field_choice.c \
	cgi-bin/lib/form/field_contact.c cgi-bin/lib/form/field_date.c \
	cgi-bin/lib/form/field_nik.c cgi-bin/lib/form/field_number.c \
	cgi-bin/lib/form/field_pattern.c cgi-bin/lib/form/field_text.c \
	cgi-bin/lib/form/field_types.h cgi-bin/lib/form/permit_find.c
