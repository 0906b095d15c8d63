// Pages that need no case under way, in their states: fresh, with problems,
// empty; the trouble there can be; and cases that end otherwise.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go, leave, path, person, press, sent } from './browser.js';
import { permit } from './permit.js';
import { attach, begin, fillAll, promise } from './citizen.js';
import { officer, openCase } from './officer.js';
import { expect, look, unfold } from './look.js';
import { citizenSees } from './case.js';

async function catalogue() {
	const page = await person();

	await expect(page, 'beranda', await go(page, '/'), 200);
	await expect(page, 'beranda-en', await go(page, '/?bahasa=en'), 200);
	await go(page, '/?bahasa=id');
	await expect(page, 'izin', await go(page, '/izin'), 200);
	await expect(page, 'izin-cari', await go(page, '/izin?q=papn+nama'), 200);
	await expect(page, 'izin-cari-nihil', await go(page, '/izin?q=zzzzzz'), 200);
	for (const id of ['reklame', 'sip-dokter', 'skp'])
		await expect(page, `izin-${id}`, await go(page, `/izin/${id}`), 200);
	await expect(page, 'ajukan', await go(page, '/ajukan/reklame'), 200);
	await page.fill('#f-telepon', 'entah');
	await expect(page, 'ajukan-salah', await press(page, 'mulai'), 422);
	await leave(page);
}

async function doors() {
	const page = await person();

	for (const name of ['lanjut', 'status', 'cek'])
		await expect(page, name, await go(page, `/${name}`), 200);
	for (const name of ['lanjut', 'status']) {
		await go(page, `/${name}`);
		// Its check digits are wrong: many tries hinder nobody.
		await page.fill('#f-nomor', '2611-0457-3810');
		await page.fill('#f-kode', '00000000');
		await expect(page, `${name}-salah`, await sent(page, () =>
			page.locator('main form button').click()), 422);
	}
	await expect(page, 'cek-tidak-ada', await go(page,
		'/cek?nomor=503/9999/REK/DPM-PTSP/2026'), 404);
	await expect(page, 'galat-404', await go(page, '/tidak/ada'), 404);
	await expect(page, 'galat-400', await go(page, '/%00'), 400);
	await leave(page);
}

async function desk() {
	const page = await person();

	await expect(page, 'petugas-masuk', await go(page, '/petugas/masuk'), 200);
	await page.fill('#f-pengguna', 'siapa');
	await page.fill('#f-sandi', 'entah');
	await expect(page, 'petugas-masuk-salah', await press(page, 'masuk'), 422);
	await leave(page);
	const none = await officer('admin');

	await look(none, 'petugas-tanpa-tahap');
	await expect(none, 'petugas-cari-nihil',
		await go(none, '/petugas?q=zzzzzz'), 200);
	await expect(none, 'petugas-akun', await go(none, '/petugas/sesi'), 200);
	await expect(none, 'petugas-akun-salah', await press(none, 'ganti'), 422);
	await expect(none, 'petugas-keluar', await go(none, '/petugas/keluar'), 200);
	await leave(none);
}

// What a caller's code means: of a form's page, of a fixed one, of none.
async function codes() {
	const page = await officer('loket');

	await expect(page, 'petugas-bantuan', await go(page, '/petugas/bantuan'), 200);
	await expect(page, 'petugas-bantuan-isian', await sent(page, () =>
		page.locator('dl a').first().click()), 200);
	await expect(page, 'petugas-bantuan-tetap',
		await go(page, '/petugas/bantuan?kode=R-7'), 200);
	await expect(page, 'petugas-bantuan-salah',
		await go(page, '/petugas/bantuan?kode=R-49'), 404);
	await leave(page);
}

// A form that was open too long, in whose browser the session has ended.
async function expired() {
	const p = await permit('conf/permits/skp.xml');
	const page = await person();

	await begin(page, p);
	await sent(page, () => page.locator('main a.button').click());
	await page.fill('[name=nama]', 'Nama Contoh');
	await page.context().clearCookies();
	await expect(page, 'sesi-berakhir', await press(page, 'lanjut'), 403);
	await page.fill('#f-_kode', '00000000');
	await expect(page, 'sesi-berakhir-salah', await sent(page, () =>
		page.locator('main form button').click()), 403);
	await leave(page);
}

// A case that ends badly, and one that the applicant withdraws; two officers.
async function endings() {
	const p = await permit('conf/permits/reklame.xml');
	const page = await person();
	const ends = [];

	for (let i = 0; i < 2; i++) {
		ends.push(await begin(page, p));
		await sent(page, () => page.locator('main a.button').click());
		await fillAll(page, p, (form) => promise(page, form));
		await press(page, 'kirim');
	}
	await unfold(page);
	await press(page, 'batal');
	await look(page, 'status-batal');
	await leave(page);
	await refused(ends[0]);
}

async function refused(keys) {
	const page = await officer('loket');

	await openCase(page, keys.number);
	const stale = await page.context().newPage();

	await go(stale, new URL(page.url()).pathname);
	await unfold(page);
	await page.selectOption('#f-alasan', { index: 1 });
	await page.fill('#f-dasar', 'Lokasi berada di taman kota.');
	await press(page, 'tolak');
	await look(page, 'kasus-ditolak');
	await unfold(stale);
	await stale.fill('#f-catatan', 'Terlambat');
	await expect(stale, 'galat-409', await press(stale, 'catat'), 409);
	await expect(stale, 'galat-403', await go(stale,
		`/petugas/permohonan/${keys.number.replace(/\D/g, '')}/pemohon`), 404);
	await expect(page, 'petugas-pesan', await go(page, '/petugas/pesan'), 200);
	await unfold(page);
	await expect(page, 'petugas-pesan-salah', await sent(page, () =>
		page.locator('button[value=tidak-perlu]').first().click()), 422);
	await leave(page);
	await citizenSees(keys, 'status-tolak');
}

// A permit that is closed, in the live folder while it is looked at.
async function closedPermit() {
	const live = join(process.env.LOKET_DIR, 'permits');
	const page = await person();
	const file = join(live, 'tertutup.xml');
	const xml = readFileSync(join(live, 'skp.xml'), 'utf8');

	writeFileSync(file, xml.replace(/id="skp" status="open"/,
		'id="tertutup" status="closed"').replace(/<keywords>/,
		'<closed>Sekarang diurus lewat OSS: oss.go.id</closed>\n  $&'));
	try {
		while (await go(page, '/izin/tertutup') !== 200)
			await page.waitForTimeout(100);
		await look(page, 'izin-tertutup');
		await go(page, '/izin');
		await look(page, 'izin-dengan-tertutup');
		while (await go(page, '/ajukan/tertutup') !== 200)
			await page.waitForTimeout(100);
		await look(page, 'ajukan-tertutup');
	} finally {
		rmSync(file);
	}
	await leave(page);
}

// The whole of practice, with the photo that it hands out.
async function practice() {
	const p = await permit('conf/latihan/izin-bazar.xml');
	const page = await person();

	await expect(page, 'latihan', await go(page, '/latihan'), 200);
	const photo = await page.request.get(
		await page.locator('a[download]').getAttribute('href'));
	const file = { name: 'ktp-latihan.jpg', mimeType: 'image/jpeg',
		buffer: await photo.body() };

	await press(page, 'mulai');
	await look(page, 'latihan-daftar');
	await sent(page, () => page.locator('main a.button').click());
	await fillAll(page, p, (form) => attach(page, form, file), () =>
		look(page, `latihan-${path(page).split('/').pop().replace('?', '-')}`));
	await press(page, 'kirim');
	await look(page, 'latihan-status');
	await go(page, `${path(page)}?cetak=58`);
	await look(page, 'latihan-slip');
	await leave(page);
}

export default async function () {
	await catalogue();
	await practice();
	await doors();
	await closedPermit();
	await desk();
	await codes();
	await expired();
	await endings();
}
