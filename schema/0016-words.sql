-- What an officer types is looked up word by word, as words sound and not as they
-- are written. loketctl migrate fills it for what was sent before.

CREATE TABLE application_word (
	word VARBINARY(160) NOT NULL COMMENT 'of a name, folded (lib/base/words.h); two that follow each other as one, too; the last four digits of a NIK or telephone number',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	PRIMARY KEY (word, application),
	KEY (application)
) COMMENT 'what the search box finds a sent application by; as personal as the name';
