# One file per outside thing. What needs pango and cairo is a library of its
# own, for only the signer draws: the programs of the web stay small.
libloket_a_SOURCES += cgi-bin/lib/out/qr.c cgi-bin/lib/out/qr.h
libloket_a_CPPFLAGS += $(QR_CFLAGS)
libloket_a_SOURCES += cgi-bin/lib/out/csv.c cgi-bin/lib/out/csv.h
libloket_a_SOURCES += cgi-bin/lib/out/filetype.c cgi-bin/lib/out/filetype.h
libloket_a_SOURCES += cgi-bin/lib/out/exif.c cgi-bin/lib/out/exif.h
libloket_a_SOURCES += cgi-bin/lib/out/picture.c cgi-bin/lib/out/picture.h
libloket_a_CPPFLAGS += $(MAGIC_CFLAGS) $(DEFLATE_CFLAGS)

# Only the signer draws: what needs pango and cairo is a library of its own.
noinst_LIBRARIES += libloket_pdf.a
libloket_pdf_a_CPPFLAGS = $(AM_CPPFLAGS) $(PDF_CFLAGS)
libloket_pdf_a_SOURCES = cgi-bin/lib/out/pdf.c cgi-bin/lib/out/pdf.h \
	cgi-bin/lib/out/sheet.c cgi-bin/lib/out/sheet.h \
	cgi-bin/lib/out/sheet_own.h cgi-bin/lib/out/sheet_speak.c \
	cgi-bin/lib/out/sheet_type.c

# And only loket-picture decodes.
noinst_LIBRARIES += libloket_picture.a
libloket_picture_a_CPPFLAGS = $(AM_CPPFLAGS) $(PICTURE_CFLAGS)
libloket_picture_a_SOURCES = cgi-bin/lib/out/picture_make.c \
	cgi-bin/lib/out/picture_make.h
