// The whole way from the list of permits to the receipt in lynx: its keys, its
// screen, nothing else. Documents are promised.
import { has, is, skip } from './tap.js';
import { base } from './browser.js';
import { answer, permit } from './permit.js';
import { Terminal, available } from './terminal.js';

const TAB = '\t', ENTER = '\r', START_OF_LINE = '\x01', ERASE = '\x15';
const YES = { yes: 'Ya', no: 'Tidak' };
const MOST_TABS = 150;
const MOST_PAGES = 30;

class Lynx {
	constructor(address) {
		this.screen = new Terminal('lynx -accept_all_cookies -nocolor -nopause ' +
			`-show_cursor ${address}`);
	}

	lines() {
		return this.screen.lines();
	}

	// Lynx says below the page what the cursor stands on.
	kind() {
		return this.lines().at(-3);
	}

	title() {
		return this.lines()[0].trim();
	}

	text() {
		return this.lines().join(' ').replace(/\s+/g, ' ');
	}

	// place: a link or button is shown in reverse, a field has the cursor.
	place() {
		return this.screen.marked(1, this.screen.rows - 3) ??
			{ x: this.screen.x, y: this.screen.y };
	}

	// here: what stands where the cursor is, without a button's name before it.
	here() {
		const { x, y } = this.place();

		return this.lines()[y].slice(x).replace(/^\(?[\w:-]*\) /, '');
	}

	line() {
		return this.lines()[this.place().y];
	}

	// at: moves on until the cursor stands where fits says.
	async at(fits, what) {
		for (let i = 0; i < MOST_TABS; i++) {
			const { x, y } = this.place();

			if (fits(this.line(), y))
				return;
			this.screen.send(TAB);
			await this.screen.shows(() => this.place().x !== x ||
				this.place().y !== y, `another place after ${what}`);
		}
		throw new Error(`no ${what} on:\n${this.lines().join('\n')}`);
	}

	// follow: a link or a button, until then says that its page is there.
	async follow(words, then) {
		await this.at(() => this.here().startsWith(words), words);
		this.screen.send(ENTER);
		await this.screen.shows(() => then(this.text()) &&
			/^\(|^Commands|press space/.test(this.kind()), `a page after ${words}`);
	}

	// row: where a question's label is, its control below or beside it; or -1.
	row(label) {
		return this.lines().findIndex((line) => line.trim() === label ||
			[' (boleh', ' ['].some((end) =>
				line.trim().startsWith(label + end)));
	}

	async type(label, value) {
		const row = this.row(label);

		await this.at((line, y) => y >= row &&
			/text.*field|textarea/i.test(this.kind()), `field of ${label}`);
		this.screen.send(START_OF_LINE + ERASE + value);
		await this.screen.shows(() => this.line()
			.includes(value.slice(-12)), value);
	}

	async choose(label, choice) {
		const row = this.row(label);

		await this.at((line, y) => y >= row && (/option list/i.test(this.kind()) ||
			line.trim().endsWith(`) ${choice}`)), `${choice} of ${label}`);
		if (!/option list/i.test(this.kind())) {
			this.screen.send(ENTER);
			await this.screen.shows(() => this.line()
				.includes(`(*) ${choice}`), `${choice} chosen`);
			return;
		}
		this.screen.send(ENTER);
		await this.screen.shows(() => this.text().includes('Hit return'),
			'the choices');
		this.screen.send(`/${choice}${ENTER}`);
		await this.screen.shows(() => this.line()
			.includes(choice), choice);
		this.screen.send(ENTER);
		await this.screen.shows(() => /option list/i.test(this.kind()),
			`${choice} chosen`);
	}
}

const says = (words) => (text) => text.includes(words);

// The questions that the screen asks and the example answers.
async function fill(lynx, p, done) {
	for (const f of p.fields.values()) {
		const name = f.repeat ? `${f.repeat}.0.${f.name}` : f.name;
		const value = answer(p, name);

		if (value === undefined || done.has(name) || lynx.row(f.label) < 0)
			continue;
		done.add(name);
		if (f.type === 'yesno')
			await lynx.choose(f.label, YES[value]);
		else if (f.list)
			await lynx.choose(f.label, p.lists.get(f.list).get(value));
		else
			await lynx.type(f.label, value);
	}
}

async function agree(lynx) {
	while (lynx.text().includes('[ ]')) {
		await lynx.at((line) => line.includes('[ ]'), 'a box to tick');
		lynx.screen.send(ENTER);
		await lynx.screen.shows(() => lynx.line().includes('[X]'), 'the tick');
	}
}

async function promiseAll(lynx) {
	const promised = () => lynx.text().split('Menyusul. Tambahkan').length;

	for (let n = promised(); lynx.text().includes('(menyusul) Menyusul');
	    n = promised())
		await lynx.follow('Menyusul', () => promised() > n);
}

// Lanjut leads to the next page, or back to this one with more to answer.
async function goOn(lynx) {
	const page = lynx.title();
	const more = says('Dari jawaban Anda ada pertanyaan');

	await lynx.follow('Lanjut', (text) => lynx.title() !== page || more(text));
}

export default async function () {
	const p = await permit('conf/permits/reklame.xml');

	if (!available()) {
		skip('lynx: this machine makes no terminals (no /dev/pts)');
		return;
	}
	const lynx = new Lynx(`${base}/izin`);
	const done = new Set();

	await lynx.screen.shows(() => says('Semua izin')(lynx.text()), 'the list');
	await lynx.follow(p.title, says('Ajukan izin ini'));
	await lynx.follow('Ajukan izin ini', says('Siapkan'));
	await lynx.type('Nomor HP', '081234567890');
	await lynx.follow('Mulai', says('Simpan nomor dan PIN'));
	const [number] = lynx.text().match(/\d{4}-\d{4}-\d{4}/);

	await lynx.follow('Mulai mengisi', says('Halaman 1 dari'));
	for (let i = 0; i < MOST_PAGES && !/Periksa dan kirim/.test(lynx.title()); i++) {
		await promiseAll(lynx);
		await fill(lynx, p, done);
		await agree(lynx);
		await goOn(lynx);
	}
	const shown = lynx.text();

	has('lynx shows every answer before sending', shown, 'Toko Sinar Jaya');
	is('lynx shows the fee', shown.match(/Rp([\d.]+)/)?.[1].replace(/\./g, ''),
		p.fee);
	await lynx.follow('Kirim permohonan', says('Diterima, belum lengkap'));
	has('an application is sent in lynx, by keyboard alone', lynx.text(),
		number);
	await lynx.screen.end('Q');
}
