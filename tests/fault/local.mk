# make fault: kill whatever serves, on stacks of their own. They take
# minutes, so tests/run leaves them out.
FAULT = \
	tests/fault/kill.t \
	tests/fault/kill-office.t \
	tests/fault/restart.t
EXTRA_DIST += $(FAULT) tests/fault/kill.sh
.PHONY: fault
fault: all
	@for t in $(FAULT); do \
		srcdir='$(abs_srcdir)' LOKET_TEST_HOME='$(abs_builddir)/fault' \
		LOKET_TEST_BUILD='$(abs_builddir)' sh "$(srcdir)/$$t" || exit 1; \
	done

# make torture: each database call of each page fails once. The programs are
# built anew, so that those to be installed know nothing of it.
EXTRA_DIST += tests/fault/torture.t
.PHONY: torture
torture:
	srcdir='$(abs_srcdir)' LOKET_TEST_HOME='$(abs_builddir)/fault' \
		LOKET_TEST_BUILD='$(abs_builddir)/fault/build-torture' \
		sh '$(srcdir)/tests/fault/torture.t'
