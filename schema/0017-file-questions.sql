-- Which documents are asked for, beside the answers that decide it: so that who
-- takes documents in need not read answers.

ALTER TABLE application
	ADD COLUMN file_questions TEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'names of the file questions that the answers ask, a space between, "!" after those that must have a document; written with the answers, NULL: not since this column is there';
