// A phone's photo of more than 4 MB is made small before it is sent, upright and
// legible; the person looks at it first and may take it again. Where the script
// cannot, the file goes as it is.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, has, is, say } from './tap.js';
import { go, leave, path, person, press, text } from './browser.js';
import { begin, files } from './citizen.js';
import { camera, dots, LINES } from './camera.js';
import { look } from './look.js';

const MOST = 300 * 1024, LEAST = 4 * 1000 * 1000;
const FORM = 'form:has([name="foto_lokasi"])';
const SCRIPT = '**/aset/loket-*.js';

// What may be amiss with a browser, before its first page.
const BROKEN = {
	'a canvas that throws': () => {
		HTMLCanvasElement.prototype.getContext = () => {
			throw new Error('out of memory');
		};
	},
	'a canvas that gives no picture': () => {
		HTMLCanvasElement.prototype.toBlob = (done) => done(null);
	},
	'a canvas that cannot be read': () => {
		HTMLCanvasElement.prototype.toBlob = () => {
			throw new DOMException('tainted', 'SecurityError');
		};
	},
	'no way to put a file into its control': () => {
		delete window.DataTransfer;
	},
	'a control that keeps its file': () => {
		Object.defineProperty(HTMLInputElement.prototype, 'files', {
			get: Object.getOwnPropertyDescriptor(
				HTMLInputElement.prototype, 'files').get,
			set() {
				throw new TypeError('read only');
			} });
	},
};

// A person at the page that asks for photos, of a draft just begun.
async function atUpload(settings) {
	const page = await person(settings);
	const { number } = await begin(page, { id: 'reklame' });

	page.upload = `/ajukan/reklame/${number.replace(/\D/g, '')}/dokumen?berkas`;
	return page;
}

async function choose(page, photo) {
	await page.locator(`${FORM} input[type=file]`).setInputFiles(photo);
}

// The document as the server has it.
async function stored(page) {
	const link = page.locator(`${FORM} .documents a`).last();
	const answer = await page.request.get(await link.getAttribute('href'));

	return answer.body();
}

// Words of the sheet that a reading machine does not find.
function unread(jpeg) {
	const folder = mkdtempSync(join(tmpdir(), 'loket-photo-'));
	const file = join(folder, 'photo.jpg');

	writeFileSync(file, jpeg);
	try {
		const read = new Set(execFileSync('tesseract',
			[file, '-', '--psm', '6'], { encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'] }).split(/\W+/));

		return LINES.join(' ').split(/\W+/).filter((w) => !read.has(w));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function small(photo) {
	const page = await atUpload();
	const preview = page.locator(`${FORM} .preview img`);

	await go(page, page.upload);
	await choose(page, (await files()).photo);
	await preview.waitFor();
	await again(page, photo);
	has('the person is asked to look first', await text(page, `${FORM} .preview`),
		'tulisannya terbaca?');
	const seen = await preview.evaluate(async (i) => {
		await i.decode();
		return { wide: i.naturalWidth, tall: i.naturalHeight };
	});
	check('the photo is shown upright', seen.tall > seen.wide,
		JSON.stringify(seen));
	await look(page, 'foto-dilihat');
	is('the photo is sent', await press(page, 'unggah', FORM), 200);
	is('and it is back at its page', path(page), page.upload);
	const kept = await stored(page);
	const size = dots(kept);

	check('what the office has is at most 300 KB', kept.length <= MOST,
		kept.length);
	say(`${photo.buffer.length} bytes became ${kept.length}`);
	check('it stands upright by itself', size.tall > size.wide &&
		!kept.includes('Exif'), JSON.stringify(size));
	const lost = unread(kept);

	check('its 8-point print can be read', lost.length <= 2, ...lost);
	await leave(page);
}

// What the office cannot take: a picture becomes one that it can, anything else is
// told before it is sent, with the way out, and may be sent all the same.
async function otherKinds(photo) {
	const page = await atUpload();
	const said = page.locator(`${FORM} .preview [role=alert]`);
	const webp = Buffer.from(await page.evaluate(() => {
		const canvas = document.createElement('canvas');

		canvas.width = canvas.height = 300;
		return canvas.toDataURL('image/webp').split(',')[1];
	}), 'base64');

	await go(page, page.upload);
	await choose(page, { name: 'surat.docx', buffer: Buffer.from('PK'), mimeType:
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
	await said.waitFor();
	has('a kind that cannot be taken is told before it is sent',
		await said.textContent(), 'buat tangkapan layar');
	await choose(page, photo);
	await page.locator(`${FORM} .preview img`).waitFor();
	is('another choice takes that away', await said.count(), 0);
	await choose(page, { name: 'foto.webp', buffer: webp,
		mimeType: 'image/webp' });
	await page.locator(`${FORM} .preview img`).waitFor();
	is('a picture of another kind becomes a JPEG', await said.count(), 0);
	is('... which is taken', await press(page, 'unggah', FORM), 200);
	is('... as one', (await stored(page)).subarray(0, 2).toString('hex'), 'ffd8');
	const seen = await page.locator(`${FORM} .documents img`).evaluate(
		async (i) => {
			i.scrollIntoView();
			await i.decode();
			return i.naturalWidth;
		});
	is('what is stored is shown small', seen, 160);
	await leave(page);
}

// Another photo in place of the first, by the button beneath it.
async function again(page, photo) {
	const picture = page.locator(`${FORM} .preview img`);
	const before = await picture.getAttribute('src');
	const chooser = page.waitForEvent('filechooser');

	await page.locator(FORM).getByRole('button', { name: 'Foto ulang' }).click();
	is('"Foto ulang" takes the photo away', await picture.count(), 0);
	await (await chooser).setFiles(photo);
	await picture.waitFor();
	check('and shows the one chosen then',
		await picture.getAttribute('src') !== before);
}

// Pressed at once: the button waits for the smaller photo.
async function pressedAtOnce(photo) {
	const page = await atUpload();

	await go(page, page.upload);
	await choose(page, photo);
	is('who presses at once need not press again',
		await press(page, 'unggah', FORM), 200);
	check('and sends the small photo',
		(await stored(page)).length <= MOST);
	await leave(page);
}

// asItIs: the file arrives whole, and soon.
async function asItIs(why, photo, page) {
	await go(page, page.upload);
	const began = Date.now();

	await choose(page, photo);
	is(`with ${why} the photo is taken`, await press(page, 'unggah', FORM), 200);
	const kept = await stored(page);

	check('... and arrives as it was', kept.equals(photo.buffer),
		`${kept.length} of ${photo.buffer.length} bytes`);
	return Date.now() - began;
}

async function withoutHelp(photo) {
	for (const [why, amiss] of Object.entries(BROKEN)) {
		const page = await atUpload();

		await page.addInitScript(amiss);
		await asItIs(why, photo, page);
		await leave(page);
	}
	const noScript = await atUpload({ javaScriptEnabled: false });

	await asItIs('no script', photo, noScript);
	await leave(noScript);

	const lost = await atUpload();

	await lost.route(SCRIPT, (r) => r.abort());
	await asItIs('a script that never comes', photo, lost);
	await leave(lost);
}

// A canvas that never answers: the person waits no longer than 15 seconds.
async function inVain(photo) {
	const page = await atUpload();

	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.toBlob = () => {};
	});
	await page.clock.install();
	await go(page, page.upload);
	await choose(page, photo);
	await page.locator(`${FORM}[aria-busy]`).waitFor();
	await page.clock.fastForward('00:16');
	is('who has waited in vain sends the photo as it is',
		await press(page, 'unggah', FORM), 200);
	is('... all of it', (await stored(page)).length, photo.buffer.length);
	await leave(page);
}

// Lanjut with a photo chosen and not sent: it goes first.
async function chosen(photo) {
	const page = await atUpload();

	await go(page, page.upload);
	await choose(page, photo);
	await press(page, 'lanjut');
	check('a photo that was only chosen is sent before the page goes on',
		(await stored(page)).length <= MOST);
	has('and Lanjut is pressed then', await text(page, '#masalah'), 'foto');
	await choose(page, { name: 'catatan.txt', mimeType: 'text/plain',
		buffer: Buffer.from('bukan gambar') });
	is('one that will not do is told', await press(page, 'lanjut'), 422);
	is('by its own page', path(page), '/unggah');
	await leave(page);
}

export default async function () {
	const photo = await camera();

	check('the camera makes more than 4 MB, lying on its side',
		photo.buffer.length > LEAST &&
		dots(photo.buffer).wide > dots(photo.buffer).tall,
		photo.buffer.length, JSON.stringify(dots(photo.buffer)));
	await small(photo);
	await pressedAtOnce(photo);
	await chosen(photo);
	await otherKinds(photo);
	await withoutHelp(photo);
	await inVain(photo);
}
