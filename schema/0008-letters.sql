-- Which letters the signer can draw, so that nobody signs what would print as boxes.

CREATE TABLE drawable (
	id TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT '1: there is one row',
	letters MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ranges of Unicode code points in hexadecimal, in order: "20-7e a0-17f"',
	at DATETIME NOT NULL COMMENT 'UTC; when the signer found them so'
) COMMENT 'what the fonts of the machine that draws licences can show';
