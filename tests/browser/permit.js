// What a test needs of a permit's definition: its questions, its stages, and
// answers: those of an example, made up by type where it leaves one out.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leave, person } from './browser.js';

const tree = process.env.srcdir ??
	join(dirname(fileURLToPath(import.meta.url)), '../..');
const MADE_UP = {
	text: 'Nama Contoh', textarea: 'Jalan Pejanggik 15', integer: '1',
	decimal: '1', money: '100000', nik: '5271014508900003',
	kk: '5271012508100001', npwp: '012345678901000', nib: '1234567890123',
	phone: '081234567890', email: 'nama@contoh.example', yesno: 'no',
	declaration: 'yes', time: '09.00',
};
const OFFICE_DAY = 'sv-SE';	// writes a day as 2026-11-24

// Days between the example's day and the office's today.
function daysSince(day) {
	const now = new Date(process.env.LOKET_NOW ?? Date.now());
	const today = now.toLocaleDateString(OFFICE_DAY,
		{ timeZone: 'Asia/Makassar' });

	return day ? Math.round((Date.parse(today) - Date.parse(day)) / 864e5) : 0;
}

function moved(day, by) {
	return new Date(Date.parse(day) + by * 864e5).toISOString().slice(0, 10);
}

// Runs in the browser, which has an XML parser.
function readXml([main, ...parts], wanted) {
	const docs = [main, ...parts].map((s) =>
		new DOMParser().parseFromString(s, 'application/xml'));
	const all = (from, name) => [...from.getElementsByTagName(name)];
	const label = (e) => e.getAttribute('label') ?? all(e, 'label')
		.find((t) => !t.hasAttribute('xml:lang'))?.textContent;
	const root = docs[0].documentElement;
	const good = all(root, 'example')
		.filter((e) => e.getAttribute('valid') !== 'no');
	const example = good[wanted - 1];
	const pairs = (e) => [...e.children].filter((a) => a.tagName === 'answer')
		.map((a) => [a.getAttribute('name'), a.textContent.trim()]);
	const answers = example ? pairs(example) : [];
	const rows = {};

	for (const r of example ? all(example, 'repeat') : []) {
		const name = r.getAttribute('name');
		const at = rows[name] ?? 0;

		rows[name] = at + 1;
		for (const [n, v] of pairs(r))
			answers.push([`${name}.${at}.${n}`, v]);
	}
	return {
		id: root.getAttribute('id'),
		title: all(root, 'title')[0].textContent,
		today: example?.getAttribute('today') ?? '',
		fee: example?.getAttribute('fee') ?? '',
		path: (example?.getAttribute('stages') ?? '').split(' '),
		stages: all(root, 'stage').map((s) => ({ id: s.getAttribute('id'),
			role: s.getAttribute('role'), kind: s.getAttribute('kind') })),
		fields: docs.flatMap((d) => all(d, 'field')).map((f) => ({
			name: f.getAttribute('name'), type: f.getAttribute('type'),
			label: label(f), list: f.getAttribute('list'),
			repeat: f.parentNode.localName === 'repeat' ?
				f.parentNode.getAttribute('name') : '',
			needed: !['no', null].includes(f.getAttribute('required')) ||
				f.getAttribute('type') === 'declaration',
		})),
		lists: docs.flatMap((d) => all(d, 'list')).map((l) => ({
			id: l.getAttribute('id'), source: l.getAttribute('source'),
			value: l.getAttribute('value'), label: l.getAttribute('label'),
			items: all(l, 'item').filter((i) => !i.hasAttribute('xml:lang'))
				.map((i) => [i.getAttribute('value'), i.textContent]),
		})),
		answers, rows,
	};
}

// The words of a list's choices, by value.
function choices(list, folder) {
	const words = new Map(list.items);
	const [head, ...rows] = list.source ? readFileSync(
		join(folder, 'lists', list.source), 'utf8').trim().split('\n') : [''];
	const at = (name) => head.trim().split(',').indexOf(name);

	for (const row of rows) {
		const cells = row.trim().split(',');

		words.set(cells[at(list.value)], cells[at(list.label)]);
	}
	return words;
}

// permit: a definition of the tree, with the answers of its wanted-th example.
export async function permit(file, wanted = 1) {
	const at = join(tree, file);
	const main = readFileSync(at, 'utf8');
	const parts = [...main.matchAll(/<xi:include href="([^"]+)"/g)]
		.map((m) => join(dirname(at), m[1])).filter(existsSync)
		.map((part) => readFileSync(part, 'utf8'));
	const page = await person();
	const p = await page.evaluate(`(${readXml})(${JSON.stringify(
		[main, ...parts])}, ${wanted})`);
	const by = daysSince(p.today);

	await leave(page);
	p.given = new Set();
	p.lists = new Map(p.lists.map((l) => [l.id, choices(l, dirname(at))]));
	p.fields = new Map(p.fields.map((f) => [f.name, f]));
	p.answers = new Map(p.answers.map(([name, v]) =>
		[name, /^\d{4}-\d\d-\d\d$/.test(v) ? moved(v, by) : v]));
	return p;
}

// field: the question that a control asks, in a row or not.
export function field(p, name) {
	return p.fields.get(name.split('.').pop());
}

// answer: what to give a control; undefined where nothing is to be given.
export function answer(p, name) {
	const f = field(p, name);
	const by = daysSince('2026-11-24');

	if (p.answers.has(name))
		return p.answers.get(name);
	if (!f?.needed || f.type === 'file')
		return undefined;
	if (f.type === 'date')
		return moved('2026-12-01', by);
	return f.type === 'month' ? moved('2026-12-01', by).slice(0, 7) :
		MADE_UP[f.type];
}
