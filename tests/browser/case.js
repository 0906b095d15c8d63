// One application with all that may be asked, from its first page to the
// licence: what the applicant and each officer see, in every state.
import { go, leave, person, press, sent } from './browser.js';
import { permit } from './permit.js';
import { attach, begin, documents, files, fill, fillAll, follow, promise } from './citizen.js';
import { officer, openCase, doDeed, USERS } from './officer.js';
import { expect, look, lookUnfolded, unfold } from './look.js';

const REPAIRED = ['naskah', 'desain'];

// A draft of the widest example, each page of it in three states.
async function draft(p, papers) {
	const page = await person();
	const keys = await begin(page, p);
	let at = '';

	await look(page, 'daftar-baru');
	await go(page, `${new URL(page.url()).pathname}/periksa`);
	await look(page, 'periksa-kosong');
	await page.goBack();
	await sent(page, () => page.locator('main a.button').click());
	await fillAll(page, p, async (form, i) => {
		if (i === 0)
			await refusedFile(page, form);
		return i % 3 ? promise(page, form) : attach(page, form,
			i % 2 ? papers.paper : papers.photo);
	}, async () => {
		const now = new URL(page.url()).pathname.split('/').pop();

		if (now === at || now === 'periksa')
			return;
		at = now;
		await look(page, `isi-${at}`);
		await expect(page, `isi-${at}-salah`, await press(page, 'lanjut'), 422);
	});
	await look(page, 'periksa');
	await go(page, new URL(page.url()).pathname.replace(/\/periksa$/, ''));
	await look(page, 'daftar-lengkap');
	for (const link of await page.locator('.rows a').all())
		await contents(page, await link.getAttribute('href'));
	await go(page, '/lanjut');
	await look(page, 'lanjut-dikenal');
	await go(page, `/ajukan/${p.id}/${keys.number.replace(/\D/g, '')}/periksa`);
	await press(page, 'kirim');
	await look(page, 'status-baru-dikirim');
	await leave(page);
	return keys;
}

async function contents(page, href) {
	const tab = await page.context().newPage();

	await go(tab, href);
	await look(tab, `isi-${href.split('/').pop()}-terisi`);
	await tab.close();
}

async function refusedFile(page, form) {
	await form.locator('input[type=file]').setInputFiles({ name: 'catatan.txt',
		mimeType: 'text/plain', buffer: Buffer.from('bukan gambar') });
	await expect(page, 'berkas-ditolak', await sent(page, () =>
		form.locator('button[value=unggah]').click()), 422);
	await page.goBack();
}

// The front officer at a case that lacks documents, and what may be wrong.
async function front(keys, papers) {
	const page = await officer('loket');

	await look(page, 'petugas-antrean');
	await go(page, '/petugas?q=CV');
	await look(page, 'petugas-cari');
	await openCase(page, keys.number);
	await lookUnfolded(page, 'kasus-loket');
	await expect(page, 'kasus-kurang', await press(page, 'teruskan'), 422);
	for (const button of ['perbaikan', 'tolak', 'catat']) {
		await unfold(page);
		await expect(page, `kasus-${button}-salah`,
			await press(page, button), 422);
	}
	await unfold(page);
	await press(page, 'kode-baru');
	await look(page, 'kasus-pin-baru');
	keys.pin = (await page.locator('#kode').innerText()).trim();
	await complete(keys, papers);
	await openCase(page, keys.number);
	await press(page, 'teruskan');
	await look(page, 'kasus-diteruskan');
	await leave(page);
}

// What was promised is given.
async function complete(keys, papers) {
	const page = await follow(keys);

	await look(page, 'status-kurang');
	await sent(page, () => page.locator('.note a.button').click());
	await look(page, 'lengkapi');
	await expect(page, 'lengkapi-salah', await press(page, 'kirim'), 422);
	await documents(page, (form) => attach(page, form, papers.photo),
		'.documents');
	await look(page, 'lengkapi-terisi');
	await press(page, 'kirim');
	await look(page, 'status-proses');
	await go(page, `${new URL(page.url()).pathname}?cetak`);
	await look(page, 'tanda-terima');
	await leave(page);
}

// A question and a document are sent back, and mended.
async function corrected(keys, papers) {
	const page = await officer('verifikator');

	await openCase(page, keys.number);
	await press(page, 'ambil');
	await lookUnfolded(page, 'kasus-dikerjakan');
	await unfold(page);
	for (const name of REPAIRED) {
		await page.locator(`[name=tandai][value="${name}"]`).check();
		await page.locator(`[name="pesan.${name}"]`)
			.fill('Tulisan pada gambar lain dari isian');
	}
	await press(page, 'perbaikan');
	await look(page, 'kasus-diminta-perbaikan');
	const citizen = await follow(keys);

	await look(citizen, 'status-perbaikan');
	await sent(citizen, () => citizen.locator('.note a.button').click());
	await look(citizen, 'perbaiki');
	await citizen.fill('[name=naskah]', '');
	await expect(citizen, 'perbaiki-salah', await press(citizen, 'lanjut'), 422);
	await citizen.fill('[name=naskah]', 'Apotek Rinjani Jaya');
	await press(citizen, 'lanjut');
	await look(citizen, 'perbaiki-berkas');
	await citizen.locator('form.file input[type=file]').first()
		.setInputFiles(papers.paper);
	await press(citizen, 'unggah');
	await press(citizen, 'kirim');
	await leave(citizen);
	await openCase(page, keys.number);
	await look(page, 'kasus-lama-dan-baru');
	await go(page, `${new URL(page.url()).pathname}?riwayat`);
	await look(page, 'kasus-riwayat');
	await openCase(page, keys.number);
	await press(page, 'teruskan');
	await leave(page);
}

async function technical(p, keys) {
	const page = await officer('teknis');

	await openCase(page, keys.number);
	await lookUnfolded(page, 'kasus-teknis');
	await sent(page, () =>
		page.locator('a.button[id^="f-isian-"]').first().click());
	await look(page, 'petugas-isian');
	await expect(page, 'petugas-isian-salah', await press(page, 'simpan'), 422);
	await fill(page, p);
	await press(page, 'simpan');
	await look(page, 'petugas-isian-tersimpan');
	await openCase(page, keys.number);
	await press(page, 'teruskan');
	await leave(page);
}

async function theRest(p, keys) {
	for (const id of ['bayar', 'kabid', 'kadis', 'serah']) {
		const stage = p.stages.find((s) => s.id === id);
		const page = await officer(USERS[stage.role]);

		await openCase(page, keys.number);
		await lookUnfolded(page, `kasus-${id}`);
		if (id === 'bayar') {
			await page.fill('#f-jumlah', 'banyak');
			await expect(page, 'kasus-bayar-salah',
				await press(page, 'bayar'), 422);
			await openCase(page, keys.number);
			await citizenSees(keys, 'status-bayar');
		}
		await doDeed(page, p, stage);
		if (id === 'kadis')
			await citizenSees(keys, 'status-terbit');
		if (id === 'serah')
			await look(page, 'kasus-selesai');
		await leave(page);
	}
	await citizenSees(keys, 'status-selesai');
}

// citizenSees: the status page, once what was being made is there.
export async function citizenSees(keys, name) {
	const page = await follow(keys);
	const waiting = page.getByText('Berkas izin sedang disiapkan');

	for (let i = 0; i < 40 && await waiting.count(); i++) {
		await page.waitForTimeout(300);
		await page.reload();
	}
	await lookUnfolded(page, name);
	if (name === 'status-terbit') {
		const number = await page.locator('#nomor-izin').innerText();

		await go(page, `/cek?nomor=${encodeURIComponent(number)}`);
		await look(page, 'cek-asli');
	}
	await leave(page);
}

export default async function () {
	const p = await permit('conf/permits/reklame.xml', 3);
	const papers = await files();

	// Words without an end wrap wherever they stand.
	p.answers.set('nama', 'W'.repeat(100));
	p.answers.set('alamat', `https://peta.example/?q=${'x'.repeat(150)}`);
	const keys = await draft(p, papers);

	await front(keys, papers);
	await corrected(keys, papers);
	await technical(p, keys);
	await theRest(p, keys);
}
