/*
 * Reading whole files of this installation: configuration, keys, templates.
 * Files that others may write (permit definitions) have their own loader.
 */
#ifndef LOKET_FILE_H
#define LOKET_FILE_H

#include "base/arena.h"

/* The file's bytes, ended by a NUL that is not counted. False, with errno set
 * (EFBIG past most), when it cannot be read whole or is no regular file. */
bool file_read(struct arena *a, const char *path, size_t most, char **data,
	size_t *len);

#endif
