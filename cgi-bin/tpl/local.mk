# Templates: read at start from here, or from where they are installed.
AM_CPPFLAGS += -DLOKET_TPL_DEFAULT='"$(pkgdatadir)/tpl"'
tpldir = $(pkgdatadir)/tpl
dist_tpl_DATA = \
	cgi-bin/tpl/error.tpl \
	cgi-bin/tpl/kata.txt \
	cgi-bin/tpl/layout.tpl
# The parts of lib/view.
dist_tpl_DATA += \
	cgi-bin/tpl/biaya.tpl \
	cgi-bin/tpl/hidden.tpl \
	cgi-bin/tpl/problem.tpl \
	cgi-bin/tpl/problems.tpl \
	cgi-bin/tpl/question.tpl \
	cgi-bin/tpl/question_declaration.tpl \
	cgi-bin/tpl/question_explained.tpl \
	cgi-bin/tpl/question_file.tpl \
	cgi-bin/tpl/question_group.tpl \
	cgi-bin/tpl/question_note.tpl \
	cgi-bin/tpl/repeat.tpl \
	cgi-bin/tpl/sejauh_ini.tpl \
	cgi-bin/tpl/tarif_contoh.tpl \
	cgi-bin/tpl/tutup.tpl
# The gate's.
dist_tpl_DATA += \
	cgi-bin/tpl/habis.tpl \
	cgi-bin/tpl/lanjut_sesi.tpl \
	cgi-bin/tpl/petugas_sesi.tpl \
	cgi-bin/tpl/slip.tpl
# Pages of catalogue.
dist_tpl_DATA += \
	cgi-bin/tpl/beranda.tpl \
	cgi-bin/tpl/izin.tpl \
	cgi-bin/tpl/izin_baris.tpl \
	cgi-bin/tpl/izin_satu.tpl
# Pages of apply.
dist_tpl_DATA += \
	cgi-bin/tpl/ajukan.tpl \
	cgi-bin/tpl/ajukan_baru.tpl \
	cgi-bin/tpl/ajukan_berkas.tpl \
	cgi-bin/tpl/ajukan_daftar.tpl \
	cgi-bin/tpl/ajukan_isian.tpl \
	cgi-bin/tpl/ajukan_periksa.tpl \
	cgi-bin/tpl/lanjut.tpl cgi-bin/tpl/nomor_pin.tpl \
	cgi-bin/tpl/nomor_pin_salah.tpl \
	cgi-bin/tpl/latihan.tpl \
	cgi-bin/tpl/lupa.tpl \
	cgi-bin/tpl/perbaiki.tpl \
	cgi-bin/tpl/perbaiki_berkas.tpl
# Pages of status.
dist_tpl_DATA += \
	cgi-bin/tpl/status.tpl \
	cgi-bin/tpl/status_masuk.tpl
# The page of upload.
dist_tpl_DATA += \
	cgi-bin/tpl/unggah.tpl
# The page of verify.
dist_tpl_DATA += \
	cgi-bin/tpl/cek.tpl
# Pages of login.
dist_tpl_DATA += \
	cgi-bin/tpl/petugas_akun.tpl \
	cgi-bin/tpl/petugas_keluar.tpl \
	cgi-bin/tpl/petugas_masuk.tpl
# Pages of desk.
dist_tpl_DATA += \
	cgi-bin/tpl/petugas.tpl \
	cgi-bin/tpl/petugas_berhalangan.tpl \
	cgi-bin/tpl/petugas_daftar.tpl \
	cgi-bin/tpl/petugas_isian.tpl \
	cgi-bin/tpl/petugas_kasus.tpl \
	cgi-bin/tpl/petugas_loket.tpl \
	cgi-bin/tpl/petugas_loket_isian.tpl \
	cgi-bin/tpl/petugas_pesan.tpl \
	cgi-bin/tpl/petugas_sisa.tpl \
	cgi-bin/tpl/petugas_tandatangan.tpl \
	cgi-bin/tpl/petugas_uang.tpl
# Pages of class.
dist_tpl_DATA += \
	cgi-bin/tpl/dampingan.tpl \
	cgi-bin/tpl/petugas_bantuan.tpl \
	cgi-bin/tpl/petugas_dampingan.tpl
# The board.
dist_tpl_DATA += \
	cgi-bin/tpl/dasbor.tpl \
	cgi-bin/tpl/dasbor_daftar.tpl \
	cgi-bin/tpl/dasbor_grafik.tpl \
	cgi-bin/tpl/dasbor_tabel.tpl
