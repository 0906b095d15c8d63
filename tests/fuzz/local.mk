# Each parser has a fuzz target, fuzz_<parser>.c, and a corpus that make check
# replays. With --enable-fuzzers (and CC=clang) they are libFuzzer programs:
#   ./fuzz_answers -max_total_time=600 tests/fuzz/corpus/answers
if FUZZERS
FUZZ_LINK = -fsanitize=fuzzer
FUZZ_MAIN =
else
FUZZ_LINK =
FUZZ_MAIN = tests/fuzz/replay.c
endif
FUZZ_CFLAGS = $(UNIT_CFLAGS)
FUZZ_TARGETS = fuzz_answers fuzz_csv fuzz_expr fuzz_multipart fuzz_filetype \
	fuzz_pairs fuzz_permit fuzz_field

check_PROGRAMS += $(FUZZ_TARGETS)
EXTRA_DIST += tests/fuzz/corpus tests/fuzz/replay.c

fuzz_answers_SOURCES = tests/fuzz/fuzz_answers.c tests/unit/made.c $(FUZZ_MAIN)
fuzz_answers_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_answers_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_answers_LDADD = $(UNIT_LDADD)

fuzz_multipart_SOURCES = tests/fuzz/fuzz_multipart.c $(FUZZ_MAIN)
fuzz_multipart_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_multipart_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_multipart_LDADD = $(UNIT_LDADD)

fuzz_filetype_SOURCES = tests/fuzz/fuzz_filetype.c $(FUZZ_MAIN)
fuzz_filetype_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_filetype_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_filetype_LDADD = $(UNIT_LDADD) $(MAGIC_LIBS) $(DEFLATE_LIBS)

fuzz_expr_SOURCES = tests/fuzz/fuzz_expr.c tests/unit/made.c \
	tests/unit/made_expr.c $(FUZZ_MAIN)
fuzz_expr_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_expr_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_expr_LDADD = $(UNIT_LDADD)

fuzz_field_SOURCES = tests/fuzz/fuzz_field.c tests/unit/made.c $(FUZZ_MAIN)
fuzz_field_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_field_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_field_LDADD = $(UNIT_LDADD)

fuzz_permit_SOURCES = tests/fuzz/fuzz_permit.c $(FUZZ_MAIN)
fuzz_permit_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_permit_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_permit_LDADD = $(UNIT_LDADD)

fuzz_csv_SOURCES = tests/fuzz/fuzz_csv.c $(FUZZ_MAIN)
fuzz_csv_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_csv_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_csv_LDADD = $(UNIT_LDADD)

fuzz_pairs_SOURCES = tests/fuzz/fuzz_pairs.c $(FUZZ_MAIN)
fuzz_pairs_CFLAGS = $(FUZZ_CFLAGS) $(FUZZ_LINK)
fuzz_pairs_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_LINK)
fuzz_pairs_LDADD = $(PROGRAM_LIBS)
