# The definition, the expressions, the answers: only users of libxml2 and PCRE2.
libloket_a_SOURCES += \
	cgi-bin/lib/form/answers.h cgi-bin/lib/form/expr.h \
	cgi-bin/lib/form/field.h cgi-bin/lib/form/form.h \
	cgi-bin/lib/form/mistake.h cgi-bin/lib/form/permit.h
