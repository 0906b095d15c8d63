-- Dates that hang on the holiday list follow it when it changes.

CREATE TABLE holiday_follow (
	one TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'always 1',
	list BINARY(32) NOT NULL COMMENT 'digest of the list that is followed',
	since DATETIME NOT NULL COMMENT 'UTC; when that list was first seen',
	rounds INT UNSIGNED NOT NULL COMMENT 'how often all open cases were gone through since',
	upto BIGINT UNSIGNED NULL COMMENT 'application.id up to which the round has come; NULL: nothing is left to do'
) COMMENT 'how far loket-clock has come with the dates of open cases';

INSERT INTO holiday_follow VALUES (1, REPEAT(CHAR(0), 32), '2000-01-01', 0, 0);
