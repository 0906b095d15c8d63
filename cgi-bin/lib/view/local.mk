# Pages: the only C++, the only user of ctemplate.
libloket_a_SOURCES += \
	cgi-bin/lib/view/document.c cgi-bin/lib/view/document.h \
	cgi-bin/lib/view/load.cc cgi-bin/lib/view/load.h \
	cgi-bin/lib/view/price.c cgi-bin/lib/view/price.h \
	cgi-bin/lib/view/problem.c cgi-bin/lib/view/problem.h \
	cgi-bin/lib/view/question.c cgi-bin/lib/view/question.h \
	cgi-bin/lib/view/question_file.c cgi-bin/lib/view/question_rows.c \
	cgi-bin/lib/view/shut.c cgi-bin/lib/view/shut.h \
	cgi-bin/lib/view/view.cc cgi-bin/lib/view/view.h
