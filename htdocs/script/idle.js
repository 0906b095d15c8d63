/*
 * At an assisted PC: a page that nobody uses is covered after three minutes, with
 * a countdown, and emptied after five. While somebody reads or types the server
 * is told so, for its own five minutes begin at the last request.
 */
(function () {
	'use strict';
	var COVERED = 180, EMPTY = 300, PULSE = 15;
	var cover = document.getElementById('jaga');
	var form, left, home, used, told, told_others, channel;

	if (!cover || !cover.showModal || !window.fetch)
		return;
	form = cover.querySelector('form');
	left = cover.querySelector('b');
	home = form.action;
	used = told = now();
	told_others = 0;

	function now() {
		return Date.now() / 1000;
	}

	function leave() {
		location.replace(home);
	}

	/* What is on the screen goes at once; Back must find nothing either. */
	function empty() {
		var body = new URLSearchParams(new FormData(form));

		document.documentElement.hidden = true;
		body.set('aksi', 'kosongkan');
		setTimeout(leave, 3000);
		fetch(home, { method: 'POST', body: body, keepalive: true,
			redirect: 'manual' }).then(leave, leave);
	}

	/* A page without a session has nothing to keep open. */
	function pulse() {
		told = now();
		if (form.dataset.open)
			fetch(home + '/denyut', { cache: 'no-store' }).then(function (r) {
				if (!r.ok)
					leave();
			}, function () { });
	}

	function use() {
		used = now();
		if (used - told >= PULSE)
			pulse();
		if (channel && used - told_others >= 1) {
			told_others = used;
			channel.postMessage(0);
		}
	}

	/* A mouse that is bumped does not uncover it: the button does. */
	function stir() {
		if (!cover.open)
			use();
	}

	function stay() {
		cover.close();
		told = 0;
		use();
	}

	/* By the clock, not by counting: a computer that slept has been idle. */
	function tick() {
		var idle = now() - used;

		if (idle >= EMPTY) {
			clearInterval(timer);
			empty();
			return;
		}
		/* Typed, and the pulse was too soon. */
		if (used - told >= PULSE || (used > told && idle >= PULSE))
			pulse();
		if (idle >= COVERED && !cover.open)
			cover.showModal();
		else if (idle < COVERED && cover.open)
			cover.close();
		left.textContent = Math.ceil(EMPTY - idle);
	}

	['keydown', 'input', 'pointerdown', 'pointermove', 'wheel',
		'scroll'].forEach(function (name) {
		document.addEventListener(name, stir, { passive: true, capture: true });
	});
	cover.addEventListener('cancel', function (e) {
		e.preventDefault();
		stay();
	});
	cover.querySelector('[type="button"]').addEventListener('click', stay);
	/* Two windows are one person. */
	if (window.BroadcastChannel) {
		channel = new BroadcastChannel('jaga');
		channel.onmessage = function () {
			used = now();
		};
	}
	/* Kept whole by the browser and shown again by Back: asked for anew. */
	addEventListener('pageshow', function (e) {
		if (e.persisted)
			location.reload();
	});
	var timer = setInterval(tick, 1000);
})();
