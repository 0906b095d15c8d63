#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "form/permit_read.h"

/* The kernel keeps the path below the folder and off links; a FIFO put there
 * by a mistaken hand must not hold the program up. */
static int
open_beneath(int dirfd, const char *path)
{
	struct open_how how = {
		.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
			RESOLVE_NO_MAGICLINKS,
	};
	long fd;

	do
		fd = syscall(SYS_openat2, dirfd, path, &how, sizeof(how));
	while (fd < 0 && (errno == EINTR || errno == EAGAIN));
	return (int)fd;
}

static const char *
why_not(int err)
{
	switch (err) {
	case ENOENT:
	case ENOTDIR:
		return "berkas ini tidak ada; periksa nama dan foldernya";
	case EXDEV:
		return "berkas ini di luar folder formulir; salin ke dalamnya";
	case ELOOP:
		return "ini tautan (link); taruh berkas aslinya di sini";
	case EACCES:
	case EPERM:
		return "Loket tidak boleh membaca berkas ini; periksa izin berkasnya";
	case EFBIG:
		return "berkas ini lebih dari 1 MiB; bagi menjadi beberapa bagian";
	case EISDIR:
	case EINVAL:
	case ENXIO:
		return "ini bukan berkas biasa";
	default:
		return "berkas ini tidak dapat dibaca";
	}
}

/* Up to the end of the file, which may have grown since fstat. */
static bool
read_up(int fd, char *p, size_t most, size_t *len)
{
	*len = 0;
	while (*len <= most) {
		ssize_t n = read(fd, p + *len, most + 1 - *len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		if (n == 0)
			return true;
		*len += (size_t)n;
	}
	errno = EFBIG;
	return false;
}

static bool
read_regular(struct arena *a, int fd, char **data, size_t *len)
{
	struct stat st;
	size_t most;

	if (fstat(fd, &st) < 0)
		return false;
	if (!S_ISREG(st.st_mode)) {
		errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
		return false;
	}
	if (st.st_size > FILE_MOST) {
		errno = EFBIG;
		return false;
	}
	most = (size_t)st.st_size + 4096;
	*data = arena_alloc(a, most + 2);
	return read_up(fd, *data, most < FILE_MOST ? most : FILE_MOST, len);
}

bool
permit_folder_file(struct arena *a, int dirfd, const char *path, char **data,
	size_t *len)
{
	int fd = open_beneath(dirfd, path);
	bool ok;
	int err;

	if (fd < 0)
		return false;
	ok = read_regular(a, fd, data, len);
	err = errno;
	close(fd);
	errno = err;
	if (ok)
		(*data)[*len] = '\0';
	return ok;
}

bool
permit_file(struct reader *r, const char *path, struct where w, char **data,
	size_t *len)
{
	if (!permit_folder_file(r->scratch, r->dirfd, path, data, len)) {
		mistake(r->m, w, "%s: %s", path, why_not(errno));
		return false;
	}
	r->bytes += *len;
	if (r->bytes > BODY_MOST) {
		mistake(r->m, w, "%s: formulir ini dengan semua bagian dan "
			"daftarnya lebih dari 8 MiB", path);
		return false;
	}
	return true;
}

bool
permit_file_is(struct reader *r, const char *path)
{
	int fd = open_beneath(r->dirfd, path);
	struct stat st;
	bool is = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);

	if (fd >= 0)
		close(fd);
	return is;
}
