// TAP: a test is a sentence. A part that throws has failed once more.
let count = 0, failed = 0;

export function check(sentence, good, ...why) {
	count++;
	if (!good)
		failed++;
	console.log(`${good ? 'ok' : 'not ok'} ${count} - ${sentence}`);
	if (!good)
		say(...why);
	return good;
}

export function is(sentence, got, expected) {
	return check(sentence, got === expected, `got:      ${got}`,
		`expected: ${expected}`);
}

export function has(sentence, text, part) {
	return check(sentence, text.includes(part), `no "${part}" in:`,
		text.replace(/\s+/g, ' ').slice(0, 400));
}

// Nothing was found; else all of it is shown.
export function nothing(sentence, found) {
	return check(sentence, found.length === 0, ...found);
}

export function skip(why) {
	count++;
	console.log(`ok ${count} - # SKIP ${why}`);
}

export function say(...lines) {
	for (const line of lines.join('\n').split('\n'))
		console.log(`# ${line}`);
}

export function fell(name, error) {
	check(`${name} comes to its end`, false, error.stack ?? String(error));
}

// plan: the last line; whether all went well.
export function plan() {
	console.log(`1..${count}`);
	return failed === 0;
}
