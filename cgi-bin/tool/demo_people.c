/*
 * People of Lombok who do not exist. A NIK ends in a running number that begins
 * with 0001 wherever one is given out: 0000 is nobody's. No operator has
 * numbers that begin with 0810.
 */
#include "base/date.h"
#include "base/text.h"
#include "tool/demo.h"

static const char *const sasak_men[] = { "Lalu Ahmad", "Lalu Hasan",
	"Lalu Wirajaya", "Lalu Muhammad", "Muhammad", "Ahmad", "Abdul Rahman",
	"Zulkarnain", "Saharudin", "Mahsun", "Hamzan", "Sukardi", "Amaq Sahar",
	"Rusdi", "Fathurrahman", "Nasrudin", "Junaidi", "Suparman", "Mustakim",
	"Khairul", "Hasbi", "Jamaludin" };
static const char *const sasak_women[] = { "Baiq Nurul", "Baiq Rohani",
	"Baiq Ayu", "Baiq Sri", "Siti", "Nurhayati", "Rohani", "Hadijah",
	"Sumarni", "Fitriani", "Nurjanah", "Zaenab", "Mardiana", "Rabiah",
	"Husnul", "Ernawati", "Yuliana", "Suhartini", "Maemunah", "Raudah" };
static const char *const sasak_last[] = { "Hidayat", "Wathoni", "Hakim",
	"Rahman", "Azhar", "Effendi", "Iskandar", "Suryadi", "Mansur", "Fauzi",
	"Anwar", "Ramdani", "Akbar", "Hamdani", "Saputra", "Maulana", "Yusuf",
	"Ridwan", "Kurniawan", "Firdaus" };
static const char *const sasak_last_women[] = { "Hidayati", "Aini", "Hasanah",
	"Rahmawati", "Wulandari", "Lestari", "Handayani", "Apriani", "Safitri",
	"Andriani", "Puspita", "Maharani", "Kartini", "Susanti", "Agustina" };
static const char *const bali_men[] = { "I Wayan", "I Made", "I Nyoman",
	"I Ketut", "I Gede", "I Komang", "I Putu", "Ida Bagus", "Anak Agung" };
static const char *const bali_women[] = { "Ni Wayan", "Ni Made", "Ni Nyoman",
	"Ni Ketut", "Ni Luh", "Ni Komang", "Ni Putu", "Ida Ayu" };
static const char *const bali_last[] = { "Suardana", "Sudiarta", "Artawan",
	"Mahendra", "Wirawan", "Astawa", "Darmayasa", "Sukerta", "Budiasa" };
static const char *const bali_last_women[] = { "Suartini", "Sukerti", "Ariani",
	"Astuti", "Widiasih", "Parwati", "Darmayanti", "Sukmawati" };
static const char *const streets[] = { "Jalan Pejanggik", "Jalan Langko",
	"Jalan Majapahit", "Jalan Sriwijaya", "Jalan Panca Usaha",
	"Jalan Bung Karno", "Jalan Catur Warga", "Jalan Udayana",
	"Jalan Ade Irma Suryani", "Jalan Brawijaya", "Jalan Gajah Mada",
	"Jalan Selaparang", "Jalan Saleh Sungkar", "Jalan Energi",
	"Gang Melati", "Gang Kenanga", "Gang Rambutan", "Gang Merpati" };
static const char *const places[] = { "Karang Bedil", "Karang Sukun",
	"Gomong Lama", "Kebon Roek", "Dasan Sari", "Pejeruk", "Monjok Culik",
	"Karang Pule", "Pagutan", "Babakan", "Sweta", "Cakra Utara" };

static const char *const shops[] = { "Warung", "Toko", "Apotek", "Kedai Kopi",
	"Bengkel", "Salon", "Rumah Makan", "Konter HP", "Depot Air Minum",
	"Laundry", "Toko Bangunan", "Percetakan", "Klinik", "Butik" };
static const char *const shop_names[] = { "Rinjani", "Sasambo", "Mandalika",
	"Sinar Jaya", "Berkah", "Barokah", "Mutiara", "Selaparang", "Bu Sri",
	"Pak Haji", "Taliwang", "Lestari", "Gumi Paer", "Tiga Putra",
	"Cahaya Timur", "Narmada", "Bumi Gora", "Dua Saudara" };
static const char *const firms[] = { "CV", "PT", "UD", "Koperasi", "Yayasan" };
static const char *const campuses[] = { "Universitas Mataram",
	"Universitas Islam Negeri Mataram", "Universitas Bumigora",
	"Universitas Muhammadiyah Mataram", "Poltekkes Kemenkes Mataram" };
static const char *const topics[] = { "Pengelolaan sampah rumah tangga",
	"Kepuasan pedagang pasar tradisional", "Peran kader posyandu",
	"Minat baca siswa sekolah dasar", "Kualitas air sumur warga",
	"Pemasaran kerajinan mutiara", "Perilaku berlalu lintas pelajar",
	"Pelayanan administrasi kependudukan", "Ketahanan pangan keluarga",
	"Pemanfaatan ruang terbuka hijau", "Kesehatan gigi anak" };

static const char *const searches[] = { "izin nikah", "kk", "akta lahir",
	"paspor", "stnk", "pajak motor", "skck", "bpjs", "sim", "izin keramaian",
	"surat tanah", "ktp hilang", "pindah domisili", "izin kos", "nib",
	"izin pasar malam", "sertifikat halal", "izin sumur", "siup", "imb",
	"pbg rumah", "parkir", "ambulan", "izin ojek" };
/* Most look for what another office gives. */
static const int search_weights[] = { 3, 20, 14, 9, 12, 16, 18, 10, 11, 6, 7,
	12, 9, 4, 15, 2, 5, 1, 10, 9, 6, 2, 1, 1 };

#define PICK(d, list) (list)[dice_below((d), COUNT(list))]

static const char *
draw_name(struct dice *d, struct arena *a, bool woman)
{
	bool bali = dice_chance(d, 220);
	const char *first, *last;

	if (bali) {
		first = woman ? PICK(d, bali_women) : PICK(d, bali_men);
		last = woman ? PICK(d, bali_last_women) : PICK(d, bali_last);
	} else {
		first = woman ? PICK(d, sasak_women) : PICK(d, sasak_men);
		last = woman ? PICK(d, sasak_last_women) : PICK(d, sasak_last);
	}
	return arena_printf(a, "%s %s", first, last);
}

static const char *
draw_phone(struct dice *d, struct arena *a)
{
	return arena_printf(a, "+62810%08u", dice_below(d, 100000000));
}

static const char *
address_of_mail(struct arena *a, const char *name, int year)
{
	char *s = text_lower(a, name);

	for (char *p = s; *p; p++)
		if (*p == ' ')
			*p = '.';
	return arena_printf(a, "%s%02d@surel.example", s, year % 100);
}

void
demo_person(struct dice *d, struct arena *a, int64_t today,
	struct demo_person *p)
{
	bool woman = dice_chance(d, 460);
	int y, m, mday;

	p->born = today - dice_between(d, 20 * 365, 64 * 365);
	date_civil(p->born, &y, &m, &mday);
	p->name = draw_name(d, a, woman);
	p->nik = arena_printf(a, "5271%02u%02d%02d%02d0000",
		1 + dice_below(d, 6), mday + (woman ? 40 : 0), m, y % 100);
	p->phone = draw_phone(d, a);
	p->street = arena_printf(a, "%s %u", PICK(d, streets),
		1 + dice_below(d, 120));
	p->neighbourhood = arena_printf(a, "Lingkungan %s, RT %03u",
		PICK(d, places), 1 + dice_below(d, 12));
	p->email = dice_chance(d, 350) ? address_of_mail(a, p->name, y) : "";
}

static const char *
draw_firm(struct dice *d, struct arena *a)
{
	return arena_printf(a, "%s %s %s", PICK(d, firms), PICK(d, shop_names),
		PICK(d, sasak_last));
}

const char *
demo_words(struct dice *d, struct arena *a, const char *question,
	const struct demo_person *p)
{
	if (!strcmp(question, "naskah"))
		return arena_printf(a, "%s %s", PICK(d, shops),
			PICK(d, shop_names));
	if (!strcmp(question, "nama_badan"))
		return draw_firm(d, a);
	if (!strcmp(question, "lembaga"))
		return PICK(d, campuses);
	if (!strcmp(question, "judul"))
		return arena_printf(a, "%s di %s, Kota Mataram", PICK(d, topics),
			PICK(d, places));
	if (!strcmp(question, "nama_gelar"))
		return arena_printf(a, "dr. %s", p->name);
	if (!strcmp(question, "tanggal_lahir"))
		return date_iso(a, p->born);
	if (!strcmp(question, "nama_kuasa"))
		return draw_name(d, a, dice_chance(d, 500));
	if (!strcmp(question, "telepon_kuasa"))
		return draw_phone(d, a);
	return NULL;
}

const char *
demo_search(struct dice *d)
{
	_Static_assert(COUNT(searches) == COUNT(search_weights),
		"a weight for each search");
	return searches[dice_weighted(d, search_weights, COUNT(searches))];
}
