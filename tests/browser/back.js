// A line that breaks in the middle of a form, then Back: the page is there again
// with what was typed. In Chromium and Firefox, over http and https; these pages
// have no script. Between browser and server stands a line of the test's own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { base } from './browser.js';
import { check, is } from './tap.js';

const BROWSERS = {
	Chromium: (key) => puppeteer.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		// A certificate that is merely passed over leaves no page in the cache.
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run',
			'--disable-background-networking',
			`--ignore-certificate-errors-spki-list=${key}`] }),
	Firefox: () => puppeteer.launch({ browser: 'firefox',
		executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
		acceptInsecureCerts: true }),
};
const PATIENCE = 15000;
let broken = false;

// A line to the server that can break: then a form is swallowed unanswered.
function carry(request, answer) {
	const to = new URL(request.url, base);
	const headers = { ...request.headers };

	if (headers.origin)
		headers.origin = `http://${headers.host}`;
	if (broken && request.method === 'POST') {
		request.resume().on('end', () => request.socket.destroy());
		return;
	}
	request.pipe(http.request(to, { method: request.method, headers }, (r) => {
		answer.writeHead(r.statusCode, r.headers);
		r.pipe(answer);
	}).on('error', () => request.socket.destroy()));
}

// certificate: of this machine's own making, and the digest of its key.
function certificate(folder) {
	const file = (name) => join(folder, name);
	const openssl = (...args) => execFileSync('openssl', args,
		{ stdio: ['pipe', 'pipe', 'ignore'] });

	openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2',
		'-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1',
		'-keyout', file('key'), '-out', file('cert'));
	openssl('x509', '-in', file('cert'), '-pubkey', '-noout', '-out', file('pub'));
	openssl('pkey', '-pubin', '-in', file('pub'), '-outform', 'der',
		'-out', file('der'));
	return { tls: { key: readFileSync(file('key')), cert: readFileSync(file('cert')) },
		digest: openssl('dgst', '-sha256', '-binary', file('der'))
			.toString('base64') };
}

const listen = (server) => new Promise((done) => {
	server.listen(0, '127.0.0.1', done);
});

// until: what the page says, once it says yes; pages come and go meanwhile.
async function until(page, what, ...args) {
	const end = Date.now() + PATIENCE;
	let said;

	while (!said && Date.now() < end) {
		said = await page.evaluate(what, ...args).catch(() => undefined);
		if (!said)
			await new Promise((done) => setTimeout(done, 50));
	}
	return said;
}

// No error, whole, and not the page that stood there before.
const arrived = (page, mark) => until(page, (m) =>
	document.readyState === 'complete' && location.protocol.startsWith('http') &&
	!document.documentURI.startsWith('about:') && window.before !== m &&
	document.querySelector('main') && location.pathname + location.search, mark);

async function press(page, button) {
	const mark = Math.random();

	await page.evaluate((m) => {
		window.before = m;
	}, mark);
	await page.click(button).catch(() => { });
	return broken ? until(page, () =>
		/^(about:neterror|chrome-error:)/.test(document.documentURI)) :
		arrived(page, mark);
}

// typed: what stands in the controls a person types into.
const typed = (page) => until(page, () => {
	const form = document.querySelector('main form:has(.q)');

	return document.readyState === 'complete' && form && JSON.stringify([...form.elements].filter((e) =>
		e.name && !e.name.startsWith('_') && e.type !== 'submit')
		.map((e) => [e.name, /radio|checkbox/.test(e.type) ? e.checked : e.value]));
});

async function type(page) {
	const ids = await page.$$eval('main form:has(.q) input, main form:has(.q) textarea',
		(all) => all.filter((e) => e.name && !/hidden|file/.test(e.type))
			.map((e) => [e.id, e.type]));

	for (const [id, kind] of ids)
		if (/radio|checkbox/.test(kind))
			await page.click(`[id="${id}"]`);
		else
			await page.type(`[id="${id}"]`, ` baru ${id}`);
}

// lost: type, let the line break at the button, go back.
async function lost(page, where, button) {
	await type(page);
	const before = await typed(page);

	broken = true;
	const failed = await press(page, button);
	broken = false;
	// Firefox does not tell when it is done, so that nobody waits for it.
	page.goBack({ timeout: PATIENCE }).catch(() => { });
	await until(page, () => !!document.querySelector('main form'));
	check(`${where}: the line breaks`, failed && before.includes('baru'), before);
	is(`${where}: what was typed comes back`, await typed(page), before);
}

async function application(page, name, at) {
	await page.goto(`${at}/ajukan/reklame`);
	await lost(page, `${name}, the start`, 'button[value="mulai"]');
	await page.$eval('#f-telepon', (e) => {
		e.value = '';
	});
	const draft = await press(page, 'button[value="mulai"]');

	check(`${name}: pressed again, the draft begins`,
		/^\/ajukan\/reklame\/\d{12}$/.test(draft), draft);
	await page.goto(await page.$eval('main a.button', (a) => a.href));
	await lost(page, `${name}, a page of the form`, 'button[value="lanjut"]');
	await press(page, 'button[value="lanjut"]');
	check(`${name}: pressed again, it is judged`, await page.$('#masalah'));
	await lost(page, `${name}, the page with its problems`,
		'button[value="lanjut"]');
	await press(page, 'button[value="lanjut"]');
	check(`${name}: and judged again`, await page.$('#masalah'));
}

async function numberAndPin(page, name, at) {
	await page.goto(`${at}/status`);
	await lost(page, `${name}, number and PIN`, 'main form:has(.q) button');
}

async function goingOn(page, name, at) {
	await page.goto(`${at}/lanjut`);
	await lost(page, `${name}, going on`, 'main form:has(.q) button');
}

// journeys: each in a tab of its own, in a browser that has never been here.
async function journeys(browser, name, at) {
	const context = await browser.createBrowserContext();

	for (const go of [application, numberAndPin, goingOn])
		await go(await context.newPage(), name, at);
	await context.close();
}

export default async function back() {
	const folder = mkdtempSync(join(tmpdir(), 'loket-line-'));
	const own = certificate(folder);
	const lines = { http: http.createServer(carry),
		https: https.createServer(own.tls, carry) };

	rmSync(folder, { recursive: true });
	for (const line of Object.values(lines))
		await listen(line);
	try {
		for (const [name, launch] of Object.entries(BROWSERS)) {
			const browser = await launch(own.digest);

			try {
				for (const [scheme, line] of Object.entries(lines))
					await journeys(browser, `${name}, ${scheme}`,
						`${scheme}://127.0.0.1:${line.address().port}`);
			} finally {
				await browser.close();
			}
		}
	} finally {
		for (const line of Object.values(lines))
			line.close().closeAllConnections();
	}
}
