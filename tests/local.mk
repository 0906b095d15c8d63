# make check: unit tests (cmocka) and lint, nothing but build dependencies.
TEST_EXTENSIONS = .t
TAP = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_DRIVER     = $(TAP)
T_LOG_DRIVER   = $(TAP)
T_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	srcdir='$(srcdir)'; builddir='$(builddir)'; export srcdir builddir;

check_PROGRAMS =
TESTS = $(check_PROGRAMS)
LDADD = libloket.a $(XML_LIBS) $(PCRE2_LIBS) $(UNISTRING_LIBS) $(SODIUM_LIBS) -lm
UNIT_LDADD = $(LDADD) $(CMOCKA_LIBS)
UNIT_CFLAGS = -I$(top_srcdir)/tests $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(XML_CFLAGS) $(SODIUM_CFLAGS)
include tests/unit/local.mk
include tests/fuzz/local.mk
EXTRA_DIST += tests/permits
include tests/lint/local.mk
include tests/forms/local.mk
include tests/http/local.mk
include tests/bench/local.mk
include tests/fault/local.mk
EXTRA_DIST += tests/browser
