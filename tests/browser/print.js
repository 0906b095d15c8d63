// What is printed fits its paper: the receipt, and the head's board with any
// number of permits, are one A4 each.
import { is, check } from './tap.js';
import { go, leave, path, person, press, sent, WIDE } from './browser.js';
import { permit } from './permit.js';
import { begin, fillAll, promise, state } from './citizen.js';
import { officer } from './officer.js';

// sheets: how many of A4 the page at hand takes.
async function sheets(page) {
	const pdf = await page.pdf({ format: 'A4' });

	return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

// Everything is promised: the longest receipt that there usually is.
async function receipt(id) {
	const p = await permit(`conf/permits/${id}.xml`);
	const page = await person();

	await begin(page, p);
	is(`${id}: number and PIN are printed on one A4`, await sheets(page), 1);
	await sent(page, () => page.locator('main a.button').click());
	await fillAll(page, p, (form) => promise(page, form));
	await press(page, 'kirim');
	is(`${id}: it is received as incomplete`, await state(page), 'kurang');
	is(`${id}: the page that says so is one A4`, await sheets(page), 1);
	await go(page, `${path(page)}?cetak`);
	check(`${id}: its receipt has a code to scan`,
		await page.locator('main svg').count() === 1);
	is(`${id}: its receipt is one A4`, await sheets(page), 1);
	await leave(page);
}

async function board() {
	const page = await officer('kadis', { viewport: WIDE });

	for (const days of ['', '?hari=31']) {
		await go(page, `/petugas/dasbor${days}`);
		is(`the board${days} is one A4`, await sheets(page), 1);
	}
	// As in an office with forty permits, each with a long name.
	const tables = await page.$$eval('main tbody', (bodies) => {
		for (const body of bodies)
			while (body.rows.length < 40) {
				const row = body.rows[0].cloneNode(true);

				row.cells[0].append(' untuk usaha mikro, kecil dan menengah');
				body.insertBefore(row, body.rows[0]);
			}
		return bodies.length;
	});

	check('it has tables', tables > 2, tables);
	is('with forty rows in each it still is', await sheets(page), 1);
	await leave(page);
}

export default async function print() {
	for (const id of ['reklame', 'sip-dokter', 'skp', 'slhs'])
		await receipt(id);
	await board();
}
