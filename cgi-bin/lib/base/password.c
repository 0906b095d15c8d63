#include <sodium.h>
#include "base/password.h"
#include "base/text.h"

/*
 * The floor of OWASP ASVS 5.0 for one pass: 46 MiB, about 50 ms on a small
 * server. Memory times parallel sign-ins is a way to exhaust a host, so login
 * throttles before it hashes, and hashes once a process at a time.
 */
#define OPS 1
#define MEM (47104UL * 1024)

const char *
password_hash(struct arena *a, const char *password)
{
	char *out = arena_alloc(a, crypto_pwhash_STRBYTES);

	if (crypto_pwhash_str_alg(out, password, strlen(password), OPS, MEM,
	    crypto_pwhash_ALG_ARGON2ID13) != 0)
		return NULL;
	return out;
}

bool
password_fits(const char *hash, const char *password)
{
	/* Of no password anybody knows; made once, with today's work. */
	static char nobody[crypto_pwhash_STRBYTES];
	bool fits;

	if (!nobody[0]) {
		unsigned char noise[32];

		randombytes_buf(noise, sizeof(noise));
		if (crypto_pwhash_str_alg(nobody, (const char *)noise,
		    sizeof(noise), OPS, MEM, crypto_pwhash_ALG_ARGON2ID13) != 0)
			nobody[0] = '\0';
	}
	fits = crypto_pwhash_str_verify(hash ? hash : nobody, password,
		strlen(password)) == 0;
	return fits && hash;
}

bool
password_is_old(const char *hash)
{
	return crypto_pwhash_str_needs_rehash(hash, OPS, MEM) != 0;
}

/*
 * Whoever guesses tries these with a number or a mark behind, or twice in a
 * row. The published lists of the most used passwords hold few of twelve
 * characters and more; what those few are made of is here.
 */
static const char *const common[] = {
	"password", "passwd", "passw0rd", "p@ssword", "p@ssw0rd", "katasandi",
	"sandi", "rahasia", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm",
	"qazwsx", "qazwsxedc", "qweasdzxc", "abcdef", "abcdefgh", "abcd", "admin",
	"administrator", "root", "user", "login", "masuk", "welcome", "letmein",
	"iloveyou", "sayang", "sayangku", "cinta", "cintaku", "bismillah",
	"alhamdulillah", "assalamualaikum", "indonesia", "merdeka", "jakarta",
	"surabaya", "bandung", "mataram", "lombok", "nusantara", "garuda",
	"pancasila", "dragon", "monkey", "sunshine", "princess", "football",
	"baseball", "superman", "batman", "master", "computer", "internet",
	"samsung", "google", "facebook", "instagram", "whatsapp", "secret",
	"changeme", "changethis", "default", "guest", "test", "testing", "demo",
	"kantor", "petugas", "loket", "perizinan", "dpmptsp", "izin", "pelayanan",
	"ganti", "gantisandi", "selamat", "semangat", "keluarga", "sukses",
};

/* Only letters and what stands for them, in lower case. */
static char *
letters(struct arena *a, const char *s)
{
	char *out = arena_alloc(a, strlen(s) + 1), *p = out;

	for (; *s; s++) {
		unsigned char ch = (unsigned char)*s;

		if (ch >= 'A' && ch <= 'Z')
			*p++ = (char)(ch - 'A' + 'a');
		else if ((ch >= 'a' && ch <= 'z') || ch >= 0x80 || ch == '@')
			*p++ = (char)ch;
	}
	return out;
}

/* Whether s is word once or several times over. */
static bool
is_repeated(const char *s, const char *word)
{
	size_t n = strlen(word);

	if (n == 0 || *s == '\0')
		return false;
	while (strncmp(s, word, n) == 0)
		s += n;
	return *s == '\0';
}

/* "aaaaaaaaaaaa", "123456789012", "abcabcabcabc": little of it is news. */
static bool
is_monotonous(const char *s)
{
	size_t n = strlen(s), next = 0;

	for (size_t period = 1; period <= 4 && period < n; period++) {
		size_t i = period;

		while (i < n && s[i] == s[i - period])
			i++;
		if (i == n)
			return true;
	}
	for (size_t i = 1; i < n; i++) {
		int step = s[i] - s[i - 1];

		if (step == 0 || step == 1 || step == -1 ||
		    (s[i - 1] == '9' && s[i] == '0'))
			next++;
	}
	return next * 10 >= (n - 1) * 8;
}

/* A word of names of at least four letters, and hardly anything besides. */
static bool
is_of_names(struct arena *a, const char *bare, const char *const *names)
{
	for (; names && *names; names++) {
		const char *word = letters(a, *names);
		const char *at = strlen(word) >= 4 ? strstr(bare, word) : NULL;

		if (at && strlen(bare) - strlen(word) < 6)
			return true;
	}
	return false;
}

enum password_fault
password_judge(struct arena *a, const char *password, const char *const *names)
{
	const char *bare = letters(a, password);

	if (strlen(password) > PASSWORD_MOST)
		return PASSWORD_LONG;
	if (utf8_length(password) < PASSWORD_LEAST)
		return PASSWORD_SHORT;
	if (is_monotonous(password))
		return PASSWORD_COMMON;
	for (size_t i = 0; i < COUNT(common); i++)
		if (is_repeated(bare, common[i]))
			return PASSWORD_COMMON;
	return is_of_names(a, bare, names) ? PASSWORD_NAMES : PASSWORD_GOOD;
}
