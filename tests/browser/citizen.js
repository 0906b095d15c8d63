// What an applicant does, with mouse and keyboard, on the pages as they come.
import { check } from './tap.js';
import { base, go, leave, path, person, press, text } from './browser.js';
import { answer } from './permit.js';

const MOST_PAGES = 60;

// photo: a small JPEG that a camera might have made; paper: a real PDF.
export async function files() {
	const page = await person({ viewport: { width: 640, height: 400 } });

	await page.setContent(`<body style="background:#cde;font:40px sans-serif">
		<p>PROVINSI NUSA TENGGARA BARAT<p>NIK 5271014508900003<p>Nama Contoh`);
	const photo = { name: 'foto.jpg', mimeType: 'image/jpeg',
		buffer: await page.screenshot({ type: 'jpeg', quality: 60 }) };
	const paper = { name: 'surat.pdf', mimeType: 'application/pdf',
		buffer: await page.pdf({ format: 'A5' }) };

	await leave(page);
	return { photo, paper };
}

// begin: start an application at /ajukan/{permit}; gives number and PIN.
export async function begin(page, p, phone = '') {
	if (path(page) !== `/ajukan/${p.id}`)
		await go(page, `/ajukan/${p.id}`);
	await page.fill('#f-telepon', phone);
	await press(page, 'mulai');
	return { number: await text(page, '#nomor'), pin: await text(page, '#kode') };
}

// names: the questions that the page's main form asks, in their order.
export async function names(page) {
	return page.evaluate(() => {
		const form = document.querySelector('button[value="lanjut"], ' +
			'button[value="kirim"], main button[value="simpan"]')?.form;

		return [...new Set([...form?.elements ?? []].map((e) => e.name)
			.filter((n) => n && n !== 'aksi' && !n.startsWith('_')))];
	});
}

// give: one answer, as its control takes it; false when it is no choice yet.
export async function give(page, name, value) {
	const control = page.locator(`[name="${name}"]`);
	const kind = await control.first().evaluate((e) =>
		e.type === 'radio' || e.type === 'checkbox' ? e.type : e.localName);

	if (kind === 'radio' || kind === 'checkbox') {
		for (const one of value.split(' '))
			await page.locator(`[name="${name}"][value="${one}"]`).check();
		return true;
	}
	if (kind !== 'select') {
		await control.fill(value);
		return true;
	}
	if (value === undefined || !await control.locator(
		`option[value="${value}"]`).count())
		return false;
	await control.selectOption(value);
	return true;
}

// fill: the answers of this page; p.given gets their names.
export async function fill(page, p) {
	for (const name of await names(page)) {
		let value = answer(p, name);

		if (value === undefined && p.fields.get(name)?.needed &&
		    ['select', 'multiselect'].includes(p.fields.get(name).type))
			value = await page.locator(`[name="${name}"]`).first()
				.evaluate((e) => e.options ? e.options[1]?.value : e.value);
		if (value !== undefined && await give(page, name, value))
			p.given.add(name);
	}
}

async function missingRow(page, p) {
	for (const [repeat, n] of Object.entries(p.rows)) {
		const asked = await names(page);
		const have = new Set(asked.filter((s) => s.startsWith(`${repeat}.`))
			.map((s) => s.split('.')[1])).size;

		if (have && have < n)
			return `tambah:${repeat}`;
	}
	return null;
}

// documents: every one that the page asks for, by what gives it. done: what
// its form has when nothing is to be given; a promise too, if not told otherwise.
export async function documents(page, giveOne, done = '.documents, .state') {
	for (let i = 0; i < MOST_PAGES; i++) {
		const left = page.locator(`form.file:not(:has(${done}))`);

		if (!await left.count())
			return;
		await giveOne(left.first(), i);
	}
}

// attach: gives a document's form a file.
export async function attach(page, form, file) {
	const name = await form.locator('input[type=file]').getAttribute('name');

	await form.locator('input[type=file]').setInputFiles(file);
	return press(page, 'unggah', `form:has([name="${name}"])`);
}

// promise: says of a document that it will follow.
export async function promise(page, form) {
	const name = await form.locator('input[type=file]').getAttribute('name');

	return press(page, 'menyusul', `form:has([name="${name}"])`);
}

// fillAll: from the page shown to the page that checks all answers. eachPage is
// called with every page that comes, before it is filled in.
export async function fillAll(page, p, giveOne, eachPage = async () => {}) {
	for (let i = 0; i < MOST_PAGES; i++) {
		await eachPage();
		if (path(page).endsWith('/periksa'))
			return;
		await documents(page, giveOne);
		await fill(page, p);
		await press(page, await missingRow(page, p) ?? 'lanjut');
	}
	check(`${p.id} is filled in`, false, `still at ${path(page)}`,
		await text(page, '#masalah'));
}

// follow: a person who knows number and PIN, in a browser that has never been
// here, at the status page.
export async function follow({ number, pin }, settings) {
	const page = await person(settings);

	await go(page, '/status');
	await page.fill('#f-nomor', number);
	await page.fill('#f-kode', pin);
	await page.locator('main form button').click();
	await page.waitForURL(`${base}/status/*`);
	return page;
}

export async function state(page) {
	return page.locator('#keadaan').getAttribute('data-keadaan');
}
