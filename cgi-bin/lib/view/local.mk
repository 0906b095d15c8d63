# Pages: the only C++, the only user of ctemplate. Text only needs the headers
# of the form.
libloket_a_SOURCES += cgi-bin/lib/view/view.cc cgi-bin/lib/view/view.h
