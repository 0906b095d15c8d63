-- Who may do what: a role per trust class, a user per program. Applied after
-- every migration; what is not listed here is taken away first, each role's just
-- before it is given again: programs that run meanwhile wait that long. Nobody
-- holds UPDATE or DELETE on audit or event.

CREATE ROLE IF NOT EXISTS loket_public;
CREATE ROLE IF NOT EXISTS loket_catalogue;
CREATE ROLE IF NOT EXISTS loket_citizen;
CREATE ROLE IF NOT EXISTS loket_status;
CREATE ROLE IF NOT EXISTS loket_upload;
CREATE ROLE IF NOT EXISTS loket_officer;
CREATE ROLE IF NOT EXISTS loket_class;
CREATE ROLE IF NOT EXISTS loket_login;
CREATE ROLE IF NOT EXISTS loket_signer;
CREATE ROLE IF NOT EXISTS loket_clock;
CREATE ROLE IF NOT EXISTS loket_board;
CREATE ROLE IF NOT EXISTS loket_admin;
CREATE ROLE IF NOT EXISTS loket_watch;

CREATE USER IF NOT EXISTS 'loket-catalogue'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-verify'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-apply'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-status'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-upload'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-login'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-desk'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-dashboard'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-class'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-signer'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-clock'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-watch'@'localhost' IDENTIFIED VIA unix_socket;
CREATE USER IF NOT EXISTS 'loket-loketctl'@'localhost' IDENTIFIED VIA unix_socket;

-- The public reads what is published.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_public;
GRANT SELECT ON {db}.schema_version TO loket_public;
GRANT SELECT ON {db}.definition TO loket_public;
GRANT SELECT ON {db}.definition_use TO loket_public;
GRANT SELECT ON {db}.licence_public TO loket_public;
GRANT SELECT ON {db}.pc_public TO loket_public;

-- The catalogue: besides, what comes into service, which it alone stores, and a log
-- of searches that found nothing. No role is granted to a role: REVOKE ALL then
-- fails over what is inherited.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_catalogue;
GRANT SELECT ON {db}.schema_version TO loket_catalogue;
GRANT SELECT ON {db}.pc_public TO loket_catalogue;
GRANT SELECT, INSERT ON {db}.definition TO loket_catalogue;
GRANT SELECT, INSERT ON {db}.definition_use TO loket_catalogue;
GRANT SELECT, INSERT ON {db}.page_code TO loket_catalogue;
GRANT SELECT ON {db}.holiday TO loket_catalogue;
GRANT SELECT, INSERT, UPDATE (n) ON {db}.search_miss TO loket_catalogue;
GRANT SELECT ON {db}.pulse TO loket_catalogue;

-- Applicants: their application through what they need.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_citizen;
GRANT SELECT ON {db}.schema_version TO loket_citizen;
GRANT SELECT ON {db}.definition TO loket_citizen;
GRANT SELECT ON {db}.definition_use TO loket_citizen;
GRANT SELECT ON {db}.page_code TO loket_citizen;
GRANT SELECT ON {db}.holiday TO loket_citizen;
GRANT SELECT ON {db}.pc_public TO loket_citizen;
GRANT SELECT (id), UPDATE (seen_at) ON {db}.pc TO loket_citizen;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.session TO loket_citizen;
GRANT SELECT, INSERT, DELETE ON {db}.session_application TO loket_citizen;
GRANT SELECT, INSERT, UPDATE ON {db}.application TO loket_citizen;
GRANT SELECT ON {db}.lapsed TO loket_citizen;
GRANT SELECT, INSERT, DELETE ON {db}.application_term TO loket_citizen;
GRANT SELECT (application), INSERT, DELETE ON {db}.application_word TO loket_citizen;
GRANT SELECT, INSERT ON {db}.submission TO loket_citizen;
GRANT SELECT ON {db}.correction TO loket_citizen;
GRANT SELECT ON {db}.flag TO loket_citizen;
GRANT SELECT ON {db}.document TO loket_citizen;
GRANT UPDATE (removed_at) ON {db}.document TO loket_citizen;
GRANT SELECT, DELETE ON {db}.promise TO loket_citizen;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.stumble TO loket_citizen;
GRANT SELECT ON {db}.payment TO loket_citizen;
-- What is told to whom is not theirs to read; that something newer overtakes it is.
GRANT INSERT, SELECT (id, application, cause, sent_at, dropped_at), UPDATE (dropped_at) ON {db}.outbox TO loket_citizen;
GRANT SELECT ON {db}.licence TO loket_citizen;
GRANT SELECT, INSERT ON {db}.event TO loket_citizen;
GRANT INSERT ON {db}.audit TO loket_citizen;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_citizen;
GRANT SELECT, INSERT ON {db}.deed TO loket_citizen;
GRANT SELECT, INSERT, UPDATE ON {db}.throttle TO loket_citizen;
GRANT INSERT ON {db}.pin_request TO loket_citizen;

-- Following an application, and withdrawing it: what it says stays as it is.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_status;
GRANT SELECT ON {db}.schema_version TO loket_status;
GRANT SELECT ON {db}.definition TO loket_status;
GRANT SELECT ON {db}.definition_use TO loket_status;
GRANT SELECT ON {db}.holiday TO loket_status;
GRANT SELECT ON {db}.pc_public TO loket_status;
GRANT SELECT (id), UPDATE (seen_at) ON {db}.pc TO loket_status;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.session TO loket_status;
GRANT SELECT, INSERT, DELETE ON {db}.session_application TO loket_status;
GRANT SELECT ON {db}.application TO loket_status;
GRANT SELECT ON {db}.lapsed TO loket_status;
GRANT UPDATE (state, stage, stage_role, stage_unit, holder, held_since, version, clock_from, clock_used, due, repair_by, repair_stage, ended_at) ON {db}.application TO loket_status;
GRANT SELECT ON {db}.submission TO loket_status;
GRANT SELECT ON {db}.correction TO loket_status;
GRANT SELECT ON {db}.flag TO loket_status;
GRANT SELECT ON {db}.document TO loket_status;
GRANT SELECT ON {db}.promise TO loket_status;
GRANT SELECT (application), DELETE ON {db}.stumble TO loket_status;
GRANT SELECT ON {db}.payment TO loket_status;
GRANT SELECT ON {db}.licence TO loket_status;
GRANT INSERT, SELECT (id, application, cause, sent_at, dropped_at), UPDATE (dropped_at) ON {db}.outbox TO loket_status;
GRANT SELECT, INSERT ON {db}.event TO loket_status;
GRANT INSERT ON {db}.audit TO loket_status;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_status;
GRANT SELECT, INSERT ON {db}.deed TO loket_status;
GRANT SELECT, INSERT, UPDATE ON {db}.throttle TO loket_status;

-- Documents: which are asked for and whose they are; never an answer, a name or a
-- PIN, nor what an officer wrote about one.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_upload;
GRANT SELECT ON {db}.schema_version TO loket_upload;
GRANT SELECT ON {db}.definition TO loket_upload;
GRANT SELECT ON {db}.definition_use TO loket_upload;
GRANT SELECT ON {db}.page_code TO loket_upload;
GRANT SELECT ON {db}.holiday TO loket_upload;
GRANT SELECT ON {db}.pc_public TO loket_upload;
GRANT SELECT (id), UPDATE (seen_at) ON {db}.pc TO loket_upload;
GRANT SELECT ON {db}.session TO loket_upload;
GRANT UPDATE (idle_at, expires_at) ON {db}.session TO loket_upload;
GRANT SELECT ON {db}.session_application TO loket_upload;
GRANT SELECT ON {db}.officer TO loket_upload;
GRANT SELECT ON {db}.absence TO loket_upload;
GRANT SELECT ON {db}.officer_session TO loket_upload;
GRANT UPDATE (seen_at) ON {db}.officer_session TO loket_upload;
GRANT SELECT (id, number, permit, definition, version, state, stage, stage_role, stage_unit, stage_since, holder, held_since, channel, created_at, saved_at, sent_at, complete_at, ended_at, params_day, fee, clock_from, clock_used, due, repair_by, repair_stage, file_questions) ON {db}.application TO loket_upload;
GRANT UPDATE (version, saved_at, page) ON {db}.application TO loket_upload;
GRANT SELECT, INSERT, UPDATE ON {db}.stumble TO loket_upload;
GRANT SELECT (id, application, asked_at) ON {db}.correction TO loket_upload;
GRANT SELECT (correction, question) ON {db}.flag TO loket_upload;
GRANT SELECT, INSERT, UPDATE (removed_at) ON {db}.document TO loket_upload;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.promise TO loket_upload;
GRANT SELECT, INSERT ON {db}.download TO loket_upload;
GRANT INSERT ON {db}.event TO loket_upload;
GRANT INSERT ON {db}.audit TO loket_upload;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_upload;
GRANT SELECT, INSERT ON {db}.deed TO loket_upload;
GRANT SELECT, INSERT, UPDATE ON {db}.throttle TO loket_upload;
GRANT SELECT ON {db}.room TO loket_upload;
GRANT SELECT, INSERT ON {db}_berkas.chunk TO loket_upload;
GRANT SELECT, INSERT ON {db}_berkas.picture TO loket_upload;
GRANT EXECUTE ON PROCEDURE {db}.forget_document TO loket_upload;

-- Officers: read applications, write decisions, take in what comes to the counter.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_officer;
GRANT SELECT ON {db}.schema_version TO loket_officer;
GRANT SELECT ON {db}.definition TO loket_officer;
GRANT SELECT ON {db}.definition_use TO loket_officer;
GRANT SELECT ON {db}.holiday TO loket_officer;
GRANT SELECT ON {db}.officer TO loket_officer;
GRANT SELECT, INSERT ON {db}.absence TO loket_officer;
GRANT UPDATE (ended_at) ON {db}.absence TO loket_officer;
GRANT SELECT ON {db}.officer_session TO loket_officer;
GRANT SELECT (session, application), DELETE ON {db}.session_application TO loket_officer;
GRANT UPDATE (seen_at) ON {db}.officer_session TO loket_officer;
GRANT SELECT, INSERT, UPDATE ON {db}.application TO loket_officer;
GRANT SELECT ON {db}.lapsed TO loket_officer;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.stumble TO loket_officer;
GRANT SELECT, INSERT, DELETE ON {db}.application_term TO loket_officer;
GRANT SELECT, INSERT, DELETE ON {db}.application_word TO loket_officer;
GRANT SELECT, INSERT ON {db}.submission TO loket_officer;
GRANT SELECT, INSERT ON {db}.correction TO loket_officer;
GRANT SELECT, INSERT ON {db}.flag TO loket_officer;
GRANT SELECT ON {db}.document TO loket_officer;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.promise TO loket_officer;
GRANT SELECT, INSERT ON {db}.payment TO loket_officer;
GRANT SELECT, INSERT, UPDATE ON {db}.licence_counter TO loket_officer;
GRANT SELECT, INSERT ON {db}.licence TO loket_officer;
GRANT SELECT, INSERT ON {db}.licence_line TO loket_officer;
GRANT SELECT ON {db}.download TO loket_officer;
GRANT SELECT ON {db}.drawable TO loket_officer;
GRANT SELECT, INSERT, UPDATE (sent_at, sent_by, via, dropped_at, dropped_by, dropped_why) ON {db}.outbox TO loket_officer;
GRANT SELECT, INSERT ON {db}.event TO loket_officer;
GRANT INSERT ON {db}.audit TO loket_officer;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_officer;
GRANT SELECT, INSERT ON {db}.deed TO loket_officer;
GRANT SELECT, INSERT, UPDATE ON {db}.throttle TO loket_officer;

-- Assisted PCs: which there are, who is at them, and which papers were seen; what
-- goes wrong on a page. Of an application neither its answers nor its PIN.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_class;
GRANT SELECT ON {db}.schema_version TO loket_class;
GRANT SELECT ON {db}.definition TO loket_class;
GRANT SELECT ON {db}.definition_use TO loket_class;
GRANT SELECT ON {db}.page_code TO loket_class;
GRANT SELECT ON {db}.holiday TO loket_class;
GRANT SELECT ON {db}.officer TO loket_class;
GRANT SELECT ON {db}.absence TO loket_class;
GRANT SELECT, DELETE ON {db}.officer_session TO loket_class;
GRANT UPDATE (seen_at) ON {db}.officer_session TO loket_class;
GRANT SELECT, INSERT, UPDATE ON {db}.pc TO loket_class;
GRANT SELECT ON {db}.pc_public TO loket_class;
GRANT SELECT, DELETE ON {db}.session TO loket_class;
GRANT UPDATE (idle_at, expires_at, reopened_at) ON {db}.session TO loket_class;
GRANT SELECT, DELETE ON {db}.session_application TO loket_class;
GRANT SELECT (id, number, permit, definition, state, stage, saved_at) ON {db}.application TO loket_class;
GRANT SELECT ON {db}.stumble TO loket_class;
GRANT SELECT ON {db}.document TO loket_class;
GRANT SELECT ON {db}.promise TO loket_class;
GRANT UPDATE (matched_at, matched_by) ON {db}.document TO loket_class;
GRANT SELECT, INSERT ON {db}.event TO loket_class;
GRANT INSERT ON {db}.audit TO loket_class;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_class;
GRANT SELECT, INSERT ON {db}.deed TO loket_class;

-- Signing in: the only one that sees hashes.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_login;
GRANT SELECT ON {db}.schema_version TO loket_login;
GRANT SELECT ON {db}.officer TO loket_login;
GRANT SELECT ON {db}.absence TO loket_login;
GRANT SELECT, UPDATE ON {db}.officer_secret TO loket_login;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.officer_session TO loket_login;
GRANT INSERT ON {db}.audit TO loket_login;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_login;
GRANT SELECT, INSERT, UPDATE ON {db}.throttle TO loket_login;

-- The signer renders what was signed.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_signer;
GRANT SELECT ON {db}.schema_version TO loket_signer;
GRANT SELECT ON {db}.licence TO loket_signer;
GRANT UPDATE (signature, document) ON {db}.licence TO loket_signer;
GRANT SELECT ON {db}.licence_line TO loket_signer;
GRANT SELECT, INSERT, UPDATE ON {db}.drawable TO loket_signer;
GRANT SELECT ON {db}.officer TO loket_signer;
GRANT SELECT, INSERT ON {db}.document TO loket_signer;
GRANT SELECT, INSERT ON {db}_berkas.chunk TO loket_signer;
GRANT INSERT ON {db}.audit TO loket_signer;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_signer;
GRANT SELECT, INSERT, UPDATE ON {db}.pulse TO loket_signer;

-- The clock ends what time ends.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_clock;
GRANT SELECT ON {db}.schema_version TO loket_clock;
GRANT SELECT ON {db}.holiday TO loket_clock;
GRANT SELECT, UPDATE ON {db}.holiday_follow TO loket_clock;
GRANT SELECT, UPDATE ON {db}.clock_round TO loket_clock;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.clock_ended TO loket_clock;
GRANT SELECT (application, n, sent_at) ON {db}.submission TO loket_clock;
GRANT SELECT (application, asked_at) ON {db}.correction TO loket_clock;
GRANT SELECT, DELETE ON {db}.application TO loket_clock;
GRANT SELECT, INSERT, DELETE ON {db}.lapsed TO loket_clock;
GRANT UPDATE (state, stage, stage_role, stage_unit, stage_since, holder, held_since, version, clock_from, clock_used, due, repair_by, repair_stage, ended_at) ON {db}.application TO loket_clock;
GRANT SELECT, DELETE ON {db}.application_term TO loket_clock;
GRANT SELECT (application), DELETE ON {db}.application_word TO loket_clock;
GRANT SELECT, DELETE ON {db}.promise TO loket_clock;
GRANT SELECT ON {db}.payment TO loket_clock;
GRANT SELECT, DELETE ON {db}.document TO loket_clock;
GRANT SELECT, DELETE ON {db}.session TO loket_clock;
GRANT SELECT, DELETE ON {db}.session_application TO loket_clock;
GRANT SELECT, DELETE ON {db}.officer_session TO loket_clock;
GRANT SELECT, DELETE ON {db}.deed TO loket_clock;
GRANT SELECT, DELETE ON {db}.throttle TO loket_clock;
GRANT SELECT, DELETE ON {db}.pin_request TO loket_clock;
GRANT SELECT ON {db}.download TO loket_clock;
GRANT SELECT, UPDATE ON {db}.day_fold TO loket_clock;
GRANT SELECT, DELETE ON {db}.search_miss TO loket_clock;
GRANT SELECT, DELETE ON {db}.stumble TO loket_clock;
GRANT SELECT, INSERT, UPDATE ON {db}.day_count TO loket_clock;
GRANT SELECT ON {db}.definition TO loket_clock;
GRANT INSERT, SELECT (id, application, cause, at, sent_at, dropped_at), UPDATE (dropped_at), DELETE ON {db}.outbox TO loket_clock;
GRANT SELECT, INSERT ON {db}.event TO loket_clock;
GRANT INSERT ON {db}.audit TO loket_clock;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_clock;
GRANT SELECT, INSERT, UPDATE ON {db}.room TO loket_clock;
GRANT SELECT, DELETE ON {db}_berkas.chunk TO loket_clock;
GRANT SELECT (address), DELETE ON {db}_berkas.picture TO loket_clock;
GRANT SELECT, INSERT, UPDATE ON {db}.pulse TO loket_clock;

-- The board: counts, and which cases they are; who applied, with what answers and
-- which PIN, is out of its reach.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_board;
GRANT SELECT ON {db}.schema_version TO loket_board;
GRANT SELECT ON {db}.definition TO loket_board;
GRANT SELECT ON {db}.definition_use TO loket_board;
GRANT SELECT ON {db}.page_code TO loket_board;
GRANT SELECT ON {db}.holiday TO loket_board;
GRANT SELECT ON {db}.officer TO loket_board;
GRANT SELECT ON {db}.absence TO loket_board;
GRANT SELECT ON {db}.officer_session TO loket_board;
GRANT UPDATE (seen_at) ON {db}.officer_session TO loket_board;
GRANT SELECT (id, number, permit, state, stage, stage_role, stage_unit, stage_since, holder, sent_channel, page, created_at, saved_at, sent_at, due, repair_by) ON {db}.application TO loket_board;
GRANT SELECT, INSERT, UPDATE ON {db}.target TO loket_board;
GRANT SELECT ON {db}.day_count TO loket_board;
GRANT SELECT ON {db}.day_fold TO loket_board;
GRANT SELECT ON {db}.search_miss TO loket_board;
GRANT SELECT ON {db}.stumble TO loket_board;
GRANT INSERT ON {db}.audit TO loket_board;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_board;
GRANT SELECT, INSERT ON {db}.deed TO loket_board;

-- The administrator's command: users, holidays, licences of before, revoking; no answers, no documents.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_admin;
GRANT SELECT ON {db}.schema_version TO loket_admin;
GRANT SELECT, INSERT, UPDATE ON {db}.officer TO loket_admin;
GRANT SELECT, INSERT, UPDATE ON {db}.officer_secret TO loket_admin;
GRANT SELECT, DELETE ON {db}.officer_session TO loket_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON {db}.holiday TO loket_admin;
GRANT SELECT ON {db}.definition TO loket_admin;
GRANT SELECT ON {db}.definition_use TO loket_admin;
GRANT SELECT (id, number, state, stage) ON {db}.application TO loket_admin;
GRANT SELECT, INSERT ON {db}.licence TO loket_admin;
GRANT SELECT, INSERT, UPDATE ON {db}.licence_counter TO loket_admin;
GRANT UPDATE (revoked_at, revoked_reason) ON {db}.licence TO loket_admin;
GRANT SELECT, INSERT ON {db}.event TO loket_admin;
GRANT SELECT, INSERT ON {db}.audit TO loket_admin;
GRANT SELECT, INSERT, UPDATE ON {db}.audit_head TO loket_admin;

-- Who looks whether all parts live.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM loket_watch;
GRANT SELECT ON {db}.schema_version TO loket_watch;
GRANT SELECT, INSERT, UPDATE ON {db}.pulse TO loket_watch;

GRANT loket_catalogue TO 'loket-catalogue'@'localhost';
GRANT loket_public TO 'loket-verify'@'localhost';
GRANT loket_citizen TO 'loket-apply'@'localhost';
-- It was a citizens' program once: taken away where it is, given where it is not.
GRANT loket_citizen TO 'loket-status'@'localhost';
REVOKE loket_citizen FROM 'loket-status'@'localhost';
GRANT loket_status TO 'loket-status'@'localhost';
GRANT loket_upload TO 'loket-upload'@'localhost';
GRANT loket_login TO 'loket-login'@'localhost';
GRANT loket_officer TO 'loket-desk'@'localhost';
GRANT loket_board TO 'loket-dashboard'@'localhost';
GRANT loket_class TO 'loket-class'@'localhost';
GRANT loket_signer TO 'loket-signer'@'localhost';
GRANT loket_clock TO 'loket-clock'@'localhost';
GRANT loket_watch TO 'loket-watch'@'localhost';
GRANT loket_admin TO 'loket-loketctl'@'localhost';

SET DEFAULT ROLE loket_catalogue FOR 'loket-catalogue'@'localhost';
SET DEFAULT ROLE loket_public FOR 'loket-verify'@'localhost';
SET DEFAULT ROLE loket_citizen FOR 'loket-apply'@'localhost';
SET DEFAULT ROLE loket_status FOR 'loket-status'@'localhost';
SET DEFAULT ROLE loket_upload FOR 'loket-upload'@'localhost';
SET DEFAULT ROLE loket_login FOR 'loket-login'@'localhost';
SET DEFAULT ROLE loket_officer FOR 'loket-desk'@'localhost';
SET DEFAULT ROLE loket_board FOR 'loket-dashboard'@'localhost';
SET DEFAULT ROLE loket_class FOR 'loket-class'@'localhost';
SET DEFAULT ROLE loket_signer FOR 'loket-signer'@'localhost';
SET DEFAULT ROLE loket_clock FOR 'loket-clock'@'localhost';
SET DEFAULT ROLE loket_watch FOR 'loket-watch'@'localhost';
SET DEFAULT ROLE loket_admin FOR 'loket-loketctl'@'localhost';
