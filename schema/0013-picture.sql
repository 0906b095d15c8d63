-- Small pictures of documents, what a file was when it was sent, and forgetting
-- what a draft takes back.

CREATE TABLE {db}_berkas.picture (
	address BINARY(16) NOT NULL COMMENT 'document.address',
	page SMALLINT UNSIGNED NOT NULL COMMENT 'of the document, from 1',
	at DATETIME NOT NULL COMMENT 'UTC; pictures without a document are swept later',
	data MEDIUMBLOB NOT NULL COMMENT 'a JPEG of at most 3 KiB, made by loket-picture',
	PRIMARY KEY (address, page),
	KEY (at)
) COMMENT 'pictures by which a person recognises a document';

ALTER TABLE document
	ADD COLUMN given_sha256 BINARY(32) NULL COMMENT 'of the file as it was sent: before the place was taken out of a photo or a HEIC became a JPEG; NULL: not sent by anybody, or from before this was kept',
	ADD COLUMN picture_width SMALLINT UNSIGNED NULL COMMENT 'pixels of the picture of its first page; NULL: there is none',
	ADD COLUMN picture_height SMALLINT UNSIGNED NULL COMMENT 'likewise';

-- One statement, with the rights of who made the schema: so those who may call it
-- can delete what a draft holds, and nothing that was ever sent.
CREATE PROCEDURE forget_document(which BINARY(16))
	MODIFIES SQL DATA SQL SECURITY DEFINER
	COMMENT 'a draft''s document with its content'
	DELETE d, c, p FROM document d
	JOIN application a ON a.id = d.application
	LEFT JOIN {db}_berkas.chunk c ON c.address = d.address
	LEFT JOIN {db}_berkas.picture p ON p.address = d.address
	WHERE d.address = which AND d.kind = 'answer' AND a.state = 'draf';
