// What holds for every page: axe-core finds nothing, in light and in dark; no
// sideways scroll at 320 px; every control has a label; problems lead to their
// controls. And a picture at 360 and 1280 px, for people to look at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nothing } from './tap.js';
import { PHONE, WIDE, shots } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url)
	.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
	'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function judged(page, only) {
	const options = { resultTypes: ['violations'], runOnly: only ?
		{ type: 'rule', values: only } : { type: 'tag', values: TAGS } };

	const found = await page.evaluate((o) => axe.run(o), options);

	return found.violations.flatMap((v) => v.nodes.map((n) =>
		`axe ${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`));
}

async function accessible(page) {
	await page.evaluate(axe);
	const light = await judged(page);

	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await judged(page, COLOURS);

	await page.emulateMedia({ colorScheme: 'light' });
	return [...light, ...dark.map((s) => `dark: ${s}`)];
}

// Runs in the page.
function plainFaults() {
	const out = [];
	const name = (e) => `<${e.localName} id="${e.id}" name="${e.name ?? ''}">`;
	const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);

	for (const e of document.querySelectorAll('input, select, textarea'))
		if (e.type !== 'hidden' && !e.labels.length)
			out.push(`no label: ${name(e)}`);
	for (const id of new Set(ids.filter((s, i) => ids.indexOf(s) !== i)))
		out.push(`twice: id ${id}`);
	if (document.querySelectorAll('h1').length !== 1)
		out.push('not one h1');
	for (const e of document.querySelectorAll('[aria-describedby]'))
		for (const id of e.getAttribute('aria-describedby').split(' '))
			if (!document.getElementById(id))
				out.push(`described by nothing: ${name(e)} ${id}`);
	return out;
}

// Each problem's link leads to a control of the page, which then has the focus.
async function problemsLead(page) {
	const links = page.locator('#masalah a');
	const out = [];

	for (let i = 0; i < await links.count(); i++) {
		const to = await links.nth(i).evaluate((a) => ({ id: a.hash.slice(1),
			here: a.pathname === location.pathname }));

		if (!to.here)
			continue;
		await links.nth(i).click();
		if (!await page.evaluate((id) => id &&
			document.activeElement === document.getElementById(id), to.id))
			out.push(`a problem leads nowhere: #${to.id}`);
	}
	return out;
}

async function narrow(page) {
	await page.setViewportSize({ width: 320, height: 568 });
	const over = await page.evaluate(() => {
		const { clientWidth: room, scrollWidth: taken } =
			document.documentElement;
		const wide = [...document.querySelectorAll('body *')].filter((e) =>
			e.scrollWidth > room ||
			e.getBoundingClientRect().right > room + 1);

		// A short word of a link or a button stands on one line.
		const broken = [...document.querySelectorAll('main a, main button')]
			.filter((e) => /^\S{1,12}$/.test(e.textContent.trim()) &&
				!e.firstElementChild && e.getClientRects().length > 1)
			.map((e) => `broken in two at 320 px: ${e.textContent}`);

		return [...broken, ...taken <= room ? [] :
			[`scrolls sideways at 320 px: ${taken}`,
			...wide.slice(-3).map((e) =>
				`by <${e.localName} id="${e.id}" class="${e.className}">`)]];
	});

	await page.setViewportSize(PHONE);
	return over;
}

async function picture(page, name) {
	for (const size of [PHONE, WIDE]) {
		await page.setViewportSize(size);
		await page.screenshot({ fullPage: true,
			path: join(shots, `${name}.${size.width}.png`) });
	}
	await page.setViewportSize(PHONE);
}

// look: a page in one of its states; more: faults that the caller found.
export async function look(page, name, ...more) {
	const faults = [...more, ...await accessible(page),
		...await page.evaluate(plainFaults), ...await narrow(page)];

	await picture(page, name);
	nothing(`${name}: nothing to mend`,
		[...faults, ...await problemsLead(page)]);
}

// expect: the page, if it came with that status; else that is a fault. What is
// wrong has the focus.
export async function expect(page, name, got, status) {
	const heard = await page.waitForFunction(() => {
		const list = document.getElementById('masalah');

		return !list || list === document.activeElement;
	}, undefined, { timeout: 5000 }).then(() => true, () => false);

	await look(page, name, ...got === status ? [] :
		[`status ${got}, not ${status}`],
	...heard ? [] : ['the list of problems has no focus']);
}

// unfold: whatever is folded.
export async function unfold(page) {
	await page.evaluate(() => {
		for (const d of document.querySelectorAll('details'))
			d.open = true;
	});
}

// lookUnfolded: with everything unfolded; as it comes for the picture only.
export async function lookUnfolded(page, name) {
	if (!await page.locator('details').count()) {
		await look(page, name);
		return;
	}
	await picture(page, name);
	await unfold(page);
	await look(page, `${name}-terbuka`);
}
