# The pages, on a real stack: tests/run runs them, make check does not.
EXTRA_DIST += tests/run tests/http
