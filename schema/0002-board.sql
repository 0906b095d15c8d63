-- The head's board: what is counted, against what, and what has been counted
-- already. Counting answers from the indexes alone; no board page reads a year.

ALTER TABLE application
	ADD COLUMN sent_channel ENUM('mandiri','dampingan','pendamping','loket') NULL COMMENT 'of the first sending: what the application counts under',
	ADD KEY sent (sent_at, number, permit, sent_channel),
	ADD KEY late (due, number, permit, stage, holder),
	ADD KEY waiting (state, stage_role, permit, stage, stage_since, number);

UPDATE application a
	SET a.sent_channel = COALESCE((SELECT e.channel FROM event e
		WHERE e.application = a.id AND e.action = 'kirim'
		ORDER BY e.id LIMIT 1), a.channel)
	WHERE a.sent_at IS NOT NULL;

CREATE TABLE target (
	from_day DATE NOT NULL COMMENT 'first day it holds, in the office''s zone',
	weekday TINYINT UNSIGNED NOT NULL COMMENT '1 Monday to 7 Sunday',
	n INT UNSIGNED NULL COMMENT 'applications to come in online that day; NULL: no target',
	set_by BIGINT UNSIGNED NOT NULL COMMENT 'officer.id',
	set_at DATETIME NOT NULL COMMENT 'UTC',
	PRIMARY KEY (from_day, weekday)
) COMMENT 'the head''s daily target; of the rows up to a day the newest counts, and holidays have none';

CREATE TABLE day_count (
	day DATE NOT NULL COMMENT 'of the first sending, in the office''s zone',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	channel ENUM('mandiri','dampingan','pendamping','loket') NOT NULL COMMENT 'application.sent_channel',
	sent INT UNSIGNED NOT NULL COMMENT 'applications sent',
	PRIMARY KEY (day, permit, channel)
) COMMENT 'what was sent on each finished day; none of its cases is counted again';

CREATE TABLE day_fold (
	one TINYINT NOT NULL PRIMARY KEY COMMENT 'always 1: there is one row',
	until DATE NULL COMMENT 'last day that stands in day_count, and every day before it; NULL: none yet'
) COMMENT 'how far loket-clock has counted; moved by compare-and-swap';

INSERT INTO day_fold (one, until) VALUES (1, NULL);

CREATE TABLE search_miss (
	day DATE NOT NULL COMMENT 'in the office''s zone',
	words VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as searched: lower case, letters and digits, single blanks',
	n INT UNSIGNED NOT NULL COMMENT 'how often that day',
	PRIMARY KEY (day, words)
) COMMENT 'searches of the catalogue that found nothing; a log, swept after some months';

ALTER TABLE application
	ADD COLUMN page VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'id of the page that was saved last; NULL: none yet',
	DROP KEY state,
	ADD KEY state (state, saved_at, id, permit, page);

CREATE TABLE stumble (
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id, of a draft',
	page VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the page',
	question VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'its name, "repeat.name" in a repeat, the repeat alone for its rows',
	problem VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'problem_names[], "P_REQUIRED"',
	n INT UNSIGNED NOT NULL COMMENT 'how often the page was saved with it',
	at DATETIME NOT NULL COMMENT 'UTC; the last time',
	PRIMARY KEY (application, page, question, problem)
) COMMENT 'what stood in the way of drafts, without any answer; goes when the draft is sent or lapses';
