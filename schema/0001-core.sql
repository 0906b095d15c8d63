-- The tables of Loket. Every time is UTC and comes from the program: SQL never
-- asks the clock. Codes and keys are ASCII and compare byte by byte, so that
-- neither case, accents nor trailing spaces make two of them equal. Every table
-- has a primary key and no order of ids means anything (Galera).
-- "{db}" is the name of the main database; documents have one of their own.

CREATE TABLE schema_version (
	number INT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'of the last migration applied',
	oldest_program INT UNSIGNED NOT NULL COMMENT 'programs compiled for less than this must not serve',
	applied_at DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'which migrations have been applied';

CREATE TABLE definition (
	sha256 BINARY(32) NOT NULL PRIMARY KEY COMMENT 'of body',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	body MEDIUMBLOB NOT NULL COMMENT 'canonical form (C14N), includes and lists resolved',
	first_used DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'every version of a permit definition that was ever in service, for ever';

CREATE TABLE definition_use (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	sha256 BINARY(32) NOT NULL COMMENT 'the version that came into service',
	at DATETIME(6) NOT NULL COMMENT 'UTC',
	KEY (permit, at)
) COMMENT 'when which version came into service; the newest is the last good one';

CREATE TABLE holiday (
	day DATE NOT NULL PRIMARY KEY COMMENT 'not a working day',
	name VARCHAR(120) NOT NULL COMMENT 'what is celebrated'
) COMMENT 'national holidays and joint leave (SKB of three ministers), and the city''s own';

CREATE TABLE officer (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	login VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL UNIQUE COMMENT 'what is typed to sign in',
	name VARCHAR(120) NOT NULL COMMENT 'as pages and history show it',
	roles SET('front','verifier','technical','section','secretary','director','treasurer','admin','companion') NOT NULL COMMENT 'what the officer may do',
	unit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'another agency''s code; NULL: acts at every stage of the roles',
	active TINYINT NOT NULL DEFAULT 1 COMMENT '0: may not sign in, sessions are dead',
	created_at DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'who works here';

CREATE TABLE officer_secret (
	officer BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'officer.id',
	password VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'argon2id, encoded',
	changed_at DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'password hashes: a table of their own, for only login may read them';

CREATE TABLE officer_session (
	id BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the cookie',
	officer BIGINT UNSIGNED NOT NULL COMMENT 'officer.id',
	created_at DATETIME NOT NULL COMMENT 'UTC; ends officer_hours later',
	seen_at DATETIME NOT NULL COMMENT 'UTC, to the minute; ends officer_idle minutes later',
	address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where it was opened from',
	KEY (officer)
) COMMENT 'officers who are signed in';

CREATE TABLE session (
	id BINARY(32) NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the cookie',
	created_at DATETIME NOT NULL COMMENT 'UTC',
	expires_at DATETIME NOT NULL COMMENT 'UTC',
	channel ENUM('mandiri','dampingan','pendamping','loket') NOT NULL DEFAULT 'mandiri' COMMENT 'through which the person comes',
	KEY (expires_at)
) COMMENT 'applicants'' sessions; a cookie without a row here knows no application';

CREATE TABLE session_application (
	session BINARY(32) NOT NULL COMMENT 'session.id',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	at DATETIME NOT NULL COMMENT 'UTC; when number and PIN were shown to be known',
	PRIMARY KEY (session, application),
	KEY (application)
) COMMENT 'which applications a session may see and change';

CREATE TABLE application (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning, never shown',
	number CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'YYMM, six random digits, two check digits (ISO 7064 MOD 97-10)',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	definition BINARY(32) NOT NULL COMMENT 'definition.sha256 it was last saved or sent under',
	version INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'counts every change; each change compares it first',
	state ENUM('draf','kurang','proses','perbaikan','bayar','terbit','selesai','tolak','batal','gugur') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes of the contract',
	stage VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'id of the workflow stage it is at; NULL for drafts and ended cases',
	stage_role ENUM('front','verifier','technical','section','secretary','director','treasurer') NULL COMMENT 'whose stage that is',
	stage_unit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'which agency''s, NULL for the office itself',
	stage_since DATETIME NULL COMMENT 'UTC; when it came to the stage',
	holder BIGINT UNSIGNED NULL COMMENT 'officer.id of who works on it',
	held_since DATETIME NULL COMMENT 'UTC',
	channel ENUM('mandiri','dampingan','pendamping','loket') NOT NULL COMMENT 'through which it was started',
	pin BINARY(32) NOT NULL COMMENT 'keyed hash of number and PIN; the key is not in the database',
	pin_sealed VARBINARY(64) NULL COMMENT 'the PIN under the key, until the first page is saved',
	phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '+62..., given at the start or in the form',
	name VARCHAR(200) NULL COMMENT 'of the applicant, from the question with index="name"',
	answers MEDIUMTEXT NOT NULL COMMENT 'one XML document, see lib/form/answers.h',
	saved_by BINARY(32) NULL COMMENT 'session that saved last, to tell two savers apart',
	created_at DATETIME NOT NULL COMMENT 'UTC',
	saved_at DATETIME NOT NULL COMMENT 'UTC; drafts lapse draft_days later',
	sent_at DATETIME NULL COMMENT 'UTC; the first sending',
	params_day DATE NULL COMMENT 'day of the first sending: its parameters stay for ever',
	fee BIGINT NULL COMMENT 'whole rupiah, computed when sent',
	complete_at DATETIME NULL COMMENT 'UTC; when the file was declared complete and the clock started',
	clock_from DATE NULL COMMENT 'day from which the clock runs; NULL: it stands',
	clock_used INT NOT NULL DEFAULT 0 COMMENT 'working days used up before clock_from',
	due DATE NULL COMMENT 'last day of the limit while the clock runs',
	repair_by DATE NULL COMMENT 'last day for the applicant to answer, in kurang and perbaikan',
	repair_stage VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the stage that asked and to which it goes back',
	ended_at DATETIME NULL COMMENT 'UTC; when it came to an end state',
	KEY (state, saved_at),
	KEY (state, stage_role, due),
	KEY (state, repair_by),
	KEY (permit, created_at)
) COMMENT 'one application from its first click to its end';

CREATE TABLE application_term (
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	kind ENUM('name','nik','phone','email','business','object','address','kelurahan') NOT NULL COMMENT 'index of the question',
	value VARCHAR(160) NOT NULL COMMENT 'the answer, as searched',
	PRIMARY KEY (application, kind, value),
	KEY (kind, value)
) COMMENT 'what the search box finds an application by';

CREATE TABLE submission (
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	n INT UNSIGNED NOT NULL COMMENT '1 for the first sending, then each correction',
	sent_at DATETIME NOT NULL COMMENT 'UTC',
	definition BINARY(32) NOT NULL COMMENT 'definition.sha256 it was sent under',
	answers MEDIUMTEXT NOT NULL COMMENT 'as sent, without what was not relevant',
	fee BIGINT NULL COMMENT 'whole rupiah as shown then',
	PRIMARY KEY (application, n)
) COMMENT 'what was sent, unchangeable';

CREATE TABLE correction (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	officer BIGINT UNSIGNED NOT NULL COMMENT 'officer.id of who asked',
	stage VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'at which it was asked',
	asked_at DATETIME NOT NULL COMMENT 'UTC',
	KEY (application)
) COMMENT 'one request to correct something';

CREATE TABLE flag (
	correction BIGINT UNSIGNED NOT NULL COMMENT 'correction.id',
	question VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'key of the question, with the row''s id',
	reason VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'reason code of the definition, may be empty',
	words VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'the officer''s own words',
	old_answer TEXT NOT NULL COMMENT 'what stood there, as people read it',
	PRIMARY KEY (correction, question)
) COMMENT 'the questions and documents a correction opens';

CREATE TABLE document (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning, never shown',
	address BINARY(16) NOT NULL UNIQUE COMMENT '128 random bits: its name in addresses and in the chunks',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	kind ENUM('answer','licence') NOT NULL COMMENT 'what it is for',
	question VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'key of the question it answers',
	name VARCHAR(160) NOT NULL COMMENT 'file name as the person knows it, for showing only',
	type ENUM('image/jpeg','image/png','application/pdf') NOT NULL COMMENT 'sniffed, not claimed',
	size INT UNSIGNED NOT NULL COMMENT 'bytes',
	sha256 BINARY(32) NOT NULL COMMENT 'of the content',
	created_at DATETIME NOT NULL COMMENT 'UTC',
	removed_at DATETIME NULL COMMENT 'UTC; hidden from then on, kept as the officers saw it once sent',
	KEY (application, question)
) COMMENT 'documents; a row here makes its chunks visible';

CREATE TABLE promise (
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	question VARCHAR(140) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'key of the file question',
	kind ENUM('menyusul','asli') NOT NULL COMMENT 'will be uploaded later, or brought as an original',
	at DATETIME NOT NULL COMMENT 'UTC',
	seen_at DATETIME NULL COMMENT 'UTC; when the counter ticked the original',
	seen_by BIGINT UNSIGNED NULL COMMENT 'officer.id',
	PRIMARY KEY (application, question)
) COMMENT 'documents promised instead of given';

CREATE TABLE payment (
	application BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'application.id',
	amount BIGINT NOT NULL COMMENT 'whole rupiah',
	paid_on DATE NOT NULL COMMENT 'as on the slip',
	officer BIGINT UNSIGNED NOT NULL COMMENT 'officer.id of the treasurer',
	at DATETIME NOT NULL COMMENT 'UTC'
) COMMENT 'payments recorded';

CREATE TABLE licence_counter (
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	year SMALLINT UNSIGNED NOT NULL COMMENT 'of signing, in the office''s zone',
	next INT UNSIGNED NOT NULL COMMENT 'the number the next licence gets',
	PRIMARY KEY (permit, year)
) COMMENT 'gapless numbers: counted in the transaction that signs';

CREATE TABLE licence (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	application BIGINT UNSIGNED NOT NULL UNIQUE COMMENT 'application.id: one licence each',
	permit VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'id of the permit',
	year SMALLINT UNSIGNED NOT NULL COMMENT 'of the series',
	seq INT UNSIGNED NOT NULL COMMENT 'in the series',
	number VARCHAR(120) NOT NULL COMMENT 'as printed',
	number_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT 'letters and digits of it in upper case, for looking up',
	code CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE COMMENT '128 random bits in base64url, in the QR',
	signature VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Ed25519 over code and number, base64url; NULL until rendered',
	title VARCHAR(300) NOT NULL COMMENT 'of the licence',
	holder VARCHAR(200) NOT NULL COMMENT 'name of the holder',
	issued_at DATETIME NOT NULL COMMENT 'UTC',
	signed_by BIGINT UNSIGNED NOT NULL COMMENT 'officer.id',
	valid_from DATE NULL COMMENT 'first day',
	valid_until DATE NULL COMMENT 'last day; NULL: no end',
	document BIGINT UNSIGNED NULL COMMENT 'document.id of the PDF; NULL until rendered',
	revoked_at DATETIME NULL COMMENT 'UTC',
	revoked_reason VARCHAR(500) NULL COMMENT 'in words',
	UNIQUE KEY (permit, year, seq),
	KEY (document)
) COMMENT 'licences issued';

CREATE TABLE licence_line (
	licence BIGINT UNSIGNED NOT NULL COMMENT 'licence.id',
	part ENUM('basis','row','clause','copy') NOT NULL COMMENT 'where on the sheet',
	n SMALLINT UNSIGNED NOT NULL COMMENT 'order, from 0',
	label VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'of a row',
	words TEXT NOT NULL COMMENT 'what stands there',
	PRIMARY KEY (licence, part, n)
) COMMENT 'what the licence says, fixed in the transaction that signs';

CREATE TABLE download (
	application BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'application.id',
	at DATETIME NOT NULL COMMENT 'UTC; first time the applicant fetched the licence'
) COMMENT 'upload notes it, loket-clock ends the case: a GET changes no state';

CREATE TABLE event (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'order within one application',
	application BIGINT UNSIGNED NOT NULL COMMENT 'application.id',
	at DATETIME(6) NOT NULL COMMENT 'UTC',
	actor ENUM('applicant','officer','clock','signer','console') NOT NULL COMMENT 'who',
	officer BIGINT UNSIGNED NULL COMMENT 'officer.id',
	officer_name VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'as it was then',
	channel ENUM('mandiri','dampingan','pendamping','loket') NOT NULL COMMENT 'through which',
	action VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'mulai, kirim, teruskan, ...',
	state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'after it',
	stage VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'after it',
	words VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'note, reason, grounds',
	is_public TINYINT NOT NULL COMMENT '1: the applicant sees the words too',
	KEY (application, id)
) COMMENT 'history of an application: nobody may change or delete a row';

CREATE TABLE audit_head (
	chain BIGINT UNSIGNED NOT NULL PRIMARY KEY COMMENT 'application.id, 0 for what belongs to none',
	hash BINARY(32) NOT NULL COMMENT 'of the chain''s last row'
) COMMENT 'locks a chain while a row is added';

CREATE TABLE audit (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'order within a chain',
	chain BIGINT UNSIGNED NOT NULL COMMENT 'application.id, 0 for what belongs to none',
	at DATETIME(6) NOT NULL COMMENT 'UTC',
	actor VARCHAR(80) NOT NULL COMMENT 'officer:ID, applicant:digest, clock, signer, console',
	address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the peer',
	action VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what was done',
	object VARCHAR(160) NOT NULL COMMENT 'to what',
	digest BINARY(32) NOT NULL COMMENT 'SHA-256 of the state after it',
	prev BINARY(32) NOT NULL COMMENT 'hash of the row before in the chain, zeros for the first',
	hash BINARY(32) NOT NULL COMMENT 'SHA-256 of prev and this row',
	KEY (chain, id)
) COMMENT 'who did what when, hash-chained: nobody may change or delete a row';

CREATE TABLE deed (
	actor BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie',
	k BINARY(16) NOT NULL COMMENT 'the key that the form carried (_kunci)',
	digest BINARY(32) NOT NULL COMMENT 'SHA-256 of the body',
	answer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where the answer led',
	at DATETIME NOT NULL COMMENT 'UTC',
	PRIMARY KEY (actor, k),
	KEY (at)
) COMMENT 'idempotency: the same key and body gets the same answer';

CREATE TABLE throttle (
	kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'pin, address, draft, login',
	subject BINARY(32) NOT NULL COMMENT 'SHA-256 of number, address or account',
	slot BIGINT NOT NULL COMMENT 'when the window begins: seconds since 1970, for sign-ins minutes',
	n INT UNSIGNED NOT NULL COMMENT 'failures in it',
	PRIMARY KEY (kind, subject, slot),
	KEY (slot)
) COMMENT 'failures and new drafts, never readings';

CREATE VIEW licence_public AS
	SELECT number, number_key, code, signature, permit, title, holder, issued_at,
		valid_from, valid_until, revoked_at, revoked_reason
	FROM licence;

CREATE TABLE {db}_berkas.chunk (
	address BINARY(16) NOT NULL COMMENT 'document.address',
	n SMALLINT UNSIGNED NOT NULL COMMENT 'order, from 0',
	at DATETIME NOT NULL COMMENT 'UTC; chunks without a document are swept later',
	data MEDIUMBLOB NOT NULL COMMENT 'at most 256 KiB',
	PRIMARY KEY (address, n),
	KEY (at)
) COMMENT 'contents of documents';
