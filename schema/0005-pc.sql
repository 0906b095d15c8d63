-- Assisted PCs: computers of the office at which people apply with a helper near.
-- One session at a time is open there, and it goes idle by itself.

CREATE TABLE pc (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	name VARCHAR(40) NOT NULL COMMENT 'as pages call it, "PC 3"',
	device BINARY(32) NOT NULL UNIQUE COMMENT 'SHA-256 of its cookie',
	enrolled_at DATETIME NOT NULL COMMENT 'UTC',
	enrolled_by BIGINT UNSIGNED NOT NULL COMMENT 'officer.id',
	seen_at DATETIME NULL COMMENT 'UTC, to the minute; when somebody last asked for a page there',
	revoked_at DATETIME NULL COMMENT 'UTC; its cookie is worth nothing from then on',
	revoked_by BIGINT UNSIGNED NULL COMMENT 'officer.id',
	KEY (revoked_at, name)
) COMMENT 'computers enrolled as assisted PCs';

CREATE VIEW pc_public AS
	SELECT id, name, device, seen_at FROM pc WHERE revoked_at IS NULL;

ALTER TABLE session
	ADD COLUMN pc BIGINT UNSIGNED NULL COMMENT 'pc.id: good at that assisted PC only; NULL: a phone or computer of one''s own',
	ADD COLUMN idle_at DATETIME NULL COMMENT 'UTC; at an assisted PC the session opens nothing from then on: its last request and five minutes',
	ADD COLUMN reopened_at DATETIME NULL COMMENT 'UTC; when an officer opened it again',
	ADD KEY (pc);

ALTER TABLE document
	ADD COLUMN matched_at DATETIME NULL COMMENT 'UTC; when an officer saw the original beside it',
	ADD COLUMN matched_by BIGINT UNSIGNED NULL COMMENT 'officer.id';
