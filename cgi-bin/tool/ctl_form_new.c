/* loketctl form new -- a definition to begin with, explained to a clerk. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "base/buf.h"
#include "base/text.h"
#include "tool/ctl.h"

/* "@" stands for the permit's id. In two, for C promises no longer strings. */
static const char skeleton_form[] =
"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
"<!--\n"
"  Satu berkas ini adalah satu izin. Simpan sebagai @.xml (UTF-8) di folder\n"
"  formulir; periksa dengan: loketctl form check @.xml\n"
"  Tulis & sebagai &amp; dan < sebagai &lt;. Hapus keterangan yang tidak perlu.\n"
"-->\n"
"<permit xmlns=\"urn:loket:permit:1\" xmlns:xi=\"http://www.w3.org/2001/XInclude\" id=\"@\" status=\"hidden\">\n"
"  <!-- status: \"open\" dibuka, \"closed\" ditutup (tulis <closed>), \"hidden\" tidak ada di daftar,\n"
"       tetapi dapat diajukan lewat alamatnya. -->\n"
"  <title>Izin Baru</title>\n"
"  <title xml:lang=\"en\">New permit</title>\n"
"  <summary>Untuk apa izin ini, dalam satu kalimat.</summary>\n"
"  <keywords>kata lain yang dicari orang</keywords>\n"
"  <!-- retention: berapa lama dokumen disimpan: 30d hari, 6m bulan, 5y tahun. -->\n"
"  <privacy retention=\"5y\">Data dipakai untuk memproses permohonan ini.</privacy>\n"
"\n"
"  <standard>\n"
"    <component name=\"dasar-hukum\">Peraturan yang menjadi dasar izin ini</component>\n"
"    <component name=\"pengaduan\">Telepon dan alamat pengaduan</component>\n"
"  </standard>\n"
"\n"
"  <!-- Angka yang dapat berubah; nilai terbaru yang sudah berlaku yang dipakai. -->\n"
"  <param name=\"tarif\" value=\"50000\" from=\"2026-01-01\"/>\n"
"\n"
"  <list id=\"jenis\">\n"
"    <item value=\"kecil\">Usaha kecil</item>\n"
"    <item value=\"besar\">Usaha besar</item>\n"
"  </list>\n"
"\n"
"  <form>\n"
"    <!-- Halaman yang dipakai bersama: <xi:include href=\"bagian/pemohon.xml\"/> -->\n"
"    <page id=\"pemohon\">\n"
"      <title>Pemohon</title>\n"
"      <field name=\"nama\" type=\"text\" required=\"yes\" max-length=\"100\" index=\"name\">\n"
"        <label>Nama lengkap</label>\n"
"        <hint>Sesuai KTP</hint>\n"
"      </field>\n"
"      <!-- Bila ada juga tanggal_lahir (date) atau jenis_kelamin (select), NIK yang\n"
"           tidak cocok diperingatkan, tidak ditolak. Untuk orang lain, sama\n"
"           akhirannya: nik_ibu, tanggal_lahir_ibu. -->\n"
"      <field name=\"nik\" type=\"nik\" required=\"yes\" sensitive=\"yes\" index=\"nik\" label=\"NIK\"/>\n"
"    </page>\n"
"    <page id=\"usaha\">\n"
"      <title>Usaha</title>\n"
"      <field name=\"jenis\" type=\"select\" list=\"jenis\" required=\"yes\" label=\"Jenis usaha\"/>\n"
"      <!-- relevant: hanya ditanyakan bila syaratnya terpenuhi. -->\n"
"      <field name=\"karyawan\" type=\"integer\" required=\"yes\" min=\"1\" relevant=\"$jenis = 'besar'\" label=\"Jumlah karyawan\"/>\n"
"      <field name=\"mulai\" type=\"date\" required=\"yes\" min=\"today()\" label=\"Mulai kegiatan\"/>\n"
"    </page>\n"
"    <page id=\"dokumen\">\n"
"      <title>Dokumen</title>\n"
"      <field name=\"ktp\" type=\"file\" required=\"yes\" label=\"KTP pemohon\"/>\n"
"    </page>\n"
"  </form>\n"
"\n";
static const char skeleton_office[] =
"  <fee kind=\"retribusi\">\n"
"    <line amount=\"$tarif\" relevant=\"$jenis = 'besar'\" label=\"Retribusi izin\"/>\n"
"  </fee>\n"
"\n"
"  <!-- days: batas waktu seluruhnya, hari kerja. Jumlah hari tahap tidak boleh lebih. -->\n"
"  <workflow days=\"5\" repair-days=\"10\">\n"
"    <stage id=\"loket\" role=\"front\" days=\"1\" label=\"Pemeriksaan kelengkapan\"/>\n"
"    <stage id=\"verifikasi\" role=\"verifier\" days=\"2\" label=\"Verifikasi\"/>\n"
"    <stage id=\"bayar\" role=\"treasurer\" days=\"0\" kind=\"payment\" clock=\"stopped\" relevant=\"fee() > 0\" label=\"Pembayaran\"/>\n"
"    <stage id=\"kadis\" role=\"director\" days=\"1\" kind=\"sign\" label=\"Tanda tangan Kepala Dinas\"/>\n"
"    <stage id=\"serah\" role=\"front\" days=\"0\" kind=\"handover\" label=\"Penyerahan\"/>\n"
"    <reason code=\"tidak-terbaca\">Foto atau berkas tidak terbaca</reason>\n"
"    <!-- Kata-kata pesan kepada pemohon; tanpa <message> Loket memakai\n"
"         kata-katanya sendiri. Paling banyak 160 huruf untuk satu SMS. -->\n"
"    <message on=\"terbit\">Izin {nomor} sudah terbit. Unduh di {tautan} atau ambil di loket.</message>\n"
"  </workflow>\n"
"\n"
"  <!-- Tanpa <licence> tidak ada surat izin, dan tidak ada tahap kind=\"sign\".\n"
"       Di dalam teksnya {$mulai} diganti dengan jawaban itu. -->\n"
"  <licence number=\"503/{seq:4}/DPM-PTSP/{year}\" valid-from=\"$mulai\" valid-months=\"12\">\n"
"    <title>IZIN BARU</title>\n"
"    <basis>Peraturan yang menjadi dasar izin ini</basis>\n"
"    <row label=\"Nama\" value=\"$nama\"/>\n"
"    <row label=\"Jenis usaha\" value=\"$jenis\"/>\n"
"    <clause>Kegiatan dimulai paling cepat {$mulai}.</clause>\n"
"    <clause>Izin ini dapat dicabut bila ketentuan tidak dipenuhi.</clause>\n"
"  </licence>\n"
"\n"
"  <!-- Contoh adalah ujian: hasilnya harus sama, bila tidak izin ini tidak dipakai. -->\n"
"  <example name=\"Usaha kecil\" today=\"2026-11-24\" fee=\"0\" stages=\"loket verifikasi kadis serah\">\n"
"    <answer name=\"jenis\">kecil</answer>\n"
"    <answer name=\"mulai\">2026-12-01</answer>\n"
"  </example>\n"
"  <example name=\"Usaha besar\" today=\"2026-11-24\" fee=\"50000\" stages=\"loket verifikasi bayar kadis serah\">\n"
"    <answer name=\"jenis\">besar</answer>\n"
"    <answer name=\"karyawan\">40</answer>\n"
"  </example>\n"
"  <example name=\"Mulai di masa lalu\" today=\"2026-11-24\" valid=\"no\" errors=\"mulai\">\n"
"    <answer name=\"mulai\">2026-11-01</answer>\n"
"  </example>\n"
"</permit>\n";

static const char *
written_for(struct arena *a, const char *id)
{
	const char *const parts[] = { skeleton_form, skeleton_office };
	struct buf b;

	buf_init(&b, a, 64 * 1024);
	for (size_t i = 0; i < COUNT(parts); i++)
		for (const char *s = parts[i]; *s; s++) {
			if (*s == '@')
				buf_puts(&b, id);
			else
				buf_putc(&b, *s);
		}
	return b.data;
}

/* A file that is there already is somebody's work. */
static int
save(const char *file, const char *text)
{
	int fd = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	FILE *f = fd < 0 ? NULL : fdopen(fd, "w");

	if (!f)
		return ctl_fail("%s: %s", file, strerror(errno));
	if (fputs(text, f) < 0 || fflush(f) != 0) {
		int err = errno;

		fclose(f);
		unlink(file);
		return ctl_fail("%s: %s", file, strerror(err));
	}
	fclose(f);
	return CTL_DONE;
}

int
ctl_form_new(struct ctx *c, int argc, char **argv)
{
	bool to_file = argc == 3 && !strcmp(argv[1], "-o");
	const char *text;

	if ((argc != 1 && !to_file) || !strcmp(argv[0], "--help"))
		return ctl_fail("usage: loketctl form new ID [-o FILE]");
	if (!valid_slug(argv[0]))
		return ctl_fail("\"%s\" is no id: 2 to 32 small letters, digits and "
			"hyphens, a letter first", argv[0]);
	text = written_for(c->arena, argv[0]);
	if (to_file)
		return save(argv[2], text);
	fputs(text, stdout);
	return CTL_DONE;
}
