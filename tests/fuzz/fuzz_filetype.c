/* Structures of files: each input is walked as each type, whatever it is. */
#include "out/filetype.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const unsigned types[] = { ACCEPT_JPG, ACCEPT_PNG, ACCEPT_PDF };
	size_t i, kept, again;

	for (i = 0; i < COUNT(types); i++) {
		if (filetype_walk(types[i], data, size, &kept) != P_NONE)
			continue;
		/* What is kept is whole by itself. */
		if (kept > size || kept == 0 ||
		    filetype_walk(types[i], data, kept, &again) != P_NONE ||
		    again != kept)
			abort();
	}
	return 0;
}
