// What is computed from the answers of a page stands there as soon as one changes,
// and nothing of it is kept before the person says so.
import { has, is } from './tap.js';
import { go, leave, person, press, text } from './browser.js';
import { begin } from './citizen.js';

const AREA = '#f-titik-0-luas';

export default async function computed() {
	const page = await person();
	const { number } = await begin(page, { id: 'reklame' });
	const at = `/ajukan/reklame/${number.replace(/\D/g, '')}/lokasi`;
	const shown = (words) => page.waitForFunction(([where, what]) =>
		document.querySelector(where).textContent.trim() === what,
	[AREA, words]);

	await go(page, at);
	has('before it is known it says when', await text(page, AREA), 'Dihitung setelah');
	await page.fill('[name="titik.0.panjang"]', '2');
	await page.fill('[name="titik.0.lebar"]', '4');
	await page.fill('[name="titik.0.sisi"]', '1');
	await page.fill('[name="titik.0.jumlah"]', '3');
	await page.keyboard.press('Tab');
	await shown('24 m²');
	await page.fill('[name="titik.0.jumlah"]', '2');
	await page.keyboard.press('Tab');
	await shown('16 m²');
	is('what was typed is as it was', await page.inputValue('[name="titik.0.panjang"]'), '2');
	await go(page, at);
	is('nothing is kept by itself', await page.inputValue('[name="titik.0.panjang"]'), '');
	await page.fill('[name="titik.0.panjang"]', '5');
	await page.keyboard.press('Tab');
	await press(page, 'simpan');
	await go(page, at);
	is('what is saved is', await page.inputValue('[name="titik.0.panjang"]'), '5');
	await leave(page);
}
