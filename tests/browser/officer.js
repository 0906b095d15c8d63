// What an officer does at the desk.
import { go, leave, password, path, person, press, sent, text } from './browser.js';
import { fill } from './citizen.js';

export const USERS = { front: 'loket', verifier: 'verifikator',
	technical: 'teknis', section: 'kabid', secretary: 'sekretaris',
	director: 'kadis', treasurer: 'bendahara' };
const DEEDS = { payment: 'bayar', sign: 'tandatangan', handover: 'serahkan' };

// officer: signed in, in a browser of one's own, at the queue.
export async function officer(user, settings) {
	const page = await person(settings);

	await signIn(page, user);
	return page;
}

export async function signIn(page, user) {
	await go(page, '/petugas/masuk');
	await page.fill('#f-pengguna', user);
	await page.fill('#f-sandi', password);
	await press(page, 'masuk');
}

// openCase: as an officer finds it, in the queue.
export async function openCase(page, number) {
	const link = page.locator(
		`a[href$="/petugas/permohonan/${number.replace(/\D/g, '')}"]`);

	if (path(page) !== '/petugas')
		await go(page, '/petugas');
	if (!await link.count()) {
		await page.fill('#f-q', number);
		await sent(page, () => page.locator('main form button').click());
	}
	await sent(page, () => link.first().click());
}

// doDeed: what the stage asks for, its own pages first; the button pressed.
export async function doDeed(page, p, stage) {
	const button = DEEDS[stage.kind] ?? 'teruskan';

	for (let i = 0; i < 5; i++) {
		const open = page.locator('a.button[id^="f-isian-"]', {
			hasText: 'Isi dulu' });

		if (!await open.count())
			break;
		await sent(page, () => open.first().click());
		await fill(page, p);
		await press(page, 'simpan');
		if (path(page).split('/').length > 4)
			await sent(page, () => page.locator('main p a').first().click());
	}
	await press(page, button);
	return button;
}

// pass: one stage, by its officer, in a browser of one's own.
export async function pass(p, number, stage) {
	const page = await officer(USERS[stage.role]);

	await openCase(page, number);
	await doDeed(page, p, stage);
	const said = await text(page, '.note[role=status]');

	await leave(page);
	return said;
}
