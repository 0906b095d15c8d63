# make bench: ratios against a floor of the same libraries.
EXTRA_PROGRAMS = bench_floor
bench_floor_SOURCES = tests/bench/floor.cc
bench_floor_CXXFLAGS = $(AM_CXXFLAGS) $(CTEMPLATE_CFLAGS) $(MARIADB_CFLAGS)
bench_floor_LDADD = $(CTEMPLATE_LIBS) $(MARIADB_LIBS) $(FCGI_LIBS)
EXTRA_DIST += tests/bench/bench.sh tests/bench/dua-lima.xml tests/bench/load.lua
EXTRA_DIST += tests/bench/bench.sh tests/bench/board.sh tests/bench/dua-lima.xml
CLEANFILES += bench_floor
.PHONY: bench
bench: all bench_floor
	$(srcdir)/tests/bench/bench.sh .
	$(srcdir)/tests/bench/board.sh .
