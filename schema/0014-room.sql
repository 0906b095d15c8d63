-- Where the disk gets full, what is only a draft waits.

CREATE TABLE room (
	id TINYINT UNSIGNED NOT NULL PRIMARY KEY COMMENT '1: there is one row',
	megabytes BIGINT NOT NULL COMMENT 'free where the database lies, as loket-clock saw it',
	at DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'upload takes documents of drafts only while there is enough';
