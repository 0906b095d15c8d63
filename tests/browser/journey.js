// The whole way at phone size: a citizen from the home page to the receipt,
// each officer's deed, the licence, and who checks it. Then without script.
import { check, has, is, nothing } from './tap.js';
import { go, leave, path, person, press, sent, text } from './browser.js';
import { permit } from './permit.js';
import { attach, begin, files, fillAll, follow, state } from './citizen.js';
import { officer, openCase, doDeed, pass, USERS } from './officer.js';

const WORDS = { front: 'the front officer', verifier: 'the verifier',
	technical: 'the technical team', section: 'the section head',
	treasurer: 'the treasurer', director: 'the director' };

async function fromHome(page, p, wanted) {
	await go(page, '/');
	await page.fill('#f-q', wanted);
	await sent(page, () => page.getByRole('button', { name: 'Cari' }).click());
	await sent(page, () => page.getByRole('link', { name: p.title }).click());
	await sent(page, () =>
		page.getByRole('link', { name: 'Ajukan izin ini' }).click());
}

// apply: from the home page to the receipt; number and PIN.
async function apply(page, p, papers) {
	await fromHome(page, p, 'papan nama');
	const keys = await begin(page, p, '0812 3456 7890');

	check('number and PIN are shown as digits in groups',
		/^\d{4}-\d{4}-\d{4}$/.test(keys.number) &&
		/^\d{4}-\d{4}$/.test(keys.pin), keys.number, keys.pin);
	await sent(page, () => page.locator('main a.button').click());
	await fillAll(page, p, (form, i) =>
		attach(page, form, i % 2 ? papers.paper : papers.photo));
	is('the fee is what the example says',
		(await text(page, '#biaya')).replace(/\D/g, ''), p.fee);
	nothing('every answer of the example stands on the page before sending',
		await unseen(page, p));
	await press(page, 'kirim');
	is('sending leads to the receipt', path(page),
		`/status/${keys.number.replace(/\D/g, '')}`);
	has('the receipt shows the number', await text(page, 'main'), keys.number);
	return keys;
}

// Answers as they were typed: words, not choices or numbers or dates.
async function unseen(page, p) {
	const shown = await text(page, 'main');

	return [...p.answers].filter(([name]) => ['text', 'textarea']
		.includes(p.fields.get(name.split('.').pop())?.type))
		.filter(([name]) => !/tinjau$/.test(name))
		.map(([, value]) => value).filter((value) => !shown.includes(value));
}

async function licence(page) {
	const end = Date.now() + 20000;
	const link = page.getByRole('link', { name: 'Unduh izin (PDF)' });

	while (!await link.count() && Date.now() < end) {
		await page.waitForTimeout(300);
		await page.reload();
	}
	const answer = await page.request.get(await link.getAttribute('href'));

	check('the licence is a PDF', answer.ok() &&
		(await answer.body()).subarray(0, 5).toString() === '%PDF-',
		`status ${answer.status()}`);
	return text(page, '#nomor-izin');
}

async function confirmed(number) {
	const page = await person();

	await go(page, '/cek');
	await page.fill('#f-nomor', number);
	await sent(page, () => page.locator('main form button').click());
	// It begins a week after this day.
	is('/cek confirms the licence', await text(page, '#hasil'),
		'Asli, belum mulai berlaku');
	has('/cek names its holder by initials only', await text(page, '.facts'),
		'N. C.');
	await page.fill('#f-nomor', number.replace(/\d{4}(?=\/REK)/, '9999'));
	await sent(page, () => page.locator('main form button').click());
	is('/cek knows no licence that was never issued',
		await text(page, '#hasil'), 'Tidak pernah diterbitkan');
	await leave(page);
}

async function throughTheOffice(p, keys) {
	const stages = p.path.map((id) => p.stages.find((s) => s.id === id));

	for (const stage of stages) {
		const who = `${WORDS[stage.role]} (${stage.id})`;
		const page = await officer(USERS[stage.role]);

		await openCase(page, keys.number);
		check(`${who} finds the case in the queue`,
			path(page).startsWith('/petugas/permohonan/'), path(page));
		await doDeed(page, p, stage);
		check(`${who} does the deed`, await page.locator(
			'.note[role=status]').count() === 1, await text(page, 'main'));
		await leave(page);
	}
}

// correctAndRefuse: a question is sent back, mended, and the case refused.
async function corrected(p, keys) {
	const page = await officer('verifikator');

	await openCase(page, keys.number);
	await page.getByText('Minta perbaikan…').click();
	await page.locator('[name="tandai"][value="naskah"]').check();
	await page.locator('[name="alasan.naskah"]').selectOption('naskah-berbeda');
	await page.locator('[name="pesan.naskah"]').fill('Gambarnya lain');
	await press(page, 'perbaikan');
	const citizen = await follow(keys);

	is('a question sent back waits for the applicant', await state(citizen),
		'perbaikan');
	has('its words are on the status page', await text(citizen, '.note.wait'),
		'Gambarnya lain');
	await sent(citizen, () => citizen.locator('.note a.button').click());
	await citizen.fill('[name="naskah"]', 'Toko Sinar Jaya Abadi');
	await press(citizen, 'kirim');
	is('the mended case is at work again', await state(citizen), 'proses');
	await page.reload();
	has('the verifier sees the old answer beside the new',
		await text(page, 'main'), 'Sebelum perbaikan: Toko Sinar Jaya');
	await leave(citizen);
	await leave(page);
}

export default async function () {
	const p = await permit('conf/permits/reklame.xml');
	const papers = await files();
	const page = await person();
	const keys = await apply(page, p, papers);
	const front = p.stages.find((s) => s.id === p.path[0]);

	await leave(page);
	await pass(p, keys.number, front);
	await corrected(p, keys);
	p.path = p.path.slice(1);
	await throughTheOffice(p, keys);
	const home = await follow(keys);

	check('the applicant sees the licence',
		['terbit', 'selesai'].includes(await state(home)), await state(home));
	await confirmed(await licence(home));
	await leave(home);

	const plain = await person({ javaScriptEnabled: false });
	const again = await apply(plain, p, papers);

	is('without script the application is at the office', await state(plain),
		'proses');
	await leave(plain);
	const later = await follow(again, { javaScriptEnabled: false });

	is('and is followed with number and PIN, without script',
		await state(later), 'proses');
	await leave(later);
}
