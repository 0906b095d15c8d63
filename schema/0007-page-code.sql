-- Short codes of the pages of forms, for a call: the same for everyone, for good.

CREATE TABLE page_code (
	code INT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'R-52 on the page; from 50 on, given once and never changed',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	page VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the page',
	given_at DATETIME NOT NULL COMMENT 'UTC; when a definition with that page first came into service',
	UNIQUE KEY (permit, page)
) COMMENT 'which page of which permit a caller''s code means; rows are only added';

ALTER TABLE session
	ADD COLUMN page_code INT UNSIGNED NULL COMMENT 'at an assisted PC: the code of the page shown last';
