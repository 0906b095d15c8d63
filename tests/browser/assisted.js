// An assisted PC with a profile on disk, as the office has it: what is left in it
// after "Selesai", after five idle minutes, and after a power cut.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { check, has, is, nothing } from './tap.js';
import { base, go, leave, path, press, sent, text, WIDE } from './browser.js';
import { look } from './look.js';
import { officer, signIn } from './officer.js';

const CACHE = /\/(Cache|Code Cache|Service Worker|GPUCache)\//;
const NAME = 'Ketut Jejakrahasia', QUESTION = '[name="nama"]';
let profile, context, page;

// boot: the browser of a computer, with what its profile has.
async function boot() {
	profile ??= mkdtempSync(join(tmpdir(), 'loket-pc-'));
	context = await chromium.launchPersistentContext(profile, {
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run',
			'--disable-background-networking', '--disable-component-update'],
		baseURL: base, viewport: WIDE, locale: 'id-ID' });
	page = context.pages()[0] ?? await context.newPage();
	page.setDefaultTimeout(15000);
}

// The processes of this profile's browser: known by its folder.
function processes() {
	return readdirSync('/proc').filter((p) => /^\d+$/.test(p)).filter((p) => {
		try {
			return readFileSync(`/proc/${p}/cmdline`, 'utf8').includes(profile);
		} catch {
			return false;
		}
	}).map(Number);
}

async function powerCut() {
	for (const p of processes())
		try {
			process.kill(p, 'SIGKILL');
		} catch { /* gone with its parent */ }
	await context.close().catch(() => { });
	while (processes().length)
		await new Promise((done) => setTimeout(done, 50));
	for (const f of readdirSync(profile))
		if (f.startsWith('Singleton'))
			rmSync(join(profile, f), { force: true });
}

function* filesOf(dir) {
	for (const entry of readdirSync(dir, { withFileTypes: true })) {
		const at = join(dir, entry.name);

		if (entry.isDirectory())
			yield* filesOf(at);
		else if (entry.isFile() && statSync(at).size)
			yield at;
	}
}

// left: files of the profile that hold these bytes, as UTF-8 or UTF-16.
function left(words, among = /./) {
	const kinds = [Buffer.from(words), Buffer.from(words, 'utf16le')];

	return [...filesOf(profile)].filter((f) => among.test(f)).filter((f) => {
		const bytes = readFileSync(f);

		return kinds.some((k) => bytes.includes(k));
	});
}

async function enrol() {
	await signIn(page, 'loket');
	await go(page, '/petugas/dampingan');
	await look(page, 'petugas-dampingan');
	await page.fill('#f-nama', `PC ${process.pid}`);
	await press(page, 'daftarkan');
	is('a computer becomes an assisted PC', path(page), '/dampingan');
	has('and says which', await text(page, '.strip'), `PC ${process.pid}`);
	// It is switched off and on again: cookies are on disk.
	await context.close();
	await boot();
	await go(page, '/dampingan');
	has('it still is one the next day', await text(page, '.strip'), 'Dibantu petugas');
	await look(page, 'dampingan');
}

// type: with keys, for browsers remember what a person typed.
async function type(words) {
	await page.fill(QUESTION, '');
	await page.click(QUESTION);
	await page.keyboard.type(words);
}

async function start() {
	await go(page, '/ajukan/reklame');
	await press(page, 'mulai');
	const keys = { number: await text(page, '#nomor'), pin: await text(page, '#kode'),
		list: path(page) };

	await sent(page, () => page.locator('main a.button').click());
	await type(NAME);
	keys.page = path(page);
	await press(page, 'simpan');
	return keys;
}

async function goOn(keys) {
	await go(page, '/dampingan');
	await page.fill('#f-nomor', keys.number);
	await page.fill('#f-kode', keys.pin);
	await sent(page, () => page.getByRole('button', { name: 'Lanjutkan' }).click());
}

// Back as often as there is something: the name is nowhere.
async function backShowsNothing(sentence) {
	const seen = [];

	for (let i = 0; i < 12; i++) {
		const before = page.url();

		await page.goBack({ waitUntil: 'load' }).catch(() => { });
		if ((await page.content()).includes(NAME) ||
		    (await page.locator(QUESTION).count() &&
		    await page.inputValue(QUESTION) === NAME))
			seen.push(page.url());
		if (page.url() === before || page.url().startsWith('about:'))
			break;
	}
	nothing(sentence, seen);
}

async function storage() {
	await go(page, '/dampingan');
	return page.evaluate(async () => [
		...Object.keys(localStorage), ...Object.keys(sessionStorage),
		...(await indexedDB.databases()).map((d) => d.name),
		...await caches?.keys() ?? [],
		...await navigator.serviceWorker?.getRegistrations() ?? []]);
}

async function idle(keys) {
	await page.clock.install();
	await go(page, keys.page);
	is('the page is there', await page.inputValue(QUESTION), NAME);
	check('nothing covers it', !await page.locator('#jaga').isVisible());
	await page.clock.fastForward('03:01');
	check('after three idle minutes it is covered',
		await page.locator('#jaga').isVisible());
	const box = await page.locator('#jaga').boundingBox();
	check('whole', box.width >= WIDE.width && box.height >= WIDE.height - 1,
		JSON.stringify(box));
	const first = Number(await text(page, '#jaga b'));
	await page.clock.fastForward('00:10');
	const second = Number(await text(page, '#jaga b'));
	check('with a countdown', first <= 120 && second < first, first, second);
	await look(page, 'dampingan-tertutup');
	await page.mouse.move(50, 50);
	await page.mouse.move(60, 60);
	check('a mouse that is bumped does not uncover it',
		await page.locator('#jaga').isVisible());
	await page.getByRole('button', { name: 'Ya, saya masih di sini' }).click();
	check('its button does', !await page.locator('#jaga').isVisible());
	await page.clock.fastForward('02:50');
	await page.keyboard.press('Shift');
	await page.clock.fastForward('00:20');
	check('who types is left alone', !await page.locator('#jaga').isVisible());
	const away = page.waitForURL((u) => u.pathname === '/dampingan');
	await page.clock.fastForward('05:01');
	await page.clock.resume();
	await away;
	check('after five idle minutes it is empty',
		!(await page.content()).includes(NAME));
	await backShowsNothing('and Back shows nothing of it');
	await go(page, keys.page);
	is('nor does its address', path(page), '/dampingan');
}

async function openedAgain(keys) {
	const helper = await officer('loket', { viewport: WIDE });

	await go(helper, '/petugas/dampingan');
	await look(helper, 'petugas-dampingan-kosong');
	await press(helper, `buka:${keys.number.replace(/\D/g, '')}`);
	await leave(helper);
	await go(page, '/dampingan');
	await sent(page, () => page.getByRole('link', { name: 'Lanjutkan' }).click());
	is('an officer opens it again', path(page), keys.list);
	await go(page, keys.page);
	is('with what was saved', await page.inputValue(QUESTION), NAME);
}

async function shutDown() {
	await context?.close().catch(() => { });
	rmSync(profile, { recursive: true, force: true });
	profile = undefined;
}

// What is looked for can be found: at home the browser remembers.
async function atHome() {
	await boot();
	await start();
	await page.waitForTimeout(1000);
	await context.close();
	check('a computer at home remembers what was typed', left(NAME).length > 0);
	check('and keeps the style sheet', left('/aset/loket-', CACHE).length > 0);
	await shutDown();
}

export default async function () {
	try {
		await atHome();
		await boot();
		await enrol();
		const keys = await start();

		await go(page, keys.page);
		await type('belum disimpan');
		await powerCut();
		await boot();
		await go(page, keys.page);
		is('after a power cut nothing is open', path(page), '/dampingan');
		await goOn(keys);
		await go(page, keys.page);
		is('and what was saved is there', await page.inputValue(QUESTION), NAME);
		await idle(keys);
		await openedAgain(keys);
		await press(page, 'selesai');
		is('Selesai leads to the first page', path(page), '/dampingan');
		await backShowsNothing('Back shows nothing');
		nothing('nothing is in its storage', await storage());
		nothing('no cookie but the enrolment is left', (await context.cookies())
			.map((c) => c.name).filter((n) => !/^(__Host-)?(pc|loket)|^bahasa/.test(n)));
		await page.waitForTimeout(1000);
		await context.close();
		nothing('the name is nowhere in the profile: not in the cache, not in the form memory',
			left(NAME));
		nothing('the PIN is not either', left(keys.pin));
		nothing('no page of the application is in the cache',
			left(keys.list, CACHE));
	} finally {
		await shutDown();
	}
}
