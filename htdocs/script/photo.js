/*
 * A phone's photo is made small before it is sent: a form of a document takes a
 * picture, and what comes out is at most 300 KB with its long side such that
 * 8-point print on an A4 page stays readable (150 dots an inch; never below
 * 120). The person looks at it first. Whatever fails, the file goes as it is; of
 * a kind that will be refused it is told at once.
 */
(function () {
	'use strict';
	var words = document.currentScript.dataset;
	var MOST = 300 * 1024;
	/* Long side in dots, quality: the first that fits is taken. */
	var TRIES = [[1760, .8], [1760, .65], [1760, .5], [1580, .5], [1400, .5],
		[1400, .4], [1400, .3]];
	/* Longer than anybody waits: then it goes as it is. */
	var PATIENCE = 15000;

	/* Only where the browser turns pictures right by itself, and lets a file be
	 * put into its control. */
	if (!window.DataTransfer || !HTMLCanvasElement.prototype.toBlob ||
	    !('imageOrientation' in document.documentElement.style))
		return;

	function draw(picture, longest) {
		var w = picture.naturalWidth, h = picture.naturalHeight;
		var by = Math.min(1, longest / Math.max(w, h));
		var canvas = document.createElement('canvas');
		var pen;

		canvas.width = Math.round(w * by);
		canvas.height = Math.round(h * by);
		pen = canvas.getContext('2d');
		/* What was transparent is paper. */
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
		return canvas;
	}

	/* done(blob), or done(null) when none of the tries will do. */
	function shrink(picture, done) {
		var at = 0, canvas;

		(function next() {
			var t = TRIES[at];

			if (!t)
				return done(null);
			try {
				if (!at || t[0] !== TRIES[at - 1][0])
					canvas = draw(picture, t[0]);
				at++;
				canvas.toBlob(function (blob) {
					if (blob && blob.size <= MOST)
						done(blob);
					else
						next();
				}, 'image/jpeg', t[1]);
			} catch (e) {
				done(null);
			}
		})();
	}

	function load(file, done) {
		var picture = new Image();

		picture.onload = function () {
			done(picture);
		};
		picture.onerror = function () {
			done(null);
		};
		picture.src = URL.createObjectURL(file);
	}

	/* Whether the control has it now. */
	function put(input, blob, name) {
		var bag;

		try {
			bag = new DataTransfer();
			bag.items.add(new File([blob], name.replace(/\.[^.]*$/, '') +
				'.jpg', { type: 'image/jpeg' }));
			input.files = bag.files;
			return true;
		} catch (e) {
			return false;
		}
	}

	/* Whether the control takes that kind of file, as far as one can see. The
	 * server judges by its bytes: so it is told, and may be sent all the same. */
	function takes(input, file) {
		var end = /\.(jpe?g|png|pdf|hei[cf])$/i.exec(file.name);
		var kind = file.type || (end ? end[1] : '-');

		kind = kind.toLowerCase().replace('jpg', 'jpeg');
		return input.accept.indexOf(kind) >= 0;
	}

	function tell(input) {
		var say = document.createElement('p');

		look(input, null);
		say.className = 'soon';
		say.setAttribute('role', 'alert');
		say.textContent = words.kind + (/jpe?g|png/.test(input.accept) ?
			' ' + words.shot : '');
		input.nextElementSibling.append(say);
	}

	/* The picture as it will be sent, and a way to take it again. */
	function look(input, blob) {
		var box = input.nextElementSibling, picture, say, again;

		if (!box || !box.classList.contains('preview')) {
			box = document.createElement('div');
			box.className = 'preview';
			input.after(box);
		}
		box.textContent = '';
		if (!blob)
			return;
		picture = new Image();
		picture.alt = words.look;
		picture.src = URL.createObjectURL(blob);
		say = document.createElement('p');
		say.className = 'hint';
		say.setAttribute('role', 'status');
		say.textContent = words.check + ' (' + Math.ceil(blob.size / 1024) +
			' KB)';
		again = document.createElement('button');
		again.type = 'button';
		again.className = 'link';
		again.textContent = words.again;
		again.onclick = function () {
			look(input, null);
			input.value = '';
			input.click();
		};
		box.append(picture, say, again);
	}

	function watch(form, input) {
		var round = 0, busy = false, pressed = null;

		function rest(mine) {
			if (mine !== round || !busy)
				return;
			busy = false;
			form.removeAttribute('aria-busy');
			form.dispatchEvent(new Event('rest'));
			if (pressed)
				pressed.click();
			pressed = null;
		}

		input.addEventListener('change', function () {
			var file = input.files[0], mine = ++round;
			var ok = !file || takes(input, file);

			look(input, null);
			busy = false;
			form.removeAttribute('aria-busy');
			if (!file || !/^image\//.test(file.type) ||
			    !/jpe?g/.test(input.accept)) {
				if (!ok)
					tell(input);
				return;
			}
			busy = true;
			form.setAttribute('aria-busy', 'true');
			setTimeout(rest, PATIENCE, mine);
			load(file, function (picture) {
				if (mine !== round || !busy)
					return;
				if (!picture) {
					if (!ok)
						tell(input);
					return rest(mine);
				}
				if (ok && file.size <= MOST) {
					look(input, file);
					return rest(mine);
				}
				shrink(picture, function (blob) {
					if (mine !== round || !busy)
						return;
					/* What the office could not take became a JPEG. */
					if (blob && (!ok || blob.size < file.size) &&
					    put(input, blob, file.name))
						look(input, blob);
					else if (!ok)
						tell(input);
					rest(mine);
				});
			});
		});
		/* Who presses the button meanwhile need not press it again. */
		form.addEventListener('submit', function (e) {
			if (!busy || !e.submitter || e.submitter.value !== 'unggah')
				return;
			e.preventDefault();
			pressed = e.submitter;
		});
	}

	document.querySelectorAll('form.file').forEach(function (form) {
		var input = form.querySelector('input[type=file]');

		if (input)
			watch(form, input);
	});
})();
