-- Who signs for an absent head, and how the signature block says so.

CREATE TABLE absence (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	officer BIGINT UNSIGNED NOT NULL COMMENT 'officer.id of who is away',
	deputy BIGINT UNSIGNED NOT NULL COMMENT 'officer.id of who has the roles meanwhile',
	kind ENUM('plt','plh','an') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'pelaksana tugas, pelaksana harian, atas nama',
	from_day DATE NOT NULL COMMENT 'first day',
	until_day DATE NOT NULL COMMENT 'last day',
	recorded_by BIGINT UNSIGNED NOT NULL COMMENT 'officer.id',
	recorded_at DATETIME NOT NULL COMMENT 'UTC',
	ended_at DATETIME NULL COMMENT 'UTC; ended before its last day',
	KEY (deputy, until_day),
	KEY (officer, until_day)
) COMMENT 'absences, as the secretary records them';

ALTER TABLE officer
	ADD position VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'as under a signature: "Sekretaris"',
	ADD rank VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'rank and grade, as under a signature',
	ADD nip VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'number of a civil servant';

ALTER TABLE licence
	ADD signed_as ENUM('plt','plh','an') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'how who signed stood in for the head; NULL: the head';
