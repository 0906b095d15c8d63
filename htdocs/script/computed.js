/*
 * What is computed from the answers of a page is shown as soon as one changes.
 * The server computes, and keeps nothing of what it was asked with.
 */
(function () {
	'use strict';
	var timer, last = 0;

	function put(page, old) {
		var fresh = page.getElementById(old.id);

		if (fresh && fresh.innerHTML !== old.innerHTML)
			old.innerHTML = fresh.innerHTML;
	}

	function ask(form) {
		var data = new URLSearchParams(new FormData(form)), mine = ++last;

		data.append('aksi', 'hitung');
		fetch(form.action, { method: 'POST', body: data }).then(function (answer) {
			return answer.ok ? answer.text() : '';
		}).then(function (text) {
			var page = new DOMParser().parseFromString(text, 'text/html');

			if (mine !== last)
				return;
			form.querySelectorAll('output').forEach(function (o) {
				put(page, o);
			});
			put(page, document.getElementById('sejauh-ini'));
		}).catch(function () { });
	}

	document.addEventListener('change', function (e) {
		var form = e.target.form;

		if (!form || !form.hasAttribute('data-hitung') || !window.fetch ||
		    !window.URLSearchParams)
			return;
		clearTimeout(timer);
		timer = setTimeout(ask, 300, form);
	});
})();
