-- Practice: who may do what on its database, besides what grants.sql gives its
-- applicants. The users of an office have no right there, and those of practice
-- none in the office: roles and users of practice bear another name (users in
-- latihan.conf).

CREATE ROLE IF NOT EXISTS loket_sweeper;
CREATE USER IF NOT EXISTS 'loket-clock'@'localhost' IDENTIFIED VIA unix_socket;

-- There is no catalogue here: apply stores what comes into service.
GRANT INSERT ON {db}.definition TO loket_citizen;
GRANT INSERT ON {db}.definition_use TO loket_citizen;
GRANT INSERT ON {db}.page_code TO loket_citizen;

-- Its loket-clock takes everything away after a day, history and trail too.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_sweeper;
GRANT SELECT ON {db}.schema_version TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.application TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.application_term TO loket_sweeper;
GRANT SELECT (application), DELETE ON {db}.application_word TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.submission TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.promise TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.document TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.stumble TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.outbox TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.event TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.audit TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.audit_head TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.session TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.session_application TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.deed TO loket_sweeper;
GRANT SELECT, DELETE ON {db}.throttle TO loket_sweeper;
GRANT SELECT, INSERT, UPDATE ON {db}.room TO loket_sweeper;
GRANT SELECT, DELETE ON {db}_berkas.chunk TO loket_sweeper;
GRANT SELECT (address), DELETE ON {db}_berkas.picture TO loket_sweeper;

GRANT loket_sweeper TO 'loket-clock'@'localhost';
SET DEFAULT ROLE loket_sweeper FOR 'loket-clock'@'localhost';
