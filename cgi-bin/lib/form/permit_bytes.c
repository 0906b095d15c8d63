#include <stdio.h>
#include "base/text.h"
#include "form/permit_read.h"

#define AS_TABLE "ini lembar kerja Excel atau LibreOffice, bukan CSV; simpan " \
	"dari sana sebagai \"CSV UTF-8\", kolomnya dipisah dengan koma"

static const struct {
	const char *bytes;
	size_t len;
	const char *words;
	const char *table;	/* instead, of a table; or NULL */
} alien[] = {
	{ "PK\003\004", 4, "ini berkas Word (.docx), LibreOffice atau ZIP, bukan "
		"teks; simpan sebagai teks biasa (.xml) dari penyunting teks",
		AS_TABLE },
	{ "\320\317\021\340", 4, "ini dokumen Word lama (.doc), bukan teks; simpan "
		"sebagai teks biasa (.xml) dari penyunting teks", AS_TABLE },
	{ "{\\rtf", 5, "ini berkas RTF (dari WordPad atau Word), bukan XML; simpan "
		"sebagai \"Teks biasa\" dengan nama berakhiran .xml", NULL },
	{ "%PDF", 4, "ini berkas PDF, bukan XML", NULL },
	{ "\377\330\377", 3, "ini foto JPEG, bukan XML", NULL },
	{ "\211PNG", 4, "ini gambar PNG, bukan XML", NULL },
	{ "\037\213", 2, "ini berkas gzip yang dimampatkan, bukan XML", NULL },
	{ "\377\376", 2, "berkas ini disimpan sebagai UTF-16 (di Notepad: "
		"\"Unicode\"); simpan lagi dengan pengodean UTF-8", NULL },
	{ "\376\377", 2, "berkas ini disimpan sebagai UTF-16 (di Notepad: \"Unicode "
		"big endian\"); simpan lagi dengan pengodean UTF-8", NULL },
	{ "<\0", 2, "berkas ini disimpan sebagai UTF-16; simpan lagi dengan "
		"pengodean UTF-8", NULL },
	{ "\0<", 2, "berkas ini disimpan sebagai UTF-16; simpan lagi dengan "
		"pengodean UTF-8", NULL },
};

/* The first byte that is no UTF-8, or no text. @UNSAFE: raw bytes. */
static size_t
first_bad(const char *data, size_t len)
{
	size_t at = 0;

	while (at < len) {
		unsigned char ch = (unsigned char)data[at];
		size_t n = ch < 0x80 ? 1 : ch < 0xe0 ? 2 : ch < 0xf0 ? 3 : 4;
		char one[5] = "";

		if (n > len - at || !utf8_valid(data + at, n))
			return at;
		memcpy(one, data + at, n);
		if (text_has_controls(one))
			return at;
		at += n;
	}
	return len;
}

static int
line_of(const char *data, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at; i++)
		line += data[i] == '\n';
	return line;
}

static void
tell(struct reader *r, struct where w, const char *bad)
{
	unsigned char ch = (unsigned char)*bad;

	if (ch == 0)
		mistake(r->m, w, "ada huruf NUL di sini: berkas rusak atau bukan "
			"teks; simpan lagi sebagai teks UTF-8");
	else if (ch < 0x80)
		mistake(r->m, w, "ada huruf kendali tersembunyi (0x%02X) di sini; "
			"hapus dan ketik lagi", ch);
	else if (utf8_valid(bad, ch < 0xe0 ? 2 : 3))
		mistake(r->m, w, "ada huruf kendali tersembunyi di sini, sering "
			"terbawa saat menyalin; hapus dan ketik lagi kata ini");
	else
		mistake(r->m, w, "ada huruf yang bukan UTF-8 (byte 0x%02X): berkas "
			"ini mungkin disimpan sebagai Windows-1252 atau \"ANSI\"; "
			"simpan lagi dengan pengodean UTF-8", ch);
}

/* With a "?" for each byte that is none of a text, the rest can be read, and
 * told as well. A NUL is the end of all reading. @UNSAFE: raw bytes. */
static bool
legible(char *data, size_t len)
{
	size_t at = 0, bad;

	if (memchr(data, '\0', len))
		return false;
	while (at < len && (bad = first_bad(data + at, len - at)) < len - at) {
		at += bad;
		data[at++] = '?';
	}
	return true;
}

bool
permit_bytes(struct reader *r, const char *file, char *data, size_t len)
{
	size_t n = strlen(file), bad;
	bool is_table = n > 4 && !strcmp(file + n - 4, ".csv");
	struct where w = { file, 1 };
	int told = 0;

	for (size_t i = 0; i < COUNT(alien); i++)
		if (len >= alien[i].len &&
		    !memcmp(data, alien[i].bytes, alien[i].len)) {
			mistake(r->m, w, "%s", is_table && alien[i].table ?
				alien[i].table : alien[i].words);
			return false;
		}
	/* One mistake a line, and not hundreds of them. */
	for (size_t at = 0; at < len && told < 20; at += bad + 1) {
		bad = first_bad(data + at, len - at);
		if (at + bad >= len)
			break;
		w.line = line_of(data, at + bad);
		tell(r, w, data + at + bad);
		told++;
		bad += strcspn(data + at + bad, "\n");
	}
	if (told && !legible(data, len))
		return false;
	if (data[strspn(data, " \t\r\n\357\273\277")] == '\0') {
		mistake(r->m, w, "berkas ini kosong");
		return false;
	}
	return true;
}
