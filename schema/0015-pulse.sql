-- Whether all parts live, for /sehat. Here the database's own clock counts, which
-- everybody who writes and reads these rows shares.

CREATE TABLE pulse (
	part VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'a program or daemon, latihan- before those of practice; "disk" and a folder',
	looked_at DATETIME(3) NULL COMMENT 'UTC of the database; when loket-watch asked it last, or a daemon''s last round',
	well_at DATETIME(3) NULL COMMENT 'UTC of the database; when it answered well last; earlier than looked_at: it does not',
	free BIGINT NULL COMMENT 'of a disk: MiB that the database or the programs may still write',
	ended_at DATETIME(3) NULL COMMENT 'UTC of the database; when loket-watch last ended a process of it that hung',
	ended_why VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why, for the log of a monitor'
) COMMENT 'what loket-watch and the daemons found last';
