// run BASE [PART...] -- Loket's pages in a real browser and in lynx, in TAP.
//
//	BASE   a running Loket with the permits that ship and the demo officers
//	PART   case assisted photo computed journey pages print weight text
//	       back: only these
//
//	LOKET_DEMO_PASSWORD  of the officers
//	LOKET_NOW            where that Loket's clock started, if not now
//	LOKET_DIR            its folder: permits of the test's own go into its
//	                     live folder and out again
//	LOKET_SHOTS          where pictures of the pages go (shots, beside this)
import { fell, nothing, plan, say } from './tap.js';
import { close, open, strangers } from './browser.js';

// Two at a time, as a small machine has two cores.
const lanes = [['case', 'assisted', 'photo', 'computed'],
	['journey', 'pages', 'print', 'weight', 'text', 'back']];
const parts = lanes.flat();
const [base, ...only] = process.argv.slice(2);

if (!base || !process.env.LOKET_DIR || only.some((name) => !parts.includes(name))) {
	console.error(`usage: LOKET_DIR=... node run.js BASE [${parts.join('|')}]...`);
	process.exit(2);
}
await open(base.replace(/\/$/, ''));

async function run(name) {
	const began = Date.now();
	try {
		const part = await import(`./${name}.js`);

		await part.default();
	} catch (e) {
		fell(name, e);
	}
	say(`${name} took ${Math.round((Date.now() - began) / 1000)} s`);
}

await Promise.all(lanes.map(async (lane) => {
	for (const name of lane)
		if (!only.length || only.includes(name))
			await run(name);
}));
nothing('no page asks anything of another host', strangers);
await close();
process.exitCode = plan() ? 0 : 1;
