-- What loket-clock remembers of itself, so that a wrong clock destroys nothing.

CREATE TABLE clock_round (
	one TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'always 1',
	last_at DATETIME NULL COMMENT 'UTC; the last round that was done',
	held_at DATETIME NULL COMMENT 'UTC as the clock showed it; since when it does nothing, for the clock seems wrong; NULL: it works',
	held_cases INT UNSIGNED NULL COMMENT 'how many drafts and cases it would have ended then'
) COMMENT 'whether loket-clock works';

INSERT INTO clock_round (one) VALUES (1);

CREATE TABLE clock_ended (
	day DATE NOT NULL PRIMARY KEY COMMENT 'in the office''s zone',
	n INT UNSIGNED NOT NULL COMMENT 'drafts and cases that time ended'
) COMMENT 'what is usual, of some thirty days';
