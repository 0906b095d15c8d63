// A program in a terminal of its own, and its screen as a person would see it:
// as much of a VT100 as text browsers use. script(1) makes the terminal.
import { spawn, spawnSync } from 'node:child_process';

const STILL = 15;	// ms without output: the screen is drawn
const PATIENCE = 20000;

// available: whether this machine makes terminals; without /dev/pts it does not.
export function available() {
	return spawnSync('script', ['-qec', 'true', '/dev/null'],
		{ stdio: 'ignore' }).status === 0;
}

export class Terminal {
	constructor(command, rows = 140, cols = 100) {
		this.rows = rows;
		this.cols = cols;
		this.clear(0, 0, rows - 1, cols - 1);
		this.x = this.y = this.top = 0;
		this.bottom = rows - 1;
		this.reverse = false;
		this.rest = '';
		this.still = () => {};
		this.ended = new Promise((done) => {
			this.child = spawn('script', ['-qfec',
				`stty rows ${rows} cols ${cols}; exec ${command}`,
				'/dev/null'], { env: { ...process.env,
				TERM: 'vt100', LANG: 'C.UTF-8', SHELL: '/bin/sh' } });
			this.child.on('close', done);
		});
		this.child.stdout.setEncoding('utf8');
		this.child.stdout.on('data', (s) => this.draw(s));
	}

	async end(keys) {
		this.send(keys);
		await this.ended;
	}

	send(keys) {
		this.child.stdin.write(keys);
	}

	// shows: waits until the screen stands still and fits; else throws with it.
	shows(fits, what) {
		return new Promise((good, bad) => {
			const late = setTimeout(() => bad(new Error(
				`the terminal does not show ${what}:\n${this.lines()
					.filter((s) => s).join('\n')}`)), PATIENCE);

			this.still = () => {
				if (!fits())
					return;
				clearTimeout(late);
				this.still = () => {};
				good();
			};
			this.wait();
		});
	}

	wait() {
		clearTimeout(this.pause);
		this.pause = setTimeout(() => this.still(), STILL);
	}

	lines() {
		return this.cells.map((row) => row.join('').trimEnd());
	}

	// marked: the first place that is shown in reverse between those lines.
	marked(from, above) {
		for (let y = from; y < above; y++) {
			const x = this.reversed[y].indexOf(true);

			if (x >= 0)
				return { x, y };
		}
		return null;
	}

	clear(top, left, bottom, right) {
		this.cells ??= Array.from({ length: this.rows }, () => []);
		this.reversed ??= this.cells.map(() => []);
		for (let y = top; y <= bottom; y++)
			for (let x = y === top ? left : 0;
			    x <= (y === bottom ? right : this.cols - 1); x++)
				this.set(y, x, ' ', false);
	}

	set(y, x, one, reverse) {
		this.cells[y][x] = one;
		this.reversed[y][x] = reverse;
	}

	draw(s) {
		const pattern = /\x1b\[([?\d;]*)([A-Za-z])|\x1b[()].|\x1b[=>M78]|[\s\S]/gu;
		let from = this.rest + s;
		const cut = from.match(/\x1b(\[[?\d;]*|[()])?$/);

		this.rest = cut ? cut[0] : '';
		from = cut ? from.slice(0, cut.index) : from;
		for (const [one, numbers, order] of from.matchAll(pattern)) {
			if (order)
				this.obey(order, numbers.split(';'));
			else if (one === '\x1bM')
				this.up();
			else if (one[0] !== '\x1b')
				this.put(one);
		}
		this.wait();
	}

	put(one) {
		if (one === '\r')
			this.x = 0;
		else if (one === '\n')
			this.down();
		else if (one === '\b')
			this.x = Math.max(0, this.x - 1);
		else if (one === '\t')
			this.x = Math.min(this.cols - 1, (this.x | 7) + 1);
		else if (one >= ' ') {
			if (this.x >= this.cols) {
				this.x = 0;
				this.down();
			}
			this.set(this.y, this.x++, one, this.reverse);
		}
	}

	down() {
		if (this.y === this.bottom)
			this.scroll(this.top, this.bottom);
		else
			this.y = Math.min(this.rows - 1, this.y + 1);
	}

	up() {
		if (this.y === this.top)
			this.scroll(this.bottom, this.top);
		else
			this.y = Math.max(0, this.y - 1);
	}

	// scroll: the line at goes, an empty one comes in at the other end.
	scroll(goes, comes) {
		for (const [lines, empty] of [[this.cells, ' '], [this.reversed, false]]) {
			lines.splice(goes, 1);
			lines.splice(comes, 0, Array(this.cols).fill(empty));
		}
	}

	obey(order, numbers) {
		const [a, b] = numbers.map(Number);
		const n = a || 1;

		switch (order) {
		case 'H':
			this.y = Math.min(this.rows, n) - 1;
			this.x = Math.min(this.cols, b || 1) - 1;
			break;
		case 'A': this.y = Math.max(0, this.y - n); break;
		case 'B': this.y = Math.min(this.rows - 1, this.y + n); break;
		case 'C': this.x = Math.min(this.cols - 1, this.x + n); break;
		case 'D': this.x = Math.max(0, this.x - n); break;
		case 'r':
			this.top = n - 1;
			this.bottom = (b || this.rows) - 1;
			this.x = this.y = 0;
			break;
		case 'm': this.reverse = numbers.includes('7'); break;
		case 'J': this.clear(this.y, a ? 0 : this.x, this.rows - 1,
			this.cols - 1); break;
		case 'K':
			this.clear(this.y, a === 1 ? 0 : this.x, this.y,
				a === 1 ? this.x : this.cols - 1);
			break;
		}
	}
}
