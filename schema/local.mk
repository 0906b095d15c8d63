# The database's tables, for loketctl migrate, and the permits' grammar, for XML
# editors.
schemadir = $(pkgdatadir)/schema
dist_schema_DATA = schema/0001-core.sql schema/0002-board.sql \
	schema/0003-imported.sql schema/0004-absence.sql \
	schema/0005-pc.sql schema/0006-outbox.sql \
	schema/0007-page-code.sql schema/0008-letters.sql \
	schema/0009-holidays-followed.sql \
	schema/0010-lapsed.sql schema/0011-clock-round.sql \
	schema/0012-pin-request.sql \
	schema/0013-picture.sql schema/0014-room.sql schema/0015-pulse.sql \
	schema/0016-words.sql \
	schema/0017-file-questions.sql \
	schema/grants.sql schema/permit.rng
dist_schema_DATA += schema/practice.sql
