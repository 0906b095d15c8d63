#include "base/date.h"
#include "base/text.h"
#include "form/field.h"
#include "form/permit_table.h"

static bool
fits_name(const char *s)
{
	return valid_name(s) && !strchr(s, '-');
}

/* What is posted as the value of a choice and stands between spaces where
 * several are chosen. */
static bool
fits_code(const char *s)
{
	size_t n = strlen(s);

	return text_visible(s) && n <= 100 && valid_line(s) && s[0] != ' ' &&
		s[n - 1] != ' ' && !strchr(s, '\t');
}

/* Words of the office's own, as it writes them. */
static bool
fits_word(const char *s, size_t most)
{
	size_t n = strlen(s);

	return n >= 1 && n <= most && strspn(s, "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-") == n &&
		!strchr("_.-", *s);
}

static bool
fits_unit(const char *s)
{
	return fits_word(s, 32);
}

static bool
fits_list(const char *s)
{
	return fits_word(s, 64);
}

static bool
fits_date(const char *s)
{
	return date_parse_iso(s) != NO_DAY;
}

static bool
fits_count(const char *s)
{
	int64_t n;

	return parse_int(s, &n) && n >= 0 && n <= 1000000000000 && *s != '-';
}

static bool
fits_positive(const char *s)
{
	int64_t n;

	return parse_int(s, &n) && n >= 1 && n <= 1000000;
}

static bool
fits_decimal(const char *s)
{
	size_t whole, part = 1;

	s += *s == '-';
	whole = strspn(s, "0123456789");
	s += whole;
	if (*s == '.') {
		part = strspn(++s, "0123456789");
		s += part;
	}
	return whole && whole <= 15 && part && part <= 12 && !*s;
}

/* A number from 1 and one of the letters. */
static bool
number_and(const char *s, const char *letters)
{
	size_t n = strspn(s, "0123456789");

	return n && n <= 5 && s[strspn(s, "0")] >= '1' &&
		s[strspn(s, "0")] <= '9' && s[n] && strchr(letters, s[n]) &&
		!s[n + 1];
}

static bool
fits_size(const char *s)
{
	return number_and(s, "KM");
}

static bool
fits_age(const char *s)
{
	return number_and(s, "dmy");
}

/* Below the live folder, as people name files. */
static bool
fits_path(const char *s)
{
	if (!*s || *s == '/' || strlen(s) > 200 || strpbrk(s, "\\:?#*\"<>|") ||
	    !valid_line(s))
		return false;
	for (;;) {
		size_t n = strcspn(s, "/");

		if (n == 0 || (n == 1 && s[0] == '.') ||
		    (n == 2 && s[0] == '.' && s[1] == '.'))
			return false;
		s += n;
		if (!*s++)
			return true;
	}
}

static bool
fits_where(const char *s)
{
	const char *eq = strchr(s, '=');

	return eq && eq > s;
}

static bool
fits_lang(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z'))
		n++;
	if (n < 2 || n > 3 || strlen(s) > 35)
		return false;
	for (s += n; *s == '-'; s += n) {
		s++;
		n = strspn(s, "abcdefghijklmnopqrstuvwxyz"
			"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
		if (n < 1 || n > 8)
			return false;
	}
	return !*s;
}

static bool
fits_text(const char *s)
{
	return text_visible(s);
}

static bool
fits_any(const char *s)
{
	(void)s;
	return true;
}

static bool
fits_type(const char *s)
{
	return field_type(s) || field_type_is_planned(s);
}

static const struct {
	bool (*fits)(const char *);
	const char *right;
} shapes[SHAPES] = {
	[SHAPE_TEXT] = { fits_text, "jangan dikosongkan" },
	[SHAPE_ANY] = { fits_any, "" },
	[SHAPE_EXPR] = { fits_text, "tulis ungkapannya, atau hapus atribut ini" },
	[SHAPE_PATTERN] = { fits_text, "tulis polanya, misalnya \"[0-9]{5}\"" },
	[SHAPE_SLUG] = { valid_slug, "pakai 2 sampai 32 huruf kecil, angka dan "
		"tanda hubung, diawali huruf, misalnya \"izin-bazar\"" },
	[SHAPE_ID] = { valid_name, "pakai huruf kecil, angka dan tanda hubung, "
		"diawali huruf, misalnya \"data-usaha\"" },
	[SHAPE_NAME] = { fits_name, "pakai huruf kecil, angka dan garis bawah, "
		"diawali huruf, misalnya \"nama_usaha\"" },
	[SHAPE_CODE] = { fits_code, "jangan dikosongkan, paling banyak 100 huruf, "
		"tanpa spasi di awal dan akhir" },
	[SHAPE_UNIT] = { fits_unit, "pakai paling banyak 32 huruf, angka dan tanda "
		"hubung, tanpa spasi, misalnya \"pupr\"" },
	[SHAPE_LIST] = { fits_list, "pakai huruf, angka dan tanda hubung, tanpa "
		"spasi, misalnya \"jenis-usaha\"" },
	[SHAPE_DATE] = { fits_date, "tulis tahun-bulan-hari, misalnya "
		"\"2026-12-31\"" },
	[SHAPE_COUNT] = { fits_count, "tulis bilangan bulat saja, misalnya \"3\"" },
	[SHAPE_POSITIVE] = { fits_positive, "tulis bilangan bulat mulai dari 1, "
		"misalnya \"3\"" },
	[SHAPE_DECIMAL] = { fits_decimal, "tulis bilangan dengan titik desimal, "
		"misalnya \"125000\" atau \"0.25\"" },
	[SHAPE_SIZE] = { fits_size, "tulis angka dan K atau M, misalnya \"500K\" "
		"atau \"10M\"" },
	[SHAPE_AGE] = { fits_age, "tulis angka dan d (hari), m (bulan) atau y "
		"(tahun), misalnya \"5y\"" },
	[SHAPE_PATH] = { fits_path, "tulis nama berkas di dalam folder formulir, "
		"misalnya \"bagian/pemohon.xml\"" },
	[SHAPE_WHERE] = { fits_where, "tulis kolom=nilai, misalnya "
		"\"jenis=kecamatan\"" },
	[SHAPE_LANG] = { fits_lang, "tulis kode bahasa, misalnya \"en\"" },
	[SHAPE_TYPE] = { fits_type, "" },
	[SHAPE_WORD] = { fits_any, "" },
	[SHAPE_WORDS] = { fits_any, "" },
};

bool
shape_fits(enum shape shape, const char *value, const char **right)
{
	*right = shapes[shape].right;
	return shapes[shape].fits(value);
}
