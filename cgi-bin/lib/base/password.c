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
 * characters and more; what those few are made of is here, without digits.
 */
static const char *const common[] = {
	"password", "passwd", "passwrd", "p@ssword", "p@sswrd", "katasandi",
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

/*
 * What lies beside each other: on the keyboard, across and down, and in the
 * alphabet. A run of any of them, to either side, is one thing to guess.
 */
static const char *const rows[] = {
	"1234567890-=", "234567890123", "!@#$%^&*()_+", "qwertyuiop[]",
	"asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
	"1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
	"abcdefghijklmnopqrstuvwxyz",
};

enum {
	WORD_LEAST = 4,		/* letters of a name's word that counts */
	BESIDE_LEAST = 6,	/* letters that make up for the office's words */
	NEW_LEAST = 8		/* characters, what is said again counted once */
};

static char
lower(char ch)
{
	return ch >= 'A' && ch <= 'Z' ? (char)(ch - 'A' + 'a') : ch;
}

static char *
lowered(struct arena *a, const char *s)
{
	char *out = arena_strndup(a, s, strlen(s));

	for (char *p = out; *p; p++)
		*p = lower(*p);
	return out;
}

static bool
is_letter(char ch)
{
	return (ch >= 'a' && ch <= 'z') || (unsigned char)ch >= 0x80 || ch == '@';
}

/* Only letters and what stands for them, in lower case. */
static char *
letters(struct arena *a, const char *s)
{
	char *out = lowered(a, s), *p = out;

	for (const char *at = out; *at; at++)
		if (is_letter(*at))
			*p++ = *at;
	*p = '\0';
	return out;
}

/* Whether little is left when what is said again at once is counted once:
 * "aaaaaaaaaaaa", "Abcabcabcabc!". */
static bool
is_repeated(const char *s)
{
	size_t n = strlen(s);

	for (size_t i = 0; i < n; i++)
		for (size_t period = 1; i + 2 * period <= n; period++) {
			size_t end = i + period;

			while (end < n && s[end] == s[end - period])
				end++;
			if (end - i >= 2 * period &&
			    n - (end - i - period) < NEW_LEAST)
				return true;
		}
	return false;
}

/* How many bytes of s go along track from at, one way. */
static size_t
along(const char *s, const char *track, size_t at, int way)
{
	size_t n = 0, len = strlen(track);

	while (at < len && s[n] == track[at]) {
		n++;
		at += (size_t)way;	/* below 0 it is beyond len */
	}
	return n;
}

/* The longest run with which s begins; 1 at least. */
static size_t
run_of(const char *s)
{
	size_t most = 1;

	while (s[most] == s[0])
		most++;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *at = rows[i];

		for (; (at = strchr(at, s[0])) != NULL; at++) {
			size_t k = (size_t)(at - rows[i]);
			size_t there = along(s, rows[i], k, 1);
			size_t back = along(s, rows[i], k, -1);

			there = there > back ? there : back;
			most = most > there ? most : there;
		}
	}
	return most;
}

/* "qwerty123456", "aaaabbbbcccc": three or more to a run. */
static bool
is_of_runs(const char *s)
{
	size_t runs = 0, n = strlen(s);

	for (; *s; s += run_of(s))
		runs++;
	return runs * 3 <= n;
}

/* How many letters stand beside the words, the longest taken first where several
 * begin. *some: there are any of them. */
static size_t
beside(const char *s, const char *const *words, size_t n, bool *some)
{
	size_t left = 0;

	*some = false;
	while (*s) {
		size_t most = 0;

		for (size_t i = 0; i < n; i++) {
			size_t len = strlen(words[i]);

			if (len > most && !strncmp(s, words[i], len))
				most = len;
		}
		left += most == 0;
		*some |= most > 0;
		s += most ? most : 1;
	}
	return left;
}

static void
add_word(struct arena *a, const char **list, size_t *n, const char *s,
	size_t len)
{
	const char *word = letters(a, arena_strndup(a, s, len));

	if (strlen(word) >= WORD_LEAST)
		list[(*n)++] = word;
}

/* Each name, written as one, and its words. */
static const char **
words_of(struct arena *a, const char *const *names, size_t *n)
{
	size_t room = 0;
	const char **list;

	for (size_t i = 0; names && names[i]; i++)
		room += strlen(names[i]) + 1;
	list = arena_array(a, room + 1, sizeof(*list));
	*n = 0;
	for (size_t i = 0; names && names[i]; i++) {
		const char *s = names[i];

		add_word(a, list, n, s, strlen(s));
		while (*s) {
			size_t len = 0;

			while (s[len] && is_letter(lower(s[len])))
				len++;
			add_word(a, list, n, s, len);
			s += len ? len : 1;
		}
	}
	return list;
}

const char *const *
password_names(struct arena *a, const struct conf *conf, const char *login,
	const char *name)
{
	/* Of the address its scheme does no harm. */
	const char *const all[] = { login, name, conf->office,
		conf->office_long, conf->city, conf->base_url };
	const char **out = arena_array(a, COUNT(all) + 1, sizeof(*out));
	size_t n = 0;

	for (size_t i = 0; i < COUNT(all); i++)
		if (all[i])
			out[n++] = all[i];
	out[n] = NULL;
	return out;
}

enum password_fault
password_judge(struct arena *a, const char *password, const char *const *names)
{
	const char *bare = letters(a, password), *low = lowered(a, password);
	const char **words;
	size_t n;
	bool some;

	if (strlen(password) > PASSWORD_MOST)
		return PASSWORD_LONG;
	if (utf8_length(password) < PASSWORD_LEAST)
		return PASSWORD_SHORT;
	words = words_of(a, names, &n);
	if (beside(bare, words, n, &some) < BESIDE_LEAST && some)
		return PASSWORD_NAMES;
	if (is_repeated(low))
		return PASSWORD_REPEATED;
	if (is_of_runs(low))
		return PASSWORD_ROW;
	return beside(bare, common, COUNT(common), &some) == 0 && some ?
		PASSWORD_COMMON : PASSWORD_GOOD;
}
