#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/file.h"

static bool
read_all(int fd, char *p, size_t len)
{
	while (len) {
		ssize_t n = read(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			if (n == 0)
				errno = EIO;
			return false;
		}
		p += n;
		len -= (size_t)n;
	}
	return true;
}

bool
file_read(struct arena *a, const char *path, size_t most, char **data,
	size_t *len)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat st;
	bool ok = false;
	int saved;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0) {
		if (!S_ISREG(st.st_mode)) {
			errno = EINVAL;
		} else if ((uintmax_t)st.st_size > most) {
			errno = EFBIG;
		} else {
			*len = (size_t)st.st_size;
			*data = arena_alloc(a, *len + 1);
			ok = read_all(fd, *data, *len);
		}
	}
	saved = errno;
	close(fd);
	errno = saved;
	return ok;
}
