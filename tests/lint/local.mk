# Rules of the house that a script can check.
LINT = \
	tests/lint/hardening.t tests/lint/help.t tests/lint/tpl.t tests/lint/views.t
TESTS += $(LINT)
EXTRA_DIST += $(LINT) tests/lint/lint.sh tests/lint/texts.awk
