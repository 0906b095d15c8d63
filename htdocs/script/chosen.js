/*
 * A photo that was chosen and not sent goes before the page goes on. One that
 * will not do, or cannot be sent, goes as if its own button had been pressed:
 * then its page says why.
 */
(function () {
	'use strict';
	var gone = false;

	function button(form) {
		return form.querySelector('button[value=unggah]');
	}

	function send(form) {
		var data = new FormData(form);

		data.append('aksi', 'unggah');
		return fetch(form.action, { method: 'POST', body: data })
			.then(function (answer) {
				if (!answer.ok)
					throw answer;
			});
	}

	/* The first of those left; then the press itself. */
	function next(forms, pressed) {
		var form = forms[0];

		function failed() {
			gone = true;
			button(form).click();
		}

		if (!form) {
			gone = true;
			pressed.click();
		} else if (form.getAttribute('aria-busy')) {
			form.addEventListener('rest', function () {
				next(forms, pressed);
			}, { once: true });
		} else {
			send(form).then(function () {
				next(forms.slice(1), pressed);
			}, failed);
		}
	}

	/* Back may find this page as it was left. */
	window.addEventListener('pageshow', function () {
		gone = false;
	});
	document.addEventListener('submit', function (e) {
		var pressed = e.submitter, forms;

		if (gone || !pressed || !/^(lanjut|kirim|simpan)$/.test(pressed.value) ||
		    !window.fetch)
			return;
		forms = [].filter.call(document.querySelectorAll('form.file'),
			function (form) {
				var input = form.querySelector('input[type=file]');

				return input && input.files.length && button(form);
			});
		if (!forms.length)
			return;
		e.preventDefault();
		e.target.setAttribute('aria-busy', 'true');
		next(forms, pressed);
	});
})();
