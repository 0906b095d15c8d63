-- Who has lost a PIN asks at /lupa. Whose it is, loket-clock looks: the page does
-- the same for everyone, so that its answer and its time tell nothing.

CREATE TABLE pin_request (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'no meaning',
	at DATETIME NOT NULL COMMENT 'UTC',
	phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '+62..., as typed',
	nik_end CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'last four digits of the NIK, as typed'
) COMMENT 'new PINs that are asked for; gone within a minute';

ALTER TABLE application ADD KEY (phone);
