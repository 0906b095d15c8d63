// What a phone's camera makes of a page of A4: 12 megapixels, 8-point print,
// noise, more than 4 MB, and turned, with an EXIF tag that says so.
import { leave, person } from './browser.js';

export const LINES = [
	'KARTU TANDA PENDUDUK PROVINSI NUSA TENGGARA BARAT',
	'NIK 5271014508900003 berlaku seumur hidup',
	'Nama Siti Rahmawati lahir di Mataram tanggal 5 Agustus 1990',
	'Alamat Jalan Pejanggik Nomor 15 RT 003 Lingkungan Karang Jangkong',
	'Surat kuasa ini dibuat untuk mengurus izin penyelenggaraan reklame',
	'Panjang 2,50 meter dan lebar 4,00 meter, dipasang selama 30 hari',
	'Nomor akta 0457 tanggal 12 Maret 2019, notaris Ketut Wirawan',
	'Pernyataan ini saya buat dengan sebenarnya tanpa paksaan siapa pun',
];
// One entry: orientation 6, the camera was held upright.
const TURNED = Buffer.from('ffe1002245786966000049492a0008000000' +
	'010012010300010000000600000000000000', 'hex');

// Runs in the page. The sheet fills the picture but for a finger's breadth of
// table; 297 mm of it are `tall` dots, so 8 points are 8/72 inch of that.
function photograph(lines, quality) {
	const wide = 3000, tall = 4000, edge = 120;
	const sheet = Object.assign(document.createElement('canvas'),
		{ width: wide, height: tall });
	const held = Object.assign(document.createElement('canvas'),
		{ width: tall, height: wide });
	const pen = sheet.getContext('2d'), turn = held.getContext('2d');
	const inch = (tall - 2 * edge) / 297 * 25.4, size = inch * 8 / 72;
	let seed = 1;

	pen.fillStyle = '#7a6652';
	pen.fillRect(0, 0, wide, tall);
	pen.fillStyle = '#e9e6dc';
	pen.fillRect(edge, edge, wide - 2 * edge, tall - 2 * edge);
	pen.fillStyle = '#2a2a30';
	pen.font = `${size}px "Liberation Serif", "DejaVu Serif", serif`;
	for (let y = edge + inch, i = 0; y < tall - edge - inch; y += 2.4 * size, i++)
		pen.fillText(lines[i % lines.length], edge + inch * .8, y);
	turn.translate(0, wide);
	turn.rotate(-Math.PI / 2);
	turn.drawImage(sheet, 0, 0);

	// A dim room: each dot is off by some.
	const dots = turn.getImageData(0, 0, tall, wide);
	for (let i = 0; i < dots.data.length; i += 4) {
		seed = (seed * 1103515245 + 12345) & 0x7fffffff;
		const off = ((seed >> 8) % 31 + (seed >> 16) % 31) / 2 - 15;

		for (let k = 0; k < 3; k++)
			dots.data[i + k] += off;
	}
	turn.putImageData(dots, 0, 0);
	return held.toDataURL('image/jpeg', quality).split(',')[1];
}

// camera: the photo, as a person chooses it from the gallery.
export async function camera(name = 'IMG_20261124_101500.jpg', lines = LINES) {
	const page = await person();
	const jpeg = Buffer.from(await page.evaluate(
		`(${photograph})(${JSON.stringify(lines)}, .93)`), 'base64');

	await leave(page);
	return { name, mimeType: 'image/jpeg', buffer: Buffer.concat(
		[jpeg.subarray(0, 2), TURNED, jpeg.subarray(2)]) };
}

// dots: width and height that a JPEG's own header gives.
export function dots(jpeg) {
	for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2))
		if (jpeg[at + 1] >= 0xc0 && jpeg[at + 1] <= 0xc2)
			return { wide: jpeg.readUInt16BE(at + 7),
				tall: jpeg.readUInt16BE(at + 5) };
	return { wide: 0, tall: 0 };
}
