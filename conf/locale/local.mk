# Translations: Indonesian is the source, so only English is compiled. A part of
# the templates has a catalogue of its own; a text that several of them hold is
# translated as the first of them says.
AM_CPPFLAGS += -DLOKET_LOCALE_DEFAULT='"$(pkgdatadir)/locale"'
EN_PO = \
	conf/locale/en.po \
	conf/locale/en-apply.po \
	conf/locale/en-catalogue.po \
	conf/locale/en-status.po \
	conf/locale/en-verify.po \
	conf/locale/en-upload.po \
	conf/locale/en-class.po \
	conf/locale/en-desk.po \
	conf/locale/en-message.po \
	conf/locale/en-dashboard.po
endir = $(pkgdatadir)/locale/en/LC_MESSAGES
en_DATA = conf/locale/en/LC_MESSAGES/loket.mo
EXTRA_DIST += $(EN_PO)
CLEANFILES += $(en_DATA)

conf/locale/en/LC_MESSAGES/loket.mo: $(EN_PO)
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)for f in $(EN_PO); do echo "$(srcdir)/$$f"; done | \
		$(MSGCAT) --use-first -f - | $(MSGFMT) --check-format -o $@ -
