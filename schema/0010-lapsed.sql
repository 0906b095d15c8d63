-- A draft that lapsed says so to whoever knows its number and PIN. Of the person
-- and the answers nothing is left.

CREATE TABLE lapsed (
	application BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'application.id that it had: sessions that knew it are told too',
	number CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'application.number',
	pin BINARY(32) NOT NULL COMMENT 'application.pin',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit, to start it again',
	day DATE NOT NULL COMMENT 'on which it was deleted, in the office''s zone',
	KEY (day)
) COMMENT 'drafts that time deleted, for ninety days';
