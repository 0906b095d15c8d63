// What pages weigh on the wire, headers and all, as Chromium counts it over
// HTTP/1.1: first visits, further pages, and whole applications.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, nothing, say } from './tap.js';
import { go, leave, path, person, press } from './browser.js';
import { permit } from './permit.js';
import { begin, fillAll, promise } from './citizen.js';

const FIRST = { bytes: 14 * 1024, requests: 2 };
const FURTHER = { bytes: 6 * 1024, requests: 1 };
// The script stands aside: nothing needs it, and a year's cache holds it.
const SCRIPT = 6 * 1024;
const APPLICATION = 60 * 1024;	// of 25 questions
const PERMITS = ['reklame', 'sip-dokter', 'skp'];
// The example of each that asks most.
const APPLICATIONS = [['reklame', 3], ['sip-dokter', 2], ['skp', 2]];

// meter: take() gives what has come since it was asked last.
async function meter(page) {
	const wire = await page.context().newCDPSession(page);
	const none = () => ({ bytes: 0, requests: 0, redirects: 0, script: 0 });
	const scripts = new Set();
	let got = none();

	await wire.send('Network.enable');
	wire.on('Network.requestWillBeSent', (e) => {
		if (e.redirectResponse) {
			got.bytes += e.redirectResponse.encodedDataLength;
			got.redirects++;
		}
		if (e.type === 'Script')
			scripts.add(e.requestId);
	});
	wire.on('Network.loadingFinished', (e) => {
		if (scripts.has(e.requestId)) {
			got.script += Math.max(e.encodedDataLength, 0);
		} else if (e.encodedDataLength > 0) {
			got.bytes += e.encodedDataLength;
			got.requests++;
		}
	});
	return {
		take() {
			const all = got;

			got = none();
			return all;
		},
	};
}

function within(got, limit, own = 0) {
	return got.bytes <= limit.bytes + own && got.requests <= limit.requests &&
		got.script <= SCRIPT;
}

// Answers of one's own that a page shows are not counted.
async function ownAnswers(page, p) {
	const html = await page.content();

	return [...p?.answers.values() ?? []].filter((v) => html.includes(v))
		.reduce((sum, v) => sum + Buffer.byteLength(v), 0);
}

// weigh: each address in a browser that has never been here but for the cookie
// of a session, then all of them again with the style sheet known.
async function weigh(what, addresses, cookies, p) {
	const heavy = [];
	const most = { first: 0, further: 0 };
	const known = await person(cookies);
	const knownMeter = await meter(known);

	await go(known, addresses[0]);
	for (const address of addresses) {
		const page = await person(cookies);
		const first = await meter(page);

		await go(page, address);
		const got = first.take();

		await leave(page);
		knownMeter.take();
		await go(known, address);
		const further = knownMeter.take();

		most.first = Math.max(most.first, got.bytes);
		most.further = Math.max(most.further, further.bytes);
		if (!within(got, FIRST))
			heavy.push(`first visit ${address}: ${JSON.stringify(got)}`);
		if (!within(further, FURTHER, await ownAnswers(known, p)))
			heavy.push(`further ${address}: ${JSON.stringify(further)}`);
	}
	await leave(known);
	nothing(`${what}: first visit within 14 KiB and 2 requests, further ones within 6 KiB and 1`,
		heavy);
	say(`${addresses.length} pages; the heaviest first visit ${most.first} bytes, further ${most.further}`);
}

// apply: a whole application from the page that starts it to the receipt, and
// the addresses it went through. Documents are counted apart.
async function apply(p) {
	const page = await person();
	const wire = await meter(page);
	const whole = { bytes: 0, requests: 0, redirects: 0 };
	const papers = { ...whole };
	const add = (to) => {
		const got = wire.take();

		for (const key of Object.keys(to))
			to[key] += got[key];
	};
	const addresses = new Set([`/ajukan/${p.id}`]);

	await begin(page, p, '081234567890');
	addresses.add(path(page));
	await page.locator('main a.button').click();
	await page.waitForURL((url) => url.pathname.split('/').length > 4);
	await fillAll(page, p, async (form) => {
		await promise(page, form);
		add(papers);
	}, async () => {
		const files = await page.locator('form.file').count();

		add(files ? papers : whole);
		addresses.add(path(page).replace(/\?baru$/, ''));
	});
	const cookies = { storageState: await page.context().storageState() };

	await weigh(`the pages of ${p.id}`, [...addresses], cookies, p);
	await press(page, 'kirim');
	add(whole);
	await weigh(`the receipt of ${p.id}`, [path(page)], cookies, p);
	await leave(page);
	return { questions: p.given.size, whole, papers };
}

async function wholeApplication(p) {
	const { questions, whole, papers } = await apply(p);

	check(`${p.id}: ${questions} questions answered in order are within 60 KiB`,
		whole.bytes <= APPLICATION, `${whole.bytes} bytes`);
	say(`${whole.bytes} bytes received`);
	say(`in ${whole.requests} answers and ${whole.redirects} redirects; the pages of documents besides: ${papers.bytes} bytes`);
}

// A permit of exactly as many questions as the limit speaks of.
async function twentyFive() {
	const live = join(process.env.LOKET_DIR, 'permits');
	const p = await permit('tests/bench/dua-lima.xml');
	const page = await person();
	const file = join(live, `${p.id}.xml`);

	copyFileSync(join(process.env.srcdir ?? '../..', 'tests/bench/dua-lima.xml'),
		file);
	try {
		while (await go(page, `/ajukan/${p.id}`) !== 200)
			await page.waitForTimeout(100);
		await leave(page);
		for (const question of p.fields.values())
			question.needed = true;
		p.answers.set('p1', '5');	// so that p12 is asked
		await wholeApplication(p);
	} finally {
		rmSync(file);
	}
}

export default async function () {
	await weigh('pages for anybody', ['/', '/izin', '/izin?q=papan+nama',
		'/izin?q=zzzz', ...PERMITS.map((id) => `/izin/${id}`), '/lanjut',
		'/status', '/cek', '/cek?nomor=503/9999/REK/DPM-PTSP/2026',
		'/tidak/ada', '/petugas/masuk', '/?bahasa=en']);
	for (const [id, example] of APPLICATIONS)
		await wholeApplication(await permit(`conf/permits/${id}.xml`, example));
	await twentyFive();
}
