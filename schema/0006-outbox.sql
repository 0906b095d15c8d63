-- Messages that officers send by hand: what a citizen needs to know, ready-made,
-- written in the transaction of its cause.

CREATE TABLE outbox (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id it is about',
	cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the state that is told of; nik: to whoever is known by this NIK, another phone applied in that name',
	at DATETIME NOT NULL COMMENT 'UTC; when it happened',
	phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '+62..., to whom',
	words VARCHAR(2000) NOT NULL COMMENT 'for WhatsApp, and to be read out',
	short VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'for SMS: one message of the GSM alphabet',
	sent_at DATETIME NULL COMMENT 'UTC; when an officer said that it is sent',
	sent_by BIGINT UNSIGNED NULL COMMENT 'officer.id',
	via ENUM('wa','sms','telepon') NULL COMMENT 'how it was told',
	dropped_at DATETIME NULL COMMENT 'UTC; when it was not to be sent any more',
	dropped_by BIGINT UNSIGNED NULL COMMENT 'officer.id; NULL: what came after it overtook it',
	dropped_why VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'in the officer''s words',
	KEY (application),
	KEY (sent_at, dropped_at, at)
) COMMENT 'messages to citizens; waiting while neither sent_at nor dropped_at is there';

-- Whatever a user may: what was sent or dropped stays as it is.
CREATE TRIGGER outbox_is_settled BEFORE UPDATE ON outbox FOR EACH ROW
	IF OLD.sent_at IS NOT NULL OR OLD.dropped_at IS NOT NULL THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a settled message is not changed'; END IF;
