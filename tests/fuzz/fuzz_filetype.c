/* Structures of files: each input is walked as each type, whatever it is; what
 * is whole is rid of what it tells about its camera. */
#include "out/exif.h"
#include "out/filetype.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A picture stays one, and has nothing more to lose. */
static void
clean(unsigned type, const uint8_t *data, size_t size)
{
	unsigned char *once = malloc(size), *twice = malloc(size);
	size_t n, again;

	if (!once || !twice)
		abort();
	n = exif_clean(type, data, size, once);
	if (filetype_walk(type, once, n, &again) != P_NONE || again != n ||
	    exif_clean(type, once, n, twice) != n || memcmp(once, twice, n) != 0)
		abort();
	free(once);
	free(twice);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const unsigned types[] = { ACCEPT_JPG, ACCEPT_PNG, ACCEPT_PDF,
		FILE_HEIC };
	size_t i, kept, again;

	for (i = 0; i < COUNT(types); i++) {
		if (filetype_walk(types[i], data, size, &kept) != P_NONE)
			continue;
		/* What is kept is whole by itself. */
		if (kept > size || kept == 0 ||
		    filetype_walk(types[i], data, kept, &again) != P_NONE ||
		    again != kept)
			abort();
		if (types[i] != FILE_HEIC)
			clean(types[i], data, kept);
	}
	return 0;
}
