#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/secret.h"

#define URLSAFE sodium_base64_VARIANT_URLSAFE_NO_PADDING

_Static_assert(SEAL_EXTRA == crypto_secretbox_NONCEBYTES +
	crypto_secretbox_MACBYTES, "the seal is a nonce and a tag");

bool
secret_init(void)
{
	return sodium_init() >= 0;
}

void
secret_random(void *p, size_t n)
{
	randombytes_buf(p, n);
}

uint32_t
secret_uniform(uint32_t n)
{
	return randombytes_uniform(n);
}

char *
secret_digits(struct arena *a, int n)
{
	char *s = arena_alloc(a, (size_t)n + 1);

	for (int i = 0; i < n; i++)
		s[i] = (char)('0' + secret_uniform(10));
	return s;
}

void
secret_digest(const void *p, size_t n, unsigned char out[DIGEST_LEN])
{
	crypto_hash_sha256(out, p, n);
}

uint64_t
secret_mark(const void *p, size_t n)
{
	static const unsigned char key[crypto_shorthash_KEYBYTES];
	uint64_t mark;

	_Static_assert(sizeof(mark) == crypto_shorthash_BYTES, "one number");
	crypto_shorthash((unsigned char *)&mark, p, n, key);
	return mark;
}

void
secret_mac(const struct key *k, const void *p, size_t n,
	unsigned char out[DIGEST_LEN])
{
	crypto_generichash(out, DIGEST_LEN, p, n, k->b, KEY_LEN);
}

bool
secret_equal(const void *a, const void *b, size_t n)
{
	return sodium_memcmp(a, b, n) == 0;
}

void
secret_wipe(void *p, size_t n)
{
	sodium_memzero(p, n);
}

bool
secret_key(const char *folder, const char *name, struct key *k)
{
	char path[4096], more;
	struct stat st;
	bool ok = false;
	int fd, saved;

	if ((size_t)snprintf(path, sizeof(path), "%s/%s", folder, name) >=
	    sizeof(path)) {
		errno = ENAMETOOLONG;
		return false;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return false;
	if (fstat(fd, &st) < 0)
		;
	else if (!S_ISREG(st.st_mode) || (st.st_mode & 037))
		errno = EPERM;
	else if (read(fd, k->b, KEY_LEN) != KEY_LEN || read(fd, &more, 1) != 0)
		errno = EINVAL;
	else
		ok = true;
	saved = errno;
	close(fd);
	errno = saved;
	return ok;
}

void
secret_seal(const struct key *k, const void *p, size_t n, unsigned char *out)
{
	randombytes_buf(out, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(out + crypto_secretbox_NONCEBYTES, p, n, out, k->b);
}

bool
secret_open(const struct key *k, const void *p, size_t n, unsigned char *out)
{
	const unsigned char *in = p;

	if (n < SEAL_EXTRA)
		return false;
	return crypto_secretbox_open_easy(out, in + crypto_secretbox_NONCEBYTES,
		n - crypto_secretbox_NONCEBYTES, in, k->b) == 0;
}

char *
secret_hex(struct arena *a, const void *p, size_t n)
{
	char *s = arena_alloc(a, n * 2 + 1);

	return sodium_bin2hex(s, n * 2 + 1, p, n);
}

char *
secret_base64(struct arena *a, const void *p, size_t n)
{
	size_t room = sodium_base64_encoded_len(n, URLSAFE);

	return sodium_bin2base64(arena_alloc(a, room), room, p, n, URLSAFE);
}

bool
secret_from_base64(const char *s, void *out, size_t n)
{
	size_t len;

	return sodium_base642bin(out, n, s, strlen(s), NULL, &len, NULL,
		URLSAFE) == 0 && len == n;
}

bool
secret_from_hex(const char *s, void *out, size_t n)
{
	const char *end;
	size_t len;

	return sodium_hex2bin(out, n, s, strlen(s), NULL, &len, &end) == 0 &&
		len == n && *end == '\0';
}
