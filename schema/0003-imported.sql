-- Licences that were issued before Loket, so that /cek confirms them too.

ALTER TABLE licence
	MODIFY application BIGINT UNSIGNED NULL COMMENT 'application.id: one licence each; NULL: issued before Loket',
	MODIFY seq INT UNSIGNED NULL COMMENT 'in the series; NULL: issued before Loket',
	MODIFY signed_by BIGINT UNSIGNED NULL COMMENT 'officer.id; NULL: issued before Loket';
