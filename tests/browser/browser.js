// One Chromium for all tests; each person has a browser context of one's own,
// with its own cookies and cache.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const PHONE = { width: 360, height: 640 };
export const WIDE = { width: 1280, height: 800 };
const PATIENCE = 15000;
export const shots = process.env.LOKET_SHOTS ?? 'shots';
export const password = process.env.LOKET_DEMO_PASSWORD ?? '';
export let base;
export const strangers = [];	// what was asked of other hosts
let browser;

export async function open(at) {
	base = at;
	mkdirSync(shots, { recursive: true });
	// A fresh user data folder is Playwright's own doing.
	browser = await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
			'--no-first-run', '--disable-background-networking',
			'--disable-component-update', '--disable-sync'],
	});
}

export async function close() {
	await browser.close();
}

// person: a page in a browser that has never been here.
export async function person(settings = {}) {
	const context = await browser.newContext({ baseURL: base,
		viewport: PHONE, locale: 'id-ID', timezoneId: 'Asia/Makassar',
		...settings });
	const page = await context.newPage();

	context.on('request', (r) => {
		if (!/^(data:|about:|blob:)/.test(r.url()) &&
		    !r.url().startsWith(`${base}/`))
			strangers.push(r.url());
	});
	page.setDefaultTimeout(PATIENCE);
	return page;
}

// leave: the person closes the browser.
export async function leave(page) {
	await page.context().close();
}

// go: where the address leads; a page of an error is a page too.
export async function go(page, path) {
	const answer = await page.goto(path, { waitUntil: 'load' });

	return answer.status();
}

// press: a button by its value, and wait for the page that comes of it. Gives
// the status of that page.
export async function press(page, button, within = '') {
	const control = page.locator(
		`${within} button[value="${button}"]`).first();

	return sent(page, () => control.click());
}

// replaced: until another document than the marked one stands there, whole.
async function replaced(page, mark) {
	const end = Date.now() + PATIENCE;

	while (Date.now() < end && !await page.evaluate((m) => window.before !== m &&
		document.readyState === 'complete', mark).catch(() => false))
		await new Promise((done) => setTimeout(done, 10));
}

// sent: the status of the page that an act leads to. Its answer comes before it
// takes the place of the page that stood there.
export async function sent(page, act) {
	const mark = Math.random();

	await page.evaluate((m) => {
		window.before = m;
	}, mark);
	const [answer] = await Promise.all([
		page.waitForResponse((r) => r.request().isNavigationRequest() &&
			r.frame() === page.mainFrame() && r.status() !== 303),
		act(),
	]);

	if (/^text\/html/.test(answer.headers()['content-type']))
		await replaced(page, mark);
	await page.waitForLoadState('load');
	return answer.status();
}

export function path(page) {
	const url = new URL(page.url());

	return url.pathname + url.search;
}

export async function text(page, selector) {
	const all = await page.locator(selector).allInnerTexts();

	return all.join(' ').replace(/\s+/g, ' ').trim();
}
